"""A hand at the real window with a watch: from a key to what it brings into view."""

import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counter.desk.dossiers.draft import Draft
from tests.bench import people
from tests.bench.figures import Samples
from tests.support.finding import find_all
from tests.support.office import FakeClock
from ui.pages.register import BLOCK, BookRead
from ui.services import Services
from ui.shell.program import Program
from ui.shell.window import MainWindow
from ui.widgets.key_button import KeyButton
from ui.widgets.person_form import PersonForm

QUERIES = ("nguyen van an", "tran thi lan", "le minh", "hong van", "0912", "pham hai 2")


def _find_number(page: QWidget) -> QLabel:
    """The number in service, which is the largest writing of the page."""
    return next(each for each in page.findChildren(QLabel) if each.property("role") == "huge")


def _find_act(page: QWidget) -> KeyButton:
    """The one act of a page."""
    return next(each for each in find_all(page, KeyButton) if each.key == "F9")


class Hand(QObject):
    """Presses keys and waits for what is seen, without sleeping."""

    def __init__(self, desk: Path) -> None:
        super().__init__()
        self._application = QApplication.instance() or QApplication([])
        assert isinstance(self._application, QApplication)
        self._clock = FakeClock()
        self._clock.set("2030-06-03T08:30:00")
        self.program = Program(self._application, desk)
        self.program.clock = self._clock  # type: ignore[assignment]
        self.program.opening.open(None)
        self.program.opening.first_page = "queue"  # as at every start of a day but its first
        assert self.program.desk is not None
        self._services = Services(self.program.desk)  # what the window asks, asked without it
        self.window: MainWindow = self.program.show_window()
        self.window.resize(1366, 768)
        self.window.activateWindow()
        self._until(lambda: self.window.isActiveWindow())
        self._until(lambda: self.window.latest_status is not None)
        self._quiet()

    def close(self) -> None:
        self.window.close()
        self.program.close()

    def _until(self, seen: Callable[[], object]) -> None:
        end = time.monotonic() + 20
        while not seen():
            assert time.monotonic() < end, "never seen"
            self._application.processEvents()

    def _quiet(self) -> None:
        self._until(lambda: self.program.worker.is_idle and self.program.paper_worker.is_idle)

    # ---- call next

    def calls(self, rounds: int) -> tuple[Samples, Samples]:
        ours, service, page = Samples(), Samples(), self.window.page_named("queue")
        queue, number = self._services.queue, _find_number(page)
        for _ in range(2 * rounds):
            self.program.worker.wait_for(lambda: queue.issue_ticket("A"))
        self._quiet()
        for _ in range(rounds):
            before = number.text()

            def press(before: str = before) -> None:
                QTest.keyClick(self.window, Qt.Key.Key_F2)
                self._until(lambda: number.text() != before)

            ours.take(press)
            self._quiet()
            service.take(
                lambda: self.program.worker.wait_for(lambda: (queue.call(1), queue.board()))
            )
            self._quiet()
        return ours, service

    # ---- a receipt

    def receipts(self, rounds: int) -> tuple[Samples, Samples]:
        ours, service, dice = Samples(), Samples(), random.Random(4)
        self.window.show_page("intake")
        page = self.window.page
        self._quiet()  # it looks first for whom it is to receive
        for _ in range(rounds):
            draft = people.draft(dice)
            self._fill(page, draft)
            ours.take(lambda: self._receive(page))
            self._quiet()
            service.take(
                lambda draft=draft: self.program.worker.wait_for(lambda: self._alone(draft))
            )  # type: ignore[misc]
            self._quiet()
        return ours, service

    def _fill(self, page: object, draft: Draft) -> None:
        page.clear()  # type: ignore[attr-defined]
        intake = self._services.intake
        version = self.program.worker.wait_for(lambda: intake.procedure(draft.procedure))
        page.choose(version)  # type: ignore[attr-defined]
        form: PersonForm = page.form.people.applicant  # type: ignore[attr-defined]
        form.fill(draft.applicant)
        page.form.delivery.immediate.setChecked(False)  # type: ignore[attr-defined]
        page.form.papers.papers.set_all_required()  # type: ignore[attr-defined]
        self._quiet()
        self._until(_find_act(self.window.page).isEnabled)

    def _receive(self, page: object) -> None:
        folder = self.program.preferences.paper_folder
        before = len(list(folder.iterdir())) if folder.exists() else 0
        QTest.keyClick(self.window, Qt.Key.Key_F9)
        self._until(lambda: folder.exists() and len(list(folder.iterdir())) > before)

    def _alone(self, draft: Draft) -> None:
        received = self._services.intake.receive(draft)
        printed = self._services.prints.receipt(received.event.code)
        (self.program.preferences.paper_folder / "alone.pdf").write_bytes(printed.content)

    # ---- a search

    def letters(self, rounds: int) -> tuple[Samples, Samples]:
        ours, service, search = Samples(), Samples(), self._services.search
        self.window.show_page("search")
        page = self.window.page
        self._quiet()
        for query in QUERIES * max(1, rounds // 40):
            for end in range(1, len(query) + 1):
                text = query[:end]

                def press(text: str = text) -> None:
                    page.edit.setText(text)  # type: ignore[attr-defined]
                    self._quiet()

                ours.take(press)
                service.take(
                    lambda text=text: self.program.worker.wait_for(
                        lambda: search.find_now(text, 50)
                    )
                )  # type: ignore[attr-defined,misc]
        return ours, service

    # ---- the book

    def turns(self, rounds: int) -> tuple[Samples, Samples, int]:
        """Leaps to anywhere in a book of all dossiers until every line in view stands there; lines
        alone; how many there are.
        """
        ours, service, dice = Samples(), Samples(), random.Random(5)
        self.window.show_page("register")
        page = self.window.page
        self._quiet()
        books, first, last = self._services.books, date(2026, 1, 1), date(2040, 12, 31)
        places = self.program.worker.wait_for(lambda: books.places(first, last))
        # All at once: no key opens more of the book than a year.
        page._show(BookRead(date(2030, 6, 3), first, last, places))  # type: ignore[attr-defined]
        self._quiet()
        for _ in range(rounds):
            line = dice.randrange(len(places))

            def leap(line: int = line) -> None:
                page.view.scrollTo(page.model.index(line, 0))  # type: ignore[attr-defined]
                page.view.viewport().repaint()  # type: ignore[attr-defined]
                self._until(lambda: page.model.line(line) is not None)  # type: ignore[attr-defined]
                self._quiet()

            ours.take(leap)
            service.take(
                lambda line=line: self.program.worker.wait_for(
                    lambda: books.lines(places[line : line + BLOCK])
                )  # type: ignore[misc]
            )
        return ours, service, len(places)
