"""Domain shapes as the plain values of the contract's JSON, and as lines for people."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from counter import wording
from counter.desk.dossiers.conflicts import Conflict
from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.intake import Received
from counter.domain.calendar.due_date import DueDate
from counter.domain.calendar.term import Term
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers import status as dossier_status
from counter.domain.dossiers.conflict import side_letter
from counter.domain.dossiers.events import DossierReceived
from counter.domain.dossiers.people import Applicant
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import REGISTERED
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Entry
from counter.domain.procedure import LawfulTerm, NamedTerm, Procedure
from counter.domain.queue.ticket import TicketSummary
from counter.wording import due as due_words
from counter.wording import story
from counter.wording.story import Story

Values = dict[str, object]


def iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def ticket(listed: TicketSummary) -> Values:
    """A ticket without the reason of its priority: that is shown nowhere."""
    t = listed.ticket
    return {
        "number": t.number_text,
        "ticket_id": str(listed.subject),
        "queue": t.queue,
        "state": t.state,
        "counter": t.counter,
        "priority": bool(t.priority),
        "business_date": t.day.isoformat(),
        "issued_at": iso(t.issued_at),
        "called_at": iso(t.called_at),
        "recalls": t.recalls,
    }


def ticket_line(listed: TicketSummary, language: str) -> str:
    t = listed.ticket
    state = wording.name("state", t.state, language)
    counter = f" · {t.counter}" if t.counter else ""
    queue = f" · {t.queue}" if t.queue != t.home_queue else ""
    day = f" ({t.business_date:%d/%m})" if t.carried_to else ""
    mark = f" · {wording.text('priority', language)}" if t.priority else ""
    return f"{t.number_text}{day} · {state}{queue}{counter}{mark}"


def due(value: DueDate, language: str, lawful: LawfulTerm | None = None) -> Values:
    """`lawful` tells the law's own term where the office gives less."""
    national = lawful.national if lawful else None
    return {
        "due_at": iso(value.due_at),
        "confirmed": value.confirmed,
        "rule": value.rule,
        "term": due_words.term(value.term, language),
        "sentence": due_words.sentence(value, language, lawful),
        "island_extra": value.island_extra,
        "national_term": due_words.term(national, language) if national else None,
        "local_decision": lawful.decision if lawful else "",
        "derivation": [
            {
                "date": day.date.isoformat(),
                "kind": day.kind,
                "note": due_words.note(day, value.term.unit, language),
                "counted": day.counted,
                "confirmed": day.confirmed,
            }
            for day in value.derivation
        ],
    }


def due_lines(value: DueDate, language: str, lawful: LawfulTerm | None = None) -> str:
    days = [
        f"  {due_words.day(day.date)}  {due_words.weekday(day.date, language):<9}  {due_words.note(day, value.term.unit, language)}"
        for day in value.derivation
    ]
    return "\n".join([due_words.sentence(value, language, lawful), *days])


def procedure(value: Procedure, language: str) -> Values:
    values = msgspec.to_builtins(value)
    assert isinstance(values, dict)
    full = {name: values.get(name) for name in Procedure.__struct_fields__}
    for name in (
        "term_text",
        "source",
        "note",
        "national_system",
        "fee_text",
        "short_name",
        "channels",
        "level_note",
        "source_decision",
        "local_decision",
        "island_extra",
        "people",
        "result",
        "several_agencies",
    ):
        full[name] = getattr(value, name)
    full |= {
        "term": _term_words(value.term, language),
        "term_value": value.term.value if value.term else None,
        "term_unit": value.term.unit if value.term else None,
        "variants": [_named_term(one, language) for one in value.variants],
        "stages": [_named_term(one, language) for one in value.stages],
        "national_term": _term_words(value.national_term, language),
        "documents": [
            {
                "name": d.name,
                "kind": d.kind,
                "condition": d.condition,
                "originals": d.originals,
                "copies": d.copies,
                "form": d.form,
            }
            for d in value.documents
        ],
        "effective_from": value.effective_from.isoformat(),
        "effective_to": value.effective_to.isoformat() if value.effective_to else None,
    }
    for name in ("retired", "immediate", "repeats", "territory_free", "who_may_act", "supplement"):
        full[name] = getattr(value, name)
    full["version"] = value.version
    return full


