"""The calendar: what is in force, and what a file would change before it is taken."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter import wording
from counter.desk.administration import Administration, CalendarPlan, TouchedDossier
from counter.desk.law import Publication
from counter.domain.calendar.working_days import CLOSED, OFF, ORDINARY, WORK, CalendarDay
from counter.domain.imports.calendar_rows import DayChange
from counter.domain.imports.cells import Fault
from counter.domain.refusal import CounterError
from counter.wording import due as due_words
from ui.pages.administration.imports import ImportSection
from ui.theme import TOO_LARGE, px
from ui.widgets.basics import beside, button, card, column, label, row
from ui.widgets.cell import Cell
from ui.widgets.drop_down import DropDown
from ui.widgets.fields import EnterIsNext, Field
from ui.widgets.table import Table
from ui.widgets.whole_text import show_whole_texts
from ui.worker import Worker

_WIDTHS = (116, 84, 0, 110, 104)  # the name has the rest: it says which day this is
_SOURCE, _CONFIRMED = 3, 4  # the columns that give way to the name where the text is largest
_DATE = 120  # pixels
_PLAN_WIDTHS = (146, 96, 84, 0, 100)


class CalendarSection(ImportSection):
    """Days off, working Saturdays, closures by decision."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, language)
        self._service = service
        self._plan: CalendarPlan | None = None
        self._table = Table(
            (self.tr("Date"), self.tr("Kind"), self.tr("Name"), self.tr("Source"), self.tr("Confirmed")),
            stretch=2, name=self.tr("Calendar"), widths=_WIDTHS,
        )  # fmt: skip
        show_whole_texts(self._table)
        for gives_way in (_SOURCE, _CONFIRMED):
            self._table.setColumnHidden(gives_way, px.percent >= TOO_LARGE)
        self._shown_plan = CalendarPlanView(language, self.put_away)
        self._one_day = OneDay(language)
        self._one_day.changed.connect(self.stirred.emit)
        self.about = (
            self.tr("One day is typed here; a whole year comes in a file. What would change is shown before it is taken."),
            self.tr(
                "Columns: date, kind (off, work, closed, ordinary), name, source, confirmed, hours_of."
            ),
        )  # fmt: skip
        self.build(
            self.tr("Days off, days worked in their place, closures by decision"),
            self._table,
            self._one_day,
            self._shown_plan,
            acts=(button(self.tr("Take the last change back"), self._undo),),
        )

    def renew(self) -> None:
        self.ask(self._service.calendar_days, self._show)

    def _show(self, days: object) -> None:
        assert isinstance(days, list)
        self._table.fill([self._row(day) for day in days], days)

    def _row(self, day: CalendarDay) -> list[Cell]:
        sure = self.tr("yes") if day.confirmed else self.tr("not yet")
        name = day.name
        if px.percent >= TOO_LARGE and not day.confirmed:
            name = f"{name} · {self.tr('Confirmed')}: {sure}"
        return [Cell(f"{day.date:%d/%m/%Y}"), Cell(_kind(day, self._language)), Cell(name), Cell(day.source, "quiet"),
                Cell(sure, "" if day.confirmed else "warn")]  # fmt: skip

    # ---- a file

    def take_file(self, path: Path) -> None:
        """Shows what the file would change; F9 takes it, Esc leaves it."""
        self.read_file(lambda: self._service.plan_calendar(path), self._show_plan)

    def _show_plan(self, plan: CalendarPlan) -> None:
        self.put_away()
        if not plan.changes:
            self.report(self.tr("This stands in the calendar already: nothing would change."))
            return
        self._plan = plan
        self._table.hide()
        self._one_day.hide()
        self._shown_plan.show_plan(plan, self.note_lines(plan.notes))
        self.stirred.emit()

    def _undo(self) -> None:
        self.ask(self._service.undo_calendar, self._undone)

    def _undone(self, one: Publication) -> None:
        values = {"rows": one.rows, "at": f"{one.event.at:%d/%m/%Y %H:%M}"}
        self.report("")
        self.said.emit(wording.text("import-undone", self._language, values), "good")
        self.renew()

    # ---- one day

    def _plan_day(self) -> None:
        typed = self._one_day.typed()
        self._worker.run(
            lambda: self._service.plan_day(*typed), self._show_plan, self._day_refused, asker=self
        )

    def _day_refused(self, error: Exception) -> bool:
        """Said beside the fields."""
        faults = error.values.get("faults", ()) if isinstance(error, CounterError) else ()
        assert isinstance(faults, tuple)
        self._one_day.show_faults(faults)
        return self._failed(error)

    # ---- what is planned

    @property
    def act_words(self) -> str:
        if not self._shown_plan.isHidden():
            return self.tr("Take it over")
        return self.tr("See what changes")

    @property
    def why_asleep(self) -> str:
        if not self._shown_plan.isHidden() or self._one_day.is_touched:
            return ""
        return self.tr("Write a day first, or choose a file.")

    @property
    def unsaved(self) -> list[str]:
        if not self._shown_plan.isHidden():
            return [self.tr("Calendar")]
        return [self.tr("One day")] if self._one_day.is_touched else []

    def discard(self) -> None:
        self.put_away()
        self._one_day.clear()

    def save(self) -> None:
        if self._plan is None and self._one_day.is_touched:
            self._plan_day()
            return
        plan, self._plan = self._plan, None
        if plan is not None:
            failed = lambda error: self._not_saved(plan, error)  # noqa: E731
            taken = lambda _none: self._taken(plan)  # noqa: E731
            self._worker.run(lambda: self._service.take_calendar(plan), taken, failed, asker=self)

    def _not_saved(self, plan: CalendarPlan, error: Exception) -> bool:
        """It stands here still, unless it was put away or another one came meanwhile."""
        if self._plan is None and not self._shown_plan.isHidden():
            self._plan = plan
        return self._failed(error)

    def _taken(self, plan: CalendarPlan) -> None:
        self.put_away()
        self._one_day.clear()
        words = wording.text("imported", self._language, {"rows": len(plan.days)})
        self.say_taken(words, plan.notes)

    def put_away(self) -> None:
        self._plan = None
        self.report("")
        self._shown_plan.hide()
        self._one_day.show()
        self._table.show()
        self.stirred.emit()


