"""The command `counter`: with a command the command line, without one the window. Qt is imported
only for the window.
"""

import gc
import os
import sys
from pathlib import Path

from counter import wording
from counter.cli import main as run_command
from counter.cli import split_options
from counter.domain.refusal import CounterError
from counter.printing.process.launch import COMMAND as PRINT_WORKER
from counter.storage.machine import data_home


def main() -> int:
    try:
        options, words = split_options(sys.argv[1:])
    except CounterError:
        return run_command()  # which says it
    if words == [PRINT_WORKER]:
        from ui import print_worker  # late: it takes 10 ms, and only the program starts it

        return print_worker.run()
    if words or options.json:
        return run_command()
    if _has_no_screen():
        sys.stderr.write(wording.text("screen-missing", options.language) + "\n")
        return 3
    gc.disable()  # thousands of classes are made at the start and none goes; the window turns it on again
    from ui.shell.program import run  # late: Qt takes 70 ms, and a command needs none

    return run(Path(options.data).absolute() if options.data else data_home())


def _has_no_screen() -> bool:
    """Where Qt would end the whole program with a core dump: a line from elsewhere, a service, a
    rescue shell.
    """
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in screens)


if __name__ == "__main__":
    sys.exit(main())
