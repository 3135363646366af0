"""On battery: told, everything in the file, a safe stop offered in time; power back, and work goes
on in the same field.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.window import CARD, PATIENCE_MS, Person
from ui.power import Power, SystemPowerStatus, linux_power, windows_power
from ui.preferences import Preferences

PLUGGED_IN = Power(False, 80)


class OnALaptop(Person):
    """Somebody at a computer with a battery."""

    power = PLUGGED_IN

    def runs_on(self, power: Power | None) -> None:
        """The power changes; the window looks a moment later."""
        self.power = power
        self.qtbot.waitUntil(lambda: self.program.safe_stop.watch is not None, timeout=PATIENCE_MS)
        watch = self.program.safe_stop.watch
        assert watch is not None
        self.look_at_clock()
        self.qtbot.waitUntil(lambda: watch.is_idle and watch.power == power, timeout=PATIENCE_MS)
        self.settle()


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[OnALaptop]:
    made = OnALaptop(qtbot, tmp_path / "desk")
    yield made
    made.close()


def test_the_battery_is_told_and_the_keyboard_stays_where_it_is(laptop: OnALaptop) -> None:
    laptop.press(Qt.Key.Key_F4)
    laptop.type("khai")
    before = laptop.focus()
    assert not laptop.sees("Đang chạy pin")
    laptop.runs_on(Power(True, 63))
    assert laptop.sees("Pin còn 63 %") and "Mất điện" in laptop.notice
    laptop.type(" sinh")
    laptop.runs_on(Power(True, 62))
    assert laptop.sees("Pin còn 62 %")
    laptop.runs_on(PLUGGED_IN)
    assert not laptop.sees("Đang chạy pin") and "Đã có điện" in laptop.notice
    assert (
        laptop.focus() is before and isinstance(before, QLineEdit) and before.text() == "khai sinh"
    )


def test_a_computer_without_a_battery_says_nothing_and_one_that_cannot_tell_how_full_says_no_figure(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    person.look_at_clock()
    person.settle()
    assert not person.sees("pin")
    laptop = OnALaptop(qtbot, tmp_path / "laptop")
    laptop.runs_on(Power(True, None))
    assert laptop.sees("Đang chạy pin") and not laptop.sees("Dừng an toàn")
    laptop.close()


def test_when_the_power_goes_what_was_committed_is_moved_into_the_file(laptop: OnALaptop) -> None:
    moved: list[str] = []
    day = laptop.program.services.day
    laptop.do(lambda: setattr(day, "checkpoint", lambda: moved.append("moved")))
    laptop.runs_on(Power(True, 63))
    assert moved == ["moved"]
    laptop.runs_on(Power(True, 62))
    assert moved == ["moved", "moved"]


def test_a_checkpoint_leaves_nothing_in_the_log(laptop: OnALaptop) -> None:
    laptop.take_in()
    laptop.do(laptop.services.day.checkpoint)
    assert laptop.program.desk is not None
    connection = laptop.program.desk.journal.connection
    _, in_log, moved = laptop.do(
        lambda: connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    )
    assert in_log == moved


def test_at_fifteen_per_cent_a_safe_stop_is_offered_once_and_again_at_half_of_it(
    laptop: OnALaptop,
) -> None:
    laptop.press(Qt.Key.Key_F4)
    before = laptop.focus()
    laptop.runs_on(Power(True, 16))
    assert not laptop.sees("Dừng an toàn")
    laptop.runs_on(Power(True, 15))
    laptop.expect("Pin còn 15 %")
    assert laptop.focus() is before
    laptop.press(Qt.Key.Key_Escape)
    for percent in (14, 8):
        laptop.runs_on(Power(True, percent))
        assert not laptop.sees("Dừng an toàn")
    laptop.runs_on(Power(True, 7))
    laptop.expect("Pin còn 7 %")
    laptop.runs_on(Power(False, 8))
    assert not laptop.sees("Dừng an toàn")


def test_after_a_safe_stop_the_draft_is_back_and_the_keyboard_in_the_same_field(
    laptop: OnALaptop,
) -> None:
    laptop.press(Qt.Key.Key_F4)
    laptop.type("xac nhan tinh trang")
    laptop.press(Qt.Key.Key_Return)
    laptop.scan(CARD)
    phone = laptop.page.form.people.applicant.phone
    phone.setFocus()
    laptop.type("0912345")
    laptop.runs_on(Power(True, 12))
    window = laptop.window
    laptop.press(Qt.Key.Key_F10)
    assert not window.isVisible()
    laptop.power = PLUGGED_IN
    laptop.come_back()
    laptop.qtbot.waitUntil(lambda: isinstance(laptop.focus(), QLineEdit), timeout=PATIENCE_MS)
    field = laptop.focus()
    assert laptop.window.page_name == "intake" and isinstance(field, QLineEdit)
    assert field is laptop.page.form.people.applicant.phone.edit and field.text() == "0912345"
    assert field.cursorPosition() == 7
    laptop.type("678")
    assert field.text() == "0912345678"
    laptop.come_back()
    assert laptop.window.page_name == "queue", "taken back once"


def test_after_a_sudden_end_on_battery_the_field_is_the_same_too(
    laptop: OnALaptop, tmp_path: Path
) -> None:
    laptop.press(Qt.Key.Key_F4)
    laptop.type("xac nhan tinh trang")
    laptop.press(Qt.Key.Key_Return)
    laptop.scan(CARD)
    laptop.page.form.people.applicant.address.setFocus()
    laptop.runs_on(Power(True, 40))
    laptop.qtbot.wait(600)  # until what is typed is kept
    laptop.settle()
    after = laptop.come_back_after_a_kill(tmp_path / "after")
    after.qtbot.waitUntil(lambda: after.window.page_name == "intake", timeout=PATIENCE_MS)
    after.qtbot.waitUntil(
        lambda: after.focus() is after.page.form.people.applicant.address.edit, timeout=PATIENCE_MS
    )
    after.close()


def test_where_power_came_back_before_the_end_nobody_is_taken_anywhere(laptop: OnALaptop) -> None:
    laptop.press(Qt.Key.Key_F4)
    laptop.runs_on(Power(True, 40))
    assert laptop.program.preferences.work_place.startswith("intake|")
    laptop.runs_on(PLUGGED_IN)
    assert laptop.program.preferences.work_place == ""
    laptop.come_back()
    assert laptop.window.page_name == "queue"


@pytest.mark.parametrize(
    "kept",
    ["intake", "nowhere|0|0|Họ", "intake|x|0|Họ", "intake|9|0|Họ và tên", "|||", "intake|0|0|"],
)
def test_a_place_that_is_not_there_any_more_stops_nobody(laptop: OnALaptop, kept: str) -> None:
    laptop.close()
    Preferences(laptop.folder).work_place = kept
    laptop.reopen_closed()
    laptop.press(Qt.Key.Key_F4)
    laptop.type("khai sinh")
    assert laptop.page.form.picker.edit.text() == "khai sinh"


# ---- what the systems say


def supply(folder: Path, name: str, **said: object) -> None:
    (folder / name).mkdir(parents=True)
    for attribute, value in said.items():
        (folder / name / attribute).write_text(f"{value}\n")


MAINS, BATTERY = {"type": "Mains"}, {"type": "Battery", "present": 1}


@pytest.mark.parametrize(
    ("supplies", "expected"),
    [
        ({}, None),
        ({"AC": {**MAINS, "online": 1}}, None),
        (
            {
                "AC": {**MAINS, "online": 1},
                "BAT0": {**BATTERY, "status": "Charging", "capacity": 80},
            },
            Power(False, 80),
        ),
        (
            {
                "AC": {**MAINS, "online": 0},
                "BAT0": {**BATTERY, "status": "Discharging", "capacity": 14},
            },
            Power(True, 14),
        ),
        (
            {
                "AC": {**MAINS, "online": 1},
                "BAT0": {**BATTERY, "status": "Not charging", "capacity": 99},
            },
            Power(False, 99),
        ),
        (
            {
                "ucsi": {"type": "USB", "online": 1},
                "BAT0": {**BATTERY, "status": "Discharging", "capacity": 50},
            },
            Power(False, 50),
        ),
        ({"BAT0": {**BATTERY, "status": "Discharging", "capacity": 50}}, Power(True, 50)),
        ({"BAT0": {**BATTERY, "status": "Discharging"}}, Power(True, None)),
        ({"BAT0": {**BATTERY, "status": "Unknown", "capacity": "?"}}, Power(False, None)),
        ({"BAT0": {"type": "Battery", "present": 0, "status": "Unknown"}}, None),
        (
            {
                "mouse": {
                    "type": "Battery",
                    "scope": "Device",
                    "status": "Discharging",
                    "capacity": 5,
                }
            },
            None,
        ),
        ({"ups": {"type": "UPS", "status": "Discharging", "capacity": 30}}, Power(True, 30)),
        (
            {
                "BAT0": {
                    **BATTERY,
                    "status": "Discharging",
                    "capacity": 10,
                    "energy_now": 2,
                    "energy_full": 20,
                },
                "BAT1": {
                    **BATTERY,
                    "status": "Unknown",
                    "capacity": 90,
                    "energy_now": 72,
                    "energy_full": 80,
                },
            },
            Power(True, 74),
        ),
        (
            {
                "BAT0": {**BATTERY, "status": "Discharging", "capacity": 10},
                "BAT1": {**BATTERY, "status": "Unknown", "capacity": 30},
            },
            Power(True, 20),
        ),
    ],
)
def test_linux_tells_of_batteries_that_feed_the_computer(
    tmp_path: Path, supplies: dict[str, dict[str, object]], expected: Power | None
) -> None:
    for name, said in supplies.items():
        supply(tmp_path, name, **said)
    assert linux_power(tmp_path) == expected


def test_a_system_that_has_no_such_folder_knows_of_no_battery(tmp_path: Path) -> None:
    assert linux_power(tmp_path / "none") is None


@pytest.mark.parametrize(
    ("line", "flag", "percent", "expected"),
    [
        (1, 8, 80, Power(False, 80)),
        (0, 0, 63, Power(True, 63)),
        (0, 4, 4, Power(True, 4)),
        (0, 2, 255, Power(True, None)),
        (255, 1, 90, Power(False, 90)),
        (1, 128, 255, None),
        (0, 255, 255, None),
    ],
)
def test_windows_tells_in_its_own_structure(
    line: int, flag: int, percent: int, expected: Power | None
) -> None:
    def ask(status: SystemPowerStatus) -> bool:
        status.ACLineStatus, status.BatteryFlag, status.BatteryLifePercent = line, flag, percent
        return True

    assert windows_power(ask) == expected


def test_windows_that_does_not_answer_is_no_battery() -> None:
    assert windows_power(lambda _status: False) is None
    assert (
        SystemPowerStatus.BatteryLifeTime.offset == 4
        and SystemPowerStatus.BatteryFullLifeTime.offset == 8
    )
