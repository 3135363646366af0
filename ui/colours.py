"""The window's colours by name, light and dark: written here and nowhere else.

Beside each stands what it is for. What is read has a contrast of 4.5 to its ground at least, what
is an edge or a mark one of 3 (WCAG 2.2, 1.4.3 and 1.4.11); a test counts them. A colour never
tells anything alone: a word and an icon stand with it.
"""

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "paper": "#FFFFFF",  # the ground of cards, fields and the right column
    "page": "#F1F4F5",  # behind the cards
    "sunken": "#E8EDEF",  # chips without a tone, what sleeps
    "alt": "#F8FAFA",  # a row that is pointed at, a field that is only read
    "line": "#DAE1E5",  # ornament: between rows and around cards
    "ink": "#12202A",  # what is read
    "quiet": "#475763",  # what is read second
    "faint": "#5B6A74",  # placeholders, and what cannot be done now
    "edge": "#7E8F99",  # of fields and buttons
    "sea": "#0B5D73",  # focus, what is chosen
    "sea_text": "#084656",  # text on its pale, links, figures
    "sea_pale": "#E0F0F3",
    "sea_mid": "#9CC7D3",  # bars that are nothing to worry about
    "act": "#0B5D73",  # the ground of the page's one act
    "act_over": "#084656",
    "act_text": "#FFFFFF",
    "green": "#1B6B40",
    "green_pale": "#E1F2E8",
    "amber": "#7F4D00",
    "amber_pale": "#FCEFD6",
    "amber_bar": "#C9862A",
    "red": "#A11D18",
    "red_pale": "#FBE6E4",
    "rail": "#063C4A",
    "rail_over": "#0C4E5F",
    "rail_text": "#C9DFE6",
    "rail_line": "#2A5B68",
    "rail_chosen": "#FFFFFF",
    "rail_chosen_text": "#084656",
    "rail_warning": "#FFD98A",
    "strong": "#084656",  # the ground of a chip that must not be passed over
    "strong_text": "#FFFFFF",
    "sun": "#FFB703",  # the practice desk's colour: never used for anything else
    "sun_text": "#12202A",
}

DARK: Mapping[str, str] = {
    "paper": "#172229",
    "page": "#0F181D",
    "sunken": "#22303A",
    "alt": "#1A262D",
    "line": "#2B3A43",
    "ink": "#E9F0F3",
    "quiet": "#A9B8C1",
    "faint": "#8C9CA6",
    "edge": "#72838E",
    "sea": "#6CC3D8",
    "sea_text": "#A5DDEA",
    "sea_pale": "#14343F",
    "sea_mid": "#2F6B7B",
    "act": "#127086",
    "act_over": "#0F6377",
    "act_text": "#FFFFFF",
    "green": "#7FD3A0",
    "green_pale": "#163326",
    "amber": "#F0BE6A",
    "amber_pale": "#3A2C12",
    "amber_bar": "#C9862A",
    "red": "#FF9A92",
    "red_pale": "#44201E",
    "rail": "#0A1216",
    "rail_over": "#14232A",
    "rail_text": "#C9DFE6",
    "rail_line": "#22303A",
    "rail_chosen": "#14343F",
    "rail_chosen_text": "#FFFFFF",
    "rail_warning": "#FFD98A",
    "strong": "#A5DDEA",
    "strong_text": "#0F181D",
    "sun": "#FFB703",
    "sun_text": "#12202A",
}

# What the system's high contrast asks for: seven to one for all that is read, every edge seen.
LIGHT_HIGH: Mapping[str, str] = {
    **LIGHT,
    "page": "#FFFFFF",
    "sunken": "#FFFFFF",
    "alt": "#FFFFFF",
    "line": "#000000",
    "ink": "#000000",
    "quiet": "#000000",
    "faint": "#3A3A3A",
    "edge": "#000000",
    "sea": "#003A4A",
    "sea_text": "#002833",
    "sea_pale": "#D4F1FA",
    "act": "#002833",
    "act_over": "#000000",
    "green": "#00401C",
    "green_pale": "#FFFFFF",
    "amber": "#4F2F00",
    "amber_pale": "#FFFFFF",
    "amber_bar": "#8A5200",
    "red": "#7A0000",
    "red_pale": "#FFFFFF",
    "rail": "#000000",
    "rail_over": "#003A4A",
    "rail_text": "#FFFFFF",
    "rail_line": "#FFFFFF",
    "rail_chosen_text": "#000000",
    "sun_text": "#000000",
}

DARK_HIGH: Mapping[str, str] = {
    **DARK,
    "paper": "#000000",
    "page": "#000000",
    "sunken": "#000000",
    "alt": "#000000",
    "line": "#FFFFFF",
    "ink": "#FFFFFF",
    "quiet": "#FFFFFF",
    "faint": "#D0D0D0",
    "edge": "#FFFFFF",
    "sea": "#7FE3FF",
    "sea_text": "#BDF1FF",
    "sea_pale": "#00303B",
    "act": "#BDF1FF",
    "act_over": "#FFFFFF",
    "act_text": "#000000",
    "green": "#8FF0B4",
    "green_pale": "#000000",
    "amber": "#FFD27F",
    "amber_pale": "#000000",
    "amber_bar": "#FFB547",
    "red": "#FFB3AD",
    "red_pale": "#000000",
    "rail": "#000000",
    "rail_over": "#00303B",
    "rail_text": "#FFFFFF",
    "rail_line": "#FFFFFF",
    "rail_chosen": "#00303B",
    "strong": "#FFFFFF",
    "strong_text": "#000000",
    "sun_text": "#000000",
}

# Of a tone: what is written in it, and the ground under that.
TONES: Mapping[str, tuple[str, str]] = {
    "": ("ink", "sunken"),
    "quiet": ("quiet", "sunken"),
    "sea": ("sea_text", "sea_pale"),
    "good": ("green", "green_pale"),
    "warn": ("amber", "amber_pale"),
    "bad": ("red", "red_pale"),
    "strong": ("strong_text", "strong"),
}


class _Scheme:
    """Which of them is worn now."""

    colours: Mapping[str, str] = LIGHT


def use(colours: Mapping[str, str]) -> None:
    """What is painted from now on wears these."""
    _Scheme.colours = colours


def fit(*, dark: bool, high_contrast: bool) -> Mapping[str, str]:
    """Those that fit the system's own windows."""
    if high_contrast:
        return DARK_HIGH if dark else LIGHT_HIGH
    return DARK if dark else LIGHT


def in_use() -> Mapping[str, str]:
    return _Scheme.colours


def colour(name: str) -> str:
    """A colour as `#RRGGBB`."""
    return _Scheme.colours[name]


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    parts = (int(value[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
