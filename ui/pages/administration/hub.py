"""The hub: enrolment, what it does not hold yet, exchanging now, by USB, and what it all took."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog

from counter import wording
from counter.desk.exchange import Exchanged, ExchangeStatus, Metered
from counter.domain.refusal import CounterError
from ui.exchanging import REVOKED, Exchanging
from ui.pages.administration.enrolment import LettingIn
from ui.pages.administration.section import Section
from ui.widgets.basics import button, card, column, label, row, set_tone
from ui.worker import Worker

T = TypeVar("T")
_KILOBYTE = 1000


class HubSection(Section):
    """F9 lets this desk in while it is not, and exchanges at once when it is."""

    def __init__(self, worker: Worker, exchanging: Exchanging, language: str) -> None:
        super().__init__(worker, language)
        self._exchanging = exchanging
        self._is_enrolled = False
        self._lacks_address = False  # it came in by USB
        self._is_wanted_again = False  # somebody wants to enter an invitation though the desk is in
        self._is_enrolling = False
        self._is_asked_for = False  # the exchange under way, by somebody who waits for its end
        exchanging.changed.connect(self.renew)
        exchanging.changed.connect(self._say_ended)
        self._state, self._trouble = label(wraps=True), label(role="error", wraps=True)
        self._meter = label(role="small", wraps=True)
        self._again = button("", self._open_again, role="link")
        self._enrol = LettingIn(language)
        self._enrol.changed.connect(self.stirred.emit)
        self._enrol.request_wanted.connect(self._request)
        self._enrol.answer_wanted.connect(self._answer)
        self._usb = card(
            label(self.tr("By USB"), "heading"),
            label(self.tr("The same exchange as a sealed file that goes with the ferry: only the hub can open it."), "small", wraps=True),
            row(button(self.tr("Write a USB drive for the hub"), self._export),
                button(self.tr("Read the hub's answer"), self._import), 1),
        )  # fmt: skip
        status = card(
            label(self.tr("What the hub holds"), "heading"), self._state, self._trouble, self._meter,
            row(self._again, 1),
        )  # fmt: skip
        self.about = (
            self.tr("The hub holds a copy of everything, and brings what other desks of the unit did."),
            self.tr("Without a network all goes on here; it is sent when the hub answers again."),
        )  # fmt: skip
        self.setLayout(column(status, self._enrol, self._usb, 1, gap=12))

    # ---- what it shows

    @property
    def act_words(self) -> str:
        if not self._enrol.isHidden():
            return self.tr("Enrol")
        return self.tr("Exchange now")

    @property
    def why_asleep(self) -> str:
        if self._is_enrolling or self._exchanging.is_under_way:
            return self.tr("Exchanging…")
        return ""

    @property
    def unsaved(self) -> list[str]:
        if self._enrol.isHidden():
            return []
        return self._enrol.list_typed()

    @property
    def lacks(self) -> str:
        """Why the last exchange did not end well; none where it did."""
        trouble = self._exchanging.trouble
        return wording.of_error(trouble, self._language) if trouble is not None else ""

    def discard(self) -> None:
        self._enrol.clear()
        self.renew()

    def renew(self) -> None:
        self.ask(self._exchanging.service.status, self._show)

    def _show(self, status: ExchangeStatus) -> None:
        self._is_enrolled = status.is_enrolled
        self._lacks_address = status.is_enrolled and not status.hub
        trouble = self._exchanging.trouble
        is_revoked = trouble is not None and trouble.code in REVOKED
        self._enrol.show_status(status)
        # until it is in, whatever else goes wrong meanwhile
        self._is_wanted_again = self._is_wanted_again or is_revoked
        self._show_act(not status.is_enrolled or self._is_wanted_again)
        self._again.setVisible(status.is_enrolled and self._enrol.isHidden())
        if self._lacks_address:
            self._again.setText(self.tr("Enter the hub's address"))
        else:
            self._again.setText(self.tr("Enter a new invitation"))
        self._usb.setVisible(status.is_enrolled)
        self.stirred.emit()
        self._state.setText(self._state_words(status))
        set_tone(self._state, "warn" if status.is_enrolled and status.unacknowledged else "")
        self._trouble.setVisible(trouble is not None)
        self._trouble.setText(wording.of_error(trouble, self._language) if trouble else "")
        self._meter.setVisible(status.is_enrolled)
        self._meter.setText(
            "\n".join((self._meter_words(self.tr("Today"), status.today),
                       self._meter_words(self.tr("This month"), status.month)))
        )  # fmt: skip

    def _show_act(self, lets_in: bool) -> None:
        """Letting in or exchanging, one of the two is what F9 does."""
        self._enrol.setVisible(lets_in)
        self.stirred.emit()

    def _open_again(self) -> None:
        self._is_wanted_again = True
        self._show_act(lets_in=True)
        self._again.hide()
        (self._enrol.url if self._lacks_address else self._enrol.code).setFocus()

    def put_away(self) -> None:
        """Esc leaves a field first; then: no invitation after all."""
        if self._is_wanted_again and not self._enrol.is_typed_in:
            self._is_wanted_again = False
            self.renew()

    def _state_words(self, status: ExchangeStatus) -> str:
        if not status.is_enrolled:
            return self.tr("This desk knows no hub. Everything is kept on this computer alone.")
        last = f"{status.acknowledged_at:%H:%M %d/%m/%Y}" if status.acknowledged_at else "–"
        words = [
            self.tr("Hub: {url}").format(url=status.hub or self.tr("by USB")),
            self.tr("Last heard of: {time}").format(time=last),
        ]
        if status.unacknowledged and status.oldest_at:
            left = self.tr("%n not at the hub, since {since}", "", status.unacknowledged)
            words.append(left.format(since=f"{status.oldest_at:%H:%M %d/%m/%Y}"))
        elif self._exchanging.trouble is None:
            words.append(self.tr("The hub has everything of this desk."))
        if status.desks:
            words.append(
                self.tr("Desks of this unit: {desks}").format(desks=self._desk_words(status))
            )
        if self._exchanging.is_under_way:
            words.append(self.tr("Exchanging…"))
        return "\n".join(words)

    def _desk_words(self, status: ExchangeStatus) -> str:
        """Their numbers: this one's marked, and since when one may exchange no more."""
        words = []
        for desk in status.desks:
            word = str(desk.desk)
            if desk.desk_id == status.own:
                word += " (" + self.tr("this one") + ")"
            if desk.is_revoked:
                word += " (" + self.tr("revoked {day}").format(day=f"{desk.since:%d/%m/%Y}") + ")"
            words.append(word)
        return " · ".join(words)

    def _meter_words(self, when: str, took: Metered) -> str:
        words = self.tr(
            "{when}: {requests} requests, {up} kB up, {down} kB down, {seconds} s; {sent} entries sent, {received} received"
        )
        return words.format(
            when=when, requests=took.requests, sent=took.sent, received=took.received,
            up=self._number(took.bytes_up / _KILOBYTE), down=self._number(took.bytes_down / _KILOBYTE),
            seconds=self._number(took.milliseconds / 1000),
        )  # fmt: skip

    def _number(self, value: float) -> str:
        return wording.number(value, self._language, places=1)

    # ---- what it does

    def save(self) -> None:
        if not self._enrol.isHidden():
            self._ask_to_enrol()
        elif self._is_enrolled:
            self._is_asked_for = True
            self._exchanging.now()

    def _ask_to_enrol(self) -> None:
        form = self._enrol
        if self._is_enrolling:
            return
        if self._lacks_address and form.url.text and not form.code.text:
            self._set_busy(True)
            self._exchanging.reach(
                form.url.text, form.authority.text, self._is_reached, self._not_enrolled
            )
            return
        if not form.is_filled(form.url, form.code):
            return
        self._set_busy(True)
        self._exchanging.enrol(
            form.url.text, form.code.text, form.authority.text, self._is_in, self._not_enrolled
        )

    def _set_busy(self, busy: bool) -> None:
        self._is_enrolling = busy
        self.stirred.emit()

    def _say_ended(self) -> None:
        """Only an exchange somebody asked for is spoken of; the others stand at the foot of the rail."""
        if not self._is_asked_for:
            return
        if self._exchanging.is_under_way:
            self.said.emit(self.tr("Exchanging…"), "")
            return
        self._is_asked_for = False
        trouble = self._exchanging.trouble
        if trouble is None:
            self.said.emit(self.tr("Exchanged with the hub."), "good")
        else:
            self.said.emit(wording.of_error(trouble, self._language), "warn")

    def _is_in(self, _result: object) -> None:
        self._set_busy(False)
        self._is_wanted_again = False
        self._enrol.clear()
        self.said.emit(self.tr("This desk is enrolled."), "good")
        self.renew()

    def _is_reached(self, _result: object) -> None:
        self._set_busy(False)
        self._is_wanted_again = False
        self._enrol.clear()
        self.said.emit(self.tr("The hub's address is kept."), "good")
        self.renew()

    def _not_enrolled(self, error: Exception) -> bool:
        self._set_busy(False)
        if not isinstance(error, CounterError):
            return False
        self._enrol.show_error(error)
        return True

    def _request(self) -> None:
        code = self._enrol.code.text
        if self._enrol.is_filled(self._enrol.code):
            self._to_file("counter-request.bin", lambda path: self._exchanging.service.request_by_usb(code, path),
                          lambda _done: self.tr("The request is written. Carry it to the hub and bring its answer back."))  # fmt: skip

    def _answer(self) -> None:
        def enrolled(_done: object) -> str:
            self._is_wanted_again = False
            self._enrol.clear()
            self._exchanging.is_in_by_usb()
            return self.tr("This desk is enrolled.")

        self._from_file(lambda path: self._exchanging.enrol_by_usb(path), enrolled)

    def _export(self) -> None:
        self._to_file("counter-usb.bin", self._exchanging.service.export, self._exported)

    def _exported(self, done: Exchanged) -> str:
        return self.tr("%n entries are on the USB drive. Carry it to the hub.", "", done.sent)

    def _import(self) -> None:
        self._from_file(self._exchanging.service.take, self._imported)

    def _imported(self, done: Exchanged) -> str:
        return self.tr("%n entries of other desks came in.", "", done.received)

    def _to_file(self, name: str, write: Callable[[Path], T], words: Callable[[T], str]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to?"), name)
        if chosen:
            self._file(Path(chosen), write, words)

    def _from_file(self, read: Callable[[Path], T], words: Callable[[T], str]) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Which file?"))
        if chosen:
            self._file(Path(chosen), read, words)

    def _file(self, path: Path, work: Callable[[Path], T], words: Callable[[T], str]) -> None:
        def done(result: T) -> None:
            self.said.emit(words(result), "good")
            self.renew()

        self.ask(lambda: work(path), done)
