"""Things that stand under a file's name and are none. Never a device of the machine: what a fault
replaced would be lost to all.
"""

import os
from pathlib import Path


def link_to_a_pipe(path: Path) -> None:
    """A link through which reading waits for ever."""
    pipe = path.with_name("a-pipe")
    if not pipe.exists():
        os.mkfifo(pipe)
    path.symlink_to(pipe)
