"""Makes the window's one typeface: letters of Be Vietnam Pro, digits of Noto Sans.

Be Vietnam Pro sets Vietnamese tone marks apart most clearly at the sizes of a screen, but its
digits differ in width: a clock would tremble and columns of money would not stand under each
other. Those of Noto Sans are all of one width. Scaled to the height of the other's capitals they
take the places of the digits in its files, so that one family serves sentences, tables and clocks.
Both come under the SIL Open Font License and reserve no name. Done once for each release of them.
"""

from pathlib import Path
from typing import Any

from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FAMILY = "Quay Sans"
WEIGHTS = ("Regular", "SemiBold")
SOURCES = Path(__file__).resolve().parent / "typeface"
TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts" / "quay-sans"
_DIGITS = "0123456789"
_CAPITALS = 740 / 714  # the height of Be Vietnam Pro's capitals by that of Noto Sans' digits
# Name records (OpenType, table "name"): family, unique name, full name, name in PostScript, family
# of more than four styles.
_NAMES = (1, 3, 4, 6, 16)


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        made(weight).save(TARGET / f"QuaySans-{weight}.ttf")


def made(weight: str) -> TTFont:
    """The typeface at a weight."""
    font = TTFont(SOURCES / f"BeVietnamPro-{weight}.ttf", recalcTimestamp=False)
    with TTFont(SOURCES / f"NotoSans-{weight}.ttf") as digits:
        for digit in _DIGITS:
            _lay_in(font, digits, digit)
    _name(font)
    return font


def _lay_in(font: TTFont, digits: TTFont, digit: str) -> None:
    """Gives `font` the other's glyph of a digit, under a name of its own.

    A new name, because what its own digits are exchanged for (fractions, old-style figures) must
    not be looked up for it.
    """
    source, name = digits.getBestCmap()[ord(digit)], f"even{digit}"
    pen = TTGlyphPen(None)
    digits.getGlyphSet()[source].draw(TransformPen(pen, (_CAPITALS, 0, 0, _CAPITALS, 0, 0)))
    glyph: Any = pen.glyph()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    width = round(digits["hmtx"][source][0] * _CAPITALS)
    font["hmtx"][name] = (width, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(digit)] = name


def _name(font: TTFont) -> None:
    """Calls the file by the family's own name everywhere but in what is said of its origin."""
    for record in font["name"].names:
        if record.nameID in _NAMES:
            words = str(record).replace("Be Vietnam Pro", FAMILY)
            record.string = words.replace("BeVietnamPro", FAMILY.replace(" ", ""))


if __name__ == "__main__":
    main()
