"""What can still be read of a damaged database, into a new one: every journal as far as it proves
link by link, and whatever else lies in the file and reads. Tables that derive from the journal are
made anew there.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from counter.domain import bounds, numbering
from counter.domain.clock import parsed_time
from counter.domain.desk import DeskSetUp
from counter.domain.refusal import Damaged
from counter.domain.series import (
    BOOK,
    CODE,
    RECEIPT,
    TICKET,
    Number,
    code_scope,
    ticket_scope,
    year_scope,
)
from counter.storage import series
from counter.storage.damaged_file import DamagedFile
from counter.storage.database import Connection, transaction, trusting
from counter.storage.journal import codec, salts
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.chain_end import (
    OWN,
    PREVIOUS,
    SEQUENCE_BITS,
    entry_id,
)
from counter.storage.journal.reader import JournalRow, is_as_written, journal_rows
from counter.storage.projections import rebuild
from counter.storage.projections.dossier_numbers import BY_ITSELF

_MOST_JOURNALS = 100_000  # that a file can name
_AT_ONCE = 1000  # entries read and written together
_MOST_FAILING = 10_000  # entries behind which nothing is looked for
# Not derived from the journal, and not proven by it: kept where it reads.
BESIDE = ("hub", "wish", "exchanges", "failure", "parting", "drafts", "surroundings", "series")
# Of these nobody else knows: numbers come from the journal, a parting and a failure from the hub.
_NOWHERE_ELSE = ("hub", "wish", "drafts", "surroundings")
_ENTRIES = (
    "SELECT e.id, e.subject, e.envelope, b.body, {salt} FROM entries e JOIN bodies b ON b.id = e.id {joined}"
    " WHERE e.id > ? AND e.id < ? ORDER BY e.id LIMIT ?"
)


class Saved(NamedTuple):
    """The own journal as far as it was saved, and as far as the damaged file says it had come;
    `has_marks`: the numbers given out until then are known. `others_lost`: entries of other desks
    that this one held, its own past among them, and that are gone. `not_saved`: tables that no
    journal tells of and of which something does not read. `behind`: own entries that stand behind
    some that are gone, and prove from the journal's end.
    """

    sequence: int
    hash: bytes
    expected: int
    has_marks: bool
    others_lost: int = 0
    not_saved: tuple[str, ...] = ()
    behind: tuple[Carried, ...] = ()


class _Entry(NamedTuple):
    id: int
    subject: int
    carried: Carried


def copy(old: DamagedFile, new: Connection) -> Saved:
    """Copies everything that proves into a new database of the same schema; the own journal's end
    is left unsigned.
    """
    rows = _rows(old)
    own: Saved | None = None
    others_lost = 0
    for row in rows:
        saved = _copy_journal(old, new, row)
        if row.id == OWN:
            own = saved
        else:
            # of single entries of other units nobody knows a number
            others_lost += max(row.sequence - saved.sequence, 0)
    if own is None or own.sequence < 1:
        raise Damaged("nothing-to-save", "data")
    _copy_single_entries(old, new, {row.id for row in rows if row.sequence})
    not_saved = [table for table in BESIDE if not _copy_table(old, new, table)]
    rebuild.rebuild(new)
    with transaction(new):
        series.rebuild(new)
    _raise_by_registers(old, new)
    return own._replace(
        others_lost=others_lost or _count_lost_unsaid(old, new, own),
        not_saved=tuple(table for table in not_saved if table in _NOWHERE_ELSE),
    )


def _count_lost_unsaid(old: DamagedFile, new: Connection, own: Saved) -> int:
    """Entries of others that lie in the damaged file and were not saved, though no journal's row
    told of them. Where they cannot be counted some page of entries fails: at least one, unless own
    ones are gone with it.
    """
    try:
        with old.reading() as connection:
            held = _count_of_others(connection)
    except Damaged:
        return int(own.expected <= own.sequence)
    return max(held - _count_of_others(new), 0)


def _count_of_others(connection: Connection) -> int:
    query = "SELECT count(*) FROM entries WHERE id >= ?"
    return int(connection.execute(query, (entry_id(OWN + 1, 0),)).fetchone()[0])


def _rows(old: DamagedFile) -> list[JournalRow]:
    """Where each journal stands; where that table does not tell of one, as its entries tell."""
    rows: list[JournalRow] = []
    with suppress(Damaged), old.reading() as connection:
        rows = [row for row in journal_rows(connection) if is_as_written(row)]
    known = {row.id for row in rows}
    return sorted([*rows, *_rows_of_entries(old, known)], key=lambda row: row.id)


def _rows_of_entries(old: DamagedFile, known: Collection[int]) -> Iterator[JournalRow]:
    """A journal begins with the first entry that reads, and nobody's signature of its end is known:
    the own one is signed again, another's comes with the next exchange. Those that are `known` are
    left out.
    """
    for journal in _numbers_of_journals(old):
        if journal in known:
            continue
        first = _first_of(old, journal)
        if first is None or not codec.is_envelope(first.carried.envelope):
            continue
        envelope = first.carried.envelope
        desk_id, low = codec.place_of(envelope)
        setup = codec.entry_of(envelope, first.carried.body).event
        last = 0 if _was_relayed(old, first.id) else _last_of(old, journal)
        yield JournalRow(
            id=journal, desk_id=desk_id, sequence=last, low=low, below=envelope[PREVIOUS], head=b"",
            public_key=setup.public_key if isinstance(setup, DeskSetUp) else b"",
            signature=b"", signed=0, stamp=codec.envelope_of(envelope).stamp, last_act_at=None, acknowledged=0,
            acknowledged_at=None,
        )  # fmt: skip


def _numbers_of_journals(old: DamagedFile) -> range:
    """As far as entries lie in the file; where even that does not read, the own one alone."""
    with suppress(Damaged), old.reading() as connection:
        (last,) = connection.execute("SELECT max(id) FROM entries").fetchone()
        return range(OWN, min(last >> SEQUENCE_BITS, _MOST_JOURNALS) + 1 if last else OWN)
    return range(OWN, OWN + 1)


def _was_relayed(old: DamagedFile, entry: int) -> bool:
    """An entry of another unit, which came inside the hub's: its journal is not held."""
    return _carrier_of(old, entry) is not None


