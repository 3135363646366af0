"""One contract, two stores: what a hub keeps is there, once, for its unit alone, whoever writes
beside it.
"""

import hashlib
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import pytest

from counter.domain.clock import VIETNAM
from counter.domain.events.base import Reference
from counter.domain.refusal import CounterError, Damaged, Unavailable, Unreadable
from counter.hub.collector import Collector
from counter.hub.desks import Caller, identity_of
from counter.hub.stores import open_store
from counter.hub.stores.sqlite import _keep_write_ahead_log
from counter.hub.stores.store import (
    HubDesk,
    HubIdentity,
    HubJournal,
    Invitation,
    Store,
    StoredRun,
    Traced,
)
from counter.storage.journal import acceptance, codec
from counter.storage.journal.head_file import signed_bytes
from counter.sync import wire
from counter.sync.messages import BEGINNING, FORMAT, Ask, Have, SignedRun
from tests.support import postgres
from tests.support.command import ROOT, Commands
from tests.support.office import Office

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
UNIT, OTHER = "H49.61", "H49.62"
HUB = HubIdentity(b"h" * 16, 1, True, b"k" * 32)
DESK = HubDesk(b"d" * 16, 1, b"p" * 32, b"t" * 32, None)

_numbers = count(1)
Opening = Callable[[], Store]
T = TypeVar("T")


def run(first: int, last: int, size: int = 10) -> StoredRun:
    return StoredRun(first, last, bytes([last]) * 32, b"s" * 64, bytes([first]) * size)


def filled(store: Store, *runs: StoredRun, unit: str = UNIT) -> HubJournal:
    for one in runs:
        with store.unit(unit, writes=True) as rows:
            journal = rows.lock_journal(DESK.desk_id)
            rows.append(journal, one, NOW)
    return journal


def at_once(acts: int, act: Callable[[int], T]) -> list[T]:
    """What each of so many threads got, all let go at the same moment."""
    gate = threading.Barrier(acts)

    def one(number: int) -> T:
        gate.wait()
        return act(number)

    with ThreadPoolExecutor(acts) as pool:
        return list(pool.map(one, range(acts)))


def test_hubs_that_start_at_once_make_one_store_and_one_identity(opening: Opening) -> None:
    stores = at_once(4, lambda _: opening())
    found = at_once(4, lambda number: identity_of(stores[number], practice=True))
    assert len(set(found)) == 1 and stores[0].identity() == found[0]


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_store_opens_beside_whoever_works_on_its_tables(opening: Opening, address: str) -> None:
    """Making tables that are there locks them all the same: a command beside a busy hub waited, or
    broke its work off.
    """
    opening()
    with psycopg.connect(address) as connection:
        connection.execute("LOCK TABLE journals, runs IN ROW EXCLUSIVE MODE")
        opened = ThreadPoolExecutor(1).submit(opening)
        assert opened.result(timeout=10).units() == []


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_store_of_an_older_program_gets_what_it_lacks(opening: Opening, address: str) -> None:
    opening()
    with psycopg.connect(address) as connection:
        connection.execute("DROP INDEX journals_behind")
        connection.execute("COMMENT ON TABLE hub IS 'counter of last year'")
    opening()
    with psycopg.connect(address) as connection:
        found = connection.execute("SELECT to_regclass('journals_behind')").fetchone()
    assert found is not None and found[0] is not None


def test_a_hub_is_made_once_whoever_makes_it(opening: Opening) -> None:
    one, two = opening(), opening()
    assert one.identity() is None
    one.found(HUB)
    two.found(HUB._replace(hub_id=b"x" * 16))
    assert one.identity() == two.identity() == HUB
    raised = two.raise_epoch()
    assert raised > 1 and one.identity() == HUB._replace(epoch=raised)


