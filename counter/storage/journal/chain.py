"""Proving the journal: every hash, every link, every signature, every number; and every projection
against it.

Everything streams: memory does not grow with the journal.
"""

import itertools
import re
import struct
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from counter.domain.desk import DeskSetUp
from counter.domain.hub import DossierRelayed
from counter.domain.refusal import Damaged, place_of_fault
from counter.storage import keys, signing
from counter.storage.database import Connection, snapshot, translate_errors
from counter.storage.hub_rows import hub_of
from counter.storage.journal import codec, number_proof, salts
from counter.storage.journal.chain_end import (
    OWN,
    SEQUENCE_BITS,
    entry_id,
    journals_without_row,
)
from counter.storage.journal.head_file import Head, signed_bytes
from counter.storage.journal.reader import JournalRow, Reader, is_as_written, journal_rows
from counter.storage.journal.subjects import read_steps
from counter.storage.projections import quarantine, registry

MAX_PROBLEMS = 100
_PLACE = re.compile(r"page (\d+)|index (\w+)")  # in what SQLite says of a damaged file
_MORE_LOOKS, _BETWEEN_LOOKS = 4, 0.1  # seconds: a checkpoint is over by then
_STUMBLES = (TypeError, ValueError, LookupError, AttributeError, struct.error)
_MOST_UNSIGNED = 10_000  # entries of one run
_ROWS = (
    f"SELECT e.id, e.subject, e.envelope, b.body, {salts.SALT} FROM entries e LEFT JOIN bodies b ON b.id = e.id"
    f" {salts.JOINED} WHERE e.id BETWEEN ? AND ? ORDER BY e.id"
)


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is not as it was committed; `code` names the sentence, `where` the entry, row
    or page.
    """

    code: str
    where: str


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """`gaps`: numbers that want an explanation; `notices`: what is no damage here, and what only
    the hub or a paper can know; `fingerprint`: the desk's, to be compared with the one on paper.
    """

    entries: int
    problems: tuple[Problem, ...]
    gaps: tuple[str, ...] = ()
    notices: tuple[Problem, ...] = ()
    fingerprint: str = ""

    @property
    def ok(self) -> bool:
        return not self.problems


def verify(
    connection: Connection, head: Head | None, *, with_projections: bool = False
) -> Verified:
    """Reads everything: the entries of desks, all problems found, at most MAX_PROBLEMS, and what
    wants an explanation. Without a `head` it cannot be told whether the journal's end is gone.
    """
    problems: list[Problem] = []
    notices: list[Problem] = []
    gaps: list[str] = []
    entries, fingerprint = 0, ""
    for page in _find_damaged_pages(connection):
        _add(problems, "page-damaged", page)
    if head is None:
        _add(problems, "head-lost", "head")
    try:
        with snapshot(connection):
            hub = hub_of(connection)
            for number in journals_without_row(connection):
                _add(problems, "journal-without-row", str(number))
            for row in journal_rows(connection):
                if not is_as_written(row):
                    _add(problems, "cannot-be-read", f"journals {row.id}")
                    continue
                if not row.sequence:
                    continue  # nothing of it is held, or single entries that were passed on
                given = number_proof.GivenNumbers(connection) if row.id == OWN else None
                found = _verify_journal(connection, row, given, problems, notices)
                entries += 0 if hub is not None and row.public_key == hub.public_key else found
                if row.id == OWN:
                    fingerprint = keys.fingerprint(row.public_key)
                    _verify_own(connection, row, head, problems)
                if given is not None:
                    gaps += itertools.islice(given.gaps(), MAX_PROBLEMS)
            _verify_relayed(connection, problems)
            for code, where in number_proof.find_twice(connection):
                _add(problems, code, where)
            if with_projections:
                _verify_projections(connection, problems)
            gaps += number_proof.find_claimed(connection)
    except Damaged as error:  # what was read so far is told too
        _add(problems, "cannot-be-read", _place_of(connection, error))
    except (
        _STUMBLES
    ) as error:  # a row in a form that nobody wrote, where the file was trusted for its forms
        _add(problems, "cannot-be-read", place_of_fault(error))
    return Verified(
        entries=entries,
        problems=tuple(problems),
        gaps=tuple(gaps),
        notices=tuple(notices),
        fingerprint=fingerprint,
    )


def _verify_own(
    connection: Connection, row: JournalRow, head: Head | None, problems: list[Problem]
) -> None:
    """The own journal against the file `head`, and its key against the one it was begun with."""
    if head is not None and head.sequence > row.sequence:
        _add(problems, "entries-lost", f"{row.sequence} < {head.sequence}")
    if head is not None and head.desk_id != row.desk_id:
        _add(problems, "head-foreign", "head")
    elif head is not None and not signing.is_signed(
        row.public_key, signed_bytes(*head[:3]), head.signature
    ):
        _add(problems, "signature-wrong", "head")
    first = Reader(connection).entries_of_id(entry_id(OWN, 1))
    setup = next((entry.event for entry in first if isinstance(entry.event, DeskSetUp)), None)
    if setup is None or setup.public_key != row.public_key:
        _add(problems, "signature-wrong", f"{row.id}-1")


def verify_search(connection: Connection) -> list[Problem]:
    """The search index against its rows; SQLite asks for a connection that may write, though
    nothing is written.
    """
    whole = registry.is_search_whole(connection)
    if whole:
        return []
    return [Problem(code="search-differs", where="dossier_words")]


def _find_damaged_pages(connection: Connection) -> list[str]:
    """Pages whose HMAC fails each time, and what SQLite's own check of trees and indexes finds.

    A writer's checkpoint may pass by at one look or another; damage stays. While there is a
    write-ahead log, the file's own pages may be half written by a checkpoint that a power cut
    ended, and the log has them whole: then what is read through both counts.
    """
    untied = _check_trees(connection)
    if untied or _has_log(connection):
        return untied
    damaged = _unsound_pages(connection)
    for _ in range(_MORE_LOOKS):
        if not damaged:
            break
        time.sleep(_BETWEEN_LOOKS)
        damaged = [page for page in _unsound_pages(connection) if page in damaged]
    return damaged


def _check_trees(connection: Connection) -> list[str]:
    """What `integrity_check` says of trees, rows and indexes; nothing where all is well."""
    try:
        with translate_errors():
            rows = [
                str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({MAX_PROBLEMS})")
            ]
    except Damaged as error:
        return [_place_of(connection, error)]
    return _places(connection, [row for row in rows if row != "ok"])


def _places(connection: Connection, said: Sequence[str]) -> list[str]:
    """The pages and indexes that SQLite's sentences name, each once; the file where they name none."""
    found = (_PLACE.search(text) for text in said)
    names = (place[1] or place[2] if place else _file_of(connection).name for place in found)
    return list(dict.fromkeys(names))