def _carrier_of(old: DamagedFile, entry: int) -> int | None:
    """The hub's own entry in which an entry of another unit came."""
    query = "SELECT carrier FROM passed_on WHERE id = ?"
    with suppress(Damaged), old.reading() as connection:
        row = connection.execute(query, (entry,)).fetchone()
        return row[0] if row else None
    return None


def _first_of(old: DamagedFile, journal: int) -> _Entry | None:
    return next(_readable(old, journal, 0), None)


def _last_of(old: DamagedFile, journal: int) -> int:
    sequence = 0
    for entry in _readable(old, journal, 0):
        sequence = entry.id & ((1 << SEQUENCE_BITS) - 1)
    return sequence


def _copy_journal(old: DamagedFile, new: Connection, row: JournalRow) -> Saved:
    """A journal from its first entry held as long as each links to the one before and its body is
    what was hashed.
    """
    sequence, head, stamp = row.low - 1, row.below, 0
    batch: list[_Entry] = []
    for entry in _provable(old, row):
        batch.append(entry)
        stamp = max(stamp, min(codec.envelope_of(entry.carried.envelope).stamp, bounds.LAST_STAMP))
        sequence, head = sequence + 1, codec.entry_hash(entry.carried.envelope)
        if len(batch) == _AT_ONCE:
            _write(new, batch)
            batch = []
    _write(new, batch)
    is_whole = sequence == row.sequence and head == row.head
    signed, signature = (
        (row.signed, row.signature) if is_whole or row.signed <= sequence else (0, b"")
    )
    marks = _marks_of(old) if row.id == OWN else None
    with transaction(new):
        new.execute(
            "INSERT INTO journals (id, desk_id, public_key, sequence, head, signature, stamp, last_act_at, acknowledged,"
            " acknowledged_at, low, below, signed, marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (row.id, row.desk_id, row.public_key, sequence, head, signature, max(stamp, row.stamp), _time(row.last_act_at),
             min(row.acknowledged, sequence), _time(row.acknowledged_at), row.low, row.below, signed,
             marks or "{}"),
        )  # fmt: skip
    behind = _find_behind(old, row, sequence) if row.id == OWN and sequence < row.sequence else []
    return Saved(sequence, head, row.sequence, marks is not None, behind=tuple(behind))


def _time(text: str | None) -> str | None:
    """A time that reads as one; entries tell of the acts too."""
    with suppress(Damaged):
        parsed_time(text)
        return text
    return None


def _provable(old: DamagedFile, row: JournalRow) -> Iterator[_Entry]:
    """Entries of a journal in order, up to the first that does not read or does not prove."""
    previous, sequence = row.below, row.low - 1
    for entry in _readable(old, row.id, sequence):
        sequence += 1
        if not _is_as_hashed(entry, row, sequence) or entry.carried.envelope[PREVIOUS] != previous:
            return
        previous = codec.entry_hash(entry.carried.envelope)
        yield entry


def _is_as_hashed(entry: _Entry, row: JournalRow, sequence: int) -> bool:
    """True for the entry of that place, with the body that its envelope names."""
    envelope, body, salt = entry.carried
    if not codec.is_envelope(envelope):
        return False
    if entry.id != entry_id(row.id, sequence):
        return False
    if codec.place_of(envelope) != (row.desk_id, sequence):
        return False
    if type(body) is not bytes or salt is None:
        return False
    return codec.body_hash(body, salt) == envelope[codec.BODY_HASH]