def _term_words(term: Term | None, language: str) -> str | None:
    return due_words.term(term, language) if term else None


def _named_term(one: NamedTerm, language: str) -> Values:
    return {
        "name": one.name,
        "term": due_words.term(one.term, language),
        "term_value": one.term.value,
        "term_unit": one.term.unit,
        "national_term": _term_words(one.national, language),
    }


def _book(event: DossierReceived) -> dict[str, object]:
    return {"year": event.book_year, "volume": event.book_volume, "number": event.book_number}


def _sentence(due: DueDate | None, language: str) -> str | None:
    return due_words.sentence(due, language) if due else None


def _collector(dossier: Dossier) -> dict[str, str] | None:
    if dossier.returned_to:
        return {"name": dossier.returned_to, "authority": dossier.returned_with}
    return None


def _promise(event: DossierReceived, language: str) -> str:
    """What is read aloud: why it is the law's date, or the earlier one that was promised."""
    if event.legal and event.legal.due_at == event.due_at:
        return due_words.sentence(event.legal, language, event.procedure.lawful)
    return due_words.promise(event.due_at, "", language)


def received(value: Received, language: str) -> Values:
    event = value.event
    return {
        "code": event.code,
        "received_at": iso(event.received_at),
        "due_at": iso(event.due_at),
        "legal_due_at": iso(event.legal.due_at) if event.legal else None,
        "confirmed": event.legal.confirmed if event.legal else False,
        "receipt_number": event.receipt_number,
        "book": _book(event),
        "sentence": None if event.immediate else _promise(event, language),
        "likely_duplicates": list(value.likely_duplicates),
        "named_otherwise": list(value.named_otherwise),
        "also_open": list(value.also_open),
        "papers_not_mentioned": list(value.papers_not_mentioned),
        "notices": list(value.notices),
    }


def received_lines(value: Received, language: str) -> str:
    event = value.event
    lines = [event.code]
    if not event.immediate:
        lines.append(_promise(event, language))
    lines += [wording.text(code, language, values) for code, values in value.remarks]
    return "\n".join(lines)


def row(value: DossierSummary, now: datetime) -> Values:
    """A line of a list: no identity numbers."""
    return {
        "code": value.code,
        "external_code": value.external_code or None,
        "procedure": value.procedure,
        "applicant": value.applicant,
        "summary": value.summary,
        "state": value.state,
        "status": value.status,
        "received_at": iso(value.received_at),
        "due_at": iso(value.due_at),
        "timeliness": value.timeliness(now),
        "position": value.position,
        "conflicting": value.conflicting,
        "needs_newer_program": value.newer,
        "quarantined": value.quarantined,
        "void_asked": value.void_asked,
        "holder": value.holder or None,
        "in_false_time": value.is_in_false_time,
    }


def row_line(value: DossierSummary, language: str) -> str:
    when = f"{value.due_at:%d/%m/%Y %H:%M}" if value.due_at else "–"
    state = wording.name("state", value.state, language)
    if value.holder:
        place = f"  · {wording.text('where:list', language, {'unit': value.holder})}"
    else:
        place = ""
    clock = f"  · {wording.text('remark:clock-false', language)}" if value.is_in_false_time else ""
    return f"{value.code}  {when}  {state}  {value.applicant}{place}{clock}"


def conflict(value: Conflict, language: str) -> Values:
    """Both sides of a disagreement, numbered from 1 as `resolve --keep` takes them (or by letters)."""
    told = Story(value.entries, value.origins, language)
    return {
        "code": value.code,
        "sides": [
            {
                "keep": number,
                "desk": side.origin.desk,
                "unit": side.origin.unit,
                "state": side.dossier.state,
                "events": [_event(f, told) for f in side.entries],
            }
            for number, side in enumerate(value.sides, start=1)
        ],
    }


