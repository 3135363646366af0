"""Every act on a dossier, by its key in the window."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from counter.desk.dossiers.actions import ACTIONS
from counter.desk.dossiers.drafts import SavedDraft
from counter.desk.dossiers.registration import Registration
from counter.domain.dossiers.people import Applicant
from counter.storage.hub_rows import HubRow, keep_hub
from counter.wording import vi
from tests.support.command import Commands
from tests.support.finding import find_button
from tests.support.office import draft
from tests.support.window import PATIENCE_MS, Person
from ui.theme import BODY, SMALL, TEXT_SIZES, font, px
from ui.widgets.legs import Legs
from ui.widgets.story_list import StoryList

PORTAL = "G22.99-260601-0007"
CODE, FILED_AT = "Mã trên cổng", "Nộp lúc (dd/MM/yyyy HH:mm)"
CONTROL = Qt.KeyboardModifier.ControlModifier


def show(person: Person, code: str) -> None:
    person.window.show_page("dossier", code)
    person.settle()


def test_a_dossier_goes_to_another_body_and_comes_back(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    show(person, code)
    person.letter("0")
    person.type("Chi cục Thuế khu vực")
    person.press(Qt.Key.Key_F9)
    assert person.sees("chuyển cơ quan khác · Chi cục Thuế khu vực")
    person.letter("0")
    person.expect("Việc nào?")
    person.letter("2")
    assert person.sees("nhận lại · từ Chi cục Thuế khu vực")
    assert person.do(lambda: person.services.search.show(code)).dossier.holder == ""


def state(person: Person, code: str) -> str:
    return person.do(lambda: person.services.search.show(code)).dossier.state


def test_each_step_is_said_and_z_takes_it_back_at_once(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    show(person, code)
    person.letter("1")
    person.settle()
    assert person.notice == f"{code}: chuyển xử lý."
    person.letter("z")
    person.settle()
    assert person.notice == f"{code}: rút lại: chuyển xử lý."
    assert state(person, code) == "received"
    assert person.sees("không còn tính")


def test_later_a_step_is_taken_back_for_a_reason(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    person.do(lambda: person.services.actions.do("complete", code, shelf="B3"))
    person.do(lambda: person.services.returns.return_result(code))
    show(person, code)
    person.letter("z")
    person.type("trả nhầm người")
    person.press(Qt.Key.Key_F9)
    person.settle()
    assert person.sees("rút lại: trả kết quả cho chính chủ · trả nhầm người")
    assert state(person, code) == "completed"


def test_whoever_takes_a_result_back_says_whether_the_originals_came_too(person: Person) -> None:
    papers = [{"name": "Sổ đỏ", "originals": 1}]
    received = person.do(lambda: person.services.intake.receive(draft(documents=papers)))
    code = received.event.code
    person.do(lambda: person.services.actions.do("complete", code))
    person.do(lambda: person.services.returns.return_result(code, with_originals=True))
    show(person, code)
    person.letter("z")
    person.type("trả nhầm người")
    person.press(Qt.Key.Key_F9)
    person.expect("thu lại đủ không?")
    person.letter("2")
    person.settle()
    assert person.sees("bản chính chưa thu lại: Sổ đỏ")
    assert person.do(lambda: person.services.search.show(code)).dossier.originals_held == ()


def test_a_remark_stands_in_the_story_in_the_window_in_text_and_in_json_alike(
    person: Person,
) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    show(person, code)
    person.letter("n")
    person.type("gọi lại sau 15 giờ")
    person.press(Qt.Key.Key_F9)
    assert person.sees("ghi chú · gọi lại sau 15 giờ")
    run = Commands(person.folder)
    assert "ghi chú · gọi lại sau 15 giờ" in run("dossier", "show", code, text=True).out
    assert run("dossier", "show", code).json["events"][-1]["told"] == "ghi chú · gọi lại sau 15 giờ"


def test_what_was_filed_on_the_portal_is_noted_and_received_later(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    form = person.page.form
    form.delivery.is_online.setChecked(True)
    form.people.applicant.name.text = "Lê Thị Hạnh"
    person.fill(CODE, PORTAL)
    person.fill(FILED_AT, "01/06/2026 07:15")
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.notice.startswith(f"Đã ghi {PORTAL}") and form.is_untouched
    show(person, PORTAL)
    assert person.sees("mới đăng ký") and person.sees("Tiếp nhận hồ sơ từ cổng")
    person.letter("1")
    assert person.page is person.window.page_named("intake")
    assert (
        person.page.draft().external_code == PORTAL
        and person.page.draft().applicant.name == "Lê Thị Hạnh"
    )
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    dossier = person.do(lambda: person.services.search.show(PORTAL)).dossier
    assert (
        dossier.state == "received"
        and dossier.received is not None
        and dossier.received.channel == "online"
    )


def test_what_is_wrong_with_a_note_from_the_portal_stands_beside_its_field(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    form = person.page.form
    form.delivery.is_online.setChecked(True)
    form.people.applicant.name.text = "Lê Thị Hạnh"
    person.fill(CODE, PORTAL)
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.field(FILED_AT).fault
    assert person.field(CODE).text == PORTAL, "nothing typed is lost"
    person.fill(FILED_AT, "01/06/2026 07:15")
    person.fill(CODE, "12")
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.field(CODE).fault


def begin_note(person: Person, filed: str, code: str = PORTAL) -> None:
    """What the portal said, typed into the intake's fields."""
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.type("Lê Thị Hạnh")
    person.page.form.delivery.is_online.setChecked(True)
    person.fill(CODE, code)
    person.field(FILED_AT).setFocus()
    person.type(filed)


