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


# per cent of lengths: below it nobody could read, whatever a screen says of itself
_LEAST = 50.0

# What each text size needs of a screen, in pixels at 100 per cent of it: the larger the text, the
# less stands beside one another.
_NEEDED = {100: (1100, 600), 110: (1100, 600), 125: (1092, 576), 150: (910, 500)}


class Sizes:
    """Lengths in pixels. `percent` is one of TEXT_SIZES: how much stands beside one another hangs on
    it. It is the chosen text size, but on a small screen: there the system may have enlarged all
    there is (at 200 per cent 1366 × 768 pixels are 683 × 384), and lengths are less.
    """

    def __init__(self, percent: int = 100) -> None:
        self.percent = self.chosen = percent
        self._lengths: float = percent

    def __call__(self, pixels: float) -> int:
        return round(pixels * self._lengths / 100)

    def choose(self, percent: int, screen: tuple[int, int]) -> None:
        """The chosen text size; or on a `screen` (width and height in pixels, without the system's own bars)
        that has no room for it, the arrangement in which the text stays largest.
        """
        self.chosen = percent
        larger = [size for size in TEXT_SIZES if size >= percent]
        fitting = {size: min(float(percent), _largest_in(screen, size)) for size in larger}
        self.percent = max(larger, key=lambda size: (fitting[size], -size))
        self._lengths = fitting[self.percent]

    @property
    def least_window(self) -> tuple[int, int]:
        """Width and height in pixels below which something would be cut."""
        width, height = _NEEDED[self.percent]
        return self(width), self(height)


def _largest_in(screen: tuple[int, int], size: int) -> float:
    """Per cent of lengths at which an arrangement has room; _LEAST where it has none: a system that
    starts may say of a screen that it is 0 pixels wide.
    """
    width, height = _NEEDED[size]
    return max(_LEAST, min(screen[0] / width, screen[1] / height) * 100)


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
