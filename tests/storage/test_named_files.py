"""Files that a person names: regular ones of a bounded size, read without waiting; written whole or
not at all.
"""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from counter.cli.batch import _lines
from counter.domain.refusal import CounterError, Refusal, Unavailable, Unreadable
from counter.storage import files
from counter.sync import kinds, sealed_file
from tests.support.command import Commands
from tests.support.office import DRAFT

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="no pipes and devices in the file system"
)


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """Nobody writes into it and nobody reads: whoever opens it carelessly waits for ever."""
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_file_of_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345678")
    assert files.read(tmp_path / "a", 8) == b"12345678"
    with pytest.raises(Unreadable, match="file-too-large"):
        files.read(tmp_path / "a", 7)


@posix_only
def test_what_is_no_regular_file_is_unreadable_at_once(tmp_path: Path, pipe: Path) -> None:
    (tmp_path / "link").symlink_to("/dev/zero")
    for path in (pipe, tmp_path, Path("/dev/zero"), Path("/dev/null"), tmp_path / "link"):
        with pytest.raises(Unreadable) as error:
            files.read(path, 100, "authority")
        assert (error.value.code, error.value.field) == ("file-not-regular", "authority")


@posix_only
def test_a_file_of_the_system_that_says_no_size_is_bounded_too() -> None:
    with pytest.raises(Unreadable, match="file-too-large"):
        files.read(Path("/proc/self/maps"), 10)


def test_a_name_that_leads_nowhere_is_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path / "none", Path("a\0b"), tmp_path / ("x" * 5000)):
        with pytest.raises(Unreadable, match="file-unreadable"):
            files.read(path, 100)


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"content")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert files.read(tmp_path / "link", 100) == b"content"
    assert files.read_beginning(tmp_path / "link", 4) == b"cont"


def test_standard_input_is_bounded() -> None:
    assert files.read_stream(io.BytesIO(b"1234"), 4) == b"1234"
    with pytest.raises(Unreadable, match="input-too-large"):
        files.read_stream(io.BytesIO(b"12345"), 4)


def test_a_bound_is_told_in_the_unit_people_read() -> None:
    assert (files.format_size(64 * files.KB), files.format_size(20 * files.MB)) == (
        "64 KB",
        "20 MB",
    )


def test_a_file_is_written_whole_over_the_one_before(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"new things that were there before")
    files.write(tmp_path / "a", b"new ones")
    assert (tmp_path / "a").read_bytes() == b"new ones" and [
        path.name for path in tmp_path.iterdir()
    ] == ["a"]


