"""Letters: what looks alike is found alike, and what was read by the wrong table is known by its
signs.
"""

import pytest

from counter.domain.misread_letters import (
    find_misread,
    find_misread_name,
    find_misread_of_foreigner,
)
from counter.domain.text import fold, words
from counter.storage.resources import load_procedures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trần Văn Ðức", "Trần Văn Đức"), ("ðuc", "đức"), ("Ɖức", "Đức"), ("ƀăm", "bam"), ("K’Brể", "K'Brể"), ("KʼBrể", "K'Brể"),
        ("Nguyễn", "Nguye\u0302\u0303n"), ("hoà", "hòa"), ("thuý", "thúy"), ("Ｎｇｕｙễｎ", "Nguyễn"), ("Łukasz", "lukasz"),
        ("ĐẶNG", "đặng"),
    ],
)  # fmt: skip
def test_letters_that_look_alike_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other) and words(one) == words(other)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("§¨ng ký khai sinh", "letters-tcvn3"), ("Hé tÞch", "letters-tcvn3"), ("NguyÔn V¨n A", "letters-tcvn3"),
        ("®¨ng ký", "letters-tcvn3"), ("Ñaêng kyù khai sinh", "letters-vni"), ("Nguyeãn Vaên A", "letters-vni"),
        ("ÄÄƒng kÃ½", "letters-mojibake"), ("Nguyá»…n VÄƒn A", "letters-mojibake"), ("Nguy&#7877;n", "letters-references"),
        ("Nguy&#x1EC5;n", "letters-references"), ("H&ocirc; t&#7883;ch", "letters-references"), ("Nguy?n V?n A", "letters-lost"),
        ("Nguy\ufffdn", "letters-lost"), ("#REF!", "cell-error"), ("#N/A", "cell-error"), ("#FORMULA!", "cell-error"),
    ],
)  # fmt: skip
def test_what_was_read_by_the_wrong_table_is_known(text: str, code: str) -> None:
    assert find_misread(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn Ánh", "Đặng Thị Hoài Ươm", "Điều 5 § 3", "30 m² × 2", "ngắn, dài ± 5 %", "«Tên riêng»", "Müller", "José",
        "Trích lục; bản sao", "A & B", "C&A", "hỏi: ai?", "K'Brể Y-Kpă", "½ ngày", "VNeID®", "tài khoản 1 ¹", "Thôn 1/2",
    ],
)  # fmt: skip
def test_what_may_be_what_it_says_is_left_alone(text: str) -> None:
    assert find_misread(text) is None


def test_nothing_of_the_catalogue_looks_misread() -> None:
    for procedure in load_procedures():
        texts = (
            procedure.name,
            procedure.list_name,
            procedure.field,
            procedure.note,
            procedure.fee_text,
        )
        papers = (text for paper in procedure.documents for text in (paper.name, paper.condition))
        assert [text for text in (*texts, *papers) if find_misread(text)] == []


@pytest.mark.parametrize("name", ["Nguye64n Va8n A", "Tra62n Thi5 B", "D9o64 C"])
def test_a_name_with_digits_is_vni_as_it_is_typed(name: str) -> None:
    assert find_misread_name(name) == "letters-vni" and find_misread(name) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NguyÔn", "letters-tcvn3"), ("Phương Ôn TrÇn", "letters-tcvn3"), ("HaÒi", "letters-tcvn3"), ("TrâÌn", "letters-tcvn3"),
        ("NguyêÞn", "letters-tcvn3"), ("Biìch", "letters-mojibake"), ("Naòng", "letters-mojibake"), ("Bùi", None), ("Giò chả", None),
        ("quì", None), ("ĐÔNG ĐÔ", None), ("Lê Ô", None), ("McDonald", None), ("Müller", None), ("Ảnh 3×4", None), ("khoá Ðông", None),
        ("Voòng A Sáng", None), ("PHOÒNG", None), ("xe goòng", None), ("Troòng", "letters-mojibake"), ("hoòc", "letters-mojibake"),
        ("Haïti", None), ("Naïma", None), ("Danaë", None), ("laï", "letters-vni"), ("maëc", "letters-vni"), ("giaïng", "letters-vni"),
    ],
)  # fmt: skip
def test_other_tables_of_letters_are_told_by_what_no_word_has(text: str, code: str | None) -> None:
    assert find_misread(text) == code


def test_a_french_quotation_mark_at_a_words_end_is_a_letter_of_tcvn3() -> None:
    assert find_misread("Khu 1, C« T«") == "letters-tcvn3" == find_misread("Cô T«")


FOREIGN = (
    "Raúl García", "Saúl Núñez", "Pedro Araújo", "Maria Leão", "Baéz Joan", "Gaëtan Dupont", "Aïcha Benali", "Seán Ó Briain", "Maâti",
    "Þórsdóttir Anna", "McÉwan", "Иван Петров",
)  # fmt: skip


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreigners_name_may_have_any_letters(name: str) -> None:
    assert find_misread_of_foreigner(name) is None


@pytest.mark.parametrize("name", ["Jos&eacute;", "JosÃ© Pérez", "Jos\ufffd"])
def test_a_foreigners_name_can_be_misread_too(name: str) -> None:
    assert find_misread_of_foreigner(name) is not None


@pytest.mark.parametrize("name", ["Nguyễn Văn А", "Nguyễn Ван A"])
def test_a_word_of_another_script_in_a_name_is_told(name: str) -> None:
    assert find_misread_name(name) == "letters-mixed"
