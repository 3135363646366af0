"""Office hours as people write them, read in one way wherever they are typed."""

import re

_SESSION = re.compile(r"\s*([01]?\d|2[0-3])[:h]([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3])[:h]([0-5]\d)\s*", re.ASCII)


def sessions(text: str) -> list[dict[str, str]] | None:
    """The sessions somebody typed, "07:00–11:30, 13:30–17:00"; None where they cannot be read."""
    if not text.strip():
        return []
    found = [_SESSION.fullmatch(part) for part in text.split(",")]
    if not all(found):
        return None
    return [{"start": f"{int(m[1]):02d}:{m[2]}:00", "end": f"{int(m[3]):02d}:{m[4]}:00"} for m in found if m]
