"""A due date in words: the sentence a clerk reads aloud, and a note for each day it was counted
over.
"""

import re
from datetime import date, datetime

from counter.domain.calendar.due_date import (
    DAY_KINDS,
    DUE,
    HOLIDAY,
    RECEIVED,
    SHUT,
    TAKEN,
    WEEKEND,
    DerivedDay,
    DueDate,
)
from counter.domain.calendar.term import DAYS, MONTHS, WORKING_HOURS, Term
from counter.domain.dossiers.people import FEMALE, MALE, Applicant
from counter.domain.procedure import FrozenProcedure, LawfulTerm, NamedTerm, Procedure
from counter.wording import VIETNAMESE, number, text

_TWO_DIGITS = 10
_REST = tuple(DAY_KINDS[letter] for letter in (WEEKEND, HOLIDAY, SHUT))


def term(value: Term, language: str) -> str:
    return text(f"term:{value.unit}", language, {"value": number(value.value, language)})


def term_on_paper(value: Term) -> str:
    """With a 0 before numbers below ten, as official papers have them: 03 ngày làm việc."""
    said = term(value, VIETNAMESE)
    return f"0{said}" if said[:1].isdigit() and value.value < _TWO_DIGITS else said


def term_of(procedure: Procedure | FrozenProcedure, language: str) -> str:
    """The term that applies, or the catalogue's words where the law sets none; beside the law's
    where a decision gives less.
    """
    if procedure.term is None:
        return procedure.term_text
    here = term(procedure.term, language)
    if procedure.national_term is None:
        return here
    values = {
        "national": term(procedure.national_term, language),
        "local": here,
        "decision": procedure.local_decision,
    }
    return text("term-local", language, values)


def case(named: NamedTerm, language: str) -> str:
    """A case of a procedure with its term: "nhà ở riêng lẻ · 15 ngày"."""
    return f"{named.name} · {term(named.term, language)}"


def term_of_case(named: NamedTerm, language: str) -> str:
    """Its term, with the law's beside it where a decision gives less."""
    if named.national is None:
        return term(named.term, language)
    cut = LawfulTerm(term=named.term, national=named.national, decision=named.decision)
    return local_cut(cut, language)


def local_cut(lawful: LawfulTerm | None, language: str) -> str:
    """The law's term and the one that applies here; empty where they are the same."""
    if lawful is None or lawful.national is None:
        return ""
    values = {
        "national": term(lawful.national, language),
        "local": term(lawful.term, language),
        "decision": lawful.decision,
    }
    return text("term-local", language, values)


def day(moment: date) -> str:
    """dd/MM/yyyy, in every language."""
    return f"{moment:%d/%m/%Y}"


def weekday(moment: date, language: str) -> str:
    return text(f"weekday:{moment.weekday()}", language)


def sentence(due: DueDate, language: str, lawful: LawfulTerm | None = None) -> str:
    """To be read to the citizen: the date, and why it is that date; where the office gives less
    than the law, both and by which decision.
    """
    cut = local_cut(lawful, language)
    said = _date_and_why(due, language)
    return f"{said} {cut[:1].upper()}{cut[1:]}." if cut else said


def why(due: DueDate, language: str, lawful: LawfulTerm | None = None) -> str:
    """Why it is that date, where the date itself stands above."""
    cut = local_cut(lawful, language)
    said = _why(due, language)
    return f"{said} {cut[:1].upper()}{cut[1:]}." if cut else said


def near_day(moment: date, today: date | None, language: str) -> str:
    """Its weekday, with "hôm nay" or "ngày mai" before it where it is one of them."""
    name = weekday(moment, language)
    days = (moment - today).days if today is not None else None
    if days in (0, 1):
        return text(f"due-near:{days}", language, {"weekday": name})
    return name[:1].upper() + name[1:]


