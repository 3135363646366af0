"""Asking for papers from the pages, and what the clerk says of them; the print queue brings them to
paper.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from counter.desk.queue.service import Issued
from counter.domain.printing.spool import Taken
from counter.domain.printing.target import SYSTEM, target_of
from counter.domain.refusal import CounterError, Refusal, Unavailable
from counter.printing.devices.by_target import Devices
from counter.printing.devices.folder import PaperFolder
from counter.printing.process.client import PrintProcess
from ui.preferences import Preferences
from ui.print_queue import PrintQueue
from ui.print_watch import PrintWatch
from ui.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

    from counter.desk.dossiers.intake import Received
    from counter.desk.print_worker import PrintWorker
    from counter.desk.prints import Print, Prints
    from counter.desk.sheets import Sheet
    from counter.domain.events.base import Reference
    from counter.domain.printing.jobs import PrintedPaper

# Prints a paper that no journal knows, and says where it went.
PrintSheet: TypeAlias = "Callable[[Sheet, Callable[[str], object]], object]"
_OF_THE_DISK = ("disk-full", "database-unusable", "folder-unusable")


class Printing(QObject):
    """Asks the service for papers in the desk's worker; printers are slow, and have a worker of
    their own.
    """

    sent = Signal(object, object)  # PrintedPaper, and what the device said (Taken)
    tested = Signal(bool, str)  # whether the slips' printer, and what took the test
    not_tested = Signal(bool, object)  # the same, and what stood in the way
    failed = Signal(object, object)  # PrintedPaper, a dossier's newest, and what stood in the way
    # the code of a dossier whose paper could not even be asked for, and why
    not_made = Signal(str, object)

    def __init__(
        self,
        worker: Worker,
        prints: Callable[[], Prints],
        jobs: Callable[[], PrintWorker],
        preferences: Preferences,
        paper_worker: Worker,
        printers: PrintProcess,
    ) -> None:
        """`prints` and `jobs` are asked for the services when the first paper is wanted."""
        super().__init__()
        self._worker, self._paper_worker, self._printers = worker, paper_worker, printers
        self._prints, self._preferences = prints, preferences
        self.queue = PrintQueue(worker, paper_worker, jobs, self._devices)
        self.queue.sent.connect(self._sent)
        self.queue.failed.connect(self._failed)
        self.watch = PrintWatch(worker, paper_worker, jobs, printers)
        self.queue.lies.connect(self.watch.follow)
        self.watch.gave_up.connect(self._failed)
        self.watch.waits.connect(self._tell)
        # Each dossier's newest reprint by its code, None while it is being asked for; touched in
        # the worker alone.
        self._newest: dict[str, PrintedPaper | None] = {}

    @property
    def _service(self) -> Prints:
        return self._prints()

    def _devices(self) -> Devices:
        # late: 15 ms, and no window needs it before its first paper
        from counter.desk.prints import save

        return Devices(lambda: PaperFolder(self._preferences.paper_folder, save), self._printers)

    def print_receipt(self, code: str) -> None:
        """The next print of a dossier's receipt: an entry before any printer hears of it."""
        if not self._service.can_note:
            self._print_again(code, self._sent)
            return
        target = self._preferences.receipt_target

        def ask() -> PrintedPaper:
            self._newest[code] = None
            paper = self._newest[code] = self._service.request_receipt(code, target)
            return paper

        self._worker.run(
            ask, self.queue.add, lambda error: self._not_asked_for(code, error), asker=self
        )

    def _not_asked_for(self, code: str, error: Exception) -> bool:
        """Where nothing can be written, a paper that is an entry already comes out once more, byte
        for byte, and that is said.
        """
        self.not_made.emit(code, error)
        if isinstance(error, Unavailable) and error.code in _OF_THE_DISK:
            self._print_again(code, lambda paper, _taken: self._say_unnoted(code, paper))
        return False

    def _say_unnoted(self, code: str, paper: PrintedPaper) -> None:
        self._tell(Unavailable("printed-unnoted", "out", dossier=code, copy=str(paper.copy)))

    def _print_again(self, code: str, done: Callable[[PrintedPaper, Taken], object]) -> None:
        """The newest print once more, of which nothing is noted."""
        target = self._preferences.receipt_target

        def send(printed: Print) -> Taken:
            return self._devices().of(target).send(printed.title, printed.content)

        self._worker.run(
            lambda: self._service.newest_receipt_again(code),
            lambda printed: self._paper_worker.run(
                lambda: send(printed),
                lambda taken: done(printed.paper, taken),
                self._tell,
                asker=self,
            ),
            # a first print is an entry, and none was made
            lambda error: self._service.can_note and isinstance(error, Refusal),
            asker=self,
        )

    def print_first_receipt(self, received: Received) -> None:
        """After an intake that asked for its receipt; what was settled at once has none."""
        if received.paper is not None:
            self.queue.add(received.paper)

    def print_slip_of(self, issued: Issued) -> None:
        """A slip; without a ticket printer the number on the screen is written down by hand, and
        none is made.
        """
        printer, subject = self._preferences.ticket_printer, str(issued.listed.subject)
        if printer:
            target = target_of(SYSTEM, printer)
            self._worker.run(
                lambda: self._service.request_ticket(subject, target), self.queue.add, asker=self
            )

    def try_printer(self, printer: str, *, is_for_slips: bool) -> None:
        """The last receipt of the desk is no test: a paper that says only that it is one."""

        def send() -> str:
            device = self._devices().of(target_of(SYSTEM, printer))
            taken = device.send("counter-test", _draw_test(printer, is_for_slips))
            if taken.trouble:
                raise _waits_for(taken)
            return taken.where

        def failed(error: Exception) -> bool:
            self.not_tested.emit(is_for_slips, error)
            return isinstance(error, CounterError)

        self._paper_worker.run(
            send, lambda where: self.tested.emit(is_for_slips, where), failed, asker=self
        )

    def print_sheet(self, sheet: Sheet, done: Callable[[str], object]) -> None:
        """A paper that no journal knows, to where receipts go; `done` is told where it went, and how
        long a file is there.
        """
        target = self._preferences.receipt_target

        def send() -> Taken:
            return self._devices().of(target).send(sheet.title, sheet.draw())

        def sent(taken: Taken) -> None:
            done(self._place_words(taken.where))
            self._tell_trouble(taken)

        self._paper_worker.run(send, sent, self._tell, asker=self)

    def _place_words(self, where: str) -> str:
        preferences = self._preferences
        if preferences.receipt_printer or preferences.keeps_papers:
            return where
        words = self.tr("{file} (it is there until tomorrow's day is closed)")
        return words.format(file=where)

    def confirm(self, received: Received) -> None:
        """Đã có giấy: the clerk holds the newest print of that dossier's receipt, asked for before
        this word.
        """
        self._about_newest(received, self._service.confirmed)
        self._clear_behind_a_printer(received.event.code)

    def confirm_awaited(self, code: str) -> None:
        """The clerk found the paper later: every copy of which nobody had said what came of it."""
        self._worker.run(lambda: self._service.confirm_awaited(code))
        self._clear_behind_a_printer(code)

    def _clear_behind_a_printer(self, code: str) -> None:
        """Where papers come out of a printer, a file of the same paper is of no use any more; where
        the folder is the printer it stays for the day.
        """
        if self._preferences.receipt_printer:
            self.clear_folder(code)

    def clear_folder(
        self, code: str = "", removed: Callable[[int], object] = lambda _count: None
    ) -> None:
        """Takes papers that are settled, in hand or failed, out of the folder, unless this computer
        keeps them: they lie there in clear. Those of one dossier, or (when the day is closed) of
        all and the lists with them, as far as they were made on an earlier day. `removed` is told
        how many are gone.
        """
        if self._preferences.keeps_papers:
            return
        from ui import papers  # late: it takes 2 ms

        folder = self._preferences.paper_folder

        def settled(found: list[papers.FolderPaper]) -> list[Path]:
            return [one.path for one in found if self._service.is_settled(one.code, one.copy)]

        def find() -> tuple[list[papers.FolderPaper], list[Path]]:
            receipts = papers.found_in(folder, code)
            if code:
                return receipts, []
            lists = papers.find_lists(folder)
            return (
                [one for one in receipts if not papers.is_of_today(one.path)],
                [path for path in lists if not papers.is_of_today(path)],
            )

        def ask(found: tuple[list[papers.FolderPaper], list[Path]]) -> None:
            receipts, lists = found
            if receipts or lists:
                self._worker.run(lambda: settled(receipts) + lists, remove, asker=self)

        def remove(found: list[Path]) -> None:
            self._paper_worker.run(lambda: papers.remove(found), removed, asker=self)

        self._paper_worker.run(find, ask, asker=self)

    def take_up(self) -> None:
        """What was asked for or sent before this window stood here."""
        self.queue.take_up()
        self.watch.take_up()

    def cancel(self, subject: Reference) -> None:
        """Hủy lệnh in: what lies in a printer's queue comes out no more."""
        self.watch.cancel(subject, self._tell)

    def deny(self, received: Received) -> None:
        """The clerk says that no paper came."""
        self._about_newest(received, lambda paper: self._service.failed(paper, "no-paper"))

    def _about_newest(self, received: Received, note: Callable[[PrintedPaper], object]) -> None:
        """Nothing becomes of a paper that could not be asked for, though the clerk was quicker than
        the word that it was not.
        """

        def work() -> None:
            paper = self._newest.get(received.event.code, received.paper)
            if paper is not None and paper.subject != received.subject:
                paper = received.paper  # a voided dossier had the same code: that of a slip
            if paper is not None:
                note(paper)

        self._worker.run(work)

    def _sent(self, paper: PrintedPaper, taken: Taken) -> None:
        self.sent.emit(paper, taken)
        self._tell_trouble(taken)

    def _tell_trouble(self, taken: Taken) -> None:
        """It lies in the printer's queue until somebody saw to the printer."""
        if taken.trouble:
            self._tell(_waits_for(taken))

    def _failed(self, paper: PrintedPaper, error: Exception) -> None:
        self._worker.run(
            lambda: self._is_newest(paper), lambda newest: self._tell_newest(newest, paper, error)
        )
        self._tell(error)

    def _is_newest(self, paper: PrintedPaper) -> bool:
        asked = [each for each in self._newest.values() if each is not None]
        return not any(each.subject == paper.subject and each.copy > paper.copy for each in asked)

    def _tell_newest(self, is_newest: bool, paper: PrintedPaper, error: Exception) -> None:
        """What becomes of an older copy answers no question about the newer one."""
        if is_newest:
            self.failed.emit(paper, error)

    def _tell(self, error: Exception) -> bool:
        """In the notice bar, from whatever page the paper was asked for."""
        self._worker.failed.emit(error)
        return True


def _waits_for(taken: Taken) -> Unavailable:
    return Unavailable(taken.trouble, "printer", printer=taken.where)


def _draw_test(printer: str, is_for_slips: bool) -> bytes:
    if is_for_slips:
        from counter.printing.forms.test_slip import test_slip  # late: Pillow takes 20 ms

        return test_slip(printer)
    from counter.printing.forms.test_page import test_page  # late: drawing takes 90 ms to load

    return test_page(printer)
