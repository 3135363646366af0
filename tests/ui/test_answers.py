"""Answers that come late, keys struck twice, and what the clerk did not mean: nothing happens that
is not in view.
"""

import json

import pytest
from PySide6.QtCore import Qt

from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.drafts import SavedDraft
from counter.desk.dossiers.intake import Intake
from counter.domain.refusal import Refusal
from tests.support.finding import find_timers
from tests.support.office import draft
from tests.support.window import CARD, Person
from ui.widgets.fields import Field

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = "H49.61-260601-1001", "H49.61-260601-1002"
RECEIVE, FURTHER = "Tiếp nhận", "Thêm người đứng tên"


def begin(person: Person, name: str = "Nguyễn Văn Bình", procedure: str = "khai sinh") -> None:
    """An intake as far as the name."""
    person.press(Qt.Key.Key_F4)
    person.type(procedure)
    person.press(Qt.Key.Key_Return)
    person.page.form.people.applicant.name.setFocus()
    person.type(name)


def saved(person: Person) -> list[str]:
    person.page.save()
    person.settle()
    return [kept.draft.applicant.name for kept in person.do(person.services.drafts.all)]


def register(person: Person) -> list[str]:
    return [row.code for row in person.do(lambda: person.services.search.page())]


def receive(person: Person, **changes: object) -> str:
    return str(person.do(lambda: person.services.intake.receive(draft(**changes))).event.code)


def ready(person: Person, **changes: object) -> str:
    code = receive(person, **changes)
    person.do(lambda: person.services.actions.do("complete", code, shelf="B3"))
    return code


def state(person: Person, code: str) -> str:
    return person.do(lambda: person.services.search.show(code)).dossier.state


def test_an_intake_put_away_stays_beside_the_next_one(person: Person) -> None:
    begin(person)
    person.press(Qt.Key.Key_N, CONTROL)
    begin(person, "Lê Thị Cúc")
    assert sorted(saved(person)) == ["Lê Thị Cúc", "Nguyễn Văn Bình"]


def test_again_for_the_same_person_in_the_middle_keeps_the_first(person: Person) -> None:
    begin(person)
    person.press(Qt.Key.Key_D, CONTROL)
    begin(person, "")
    assert saved(person) == ["Nguyễn Văn Bình", "Nguyễn Văn Bình"]


def test_what_was_received_never_comes_back_as_a_draft(person: Person) -> None:
    begin(person)
    person.all_papers()
    with person.busy():  # the first save still waits in the worker
        person.page.save()
        person.tap(Qt.Key.Key_F9)
    person.expect(FIRST)
    person.press(Qt.Key.Key_D, CONTROL)
    assert saved(person) == ["Nguyễn Văn Bình"]  # the second matter, which is no dossier yet
    person.press(Qt.Key.Key_N, CONTROL)
    person.come_back()
    assert register(person) == [FIRST]