def test_invitations_are_kept_and_used(store: Store) -> None:
    invited = Invitation(b"c" * 32, 3, NOW + timedelta(days=7))
    with store.unit(UNIT, writes=True) as rows:
        rows.invite(invited)
        rows.invite(Invitation(b"e" * 32, None, NOW))
        rows.use_invitation(b"c" * 32, DESK.desk_id)
    with store.unit(UNIT, writes=False) as rows:
        found = {invitation.code_hash: invitation for invitation in rows.invitations()}
    assert (
        found[b"c" * 32] == invited._replace(used_by=DESK.desk_id) and found[b"e" * 32].desk is None
    )
    assert store.units() == [UNIT]


def test_one_invitation_lets_one_desk_in_however_many_come_at_once(opening: Opening) -> None:
    stores = [opening() for _ in range(4)]

    def enrol(code: bytes, number: int) -> bool:
        with stores[number].unit(UNIT, writes=True) as rows:
            invited = next(known for known in rows.invitations() if known.code_hash == code)
            if invited.used_by is None:
                rows.use_invitation(code, bytes([number]) * 16)
            return invited.used_by is None

    for code in (bytes([n]) * 32 for n in range(5)):
        with stores[0].unit(UNIT, writes=True) as rows:
            rows.invite(Invitation(code, None, NOW))
        assert sum(at_once(4, lambda number, code=code: enrol(code, number))) == 1  # type: ignore[misc]


def test_times_come_back_in_vietnams_zone_as_they_are_shown(store: Store) -> None:
    with store.unit(UNIT, writes=True) as rows:
        rows.invite(Invitation(b"c" * 32, None, NOW))
        rows.enrol(DESK, NOW)
        rows.revoke(DESK.desk_id, NOW)
    with store.unit(UNIT, writes=False) as rows:
        (invited,), (desk,) = rows.invitations(), rows.desks()
    assert desk.revoked_at is not None
    assert invited.expires_at.isoformat() == desk.revoked_at.isoformat() == NOW.isoformat()


def test_a_desk_is_enrolled_revoked_and_enrolled_anew(store: Store) -> None:
    with store.unit(UNIT, writes=True) as rows:
        rows.enrol(DESK, NOW)
        rows.revoke(DESK.desk_id, NOW)
        assert rows.desks() == [DESK._replace(revoked_at=NOW, enrolled_at=NOW)]
        rows.enrol(DESK._replace(token_hash=b"n" * 32), NOW)
        assert rows.desks() == [DESK._replace(token_hash=b"n" * 32, enrolled_at=NOW)]


def test_runs_come_back_in_order_within_what_is_asked(store: Store) -> None:
    runs = [run(1, 3), run(4, 4), run(5, 9), run(10, 12)]
    journal = filled(store, *runs)
    with store.unit(UNIT, writes=False) as rows:
        (standing,) = rows.journals()
        assert (standing.sequence, standing.head, standing.seen_at) == (
            12,
            runs[-1].hash,
            NOW,
        )
        number = journal.number
        assert rows.runs_behind(number, 0, 10**6) == runs
        assert (
            rows.runs_behind(number, 4, 10**6) == runs[2:]
            and rows.runs_behind(number, 6, 25) == runs[2:]
        )
        assert (
            rows.runs_behind(number, 0, 1) == runs[:1]
            and rows.runs_behind(number, 0, 29) == runs[:2]
        )
        assert rows.runs_behind(number, 12, 10**6) == []
        assert (
            rows.runs_under(number, 10, 10**6) == runs[:3]
            and rows.runs_under(number, 10, 1) == runs[2:3]
        )
        assert (
            rows.runs_under(number, 6, 20) == runs[1:3] and rows.runs_under(number, 1, 10**6) == []
        )
        assert [rows.run_holding(number, n) for n in (1, 3, 4, 12)] == [
            runs[0],
            runs[0],
            runs[1],
            runs[3],
        ]
        with pytest.raises(Damaged, match="hub-store-damaged"):
            rows.run_holding(number, 13)


def test_when_a_desk_was_heard_of_is_noted_and_nothing_else_changes(opening: Opening) -> None:
    store, later = opening(), NOW + timedelta(hours=1)
    journal = filled(store, run(1, 3))
    filled(store, run(1, 3), unit=OTHER)
    store.heard(UNIT, journal.number, later)
    seen = []
    for unit in (UNIT, OTHER):
        with opening().unit(unit, writes=False) as rows:
            seen += [(found.sequence, found.seen_at) for found in rows.journals()]
    assert seen == [(3, later), (3, NOW)]


