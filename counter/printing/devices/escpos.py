"""Pictures for thermal printers, which take them as dots (ESC/POS)."""

import io

from PIL import Image

_RESET = b"\x1b@"
_PICTURE = b"\x1dv0\0"  # GS v 0: a raster picture at its own size
_FEED = b"\x1bd\x03"
_CUT = b"\x1dV\x01"


def raster(png: bytes) -> bytes:
    """A one-bit PNG, whose width is a multiple of 8, as a printer burns it: reset, picture, feed
    and cut.
    """
    picture = Image.open(io.BytesIO(png)).convert("1")
    width = (picture.width // 8).to_bytes(2, "little")
    height = picture.height.to_bytes(2, "little")
    # In a one-bit picture 1 is white; the printer burns 1.
    dots = bytes(255 - byte for byte in picture.tobytes())
    return _RESET + _PICTURE + width + height + dots + _FEED + _CUT
