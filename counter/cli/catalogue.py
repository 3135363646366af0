"""Procedures, calendar, due dates, cards and settings."""

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from counter import wording
from counter.cli import shown
from counter.cli.context import SCANNED, Answer, Command, Context, argument
from counter.cli.imports import answer_days, answer_plan
from counter.desk import catalogue_table, law, reading, rulebook
from counter.desk.administration import Administration, year_of
from counter.desk.catalogue import CatalogueService
from counter.desk.rulebook import Rulebook
from counter.desk.settings import BASIS
from counter.domain.calendar import due_date, term
from counter.domain.dossiers.card import parse_card
from counter.domain.procedure import LawfulTerm, Procedure, lawful_term
from counter.domain.refusal import Refusal, Unreadable
from counter.storage import resources, sheet_writer
from counter.wording import due as due_words


def _rules(context: Context) -> Rulebook:
    if context.folder.exists:
        return rulebook.of_desk(context.reading())
    return rulebook.load_shipped(context.clock)


def import_procedures(context: Context, args: argparse.Namespace) -> Answer:
    """What a file changes, taken or only shown; with a decision, the office's own layer."""
    desk = context.reading() if args.dry_run else context.writing()
    service, path = CatalogueService(desk), Path(args.file)
    if args.local is not None:
        planned = service.plan_local(path, args.local)
    else:
        planned = service.plan(path, all_levels=args.all_levels)
    if not args.dry_run:
        service.take(planned)
    return answer_plan(context.options.language, planned.plan, taken=not args.dry_run)


def export_procedures(context: Context, args: argparse.Namespace) -> Answer:
    """The catalogue in force as a table to edit and to import again."""
    rules, path = _rules(context), Path(args.file)
    procedures = [] if args.template else rules.catalogue.national_in_force(rules.today)
    rows = catalogue_table.write(procedures) if procedures else catalogue_table.write_template()
    sheet_writer.write(path, wording.text("table:procedures", context.options.language), rows)
    data = {"file": str(path), "rows": len(rows) - 1}
    return Answer(data, wording.text("exported", context.options.language, data))


def undo_import(context: Context, args: argparse.Namespace) -> Answer:
    return _undo(context, law.PROCEDURES)


def undo_calendar(context: Context, args: argparse.Namespace) -> Answer:
    return _undo(context, law.CALENDAR)


def _undo(context: Context, kind: str) -> Answer:
    """Takes the newest import of this desk back."""
    one = law.Law(context.writing()).undo(kind)
    data = {"entry": str(one.subject), "rows": one.rows, "at": shown.iso(one.event.at)}
    told = data | {"at": f"{one.event.at:%d/%m/%Y %H:%M}"}
    return Answer(data, wording.text("import-undone", context.options.language, told))


def import_calendar(context: Context, args: argparse.Namespace) -> Answer:
    """What a file changes day by day, taken or only shown."""
    administration = Administration(context.reading() if args.dry_run else context.writing())
    plan = administration.plan_calendar(Path(args.file))
    if not args.dry_run:
        administration.take_calendar(plan)
    touched = [one.listed.code for one in plan.touched]
    return answer_days(context.options.language, plan, touched, taken=not args.dry_run)


def list_procedure_offers(context: Context, args: argparse.Namespace) -> Answer:
    return _list_offers(context, law.PROCEDURES)


def list_calendar_offers(context: Context, args: argparse.Namespace) -> Answer:
    return _list_offers(context, law.CALENDAR)


def _list_offers(context: Context, kind: str) -> Answer:
    """Every import that is held here: what applies, what another desk offers, what was declined."""
    desk, language = context.reading(), context.options.language
    data = [
        {
            "entry": str(one.subject),
            "state": one.state,
            "of_hub": one.is_hubs,
            "at": shown.iso(one.event.at),
            "rows": one.rows,
            "reason": one.declined or None,
        }
        for one in law.Law(desk).listed(kind)
    ]
    lines = [wording.text(f"offer-{row['state']}", language, row) for row in data]
    return Answer(data, shown.lines(lines, wording.text("nothing-found", language)))


def accept_procedures(context: Context, args: argparse.Namespace) -> Answer:
    return _accept(context, law.PROCEDURES, args)


