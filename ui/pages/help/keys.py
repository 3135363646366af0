"""What every key does, group by group."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter.domain.text import words as words_in
from ui.theme import px
from ui.widgets.basics import boxed, card, column, label, row

Keys = Sequence[tuple[str, str]]


class KeyTables(QFrame):
    """All keys; `filter` leaves those that some words are said of."""

    def __init__(self) -> None:
        super().__init__()
        groups = self._groups()
        self._tables = [_Table(title, keys) for title, keys in groups]
        half = (len(groups) + 1) // 2
        left = column(*self._tables[:half], 1, gap=12)
        right = column(*self._tables[half:], 1, gap=12)
        both = row(left, right, gap=12)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(both)

    def filter(self, typed: Sequence[str]) -> int:
        """Shows the keys whose words begin with these; how many there are."""
        return sum(table.filter(typed) for table in self._tables)

    def _groups(self) -> list[tuple[str, Keys]]:
        everywhere = (
            ("F1", self.tr("this page")), ("F2", self.tr("call the next number")), ("F3", self.tr("search")),
            ("F4", self.tr("intake")), ("F5", self.tr("returns")), ("F6", self.tr("the dossier just received or last opened")),
            ("F9", self.tr("the page's one act (also Ctrl+Enter)")), ("Ctrl+1…9", self.tr("pages")), ("Ctrl+P", self.tr("print what the page is about, also again")),
            ("Ctrl+H", self.tr("hide what the public could read")), ("Ctrl+B", self.tr("another clerk works here")), ("Ctrl+L", self.tr("lock the desk")), ("Ctrl+R", self.tr("the way back, while a damaged desk is only looked up")),
            ("Enter", self.tr("to the next field; on a receipt just asked for: the paper is here")), ("Esc", self.tr("leaves a field; never discards")),
        )  # fmt: skip
        queue = (
            ("N  U", self.tr("give a number, a priority number")), ("B  X", self.tr("begin, done")), ("R  V", self.tr("call again, not here")),
            ("P  T", self.tr("away to copy, is back")), ("C  H", self.tr("to another queue, cancel")), ("Z", self.tr("take a call or a cancellation back, for 5 seconds")),
            ("1…9", self.tr("digits choose a number; G calls it")),
        )  # fmt: skip
        intake = (
            ("F7", self.tr("all required papers are there")), ("Space", self.tr("next verdict of a paper")), ("−", self.tr("a paper is missing")), ("+", self.tr("a paper the list lacks")),
            ("Ctrl+F", self.tr("fees")), ("Shift+F9", self.tr("receive: paid in cash")), ("Ctrl+K", self.tr("another procedure")),
            ("K", self.tr("the database that has a paper does not answer: ask for it")),
            ("Ctrl+N", self.tr("put it away for later")), ("Ctrl+O", self.tr("fetch one back that was put away")), ("Ctrl+D", self.tr("again for the same person")), ("Ctrl+E", self.tr("another date, a note, the portal")), ("Ctrl+T", self.tr("received by hand before: its true time first")), ("Ctrl+PgUp/PgDn", self.tr("the card above, below")), ("Ctrl+S", self.tr("note a dossier of the portal, receive it later")), ("Ctrl+Z", self.tr("take back what was just received, and correct it")),
            ("1…3", self.tr("received: corrects a line, the receipt is printed anew")),
        )  # fmt: skip
        others = (
            ("F7", self.tr("returns: all originals are given back")),
            ("F11", self.tr("returns: what goes to the specialists, scan by scan")), ("F12", self.tr("returns: results that come in")),
            ("Z", self.tr("returns, dossier: take back what was just done; later for a reason")),
            ("PgDn  PgUp", self.tr("search: newest, today, overdue, waiting")), ("0…9  N", self.tr("a dossier's next steps, each by its own key")), ("Ctrl+PgUp  Ctrl+PgDn", self.tr("book: earlier, later")), ("Ctrl+S", self.tr("book: save its days as a table")),
            ("1…9", self.tr("day: what is due, what is left")), ("Ctrl+C", self.tr("day: copy its sentence")),
        )  # fmt: skip
        return [
            (self.tr("Everywhere"), everywhere),
            (self.tr("Returns, search, book"), others),
            (self.tr("Queue"), queue),
            (self.tr("Intake"), intake),
        ]


class _Table(QWidget):
    def __init__(self, title: str, keys: Keys) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(6))
        grid.setHorizontalSpacing(px(12))
        grid.setColumnStretch(1, 1)
        self._lines = []
        for line, (key, words) in enumerate(keys):
            cap, told = boxed(row(label(key, "key"), 1)), label(words, wraps=True)
            grid.addWidget(cap, line, 0)
            grid.addWidget(told, line, 1)
            self._lines.append((words_in(f"{title} {key} {words}"), cap, told))
        self.setLayout(column(card(label(title, "heading"), boxed(grid)), gap=0))

    def filter(self, typed: Sequence[str]) -> int:
        shown = 0
        for said, *parts in self._lines:
            fits = fits_all(typed, said)
            shown += fits
            for part in parts:
                part.setVisible(fits)
        self.setVisible(shown > 0)
        return shown


def fits_all(typed: Sequence[str], said: Sequence[str]) -> bool:
    """Every word typed begins one that is said."""
    return all(any(word.startswith(each) for word in said) for each in typed)
