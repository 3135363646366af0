"""What an import changes, as JSON and in words: the same at a desk and at a hub."""

from collections.abc import Iterable, Iterator

import msgspec

from counter import wording
from counter.cli.context import Answer
from counter.cli.shown import Values
from counter.domain.imports.calendar_rows import CalendarChanges, DayChange
from counter.domain.imports.cells import Fault
from counter.domain.imports.procedure_rows import CataloguePlan, Changed
from counter.wording import due as due_words

_MOST_TOLD = 40  # changes in words; JSON has all
_LONGEST = 90  # characters of a value in words


def shown_notes(notes: Iterable[Fault], language: str) -> list[Values]:
    return [
        {
            "row": note.row,
            "column": note.column,
            "value": note.value,
            "message": wording.text(note.code, language, msgspec.to_builtins(note)),
        }
        for note in notes
    ]


def note_lines(notes: Iterable[Fault], language: str) -> Iterator[str]:
    for note in notes:
        yield f"  {wording.fault(note.row, note.column, note.value, note.code, language)}"


def day_change(change: DayChange) -> Values:
    """A date with what it was and what it becomes; `before` null where it followed the week."""
    return {
        "date": change.after.date.isoformat(),
        "before": change.before.kind if change.before else None,
        "after": change.after.kind,
        "name": change.after.name,
        "source": change.after.source,
    }


def answer_days(
    language: str, plan: CalendarChanges, touched: Iterable[str] = (), *, taken: bool
) -> Answer:
    """The changes of a calendar day by day, with the dossiers whose time runs over them."""
    codes = list(touched)
    data: Values = {
        "rows": len(plan.days),
        "changed": [day_change(change) for change in plan.changes],
        "notes": shown_notes(plan.notes, language),
        "touched": codes,
    }
    lines = [wording.text("imported" if taken else "import-planned", language, data)]
    lines += [f"  {_day_line(change, language)}" for change in plan.changes]
    lines += note_lines(plan.notes, language)
    if codes:
        lines.append(wording.text("touched", language, {"codes": codes}))
    return Answer(data, "\n".join(lines))


def _day_line(change: DayChange, language: str) -> str:
    before = change.before.kind if change.before else "weekly"
    values = {
        "day": due_words.day(change.after.date),
        "weekday": due_words.weekday(change.after.date, language),
        "before": wording.text(f"calendar-kind:{before}", language),
        "after": wording.text(f"calendar-kind:{change.after.kind}", language),
        "name": change.after.name,
    }
    return wording.text("import:day", language, values)


def answer_plan(language: str, plan: CataloguePlan, *, taken: bool) -> Answer:
    data = {
        "rows": plan.rows,
        "new": list(plan.new),
        "changed": list(_changes_by_code(plan)),
        "unchanged": list(plan.unchanged),
        "hidden": list(plan.hidden),
        "lost_terms": list(plan.lost_terms),
        "lost_papers": list(plan.lost_papers),
        "notes": shown_notes(plan.notes, language),
        "taken": taken,
    }
    return Answer(data, "\n".join(_lines(plan, language, taken=taken)))


def _changes_by_code(plan: CataloguePlan) -> Iterator[Values]:
    by_code: dict[str, list[Changed]] = {}
    for one in plan.changed:
        by_code.setdefault(one.code, []).append(one)
    for code, changes in by_code.items():
        yield {
            "code": code,
            "name": changes[0].name,
            "changes": [
                {"column": c.column, "before": c.before, "after": c.after} for c in changes
            ],
        }


def _lines(plan: CataloguePlan, language: str, *, taken: bool) -> Iterator[str]:
    head = "imported-catalogue" if taken else "planned-catalogue"
    yield wording.text(head, language, plan.counts)
    for name in ("new", "hidden", "lost_terms", "lost_papers"):
        found = getattr(plan, name)
        if found:
            told = {"count": len(found), "codes": ", ".join(found[:_MOST_TOLD])}
            yield "  " + wording.text(f"import:{name}", language, told)
    for one in plan.changed[:_MOST_TOLD]:
        yield "  " + wording.text("import:change", language, _shortened(one))
    if len(plan.changed) > _MOST_TOLD:
        yield "  " + wording.text(
            "import:more", language, {"count": len(plan.changed) - _MOST_TOLD}
        )
    yield from note_lines(plan.notes, language)


def _shortened(one: Changed) -> dict[str, str]:
    before, after = ("; ".join(text.splitlines()) for text in (one.before, one.after))
    before, after = wording.excerpts(before, after, _LONGEST)
    return {"code": one.code, "column": one.column, "before": before, "after": after}
