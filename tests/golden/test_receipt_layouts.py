"""A receipt printed once can be made again to the byte: the drawing of each released form is pinned.

When a form has to look different, `ReceiptPrinted` gets a field `layout` (1 when absent) and the old drawing stays for
the prints made with it; a new line here pins the new one.
"""

import hashlib
import re
import zlib

import pytest

from counter.desk.administration import Administration
from tests.support.office import Office

PINNED = {
    "2018 A5x2": "418b18fb8ab25f8d",
    "2025 A5x2": "e6801188819ff9c8",
    "2018 A5": "a2b18c01cc6d8477",
    "2025 A5": "f39fa14ae5f27728",
    "2018 A4": "8e1e2b3f9ce8b945",
    "2025 A4": "d8d7249cd351148e",
}  # fmt: skip


def drawing_of(content: bytes) -> str:
    """A hash of what is drawn, not of how it was packed."""
    streams = (packed.lstrip(b"\r\n") for packed in re.findall(rb"stream(\r?\n.*?)endstream", content, re.DOTALL))
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
        documents=[{"name": "Tờ khai", "originals": 1}, {"name": "Bản án ly hôn", "certified": 1, "copies": 2}],
        fees=[{"name": "Lệ phí", "kind": "charge", "price": 8000, "paid": "cash"}],
    ).event.code
    assert drawing_of(office.prints.receipt(code).content) == PINNED[f"{form} {paper}"]
