"""The hub: collects the journals of desks, proves them, and hands each unit's to its desks."""
