"""Settings: what the office may change, section by section."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

from counter.desk.administration import Administration
from counter.desk.catalogue import CatalogueService
from counter.domain.dossiers.card import Card
from counter.domain.events.base import DESK
from ui.copying import Copying
from ui.device_tests import DeviceTests
from ui.exchanging import Exchanging
from ui.pages.administration.books import BooksSection
from ui.pages.administration.calendar import CalendarSection
from ui.pages.administration.catalogue import CatalogueSection
from ui.pages.administration.copies import CopiesSection
from ui.pages.administration.counter import CounterSection
from ui.pages.administration.devices import DevicesSection
from ui.pages.administration.drafts import Drafts
from ui.pages.administration.finder import Finder, Found, row_of
from ui.pages.administration.hours import HoursSection
from ui.pages.administration.hub import HubSection
from ui.pages.administration.look import LookSection
from ui.pages.administration.needs import list_needs
from ui.pages.administration.office import UnitSection
from ui.pages.administration.passphrase import PassphraseSection
from ui.pages.administration.queues import QueuesSection
from ui.pages.administration.rows import mark_found
from ui.pages.administration.section import Section
from ui.pages.administration.section_list import Place, SectionList
from ui.pages.administration.side import SettingsSide, lower_first
from ui.pages.page import Page
from ui.preferences import Preferences
from ui.sheets import Sheets
from ui.theme import px
from ui.widgets.basics import button, column, label, row, shortcut
from ui.widgets.page_head import PageHead
from ui.worker import Worker


class Parts(NamedTuple):
    """What the page's sections ask, and who helps them."""

    service: Administration
    catalogue: CatalogueService
    exchanging: Exchanging
    preferences: Preferences
    copying: Copying
    sheets: Sheets
    tests: DeviceTests
    drafts: Drafts


