"""Papers as bytes: pure functions from facts to PDF and pictures."""
