"""The fields of one queue, in two lines."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from ui.pages.administration.rows import SHORT
from ui.theme import px
from ui.widgets.basics import button, column, row, rule
from ui.widgets.fields import Field

_LIMITS = ("morning_limit", "afternoon_limit")
_LETTER = 64  # pixels
_WHOLE = 100  # per cent: with larger text the limits take a line of their own


class QueueBox(QFrame):
    """A limit that is no number stays text and is refused by name."""

    def __init__(self, queue: dict[str, object], drop: Callable[["QueueBox"], object]) -> None:
        super().__init__()
        self._queue = queue
        self.code, self.name = Field(self.tr("Letter")), Field(self.tr("Name"))
        self.fields = Field(self.tr("Fields of procedures (empty: all others)"))
        self.limits = [
            Field(self.tr("Most in the morning")),
            Field(self.tr("Most in the afternoon")),
        ]
        self._show()
        self.code.setFixedWidth(px(_LETTER))
        for limit in self.limits:
            limit.edit.setMaximumWidth(px(SHORT))
        away = button(self.tr("Take away"), lambda: drop(self), role="link")
        first = row(self.code, self.name, column(1, away), gap=10)
        first.setStretch(1, 1)
        limits = row(*self.limits, 1, gap=10)
        if px.percent > _WHOLE:
            second = column(self.fields, limits, gap=6)
        else:
            second = column(row(self.fields, limits, gap=10))
        whole = column(first, second, gap=6)
        whole.setContentsMargins(px(14), px(8), px(14), px(10))
        self.setLayout(column(whole, rule(), gap=0))

    def _show(self) -> None:
        queue = self._queue
        self.code.text, self.name.text = str(queue["code"]), str(queue["name"])
        fields = queue.get("fields") or ()
        assert isinstance(fields, list | tuple)
        self.fields.text = "; ".join(fields)
        for name, field in zip(_LIMITS, self.limits, strict=True):
            value = queue.get(name)
            field.text = "" if value is None else str(value)

    @property
    def fields_typed(self) -> tuple[Field, ...]:
        return self.code, self.name, self.fields, *self.limits

    def values(self) -> dict[str, object]:
        """The queue as it is typed."""
        typed: dict[str, object] = {
            **self._queue,
            "code": self.code.text.upper(),
            "name": self.name.text,
        }
        typed["fields"] = [part.strip() for part in self.fields.text.split(";") if part.strip()]
        for name, field in zip(_LIMITS, self.limits, strict=True):
            is_number = field.text.isascii() and field.text.isdigit()
            typed[name] = int(field.text) if is_number else (field.text or None)
        return typed
