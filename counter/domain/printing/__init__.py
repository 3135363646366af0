"""Prints as jobs: what was asked for, where it goes, how it stands."""
