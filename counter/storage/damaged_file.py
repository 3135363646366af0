"""Questions to a file of which pages are torn: what one question meets harms no other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from counter.domain.refusal import Damaged, Unavailable
from counter.storage.database import Connection, is_without, translate_errors


class Rows(NamedTuple):
    """What reads of a table; `is_whole` where all of it does."""

    found: list[tuple[Any, ...]]
    is_whole: bool


class DamagedFile:
    """SQLCipher lets a connection that met a damaged page read nothing more, not even what is
    whole: the next question then gets a new one.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._connection: Connection | None = connect()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for one question; damage where what it asks for does not read, or is not
        there.
        """
        if self._connection is None:
            self._connection = self._connect()
        try:
            with translate_errors():
                yield self._connection
        except (Damaged, Unavailable) as error:
            self.close()
            if isinstance(error, Damaged) or not is_without(error):
                raise
            raise Damaged("database-damaged", "data", reason=error.code) from error

    def rows(self, query: str) -> Rows:
        """The rows of a query up to the first that does not read."""
        found: list[tuple[Any, ...]] = []
        with suppress(Damaged), self.reading() as connection:
            found.extend(connection.execute(query))
            return Rows(found, is_whole=True)
        return Rows(found, is_whole=False)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
