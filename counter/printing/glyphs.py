"""Letters that the papers' typeface lacks, drawn in another one: Cyrillic and Greek in the shipped
files beside it, Han and the like in a typeface of the system, where it has one.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from counter.printing.faces import OF_SYSTEM, REGULAR, has_letter, list_faces, register

# What Tinos has for certain, and nearly every text is made of: Latin, Vietnamese, punctuation.
_USUAL = re.compile(r"[\x20-\x7e\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2026]*")


class Run(NamedTuple):
    """Letters that one face draws."""

    face: str
    text: str


@lru_cache(maxsize=20_000)
def runs(text: str, face: str, of_system: tuple[str, ...] = OF_SYSTEM) -> tuple[Run, ...]:
    """The text in pieces, each with the face that has its letters; what none has stays with the
    papers' own face, which draws a box.
    """
    if _USUAL.fullmatch(text):
        return (Run(face, text),)
    register()
    faces, found = list_faces(face, of_system), list[Run]()
    for letter in text:
        used = next((each for each in faces if has_letter(each, letter)), face)
        if found and found[-1].face == used:
            found[-1] = Run(used, found[-1].text + letter)
        else:
            found.append(Run(used, letter))
    return tuple(found)


def unprintable(text: str, of_system: tuple[str, ...] = OF_SYSTEM) -> str:
    """The letters of a text that no typeface here has, each once."""
    if _USUAL.fullmatch(text):
        return ""
    register()
    faces = list_faces(REGULAR, of_system)
    letters = dict.fromkeys(letter for letter in text if not letter.isspace())
    return "".join(letter for letter in letters if not any(has_letter(f, letter) for f in faces))
