"""Pictures of every page of the window: both languages, little and much data, 100 and 150 per cent."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter.cli import main as command
from counter.desk import backup
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.queue.service import QueueService
from counter.domain.dossiers.events import DossierStopped
from counter.domain.dossiers.people import Applicant
from counter.domain.refusal import Damaged
from counter.storage import recovery_code
from tests.support import desks
from tests.support.office import Office, draft
from tests.support.screen import use_unseen_screen
from ui.power import Power
from ui.restoring import Restoring
from ui.set_up.wizard import SetUp
from ui.sheet_offer import SheetOffer
from ui.shell.program import Program
from ui.shell.window import MainWindow
from ui.way_back import Recovering

NOW = "2026-06-05T10:20+07:00"
_SENTENCE = "một câu dài"  # what opens the pictures' desk
CALENDAR = """date,kind,name,source,confirmed
2026-06-08,closed,Bão số 1: biển động,QĐ 12/QĐ-UBND,1
2026-06-13,work,Làm bù ngày bão,QĐ 12/QĐ-UBND,1
"""
PERSON = Applicant(
    name="Nguyễn Thị Bích Ngọc", identity_number="022190000123", birth_date="1990-03-05", sex="Nữ",
    address="Thôn 1, đặc khu Cô Tô, thành phố Quảng Ninh",
)  # fmt: skip


class Look(NamedTuple):
    """How the window is looked at."""

    name: str
    language: str = "vi"
    percent: int = 100
    days: int = 5


LOOKS = (Look("vi"), Look("en", "en"), Look("vi-150", "vi", 150), Look("vi-empty", days=0))


def _wait(milliseconds: int) -> None:
    """Lets the window and the desk's thread go on (QTest's wait would hold the interpreter)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Photographer:
    """Brings a desk's pages into view one by one."""

    def __init__(self, look: Look, folder: Path, target: Path) -> None:
        self._look, self._target = look, target
        desk = folder / look.name
        if look.days:
            command(
                [
                    "demo",
                    "--data",
                    str(desk),
                    "--days",
                    str(look.days),
                    "--dossiers-per-day",
                    "40",
                    "--json",
                ]
            )
        else:
            unit = [
                "--unit-code",
                "H49.61",
                "--unit-name",
                "UBND đặc khu Cô Tô",
                "--parent-name",
                "UBND thành phố Quảng Ninh",
            ]
            command(
                [
                    "init",
                    "--data",
                    str(desk),
                    *unit,
                    "--place",
                    "Cô Tô",
                    "--desk",
                    "1",
                    "--practice",
                    "--json",
                ]
            )
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        first = Program(application, desk)
        first.preferences.language, first.preferences.text_size = look.language, look.percent
        self.program = Program(application, desk)
        self.program.opening.open(None)
        self.window: MainWindow = self.program.show_window()
        self.window.resize(1366, 768)

    def settle(self) -> None:
        for _ in range(60):
            _wait(10)
            if self.program.worker.is_idle and self.program.paper_worker.is_idle:
                break
        _wait(120)

    def take(self, name: str) -> None:
        self.settle()
        self.window.grab().save(str(self._target / f"{self._look.name}-{name}.png"))

    def pages(self) -> Iterator[tuple[str, Callable[[], None]]]:
        for name in (
            "queue",
            "returns",
            "round",
            "search",
            "dossier",
            "register",
            "day",
            "administration",
            "calendar",
            "hub",
            "conflict",
            "help",
            "intake",
            "received",
            "clock",
            "doubtful",
        ):
            yield name, getattr(self, f"_{name}", lambda name=name: self.window.show_page(name))

    def _queue(self) -> None:
        self.window.show_page("queue")
        if self._look.days:
            assert self.program.desk is not None
            service = QueueService(self.program.desk)
            for reason in ("", "", "elderly", "", ""):
                self.program.worker.wait_for(
                    lambda reason=reason: service.issue_ticket("A", reason)
                )  # type: ignore[misc]
            self.window.call_next()
            self.settle()
            QTest.keyClicks(self.window.page, "B")

    def _search(self) -> None:
        self.window.show_page("search")
        self.window.page.edit.setText("nguyen")  # type: ignore[attr-defined]

    def _returns(self) -> None:
        self.window.show_page("returns")
        self.settle()
        finding = self.window.page.hand_over._search  # type: ignore[attr-defined]
        ready = self.program.worker.wait_for(lambda: finding.page("completed"))
        if ready:
            self.window.page.arrive(ready[0].code)

    def _round(self) -> None:
        self.window.show_page("returns")
        page = self.window.page
        page._choose(2)  # type: ignore[attr-defined]
        page.coming.shelf.text = "B3"  # type: ignore[attr-defined]
        processing = self.program.worker.wait_for(
            lambda: page.hand_over._search.page("processing", 3)
        )  # type: ignore[attr-defined]
        for code in (*(listed.code for listed in processing), "9999"):
            page.coming.take_code(code)  # type: ignore[attr-defined]

    def _calendar(self) -> None:
        self.window.show_page("administration")
        page = self.window.page
        page._names.choose("calendar")  # type: ignore[attr-defined]
        self.settle()
        if self._look.days:
            path = self._target / "lich.csv"
            path.write_text(CALENDAR, encoding="utf-8")
            page.section.take_file(path)  # type: ignore[attr-defined]

    def _hub(self) -> None:
        self.window.show_page("administration")
        self.window.page._names.choose("hub")  # type: ignore[attr-defined]

    def _conflict(self) -> None:
        """A dossier that this desk put to work while another one stopped it."""
        desk = self.program.desk
        assert desk is not None
        if not self._look.days:
            return
        here, other = SimpleNamespace(desk=desk), Office(self._target / "other", desk=2)
        finding = self.window.page_named("dossier")._search  # type: ignore[attr-defined]
        code = self.program.worker.wait_for(lambda: finding.page("received")[0].code)
        self.program.worker.wait_for(lambda: desks.tell(here, other))  # type: ignore[arg-type]
        other.clock.set("2026-06-05T10:05")
        other.steps.write(DossierStopped, code, reason="Người dân xin rút hồ sơ")
        self.program.worker.wait_for(lambda: DossierSteps(desk).process(code))
        self.program.worker.wait_for(lambda: desks.tell(other, here))  # type: ignore[arg-type]
        other.close()
        shutil.rmtree(self._target / "other")
        self.window.show_page("conflict", code)
        self.settle()
        self.window.page._keep(1)  # type: ignore[attr-defined]

    def _dossier(self) -> None:
        finding = self.window.page_named("dossier")._search  # type: ignore[attr-defined]
        found = self.program.worker.wait_for(lambda: finding.page("processing"))
        self.window.show_page("dossier", found[0].code if found else None)

    def _intake(self) -> None:
        self.window.show_page("intake")
        self.settle()
        page = self.window.page
        if self._look.days:
            page.choose(self.program.worker.wait_for(lambda: page._service.procedure("1.004873")))  # type: ignore[attr-defined]
            page.form.people.applicant.fill(PERSON)  # type: ignore[attr-defined]
            page._typed()  # type: ignore[attr-defined]
            page.form.papers.papers.set_all_required()  # type: ignore[attr-defined]
            self.settle()
            page.form.verticalScrollBar().setValue(0)  # type: ignore[attr-defined]

    def _received(self) -> None:
        if self._look.days:
            self.window.page.act()
            self.settle()

    def _clock(self) -> None:
        """Ten days too far ahead a dossier was received; now the clock is right, and the battery
        nearly empty.
        """
        service = self.program.services.intake
        self.program.clock.set("2026-06-15T08:30+07:00")
        for _ in range(2):
            self.program.worker.wait_for(lambda: service.receive(draft()))
        self.program.clock.set(NOW)
        self.window.show_page("queue")
        self.settle()
        self.window.call_next()
        self.window.show_power(Power(True, 14))

    def _doubtful(self) -> None:
        clock = self.program.services.clock
        self.program.worker.wait_for(lambda: clock.correct(clock.shown(), "Lan"))
        self.window.show_power(None)
        self.window.show_page("day")
        self.settle()
        dates = self.window.page._doubtful  # type: ignore[attr-defined]
        dates._choose(dates._dates[0])

    def close(self) -> None:
        self.window.close()
        self.program.close()


