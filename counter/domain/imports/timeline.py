"""The versions of one procedure in the order of their days, while the rows of a file are laid in."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from counter.domain.catalogue import nearest_to
from counter.domain.procedure import Procedure

_OF_A_VERSION = ("effective_from", "effective_to")


class Timeline:
    """What is known of a code, and what a file makes of it. Rows are laid in from the earliest day
    on, so that each finds what the ones before it changed.
    """

    def __init__(self, known: Iterable[Procedure]) -> None:
        self._known = {version.effective_from: version for version in known}
        self._versions = dict(self._known)
        self._laid_over: dict[date, Procedure | None] = {}  # by the day of each row

    def near(self, day: date) -> Procedure | None:
        """What a row that holds from a day is laid over."""
        return nearest_to(self._versions, day)

    def lay_in(self, after: Procedure, since: date) -> None:
        """A row's version, from its day on; the same object as it was laid over changes nothing.
        Known versions that begin later go on from it.
        """
        before = self.near(since)
        self._laid_over[since] = before
        if after is before:
            return
        self._versions[since] = after
        if before is not None:
            self._carry_on(before, after, since)

    def _carry_on(self, before: Procedure, after: Procedure, since: date) -> None:
        """What a later version took over unchanged is changed in it too. What it changed itself
        stays, in it and in all that follow.
        """
        changes, predecessor = _list_changes(before, after), before
        for day in sorted(day for day in self._versions if day > since):
            version = self._versions[day]
            changes = {
                name: value
                for name, value in changes.items()
                if getattr(version, name) == getattr(predecessor, name)
            }
            predecessor = version
            if changes:
                carried = msgspec.structs.replace(version, **changes)
                self._versions[day] = agree_on_term(carried, changes)

    def pairs(self) -> Iterator[tuple[Procedure, Procedure | None]]:
        """Each version that a row gave or a change was carried to, and what stood there before: the
        same object where nothing changed.
        """
        for since, laid_over in self._laid_over.items():
            before = self._known.get(since, laid_over)
            after = self._versions.get(since, before)
            assert after is not None, "a row over nothing is a version itself"
            yield after, before
        for since, version in self._known.items():
            if since not in self._laid_over and self._versions[since] is not version:
                yield self._versions[since], version


def _list_changes(before: Procedure, after: Procedure) -> dict[str, object]:
    return {
        name: getattr(after, name)
        for name in Procedure.__struct_fields__
        if name not in _OF_A_VERSION and getattr(after, name) != getattr(before, name)
    }


def agree_on_term(procedure: Procedure, changes: Mapping[str, object]) -> Procedure:
    """The procedure's term is that of its first case, whichever of them a file changes."""
    if not procedure.variants:
        return procedure
    if "variants" in changes:
        return msgspec.structs.replace(procedure, term=procedure.variants[0].term)
    if procedure.term is None:
        return msgspec.structs.replace(procedure, variants=())
    first = msgspec.structs.replace(procedure.variants[0], term=procedure.term)
    return msgspec.structs.replace(procedure, variants=(first, *procedure.variants[1:]))
