"""Which device a print's target names, at this computer."""

from collections.abc import Callable
from typing import Protocol

from counter.domain.printing.spool import JobState, Taken
from counter.domain.printing.target import FOLDER, names_device, split_target
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import Device


class Sender(Protocol):
    """What sends to printers for others: the print process."""

    def send(self, target: str, title: str, content: bytes) -> Taken: ...

    def cancel(self, job: str, title: str) -> JobState: ...


class Devices:
    """The devices of one computer; each is made when a print is to go there. Files are written
    here, whatever prints is behind a `Sender`.
    """

    def __init__(self, folder: Callable[[], Device], printers: Sender) -> None:
        """`folder` gives the folder for papers."""
        self._folder, self._printers = folder, printers

    def of(self, target: str) -> Device:
        """The device of a target, as `counter.domain.printing.target` writes them."""
        if target == FOLDER:
            return self._folder()
        if names_device(target):
            return _SentFor(target, self._printers)
        raise Unavailable("printer-unknown", "printer", printer=target)

    def cancel(self, job: str, title: str) -> JobState:
        """Takes a job out of its printer's queue; returns how it stands then."""
        return self._printers.cancel(job, title)


class _SentFor:
    """A printer that another process sends to."""

    def __init__(self, target: str, printers: Sender) -> None:
        self._target, self._printers = target, printers

    @property
    def name(self) -> str:
        return split_target(self._target)[1]

    def send(self, title: str, content: bytes) -> Taken:
        return self._printers.send(self._target, title, content)
