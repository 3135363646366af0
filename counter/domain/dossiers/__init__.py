"""A file a citizen hands in: what happens to it, what it is then, and what may come next."""
