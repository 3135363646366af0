"""Which names of papers are offered again, and that none of them is of one person."""

import pytest

from counter.desk.dossiers.other_papers import is_of_one
from counter.domain.dossiers.people import Applicant
from tests.support.office import DRAFT, Office

AN = Applicant(name="Nguyễn Văn An")
THIRD = {"name": "Phạm Quốc Bảo", "identity_number": "022090000127"}
OTHER = {"name": "Lê Thị Hoa", "identity_number": "022190000125"}


def receive(
    office: Office, name: str, applicant: dict[str, str] = DRAFT["applicant"], summary: str = ""
) -> None:
    paper = {"name": name, "originals": 1}
    office.receive(applicant=applicant, documents=[paper], summary=summary)


def offered(office: Office) -> list[str]:
    return office.intake.other_papers(office.intake.procedure("1.004873"))


@pytest.mark.parametrize(
    "name",
    [
        "Đơn của Nguyễn Văn An",
        "đơn của nguyen van an",
        "Giấy ủy quyền cho ông An",
        "Giấy của Văn An",
        "CCCD 022090000123",
        "CMND 100 234 567",
        "Hợp đồng ngày 05/03/1990",
        "Sổ BHXH số 12.3456",
    ],
)
def test_what_is_of_one_person_is_told(name: str) -> None:
    assert is_of_one(name, (AN,))


@pytest.mark.parametrize(
    "name",
    [
        "Văn bản đồng ý",
        "Giấy cam đoan",
        "Tờ khai mẫu 04/ĐK",
        "Bản sao năm 2025",
        "CT01",
        "Đơn xin xác nhận nơi ở an toàn",
    ],
)
def test_what_is_of_everybody_may_be_offered(name: str) -> None:
    assert not is_of_one(name, (AN,))


def test_a_name_with_whoever_asks_or_brings_it_is_never_offered_again(office: Office) -> None:
    bringer = {"name": "Trần Bình", "authority": {"kind": "authorised", "paper": "Giấy 5"}}
    papers = [{"name": name} for name in ("giấy của hoa", "giấy của bình", "Ảnh thẻ")]
    for applicant in (DRAFT["applicant"], THIRD):
        receive(office, "Giấy cam đoan", applicant)
        office.receive(
            applicant=applicant, co_applicants=[OTHER], submitter=bringer, documents=papers
        )
    assert offered(office) == ["Ảnh thẻ", "Giấy cam đoan"]


@pytest.mark.parametrize(
    "name",
    [
        "Giấy cam đoan",
        "Giấy xác nhận của Công an",
        "Giấy chứng tử LÊ HẢI ĐĂNG",
        "giấy khai sinh cháu hồng nhung",
        "XÁC NHẬN CỦA THÔN",
    ],
)
def test_a_name_is_offered_once_two_people_had_it_whatever_its_letters(
    office: Office, name: str
) -> None:
    receive(office, name, THIRD)
    receive(office, name, THIRD)
    without_number = {"name": THIRD["name"].upper(), "birth_date": "1990"}
    receive(office, name, without_number)  # the same person all the same
    assert offered(office) == []
    receive(office, name, OTHER)
    assert offered(office) == [name]


def test_a_name_out_of_the_matter_of_its_dossiers_is_not_offered(office: Office) -> None:
    """Both parents ask for a child's sake."""
    for parent in (THIRD, OTHER):
        receive(office, "giấy ra viện hồng nhung", parent, "Cho cháu Hồng Nhung đi học")
        receive(office, "Giấy cam đoan", parent, "Cho cháu Hồng Nhung đi học")
    assert offered(office) == ["Giấy cam đoan"]


def test_words_of_the_procedure_in_the_matter_name_nobody(office: Office) -> None:
    for person in (THIRD, OTHER):
        receive(office, "Đơn về tình trạng hôn nhân", person, "Xác nhận tình trạng hôn nhân")
    assert offered(office) == ["Đơn về tình trạng hôn nhân"]


def test_the_most_frequent_name_comes_first(office: Office) -> None:
    for person in (THIRD, OTHER):
        for name in ("Giấy cam đoan", "Ảnh thẻ", "Ảnh thẻ"):
            receive(office, name, person)
    assert offered(office) == ["Ảnh thẻ", "Giấy cam đoan"]
