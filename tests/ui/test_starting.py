"""Starting and ending: always a window with plain words, never half a print, and a trace of every
bug without a value.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcessEnvironment, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter.desk.opening import open_to_write
from counter.desk.setting_up import set_up_desk
from counter.desk.wall_clock import WallClock
from counter.domain.printing.spool import PrinterState
from counter.domain.refusal import Unavailable
from counter.storage.folder import Folder
from tests.support.command import ROOT
from tests.support.printers import FakePrinters
from tests.support.strays import link_to_a_pipe
from tests.support.window import PATIENCE_MS, Person
from ui import faults, instance
from ui.instance import Instance
from ui.preferences import Preferences
from ui.shell.program import Program
from ui.shell.unlocking import CannotOpen, Unlocking
from ui.shell.window import MainWindow
from ui.widgets.basics import label, set_named

PASSPHRASE = "một câu dài"


def made(path: Path, passphrase: str | None = None) -> Folder:
    folder = Folder(path)
    set_up_desk(
        folder, unit_code="H49.61", unit_name="UBND đặc khu Cô Tô", parent_name="UBND thành phố Quảng Ninh",
        place="Cô Tô", desk=1, practice=False, clock=WallClock(None), passphrase=passphrase,
    )  # fmt: skip
    return folder


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, tmp_path / "desk")
    yield program
    if program.window is not None:
        program.window.close()
    program.close()


def words(program: Program) -> str:
    assert isinstance(program.window, CannotOpen)
    return program.window.words


def again(program: Program) -> None:
    assert isinstance(program.window, CannotOpen)
    program.window.again.click()


_A_START = """
import json, sys
from pathlib import Path
from ui.shell.program import Program, make_application
application = make_application()
style = application.style().name()
program = Program(application, Path(sys.argv[1]))
program.opening.open(None)
window = program.show_window()
while window.page._board is None:
    application.processEvents()
