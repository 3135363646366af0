"""What is typed is kept while it is typed, put away for later, fetched back, or thrown away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counter.desk.dossiers.drafts import Drafts, SavedDraft
from ui.pages.intake.kept_draft import KeptDraft
from ui.pages.intake.unfinished import UnfinishedIntakes, WhichUnfinished
from ui.widgets.choice_strip import numbered

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage

SAVE_AFTER_MS = 400


class Keeping(QObject):
    """The unfinished intakes of the desk, one of which is the form in view."""

    def __init__(self, page: "IntakePage", drafts: Drafts, unfinished: UnfinishedIntakes) -> None:
        super().__init__(page)
        self._page, self._drafts, self._unfinished = page, drafts, unfinished
        self.kept = KeptDraft(drafts)
        self._timer = QTimer(page, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        self._which = WhichUnfinished(self, page.ask_above)
        self._which.chosen.connect(self.take_up)
        self._which.none_there.connect(
            lambda: page.say_plainly(self.tr("There is no other unfinished intake."))
        )

    # ---- while it is typed

    def save_soon(self) -> None:
        """Whoever types on and on is kept all the same."""
        if not self._timer.isActive():
            self._timer.start()

    def save_if_due(self) -> None:
        if self._timer.isActive():
            self.save()

    def save_no_more(self) -> None:
        """What stands here becomes something else, or makes room."""
        self._timer.stop()

    def save(self, *, put_away: bool = False) -> None:
        """Keeps what is typed, durably; an emptied form keeps nothing.

        Nor does what is to take another's place: that one stands, and fetched back later this would
        be a second.
        """
        self._timer.stop()
        page = self._page
        if page.is_received or (page.side.take_back.is_under_way and not page.is_acting):
            return
        kept, draft = self.kept, page.draft()
        page.ask(kept.discard if page.is_blank else lambda: kept.save(draft, put_away=put_away))

    def begin_anew(self, number: int | None = None) -> None:
        """Another form comes into view: a new one, or the draft of that number."""
        self._timer.stop()
        self.kept = KeptDraft(self._drafts, number)

    # ---- the others

    def list_all(self) -> None:
        self._page.ask(self._drafts.all, self.list_drafts)

    def list_drafts(self, saved: list[SavedDraft]) -> None:
        self._page.head.show_others(sum(each.id != self.kept.number for each in saved))

    def choose(self) -> None:
        """Asks among all but the one in view, as they stand now."""
        self.save()
        page, kept = self._page, self.kept
        page.ask(lambda: self._unfinished.besides(kept.number), self._which.ask, about=page.in_view)

    def take_up(self, saved: object) -> None:
        assert isinstance(saved, SavedDraft)
        page = self._page
        page.leave_mistake()
        page.clear()
        self.begin_anew(saved.id)
        page.fill(saved.draft)
        if saved.put_away:
            self.save_soon()  # it lies here from now on, whatever becomes of the window
        if saved.is_of_another_day:
            page.said.emit(self.left_words(saved), "warn")
        self.list_all()
        page.form.people.applicant.first_empty().setFocus()

    def left_words(self, saved: SavedDraft) -> str:
        """When it was left; of another day also that its date is a new one, but for what came by
        hand: its date counts from the time on its slip, whenever it is entered.
        """
        words = self.tr("Found again: the intake you left at {time}.")
        if saved.is_of_another_day and saved.draft.backfill is not None:
            words = self.tr(
                "This intake was left at {time}. Its date counts from the time on the slip."
            )
        elif saved.is_of_another_day:
            words = self.tr("This intake was left at {time}. Its date is counted from now on.")
        return words.format(time=f"{saved.changed_at:%H:%M %d/%m}")

    # ---- out of the way

    def put_away(self) -> None:
        """Clears the page; what was typed can be fetched back from the unfinished intakes."""
        page = self._page
        is_kept = not (
            page.is_blank or page.is_received or page.is_acting or page.side.take_back.is_under_way
        )
        self.save(put_away=True)
        page.leave_mistake()
        page.clear()
        self.list_all()
        page.begin_typing()
        if is_kept:
            page.say_plainly(self.tr("Put away for later: Ctrl+O fetches it back."))

    def ask_to_throw_away(self) -> None:
        answers = numbered([(self.tr("Throw away"), True)])
        self._page.ask_above(
            self.tr("Throw this intake away for good?"), answers, lambda _yes: self._throw_away()
        )

    def _throw_away(self) -> None:
        page, kept = self._page, self.kept
        page.leave_mistake()
        page.clear()
        page.ask(kept.discard)
        self.list_all()
        page.form.picker.open()
