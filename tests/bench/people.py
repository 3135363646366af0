"""Made-up people of a commune, the same for the same dice. No real person is meant."""

import random
from datetime import date

from counter.desk.dossiers.draft import Draft
from counter.domain.dossiers.documents import Paper
from counter.domain.dossiers.people import FEMALE, MALE, Applicant
from counter.storage.resources import load_procedures

# By weight: a third of the country is called Nguyễn, and the search has to live with it.
FAMILY = {
    "Nguyễn": 32, "Trần": 11, "Lê": 9, "Phạm": 7, "Hoàng": 5, "Huỳnh": 4, "Phan": 4, "Vũ": 4, "Võ": 3, "Đặng": 3,
    "Bùi": 3, "Đỗ": 2, "Hồ": 2, "Ngô": 2, "Dương": 2, "Lý": 1, "Đinh": 1, "Trịnh": 1, "Mai": 1, "Tô": 1, "Lục": 1,
}  # fmt: skip
MIDDLE = {
    MALE: "Văn Văn Văn Hữu Đức Quang Công Bá Xuân Minh Đình Thanh Ngọc Quốc Gia".split(),
    FEMALE: "Thị Thị Thị Ngọc Thu Bích Thanh Kim Hồng Thúy Diệu Khánh Phương Mỹ".split(),
}
GIVEN = {
    MALE: "An Bình Cường Dũng Đạt Hải Hiếu Hùng Huy Khánh Khoa Lâm Long Minh Nam Nghĩa Phong Phúc Quân Sơn Tài Thắng"
    " Thịnh Toàn Trung Tú Tuấn Vinh Vượng".split(),
    FEMALE: "Ánh Anh Chi Dung Duyên Giang Hà Hạnh Hiền Hoa Hương Huyền Lan Linh Loan Mai Nga Ngân Nhung Oanh Quỳnh Thảo"
    " Thủy Trang Uyên Vân Xuyến Yến".split(),
}
HAMLETS = (
    "Thôn 1", "Thôn 2", "Thôn 3", "Thôn Hải Tiến", "Thôn Nam Hà", "Thôn Nam Đồng", "Thôn Trường Xuân", "Thôn Hồng Vàn",
    "Khu 1", "Khu 2", "Khu 3", "Khu 4", "Xóm Đông", "Xóm Ngọc Giang", "Ấp Vĩnh Phước", "Ấp Gò Dầu", "Bản Nà Sản",
)  # fmt: skip
STREETS = "Lý Thường Kiệt, Hồ Xuân Hương, Trần Hưng Đạo, Nguyễn Trãi, Bạch Đằng, Quang Trung".split(
    ", "
)
PLACE = "đặc khu Cô Tô, thành phố Quảng Ninh"
MATTERS = (
    "",
    "",
    "",
    "xin vay vốn ngân hàng",
    "bổ túc hồ sơ đi làm",
    "con thứ hai",
    "thửa đất số 14, tờ bản đồ 27",
)

_FAMILY_NAMES, _FAMILY_WEIGHTS = list(FAMILY), list(FAMILY.values())


def person(dice: random.Random) -> Applicant:
    sex = dice.choice((MALE, FEMALE))
    middle = dice.sample(MIDDLE[sex], 2 if dice.random() < 0.25 else 1)
    year = dice.randint(1945, 2006)
    century = (0 if year < 2000 else 2) + (sex == FEMALE)
    return Applicant(
        name=" ".join(
            [*dice.choices(_FAMILY_NAMES, _FAMILY_WEIGHTS), *middle, dice.choice(GIVEN[sex])]
        ),
        identity_number=f"022{century}{year % 100:02d}{dice.randrange(10**6):06d}",
        birth_date=date(year, dice.randint(1, 12), dice.randint(1, 28)).isoformat(),
        sex=sex,
        address=f"Số {dice.randint(1, 400)} đường {dice.choice(STREETS)}, {dice.choice(HAMLETS)}, {PLACE}",
        phone=f"0{dice.choice('35789')}{dice.randrange(10**8):08d}",
    )


# Those with a term: where the law sets none, the clerk would have to promise a date.
_PROCEDURES = [
    version
    for version in load_procedures()
    if version.term and version.documents and version.people == 1
][:40]


def draft(dice: random.Random) -> Draft:
    """Somebody's dossier with all its papers handed in."""
    version = dice.choice(_PROCEDURES)
    return Draft(
        procedure=version.code,
        applicant=person(dice),
        documents=tuple(Paper(name=document.name, originals=1) for document in version.documents),
        summary=dice.choice(MATTERS),
    )
