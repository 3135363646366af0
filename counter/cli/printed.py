"""Papers that the command line brings to a device, and what is told of them."""

from counter import wording
from counter.cli.shown import Values
from counter.desk.open_desk import OpenDesk
from counter.desk.print_worker import PrintWorker, Tried
from counter.desk.prints import save
from counter.domain.printing.jobs import PrintedPaper
from counter.printing.devices.by_target import Devices
from counter.printing.devices.folder import PaperFolder
from counter.printing.devices.system_printer import SystemPrinter


def devices_of(desk: OpenDesk) -> Devices:
    """The devices of this computer without a window; papers lie beside the desk's data."""
    return Devices(lambda: PaperFolder(desk.folder.path / "papers", save), SystemPrinter)


def print_now(desk: OpenDesk, paper: PrintedPaper) -> Tried:
    """One print that was asked for."""
    return PrintWorker(desk).print_now(paper, devices_of(desk))


def print_waiting(desk: OpenDesk) -> list[Tried]:
    """All that was asked for at this desk and not begun."""
    return PrintWorker(desk).drain(devices_of(desk))


def values(tried: Tried, language: str) -> Values:
    """`where` it went, or the code of what stood in the way and the sentence of it."""
    failure = tried.failure
    return {
        "form": tried.paper.form,
        "copy": tried.paper.copy,
        "where": tried.where or None,
        "failure": failure.code if failure else None,
        "message": wording.of_error(failure, language) if failure else None,
    }


def line(tried: Tried, language: str) -> str:
    """The same for people."""
    if tried.failure is not None:
        return wording.of_error(tried.failure, language)
    form = wording.name("form", tried.paper.form, language)
    told = {"form": form, "copy": tried.paper.copy, "where": tried.where}
    return wording.text("paper-sent", language, told)
