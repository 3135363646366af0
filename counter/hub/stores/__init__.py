"""Where a hub keeps journals: one small interface, on SQLite or on PostgreSQL."""
