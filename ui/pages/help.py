"""The keys, on one page."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.page import Page
from ui.theme import px
from ui.widgets.basics import boxed, card, column, label, row, scrolled
from ui.widgets.page_head import PageHead
from ui.worker import Worker


class HelpPage(Page):
    """F1: what every key does, and what to do when something stands still."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(worker)
        everywhere = (
            ("F1", self.tr("this page")), ("F2", self.tr("call the next number")), ("F3", self.tr("search")),
            ("F4", self.tr("intake")), ("F5", self.tr("returns")), ("F6", self.tr("the dossier just received or last opened")),
            ("F9", self.tr("the page's one act (also Ctrl+Enter)")), ("Ctrl+1…9", self.tr("pages")), ("Ctrl+P", self.tr("print again")),
            ("Ctrl+H", self.tr("hide what the public could read")), ("Ctrl+L", self.tr("lock the desk")), ("Ctrl+R", self.tr("the way back, while a damaged desk is only looked up")),
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
            ("Ctrl+N", self.tr("put it away for later")), ("Ctrl+O", self.tr("fetch one back that was put away")), ("Ctrl+D", self.tr("again for the same person")), ("Ctrl+E", self.tr("another date, a note, the portal")), ("Ctrl+S", self.tr("note a dossier of the portal, receive it later")), ("Ctrl+Z", self.tr("take back what was just received, and correct it")),
            ("1…3", self.tr("received: corrects a line, the receipt is printed anew")),
        )  # fmt: skip
        others = (
            ("F7", self.tr("returns: all originals are given back")),
            ("F11", self.tr("returns: what goes to the specialists, scan by scan")), ("F12", self.tr("returns: results that come in")),
            ("PgDn  PgUp", self.tr("search: newest, today, overdue, waiting")), ("0…9  N", self.tr("a dossier's next steps, each by its own key")), ("Ctrl+PgUp  Ctrl+PgDn", self.tr("book: earlier, later")),
        )  # fmt: skip
        trouble = label(
            self.tr(
                "Power gone: nothing that was acknowledged is lost, and what you were typing comes back.\n"
                "Printer stopped: the dossier is received all the same; mend the printer, then Ctrl+P.\n"
                "Wrong clock: the program asks; type the time from a phone and Enter, or F8 if the computer is right.\n"
                "On battery: it is said at the foot of the rail; at 15 % the program offers to stop safely.\n"
                "A card scan gives odd letters: turn the Vietnamese input method off, or use a scanner on a serial port."
            ),
            wraps=True,
        )
        left = column(
            card(label(self.tr("Everywhere"), "heading"), _keys(everywhere)),
            card(label(self.tr("Returns, search, book"), "heading"), _keys(others)), 1, gap=12,
        )  # fmt: skip
        right = column(
            card(label(self.tr("Queue"), "heading"), _keys(queue)), card(label(self.tr("Intake"), "heading"), _keys(intake)),
            card(label(self.tr("When something stands still"), "heading"), trouble), 1, gap=12,
        )  # fmt: skip
        both = row(left, right, gap=14)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.lay(PageHead(self.tr("Keys"), 1), scrolled(column(both, 1, gap=12)), stretch=1)


def _keys(keys: tuple[tuple[str, str], ...]) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(px(6))
    grid.setHorizontalSpacing(px(12))
    grid.setColumnStretch(1, 1)
    for line, (key, words) in enumerate(keys):
        grid.addLayout(row(label(key, "key"), 1), line, 0)
        grid.addWidget(label(words, wraps=True), line, 1)
    return boxed(grid)