def test_what_fails_half_way_leaves_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError), store.unit(UNIT, writes=True) as rows:
        rows.append(rows.lock_journal(DESK.desk_id), run(1, 3), NOW)
        raise RuntimeError
    with store.unit(UNIT, writes=False) as rows:
        assert rows.journals() == []
    assert filled(store, run(1, 3)).sequence == 0


def test_units_never_see_each_others_rows(store: Store) -> None:
    filled(store, run(1, 3))
    filled(store, run(1, 7), unit=OTHER)
    with store.unit(UNIT, writes=True) as rows:
        rows.enrol(DESK, NOW)
        rows.invite(Invitation(b"c" * 32, 3, NOW))
        assert [j.sequence for j in rows.journals()] == [3] and len(
            rows.runs_behind(1, 0, 10**6)
        ) == 1
    with store.unit(OTHER, writes=False) as rows:
        assert (
            rows.desks() == []
            and rows.invitations() == []
            and [j.sequence for j in rows.journals()] == [7]
        )


def test_what_one_hub_commits_the_other_sees_at_once(opening: Opening) -> None:
    one, two = opening(), opening()
    with two.unit(UNIT, writes=False) as rows:
        assert rows.journals() == []
    for last in (1, 2):
        filled(one, run(last, last))
        with two.unit(UNIT, writes=False) as rows:
            assert [j.sequence for j in rows.journals()] == [last]
            assert [found.last for found in rows.runs_under(1, last + 1, 10**6)] == list(
                range(1, last + 1)
            )


@pytest.mark.parametrize("is_new", [True, False])
def test_who_wants_a_journal_that_another_writes_waits_for_it(
    opening: Opening, is_new: bool
) -> None:
    one, two = opening(), opening()
    if not is_new:
        filled(one, run(1, 3))

    def standing() -> HubJournal:
        with two.unit(UNIT, writes=True) as rows:
            return rows.lock_journal(DESK.desk_id)

    with ThreadPoolExecutor(1) as pool:
        with one.unit(UNIT, writes=True) as rows:
            rows.append(rows.lock_journal(DESK.desk_id), run(4, 9), NOW)
            waiting = pool.submit(standing)
            assert not wait([waiting], timeout=0.1).done
        assert waiting.result().sequence == 9


def test_two_hubs_that_write_one_journal_take_turns(opening: Opening) -> None:
    """Each reads how far the journal is and writes one further; none may read what the other is
    about to change.
    """
    stores = [opening(), opening()]

    def append_ten(number: int) -> None:
        for _ in range(10):
            with stores[number].unit(UNIT, writes=True) as rows:
                journal = rows.lock_journal(DESK.desk_id)
                rows.append(journal, run(journal.sequence + 1, journal.sequence + 1), NOW)

    at_once(2, append_ten)
    with stores[0].unit(UNIT, writes=False) as rows:
        assert [j.sequence for j in rows.journals()] == [20]
        assert [found.last for found in rows.runs_behind(1, 0, 10**6)] == list(range(1, 21))


def test_new_journals_of_one_unit_get_numbers_of_their_own(opening: Opening) -> None:
    stores = [opening() for _ in range(4)]

    def make(number: int) -> None:
        with stores[number].unit(UNIT, writes=True) as rows:
            rows.lock_journal(bytes([number]) * 16)

    at_once(4, make)
    with stores[0].unit(UNIT, writes=False) as rows:
        assert sorted(j.number for j in rows.journals()) == [1, 2, 3, 4]
        assert all(j.head == codec.FIRST for j in rows.journals())


def test_a_run_that_is_there_already_shows_that_the_store_is_damaged(store: Store) -> None:
    journal = filled(store, run(1, 3))
    with pytest.raises(Damaged, match="hub-store-damaged"), store.unit(UNIT, writes=True) as rows:
        rows.append(journal, run(1, 3), NOW)
    assert filled(store, run(4, 4)).sequence == 3


