"""The style sheet: how labels, cards, fields, lists and buttons look in each of their roles."""

from ui.colours import TONES, colour, in_use
from ui.theme import BODY, CAPTION, FAMILY, LEAD, RESOURCES, SMALL, TITLE, by_size, px


def style_sheet() -> str:
    """All of it at the text size and in the colours in use."""
    parts = (_grounds(), _labels(), _buttons(), _fields(), _lists(), _frame())
    return "\n".join(parts)


def _grounds() -> str:
    c = in_use()
    return f"""
* {{ outline: none; }}
QMainWindow, QDialog, QStackedWidget#pages {{ background: {c["page"]}; }}
QWidget[role="card"] {{ background: {c["paper"]}; border: 1px solid {c["line"]};
    border-radius: {px(10)}px; }}
QWidget[role="sunken"] {{ background: {c["sunken"]}; border-radius: {px(8)}px; }}
QFrame[role="served"] {{ background: {c["sea_pale"]}; border-top-left-radius: {px(9)}px;
    border-bottom-left-radius: {px(9)}px; }}
QWidget[role="spoken"] {{ background: {c["sea_pale"]}; border-radius: {px(8)}px; }}
QWidget[role="ready"] {{ background: {c["green_pale"]}; border: 1px solid {c["line"]};
    border-radius: {px(10)}px; }}
QWidget[role="setting"] {{ border-radius: {px(8)}px; }}
QWidget[role="setting"][found="true"] {{ background: {c["sea_pale"]}; }}
QFrame[role="rule"] {{ background: {c["line"]}; border: none; }}
QToolTip {{ background: {c["ink"]}; color: {c["paper"]}; border: none; padding: {px(6)}px; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c["edge"]}; border-radius: {px(4)}px;
    min-height: {px(36)}px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; }}
QScrollBar::handle:horizontal {{ background: {c["edge"]}; border-radius: {px(4)}px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; width: 0; height: 0; }}
"""


def _labels() -> str:
    c = in_use()
    sizes = {
        "title": f"font-size: {px(TITLE)}px; font-weight: 600;",
        "heading": f"font-size: {px(16)}px; font-weight: 600;",
        "lead": f"font-size: {px(LEAD)}px;",
        "strong": "font-weight: 600;",
        "spoken": f"font-size: {px(SMALL)}px; font-weight: 600; color: {c['sea_text']};",
        "quiet": f"color: {c['quiet']};",
        "small": f"color: {c['quiet']}; font-size: {px(SMALL)}px;",
        "low": f"font-size: {px(11.5)}px; font-weight: 600;",
        "caption": f"color: {c['quiet']}; font-size: {px(12.5)}px;",
        "error": f"color: {c['red']}; font-size: {px(SMALL)}px;",
        "figure": f"font-size: {px(28)}px; font-weight: 600;",
        "amount": f"font-size: {px(TITLE)}px; font-weight: 600;",
        "code": f"font-size: {px(28)}px; font-weight: 600;",
        "left": f"font-size: {px(30)}px; font-weight: 600; color: {c['sea_text']};",
        "due": f"font-size: {px(by_size(38, 32))}px; font-weight: 600; color: {c['sea_text']};",
        "next": f"font-size: {px(52)}px; font-weight: 600; color: {c['sea_text']};",
        "slot": f"font-size: {px(92)}px; font-weight: 600; color: {c['sea_text']};",
        "slotBox": f"""background: {c["paper"]}; border: 1px solid {c["sea"]}; color: {c["sea_text"]}; font-size: {px(LEAD)}px;
    font-weight: 600; border-radius: {px(7)}px;""",
        "letter": f"""background: {c["sea_pale"]}; color: {c["sea_text"]}; font-weight: 600; border-radius: {px(6)}px;
    padding: {px(4)}px {px(8)}px;""",
        "huge": f"font-size: {px(by_size(92, 70))}px; font-weight: 600; color: {c['sea_text']};",
        "key": f"""background: {c["alt"]}; border: 1px solid {c["line"]}; border-bottom-width: 2px;
    border-radius: {px(4)}px; padding: 0 {px(5)}px; font-size: {px(CAPTION)}px;
    color: {c["quiet"]};""",
    }
    rules = [f'QLabel[role="{role}"] {{ {look} }}' for role, look in sizes.items()]
    for tone in ("good", "warn", "bad", "sea"):
        rules.append(f'QLabel[tone="{tone}"] {{ color: {c[TONES[tone][0]]}; }}')
    return "QLabel { background: transparent; }\n" + "\n".join(rules)


