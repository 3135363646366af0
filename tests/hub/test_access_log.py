"""A hub's access log: who read which unit and when, who was turned away; whole lines, a file a day,
no end of neither."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Unavailable
from counter.hub import access_log
from counter.hub.access_log import AccessLog

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)


class Day:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def log(tmp_path: Path, day: Day) -> Iterator[AccessLog]:
    with closing(AccessLog(tmp_path / "hub.log", day)) as made:
        yield made


def written(folder: Path) -> dict[str, list[str]]:
    return {
        path.name: path.read_text(encoding="utf-8").splitlines()
        for path in sorted(folder.glob("hub-*"))
    }


def test_a_line_tells_when_who_and_which_unit(tmp_path: Path, log: AccessLog) -> None:
    log.note("exchange", unit="H49.61", desk=1, up=512)
    log.note_turned_away("desk-unknown", "10.0.0.7", path="/v1/exchange")
    assert written(tmp_path) == {
        "hub-2026-06-01.log": [
            "2026-06-01T08:30:00+07:00 exchange unit=H49.61 desk=1 up=512",
            "2026-06-01T08:30:00+07:00 turned-away why=desk-unknown address=10.0.0.7 path=/v1/exchange",
        ]
    }


def test_each_day_has_its_file_and_old_days_go(tmp_path: Path, log: AccessLog, day: Day) -> None:
    others = [
        tmp_path / name
        for name in ("hub-2001-01-01.log.gz", "hub.log", "hub-notes.log", "other-2001-01-01.log")
    ]
    for other in others:
        other.write_text("kept", encoding="utf-8")
    log.note("first")
    day.now += timedelta(days=access_log.DAYS_KEPT)
    log.note("second")
    day.now += timedelta(days=1)
    log.note("third")
    assert list(written(tmp_path)) == [
        "hub-2001-01-01.log.gz",
        "hub-2026-11-28.log",
        "hub-2026-11-29.log",
        "hub-notes.log",
    ]
    assert all(other.exists() for other in others)


def test_what_a_stranger_sends_makes_no_line_of_its_own(tmp_path: Path, log: AccessLog) -> None:
    log.note_turned_away(
        "no-http", "10.0.0.7", path="/x\n2026-06-01 exchange unit=H49.61 \x1b[2J" + "y" * 5000
    )
    ((line,),) = written(tmp_path).values()
    assert "\x1b" not in line and len(line) <= 400 and line.count(" ") == 4


def test_a_flood_is_counted_and_not_written(tmp_path: Path, log: AccessLog, day: Day) -> None:
    for _ in range(5000):
        log.note_turned_away("desk-unknown", "10.0.0.7")
    log.note_turned_away("desk-unknown", "10.0.0.8")
    day.now += timedelta(minutes=2)
    log.note("exchange")
    (lines,) = written(tmp_path).values()
    assert len(lines) == 3 + 1 + 1 + 1
    assert lines[4].endswith("turned-away why=desk-unknown address=10.0.0.7 more=4997")


def test_a_flood_from_everywhere_fills_neither_disk_nor_memory(
    tmp_path: Path, log: AccessLog
) -> None:
    for number in range(20_000):
        log.note_turned_away("no-http", f"10.{number >> 8}.{number & 255}.1")
    log.close()
    (lines,) = written(tmp_path).values()
    assert len(lines) < 150 and lines[-1].endswith(
        f"why=no-http address=many more={20_000 - 100 - 3}"
    )


def test_a_disk_without_room_stops_nothing_and_is_said_once(
    log: AccessLog, day: Day, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    day.now += timedelta(days=1)
    log.note("exchange")
    log.note("exchange")
    assert capsys.readouterr().err == "access log: DiskFull\n"
    monkeypatch.undo()
    log.note("exchange")


def test_a_place_that_cannot_be_written_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="log-unwritable"):
        AccessLog(tmp_path / "not there" / "hub.log", lambda: NOW)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")
@pytest.mark.parametrize(
    "stray", [os.mkfifo, lambda path: path.symlink_to("/dev/null"), Path.mkdir]
)
def test_what_is_no_file_in_the_place_of_a_day_is_told_and_never_waited_for(
    tmp_path: Path, stray: Callable[[Path], object], capsys: pytest.CaptureFixture[str]
) -> None:
    stray(tmp_path / "hub-2026-06-01.log")
    with pytest.raises(Unavailable, match="log-unwritable"):
        AccessLog(tmp_path / "hub.log", lambda: NOW)
    now = [NOW - timedelta(days=1)]
    with closing(AccessLog(tmp_path / "hub.log", lambda: now[0])) as log:
        now[0] = NOW
        log.note("exchange")
        assert capsys.readouterr().err.startswith("access log: ")
        now[0] = NOW + timedelta(days=1)
        log.note("exchange")
    assert len((tmp_path / "hub-2026-06-02.log").read_text().splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")
def test_a_pipe_that_somebody_reads_is_no_log_either(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "hub-2026-06-01.log")
    reader = os.open(tmp_path / "hub-2026-06-01.log", os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(Unavailable, match="log-unwritable"):
        AccessLog(tmp_path / "hub.log", lambda: NOW)
    os.close(reader)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_the_log_is_its_owners_alone(tmp_path: Path, log: AccessLog) -> None:
    assert (tmp_path / "hub-2026-06-01.log").stat().st_mode & 0o777 == 0o600


def _write_much(path: Path, name: str) -> None:
    with closing(AccessLog(path, lambda: NOW)) as log:
        for number in range(300):
            log.note(name, number=number, filler="x" * 200)


def test_several_processes_write_whole_lines_into_one_file(tmp_path: Path) -> None:
    context = get_context("spawn")
    writers = [
        context.Process(target=_write_much, args=(tmp_path / "hub.log", f"writer{n}"))
        for n in range(2)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        writer.close()
    (lines,) = written(tmp_path).values()
    assert sorted(line.split()[1] + line.split()[2] for line in lines) == sorted(
        f"writer{n}number={number}" for n in range(2) for number in range(300)
    )
    assert {len(line.rstrip("x")) for line in lines} <= set(range(40, 70))
