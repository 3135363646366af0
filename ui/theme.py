"""One look for the whole window: its typeface, and lengths that grow with the text."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QFont

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
FAMILY = "Quay Sans"  # Vietnamese letters, and digits of one width: columns and clocks stand still

TEXT_SIZES = (100, 110, 125, 150)  # per cent
LARGE = 125  # per cent: from here on what is beside the work gives way
TOO_LARGE = 150  # per cent: from here on a screen 1366 pixels wide holds no three fields in a line

BODY = 15  # pixels at 100 per cent: readable at arm's length
SMALL, CAPTION, LEAD, TITLE = 13, 12, 17, 20


class Sizes:
    """Lengths in pixels at the chosen text size."""

    def __init__(self, percent: int = 100) -> None:
        self.percent = percent

    def __call__(self, pixels: float) -> int:
        return round(pixels * self.percent / 100)


px = Sizes()


_Length = TypeVar("_Length")


def by_size(usual: _Length, large: _Length) -> _Length:
    """One of two, the second where the text is large."""
    if px.percent >= LARGE:
        return large
    return usual


def font(pixels: float, bold: bool = False) -> QFont:
    """The window's typeface, so high at 100 per cent."""
    made = QFont(FAMILY)
    made.setPixelSize(px(pixels))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
