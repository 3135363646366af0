"""Questions to a file of which pages are torn: what one question meets harms no other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from counter.domain.refusal import Damaged
from counter.storage.database import Connection, translate_errors


class DamagedFile:
    """SQLCipher lets a connection that met a damaged page read nothing more, not even what is
    whole: the next question then gets a new one.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._connection = connect()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for one question; damage where what it asks for does not read."""
        try:
            with translate_errors():
                yield self._connection
        except Damaged:
            self._connection.close()
            self._connection = self._connect()
            raise

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The rows of a query up to the first that does not read."""
        found: list[tuple[Any, ...]] = []
        with suppress(Damaged), self.reading() as connection:
            found.extend(connection.execute(query))
        return found

    def close(self) -> None:
        self._connection.close()
