"""One look for the whole window: fonts, colours, sizes that grow with the text."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
TEXT = "Be Vietnam Pro"
NUMBERS = "Noto Sans"  # its digits are of one width: columns and clocks stand still
_FONTS = ("be-vietnam-pro/BeVietnamPro-Regular.ttf", "be-vietnam-pro/BeVietnamPro-SemiBold.ttf",
          "noto-sans/NotoSans-Regular.ttf", "noto-sans/NotoSans-SemiBold.ttf")  # fmt: skip

TEXT_SIZES = (100, 110, 125, 150)  # per cent

INK, QUIET, FAINT, LINE = "#14212b", "#4c5c68", "#8896a1", "#d5dce1"
PAPER, PAGE, SUNKEN = "#ffffff", "#f3f5f7", "#e9edf0"
SEA, SEA_DARK, SEA_PALE = "#0b5d73", "#084656", "#e0eff3"
GREEN, GREEN_PALE = "#1d6f42", "#e2f2e8"
AMBER, AMBER_PALE = "#8a5200", "#fdf0d9"
RED, RED_PALE = "#a3201a", "#fbe6e4"
SUN = "#ffb703"  # the practice desk's colour: never used for anything else

_BASE = 15  # pixels at 100 per cent: readable at arm's length


class Sizes:
    """Lengths in pixels at the chosen text size."""

    def __init__(self, percent: int = 100) -> None:
        self.percent = percent

    def __call__(self, pixels: float) -> int:
        return round(pixels * self.percent / 100)


px = Sizes()


# As an argument of the application: a style handed to Python brings ten enumerations along that
# nobody wants.
STYLE = ("-style", "Fusion")


def apply(application: QApplication, percent: int) -> None:
    """Fonts, palette and style sheet at a text size."""
    _add_fonts()
    if px.percent == percent and application.styleSheet():
        return  # every widget would be dressed anew
    px.percent = percent
    application.setPalette(_palette())
    application.setFont(text_font(_BASE))
    application.setStyleSheet(_sheet())


@cache
def _add_fonts() -> None:
    """Once: asking Qt which families it knows would read every font of the system."""
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))


def text_font(pixels: float, bold: bool = False) -> QFont:
    return _font(TEXT, pixels, bold)


def number_font(pixels: float, bold: bool = False) -> QFont:
    return _font(NUMBERS, pixels, bold)


def _font(family: str, pixels: float, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(px(pixels))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _palette() -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, PAGE), (roles.Base, PAPER), (roles.AlternateBase, PAGE), (roles.Text, INK),
        (roles.WindowText, INK), (roles.ButtonText, INK), (roles.Button, PAPER), (roles.Highlight, SEA),
        (roles.HighlightedText, PAPER), (roles.PlaceholderText, FAINT), (roles.ToolTipBase, INK),
        (roles.ToolTipText, PAPER),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Text, QColor(FAINT))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.ButtonText, QColor(FAINT))
    return palette


def _icon(name: str) -> str:
    """A path as a style sheet reads it, also on Windows."""
    return (RESOURCES / "icons" / name).as_posix()


def _sheet() -> str:
    return f"""
* {{ outline: none; }}
QMainWindow, QDialog {{ background: {PAGE}; }}
QWidget[role="card"] {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: {px(8)}px; }}
QWidget[role="sunken"] {{ background: {SUNKEN}; border-radius: {px(6)}px; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {px(22)}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {px(16)}px; font-weight: 600; }}
QLabel[role="quiet"] {{ color: {QUIET}; }}
QLabel[role="small"] {{ color: {QUIET}; font-size: {px(13)}px; }}
QLabel[role="error"] {{ color: {RED}; font-weight: 600; }}
QLabel[role="code"] {{ font-family: "{NUMBERS}"; font-size: {px(26)}px; font-weight: 600; }}
QLabel[role="huge"] {{ font-family: "{NUMBERS}"; font-size: {px(66)}px; font-weight: 600; color: {SEA_DARK}; }}
QLabel[role="due"] {{ font-family: "{NUMBERS}"; font-size: {px(27)}px; font-weight: 600; color: {SEA_DARK}; }}
QLabel[role="key"] {{ background: {SUNKEN}; border: 1px solid {LINE}; border-bottom-width: 2px; border-radius: {px(4)}px;
    padding: 0 {px(5)}px; font-family: "{NUMBERS}"; font-size: {px(12)}px; color: {QUIET}; }}
QLabel[tone="good"] {{ color: {GREEN}; }} QLabel[tone="warn"] {{ color: {AMBER}; }} QLabel[tone="bad"] {{ color: {RED}; }}
QLabel[role="chip"] {{ background: {SUNKEN}; border-radius: {px(9)}px; padding: {px(1)}px {px(8)}px; font-size: {px(13)}px; }}
QLabel[role="chip"][tone="good"] {{ background: {GREEN_PALE}; }} QLabel[role="chip"][tone="warn"] {{ background: {AMBER_PALE}; }}
QLabel[role="chip"][tone="bad"] {{ background: {RED_PALE}; }} QLabel[role="chip"][tone="sea"] {{ background: {SEA_PALE}; color: {SEA_DARK}; }}

