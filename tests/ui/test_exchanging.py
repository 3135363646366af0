"""The window exchanges by itself: acts reach the hub while work goes on, trouble stands where it is
in nobody's way.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter.sync import enrolment
from tests.support.hub import Hub, exchange, own_certificate
from tests.support.office import Office
from tests.support.window import PATIENCE_MS, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
HUB = "Máy chủ"
ADDRESS, INVITATION = "Địa chỉ máy chủ", "Mã mời"
CERTIFICATE = "Tệp chứng thư riêng của máy chủ (PEM), nếu có"


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    hub = Hub(tmp_path_factory.mktemp("hub")).start()
    yield hub
    hub.stop()


def enrol(person: Person, url: str, code: str) -> None:
    person.fill(ADDRESS, url)
    person.fill(INVITATION, code)
    person.press(Qt.Key.Key_F9)


def unsent(person: Person) -> int:
    assert person.program.desk is not None
    own = person.do(person.program.desk.reader.own_row)
    return own.sequence - own.acknowledged


def test_a_desk_is_let_in_in_the_settings_and_acts_reach_the_hub_by_themselves(
    person: Person, serving: Hub
) -> None:
    person.expect("Chưa nối máy chủ")
    code = serving.invite(1)
    person.open_settings(HUB)
    person.expect("Bàn này chưa biết máy chủ nào")
    enrol(person, serving.url, enrolment.new_code())
    person.expect("không nhận mã mời này")
    enrol(person, serving.url, code)
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    person.press(Qt.Key.Key_1, CONTROL)
    person.letter("n")
    person.letter("a")
    person.expect("Số A001")
    person.qtbot.waitUntil(lambda: unsent(person) == 0, timeout=PATIENCE_MS)
    person.expect("Máy chủ đã nhận đủ")


def test_what_another_desk_did_comes_into_view(
    person: Person, serving: Hub, tmp_path: Path
) -> None:
    other = Office(tmp_path / "other", desk=2)
    serving.enrol(other)
    person.open_settings(HUB)
    if _is_taken(serving):
        serving("revoke", "--unit-code", "H49.61", "--desk", "1")
    enrol(person, serving.url, serving.invite(1))
    person.qtbot.waitUntil(lambda: unsent(person) == 0, timeout=PATIENCE_MS)
    other.receive(applicant={"name": "Phạm Thị Đảo Xa"})
    exchange(other)
    other.close()
    person.qtbot.waitUntil(
        lambda: not person.program.background.exchanging.is_under_way, timeout=PATIENCE_MS
    )
    person.program.background.exchanging.now()
    person.press(Qt.Key.Key_F3)
    person.type("dao xa")
    person.expect("Phạm Thị Đảo Xa")


def _is_taken(serving: Hub) -> bool:
    return any(desk["desk"] == 1 and not desk["revoked"] for desk in serving("desks"))


def test_trouble_stands_in_the_settings_and_work_goes_on(person: Person, tmp_path: Path) -> None:
    hub = Hub(tmp_path / "hub").start()
    person.open_settings(HUB)
    enrol(person, hub.url, hub.invite(1))
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    hub.stop()
    person.press(Qt.Key.Key_F9)
    person.expect("không mở cổng")
    # who asked is told; on other pages it is in nobody's way
    assert "không mở cổng" in person.notice
    person.press(Qt.Key.Key_1, CONTROL)
    person.letter("n")
    person.letter("a")
    person.expect("Số A001")
    assert "máy chủ" not in person.notice
    hub.start()
    person.open_settings(HUB)
    person.press(Qt.Key.Key_F9)
    person.expect("Đã trao đổi với máy chủ.")
    person.qtbot.waitUntil(
        lambda: person.sees("Máy chủ đã có đủ việc của bàn này."), timeout=PATIENCE_MS
    )
    hub.stop()


def test_the_window_closes_while_the_hub_is_silent(person: Person, serving: Hub) -> None:
    import socket

    silent = socket.create_server(("127.0.0.1", 0))
    person.open_settings(HUB)
    enrol(person, f"http://127.0.0.1:{silent.getsockname()[1]}", enrolment.new_code())
    connection, _ = silent.accept()
    connection.close()
    person.expect("đứt")
    silent.close()


def test_sticks_are_written_and_read_in_the_settings(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = Hub(tmp_path / "hub")
    wish, granted, up, down = (tmp_path / name for name in ("wish", "granted", "up", "down"))
    person.open_settings(HUB)

    def choose(path: Path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: (str(path), ""))

    person.fill(INVITATION, hub.invite(1))
    choose(wish)
    person.click(person.button("Không có mạng: ghi yêu cầu"))
    hub("bundle", "import", str(wish), "--reply", str(granted))
    choose(granted)
    person.click(person.button("Đọc trả lời"))
    person.expect("Máy chủ: bằng USB")
    choose(up)
    person.click(person.button("Ghi USB gửi máy chủ"))
    assert hub("bundle", "import", str(up), "--reply", str(down))["sent"] > 0
    choose(down)
    person.click(person.button("Đọc trả lời của máy chủ"))
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    hub.start()
    person.click(person.button("Ghi địa chỉ của máy chủ"))
    person.type(hub.url)
    person.press(Qt.Key.Key_F9)
    # not only in the journal
    person.qtbot.waitUntil(lambda: "Đã ghi địa chỉ" in person.notice, timeout=PATIENCE_MS)
    person.expect_no_more("Mã mời")  # until then F9 would still ask for one
    person.expect(f"Máy chủ: {hub.url}")
    person.press(Qt.Key.Key_F9)
    person.expect("Đã trao đổi với máy chủ.")
    hub.stop()


def test_a_desk_that_was_revoked_comes_back_with_a_new_invitation(
    person: Person, tmp_path: Path
) -> None:
    hub = Hub(tmp_path / "hub").start()
    person.open_settings(HUB)
    enrol(person, hub.url, hub.invite(1))
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    assert not person.sees("Mã mời")
    hub("revoke", "--unit-code", "H49.61", "--desk", "1")
    person.press(Qt.Key.Key_F9)
    person.expect("Đưa bàn này vào lại")
    assert person.field(ADDRESS).text == hub.url
    assert person.sees("Máy chủ đã thu hồi quyền của bàn này")
    hub.stop()
    person.field(INVITATION).setFocus()
    person.program.background.exchanging.now()  # by itself, while somebody types
    person.expect("không mở cổng")
    assert person.sees("Đưa bàn này vào lại")
    assert person.focus() is person.field(INVITATION).edit
    hub.start()
    person.press(Qt.Key.Key_F9)
    person.expect("Cần có.")
    person.type(hub.invite(1))
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: not person.sees("Đưa bàn này vào lại"), timeout=PATIENCE_MS)
    person.qtbot.waitUntil(lambda: unsent(person) == 0, timeout=PATIENCE_MS)
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    hub.stop()


def test_an_invitation_may_be_entered_at_any_time_and_esc_leaves_it(
    person: Person, tmp_path: Path
) -> None:
    hub = Hub(tmp_path / "hub").start()
    person.open_settings(HUB)
    enrol(person, hub.url, hub.invite(1))
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    person.click(person.button("Nhập mã mời mới"))
    person.type(hub.invite())
    person.press(Qt.Key.Key_F9)
    person.expect("Máy chủ đã cho bàn 1 này vào rồi")
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_Escape)
    person.qtbot.waitUntil(lambda: person.sees("Nhập mã mời mới"), timeout=PATIENCE_MS)
    person.press(Qt.Key.Key_F9)
    person.expect("Đã trao đổi với máy chủ.")
    hub.stop()


def test_a_hub_with_an_authority_of_its_own_is_joined_with_its_file(
    person: Person, tmp_path: Path
) -> None:
    certificate, key = own_certificate(tmp_path)
    hub = Hub(tmp_path / "hub").start("--certificate", str(certificate), "--key", str(key))
    url = f"https://localhost:{hub.port}"
    person.open_settings(HUB)
    enrol(person, url, hub.invite(1))
    person.expect("chọn tệp chứng thư họ đưa")
    person.fill(CERTIFICATE, str(tmp_path / "không có.pem"))
    person.press(Qt.Key.Key_F9)
    person.expect("Không đọc được tệp")
    person.fill(CERTIFICATE, str(key))
    person.press(Qt.Key.Key_F9)
    person.expect("Tệp chứng thư của máy chủ không đọc được")
    certificate.write_text("Chứng thư của tỉnh\n" + certificate.read_text(), encoding="utf-8")
    person.fill(CERTIFICATE, str(certificate))
    person.press(Qt.Key.Key_F9)
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    hub("revoke", "--unit-code", "H49.61", "--desk", "1")
    person.press(Qt.Key.Key_F9)
    person.expect("Đưa bàn này vào lại")
    enrol(person, url, hub.invite(1))  # what was trusted stays trusted
    person.qtbot.waitUntil(lambda: not person.sees("Đưa bàn này vào lại"), timeout=PATIENCE_MS)
    hub.stop()


def test_the_status_line_says_since_when_exchange_is_refused_or_the_hub_is_away(
    person: Person, tmp_path: Path
) -> None:
    hub = Hub(tmp_path / "hub").start()
    person.open_settings(HUB)
    enrol(person, hub.url, hub.invite(1))
    person.expect("Máy chủ đã nhận đủ")
    hub("revoke", "--unit-code", "H49.61", "--desk", "1")
    person.press(Qt.Key.Key_F9)
    person.expect("Máy chủ không nhận, từ 08:30")
    for outdated in ("Máy chủ đã nhận đủ", "Máy chủ đã có đủ việc"):
        person.expect_no_more(outdated)
    enrol(person, hub.url, hub.invite(1))
    person.expect("Máy chủ đã nhận đủ")
    person.expect("Máy chủ đã có đủ việc")  # the exchange after the enrolment is over
    hub.stop()
    person.press(Qt.Key.Key_F9)
    person.expect("không mở cổng")
    person.expect("Máy chủ đã nhận đủ")  # away for a moment
    person.clock.move(hours=1)
    person.program.background.exchanging.now()
    person.expect("Mất nối máy chủ từ 08:30")
    person.press(Qt.Key.Key_1, CONTROL)
    person.letter("n")
    person.letter("a")
    person.expect("chưa gửi")
    person.program.show_window()
    person.settle()
    person.expect("Mất nối máy chủ từ 08:30")
    person.clock.move(days=1)
    person.press(Qt.Key.Key_7, CONTROL)
    person.expect("Chưa trao đổi được với máy chủ từ 08:30 01/06/2026")


def test_a_desk_let_in_anew_by_stick_still_knows_the_hubs_address(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = Hub(tmp_path / "hub").start()
    wish, granted = tmp_path / "wish", tmp_path / "granted"
    person.open_settings(HUB)
    enrol(person, hub.url, hub.invite(1))
    person.expect("Máy chủ đã có đủ việc của bàn này.")
    hub("revoke", "--unit-code", "H49.61", "--desk", "1")
    person.press(Qt.Key.Key_F9)
    person.expect("Đưa bàn này vào lại")
    person.fill(INVITATION, hub.invite(1))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(wish), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(granted), ""))
    person.click(person.button("Không có mạng: ghi yêu cầu"))
    hub("bundle", "import", str(wish), "--reply", str(granted))
    person.click(person.button("Đọc trả lời"))
    person.qtbot.waitUntil(lambda: not person.sees("Đưa bàn này vào lại"), timeout=PATIENCE_MS)
    person.expect(hub.url)
    person.press(Qt.Key.Key_F9)
    person.expect("Đã trao đổi với máy chủ.")
    hub.stop()