def conflict_lines(value: Conflict, language: str) -> str:
    lines, told = (
        [f"{value.code}  {value.applicant}"],
        Story(value.entries, value.origins, language),
    )
    if value.decisions:
        lines.append(wording.text("conflict-decided-apart", language))
    for number, side in enumerate(value.sides):
        lines.append(f"{side_letter(number)}. {story.origin(side.origin, language)}:")
        lines += [f"   {_line_of_story(entry, told, language)}" for entry in side.entries]
    lines.append(wording.text("conflict-how", language, {"code": value.code}))
    return "\n".join(lines)


def _person(value: Applicant) -> Values:
    """With the whole number: a dossier that is opened shows what lists mask."""
    values = msgspec.to_builtins(value)
    assert isinstance(values, dict)
    return values


def dossier(found: DossierDetails, language: str) -> Values:
    """A whole dossier; the events carry what happened, not everything that was typed."""
    d, r = found.dossier, found.dossier.received
    told = Story(found.entries, found.origins, language)
    values: Values = {
        "code": d.code,
        "external_code": d.external_code or None,
        "state": d.state,
        "status": d.status,
        "procedure": {
            "code": d.procedure.code,
            "name": d.procedure.name,
            "version": d.procedure.version,
            "variant": d.procedure.variant,
        },
        "applicant": _person(d.applicant),
        "co_applicants": [_person(p) for p in r.co_applicants] if r else [],
        "submitter": _person(r.submitter) if r and r.submitter else None,
        "summary": d.summary,
        "submitted_at": iso(d.submitted_at),
        "received_at": iso(r.received_at) if r else None,
        "due_at": iso(d.due_at),
        "legal_due_at": iso(d.legal.due_at) if d.legal else None,
        "confirmed": d.legal.confirmed if d.legal else False,
        "timeliness": dossier_status.timeliness(d.due_at, d.finished_at, found.now),
        "finished_at": iso(d.finished_at),
        "returned_at": iso(d.returned_at),
        "receipt_number": d.receipt_number,
        "book": _book(r) if r else None,
        "documents": msgspec.to_builtins(r.papers) if r else [],
        "fees": msgspec.to_builtins(r.fees) if r else [],
        "channel": r.channel if r else None,
        "result_delivery": r.result_delivery if r else None,
        "delivery_address": r.delivery_address if r else "",
        "resolving_body": r.resolving_body if r else "",
        "note": r.note if r else "",
        "shelf": d.shelf,
        "collector": _collector(d),
        "originals_back": list(d.originals_back),
        "prints": len(d.prints),
        "print_jobs": [
            {"form": job.form, "copy": job.copy, "target": job.target, "state": job.state}
            for job in d.print_jobs.values()
        ],
        "backfilled": bool(r and r.backfill),
        "unit": found.custody.unit if found.custody else found.own_unit,
        "holder": d.holder or None,
        "conflicting": found.conflicting,
        "needs_newer_program": found.newer,
        "quarantined": found.quarantined,
        "void_asked": found.void_asked is not None,
        "allowed": list(dossier_state.allowed(d)),
        "events": [_event(entry, told) | _clock(entry, found) for entry in found.entries],
    }
    if d.legal is not None:
        values["derivation"] = due(d.legal, language)["derivation"]
    return values


def _event(entry: Entry, told: Story) -> Values:
    """`told`: all that the entry says, as the window and the text tell it."""
    values: Values = {
        "name": entry.envelope.name,
        "clerk": entry.envelope.clerk,
        "entry": str(entry.envelope.reference),
        "told": told.line(entry),
    }
    if entry.event is not None:
        values["at"] = iso(entry.event.at)
        reason = getattr(entry.event, "reason", "")
        if reason:
            values["reason"] = reason
    return values


def _clock(entry: Entry, found: DossierDetails) -> Values:
    """Whether an entry's time is false, or a person's word; nothing where it is the computer's."""
    if entry.envelope.reference in found.false_times:
        return {"clock": "false"}
    if entry.event is not None and entry.event.clock_confirmed_by_hand:
        return {"clock": "by_hand"}
    return {}


