"""Everything a desk or a hub does, without a window."""

__version__ = "0.1.0"
