"""Two desks acted on one dossier while apart: both sides beside each other, a person says which one
counts, and why.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from counter import wording
from counter.desk.dossiers.conflicts import Conflict, Conflicts, Side
from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers.conflict import side_letter
from counter.domain.events.base import DOSSIER, PRINT
from counter.domain.refusal import Refusal
from counter.wording import story
from counter.wording.story import Story
from ui.pages.page import Page
from ui.widgets.basics import button, card, cleared, column, label, row, scrolled, set_tone
from ui.widgets.dossier_view import story_line
from ui.widgets.fields import Field
from ui.widgets.page_head import PageHead
from ui.worker import Worker


class ConflictPage(Page):
    """A letter chooses a side, for digits are desks; F9 decides with the reason that is typed."""

    TOPICS = frozenset({DOSSIER, PRINT})

    def __init__(self, worker: Worker, service: Conflicts, language: str) -> None:
        super().__init__(worker)
        self._service, self._language = service, language
        self._shown: Conflict | None = None
        self._kept: int | None = None
        self._buttons: list[QPushButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()

    def _build(self) -> None:
        self._sides = QHBoxLayout()
        self._decided = label(wraps=True)
        set_tone(self._decided, "warn")
        hint = self.tr(
            "Each side acted without knowing of the other. Both stay in the story; only the side you keep counts. "
            "Ask the people concerned before you decide."
        )
        self._reason = Field(self.tr("Why this side"))
        self._decide = button(self.tr("Decide"), self.act, "F9", role="act")
        below = card(self._reason, row(1, self._decide))
        whole = column(
            label(hint, wraps=True),
            self._decided,
            self._sides,
            below,
            1,
            gap=12,
        )
        head = PageHead("", 1)
        self._title = head.title
        self.lay(head, scrolled(whole), stretch=1)

    # ---- what it shows

    def arrive(self, what: object = None) -> None:
        if isinstance(what, str):
            self._reason.text = ""
            self._ask_about(what)
        else:
            self.renew()
        self.setFocus()

    def renew(self) -> None:
        """What was decided meanwhile is decided: nothing is said of it here."""
        if self._shown is not None:
            self._ask_about(self._shown.code, lambda error: isinstance(error, Refusal))

    def _ask_about(self, code: str, failed: Callable[[Exception], bool] | None = None) -> None:
        self.ask(lambda: self._service.show(code), self._show, failed, about=self.new_view())

    def _show(self, found: Conflict) -> None:
        """What was chosen stays while the sides are as they were."""
        is_same = self._shown is not None and (self._shown.code, self._shown.seen) == (
            found.code,
            found.seen,
        )
        self._shown, kept = found, self._kept if is_same else None
        self._title.setText(f"{found.code} · {found.applicant}")
        self._decided.setText(
            wording.text("conflict-decided-apart", self._language) if found.decisions else ""
        )
        self._decided.setVisible(bool(found.decisions))
        told = Story(found.entries, found.origins, self._language)
        cleared(self._sides)
        self._buttons = []
        for number, side in enumerate(found.sides):
            self._sides.addWidget(self._side(number, side, told), 1)
        self._keep(kept)

    def _side(self, number: int, side: Side, told: Story) -> QFrame:
        heading = f"{side_letter(number)} · {_capital(story.origin(side.origin, self._language))}"
        state = wording.text(f"state:{side.dossier.state}", self._language)
        if side.dossier.voided:
            state = self.tr("void")
        acts: list[QWidget] = []
        for entry in side.entries:
            when, what, who = story_line(entry, told.line(entry), told)
            acts.append(label(f"{when}  {what}" + (f"  ({who})" if who else ""), wraps=True))
        keep = button(
            self.tr("This side counts"),
            lambda: self._keep(number),
            side_letter(number),
            role="mode",
        )
        keep.setCheckable(True)
        keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons.append(keep)
        stands = label(self.tr("Then the dossier is: {state}").format(state=state), wraps=True)
        set_tone(stands, "good")
        return card(label(heading, "heading"), *acts, stands, 1, row(keep, 1))

    def _keep(self, number: int | None) -> None:
        self._kept = number
        for place, made in enumerate(self._buttons):
            made.setChecked(place == number)
        self._decide.setEnabled(number is not None)
        if number is not None:
            self._reason.setFocus()

    # ---- what it does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [side_letter(number) for number in range(len(self._buttons))]
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if (
            is_plain
            and event.text().upper() in keys
            and not event.isAutoRepeat()
            and not self.is_typing
        ):
            self._keep(keys.index(event.text().upper()))
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        self.setFocus()

    def act(self) -> None:
        """F9."""
        shown, kept, reason = self._shown, self._kept, self._reason.text
        if shown is None:
            return
        if kept is None:
            self.said.emit(self.tr("Choose the side that counts first, by its letter."), "warn")
            return
        if not reason:
            self._reason.show_fault(self.tr("Needed."))
            self._reason.setFocus()
            return
        self.do(lambda: self._service.settle(shown.code, kept, reason, shown.seen), self._settled)

    def _settled(self, found: DossierDetails) -> None:
        self._shown = self._kept = None
        self.wanted.emit("dossier", found.dossier.code)
        self.say(self.tr("Decided. Both acts stay in the story."))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
