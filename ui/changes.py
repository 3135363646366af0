"""What an act changed, said after the commit: each open view decides by itself whether to read again."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from counter.domain import conflict, desk, dossier, paper, ticket
from counter.domain.event import Event

TICKETS = "tickets"
DOSSIERS = "dossiers"
DAY = "day"
RULES = "rules"  # settings, calendar, catalogue

_BY_MODULE = {
    ticket.__name__: {TICKETS},
    dossier.__name__: {DOSSIERS},
    conflict.__name__: {DOSSIERS},
    paper.__name__: {DOSSIERS, TICKETS},
    desk.__name__: {DAY, RULES},
}


class Changes(QObject):
    """Carries topics from the desk's thread to the window's."""

    happened = Signal(object)

    def tell(self, events: Iterable[Event]) -> None:
        """Called in the desk's worker."""
        topics = set().union(*(_BY_MODULE.get(type(event).__module__, set()) for event in events))
        if topics:
            self.happened.emit(frozenset(topics))
