"""Tables derived from the journal, written in the transaction of the entry that changes them.

A row belongs to one subject and is made anew from all the subject's entries, so the order in which
desks' entries arrive does not matter. A subject whose first entry has not arrived has no row yet.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from counter.domain.events.base import Entry, Event
from counter.domain.events.history import in_order
from counter.storage.database import Connection, Row, is_of_the_disk
from counter.storage.journal.reader import MOST_ABOUT_ONE, Reader
from counter.storage.journal.subjects import Step
from counter.storage.projections import (
    days,
    desks,
    dossier_register,
    dossier_search,
    imports,
    quarantine,
    queue_board,
    unit_desks,
)
from counter.storage.projections.projection import DerivedTable, Projection

PROJECTIONS: tuple[Projection, ...] = (
    queue_board.TICKETS,
    dossier_register.DOSSIERS,
    desks.DESKS,
    days.DAYS,
    imports.IMPORTS,
    unit_desks.UNIT_DESKS,
)
# Filled with the rows of the projections, or one by one.
_BESIDE = (
    desks.OWN_NAMES,
    dossier_register.SHARED_CODES,
    dossier_search.UNINDEXED,
    dossier_search.DOSSIER_WORDS,
    quarantine.QUARANTINE,
)
DERIVED_TABLES: tuple[DerivedTable, ...] = (*PROJECTIONS, *_BESIDE)

# Which table a subject shows in is settled by the entry that began it.
_BY_FIRST: dict[type[Event], Projection] = {
    event: projection for projection in PROJECTIONS for event in projection.begins
}


def _of(entries: Sequence[Entry]) -> Projection | None:
    first = next((entry.event for entry in entries if entry.envelope.begins_subject), None)
    if first is not None:
        return _BY_FIRST.get(type(first))
    return None


def project(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> None:
    """Makes the row of one subject anew from its entries, in their agreed order."""
    projection = _of(entries)
    if projection is not None:
        projection.project(connection, subject_id, entries)


def _project_read(connection: Connection, reader: Reader, subject_id: int) -> None:
    entries = reader.entries_of_id(subject_id)
    project(connection, subject_id, entries)
    quarantine.project(connection, subject_id, entries)


def fill(connection: Connection, reader: Reader, step: Step) -> None:
    """Writes the rows of many subjects into tables that are made anew; inside the caller's
    transaction. All at once, and one by one where the program stumbles over some of them.
    """
    connection.execute("SAVEPOINT step")
    try:
        _fill(connection, step)
    except Exception as error:
        if is_of_the_disk(error):
            raise
        connection.execute("ROLLBACK TO step")
        for subject_id in step.subjects:
            project_arrived(connection, reader, subject_id)
    connection.execute("RELEASE step")


def _fill(connection: Connection, step: Step) -> None:
    rows: dict[Projection, list[Row]] = {projection: [] for projection in PROJECTIONS}
    for subject_id, entries in step:
        if any(entry.is_quarantined for entry in entries):
            quarantine.project(connection, subject_id, entries)
        projection = _of(entries)
        if projection is None:
            continue
        row = projection.row_of(connection, subject_id, entries)
        if row is not None:
            rows[projection].append(row)
    for projection, filled in rows.items():
        projection.fill(connection, filled)


def project_all_arrived(
    connection: Connection,
    reader: Reader,
    subjects: Sequence[int],
    new_subjects: Mapping[int, Sequence[Entry]],
) -> None:
    """Makes the rows of subjects that other desks wrote about; inside the caller's transaction. All
    at once, and one by one where the program stumbles over some of them. `new_subjects`: the entries
    of subjects that have no row yet, all of them.
    """
    connection.execute("SAVEPOINT subjects")
    try:
        for subject_id in subjects:
            entries = new_subjects.get(subject_id, ())
            if 0 < len(entries) <= MOST_ABOUT_ONE and not any(
                entry.is_quarantined for entry in entries
            ):
                project(connection, subject_id, in_order(entries))
            else:
                _project_read(connection, reader, subject_id)
    except Exception as error:
        if is_of_the_disk(error):
            raise
        connection.execute("ROLLBACK TO subjects")
        for subject_id in subjects:
            project_arrived(connection, reader, subject_id)
    connection.execute("RELEASE subjects")


def project_arrived(connection: Connection, reader: Reader, subject_id: int) -> None:
    """Makes the row of a subject that other desks wrote about; inside the caller's transaction.

    What they wrote may make the program stumble: its row stays as it was then, the stumble is
    noted, and everything else goes on.
    """
    connection.execute("SAVEPOINT subject")
    try:
        _project_read(connection, reader, subject_id)
    except Exception as error:
        if is_of_the_disk(error):
            raise
        connection.execute("ROLLBACK TO subject")
        quarantine.record_fault(connection, subject_id, error)
    connection.execute("RELEASE subject")


class Compared(NamedTuple):
    """How many subjects of a step show in a table, and those whose rows are not what their entries
    make.
    """

    table: str
    subjects: int
    differing: tuple[int, ...]


def compare(connection: Connection, step: Step, without: Container[int]) -> Iterator[Compared]:
    """Each table with the subjects of a step, but for those `without`."""
    rows: dict[Projection, list[Row]] = {projection: [] for projection in PROJECTIONS}
    rowless: dict[Projection, list[int]] = {projection: [] for projection in PROJECTIONS}
    for subject_id, entries in step:
        projection = _of(entries)
        if projection is None or subject_id in without:
            continue
        row = projection.row_of(connection, subject_id, entries)
        if row is None:
            rowless[projection].append(subject_id)
        else:
            rows[projection].append(row)
    for projection, made in rows.items():
        differing = (*rowless[projection], *projection.differing(connection, made))
        yield Compared(projection.name, len(made) + len(rowless[projection]), differing)


def differing(connection: Connection) -> list[str]:
    """The tables beside the projections that do not say what the journal says."""
    stands = {
        desks.OWN_NAMES.name: desks.are_own_names_right,
        dossier_register.SHARED_CODES.name: dossier_register.are_codes_noted,
    }
    return [name for name, is_right in stands.items() if not is_right(connection)]


def create_anew(connection: Connection) -> None:
    """All derived tables, empty, as this program declares them."""
    for table in DERIVED_TABLES:
        table.create_anew(connection)


def finish(connection: Connection) -> None:
    """Their indexes, and what stands beside them, when all rows are in."""
    for table in DERIVED_TABLES:
        table.finish(connection)


def is_search_whole(connection: Connection) -> bool:
    """Compares the search index with the rows it was made from."""
    return dossier_search.is_whole(connection)
