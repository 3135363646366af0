"""Code128 and QR as one path each: small in the file, quick to draw, sharp on any printer."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from reportlab.graphics.barcode import code128, qrencoder
from reportlab.pdfgen.canvas import Canvas

# Any of the eight masks reads equally well on paper; trying all for the prettiest costs more than
# the whole receipt.
_MASK = 3
_ERROR_CORRECTION = qrencoder.QRErrorCorrectLevel.M


@lru_cache(maxsize=64)
def _qr_boxes(text: str) -> tuple[int, tuple[tuple[int, int, int, int], ...]]:
    """The size in modules, and the dark boxes as (row, column, width, height)."""
    code = qrencoder.QRCode(None, _ERROR_CORRECTION)
    code.addData(text)
    code.version = code.calculate_version()
    code.makeImpl(False, _MASK)
    boxes: list[tuple[int, int, int, int]] = []
    growing: dict[tuple[int, int], tuple[int, int]] = {}  # (column, width) to (first row, height)
    for row, modules in enumerate([*code.modules, []]):
        runs = dict.fromkeys(_runs(modules))
        boxes += [
            (first, *run, height) for run, (first, height) in growing.items() if run not in runs
        ]
        growing = {
            run: (growing[run][0], growing[run][1] + 1) if run in growing else (row, 1)
            for run in runs
        }
    return code.moduleCount, tuple(boxes)


def _runs(modules: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The dark runs of a row as (column, width)."""
    column = 0
    for dark, group in groupby(modules):
        length = len(list(group))
        if dark:
            yield column, length
        column += length


def draw_qr(canvas: Canvas, text: str, x: float, y: float, side: float) -> None:
    """A QR code with its lower left corner at (x, y), quiet zone not included."""
    count, boxes = _qr_boxes(text)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(side / count, side / count)
    path = canvas.beginPath()
    for row, column, width, height in boxes:
        path.rect(column, count - row - height, width, height)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


@lru_cache(maxsize=64)
def _bars(text: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """The width in modules, and the bars as (offset, width)."""
    barcode = code128.Code128(text, quiet=0)
    barcode.validate()
    barcode.encode()
    barcode.decompose()
    offset, bars = 0, []
    for letter in barcode.decomposed:
        wide = "ABCD".find(letter.upper()) + 1
        if letter.isupper():
            bars.append((offset, wide))
        offset += wide
    return offset, tuple(bars)


def code128_modules(text: str) -> int:
    """The width of the barcode in modules."""
    return _bars(text)[0]


def draw_code128(
    canvas: Canvas, text: str, x: float, y: float, width: float, height: float
) -> None:
    """A Code128 barcode filling the box at (x, y)."""
    count, bars = _bars(text)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(width / count, height)
    path = canvas.beginPath()
    for offset, wide in bars:
        path.rect(offset, 0, wide, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
