"""Papers to a printer of this computer, or into a folder. A print is bytes before any printer
exists.
"""

from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter.domain.refusal import Unavailable, reason_of
from counter.storage import files

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
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    _paint(printer, [picture for _, picture in pages])


def print_slip(name: str, title: str, png: bytes) -> None:
    """A ticket's slip, as wide as its roll."""
    check(name)
    printer, picture = _printer(name, title), QImage.fromData(png)
    height = _TICKET_WIDTH_MM * picture.height() / picture.width()
    printer.setPageSize(QPageSize(QSizeF(_TICKET_WIDTH_MM, height), QPageSize.Unit.Millimeter))
    _paint(printer, [picture])


def save_to_folder(folder: Path, title: str, content: bytes) -> Path:
    """Keeps a paper as a file; its name says only which paper it is."""
    path = folder / f"{title}.{'pdf' if content.startswith(b'%PDF') else 'png'}"
    try:
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(folder.name)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(
            "file-unwritable", "out", path=path.name, reason=reason_of(error)
        ) from error
    files.write(path, content, "file-unwritable", "out")
    return path


def _printer(name: str, title: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    printer.setDocName(title)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    return printer


def _pictures(pdf: bytes) -> list[tuple[QSizeF, QImage]]:
    import pypdfium2

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
