"""The day's page: closing is one act, and the printer is not asked each time the page reads."""

import threading

import msgspec
import pytest
from PySide6.QtCore import Qt

from counter.desk.day import DayService
from counter.desk.dossiers.steps import DossierSteps
from counter.domain.dossiers.events import DossierHandedOver
from counter.domain.printing.spool import PrinterState
from tests.support.office import draft
from tests.support.printers import FakePrinters
from tests.support.window import PATIENCE_MS, Person
from ui.pages.doubtful_dates import DoubtfulDates

CONTROL = Qt.KeyboardModifier.ControlModifier


def chosen_words(person: Person) -> str:
    return str(person.page.list.currentIndex().data() or "")


def chosen(person: Person, words: str) -> None:
    """Down the list until the row that says this."""
    person.page.list.setFocus()
    for _ in range(10):
        if words in chosen_words(person):
            return
        person.press(Qt.Key.Key_Down)
    raise AssertionError(f"no row says: {words}")


def words_of_day(person: Person) -> list[str]:
    """What the journal says of opening and closing."""
    assert person.program.desk is not None
    connection = person.program.desk.reader.connection
    rows = person.do(
        lambda: connection.execute("SELECT envelope FROM entries ORDER BY id").fetchall()
    )
    envelopes = [bytes(row[0]) for row in rows]
    return [word for e in envelopes for word in ("day-opened", "day-closed") if word.encode() in e]


def test_a_day_closed_twice_is_closed_once(person: Person) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.move(hours=8)
    person.press(Qt.Key.Key_7, CONTROL)
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.tap(Qt.Key.Key_F9)
    assert words_of_day(person) == ["day-opened"], "the second stroke saw no question yet"
    person.press(Qt.Key.Key_F9)
    assert words_of_day(person) == ["day-opened", "day-closed"] and "Đã đóng ngày" in person.notice


def test_what_is_left_is_said_and_f9_again_closes_all_the_same(person: Person) -> None:
    codes = [person.do(lambda: person.services.intake.receive(draft())).event.code for _ in "ab"]
    person.do(lambda: person.services.prints.request_receipt(codes[0], "folder"))
    person.clock.set("2026-06-04T16:30:00")
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.do(lambda: person.services.day.open())
    person.clock.move(hours=2)
    person.press(Qt.Key.Key_7, CONTROL)
    left = "2 hồ sơ đến hạn chưa xong, 1 giấy in chưa xác nhận, 1 phiếu chưa xong"
    assert person.sees("Còn việc chưa xong: F9 hỏi lại một lần rồi đóng.")
    person.press(Qt.Key.Key_F9)
    assert f"Còn {left}. F9 lần nữa: đóng ngày" in person.notice
    assert "day-closed" not in words_of_day(person)
    person.press(Qt.Key.Key_F9)
    assert person.notice.startswith(f"Đã đóng ngày. Còn lại: {left}.")
    assert words_of_day(person).count("day-closed") == 2, "the first of June too"


def test_what_was_said_to_be_left_is_asked_again_behind_esc_another_page_or_another_count(
    person: Person,
) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.move(hours=8)
    person.press(Qt.Key.Key_7, CONTROL)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_1, CONTROL)
    person.press(Qt.Key.Key_7, CONTROL)
    person.press(Qt.Key.Key_F9)
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.page.renew()
    person.settle()
    person.press(Qt.Key.Key_F9)
    assert "Còn 2 phiếu chưa xong" in person.notice
    assert words_of_day(person) == ["day-opened"]
    person.press(Qt.Key.Key_F9)
    assert words_of_day(person) == ["day-opened", "day-closed"]


def test_closing_a_closed_day_only_says_so(person: Person) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.move(hours=8)
    person.press(Qt.Key.Key_7, CONTROL)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    first = person.notice
    person.press(Qt.Key.Key_F9)
    assert words_of_day(person) == ["day-opened", "day-closed"]
    assert person.notice and person.notice != first


def test_a_closed_day_is_closed_already_also_when_what_is_left_grew_meanwhile(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.move(hours=8)
    person.press(Qt.Key.Key_7, CONTROL)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    stood = person.do(person.services.day.today)
    grown = msgspec.structs.replace(stood, left=msgspec.structs.replace(stood.left, drafts=1))
    monkeypatch.setattr(DayService, "close", lambda _service: grown)
    person.press(Qt.Key.Key_F9)
    assert person.notice.startswith("Ngày đã đóng rồi.")


def test_f9_in_the_morning_opens_the_day_and_asks_before_it_closes_it_at_once(
    person: Person,
) -> None:
    person.press(Qt.Key.Key_7, CONTROL)
    assert not person.sees("Đóng ngày")
    person.press(Qt.Key.Key_F9)
    assert words_of_day(person) == ["day-opened"] and person.notice == "Đã mở ngày."
    person.press(Qt.Key.Key_F9)
    person.expect("Ngày mới mở lúc 08:30. Đóng luôn?")
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Escape)
    assert words_of_day(person) == ["day-opened"]
    person.press(Qt.Key.Key_F9)
    person.letter("1")
    assert words_of_day(person) == ["day-opened", "day-closed"] and "Đã đóng ngày" in person.notice


def test_the_printer_is_asked_when_the_page_comes_and_now_and_then_and_said_in_both_places(
    person: Person, printers: FakePrinters
) -> None:
    printers.states["HP"] = PrinterState()
    person.program.preferences.receipt_printer = "HP"
    person.press(Qt.Key.Key_7, CONTROL)
    assert len(printers.asked) == 1
    person.letter("9")
    assert [text for text in person.texts() if text == "Máy in: HP"] == ["Máy in: HP"] * 2
    person.letter("9")
    for _ in range(3):
        person.do(lambda: person.services.queue.issue_ticket("A"))
        person.settle()
    assert len(printers.asked) == 1

    printers.states["HP"] = PrinterState(trouble="printer-paused")
    for _ in range(10):
        person.look_at_clock()
    assert len([text for text in person.texts() if "đang tạm dừng" in text]) == 2


