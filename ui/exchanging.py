"""Exchange with the hub by itself: a worker of its own waits for the network, the desk's worker is
asked for short steps only.

After an act it exchanges soon; with nothing new now and then; after a failure later each time, up
to a ceiling. What goes wrong stands at the foot of the rail and in Settings, never in a clerk's way.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from counter.desk.exchange import ExchangeService, Running, answer_in, authority_in
from counter.domain.refusal import CounterError, Unavailable
from ui.worker import Worker

T = TypeVar("T")

_SOON_MS = 3_000
_NOW_AND_THEN_MS = 120_000
REVOKED = ("desk-revoked", "desk-unknown")  # a new invitation is the way back in
_FIRST_PAUSE_MS, _LONGEST_PAUSE_MS = 15_000, 900_000


class Exchanging(QObject):
    """One desk's exchange while its window is open."""

    changed = Signal()  # it began, ended or failed
    failed = Signal(object)  # a fault that is nobody's but the program's

    def __init__(self, desk: Worker, service: ExchangeService) -> None:
        super().__init__()
        self._desk, self.service = desk, service
        self._network = Worker()
        self._network.failed.connect(self.failed.emit)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.now)
        self._running: Running | None = None
        self._is_ending = False
        self._failures = 0
        self.is_under_way = False
        self.trouble: CounterError | None = None  # why the last one did not end well
        self._plan(_SOON_MS)

    def soon(self) -> None:
        """Something happened here that the hub does not know; a desk that waits out a failure goes
        on waiting.
        """
        if not self.is_under_way and not self._failures:
            self._plan(
                min(_SOON_MS, self._again.remainingTime() if self._again.isActive() else _SOON_MS)
            )

    def now(self) -> None:
        """At once, whatever failed before."""
        if self.is_under_way or self._is_ending:
            return
        self.is_under_way = True
        self._again.stop()
        self.changed.emit()
        self._network.run(
            self._exchange, lambda _done: self._ended(None), self._stopped, asker=self
        )

    def _exchange(self) -> object:
        """On the network's worker. A desk that knows no hub, or only its USB drives, has nothing to
        do.
        """
        running = self._on_desk(
            lambda: self.service.started(self._on_desk) if self.service.has_address else None
        )
        if running is None:
            return None
        self._running = running
        return running.run()

    def _on_desk(self, step: Callable[[], T]) -> T:
        if self._is_ending:
            raise Unavailable("line-cut", "hub", reason="")
        return self._desk.wait_for(step)

    def _stopped(self, error: Exception) -> bool:
        if isinstance(error, CounterError):
            self._ended(error)
            return True
        self._ended(CounterError("bug", reason=type(error).__name__))
        return False

    def _ended(self, trouble: CounterError | None) -> None:
        self.is_under_way, self._running, self.trouble = False, None, trouble
        self._failures = self._failures + 1 if trouble else 0
        pause = _FIRST_PAUSE_MS * 2 ** min(self._failures - 1, 10) if trouble else _NOW_AND_THEN_MS
        self._plan(min(pause, _LONGEST_PAUSE_MS))
        self.changed.emit()

    def _plan(self, milliseconds: int) -> None:
        if not self._is_ending:
            self._again.start(milliseconds)

    # ---- what the settings ask for

    def enrol(
        self,
        url: str,
        code: str,
        authority: str,
        done: Callable[[object], object],
        failed: Callable[[Exception], bool],
    ) -> None:
        """Enrols over the network; short steps at the desk, waiting elsewhere. `authority` is a
        file's path, or empty.
        """

        def enrol() -> None:
            trusted = authority_in(Path(authority)) if authority else ""
            self.service.enrol(url, code, trusted, on_desk=self._on_desk)

        def is_in(result: object) -> None:
            self._forget_trouble()
            done(result)
            self.now()

        self._network.run(enrol, is_in, failed, asker=self)

    def reach(
        self,
        url: str,
        authority: str,
        done: Callable[[object], object],
        failed: Callable[[Exception], bool],
    ) -> None:
        """The way to the hub for a desk that came in by USB."""

        def kept() -> None:
            trusted = authority_in(Path(authority)) if authority else ""
            self._on_desk(lambda: self.service.reach(url, trusted))

        def is_kept(result: object) -> None:
            done(result)
            self.now()

        self._network.run(kept, is_kept, failed, asker=self)

    def enrol_by_usb(self, path: Path) -> None:
        """The hub's answer from a USB drive; belongs to the desk's worker."""
        self.service.enrol_by_usb(answer_in(path))

    def is_in_by_usb(self) -> None:
        """What is told on the window's thread when that worked."""
        self._forget_trouble()
        self.now()

    def _forget_trouble(self) -> None:
        """It was the trouble of a desk that is enrolled anew."""
        self._failures, self.trouble = 0, None

    def close(self) -> None:
        """A line under way is broken off; what came over it is kept."""
        self._is_ending = True
        self._again.stop()
        running = self._running
        if running is not None:
            running.break_off()
        self._network.close()
