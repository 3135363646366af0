"""A stretch of a journal as the hub hands it out."""

from collections.abc import Sequence

from counter.domain.refusal import Damaged
from counter.hub.opened import entries_of
from counter.hub.stores.store import StoredRun
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.sync import wire
from counter.sync.batching import MOST_ENTRIES
from counter.sync.messages import SignedRun

_LONG = 100  # entries of a run that goes on as it came


class Stretch:
    """Entries behind `after` until `until` of one journal, in the runs they came in."""

    def __init__(self, runs: Sequence[StoredRun], after: int, until: int | None = None) -> None:
        self._runs, self._after, self._until = runs, after, until
        _check_whole(runs, after, until)

    @classmethod
    def ending_at(cls, runs: Sequence[StoredRun], last: int) -> "Stretch":
        """All of these runs, which end there."""
        stretch = cls(runs, _before(runs))
        if stretch.last != last:
            raise _damage(stretch.last + 1)
        return stretch

    @classmethod
    def under(cls, runs: Sequence[StoredRun], low: int) -> "Stretch":
        """What lies under `low`."""
        return cls(runs, _before(runs), low - 1)

    @property
    def first(self) -> int:
        return self._after + 1

    @property
    def last(self) -> int:
        return self._runs[-1].last

    @property
    def size(self) -> int:
        return sum(len(run.data) for run in self._runs)

    def hand_on(self) -> list[SignedRun]:
        """Long runs as they came, short neighbours as one: what they have in common travels once.

        In the order a desk takes them: upwards behind what it holds, downwards under it.
        """
        groups: list[list[StoredRun]] = []
        for run in self._runs:
            joins = groups and not _is_long(run) and not _is_long(groups[-1][-1])
            if joins and run.last - groups[-1][0].first < MOST_ENTRIES:
                groups[-1].append(run)
            else:
                groups.append([run])
        signed = [one for group in groups for one in self._sign(group)]
        if self._until is None:
            return signed
        return signed[::-1]

    def _sign(self, runs: Sequence[StoredRun]) -> list[SignedRun]:
        """Runs as one; one by one where no run could be made of them."""
        first, end = max(runs[0].first, self._after + 1), runs[-1]
        last = end.last if self._until is None else min(end.last, self._until)
        if len(runs) == 1 and (first, last) == (end.first, end.last):
            return [SignedRun(end.data, end.signature)]
        entries, content = list[Carried](), 0
        for run in runs:
            entries += entries_of(run)[max(first + len(entries) - run.first, 0) :]
            content = sum(entry.weight for entry in entries)
            if len(runs) > 1 and content > wire.MOST_CONTENT:
                break
        if len(runs) > 1 and (content > wire.MOST_CONTENT or not _is_one_salt_each(entries)):
            return [one for run in runs for one in self._sign([run])]
        return [
            SignedRun(
                wire.pack(entries[: last - first + 1]), end.signature if last == end.last else b""
            )
        ]


def _before(runs: Sequence[StoredRun]) -> int:
    return runs[0].first - 1 if runs else 0


def _check_whole(runs: Sequence[StoredRun], after: int, until: int | None) -> None:
    """Damaged where the store lacks something between two of its runs, or at an end of them."""
    end = after
    for run in runs:
        if not run.first <= end + 1 <= run.last:
            break
        end = run.last
    else:
        if end > after and end >= (until or 0):
            return
    raise _damage(end + 1)


def _damage(sequence: int) -> Damaged:
    return Damaged("hub-store-damaged", "store", reason=f"runs: {sequence}")


def _is_one_salt_each(entries: Sequence[Carried]) -> bool:
    """A run names one salt a subject."""
    salts: dict[tuple[bytes, int], bytes] = {}
    return all(salts.setdefault(codec.subject_of(e.envelope), e.salt) == e.salt for e in entries)


def _is_long(run: StoredRun) -> bool:
    return run.last - run.first >= _LONG
