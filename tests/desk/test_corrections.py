"""What of a received dossier can be said right, and that its next receipt and its story say it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.domain.dossiers.corrections import correctable, put_right, value_of
from counter.domain.dossiers.state import Dossier
from counter.domain.refusal import Refusal
from counter.wording.story import Story
from tests.printing.test_receipt import text_of
from tests.support.office import Office

SEVERAL = {
    "co_applicants": [{"name": "Lê Thị Hoa", "identity_number": "022190000125"}],
    "submitter": {"name": "Trần Văn Bình", "authority": {"kind": "authorised", "paper": "Giấy 5"}},
    "documents": [{"name": "Tờ khai", "originals": 1}, {"name": "Trích lục", "copies": 2}],
}

CORRECTIONS = [
    (
        "co_applicants[0].name",
        "Lê Thị Hòa",
        "Họ và tên (người cùng nộp 1): Lê Thị Hoa → Lê Thị Hòa",
    ),
    ("submitter.phone", "0912345678", "Điện thoại (người nộp thay): – → 0912345678"),
    ("documents[1].copies", "1", "Bản sao (giấy tờ 2): 2 → 1"),
    ("documents[1].originals", "3", "Bản chính (giấy tờ 2): 0 → 3"),
    ("documents", "Giấy chứng sinh", "Giấy tờ: – → Giấy chứng sinh"),
    ("sets", "2", "Số bộ: 1 → 2"),
    ("result_delivery", "post", "Trả kết quả: tại quầy → gửi bưu điện"),
    ("delivery_address", "Thôn 2", "Địa chỉ gửi kết quả: – → Thôn 2"),
]


@pytest.mark.parametrize(("field", "value", "told"), CORRECTIONS)
def test_a_correction_is_told_and_holds(office: Office, field: str, value: str, told: str) -> None:
    code = office.receive(**SEVERAL).event.code
    corrected = office.steps.correct(code, field, value, "gõ nhầm")
    story = Story(corrected.entries, corrected.origins, "vi")
    assert story.line(corrected.entries[-1]) == f"đính chính · {told} · gõ nhầm"
    if field != "documents":
        assert value_of(corrected.dossier, field) == value


def test_the_next_receipt_says_what_was_corrected_and_that_it_is_corrected(office: Office) -> None:
    code = office.receive(**SEVERAL).event.code
    office.prints.receipt(code)
    for field, value, _ in CORRECTIONS:
        office.steps.correct(code, field, value, "gõ nhầm")
    pages = " ".join(text_of(office.prints.receipt(code).content))
    for words in ("BẢN ĐÍNH CHÍNH", "Lê Thị Hòa", "0912345678", "Giấy chứng sinh", "02 (bộ)"):
        assert words in pages
    assert "qua bưu chính" in pages


def test_a_paper_nobody_handed_in_after_all_leaves_the_receipt(office: Office) -> None:
    code = office.receive(**SEVERAL).event.code
    taken = office.steps.correct(code, "documents[1].copies", "0", "nhìn nhầm").dossier
    assert taken.received is not None and not taken.received.papers[1].is_handed_in
    assert "Trích lục" not in " ".join(text_of(office.prints.receipt(code).content))
    back = office.steps.correct(code, "documents[1].copies", "1", "có thật").dossier
    assert back.received is not None and back.received.papers[1].is_handed_in


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("documents[1].copies", "hai", "number-outside"),
        ("documents[1].copies", "-1", "number-outside"),
        ("documents[1].copies", "10001", "number-outside"),
        ("documents[9].copies", "1", "not-correctable"),
        ("documents[1].verdict", "missing", "not-correctable"),
        ("documents", " ", "field-empty"),
        ("sets", "0", "number-outside"),
        ("result_delivery", "pigeon", "not-a-choice"),
        ("co_applicants[1].name", "Lê Thị Hoa", "not-correctable"),
        ("co_applicants[0].name", "", "field-empty"),
        ("submitter.identity_number", "12", "identity-number-wrong"),
        ("procedure", "1.000001", "not-correctable"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    office: Office, field: str, value: str, code: str
) -> None:
    dossier = office.receive(**SEVERAL).event.code
    before = office.entries
    with pytest.raises(Refusal) as refused:
        office.steps.correct(dossier, field, value, "gõ nhầm")
    assert refused.value.code == code and office.entries == before


def test_a_dossier_of_one_person_offers_nobody_else(office: Office) -> None:
    dossier = office.search.show(office.receive().event.code).dossier
    fields = correctable(dossier)
    assert not [field for field in fields if field.startswith(("co_applicants", "submitter"))]
    assert [field for field in fields if field.startswith("documents")] == [
        "documents[0].originals",
        "documents[0].certified",
        "documents[0].copies",
        "documents",
    ]


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    office = Office(tmp_path_factory.mktemp("desk"))
    dossier = office.search.show(office.receive(**SEVERAL).event.code).dossier
    office.close()
    return dossier


FIELDS = st.one_of(
    st.text(max_size=30),
    st.from_regex(
        r"(documents|co_applicants|submitter|applicant)(\[[0-9]{1,5}\])?(\.[a-z_]{1,12})?",
        fullmatch=True,
    ),
)


@settings(max_examples=300)
@given(field=FIELDS, to=st.text(max_size=30))
def test_whatever_another_desk_corrects_a_dossier_can_be_read(
    several: Dossier, field: str, to: str
) -> None:
    """A newer program may correct what this one does not know: then nothing changes."""
    changed = put_right(several, field, to)
    if field not in correctable(several):
        assert changed == several
    assert changed.procedure == several.procedure


def test_a_count_said_again_leaves_the_verdict(office: Office) -> None:
    papers = [
        {"name": "Tờ khai", "originals": 1},
        {"name": "Căn cước", "verdict": "xuất trình, đã trả"},
        {"name": "Bản điện tử", "verdict": "đủ"},
    ]
    code = office.receive(documents=papers).event.code
    before = office.search.show(code).dossier.received
    for field in ("documents[1].originals", "documents[2].copies"):
        office.steps.correct(code, field, "0", "xem lại")
    assert office.search.show(code).dossier.received == before


def test_two_applicants_never_share_a_number(office: Office) -> None:
    code = office.receive(**SEVERAL).event.code
    own = office.search.show(code).dossier.applicant.identity_number
    with pytest.raises(Refusal) as refused:
        office.steps.correct(code, "co_applicants[0].identity_number", own, "gõ nhầm")
    assert refused.value.code == "person-twice"


def test_what_no_receipt_says_makes_no_corrected_print(office: Office) -> None:
    code = office.receive(**SEVERAL).event.code
    office.prints.receipt(code)
    office.steps.correct(code, "submitter.birth_date", "1990", "thiếu")
    office.steps.correct(code, "co_applicants[0].sex", "Nữ", "thiếu")
    assert "ĐÍNH CHÍNH" not in " ".join(text_of(office.prints.receipt(code).content))


def test_an_organisations_tax_code_can_be_cleared_and_said_again(office: Office) -> None:
    company = {"kind": "organisation", "name": "Công ty A", "tax_code": "0100109106"}
    code = office.receive(applicant=company).event.code
    for value in ("0100109106-001", "", "0100109106"):
        office.steps.correct(code, "applicant.tax_code", value, "gõ nhầm")
    assert office.search.show(code).dossier.applicant.tax_code == "0100109106"