def _place_of(connection: Connection, error: Damaged) -> str:
    """What is damaged: a part that we name, or the file as a whole where SQLite says no more than
    that.
    """
    reason = str(error.values.get("reason", ""))
    if reason.isidentifier():
        return reason
    return _file_of(connection).name


def _file_of(connection: Connection) -> Path:
    (_, _, file), *_ = connection.execute("PRAGMA database_list")
    return Path(str(file))


def _has_log(connection: Connection) -> bool:
    file = _file_of(connection)
    try:
        return file.with_name(f"{file.name}-wal").stat().st_size > 0
    except OSError:
        return False


def _unsound_pages(connection: Connection) -> list[str]:
    with translate_errors():
        said = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    return _places(connection, said)


def _add(problems: list[Problem], code: str, where: str) -> None:
    if len(problems) < MAX_PROBLEMS:
        problems.append(Problem(code=code, where=where))


def _verify_journal(
    connection: Connection,
    row: JournalRow,
    given: number_proof.GivenNumbers | None,
    problems: list[Problem],
    notices: list[Problem],
) -> int:
    """One desk's chain from the first entry held to its signed head; the number of its entries."""
    previous, sequence = row.below, row.low - 1
    body_hash, entry_hash = codec.body_hash, codec.entry_hash
    own_place, first = row.desk_id, entry_id(row.id, 0)
    signed_hash = row.below if row.signed == row.low - 1 else b""
    reader = Reader(connection)
    for id_, subject, envelope, body, salt in connection.execute(
        _ROWS, (first, entry_id(row.id + 1, 0))
    ):
        sequence += 1
        opened = codec.opened(envelope)
        place = codec.place_of(envelope) if opened is None else opened.reference
        if id_ != first + sequence or place != (own_place, sequence):
            _add(problems, "entry-out-of-place", f"{row.id}-{sequence}")
            sequence = id_ - first
        if opened is None:
            _add(problems, "cannot-be-read", f"{row.id}-{sequence}")
            previous = b""
            continue
        if opened.previous != previous:
            _add(problems, "chain-broken", f"{row.id}-{sequence}")
        if body is None or salt is None:
            _add(problems, "body-missing", f"{row.id}-{sequence}")
        elif type(body) is not bytes or body_hash(body, salt) != opened.body_hash:
            _add(problems, "body-altered", f"{row.id}-{sequence}")
        elif given is not None:
            for number in given.meet(subject, opened, body):
                _add(problems, f"{number.series}-number-twice", f"{number.scope}/{number.number}")
        if not reader.knows_as(subject, opened.subject):
            _add(problems, "subject-altered", f"{row.id}-{sequence}")
        previous = entry_hash(envelope)
        if sequence == row.signed:
            signed_hash = previous
    if sequence != row.sequence or previous != row.head:
        _add(problems, "head-wrong", f"{row.id}-{sequence}")
    if given is not None:
        for where in given.marks_behind():
            _add(problems, "series-behind", where)
    _verify_signature(row, signed_hash, problems, notices)
    return sequence - row.low + 1