def dossier_lines(found: DossierDetails, language: str) -> str:
    d = found.dossier
    state = wording.name("state", d.state, language)
    lines = [f"{d.code}  {state}{_standing(found, language)}"]
    if found.conflicting:
        lines.append(wording.text("dossier-undecided", language, {"code": d.code}))
    if found.void_asked is not None:
        origin = story.origin(found.origins[found.void_asked.envelope.desk_id], language)
        lines.append(
            wording.text("dossier-void-asked", language, {"code": _name_of(found), "desk": origin})
        )
    if found.quarantined:
        lines.append(wording.text("dossier-quarantined", language))
    if d.external_code and d.external_code != d.code:
        lines.append(d.external_code)
    lines += [d.procedure.name, d.applicant.name]
    if d.summary:
        lines.append(d.summary)
    if d.submitted_at is not None:
        lines.append(story.filed(d.submitted_at, language))
    if d.status == REGISTERED:
        lines.append(due_words.before_receipt(d.procedure.term, language))
    if d.due_at and d.is_open:
        lines.append(due_words.promise(d.due_at, "", language))
    if found.custody:
        lines.append(story.where(found.custody, found.own_unit, language))
    lines += [f"  {line}" for line in _about(d, language)]
    told = Story(found.entries, found.origins, language, found.false_times)
    return "\n".join(
        [*lines, *(f"  {_line_of_story(entry, told, language)}" for entry in found.entries)]
    )


def _standing(found: DossierDetails, language: str) -> str:
    """How it stands against its date; nothing where no date binds any more."""
    d = found.dossier
    if not d.has_timeliness:
        return ""
    standing = dossier_status.timeliness(d.due_at, d.finished_at, found.now)
    return f" ({wording.name('timeliness', standing, language)})"


def _name_of(found: DossierDetails) -> str:
    """What a command calls it by: its code, or its own name where another has the same."""
    if found.shares_code:
        return str(found.subject)
    return found.dossier.code


def _about(d: Dossier, language: str) -> Iterator[str]:
    """What was taken in, with whom, and where it is: a line each."""

    def line(name: str, content: str) -> Iterator[str]:
        if content:
            yield f"{wording.text(f'show:{name}', language)}: {content}"

    yield from line(
        "contact", " · ".join(text for text in (d.applicant.phone, d.applicant.address) if text)
    )
    if d.received is not None:
        r = d.received
        yield from line("people", ", ".join(person.name for person in r.co_applicants))
        if r.submitter is not None:
            yield from line(
                "submitter",
                " · ".join(
                    t
                    for t in (
                        r.submitter.name,
                        wording.authority(r.submitter.authority.kind, language),
                    )
                    if t
                ),
            )
        yield from line(
            "papers",
            "; ".join(
                f"{p.name} ({wording.verdict(p.verdict, language, lookup_failed=p.lookup_failed)})"
                for p in r.papers
            ),
        )
        yield from line(
            "fees", "; ".join(f"{fee.name} {fee.amount:,}đ" for fee in r.fees).replace(",", ".")
        )
        yield from line("delivery", story.delivery(r, language))
        yield from line("resolving_body", r.resolving_body)
        values = {
            "number": d.receipt_number or "–",
            "volume": r.book_volume,
            "year": r.book_year,
            "book": r.book_number,
        }
        yield wording.text("show:receipt", language, values)
    if d.shelf:
        yield wording.text("show:shelf", language, {"shelf": d.shelf})
    if d.returned_to:
        to = story.collector(d.returned_to, d.returned_with, language)
        yield wording.text("show:returned_to", language, {"to": to})


def _line_of_story(entry: Entry, told: Story, language: str) -> str:
    """A line of the story: when, what, by whom, and why."""
    by = told.by(entry)
    line = f"{_when(entry)}  {told.line(entry)}"
    return f"{line}  · {by}" if by else line


def _when(entry: Entry) -> str:
    if entry.event:
        return f"{entry.event.at:%d/%m/%Y %H:%M}"
    return "?"


def lines(texts: Iterable[str], empty: str) -> str:
    return "\n".join(texts) or empty
