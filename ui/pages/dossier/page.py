"""One dossier: where it stands, its story, and the next steps that are allowed, by key."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter import wording
from counter.desk.dossiers.actions import DossierAction, DossierActions, offered
from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.search import DossierSearch
from counter.domain.dossiers.events import DossierCorrected
from counter.domain.dossiers.state import Dossier
from counter.domain.events.base import DOSSIER, PRINT
from counter.wording.story import Story
from ui.pages.dossier.asking import Answers, Asking
from ui.pages.dossier.facts import Facts
from ui.pages.dossier.way import legs_of
from ui.pages.page import Page
from ui.print_watch import PrintWatch
from ui.scanners import FASTEST_HAND_MS
from ui.theme import LARGE, px
from ui.widgets.basics import (
    beside,
    boxed,
    button,
    card,
    cleared,
    column,
    label,
    row,
    scrolled,
)
from ui.widgets.dossier_view import (
    DossierHead,
    StateChip,
    TimeLeft,
    story_line,
    who_has_it,
)
from ui.widgets.empty import Empty
from ui.widgets.key_button import ActButton
from ui.widgets.legs import Legs
from ui.widgets.page_head import PageHead
from ui.widgets.side import Side
from ui.widgets.story_list import StoryList
from ui.worker import Worker

_DIGITS = "1234567890"
_LEADS_ON = "123"  # the keys of the steps that bring a dossier on its way
_STRUCK_TWICE_MS = 700
_UNDO = "Z"  # what was just done, without a reason; later it is a step like others


class Step(NamedTuple):
    """Something that may be done to a dossier: its words, what does it, and why not where it is not
    allowed.
    """

    words: str
    run: Callable[[], object]
    why_not: str = ""


class DossierPage(Page):
    """Shows a dossier by its code, ours or the portal's."""

    TOPICS = frozenset({DOSSIER, PRINT})
    paper_confirmed = Signal(str)  # the code whose receipt the clerk holds after all
    print_wanted = Signal(str)  # the code whose receipt is to be printed
    cancel_wanted = Signal(object)  # whose receipts are to be taken out of a printer's queue

    def __init__(
        self,
        worker: Worker,
        search: DossierSearch,
        actions: DossierActions,
        language: str,
        just_received: list[str],
        watch: PrintWatch,
    ) -> None:
        """`just_received` are codes taken in since this page was looked at: the last one is shown
        when no other is wanted.
        """
        super().__init__(worker)
        self._just_received = just_received
        self._search, self._actions, self._language = search, actions, language
        self._watch = watch
        watch.changed.connect(self._show_prints)
        self._found: DossierDetails | None = None
        self._name = ""  # the entry that began the dossier in view, where it was asked for by that
        self._is_coming = False  # a dossier was asked for and does not stand here yet
        self._came = QElapsedTimer()
        self._came.start()
        self._steps: dict[str, Step] = {}
        self._likeliest = ""  # the key of the step that leads on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()

    # ---- what it looks like

    def _build(self) -> None:
        self._empty = Empty(self.tr("No dossier is open. F3 finds one."))
        self._state, self._portal = StateChip(), label(role="small", wraps=True)
        self._state.hide()
        again = button(self.tr("Print the receipt again"), self.print_again, "Ctrl+P", role="link")
        head = PageHead(self.tr("Dossier"), self._state, self._portal, 1, again)
        self._title, self._again = head.title, again
        again.hide()
        self._summary = DossierHead(self._language)
        story = self._build_story()
        self._facts = Facts(self._language)
        below = beside(story, self._facts, gap=12)
        below.setStretch(0, 1)
        below.setStretch(1, 1)
        self._legs = Legs(self.tr("The way of the dossier"))
        head_card = card(self._summary, self._legs, gap=10, margin=14)
        self._whole = boxed(column(head_card, below, gap=12))
        layout = self._whole.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(1, 1)
        self.side = self._build_side()
        self.lay(head, self._empty, self._whole, side=self.side, stretch=2)
        self._whole.hide()

    def _build_story(self) -> QWidget:
        """What happened, the newest first."""
        self._story = StoryList(self.tr("Story"))
        head = row(
            label(self.tr("Story"), "heading"), 1, label(self.tr("the newest above"), "small")
        )
        head.setContentsMargins(px(14), px(10), px(14), px(4))
        return boxed(column(head, self._story, gap=0), "card")

    def _build_side(self) -> Side:
        """What is left of the time, who has it, and what can be done next."""
        self._left, self._where = TimeLeft(self._language), label(role="strong", wraps=True)
        where = column(label(self.tr("Is at"), "small"), self._where, gap=0, margin=10)
        self._where_box = boxed(where, "spoken")
        self._asking = Asking(self._language)
        self._asking.answered.connect(self._do)
        self._asking.changed.connect(self._make_room)
        self._asking.left.connect(self.setFocus)
        self._steps_box, self._not_now = column(gap=7), label(role="small", wraps=True)
        self._all_of_them = boxed(self._steps_box)
        self._next = label(self.tr("Next"), "strong")
        offered = (self._asking, self._next, self._all_of_them, self._not_now)
        inside = scrolled(column(*offered, 1, gap=8))
        self._act = ActButton("")
        self._act.clicked.connect(lambda _on=False: self.act())
        made = Side(self._left, self._where_box, inside, act=self._act, grows=inside)
        made.hide()
        return made

    def _make_room(self, is_asking: bool) -> None:
        """One thing at a time: while something is asked, no other step is offered."""
        for shown in (self._all_of_them, self._not_now, self._next):
            shown.setHidden(is_asking)
        self._act.setHidden(is_asking or not self._likeliest)

    # ---- what it shows

    def arrive(self, what: object = None) -> None:
        """Until the dossier that is wanted stands here, no step of the one before can be taken."""
        self._asking.end()
        self.end_undo()
        self.setFocus()
        if isinstance(what, str):
            wanted = what
        elif self._just_received:
            wanted = self._just_received[-1]
        else:
            wanted = ""
        self._just_received.clear()
        if wanted:
            self._steps = {}
            self._ask_about(wanted)
        else:
            self.renew()

    def leave(self) -> None:
        """The window may be made anew: this dossier is the one shown there."""
        if self._found is not None and not self._just_received:
            self._just_received.append(self._code)

    def renew(self) -> None:
        """Reads again; what is on its way is newer than the change that was told of, and stays the
        one that is wanted.
        """
        if self._found is not None and not self._is_coming:
            self._ask_about(self._code)

    def _ask_about(self, code: str) -> None:
        def show(found: DossierDetails) -> None:
            self._name = code if code == str(found.subject) else ""
            self._show(found)

        self._is_coming = True
        self.ask(lambda: self._search.show(code), show, self._not_found, about=self.new_view())

    def _not_found(self, _error: Exception) -> bool:
        """The one before stays in view, with its steps; why the other does not stand here is said
        in the notice bar.
        """
        self._is_coming = False
        if self._found is not None:
            self._show_steps(self._found)
        return False

    @property
    def _code(self) -> str:
        """The dossier in view, as it was asked for: by its code, or by the entry that began it
        where two share one.
        """
        assert self._found is not None
        return self._name or self._found.dossier.code

    def _show(self, found: DossierDetails) -> None:
        if self._is_coming:
            self._came.restart()
        self._found, self._is_coming = found, False
        self._empty.hide()
        for shown in (self._whole, self.side):
            shown.show()
        self._show_head(found)
        told = Story(found.entries, found.origins, self._language, found.false_times)
        lines = [story_line(entry, line, told) for entry, line in reversed(told.lines())]
        self._story.show_lines(lines)
        self._show_prints()

    def _show_prints(self) -> None:
        """What the queue of a printer says of them changes what can be done."""
        found = self._found
        if found is None or self._is_coming:
            return
        waiting = self._watch.waiting(found.subject)
        self._facts.show_details(found, {lying.paper.copy: lying.since for lying in waiting})
        self._show_steps(found)

    def _show_head(self, found: DossierDetails) -> None:
        d = found.dossier
        self._title.setText(d.code)
        self._state.show_state(d, self._language)
        is_other = bool(d.external_code) and d.external_code != d.code
        portal = self.tr("Portal: {code}").format(code=d.external_code) if is_other else ""
        self._portal.setText(portal)
        # at large text its line belongs to the state: 6 prints again as well
        self._again.setVisible(d.received is not None and px.percent < LARGE)
        self._summary.show_found(found)
        self._legs.show_legs(legs_of(found))
        self._left.show_dossier(d, found.now)
        where = who_has_it(found, self._language)
        self._where.setText(where)
        self._where_box.setVisible(bool(where))

    # ---- the next steps

    def _show_steps(self, details: DossierDetails) -> None:
        """Each act by its own key, whatever is allowed; what is not stands there grey, with the
        reason below.

        While two desks disagree there is one step: to decide.
        """
        d = details.dossier
        if details.conflicting:
            decide = Step(
                self.tr("Two desks disagree: decide"), lambda: self.wanted.emit("conflict", d.code)
            )
            self._steps = {"1": decide}
        else:
            self._steps = {} if d.voided else self._all_steps(details)
        cleared(self._steps_box)
        self._show_likeliest()
        for key, step in self._steps.items():
            made = button(step.words, step.run, key, role="row")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setEnabled(not step.why_not)
            made.setToolTip(step.why_not)
            self._steps_box.addWidget(made)
            made.setHidden(bool(step.why_not) or key == self._likeliest)
        reasons = dict.fromkeys(step.why_not for step in self._steps.values() if step.why_not)
        self._not_now.setText("\n".join(map(self._not_now_words, reasons)))

    def _show_likeliest(self) -> None:
        """The step that leads on stands large, and is not offered a second time above."""
        keys = (key for key in _LEADS_ON if key in self._steps and not self._steps[key].why_not)
        self._likeliest = next(keys, "")
        if self._likeliest:
            self._act.setText(self._steps[self._likeliest].words)
            self._act.set_key(f"{self._likeliest} · F9")
        self._act.setVisible(bool(self._likeliest) and not self._asking.is_asking)

    def _not_now_words(self, reason: str) -> str:
        """What cannot be done now, with its keys, and why."""
        steps = (
            f"{step.words} ({key})" for key, step in self._steps.items() if step.why_not == reason
        )
        return f"{', '.join(steps)}: {reason}"

    def _all_steps(self, details: DossierDetails) -> dict[str, Step]:
        steps = {key: self._step(actions, details) for key, actions in offered(details).items()}
        steps |= self._paper_steps(details.dossier)
        return {key: steps[key] for key in sorted(steps, key=_place_of)}

    def _step(self, actions: Sequence[DossierAction], details: DossierDetails) -> Step:
        """One act, or the question which of several that one key stands for."""
        first = actions[0]
        if len(actions) > 1:
            words = wording.text(f"actions:{first.key}", self._language)
            return Step(words, lambda: self._ask_which(actions))
        reason = first.why_not(details)
        state = wording.name("state", details.dossier.state, self._language)
        why_not = wording.text(reason, self._language, {"state": state}) if reason else ""
        return Step(self._action_words(first), lambda: self._begin(first), why_not)

    def _action_words(self, action: DossierAction) -> str:
        return wording.text(f"action:{action.name}", self._language)

    def _paper_steps(self, d: Dossier) -> dict[str, Step]:
        """What is done about the receipt's paper."""
        if d.is_paper_under_way:
            not_awaited = ""
        else:
            not_awaited = self.tr("no receipt is on its way from the printer")
        if d.received is not None:
            not_printed = ""
        else:
            not_printed = self.tr("not received yet, it has no receipt")
        confirm = Step(
            self.tr("The paper of the receipt is here"),
            lambda: self.paper_confirmed.emit(d.code),
            not_awaited,
        )
        return {
            "5": confirm,
            "6": Step(self.tr("Print the receipt again"), self.print_again, not_printed),
            **self._cancel_steps(),
        }

    def _cancel_steps(self) -> dict[str, Step]:
        """Only while something lies in a queue."""
        assert self._found is not None
        subject = self._found.subject
        if not self._watch.waiting(subject):
            return {}
        return {
            "H": Step(self.tr("Cancel the print job"), lambda: self.cancel_wanted.emit(subject))
        }

    def _take(self, step: Step) -> None:
        if step.why_not:
            self.said.emit(f"{step.words}: {step.why_not}", "warn")
        else:
            step.run()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper()
        if self._asking.strip.key_pressed(key) or (key == _UNDO and self.undo()):
            return
        if key in self._steps and not self.is_typing:
            if (
                self._came.elapsed() < FASTEST_HAND_MS
            ):  # struck before this dossier stood here, and held back since
                return
            self._take(self._steps[key])
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        """Esc."""
        self._asking.put_away()

    def act(self) -> None:
        """F9: does what was asked for, with what is typed; where nothing is, the likeliest step. Struck
        twice it does nothing twice.
        """
        if self._asking.is_asking:
            self._asking.act()
        elif self._likeliest and not self.was_struck_twice:
            self._take(self._steps[self._likeliest])

    @property
    def was_struck_twice(self) -> bool:
        """True for a moment after an act: a key struck then was meant for it."""
        return self._came.elapsed() < _STRUCK_TWICE_MS

    def _done(self, found: DossierDetails) -> None:
        """Unless something newer, or another dossier, is on its way already."""
        self.said.emit("", "")  # what was said before was about what is mended now
        self._asking.end()
        self._came.restart()
        if not self._is_coming:
            self._show(found)
        self.setFocus()

    # ---- an act and what it asks

    def _begin(self, action: DossierAction) -> None:
        assert self._found is not None
        if action.page:
            self.wanted.emit(action.page, self._code)
        else:
            self._asking.begin(action, self._found)

    def _ask_which(self, actions: Sequence[DossierAction]) -> None:
        answers = [(self._action_words(action), action) for action in actions]
        self._asking.ask_which(self.tr("Which one?"), answers, self._begin)  # type: ignore[arg-type]

    def _do(self, action: DossierAction, details: DossierDetails, answers: Answers) -> None:
        code = self._name or details.dossier.code
        self.do(
            lambda: self._actions.do(action.name, code, **answers),
            lambda done: self._acted(action, done),
        )

    def _acted(self, action: DossierAction, details: DossierDetails) -> None:
        """Says what was done; a step that can be taken back, for some seconds by one key."""
        self._done(details)
        if action.event is DossierCorrected and details.dossier.received is not None:
            self.say(self.tr("Corrected; print the receipt again (Ctrl+P)."))
        elif details.last_step and details.last_step[-1] is details.entries[-1]:
            self.offer_undo(self._told_last(details), lambda: self._undo_step(details))
        else:
            self.say(self._told_last(details))

    def _told_last(self, details: DossierDetails) -> str:
        told = Story(details.entries, details.origins, self._language, details.false_times)
        return f"{details.dossier.code}: {told.line(details.entries[-1])}."

    def _undo_step(self, details: DossierDetails) -> None:
        """That step of that dossier, whichever is in view by then."""
        name = str(details.subject)
        self.do(
            lambda: self._actions.do("undo", name, originals=True, done=(details,)), self._undone
        )

    def _undone(self, details: DossierDetails) -> None:
        if self._found is not None and self._found.subject == details.subject:
            self._done(details)
        self.say(self._told_last(details))

    def code_scanned(self, code: str) -> bool:
        """The portal's, where it is asked for."""
        return self._asking.take_code(code)

    def print_again(self) -> None:
        """Ctrl+P."""
        if self._found is not None and self._found.dossier.received is not None:
            self.print_wanted.emit(self._found.dossier.code)
            self.said.emit(self.tr("The receipt goes to the printer as its next copy."), "good")


def _place_of(key: str) -> int:
    """Digits as they lie on the keyboard, letters behind them."""
    if key in _DIGITS:
        return _DIGITS.index(key)
    return len(_DIGITS) + ord(key)
