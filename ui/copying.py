"""Copies of the desk by themselves: a thread of its own packs and proves them, the desk's worker is
asked for one short step.

After a failure it is tried again a while later; what stood in the way is at the foot of the rail and on
the day's page meanwhile.
"""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from counter.desk.copies import CopiesStatus, CopyMade, CopyPlan, make_copy, plan_copy
from counter.desk.open_desk import OpenDesk
from counter.domain.refusal import CounterError
from ui.worker import Worker

AGAIN_AFTER_MS = 600_000


class Copying(QObject):
    """One desk's copies while its window is open."""

    changed = Signal()  # one was made, or failed
    made = Signal(object)  # CopyMade
    failed = Signal(object)  # a fault that is nobody's but the program's

    def __init__(self, desk_lane: Worker, desk: OpenDesk) -> None:
        super().__init__()
        self._desk_lane, self._desk = desk_lane, desk
        self.worker = Worker()
        self.worker.failed.connect(self.failed.emit)
        self._since_failure = QElapsedTimer()
        self.is_under_way = False
        self.trouble: CounterError | None = None  # why the last one is not where it should be

    def look(self, status: CopiesStatus) -> None:
        """With every status: makes one when it is due, but not at once again where it failed just
        now.
        """
        is_waiting = (
            self._since_failure.isValid() and self._since_failure.elapsed() < AGAIN_AFTER_MS
        )
        if status.is_due and not is_waiting:
            self.now()

    def now(
        self,
        done: Callable[[CopyMade], object] = lambda _made: None,
        failed: Callable[[CounterError], object] = lambda _error: None,
    ) -> None:
        """At once, whatever failed before; one at a time."""
        if self.is_under_way:
            return
        self.is_under_way = True

        def made(copy: CopyMade) -> None:
            self._ended(copy.trouble, is_well=copy.trouble is None and copy.is_noted)
            self.made.emit(copy)
            done(copy)

        def stopped(error: Exception) -> bool:
            if isinstance(error, CounterError):
                self._ended(error)
                failed(error)
                return True
            self._ended(CounterError("bug", reason=type(error).__name__))
            return False

        def make(plan: CopyPlan) -> None:
            self.worker.run(lambda: make_copy(plan), made, stopped, asker=self)

        self._desk_lane.run(lambda: plan_copy(self._desk), make, stopped, asker=self)

    def _ended(self, trouble: CounterError | None, *, is_well: bool = False) -> None:
        """One that nothing remembers is due again at once: the next waits as after a failure."""
        self.is_under_way, self.trouble = False, trouble
        if is_well:
            self._since_failure.invalidate()
        else:
            self._since_failure.start()
        self.changed.emit()

    def close(self) -> None:
        """What is under way is left behind: half a copy looks like none, and the next start sweeps
        it away.
        """
        self.worker.close(patience_s=0)
