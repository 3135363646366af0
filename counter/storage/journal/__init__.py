"""One desk's journal in the file, and copies of others: entries written, proven, taken in and read."""
