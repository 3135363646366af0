"""Letters that the papers' typeface lacks are drawn in another one, or said."""

import pytest

from counter.printing.faces import BOLD, ITALIC, REGULAR
from counter.printing.fonts import Font
from counter.printing.glyphs import runs, unprintable

NO_SYSTEM: tuple[str, ...] = ("/nowhere/font.ttf",)


@pytest.mark.parametrize(
    "text", ["Nguyễn Văn A", "Ðặng ƀăm K’Brể", "Müller, José", "Số 5/QĐ – “thử”…"]
)
def test_what_the_papers_typeface_has_is_drawn_in_it(text: str) -> None:
    assert {run.face for run in runs(text, REGULAR, NO_SYSTEM)} == {REGULAR}
    assert unprintable(text, NO_SYSTEM) == ""


@pytest.mark.parametrize("face", [REGULAR, BOLD, ITALIC])
@pytest.mark.parametrize("text", ["Иванов", "Ἀθηνᾶ", "Анна Ивановна", "Ωραία"])
def test_cyrillic_and_greek_are_drawn_in_the_same_style(text: str, face: str) -> None:
    assert unprintable(text, NO_SYSTEM) == ""
    found = runs(text, face, NO_SYSTEM)
    assert "".join(run.text for run in found) == text
    assert {run.face for run in found if not run.text.isspace()} == {f"{face}-Other"}
    assert Font(face, 12).width(text) > 10


def test_han_is_said_where_no_typeface_has_it() -> None:
    assert unprintable("Trần 陳 Văn 文 A 陳", NO_SYSTEM) == "陳文"
    found = runs("Trần 陳 Văn A", REGULAR, NO_SYSTEM)
    assert "".join(run.text for run in found) == "Trần 陳 Văn A"


def test_a_name_in_two_scripts_is_as_wide_as_its_pieces() -> None:
    whole = Font(REGULAR, 12).width("Nguyễn Ω Văn")
    pieces = [Font(REGULAR, 12).width(text) for text in ("Nguyễn ", "Ω", " Văn")]
    assert whole == pytest.approx(sum(pieces))
