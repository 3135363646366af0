"""Days at the real window, by keyboard, as a person would use it; after each the tables are what
the journal makes.
"""

from pathlib import Path

from PySide6.QtCore import Qt

from counter.domain.printing.spool import PrinterState
from counter.storage.journal import chain, head_file
from tests.support.finding import find_timers
from tests.support.printers import FakePrinters
from tests.support.window import CARD, PATIENCE_MS, Person

RECEIPT = "H49.61-260601-1001"


def expect_whole(person: Person) -> None:
    assert person.program.desk is not None
    connection = person.program.desk.reader.connection
    head = person.do(lambda: head_file.read(person.program.folder.head))
    assert person.do(lambda: chain.verify(connection, head, with_projections=True)).ok


def test_a_whole_day_from_the_first_number_to_the_closed_evening(person: Person) -> None:
    person.letter("n")
    person.letter("a")
    person.expect("Số A001")
    person.press(Qt.Key.Key_F2)
    person.expect("Đã gọi A001.")
    person.letter("b")
    person.expect("Quầy 1 đang phục vụ")
    person.take_in()
    person.expect(RECEIPT)
    person.expect("Đã có giấy.")
    person.press(Qt.Key.Key_F6)
    person.press(Qt.Key.Key_F3)
    person.type("bich ngoc")
    person.press(Qt.Key.Key_Return)
    person.expect("Vì sao hẹn ngày này")
    person.letter("2")  # the result is here
    person.type("B3")
    person.press(Qt.Key.Key_F9)
    person.expect("Kết quả ở ngăn B3")
    person.press(Qt.Key.Key_F5)
    person.scan(RECEIPT)
    person.expect("CÓ KẾT QUẢ")
    assert person.sees("B3")
    person.press(Qt.Key.Key_F9)
    person.expect(f"Đã trả kết quả {RECEIPT}.")
    person.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    person.expect("nhận 1, trả 1, quá hạn 0")
    person.clock.move(hours=8)
    person.press(Qt.Key.Key_F9)
    person.expect("Còn 1 phiếu chưa xong. F9 lần nữa")
    person.press(Qt.Key.Key_F9)
    person.expect("Đã đóng ngày")
    expect_whole(person)


def test_a_priority_comes_after_one_other_and_its_reason_is_shown_nowhere(person: Person) -> None:
    for _ in range(2):
        person.letter("n")
        person.letter("a")
    person.letter("u")
    person.letter("1")
    person.letter("a")
    person.expect("Cứ một số thường lại đến một số ưu tiên.")
    assert person.sees("A003, ƯU TIÊN") and not person.sees("cao tuổi")
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    person.press(Qt.Key.Key_F2)
    person.expect("A001 xong, đã gọi A003.")
    expect_whole(person)


def test_a_call_by_mistake_is_taken_back_within_seconds(person: Person) -> None:
    for _ in range(2):
        person.letter("n")
        person.letter("a")
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    person.press(Qt.Key.Key_F2)
    person.letter("z")
    person.expect("A002 chờ lại, đứng đầu hàng.")
    board = person.do(lambda: person.services.queue.board())
    assert [t.ticket.number_text for t in board.in_service] == ["A001"]
    expect_whole(person)


def test_a_missing_paper_keeps_receiving_asleep_until_the_clerk_decides(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    person.all_papers()
    person.letter("-")
    person.expect("Còn thiếu: Tờ khai đăng ký khai sinh.")
    assert person.sees("cất hồ sơ (Ctrl+N)")
    person.press(Qt.Key.Key_F9)
    assert person.page.side.done.isHidden()
    person.letter(" ")
    assert not person.sees("Còn thiếu")
    person.press(Qt.Key.Key_F9)
    person.expect(RECEIPT)
    expect_whole(person)


def test_three_dossiers_for_one_neighbour_on_one_number(person: Person) -> None:
    person.letter("n")
    person.letter("a")
    person.press(Qt.Key.Key_F2)
    person.take_in()
    for serial in ("1002", "1003"):
        person.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert person.sees("Nguyễn Thị Bích Ngọc") and person.sees("cho số A001")
        person.letter("1")
        person.press(Qt.Key.Key_Return)
        person.all_papers()
        person.press(Qt.Key.Key_F9)
        person.expect(f"H49.61-260601-{serial}")
        person.press(Qt.Key.Key_Return)
    expect_whole(person)


def test_a_printer_that_fails_leaves_the_dossier_received_and_prints_again(
    person: Person, printers: FakePrinters
) -> None:
    person.program.preferences.receipt_printer = "Máy in hỏng"
    person.take_in()
    person.expect("Máy tính này không có máy in “Máy in hỏng”.")
    printers.states["Máy in hỏng"] = PrinterState()
    person.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    person.expect("Đã gửi máy in Máy in hỏng")
    assert printers.sent == [("system:Máy in hỏng", f"{RECEIPT}-2")]
    states = person.do(lambda: person.services.search.show(RECEIPT).dossier.print_states)
    assert states == {"receipt/1": "failed", "receipt/2": "spooled"}
    expect_whole(person)


def test_a_draft_is_found_again_after_the_window_was_closed(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("Nguyễn Văn Bình")
    person.come_back()
    person.press(Qt.Key.Key_F4)
    person.expect("Đã mở lại hồ sơ đang gõ dở")
    assert person.sees("Nguyễn Văn Bình") and person.sees("Đăng ký khai sinh")


def test_a_draft_comes_back_with_what_was_decided_at_its_foot(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("Nguyễn Văn Bình")
    person.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    person.click(person.page.form.delivery.immediate)
    person.come_back()
    person.press(Qt.Key.Key_F4)
    assert person.page.form.delivery.immediate.isChecked()


def test_a_draft_is_found_again_after_the_program_was_killed(
    person: Person, tmp_path: Path
) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("Trần Thị Mơ")
    (saving,) = find_timers(person.page)
    person.qtbot.waitUntil(lambda: not saving.isActive(), timeout=PATIENCE_MS)
    person.settle()
    survivor = person.come_back_after_a_kill(tmp_path / "after")
    assert survivor.window.page_name == "queue"
    survivor.expect("Còn 1 hồ sơ gõ dở: Ctrl+O mở lại.")
    survivor.press(Qt.Key.Key_F4)
    survivor.expect("Đã mở lại hồ sơ đang gõ dở")
    assert survivor.sees("Trần Thị Mơ")
    expect_whole(survivor)
    survivor.close()


def test_an_intake_put_away_comes_back_only_when_it_is_asked_for(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("Nguyễn Văn Bình")
    person.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    person.settle()
    person.come_back()
    person.press(Qt.Key.Key_F4)
    assert person.page.is_blank and "Ctrl+O" in person.notice
    person.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    person.letter("1")
    person.settle()
    assert person.page.draft().applicant.name == "Nguyễn Văn Bình"


def test_what_was_left_on_another_day_says_so(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.type("Nguyễn Văn Bình")
    person.settle()
    person.close()
    person.clock.move(days=1)
    person.reopen_closed()
    person.press(Qt.Key.Key_F4)
    assert "gõ dở từ" in person.notice and "Ngày hẹn tính từ bây giờ" in person.notice
