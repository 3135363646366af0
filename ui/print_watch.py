"""What becomes of jobs in the queues of printers: looked at with growing pauses, until a queue has
no more to say of them.

A print service may be slow to answer: it is asked in the papers' worker.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter.domain.printing.spool import ABORTED, CANCELLED, COMPLETED, UNKNOWN, JobState
from counter.domain.refusal import Unavailable
from counter.printing.process.client import PrintProcess
from ui.worker import Worker

if TYPE_CHECKING:
    from counter.desk.print_worker import Lying, PrintWorker
    from counter.domain.events.base import Reference
    from counter.domain.printing.jobs import PrintedPaper

_LONGEST_PAUSE = 6  # ticks of some seconds
_GIVEN_UP = {ABORTED: "print-aborted", CANCELLED: "print-cancelled"}


class PrintWatch(QObject):
    """Follows this computer's jobs. A job that its queue gave up, or that somebody cancelled, is a
    print that failed; whether a completed one lies on the desk is the clerk's to say.
    """

    changed = Signal()
    gave_up = Signal(object, object)  # PrintedPaper, and why none comes
    waits = Signal(object)  # what a printer waits for, said once a job

    def __init__(
        self,
        worker: Worker,
        paper_worker: Worker,
        jobs: Callable[[], PrintWorker],
        printers: PrintProcess,
    ) -> None:
        """`jobs` is asked for in the desk's worker."""
        super().__init__()
        self._worker, self._paper_worker = worker, paper_worker
        self._jobs, self._printers = jobs, printers
        self._lying: dict[PrintedPaper, Lying] = {}
        self._states: dict[PrintedPaper, JobState] = {}
        self._pause = self._ticks = 1
        self._is_looking = False

    def take_up(self) -> None:
        """What was sent before, by the journal: the window may be new."""
        self._worker.run(lambda: self._jobs().lying(), self.follow, asker=self)

    def follow(self, jobs: Sequence[Lying]) -> None:
        """These from now on, in place of what is known about the same dossiers and tickets: looked
        at now, and soon again.
        """
        there = {one.paper: one for one in jobs}
        about = {paper.subject for paper in there}
        rest = {p: one for p, one in self._lying.items() if p.subject not in about}
        self._lying = rest | there
        self._states = {p: state for p, state in self._states.items() if p in self._lying}
        self._pause = self._ticks = 1
        self.look()

    def tick(self) -> None:
        """Some seconds passed."""
        self._ticks -= 1
        if self._ticks <= 0:
            self._pause = self._ticks = min(2 * self._pause, _LONGEST_PAUSE)
            self.look()

    def look(self) -> None:
        """Asks for all, unless nothing lies anywhere or an answer is still on its way."""
        if self._lying and not self._is_looking:
            self._is_looking = True
            jobs = list(self._lying.values())
            self._paper_worker.run(
                lambda: {one.paper: self._printers.find_job(one.job, one.title) for one in jobs},
                self._found,
                self._not_found,
                asker=self,
            )

    def _found(self, states: dict[PrintedPaper, JobState]) -> None:
        self._is_looking = False
        for paper, state in states.items():
            if paper in self._lying:
                self._take(self._lying[paper], state)
        self.changed.emit()

    def _not_found(self, error: Exception) -> bool:
        """What was known stands; the printer's own watch says that nobody answers."""
        self._is_looking = False
        return isinstance(error, Unavailable)

    def _take(self, lying: Lying, state: JobState) -> None:
        paper, before = lying.paper, self._states.get(lying.paper, JobState())
        self._states[paper] = state
        if state.is_over or state.state == UNKNOWN:
            del self._lying[paper], self._states[paper]
        if state.is_over:
            self._worker.run(lambda: self._jobs().note_job(paper, state))
        if state.state in _GIVEN_UP:
            code = _GIVEN_UP[state.state]
            self.gave_up.emit(paper, Unavailable(code, "printer", printer=lying.printer))
        if state.trouble and state.trouble != before.trouble:
            self.waits.emit(Unavailable(state.trouble, "printer", printer=lying.printer))

    # ---- what a page shows and wants

    def waiting(self, subject: Reference) -> list[Lying]:
        """The jobs about a dossier or ticket that lie in a queue, as far as it was looked at."""
        return [
            lying
            for paper, lying in self._lying.items()
            if paper.subject == subject and self._states.get(paper, JobState()).lies_in_queue
        ]

    def cancel(self, subject: Reference, failed: Callable[[Exception], bool]) -> None:
        """Takes the jobs about a dossier or ticket out of their queues; `failed` is told also where
        one came out before.
        """
        jobs = [lying for paper, lying in self._lying.items() if paper.subject == subject]

        def cancelled(states: dict[PrintedPaper, JobState]) -> None:
            self._found(states)
            for one in jobs:
                if states[one.paper].state == COMPLETED:
                    failed(Unavailable("print-not-cancelled", "printer", printer=one.printer))

        self._paper_worker.run(
            lambda: {one.paper: self._printers.cancel(one.job, one.title) for one in jobs},
            cancelled,
            failed,
            asker=self,
        )