def test_a_receipt_asked_for_twice_is_one_dossier(person: Person) -> None:
    begin(person)
    person.all_papers()
    with person.busy():
        person.page.renew()
        person.tap(Qt.Key.Key_F9)
        person.page.renew()
        person.tap(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    assert register(person) == [FIRST]


def test_the_next_citizens_card_begins_the_next_intake(person: Person) -> None:
    begin(person)
    person.all_papers()
    person.click(person.button(FURTHER))
    person.press(Qt.Key.Key_F9)
    person.expect(FIRST)
    person.scan(CARD)
    people = person.page.form.people
    assert people.applicant.name.text == "Nguyễn Thị Bích Ngọc" and people.co_applicants == []


def test_a_card_that_fits_nowhere_asks_whose_it_is(person: Person) -> None:
    begin(person)
    person.scan(CARD)
    assert person.sees("Nguyễn Thị Bích Ngọc là ai trong hồ sơ này?")
    assert person.page.form.people.applicant.name.text == "Nguyễn Văn Bình"


def test_unfinished_intakes_are_chosen_by_digit_and_nothing_typed_is_lost(person: Person) -> None:
    begin(person)
    person.press(Qt.Key.Key_N, CONTROL)
    begin(person, "Lê Thị Cúc")
    person.page.choose_draft()
    person.settle()
    person.letter("1")
    assert person.page.form.people.applicant.name.text == "Nguyễn Văn Bình"
    assert sorted(saved(person)) == ["Lê Thị Cúc", "Nguyễn Văn Bình"]


def test_a_draft_is_thrown_away_on_purpose_or_by_emptying_its_form(person: Person) -> None:
    begin(person)
    assert saved(person) == ["Nguyễn Văn Bình"]
    person.click(person.button("Bỏ hẳn"))
    person.letter("1")
    assert saved(person) == []
    person.scan(CARD)
    assert saved(person) == ["Nguyễn Thị Bích Ngọc"]
    for field in person.page.form.findChildren(Field):
        field.text = ""
    assert saved(person) == []


def test_somebody_who_submits_without_a_name_is_not_passed_over(person: Person) -> None:
    begin(person)
    person.click(person.button("Người khác nộp thay"))
    person.fill("Nộp thay với tư cách", "ông nội")
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    _, submitter = person.fields("Họ và tên")
    assert register(person) == [] and submitter.fault


def test_nothing_goes_out_while_another_receipt_is_looked_for(person: Person) -> None:
    first, second = ready(person), ready(person, applicant={"name": "Lê Văn Bình"})
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    with person.busy():
        person.window.code_scanned(second)
        person.tap(Qt.Key.Key_F9)
    assert (state(person, first), state(person, second)) == ("completed", "completed")
    person.press(Qt.Key.Key_F9)
    assert (state(person, first), state(person, second)) == ("completed", "returned")


def test_after_handing_over_the_page_is_ready_for_the_next(person: Person) -> None:
    person.press(Qt.Key.Key_F5)
    person.scan(ready(person))
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.tap(Qt.Key.Key_F9)
    assert "Đã trả kết quả" in person.notice
    assert not person.fields("Người nhận (để trống: chủ hồ sơ)")


def test_the_authority_goes_with_the_person_it_was_typed_for(person: Person) -> None:
    mother = {"name": "Nguyễn Thị Bích Ngọc", "identity_number": "022190000123"}
    code = ready(person, applicant=mother)
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    person.scan(
        CARD.replace("022190000123", "022090000456").replace("Nguyễn Thị Bích Ngọc", "Lê Văn Bình")
    )
    person.type("giấy ủy quyền")
    person.scan(CARD)
    person.press(Qt.Key.Key_F9)
    event = person.do(lambda: person.services.search.show(code)).entries[-1].event
    assert (event.to, event.authority) == ("", "")


def test_half_a_code_moves_nothing(person: Person) -> None:
    code = receive(person)
    person.press(Qt.Key.Key_F5)
    person.press(Qt.Key.Key_F11)
    for text in (code[:-2], "Nguyễn Văn An"):
        person.type(text)
        person.press(Qt.Key.Key_Return)
    assert state(person, code) == "received" and person.sees("chưa đủ")


def test_steps_belong_to_the_dossier_in_view(person: Person) -> None:
    first, second = receive(person), receive(person)
    person.window.show_page("dossier", first)
    person.settle()
    with person.busy():
        person.window.show_page("dossier", second)
        person.tap(Qt.Key.Key_1)
        person.let_keys_go()  # the held key is let go while the dossier is still awaited
    assert (state(person, first), state(person, second)) == ("received", "received")
    person.window.show_page("dossier", "H49.61-260601-9999")
    person.settle()
    assert "9999" in person.notice and person.sees(second)
    person.letter("1")
    assert state(person, second) == "processing"


def test_the_dossier_that_is_wanted_comes_although_something_changes_meanwhile(
    person: Person,
) -> None:
    first, second = receive(person), receive(person)
    person.window.show_page("dossier", first)
    person.settle()
    with person.busy():
        person.window.show_page("dossier", second)
        person.page.renew()
    assert person.sees(second) and not person.sees(first)
    with person.busy():
        person.letter_unseen("1")
        person.window.show_page("dossier", first)
    assert person.sees(first) and person.notice == f"{second}: chuyển xử lý."
    assert state(person, second) == "processing"


def test_a_reason_stays_when_esc_leaves_its_field(person: Person) -> None:
    person.window.show_page("dossier", receive(person))
    person.settle()
    person.letter("4")
    person.type("lý do rất dài")
    person.press(Qt.Key.Key_Escape)
    assert person.sees("lý do rất dài") and person.button("Thực hiện")


def test_enter_waits_for_the_answer_to_what_is_typed(person: Person) -> None:
    receive(person)
    other = receive(person, applicant={"name": "Lê Văn Bình"})
    receive(person)
    person.press(Qt.Key.Key_F3)
    with person.busy():
        person.page.edit.setText("binh")
        person.tap(Qt.Key.Key_Return)
    assert person.page is person.window.page_named("dossier") and person.sees(other)


def test_a_procedure_is_never_one_that_is_no_answer(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_F4)
    with person.busy():
        person.type_into(person.page.form.picker.edit, "khai sinh")
        person.tap(Qt.Key.Key_Return)
    assert "khai sinh" in person.page.form.version.name.lower()


def test_the_row_chosen_in_the_search_stays_chosen_when_something_changes(person: Person) -> None:
    for _ in range(3):
        receive(person)
    person.press(Qt.Key.Key_F3)
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Down)
    chosen = person.page.list.dossier.code
    receive(person)
    person.page.renew()
    person.settle()
    assert person.page.list.dossier.code == chosen == FIRST


