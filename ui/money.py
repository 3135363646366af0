"""Money as it is shown and typed: 16.000đ."""

import re


def show_money(amount: int) -> str:
    return f"{show_thousands(amount)}đ"


def show_thousands(amount: int) -> str:
    """Without the đ, as it stands in a field."""
    return f"{amount:,}".replace(",", ".")


def typed_money(text: str) -> int | None:
    """What was typed, with or without dots; None where nothing was."""
    digits = re.sub(r"[^0-9]", "", text)
    if digits:
        return int(digits)
    return None
