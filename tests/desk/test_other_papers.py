"""Which names of papers are offered again, and that none of them is of one person."""

import pytest

from counter.desk.dossiers.other_papers import is_of_one
from counter.domain.dossiers.people import Applicant
from tests.support.office import DRAFT, Office

AN = Applicant(name="Nguyễn Văn An")
THIRD = {"name": "Phạm Quốc Bảo", "identity_number": "022090000127"}
OTHER = {"name": "Lê Thị Hoa", "identity_number": "022190000125"}


def receive(office: Office, name: str, applicant: dict[str, str] = DRAFT["applicant"]) -> None:
    office.receive(applicant=applicant, documents=[{"name": name, "originals": 1}])


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
    "name", ["Văn bản đồng ý", "Giấy cam đoan", "Tờ khai mẫu 04/ĐK", "Bản sao năm 2025", "CT01"]
)
def test_what_is_of_everybody_may_be_offered(name: str) -> None:
    assert not is_of_one(name, (AN,))


def test_a_name_with_whoever_asks_or_brings_it_is_never_offered_again(office: Office) -> None:
    receive(office, "Giấy cam đoan")
    receive(office, "Đơn của ông An")
    office.receive(
        co_applicants=[OTHER],
        submitter={"name": "Trần Bình", "authority": {"kind": "authorised", "paper": "Giấy 5"}},
        documents=[{"name": "giấy của hoa"}, {"name": "giấy của bình"}, {"name": "Ảnh thẻ"}],
    )
    assert offered(office) == ["Ảnh thẻ", "Giấy cam đoan"]


def test_what_may_name_somebody_is_offered_once_two_people_had_it(office: Office) -> None:
    for name in ("Giấy chứng sinh cháu Hải", "XÁC NHẬN CỦA THÔN", "Giấy xác nhận của Công an"):
        receive(office, name, THIRD)
    assert offered(office) == []
    receive(office, "Giấy xác nhận của Công an", THIRD)  # the same person once more
    assert offered(office) == []
    receive(office, "Giấy xác nhận của Công an", OTHER)
    assert offered(office) == ["Giấy xác nhận của Công an"]


def test_the_most_frequent_name_comes_first(office: Office) -> None:
    for name in ("Giấy cam đoan", "Ảnh thẻ", "Ảnh thẻ"):
        receive(office, name)
    assert offered(office) == ["Ảnh thẻ", "Giấy cam đoan"]