def _find_behind(old: DamagedFile, row: JournalRow, after: int) -> list[Carried]:
    """Own entries behind those that fail, as far back as the journal's end vouches for them: it
    names the last, and each names the one before it. What the hub acknowledged it holds itself.
    """
    stretch: list[Carried] = []
    failing = 0
    for sequence in range(max(after, row.acknowledged) + 1, row.sequence + 1):
        entry = next(_readable(old, row.id, sequence - 1, 1), None)
        if entry is None or not _is_as_hashed(entry, row, sequence):
            stretch.clear()
            failing += 1
            if failing > _MOST_FAILING:
                break
            continue
        envelope = entry.carried.envelope
        if stretch and envelope[PREVIOUS] != codec.entry_hash(stretch[-1].envelope):
            stretch.clear()
        stretch.append(entry.carried)
    if stretch and codec.entry_hash(stretch[-1].envelope) == row.head:
        return stretch
    return []


def _readable(
    old: DamagedFile, journal: int, after: int, at_once: int = _AT_ONCE
) -> Iterator[_Entry]:
    """Entries behind a sequence until one cannot be read: many at once, and one by one where a page
    fails.
    """
    query = _query_for_entries(old)
    while True:
        try:
            with old.reading() as connection:
                rows = connection.execute(
                    query, (entry_id(journal, after), entry_id(journal + 1, 0), at_once)
                ).fetchall()
        except Damaged:
            if at_once == 1:
                return
            at_once = 1
            continue
        if not rows:
            return
        for id_, subject, envelope, body, salt in rows:
            yield _Entry(id_, subject, Carried(envelope, body, salt))
        after = rows[-1][0] & ((1 << SEQUENCE_BITS) - 1)


def _query_for_entries(old: DamagedFile) -> str:
    """Few entries came under another salt than their subject's: where that table does not read, the
    others still prove.
    """
    try:
        with old.reading() as connection:
            connection.execute("SELECT id FROM other_salts LIMIT 1").fetchone()
    except Damaged:
        return _ENTRIES.format(salt="s.salt", joined="LEFT JOIN salts s ON s.subject = e.subject")
    return _ENTRIES.format(salt=salts.SALT, joined=salts.JOINED)


def _copy_single_entries(old: DamagedFile, new: Connection, whole: set[int]) -> None:
    """Entries of other units that came inside the hub's: as many as read."""
    for journal in _rows(old):
        if journal.id in whole:
            continue
        for entry in _readable(old, journal.id, 0):
            _write(new, [entry])
            carrier = _carrier_of(old, entry.id)
            if carrier is not None:
                with transaction(new):
                    new.execute(
                        "INSERT INTO passed_on (id, carrier) VALUES (?, ?)", (entry.id, carrier)
                    )


def _write(new: Connection, entries: list[_Entry]) -> None:
    if not entries:
        return
    with transaction(new):
        for entry in entries:
            envelope, body, salt = entry.carried
            salts.keep(new, entry.id, entry.subject, salt)
            new.execute(
                "INSERT INTO entries (id, subject, envelope) VALUES (?, ?, ?)",
                (entry.id, entry.subject, envelope),
            )
            new.execute("INSERT INTO bodies (id, body) VALUES (?, ?)", (entry.id, body))


def _marks_of(old: DamagedFile) -> str | None:
    """The marks of the series in use; None where they do not read."""
    with suppress(Damaged), old.reading() as connection:
        return series.text_of(series.marks_of_journal(connection))
    return None


def _raise_by_registers(old: DamagedFile, new: Connection) -> None:
    """Numbers that a register still shows were given out, also where their entry is lost: they come
    no more.
    """
    for query, numbers_of in ((_DOSSIERS, _numbers_of_dossier), (_TICKETS, _numbers_of_ticket)):
        found: list[Number] = []
        for row in old.rows(query).found:
            with suppress(Damaged), trusting("a register"):
                found += [Number(*number) for number in numbers_of(*row) if number.number + 0]
        with transaction(new):
            series.raise_all(new, found)


_DOSSIERS = (
    f"SELECT code, desk, book_year, book_number, receipt_desk, receipt_number FROM dossiers WHERE {BY_ITSELF}"
    " AND book_number IS NOT NULL"
)
_TICKETS = f"SELECT business_date, home_queue, number FROM tickets WHERE subject >> {SEQUENCE_BITS} = {OWN}"


def _numbers_of_dossier(
    code: str, desk: int, year: int, line: int, receipt_desk: int | None, receipt: int | None
) -> Iterator[Number]:
    yield Number(BOOK, year_scope(year, desk), line)
    if receipt is not None and receipt_desk is not None:
        yield Number(RECEIPT, year_scope(year, receipt_desk), receipt)
    day, serial = numbering.day_of(code), numbering.serial_of(code)
    if day is not None and serial <= numbering.last_serial(desk):
        yield Number(CODE, code_scope(day, desk), serial)


def _numbers_of_ticket(business_date: str, queue: str, number: int) -> Iterator[Number]:
    yield Number(TICKET, ticket_scope(date.fromisoformat(business_date), queue), number)


def _copy_table(old: DamagedFile, new: Connection, table: str) -> bool:
    """A small table as far as it reads; False where something of it does not."""
    rows, is_whole = old.rows(f"SELECT * FROM {table}")
    with transaction(new):
        for row in rows:
            places = ", ".join("?" * len(row))
            new.execute(f"INSERT OR REPLACE INTO {table} VALUES ({places})", row)
    return is_whole
