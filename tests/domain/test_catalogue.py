"""The shipped catalogue, and finding a procedure by whatever a clerk types."""

from datetime import date

import pytest

from counter.domain.catalogue import Catalogue
from counter.domain.imports.paper_cell import read_papers
from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from counter.storage.resources import load_procedures, synonyms

TODAY = date(2026, 6, 1)
CATALOGUE = Catalogue(load_procedures(), (), synonyms())


def best(text: str) -> str:
    return CATALOGUE.found(text, TODAY)[0].list_name


def test_a_communes_procedures_of_2026_ship_with_their_sources() -> None:
    shipped = load_procedures()
    assert len(shipped) == 351 and len({p.code for p in shipped}) == 351
    assert all(p.source for p in shipped if not p.retired)
    assert sum(p.retired for p in shipped) == 5


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ks", "Đăng ký khai sinh"),
        ("khai sinh", "Đăng ký khai sinh"),
        ("KHAI SINH", "Đăng ký khai sinh"),
        ("sinh khai", "Đăng ký khai sinh"),
        ("1.001193", "Đăng ký khai sinh"),
        ("001193", "Đăng ký khai sinh"),
        ("đkkh", "Đăng ký kết hôn"),
        ("ket hon", "Đăng ký kết hôn"),
        ("hon nhan tinh trang", "Cấp Giấy xác nhận tình trạng hôn nhân"),
        ("ttHN", "Cấp Giấy xác nhận tình trạng hôn nhân"),
        ("ban sao ban chinh", "Chứng thực bản sao từ bản chính"),
        ("dat dai tranh chap", "Hòa giải tranh chấp đất đai"),
        ("thuong tru", "Đăng ký thường trú"),
        ("di chuc", "Chứng thực di chúc"),
    ],
)
def test_the_best_hit_comes_first(typed: str, name: str) -> None:
    assert best(typed) == name


def test_retired_procedures_are_not_found_and_not_given_out() -> None:
    assert all(p.code != "2.001009" for p in CATALOGUE.found("khai nhận di sản", TODAY))
    with pytest.raises(Refusal, match="procedure-retired"):
        CATALOGUE.on("2.001009", TODAY)


def test_nothing_fits_nothing() -> None:
    assert CATALOGUE.found("zzz", TODAY) == [] and CATALOGUE.found("", TODAY) == []


def test_versions_hold_between_their_days() -> None:
    old = Procedure(code="1.000001", name="Cũ", field="Thử", effective_to=date(2027, 2, 28))
    new = Procedure(code="1.000001", name="Mới", field="Thử", effective_from=date(2027, 3, 1))
    catalogue = Catalogue([new, old])
    assert catalogue.on("1.000001", date(2027, 2, 28)).name == "Cũ"
    assert catalogue.on("1.000001", date(2027, 3, 1)).name == "Mới"
    assert [v.name for v in catalogue.versions("1.000001", TODAY)] == ["Cũ", "Mới"]
    with pytest.raises(Refusal, match="procedure-not-in-force"):
        catalogue.on("1.000001", date(2020, 1, 1))


def test_papers_are_typed_by_how_they_come_to_the_desk() -> None:
    text = "Tờ khai; Giấy xác nhận nếu không khai thác được CSDL; Xuất trình hộ chiếu; Giấy tờ tùy thân; (a; b)"
    documents = [(d.name, d.kind, d.condition) for d in read_papers(text)]
    assert documents == [
        ("Tờ khai", "handed_in", ""),
        ("Giấy xác nhận", "handed_in", "nếu không khai thác được CSDL"),
        ("Hộ chiếu", "shown", ""),
        ("Giấy tờ tùy thân", "shown", ""),
        ("(a; b)", "handed_in", ""),
    ]


def test_who_may_act_and_what_verification_takes_are_data() -> None:
    marriage, birth = CATALOGUE.on("1.000894", TODAY), CATALOGUE.on("1.001193", TODAY)
    assert (marriage.who_may_act, birth.who_may_act) == ("in_person", "relative")
    assert CATALOGUE.on("2.000815", TODAY).who_may_act == "anyone"
    assert birth.national_system and birth.immediate and not birth.repeats
    assert birth.verification is not None and not birth.verification.adds