def test_a_dossier_filed_at_five_past_nine_is_noted_as_the_clerk_types_it(person: Person) -> None:
    person.clock.move(hours=2)
    begin_note(person, "1/6/2026 9:05")
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.notice.startswith(f"Đã ghi {PORTAL}")
    noted = person.do(lambda: person.services.search.show(PORTAL)).dossier
    assert f"{noted.submitted_at:%H:%M %d/%m/%Y}" == "09:05 01/06/2026"


@pytest.mark.parametrize("filed", ["1/6/2026 9:5", "31/2/2026 9:05", "hôm qua"])
def test_a_time_that_is_none_is_named_by_its_label_and_quoted_as_typed(
    person: Person, filed: str
) -> None:
    begin_note(person, filed)
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.field(FILED_AT).fault.startswith(f"Mục “Nộp lúc”: “{filed}” không phải ngày giờ.")


def test_a_refused_note_says_what_is_wrong_with_it_and_nothing_of_papers(person: Person) -> None:
    begin_note(person, "", code="")
    sleeps, told = not find_button(person.page, "Tiếp nhận").isEnabled(), person.texts()
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.field(CODE).fault == "Mục “Mã trên Cổng” còn trống."
    assert person.field(FILED_AT).fault == "Mục “Nộp lúc” còn trống."
    more = set(person.texts()) - set(told)
    assert not any("giấy tờ" in text for text in more), "a note needs no papers"
    assert person.field(CODE).edit.hasFocus(), "the first field that is wrong"
    assert sleeps and not find_button(person.page, "Tiếp nhận").isEnabled(), "F9 sleeps as it did"


