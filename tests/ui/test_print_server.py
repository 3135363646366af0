"""Receipts through the printers of the system, from F9 to what the print server was given."""

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from tests.support.office import draft
from tests.support.print_server import PrintServer, is_installed
from tests.support.window import Person
from ui import printers

CONTROL = Qt.KeyboardModifier.ControlModifier
A4 = (595, 842)  # points


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PrintServer]:
    if not is_installed() and not os.environ.get("CI"):
        pytest.skip("needs CUPS, and root to start a server of its own")
    made = PrintServer(tmp_path / "cups", os.environ["CUPS_SERVER"])
    yield made
    made.close()


def test_a_receipt_reaches_the_printer_and_one_that_stands_still_is_said_and_printed_again(
    server: PrintServer, person: Person
) -> None:
    assert printers.names() == [server.queue]
    person.program.preferences.receipt_printer = server.queue
    person.take_in()
    person.expect("Đã có giấy.")
    (receipt,) = server.jobs
    (size, ink) = looked_at(receipt)
    assert size == A4 and 0.01 < ink < 0.5  # both copies are on the sheet, and it is no black one

    server.stop_queue()
    person.press(Qt.Key.Key_F4)
    person.take_in(procedure="khai sinh")
    person.expect(f"Máy in “{server.queue}” đang dừng hoặc hết giấy")
    assert len(server.jobs) == 1

    server.start_queue()
    person.press(Qt.Key.Key_P, CONTROL)
    person.expect(f"Đã gửi máy in {server.queue}")
    person.press(Qt.Key.Key_Return)
    person.expect("Đã có giấy.")
    assert len(server.jobs) == 2
    second = person.do(lambda: person.services.search.page(limit=1))[0].code
    states = person.do(lambda: person.services.search.show(second)).dossier.print_states
    assert states == {"receipt/1": "failed", "receipt/2": "confirmed"}


def looked_at(pdf: bytes) -> tuple[tuple[int, int], float]:
    """The size of the first page in points, and how much of it is dark."""
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        width, height = document[0].get_size()
        grey = document[0].render(scale=1, grayscale=True).to_pil()
    dark = sum(grey.histogram()[:128]) / (grey.width * grey.height)
    return (round(width), round(height)), dark


def test_what_lies_across_reaches_the_printer_on_an_a4_turned_round(
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