def test_threads_that_come_and_go_leave_no_connections_behind(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server's worker threads end when they have been idle for a while, and new ones take their
    place.
    """
    opened = []
    for module in (sqlite3, psycopg):
        monkeypatch.setattr(module, "connect", _counting(module.connect, opened))
    for _ in range(5):
        thread = threading.Thread(target=store.identity)
        thread.start()
        thread.join()
    assert opened == []  # the one the store was opened with serves them all


def _counting(connect: Callable[..., Any], opened: list[None]) -> Callable[..., Any]:
    def counted(*args: Any, **more: Any) -> Any:
        opened.append(None)
        return connect(*args, **more)

    return counted


def test_who_reads_sees_one_moment_whatever_is_written_meanwhile(store: Store) -> None:
    filled(store, run(1, 3))
    with store.unit(UNIT, writes=False) as before:
        (standing,) = before.journals()
        filled(store, run(4, 9))
        assert before.journals() == [standing] and len(before.runs_behind(1, 0, 10**6)) == 1
    with store.unit(UNIT, writes=False) as after:
        assert [journal.sequence for journal in after.journals()] == [9]


def test_a_desks_run_goes_in_at_one_hub_and_another_desk_gets_it_at_the_other(
    opening: Opening, tmp_path: Path
) -> None:
    stores = [opening(), opening()]
    identity = identity_of(stores[0], practice=True)
    hubs = [Collector(store, identity) for store in stores]
    offices = [Office(tmp_path / f"desk{number}", desk=number) for number in (1, 2)]
    callers = [_let_in(stores[0], office) for office in offices]
    offices[0].receive()
    entries = acceptance.carried(offices[0].desk.reader.connection, 1, 0)
    brought = SignedRun(wire.pack(entries), _end_signed(offices[0], entries))
    answer = hubs[0].answer(callers[0], Ask(FORMAT, True, [_have(entries)], brought, 1 << 20), NOW)
    assert answer.acknowledged.sequence == len(entries)
    own = acceptance.carried(offices[1].desk.reader.connection, 1, 0)
    answer = hubs[1].answer(callers[1], Ask(FORMAT, True, [_have(own)], None, 1 << 20), NOW)
    assert answer.runs == [brought] and not answer.is_more
    answer = hubs[1].answer(
        callers[1], Ask(FORMAT, True, [_have(own), _have(entries)], None, 1 << 20), NOW
    )
    assert answer.runs == []
    for office in offices:
        office.close()


def _let_in(store: Store, office: Office) -> Caller:
    row, setup = office.desk.reader.own_row(), office.desk.setup
    desk = HubDesk(
        row.desk_id, setup.desk, setup.public_key, hashlib.sha256(b"token").digest(), None
    )
    with store.unit(UNIT, writes=True) as rows:
        rows.enrol(desk, NOW)
    return Caller(unit=UNIT, desk=desk)


def _end_signed(office: Office, entries: list[acceptance.Carried]) -> bytes:
    desk_id, last = codec.place_of(entries[-1].envelope)
    return office.desk.journal.signer.sign(
        signed_bytes(desk_id, last, codec.entry_hash(entries[-1].envelope))
    )


def _have(entries: list[acceptance.Carried]) -> Have:
    desk_id, sequence = codec.place_of(entries[-1].envelope)
    return Have(desk_id, 1, sequence, codec.entry_hash(entries[-1].envelope)[:BEGINNING])


def test_a_file_that_cannot_grow_is_a_full_disk_and_the_run_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite finds its file unable to grow, just as on a full disk."""
    connect = sqlite3.connect

    def connect_small(*args: Any, **more: Any) -> sqlite3.Connection:
        connection = connect(*args, **more)
        connection.execute("PRAGMA max_page_count = 20")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_small)
    store = open_store(f"sqlite:///{tmp_path / 'hub.db'}")
    filled(store, run(1, 3))
    with pytest.raises(Unavailable, match="hub-disk-full"):
        filled(store, run(4, 9, size=10**6))
    assert filled(store, run(4, 4)).sequence == 3
    store.close()


