"""A print is a job whose steps are facts: cut anywhere, its paper comes out once or is asked about."""

from pathlib import Path

import pytest

from counter.desk import prints
from counter.desk.day import DayService
from counter.desk.dossiers.intake import Mistake
from counter.desk.prints import Prints
from counter.domain.printing.events import RECEIPT, TICKET, PrintFailed
from counter.domain.printing.jobs import PrintedPaper
from counter.domain.printing.spool import ABORTED, CANCELLED, COMPLETED, JobState, Taken
from counter.domain.refusal import Refusal, Unavailable
from counter.printing.devices.device import Unanswered
from counter.storage.journal.journal import Writing
from tests.support import desks
from tests.support.office import Office, draft
from tests.support.printers import FakeDevices

HP = "system:HP LaserJet"


class Cut(BaseException):
    """The power is gone."""


@pytest.fixture
def devices() -> FakeDevices:
    return FakeDevices()


def states(office: Office, code: str) -> dict[str, str]:
    return office.search.show(code).dossier.print_states


def names(office: Office, code: str) -> list[str]:
    return [entry.envelope.name for entry in office.search.show(code).entries]


def listed(office: Office) -> list[str]:
    """Whose paper the day page asks about."""
    return [row.code for row in DayService(office.desk).outlook().left.papers]


def test_receiving_with_paper_is_one_act_and_the_worker_brings_it_to_the_printer(
    office: Office, devices: FakeDevices
) -> None:
    received = office.receive(print_to=HP)
    code, printer = received.event.code, devices.printer
    assert received.paper == PrintedPaper(subject=received.subject, form=RECEIPT, copy=1)
    assert names(office, code) == ["dossier-received", "receipt-printed"]
    (tried,) = office.print_worker.drain(devices)
    assert (tried.paper, tried.taken, tried.failure) == (received.paper, Taken("Máy in"), None)
    assert names(office, code)[2:] == ["print-sending", "print-handed-over"]
    assert (devices.asked, printer.sent) == ([HP], [f"{code}-1"])
    assert printer.contents == [office.prints.receipt_again(code, 1).content]
    assert states(office, code) == {"receipt/1": "spooled"}
    assert office.print_worker.drain(devices) == [] and len(printer.sent) == 1
    assert office.verify().ok


def test_without_paper_asked_for_nothing_prints_by_itself(
    office: Office, devices: FakeDevices
) -> None:
    received = office.receive()
    assert received.paper is None and names(office, received.event.code) == ["dossier-received"]
    assert office.prints.receipt(received.event.code).copy == 1
    assert office.print_worker.drain(devices) == [] and devices.printer.sent == []


def test_what_is_settled_at_once_has_no_receipt_to_print(office: Office) -> None:
    received = office.receive(immediate=True, print_to=HP)
    assert received.paper is None and office.print_worker.waiting() == []


