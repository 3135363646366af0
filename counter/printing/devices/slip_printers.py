"""Slip printers that understand ESC/POS: one in the network, one at this computer."""

import os
import socket
import stat
from pathlib import Path

from counter.domain.printing.spool import Taken
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import is_document

_PATIENCE_S = 10
_WRITE = os.O_WRONLY | getattr(os, "O_NOCTTY", 0)


class SocketPrinter:
    """A slip printer in the network, by HOST:PORT (mostly port 9100)."""

    def __init__(self, address: str) -> None:
        self.name = address

    def send(self, title: str, content: bytes) -> Taken:  # noqa: ARG002  # dots bear no title
        """Connects for this slip alone."""
        dots = _dots(self.name, content)
        host, _, port = self.name.rpartition(":")
        try:
            with socket.create_connection((host, int(port)), _PATIENCE_S) as connection:
                connection.sendall(dots)
        except (OSError, ValueError, OverflowError) as error:
            raise Unavailable("printer-unreachable", "printer", printer=self.name) from error
        return Taken(self.name)


class DevicePrinter:
    """A slip printer at this computer, by its device file (`/dev/usb/lp0`)."""

    def __init__(self, path: str) -> None:
        self.name = path

    def send(self, title: str, content: bytes) -> Taken:  # noqa: ARG002  # dots bear no title
        """Writes to a device alone: a file that only bears the name is never overwritten."""
        dots = _dots(self.name, content)
        try:
            if not stat.S_ISCHR(Path(self.name).stat().st_mode):
                raise Unavailable("printer-unknown", "printer", printer=self.name)
            with os.fdopen(os.open(self.name, _WRITE), "wb") as device:
                device.write(dots)
        except (OSError, ValueError) as error:
            raise Unavailable("printer-unreachable", "printer", printer=self.name) from error
        return Taken(self.name)


def _dots(printer: str, content: bytes) -> bytes:
    if is_document(content):
        raise Unavailable("printer-for-slips", "printer", printer=printer)
    from counter.printing.devices.escpos import raster  # late: with Pillow 20 ms, and A4 needs none

    return raster(content)
