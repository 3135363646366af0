"""Exchange with the hub: enrolment, and what happened here against what happened elsewhere, by
cable.
"""

import json
import re
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

import msgspec

from counter.desk import law
from counter.desk.clock import ClockService
from counter.desk.loss import Unseen, declare_loss
from counter.desk.open_desk import OpenDesk
from counter.domain.clock import parsed_time
from counter.domain.desk import DeskEnrolled
from counter.domain.events.base import Event
from counter.domain.refusal import CounterError, Refusal, Unavailable
from counter.storage import files, hub_rows
from counter.storage.database import transaction, translate_errors
from counter.storage.hub_rows import Failure, HubRow
from counter.storage.hub_rows import Metered as Metered
from counter.storage.projections import unit_desks
from counter.storage.projections.unit_desks import UnitDesk
from counter.sync import ask_signature, bundle, enrolment, exchange
from counter.sync.batching import Batching
from counter.sync.desk_side import DeskSide
from counter.sync.exchange import OnDesk, Transport
from counter.sync.hub_client import HubClient, HubTime
from counter.sync.messages import Enrolled, Enrolment
from counter.sync.rounds import Exchanged as Exchanged

AUTHORITY_LIMIT = 64 * files.KB
ANSWER_LIMIT = 64 * files.KB
_CERTIFICATE = re.compile(rb"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----")
# and which value says how far both hold the same
_PARTED = {
    "journal-fork": "sequence",
    "desk-behind": "desk",
}


class ExchangeStatus(msgspec.Struct, frozen=True, kw_only=True):
    """What the hub does not hold yet, and since when; the unit's desks as it tells of them; what
    exchange took.
    """

    is_enrolled: bool
    hub: str
    has_authority: bool
    unacknowledged: int
    oldest_at: datetime | None
    acknowledged_at: datetime | None
    own: bytes
    desks: list[UnitDesk]
    today: Metered
    month: Metered
    failure: Failure | None


def authority_in(path: Path) -> str:
    """The certificates in a file."""
    return authority_of(files.read(path, AUTHORITY_LIMIT, "authority"))


def answer_in(path: Path) -> bytes:
    """A hub's answer that enrols a desk, as it came in a file."""
    return files.read(path, ANSWER_LIMIT)


def authority_of(content: bytes) -> str:
    """The certificates (PEM) to trust besides the system's; what people write around them is left
    out.
    """
    found = _CERTIFICATE.findall(content[: AUTHORITY_LIMIT + 1])
    if not found or len(content) > AUTHORITY_LIMIT:
        raise Refusal("authority-unreadable", "authority")
    return b"\n".join(found).decode() + "\n"


