"""What is said of a copy that was made: the same on the command line and in the window."""

from typing import Protocol

from counter import wording


class _Copy(Protocol):
    @property
    def file(self) -> str: ...
    @property
    def sequence(self) -> int: ...
    @property
    def is_on_other_disk(self) -> bool: ...


class _CopyMade(Protocol):
    @property
    def copy(self) -> _Copy: ...
    @property
    def is_noted(self) -> bool: ...


def made_copy(made: _CopyMade, language: str) -> str:
    """Where it lies, and what is still wrong with it there."""
    copy = made.copy
    code = "backup-made" if copy.is_on_other_disk else "backup-made-here"
    words = wording.text(code, language, {"entries": copy.sequence, "file": copy.file})
    if made.is_noted:
        return words
    return f"{words} {wording.text('backup-unnoted', language)}"
