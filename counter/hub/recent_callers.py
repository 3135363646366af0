"""Desks whose token was right a moment ago: their next head needs no look into the store.

What is remembered lets a body be awaited and nothing more; before anything is answered the store is
asked again, so a desk that was revoked meanwhile reads nothing.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

from counter.hub.desks import Caller, token_hash

_SECONDS = 60.0
_MOST = 20_000


class RecentCallers:
    """Tokens are remembered by their hashes, for a minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: OrderedDict[tuple[str, bytes], tuple[Caller, float]] = OrderedDict()

    def find(self, unit: str, token: str) -> Caller | None:
        """The desk of this token; None where the store must be asked."""
        caller, at = self._seen.get((unit, token_hash(token)), (None, 0.0))
        if self._clock() - at < _SECONDS:
            return caller
        return None

    def keep(self, caller: Caller, token: str) -> None:
        """The store knew this token now."""
        key = caller.unit, token_hash(token)
        self._seen.pop(key, None)
        self._seen[key] = (caller, self._clock())
        if len(self._seen) > _MOST:
            self._seen.popitem(last=False)
