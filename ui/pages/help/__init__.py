"""Help: what to do when something stands still, and what every key does."""
