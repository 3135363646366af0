"""What an act changed, said after the commit: each open view decides by itself whether to read
again.
"""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Carries topics (`Event.topic`) from the desk's thread to the window's."""

    happened = Signal(object)

    def tell(self, topics: frozenset[str]) -> None:
        """Called in the desk's worker."""
        self.happened.emit(topics)
