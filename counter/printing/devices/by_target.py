"""Which device a print's target names, at this computer."""

from collections.abc import Callable

from counter.domain.printing.target import DEVICE, FOLDER, SOCKET, SYSTEM, split_target
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import Device
from counter.printing.devices.slip_printers import DevicePrinter, SocketPrinter


class Devices:
    """The devices of one computer; each is made when a print is to go there."""

    def __init__(self, folder: Callable[[], Device], system: Callable[[str], Device]) -> None:
        """`folder` gives the folder for papers; `system` a printer that the system knows, by its
        name.
        """
        self._folder, self._system = folder, system

    def of(self, target: str) -> Device:
        """The device of a target, as `counter.domain.printing.target` writes them."""
        match split_target(target):
            case (kind, "") if kind == FOLDER:
                return self._folder()
            case (kind, name) if kind == SYSTEM:
                return self._system(name)
            case (kind, address) if kind == SOCKET:
                return SocketPrinter(address)
            case (kind, path) if kind == DEVICE:
                return DevicePrinter(path)
        raise Unavailable("printer-unknown", "printer", printer=target)
