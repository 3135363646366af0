"""What happened at a desk: entries, what they say, and their order."""
