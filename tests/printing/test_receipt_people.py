"""By what right somebody stands at the desk for another, as the receipt has it."""

import pytest

from counter.domain.dossiers.people import Authority, Submitter
from counter.printing.forms.receipt.people import submitter_on_paper


@pytest.mark.parametrize(
    ("kind", "paper", "printed"),
    [
        ("con", "Giấy ủy quyền số 5, công chứng", "Lê B (con, Giấy ủy quyền số 5, công chứng)"),
        ("bà", "Văn bản ủy quyền", "Lê B (bà, Văn bản ủy quyền)"),
        ("anh", "Giấy chứng sinh thành phố", "Lê B (anh, Giấy chứng sinh thành phố)"),
        ("bố", "Sổ hộ khẩu của bộ đội", "Lê B (bố, Sổ hộ khẩu của bộ đội)"),
        ("authorised", "Hợp đồng ủy quyền số 5", "Lê B (Hợp đồng ủy quyền số 5)"),
        ("authorised", "số 5", "Lê B (theo ủy quyền, số 5)"),
        ("introduction", "Giấy giới thiệu số 2", "Lê B (Giấy giới thiệu số 2)"),
        ("", "", "Lê B"),
    ],
)
def test_a_relation_is_always_told_and_a_kind_of_paper_once(
    kind: str, paper: str, printed: str
) -> None:
    person = Submitter(name="Lê B", authority=Authority(kind=kind, paper=paper))
    assert submitter_on_paper(person) == printed
