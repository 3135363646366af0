"""What blocks draw with: a line of text on its baseline, and the dots behind it."""

from reportlab.pdfgen.canvas import Canvas

from counter.printing import glyphs
from counter.printing.fonts import Font

_SHORTEST_LEADER = 4


def draw_text(canvas: Canvas, x: float, y: float, line: str, font: Font) -> None:
    """A line that begins at x, on the baseline y; letters the face lacks in another one."""
    for run in glyphs.runs(line, font.face):
        canvas.setFont(run.face, font.size)
        canvas.drawString(x, y, run.text)
        x += font.width(run.text)


def draw_centred(canvas: Canvas, x: float, y: float, line: str, font: Font) -> None:
    """A line with its middle at x, on the baseline y."""
    draw_text(canvas, x - font.width(line) / 2, y, line, font)


def draw_leader(canvas: Canvas, start: float, end: float, y: float) -> None:
    """Dots from where a value ends to the margin."""
    if end - start < _SHORTEST_LEADER:
        return
    canvas.saveState()
    canvas.setLineWidth(0.6)
    canvas.setLineCap(1)
    canvas.setDash([0.1, 2.2])
    canvas.line(start, y, end, y)
    canvas.restoreState()
