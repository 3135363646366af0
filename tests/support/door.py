"""The hub without a network, for whoever knocks there."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from starlette.types import Message

from counter.domain.clock import VIETNAM
from counter.hub.app import HubApp
from counter.hub.desks import Desks
from counter.hub.limits import MEDIA_TYPE
from counter.hub.stores import open_store
from counter.hub.stores.store import HubIdentity
from counter.storage import signing
from counter.storage.journal import acceptance, codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.sync import ask_signature, enrolment, wire
from counter.sync.messages import (
    BEGINNING,
    FORMAT,
    Ask,
    Enrolment,
    Have,
    SignedRun,
)
from tests.support.office import Office
from tests.support.strangers import Sent

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)


class KeptLog:
    """What a hub would write into its access log."""

    def __init__(self) -> None:
        self.noted: list[tuple[str, dict[str, object]]] = []
        self.turned_away: list[
            tuple[str, str, object]
        ] = []  # why, from where, and a desk's unit where it was known

    def note(self, what: str, **values: object) -> None:
        self.noted.append((what, values))

    def note_turned_away(self, why: str, address: str, **values: object) -> None:
        self.turned_away.append((why, address, values.get("unit")))


class Door:
    """The hub's application without a network, and one desk of each of two units that were
    enrolled.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] | None = None) -> None:
        """`clock`: seconds, for how often somebody comes; without it nobody ever comes too often."""
        self.store = open_store(f"sqlite:///{folder / 'hub.db'}")
        self.identity = HubIdentity(b"h" * 16, 1, True, signing.new_key())
        self.store.found(self.identity)
        self.desks = Desks(self.store, self.identity)
        passing = count()
        self.log = KeptLog()
        self.app = HubApp(
            self.store,
            self.identity,
            lambda: NOW,
            log=self.log,
            clock=clock or (lambda: 60.0 * next(passing)),
        )
        self._app = self.app.starlette()
        self._loop = asyncio.Runner()
        self.bodies_read = 0  # how often the hub asked for a body
        self.while_body_comes: Callable[[], object] = lambda: None
        self.offices = [Office(folder / unit, unit=unit) for unit in ("H49.61", "H49.62")]
        self.tokens = [self._let_in(office) for office in self.offices]

    def request(self, office: Office, code: str, **changes: Any) -> Enrolment:
        setup, journal = office.desk.setup, office.desk.journal
        about = {"practice": True, "unit": setup.unit_code, "desk": setup.desk, "desk_id": journal.desk_id,
                 "public_key": setup.public_key, "signer": journal.signer, **changes}  # fmt: skip
        return enrolment.request(enrolment.key_of(code), about.pop("signer"), **about)

    def invite(self, office: Office, desk: int | None = None) -> str:
        return self.desks.invite(office.desk.setup.unit_code, desk, NOW)[0]

    def _let_in(self, office: Office) -> str:
        code = self.invite(office)
        response = self.desks.enrol(self.request(office, code), NOW)
        token = enrolment.token_of(response, enrolment.key_of(code), office.desk.journal.signer)
        return f"{office.desk.setup.unit_code}~{token}"

    def entries(self) -> list[Carried]:
        return acceptance.carried(self.offices[0].desk.reader.connection, 1, 0)

    def ask(self, entries: list[Carried], first: int = 1) -> Ask:
        """The first desk's request with its entries from `first` on."""
        desk_id, last = codec.place_of(entries[-1].envelope)
        head = codec.entry_hash(entries[-1].envelope)
        signature = self.offices[0].desk.journal.signer.sign(signed_bytes(desk_id, last, head))
        run = SignedRun(wire.pack(entries[first - 1 :]), signature)
        return Ask(FORMAT, True, [Have(desk_id, 1, last, head[:BEGINNING])], run, 1 << 16)

    def headers(self, number: int = 0, **changes: str) -> dict[str, str]:
        return {
            "content-type": MEDIA_TYPE,
            "authorization": f"Bearer {self.tokens[number]}",
            **changes,
        }

    def signature(self, body: bytes, number: int = 0) -> str:
        """The header of a desk that signs this body for this hub."""
        return ask_signature.sign_ask(
            self.offices[number].desk.journal.signer, self.identity.hub_id, body
        )

    def __call__(self, sent: Sent) -> tuple[int, bytes]:
        """Status and body of the answer; an error of the hub's own comes out here. Whoever sends
        has the first desk's key.
        """
        return self._loop.run(self._answered(sent))

    def unsigned(self, sent: Sent) -> tuple[int, bytes]:
        """What somebody is answered who has no desk's key."""
        return self._loop.run(
            self._answered(
                sent._replace(headers={ask_signature.HEADER.lower(): "-", **sent.headers})
            )
        )

    async def _answered(self, sent: Sent) -> tuple[int, bytes]:
        number = 1 if self.tokens[1] in sent.headers.get("authorization", "") else 0
        signed = {ask_signature.HEADER.lower(): self.signature(sent.body, number)}
        headers = {"content-length": str(len(sent.body)), **signed, **sent.headers}
        raw = [
            (name.lower().encode(), value.encode("latin-1"))
            for name, value in headers.items()
            if value != "-"
        ]
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": sent.method, "scheme": "http",
            "path": sent.path, "raw_path": sent.path.encode(), "query_string": b"", "root_path": "", "headers": raw,
            "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 2),
        }  # fmt: skip
        said: list[Message] = []
        body = iter([{"type": "http.request", "body": sent.body, "more_body": False}])

        async def receive() -> Message:
            self.bodies_read += 1
            self.while_body_comes()
            return next(body, {"type": "http.disconnect"})

        async def send(message: Message) -> None:
            said.append(message)

        await self._app(scope, receive, send)
        return said[0]["status"], b"".join(message.get("body", b"") for message in said[1:])

    def close(self) -> None:
        self._loop.close()
        for office in self.offices:
            office.close()
        self.store.close()
