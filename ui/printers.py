"""Printers of the system, as Qt reaches them. A print is bytes before any printer exists."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter.desk.prints import save
from counter.domain.refusal import Unavailable
from counter.printing.devices.by_target import Devices
from counter.printing.devices.device import is_document
from counter.printing.devices.folder import PaperFolder
from ui.preferences import Preferences

DOTS_PER_INCH = 300
_TICKET_WIDTH_MM = 80


def names() -> list[str]:
    """The printers this computer knows."""
    return list(QPrinterInfo.availablePrinterNames())


def check(name: str) -> None:
    """Qt prints on the *default* printer when it does not know the name, and says yes to a stopped
    one: look first.
    """
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise Unavailable("printer-unknown", "printer", printer=name)
    if info.state() == QPrinter.PrinterState.Error:
        raise Unavailable("printer-stopped", "printer", printer=name)


def print_document(name: str, title: str, pdf: bytes) -> None:
    """Sends each page of a PDF as a picture: one way for Linux and Windows, and what is seen is
    what comes out.
    """
    check(name)
    printer = _printer(name, title)
    pages = _pictures(pdf)
    size, _ = pages[0]
    if size.width() > size.height():  # printers know A4, and no paper that is wider than high
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        size = size.transposed()
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    _paint(printer, [picture for _, picture in pages])


def print_slip(name: str, title: str, png: bytes) -> None:
    """A ticket's slip, as wide as its roll."""
    check(name)
    printer, picture = _printer(name, title), QImage.fromData(png)
    height = _TICKET_WIDTH_MM * picture.height() / picture.width()
    printer.setPageSize(QPageSize(QSizeF(_TICKET_WIDTH_MM, height), QPageSize.Unit.Millimeter))
    _paint(printer, [picture])


class QtPrinter:
    """A printer of the system as a device: Qt reaches those of Linux and of Windows."""

    def __init__(self, name: str) -> None:
        self.name = name

    def send(self, title: str, content: bytes) -> str:
        """The system's spooler took it."""
        print_paper = print_document if is_document(content) else print_slip
        print_paper(self.name, title, content)
        return self.name


def devices_of(preferences: Preferences) -> Devices:
    """The devices of this computer, in a window."""
    return Devices(lambda: PaperFolder(preferences.paper_folder, save), QtPrinter)


def _printer(name: str, title: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    printer.setDocName(title)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    return printer


def _pictures(pdf: bytes) -> list[tuple[QSizeF, QImage]]:
    import pypdfium2  # late: it takes 30 ms, and a slip needs no PDF

    made = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(scale=DOTS_PER_INCH / 72, grayscale=True)
            picture = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_Grayscale8,
            )
            made.append((QSizeF(*page.get_size()), picture.copy()))
    return made


def _paint(printer: QPrinter, pictures: list[QImage]) -> None:
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable("printer-stopped", "printer", printer=printer.printerName())
    try:
        for number, picture in enumerate(pictures):
            if number and not printer.newPage():
                raise Unavailable("printer-stopped", "printer", printer=printer.printerName())
            sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
            painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), picture)
    finally:
        painter.end()