def make(target: Path) -> None:
    """All pictures into a folder."""
    os.environ["COUNTER_NOW"] = NOW
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as name:
        for look in LOOKS:
            photographer = Photographer(look, Path(name), target)
            for page, bring in photographer.pages():
                bring()
                photographer.take(page)
            photographer.close()
            if look.days:
                _ways_back(look, Path(name) / f"{look.name}-damaged", target)
        _founding(Path(name) / "new", target)


class WaysBack:
    """A desk that lost its `head`, and all windows that lead back to work, one behind the other."""

    def __init__(self, look: Look, folder: Path, target: Path) -> None:
        self._look, self._target = look, target
        office = Office(folder, passphrase=_SENTENCE)
        office.receive()
        self._copy = backup.copy_to(
            office.folder, office.desk.database_key, target / "usb", office.desk.now
        ).file
        office.close()
        office.folder.head.unlink()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        before = Program(application, folder)
        before.preferences.language, before.preferences.text_size = look.language, look.percent
        self.program = Program(application, folder)
        self.program.entrance._given = _SENTENCE

    def take(self, name: str) -> None:
        for _ in range(300):
            _wait(10)
            if self.program.worker.is_idle and self.program.paper_worker.is_idle:
                break
        _wait(120)
        window = self.program.window
        assert window is not None
        window.resize(1366, 768)
        _wait(60)
        window.grab().save(str(self._target / f"{self._look.name}-{name}.png"))

    def all(self) -> None:
        program, passphrase = self.program, _SENTENCE
        program.entrance.begin()
        self.take("damaged")
        damage = Damaged("head-missing", "data", file="head")
        program.entrance.look_up(passphrase, damage)
        program.window.show_page("search")  # type: ignore[union-attr]
        self.take("only-read")
        program.entrance.cannot_open(Damaged("nothing-to-save", "data"), passphrase)
        self.take("nothing-to-save")
        self._restoring()
        program.show(Recovering(program, damage, passphrase))
        self.take("recovering")
        program.window._recover()  # type: ignore[union-attr]
        self.take("recovered")
        program.opening.open(passphrase)
        program.show(SheetOffer(program, program.background.sheets, lambda: None))
        self.take("sheet-offer")
        program.show_window().show_page("administration")
        self.take("computer")
        program.window.page._names.choose("copies")  # type: ignore[union-attr]
        self.take("copies")

    def _restoring(self) -> None:
        program = self.program
        restoring = Restoring(program, lambda: None)
        program.show(restoring)
        restoring.file.text = self._copy
        self.take("restoring-1")
        restoring.go_on()
        self.take("restoring-2")
        restoring.passphrase.edit.setText(recovery_code.spell(bytes(16)))
        self.take("restoring-2-code")
        restoring.passphrase.edit.setText(_SENTENCE)
        restoring.go_on()
        self.take("restoring-3")

    def close(self) -> None:
        if self.program.window is not None:
            self.program.window.close()
        self.program.close()
        shutil.rmtree(self._target / "usb", ignore_errors=True)


def _ways_back(look: Look, folder: Path, target: Path) -> None:
    ways = WaysBack(look, folder, target)
    ways.all()
    ways.close()


def _founding(folder: Path, target: Path) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, folder)
    program.entrance.begin()
    wizard = program.window
    assert isinstance(wizard, SetUp)
    wizard.resize(1366, 768)
    for number in range(1, 5):
        _wait(60)
        wizard.grab().save(str(target / f"vi-setting up-{number}.png"))
        for field in wizard.fields.values():
            field.text = field.text or field.edit.placeholderText()
        if number < 4:
            wizard.go_on()
    wizard.close()
    program.close()


if __name__ == "__main__":
    use_unseen_screen()
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/pictures"))