def test_an_act_that_is_cut_leaves_both_the_dossier_and_its_print_or_neither(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    append, left = Writing.append, [0]

    def cut(self, event, subject=None):  # type: ignore[no-untyped-def]
        if not left[0]:
            raise Cut
        left[0] -= 1
        return append(self, event, subject)

    monkeypatch.setattr(Writing, "append", cut)
    for steps in range(4):  # the day is opened, the dossier received, its paper asked for
        left[0] = steps
        try:
            code = office.receive(print_to=HP).event.code
        except Cut:
            assert steps < 3
            office.reopen()
            assert office.search.count() == 0 and office.print_worker.waiting() == []
    assert names(office, code) == ["dossier-received", "receipt-printed"]


def test_a_print_not_begun_when_the_power_went_is_sent_by_the_next_start_once(
    office: Office, devices: FakeDevices
) -> None:
    code = office.receive(print_to=HP).event.code
    office.reopen()
    assert states(office, code) == {"receipt/1": "requested"} and listed(office) == [code]
    office.print_worker.drain(devices)
    office.reopen()
    office.print_worker.drain(devices)
    assert devices.printer.sent == [f"{code}-1"] and states(office, code) == {
        "receipt/1": "spooled"
    }


def cut_before_sending(office: Office, devices: FakeDevices) -> None:
    devices.printer.fails = Cut()


def cut_before_the_printers_yes_is_noted(office: Office, devices: FakeDevices) -> None:
    def spooled(*_what: object) -> None:
        raise Cut

    devices.printer.meanwhile = lambda: setattr(Prints, "spooled", spooled)


@pytest.mark.parametrize("cut", [cut_before_sending, cut_before_the_printers_yes_is_noted])
def test_a_print_cut_while_it_was_sent_is_asked_about_and_never_sent_again(
    office: Office, devices: FakeDevices, monkeypatch: pytest.MonkeyPatch, cut: object
) -> None:
    monkeypatch.setattr(Prints, "spooled", Prints.spooled)  # put back behind the test
    code = office.receive(print_to=HP).event.code
    cut(office, devices)  # type: ignore[operator]
    with pytest.raises(Cut):
        office.print_worker.drain(devices)
    monkeypatch.undo()
    came_out = list(devices.printer.sent)
    devices.printer.fails = None
    office.reopen()
    assert office.print_worker.drain(devices) == [] and devices.printer.sent == came_out
    assert states(office, code) == {"receipt/1": "sending"} and listed(office) == [code]
    office.prints.confirm_awaited(code)
    assert states(office, code) == {"receipt/1": "confirmed"} and listed(office) == []
    assert office.verify().ok


def test_that_it_is_sent_is_durable_before_it_is(office: Office, devices: FakeDevices) -> None:
    code, seen = office.receive(print_to=HP).event.code, list[dict[str, str]]()
    devices.printer.meanwhile = lambda: seen.append(states(office, code))
    office.print_worker.drain(devices)
    assert seen == [{"receipt/1": "sending"}]


def test_a_full_disk_before_the_sending_leaves_the_print_to_the_next_start(
    office: Office, devices: FakeDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_what: object) -> None:
        raise Unavailable("disk-full", "data", reason="x")

    code = office.receive(print_to=HP).event.code
    monkeypatch.setattr(Prints, "sending", no_room)
    (tried,) = office.print_worker.drain(devices)
    assert tried.failure is not None and tried.failure.code == "disk-full"
    assert devices.printer.sent == [] and states(office, code) == {"receipt/1": "requested"}
    monkeypatch.undo()
    office.print_worker.drain(devices)
    assert devices.printer.sent == [f"{code}-1"]


def test_a_printer_that_fails_keeps_no_other_paper_away_and_is_not_asked_twice(
    office: Office, devices: FakeDevices
) -> None:
    first, second = (office.receive(print_to=HP).event.code for _ in range(2))
    devices.printer.fails = Unavailable("printer-stopped", "printer", printer="HP")

    def recover() -> None:
        devices.printer.meanwhile = lambda: setattr(devices.printer, "fails", None)

    devices.printer.meanwhile = recover
    tried = office.print_worker.drain(devices)
    assert [bool(each.failure) for each in tried] == [True, False]
    assert devices.printer.sent == [f"{second}-1"]
    assert states(office, first) == {"receipt/1": "failed"}
    assert office.print_worker.drain(devices) == [] and listed(office) == [first, second]


def test_a_fault_of_the_program_in_a_device_is_noted_and_raised(
    office: Office, devices: FakeDevices
) -> None:
    code = office.receive(print_to=HP).event.code
    devices.printer.fails = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        office.print_worker.drain(devices)
    assert states(office, code) == {"receipt/1": "failed"}


def test_a_paper_that_cannot_be_drawn_is_never_begun(
    office: Office, devices: FakeDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_what: object) -> None:
        raise Refusal("field-empty", "x")

    code = office.receive(print_to=HP).event.code
    monkeypatch.setattr(prints, "_receipt", broken)
    (tried,) = office.print_worker.drain(devices)
    assert tried.failure is not None and "print-sending" not in names(office, code)
    assert states(office, code) == {"receipt/1": "failed"} and devices.printer.sent == []


def test_receipts_and_slips_come_in_the_order_they_were_asked_for(
    office: Office, devices: FakeDevices
) -> None:
    ticket = str(office.queue.issue_ticket("A").listed.subject)
    code = office.receive(print_to=HP).event.code
    slip = office.prints.request_ticket(ticket, "socket:10.0.0.9:9100")
    again = office.prints.request_receipt(code, "folder")
    assert [paper.form for paper in office.print_worker.waiting()] == [RECEIPT, TICKET, RECEIPT]
    assert office.print_worker.waiting()[1:] == [slip, again]
    office.print_worker.drain(devices)
    assert devices.printer.sent == [f"{code}-1", "A001-1", f"{code}-2"]
    assert devices.asked == [HP, "socket:10.0.0.9:9100", "folder"]
    assert office.print_worker.waiting() == [] and office.verify().ok


def test_what_a_clerk_answered_before_the_next_start_is_not_sent(
    office: Office, devices: FakeDevices
) -> None:
    there, none = (office.receive(print_to=HP) for _ in range(2))
    assert there.paper is not None and none.paper is not None
    office.prints.confirmed(there.paper)
    office.prints.failed(none.paper, "no-paper")
    assert office.print_worker.waiting() == []
    assert office.print_worker.begin(none.paper) is None


def test_the_receipt_of_a_mistake_that_was_voided_is_not_sent(
    office: Office, devices: FakeDevices
) -> None:
    wrong = office.receive(print_to=HP)
    right = office.intake.receive(
        draft(summary="lần hai"), instead_of=Mistake(wrong.event.code, "nhầm thủ tục"), print_to=HP
    )
    assert wrong.paper is not None and office.print_worker.waiting() == [right.paper]
    with pytest.raises(Refusal, match="dossier-voided"):
        office.print_worker.begin(wrong.paper)


def test_a_print_comes_out_at_the_desk_that_asked_for_it(
    tmp_path: Path, devices: FakeDevices
) -> None:
    one, other = desks.offices(tmp_path, 2)
    code = one.receive(print_to=HP).event.code
    desks.tell(one, other)
    assert other.print_worker.drain(devices) == [] and devices.printer.sent == []
    own = other.prints.request_receipt(code, HP)
    assert other.print_worker.waiting() == [own]
    one.print_worker.drain(devices)
    assert devices.printer.sent == [f"{code}-1"]
    one.close()
    other.close()


def test_a_request_of_an_earlier_program_is_asked_about_and_not_sent(
    office: Office, devices: FakeDevices
) -> None:
    """It named the printer alone, and wrote nothing before it sent: the paper may be there."""
    code = office.receive(print_to="HP LaserJet").event.code
    assert office.print_worker.drain(devices) == [] and devices.printer.sent == []
    assert states(office, code) == {"receipt/1": "requested"} and listed(office) == [code]


def test_a_send_that_nobody_answered_stays_sending_and_is_asked_about(
    office: Office, devices: FakeDevices
) -> None:
    """The paper may lie in the printer: neither failed nor sent again."""
    code = office.receive(print_to=HP).event.code
    devices.printer.fails = Unanswered("HP")
    (tried,) = office.print_worker.drain(devices)
    assert tried.failure is not None and tried.failure.code == "print-unanswered"
    assert office.search.show(code).dossier.print_states == {"receipt/1": "sending"}
    assert office.print_worker.drain(devices) == [] and listed(office) == [code]


# ---- jobs that lie in a printer's queue


def test_a_job_is_known_by_its_spoolers_name_and_found_again_after_a_restart(
    office: Office, devices: FakeDevices
) -> None:
    received = office.receive(print_to=HP)
    devices.printer.job = "HP-7"
    office.print_worker.drain(devices)
    title = f"{received.event.code}-1"
    office.reopen()
    (lying,) = office.print_worker.lying()
    assert lying.paper == received.paper
    assert (lying.job, lying.title, lying.printer) == ("HP-7", title, "Máy in")
    assert lying.since == office.clock.moment


def test_a_slip_lies_in_a_queue_too(office: Office, devices: FakeDevices) -> None:
    ticket = str(office.queue.issue_ticket("A").listed.subject)
    paper = office.prints.request_ticket(ticket, HP)
    devices.printer.job = "XP-1"
    office.print_worker.drain(devices)
    (lying,) = office.print_worker.lying()
    assert (lying.paper, lying.title) == (paper, "A001-1")


@pytest.mark.parametrize(
    ("state", "reason"), [(ABORTED, "job-aborted"), (CANCELLED, "job-cancelled")]
)
def test_a_job_that_its_queue_gave_up_is_a_print_that_failed(
    office: Office, devices: FakeDevices, state: str, reason: str
) -> None:
    received = office.receive(print_to=HP)
    devices.printer.job = "HP-7"
    office.print_worker.drain(devices)
    assert received.paper is not None
    office.print_worker.note_job(received.paper, JobState(state=COMPLETED))
    assert len(office.print_worker.lying()) == 1, "completed is the printer's word, not the clerk's"
    office.print_worker.note_job(received.paper, JobState(state=state))
    entry = office.search.show(received.event.code).entries[-1]
    assert isinstance(entry.event, PrintFailed) and entry.event.reason == reason
    assert office.print_worker.lying() == []


def test_what_the_clerk_said_stays_whatever_the_queue_says_later(
    office: Office, devices: FakeDevices
) -> None:
    received = office.receive(print_to=HP)
    devices.printer.job = "HP-7"
    office.print_worker.drain(devices)
    assert received.paper is not None
    office.prints.confirmed(received.paper)
    before = len(office.search.show(received.event.code).entries)
    office.print_worker.note_job(received.paper, JobState(state=ABORTED))
    details = office.search.show(received.event.code)
    assert details.dossier.print_states == {"receipt/1": "confirmed"}
    assert len(details.entries) == before and office.print_worker.lying() == []


def test_printing_again_first_cancels_what_still_lies_in_the_queue(
    office: Office, devices: FakeDevices
) -> None:
    code = office.receive(print_to=HP).event.code
    devices.printer.job = "HP-7"
    office.print_worker.drain(devices)
    office.prints.request_receipt(code, HP)
    devices.printer.job = "HP-8"
    office.print_worker.drain(devices)
    assert devices.cancelled == [("HP-7", f"{code}-1")]
    states = office.search.show(code).dossier.print_states
    assert states == {"receipt/1": "failed", "receipt/2": "spooled"}
    assert [lying.job for lying in office.print_worker.lying()] == ["HP-8"]


def test_what_came_out_already_is_not_called_cancelled(
    office: Office, devices: FakeDevices
) -> None:
    code = office.receive(print_to=HP).event.code
    devices.printer.job = "HP-7"
    office.print_worker.drain(devices)
    devices.cancels_to = COMPLETED
    office.prints.request_receipt(code, HP)
    office.print_worker.drain(devices)
    states = office.search.show(code).dossier.print_states
    assert states == {"receipt/1": "spooled", "receipt/2": "spooled"}


def test_a_copy_that_the_clerk_missed_is_cancelled_too_before_another_goes_out(
    office: Office, devices: FakeDevices
) -> None:
    """It may lie in the queue of a printer without paper, and would come out beside the new one."""
    received = office.receive(print_to=HP)
    devices.printer.job = "HP-7"
    office.print_worker.drain(devices)
    assert received.paper is not None
    office.prints.failed(received.paper, "no-paper")
    office.prints.request_receipt(received.event.code, HP)
    office.print_worker.drain(devices)
    assert devices.cancelled == [("HP-7", f"{received.event.code}-1")]
    entries = office.search.show(received.event.code).entries
    assert [e.event.reason for e in entries if isinstance(e.event, PrintFailed)] == ["no-paper"]


def test_what_becomes_of_a_job_is_noted_of_a_voided_dossier_too(
    office: Office, devices: FakeDevices
) -> None:
    received = office.receive(print_to=HP)
    devices.printer.job = "HP-7"
    office.print_worker.drain(devices)
    assert received.paper is not None
    office.steps.void(received.event.code, "nhầm thủ tục")
    office.print_worker.note_job(received.paper, JobState(state=CANCELLED))
    assert office.search.show(received.event.code).dossier.print_states == {"receipt/1": "failed"}
