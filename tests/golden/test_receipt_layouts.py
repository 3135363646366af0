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
    "2018 A5x2": "01100d273c5afe1b",
    "2025 A5x2": "b180f8d0a3adaddd",
    "2018 A5": "153e8f1180ab1bdd",
    "2025 A5": "2b06aadb13a02fae",
    "2018 A4": "5be39f146a3ecbb0",
    "2025 A4": "8518038cfdc81806",
}  # fmt: skip
PRACTICE = {  # layout 2 writes BẢN TẬP HUẤN across, and TH- into the codes
    "2018 A5x2": "3fe75b2fc0eea8f3",
    "2025 A5x2": "46d0aface66c003a",
    "2018 A5": "b850b5c267e51cde",
    "2025 A5": "0724c26c1847ccf1",
    "2018 A4": "4261bbe0e3746a59",
    "2025 A4": "350e62397c0a06ef",
}  # fmt: skip
PINNED = {  # of a practice desk, layout 1
    "2018 A5x2": "b1c2277042fff785",
    "2025 A5x2": "af1ed881b5802cc6",
    "2018 A5": "3b378faaf823f4ad",
    "2025 A5": "e507f6ea89919a77",
    "2018 A4": "eaea1eda0deed182",
    "2025 A4": "f6285e9cb0615da5",
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
    assert printed.exit == 0 and drawing_of(out.read_bytes()) == "2977ab8c2ecda122"
