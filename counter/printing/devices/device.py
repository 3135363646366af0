"""What every device does: it takes one paper."""

from typing import Protocol

PDF = b"%PDF"


class Device(Protocol):
    """Takes papers as bytes: a PDF, or the PNG of a slip."""

    @property
    def name(self) -> str:
        """As the journal names it."""

    def send(self, title: str, content: bytes) -> str:
        """Hands one paper over; `title` says which one. Returns where it went, as people are told;
        raises `Unavailable` where it was not taken.
        """


def is_document(content: bytes) -> bool:
    """True for pages as PDF, False for a slip's picture."""
    return content.startswith(PDF)
