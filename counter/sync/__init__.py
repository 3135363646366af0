"""Exchange between desks and a hub: what travels, by cable or by USB."""
