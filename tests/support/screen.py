"""The screen of windows that nobody sees: as large as most desks' are. Qt's own is a square in which
the window would arrange itself as on a small one.
"""

import atexit
import json
import os
import tempfile
from pathlib import Path

WIDTH, HEIGHT = 1366, 768


def use_unseen_screen() -> None:
    """For this process and what it starts, unless it was told where to show itself."""
    if "QT_QPA_PLATFORM" in os.environ:
        return
    handle, name = tempfile.mkstemp(prefix="screen", suffix=".json")
    os.close(handle)
    atexit.register(Path(name).unlink, missing_ok=True)
    screen = {
        "name": "unseen",
        "x": 0,
        "y": 0,
        "width": WIDTH,
        "height": HEIGHT,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    content = {
        "synchronousWindowSystemEvents": False,
        "windowFrameMargins": False,
        "screens": [screen],
    }
    Path(name).write_text(json.dumps(content), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={name}"