def test_under_the_cover_nothing_is_done_and_nobody_is_named(person: Person) -> None:
    code = ready(person)
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    focused = person.focus()
    person.press(Qt.Key.Key_H, CONTROL)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F2)
    person.scan(CARD)
    assert state(person, code) == "completed" and person.notice == ""
    assert not any("Nguyễn" in text for text in person.texts())
    person.press(Qt.Key.Key_H, CONTROL)
    assert person.focus() is focused
    person.press(Qt.Key.Key_F9)
    assert state(person, code) == "returned"


def test_f6_shows_the_dossier_just_received(person: Person) -> None:
    person.window.show_page("dossier", receive(person))
    person.take_in()
    person.press(Qt.Key.Key_F6)
    assert person.sees(SECOND) and not person.sees(FIRST)
    person.window.show_page("dossier", FIRST)
    person.settle()
    person.press(Qt.Key.Key_F6)
    assert person.sees(FIRST) and not person.sees(SECOND)


def test_whoever_types_without_a_pause_is_kept_all_the_same(person: Person) -> None:
    begin(person)
    (saving,) = find_timers(person.page)
    saving.setInterval(300)
    for letter in "a b c d e f g h i j":
        person.strike(letter)
        person.let_keys_go()
    kept = person.do(person.services.drafts.all)[0].draft.applicant.name
    assert kept.startswith("Nguyễn Văn Bìnha b")


def test_papers_are_looked_at_before_anything_is_received(person: Person) -> None:
    begin(person)
    person.press(Qt.Key.Key_F9)
    assert register(person) == [] and person.sees("Chưa xem giấy tờ nào")


def test_a_receipt_nobody_spoke_of_is_confirmed_from_its_dossier(person: Person) -> None:
    begin(person)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F6)
    person.button("Đã có giấy tiếp nhận").click()
    person.settle()
    assert person.do(lambda: person.services.search.show(FIRST)).dossier.print_states == {
        "receipt/1": "confirmed"
    }


def test_a_result_by_post_goes_to_an_address(person: Person) -> None:
    begin(person)
    person.all_papers()
    form = person.page.form
    person.answer("Nhận kết quả", "bưu chính")
    assert person.sees("Gửi kết quả đến đâu?") and not person.button(RECEIVE).isEnabled()
    person.answer("Nhận kết quả", "tại quầy")
    form.people.applicant.address.text = "Thôn 1"
    person.answer("Nhận kết quả", "bưu chính")
    assert person.field("Địa chỉ gửi").text == "Thôn 1" and person.button(RECEIVE).isEnabled()


def test_a_further_applicant_is_taken_out_again(person: Person) -> None:
    begin(person)
    people = person.page.form.people
    person.click(person.button(FURTHER))
    people.co_applicants[0].name.text = "Lê Văn Hải"
    assert [each.name for each in person.page.draft().co_applicants] == ["Lê Văn Hải"]
    person.button("Bỏ người này").click()
    person.settle()
    assert person.page.draft().co_applicants == () and people.co_applicants == []


def test_who_collects_goes_with_the_one_dossier_it_was_typed_for(person: Person) -> None:
    first = ready(person, applicant={"name": "Nguyễn Thị A", "identity_number": "022190000001"})
    in_work = receive(person, applicant={"name": "Trần Văn C", "identity_number": "022190000002"})
    last = ready(person, applicant={"name": "Phạm Văn D", "identity_number": "022190000003"})
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    person.scan(CARD)
    person.type("giấy ủy quyền")
    person.scan(in_work)
    person.scan(last)
    person.press(Qt.Key.Key_F9)
    event = person.do(lambda: person.services.search.show(last)).entries[-1].event
    assert (event.to, event.authority) == ("", "")


