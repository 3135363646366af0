"""Results handed over one by one or together, and rounds of scans to the specialists and back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from tests.support.office import draft
from tests.support.window import CARD, Person

COLLECTOR = "Người nhận (để trống: chủ hồ sơ)"
MOTHER = {"name": "Nguyễn Thị Bích Ngọc", "identity_number": "022190000123"}


def received(person: Person, **changes: object) -> str:
    return str(person.do(lambda: person.services.intake.receive(draft(**changes))).event.code)


def ready(person: Person, shelf: str, **changes: object) -> str:
    code = received(person, **changes)
    person.do(lambda: person.services.actions.do("complete", code, shelf=shelf))
    return code


def state(person: Person, code: str) -> str:
    return person.do(lambda: person.services.search.show(code)).dossier.state


def test_a_dossiers_own_page_and_its_row_in_the_search_lead_to_its_return(person: Person) -> None:
    person.take_in()
    code = "H49.61-260601-1001"
    person.do(lambda: person.services.actions.do("complete", code, shelf="B3"))
    person.press(Qt.Key.Key_F3)
    person.type("bich ngoc")
    person.press(Qt.Key.Key_Return)
    person.expect("Vì sao hẹn ngày này")
    person.letter("3")
    person.expect("CÓ KẾT QUẢ")
    assert person.page.hand_over.edit.text() == code and person.sees("B3")
    person.press(Qt.Key.Key_F9)
    person.expect(f"Đã trả kết quả {code}.")


def test_nothing_is_said_to_be_missing_while_the_next_one_is_typed(person: Person) -> None:
    person.press(Qt.Key.Key_F5)
    person.type("9999")
    person.press(Qt.Key.Key_Return)
    person.expect("Không tìm thấy")
    person.page.hand_over.edit.selectAll()
    person.type("1001")
    assert not person.sees("Không tìm thấy")


def test_receipts_of_one_person_go_out_together(person: Person) -> None:
    first, second = ready(person, "B3", applicant=MOTHER), ready(person, "C1", applicant=MOTHER)
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    person.scan(second)
    assert (
        person.sees("B3")
        and person.sees("C1")
        and person.sees(f"Trả cùng lúc 2 hồ sơ: {first}, {second}")
    )
    person.press(Qt.Key.Key_F9)
    assert f"{first}, {second}" in person.notice
    assert state(person, first) == state(person, second) == "returned"


def test_a_wrong_hand_over_is_taken_back_by_z_and_lies_in_the_basket_again(
    person: Person,
) -> None:
    first, second = ready(person, "B3", applicant=MOTHER), ready(person, "C1", applicant=MOTHER)
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    person.scan(second)
    person.press(Qt.Key.Key_F9)
    assert state(person, first) == "returned"
    person.letter("z")
    person.settle()
    assert state(person, first) == state(person, second) == "completed"
    assert person.sees(f"Trả cùng lúc 2 hồ sơ: {first}, {second}")
    person.press(Qt.Key.Key_F9)
    assert state(person, first) == state(person, second) == "returned"


def test_z_behind_its_ten_seconds_says_where_it_is_taken_back_and_looks_for_nothing(
    person: Person,
) -> None:
    code = ready(person, "B3")
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    person.press(Qt.Key.Key_F9)
    person.page.end_undo()  # ten seconds passed
    person.letter("z")
    assert person.page.hand_over.edit.text() == "" and state(person, code) == "returned"
    assert f"Hết 10 giây. F6 mở {code}, rồi Z" in person.notice
    person.press(Qt.Key.Key_F6)
    person.settle()
    person.letter("z")
    person.type("trả nhầm người")
    person.press(Qt.Key.Key_F9)
    person.settle()
    assert state(person, code) == "completed"


def test_what_was_handed_over_already_says_when_and_to_whom_and_names_no_slot(
    person: Person,
) -> None:
    code = ready(person, "B3")
    person.do(lambda: person.services.returns.return_result(code, "Lê Thị B", "authorised"))
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    assert person.sees("ĐÃ TRẢ lúc 08:30 01/06/2026 cho Lê Thị B (theo ủy quyền)")
    assert not person.sees("B3") and not person.sees("Trao cho")
    person.press(Qt.Key.Key_F9)
    assert state(person, code) == "returned"
    person.press(Qt.Key.Key_F6)
    person.settle()
    assert person.page is person.window.page_named("dossier") and person.sees(code)
    person.letter("z")
    person.type("trả nhầm người")
    person.press(Qt.Key.Key_F9)
    person.settle()
    assert state(person, code) == "completed"


def test_a_receipt_of_somebody_else_never_goes_out_by_the_way(person: Person) -> None:
    first, other = ready(person, "B3", applicant=MOTHER), ready(person, "C1")
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    person.scan(other)
    assert person.sees("C1") and not person.sees("B3")
    person.press(Qt.Key.Key_F9)
    assert (state(person, first), state(person, other)) == ("completed", "returned")


def test_a_card_lists_what_is_ready_and_enter_puts_several_together(person: Person) -> None:
    codes = [ready(person, shelf, applicant=MOTHER) for shelf in ("B1", "B2", "B3")]
    person.press(Qt.Key.Key_F5)
    person.scan(CARD)
    assert person.sees("Tìm thấy 3")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
        person.press(key)
    assert person.sees("Trả cùng lúc 2 hồ sơ")
    person.press(Qt.Key.Key_F9)
    assert sorted(state(person, code) for code in codes) == ["completed", "returned", "returned"]


def test_digits_of_several_people_hand_nothing_out_before_somebody_chose(person: Person) -> None:
    code = ready(person, "B3", applicant=MOTHER)
    other = received(person, applicant={"name": "Lê Văn Hải"}, summary=f"theo đơn {code[-4:]}")
    person.press(Qt.Key.Key_F5)
    person.type(code[-4:])
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_F9)
    assert state(person, code) == "completed" and person.sees("Tìm thấy 2") and person.sees(other)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_F9)
    assert state(person, code) == "returned"


def test_esc_empties_the_basket(person: Person) -> None:
    code = ready(person, "B3")
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_F9)
    assert state(person, code) == "completed" and not person.sees("CÓ KẾT QUẢ")


PAPERS = [
    {"name": "Tờ khai đăng ký khai sinh", "originals": 1},
    {"name": "Giấy chứng sinh", "originals": 1},
    {"name": "Sổ hộ khẩu", "originals": 1, "verdict": "shown"},
    {"name": "Giấy chứng nhận kết hôn", "originals": 1, "copies": 1},
]


def test_originals_are_ticked_as_they_go_back_and_the_story_names_them(person: Person) -> None:
    code = ready(person, "B3", documents=PAPERS)
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    shown = ticks(person)
    assert list(shown) == ["Giấy chứng sinh", "Giấy chứng nhận kết hôn"], (
        "neither what was only shown nor the declaration"
    )
    assert not any(shown.values()), "nobody ticks what nobody saw"
    person.press(Qt.Key.Key_F7)
    person.press(Qt.Key.Key_F9)
    assert person.notice == f"Đã trả kết quả {code}."
    person.press(Qt.Key.Key_F3)
    person.type(code[-4:])
    person.press(Qt.Key.Key_Return)
    assert person.sees("trả lại bản chính: Giấy chứng sinh; Giấy chứng nhận kết hôn")


def test_an_original_that_was_not_ticked_is_said_to_stay(person: Person) -> None:
    code = ready(person, "B3", documents=PAPERS)
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    tick = next(
        tick
        for tick in person.window.findChildren(QCheckBox)
        if tick.accessibleName() == "Giấy chứng sinh"
    )
    tick.setFocus()
    person.press(Qt.Key.Key_Space)
    person.press(Qt.Key.Key_F9)
    assert (
        person.notice == f"Đã trả kết quả {code}. Bản chính để lại hồ sơ: Giấy chứng nhận kết hôn."
    )
    found = person.do(lambda: person.services.search.show(code)).dossier
    assert (found.originals_back, found.originals_held) == (
        ("Giấy chứng sinh",),
        ("Giấy chứng nhận kết hôn",),
    )


def test_a_list_of_originals_out_of_view_is_shown_before_all_are_ticked(person: Person) -> None:
    many = [{"name": f"Giấy tờ số {number}", "originals": 1} for number in range(1, 13)]
    person.press(Qt.Key.Key_F5)
    person.scan(ready(person, "B3", documents=many))
    person.window.resize(person.window.width(), 500)
    person.settle()
    person.press(Qt.Key.Key_F7)
    assert "F7" in person.notice and not any(ticks(person).values())
    person.press(Qt.Key.Key_F7)
    assert all(ticks(person).values()) and len(ticks(person)) == 12


def test_ticks_stay_while_the_basket_grows(person: Person) -> None:
    first = ready(person, "B3", applicant=MOTHER, documents=PAPERS)
    second = ready(person, "C1", applicant=MOTHER, documents=PAPERS)
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    person.press(Qt.Key.Key_F7)
    person.scan(second)
    assert list(ticks(person).values()) == [True, True, False, False]
    person.press(Qt.Key.Key_F9)
    held = [person.do(lambda code=code: person.services.search.show(code)).dossier.originals_held
            for code in (first, second)]  # fmt: skip
    assert [len(names) for names in held] == [0, 2]


def ticks(person: Person) -> dict[str, bool]:
    shown = (tick for tick in person.window.findChildren(QCheckBox) if tick.isVisible())
    return {tick.accessibleName(): tick.isChecked() for tick in shown}


def test_dossiers_go_to_the_specialists_by_scans_alone_and_come_back_onto_a_shelf(
    person: Person,
) -> None:
    codes = [received(person) for _ in range(3)]
    person.press(Qt.Key.Key_F5)
    person.press(Qt.Key.Key_F11)
    for code in codes[:2]:
        person.scan(code)
        assert person.notice == f"Đã chuyển hồ sơ {code} cho chuyên môn."
    person.scan(codes[0])
    assert "đã có trong danh sách" in person.notice
    person.scan("H49.61-260601-9999")
    assert person.sees("2 hồ sơ đã chuyển · 1 chưa được") and person.sees("H49.61-260601-9999")
    assert "H49.61-260601-9999" in person.notice  # nothing says any more that the one before went
    assert [state(person, code) for code in codes] == ["processing", "processing", "received"]
    person.press(Qt.Key.Key_F12)
    person.scan(codes[0])
    assert person.sees("Kết quả để ở ngăn nào?") and state(person, codes[0]) == "processing"
    person.type("D4")
    person.press(Qt.Key.Key_Return)
    person.scan(codes[0])
    assert person.notice == f"Đã nhận kết quả hồ sơ {codes[0]} về: đã xử lý xong · D4."
    person.type(codes[2][-4:])
    person.press(Qt.Key.Key_Return)
    assert person.sees("2 hồ sơ đã nhận về") and person.sees("D4")
    assert [state(person, code) for code in codes] == ["completed", "processing", "completed"]
    person.press(Qt.Key.Key_F9)
    assert "Đã kết thúc lượt: 2 hồ sơ đã nhận về" in person.notice and person.sees(
        "Chưa quét hồ sơ nào"
    )


def test_f5_always_hands_over(person: Person) -> None:
    """Whoever left a round in the middle scans the next receipt to give its result away, not to
    move it.
    """
    code = ready(person, "B3")
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_F2, Qt.Key.Key_F5):
        person.press(key)
    person.scan(code)
    assert person.sees("CÓ KẾT QUẢ") and state(person, code) == "completed"


def test_a_card_in_a_round_moves_nothing(person: Person) -> None:
    received(person, applicant=MOTHER)
    person.press(Qt.Key.Key_F5)
    person.press(Qt.Key.Key_F11)
    person.scan(CARD)
    assert "thẻ căn cước" in person.notice and person.sees("Chưa quét hồ sơ nào")


def test_what_waits_to_be_fetched_is_listed_until_somebody_is_asked_about(person: Person) -> None:
    old, new = ready(person, "B1"), ready(person, "B2", applicant=MOTHER)
    received(person)
    person.press(Qt.Key.Key_F5)
    assert person.sees("2 kết quả đang chờ trả") and person.sees(old) and person.sees(new)
    person.scan(new)
    assert not person.page.hand_over.list.isVisible()
    person.press(Qt.Key.Key_F9)
    assert person.sees("1 kết quả đang chờ trả") and person.sees(old)


def test_a_receipt_scanned_twice_in_one_breath_went_once(person: Person) -> None:
    code = str(person.do(lambda: person.services.intake.receive(draft())).event.code)
    person.press(Qt.Key.Key_F5)
    person.press(Qt.Key.Key_F11)
    with person.busy():
        person.window.code_scanned(code)
        person.window.code_scanned(code)
    assert person.sees("1 hồ sơ đã chuyển") and not person.sees("chưa được")
    assert "trong danh sách" in person.notice


def test_the_code_of_a_dossier_is_no_shelf(person: Person) -> None:
    code = received(person)
    person.press(Qt.Key.Key_F5)
    person.press(Qt.Key.Key_F12)
    person.type(code)
    person.press(Qt.Key.Key_Return)
    assert "không phải ngăn" in person.page.coming.shelf.fault and state(person, code) == "received"
    person.type("B3")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return)
    assert state(person, code) == "completed" and person.sees("1 hồ sơ đã nhận về")


def test_who_collects_by_what_right_is_asked_for_by_the_fields_label(person: Person) -> None:
    code = ready(person, "B3")
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    person.field(COLLECTOR).setFocus()
    person.type("Lê Văn Tư")
    person.press(Qt.Key.Key_F9)
    fault = person.field("Nhận thay với tư cách gì").fault
    assert "Tư cách nhận thay" in fault and "--" not in fault


def test_a_result_opened_by_its_number_says_that_another_of_the_same_person_waits(
    person: Person,
) -> None:
    first, second = ready(person, "B1", applicant=MOTHER), ready(person, "B2", applicant=MOTHER)
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    person.expect(f"Còn 1 kết quả nữa của cùng người này: {second}")
    person.scan(second)
    assert not person.sees("Còn 1 kết quả nữa")
    person.press(Qt.Key.Key_F9)
    assert state(person, first) == state(person, second) == "returned"


def test_ticks_of_a_result_that_was_put_away_are_gone(person: Person) -> None:
    code = ready(person, "B3", documents=PAPERS)
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    person.press(Qt.Key.Key_F7)
    assert any(ticks(person).values())
    for _ in range(2):
        person.press(Qt.Key.Key_Escape)
    person.scan(code)
    assert not any(ticks(person).values())


def test_f7_works_wherever_the_focus_is_while_a_result_is_in_view(person: Person) -> None:
    code = ready(person, "B3", documents=PAPERS)
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    person.field(COLLECTOR).setFocus()
    person.press(Qt.Key.Key_Escape)
    assert not person.page.hand_over.isAncestorOf(person.focus())
    person.press(Qt.Key.Key_F7)
    assert all(ticks(person).values())


def test_of_two_people_of_one_name_nobody_is_chosen_for_the_clerk(person: Person) -> None:
    code = ready(
        person, "B3", applicant={"name": "Nguyễn Thị Hoa", "identity_number": "022190000123"}
    )
    received(person, applicant={"name": "Nguyễn Thị Hoa", "identity_number": "001180000456"})
    person.press(Qt.Key.Key_F5)
    person.type("nguyen thi hoa")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_F9)
    assert state(person, code) == "completed"


def test_digits_typed_after_a_card_begin_anew(person: Person) -> None:
    """The field shows whose card it was; what is typed next is the next receipt, and nothing behind
    that.
    """
    first, other = ready(person, "B3", applicant=MOTHER), ready(person, "C1")
    person.press(Qt.Key.Key_F5)
    person.scan(CARD)
    assert person.sees("B3")
    person.type(other[-4:])
    person.press(Qt.Key.Key_Return)
    assert person.sees("C1") and not person.sees("B3")
    person.scan(first)
    person.scan(CARD)  # the owner is here: the receipt stays in view
    person.type(other[-4:])
    person.press(Qt.Key.Key_Return)
    assert person.sees("C1")


def test_digits_typed_while_a_card_lists_several_begin_anew(person: Person) -> None:
    for shelf in ("B1", "B2"):
        ready(person, shelf, applicant=MOTHER)
    other = ready(person, "C1")
    person.press(Qt.Key.Key_F5)
    person.scan(CARD)
    assert person.sees("Tìm thấy 2")
    for digit in other[-4:]:
        person.letter(digit)
    person.press(Qt.Key.Key_Return)
    assert person.sees("C1")


def test_digits_typed_after_esc_begin_anew(person: Person) -> None:
    first, other = ready(person, "B3", applicant=MOTHER), ready(person, "C1")
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    person.press(Qt.Key.Key_Escape)
    for digit in other[-4:]:
        person.letter(digit)
    person.press(Qt.Key.Key_Return)
    assert person.sees("C1")


def test_the_story_in_the_window_tells_who_collected_and_with_what_right(person: Person) -> None:
    code = ready(person, "B3")
    person.do(
        lambda: person.services.returns.return_result(code, "Lê Thị Bình", "giấy ủy quyền số 12")
    )
    person.window.show_page("dossier", code)
    person.expect("Trả kết quả cho Lê Thị Bình · giấy ủy quyền số 12 · lấy từ ngăn B3")
    assert person.sees("Lê Thị Bình (giấy ủy quyền số 12)")