def accept_calendar(context: Context, args: argparse.Namespace) -> Answer:
    return _accept(context, law.CALENDAR, args)


def _accept(context: Context, kind: str, args: argparse.Namespace) -> Answer:
    """What another desk made applies here too from now on."""
    one = law.Law(context.writing()).accept(args.entry, kind, args.by)
    data = {"entry": str(one.subject), "rows": one.rows, "state": law.ADOPTED}
    return Answer(data, wording.text("imported", context.options.language, data))


def list_procedures(context: Context, args: argparse.Namespace) -> Answer:
    rules = _rules(context)
    return _procedures(context, rules.catalogue.in_force(rules.today))


def search_procedures(context: Context, args: argparse.Namespace) -> Answer:
    rules = _rules(context)
    return _procedures(context, rules.catalogue.found(" ".join(args.text), rules.today))


def show_procedure(context: Context, args: argparse.Namespace) -> Answer:
    rules = _rules(context)
    versions = rules.catalogue.versions(args.code, rules.today)
    if not versions:
        raise Refusal("procedure-unknown", "procedure", value=args.code[:40])
    return _procedures(context, versions, full=True)


def _procedures(
    context: Context, found: "list[Procedure] | tuple[Procedure, ...]", full: bool = False
) -> Answer:
    language = context.options.language
    data = [shown.procedure(p, language) for p in found]
    lines = []
    for p in found:
        term = due_words.term_of(p, language) or "–"
        lines.append(f"{p.code}  {p.name if full else p.list_name}  ({term})")
        if full:
            lines += [f"  {line}" for line in _details(p, language)]
    return Answer(data, shown.lines(lines, wording.text("nothing-found", language)))


def _details(p: Procedure, language: str) -> Iterator[str]:
    """One version with everything the catalogue knows of it, a line each."""
    if p.retired:
        yield wording.text("show:retired", language)
    days = {"since": due_words.day(p.effective_from), "until": "–"}
    if p.effective_to is not None:
        days["until"] = due_words.day(p.effective_to)
    yield wording.text("show:in_force", language, days)
    for paper in p.documents:
        condition = f" ({paper.condition})" if paper.condition else ""
        yield f"- {paper.name}{condition} · {wording.text(f'paper-kind:{paper.kind}', language)}"
    yield f"{wording.text('show:who', language)}: {wording.text(f'who:{p.who_may_act}', language)}"
    for variant in p.variants:
        yield f"  · {due_words.case(variant, language)}"
    for name in ("term_text", "fee_text", "result", "national_system", "source", "note"):
        if getattr(p, name):
            yield f"{wording.text(f'show:{name}', language)}: {getattr(p, name)}"


def show_calendar(context: Context, args: argparse.Namespace) -> Answer:
    year = year_of(args.year)
    days = [day for day in _rules(context).calendar.rows() if day.date.year == year]
    data = [
        {
            "date": d.date.isoformat(),
            "kind": d.kind,
            "name": d.name,
            "source": d.source,
            "confirmed": d.confirmed,
        }
        for d in days
    ]
    language = context.options.language
    unsure = f"; {wording.text('unconfirmed', language)}"
    lines = [
        f"{d.date:%d/%m/%Y}  {wording.text(f'calendar-kind:{d.kind}', language):<9}  {d.name}"
        f"  ({d.source}{'' if d.confirmed else unsure})"
        for d in days
    ]
    return Answer(data, shown.lines(lines, wording.text("nothing-found", context.options.language)))


def due(context: Context, args: argparse.Namespace) -> Answer:
    """The lawful date of a procedure or a bare term."""
    if (args.code is None) == (args.term is None):
        raise Unreadable("usage", "arguments", reason="CODE | --term TERM")
    rules, received_at = _rules(context), reading.moment(args.received, "received")
    if args.term is not None:
        return _due(context, rules, LawfulTerm(term=term.parsed(args.term)), received_at)
    version = rules.catalogue.on(args.code, received_at.date())
    wanted = lawful_term(version, args.variant, on_island=rules.on_island)
    if wanted is None:
        raise Refusal("no-statutory-term", "procedure", value=args.code)
    is_guessed = version.asks_for_case and not args.variant
    return _due(context, rules, wanted, received_at, ["first-case-taken"] if is_guessed else [])


