"""Jobs on their way to paper, one at a time: begun in the desk's worker, sent in the papers' worker.

A job is begun when its turn has come and not before: what waits behind a printer that hangs was not
begun, and is sent by the next start.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.worker import Worker

if TYPE_CHECKING:
    from counter.desk.print_worker import Devices, PrintWorker, Sending, Sent
    from counter.domain.printing.jobs import PrintedPaper


class PrintQueue(QObject):
    """What waits to be printed in this window."""

    sent = Signal(object, object)  # PrintedPaper, and what the device said (Taken)
    lies = Signal(object)  # what lies in a printer's queue now (Lying)
    failed = Signal(object, object)  # PrintedPaper, and what stood in the way

    def __init__(
        self,
        worker: Worker,
        paper_worker: Worker,
        jobs: Callable[[], PrintWorker],
        devices: Callable[[], Devices],
    ) -> None:
        """`jobs` is asked for in the desk's worker, `devices` in the papers' worker."""
        super().__init__()
        self._worker, self._paper_worker = worker, paper_worker
        self._jobs, self._devices = jobs, devices
        self._waiting: deque[PrintedPaper] = deque()
        self._is_at_work = False

    def add(self, paper: PrintedPaper) -> None:
        """A print that was asked for."""
        self._waiting.append(paper)
        self._begin_next()

    def take_up(self) -> None:
        """What was asked for before and not begun: the power went, or the program was closed."""
        self._worker.run(lambda: self._jobs().waiting(), self._add_all, asker=self)

    def _add_all(self, papers: list[PrintedPaper]) -> None:
        for paper in papers:
            self.add(paper)

    def _begin_next(self) -> None:
        if self._is_at_work or not self._waiting:
            return
        self._is_at_work = True
        paper = self._waiting.popleft()
        self._worker.run(
            lambda: self._jobs().begin(paper),
            self._send,
            lambda error: self._end_unbegun(paper, error),
            asker=self,
        )

    def _send(self, sending: Sending | None) -> None:
        if sending is None:
            self._go_on()
            return
        self._paper_worker.run(
            lambda: sending.send_to(self._devices()),
            lambda sent: self._end_sent(sending.paper, sent),
            lambda error: self._end_failed(sending.paper, error),
            asker=self,
        )

    def _end_sent(self, paper: PrintedPaper, sent: Sent) -> None:
        self._worker.run(lambda: self._jobs().note_sent(paper, sent), self.lies.emit, asker=self)
        self.sent.emit(paper, sent.taken)
        self._go_on()

    def _end_failed(self, paper: PrintedPaper, error: Exception) -> bool:
        """Any failure leaves the dossier received and the print to be asked for again."""
        self._worker.run(lambda: self._jobs().note_failure(paper, error))
        return self._end_unbegun(paper, error)

    def _end_unbegun(self, paper: PrintedPaper, error: Exception) -> bool:
        self.failed.emit(paper, error)
        self._go_on()
        return True

    def _go_on(self) -> None:
        self._is_at_work = False
        self._begin_next()
