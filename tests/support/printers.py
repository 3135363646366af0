"""Printers of tests: what was sent to them can be looked at, and they fail as they are told."""

from collections.abc import Callable

from counter.printing.devices.device import Device


class FakePrinter:
    """Takes papers and keeps them. `fails`, where set, is raised instead; `meanwhile` happens while
    a paper is being sent.
    """

    def __init__(self, name: str = "Máy in") -> None:
        self.name = name
        self.sent: list[str] = []
        self.contents: list[bytes] = []
        self.fails: BaseException | None = None
        self.meanwhile: Callable[[], object] = lambda: None

    def send(self, title: str, content: bytes) -> str:
        self.meanwhile()
        if self.fails is not None:
            raise self.fails
        self.sent.append(title)
        self.contents.append(content)
        return self.name


class FakeDevices:
    """One printer for whatever a target names; `asked` are the targets."""

    def __init__(self) -> None:
        self.printer = FakePrinter()
        self.asked: list[str] = []

    def of(self, target: str) -> Device:
        self.asked.append(target)
        return self.printer