@contextmanager
def one_store(cluster: str) -> Iterator[tuple[Store, psycopg.Connection[Any]]]:
    """A store on PostgreSQL, and somebody who meddles with its database."""
    with (
        postgres.database(cluster, f"test{next(_numbers)}") as address,
        psycopg.connect(address, autocommit=True) as meddling,
    ):
        store = open_store(address)
        yield store, meddling
        store.close()


COMPLAINTS: dict[str, tuple[type[CounterError], str]] = {
    "53100": (Unavailable, "hub-disk-full"),
    "53300": (Unavailable, "hub-store-busy"),  # too many connections
    "40P01": (Unavailable, "hub-store-busy"),  # a deadlock
    "55P03": (Unavailable, "hub-store-busy"),  # another hub holds the journal for too long
    "58030": (Unavailable, "hub-store-busy"),  # the disk does not answer
    "25006": (Unavailable, "hub-store-busy"),  # a server that only reads, until it takes over
    "XX001": (Damaged, "hub-store-damaged"),
    "XX002": (Damaged, "hub-store-damaged"),
}


def test_what_the_server_complains_of_is_told_apart(cluster: str) -> None:
    with one_store(cluster) as (store, meddling):
        for state, (error, code) in COMPLAINTS.items():
            meddling.execute(
                "CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
                f" $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{state}'; END $$"
            )
            meddling.execute(
                "CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON runs EXECUTE FUNCTION fail()"
            )
            with pytest.raises(error, match=code):
                filled(store, run(1, 3))
        meddling.execute("DROP TRIGGER fail ON runs")
        assert filled(store, run(1, 3)).sequence == 0


def _cut_off(meddling: psycopg.Connection[Any]) -> None:
    """The server ends every connection but one's own and waits until they are gone, as a restart
    does.
    """
    meddling.execute(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
        " WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()"
    )


def test_a_server_that_went_away_is_said_once_and_found_again(cluster: str) -> None:
    with one_store(cluster) as (store, meddling):
        store.found(HUB)
        with store.unit(UNIT, writes=False), store.unit(OTHER, writes=False):
            pass  # now there are two connections, and both break
        _cut_off(meddling)
        with pytest.raises(Unavailable, match="hub-store-busy"):
            store.identity()
        with store.unit(UNIT, writes=False) as rows, store.unit(OTHER, writes=False):
            assert rows.journals() == [] and store.identity() == HUB


def test_a_server_that_goes_away_half_way_leaves_nothing(cluster: str) -> None:
    with one_store(cluster) as (store, meddling):
        with (
            pytest.raises(Unavailable, match="hub-store-busy"),
            store.unit(UNIT, writes=True) as rows,
        ):
            journal = rows.lock_journal(DESK.desk_id)
            _cut_off(meddling)
            rows.append(journal, run(1, 3), NOW)
        assert filled(store, run(1, 3)).sequence == 0


def test_a_commit_lies_on_the_servers_disk_whatever_its_settings_say(cluster: str) -> None:
    with one_store(cluster) as (store, meddling):
        meddling.execute("ALTER ROLE hub SET synchronous_commit = off")
        meddling.execute("CREATE TABLE settings (said TEXT)")
        meddling.execute(
            "CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " INSERT INTO settings VALUES (current_setting('synchronous_commit'));"
            " RETURN NEW; END $$"
        )
        meddling.execute(
            "CREATE TRIGGER told BEFORE UPDATE ON journals FOR EACH ROW EXECUTE FUNCTION told()"
        )
        with store.unit(
            OTHER, writes=False
        ):  # keeps the connection that is there; the next one is new
            journal = filled(store, run(1, 3))
        # a mark waits for no disk, and nothing behind it is made light by it
        store.heard(UNIT, journal.number, NOW)
        filled(store, run(4, 4))
        said = meddling.execute("SELECT said FROM settings").fetchall()
        assert said == [("on",), ("off",), ("on",)]
        meddling.execute("ALTER ROLE hub RESET synchronous_commit")


