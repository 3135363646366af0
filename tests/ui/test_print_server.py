"""Receipts through the printers of the system, from F9 to what the print server was given; and what
is said when it gives nothing back.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer

from tests.support.office import draft
from tests.support.print_server import PrintServer, is_installed, until
from tests.support.window import PATIENCE_MS, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
A4 = (595, 842)  # points
FIRST = "H49.61-260601-1001"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PrintServer]:
    if not is_installed() and not os.environ.get("CI"):
        pytest.skip("needs CUPS, and root to start a server of its own")
    made = PrintServer(tmp_path / "cups", os.environ["CUPS_SERVER"])
    yield made
    made.close()


@contextmanager
def heartbeat() -> Iterator[Callable[[], int]]:
    """The window's longest standstill so far, in milliseconds: the time between two turns of its
    event loop.
    """
    longest, since, beat = [0], QElapsedTimer(), QTimer(interval=5)

    def turn() -> None:
        longest[0] = max(longest[0], since.restart())

    beat.timeout.connect(turn)
    since.start()
    beat.start()
    yield lambda: longest[0]
    beat.stop()


def print_states(person: Person, code: str = FIRST) -> dict[str, str]:
    return person.do(lambda: person.services.search.show(code)).dossier.print_states


def test_a_receipt_reaches_the_printer_as_it_was_drawn(server: PrintServer, person: Person) -> None:
    person.program.preferences.receipt_printer = server.queue
    person.take_in()
    person.expect("Đã có giấy.")
    (receipt,) = server.jobs
    (size, ink) = looked_at(receipt)
    assert size == A4 and 0.01 < ink < 0.5  # both copies are on the sheet, and it is no black one
    assert b"/FontFile2" in receipt and len(receipt) < 30_000  # letters, and no picture of them


def test_a_paused_printer_keeps_the_receipt_and_that_is_said(
    server: PrintServer, person: Person
) -> None:
    person.program.preferences.receipt_printer = server.queue
    server.stop_queue()
    person.receive()
    person.expect(f"Máy in “{server.queue}” đang tạm dừng")
    person.expect(f"Đã gửi máy in {server.queue}")
    assert print_states(person) == {"receipt/1": "spooled"} and len(server.jobs) == 1
    assert "không cần in lại" in person.notice


def test_a_printer_that_takes_no_jobs_is_said_and_printed_to_again(
    server: PrintServer, person: Person
) -> None:
    person.program.preferences.receipt_printer = server.queue
    server.close_queue()
    person.receive()
    person.expect(f"Máy in “{server.queue}” đang từ chối nhận lệnh in")
    assert server.jobs == []
    server.open_queue()
    person.press(Qt.Key.Key_P, CONTROL)
    person.expect(f"Đã gửi máy in {server.queue}")
    person.press(Qt.Key.Key_Return)
    person.expect("Đã có giấy.")
    assert print_states(person) == {"receipt/1": "failed", "receipt/2": "confirmed"}


def test_a_printer_out_of_reach_keeps_the_receipt_and_the_rail_says_so(
    server: PrintServer, person: Person
) -> None:
    server.add_unreachable_queue("Xa")
    person.program.preferences.receipt_printer = "Xa"
    person.receive()
    person.expect("Đã gửi máy in Xa")

    def is_said() -> bool:
        person.program.printer.look()
        person.settle()
        return person.sees("không liên lạc được với máy in “Xa”")

    person.qtbot.waitUntil(is_said, timeout=PATIENCE_MS)


def test_a_stopped_service_is_said_and_the_dossier_is_received(
    server: PrintServer, person: Person
) -> None:
    person.program.preferences.receipt_printer = server.queue
    server.close()
    person.receive()
    person.expect("Dịch vụ in của máy tính không chạy")
    assert print_states(person) == {"receipt/1": "failed"}


def test_a_frozen_service_holds_the_window_up_nowhere(server: PrintServer, person: Person) -> None:
    """Before: 24 to 45 seconds at the start, and 25 again every 100."""
    person.program.preferences.receipt_printer = server.queue
    person.open_settings("Máy in, máy quét")
    person.press(Qt.Key.Key_7, CONTROL)
    server.freeze()
    with heartbeat() as longest:
        person.program.printer.look()
        person.settle()
        assert person.sees("Dịch vụ in không trả lời")
        person.open_settings()
        person.expect("dịch vụ in không trả lời")
        person.press(Qt.Key.Key_F7)
        person.expect("Dịch vụ in không trả lời")
    assert longest() < 2000  # of the more than two seconds that each of four questions took
    person.receive()
    person.expect("Dịch vụ in không trả lời")
    server.thaw()
    person.press(Qt.Key.Key_P, CONTROL)
    person.expect(f"Đã gửi máy in {server.queue}")
    assert len(server.jobs) == 1


def test_a_receipt_that_waits_at_the_printer_is_shown_and_cancelled(
    server: PrintServer, person: Person
) -> None:
    person.program.preferences.receipt_printer = server.queue
    server.stop_queue()
    person.receive()
    person.press(Qt.Key.Key_F6)
    person.expect("chờ ở máy in từ 08:30")
    person.letter("h")
    person.expect("Lệnh in ở máy in")
    assert print_states(person) == {"receipt/1": "failed"}
    assert not person.sees("Hủy lệnh in")
    server.start_queue()
    person.press(Qt.Key.Key_P, CONTROL)
    until(lambda: server.states() == {1: "cancelled", 2: "completed"})


def test_printing_again_cancels_the_copy_that_still_waits(
    server: PrintServer, person: Person
) -> None:
    person.program.preferences.receipt_printer = server.queue
    server.stop_queue()
    person.receive()
    person.press(Qt.Key.Key_P, CONTROL)
    assert print_states(person) == {"receipt/1": "failed", "receipt/2": "spooled"}
    server.start_queue()
    until(lambda: server.states() == {1: "cancelled", 2: "completed"})


def test_a_job_is_found_again_after_a_kill_and_what_became_of_it_meanwhile(
    server: PrintServer, person: Person, tmp_path: Path
) -> None:
    person.program.preferences.receipt_printer = server.queue
    server.stop_queue()
    person.receive()
    again = person.come_back_after_a_kill(tmp_path / "elsewhere")
    again.settle()
    again.window.show_page("dossier", FIRST)
    again.settle()
    again.expect("chờ ở máy in từ 08:30")
    server.cancel_all()
    again.program.printing.watch.look()
    again.settle()
    assert print_states(again) == {"receipt/1": "failed"}
    again.expect("đã hủy, giấy không ra")
    again.close()


def looked_at(pdf: bytes) -> tuple[tuple[int, int], float]:
    """The size of the first page in points, and how much of it is dark."""
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        width, height = document[0].get_size()
        grey = document[0].render(scale=1, grayscale=True).to_pil()
    dark = sum(grey.histogram()[:128]) / (grey.width * grey.height)
    return (round(width), round(height)), dark


def test_what_lies_across_reaches_the_printer_as_it_was_drawn(
    server: PrintServer, person: Person
) -> None:
    person.program.preferences.receipt_printer = server.queue
    person.do(lambda: person.services.intake.receive(draft()))
    person.press(Qt.Key.Key_6, CONTROL)
    person.press(Qt.Key.Key_P, CONTROL)
    assert person.notice == f"Sổ đã gửi tới {server.queue}."
    (book,) = server.jobs
    size, ink = looked_at(book)
    assert size == A4[::-1] and 0.005 < ink < 0.5
