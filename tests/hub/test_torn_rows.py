"""A store whose rows say what nobody wrote, as a torn page leaves them: the hub says that its store
is damaged, and stumbles over nothing.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from counter.domain.refusal import CounterError, Damaged
from counter.hub.follower import Follower
from counter.hub.proving import verify_store
from counter.hub.quarantine import Quarantine
from counter.hub.stores import open_store
from tests.support.office import Office
from tests.support.small_hub import NOW, AnswerLost, SmallHub, exchange

ISLAND, SHORE = "H49.61", "H49.62"


class Torn:
    """A hub with a row in each of its tables, and its desks."""

    def __init__(self, folder: Path) -> None:
        self.hub = SmallHub(folder / "hub")
        places = ((ISLAND, 1), (ISLAND, 2), (SHORE, 1))
        self.offices = [Office(folder / f"{u}-{n}", unit=u, desk=n) for u, n in places]
        for office in self.offices:
            self.hub.enrol(office)
        self.hub.desks.invite(ISLAND, None, NOW)
        one = self.offices[0]
        for _ in range(3):
            code = one.receive().event.code
            exchange(self.hub, one)
        one.steps.hand_over(code, SHORE)
        for _ in range(3):
            for office in self.offices:
                exchange(self.hub, office)
            self.hub.follow()
        with closing(sqlite3.connect(self.hub.path)) as connection, connection:
            for row in (
                "brought SELECT unit, desk_id, '2026-06-01', 7 FROM desks",
                "withheld SELECT unit, 'H49.99', subject FROM traces LIMIT 1",
                "quarantine SELECT unit, number, 2, '2026-06-01T08:30:00+07:00', NULL FROM journals",
                f"hub_key VALUES (1, x'{'6b' * 32}')",
            ):
                connection.execute(f"INSERT INTO {row}")
        one.receive()
        self.good = self.hub.copy()

    def rows(self) -> list[tuple[str, dict[str, Any]]]:
        """The table and the values of a row of each kind; the newest of each table."""
        with closing(sqlite3.connect(self.good)) as connection:
            connection.row_factory = sqlite3.Row
            tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            found = [
                (table, dict(row))
                for (table,) in tables
                for row in connection.execute(f"SELECT * FROM {table}").fetchall()[-1:]
            ]
        assert len(found) == 11, "a table without a row"
        return found

    def tear(self, query: str, values: tuple[Any, ...] = ()) -> list[CounterError]:
        """What is said, whatever is asked, once something was changed behind the hub's back. No
        answer reaches a desk, so that all are as they were for the next time.
        """
        torn = self.good.with_name("torn.sqlite")
        shutil.copy(self.good, torn)
        with closing(sqlite3.connect(torn)) as connection, connection:
            connection.execute(query, values)
        try:
            self.hub.come_back(torn)
        except CounterError as error:  # it does not even begin
            return [error]
        return [error for ask in self._asks() if (error := _said(ask))]

    def _asks(self) -> Iterator[Callable[[], object]]:
        hub = self.hub
        yield lambda: hub.desks.listed()
        yield lambda: hub.desks.awaited()
        yield lambda: verify_store(hub.store, hub.identity)
        yield lambda: Quarantine(hub.store, hub.identity).listed()
        yield lambda: hub.store.key_beside()
        yield self._invitations
        for office in self.offices:
            yield lambda office=office: exchange(hub, office, AnswerLost)  # type: ignore[misc]
        yield lambda: Follower(hub.store, hub.identity, lambda: NOW).step()

    def _invitations(self) -> object:
        with self.hub.store.unit(ISLAND, writes=False) as rows:
            return rows.invitations()

    def close(self) -> None:
        for office in self.offices:
            office.desk.close()
        self.hub.close()


def _said(ask: Callable[[], object]) -> CounterError | None:
    try:
        ask()
    except CounterError as error:
        return None if error.code == "hub-not-reached" else error  # as it was before
    return None


@pytest.fixture(scope="module")
def torn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Torn]:
    made = Torn(tmp_path_factory.mktemp("torn"))
    yield made
    made.close()


def otherwise(value: Any) -> list[Any]:
    """What may come to stand in a cell's place."""
    if isinstance(value, bytes):
        flipped = bytes([value[0] ^ 0x80]) + value[1:] if value else b"\x01"
        return [flipped, value[:-1], b"", "zz"]
    if isinstance(value, str):
        return [value[:-1] + chr(ord(value[-1]) ^ 1), "", "zz\0", b"\xff\xfe", b"2\xff"]
    if isinstance(value, int):
        return [value ^ 1, value + 1000, -1, 2**62, "zz"]
    return ["zz", 7, b"\x01"]