def test_no_more_is_fetched_than_is_handed_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store, *(run(n, n, size=100_000) for n in range(1, 9)))
    fetched: list[int] = []
    monkeypatch.setattr(
        "counter.hub.stores.queries.StoredRun",
        lambda *row: fetched.append(row[0]) or StoredRun(*row),
    )
    with store.unit(UNIT, writes=False) as rows:
        assert [r.first for r in rows.runs_behind(1, 2, 1)] == [3]
        assert [r.first for r in rows.runs_under(1, 7, 250_000)] == [5, 6]
    assert sorted(fetched) == [3, 5, 6]


def test_small_runs_come_in_order_however_many_there_are(store: Store) -> None:
    with store.unit(UNIT, writes=True) as rows:
        journal = rows.lock_journal(DESK.desk_id)
        for n in range(1, 601):
            rows.append(journal, StoredRun(n, n, b"h" * 32, b"s" * 64, b"x" * 10), NOW)
    with store.unit(UNIT, writes=False) as rows:
        assert [r.first for r in rows.runs_behind(1, 20, 5_005)] == list(range(21, 521))
        assert [r.first for r in rows.runs_under(1, 551, 5_005)] == list(range(51, 551))
        assert len(rows.runs_behind(1, 0, 10**6)) == len(rows.runs_under(1, 601, 10**6)) == 600


SUBJECT, ENTRY = Reference(b"d" * 16, 7), Reference(b"e" * 16, 1 << 33)


def test_journals_wait_to_be_followed_until_they_were(store: Store) -> None:
    journal = filled(store, run(1, 3), run(4, 9))
    filled(store, run(1, 2), unit=OTHER)
    waits = store.behind(10)
    assert waits == [(UNIT, 1), (OTHER, 1)]
    with store.unit(UNIT, writes=False) as rows:
        assert rows.read_behind(1) == (rows.journals()[0], 0)
    assert store.waiting() == 11 and len(store.behind(1)) == 1
    with store.unit(UNIT, writes=True) as rows:
        rows.followed(journal.number, 9)
        rows.followed(journal.number, 3)  # a slower one comes late
    assert [one.unit for one in store.behind(10)] == [OTHER] and store.waiting() == 2


def test_traces_are_kept_once_and_for_their_unit_alone(store: Store) -> None:
    second = Traced(SUBJECT, ENTRY, 2, 1 << 33)
    with store.unit(UNIT, writes=True) as rows:
        rows.trace([second, Traced(SUBJECT, SUBJECT, 1, 7)])
        rows.trace([])
        rows.trace([Traced(SUBJECT, SUBJECT, 9, 9)])
        rows.share(SUBJECT, OTHER)
        rows.share(SUBJECT, OTHER)
    with store.unit(UNIT, writes=False) as rows:
        assert rows.traces(SUBJECT) == [Traced(SUBJECT, SUBJECT, 1, 7), second]
        assert rows.traces(ENTRY) == [] and rows.shared([SUBJECT]) == [(SUBJECT, OTHER)]
    with store.unit(OTHER, writes=False) as rows:
        assert rows.traces(SUBJECT) == [] and rows.shared([SUBJECT]) == []


def test_subjects_are_looked_for_however_many_there_are(store: Store) -> None:
    """A database takes only so many values in one query."""
    subjects = [Reference(b"d" * 16, number) for number in range(1, 70_001)]
    with store.unit(UNIT, writes=True) as rows:
        rows.share(subjects[0], OTHER)
        rows.share(subjects[-1], OTHER)
    with store.unit(UNIT, writes=False) as rows:
        assert rows.shared(subjects) == [(subjects[0], OTHER), (subjects[-1], OTHER)]
        assert rows.shared([]) == []


