"""A slip as a page of its roll's width, for a printer that the system knows: it is never turned,
nor made larger.
"""

import io

from PIL import Image

DOTS_PER_INCH = 203.2  # 8 dots a millimetre, as slips are drawn
_DOTS_PER_MM = 8
ROLL_MM = 80


def page_of_slip(png: bytes) -> tuple[bytes, list[str]]:
    """A PDF of one page, and what CUPS is to know of it."""
    slip = Image.open(io.BytesIO(png)).convert("1")
    page = Image.new("1", (ROLL_MM * _DOTS_PER_MM, slip.height), 1)
    page.paste(slip, ((page.width - slip.width) // 2, 0))
    made = io.BytesIO()
    page.save(made, "PDF", resolution=DOTS_PER_INCH)
    height_mm = -(-slip.height // _DOTS_PER_MM)
    return made.getvalue(), [
        f"media=Custom.{ROLL_MM}x{height_mm}mm",
        "orientation-requested=3",
        "nopdfAutoRotate",
    ]
