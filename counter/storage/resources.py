"""What ships with the program: catalogue, calendar, provinces, priority reasons, fonts."""

import csv
from functools import cache
from pathlib import Path

import msgspec

from counter.domain.calendar.working_days import CalendarDay
from counter.domain.procedure import Procedure
from counter.domain.procedure_search import Synonym
from counter.domain.queue.line import PriorityReason

ROOT = Path(__file__).resolve().parents[2] / "resources"


def read(name: str) -> bytes:
    return (ROOT / name).read_bytes()


@cache
def load_procedures() -> tuple[Procedure, ...]:
    return msgspec.json.decode(read("procedures/commune.json"), type=tuple[Procedure, ...])


@cache
def load_calendar() -> tuple[CalendarDay, ...]:
    """Days off and working Saturdays; years without an official notice are marked unconfirmed."""
    with open(ROOT / "calendar" / "vietnam.csv", encoding="utf-8", newline="") as file:
        rows = [{**row, "confirmed": row["confirmed"] == "1"} for row in csv.DictReader(file)]
    return msgspec.convert(rows, tuple[CalendarDay, ...])


@cache
def identity_provinces() -> dict[str, str]:
    """The first three digits of a personal number to the province of birth registration (63 codes,
    NĐ 137/2015).
    """
    with open(ROOT / "identity" / "provinces.csv", encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


@cache
def priority_reasons() -> tuple[PriorityReason, ...]:
    return msgspec.json.decode(read("queue/priority_reasons.json"), type=tuple[PriorityReason, ...])


@cache
def synonyms() -> tuple[Synonym, ...]:
    """What people say at a desk, with the procedures they mean by it, the likeliest first."""
    with open(ROOT / "procedures" / "words.csv", encoding="utf-8", newline="") as file:
        return tuple(
            Synonym(said=row["said"], codes=tuple(row["codes"].split()))
            for row in csv.DictReader(file)
        )


@cache
def short_fields() -> dict[str, str]:
    """What lists call a field of procedures, by its official name."""
    with open(ROOT / "procedures" / "fields.csv", encoding="utf-8", newline="") as file:
        return {row["field"]: row["short"] for row in csv.DictReader(file)}