class ExchangeService:
    """One desk's exchange; its methods belong to the thread that owns the desk but where they say
    otherwise.
    """

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    # ---- enrolment

    def request(self, code_key: bytes) -> Enrolment:
        """What is sent to be enrolled with an invitation."""
        desk, setup = self._desk, self._desk.setup
        return enrolment.request(
            code_key,
            desk.journal.signer,
            practice=setup.practice,
            unit=setup.unit_code,
            desk=setup.desk,
            desk_id=desk.journal.desk_id,
            public_key=setup.public_key,
        )

    def enrolled(
        self, code_key: bytes, answer: Enrolled, url: str = "", authority: str = ""
    ) -> None:
        """The hub's answer, proven and kept; the journal says so."""
        token = enrolment.token_of(answer, code_key, self._desk.journal.signer)
        if not url:
            url, authority = self._address_of(answer.hub_id)
        row = HubRow(url, answer.hub_id, answer.public_key, answer.epoch, token, authority)
        with self._desk.administration() as act:
            hub_rows.keep_hub(act.connection, row)
            hub_rows.forget_failure(act.connection)
            act.append(DeskEnrolled(at=act.now, hub_id=answer.hub_id, url=url), self._desk.subject)

    def enrol(
        self, url: str, code: str, authority: str = "", on_desk: OnDesk = exchange.at_once
    ) -> None:
        """Enrols this desk at a hub that answers; on any thread that may wait.

        Where it comes back to the hub it knows and no authority is named, the one that was trusted
        stays trusted.
        """
        authority = authority or on_desk(lambda: self._identity_at(url))
        client, code_key = HubClient(url, authority), enrolment.key_of(code)
        request = on_desk(lambda: self.request(code_key))
        try:
            answer = client.enrol(request)
        finally:
            client.close()
        on_desk(lambda: self.enrolled(code_key, answer, url, authority))
        on_desk(lambda: self.hear_time(client.hub_time))

    def reach(self, url: str, authority: str = "") -> None:
        """The way to the hub this desk is enrolled at, where it came in by USB. Whoever answers
        there proves itself.
        """
        HubClient(url, authority)  # refuses what is no address
        row = self.hub
        with self._desk.administration() as act:
            hub_rows.keep_hub(
                act.connection, row._replace(url=url, authority=authority or row.authority)
            )
            act.append(DeskEnrolled(at=act.now, hub_id=row.hub_id, url=url), self._desk.subject)

    def _address_of(self, hub_id: bytes) -> tuple[str, str]:
        """A desk enrolled anew by USB still knows the way it had to this hub."""
        row = hub_rows.hub_of(self._desk.reader.connection)
        if row is not None and row.hub_id == hub_id:
            return (row.url, row.authority)
        return ("", "")

    def _identity_at(self, url: str) -> str:
        with translate_errors():
            row = hub_rows.hub_of(self._desk.reader.connection)
        if row is not None and row.url.rstrip("/") == url.rstrip("/"):
            return row.authority
        return ""

    def request_by_usb(self, code: str, path: Path) -> None:
        """A request to be enrolled, as a file for the hub."""
        code_key = enrolment.key_of(code)
        files.write(path, enrolment.request_file(self.request(code_key)))
        with transaction(self._desk.journal.connection):
            hub_rows.keep_wish(self._desk.journal.connection, code_key)

    def enrol_by_usb(self, content: bytes) -> None:
        """The hub's answer to it, from a file."""
        code_key = hub_rows.wish_of(self._desk.journal.connection)
        if code_key is None:
            raise Refusal("enrolment-not-asked", "file")
        self.enrolled(code_key, enrolment.response_in(content))

    # ---- by USB

    def export(self, path: Path) -> Exchanged:
        """Everything the hub has not acknowledged, as a sealed file for it."""
        return bundle.export(self._side(), path, self._desk.setup.unit_code)

    def take(self, path: Path) -> Exchanged:
        """The hub's answer from a USB drive. What came before a fault in the file stays."""
        side = self._side()
        try:
            done = bundle.take(side, path)
            self.succeeded()
            return done
        except Refusal as refusal:
            if refusal.code in _PARTED:
                self.failed(refusal)
            raise
        except Unavailable as failure:
            if failure.code in ("exchange-fault", "no-room-for-others"):
                self.failed(failure)
            raise
        finally:
            self.arrived(side.news.values())

    # ---- exchanging

    @property
    def hub(self) -> HubRow:
        """The hub this desk is enrolled at; refused before that."""
        with translate_errors():
            row = hub_rows.hub_of(self._desk.reader.connection)
        if row is None:
            raise Refusal("not-enrolled", "hub")
        return row

    @property
    def has_address(self) -> bool:
        """True when a hub can be reached over the network; by USB alone it cannot."""
        with translate_errors():
            row = hub_rows.hub_of(self._desk.reader.connection)
        return row is not None and bool(row.url)

    def started(
        self,
        on_desk: OnDesk = exchange.at_once,
        transport: Transport | None = None,
        batching: Batching | None = None,
    ) -> "Running":
        """An exchange about to run, on any thread that may wait."""
        hub = self.hub
        if not hub.url and transport is None:
            raise Refusal("hub-by-usb", "hub")
        side, credential = self._side(), f"{self._desk.setup.unit_code}~{hub.token}"
        transport = transport or HubClient(
            hub.url,
            hub.authority,
            credential,
            lambda body: ask_signature.sign_ask(side.signer, hub.hub_id, body),
        )
        rounds = exchange.Exchange(side, transport, on_desk=on_desk, batching=batching)
        return Running(rounds, on_desk, self)

    def _side(self) -> DeskSide:
        desk = self._desk
        return DeskSide(
            desk.journal,
            self.hub,
            desk.setup.practice,
            lambda: desk.now,
            desk.folder.free_megabytes,
        )

    def arrived(self, news: Collection[Event]) -> None:
        """What the hub published is adopted, be it of this exchange or of one whose adoption
        failed; and whoever listens is told of what other desks did: one event of each kind.
        """
        try:
            if news:
                self._desk.forget()
            law.Law(self._desk).adopt_publications()
            if news:
                self._desk.committed.tell(news)
        except Exception as error:
            failure = exchange.as_failure(error)
            self.failed(failure)
            raise failure from error

    def hear_time(self, hub_time: HubTime | None) -> None:
        """The hub's time is held against this desk's clock."""
        if hub_time is not None:
            ClockService(self._desk).hear_hub(hub_time.now())

    def failed(self, error: CounterError) -> None:
        """Why no exchange works is kept until one does; and how far the hub's journal under this
        desk's name is the same.
        """
        said = {
            name: value if isinstance(value, int) else str(value)
            for name, value in error.values.items()
        }
        failure = Failure(
            error.code, json.dumps(said, ensure_ascii=False), self._desk.now.isoformat()
        )
        connection, shared = self._desk.journal.connection, self._last_shared(error)
        if shared is not None and hub_rows.parting_of(connection) is None:
            self._leave_room(error, failure, shared)
            return
        with transaction(connection):
            hub_rows.keep_failure(connection, failure)
            if shared is not None:
                hub_rows.keep_parting(connection, shared)

    def _last_shared(self, error: CounterError) -> int | None:
        """The entry up to which the hub holds the same under this desk's name, where it holds
        something else behind it.
        """
        own, shared = self._desk.reader.own_row(), error.values.get(_PARTED.get(error.code, ""))
        is_one = (
            isinstance(shared, int) and own.acknowledged <= shared <= own.sequence and shared > 0
        )
        if isinstance(shared, int) and is_one:
            return shared
        return None

    def _leave_room(self, error: CounterError, failure: Failure, shared: int) -> None:
        """The hub holds acts under this desk's name that are not in this file: their numbers stand
        on paper, and are given out no more until the desk takes another name. Kept with the parting
        or not at all: it is written once for each.
        """
        held = error.values.get("hub")
        unseen = max(held - shared, 0) if isinstance(held, int) else 0
        event = declare_loss(self._desk, error.code, unseen or None, None, Unseen(unseen, unseen))
        with self._desk.administration() as act:
            act.append(event, self._desk.subject)
            hub_rows.keep_failure(act.connection, failure)
            hub_rows.keep_parting(act.connection, shared)

    def succeeded(self) -> None:
        connection = self._desk.journal.connection
        if hub_rows.failure_of(connection) is not None:
            with transaction(connection):
                hub_rows.forget_failure(connection)

    def status(self) -> ExchangeStatus:
        desk, today = self._desk, self._desk.now.date().isoformat()
        with translate_errors():
            own, hub = desk.reader.own_row(), hub_rows.hub_of(desk.reader.connection)
            days = {row.day: row for row in hub_rows.read_meter(desk.reader.connection, 1)}
            month = hub_rows.sum_month(desk.reader.connection, today[:7])
            desks = unit_desks.unit_desks(desk.reader.connection)
            failure = hub_rows.failure_of(desk.reader.connection)
        oldest = desk.reader.oldest_unacknowledged()
        return ExchangeStatus(
            is_enrolled=hub is not None,
            hub=hub.url if hub else "",
            has_authority=bool(hub and hub.authority),
            unacknowledged=own.sequence - own.acknowledged,
            oldest_at=oldest.event.at if oldest and oldest.event else None,
            acknowledged_at=parsed_time(own.acknowledged_at),
            own=own.desk_id,
            desks=desks,
            today=days.get(today, Metered(today, 0, 0, 0, 0, 0, 0)),
            month=month,
            failure=failure,
        )


class Running:
    """One exchange under way; `run` belongs to a thread that may wait for the network."""

    def __init__(
        self, rounds: exchange.Exchange, on_desk: OnDesk, service: ExchangeService
    ) -> None:
        self.rounds = rounds
        self._on_desk, self._service = on_desk, service
        self._is_broken_off = False

    def break_off(self) -> None:
        """From another thread: whoever waits for the line waits no longer."""
        self._is_broken_off = True
        self.rounds.break_off()

    def run(self) -> Exchanged:
        """Until both sides are equal; what came before a fault stays and is told of."""
        try:
            done = self.rounds.run()
            self._on_desk(self._service.succeeded)
            return done
        except Exception as error:
            failed = exchange.as_failure(error)
            if not self._is_broken_off:
                self._on_desk(lambda: self._service.failed(failed))
            if failed is error:
                raise
            raise failed from error
        finally:
            self._on_desk(lambda: self._service.hear_time(self.rounds.hub_time))
            self._on_desk(lambda: self._service.arrived(self.rounds.news.values()))
