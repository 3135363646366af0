"""The print process: started when it is wanted, started anew when it ends, and ended when it is
silent. No paper is sent twice.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from counter.domain.printing.spool import COMPLETED
from counter.domain.refusal import CounterError, Unavailable
from counter.printing.devices.device import Unanswered
from counter.printing.forms.test_page import test_page as a_page
from counter.printing.process.client import PrintProcess
from tests.support.print_server import PrintServer, until

PDF = b"%PDF-1.4\n%%EOF\n"
# A print process whose printers are a list in a file: what was sent is a line in it.
SPOOLER = """
import os, signal, sys, time
from pathlib import Path
from counter.domain.printing.spool import PrinterState, Taken
from counter.domain.refusal import Unavailable
from counter.printing.process.serving import serve
FILE = Path({file!r})
class Spooler:
    def names(self):
        print("babble of a driver")
        return FILE.read_text().split()
    def look_at(self, printer):
        if printer == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        if printer == "hangs":
            time.sleep(60)
        if printer == "broken":
            raise ValueError("Nguyễn Văn An")
        return PrinterState()
    def send(self, printer, title, content):
        FILE.write_text(FILE.read_text() + title + "\\n")
        if printer == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        if printer == "hangs":
            time.sleep(60)
        if printer == "refuses":
            raise Unavailable("printer-rejects", "printer", printer=printer)
        return Taken(printer, "job-1", "printer-paused")
sys.exit(serve(Spooler()))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "spool"
    path.write_text("")
    return path


@pytest.fixture
def printers(file: Path) -> Iterator[PrintProcess]:
    program = SPOOLER.format(file=str(file))
    made = PrintProcess([sys.executable, "-c", program], question_s=2, send_s=2)
    with closing(made):
        yield made


@contextmanager
def saying(program: str) -> Iterator[PrintProcess]:
    """A print process that is another program."""
    made = PrintProcess([sys.executable, "-c", program], question_s=1, send_s=1)
    with closing(made):
        yield made


def test_one_process_answers_and_what_a_driver_babbles_is_no_answer(
    printers: PrintProcess, file: Path
) -> None:
    file.write_text("HP Canon ")
    assert printers.names() == ["HP", "Canon"]
    taken = printers.send("system:HP", "a-1", PDF * 20_000)  # more than a pipe holds
    assert taken == ("HP", "job-1", "printer-paused")
    assert file.read_text().endswith("a-1\n")


def test_a_refusal_comes_back_as_it_was_raised(printers: PrintProcess) -> None:
    with pytest.raises(Unavailable, match="printer-rejects") as refusal:
        printers.send("system:refuses", "a-1", PDF)
    assert refusal.value.values == {"printer": "refuses"} and refusal.value.field == "printer"


def test_a_fault_of_the_program_is_told_by_its_place_and_not_by_what_it_quotes(
    printers: PrintProcess,
) -> None:
    with pytest.raises(CounterError, match="bug") as fault:
        printers.look_at("broken")
    assert "ValueError" in str(fault.value.values) and "Nguyễn" not in str(fault.value.values)
    assert printers.names() == []


@pytest.mark.parametrize("printer", ["dies", "hangs"])
def test_a_question_that_is_not_answered_says_so_and_the_next_is(
    printers: PrintProcess, printer: str
) -> None:
    with pytest.raises(Unavailable, match="print-service-silent"):
        printers.look_at(printer)
    assert printers.names() == []


@pytest.mark.parametrize("printer", ["dies", "hangs"])
def test_a_send_that_is_cut_is_unanswered_and_not_sent_again(
    printers: PrintProcess, file: Path, printer: str
) -> None:
    with pytest.raises(Unanswered):
        printers.send(f"system:{printer}", "a-1", PDF)
    assert file.read_text() == "a-1\n"
    assert printers.send("system:HP", "a-2", PDF).job == "job-1"
    assert file.read_text() == "a-1\na-2\n"


def test_a_process_that_ended_meanwhile_is_started_anew(printers: PrintProcess) -> None:
    assert printers.names() == []
    first = printers.process_id
    assert first is not None
    os.kill(first, signal.SIGKILL)
    until(lambda: printers.process_id is None)
    assert printers.send("system:HP", "a-1", PDF).job == "job-1"


@pytest.mark.parametrize(
    "program",
    [
        "print('nonsense of another program')",
        "import sys; sys.exit(1)",
        "import time; time.sleep(60)",
        # a right greeting, then lengths and letters of nothing
        "import sys, time; w = sys.stdout.buffer.write\n"
        "w(b'\\0\\0\\0\\x0fcounter-print-1' + b'\\xff' * 40); sys.stdout.flush(); time.sleep(60)",
        "import sys, time; w = sys.stdout.buffer.write\n"
        "w(b'\\0\\0\\0\\x0fcounter-print-1' + b'\\0\\0\\0\\x01a'); sys.stdout.flush(); time.sleep(60)",
    ],
    ids=["babbles", "ends", "says nothing", "too long", "no answer"],
)
def test_another_program_in_its_place_is_a_sentence(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counter.printing.process.client.START_S", 1)
    with saying(program) as printers:
        with pytest.raises(Unavailable, match="print-service-silent"):
            printers.names()
        with pytest.raises(Unavailable):
            printers.send("system:HP", "a-1", PDF)


def test_whoever_waits_leaves_the_interpreter_free(printers: PrintProcess) -> None:
    printers.names()
    stood, over = [0.0], threading.Event()

    def beat() -> None:
        last = time.monotonic()
        while not over.wait(0.005):
            now = time.monotonic()
            stood[0], last = max(stood[0], now - last), now

    heart = threading.Thread(target=beat)
    heart.start()
    with pytest.raises(Unavailable):
        printers.look_at("hangs")
    over.set()
    heart.join()
    assert stood[0] < 0.5  # of two seconds; a busy computer is slow too


def test_the_programs_own_process_prints_to_a_real_service(print_server: PrintServer) -> None:
    with closing(PrintProcess()) as printers:
        assert printers.names() == [print_server.queue]
        taken = printers.send(f"system:{print_server.queue}", "a-1", PDF)
        until(lambda: printers.find_job(taken.job, "a-1").state == COMPLETED)
        assert print_server.jobs == [PDF]
        print_server.freeze()
        with pytest.raises(Unavailable, match="print-service-silent"):
            printers.look_at(print_server.queue)
        print_server.thaw()
        assert printers.look_at(print_server.queue).trouble == ""


def test_qt_reaches_the_printers_in_its_place_where_there_is_no_cups(
    print_server: PrintServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way of Windows, as far as Linux can show it."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    program = (
        "from counter.printing.process.serving import serve\n"
        "from ui.qt_printers import QtSpooler\n"
        "serve(QtSpooler())"
    )
    with closing(PrintProcess([sys.executable, "-c", program], send_s=60)) as printers:
        assert printers.names() == [print_server.queue]
        assert printers.look_at("Máy khác").trouble == "printer-unknown"
        assert printers.send(f"system:{print_server.queue}", "a-1", a_page("HP")).job == ""
        with pytest.raises(Unavailable, match="printer-unknown"):
            printers.send("system:Máy khác", "a-2", a_page("HP"))
    (paper,) = print_server.jobs
    assert b"PDF" in paper[:20]
