"""A disk that fills up: the act is not done, nothing is torn, and work goes on when there is room."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from counter.domain.refusal import Unavailable
from counter.storage.journal import chain, head_file
from tests.support.office import Office


@contextmanager
def full(office: Office, free_pages: int) -> Iterator[None]:
    """SQLite finds the file unable to grow by more than some pages, just as on a full disk."""
    connection = office.desk.journal.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + free_pages}")
    try:
        yield
    finally:
        connection.execute("PRAGMA max_page_count = 1073741823")


@pytest.mark.parametrize("free_pages", range(12))
def test_an_intake_that_finds_no_room_is_not_done_at_all(office: Office, free_pages: int) -> None:
    office.receive()
    done = 1
    with full(office, free_pages), pytest.raises(Unavailable, match="disk-full"):
        for _ in range(100):
            office.receive()
            done += 1
    assert len(office.search.page(limit=200)) == done
    assert office.receive().event.code.endswith(f"{1001 + done}")
    found = chain.verify(
        office.desk.journal.connection, head_file.read(office.folder.head), with_projections=True
    )
    assert found.ok and chain.verify_search(office.desk.journal.connection) == []
