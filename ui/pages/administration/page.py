"""Settings: what the office may change, section by section."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QListWidget, QScrollArea, QStackedWidget, QWidget

from counter.desk.administration import Administration
from counter.desk.catalogue import CatalogueService
from counter.domain.events.base import DESK
from ui.copying import Copying
from ui.exchanging import Exchanging
from ui.pages.administration.calendar import CalendarSection
from ui.pages.administration.catalogue import CatalogueSection
from ui.pages.administration.computer import ComputerSection
from ui.pages.administration.hours import HoursSection
from ui.pages.administration.hub import HubSection
from ui.pages.administration.office import OfficeSection
from ui.pages.administration.queues import QueuesSection
from ui.pages.administration.section import Section
from ui.pages.page import Page
from ui.preferences import Preferences
from ui.sheets import Sheets
from ui.theme import px
from ui.widgets.basics import button, column, row
from ui.widgets.page_head import PageHead
from ui.worker import Worker

# what other pages call the parts, in their order
PARTS = ("computer", "office", "hours", "calendar", "catalogue", "queues", "hub")


class AdministrationPage(Page):
    """A list of sections on the left, the chosen one beside it; F9 saves it."""

    TOPICS = frozenset({DESK})
    look_changed = Signal()
    test_wanted = Signal(str)
    passphrase_changed = Signal()

    def __init__(
        self,
        worker: Worker,
        service: Administration,
        catalogue: CatalogueService,
        exchanging: Exchanging,
        preferences: Preferences,
        practise: Callable[[], object] | None,
        copying: Copying,
        sheets: Sheets,
    ) -> None:
        """`practise` opens the practice desk; None at that desk itself."""
        super().__init__(worker)
        language = preferences.language
        computer = ComputerSection(worker, service, preferences, copying, sheets)
        computer.look_changed.connect(self.look_changed.emit)
        computer.test_wanted.connect(self.test_wanted.emit)
        computer.passphrase_changed.connect(self.passphrase_changed.emit)
        self._sections: tuple[tuple[str, Section], ...] = (
            (self.tr("This computer"), computer),
            (self.tr("Office and papers"), OfficeSection(worker, service, language)),
            (self.tr("Office hours"), HoursSection(worker, service, language)),
            (self.tr("Calendar"), CalendarSection(worker, service, language)),
            (self.tr("Catalogue"), CatalogueSection(worker, catalogue, language)),
            (self.tr("Queues"), QueuesSection(worker, service, language)),
            (self.tr("Hub"), HubSection(worker, exchanging, language)),
        )
        self._practise = practise
        self._build()

    def _build(self) -> None:
        self._names, self._stack = QListWidget(), QStackedWidget()
        self._names.setAccessibleName(self.tr("Sections of the settings"))
        for words, section in self._sections:
            section.said.connect(self.said.emit)
            self._names.addItem(words)
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setWidget(section)
            self._stack.addWidget(scroll)
        self._names.setFixedWidth(px(190))
        self._names.setSpacing(px(3))
        self._names.currentRowChanged.connect(self._choose)
        if self._practise is not None:
            beginning = [button(self.tr("Practice desk"), self._open_practice)]
        else:
            beginning = []
        left = column(self._names, *beginning, gap=10)
        left.setStretch(0, 1)
        below = row(left, self._stack, gap=16)
        below.setStretch(1, 1)
        self.lay(PageHead(self.tr("Settings"), 1), below, stretch=1)
        self._names.setCurrentRow(0)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A field the keyboard goes to comes into view: what is wrong with it stands beneath."""
        area = self._stack.currentWidget()
        if now is not None and isinstance(area, QScrollArea) and area.isAncestorOf(now):
            section = area.widget()
            if section is not None and (layout := section.layout()) is not None:
                layout.activate()
            area.ensureWidgetVisible(now, px(20), px(60))

    def _open_practice(self) -> None:
        assert self._practise is not None
        self._practise()
        self.say(self.tr("The practice desk opens in a window of its own; it takes some seconds."))

    def _choose(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.renew()

    @property
    def section(self) -> Section:
        return self._sections[self._stack.currentIndex()][1]

    def arrive(self, what: object = None) -> None:
        """`what`: one of PARTS, else the part that was in view."""
        if what in PARTS:
            self._names.setCurrentRow(PARTS.index(str(what)))
        super().arrive(what)
        self._names.setFocus()

    def renew(self) -> None:
        self.section.renew()

    def act(self) -> None:
        """F9."""
        self.section.save()

    def put_away(self) -> None:
        self.section.put_away()