@posix_only
def test_a_pipe_a_device_or_a_folder_is_not_written_into(tmp_path: Path, pipe: Path) -> None:
    (tmp_path / "link").symlink_to("/dev/null")
    for path in (pipe, tmp_path, Path("/dev/full"), Path("/dev/null"), tmp_path / "link"):
        with pytest.raises(Unavailable) as error:
            files.write(path, b"x", "file-unwritable", "out")
        assert (error.value.code, error.value.field) == ("file-unwritable", "out")
    assert pipe.is_fifo() and (tmp_path / "link").is_symlink()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_is_write_protected_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"kept")
    (tmp_path / "a").chmod(0o400)
    with pytest.raises(Unavailable, match="bundle-unwritable"):
        files.write(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"kept"


@posix_only
def test_a_sealed_file_is_no_pipe(pipe: Path) -> None:
    with pytest.raises(Unreadable, match="file-not-regular"), sealed_file.open_sealed(pipe):
        pass


@posix_only
def test_a_pipe_or_a_device_beside_it_is_not_written_into_either(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.part")
    (tmp_path / "b.part").symlink_to("/dev/null")
    for name in ("a", "b"):
        files.write(tmp_path / name, b"x", private=True)
        written = tmp_path / name
        assert written.is_file() and not written.is_symlink() and written.read_bytes() == b"x"
        assert written.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b"} and Path(
        "/dev/null"
    ).is_char_device()


def test_where_no_file_can_be_written_that_is_told_and_nothing_stays(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "a", Path("a\0b"), tmp_path / ("x" * 300)):
        with pytest.raises(Unavailable):
            files.write(path, b"x")
    assert not any(tmp_path.iterdir())


def test_a_writing_that_is_broken_off_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(KeyError), files.replacing(tmp_path / "a") as file:
        file.write(b"half")
        raise KeyError
    assert (tmp_path / "a").read_bytes() == b"old" and [
        path.name for path in tmp_path.iterdir()
    ] == ["a"]


@posix_only
def test_every_command_that_takes_a_file_answers_a_pipe_and_an_endless_device(
    tmp_path: Path, pipe: Path
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    store = ("--store", f"sqlite:///{tmp_path / 'hub.db'}", "--practice")
    assert run("hub", "invite", "--unit-code", "H49.61", *store).exit == 0
    code = "7KQF-M2XW-9TRB-0423"
    for name in (str(pipe), "/dev/zero", str(tmp_path)):
        for words in (
            ("procedures", "import", name),
            ("calendar", "import", name),
            ("dossier", "receive", name),
            ("dossier", "register", name),
            ("enrol", "--response", name),
            ("enrol", "--authority", name, "https://hub.example", code),
            ("hub", "publish", "procedures", name, *store),
            ("hub", "publish", "calendar", name, *store),
            ("hub", "bundle", "import", name, *store),
            (
                "hub",
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--certificate",
                name,
                "--key",
                name,
                *store,
            ),
        ):
            refused = run(*words)
            assert (refused.exit, refused.error["code"]) == (2, "file-not-regular"), (
                words,
                refused.err,
            )


@posix_only
def test_every_command_that_writes_a_file_answers_a_pipe_and_a_device(
    tmp_path: Path, pipe: Path
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    code = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode()).json["code"]
    ticket = run("ticket", "issue", "--queue", "A").json["ticket_id"]
    os.mkfifo(tmp_path / "pipe.pdf")
    os.mkfifo(tmp_path / "pipe.png")
    for words in (
        ("print", "receipt", code, "--out", str(tmp_path / "pipe.pdf")),
        ("print", "ticket", ticket, "--out", str(tmp_path / "pipe.png")),
        ("enrol", "--request", str(pipe), "7KQF-M2XW-9TRB-0423"),
        ("enrol", "--request", "/dev/full", "7KQF-M2XW-9TRB-0423"),
    ):
        refused = run(*words)
        assert (refused.exit, refused.error["kind"]) == (3, "unavailable"), (words, refused.err)


def test_endless_standard_input_ends_in_a_sentence(tmp_path: Path) -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return b"\0" * (size or 0)

    with pytest.raises(CounterError, match="input-too-large"):
        next(iter(_lines(Endless())))  # type: ignore[arg-type]


def test_a_line_of_very_many_values_is_refused_before_they_are_made(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    many = b"[" + b"[]," * 600_000 + b"[]]"
    answer = run("batch", "-", stdin=many + b'\n["status"]\n')
    first, second = answer.out.splitlines()
    assert "input-too-large" in first and '"exit": 0' in second
    assert (
        run("dossier", "receive", "-", stdin=b'{"procedure": ' + many + b"}").error["code"]
        == "input-too-large"
    )


def test_a_file_of_another_kind_is_never_overwritten(tmp_path: Path) -> None:
    """One slip in a name, and a desk's database, its key or a photograph would be gone."""
    for held in (
        b"\x12\x9a\x07\xfe database", b'{"format": 1}', b"SQLite format 3\0", b"\xff\xd8\xff\xe0", b"ab", kinds.BUNDLE,
    ):  # fmt: skip
        path = tmp_path / "file"
        path.write_bytes(held)
        with pytest.raises(Refusal, match="file-of-another-kind"):
            files.write(path, b"%PDF-1.4 a paper")
        assert path.read_bytes() == held
        assert list(tmp_path.iterdir()) == [path]
    path.write_bytes(b"%PDF-1.3 an older one")
    files.write(path, b"%PDF-1.4 a paper")
    assert path.read_bytes() == b"%PDF-1.4 a paper"
    path.write_bytes(b"")
    files.write(path, kinds.WISH + b"of today")
    files.write(path, kinds.WISH + b"of tomorrow")
    for other in (kinds.BUNDLE, kinds.RESPONSE):
        with pytest.raises(Refusal, match="file-of-another-kind"):
            files.write(path, other + b"of a USB drive")
    assert path.read_bytes() == kinds.WISH + b"of tomorrow"
