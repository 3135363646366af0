"""The window put into its look: typeface and palette of the application, and each window's style
sheet.
"""

from collections.abc import Mapping
from functools import cache

from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui import colours
from ui.colours import colour
from ui.style_sheet import style_sheet
from ui.theme import BODY, RESOURCES, font, px

_FILES = ("quay-sans/QuaySans-Regular.ttf", "quay-sans/QuaySans-SemiBold.ttf")

_DARK_BELOW = 128  # of 255

# As an argument of the application: a style handed to Python brings ten enumerations along that
# nobody wants.
STYLE = ("-style", "Fusion")
_DRESSED = "dressed"  # a property of the application


def apply(application: QApplication, percent: int) -> None:
    """Typeface and palette at a text size, dark where the system is. Windows that stand open keep
    the size they were made in.
    """
    _add_fonts()
    if not application.property(_DRESSED):  # later on its palette is ours
        application.setProperty(_DRESSED, True)
        colours.use(colours_beside(application.palette()))
    elif px.chosen == percent:
        return  # every widget would be told
    there_is = application.primaryScreen().availableSize()
    px.choose(percent, (there_is.width(), there_is.height()))
    _wear(application)


def put_on(window: QWidget) -> None:
    """The style sheet, on a window that is all put together.

    It is no style sheet of the application: that one would reach each part of a page before it has
    its place, and whenever a part finds its parent Qt takes the look off all that is in it and puts
    it on anew. Pages opened three times slower.
    """
    window.setStyleSheet(style_sheet())


def wear(application: QApplication, worn: Mapping[str, str]) -> None:
    """Other colours, while windows stand open."""
    if worn is not colours.in_use():
        colours.use(worn)
        _wear(application)
        for window in application.topLevelWidgets():
            if window.styleSheet():
                put_on(window)


def _wear(application: QApplication) -> None:
    application.setPalette(_palette())
    application.setFont(font(BODY))


def colours_beside(system: QPalette) -> Mapping[str, str]:
    """Those that fit the system's own windows. It is asked by its palette: `colorScheme` would make
    an enumeration that costs a start 15 ms.
    """
    if system.window().color().lightness() < _DARK_BELOW:
        return colours.DARK
    return colours.LIGHT


@cache
def _add_fonts() -> None:
    """Once: asking Qt which families it knows would read every font of the system."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))


def _palette() -> QPalette:
    """For whatever no style sheet reaches."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "page"), (roles.Base, "paper"), (roles.AlternateBase, "alt"),
        (roles.Text, "ink"), (roles.WindowText, "ink"), (roles.ButtonText, "ink"),
        (roles.Button, "paper"), (roles.Highlight, "act"), (roles.HighlightedText, "act_text"),
        (roles.PlaceholderText, "faint"), (roles.ToolTipBase, "ink"), (roles.ToolTipText, "paper"),
        (roles.Link, "sea_text"),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour(name)))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour("faint")))
    return palette
