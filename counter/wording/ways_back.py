"""What a way back from damage says when it is done: the same on the command line and in the window."""

from collections.abc import Iterator
from typing import Protocol

from counter import wording

_UNTOUCHED = ("nothing-lost", "tables-lost", "notes-lost")  # numbers go on as they did


class _Recovered(Protocol):
    @property
    def reason(self) -> str: ...
    @property
    def lost(self) -> int | None: ...
    @property
    def kept(self) -> object: ...
    @property
    def copy(self) -> str | None: ...
    @property
    def has_new_passphrase(self) -> bool: ...
    @property
    def people_wait(self) -> bool: ...
    @property
    def not_saved(self) -> tuple[str, ...]: ...


def tell_recovered(done: _Recovered, serial: int | None, language: str) -> Iterator[str]:
    """Sentence by sentence. `serial`: the highest number on paper, as somebody read it."""
    yield wording.text(f"recovered-{done.reason}", language, {"lost": done.lost, "kept": done.kept})
    for table in done.not_saved:
        yield wording.text(f"not-saved-{table}", language)
    if serial is not None and done.reason not in _UNTOUCHED:
        yield wording.text("recovered-serial", language, {"serial": serial})
    if done.people_wait:
        yield wording.text("recovered-line", language)
    if done.has_new_passphrase:
        yield wording.text("recovered-passphrase", language)
    if done.copy is not None:
        yield wording.text("recovered-copy", language, {"file": done.copy})


def tell_restored(
    when: str, entries: int, people_wait: bool, serial: int | None, language: str
) -> Iterator[str]:
    yield wording.text("backup-restored", language, {"when": when, "entries": entries})
    if serial is not None:
        yield wording.text("recovered-serial", language, {"serial": serial})
    if people_wait:
        yield wording.text("recovered-line", language)
