"""Papers that the command line brings to a device, and what is told of them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from counter import wording
from counter.cli.shown import Values
from counter.desk.open_desk import OpenDesk
from counter.desk.print_worker import PrintWorker, Tried
from counter.desk.prints import save
from counter.domain.printing.jobs import PrintedPaper
from counter.printing.devices.by_target import Devices
from counter.printing.devices.folder import PaperFolder
from counter.printing.process.client import PrintProcess


@contextmanager
def _devices_of(desk: OpenDesk) -> Iterator[Devices]:
    """The devices of this computer without a window; papers lie beside the desk's data."""
    with closing(PrintProcess()) as printers:
        yield Devices(lambda: PaperFolder(desk.folder.path / "papers", save), printers)


def print_now(desk: OpenDesk, paper: PrintedPaper) -> Tried:
    """One print that was asked for."""
    with _devices_of(desk) as devices:
        return PrintWorker(desk).print_now(paper, devices)


def print_waiting(desk: OpenDesk) -> list[Tried]:
    """All that was asked for at this desk and not begun."""
    with _devices_of(desk) as devices:
        return PrintWorker(desk).drain(devices)


def values(tried: Tried, language: str) -> Values:
    """`where` it went, `waits_for` the code of what its printer waits for; or the code of what stood
    in the way and the sentence of it.
    """
    failure = tried.failure
    return {
        "form": tried.paper.form,
        "copy": tried.paper.copy,
        "where": tried.taken.where if tried.taken else None,
        "waits_for": (tried.taken.trouble if tried.taken else None) or None,
        "failure": failure.code if failure else None,
        "message": wording.of_error(failure, language) if failure else None,
    }


def line(tried: Tried, language: str) -> str:
    """The same for people."""
    if tried.failure is not None:
        return wording.of_error(tried.failure, language)
    if tried.taken is None:
        return ""
    form = wording.name("form", tried.paper.form, language)
    told = {"form": form, "copy": tried.paper.copy, "where": tried.taken.where}
    sent = wording.text("paper-sent", language, told)
    if not tried.taken.trouble:
        return sent
    return f"{sent}\n{wording.text(tried.taken.trouble, language, {'printer': tried.taken.where})}"
