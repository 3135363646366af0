"""Every act on a dossier, by its key in the window."""

from PySide6.QtCore import Qt

from counter.desk.dossiers.intake import Registration
from counter.domain.applicant import Applicant
from tests.support.command import Commands
from tests.support.office import draft
from tests.support.window import Person

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
    form.is_online.setChecked(True)
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
    form.is_online.setChecked(True)
    form.people.applicant.name.text = "Lê Thị Hạnh"
    person.fill(CODE, PORTAL)
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.field(FILED_AT).fault
    assert person.field(CODE).text == PORTAL, "nothing typed is lost"
    person.fill(FILED_AT, "01/06/2026 07:15")
    person.fill(CODE, "12")
    person.press(Qt.Key.Key_S, CONTROL)
    assert person.field(CODE).fault


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
