"""What happens to a dossier after intake: each step as the status table says, notes and corrections
beside it.
"""

import pytest

from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.search import FILTERS
from counter.domain.dossiers.events import DossierCorrected
from counter.domain.refusal import Refusal
from counter.storage import database
from counter.storage.projections import dossier_search
from tests.support.office import DRAFT, Office


def test_pages_follow_each_other_without_gap_or_repeat(office: Office) -> None:
    codes = []
    for _ in range(7):
        office.clock.move(seconds=1)
        codes.append(office.receive().event.code)
    seen, before = [], None
    while page := office.search.page(limit=3, before=before):
        seen += [listed.code for listed in page]
        before = page[-1].position
    assert seen == codes[::-1]


def test_voided_dossiers_come_in_pages_of_their_own(office: Office) -> None:
    for _ in range(5):
        office.clock.move(seconds=1)
        office.steps.void(office.receive().event.code, "nhập thử")
    first = office.search.page("voided", limit=3)
    second = office.search.page("voided", limit=3, before=first[-1].position)
    assert [listed.code[-4:] for listed in (*first, *second)] == [
        "1005",
        "1004",
        "1003",
        "1002",
        "1001",
    ]
    assert office.search.page("received") == []


def test_a_list_says_how_each_stands_against_its_date(office: Office) -> None:
    office.receive()
    (listed,) = office.search.page("received")
    assert (listed.state, listed.timeliness(office.desk.now)) == ("received", "pending")
    office.clock.set("2026-06-04T17:01:00")
    assert listed.timeliness(office.desk.now) == "overdue"


def test_a_stop_needs_its_reason_and_ends_the_dossier(office: Office) -> None:
    code = office.receive().event.code
    with pytest.raises(Refusal) as refusal:
        office.actions.do("stop", code, reason="   ")
    assert refusal.value.field == "reason"
    assert office.actions.do("stop", code, reason="đã hết hạn bổ sung").dossier.state == "stopped"
    with pytest.raises(Refusal, match="dossier-state"):
        office.steps.process(code)


def test_a_correction_keeps_what_was_said_and_is_checked_like_the_intake(office: Office) -> None:
    code = office.receive().event.code
    with pytest.raises(Refusal) as refusal:
        office.steps.correct(code, "applicant.identity_number", "12345", "gõ thiếu")
    assert refusal.value.field == "applicant.identity_number"
    found = office.steps.correct(code, "applicant.address", "Thôn 2, Cô Tô", "gõ nhầm")
    assert (
        found.entries[-1].event.was == "Thôn 1, Cô Tô"
        and found.dossier.applicant.address == "Thôn 2, Cô Tô"
    )
    assert [listed.code for listed in office.search.find("thon 2")] == [code]


def test_a_portal_code_of_another_dossier_is_refused_with_its_code(office: Office) -> None:
    first, second = office.receive().event.code, office.receive().event.code
    office.steps.note_portal_code(first, "G22.99-260601-0001")
    with pytest.raises(Refusal) as refusal:
        office.steps.note_portal_code(second, "g22.99-260601-0001")
    assert refusal.value.values["taken"] == first
    assert office.search.show("G22.99-260601-0001").dossier.code == first


def test_a_correction_is_not_held_up_by_another_field_that_was_taken_in_long_ago(
    office: Office,
) -> None:
    code = office.receive().event.code
    subject = office.search.show(code).subject
    with office.desk.act() as act:
        act.append(
            DossierCorrected(
                at=act.now, field="applicant.email", was="", to="không có", reason="bản cũ"
            ),
            subject,
        )
    found = office.steps.correct(code, "applicant.phone", "0912345678", "bổ sung")
    assert found.dossier.applicant.phone == "0912345678"


def test_one_dossier_is_meant_by_its_code_or_its_last_digits_and_never_guessed(
    office: Office,
) -> None:
    first, second = office.receive().event.code, office.receive().event.code
    assert office.search.one(f" {first.lower()} ").code == first
    assert office.search.one(second[-4:]).code == second
    for text, code in (("9999", "dossier-unknown"), (first[:-1] + "9", "dossier-unknown"), (first[:-2], "code-not-whole"),
                       ("nguyen van an", "code-not-whole"), ("", "code-not-whole")):  # fmt: skip
        with pytest.raises(Refusal, match=code):
            office.search.one(text)


def test_last_digits_mean_the_dossier_that_is_still_in_work_and_two_of_those_are_asked_about(
    office: Office,
) -> None:
    old = office.receive().event.code
    office.clock.move(days=1)
    new = office.receive().event.code
    assert old[-4:] == new[-4:]
    with pytest.raises(Refusal, match="several-found"):
        office.search.one(new[-4:])
    office.steps.complete(old)
    assert office.search.one(new[-4:]).code == new


