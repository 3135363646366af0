"""Dossiers found: by their code, by words, by what they wait for, page by page."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import msgspec

from counter.desk.dossiers.details import DossierDetails, read_details
from counter.desk.dossiers.named_day import day_in, looks_like_day
from counter.desk.open_desk import OpenDesk
from counter.domain.calendar.working_days import at
from counter.domain.dossiers.people import plain_phone, plain_tax_code
from counter.domain.dossiers.status import OVERDUE, STATES
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Reference
from counter.domain.numbering import PRACTICE_MARK, is_code_on_paper, is_dossier_code
from counter.domain.refusal import Refusal
from counter.storage.projections import dossier_lists

if TYPE_CHECKING:
    from counter.desk.sheets import Sheet

MAX_PAGE = 1000
_LAST_DIGITS = 4
_SHORTEST_PHONE = 9  # digits: so many are one number, however they are spaced
_PASSPORT = re.compile(r"[A-Za-z]{1,2}[0-9]{6,9}[A-Za-z]?")
_STATUS_BY_STATE = {state: status for status, state in STATES.items()}
VOIDED = "voided"
# `513/GTNHS (Bàn 1)`, stored as `513/GTNHS-Q1`: number, the form's letters, the desk that gave it.
_RECEIPT = re.compile(
    r"(?P<number>[0-9]{1,9})/[^\s(]+?((-q|\s*\(?(?:bàn|ban|desk)\s*)(?P<desk>[0-9]{1,3})\)?)?",
    re.IGNORECASE,
)

# Choices of dossiers, beside the OVERDUE. DISPUTED are those two desks disagree on, and those that
# share a code; AT_OTHER_UNITS those another unit works on: what is due of them is theirs to do, and they
# stand in no other of what is due.
NEWEST, TODAY, READY, DISPUTED, AT_OTHER_UNITS = (
    "newest",
    "today",
    "ready",
    "disputed",
    "at-other-units",
)
FILTERS = (NEWEST, TODAY, OVERDUE, READY, DISPUTED, AT_OTHER_UNITS)


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """Dossiers of one choice, or that were found, as many as were asked for; how many each choice
    but the newest holds (empty where that was not asked for); the desk's time `now`; the short names
    of their procedures by code. `day` is the day they were asked for by, with how many in all are
    `due` on it and how many were `received` on it; `is_no_day` of a text like `32/12`.
    """

    rows: list[DossierSummary]
    now: datetime
    names: dict[str, str]
    counts: dict[str, int] = {}  # a struct's own copy
    day: date | None = None
    due: int = 0
    received: int = 0
    is_no_day: bool = False


class DossierSearch:
    """Finds dossiers and shows one of them."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def show(self, code: str) -> DossierDetails:
        return read_details(self._desk, self.row(code))

    def row(self, code: str) -> DossierSummary:
        """The dossier of a code, ours or the portal's. A code given out twice names both, and
        neither is guessed.
        """
        reader, wanted = self._desk.reader, self._own_code(code)
        if (named := reader.reference_named(code.strip().lower())) is not None:
            return self._find_named(named, code)
        rows = dossier_lists.standing_with_code(reader, wanted) or dossier_lists.with_code(
            reader, wanted
        )
        if not rows:
            raise Refusal("dossier-unknown", "code", value=code[:60])
        if len(rows) > 1:
            ids = ", ".join(str(row.subject) for row in rows)
            raise Refusal("code-twice", "code", value=code[:60], ids=ids)
        return rows[0]

    def _own_code(self, text: str) -> str:
        """The code that was typed or scanned. A practice paper's mark is known at practice desks;
        at a real one there is no dossier behind such a paper.
        """
        wanted = text.strip().upper()
        if not wanted.startswith(PRACTICE_MARK) or not is_code_on_paper(wanted):
            return wanted
        if not self._desk.setup.practice:
            raise Refusal("practice-paper", "code", value=wanted)
        return wanted.removeprefix(PRACTICE_MARK)

    def _find_named(self, named: Reference, code: str) -> DossierSummary:
        """A dossier by the entry that began it: the one way to tell two of one code apart."""
        row = dossier_lists.of_subject(self._desk.reader, self._desk.reader.subject_id(named))
        if row is None:
            raise Refusal("dossier-unknown", "code", value=code[:60])
        return row

    def one(self, text: str) -> DossierSummary:
        """The one dossier meant by a whole code, or by the last four digits of one that is still in
        work.
        """
        wanted = self._own_code(text)
        rows = dossier_lists.standing_with_code(self._desk.reader, wanted)
        if not rows and len(wanted) == _LAST_DIGITS and wanted.isascii() and wanted.isdigit():
            found = dossier_lists.find(self._desk.reader, wanted, MAX_PAGE)
            rows = [row for row in found if row.code.endswith(wanted) and row.is_open]
        elif not rows and not is_dossier_code(wanted):
            raise Refusal("code-not-whole", "code", value=text[:60])
        if not rows:
            raise Refusal("dossier-unknown", "code", value=text[:60])
        if len(rows) > 1:
            raise Refusal("several-found", "code", value=text[:60])
        return rows[0]

    def find(self, text: str, limit: int | None = 20) -> list[DossierSummary]:
        """The newest dossiers that hold every word; all of them without a limit. Of a day: what is
        due on it, then what was received on it.
        """
        most = dossier_lists.NO_LIMIT if limit is None else _page_size(limit)
        return self._of_day(text)[:most] or self._of_words(text, most)

    def _of_words(self, text: str, most: int) -> list[DossierSummary]:
        """What a text that names no day finds, or one of a day that has none."""
        if (named := _named_receipt(text)) is not None:
            return self._of_receipt(int(named["number"]), named["desk"])[:most]
        found: list[DossierSummary] = []
        for wanted in self._readings(text):
            found = found or dossier_lists.find(self._desk.reader, wanted, most)
        return found

    def _of_receipt(self, number: int, desk: str | None) -> list[DossierSummary]:
        """The dossiers of a receipt's number as it stands on paper, of this year and the last; of
        this desk where the paper names none.
        """
        year = self._desk.now.year
        given_by = int(desk) if desk else self._desk.setup.desk
        return dossier_lists.with_receipt_number(
            self._desk.reader, (year, year - 1), given_by, number
        )

    def _of_day(self, text: str) -> list[DossierSummary]:
        """The dossiers of the day that a text names; none where it names none."""
        day = day_in(text, self._desk.now.date())
        if day is None:
            return []
        reader, whole = self._desk.reader, (at(day, time.min), at(day, time.max))
        due = dossier_lists.due_between(reader, *whole)
        ready = dossier_lists.ready_due_between(reader, *whole)
        received = dossier_lists.list_received(reader, *whole, dossier_lists.NO_LIMIT)
        return list({row.subject: row for row in (*due, *ready, *received)}.values())

    def count_found(self, text: str) -> int:
        """How many there are to be found."""
        if of_day := self._of_day(text):
            return len(of_day)
        if _named_receipt(text):
            return len(self._of_words(text, dossier_lists.NO_LIMIT))
        count = 0
        for wanted in self._readings(text):
            count = count or dossier_lists.count_found(self._desk.reader, wanted)
        return count

    def _readings(self, text: str) -> Sequence[str]:
        """What may be looked for, the likeliest first: a code without a practice paper's mark, a
        number without what people put between digits. "an 000456" is An's before it is a passport's.
        """
        if is_code_on_paper(text.strip().upper()):
            return (self._own_code(text),)
        number = plain_phone(text) if text.startswith("+") else re.sub(r"[\s.]", "", text)
        if number.isascii() and number.isdigit() and len(number) >= _SHORTEST_PHONE:
            return (number, plain_tax_code(number))
        if _PASSPORT.fullmatch(number) and number != text:
            return (text, number)
        return (text,)

    def find_now(self, text: str, limit: int = 20) -> Listing:
        """What is found, and the desk's time it stands at."""
        most, now, of_day = _page_size(limit), self._desk.now, self._of_day(text)
        rows = of_day[:most] or self._of_words(text, most)
        day = day_in(text, now.date())
        found = Listing(
            rows=rows,
            now=now,
            names=self.names_of(rows),
            is_no_day=day is None and looks_like_day(text),
        )
        if day is None or (rows and not of_day):
            return found  # the words of it were found
        return msgspec.structs.replace(
            found,
            day=day,
            due=sum(row.is_due_on(day) for row in of_day),
            received=sum(row.is_received_on(day) for row in of_day),
        )

    def names_of(self, rows: Sequence[DossierSummary]) -> dict[str, str]:
        """What lists call their procedures."""
        codes = (row.procedure for row in rows)
        return self._desk.catalogue.list_names(codes, self._desk.now.date())

    def listing(self, filter_: str, limit: int = 50) -> Listing:
        """The dossiers of one choice, with how many the others hold: of one moment."""
        reader, now = self._desk.reader, self._desk.now
        ways = {
            NEWEST: lambda: self.page(limit=limit),
            TODAY: lambda: dossier_lists.list_received(reader, *_day_of(now), limit),
            OVERDUE: lambda: dossier_lists.overdue(reader, _minute_of(now), limit),
            READY: lambda: dossier_lists.ready(reader, limit),
            DISPUTED: lambda: self._disputed()[:limit],
            AT_OTHER_UNITS: lambda: dossier_lists.at_other_units(reader, limit),
        }
        rows = ways[filter_]()
        return Listing(rows=rows, counts=self._counts_at(now), now=now, names=self.names_of(rows))

    def sheet(self, filter_: str, text: str = "") -> "Sheet":
        """What is found by a text, or of one choice where there is none, on paper: as many as a page of
        the register holds.
        """
        # late: most who search print nothing; 2 ms
        from counter.desk.sheets import sheet_of_list

        rows = self.find(text, MAX_PAGE) if text else self.listing(filter_, MAX_PAGE).rows
        is_cut = len(rows) == MAX_PAGE
        return sheet_of_list(self._desk, rows, filter_, text, is_cut=is_cut)

    def counts(self) -> dict[str, int]:
        """How many each choice but the newest holds now."""
        return self._counts_at(self._desk.now)

    def _counts_at(self, now: datetime) -> dict[str, int]:
        reader = self._desk.reader
        counts = (
            *dossier_lists.counts(reader, *_day_of(now), _minute_of(now)),
            len(self._disputed()),
            dossier_lists.count_at_other_units(reader),
        )
        return dict(zip(FILTERS[1:], counts, strict=True))

    def _disputed(self) -> list[DossierSummary]:
        reader = self._desk.reader
        return [
            *dossier_lists.conflicting(reader),
            *dossier_lists.twice_coded(reader),
            *dossier_lists.void_asked(reader),
        ]

    def page(
        self, state: str | None = None, limit: int = 50, before: int | None = None
    ) -> list[DossierSummary]:
        """A page of the register, newest first; `before` is the last page's last position."""
        reader, limit = self._desk.reader, _page_size(limit)
        if state == VOIDED:
            return dossier_lists.page_of_voided(reader, before, limit)
        return dossier_lists.page(reader, before, limit, _status(state) if state else None)

    def whole(self, state: str | None = None, before: int | None = None) -> list[DossierSummary]:
        """All pages of the register from there on."""
        rows = self.page(state, MAX_PAGE, before)
        read = len(rows)
        while read == MAX_PAGE:
            following = self.page(state, MAX_PAGE, rows[-1].position)
            read = len(following)
            rows += following
        return rows

    def count(self, state: str | None = None, before: int | None = None) -> int:
        """How many that are."""
        if state == VOIDED:
            return dossier_lists.count_voided(self._desk.reader, before)
        return dossier_lists.count_page(
            self._desk.reader, before, _status(state) if state else None
        )


def _named_receipt(text: str) -> re.Match[str] | None:
    """The number of a receipt that a text is; a day, and a house in a lane, have digits alone."""
    return None if looks_like_day(text) else _RECEIPT.fullmatch(text.strip())


def _day_of(now: datetime) -> tuple[datetime, datetime]:
    """Its first and its last moment."""
    return at(now.date(), time.min), at(now.date(), time.max)


def _minute_of(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)


def _page_size(limit: int) -> int:
    if not 1 <= limit <= MAX_PAGE:
        raise Refusal("number-outside", "limit", value=limit, low=1, high=MAX_PAGE)
    return limit


def _status(state: str) -> int:
    if state.isascii() and state.isdigit() and int(state) in STATES:
        return int(state)
    if state not in _STATUS_BY_STATE:
        raise Refusal(
            "state-unknown", "state", value=state[:40], known=", ".join([*_STATUS_BY_STATE, VOIDED])
        )
    return _STATUS_BY_STATE[state]
