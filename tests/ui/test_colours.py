"""Every pair of colours that stands on another is told apart, by day and by night."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from tests.support.window import Person
from ui import colours, dress
from ui.colours import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, TONES, contrast
from ui.dress import colours_beside

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = pytest.mark.parametrize(
    "colours",
    [LIGHT, DARK, LIGHT_HIGH, DARK_HIGH],
    ids=["light", "dark", "light high", "dark high"],
)
READ = [
    *((text, ground) for text in ("ink", "quiet") for ground in ("paper", "page", "sunken", "alt")),
    *((text, ground) for text in ("faint",) for ground in ("paper", "page", "sunken")),
    *((text, ground) for text in ("ink", "quiet", "sea_text") for ground in ("sea_pale", "paper")),
    *((text, "paper") for text in ("green", "amber", "red", "sea")),
    *((text, "page") for text in ("green", "amber", "red", "sea_text")),
    *TONES.values(),
    ("act_text", "act"), ("act_text", "act_over"),
    *((text, ground) for text in ("rail_text", "rail_warning") for ground in ("rail", "rail_over")),
    ("rail_chosen_text", "rail_chosen"), ("sun_text", "sun"),
]  # fmt: skip
SEEN = [
    *(("edge", ground) for ground in ("paper", "page")),
    *(("sea", ground) for ground in ("paper", "page", "sea_pale")),
    *((mark, "paper") for mark in ("red", "amber_bar")),
]


@SCHEMES
@pytest.mark.parametrize(("text", "ground"), READ)
def test_what_is_read_stands_out_from_its_ground(
    colours: Mapping[str, str], text: str, ground: str
) -> None:
    least = 7 if colours in (LIGHT_HIGH, DARK_HIGH) else 4.5
    assert contrast(colours[text], colours[ground]) >= least


@SCHEMES
@pytest.mark.parametrize(("mark", "ground"), SEEN)
def test_edges_and_marks_are_seen(colours: Mapping[str, str], mark: str, ground: str) -> None:
    assert contrast(colours[mark], colours[ground]) >= 3


def test_day_and_night_name_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK) == set(LIGHT_HIGH) == set(DARK_HIGH)


@pytest.mark.parametrize(("ground", "worn"), [("#202326", DARK), ("#EFEFEF", LIGHT)])
def test_the_window_is_dark_where_the_system_is(ground: str, worn: Mapping[str, str]) -> None:
    assert colours_beside(QPalette(QColor(ground))) is worn


def test_the_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_no_other_file_of_the_window_writes_a_colour() -> None:
    literal = re.compile(r"""["'(: ]#[0-9a-fA-F]{6}\b""")
    found = [
        str(file.relative_to(ROOT))
        for file in sorted((ROOT / "ui").rglob("*.py"))
        if file.name != "colours.py" and literal.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_what_the_system_changes_while_the_window_is_open_is_followed(person: Person) -> None:
    """The light of the day, and the high contrast somebody needs."""
    application = person.program.application
    hints = application.styleHints()
    contrast_of_system = hints.accessibility()
    try:
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert colours.in_use() is DARK
        assert application.palette().window().color().name().upper() == DARK["page"]
        assert DARK["paper"] in person.window.styleSheet()
        contrast_of_system.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        assert colours.in_use() is DARK_HIGH
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
        assert colours.in_use() is LIGHT_HIGH
    finally:
        dress.wear(application, LIGHT)


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_has_colours_of_its_own(dark: bool) -> None:
    assert colours.fit(dark=dark, high_contrast=True) in (LIGHT_HIGH, DARK_HIGH)
    assert colours.fit(dark=dark, high_contrast=False) in (LIGHT, DARK)
