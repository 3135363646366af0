"""The waiting lines of this desk, their order, and which waits are long."""

import json
from collections.abc import Mapping

from PySide6.QtWidgets import QFrame

from counter.desk.administration import Administration
from ui.pages.administration.queue_box import QueueBox
from ui.pages.administration.rows import SHORT, TextRow, lay_row, setting_card
from ui.pages.administration.section import OfficeSection
from ui.widgets.basics import button, cleared, column, label, row
from ui.widgets.fields import EnterIsNext
from ui.worker import Worker

_QUEUES = "queues"
_WAITS = ("long_wait_minutes", "very_long_wait_minutes")
_EMPTY = {"code": "", "name": ""}


class QueuesSection(OfficeSection):
    """Queues by letter, tied to fields of procedures; R is for returns."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, service, language)
        self._boxes: list[QueueBox] = []
        self._box = column(gap=0)
        self._enter = EnterIsNext(self)
        order = self._order_rows()
        self.add_rows(order)
        for each in order.values():
            each.edit.installEventFilter(self._enter)
        more = QFrame()
        note = self.tr("A queue with people in it cannot be taken away before they are called.")
        lay_row(
            more,
            label(note, "small", wraps=True),
            row(1, button(self.tr("Another queue"), self._add)),
        )
        queues = QFrame()
        queues.setLayout(self._box)
        self.about = (
            self.tr("A queue takes the fields of procedures named there, separated by semicolons; one without takes all others."),
            self.tr("The queue page marks long waits in amber and very long ones in red, each with its word."),
        )  # fmt: skip
        self.setLayout(
            column(
                setting_card(self.tr("Queues"), queues, more),
                setting_card(self.tr("Order and waits"), *order.values()),
                1,
                gap=12,
            )
        )

    def _order_rows(self) -> dict[str, TextRow]:
        return {
            "ordinary_per_priority": TextRow(
                self.tr("Ordinary numbers before each priority number"), wide=SHORT
            ),
            "long_wait_minutes": TextRow(
                self.tr("A wait is long from (minutes)"),
                self.tr("Marked in amber: “waits long”."),
                wide=SHORT,
            ),
            "very_long_wait_minutes": TextRow(
                self.tr("A wait is too long from (minutes)"),
                self.tr("Marked in red: “waits very long”."),
                wide=SHORT,
            ),
            "recall_limit": TextRow(
                self.tr("A number is called again at most (times)"), wide=SHORT
            ),
        }

    # ---- what is typed

    def texts_of(self, values: Mapping[str, object]) -> dict[str, str]:
        texts = {name: str(values[name]) for name in self.rows}
        return texts | {_QUEUES: json.dumps(values[_QUEUES], ensure_ascii=False)}

    def typed(self) -> dict[str, str]:
        queues = json.dumps([box.values() for box in self._boxes], ensure_ascii=False)
        return super().typed() | {_QUEUES: queues}

    def fill(self, values: Mapping[str, str]) -> None:
        super().fill({name: value for name, value in values.items() if name in self.rows})
        # the fields that stand there stay where nothing is new: the keyboard may be in one
        if _QUEUES in values and _queues_in(values) != _queues_in(self.typed()):
            self._show_queues(json.loads(values[_QUEUES]))

    def name_of(self, setting: str) -> str:
        if setting == _QUEUES:
            return self.tr("Queues")
        return super().name_of(setting)

    def take_up(self, draft: object) -> None:
        super().take_up(draft)
        if self._as_shown is not None and isinstance(draft, dict) and _QUEUES in draft:
            self._show_queues(json.loads(draft[_QUEUES]))

    # ---- queues

    def _show_queues(self, queues: list[dict[str, object]]) -> None:
        self._boxes = []
        cleared(self._box)
        for queue in queues:
            self._show_queue(queue)

    def _show_queue(self, queue: dict[str, object]) -> QueueBox:
        made = QueueBox(queue, self._drop)
        self._boxes.append(made)
        for field in made.fields_typed:
            field.edit.installEventFilter(self._enter)
            field.edit.textChanged.connect(lambda _text: self.stirred.emit())
        self._box.addWidget(made)
        return made

    def _add(self) -> None:
        self._show_queue(dict(_EMPTY)).code.setFocus()
        self.stirred.emit()

    def _drop(self, box: QueueBox) -> None:
        self._boxes.remove(box)
        box.hide()
        self.stirred.emit()

    def save_typed(self) -> None:
        long, too_long = (self.rows[name].value for name in _WAITS)
        if long.isdecimal() and too_long.isdecimal() and int(too_long) <= int(long):
            words = self.tr("More minutes than of a long wait, please: {minutes} or more.")
            self.point_out(_WAITS[1], words.format(minutes=int(long) + 1))
            return
        self.keep(self.changes, lambda: self.said.emit(self.tr("Queues saved."), "good"))


def _queues_in(values: Mapping[str, str]) -> list[dict[str, object]]:
    """Without what stands for nothing: settings leave it out."""
    queues = json.loads(values[_QUEUES])
    return [{name: value for name, value in queue.items() if value} for queue in queues]
