"""USB drives at the hub: what a desk brought is proven and kept, and what it lacks goes back in
another file.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from counter.domain.refusal import Unreadable
from counter.hub.collector import Collector
from counter.hub.desks import Caller, Desks
from counter.hub.follower import Follower
from counter.hub.stores.store import HubIdentity, Store
from counter.storage import files, signing
from counter.sync import bundle, enrolment, kinds, sealed_file
from counter.sync.messages import Enrolment, Have
from counter.sync.rounds import Exchanged

_LONGEST_WISH = 4096


class Taken(NamedTuple):
    """What the file of a unit's desk brought; `admitted` is the request of a desk that was enrolled
    by it.
    """

    done: Exchanged
    unit: str
    desk: int
    admitted: Enrolment | None = None


class Bundles:
    """Takes USB drives in and writes replies."""

    def __init__(self, store: Store, identity: HubIdentity) -> None:
        self._store, self._identity, self._signer = (
            store,
            identity,
            signing.signer(identity.signing_key),
        )
        self._desks, self._collector = Desks(store, identity), Collector(store, identity)

    def take(self, path: Path, reply: Path | None, at: datetime) -> Taken:
        """A desk's file: its entries, or its request to be enrolled. The answer goes into `reply`,
        if one is wanted.
        """
        request = enrolment.request_in(_beginning(path))
        if reply is not None:
            files.check_writable(reply, kinds.BUNDLE if request is None else kinds.RESPONSE)
        if request is not None:
            self._enrol(request, reply, at)
            return Taken(Exchanged(), request.unit, request.desk, request)
        return self._entries(path, reply, at)

    def _enrol(self, request: Enrolment, reply: Path | None, at: datetime) -> None:
        if reply is None:
            raise Unreadable("reply-needed", "reply")
        self._desks.check_request(request)
        files.write(reply, enrolment.response_file(self._desks.enrol(request, at)))

    def _entries(self, path: Path, reply: Path | None, at: datetime) -> Taken:
        done = Exchanged()
        with sealed_file.open_sealed(path) as (head, file):
            bundle.check_receiver(head, bundle.UP, self._identity.hub_id, self._identity.practice)
            caller = self._desks.known(head.unit, head.maker)
            sealed_file.check_maker(head, caller.desk.public_key)
            frames = sealed_file.frames(head, file, self._signer)
            own, *others = bundle.haves_of(frames)
            before = self._last_held(caller)
            for run in bundle.runs_of(frames):
                self._collector.keep(caller, run, at)
            done.bytes_up = file.tell()
        self._collector.note_visit(caller, at)
        Follower(self._store, self._identity, lambda: at).catch_up()
        held = self._last_held(caller)
        done.sent, done.unacknowledged = held - before, max(own.sequence - held, 0)
        if reply is not None:
            self._reply(reply, caller, others, done)
        return Taken(done, caller.unit, caller.desk.desk)

    def _last_held(self, caller: Caller) -> int:
        return self._collector.sum_up(caller).acknowledged.sequence

    def _reply(self, path: Path, caller: Caller, others: list[Have], done: Exchanged) -> None:
        desk, hub = caller.desk, self._identity
        head = bundle.header(
            bundle.DOWN,
            maker=hub.hub_id,
            receiver=desk.desk_id,
            unit=caller.unit,
            practice=hub.practice,
        )
        done.bytes_down = sealed_file.write(
            path, head, desk.public_key, self._signer, self._lacking(caller, others)
        )

    def _lacking(self, caller: Caller, others: list[Have]) -> Iterator[bytes]:
        yield bundle.packed(self._collector.sum_up(caller))
        for run in self._collector.everything_lacking(caller, others):
            yield bundle.packed(run)


def _beginning(path: Path) -> bytes:
    """Enough of a file to tell a request, which is short, from entries."""
    return files.read_beginning(path, _LONGEST_WISH)