application.processEvents()
print(json.dumps({
    "order": [name for name in sys.modules if name in ("counter.desk.queue", "PySide6.QtCore", "ui.pages.queue.page")],
    "services": sorted(name for name in sys.modules if name in ("counter.desk.dossiers.returns", "counter.desk.administration")),
    "style": style,
}))
program.close()
"""


# ---- starting


def test_the_first_page_stands_without_what_only_other_pages_need(tmp_path: Path) -> None:
    """All of it would be made at every start, and is most of what a start can do without."""
    made(tmp_path / "desk")
    command = [sys.executable, "-c", _A_START, str(tmp_path / "desk")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "order": ["counter.desk.queue", "PySide6.QtCore", "ui.pages.queue.page"],
        "services": [], "style": "fusion",
    }  # fmt: skip


def test_a_value_that_qt_does_not_know_by_name_is_refused(qtbot: QtBot) -> None:
    shown = label("Hàng đợi")
    qtbot.addWidget(shown)
    set_named(shown, alignment="AlignRight|AlignVCenter")
    assert shown.alignment() == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    with pytest.raises(ValueError, match="AlignNowhere"):
        set_named(shown, alignment="AlignNowhere")


def test_a_desk_another_program_holds_is_said_and_tried_again(program: Program) -> None:
    other = open_to_write(made(program.folder.path), WallClock(None), None, "")
    program.entrance.begin()
    assert "Một chương trình khác đang dùng bàn này" in words(program)
    again(program)
    assert "Một chương trình khác đang dùng bàn này" in words(program)
    other.close()
    again(program)
    assert isinstance(program.window, MainWindow)


def test_a_torn_key_file_is_said(program: Program) -> None:
    made(program.folder.path).database_key.write_text("{")
    program.entrance.begin()
    assert "database.key" in words(program)


def test_a_clock_that_is_set_wrong_is_said(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(program.folder.path)
    monkeypatch.setenv("COUNTER_NOW", "hôm qua")
    program.entrance.begin()
    assert "hôm qua" in words(program)
    monkeypatch.delenv("COUNTER_NOW")
    again(program)
    assert isinstance(program.window, MainWindow)


def test_a_wrong_passphrase_from_outside_is_asked_for_again(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(program.folder.path, PASSPHRASE)
    monkeypatch.setenv("COUNTER_PASSPHRASE", "sai rồi")
    program.entrance.begin()
    assert isinstance(program.window, Unlocking)
    assert "Mật khẩu không đúng" in program.window.fault
    told = [shown.text() for shown in program.window.findChildren(QLabel)]
    assert "Một cửa" in told and not any(str(program.folder.path) in words for words in told)


def test_a_passphrase_from_outside_opens_the_desk_and_is_inherited_by_nobody(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(program.folder.path, PASSPHRASE)
    monkeypatch.setenv("COUNTER_PASSPHRASE", PASSPHRASE)
    program.entrance.begin()
    assert isinstance(program.window, MainWindow)
    assert not QProcessEnvironment.systemEnvironment().contains("COUNTER_PASSPHRASE")
    assert "COUNTER_PASSPHRASE" not in os.environ


def test_a_folder_that_cannot_be_made_is_said(program: Program) -> None:
    program.folder.path.parent.mkdir(exist_ok=True)
    program.folder.path.write_text("a file stands in the way")
    program.entrance.begin_as(Instance(program.folder.path))
    assert str(program.folder.path) in words(program)


def test_a_bug_while_starting_is_said_and_leaves_its_trace(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(program.folder.path)
    faults.watch(program.folder.path)

    def broken(_folder: Path) -> bool:
        raise LookupError("Nguyễn Văn An")

    monkeypatch.setattr("ui.shell.entrance.keys.is_wrapped", broken)
    program.entrance.begin()
    assert "LookupError" in words(program)
    trace = (program.folder.path / faults.FILE).read_text(encoding="utf-8")
    assert "LookupError" in trace and "ui/shell/entrance.py" in trace and "Nguyễn" not in trace
    faults.forget()


def test_a_second_start_whose_first_does_not_answer_is_said(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "PATIENCE_MS", 50)
    made(program.folder.path)
    first = Instance(program.folder.path)
    assert first.claim()
    second = Instance(program.folder.path)
    program.entrance.begin_as(second)
    assert "không trả lời" in words(program)
    first.close()
    again(program)
    assert isinstance(program.window, MainWindow)
    second.close()


def test_a_second_start_brings_the_first_window_forward_and_shows_none(
    program: Program, qtbot: QtBot
) -> None:
    """The second is a program of its own, as it is in the office."""
    made(program.folder.path)
    first = Instance(program.folder.path)
    program.entrance.begin_as(first)
    called: list[bool] = []
    first.listen(lambda: called.append(True))
    second = "import sys; from pathlib import Path; from ui.shell.program import run; sys.exit(run(Path(sys.argv[1])))"
    running = subprocess.Popen([sys.executable, "-c", second, str(program.folder.path)], cwd=ROOT)
    qtbot.waitUntil(lambda: bool(called), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: running.poll() is not None, timeout=PATIENCE_MS)
    assert running.returncode == 0
    first.close()


# ---- ending


def test_a_print_on_its_way_when_the_window_is_closed_keeps_its_fate(
    person: Person, printers: FakePrinters
) -> None:
    begun = threading.Event()

    def slow() -> None:
        begun.set()
        time.sleep(0.4)  # a printer's own slowness

    printers.states["Máy in"] = PrinterState()
    printers.meanwhile = slow
    person.take_in()
    code = str(person.page.side.done.received.event.code)
    person.program.preferences.receipt_printer = "Máy in"
    person.program.printing.print_receipt(code)
    person.qtbot.waitUntil(begun.is_set, timeout=PATIENCE_MS)
    person.come_back()
    assert (
        person.do(lambda: person.services.search.show(code)).dossier.print_states["receipt/2"]
        == "spooled"
    )


def test_a_printer_that_hangs_does_not_hold_the_end_up(
    person: Person, printers: FakePrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, freed = threading.Event(), threading.Event()

    def hangs() -> None:
        begun.set()
        freed.wait()

    printers.states["Máy in"] = PrinterState()
    printers.meanwhile = hangs
    monkeypatch.setattr("ui.shell.program.LONGEST_END_MS", 100)
    person.take_in()
    code = str(person.page.side.done.received.event.code)
    person.program.preferences.receipt_printer = "Máy in"
    person.program.printing.print_receipt(code)
    person.qtbot.waitUntil(begun.is_set, timeout=PATIENCE_MS)
    person.program.preferences.receipt_printer = ""
    person.come_back()
    freed.set()
    states = person.do(lambda: person.services.search.show(code)).dossier.print_states
    assert states == {"receipt/1": "confirmed", "receipt/2": "sending"}, (
        "what never came back is asked about"
    )


def test_a_failure_in_the_lane_of_papers_is_said(person: Person) -> None:
    def broken() -> None:
        raise OSError

    person.program.paper_worker.run(broken)
    person.settle()
    assert "ổ đĩa không trả lời" in person.notice


# ---- traces


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Path]:
    faults.watch(tmp_path)
    yield tmp_path / faults.FILE
    faults.forget()


def a_bug(name: str) -> Exception:
    try:
        try:
            raise KeyError(name)
        except KeyError as error:
            raise ValueError(f"no such person: {name}") from error
    except ValueError as error:
        return error


def test_a_trace_says_where_and_what_kind_and_never_a_name(watched: Path) -> None:
    faults.note(a_bug("Nguyễn Văn An"))
    trace = watched.read_text(encoding="utf-8")
    assert "ValueError" in trace and "KeyError" in trace
    assert "tests/ui/test_starting.py" in trace and "a_bug" in trace
    assert "Nguyễn" not in trace and "person" not in trace and str(ROOT) not in trace


def test_a_bug_nobody_caught_leaves_its_trace(
    watched: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = a_bug("Nguyễn Văn An")
    sys.excepthook(type(error), error, error.__traceback__)
    assert "ValueError" in watched.read_text(encoding="utf-8")
    # what is no terminal may end in a file of the system
    assert "Nguyễn" not in capsys.readouterr().err


def test_a_bug_in_a_thread_leaves_its_trace(watched: Path) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in watched.read_text(encoding="utf-8")


def test_traces_never_fill_the_disk(watched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "MOST_BYTES", 2_000)
    for _ in range(50):
        faults.note(a_bug("x"))
    files = sorted(path.name for path in watched.parent.glob(f"{faults.FILE}*"))
    assert files == [faults.FILE, f"{faults.FILE}.1"]
    assert all((watched.parent / name).stat().st_size <= 3_000 for name in files)


def test_a_trace_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    faults.watch(tmp_path / "nowhere")
    faults.note(a_bug("x"))
    faults.forget()


def test_without_a_place_for_them_traces_are_let_go() -> None:
    faults.note(a_bug("x"))


def test_every_key_of_the_small_window_is_named(program: Program) -> None:
    made(program.folder.path).database_key.write_text("{")
    program.entrance.begin()
    assert isinstance(program.window, CannotOpen)
    assert program.window.again.text() and program.window.focusWidget() is program.window.again
    assert Qt.FocusPolicy.NoFocus != program.window.again.focusPolicy()


def test_the_window_comes_back_where_and_as_large_as_it_was(person: Person) -> None:
    person.window.resize(1100, 640)
    person.close()
    person.program = Program(QApplication.instance(), person.folder)  # type: ignore[arg-type]
    person.program.clock = person.clock  # type: ignore[assignment]
    person.program.opening.open(None)
    window = person.program.show_window()
    assert (window.width(), window.height()) == (1100, 640)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in the file system")
@pytest.mark.parametrize("name", ["window.ini", "window.ini.lock", "faults.log"])
@pytest.mark.parametrize("stray", [os.mkfifo, link_to_a_pipe, Path.mkdir])
def test_what_is_no_file_under_a_name_of_ours_keeps_no_window_waiting(
    tmp_path: Path, name: str, stray: Callable[[Path], object]
) -> None:
    stray(tmp_path / name)
    kept = Preferences(tmp_path)
    kept.language = "en"
    assert kept.language == "en"
    faults.watch(tmp_path)
    try:
        faults.note(ValueError("x"))
    finally:
        faults.forget()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in the file system")
@pytest.mark.parametrize("stray", [os.mkfifo, link_to_a_pipe, Path.mkdir])
def test_what_is_no_file_in_place_of_the_windows_lock_is_told(
    tmp_path: Path, stray: Callable[[Path], object]
) -> None:
    stray(tmp_path / "window.lock")
    with pytest.raises(Unavailable, match="name-taken"):
        Instance(tmp_path).claim()


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_a_folder_that_is_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(Unavailable, match="folder-unusable"):
        Instance(tmp_path / "loop").claim()