def test_whatever_comes_to_stand_in_a_cell_the_hub_stumbles_over_nothing(torn: Torn) -> None:
    for table, row in torn.rows():
        where = " AND ".join(f"{name} IS ?" for name in row)
        for name, value in row.items():
            for other in otherwise(value):
                query = f"UPDATE {table} SET {name} = ? WHERE {where}"
                try:
                    torn.tear(query, (other, *row.values()))
                except sqlite3.IntegrityError:
                    continue  # a table's own rule keeps it away
                except Exception as error:
                    raise AssertionError(f"{table}.{name} = {other!r}") from error


@pytest.mark.parametrize(
    "change",
    [
        "desks SET enrolled_at = '2026-06?01T08:30:00+07:00'",
        "desks SET enrolled_at = '2026-06-01T08:30:00'",
        "desks SET public_key = 'zz'",
        "invitations SET expires_at = x'ff'",
        "journals SET sequence = sequence + 1000",
        "journals SET head = x'00'",
        "journals SET head = zeroblob(32)",
        "journals SET seen_at = 'yesterday'",
        "invitations SET unit = x'ff'",
        "runs SET last = last + 1000",
        "runs SET first = first + 1",
        "runs SET first = first + 1000",
        "runs SET journal = journal + 100",
        "runs SET data = 'zz'",
        "desks SET enrolled_at = CAST(x'323032362dd4' AS TEXT)",
        "journals SET seen_at = CAST(x'd4' AS TEXT)",
        "invitations SET unit = CAST(x'483439d4' AS TEXT)",
        "hub SET hub_id = 'zz'",
        "hub SET epoch = -1",
    ],
)
def test_what_nobody_wrote_is_damage_of_the_hubs_store_and_no_desks_fault(
    torn: Torn, change: str
) -> None:
    said = torn.tear(f"UPDATE {change}")
    assert said and {error.code for error in said} == {"hub-store-damaged"}
    assert all(isinstance(error, Damaged) and error.values["reason"] for error in said)


@pytest.mark.parametrize(
    "change",
    ["journals SET sequence = 'zz'", "journals SET desk_id = 'zz'", "runs SET data = 'zz'"],
)
def test_a_damaged_journal_keeps_no_other_from_being_followed_and_is_told_once(
    torn: Torn, change: str
) -> None:
    with closing(sqlite3.connect(torn.good)) as connection:
        (first,) = connection.execute("SELECT min(number) FROM journals").fetchone()
    journal = "number" if change.startswith("journals") else "journal"
    torn.tear(f"UPDATE {change} WHERE unit = '{ISLAND}' AND {journal} = {first}")
    told = list[str]()

    def tell(code: str, _values: object) -> None:
        told.append(code)

    with closing(sqlite3.connect(torn.hub.path)) as connection, connection:
        connection.execute("UPDATE journals SET followed = 0")
    follower = Follower(torn.hub.store, torn.hub.identity, lambda: NOW, tell)
    while follower.step():
        pass
    assert follower.step() == 0 and told == ["hub-journal-not-followed"]
    assert [tuple(one) for one in torn.hub.store.behind(10)] == [(ISLAND, first)]


def test_what_sqlite_complains_of_is_told_apart(tmp_path: Path) -> None:
    """A file that is locked, full or away may be used again; one without a table, or with a number
    that no sum holds, is damaged.
    """
    path = tmp_path / "hub.db"
    with closing(open_store(f"sqlite:///{path}")) as store, closing(sqlite3.connect(path)) as other:
        other.execute(
            "INSERT INTO journals VALUES ('H49.61', 1, x'01', ?, x'', NULL, 0)", (1 << 62,)
        )
        other.execute(
            "INSERT INTO journals VALUES ('H49.61', 2, x'02', ?, x'', NULL, 0)", (1 << 62,)
        )
        other.commit()
        with pytest.raises(Damaged, match="hub-store-damaged"):
            store.waiting()
        other.execute("DROP TABLE withheld")
        with pytest.raises(Damaged, match="hub-store-damaged"):
            store.list_withheld_from(SHORE)


def test_hub_verify_finds_a_run_or_a_journal_that_says_another_end_than_it_has(torn: Torn) -> None:
    for change in ("runs SET first = first + 1000", "journals SET sequence = sequence - 1"):
        torn.tear(f"UPDATE {change} WHERE unit = '{ISLAND}'")
        assert verify_store(torn.hub.store, torn.hub.identity).problems
