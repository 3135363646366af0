"""Vietnamese text at the edge: one composed form to keep, one folded form to search by."""

import re
import unicodedata
from functools import cache, lru_cache

# pasted along: no width, no sound
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def composed(text: str) -> str:
    """NFC with white space collapsed and nothing invisible: the same name is the same bytes,
    whatever typed it.
    """
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def _bare(letter: str) -> str:
    """A letter without its marks."""
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))


# All composed Latin letters of Vietnamese and its neighbours, folded once: a table is ten times
# quicker than taking letters apart each time.
_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
# Letters with a stroke have no marks to take off; Ð (Eth) and Ɖ look like Đ, and people type them.
_LOOK_ALIKES = {
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ɖ": "d", "Ɖ": "D", "ƌ": "d", "Ƌ": "D", "ƀ": "b", "Ƀ": "B", "ɓ": "b", "Ɓ": "B",
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "ŀ": "l", "Ŀ": "L",
    "’": "'", "‘": "'", "ʼ": "'", "ʹ": "'", "`": "'", "´": "'", "′": "'", "＇": "'",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


@cache
def _folding() -> dict[int, str]:
    """Made when the first text is folded, and not at every start."""
    bare = {code: _bare(chr(code)) for code in _LATIN}
    return bare | {ord(letter): plain for letter, plain in _LOOK_ALIKES.items()}


@lru_cache(2048)  # names of papers and procedures come back with every dossier
def fold(text: str) -> str:
    """Lower case without marks, and `đ` as `d`: what a person types in a hurry.

    SQLite's own folding leaves `đ` alone, so both the index and the query are folded here.
    """
    return _fold(text)


def _fold(text: str) -> str:
    plain = text.translate(_folding()).lower()
    if plain.isascii():
        return plain
    # full width and other forms of the same letter; what was apart is together now
    return _bare(unicodedata.normalize("NFKC", plain).translate(_folding()).lower())


def words(text: str) -> list[str]:
    """The folded words of a text: runs of letters and digits."""
    return [word for piece in text.split() for word in _words_of(piece)]


@lru_cache(
    8192
)  # Vietnamese has fewer syllables, and each dossier is put together of the same ones
def _words_of(piece: str) -> tuple[str, ...]:
    """Those of a piece without white space, which parts words in any case."""
    return tuple(_WORD.findall(_fold(piece)))


_LATIN_SCRIPT = re.compile(r"[\x00-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f]*")


def has_other_script(text: str) -> bool:
    """True where letters other than Latin ones stand: Cyrillic, Greek, Han."""
    return _LATIN_SCRIPT.fullmatch(text) is None


def printable(text: str) -> str:
    """A text as one line without anything that would move a terminal's cursor: for names that
    somebody else wrote.
    """
    if text.isprintable():
        return text
    return "".join(letter for letter in composed(text) if letter.isprintable())


_LONGEST_SAID = 300  # characters of what a machine says


def one_line(said: str) -> str:
    """What a printer or the system said, as a journal takes it: one line, no control characters,
    not endless.
    """
    return "".join(letter for letter in composed(said) if letter.isprintable())[:_LONGEST_SAID]


def has_control_characters(text: str) -> bool:
    """True for text no keyboard or scanner field should bring (line ends and tabs are white space,
    not control).
    """
    if text.isprintable():
        return False  # the usual case, and ten times quicker
    return any(
        unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn") and c not in "\n\r\t" for c in text
    )


# Scanners may say which symbology they read (ISO/IEC 15424), and frame what they send: STX … ETX,
# GS, EOT, a mark of the encoding.
_FRAME = re.compile(
    r"^[\x00-\x20\x7f\ufeff\u200b]*(?:\][A-Za-z][0-9])?[\x00-\x20\x7f\ufeff]*|[\x00-\x20\x7f\ufeff]+$"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def with_plain_bars(text: str) -> str:
    """The bars between a card's fields, also where an input method made them as wide as a letter."""
    return text.replace("｜", "|")


def strip_frame(text: str) -> str:
    """What was read, without what the device put around it."""
    return _CONTROL.sub(" ", _FRAME.sub("", text))
