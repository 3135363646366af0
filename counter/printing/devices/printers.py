"""The printers of this computer, whatever kind a target names: for the print process alone."""

from counter.domain.printing.spool import Taken
from counter.domain.printing.target import DEVICE, SOCKET, SYSTEM, split_target
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import Spooler
from counter.printing.devices.slip_printers import DevicePrinter, SocketPrinter


def send(spooler: Spooler, target: str, title: str, content: bytes) -> Taken:
    """Hands a paper to the printer that the target names: it may last, or never end."""
    match split_target(target):
        case (kind, printer) if kind == SYSTEM:
            return spooler.send(printer, title, content)
        case (kind, address) if kind == SOCKET:
            return SocketPrinter(address).send(title, content)
        case (kind, path) if kind == DEVICE:
            return DevicePrinter(path).send(title, content)
    raise Unavailable("printer-unknown", "printer", printer=target)
