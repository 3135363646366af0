"""The connections of a hub's store to its database.

psycopg's own pool tells that a server is away only when its patience ends, and hands out broken
connections one by one unless it asks the server before each use.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, Protocol, TypeVar


class Pooled(Protocol):
    """A connection that can be put by."""

    @property
    def is_sound(self) -> bool:
        """False where it broke, or was left in the middle of something."""
        ...

    def close(self) -> None: ...


C = TypeVar("C", bound=Pooled)


class Connections(Generic[C]):
    """Those in use and those put by. A server's threads come and go; the connections stay, as many
    as were used at once."""

    def __init__(self, connect: Callable[[], C]) -> None:
        self._connect = connect
        self._lock = threading.Lock()
        self._spare: list[C] = []
        self._is_closed = False

    @contextmanager
    def one(self) -> Iterator[C]:
        """A connection that nobody else has meanwhile."""
        with self._lock:
            spare = self._spare.pop() if self._spare else None
        connection = self._connect() if spare is None else spare
        try:
            yield connection
        finally:
            self._put_by(connection)

    def _put_by(self, connection: C) -> None:
        """One that broke is thrown away, and the spare ones with it: what broke it has most likely
        met them too."""
        with self._lock:
            self._spare.append(connection)
            if self._is_closed or not connection.is_sound:
                self._close_spare()

    def _close_spare(self) -> None:
        while self._spare:
            self._spare.pop().close()

    def close(self) -> None:
        """Those still in use are closed when they come back."""
        with self._lock:
            self._is_closed = True
            self._close_spare()
