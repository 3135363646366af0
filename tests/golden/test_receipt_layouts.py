"""A receipt printed once can be made again to the byte: the drawing of each released form is
pinned.

When a form has to look different, `ReceiptPrinted` gets a field `layout` (1 when absent) and the
old drawing stays for the prints made with it; a new line here pins the new one. Until the first
release no print lies in any office: a form that is still being brought in line with the law keeps
its number, and the pins follow it.
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
    "2018 A5x2": "f3c338d0877fc5d7",
    "2025 A5x2": "cc155e23a5a22c57",
    "2018 A5": "9b2cb193f9c5560a",
    "2025 A5": "bbc5e03cc6efce00",
    "2018 A4": "d71dc52a7f91c9ef",
    "2025 A4": "29ec7510c44b5869",
}  # fmt: skip
PRACTICE = {  # layout 2 writes BẢN TẬP HUẤN across, and TH- into the codes
    "2018 A5x2": "cbb054a7984c5c3d",
    "2025 A5x2": "c467bacc75ba906e",
    "2018 A5": "f1b054e7ec3f36c9",
    "2025 A5": "77a8ae198295d21d",
    "2018 A4": "ce521c96560046ad",
    "2025 A4": "20c72a13959af214",
}  # fmt: skip
PINNED = {  # of a practice desk, layout 1
    "2018 A5x2": "5b6bbdf9d8011263",
    "2025 A5x2": "bcd3159478c9c3ad",
    "2018 A5": "3d3663f6cbd42b1e",
    "2025 A5": "15f8e08fce94da25",
    "2018 A4": "b620bc9807d3add2",
    "2025 A4": "40c967cea19d1b3e",
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


def test_a_print_of_the_first_journal_is_made_again(tmp_path: Path) -> None:
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
    assert printed.exit == 0 and drawing_of(out.read_bytes()) == "ba824519de2ad652"