def test_a_note_without_a_procedure_asks_for_one(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    form = person.page.form
    form.delivery.is_online.setChecked(True)
    form.people.applicant.name.text = "Lê Thị Hạnh"
    person.fill(CODE, PORTAL)
    person.fill(FILED_AT, "1/6/2026 7:15")
    person.press(Qt.Key.Key_S, CONTROL)
    assert form.picker.fault == "Mục “Thủ tục” còn trống."


def test_what_was_noted_is_no_unfinished_intake_any_more(person: Person) -> None:
    begin_note(person, "1/6/2026 7:15")
    person.qtbot.waitUntil(lambda: len(drafts_of(person)) == 1, timeout=PATIENCE_MS)
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.notice.startswith(f"Đã ghi {PORTAL}") and drafts_of(person) == []
    show(person, PORTAL)
    person.letter("1")
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    assert drafts_of(person) == []


def test_when_it_was_filed_on_the_portal_is_told_everywhere(person: Person) -> None:
    begin_note(person, "30/5/2026 9:05")
    person.press(Qt.Key.Key_S, CONTROL)
    show(person, PORTAL)
    run = Commands(person.folder)
    for told in (person.texts(), run("dossier", "show", PORTAL, text=True).out.splitlines()):
        assert any("Nộp trên cổng lúc 09:05 30/05/2026" in line for line in told)
        assert any("hi vào sổ · nộp trên cổng lúc 09:05 30/05/2026" in line for line in told)
    assert run("dossier", "show", PORTAL).json["submitted_at"] == "2026-05-30T09:05:00+07:00"


def test_before_it_is_received_a_dossiers_time_is_said_to_begin_with_that(person: Person) -> None:
    begin_note(person, "30/5/2026 9:05")
    person.press(Qt.Key.Key_S, CONTROL)
    show(person, PORTAL)
    said = "Chưa có ngày hẹn: thời hạn (3 ngày làm việc) tính từ khi tiếp nhận."
    assert person.sees(said) and not person.sees("Không có thời hạn cố định")
    assert said in Commands(person.folder)("dossier", "show", PORTAL, text=True).out
    person.letter("1")
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    show(person, PORTAL)
    assert not person.sees("Chưa có ngày hẹn") and person.sees("Nộp trên cổng lúc 09:05")


def drafts_of(person: Person) -> list[SavedDraft]:
    return person.do(person.services.drafts.all)


def test_a_dossier_of_the_portal_that_cannot_be_received_is_refused_by_the_key_that_stops_others(
    person: Person,
) -> None:
    noted = Registration(
        procedure="1.004873", external_code=PORTAL, applicant=Applicant(name="Lê Thị Hạnh"),
        submitted_at="2026-06-01T07:15+07:00",
    )  # fmt: skip
    person.do(lambda: person.services.intake.register(noted))
    show(person, PORTAL)
    person.letter("4")
    person.type("nộp sai nơi")
    person.press(Qt.Key.Key_F9)
    assert person.sees("không được tiếp nhận") and person.sees("từ chối · nộp sai nơi")


def test_tickets_left_open_yesterday_go_into_todays_line_when_somebody_says_so(
    person: Person,
) -> None:
    issued = person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.move(days=1)
    person.press(Qt.Key.Key_7, CONTROL)
    assert person.sees("Còn để lại từ ngày 01/06: A001")
    person.click(person.button("Chuyển sang hôm nay"))
    assert person.notice == "1 số đã vào hàng hôm nay."
    (waiting,) = person.do(lambda: person.services.queue.today())
    assert waiting.subject == issued.listed.subject and not person.sees("Còn để lại")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_at_a_desk_with_a_hub_the_story_keeps_its_width_whatever_is_asked(
    qtbot: QtBot, tmp_path: Path, text_size: int, language: str
) -> None:
    person = Person(qtbot, tmp_path / "desk", language=language)
    hub = HubRow("http://127.0.0.1:9", bytes(16), bytes(32), 1, "token", "")
    person.do(lambda: keep_hub(person.program.desk.journal.connection, hub))  # type: ignore[union-attr]
    person.program.preferences.text_size = text_size
    person.program.look_again()
    person.settle()
    person.window.resize(1366, 768)
    show(person, person.do(lambda: person.services.intake.receive(draft())).event.code)
    for key in ("", "0", "7"):
        if key:
            person.letter(key)
        story, whole = person.page._story, person.page._whole
        assert story.viewport().width() >= px(240), key
        assert whole.width() >= whole.minimumSizeHint().width(), "nothing is cut off at the right"
        person.page.put_away()
    person.close()


def test_every_key_of_several_acts_has_short_words_of_its_own() -> None:
    counts = Counter(action.key for action in ACTIONS)
    alternatives = {"1", "4"}  # only one of them may be done in any state
    several = {key for key, count in counts.items() if count > 1} - alternatives
    assert {f"actions:{key}" for key in several} <= set(vi.SENTENCES)


def test_a_stopped_dossier_is_neither_early_nor_late(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    show(person, code)
    person.letter("4")
    person.type("người nộp đề nghị dừng")
    person.press(Qt.Key.Key_F9)
    person.expect("dừng xử lý")
    assert not person.sees("trước hạn")
    person.press(Qt.Key.Key_F3)
    person.expect("dừng xử lý")
    assert not person.sees("trước hạn")


def test_the_whole_reason_of_a_void_is_read_in_the_story(person: Person) -> None:
    """Whatever its length: a row grows as soon as one more letter begins another line."""
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    show(person, code)
    story = person.page._story
    heights = []
    for letters in range(1, 200, 7):
        told = "hủy · Nhập nhầm " + "mm " * letters
        story.show_lines([("10:20 05/06/2026", told, "Lan")])
        person.settle()
        place = story.visualItemRect(story.item(0))
        assert painted_height(story, told) <= place.height(), told
        heights.append(place.height())
    assert heights[-1] > 3 * heights[0]


def painted_height(story: StoryList, told: str) -> int:
    """Pixels that the words take as they are painted, with who said them below."""
    room = story.viewport().width() - px(40) - px(118) - px(14)
    flags = Qt.TextFlag.TextWordWrap
    words = QFontMetrics(font(BODY)).boundingRect(0, 0, room, 0, flags, told).height()
    return words + QFontMetrics(font(SMALL)).height()


def test_papers_other_people_and_the_delivery_are_said_right_by_keys(person: Person) -> None:
    """7 correct, 0 more; then the part, the field, and what it is."""
    marriage = draft(
        procedure="1.000894",
        co_applicants=[{"name": "Lê Thị Hoa"}],
        documents=[{"name": "Tờ khai", "originals": 1}, {"name": "Trích lục", "copies": 2}],
    )
    code = person.do(lambda: person.services.intake.receive(marriage)).event.code
    show(person, code)

    def correct(keys: str, value: str) -> None:
        for key in f"70{keys}":
            person.letter(key)
        if value:
            person.type(value)
            person.press(Qt.Key.Key_F9)
        person.settle()

    correct("11", "Lê Thị Hòa")
    correct("223", "1")
    correct("23", "Giấy chứng sinh")
    correct("32", "")
    dossier = person.do(lambda: person.services.search.show(code)).dossier
    received = dossier.received
    assert received is not None
    assert received.co_applicants[0].name == "Lê Thị Hòa"
    counted = [(p.name, p.originals, p.copies) for p in received.papers]
    assert counted == [("Tờ khai", 1, 0), ("Trích lục", 0, 1), ("Giấy chứng sinh", 1, 0)]
    assert received.result_delivery == "post"
    assert person.sees("Giấy chứng sinh") and person.sees("gửi bưu điện")


def test_esc_in_the_middle_of_a_correction_changes_nothing(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    show(person, code)
    before = len(person.do(lambda: person.services.search.show(code)).entries)
    for key in "7011":
        person.letter(key)
    person.press(Qt.Key.Key_Escape)
    person.settle()
    assert len(person.do(lambda: person.services.search.show(code)).entries) == before
    person.letter("1")
    person.settle()
    assert state(person, code) == "processing"


def test_f9_takes_the_step_that_leads_on_and_struck_twice_takes_one(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    show(person, code)
    person.qtbot.waitUntil(lambda: not person.page.was_struck_twice, timeout=PATIENCE_MS)
    assert person.button("Chuyển xử lý").key == "1 · F9"
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    person.settle()
    assert state(person, code) == "processing"
    assert person.button("Đã có kết quả").key == "2 · F9"


def test_the_way_of_a_dossier_is_told_to_who_cannot_see_it(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    person.do(lambda: person.services.actions.do("forward", code, to="Công an đặc khu"))
    show(person, code)
    legs = person.page.findChild(Legs)
    assert [(leg.place, leg.state) for leg in legs.legs] == [
        ("Quầy 1 nhận", "done"),
        ("Công an đặc khu", "now"),
        ("Có kết quả", "ahead"),
        ("Trả kết quả", "ahead"),
    ]
    assert legs.accessibleName().startswith("Đường đi của hồ sơ: Quầy 1 nhận, Trần Thị Cán Bộ")
    person.do(lambda: person.services.actions.do("stop", code, reason="dân rút"))
    show(person, code)
    assert [leg.state for leg in legs.legs] == ["done", "done", "ended"]
    person.do(lambda: person.services.actions.do("undo", code))
    person.do(lambda: person.services.actions.do("complete", code, shelf="B3"))
    person.do(lambda: person.services.returns.return_result(code))
    show(person, code)
    assert [leg.state for leg in legs.legs] == ["done"] * 4
    assert legs.legs[2].who == "ngăn B3"


def test_z_never_takes_back_what_was_done_to_another_dossier(person: Person) -> None:
    first = person.do(lambda: person.services.intake.receive(draft())).event.code
    second = person.do(lambda: person.services.intake.receive(draft())).event.code
    person.do(lambda: person.services.actions.do("complete", second, shelf="B3"))
    show(person, first)
    person.letter("1")
    person.settle()
    show(person, second)
    person.letter("z")
    person.settle()
    assert (state(person, first), state(person, second)) == ("processing", "completed")
    person.expect("Vì sao rút lại?")