def test_what_is_withheld_is_known_by_who_handed_it_over_and_by_whom_it_is_for(
    store: Store,
) -> None:
    with store.unit(UNIT, writes=True) as rows:
        for subject, other in (
            (SUBJECT, OTHER),
            (SUBJECT, OTHER),
            (ENTRY, OTHER),
            (SUBJECT, "H49.63"),
        ):
            rows.withhold(subject, other)
        rows.share(SUBJECT, "H49.64")
        rows.share(ENTRY, "H49.64")
        rows.enrol(DESK, NOW)
    assert store.units_with_desks() == {UNIT}
    assert sorted(store.list_withheld_from(OTHER)) == sorted([(UNIT, SUBJECT), (UNIT, ENTRY)])
    with store.unit(UNIT, writes=True) as rows:
        assert rows.withheld() == [OTHER, "H49.63"] and rows.list_units_shared_with() == {"H49.64"}
        rows.end_withholding(SUBJECT, OTHER)
        rows.end_withholding(SUBJECT, OTHER)
        rows.end_withholding(ENTRY, OTHER)
    with store.unit(UNIT, writes=False) as rows:
        assert rows.withheld() == ["H49.63"]
    with store.unit(OTHER, writes=False) as rows:
        assert rows.withheld() == [] and rows.list_units_shared_with() == set()


def test_who_shares_a_subject_sees_every_trace_made_before(opening: Opening) -> None:
    """Else an entry noted by one hub, beside another that hands its dossier over, would reach
    nobody.
    """
    store, done = opening(), list[str]()

    def noted(number: int) -> None:
        with opening().unit(UNIT, writes=True) as rows:
            rows.trace([Traced(SUBJECT, Reference(b"e" * 16, number), 1, number + 1)])
            if number == 0:
                rows.share(SUBJECT, OTHER)
                done.append(f"{len(rows.traces(SUBJECT))} before")
            elif rows.shared([SUBJECT]):
                done.append("behind")

    at_once(6, noted)
    before = int(next(word for word in done if word.endswith("before")).split()[0])
    assert before + done.count("behind") == 6
    with store.unit(UNIT, writes=False) as rows:
        assert len(rows.traces(SUBJECT)) == 6


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://hub:secret@h/hub?no=such",
        "postgresql+x://hub:secret@h/hub",
        "hub:secret@h",
        "hub?password=secret",
    ],
)
def test_an_address_that_is_none_is_said_without_its_password(address: str) -> None:
    with pytest.raises(Unreadable, match="store-address") as error:
        open_store(address)
    assert "secret" not in str(error.value.values)


def test_what_a_hub_stands_on_never_loads_for_a_desks_command(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    heavy = (
        "psycopg",
        "starlette",
        "uvicorn",
        "anyio",
        "sqlite3",
        "counter.hub.app",
        "counter.hub.stores.postgres",
    )
    for words, exit_status in ((["ticket", "list"], 0), (["sync"], 1)):  # it has no hub yet
        code = (
            f"import sys; from ui.app import main; sys.argv = ['counter', *{words!r}]; exit = main();"
            f"print(exit, [name for name in {heavy!r} if name in sys.modules])"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=run.environment(),
            timeout=60,
        )
        assert done.stdout.splitlines()[-1] == f"{exit_status} []", (words, done.stderr)


def test_a_store_restored_twice_from_one_copy_has_two_epochs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter([1_780_000_000_000, 1_780_000_000_001])
    monkeypatch.setattr("counter.hub.stores.queries.newest_epoch", lambda: next(moments))
    epochs = []
    for name in ("one", "two"):
        store = open_store(f"sqlite:///{tmp_path / name}")
        store.found(HUB)
        epochs.append(store.raise_epoch())
        store.close()
    assert epochs[0] < epochs[1]


def test_the_switch_to_a_write_ahead_log_waits_whatever_the_file_is_busy_with() -> None:
    """SQLite's codes say more than busy: busy with recovery, or with another's snapshot."""

    class Recovering:
        def __init__(self) -> None:
            self.tries = 0

        def execute(self, _statement: str) -> None:
            self.tries += 1
            if self.tries < 3:
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY_RECOVERY
                raise error

    connection = Recovering()
    # No file is busy in each of these ways at a test's word.
    _keep_write_ahead_log(connection)  # type: ignore[arg-type]
    assert connection.tries == 3