def test_a_print_server_that_does_not_answer_holds_no_window_up(
    person: Person, printers: FakePrinters
) -> None:
    answers = threading.Event()
    person.program.preferences.receipt_printer = "HP"
    printers.meanwhile = answers.wait
    person.tap(Qt.Key.Key_7, CONTROL)
    person.expect("Ghi việc đầu tiên thì ngày tự mở")
    answers.set()
    person.settle()


def test_what_is_no_time_is_named_as_it_was_typed(person: Person) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.set("2026-05-20T09:00:00")
    person.press(Qt.Key.Key_7, CONTROL)
    person.page.question.time.text = "hôm nay"
    person.click(person.button("Xác nhận giờ"))
    assert "hôm nay" in person.page.question.time.fault


def test_a_time_before_the_last_act_asks_whether_the_clock_was_wrong_then_and_esc_does_nothing(
    person: Person,
) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.set("2026-05-20T09:00:00")
    person.press(Qt.Key.Key_7, CONTROL)
    person.page.question.time.text = "31/05/2026 08:40"
    person.click(person.button("Xác nhận giờ"))
    person.expect("từ 08:30 01/06/2026 đến 08:30 01/06/2026")
    person.press(Qt.Key.Key_Escape)
    assert not person.sees("Lúc đó đồng hồ máy sai phải không?")
    assert person.do(person.services.day.status).clock_doubt == "behind"
    assert person.page.question.time.text == "31/05/2026 08:40"


def test_the_keyboard_stays_on_its_dossier_when_the_page_reads_again(person: Person) -> None:
    for _ in range(2):
        person.do(lambda: person.services.intake.receive(draft()))
    person.clock.move(days=30)
    person.press(Qt.Key.Key_7, CONTROL)
    chosen(person, "1002")
    person.page.renew()
    person.settle()
    assert person.focus() is person.page.list and "1002" in chosen_words(person)


def test_what_was_handed_over_to_another_unit_stands_under_its_own_heading(person: Person) -> None:
    away = DossierHandedOver(at=person.clock.moment, to_unit="H49.62", to="UBND đặc khu Vân Đồn")
    codes = [
        person.do(lambda: person.services.intake.receive(draft()).event.code) for _ in range(2)
    ]
    assert person.program.desk is not None
    steps = DossierSteps(person.program.desk)
    person.do(lambda: steps.act(codes[0], lambda _act, _dossier: [away]))
    person.clock.move(days=10)
    person.press(Qt.Key.Key_7, CONTROL)
    person.expect("Ở đơn vị khác, 1")
    person.expect("quá hạn 1")
    person.letter("6")
    person.expect("Ở đơn vị khác 1, hạn do đơn vị ấy lo")
    person.expect("1001  Nguyễn Văn An · Cấp Giấy xác nhận tình trạng hôn nhân · H49.62 · quá hạn")
    person.press(Qt.Key.Key_F3)
    for _ in range(5):
        person.press(Qt.Key.Key_PageDown)
    person.expect("Ở đơn vị khác · 1")
    person.expect("ở H49.62, đang xử lý")
    person.press(Qt.Key.Key_Return)
    person.expect("Ở UBND đặc khu Vân Đồn (H49.62) từ 08:30 01/06/2026")


def test_a_false_jump_is_marked_and_each_date_it_promised_is_decided_on_the_page(
    person: Person,
) -> None:
    person.clock.set("2026-06-11T08:30:00")
    kept, redated = (
        person.do(lambda: person.services.intake.receive(draft())).event.code for _ in range(2)
    )
    person.clock.set("2026-06-01T09:00:00")
    person.press(Qt.Key.Key_7, CONTROL)
    person.page.question.time.setFocus()
    person.type("01/06/2026 09:00")
    person.press(Qt.Key.Key_Return)
    person.expect("Lúc đó đồng hồ máy sai phải không?")
    person.letter("1")
    assert "Đã đánh dấu 3 dòng" in person.notice and person.page.question.isHidden()
    person.expect(f"{kept}  Nguyễn Văn An: giấy hẹn 17:00 16/06/2026; theo luật 17:00 04/06/2026")
    person.click(person.button("Giữ ngày trên giấy"))
    person.qtbot.waitUntil(lambda: not person.sees(f"{kept}  Nguyễn"), timeout=PATIENCE_MS)
    person.click(person.button("Hẹn lại …"))
    (form,) = person.page.findChildren(DoubtfulDates)
    assert form.received.text == "01/06/2026 09:00" and form.reason.text == "đồng hồ máy sai"
    form.reason.text = ""
    person.click(person.button("Hẹn lại theo luật"))
    assert "Lý do" in form.reason.fault
    form.reason.text = "giờ máy chạy trước mười ngày"
    person.click(person.button("Hẹn lại theo luật"))
    assert "hẹn lại 17:00 04/06/2026" in person.notice
    person.qtbot.waitUntil(form.isHidden, timeout=PATIENCE_MS)
    dossiers = [
        person.do(lambda code=code: person.services.search.show(code)) for code in (kept, redated)
    ]
    assert [f"{found.dossier.due_at:%d/%m}" for found in dossiers] == ["16/06", "04/06"]
    assert [found.entries[-1].event.by for found in dossiers] == ["Trần Thị Cán Bộ"] * 2
    person.window.show_page("dossier", redated)
    person.settle()
    person.expect("giờ máy sai")
