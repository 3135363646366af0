"""The pages in the order of the rail, each with its keys, joined to what it needs.

A page is imported and made when it is first wanted: each would take a start 15 to 48 ms.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.services import Services
from ui.shell.rail import OFFICE, PROGRAM, WORK, RailItem

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage
    from ui.pages.page import Page
    from ui.printing import Printing
    from ui.shell.program import Program


def of(services: Services, program: "Program") -> tuple[RailItem, ...]:
    """All pages of a desk's window."""
    pages = _Pages(services, program)
    translate = QCoreApplication.translate
    return (
        RailItem("queue", translate("Rail", "Queue"), "Ctrl+1", "queue", WORK, pages.queue),
        RailItem("intake", translate("Rail", "Intake"), "F4", "intake", WORK, pages.intake),
        RailItem("returns", translate("Rail", "Returns"), "F5", "returns", WORK, pages.returns),
        RailItem("search", translate("Rail", "Search"), "F3", "search", WORK, pages.search),
        RailItem("dossier", translate("Rail", "Dossier"), "F6", "dossier", WORK, pages.dossier),
        RailItem("register", translate("Rail", "Book"), "Ctrl+6", "book", OFFICE, pages.register),
        RailItem("day", translate("Rail", "Day"), "Ctrl+7", "day", OFFICE, pages.day),
        RailItem(
            "administration", translate("Rail", "Settings"), "Ctrl+8", "settings", PROGRAM,
            pages.administration,
        ),
        RailItem("help", translate("Rail", "Help"), "F1", "guide", PROGRAM, pages.help),
        RailItem("conflict", "", "", "", OFFICE, pages.conflict),
    )  # fmt: skip


class _Pages:
    """Makes each page, joined to what it asks and to who hears it."""

    def __init__(self, services: Services, program: "Program") -> None:
        self._services, self._program = services, program
        self._worker, self._printing = program.worker, program.printing
        self._language = program.preferences.language

    def queue(self) -> "Page":
        from ui.pages.queue.page import QueuePage

        services, counter = self._services, self._program.preferences.counter
        page = QueuePage(
            self._worker, services.queue, counter, services.day.unfinished, self._language
        )
        page.giving.issued.connect(self._printing.print_slip_of)
        return page

    def intake(self) -> "Page":
        from ui.pages.intake.page import IntakePage

        services, program = self._services, self._program
        page = IntakePage(
            self._worker,
            services.intake,
            services.drafts,
            program.preferences,
            program.opening.is_practice,
        )
        _print_receipts(page, self._printing)
        remember = program.just_received.append
        page.received.connect(lambda received: remember(received.event.code))
        return page

    def returns(self) -> "Page":
        from ui.pages.returns.page import ReturnsPage

        services = self._services
        return ReturnsPage(
            self._worker, services.returns, services.search, services.actions, self._language
        )

    def search(self) -> "Page":
        from ui.pages.search import SearchPage

        search, printing = self._services.search, self._printing
        return SearchPage(self._worker, search, self._language, printing.print_sheet)

    def dossier(self) -> "Page":
        from ui.pages.dossier.page import DossierPage

        services, just_received = self._services, self._program.just_received
        page = DossierPage(
            self._worker, services.search, services.actions, self._language, just_received,
            self._printing.watch,
        )  # fmt: skip
        page.cancel_wanted.connect(self._printing.cancel)
        page.print_wanted.connect(self._printing.print_receipt)
        page.paper_confirmed.connect(self._printing.confirm_awaited)
        return page

    def conflict(self) -> "Page":
        from ui.pages.conflict import ConflictPage

        return ConflictPage(self._worker, self._services.conflicts, self._language)

    def register(self) -> "Page":
        from ui.pages.register import RegisterPage

        books, program = self._services.books, self._program
        print_sheet = self._printing.print_sheet
        return RegisterPage(self._worker, books, self._language, print_sheet, program.paper_worker)

    def day(self) -> "Page":
        from ui.pages.day.page import DayPage

        services, program = self._services, self._program
        background = program.background
        page = DayPage(
            self._worker,
            services.day,
            services.queue,
            services.clock,
            program.printer,
            program.preferences,
            self._printing.print_sheet,
            program.opening.is_practice,
            lambda: background.copy_trouble,
        )
        closing, printing = page.closing, self._printing
        closing.closed.connect(lambda: printing.clear_folder(removed=closing.tell_removed))
        background.copying.made.connect(closing.tell_copy)
        return page

    def administration(self) -> "Page":
        from ui.device_tests import DeviceTests
        from ui.pages.administration.drafts import Drafts
        from ui.pages.administration.page import AdministrationPage, Parts
        from ui.practice import practise

        program, background = self._program, self._program.background
        begin_practice = None if program.opening.is_practice else lambda: practise(program)
        tests = DeviceTests(
            program.paper_worker,
            program.printers,
            program.preferences,
            self._printing,
            program.scanning,
            program.clock.wall,
        )
        if program.settings_drafts is None:
            program.settings_drafts = Drafts()
        parts = Parts(
            self._services.administration,
            self._services.catalogue,
            background.exchanging,
            program.preferences,
            background.copying,
            background.sheets,
            tests,
            program.settings_drafts,
        )
        page = AdministrationPage(self._worker, parts, begin_practice)
        page.look_changed.connect(program.look_again)
        page.passphrase_changed.connect(program.opening.remember_keys)
        return page

    def help(self) -> "Page":
        from ui.pages.help.page import HelpPage

        return HelpPage(self._worker)


def _print_receipts(page: "IntakePage", printing: "Printing") -> None:
    """A dossier taken in has its receipt printed; the page shows what becomes of the paper."""
    page.received.connect(printing.print_first_receipt)
    page.print_wanted.connect(printing.print_receipt)
    page.paper_confirmed.connect(printing.confirm)
    page.no_paper.connect(printing.deny)
    page.side.done.cancel_wanted.connect(lambda: _cancel_own(page, printing))
    printing.sent.connect(page.side.paper_sent)
    printing.failed.connect(page.side.paper_failed)
    printing.not_made.connect(page.side.paper_not_made)


def _cancel_own(page: "IntakePage", printing: "Printing") -> None:
    if page.side.received is not None:
        printing.cancel(page.side.received.subject)
