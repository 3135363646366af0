"""The morning's look around: what is well is counted, what is not is said, each with its remedy."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter import wording
from counter.desk.day import Check
from ui.theme import by_size, px
from ui.widgets.basics import boxed, button, cleared, column, label, row, set_named, set_tone
from ui.widgets.chip import Remark
from ui.widgets.key_button import KeyButton

ALL = "9"  # the key that shows every check in full


class Remedy(NamedTuple):
    """What leads to where something is mended: its key, its words, a page and a part of it."""

    key: str
    words: str
    page: str
    part: str = ""


class Line(NamedTuple):
    """A check in words: in brief where it stands among others, and in full."""

    ok: bool
    words: str
    brief: str
    remedy: Remedy | None = None


class Checks(QFrame):
    """A grid of what is not well behind one line that counts; `all_of_them` has every sentence."""

    def __init__(
        self,
        language: str,
        lead: Callable[[str, str], object],
        show_all: Callable[[], object],
    ) -> None:
        """`lead` brings a page into view, and a part of it."""
        super().__init__()
        self._language, self._lead, self._show_all = language, lead, show_all
        self._lines: Sequence[Line] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(20))
        self._grid.setVerticalSpacing(px(2))
        self.setLayout(self._grid)
        self._all = column(gap=2)
        self.all_of_them = boxed(
            column(label(self.tr("Looking around"), "heading"), self._all, margin=14), "card"
        )
        self.all_of_them.hide()

    # ---- what it shows

    def show_checks(self, checks: Sequence[Check], printer: tuple[bool, str], trouble: str) -> None:
        """`printer` as its watch tells it; `trouble` is why the last copy is not where it should be."""
        lines = [self._line(check) for check in checks]
        if printer[1]:
            computer = self._remedies()["printer"]
            lines.append(Line(*printer, printer[1], computer))
        if trouble:
            lines.append(Line(False, trouble, trouble, self._remedies()["check-no-copy"]))
        if lines != self._lines:
            is_as_before = _in_brief(lines) == _in_brief(self._lines)
            self._lines = lines
            self._show_in_full()
            if not is_as_before:  # the clock's sentence changes every minute
                self._show_in_brief()

    def _line(self, check: Check) -> Line:
        if check.ok:
            words = wording.text(check.code, self._language, check.values)
            return Line(True, words, words)
        words = wording.text(f"{check.code}!", self._language, check.values)
        brief = wording.text(f"brief:{check.code}", self._language, check.values)
        return Line(False, words, brief, self._remedies().get(check.code))

    def _remedies(self) -> dict[str, Remedy]:
        copies = Remedy("S", self.tr("Make a copy"), "administration", "copies")
        hub = Remedy("H", self.tr("See the hub"), "administration", "hub")
        return {
            "check-calendar": Remedy("L", self.tr("Import it"), "administration", "calendar"),
            "check-passphrase": Remedy(
                "P", self.tr("Set a passphrase"), "administration", "passphrase"
            ),
            "check-conflicts": Remedy("Q", self.tr("Decide"), "search"),
            "printer": Remedy("I", self.tr("Choose a printer"), "administration", "devices"),
            "check-no-copy": copies,
            "check-copy-old": copies,
            "check-copy-here": copies,
            "check-heard": hub,
            "check-unsent": hub,
        }

    def _show_in_brief(self) -> None:
        focused = self._focused_key()
        wrong = [line for line in self._lines if not line.ok]
        cleared(self._grid)
        across = by_size(2, 1)
        cells = [self._summary(len(wrong)), *map(self._warning, wrong)]
        for number, cell in enumerate(cells):
            self._grid.addWidget(cell, number // across, number % across)
            self._grid.setColumnStretch(number % across, 1)
        for made in self.leads:
            if focused and made.key == focused:
                made.setFocus()  # the keyboard stays where it was

    @property
    def leads(self) -> list[KeyButton]:
        """The buttons, in the order they are read in."""
        placed = (self._grid.itemAt(number) for number in range(self._grid.count()))
        cells = (item.widget() for item in placed if item is not None)
        return [made for cell in cells if cell for made in cell.findChildren(KeyButton)]

    def _focused_key(self) -> str:
        return next((one.key for one in self.leads if one.hasFocus()), "")

    def _summary(self, wrong: int) -> QWidget:
        whole = len(self._lines)
        words = self.tr("Looking around: {well} of {whole} are well.")
        told = words.format(well=whole - wrong, whole=whole)
        remark = Remark(told, "" if wrong else "good", "done")
        return beside_remark(remark, button(self.tr("See all"), self._show_all, ALL, "link"))

    def _warning(self, line: Line) -> QWidget:
        remark, remedy = Remark(line.brief, "warn"), line.remedy
        if remedy is None:
            return beside_remark(remark)
        leads = button(
            remedy.words, lambda: self._lead(remedy.page, remedy.part), remedy.key, "link"
        )
        return beside_remark(remark, leads)

    def _show_in_full(self) -> None:
        cleared(self._all)
        for line in self._lines:
            self._all.addWidget(_whole_line(line.ok, line.words))

    # ---- keys

    def key_pressed(self, key: str) -> bool:
        """Leads to a remedy; False where no check in view has that key."""
        remedies = (line.remedy for line in self._lines if not line.ok and line.remedy)
        for remedy in remedies:
            if remedy.key == key:
                self._lead(remedy.page, remedy.part)
                return True
        return False


def _in_brief(lines: Sequence[Line]) -> tuple[int, list[Line]]:
    """What the grid says: how many there are, and those that are not well."""
    return len(lines), [line for line in lines if not line.ok]


def beside_remark(remark: Remark, *leads: QWidget) -> QWidget:
    """A remark no higher than its lines, its icon beside the first, and at the right what leads on."""
    line = row(boxed(column(1, remark, 1, gap=0)), *leads, gap=4)
    line.setStretch(0, 1)
    return boxed(line)


def _whole_line(ok: bool, words: str) -> QWidget:
    mark = label("✓" if ok else "!", "chip")
    set_tone(mark, "good" if ok else "warn")
    set_named(mark, alignment="AlignCenter")
    mark.setFixedWidth(px(36))  # the words of all lines begin below each other
    line = row(mark, label(words, wraps=True), gap=10)
    line.setStretch(1, 1)
    return boxed(line)
