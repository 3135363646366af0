"""What a line of text measures in the papers' typeface; all measures are points."""

from functools import lru_cache
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics

from counter.printing import glyphs
from counter.printing.faces import BOLD, ITALIC, REGULAR, register

__all__ = ["BOLD", "ITALIC", "LEADING", "REGULAR", "Font", "register"]

LEADING = 1.22  # from one line to the next, in sizes of the font
_DESCENT = 0.25  # of the size: what hangs below the baseline


class Font(NamedTuple):
    """A face of the typeface at a size in points; all measures are points."""

    face: str
    size: float
    leading: float = LEADING

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.size * self.leading

    def baseline(self, top: float, line: int = 1) -> float:
        """Where the letters of a line stand, the first line being 1, below `top`."""
        return top - line * self.line + self.size * _DESCENT

    def width(self, text: str) -> float:
        return _width(text, self.face, self.size)


@lru_cache(maxsize=20_000)
def _width(text: str, face: str, size: float) -> float:
    register()
    widths = (pdfmetrics.stringWidth(run.text, run.face, size) for run in glyphs.runs(text, face))
    return float(sum(widths))