def _verify_relayed(connection: Connection, problems: list[Problem]) -> None:
    """Entries of other units against the hub's entries they came in, which its chain proves."""
    rows = connection.execute(
        "SELECT p.id, e.envelope, b.body, c.body FROM passed_on p LEFT JOIN entries e ON e.id = p.id"
        " LEFT JOIN bodies b ON b.id = p.id LEFT JOIN bodies c ON c.id = p.carrier ORDER BY p.id"
    )
    for id_, envelope, body, carrier in rows:
        around = codec.event_of(DossierRelayed.name, DossierRelayed.version, carrier or b"")
        originals = around.originals if isinstance(around, DossierRelayed) else ()
        if not any(
            (original.envelope, original.body) == (envelope, body) for original in originals
        ):
            _add(problems, "body-altered", _name_of(id_))
    strays = connection.execute(
        "SELECT id FROM entries WHERE id >> ? NOT IN (SELECT id FROM journals WHERE sequence > 0)"
        " AND id NOT IN (SELECT id FROM passed_on)",
        (SEQUENCE_BITS,),
    )
    for (id_,) in strays:
        _add(problems, "entry-out-of-place", _name_of(id_))


def _name_of(id_: int) -> str:
    return f"{id_ >> SEQUENCE_BITS}-{id_ & ((1 << SEQUENCE_BITS) - 1)}"


def _verify_signature(
    row: JournalRow, signed_hash: bytes, problems: list[Problem], notices: list[Problem]
) -> None:
    """The signature of the last entry; of a copy whose newest run is not in whole yet, of the entry
    it reaches to. No run is longer than ten thousand: more entries without a signature are
    nobody's.
    """
    where = f"{row.id}-{row.signed or row.sequence}"
    unsigned = row.sequence - max(row.signed, row.low - 1)
    may_grow = row.id != OWN and 0 < unsigned <= _MOST_UNSIGNED
    if (row.signed and not is_signed(row, signed_hash)) or (unsigned and not may_grow):
        _add(problems, "signature-wrong", where)
    elif unsigned:
        _add(notices, "copy-not-signed", f"{row.desk_id.hex()[:8]}: {unsigned}")


def is_signed(row: JournalRow, hash_: bytes) -> bool:
    """True when the desk's key signed the entry of this hash where the signature reaches to."""
    return signing.is_signed(
        row.public_key, signed_bytes(row.desk_id, row.signed, hash_), row.signature
    )


def _verify_projections(connection: Connection, problems: list[Problem]) -> None:
    """Each row against its subject folded anew; no row too many, no row too few."""
    reader = Reader(connection)
    faulty = quarantine.faulty_subjects(connection)
    expected = dict.fromkeys((one.name for one in registry.PROJECTIONS), 0)
    for step in read_steps(reader):
        for compared in registry.compare(connection, step, faulty):
            expected[compared.table] += compared.subjects
            for subject in compared.differing:
                where = f"{compared.table} {reader.reference(subject)}"
                _add(problems, "projection-differs", where)
    for table in registry.differing(connection):
        _add(problems, "projection-differs", table)
    for table, count in expected.items():
        found = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        if found != count:
            _add(problems, "projection-rows", f"{table} {found} / {count}")
