"""The pages in the order of the rail, each with its keys, joined to what it needs.

A page is imported and made when it is first wanted: each would take a start 15 to 48 ms.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.services import Services
from ui.shell.rail import RailItem

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage
    from ui.pages.page import Page
    from ui.printing import Printing
    from ui.shell.program import Program


def of(services: Services, program: "Program") -> tuple[RailItem, ...]:
    """All pages of a desk's window."""
    worker, preferences, printing = program.worker, program.preferences, program.printing
    translate = QCoreApplication.translate
    just_received = program.just_received

    def queue() -> "Page":
        from ui.pages.queue import QueuePage

        page = QueuePage(worker, services.queue, preferences.counter, services.day.unfinished)
        page.issued.connect(printing.print_slip_of)
        return page

    def intake() -> "Page":
        from ui.pages.intake.page import IntakePage

        page = IntakePage(
            worker, services.intake, services.drafts, preferences, program.opening.is_practice
        )
        _print_receipts(page, printing)
        page.received.connect(lambda received: just_received.append(received.event.code))
        return page

    def returns() -> "Page":
        from ui.pages.returns.page import ReturnsPage

        return ReturnsPage(
            worker, services.returns, services.search, services.steps, preferences.language
        )

    def search() -> "Page":
        from ui.pages.search import SearchPage

        return SearchPage(worker, services.search, preferences.language)

    def dossier() -> "Page":
        from ui.pages.dossier import DossierPage

        page = DossierPage(
            worker, services.search, services.actions, preferences.language, just_received
        )
        page.print_wanted.connect(printing.print_receipt)
        page.paper_in_hand.connect(printing.confirm_awaited)
        return page

    def conflict() -> "Page":
        from ui.pages.conflict import ConflictPage

        return ConflictPage(worker, services.conflicts, preferences.language)

    def register() -> "Page":
        from ui.pages.register import RegisterPage

        return RegisterPage(worker, services.books, preferences.language)

    def day() -> "Page":
        from ui.pages.day import DayPage

        page = DayPage(worker, services.day, services.queue, services.clock, program.printer, preferences, program.opening.is_practice,
                       lambda: program.background.copy_trouble)  # fmt: skip
        page.closed.connect(lambda: printing.clear_folder(removed=page.tell_removed))
        program.background.copying.made.connect(page.tell_copy)
        return page

    def administration() -> "Page":
        from ui.pages.administration.page import AdministrationPage
        from ui.practice import practise

        background = program.background
        page = AdministrationPage(worker, services.administration, background.exchanging, preferences,
                                  None if program.opening.is_practice else lambda: practise(program),
                                  background.copying, background.sheets)  # fmt: skip
        page.look_changed.connect(program.look_again)
        page.test_wanted.connect(printing.print_test_page)
        page.passphrase_changed.connect(program.opening.remember_keys)
        printing.tested.connect(page.say)
        return page

    def help_() -> "Page":
        from ui.pages.help import HelpPage

        return HelpPage(worker)

    pages: tuple[tuple[str, str, tuple[str, ...], Callable[[], Page]], ...] = (
        ("queue", translate("Rail", "Queue"), (), queue),
        ("intake", translate("Rail", "Intake"), ("F4",), intake),
        ("returns", translate("Rail", "Returns"), ("F5",), returns),
        ("search", translate("Rail", "Search"), ("F3",), search),
        ("dossier", translate("Rail", "Dossier"), ("F6",), dossier),
        ("register", translate("Rail", "Book"), (), register),
        ("day", translate("Rail", "Day"), (), day),
        ("administration", translate("Rail", "Settings"), (), administration),
        ("help", translate("Rail", "Keys"), ("F1",), help_),
        ("conflict", "", (), conflict),
    )
    return tuple(RailItem(*page) for page in pages)


def _print_receipts(page: "IntakePage", printing: "Printing") -> None:
    """A dossier taken in has its receipt printed; the page shows what becomes of the paper."""
    page.received.connect(printing.print_first_receipt)
    page.print_wanted.connect(printing.print_receipt)
    page.paper_in_hand.connect(printing.confirm)
    page.no_paper.connect(printing.deny)
    printing.sent.connect(page.paper_sent)
    printing.failed.connect(page.paper_failed)
    printing.not_made.connect(page.paper_not_made)
