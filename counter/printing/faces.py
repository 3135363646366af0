"""The faces of the papers' typeface: Tinos, with the metrics of Times New Roman (NĐ 30/2020/NĐ-CP,
Phụ lục I), embedded; its Cyrillic and Greek letters lie in files of their own.
"""

from functools import cache
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

REGULAR = "Tinos"
BOLD = "Tinos-Bold"
ITALIC = "Tinos-Italic"
_FILES = {REGULAR: "Tinos-Regular.ttf", BOLD: "Tinos-Bold.ttf", ITALIC: "Tinos-Italic.ttf"}
_OTHER_FILES = {face: file.replace("Tinos-", "Tinos-Other-") for face, file in _FILES.items()}
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "tinos"

# Typefaces with Han that Windows and Linux bring along; of a collection, its first face.
OF_SYSTEM = (
    "C:/Windows/Fonts/msyh.ttc",
    "C:/Windows/Fonts/simsun.ttc",
    "C:/Windows/Fonts/msgothic.ttc",
    "C:/Windows/Fonts/malgun.ttf",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
)


@cache
def register() -> None:
    """Makes the typeface known to reportlab, once a process; streams are left binary, a quarter
    smaller than as text.
    """
    rl_config.useA85 = 0
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / file), asciiReadable=0))


def list_faces(face: str, of_system: tuple[str, ...] = OF_SYSTEM) -> tuple[str, ...]:
    """The face itself, that of its other letters, then those of the system."""
    return (face, _register_other(face), *_register_system(of_system))


@cache
def _register_other(face: str) -> str:
    name, path = f"{face}-Other", FOLDER / _OTHER_FILES[face]
    pdfmetrics.registerFont(TTFont(name, str(path), asciiReadable=0))
    return name


@cache
def _register_system(paths: tuple[str, ...]) -> tuple[str, ...]:
    """What the computer has, looked for when the first such letter is drawn."""
    found = []
    for path in paths:
        name = f"System-{Path(path).stem}"
        try:
            pdfmetrics.registerFont(TTFont(name, path, asciiReadable=0))
        except (TTFError, OSError):
            continue
        found.append(name)
    return tuple(found)


def has_letter(face: str, letter: str) -> bool:
    return ord(letter) in pdfmetrics.getFont(face).face.charToGlyph
