"""What becomes of papers: each told of where it belongs, none left without a word."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter.desk.prints import Prints
from counter.domain.printing.spool import ABORTED, COMPLETED, WAITING, JobState, PrinterState
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import Unanswered
from counter.printing.process.client import PrintProcess
from tests.support.office import draft
from tests.support.printers import FakePrinters
from tests.support.window import PATIENCE_MS, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = "H49.61-260601-1001", "H49.61-260601-1002"


def print_states(person: Person, code: str) -> dict[str, str]:
    return person.do(lambda: person.services.search.show(code)).dossier.print_states


def test_the_clerks_word_is_about_the_receipt_just_asked_for(person: Person) -> None:
    """Enter may be quicker than the drawing of the paper."""
    person.take_in()
    person.press(Qt.Key.Key_D, CONTROL)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    with person.busy():
        person.page.print_again()
        person.tap(Qt.Key.Key_Return)
    assert print_states(person, FIRST) == {"receipt/1": "confirmed"}
    assert print_states(person, SECOND) == {"receipt/1": "spooled", "receipt/2": "confirmed"}


def names(person: Person, code: str) -> list[str]:
    entries = person.do(lambda: person.services.search.show(code)).entries
    return [entry.envelope.name for entry in entries]


def test_f9_asks_for_the_receipt_in_the_act_of_receiving(person: Person) -> None:
    person.take_in()
    story = ["dossier-received", "receipt-printed", "print-sending", "print-handed-over"]
    assert names(person, FIRST) == [*story, "print-confirmed"]
    (paper,) = (person.folder / "papers").iterdir()
    assert paper.name == f"{FIRST}-1.pdf"
    first, second = person.do(lambda: person.services.search.show(FIRST)).entries[:2]
    assert second.envelope.sequence == first.envelope.sequence + 1


def test_after_a_kill_what_was_not_begun_is_printed_and_what_was_being_sent_is_asked_about(
    person: Person, printers: FakePrinters, tmp_path: Path
) -> None:
    """The printer hangs at the first receipt; the second waits behind it when the power goes."""
    begun, freed = threading.Event(), threading.Event()

    def hangs() -> None:
        begun.set()
        freed.wait()

    printers.states["Máy in"] = PrinterState()
    printers.meanwhile = hangs
    person.program.preferences.receipt_printer = "Máy in"
    for _ in (FIRST, SECOND):
        taken = person.do(lambda: person.services.intake.receive(draft(), print_to="system:Máy in"))
        person.program.printing.print_first_receipt(taken)
    person.qtbot.waitUntil(
        lambda: begun.is_set() and person.program.worker.is_idle, timeout=PATIENCE_MS
    )
    printers.meanwhile = lambda: None
    again = person.come_back_after_a_kill(tmp_path / "elsewhere")
    again.settle()
    assert printers.sent == [("system:Máy in", f"{SECOND}-1")]
    assert print_states(again, FIRST) == {"receipt/1": "sending"}
    assert print_states(again, SECOND) == {"receipt/1": "spooled"}
    outlook = again.do(lambda: again.services.day.outlook())
    assert [row.code for row in outlook.left.papers] == [FIRST, SECOND]
    again.close()
    freed.set()
    person.settle()


def test_a_slip_is_a_job_too(person: Person, printers: FakePrinters) -> None:
    printers.states["Máy in phiếu"] = PrinterState()
    person.program.preferences.ticket_printer = "Máy in phiếu"
    person.letter("n")
    person.letter("a")
    assert printers.sent == [("system:Máy in phiếu", "A001-1")]
    (ticket,) = person.do(lambda: person.services.queue.today())
    assert ticket.ticket.print_states == {"ticket/1": "spooled"}


def test_no_paper_stays_no_paper_when_the_queue_takes_it_late(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_P, CONTROL)
    paper = person.program.printing._newest[FIRST]
    assert paper is not None
    person.letter("-")
    person.do(lambda: person.services.prints.spooled(paper, "Máy in"))
    assert print_states(person, FIRST)["receipt/2"] == "failed"


def test_a_failure_is_told_to_its_own_dossier_and_in_the_notice_bar(
    person: Person, printers: FakePrinters
) -> None:
    person.take_in()
    person.press(Qt.Key.Key_D, CONTROL)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.program.preferences.receipt_printer = "Máy in hỏng"
    person.program.printing.print_receipt(FIRST)
    person.settle()
    assert "không có máy in" in person.notice
    assert person.sees("Đã có giấy")  # the second one's question stands


def test_a_receipt_that_cannot_be_made_leaves_nothing_to_wait_for(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_self: Prints, _code: str, _target: str) -> None:
        raise Unavailable("disk-full", "data", reason="x")

    person.take_in()
    monkeypatch.setattr(Prints, "request_receipt", no_room)
    with person.busy():
        person.page.print_again()
        person.tap(Qt.Key.Key_Return)  # quicker than the word that there is none
    assert "đĩa" in person.notice.lower() and print_states(person, FIRST) == {
        "receipt/1": "confirmed"
    }
    person.press(Qt.Key.Key_P, CONTROL)
    assert not person.sees("Đã có giấy") and any("đĩa" in t.lower() for t in person.texts())


def test_what_becomes_of_an_older_copy_answers_no_question_about_the_newer(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_P, CONTROL)
    older = person.do(lambda: person.services.prints.receipt_again(FIRST, 1))
    person.program.printing.queue.failed.emit(
        older.paper, Unavailable("printer-stopped", "printer", printer="Canon LBP")
    )
    person.settle()
    assert "Canon LBP" in person.notice and person.sees("Đã có giấy")


def test_a_slip_that_fails_is_said(person: Person, printers: FakePrinters) -> None:
    person.program.preferences.ticket_printer = "Máy in phiếu"
    person.letter("n")
    person.letter("a")
    assert "không có máy in “Máy in phiếu”" in person.notice


def test_a_printer_that_is_tried_says_why_nothing_came(
    person: Person, printers: FakePrinters
) -> None:
    person.program.preferences.receipt_printer = "Máy in hỏng"
    person.open_settings("Máy in, máy quét")
    person.press(Qt.Key.Key_F7)
    person.settle()
    person.expect("không có máy in “Máy in hỏng”")


def test_a_printer_of_nobodys_fault_stays_a_sentence(
    person: Person, printers: FakePrinters
) -> None:
    printers.states["Canon LBP"] = PrinterState(trouble="printer-stopped", takes_jobs=False)
    person.program.preferences.receipt_printer = "Canon LBP"
    person.take_in()
    person.expect("Máy in “Canon LBP” đang dừng")
    assert print_states(person, FIRST) == {"receipt/1": "failed"}


def test_a_full_disk_prints_once_more_what_was_printed_before_and_says_so(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_self: Prints, _code: str, _target: str) -> None:
        raise Unavailable("disk-full", "data", reason="x")

    person.take_in()
    (paper,) = (person.folder / "papers").iterdir()
    content = paper.read_bytes()
    paper.unlink()
    monkeypatch.setattr(Prints, "request_receipt", no_room)
    person.window.show_page("dossier", FIRST)
    person.settle()
    person.press(Qt.Key.Key_P, CONTROL)
    assert paper.read_bytes() == content and "in lại đúng như lần 1" in person.notice
    assert print_states(person, FIRST) == {"receipt/1": "confirmed"}


# ---- jobs in the queue of a printer


@pytest.fixture
def waiting(person: Person, printers: FakePrinters) -> FakePrinters:
    """A receipt that lies in the queue of a printer without paper."""
    printers.states["HP"] = PrinterState(trouble="printer-no-paper")
    printers.next_job = "HP-1"
    printers.jobs["HP-1"] = JobState(state=WAITING, trouble="printer-no-paper")
    person.program.preferences.receipt_printer = "HP"
    person.receive()
    return printers


def test_a_receipt_that_waits_says_for_what_and_h_cancels_it(
    person: Person, waiting: FakePrinters
) -> None:
    person.expect("Máy in “HP” hết giấy")
    person.letter("h")
    assert waiting.cancelled == ["HP-1"]
    person.expect("Lệnh in ở máy in “HP” đã hủy")
    assert print_states(person, FIRST) == {"receipt/1": "failed"}


def test_a_job_that_its_queue_gave_up_is_told(person: Person, waiting: FakePrinters) -> None:
    waiting.jobs["HP-1"] = JobState(state=ABORTED)
    person.look_at_clock()
    person.expect("đã bỏ lệnh in")
    assert print_states(person, FIRST) == {"receipt/1": "failed"}


def test_a_job_that_came_out_waits_for_the_clerks_word_and_is_looked_at_no_more(
    person: Person, waiting: FakePrinters
) -> None:
    waiting.jobs["HP-1"] = JobState(state=COMPLETED)
    person.look_at_clock()
    assert print_states(person, FIRST) == {"receipt/1": "spooled"}
    waiting.jobs["HP-1"] = JobState(state=ABORTED)
    for _ in range(8):
        person.look_at_clock()
    assert print_states(person, FIRST) == {"receipt/1": "spooled"}


def test_what_came_out_before_it_was_cancelled_is_said(
    person: Person, waiting: FakePrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = JobState(state=COMPLETED)
    monkeypatch.setattr(PrintProcess, "cancel", lambda _self, _job, _title: done)
    person.letter("h")
    assert "giấy có thể đã ra" in person.notice
    assert print_states(person, FIRST) == {"receipt/1": "spooled"}


def test_a_slip_whose_printer_waits_is_said(person: Person, printers: FakePrinters) -> None:
    printers.states["XP"] = PrinterState(trouble="printer-open")
    person.program.preferences.ticket_printer = "XP"
    person.letter("n")
    person.letter("a")
    assert "Nắp máy in “XP” đang mở" in person.notice


def test_a_send_that_was_cut_is_said_and_asked_about_and_not_sent_again(
    person: Person, printers: FakePrinters, tmp_path: Path
) -> None:
    def cut() -> None:
        raise Unanswered("HP")

    printers.states["HP"] = PrinterState()
    printers.meanwhile = cut
    person.program.preferences.receipt_printer = "HP"
    person.receive()
    person.expect("chưa rõ giấy có ra không")
    assert print_states(person, FIRST) == {"receipt/1": "sending"}
    printers.meanwhile = lambda: None
    again = person.come_back_after_a_kill(tmp_path / "elsewhere")
    again.settle()
    assert printers.sent == [] and print_states(again, FIRST) == {"receipt/1": "sending"}
    outlook = again.do(lambda: again.services.day.outlook())
    assert [row.code for row in outlook.left.papers] == [FIRST]
    again.close()
