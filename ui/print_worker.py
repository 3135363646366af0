"""`counter print-worker`: the print process, for the program alone. On Linux it asks CUPS and never
loads Qt; Windows is reached through Qt.
"""

import sys

from counter.printing.devices.cups import CupsSpooler
from counter.printing.process.serving import serve


def run() -> int:
    if sys.platform == "win32":
        from ui.qt_printers import QtSpooler  # late: Qt takes 70 ms, and CUPS needs none

        return serve(QtSpooler())
    return serve(CupsSpooler())