def _buttons() -> str:
    """Their grounds and edges; what stands on them they draw themselves (`ui.widgets.key_button`)."""
    c = in_use()
    return f"""
QPushButton {{ background: {c["paper"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
    border-radius: {px(7)}px; padding: {px(6)}px {px(12)}px; min-height: {px(20)}px; }}
QPushButton:hover {{ background: {c["sea_pale"]}; border-color: {c["sea"]}; }}
QPushButton:disabled {{ background: {c["page"]}; color: {c["faint"]}; border-color: {c["line"]}; }}
QPushButton[role="act"], QPushButton[role="main"] {{ background: {c["act"]}; color: {c["act_text"]};
    border: 1px solid {c["act"]}; font-weight: 600; }}
QPushButton[role="act"] {{ border-radius: {px(9)}px; font-size: {px(LEAD)}px;
    min-height: {px(38)}px; }}
QPushButton[role="act"]:hover, QPushButton[role="main"]:hover {{ background: {c["act_over"]};
    border-color: {c["act_over"]}; }}
QPushButton[role="act"]:disabled, QPushButton[role="main"]:disabled {{ background: {c["sunken"]};
    color: {c["faint"]}; border-color: {c["sunken"]}; }}
QPushButton[role="mode"]:checked {{ background: {c["sea_pale"]}; border: 1px solid {c["sea"]};
    color: {c["sea_text"]}; font-weight: 600; }}
QPushButton[role="rail"] {{ background: transparent; border: 1px solid {c["rail_line"]}; }}
QPushButton[role="rail"]:hover {{ background: {c["rail_over"]}; border-color: {c["rail_text"]}; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent;
    color: {c["sea_text"]}; padding: {px(2)}px {px(4)}px; }}
QPushButton[role="link"]:hover {{ background: {c["sea_pale"]}; }}
QPushButton[role="link"]:disabled {{ color: {c["faint"]}; }}
"""


def _fields() -> str:
    c = in_use()
    arrow = (
        RESOURCES / "icons" / "down.png"
    ).as_posix()  # as a style sheet reads it, on Windows too
    kinds = ("QLineEdit", "QPlainTextEdit", "QComboBox", "QSpinBox")
    plain, focused = ", ".join(kinds), ", ".join(f"{kind}:focus" for kind in kinds)
    return f"""
{plain} {{ background: {c["paper"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
    border-radius: {px(7)}px; padding: {px(5)}px {px(10)}px; min-height: {px(22)}px;
    selection-background-color: {c["act"]}; selection-color: {c["act_text"]}; }}
{focused} {{ border: 2px solid {c["sea"]}; padding: {px(5) - 1}px {px(10) - 1}px; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {c["alt"]}; border-color: {c["line"]}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {c["faint"]}; border-color: {c["line"]}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {c["red"]};
    padding: {px(5) - 1}px {px(10) - 1}px; }}
QLineEdit[role="wide"] {{ font-size: {px(LEAD)}px; min-height: {px(34)}px;
    padding: {px(6)}px {px(14)}px; }}
QLineEdit[role="low"] {{ min-height: {px(18)}px; padding: {px(3)}px {px(7)}px; }}
QLineEdit[role="low"]:focus {{ padding: {px(3) - 1}px {px(7) - 1}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow {{ image: url({arrow}); width: {px(12)}px; height: {px(12)}px; }}
QComboBox QAbstractItemView {{ background: {c["paper"]}; border: 1px solid {c["edge"]};
    border-radius: 0; padding: 0; selection-background-color: {c["sea_pale"]};
    selection-color: {c["ink"]}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(20)}px; padding: {px(4)}px {px(8)}px; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; padding: {px(2)}px; border: 2px solid transparent;
    border-radius: {px(4)}px; }}
QCheckBox::indicator {{ width: {px(16)}px; height: {px(16)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c["sea"]}; }}
"""