class OneDay(QWidget):
    """One day typed by hand: a storm needs no file."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._fields = {
            "date": Field(self.tr("One day (dd/MM/yyyy)"), "26/11/2026"),
            "name": Field(self.tr("Why")),
            "source": Field(self.tr("By which decision")),
        }
        self._kind = DropDown()
        self._kind.setAccessibleName(self.tr("Kind"))
        for kind in (CLOSED, WORK, OFF, ORDINARY):
            self._kind.addItem(wording.text(f"calendar-kind:{kind}", language), kind)
        chosen = column(label(self.tr("Kind"), "small"), self._kind, 1, gap=2)
        day, why, source = self._fields.values()
        self._enter = EnterIsNext(self)
        for field in self._fields.values():
            field.edit.installEventFilter(self._enter)
            field.edit.textChanged.connect(lambda _text: self.changed.emit())
        day.edit.setFixedWidth(px(_DATE))
        because = row(why, source, gap=8)
        line = beside(row(day, chosen, gap=8), because)
        line.setStretch(1, 1)
        self.setLayout(column(card(line), gap=0))

    @property
    def is_touched(self) -> bool:
        return any(field.text for field in self._fields.values())

    def typed(self) -> tuple[str, str, str, str]:
        """Date, kind, name and source, unchecked."""
        day, name, source = (field.text for field in self._fields.values())
        return day, str(self._kind.currentData()), name, source

    def clear(self) -> None:
        for field in self._fields.values():
            field.text = ""

    def show_faults(self, faults: Sequence[Fault]) -> None:
        for field in self._fields.values():
            field.show_fault("")
        for fault in reversed(faults):
            if fault.column in self._fields:
                self._fields[fault.column].show_fault(wording.text(fault.code, self._language))
                self._fields[fault.column].setFocus()


class CalendarPlanView(QWidget):
    """What would change day by day, and the open dossiers whose time runs over such a day."""

    def __init__(self, language: str, leave: Callable[[], object]) -> None:
        super().__init__()
        self._language = language
        self._days_head, self._dossiers_head = (
            label(role="heading", wraps=True),
            label(role="heading", wraps=True),
        )
        self._days = Table(
            (self.tr("Date"), self.tr("Until now"), self.tr("From now on"), self.tr("Name"), self.tr("Source")),
            stretch=3, name=self.tr("What changes"), widths=_PLAN_WIDTHS,
        )  # fmt: skip
        self._dossiers = Table(
            (self.tr("Code"), self.tr("Whose"), self.tr("Promised"), self.tr("Counted over the new calendar")),
            stretch=1, name=self.tr("Open dossiers it touches"),
        )  # fmt: skip
        show_whole_texts(self._days)
        self._notes = label(role="warn", wraps=True)
        self._days.setFixedHeight(px(150))
        self._dossiers.setMinimumHeight(px(150))
        answers = row(1, button(self.tr("Leave it"), leave, "Esc"))
        self.setLayout(
            column(
                card(
                    self._days_head,
                    self._days,
                    self._notes,
                    self._dossiers_head,
                    self._dossiers,
                    answers,
                ),
                gap=0,
            )
        )
        self.hide()

    def show_plan(self, plan: CalendarPlan, notes: Sequence[str]) -> None:
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self._days_head.setText(self.tr("%n days would change", "", len(plan.changes)))
        self._days.fill([self._change(change) for change in plan.changes], plan.changes)
        words = self.tr(
            "%n open dossiers run over these days. The dates they were promised stay.",
            "",
            len(plan.touched),
        )
        self._dossiers_head.setText(
            words if plan.touched else self.tr("No open dossier is touched.")
        )
        self._dossiers.fill([self._dossier(touched) for touched in plan.touched], plan.touched)
        self._dossiers.setVisible(bool(plan.touched))
        self.show()

    def _change(self, change: DayChange) -> list[Cell]:
        before, after = change.before, change.after
        was = self._kind(before) if before else self.tr("as in every week")
        weekday = due_words.weekday(after.date, self._language)
        return [Cell(f"{weekday} {after.date:%d/%m/%Y}"), Cell(was, "quiet"), Cell(self._kind(after), bold=True),
                Cell(after.name), Cell(after.source, "quiet")]  # fmt: skip

    def _kind(self, day: CalendarDay) -> str:
        kind = _kind(day, self._language)
        if day.confirmed:
            return kind
        return self.tr("{kind}, not confirmed").format(kind=kind)

    def _dossier(self, touched: TouchedDossier) -> list[Cell]:
        listed = touched.listed
        later = (
            touched.lawful is not None
            and listed.due_at is not None
            and touched.lawful != listed.due_at
        )
        return [Cell(listed.code, bold=True), Cell(listed.applicant), Cell(_moment(listed.due_at)),
                Cell(_moment(touched.lawful), "warn" if later else "")]  # fmt: skip


def _kind(day: CalendarDay, language: str) -> str:
    return wording.text(f"calendar-kind:{day.kind}", language)


def _moment(moment: datetime | None) -> str:
    return f"{moment:%H:%M %d/%m/%Y}" if moment else "–"
