"""Office hours as people write them, read in one way wherever they are typed."""

import re

_TIME = r"\s*([01]?\d|2[0-3])(?::([0-5]\d)|h([0-5]\d)?)\s*"  # 07:30, 7h30, 7h
_SESSION = re.compile(rf"{_TIME}[-–]{_TIME}", re.ASCII | re.IGNORECASE)


def sessions(text: str) -> list[dict[str, str]] | None:
    """The sessions somebody typed, "07:00–11:30, 13:30–17:00"; None where they cannot be read."""
    if not text.strip():
        return []
    found = [_SESSION.fullmatch(part) for part in text.split(",")]
    if not all(found):
        return None
    return [{"start": _clock(*m.groups()[:3]), "end": _clock(*m.groups()[3:])} for m in found if m]


def _clock(hour: str, minutes: str | None, behind_h: str | None) -> str:
    return f"{int(hour):02d}:{minutes or behind_h or '00'}:00"
