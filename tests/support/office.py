"""A practice desk in a temporary folder, with a clock the test moves."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from counter.desk import reading
from counter.desk.dossiers.actions import DossierActions
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.intake import Intake, Received
from counter.desk.dossiers.search import DossierSearch
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.open_desk import OpenDesk
from counter.desk.opening import open_to_write
from counter.desk.print_worker import PrintWorker
from counter.desk.prints import Prints
from counter.desk.queue.service import QueueService
from counter.domain.clock import VIETNAM
from counter.storage.folder import Folder
from counter.storage.journal import chain, head_file
from tests.support.new_desks import put_new_desk


@dataclass
class FakeClock:
    """Stands still until told otherwise: time passes with `move`, somebody sets the wall clock with
    `set`.
    """

    moment: datetime = field(default_factory=lambda: datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM))
    is_fixed: bool = True
    passed: timedelta = timedelta()

    def wall(self) -> datetime:
        return self.moment

    def steady(self) -> float:
        return self.passed.total_seconds()

    def move(self, **units: float) -> None:
        self.moment += timedelta(**units)
        self.passed += timedelta(**units)

    def set(self, text: str) -> None:
        self.moment = datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


DRAFT: dict[str, Any] = {
    "procedure": "1.004873",
    "applicant": {
        "name": "Nguyễn Văn An",
        "identity_number": "022090000123",
        "address": "Thôn 1, Cô Tô",
    },
    "documents": [{"name": "Tờ khai", "originals": 1}],
}


def draft(**changes: Any) -> Draft:
    """A dossier for a certificate of marital status, with some things different."""
    return reading.from_values({**DRAFT, **changes}, Draft)


class Office:
    """One desk with its services."""

    def __init__(
        self,
        folder: Path,
        *,
        desk: int = 1,
        passphrase: str | None = None,
        practice: bool = True,
        unit: str = "H49.61",
        opens: bool = False,
        wall: str = "2026-06-01T08:30",
    ) -> None:
        """A real desk (`practice=False`) has a clock that runs and can be set, and not one that is
        fixed. `wall`: what it shows at first.
        """
        self.folder = Folder(folder)
        self.clock = FakeClock(is_fixed=practice)
        self.clock.set(wall)
        self.passphrase = passphrase
        if not opens:
            put_new_desk(
                folder,
                self.clock,
                unit_code=unit,
                unit_name="UBND đặc khu Cô Tô",
                parent_name="UBND thành phố Quảng Ninh",
                place="Cô Tô",
                desk=desk,
                practice=practice,
                passphrase=passphrase,
            )
        self.desk: OpenDesk = self._opened()

    def _opened(self) -> OpenDesk:
        return open_to_write(self.folder, self.clock, self.passphrase, "Trần Thị Cán Bộ")

    def reopen(self) -> None:
        self.desk.close()
        self.desk = self._opened()

    def reopen_closed(self) -> None:
        """After it was closed."""
        self.desk = self._opened()

    @property
    def queue(self) -> QueueService:
        return QueueService(self.desk)

    @property
    def intake(self) -> Intake:
        return Intake(self.desk)

    @property
    def search(self) -> DossierSearch:
        return DossierSearch(self.desk)

    @property
    def actions(self) -> DossierActions:
        return DossierActions(self.desk)

    @property
    def steps(self) -> DossierSteps:
        return DossierSteps(self.desk)

    @property
    def prints(self) -> Prints:
        return Prints(self.desk)

    @property
    def print_worker(self) -> PrintWorker:
        return PrintWorker(self.desk)

    def receive(self, *, print_to: str = "", **changes: Any) -> Received:
        return self.intake.receive(draft(**changes), print_to=print_to)

    def verify(self) -> chain.Verified:
        return chain.verify(self.desk.reader.connection, head_file.read(self.folder.head))

    @property
    def entries(self) -> int:
        return self.desk.reader.own_row().sequence

    def close(self) -> None:
        self.desk.close()