def test_choices_hold_what_their_counts_say(office: Office) -> None:
    old = office.receive().event.code
    ready = office.receive().event.code
    office.steps.complete(ready, "B3")
    office.clock.set("2026-06-05T09:00")
    today, voided = office.receive().event.code, office.receive().event.code
    office.steps.void(voided, "nhập nhầm")
    listings = {filter_: office.search.listing(filter_) for filter_ in FILTERS}
    assert {filter_: [row.code for row in listing.rows] for filter_, listing in listings.items()} == {
        "newest": [voided, today, ready, old], "today": [today], "overdue": [old], "ready": [ready],
        "disputed": [], "at-other-units": [],
    }  # fmt: skip
    assert listings["newest"].counts == {
        "today": 1,
        "overdue": 1,
        "ready": 1,
        "disputed": 0,
        "at-other-units": 0,
    }


def test_overdue_begins_with_the_minute_after(office: Office) -> None:
    due = office.receive().event.due_at
    office.clock.moment = due
    assert office.search.listing("overdue").counts["overdue"] == 0
    office.clock.move(minutes=1)
    assert office.search.listing("overdue").counts["overdue"] == 1


def test_reasons_and_shelves_are_as_clean_as_any_field(office: Office) -> None:
    code = office.receive().event.code
    for name, asked in (("stop", "reason"), ("void", "reason"), ("complete", "shelf")):
        for text, refused in (("x\x07", "control-characters"), ("x" * 5000, "too-long")):
            with pytest.raises(Refusal, match=refused):
                office.actions.do(name, code, **{asked: text})
    assert office.steps.complete(code, " B3  trên ").dossier.shelf == "B3 trên"


NUMBERS = ("022190000417", "022190120417", "022190999999")


@pytest.mark.parametrize("is_waiting", [True, False])
def test_people_are_found_by_the_last_four_to_six_digits_of_their_number(
    office: Office, is_waiting: bool
) -> None:
    codes = [
        office.receive(applicant={**DRAFT["applicant"], "identity_number": number}).event.code
        for number in NUMBERS
    ]
    mother = {**DRAFT["applicant"], "name": "Lê Thị Mẹ", "identity_number": "022190110417"}
    codes.append(
        office.receive(
            applicant={**DRAFT["applicant"], "identity_number": ""}, co_applicants=[mother]
        ).event.code
    )
    if not is_waiting:
        connection = office.desk.journal.connection
        with database.transaction(connection):
            dossier_search.index_waiting(connection)

    def found(text: str) -> list[str]:
        return sorted(listed.code for listed in office.search.find(text))

    assert found("0417") == found("…0417") == found("van an 0417") == [codes[0], codes[1], codes[3]]
    assert found("20417") == found("120417") == found("120417 van an") == [codes[1]]
    assert found("10417 le thi me") == [codes[3]]
    assert found("4170") == found("7140") == found("417 le") == []
    assert found("022190") == codes and found("1002") == [codes[1]]


def test_a_dossier_whose_result_is_handed_over_does_not_come_back(office: Office) -> None:
    code = office.receive().event.code
    office.steps.complete(code, "")
    Returns(office.desk).return_result(code)
    with pytest.raises(Refusal, match="dossier-state"):
        office.steps.receive_back(code)


@pytest.mark.parametrize("typed", ["C1234567", "c 123 4567", "C.1234567"])
def test_a_passports_number_is_found_however_it_is_typed(office: Office, typed: str) -> None:
    person = {**DRAFT["applicant"], "identity_number": "C1234567"}
    code = office.receive(applicant=person).event.code
    assert [row.code for row in office.search.find(typed)] == [code]


@pytest.mark.parametrize("typed", ["le 000123", "LE 000123", "le thi 000123"])
def test_a_name_of_two_letters_and_the_last_digits_are_no_passports_number(
    office: Office, typed: str
) -> None:
    person = {**DRAFT["applicant"], "name": "Lê Thị Hồng", "identity_number": "022190000123"}
    code = office.receive(applicant=person).event.code
    assert [row.code for row in office.search.find(typed)] == [code]
    assert office.search.count_found(typed) == 1


def test_what_has_its_result_out_is_voided_once_that_was_taken_back(office: Office) -> None:
    code = office.receive().event.code
    office.steps.complete(code)
    Returns(office.desk).return_result(code)
    office.clock.move(hours=1)
    for refuse in (lambda: office.steps.void(code, "nhầm"), lambda: office.steps.check_void(code)):
        with pytest.raises(Refusal) as refused:
            refuse()
        assert refused.value.code == "result-is-out"
    office.steps.undo(code, "trả nhầm người")
    office.steps.check_void(code)
    assert office.steps.void(code, "nhầm").dossier.voided
    with pytest.raises(Refusal) as refused:
        office.steps.check_void(code)
    assert refused.value.code == "dossier-voided"


def test_what_was_settled_at_once_is_voided_as_it_was_entered(office: Office) -> None:
    code = office.receive(immediate=True).event.code
    office.clock.move(hours=1)
    assert office.steps.void(code, "nhầm").dossier.voided
    again = office.receive(immediate=True, summary="việc khác").event.code
    while office.search.show(again).last_step:
        office.steps.undo(again, "nhầm")
    office.clock.move(hours=1)
    office.steps.complete(again)
    Returns(office.desk).return_result(again)
    with pytest.raises(Refusal):
        office.steps.void(again, "nhầm")
