"""The intake page: its form, section by section, and what happens on F9."""
