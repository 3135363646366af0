"""The waiting lines of this desk."""

import json
from collections.abc import Mapping

from counter.desk.administration import Administration
from ui.pages.administration.section import FormSection
from ui.theme import LARGE, px
from ui.widgets.basics import beside, boxed, button, card, cleared, column, label, row
from ui.widgets.fields import Field
from ui.worker import Worker

_LIMITS = ("morning_limit", "afternoon_limit")


class QueueRow:
    """The fields of one queue."""

    def __init__(self, section: "QueuesSection", queue: dict[str, object]) -> None:
        self.queue = queue
        letter, name, fields_of, morning, afternoon, take_away = section.words()
        self.code, self.name, self.fields = Field(letter), Field(name), Field(fields_of)
        self.limits = [Field(morning), Field(afternoon)]
        self.code.text, self.name.text = str(queue["code"]), str(queue["name"])
        fields = queue.get("fields") or ()
        assert isinstance(fields, list | tuple)
        self.fields.text = "; ".join(fields)
        for name, field in zip(_LIMITS, self.limits, strict=True):
            value = queue.get(name)
            field.text = "" if value is None else str(value)
        drop = button(take_away, lambda: section.drop(self), role="link")
        first, limits = row(self.code, self.name, gap=8), row(*self.limits, drop, gap=8)
        second = beside(self.fields, limits, gap=8)
        for line, shares in ((first, (1, 4)), (limits, (1, 1)), (second, (5, 6))):
            for place, share in enumerate(shares):
                line.setStretch(place, share)
        across = row(first, second, gap=8) if px.percent < LARGE else column(first, second, gap=4)
        across.setStretch(0, 5)
        across.setStretch(1, 9)
        self.box = boxed(across)

    def values(self) -> dict[str, object]:
        """The queue as it is typed; a limit that is no number stays text and is refused by name."""
        typed: dict[str, object] = {
            **self.queue,
            "code": self.code.text.upper(),
            "name": self.name.text,
        }
        typed["fields"] = [part.strip() for part in self.fields.text.split(";") if part.strip()]
        for name, field in zip(_LIMITS, self.limits, strict=True):
            is_number = field.text.isascii() and field.text.isdigit()
            typed[name] = int(field.text) if is_number else (field.text or None)
        return typed


class QueuesSection(FormSection):
    """Queues by letter, tied to fields of procedures; R is for returns."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, service, language)
        self._rows: list[QueueRow] = []
        self._box = column(gap=8)
        self._rule = Field(self.tr("Ordinary numbers before each priority number"))
        more = button(self.tr("Another queue"), self._add)
        save = button(self.tr("Save"), self.save, "F9", role="act")
        hint = label(
            self.tr("A queue with people in it cannot be taken away before they are called."),
            "small",
            wraps=True,
        )
        self.setLayout(
            column(card(self._box, row(more, 1), hint), card(self._rule), row(1, save), 1, gap=12)
        )

    def words(self) -> tuple[str, ...]:
        """The labels of a queue's fields."""
        return (self.tr("Letter"), self.tr("Name"), self.tr("Fields of procedures (empty: all others)"),
                self.tr("Most in the morning"), self.tr("Most in the afternoon"), self.tr("Take away"))  # fmt: skip

    def show_settings(self, values: Mapping[str, object]) -> None:
        self._rows = []
        cleared(self._box)
        queues = values["queues"]
        assert isinstance(queues, list | tuple)
        for queue in queues:
            self._show_row(queue)
        self._rule.text = str(values["ordinary_per_priority"])

    def typed(self) -> tuple[list[dict[str, object]], str]:
        return [made.values() for made in self._rows], self._rule.text

    def _show_row(self, queue: dict[str, object]) -> None:
        made = QueueRow(self, queue)
        self._rows.append(made)
        self._box.addWidget(made.box)

    def _add(self) -> None:
        self._show_row({"code": "", "name": ""})
        self._rows[-1].code.setFocus()

    def drop(self, queue_row: QueueRow) -> None:
        self._rows.remove(queue_row)
        queue_row.box.hide()

    def save_typed(self) -> None:
        queues, rule = self.typed()
        changes = {"queues": json.dumps(queues, ensure_ascii=False), "ordinary_per_priority": rule}
        self.keep(changes, lambda: self.said.emit(self.tr("Queues saved."), "good"))
