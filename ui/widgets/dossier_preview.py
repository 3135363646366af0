"""A dossier at a glance, in the right column: what is left of its time, whose, who has it, what it
holds.
"""

from PySide6.QtWidgets import QFrame, QWidget

from counter.desk.dossiers.details import DossierDetails
from ui.widgets.basics import cleared, column, label, rule
from ui.widgets.dossier_view import TimeLeft, fee_words, who_has_it
from ui.widgets.icon_line import IconLine


class DossierPreview(QFrame):
    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._left = TimeLeft(language)
        self._whose, self._what = label(role="lead", wraps=True), label(role="quiet", wraps=True)
        self._code, self._facts = label(), column(gap=8)
        self.setLayout(
            column(self._left, rule(), self._whose, self._what, self._code, rule(), self._facts, gap=7)
        )  # fmt: skip

    def show_found(self, found: DossierDetails) -> None:
        d = found.dossier
        self._left.show_dossier(d, found.now)
        together = d.received.co_applicants if d.received else ()
        self._whose.setText(", ".join((d.applicant.name, *(one.name for one in together))))
        self._what.setText(" · ".join(filter(None, (d.procedure.list_name, d.summary))))
        self._code.setText(d.code)
        cleared(self._facts)
        for line in self._lines(found):
            self._facts.addWidget(line)

    def _lines(self, found: DossierDetails) -> list[QWidget]:
        d = found.dossier
        lines: list[QWidget] = []
        if where := who_has_it(found, self._language):
            lines.append(IconLine("follow", where))
        if held := d.originals_held:
            words = self.tr("Originals held: {papers}").format(papers=", ".join(held))
            lines.append(IconLine("paper", words))
        if d.received and d.received.fees:
            lines.append(IconLine("money", "; ".join(map(fee_words, d.received.fees))))
        if d.applicant.phone:
            lines.append(IconLine("phone", d.applicant.phone))
        return lines