def test_a_receipt_scanned_while_a_result_goes_out_is_looked_for(person: Person) -> None:
    first, second = (
        ready(person, applicant={"name": "Nguyễn Thị A"}),
        ready(person, applicant={"name": "Phạm Văn D"}),
    )
    person.press(Qt.Key.Key_F5)
    person.scan(first)
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.window.code_scanned(second)
    assert state(person, first) == "returned" and person.page.hand_over.found.dossier.code == second
    person.press(Qt.Key.Key_F9)
    assert state(person, second) == "returned"


def test_f9_counts_while_the_page_only_reads_again(person: Person) -> None:
    code = ready(person)
    person.press(Qt.Key.Key_F5)
    person.scan(code)
    with person.busy():
        person.page.renew()  # something else happened in the office
        person.tap(Qt.Key.Key_F9)
    assert state(person, code) == "returned"


def test_a_late_no_about_what_is_out_of_view_is_passed_over(person: Person) -> None:
    claimed: list[Exception] = []

    def not_there() -> None:
        raise Refusal("dossier-unknown", "code", value="9999")

    with person.busy():
        person.page.ask(
            not_there, failed=lambda error: claimed.append(error) is None, about=person.page.in_view
        )
        person.page.new_view()
    assert claimed == [] and person.notice == ""


def test_a_question_whom_to_send_on_ends_with_the_next_call(person: Person) -> None:
    queues = [{"code": "A", "name": "A"}, {"code": "B", "name": "B"}]
    person.do(lambda: person.services.administration.change_setting("queues", json.dumps(queues)))
    for _ in range(2):
        person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    person.letter("c")
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    today = [(t.ticket.queue, t.ticket.state) for t in person.do(person.services.queue.today)]
    assert today == [("A", "finished"), ("A", "serving")]


def test_a_question_about_one_intake_is_not_asked_about_the_next(person: Person) -> None:
    begin(person)
    person.click(person.button("Bỏ hẳn"))
    person.press(Qt.Key.Key_N, CONTROL)
    begin(person, "Lê Thị Cúc")
    assert not person.sees("Bỏ hẳn hồ sơ đang gõ này?")


def test_enter_opens_the_first_of_the_heap_that_was_chosen_last(person: Person) -> None:
    code = ready(person)
    receive(person, applicant={"name": "Lê Văn Bình"})
    person.press(Qt.Key.Key_F3)
    with person.busy():
        for key in (
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Return,
        ):
            person.tap(key)
    assert person.page is person.window.page_named("dossier") and person.sees(code)


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_F5])
def test_an_enter_in_the_search_brings_nobody_back_who_went_elsewhere(
    person: Person, key: Qt.Key
) -> None:
    receive(person)
    person.press(Qt.Key.Key_F3)
    with person.busy():
        person.page.edit.setText("an")
        person.tap(Qt.Key.Key_Return)
        person.tap(key)
    assert person.page is not person.window.page_named("dossier")


def test_identity_numbers_are_masked_where_they_are_only_looked_at(person: Person) -> None:
    applicant = {"name": "Nguyễn Thị Bích Ngọc", "identity_number": "022190000123"}
    code = ready(person, applicant=applicant)
    person.do(
        lambda: person.services.actions.do(
            "correct",
            code,
            field="applicant.identity_number",
            to="022190000456",
            reason="gõ nhầm",
        )
    )
    person.window.show_page("dossier", code)
    person.settle()
    assert not [text for text in person.texts() if "022190000123" in text or "022190000456" in text]


def test_a_card_on_the_returns_page_finds_its_dossiers_and_shows_no_number(person: Person) -> None:
    code = ready(
        person, applicant={"name": "Nguyễn Thị Bích Ngọc", "identity_number": "022190000123"}
    )
    person.press(Qt.Key.Key_F5)
    person.scan(CARD)
    assert person.page.hand_over.found.dossier.code == code and not person.sees("022190000123")
    person.press(Qt.Key.Key_Escape)
    person.page.hand_over.edit.setFocus()
    person.press(Qt.Key.Key_Return)
    assert person.page.hand_over.found.dossier.code == code


def test_the_next_person_typed_behind_f9_is_kept(person: Person) -> None:
    begin(person)
    person.all_papers()
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.tap(Qt.Key.Key_N, CONTROL)
        person.type_into(person.page.form.people.applicant.name.edit, "Lê Thị Cúc")
    assert register(person) == [FIRST] and FIRST in person.notice
    person.press(Qt.Key.Key_F4)
    assert person.page.form.people.applicant.name.text == "Lê Thị Cúc" and saved(person) == [
        "Lê Thị Cúc"
    ]


