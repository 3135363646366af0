"""Printers as Qt reaches them, which is the way to those of Windows. It holds the interpreter while
a print service is silent, and works in the print process alone.
"""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter.domain.printing.spool import JobState, PrinterState, Taken
from counter.domain.refusal import Unavailable
from counter.printing.devices.device import is_document

DOTS_PER_INCH = 300
_TICKET_WIDTH_MM = 80


class QtSpooler:
    """What becomes of a job behind the spooler is not known to Qt, and is said to be unknown."""

    def __init__(self) -> None:
        self._application = QGuiApplication.instance() or QGuiApplication([])

    def names(self) -> list[str]:
        return list(QPrinterInfo.availablePrinterNames())

    def look_at(self, printer: str) -> PrinterState:
        """Qt prints on the *default* printer when it does not know the name, and says yes to a
        stopped one: look first.
        """
        info = QPrinterInfo.printerInfo(printer)
        if info.isNull():
            return PrinterState(trouble="printer-unknown", takes_jobs=False)
        if info.state() == QPrinter.PrinterState.Error:
            return PrinterState(trouble="printer-stopped", takes_jobs=False)
        return PrinterState()

    def send(self, printer: str, title: str, content: bytes) -> Taken:
        """The system's spooler took it, and names no job."""
        state = self.look_at(printer)
        if not state.takes_jobs:
            raise Unavailable(state.trouble, "printer", printer=printer)
        print_paper = _print_document if is_document(content) else _print_slip
        print_paper(printer, title, content)
        return Taken(printer)

    def find_job(self, job: str, title: str) -> JobState:
        return JobState()

    def cancel(self, job: str, title: str) -> None:
        """There is no way to."""


def _print_document(name: str, title: str, pdf: bytes) -> None:
    """Sends each page of a PDF as a picture: one way for Linux and Windows, and what is seen is
    what comes out.
    """
    printer = _printer(name, title)
    pages = _pictures(pdf)
    size, _ = pages[0]
    if size.width() > size.height():  # printers know A4, and no paper that is wider than high
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        size = size.transposed()
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    _paint(printer, [picture for _, picture in pages])


def _print_slip(name: str, title: str, png: bytes) -> None:
    """A ticket's slip, as wide as its roll."""
    printer, picture = _printer(name, title), QImage.fromData(png)
    height = _TICKET_WIDTH_MM * picture.height() / picture.width()
    printer.setPageSize(QPageSize(QSizeF(_TICKET_WIDTH_MM, height), QPageSize.Unit.Millimeter))
    _paint(printer, [picture])


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
