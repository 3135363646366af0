"""What a real print service says is told as it is: each trouble by its own name, each job by its
own.
"""

import pypdfium2
import pytest

from counter.domain.printing.spool import (
    CANCELLED,
    COMPLETED,
    PRINTING,
    UNKNOWN,
    WAITING,
    PrinterState,
)
from counter.domain.refusal import Unavailable
from counter.printing.devices import cups
from counter.printing.devices.cups import CupsSpooler
from tests.support.office import Office
from tests.support.print_server import PrintServer, until

PDF = b"%PDF-1.4\n%%EOF\n"
TITLE = "H49.61-260601-1001-1"


@pytest.fixture
def spooler() -> CupsSpooler:
    return CupsSpooler()


def refused(spooler: CupsSpooler, printer: str) -> str:
    with pytest.raises(Unavailable) as error:
        spooler.send(printer, TITLE, PDF)
    return error.value.code


def test_a_paper_reaches_the_queue_as_it_is_and_under_its_title(
    spooler: CupsSpooler, print_server: PrintServer
) -> None:
    assert spooler.names() == [print_server.queue]
    assert spooler.look_at(print_server.queue) == PrinterState()
    taken = spooler.send(print_server.queue, TITLE, PDF)
    assert taken == (print_server.queue, f"{print_server.queue}-1", "")
    assert print_server.jobs == [PDF]
    until(lambda: spooler.find_job(taken.job, TITLE).state == COMPLETED)


def test_an_unknown_printer_and_one_that_takes_no_jobs_are_refused_before_anything_is_sent(
    spooler: CupsSpooler, print_server: PrintServer
) -> None:
    for name in ("Máy khác", "-h", "a b; c", "../jobs"):
        assert refused(spooler, name) == "printer-unknown"
    print_server.close_queue()
    assert refused(spooler, print_server.queue) == "printer-rejects"
    assert print_server.jobs == []


def test_a_paused_printer_keeps_the_job_which_can_be_cancelled(
    spooler: CupsSpooler, print_server: PrintServer
) -> None:
    print_server.stop_queue()
    taken = spooler.send(print_server.queue, TITLE, PDF)
    assert taken.trouble == "printer-paused"
    found = spooler.find_job(taken.job, TITLE)
    assert (found.state, found.trouble) == (WAITING, "printer-paused")
    spooler.cancel(taken.job, TITLE)
    assert spooler.find_job(taken.job, TITLE).state == CANCELLED
    spooler.cancel(taken.job, TITLE)


def test_a_number_that_came_again_is_another_paper_and_is_left_alone(
    spooler: CupsSpooler, print_server: PrintServer
) -> None:
    print_server.stop_queue()
    taken = spooler.send(print_server.queue, TITLE, PDF)
    spooler.cancel(taken.job, "of somebody else")
    assert spooler.find_job(taken.job, "of somebody else").state == UNKNOWN
    assert spooler.find_job(taken.job, TITLE).state == WAITING
    for job in ("", "Máy-99", "no number"):
        assert spooler.find_job(job, TITLE).state == UNKNOWN


def test_a_printer_out_of_reach_keeps_the_job_and_is_told(
    spooler: CupsSpooler, print_server: PrintServer
) -> None:
    print_server.add_unreachable_queue("Xa")
    taken = spooler.send("Xa", TITLE, PDF)
    until(lambda: spooler.look_at("Xa").trouble == "printer-out-of-reach")
    found = spooler.find_job(taken.job, TITLE)
    assert (found.state, found.trouble) == (PRINTING, "printer-out-of-reach")
    print_server.remove_queue("Xa")
    assert spooler.look_at("Xa").trouble == "printer-unknown"


def test_a_service_that_is_stopped_and_one_that_is_silent_are_told_apart(
    spooler: CupsSpooler, print_server: PrintServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cups, "ASK_S", 0.2)
    print_server.freeze()
    assert refused(spooler, print_server.queue) == "print-service-silent"
    with pytest.raises(Unavailable, match="print-service-silent"):
        spooler.names()
    print_server.thaw()
    print_server.close()
    assert refused(spooler, print_server.queue) == "print-service-stopped"
    with pytest.raises(Unavailable, match="print-service-stopped"):
        spooler.names()


@pytest.mark.parametrize(
    ("reasons", "state", "trouble"),
    [
        (["none"], 3, ""),
        (["media-empty-error"], 5, "printer-no-paper"),
        (["toner-low-report", "media-needed"], 4, "printer-no-paper"),
        (["media-empty-warning"], 3, ""),
        (["media-empty-warning"], 5, "printer-no-paper"),
        (["toner-empty-error"], 4, "printer-no-toner"),
        (["marker-supply-empty-error"], 5, "printer-no-toner"),
        (["cover-open-error"], 5, "printer-open"),
        (["media-jam-error", "paused"], 5, "printer-jammed"),
        (["offline-report"], 3, ""),
        (["offline"], 4, "printer-out-of-reach"),
        (["com.vendor-what"], 5, "printer-stands-still"),
    ],
)
def test_each_reason_of_a_printer_is_told_by_its_own_name(
    reasons: list[int | str], state: int, trouble: str
) -> None:
    found: cups.Values = {
        "printer-is-accepting-jobs": [1],
        "printer-state": [state],
        "printer-state-reasons": reasons,
    }
    assert cups.state_of(found) == PrinterState(trouble=trouble)


def test_a_slip_is_a_page_of_its_roll_and_small(
    spooler: CupsSpooler, print_server: PrintServer, office: Office
) -> None:
    slip = office.prints.ticket(str(office.queue.issue_ticket("A").listed.subject)).content
    spooler.send(print_server.queue, "A001-1", slip)
    (pdf,) = print_server.jobs
    assert len(pdf) < 8_000
    with pypdfium2.PdfDocument(pdf) as document:
        width, height = document[0].get_size()
    assert round(width * 25.4 / 72) == 80 and height > 100


def test_a_receipt_in_the_spool_is_small_and_told_its_paper(
    spooler: CupsSpooler, print_server: PrintServer, office: Office
) -> None:
    receipt = office.prints.receipt(office.receive().event.code).content
    spooler.send(print_server.queue, TITLE, receipt)
    assert print_server.jobs == [receipt] and len(receipt) < 30_000
    assert cups.paper_of(receipt) == ["media=A4"]


def test_a_computer_without_cups_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise OSError

    monkeypatch.setattr("counter.printing.devices.libcups.ctypes.CDLL", missing)
    assert refused(CupsSpooler(), "HP") == "no-system-printing"
