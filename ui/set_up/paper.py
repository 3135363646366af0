"""The receipt beside the questions: drawn by what prints it, with what is typed so far."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.desk.print_requests import number_on_paper, own_letterhead
from counter.desk.settings import Settings
from counter.domain.numbering import dossier_code, first_serial
from counter.printing.form_sets import FORM_SETS
from ui.colours import LIGHT, colour
from ui.set_up.answers import Answers, is_number

if TYPE_CHECKING:
    from ui.shell.program import Program

_SOON_MS = 250  # after the last key
_SCALE = 2.0  # dots a point, so that it is sharp on any screen
_PART = 595 / 420  # of its width, how high an A5 is


class PaperPreview(QWidget):
    """A picture: whoever hears the window is told what stands in the fields."""

    def __init__(self, program: "Program", answers: Answers) -> None:
        super().__init__()
        self._program, self._answers = program, answers
        self.picture = QImage()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.draw)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("The receipt, as it will look"))

    def draw_soon(self) -> None:
        """Once nobody types for a moment."""
        self._soon.start()

    def draw(self) -> None:
        """In the papers' worker: it loads what draws papers, once."""
        text = self._answers.texts()
        form = str(self._answers.form_set.currentData())
        today = self._program.clock.wall().date()
        self._program.paper_worker.run(
            lambda: _picture_of(text, form, today), self._show, lambda _error: True, asker=self
        )

    def _show(self, picture: QImage) -> None:
        self.picture = picture
        self.update()

    # ---- drawing

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * _PART)

    def sizeHint(self) -> QSize:
        return QSize(440, self.heightForWidth(440))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = QRectF(0.5, 0.5, self.width() - 1, self.width() * _PART)
        painter.fillRect(sheet, QColor(LIGHT["paper"]))  # paper is white in a dark window, too
        if not self.picture.isNull():
            painter.drawImage(sheet, self.picture)
        painter.setPen(QPen(QColor(colour("line")), 1))
        painter.drawRect(sheet)


def _picture_of(text: dict[str, str], form: str, today: date) -> QImage:
    import pypdfium2  # late: 30 ms, and the window is to stand before

    with pypdfium2.PdfDocument(specimen_of(text, form, today)) as document:
        bitmap = document[0].render(scale=_SCALE, grayscale=True)
        kind = QImage.Format.Format_Grayscale8
        content = bytes(bitmap.buffer)
        return QImage(content, bitmap.width, bitmap.height, bitmap.stride, kind).copy()


def specimen_of(text: dict[str, str], form: str, today: date) -> bytes:
    """The first receipt of this desk, as far as it is known."""
    from counter.printing.specimen import specimen  # late: with reportlab 90 ms

    unit, parent, place = (text[name] or "…" for name in ("unit_name", "parent_name", "place"))
    settings = Settings(unit_name=unit, parent_name=parent, place=place)
    head = own_letterhead(settings, form)
    desk = int(text["desk"]) if is_number(text["desk"]) else 1
    last = int(text["last_receipt"]) if is_number(text["last_receipt"]) else 0
    number = number_on_paper(last + 1, desk, form)
    code = dossier_code(text["unit_code"] or "…", today, first_serial(desk))
    return specimen(head, FORM_SETS[form], number, code, today)
