"""What a way back from damage says when it is done: the same on the command line and in the window."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from counter import wording
from counter.domain.clock import local

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


class _Restored(Protocol):
    @property
    def made_at(self) -> datetime: ...
    @property
    def entries(self) -> int: ...
    @property
    def unit_code(self) -> str: ...
    @property
    def unit_name(self) -> str: ...
    @property
    def desk(self) -> int: ...
    @property
    def practice(self) -> bool: ...
    @property
    def kept(self) -> object: ...
    @property
    def people_wait(self) -> bool: ...


def tell_restored(done: _Restored, serial: int | None, language: str) -> Iterator[str]:
    """Sentence by sentence, whose desk it is first."""
    named = {"unit": done.unit_name, "unit_code": done.unit_code, "desk": done.desk}
    yield wording.text("restored-desk", language, named)
    if done.practice:
        yield wording.text("restored-practice", language)
    when = f"{local(done.made_at):%H:%M %d/%m/%Y}"
    yield wording.text("backup-restored", language, {"when": when, "entries": done.entries})
    if serial is not None:
        yield wording.text("recovered-serial", language, {"serial": serial})
    if done.people_wait:
        yield wording.text("recovered-line", language)
    if done.kept is not None:
        yield wording.text("restored-kept", language, {"kept": done.kept})
