"""Papers as bytes: pure functions from entries to PDF and pictures."""
