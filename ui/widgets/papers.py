"""The papers of a dossier as rows: what the procedure asks for, what came beside it, and the clerk's
verdict on each.
"""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from counter import wording
from counter.domain import procedure as procedures
from counter.domain.dossiers.documents import (
    COMPARED_COPY,
    COMPLETE,
    LOOKED_UP,
    MISSING,
    NOT_APPLICABLE,
    SHOWN,
    TO_LOOK_UP,
    Paper,
)
from counter.domain.procedure import Procedure, RequiredDocument
from counter.domain.text import fold
from ui.colours import colour
from ui.theme import BODY, font
from ui.widgets.table import Index, TableModel

OPEN = ""  # not looked at yet
NAME, VERDICT, ORIGINALS, CERTIFIED, COPIES, SHEETS = range(6)  # columns
PIECES = {ORIGINALS: "originals", CERTIFIED: "certified", COPIES: "copies"}
COUNTS = {**PIECES, SHEETS: "pages"}
_OF_OTHERS = (COMPLETE, COMPARED_COPY, SHOWN)  # nobody asked for them: they came, or were shown
_FOR_KIND = {
    procedures.HANDED_IN: (
        COMPLETE,
        COMPARED_COPY,
        LOOKED_UP,
        NOT_APPLICABLE,
    ),
    procedures.SHOWN: (SHOWN, LOOKED_UP, NOT_APPLICABLE),
    procedures.LOOKED_UP: (
        LOOKED_UP,
        TO_LOOK_UP,
        NOT_APPLICABLE,
    ),
}


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A required paper and what the clerk said of it; `verdict` OPEN until then. `is_other`: the
    procedure does not ask for it, and it came all the same.
    """

    required: RequiredDocument
    paper: Paper
    is_other: bool = False

    @property
    def is_open(self) -> bool:
        return self.paper.verdict == OPEN


def rows_of(version: Procedure, papers: Sequence[Paper] = ()) -> list[Row]:
    """The procedure's papers, those of a draft with what was said of them; then any others of the
    draft.
    """
    said = {paper.name: paper for paper in papers}
    rows = [
        Row(required=d, paper=said.pop(d.name, Paper(name=d.name, verdict=OPEN)))
        for d in version.documents
    ]
    return rows + [_other(paper) for paper in said.values()]


def _other(paper: Paper) -> Row:
    return Row(required=RequiredDocument(name=paper.name), paper=paper, is_other=True)


class PapersModel(TableModel):
    """One paper a row."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.rows: list[Row] = []
        self._headings = (
            self.tr("Paper"),
            self.tr("Verdict"),
            self.tr("Orig."),
            self.tr("Cert."),
            self.tr("Cop."),
            self.tr("Pages"),
        )

    def fill(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @property
    def is_untouched(self) -> bool:
        """Papers are asked for, and nothing was said of any."""
        return any(row.required.is_usual for row in self.rows) and all(
            row.is_open for row in self.rows
        )

    @property
    def not_looked_at(self) -> int:
        """Papers that are always asked for, of which nothing was said."""
        return sum(row.is_open and row.required.is_usual for row in self.rows)

    def papers(self) -> tuple[Paper, ...]:
        """All that something was said of; what has no name yet is none."""
        return tuple(row.paper for row in self.rows if not row.is_open and row.paper.name.strip())

    def change(self, number: int, **values: object) -> None:
        row = self.rows[number]
        self.rows[number] = msgspec.structs.replace(
            row, paper=msgspec.structs.replace(row.paper, **values)
        )
        self.dataChanged.emit(self.index(number, 0), self.index(number, SHEETS))
        self.changed.emit()

    def set_verdict(self, number: int, verdict: str) -> None:
        """A verdict brings the pieces it usually means."""
        usual = {COMPLETE: self._whole(number), COMPARED_COPY: (0, 1)}.get(verdict, (0, 0))
        self.change(
            number,
            verdict=verdict,
            originals=usual[0],
            certified=0,
            copies=usual[1],
            pages=0 if usual == (0, 0) else self.rows[number].paper.pages,
            lookup_failed=False,
        )

    def counted_place(self, number: int, place: int) -> int | None:
        """The column a digit counts in: the one chosen, else what is usually handed in of it. None
        where nobody may ask for the paper, or it is only looked at.
        """
        row = self.rows[number]
        is_asked_for = row.required.kind == procedures.HANDED_IN or row.paper.is_handed_in
        if row.required.kind == procedures.LOOKED_UP and not is_asked_for:
            return None  # nobody may be asked to bring it while its database answers
        if place == SHEETS and not row.paper.is_handed_in:
            return ORIGINALS if is_asked_for else None
        if place in COUNTS:
            return place
        if row.paper.verdict == COMPARED_COPY:
            return COPIES
        if is_asked_for:
            return ORIGINALS
        return None

    def count(self, number: int, place: int, pieces: int) -> None:
        """So many were counted. Nothing is handed in that was not: the first count of a paper brings
        no usual pieces along, and where none is left nothing was said of it.
        """
        if place == SHEETS:
            self.change(number, pages=pieces)
            return
        if pieces and not self.rows[number].paper.is_handed_in:
            self.change(number, verdict=COMPLETE, originals=0, certified=0, copies=0)
        self.change(number, **{COUNTS[place]: pieces})
        paper = self.rows[number].paper
        if paper.is_handed_in and not (paper.originals or paper.certified or paper.copies):
            self._take_back(number)

    def _take_back(self, number: int) -> None:
        """Nothing was said of it; of what nobody asked for nothing stays."""
        if self.rows[number].is_other:
            self.take_out(number)
        else:
            self.set_verdict(number, OPEN)

    def pieces(self, number: int, place: int) -> int:
        return int(getattr(self.rows[number].paper, COUNTS[place]))

    def _whole(self, number: int) -> tuple[int, int]:
        """How many originals and copies the procedure asks for."""
        return self.rows[number].required.usual_pieces

    def set_missing(self, number: int) -> None:
        """What a database has cannot be missing: it waits to be looked up."""
        row = self.rows[number]
        if row.is_other:
            self.take_out(number)
        elif row.required.kind != procedures.LOOKED_UP:
            self.set_verdict(number, MISSING)
        elif row.paper.lookup_failed:
            self.set_verdict(number, MISSING)
            self.change(number, lookup_failed=True)
        else:
            self.set_verdict(number, TO_LOOK_UP)

    def toggle_lookup_failed(self, number: int) -> None:
        """The database does not answer: this paper may be asked for after all, and that is kept."""
        row = self.rows[number]
        if row.required.kind != procedures.LOOKED_UP:
            return
        if row.paper.lookup_failed:
            self.set_verdict(number, LOOKED_UP)
        else:
            self.set_verdict(number, COMPLETE)
            self.change(number, lookup_failed=True)

    def next_verdict(self, number: int) -> None:
        row = self.rows[number]
        choices = _OF_OTHERS if row.is_other else _FOR_KIND[row.required.kind]
        place = choices.index(row.paper.verdict) + 1 if row.paper.verdict in choices else 0
        self.set_verdict(number, choices[place % len(choices)])

    def set_all_required(self) -> None:
        """Every paper that is always needed and not yet looked at is there."""
        for number, row in enumerate(self.rows):
            if row.is_open and row.required.is_usual:
                self.set_verdict(number, _FOR_KIND[row.required.kind][0])

    # ---- papers the procedure does not ask for

    def add_other(self) -> int:
        """A row for one more paper, one original of it, whose name is typed next; its number."""
        number = len(self.rows)
        self.beginInsertRows(QModelIndex(), number, number)
        self.rows.append(_other(Paper(name="", originals=1)))
        self.endInsertRows()
        return number

    def name_other(self, number: int, name: str) -> None:
        self.change(number, name=name)

    def take_out(self, number: int) -> None:
        self.beginRemoveRows(QModelIndex(), number, number)
        del self.rows[number]
        self.endRemoveRows()
        self.changed.emit()

    def row_called(self, name: str, besides: int) -> int | None:
        """The row of a paper of that name, accents and capitals aside; None where there is none."""
        wanted = fold(name)
        for number, row in enumerate(self.rows):
            if number != besides and fold(row.paper.name) == wanted:
                return number
        return None

    # ---- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, place = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, place)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colour(self._ink(row, place)))
        if role == Qt.ItemDataRole.FontRole:
            strong = place == VERDICT and not row.is_open
            return font(BODY, bold=strong)
        if role == Qt.ItemDataRole.TextAlignmentRole and place in COUNTS:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _text(self, row: Row, place: int) -> str:
        if place == NAME:
            if row.required.condition:
                return f"{row.paper.name} ({row.required.condition})"
            return row.paper.name
        if place == VERDICT:
            if row.is_open:
                if row.required.is_usual:
                    return "—"
                return self.tr("if it applies")
            if row.paper.lookup_failed:
                return self.tr("✓ asked for: no answer from the database")
            mark = "✕" if row.paper.verdict == MISSING else "✓"
            return f"{mark} {wording.text(f'verdict:{row.paper.verdict}', self._language)}"
        count = getattr(row.paper, COUNTS[place])
        return str(count) if count else ""

    def _ink(self, row: Row, place: int) -> str:
        if row.paper.verdict == MISSING:
            return "red"
        if row.is_open:
            return "quiet" if row.required.is_usual else "faint"
        return "green" if place == VERDICT else "ink"
