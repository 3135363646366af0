"""From a wish for paper to paper in hand: asked, sent, confirmed or failed, each an entry of the
journal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter.desk.queue import Issued, number_of
from counter.domain.paper import RECEIPT
from counter.domain.refusal import Refusal, Unavailable
from ui.preferences import Preferences
from ui.worker import Worker

if TYPE_CHECKING:
    from counter.desk.dossiers.intake import Received
    from counter.desk.prints import Print, Prints
    from counter.domain.print_jobs import PrintedPaper

_OF_THE_DISK = ("disk-full", "database-unusable", "folder-unusable")
FOLDER = "PDF"  # the printer's name in the journal when papers go into a folder


class Printing(QObject):
    """Asks the service for a paper in the desk's worker, and sends it in a worker of its own:
    printers are slow.
    """

    sent = Signal(object, str)  # PrintedPaper, and where it went
    tested = Signal(str)  # a sentence
    failed = Signal(object, object)  # PrintedPaper, a dossier's newest, and what stood in the way
    # the code of a dossier whose paper could not even be made, and why
    not_made = Signal(str, object)

    def __init__(
        self,
        worker: Worker,
        prints: Callable[[], Prints],
        preferences: Preferences,
        paper_worker: Worker,
    ) -> None:
        """`prints` is asked for the service when the first paper is wanted."""
        super().__init__()
        self._worker, self._paper_worker = worker, paper_worker
        self._prints, self._preferences = prints, preferences
        self._newest: dict[
            str, PrintedPaper
        ] = {}  # each dossier's newest print by its code; touched in the worker alone

    @property
    def _service(self) -> Prints:
        return self._prints()

    def print_receipt(self, code: str) -> None:
        """The next print of a dossier's receipt: an entry before any printer hears of it."""

        printer = self._preferences.receipt_printer

        def ask() -> Print:
            self._newest.pop(code, None)
            if not self._service.can_note:
                return self._service.newest_receipt_again(code)
            printed = self._service.receipt(code, printer or FOLDER)
            self._newest[code] = printed.paper
            return printed

        self._worker.run(
            ask,
            lambda printed: self._send(printed, f"{code}-{printed.copy}", printer),
            lambda error: self._not_made(code, error),
            asker=self,
        )

    def _not_made(self, code: str, error: Exception) -> bool:
        self.not_made.emit(code, error)
        if isinstance(error, Unavailable) and error.code in _OF_THE_DISK:
            self._print_unnoted(code)
        return False

    def _print_unnoted(self, code: str) -> None:
        """Nothing can be written: a paper that is an entry already comes out once more, byte for
        byte, and that is said.
        """
        printer = self._preferences.receipt_printer

        def send(printed: Print) -> str:
            self._send_now(printed, f"{code}-{printed.copy}", printer)
            return str(printed.copy)

        def say(copy: str) -> bool:
            return self._tell(Unavailable("printed-unnoted", "out", dossier=code, copy=copy))

        self._worker.run(
            lambda: self._service.newest_receipt_again(code),
            lambda printed: self._paper_worker.run(
                lambda: send(printed), say, self._tell, asker=self
            ),
            lambda error: isinstance(
                error, Refusal
            ),  # it was never printed: a first print is an entry
            asker=self,
        )

    def print_first_receipt(self, received: Received) -> None:
        """After an intake; what was settled at once has no receipt."""
        if received.event.receipt_number is not None:
            self.print_receipt(received.event.code)

    def print_slip_of(self, issued: Issued) -> None:
        """A slip; without a ticket printer the number on the screen is written down by hand, and
        none is made.
        """
        printer, subject = self._preferences.ticket_printer, str(issued.listed.subject)
        number = number_of(issued.listed.ticket)
        if printer:
            self._worker.run(
                lambda: self._service.ticket(subject, printer),
                lambda printed: self._send(printed, f"{number}-{printed.copy}", printer),
            )

    def print_test_page(self, printer: str) -> None:
        """The last receipt of the desk is no test: a page that says only that it is one."""

        def send() -> str:
            from counter.printing.forms.test_page import test_page
            from ui import printers

            printers.print_document(printer, "counter-test", test_page(printer))
            return printer

        self._paper_worker.run(
            send,
            lambda where: self.tested.emit(
                self.tr("Test page sent to {printer}.").format(printer=where)
            ),
            self._tell,
            asker=self,
        )

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

    def clear_folder(self, code: str = "") -> None:
        """Takes papers that are settled, in hand or failed, out of the folder, of one dossier or
        (when the day is closed) of all, unless this computer keeps them: they lie there in clear.
        """
        if self._preferences.keeps_papers:
            return
        from ui import papers

        folder = self._preferences.paper_folder

        def settled(found: list[papers.FolderPaper]) -> list[papers.FolderPaper]:
            return [paper for paper in found if self._service.is_settled(paper.code, paper.copy)]

        def ask(found: list[papers.FolderPaper]) -> None:
            if found:
                self._worker.run(lambda: settled(found), remove, asker=self)

        def remove(found: list[papers.FolderPaper]) -> None:
            self._paper_worker.run(lambda: papers.remove(found), asker=self)

        self._paper_worker.run(lambda: papers.found_in(folder, code), ask, asker=self)

    def deny(self, received: Received) -> None:
        """The clerk says that no paper came."""
        self._about_newest(received, lambda paper: self._service.failed(paper, "no-paper"))

    def _about_newest(self, received: Received, note: Callable[[PrintedPaper], object]) -> None:
        """Nothing becomes of a paper that could not be made, though the clerk was quicker than the
        word that it was not.
        """

        def work() -> None:
            if (paper := self._newest.get(received.event.code)) is not None:
                note(paper)

        self._worker.run(work)

    def _send(self, printed: Print, title: str, printer: str) -> None:
        self._paper_worker.run(
            lambda: self._send_now(printed, title, printer),
            lambda where: self._handed_over(printed.paper, where, printer),
            lambda error: self._failed(printed, error),
            asker=self,
        )

    def _send_now(self, printed: Print, title: str, printer: str) -> str:
        """In the papers' worker; where it went."""
        from ui import printers

        if not printer:
            file = printers.save_to_folder(self._preferences.paper_folder, title, printed.content)
            return f"{file.parent.name}/{file.name}"
        sending = printers.print_document if printed.paper.form == RECEIPT else printers.print_slip
        sending(printer, title, printed.content)
        return printer

    def _handed_over(self, paper: PrintedPaper, where: str, printer: str) -> None:
        if self._service.can_note:
            self._worker.run(lambda: self._service.spooled(paper, printer or FOLDER))
        self.sent.emit(paper, where)

    def _failed(self, printed: Print, error: Exception) -> bool:
        """Any failure leaves the dossier received and the print to be asked for again."""
        reason = getattr(error, "code", type(error).__name__)
        if self._service.can_note:
            self._worker.run(lambda: self._service.failed(printed.paper, reason))
        self._worker.run(
            lambda: printed.paper in self._newest.values(),
            lambda newest: self._tell_newest(newest, printed, error),
        )
        return self._tell(error)

    def _tell_newest(self, is_newest: bool, printed: Print, error: Exception) -> None:
        """What becomes of an older copy answers no question about the newer one."""
        if is_newest:
            self.failed.emit(printed.paper, error)

    def _tell(self, error: Exception) -> bool:
        """In the notice bar, from whatever page the paper was asked for."""
        self._worker.failed.emit(error)
        return True
