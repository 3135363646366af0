"""The installed build tests itself: a desk is set up, a day is worked, papers are made, everything
is proven.
"""

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from counter.desk import reading
from counter.desk.demonstration import DemoClock
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.intake import Intake
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.search import DossierSearch
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.open_desk import OpenDesk
from counter.desk.opening import open_to_write
from counter.desk.prints import Prints
from counter.desk.queue.service import QueueService
from counter.desk.setting_up import set_up_desk
from counter.domain.clock import VIETNAM
from counter.storage.folder import Folder
from counter.storage.journal import chain, head_file

_PASSPHRASE = "thử máy"  # noqa: S105  # of a desk that lives for a second  # nosec B105
_DRAFT = {
    "procedure": "1.004873",
    "applicant": {"name": "Nguyễn Văn A", "identity_number": "022090000123"},
    "documents": [{"name": "Tờ khai", "originals": 1}],
}


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One thing tried; `detail` says what came of it."""

    name: str
    ok: bool
    detail: str = ""


def run_steps() -> list[Step]:
    """Stops at the first step that fails."""
    with tempfile.TemporaryDirectory(prefix="counter-self-test-") as name:
        trial = _Trial(Folder(Path(name) / "desk"))
        steps: list[Step] = []
        try:
            for title, act in trial.acts():
                try:
                    steps.append(Step(name=title, ok=True, detail=act()))
                except Exception as error:  # whatever it is, it is the finding
                    steps.append(
                        Step(name=title, ok=False, detail=f"{type(error).__name__}: {error}")
                    )
                    break
        finally:
            trial.close()
        return steps


class _Trial:
    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._clock = DemoClock(datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM))
        self._desk: OpenDesk | None = None
        self._code = ""
        self._ticket = ""

    def acts(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            ("found", self._find),
            ("ticket", self._issue),
            ("receive", self._receive),
            ("receipt", self._print),
            ("slip", self._slip),
            ("return", self._return),
            ("search", self._search),
            ("verify", self._verify),
        ]

    @property
    def desk(self) -> OpenDesk:
        assert self._desk is not None
        return self._desk

    def _find(self) -> str:
        set_up_desk(
            self._folder, unit_code="H49.61", unit_name="UBND xã Thử", parent_name="UBND tỉnh Thử", place="Thử",
            desk=1, practice=True, clock=self._clock, passphrase=_PASSPHRASE,
        )  # fmt: skip
        self._desk = open_to_write(self._folder, self._clock, _PASSPHRASE, "Cán bộ")
        return ""

    def _issue(self) -> str:
        queue = QueueService(self.desk)
        self._ticket = str(queue.issue_ticket("A", "elderly").listed.subject)
        queue.call(1)
        return self._ticket

    def _receive(self) -> str:
        received = Intake(self.desk).receive(reading.from_values(dict(_DRAFT), Draft))
        self._code = received.event.code
        expected = datetime(2026, 6, 4, 17, 0, tzinfo=VIETNAM)
        assert received.event.due_at == expected, received.event.due_at
        return self._code

    def _print(self) -> str:
        prints = Prints(self.desk)
        first = prints.receipt(self._code)
        assert first.content.startswith(b"%PDF"), "no PDF"
        assert prints.receipt_again(self._code, 1).content == first.content, "a reprint differs"
        return f"{len(first.content)} bytes"

    def _slip(self) -> str:
        slip = Prints(self.desk).ticket(self._ticket)
        assert slip.content.startswith(b"\x89PNG"), "no PNG"
        return f"{len(slip.content)} bytes"

    def _return(self) -> str:
        DossierSteps(self.desk).complete(self._code)
        return Returns(self.desk).return_result(self._code).dossier.state

    def _search(self) -> str:
        found = DossierSearch(self.desk).find("nguyen van a")
        assert [row.code for row in found] == [self._code], found
        return ""

    def _verify(self) -> str:
        head = head_file.read(self._folder.head)
        connection = self.desk.reader.connection
        found = chain.verify(connection, head, with_projections=True)
        problems = (*found.problems, *chain.verify_search(connection))
        assert not problems, problems
        return f"{found.entries} entries"

    def close(self) -> None:
        if self._desk is not None:
            self._desk.close()