def _lists() -> str:
    c = in_use()
    kinds = ("QTableView", "QListView", "QTreeView")
    plain, focused = ", ".join(kinds), ", ".join(f"{kind}:focus" for kind in kinds)
    return f"""
{plain} {{ background: {c["paper"]}; color: {c["ink"]}; border: 1px solid {c["line"]}; padding: 1px;
    border-radius: {px(10)}px; gridline-color: {c["line"]};
    alternate-background-color: {c["paper"]}; selection-background-color: {c["sea_pale"]};
    selection-color: {c["ink"]}; }}
{focused} {{ border: 2px solid {c["sea"]}; padding: 0px; }}
QListView[role="inside"] {{ border: none; border-radius: 0; padding: 0; background: transparent; }}
QListView[role="bare"], QListView[role="bare"]:focus {{ border: none; border-radius: 0; padding: 0;
    background: transparent; }}
QListView[role="hanging"] {{ border: 1px solid {c["edge"]}; border-radius: {px(7)}px; }}
QTableView::item, QListView::item {{ padding: {px(4)}px {px(8)}px; border: none;
    border-bottom: 1px solid {c["line"]}; }}
QTableView::item:hover, QListView::item:hover {{ background: {c["alt"]}; }}
QTableView::item:selected, QListView::item:selected {{ background: {c["sea_pale"]};
    color: {c["ink"]}; }}
QHeaderView {{ background: {c["paper"]}; font-size: {px(SMALL)}px; border: none; }}
QHeaderView::section {{ background: {c["paper"]}; color: {c["quiet"]}; border: none;
    border-bottom: 1px solid {c["line"]}; padding: {px(6)}px {px(8)}px; }}
QTableCornerButton::section {{ background: {c["paper"]}; border: none; }}
"""


def _frame() -> str:
    """The window's own parts: the rail, the right column, the bar of messages."""
    c = in_use()
    bars = "\n".join(
        f'QFrame#notice[tone="{tone}"] {{ background: {c[TONES[tone][1]]}; }}'
        for tone in ("sea", "good", "warn", "bad")
    )
    return f"""
QFrame#rail {{ background: {c["rail"]}; border: none; }}
QFrame#rail QLabel {{ color: {c["rail_text"]}; }}
QFrame#rail QLabel[tone="warn"], QFrame#rail QLabel[tone="bad"] {{ color: {c["rail_warning"]}; }}
QFrame#rail QFrame[role="rule"] {{ background: {c["rail_line"]}; }}
QFrame#railHead[practice="true"] {{ background: {c["sun"]}; }}
QFrame#railHead[practice="true"] QLabel {{ color: {c["sun_text"]}; }}
QWidget#window[practice="true"] {{ background: {c["sun"]}; }}
QFrame#sheet {{ background: {c["paper"]}; border: none; }}
QWidget#lock {{ background: {c["page"]}; }}
QFrame#side {{ background: {c["paper"]}; border: none; border-left: 1px solid {c["line"]}; }}
QFrame#notice {{ border: none; border-radius: {px(8)}px; }}
{bars}
QWidget {{ font-family: "{FAMILY}"; }}
QMenu, QMessageBox, QComboBox QAbstractItemView {{ font-size: {px(BODY)}px; }}
QMenu {{ background: {c["paper"]}; color: {c["ink"]}; border: 1px solid {colour("edge")}; }}
QMenu::item:selected {{ background: {c["sea_pale"]}; }}
"""
