"""Is the journal whole at its end? Compared with the file `head` each time a desk is opened, also
by the lightest command.
"""

import hashlib
from collections.abc import Iterator

from counter.domain.refusal import Damaged
from counter.storage.database import Connection, translate_errors
from counter.storage.journal.head_file import Head

SEQUENCE_BITS = 40  # an entry's id is journal << 40 | sequence: a journal's entries lie together
OWN = 1  # the number of this desk's own journal in its own file
PREVIOUS = slice(1, 33)  # where an envelope names the hash of the entry before


def entry_id(journal: int, sequence: int) -> int:
    return journal << SEQUENCE_BITS | sequence


def check_end(connection: Connection, head: Head) -> None:
    """Damage when entries are gone, or are others than were signed.

    The journal may be one transaction ahead of the file (a power cut between commit and `head`),
    never behind.
    """
    with translate_errors():
        own = connection.execute(
            "SELECT desk_id, sequence, head FROM journals WHERE id = ?", (OWN,)
        ).fetchone()
        if own is None or own[0] != head.desk_id:
            raise Damaged("head-foreign", "data")
        _, sequence, newest = own
        if sequence < head.sequence:
            raise Damaged("journal-shorter", "data", found=sequence, expected=head.sequence)
        last = connection.execute(
            "SELECT id, envelope FROM entries WHERE id < ? ORDER BY id DESC LIMIT 1",
            (entry_id(OWN + 1, 0),),
        ).fetchone()
        if last is None or last[0] != entry_id(OWN, sequence) or _hash_of(last[1]) != newest:
            raise Damaged("head-not-last", "data", sequence=sequence)
        if _hash_at(connection, head.sequence, sequence, newest) != head.hash:
            raise Damaged("head-not-signed", "data", sequence=head.sequence)
        if any(journals_without_row(connection)):
            raise Damaged("journals-incomplete", "data")


def journals_without_row(connection: Connection) -> Iterator[int]:
    """Journals whose entries lie in the file and which its table of journals does not name: nobody
    can say whose they are.
    """
    known = {number for (number,) in connection.execute("SELECT id FROM journals")}
    number = 0
    while True:
        (first,) = connection.execute(
            "SELECT min(id) FROM entries WHERE id >= ?", (entry_id(number, 0),)
        ).fetchone()
        if first is None:
            return
        if (number := first >> SEQUENCE_BITS) not in known:
            yield number
        number += 1


def end_damage(connection: Connection, head: Head | None) -> Damaged | None:
    """What is wrong with the end of the journal, or that nobody can tell because `head` is lost;
    None where it is whole.
    """
    if head is None:
        return Damaged("head-missing", "data", file="head")
    try:
        check_end(connection, head)
    except Damaged as damage:
        return damage
    return None


def _hash_at(connection: Connection, wanted: int, sequence: int, newest: bytes) -> bytes:
    """The hash of an own entry, as the entry behind it names it."""
    if wanted == sequence:
        return newest
    row = connection.execute(
        "SELECT envelope FROM entries WHERE id = ?", (entry_id(OWN, wanted + 1),)
    ).fetchone()
    if row and type(row[0]) is bytes:
        return bytes(row[0][PREVIOUS])
    return b""


def _hash_of(envelope: object) -> bytes:
    """Nothing for what is no bytes any more."""
    if isinstance(envelope, bytes):
        return hashlib.sha256(envelope).digest()
    return b""
