"""What goes out together: a row a dossier, and the slots to fetch, very large."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from counter import wording
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import COMPLETED
from ui.theme import LARGE, px
from ui.widgets.basics import boxed, cleared, column, label, row, rule, set_named
from ui.widgets.dossier_view import StateChip
from ui.widgets.icon_line import Icon

_ROW = 58  # pixels


class BasketRows(QFrame):
    """Whose they are, then a row each: slot, matter, code and date, state."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._language = language
        self._whose, self._about = label(role="strong"), label(role="quiet", wraps=True)
        self._whose.setWordWrap(px.percent >= LARGE)
        head: QBoxLayout = column(self._whose, self._about, gap=2)
        if px.percent < LARGE:
            head = row(self._whose, self._about, gap=12)
            head.setStretch(1, 1)
        head.setContentsMargins(px(14), px(9), px(14), px(9))
        self._rows = column(gap=0)
        self.setLayout(column(head, self._rows, gap=0))

    def show_dossiers(self, dossiers: Sequence[Dossier], shown: Dossier) -> None:
        owner = shown.applicant
        self._whose.setText(owner.name)
        self._about.setText(" · ".join(filter(None, (owner.address, owner.phone))))
        cleared(self._rows)
        for dossier in dossiers:
            self._rows.addWidget(rule())
            self._rows.addWidget(self._row(dossier))

    def _row(self, d: Dossier) -> QWidget:
        is_here = d.status == COMPLETED
        slot = label((is_here and d.shelf) or "–", "slotBox")
        set_named(slot, alignment="AlignCenter")
        slot.setFixedSize(px(46), px(38))
        if not is_here:
            slot.hide()  # nobody goes to a slot it does not lie in
        matter = " · ".join(filter(None, (d.procedure.list_name, d.summary)))
        due = f" · {wording.text('column:due', self._language)} {d.due_at:%H:%M %d/%m/%Y}" if d.due_at else ""  # fmt: skip
        words = column(label(matter, "strong", wraps=True), label(f"{d.code}{due}", "small"), gap=1)
        chip = StateChip()
        chip.show_state(d, self._language)
        made = row(slot, words, chip, gap=14)
        made.setStretch(1, 1)
        made.setContentsMargins(px(14), px(6), px(14), px(6))
        box = boxed(made)
        box.setMinimumHeight(px(_ROW))
        return box


class Slots(QFrame):
    """Where to fetch what goes out, to be read across the room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ready")
        title = label(self.tr("READY"), "lead")
        title.setProperty("tone", "good")
        self._slots = column(gap=0)
        inside = column(
            row(Icon("done", "green", 22), title, 1, gap=8),
            label(self.tr("Fetch from slot"), "small"), self._slots, 1, gap=6, margin=16,
        )  # fmt: skip
        self.setLayout(inside)

    def show_dossiers(self, basket: Sequence[Dossier]) -> None:
        """Those that lie in a slot; nothing to fetch hides it all."""
        cleared(self._slots)
        for d in basket:
            slot = label(d.shelf or "–", "slot")
            self._slots.addWidget(slot)
            self._slots.addWidget(
                label(f"{d.code[-4:]} · {d.procedure.list_name}", "small", wraps=True)
            )
        self.setVisible(bool(basket))
