"""What becomes of papers: each told of where it belongs, none left without a word."""

import pytest
from PySide6.QtCore import Qt

from counter.desk.prints import Prints
from counter.domain.refusal import Unavailable
from tests.support.window import Person
from ui import printers

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


def test_no_paper_stays_no_paper_when_the_queue_takes_it_late(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_P, CONTROL)
    paper = person.program.printing._newest[FIRST]
    assert paper is not None
    person.letter("-")
    person.do(lambda: person.services.prints.spooled(paper, "Máy in"))
    assert print_states(person, FIRST)["receipt/2"] == "failed"


def test_a_failure_is_told_to_its_own_dossier_and_in_the_notice_bar(
    person: Person, monkeypatch: pytest.MonkeyPatch
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
    assert not person.page.done._yes.isHidden()  # the second one's question stands


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
    assert person.page.done._yes.isHidden() and "đĩa" in person.page.done._print.text().lower()


def test_what_becomes_of_an_older_copy_answers_no_question_about_the_newer(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_P, CONTROL)
    older = person.do(lambda: person.services.prints.receipt_again(FIRST, 1))
    person.program.printing.queue.failed.emit(
        older.paper, Unavailable("printer-stopped", "printer", printer="Canon LBP")
    )
    person.settle()
    assert "Canon LBP" in person.notice and not person.page.done._yes.isHidden()


def test_a_slip_that_fails_is_said(person: Person) -> None:
    person.program.preferences.ticket_printer = "Máy in phiếu"
    person.letter("n")
    person.letter("a")
    assert "không có máy in “Máy in phiếu”" in person.notice


def test_a_test_page_says_where_it_went_or_why_not(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.press(Qt.Key.Key_8, CONTROL)
    person.page.test_wanted.emit("Máy in hỏng")
    person.settle()
    assert "không có máy in" in person.notice
    monkeypatch.setattr(printers, "print_document", lambda name, title, content: None)
    person.page.test_wanted.emit("Canon LBP")
    person.settle()
    assert "Đã gửi trang in thử đến Canon LBP" in person.notice


def test_a_printer_of_nobodys_fault_stays_a_sentence(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(name: str, title: str, content: bytes) -> None:
        raise Unavailable("printer-stopped", "printer", printer=name)

    monkeypatch.setattr(printers, "print_document", broken)
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