def test_a_card_scanned_behind_f9_is_the_next_citizens(person: Person) -> None:
    begin(person)
    person.all_papers()
    person.click(person.button(FURTHER))
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.window.card_scanned(person.services.intake.read_card(CARD))
    assert register(person) == [FIRST] and saved(person) == ["Nguyễn Thị Bích Ngọc"]


def test_why_one_was_not_received_is_no_fault_of_the_next(person: Person) -> None:
    begin(person)
    person.all_papers()
    person.page.form.people.applicant.number.text = "12"
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.tap(Qt.Key.Key_N, CONTROL)
    assert "12" in person.notice and not person.page.form.people.applicant.number.fault
    assert [kept.draft.applicant.name for kept in person.do(person.services.drafts.all)] == [
        "Nguyễn Văn Bình"
    ]


def test_what_stands_here_again_is_kept_although_nobody_types(person: Person) -> None:
    begin(person)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_D, CONTROL)
    person.come_back()
    assert [kept.draft.applicant.name for kept in person.do(person.services.drafts.all)] == [
        "Nguyễn Văn Bình"
    ]


def put_away(person: Person) -> SavedDraft:
    """An intake with procedure and papers, among the unfinished ones."""
    begin(person)
    person.all_papers()
    person.press(Qt.Key.Key_N, CONTROL)
    kept: SavedDraft = person.do(person.services.drafts.all)[0]
    assert kept.draft.procedure and kept.draft.documents
    return kept


def fetch_back(person: Person) -> None:
    """The only one that is asked about; its procedure is still on its way."""
    person.letter_unseen("1")
    assert person.page.form.people.applicant.name.text == "Nguyễn Văn Bình"


def test_a_draft_put_away_before_its_procedure_came_is_whole(person: Person) -> None:
    kept = put_away(person)
    person.press(Qt.Key.Key_O, CONTROL)
    with person.busy():
        fetch_back(person)
        person.tap(Qt.Key.Key_N, CONTROL)
    assert person.do(person.services.drafts.all)[0].draft == kept.draft


def test_a_draft_whose_procedure_is_no_longer_in_force_keeps_its_papers(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = put_away(person)

    def not_in_force(_self: Intake, draft: Draft) -> None:
        raise Refusal("procedure-unknown", "procedure", value=draft.procedure)

    monkeypatch.setattr(Intake, "procedure_of", not_in_force)
    person.press(Qt.Key.Key_O, CONTROL)
    person.letter("1")
    assert kept.draft.procedure in person.notice
    saved(person)
    assert person.do(person.services.drafts.all)[0].draft == kept.draft


def test_the_procedure_chosen_last_stands_although_the_drafts_comes_late(person: Person) -> None:
    put_away(person)
    other = person.do(lambda: person.services.intake.procedure("1.004873"))
    person.press(Qt.Key.Key_O, CONTROL)
    with person.busy():
        fetch_back(person)
        person.page.choose(other)
    assert person.page.form.version.code == "1.004873"


def test_nothing_is_received_while_another_procedure_is_looked_for(person: Person) -> None:
    begin(person)
    person.all_papers()
    person.page.form.picker.open()
    person.press(Qt.Key.Key_F9)
    assert register(person) == [] and not person.button(RECEIVE).isEnabled()
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_F9)
    assert register(person) == [FIRST]


def test_a_draft_without_a_procedure_shows_none(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    saved(person)
    person.press(Qt.Key.Key_N, CONTROL)
    begin(person)
    name = person.page.form.version.name
    person.page.choose_draft()
    person.settle()
    person.letter("1")
    assert (
        person.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"
        and not person.sees(name)
    )


def test_whoever_is_called_finds_an_empty_form_and_what_was_begun_keeps_its_number(
    person: Person,
) -> None:
    tickets = [
        person.do(lambda: person.services.queue.issue_ticket("A")).listed.subject for _ in range(2)
    ]
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    begin(person)
    person.press(Qt.Key.Key_1, CONTROL)
    person.letter("p")
    person.press(Qt.Key.Key_F2)
    person.press(Qt.Key.Key_F4)
    assert person.sees("cho số A002") and person.page.form.is_untouched
    assert person.notice == "Có 1 hồ sơ gõ dở để riêng (của A001): Ctrl+O lấy lại."
    person.press(Qt.Key.Key_O, CONTROL)
    person.letter("1")
    person.press(Qt.Key.Key_F6)
    person.press(Qt.Key.Key_F4)
    assert person.sees("cho số A001")  # fetched back on purpose: it stays
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    assert (
        person.do(lambda: person.services.search.show(FIRST)).dossier.received.ticket == tickets[0]
    )
