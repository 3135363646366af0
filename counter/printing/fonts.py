"""The typeface of all papers: Tinos, with the metrics of Times New Roman (NĐ 30/2020/NĐ-CP, Phụ lục
I), embedded.
"""

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Tinos"
BOLD = "Tinos-Bold"
ITALIC = "Tinos-Italic"
_FILES = {REGULAR: "Tinos-Regular.ttf", BOLD: "Tinos-Bold.ttf", ITALIC: "Tinos-Italic.ttf"}
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "tinos"

LEADING = 1.22  # from one line to the next, in sizes of the font
_DESCENT = 0.25  # of the size: what hangs below the baseline


class Font(NamedTuple):
    """A face of the typeface at a size in points; all measures are points."""

    face: str
    size: float

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.size * LEADING

    def baseline(self, top: float, line: int = 1) -> float:
        """Where the letters of a line stand, the first line being 1, below `top`."""
        return top - line * self.line + self.size * _DESCENT

    def width(self, text: str) -> float:
        return _width(text, self.face, self.size)


@lru_cache(maxsize=20_000)
def _width(text: str, face: str, size: float) -> float:
    register()
    return float(pdfmetrics.stringWidth(text, face, size))


@cache
def register() -> None:
    """Makes the typeface known to reportlab, once a process; streams are left binary, a quarter
    smaller than as text.
    """
    rl_config.useA85 = 0
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / file), asciiReadable=0))
