"""New desks, each set up once and copied for every test that wants one like it: setting up takes
four times as long as opening, and most tests are about what comes after.
"""

import atexit
import shutil
from collections import Counter
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from counter.desk.open_desk import Clock
from counter.desk.setting_up import set_up_desk
from counter.storage import keys
from counter.storage.folder import Folder

_place = Path(mkdtemp(prefix="desks"))
atexit.register(shutil.rmtree, _place, ignore_errors=True)
_names = count()
_made: dict[tuple[object, ...], Path] = {}
_taken: Counter[tuple[object, ...]] = Counter()  # by the test that runs


_hubs = 0


def begin_anew() -> None:
    """Another test runs, and may have what others had; not from a hub that serves several tests, for
    it knows them again.
    """
    if not _hubs:
        _taken.clear()


def note_hubs(change: int) -> None:
    """So many more hubs serve now."""
    global _hubs
    _hubs += change


def put_new_desk(folder: Path, clock: Clock, **particulars: Any) -> None:
    """A desk as `set_up_desk` makes it of these particulars, which nobody worked at. No two that a
    test gets have a key or a name in common.
    """
    Folder(folder).check_new()
    kind = (clock.wall(), clock.is_fixed, keys.MEMORY_KIB, *sorted(particulars.items()))
    _taken[kind] += 1
    wanted = (_taken[kind], *kind)
    if wanted not in _made:
        made = _place / str(next(_names))
        set_up_desk(Folder(made), clock=clock, **particulars)
        _made[wanted] = made
    shutil.copytree(_made[wanted], folder, dirs_exist_ok=True)
