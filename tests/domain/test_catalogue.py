"""The shipped catalogue, and finding a procedure by whatever a clerk types."""

from datetime import date

import pytest

from counter.domain.catalogue import Catalogue
from counter.domain.imports.paper_cell import read_papers
from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from counter.domain.text import fold
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


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("sao y", "2.000815"), ("độc thân", "1.004873"), ("sổ đỏ", "1.013978"), ("bìa đỏ", "1.013978"), ("công chứng", "2.000815"),
        ("khai báo tạm trú", "1.004194"), ("hộ nghèo", "1.011607"), ("giấy ủy quyền", "2.000884"), ("ly hôn", "1.004873"), ("mất sổ", "1.002759"),
        ("khai báo lưu trú", "2.001159"), ("báo tử", "1.000656"), ("báo mất căn cước", "1.014064"), ("đăng ký hộ kinh doanh", "1.001612"),
        ("nghỉ kinh doanh", "1.001570"), ("trợ cấp người cao tuổi", "1.014027"), ("căn cước cho trẻ em", "1.014062"),
        ("đính chính sổ đỏ", "1.012796"), ("lấy chồng Hàn Quốc", "2.000806"), ("nhận con nuôi", "2.001263"),
    ],
)  # fmt: skip
def test_what_people_say_finds_what_they_mean(said: str, code: str) -> None:
    assert CATALOGUE.found(said, TODAY)[0].code == code
    assert CATALOGUE.found(fold(said), TODAY)[0].code == code, "typed without marks"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("xin làm giấy độc thân cho em", "1.004873"), ("tôi muốn đăng ký tạm trú", "1.004194"), ("làm giấy khai sinh cho cháu", "1.001193"),
        ("giấy chứng tử của bố", "1.000656"), ("xin xác nhận hộ nghèo", "1.011607"),
    ],
)  # fmt: skip
def test_words_around_what_is_wanted_are_passed_over(typed: str, code: str) -> None:
    assert CATALOGUE.found(typed, TODAY)[0].code == code


@pytest.mark.parametrize(
    ("one", "other"),
    [("đăng kí kết hôn", "đăng ký kết hôn"), ("liệt sỹ", "liệt sĩ"), ("lí lịch", "lý lịch"), ("hoà giải", "hòa giải")],
)  # fmt: skip
def test_words_that_two_rules_write_in_two_ways_are_one(one: str, other: str) -> None:
    by_one, by_other = (
        [found.code for found in CATALOGUE.found(typed, TODAY)] for typed in (one, other)
    )
    assert by_one[0] == by_other[0] and sorted(by_one) == sorted(by_other)


def test_marks_that_were_typed_tell_words_apart() -> None:
    storm = "2.002161"
    assert CATALOGUE.found("bão", TODAY)[0].code == storm
    for typed in ("báo mất căn cước", "bảo trợ xã hội", "bảo hiểm", "thông báo lễ hội"):
        assert storm not in [one.code for one in CATALOGUE.found(typed, TODAY)[:3]]
    complaint = "2.002409"
    assert CATALOGUE.found("kiện", TODAY)[0].code == complaint
    assert complaint not in [one.code for one in CATALOGUE.found("điều kiện", TODAY)[:3]]


def test_a_text_of_which_little_fits_finds_nothing() -> None:
    assert CATALOGUE.found("zzz khai qqq www", TODAY) == []


def test_every_saying_means_procedures_that_ship() -> None:
    known = {procedure.code for procedure in load_procedures() if not procedure.retired}
    for synonym in synonyms():
        assert set(synonym.codes) <= known, synonym.said
        assert CATALOGUE.found(synonym.said, TODAY)[0].code == synonym.codes[0], synonym.said
