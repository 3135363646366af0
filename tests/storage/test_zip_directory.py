"""The directory of a ZIP is bounded before anything is made of it, however it says how long it is."""

import io
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from counter.domain.imports.procedure_columns import HEADINGS
from counter.domain.refusal import Refusal, Unreadable
from counter.storage import backup, sheets, workbook, zip_directory
from tests.support.command import Commands

MANY = 100_000


def entries(count: int) -> bytes:
    made = bytearray()
    for number in range(count):
        name = b"%x" % number
        made += struct.pack("<4s12xL10xH16x", b"PK\x01\x02", 0x21, len(name)) + name
    return bytes(made)


def end(parts: int, size: int, begins: int, comment: bytes = b"") -> bytes:
    return (
        struct.pack("<4s4xHHLLH", b"PK\x05\x06", parts, parts, size, begins, len(comment)) + comment
    )


def end64(parts: int, size: int, begins: int) -> bytes:
    return struct.pack("<4sQHH8xQQQQ", b"PK\x06\x06", 44, 45, 45, parts, parts, size, begins)


def locator(place: int) -> bytes:
    return struct.pack("<4sLQL", b"PK\x06\x07", 0, place, 1)


def archives() -> dict[str, bytes]:
    """The same directory of very many parts, told in every way that `zipfile` hears, with a true
    count or a false one.
    """
    head, many = b"PK\x03\x04" + bytes(26), entries(MANY)
    size, begins = len(many), 30
    behind = begins + size
    there = head + many
    elsewhere = end(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    return {
        "plain": there + end(0xFFFF, size, begins),
        "five parts, it says": there + end(5, size, begins),
        "with a comment": there + end(5, size, begins, b"x" * 500),
        "with something behind": there + end(5, size, begins) + b"x" * 500,
        "ZIP64": there + end64(MANY, size, begins) + locator(behind) + elsewhere,
        "ZIP64 of five parts": there
        + end64(5, size, begins)
        + locator(behind)
        + end(5, 200, begins),
        "ZIP64 beside": there
        + end64(5, size, begins)
        + end64(5, 200, begins)
        + locator(behind)
        + end(5, 200, begins),
        "elsewhere, and there is nothing": there + elsewhere,
    }


@pytest.fixture(scope="module", params=sorted(archives()))
def hostile(request: pytest.FixtureRequest) -> bytes:
    return archives()[request.param]


def test_a_copy_with_a_directory_of_very_many_parts_is_none_at_once_and_costs_no_memory(
    tmp_path: Path, hostile: bytes
) -> None:
    path = tmp_path / "x.backup"
    path.write_bytes(hostile)
    tracemalloc.start()
    begun = time.monotonic()
    try:
        with pytest.raises(Refusal, match="backup-not-one"):
            backup.about(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2_000_000 and time.monotonic() - begun < 1
    run = Commands(tmp_path / "new")
    for words in (["restore", str(path)], ["backup", "--check", str(path)]):
        assert run(*words).error["code"] == "backup-not-one"


def test_a_workbook_with_such_a_directory_is_refused_and_costs_no_memory(
    tmp_path: Path, hostile: bytes
) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(hostile)
    assert workbook, "loaded before anything is measured"
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable):
            sheets.read(path, HEADINGS)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 32_000_000, "room for a file of the most bytes, and no object of each part"


@pytest.mark.parametrize("comment", [b"", b"a comment", b"x" * 0xFFFF])
def test_what_is_told_is_what_lies_there(comment: bytes) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.comment = comment
        for name in ("a", "bc"):
            packed.writestr(name, b"x")
    told = zip_directory.read_directory(file)
    assert told == (2, 2 * 46 + 3)


def test_a_large_zip_tells_it_in_its_own_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name in ("a", "bc"):
            packed.writestr(name, b"x" * 30)
    told = zip_directory.read_directory(file)
    assert (
        b"PK\x06\x06" in file.getvalue()
        and told is not None
        and told.parts == 2
        and told.size < 200
    )


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06", b"x" * 100_000, b"PK\x05\x06" + b"x" * 10])
def test_what_has_no_end_is_none(content: bytes) -> None:
    assert zip_directory.read_directory(io.BytesIO(content)) is None


@pytest.mark.parametrize("place", [0, 3, 1 << 62, (1 << 64) - 1])
def test_an_end_that_is_said_to_stand_nowhere_is_passed_over(tmp_path: Path, place: int) -> None:
    path = tmp_path / "x.backup"
    path.write_bytes(locator(place) + end(5, 300, 0))
    with path.open("rb") as file:
        assert zip_directory.read_directory(file) == (5, 300)
    with pytest.raises(Refusal, match="backup-not-one"):
        backup.about(path)