QPushButton {{ background: {PAPER}; border: 1px solid #aebac3; border-radius: {px(6)}px; padding: {px(7)}px {px(14)}px; }}
QPushButton:hover {{ background: {SEA_PALE}; }}
QPushButton:focus {{ border: 2px solid {SEA}; padding: {px(7) - 1}px {px(14) - 1}px; }}
QPushButton:disabled {{ color: {FAINT}; background: {PAGE}; border-color: {LINE}; }}
QPushButton[role="act"] {{ background: {SEA}; color: {PAPER}; border: 1px solid {SEA_DARK}; font-weight: 600; padding: {px(10)}px {px(18)}px; }}
QPushButton[role="act"]:hover {{ background: {SEA_DARK}; }}
QPushButton[role="act"]:focus {{ border: 2px solid {INK}; }}
QPushButton[role="act"]:disabled {{ background: {SUNKEN}; color: {FAINT}; border-color: {LINE}; }}
QPushButton[role="mode"]:checked {{ background: {SEA_PALE}; border: 2px solid {SEA}; color: {SEA_DARK}; font-weight: 600;
    padding: {px(7) - 1}px {px(14) - 1}px; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent; color: {SEA_DARK}; text-decoration: underline; padding: {px(3)}px; }}
QPushButton[role="link"]:focus {{ border: 1px solid {SEA}; }}

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{ background: {PAPER}; border: 1px solid #aebac3; border-radius: {px(6)}px;
    padding: {px(6)}px {px(9)}px; selection-background-color: {SEA}; selection-color: {PAPER}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {SEA}; padding: {px(6) - 1}px {px(9) - 1}px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {RED}; background: {RED_PALE}; }}
QLineEdit[role="wide"] {{ font-size: {px(20)}px; padding: {px(10)}px {px(14)}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow {{ image: url({_icon("down.png")}); width: {px(12)}px; height: {px(12)}px; }}
QComboBox QAbstractItemView {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 0; padding: 0; selection-background-color: {SEA_PALE}; selection-color: {INK}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(20)}px; padding: {px(4)}px {px(8)}px; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; }}
QCheckBox::indicator {{ width: {px(16)}px; height: {px(16)}px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {SEA_DARK}; text-decoration: underline; }}

QTableView, QListView, QTreeView {{ background: {PAPER}; border: 1px solid {LINE}; padding: 1px; border-radius: {px(6)}px; gridline-color: {SUNKEN};
    alternate-background-color: #f8fafb; selection-background-color: {SEA_PALE}; selection-color: {INK}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 2px solid {SEA}; padding: 0px; }}
QTableView::item, QListView::item {{ padding: {px(4)}px {px(8)}px; border: none; }}
QListView::item:selected, QTableView::item:selected {{ background: {SEA_PALE}; color: {INK}; }}
QHeaderView::section {{ background: {PAPER}; color: {QUIET}; border: none; border-bottom: 1px solid {LINE}; padding: {px(6)}px {px(8)}px; font-weight: 600; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: #b9c4cc; border-radius: {px(5)}px; min-height: {px(36)}px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; }}
QScrollBar::handle:horizontal {{ background: #b9c4cc; border-radius: {px(5)}px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; width: 0; height: 0; }}
QToolTip {{ background: {INK}; color: {PAPER}; border: none; padding: {px(6)}px; }}

QFrame#rail {{ background: {SEA_DARK}; border: none; }}
QFrame#rail QPushButton {{ background: transparent; border: none; border-radius: {px(6)}px; color: #cfe3ea; text-align: left;
    padding: {px(9 if px.percent < 125 else 3)}px {px(10)}px; }}
QFrame#rail QPushButton:hover {{ background: {SEA}; color: {PAPER}; }}
QFrame#rail QPushButton:checked {{ background: {PAPER}; color: {SEA_DARK}; font-weight: 600; }}
QFrame#rail QPushButton:focus {{ border: 2px solid {PAPER}; }}
QFrame#rail QLabel {{ color: #cfe3ea; }}
QFrame#status {{ background: {PAPER}; border-top: 1px solid {LINE}; }}
QFrame#notice {{ border: none; border-top: 2px solid {LINE}; background: {SEA_PALE}; }}
QFrame#notice[tone="warn"] {{ background: {AMBER_PALE}; border-top: 2px solid {AMBER}; }}
QFrame#notice[tone="bad"] {{ background: {RED_PALE}; border-top: 2px solid {RED}; }}
QFrame#notice[tone="good"] {{ background: {GREEN_PALE}; border-top: 2px solid {GREEN}; }}
QLabel[role="practice"] {{ background: {SUN}; color: {INK}; font-weight: 600; padding: {px(3)}px {px(12)}px; }}
"""