def _due(
    context: Context,
    rules: Rulebook,
    wanted: LawfulTerm,
    received_at: datetime,
    notices: Sequence[str] = (),
) -> Answer:
    language = context.options.language
    applied = due_date.applying(wanted, received_at, rules.calendar, rules.policy)
    found = due_date.due_date_of(applied, received_at, rules.calendar, rules.policy)
    data = shown.due(found, language, applied)
    lines = [shown.due_lines(found, language, applied)]
    lines += [wording.text(notice, language) for notice in notices]
    return Answer(data | {"variant": applied.variant, "notices": list(notices)}, "\n".join(lines))


def show_card(context: Context, args: argparse.Namespace) -> Answer:
    language = context.options.language
    card = parse_card(
        getattr(args, SCANNED), resources.identity_provinces(), context.clock.wall().date()
    )
    warnings = [wording.text(w.code, language, {"value": w.value}) for w in card.warnings]
    data = {
        "identity_number": card.identity_number,
        "old_number": card.old_number,
        "name": card.name,
        "birth_date": card.birth_date,
        "sex": card.sex,
        "address": card.address,
        "issued_on": card.issued_on,
        "warnings": warnings,
        "warning_codes": [w.code for w in card.warnings],
        "doubtful": sorted(card.doubtful),
    }
    lines = [card.name, card.identity_number, card.birth_date, card.sex, card.address]
    return Answer(data, "\n".join([*lines, *(f"! {text}" for text in warnings)]))


def list_settings(context: Context, args: argparse.Namespace) -> Answer:
    values = Administration(context.reading()).settings()
    data = {name: {"value": value, "basis": BASIS.get(name, "")} for name, value in values.items()}
    lines = []
    for name, value in values.items():
        basis = f"   ({BASIS[name]})" if name in BASIS else ""
        lines.append(f"{name} = {json.dumps(value, ensure_ascii=False)}{basis}")
    return Answer(data, "\n".join(lines))


def set_setting(context: Context, args: argparse.Namespace) -> Answer:
    administration = Administration(context.writing())
    administration.change_setting(args.name, args.value)
    value = administration.settings()[args.name]
    return Answer(
        {"name": args.name, "value": value},
        f"{args.name} = {json.dumps(value, ensure_ascii=False)}",
    )


_OFFER = (argument("entry", metavar="ENTRY"), argument("--by", required=True, metavar="NAME"))

COMMANDS = (
    Command(
        ("procedures", "import"),
        import_procedures,
        (
            argument("file", metavar="FILE"),
            argument("--dry-run", action="store_true"),
            argument("--local", metavar="DECISION"),
            argument("--all-levels", action="store_true"),
        ),
    ),
    Command(
        ("procedures", "export"),
        export_procedures,
        (argument("file", metavar="FILE"), argument("--template", action="store_true")),
    ),
    Command(("procedures", "undo-import"), undo_import),
    Command(("procedures", "offered"), list_procedure_offers),
    Command(("procedures", "accept"), accept_procedures, _OFFER),
    Command(("procedures", "list"), list_procedures),
    Command(("procedures", "search"), search_procedures, (argument("text", nargs="+"),)),
    Command(("procedures", "show"), show_procedure, (argument("code"),)),
    Command(
        ("calendar", "import"),
        import_calendar,
        (argument("file", metavar="FILE"), argument("--dry-run", action="store_true")),
    ),
    Command(("calendar", "undo-import"), undo_calendar),
    Command(("calendar", "offered"), list_calendar_offers),
    Command(("calendar", "accept"), accept_calendar, _OFFER),
    Command(("calendar", "show"), show_calendar, (argument("--year", required=True),)),
    Command(
        ("due",),
        due,
        (
            argument("code", nargs="?"),
            argument("--variant", default=""),
            argument("--term"),
            argument("--received", required=True),
        ),
    ),
    Command(("card", "parse"), show_card, (argument(SCANNED, metavar="TEXT"),)),
    Command(("settings", "list"), list_settings),
    Command(("settings", "set"), set_setting, (argument("name"), argument("value"))),
)
