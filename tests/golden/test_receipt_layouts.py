"""A receipt printed once can be made again to the byte: the drawing of each released form is
pinned.

When a form has to look different, `ReceiptPrinted` gets a field `layout` (1 when absent) and the
old drawing stays for the prints made with it; a new line here pins the new one.
"""

import hashlib
import re
import shutil
import zlib
from pathlib import Path

import msgspec
import pytest

from counter.desk.administration import Administration
from counter.printing.form_sets import FORM_SETS
from counter.printing.forms.receipt import receipt
from tests.support.command import Commands
from tests.support.office import Office

PLAIN = {  # of a real desk
    "2018 A5x2": "dc96af619d084bb1",
    "2025 A5x2": "2582bc32dd24b07b",
    "2018 A5": "58b8ea268cb66445",
    "2025 A5": "aa92db14f6e6b585",
    "2018 A4": "abf2ada00ddd4296",
    "2025 A4": "28feaae173d17a94",
}  # fmt: skip
PRACTICE = {  # layout 2 writes BẢN TẬP HUẤN across, and TH- into the codes
    "2018 A5x2": "70a1528bebcf585a",
    "2025 A5x2": "a206d5b8db29c260",
    "2018 A5": "9b13343aa927f311",
    "2025 A5": "382086ba29a2d295",
    "2018 A4": "a9055205049a2623",
    "2025 A4": "17b6be4d228d8623",
}  # fmt: skip
PINNED = {  # of a practice desk, layout 1
    "2018 A5x2": "9d64c8359285ae02",
    "2025 A5x2": "1231192a082c40c4",
    "2018 A5": "bbf9b55c86ad6d4d",
    "2025 A5": "aa54da92f6c3224b",
    "2018 A4": "7962f868d3f5e419",
    "2025 A4": "20489feeab6d678f",
}  # fmt: skip


def drawing_of(content: bytes) -> str:
    """A hash of what is drawn, not of how it was packed."""
    streams = (
        packed.lstrip(b"\r\n")
        for packed in re.findall(rb"stream(\r?\n.*?)endstream", content, re.DOTALL)
    )
    unpacked = (zlib.decompressobj().decompress(packed) for packed in streams if packed[:1] == b"x")
    drawn = [page for page in unpacked if b" Tf " in page]
    assert drawn, "no page found"
    return hashlib.sha256(b"".join(drawn)).hexdigest()[:16]


@pytest.mark.parametrize("form", ["2018", "2025"])
@pytest.mark.parametrize("paper", ["A5x2", "A5", "A4"])
def test_a_released_form_is_drawn_as_it_was(office: Office, form: str, paper: str) -> None:
    administration = Administration(office.desk)
    administration.change_setting("form_set", form)
    administration.change_setting("receipt_paper", paper)
    code = office.receive(
        summary="xác nhận để vay vốn",
        documents=[
            {"name": "Tờ khai", "originals": 1},
            {"name": "Bản án ly hôn", "certified": 1, "copies": 2},
        ],
        fees=[{"name": "Lệ phí", "kind": "charge", "price": 8000, "paid": "cash"}],
    ).event.code
    first, again = office.prints.receipt(code), office.prints.receipt_again(code, 1)
    assert drawing_of(first.content) == drawing_of(again.content) == PRACTICE[f"{form} {paper}"]
    dossier = office.search.show(code).dossier
    (printed,) = dossier.prints
    change = msgspec.structs.replace
    for older, pinned in (
        (change(printed, layout=1), PINNED),
        (change(printed, practice=False), PLAIN),
    ):
        content, _ = receipt(dossier, older, FORM_SETS[form])
        assert drawing_of(content) == pinned[f"{form} {paper}"]


def test_a_print_of_the_first_program_comes_out_as_it_was(tmp_path: Path) -> None:
    """It knew no layouts: the receipt of a golden desk, drawn then."""
    shutil.copytree(Path(__file__).parent / "desk-1", tmp_path / "desk")
    run = Commands(tmp_path / "desk", now="2026-06-02T08:00:00+07:00")
    out = tmp_path / "a.pdf"
    printed = run(
        "print",
        "receipt",
        "H49.61-260601-1001",
        "--copy",
        "1",
        "--out",
        str(out),
        COUNTER_PASSPHRASE="golden",
    )
    assert printed.exit == 0 and drawing_of(out.read_bytes()) == "50bc4374608b7080"