class AdministrationPage(Page):
    """A list of sections on the left, the chosen one beside it; F9 saves it."""

    TOPICS = frozenset({DESK})
    look_changed = Signal()
    passphrase_changed = Signal()

    def __init__(self, worker: Worker, parts: Parts, practise: Callable[[], object] | None) -> None:
        """`practise` opens the practice desk; None at that desk itself."""
        super().__init__(worker)
        self._parts, self._practise = parts, practise
        self._lacks: dict[str, str] = {}
        self._marked: QWidget | None = None
        self._places = self._make_places()
        self._by_name = {place.name: place for place in self._places}
        self._build()
        self._take_up_drafts()

    # ---- building

    def _make_places(self) -> tuple[Place, ...]:
        worker, parts = self._worker, self._parts
        service, language = parts.service, parts.preferences.language
        here, unit, beyond = (
            self.tr("This computer"),
            self.tr("The whole unit"),
            self.tr("Other places"),
        )
        self._devices = DevicesSection(worker, parts.preferences, parts.tests)
        counter = CounterSection(worker, parts.preferences)
        look = LookSection(worker, parts.preferences)
        passphrase = PassphraseSection(worker, service, parts.sheets, language)
        for section in (self._devices, counter, look):
            section.look_changed.connect(self._make_window_anew)
        passphrase.passphrase_changed.connect(self.passphrase_changed.emit)
        parts.tests.changed.connect(self._show_needs)
        return (
            Place("devices", here, self.tr("Printers, scanner"), "printer", self._devices),
            Place("counter", here, self.tr("Counter, clerk"), "person", counter),
            Place("look", here, self.tr("Text, language"), "edit", look),
            Place("passphrase", here, self.tr("Passphrase, sheet"), "lock", passphrase),
            Place("copies", here, self.tr("Copies"), "stick", CopiesSection(worker, service, parts.copying, language)),
            Place("office", unit, self.tr("Office and papers"), "home", UnitSection(worker, service, language)),
            Place("hours", unit, self.tr("Office hours"), "clock", HoursSection(worker, service, language)),
            Place("calendar", unit, self.tr("Calendar"), "calendar", CalendarSection(worker, service, language)),
            Place("catalogue", unit, self.tr("Catalogue"), "paper", CatalogueSection(worker, parts.catalogue, language)),
            Place("books", unit, self.tr("Paper books"), "book", BooksSection(worker, service, language)),
            Place("queues", unit, self.tr("Queues"), "queue", QueuesSection(worker, service, language)),
            Place("hub", beyond, self.tr("Hub"), "sync", HubSection(worker, parts.exchanging, language)),
        )  # fmt: skip

    def _build(self) -> None:
        self._names, self._stack = SectionList(self._places), QStackedWidget()
        self._names.setAccessibleName(self.tr("Sections of the settings"))
        self._side = SettingsSide(self.act, self._discard)
        for place in self._places:
            place.section.said.connect(self.said.emit)
            place.section.stirred.connect(self._show_state)
            self._stack.addWidget(_scroll(place.section))
        self._names.chosen.connect(self._choose)
        self._topic = label("", "quiet")
        self._finder = Finder(self._places)
        self._finder.found.connect(self._lead_to)
        shortcut(self, "Ctrl+F", self._find)
        shortcut(self, "F7", lambda: self.section.try_out())
        left = column(self._names, *self._beginning(), gap=10)
        left.setStretch(0, 1)
        below = row(left, self._stack, gap=14)
        below.setStretch(1, 1)
        head = PageHead(self.tr("Settings"), self._topic, 1, self._finder)
        self.lay(head, below, side=self._side, stretch=1)
        self._names.choose("devices")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _beginning(self) -> Sequence[QWidget]:
        if self._practise is None:
            return ()
        return (button(self.tr("Practice desk"), self._open_practice),)

    def _open_practice(self) -> None:
        assert self._practise is not None
        self._practise()
        self.say(self.tr("The practice desk opens in a window of its own; it takes some seconds."))

    # ---- sections

    @property
    def section(self) -> Section:
        return self._places[self._stack.currentIndex()].section

    @property
    def _place(self) -> Place:
        return self._places[self._stack.currentIndex()]

    def _choose(self, name: str) -> None:
        self._unmark()
        before = self.section
        before.put_away()
        place = self._by_name[name]
        self._stack.setCurrentIndex(self._places.index(place))
        self._topic.setText(place.words)
        self._side.show_section(place.words, place.section)
        self._show_state()
        self.renew()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A field the keyboard goes to comes into view: what is wrong with it stands beneath."""
        area = self._stack.currentWidget()
        if now is not None and isinstance(area, QScrollArea) and area.isAncestorOf(now):
            section = area.widget()
            if section is not None and (layout := section.layout()) is not None:
                layout.activate()
            area.ensureWidgetVisible(now, px(20), px(60))

    def _show_state(self) -> None:
        """What is not saved, here and in the other sections, and what F9 does."""
        unsaved = [place for place in self._places if place.section.unsaved]
        unsaved_in = [lower_first(place.words) for place in unsaved if place is not self._place]
        lacks = self._lacks.get(self._place.name, "")
        self._side.show_state(self.section, lacks, unsaved_in)
        self._names.show_needs(self._lacks, frozenset(place.name for place in unsaved))

    # ---- what needs something

    def _read_needs(self) -> None:
        service, language = self._parts.service, self._parts.preferences.language
        self.ask(lambda: list_needs(service, language), self._show_read_needs)

    def _show_read_needs(self, found: dict[str, str]) -> None:
        self._lacks = found
        self._show_needs()

    def _show_needs(self) -> None:
        """Those of the desk were read; the devices' and the hub's are known here."""
        found = {
            name: words for name, words in self._lacks.items() if name not in ("devices", "hub")
        }
        hub = self._by_name["hub"].section
        assert isinstance(hub, HubSection)
        for name, words in (("devices", self._devices.lacks), ("hub", hub.lacks)):
            if words:
                found[name] = words
        self._lacks = found
        self._show_state()

    # ---- finding

    def _find(self) -> None:
        self._finder.setFocus()
        self._finder.selectAll()

    def _lead_to(self, found: Found) -> None:
        """To the section, and there to the row: marked, and the keyboard in it."""
        self._names.choose(found.section)
        if found.editor is None:
            self._names.setFocus()
            return
        found.editor.setFocus()
        self._marked = row_of(found.editor)
        if self._marked is not None:
            mark_found(self._marked, True)

    def _unmark(self) -> None:
        marked, self._marked = self._marked, None
        if marked is not None:
            mark_found(marked, False)

    # ---- coming and going

    def arrive(self, what: object = None) -> None:
        """`what`: the name of a section, or none for the one that was in view."""
        super().arrive(what)
        if isinstance(what, str):
            self._names.choose(what)
        self._read_needs()
        self._names.setFocus()

    def depart(self) -> None:
        """What is not saved stays, and that is said."""
        self._unmark()
        self._finder.put_away()
        self.section.put_away()
        unsaved = [name for place in self._places for name in place.section.unsaved]
        if unsaved:
            words = self.tr(
                "Not saved in Settings, and still there: {names}. Ctrl+8 and F9 save it."
            )
            names = ", ".join(lower_first(name) for name in unsaved[:3])
            self.said.emit(words.format(names=names), "warn")

    def _make_window_anew(self) -> None:
        self._keep_drafts()
        self.look_changed.emit()

    def _keep_drafts(self) -> None:
        drafts = self._parts.drafts
        drafts.section = self._place.name
        drafts.typed = {}
        for place in self._places:
            if (draft := place.section.draft()) is not None:
                drafts.typed[place.name] = draft

    def _take_up_drafts(self) -> None:
        drafts = self._parts.drafts
        for name, draft in drafts.typed.items():
            self._by_name[name].section.take_up(draft)
            self._by_name[name].section.renew()
        if drafts.section:
            self._names.choose(drafts.section)
        drafts.section, drafts.typed = "", {}

    def renew(self) -> None:
        self.section.renew()

    def act(self) -> None:
        """F9."""
        self._unmark()
        self.section.save()

    def _discard(self) -> None:
        self.section.discard()
        self.say(self.tr("The changes are left: all stands as before."))

    def put_away(self) -> None:
        self._finder.put_away()
        self._unmark()
        self.section.put_away()

    def card_scanned(self, card: Card) -> bool:
        return self._devices.card_scanned(card)

    def code_scanned(self, code: str) -> bool:
        return self._devices.code_scanned()


def _scroll(section: Section) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(section)
    section.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
