"""Vietnamese text at the edge: one composed form to keep, one folded form to search by."""

import unicodedata


def composed(text: str) -> str:
    """NFC with white space collapsed: the same name is the same bytes, whatever typed it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def folded(text: str) -> str:
    """Lower case without marks, and `đ` as `d`: what a person types in a hurry.

    SQLite's own folding leaves `đ` alone, so both the index and the query are folded here.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def words(text: str) -> list[str]:
    """The folded words of a text: runs of letters and digits."""
    return "".join(c if c.isalnum() else " " for c in folded(text)).split()


def has_control_characters(text: str) -> bool:
    """True for text no keyboard or scanner field should bring (line ends and tabs are white space, not control)."""
    return any(unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn") and c not in "\n\r\t" for c in text)
