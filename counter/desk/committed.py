"""Who wants to know what was written, told after the commit."""

from collections.abc import Callable, Iterable

from counter.domain.events.base import Event

Listener = Callable[[frozenset[str]], object]


class Committed:
    """Any number of listeners, each told the topics of what was written (`Event.topic`).

    The act is durable by then: a listener that fails keeps none of the others from hearing of it,
    and its failure is raised when all were told.
    """

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def tell(self, events: Iterable[Event]) -> None:
        topics = frozenset(event.topic for event in events)
        failures = [failure for one in self._listeners if (failure := _tell(one, topics))]
        if failures:
            raise failures[0]


def _tell(listener: Listener, topics: frozenset[str]) -> Exception | None:
    try:
        listener(topics)
    except Exception as failure:
        return failure
    return None