def spoken(due_at: datetime, today: date | None, whom: Applicant, language: str) -> str:
    """What the clerk says to the person: when to come back, and what to bring."""
    days = (due_at.date() - today).days if today is not None else None
    code = f"due-spoken:{days}" if days in (0, 1) else "due-spoken"
    values = {
        "whom": address(whom, due_at.date(), language),
        "hour": f"{due_at:%H:%M}",
        "weekday": weekday(due_at, language),
        "day": f"{due_at:%d/%m}",
    }
    return text(code, language, values)


_ELDER = 60  # years


def address(whom: Applicant, today: date, language: str) -> str:
    """How a person is addressed: "chị", "ông"; "anh/chị" where nobody knows."""
    year = whom.birth_date[:4]
    is_elder = year.isdecimal() and today.year - int(year) >= _ELDER
    sex = {MALE: "man", FEMALE: "woman"}.get(whom.sex.capitalize(), "person")
    return text(f"address:{sex}{'-elder' if is_elder else ''}", language)


def _date_and_why(due: DueDate, language: str) -> str:
    return promise(due.due_at, _why(due, language), language)


def _why(due: DueDate, language: str) -> str:
    values = {
        "value": number(due.term.value, language),
        "skipped": _say_skipped(due, language),
        "rolled": "",
    }
    if due.term.unit in (DAYS, MONTHS) and set(due.days[-2:-1]) & set("WOX"):
        values["rolled"] = text("due-rolled", language)
    why = text(f"due-why:{due.term.unit}", language, values)
    taken = next((d.date for d in due.derivation if d.kind == DAY_KINDS[TAKEN]), None)
    if taken is not None:
        why += text("due-taken", language, {"weekday": weekday(taken, language), "day": day(taken)})
    if due.island_extra:
        base = Term(due.term.value - due.island_extra, due.term.unit)
        values = {"base": term(base, language), "extra": str(due.island_extra)}
        why += text("due-island", language, values)
    if due.unsure:
        years = sorted({day.year for day in due.unsure})
        why += text("due-unsure", language, {"years": years})
    return why


def promise(due_at: datetime, why: str, language: str) -> str:
    values = {
        "hour": f"{due_at:%H:%M}",
        "weekday": weekday(due_at, language),
        "day": day(due_at),
        "why": why,
    }
    return text("due-sentence", language, values).strip()


def before_receipt(limit: Term | None, language: str) -> str:
    """Why a dossier that was filed on the portal has no date yet: its time begins with acceptance
    (NĐ 61/2018/NĐ-CP; R6 of CONTRIBUTING.md).
    """
    if limit is None:
        return text("due-not-begun", language)
    return text("due-not-begun-term", language, {"term": term(limit, language)})


def _say_skipped(due: DueDate, language: str) -> str:
    names = []
    for derived in due.derivation:
        name = _plain(derived.name)
        if derived.kind in (DAY_KINDS[HOLIDAY], DAY_KINDS[SHUT]) and name not in names:
            names.append(name)
    if names:
        return text("due-skipped", language, {"names": names})
    return ""


def _plain(holiday: str) -> str:
    """The sentence says "nghỉ" itself."""
    return re.sub(r"^nghỉ (?:lễ )?", "", holiday, flags=re.IGNORECASE)


def note(derived: DerivedDay, unit: str, language: str) -> str:
    """What a day of the derivation is: counted, or why not. `unit` of the term."""
    code = f"day:{derived.kind}"
    if derived.kind == DAY_KINDS[RECEIVED] and unit == WORKING_HOURS:
        code = "day:received-hours"
    elif derived.kind in _REST and derived.counted is not None:
        code = f"{code}-counted"
    elif derived.kind == DAY_KINDS[DUE] and derived.counted is not None:
        code = "day:due-counted"
    elif derived.kind == "counted" and derived.counted is None:
        code = "day:counted-plain"
    values = {"number": number(derived.counted or 0, language), "name": _plain(derived.name)}
    plain = text(code, language, values)
    if derived.confirmed:
        return plain
    return text("day:unconfirmed", language, {"note": plain})
