"""Devices take a paper or say why not, without a window."""

import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from counter.desk.prints import save
from counter.domain.printing.spool import CANCELLED, JobState, Taken
from counter.domain.refusal import Unavailable
from counter.printing.devices.by_target import Devices
from counter.printing.devices.cups import CupsSpooler
from counter.printing.devices.escpos import raster
from counter.printing.devices.folder import PaperFolder
from counter.printing.devices.printers import send
from counter.printing.devices.slip_printers import DevicePrinter, SocketPrinter
from tests.support.office import Office
from tests.support.printers import FakePrinter

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def slip(office: Office) -> bytes:
    return office.prints.ticket(str(office.queue.issue_ticket("A").listed.subject)).content


def refused(printer: object, content: bytes = PDF) -> str:
    with pytest.raises(Unavailable) as error:
        printer.send("a", content)  # type: ignore[attr-defined]
    assert error.value.field in ("printer", "out")
    return error.value.code


def test_a_folder_keeps_each_paper_under_its_title(tmp_path: Path, slip: bytes) -> None:
    folder = PaperFolder(tmp_path / "giấy" / "papers", save)
    assert folder.send("H49.61-260601-1001-1", PDF).where == "papers/H49.61-260601-1001-1.pdf"
    assert folder.send("A001-1", slip).where == "papers/A001-1.png"
    kept = sorted((tmp_path / "giấy" / "papers").iterdir())
    assert [path.read_bytes() for path in kept] == [slip, PDF]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "papers").write_bytes(b"")
    assert refused(PaperFolder(tmp_path / "papers", save)) == "file-unwritable"


def test_a_slip_printer_in_the_network_gets_dots_and_a_cut(slip: bytes) -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            connection, _ = server.accept()
            with connection, connection.makefile("rb") as stream:
                heard.append(stream.read())

        thread = threading.Thread(target=listen)
        thread.start()
        address = f"127.0.0.1:{server.getsockname()[1]}"
        assert SocketPrinter(address).send("A001-1", slip).where == address
        thread.join()
    assert heard == [raster(slip)]


def test_a_slip_printer_that_is_not_there_is_said(slip: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        gone = f"127.0.0.1:{server.getsockname()[1]}"
    for address in (gone, "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "máy:in"):
        assert refused(SocketPrinter(address), slip) == "printer-unreachable"


@pytest.mark.skipif(sys.platform == "win32", reason="device files")
def test_a_slip_printer_at_this_computer_is_written_to_as_a_device(slip: bytes) -> None:
    import pty
    import tty

    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    name, dots, heard = os.ttyname(theirs), raster(slip), bytearray()

    def listen() -> None:
        while len(heard) < len(dots):
            heard.extend(os.read(ours, 4096))

    thread = threading.Thread(target=listen)
    thread.start()
    assert DevicePrinter(name).send("A001-1", slip).where == name
    thread.join()
    os.close(ours)
    os.close(theirs)
    assert bytes(heard) == dots


def test_a_file_is_no_device_and_stays_as_it_is(tmp_path: Path, slip: bytes) -> None:
    file = tmp_path / "luận văn.doc"
    file.write_bytes(b"of somebody")
    assert refused(DevicePrinter(str(file)), slip) == "printer-unknown"
    assert refused(DevicePrinter(str(tmp_path / "lp0")), slip) == "printer-unreachable"
    assert file.read_bytes() == b"of somebody" and list(tmp_path.glob("lp*")) == []


def test_a_slip_printer_takes_no_pages() -> None:
    assert refused(SocketPrinter("127.0.0.1:1")) == "printer-for-slips"
    assert refused(DevicePrinter("/dev/null")) == "printer-for-slips"


class Sender:
    """In the place of the print process."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, bytes]] = []

    def send(self, target: str, title: str, content: bytes) -> Taken:
        self.sent.append((target, title, content))
        return Taken("there")

    def cancel(self, job: str, title: str) -> JobState:
        return JobState(state=CANCELLED)


def test_a_folder_is_written_here_and_whatever_prints_is_sent_for() -> None:
    folder, sender = FakePrinter("PDF"), Sender()
    devices = Devices(lambda: folder, sender)
    assert devices.of("folder") is folder
    for target in ("system:HP LaserJet", "socket:10.0.0.9:9100", "device:/dev/usb/lp0"):
        device = devices.of(target)
        assert device.name == target.partition(":")[2]
        assert device.send("A001-1", b"dots").where == "there"
        assert sender.sent[-1] == (target, "A001-1", b"dots")
    for target in ("HP LaserJet", "PDF", "", "system:"):
        with pytest.raises(Unavailable, match="printer-unknown"):
            devices.of(target)


class OneSpooler(CupsSpooler):
    def send(self, printer: str, title: str, content: bytes) -> Taken:
        return Taken(printer)


def test_a_target_names_its_printer(slip: bytes) -> None:
    spooler = OneSpooler()
    assert send(spooler, "system:HP LaserJet", "a", PDF).where == "HP LaserJet"
    with pytest.raises(Unavailable, match="printer-unreachable"):
        send(spooler, "socket:127.0.0.1:1", "a", slip)
    with pytest.raises(Unavailable, match="printer-unreachable"):
        send(spooler, "device:/dev/usb/none", "a", slip)
    with pytest.raises(Unavailable, match="printer-unknown"):
        send(spooler, "folder", "a", PDF)
