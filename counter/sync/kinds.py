"""What a file on a USB drive is, by its first bytes: one given to the wrong command is told from
one that is none of ours.
"""

from typing import NoReturn

from counter.domain.refusal import Refusal

WISH, RESPONSE, BUNDLE = b"counter-wish-1\n", b"counter-granted-1\n", b"counter-bundle-1\n"
_CODES = {WISH: "file-is-wish", RESPONSE: "file-is-answer", BUNDLE: "file-is-bundle"}


def refuse(beginning: bytes, none_of_ours: str) -> NoReturn:
    """The refusal of a file that is not of the wanted kind: it names the command that takes it."""
    raise Refusal(
        next((code for kind, code in _CODES.items() if beginning.startswith(kind)), none_of_ours),
        "file",
    )
