"""One event of every word that a dossier's steps do not cover."""

from datetime import date

from counter.domain import desk, hub
from counter.domain.calendar.term import WORKING_DAYS, Term
from counter.domain.calendar.working_days import CalendarDay
from counter.domain.dossiers import conflict
from counter.domain.dossiers.events import (
    DossierCorrected,
    DossierNoted,
    DossierVoided,
    DueDateCorrected,
    DueDateKept,
    Letterhead,
    PortalCodeNoted,
    ReceiptNumbered,
    ReceiptPrinted,
    StepUndone,
    VoidDeclined,
)
from counter.domain.events.base import Event, Reference
from counter.domain.local_rules import LocalRule
from counter.domain.printing import events as paper
from counter.domain.procedure import FeeRule, NamedTerm, Procedure, RequiredDocument, Verification
from counter.domain.queue import ticket
from tests.domain.test_dossier import AT, DUE, REGISTERED

_LETTERHEAD = Letterhead(
    parent_name="UBND tỉnh B", unit_name="UBND xã A", department_name="TTPVHCC", place="A"
)
_PROCEDURE = Procedure(
    code="1.000001", name="Thử", field="Thử", term=Term(2.5, WORKING_DAYS),
    documents=(RequiredDocument(name="Tờ khai", condition="nếu có"),),
    verification=Verification(term=Term(3, WORKING_DAYS), adds=True),
    short_name="Thử", variants=(NamedTerm(name="thường", term=Term(2.5, WORKING_DAYS)),),
    stages=(NamedTerm(name="thẩm định", term=Term(1, WORKING_DAYS), national=Term(2, WORKING_DAYS)),), island_extra=10,
    fees=(FeeRule(name="Lệ phí", kind="charge", amount=8000, unit="bản", source="HĐND"),), keywords=("thử",), people=2,
)  # fmt: skip

SAMPLES: tuple[Event, ...] = (
    DossierNoted(at=AT, text="gọi lại sau 15 giờ"),
    StepUndone(at=AT, steps=(Reference(bytes(16), 7),), reason="trả nhầm người", originals_away=("Sổ đỏ",)),
    conflict.ConflictResolved(at=AT, set_aside=(Reference(bytes(16), 7),), reason="hỏi lại người dân"),
    hub.DeskAdmitted(at=AT, desk=2, desk_id=bytes(16)),
    hub.DeskRevoked(at=AT, desk=2, desk_id=bytes(16)),
    hub.DossierRelayed(at=AT, from_unit="H49.61", originals=(hub.Original(b"envelope", b"{}", bytes(16)),)),
    hub.QuarantineEnded(at=AT, entry=Reference(bytes(16), 7), outcome=hub.DROPPED, by="Trần Thị B"),
    desk.DeskSetUp(
        at=AT, unit_code="H49.61", unit_name="UBND xã A", parent_name="UBND tỉnh B", place="A", desk=1, practice=True,
        public_key=bytes(range(32)),
    ),
    desk.SettingChanged(at=AT, setting="lookup", value='"0203 123 456"'),
    desk.ClockConfirmed(at=AT, wall=AT, offset=-3600, by="Trần Thị B"),
    desk.HubTimeCompared(at=AT, hub_at=AT, apart=93600, doubted=True),
    desk.ClockCorrected(at=AT, since=AT, until=AT, first=7, last=9, wall=AT, offset=-3600, by="Trần Thị B"),
    desk.ProceduresImported(at=AT, file_hash=bytes(32), procedures=(_PROCEDURE,)),
    desk.LocalRulesImported(
        at=AT, file_hash=bytes(32),
        rules=(
            LocalRule(
                code="1.000001", decision="QĐ 1", effective_from=date(2026, 6, 1), variant="thường",
                term=Term(1, WORKING_DAYS), hidden=False, added=_PROCEDURE,
            ),
        ),
    ),
    desk.ImportUndone(at=AT, by="Trần Thị B"),
    desk.CalendarImported(
        at=AT, file_hash=bytes(32),
        days=(CalendarDay(date=date(2026, 9, 28), kind="closed", name="Bão", source="QĐ 12", confirmed=True),),
    ),
    desk.ImportAdopted(at=AT, by="Trần Thị B"),
    desk.ImportDeclined(at=AT, reason="calendar-without-working-days"),
    desk.LossDeclared(
        at=AT, reason="entries-lost", lost=3, marks=(desk.Mark(series="code", scope="2026-06-01/1", last=1100),)
    ),
    desk.DeskEnrolled(at=AT, hub_id=bytes(16), url="https://trung-tam.example"),
    desk.DeskContinued(at=AT, continued_from=bytes(16), sequence=7, branch_sequence=9, branch_head=bytes(32)),
    desk.DayOpened(at=AT, business_date=AT.date(), by_itself=True),
    desk.DayClosed(at=AT, left=("ticket:A001",)),
    ticket.TicketIssued(at=AT, business_date=AT.date(), queue="A", number=1, priority="elderly"),
    ticket.TicketCalled(at=AT, counter=1, turn=1),
    ticket.TicketRecalled(at=AT),
    ticket.TicketStarted(at=AT),
    ticket.TicketFinished(at=AT, by_next_call=True),
    ticket.TicketResumed(at=AT),
    ticket.TicketMissed(at=AT),
    ticket.TicketParked(at=AT),
    ticket.TicketTakenBack(at=AT),
    ticket.TicketTransferred(at=AT, queue="R", returns=True),
    ticket.TicketCancelled(at=AT, reason="đi về"),
    ticket.TicketCarriedOver(at=AT, business_date=AT.date()),
    ticket.TicketPrinted(at=AT, copy=1, unit_name="UBND xã A", queue_name="Tất cả", place="A", waiting_ahead=3, minutes=18),
    REGISTERED,
    DossierCorrected(at=AT, field="summary", was="a", to="b", reason="gõ nhầm"),
    DueDateCorrected(
        at=AT, field="due_at", was="17:00 11/06/2026", to="17:00 04/06/2026", reason="đồng hồ máy sai", received_at=AT,
        due_at=AT, legal=DUE, by="Trần Thị B",
    ),
    DueDateKept(at=AT, due_at=AT, by="Trần Thị B", reason="người dân đã cầm giấy"),
    DossierVoided(at=AT, reason="nhầm"),
    VoidDeclined(at=AT, reason="hồ sơ đúng"),
    PortalCodeNoted(at=AT, portal_code="G22.99-260601-0001"),
    ReceiptPrinted(at=AT, copy=1, form="2025", paper="A5x2", letterhead=_LETTERHEAD, number_text="1/GTNHS-Q1"),
    ReceiptNumbered(at=AT, receipt_number=7, desk=1),
    paper.PrintSending(at=AT, form=paper.RECEIPT, copy=1),
    paper.PrintSpooled(at=AT, form=paper.RECEIPT, copy=1, printer="HP LaserJet", job="HP-12"),
    paper.PrintConfirmed(at=AT, form=paper.RECEIPT, copy=1),
    paper.PrintFailed(at=AT, form=paper.TICKET, copy=2, reason="hết giấy"),
)  # fmt: skip
