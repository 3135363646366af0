"""Every speed of a scanner, wherever the keyboard is: what was scanned is known by its shape, and
nothing is done that nobody meant.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.office import draft
from tests.support.window import CARD, Person
from ui import scanners

SPEEDS = (5, 20, 36, 67, 100, 150)  # milliseconds a key
NONSENSE = ("https://dichvucong.gov.vn/xphu", "8934567890123", "ABC-123/45.6 x")
NAME = "Nguyễn Thị Bích Ngọc"


class Silence:
    """A timer that the test lets run: as many milliseconds as lie between two keys."""

    running: ClassVar[list["Silence"]] = []

    def __init__(self, _parent: object, *, singleShot: bool) -> None:  # noqa: N803
        assert singleShot
        self._interval, self._left = 0, -1
        self._told: list[Callable[[], object]] = []
        Silence.running.append(self)

    @property
    def timeout(self) -> "Silence":
        return self

    def connect(self, told: Callable[[], object]) -> None:
        self._told.append(told)

    def start(self, interval: int) -> None:
        self._interval = self._left = interval

    def stop(self) -> None:
        self._left = -1

    def interval(self) -> int:
        return self._interval

    def pass_time(self, milliseconds: int) -> None:
        if self._left < 0:
            return
        self._left -= milliseconds
        while self._left <= 0 and self._left != -1:
            self._left = -1
            for told in self._told:
                told()


@pytest.fixture
def clerk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    monkeypatch.setattr(scanners, "SLOWEST_SCAN_MS", 160)
    monkeypatch.setattr(scanners, "SILENCE_MS", 200)
    monkeypatch.setattr(scanners, "QTimer", Silence)
    monkeypatch.setattr(Silence, "running", [])
    made = Person(qtbot, tmp_path / "desk")
    yield made
    made.close()


def strike(person: Person, text: str, apart: int, since: int = 1_000_000) -> None:
    """Keys `apart` milliseconds from each other, and a silence after the last."""
    for place, letter in enumerate(text):
        shifted = letter.isupper() or letter in "|_:?"
        person.strike(letter, with_shift=shifted, struck_at=since + apart * place)
        for timer in Silence.running:
            timer.pass_time(apart)
    for timer in Silence.running:
        timer.pass_time(1000)
    person.settle()


def tickets(person: Person) -> list[str]:
    return [listed.ticket.state for listed in person.do(lambda: person.services.queue.today())]


def verdicts(person: Person) -> list[str]:
    return [row.paper.verdict for row in person.page.form.papers.papers.rows]


def begin_intake(person: Person) -> None:
    person.window.show_page("intake")
    person.settle()
    person.page.form.picker.edit.setFocus()
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)


@pytest.fixture(params=SPEEDS)
def apart(request: pytest.FixtureRequest) -> int:
    return int(request.param)


# ---- on the queue page, where letters issue, call and cancel


@pytest.fixture
def served(clerk: Person) -> Person:
    for _ in range(3):
        clerk.do(lambda: clerk.services.queue.issue_ticket("A"))
    clerk.press(Qt.Key.Key_F2)
    assert tickets(clerk) == ["called", "waiting", "waiting"]
    return clerk


def test_a_card_begins_an_intake_and_works_no_queue(served: Person, apart: int) -> None:
    strike(served, CARD + "\r", apart)
    assert tickets(served) == ["called", "waiting", "waiting"]
    assert served.page is served.window.page_named("intake")
    assert served.page.form.people.applicant.name.text == NAME


@pytest.mark.parametrize("ends", ["\r", ""])
def test_a_receipt_opens_its_dossier_and_works_no_queue(
    served: Person, apart: int, ends: str
) -> None:
    code = str(served.do(lambda: served.services.intake.receive(draft())).event.code)
    strike(served, code + ends, apart)
    assert tickets(served) == ["called", "waiting", "waiting"]
    assert served.page is served.window.page_named("dossier") and served.sees(code)


@pytest.mark.parametrize("text", NONSENSE)
@pytest.mark.parametrize("ends", ["\r", ""])
def test_nonsense_is_said_and_works_no_queue(
    served: Person, apart: int, text: str, ends: str
) -> None:
    strike(served, text + ends, apart)
    assert tickets(served) == ["called", "waiting", "waiting"]
    assert "không phải thẻ căn cước" in served.notice


def test_letters_by_hand_are_commands_still(served: Person) -> None:
    strike(served, "na", 150)
    assert tickets(served) == ["called", "waiting", "waiting", "waiting"]
    strike(served, "n", 150, since=2_000_000)
    strike(served, "a", 150, since=3_000_000)
    assert len(tickets(served)) == 5


# ---- on the list of papers, where keys judge


@pytest.mark.parametrize("text", [CARD, *NONSENSE])
def test_no_scan_turns_a_papers_verdict(clerk: Person, apart: int, text: str) -> None:
    begin_intake(clerk)
    clerk.page.form.papers.setFocus()
    clerk.settle()
    before = verdicts(clerk)
    strike(clerk, text + "\r", apart)
    assert verdicts(clerk) == before
    assert tickets(clerk) == []
    name = clerk.page.form.people.applicant.name.text
    assert name == (NAME if text == CARD else "")


# ---- in a field


def test_a_card_fills_the_person_and_leaves_the_field_as_it_was(clerk: Person, apart: int) -> None:
    begin_intake(clerk)
    summary = clerk.page.form.people.summary
    summary.setFocus()
    clerk.type("cháu Minh")
    strike(clerk, CARD + "\r", apart)
    assert clerk.page.form.people.applicant.name.text == NAME
    assert summary.text == "cháu Minh"


def test_a_receipt_leaves_the_field_as_it_was(clerk: Person, apart: int) -> None:
    code = str(clerk.do(lambda: clerk.services.intake.receive(draft())).event.code)
    begin_intake(clerk)
    summary = clerk.page.form.people.summary
    summary.setFocus()
    clerk.type("cháu Minh")
    strike(clerk, code + "\r", apart)
    assert summary.text == "cháu Minh"
    assert clerk.page is clerk.window.page_named("dossier") and clerk.sees(code)


@pytest.mark.parametrize("fast", [5, 20])
def test_a_quick_scan_does_not_crawl_through_a_field(clerk: Person, fast: int) -> None:
    begin_intake(clerk)
    summary = clerk.page.form.people.summary
    summary.setFocus()
    seen = []
    summary.edit.textChanged.connect(seen.append)
    strike(clerk, CARD + "\r", fast)
    assert max(map(len, seen)) <= 2


@pytest.mark.parametrize("late, stays", [(300, True), (900, True), (1500, False)])
def test_a_line_end_that_lags_behind_its_scan_leads_nowhere(
    clerk: Person, late: int, stays: bool
) -> None:
    begin_intake(clerk)
    strike(clerk, CARD, 20)
    phone = clerk.page.form.people.applicant.phone.edit
    assert phone.hasFocus()
    strike(clerk, CARD, 20, since=2_000_000)
    strike(clerk, "\r", 20, since=2_000_000 + 20 * (len(CARD) - 1) + late)
    assert phone.hasFocus() == stays


def test_a_line_end_behind_a_key_of_ones_own_is_ones_own(clerk: Person) -> None:
    begin_intake(clerk)
    strike(clerk, CARD, 20)
    phone = clerk.page.form.people.applicant.phone.edit
    end = 1_000_000 + 20 * len(CARD)
    strike(clerk, "0", 20, since=end + 300)
    strike(clerk, "\r", 20, since=end + 600)
    assert phone.text() == "0" and not phone.hasFocus()


def test_a_letter_never_goes_before_those_that_were_struck_before_it(clerk: Person) -> None:
    """The wait of held letters is not over yet when a slower one is heard of."""
    begin_intake(clerk)
    summary = clerk.page.form.people.summary
    summary.setFocus()
    struck_at = 1_000_000
    for letter, apart in zip("abcdefg", (20, 20, 20, 20, 90, 20, 20), strict=True):
        clerk.strike(letter, struck_at=struck_at)
        struck_at += apart
    for timer in Silence.running:
        timer.pass_time(1000)
    clerk.settle()
    assert summary.text == "abcdefg"


# ---- where a question is asked


@pytest.mark.parametrize("text", [CARD, *NONSENSE])
def test_no_scan_answers_a_question_with_an_act(clerk: Person, apart: int, text: str) -> None:
    code = str(clerk.do(lambda: clerk.services.intake.receive(draft())).event.code)
    clerk.window.show_page("dossier", code)
    clerk.settle()
    before = len(clerk.do(lambda: clerk.services.search.show(code).entries))
    strike(clerk, text + "\r", apart)
    assert len(clerk.do(lambda: clerk.services.search.show(code).entries)) == before
    assert tickets(clerk) == []


# ---- what a hand types that looks like a scan

PORTALS = "G22.99-260601-0007"


def portal_field(person: Person) -> QLineEdit:
    begin_intake(person)
    person.page.form.delivery.is_online.setChecked(True)
    field = person.field("Mã trên cổng")
    field.setFocus()
    person.settle()
    return field.edit


def test_the_portals_code_typed_or_scanned_where_it_belongs_stays_there(
    clerk: Person, apart: int
) -> None:
    field = portal_field(clerk)
    strike(clerk, PORTALS + "\r", apart)
    assert field.text() == PORTALS and clerk.page is clerk.window.page_named("intake")


def test_what_is_mended_while_it_is_typed_is_no_scan(clerk: Person) -> None:
    code = str(clerk.do(lambda: clerk.services.intake.receive(draft())).event.code)
    begin_intake(clerk)
    summary = clerk.page.form.people.summary
    summary.setFocus()
    strike(clerk, f"xem {code}9\b\t", 120)
    assert summary.text == f"xem {code}"
    assert clerk.page is clerk.window.page_named("intake")


# ---- what is typed as fast as a scan, and is none


def test_a_key_finds_in_a_field_what_was_typed_before_it(clerk: Person) -> None:
    begin_intake(clerk)
    phone = clerk.page.form.people.applicant.phone
    clerk.page.form.people.applicant.name.text = "Lê Thị Hạnh"
    clerk.all_papers()
    phone.setFocus()
    for place, letter in enumerate("0912345678"):
        clerk.strike(letter, struck_at=1_000_000 + 20 * place)
    assert phone.text == "09", "the rest may be a scan still"
    clerk.press(Qt.Key.Key_F9)
    received = clerk.page.side.done.received
    assert received is not None and received.event.applicant.phone == "0912345678"


def test_a_click_finds_in_a_field_what_was_typed_before_it(clerk: Person) -> None:
    begin_intake(clerk)
    applicant = clerk.page.form.people.applicant
    applicant.phone.setFocus()
    for place, letter in enumerate("0912345678"):
        clerk.strike(letter, struck_at=1_000_000 + 20 * place)
    window, edit = clerk.window.windowHandle(), applicant.address.edit
    place_there = edit.mapTo(clerk.window, edit.rect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place_there)
    assert (applicant.phone.text, applicant.address.text) == ("0912345678", "")


def test_a_scan_is_one_though_the_page_moves_on_to_another_field_meanwhile(clerk: Person) -> None:
    begin_intake(clerk)
    people = clerk.page.form.people
    people.summary.setFocus()
    for place, letter in enumerate(CARD):
        if place == len(CARD) // 2:
            people.applicant.name.setFocus()
        clerk.strike(letter, struck_at=1_000_000 + 5 * place)
    clerk.strike("\r", struck_at=1_000_000 + 5 * len(CARD))
    clerk.settle()
    assert people.applicant.name.text == NAME and people.summary.text == ""
