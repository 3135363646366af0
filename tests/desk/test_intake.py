"""Taking dossiers in: numbers, papers, people, backfilled slips."""

import unicodedata
from pathlib import Path

import msgspec
import pytest

from counter.desk.administration import Administration
from counter.desk.catalogue import CatalogueService
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.intake import Intake, Mistake
from counter.desk.dossiers.registration import Registration
from counter.domain.dossiers import status as dossier_status
from counter.domain.dossiers.people import Applicant
from counter.domain.dossiers.status import OVERDUE
from counter.domain.refusal import Refusal
from tests.support.office import DRAFT, Office, draft

PERSON = DRAFT["applicant"]


def test_a_number_under_another_name_and_a_persons_other_dossiers_are_pointed_out(
    office: Office,
) -> None:
    first = office.receive().event.code
    other = office.receive(applicant={**PERSON, "name": "Trần Thị Khác"}, procedure="1.001193")
    assert (other.named_otherwise, other.also_open, other.likely_duplicates) == ((first,), (), ())
    third = office.receive(procedure="1.004859")
    assert third.also_open == (first,) and third.named_otherwise == (other.event.code,)
    assert [code for code, _ in third.remarks][-3:-1] == ["named-otherwise", "also-open"]


def test_codes_run_by_day_of_receipt_in_the_desks_block(office: Office) -> None:
    assert [office.receive().event.code[-4:] for _ in range(2)] == ["1001", "1002"]
    office.clock.set("2026-06-02T07:30:00")
    assert office.receive().event.code == "H49.61-260602-1001"


def test_receipts_and_book_lines_are_numbers_of_their_own_behind_the_paper_books(
    office: Office,
) -> None:
    Administration(office.desk).change_setting(
        "books", '{"year": 2026, "volume": "03", "last_number": 37, "last_receipt": 120}'
    )
    office.clock.set("2026-06-05T08:00:00")
    event = office.receive().event
    assert (event.receipt_number, event.book_volume, event.book_number) == (121, "03-Q1", 38)
    event = office.receive().event
    assert (event.receipt_number, event.book_number, event.code[-4:]) == (122, 39, "1002")
    office.clock.set("2027-01-04T08:00:00")
    event = office.receive().event
    assert (event.receipt_number, event.book_volume, event.book_number, event.book_year) == (
        1,
        "01-Q1",
        1,
        2027,
    )


def test_the_end_of_the_block_is_a_sentence_and_its_approach_a_notice(office: Office) -> None:
    connection = office.desk.journal.connection
    assert "block-nearly-used" not in office.receive().notices
    connection.execute("UPDATE dossiers SET code = 'H49.61-260601-1840'")
    assert "block-nearly-used" in office.receive().notices
    connection.execute(
        "UPDATE dossiers SET code = 'H49.61-260601-1899' WHERE code = 'H49.61-260601-1841'"
    )
    with pytest.raises(Refusal, match="block-used-up") as refusal:
        office.receive()
    assert refusal.value.values == {"first": 1001, "last": 1899}


def test_a_hand_written_slip_keeps_its_number_and_its_true_time(office: Office) -> None:
    slip = {
        "received_at": "2026-05-29T16:00:00+07:00",
        "backfill": {"reason": "mất điện", "paper_number": "905"},
    }
    event = office.receive(**slip).event
    assert (
        event.code == "H49.61-260529-1905"
        and event.received_at.isoformat() == "2026-05-29T16:00:00+07:00"
    )
    assert (
        event.at.isoformat() == "2026-06-01T08:30:00+07:00"
        and event.due_at.date().isoformat() == "2026-06-03"
    )
    with pytest.raises(Refusal, match="paper-number-used"):
        office.receive(**slip)
    electronic = office.receive(
        received_at="2026-05-29T16:30:00+07:00", backfill={"reason": "mất mạng"}
    ).event
    assert electronic.code == "H49.61-260529-1001"


def test_a_promise_may_be_earlier_than_the_law_never_later(office: Office) -> None:
    event = office.receive(promised_at="2026-06-03T10:00:00+07:00").event
    assert event.due_at.isoformat() == "2026-06-03T10:00:00+07:00"
    assert event.legal is not None and event.legal.due_at.isoformat() == "2026-06-04T17:00:00+07:00"
    with pytest.raises(Refusal, match="promised-later"):
        office.receive(promised_at="2026-06-04T17:00:01+07:00")


def test_a_procedure_without_a_term_needs_a_promise(office: Office) -> None:
    event = office.receive(procedure="1.011606", promised_at="2026-12-14T17:00:00+07:00").event
    assert event.legal is None and event.due_at.date().isoformat() == "2026-12-14"


def test_a_likely_duplicate_is_pointed_out_and_not_forbidden(office: Office) -> None:
    first = office.receive()
    assert office.receive().likely_duplicates == (first.event.code,)
    assert (
        office.receive(applicant={**PERSON, "identity_number": "022090000124"}).likely_duplicates
        == ()
    )


def test_twins_and_certified_copies_are_no_duplicates(office: Office) -> None:
    birth = {"procedure": "1.001193"}
    office.receive(**birth, summary="Khai sinh cho cháu Minh")
    assert office.receive(**birth, summary="Khai sinh cho cháu Nguyệt").likely_duplicates == ()
    assert office.receive(**birth, summary="khai sinh cho cháu minh").likely_duplicates != ()
    office.receive(procedure="2.000815")
    assert office.receive(procedure="2.000815").likely_duplicates == ()


def test_a_finished_dossier_is_no_duplicate(office: Office) -> None:
    office.steps.complete(office.receive().event.code)
    assert office.receive().likely_duplicates == ()


def test_a_person_without_a_number_is_known_by_name_and_birth(office: Office) -> None:
    child = {"name": "Y Blơ", "birth_date": "2021"}
    office.receive(applicant=child)
    assert office.receive(applicant=child).likely_duplicates != ()
    assert office.receive(applicant={**child, "birth_date": "2022"}).likely_duplicates == ()


def test_settled_at_once_needs_no_receipt_unless_money_was_taken(office: Office) -> None:
    office.receive()
    event = office.receive(procedure="2.000815", immediate=True).event
    assert event.receipt_number is None and event.book_number == 2
    assert office.search.show(event.code).dossier.state == "returned"
    fee = {"name": "Phí chứng thực", "quantity": 5, "price": 5000, "paid": "cash"}
    assert (
        office.receive(procedure="2.000815", immediate=True, fees=[fee]).event.receipt_number == 2
    )


def test_a_citizen_may_ask_for_the_receipt_after_all(office: Office) -> None:
    code = office.receive(procedure="2.000815", immediate=True).event.code
    office.prints.receipt(code)
    assert office.search.show(code).dossier.receipt_number == 1
    assert office.receive().event.receipt_number == 2


def test_several_dossiers_go_under_one_ticket(office: Office) -> None:
    ticket = office.queue.issue_ticket("A").listed.subject
    codes = [
        office.receive(ticket=str(ticket), applicant={"name": f"Hộ {n}"}).event for n in range(3)
    ]
    assert {event.ticket for event in codes} == {ticket}
    assert office.receive(ticket="A001").event.ticket == ticket


def test_who_may_act_differs_by_procedure(office: Office) -> None:
    neighbour = {"name": "Trần Văn B", "identity_number": "022090000999"}
    assert office.receive(procedure="2.000815", submitter=neighbour).event.submitter is not None
    assert office.receive(procedure="1.001193", submitter=neighbour).event.code
    with pytest.raises(Refusal, match="authority-needed"):
        office.receive(submitter=neighbour)
    authority = {"kind": "văn bản ủy quyền", "paper": "số 12"}
    assert office.receive(submitter={**neighbour, "authority": authority}).event.code
    with pytest.raises(Refusal, match="must-be-present"):
        office.receive(procedure="1.000894", submitter={**neighbour, "authority": authority})
    assert office.receive(
        procedure="1.000894", co_applicants=[neighbour], submitter=neighbour
    ).event.code


def test_a_dossier_keeps_the_version_it_was_received_under(office: Office) -> None:
    frozen = office.receive().event.procedure
    assert (frozen.code, frozen.version, frozen.certainty) == ("1.004873", "2025-07-01", "high")
    assert frozen.verification is not None and frozen.verification.adds


def test_a_portal_dossier_waits_until_it_is_received_or_refused(office: Office) -> None:
    def register(code: str) -> None:
        person = Applicant(name="Nguyễn Văn An", identity_number="022090000123")
        at = "2026-05-31T20:00:00+07:00"
        office.intake.register(
            Registration(
                procedure="1.004873", external_code=code, applicant=person, submitted_at=at
            )
        )

    register("G22.99-260531-0001")
    register("G22.99-260531-0002")
    shown = office.search.show("G22.99-260531-0001").dossier
    assert (shown.status, shown.due_at) == (1, None)
    event = office.receive(external_code="G22.99-260531-0001", channel="online").event
    assert event.code == "H49.61-260601-1001" and event.due_at.date().isoformat() == "2026-06-04"
    assert office.search.show("G22.99-260531-0001").dossier.code == event.code
    assert (
        office.actions.do(
            "refuse", "G22.99-260531-0002", reason="không thuộc thẩm quyền"
        ).dossier.status
        == 3
    )
    with pytest.raises(Refusal, match="external-code-used"):
        office.receive(external_code="G22.99-260531-0001")


def test_nothing_is_kept_of_a_refused_intake(office: Office) -> None:
    before = office.entries
    with pytest.raises(Refusal):
        office.receive(promised_at="2030-01-01T00:00:00+07:00")
    assert office.entries == before and office.desk.journal.sequence == before
    assert office.receive().event.code.endswith("1001")


def test_corrections_and_voiding_are_new_facts(office: Office) -> None:
    code = office.receive().event.code
    found = office.steps.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ thiếu dấu")
    assert found.dossier.applicant.name == "Nguyễn Văn Ân" and len(found.entries) == 2
    assert found.entries[0].event.applicant.name == "Nguyễn Văn An"  # type: ignore[union-attr]
    assert [row.code for row in office.search.find("nguyen van an")] == [code]
    voided = office.steps.void(code, "nhầm thủ tục")
    assert voided.dossier.state == "voided" and not voided.dossier.is_open
    with pytest.raises(Refusal, match="dossier-voided"):
        office.steps.process(code)
    assert office.receive().event.code.endswith("1002")
    with pytest.raises(Refusal, match="not-correctable"):
        office.steps.correct(code, "due_at", "2030-01-01", "muốn")


def test_settled_at_once_is_never_late(office: Office) -> None:
    copies = {"procedure": "2.000815", "immediate": True}
    slip = {"received_at": "2026-05-29T16:00:00+07:00", "backfill": {"reason": "mất điện"}}
    for changes in ({}, {"received_at": "2026-06-01T08:29:00+07:00"}, slip):
        shown = office.search.show(office.receive(**copies, **changes).event.code).dossier
        assert (
            dossier_status.timeliness(shown.due_at, shown.finished_at, office.desk.now) != OVERDUE
        )
    assert (
        shown.finished_at is not None
        and shown.finished_at.isoformat() == "2026-05-29T16:00:00+07:00"
    )


def test_a_voided_dossier_gives_its_portal_code_and_slip_number_free(office: Office) -> None:
    portal = "G22.99-260531-0001"
    office.steps.void(office.receive(external_code=portal).event.code, "nhầm thủ tục")
    code = office.receive(external_code=portal).event.code
    assert office.search.show(portal).dossier.code == code
    slip = {
        "received_at": "2026-05-29T16:00:00+07:00",
        "backfill": {"reason": "mất điện", "paper_number": "905"},
    }
    first = office.receive(**slip).event.code
    office.steps.void(first, "nhầm thủ tục")
    assert office.receive(**slip, procedure="2.000815").event.code == first
    assert office.search.show(first).dossier.procedure.code == "2.000815"


@pytest.mark.parametrize(
    ("received_at", "is_refused"),
    [("2026-05-29T09:15", True), ("2026-05-30T09:59", True), ("2026-05-30T10:00", False)],
)
def test_nothing_is_received_before_it_was_filed_on_the_portal(
    office: Office, received_at: str, is_refused: bool
) -> None:
    code, person = "G22.99-260530-0001", Applicant(name="Nguyễn Văn An")
    office.intake.register(
        Registration(
            procedure="1.004873", external_code=code, applicant=person,
            submitted_at="2026-05-30T10:00:20+07:00",
        )
    )  # fmt: skip
    slip = {"external_code": code, "received_at": received_at, "backfill": {"reason": "mất điện"}}
    if not is_refused:
        assert office.receive(**slip).event.received_at.isoformat() == f"{received_at}:00+07:00"
        return
    for attempt in (office.receive, lambda **late: office.intake.promise(draft(**late))):
        with pytest.raises(Refusal, match="received-before-filed") as refusal:
            attempt(**slip)
        assert refusal.value.field == "received_at"


def test_a_registration_under_the_wrong_procedure_can_be_received_under_the_right_one(
    office: Office,
) -> None:
    person = Applicant(name="Nguyễn Văn An", identity_number="022090000123")
    office.intake.register(
        Registration(
            procedure="1.000656", external_code="G22.99-260531-0001", applicant=person,
            submitted_at="2026-05-31T20:00:00+07:00",
        )
    )  # fmt: skip
    received = office.receive(external_code="G22.99-260531-0001")
    assert received.likely_duplicates == ()
    assert office.search.show("G22.99-260531-0001").dossier.procedure.code == "1.004873"


@pytest.mark.parametrize(
    ("field", "to"),
    [
        ("name", ""),
        ("identity_number", "abc"),
        ("birth_date", "hôm qua"),
        ("phone", "!!!"),
        ("address", "x\x07"),
    ],
)
def test_a_correction_is_as_strict_as_the_intake(office: Office, field: str, to: str) -> None:
    code = office.receive().event.code
    with pytest.raises(Refusal) as refusal:
        office.steps.correct(code, f"applicant.{field}", to, "gõ nhầm")
    assert refusal.value.field == f"applicant.{field}"


def test_an_exemption_needs_its_ground(office: Office) -> None:
    fees = [
        {"name": "Lệ phí", "price": 15000, "exempt": "", "paid": "cash"},
        {"name": "Phí", "price": 5, "exempt": "trẻ em"},
    ]
    assert [fee.amount for fee in office.receive(fees=fees).event.fees] == [15000, 0]


def test_money_on_its_way_is_not_paid_and_no_bank_told_of_it(office: Office) -> None:
    fee = {"name": "Lệ phí", "price": 15000, "awaits": "transfer"}
    kept = office.receive(fees=[fee]).event.fees[0]
    assert (kept.paid, kept.awaits) == (None, "transfer")
    for wrong in ({"paid": "cash"}, {"reference": "FT1"}, {"awaits": "cash"}):
        with pytest.raises(Refusal) as refusal:
            office.receive(fees=[fee | wrong])
        assert refusal.value.field == "fees[0].awaits"


def test_a_promised_day_without_an_hour_ends_with_office_hours(office: Office) -> None:
    assert (
        office.receive(procedure="1.011606", promised_at="2026-06-05").event.due_at.isoformat()
        == "2026-06-05T17:00:00+07:00"
    )


def test_a_promise_on_a_day_off_is_refused(office: Office) -> None:
    with pytest.raises(Refusal) as refusal:
        office.receive(procedure="1.011606", promised_at="2026-06-06T09:00")
    assert (refusal.value.code, refusal.value.field) == ("promised-on-day-off", "promised_at")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "123"),
        ("birth_date", "2026-06-02"),
        ("birth_date", "2027"),
        ("email", "xx"),
        ("email", "a b@c.vn"),
    ],
)
def test_what_no_person_has_is_refused_by_its_field(office: Office, field: str, value: str) -> None:
    with pytest.raises(Refusal) as refusal:
        office.receive(applicant={"name": "Nguyễn Văn An", field: value})
    assert (refusal.value.field, refusal.value.values["value"]) == (f"applicant.{field}", value)


def test_an_unknown_field_is_answered_with_those_there_are(office: Office) -> None:
    for changes, field, known in (
        ({"documents": [{"name": "x", "missing": True}]}, "documents[0].missing", "verdict"),
        ({"missing_papers": []}, "missing_papers", "documents"),
        (
            {"submitter": {"name": "B", "authority": {"sort": "x"}}},
            "submitter.authority.sort",
            "kind",
        ),
    ):
        with pytest.raises(Refusal) as refusal:
            office.receive(**changes)
        assert (refusal.value.code, refusal.value.field) == ("field-unknown", field)
        assert known in refusal.value.values["known"]


def test_what_is_received_outside_office_hours_is_noticed(office: Office) -> None:
    office.clock.set("2026-06-06T09:00:00")
    assert "received-outside-hours" in office.receive().notices


@pytest.mark.parametrize(
    ("promised", "due"),
    [
        ("20260605", "2026-06-05T17:00:00+07:00"),
        ("2026-06-05T11:00", "2026-06-05T11:00:00+07:00"),
        ("2026-06-05T02:00", None),
    ],
)
def test_a_promise_falls_into_office_hours(office: Office, promised: str, due: str | None) -> None:
    if due is None:
        with pytest.raises(Refusal, match="promised-outside-hours"):
            office.receive(procedure="1.011606", promised_at=promised)
    else:
        assert (
            office.receive(procedure="1.011606", promised_at=promised).event.due_at.isoformat()
            == due
        )


@pytest.mark.parametrize("key", ["x` - at `zzz", "a - at b", "", "tên lạ"])
def test_an_odd_name_of_a_field_is_refused_as_one(office: Office, key: str) -> None:
    for changes in ({key: 1}, {"applicant": {"name": "A", key: 1}}):
        with pytest.raises(Refusal, match="field-name-wrong"):
            office.receive(**changes)


def test_a_date_that_is_the_hour_of_receipt_moves_along_with_the_clock(office: Office) -> None:
    Administration(office.desk).change_setting("printed_hour", "same_clock")
    for case in (draft(), draft(procedure="1.011606", immediate=True)):
        shown = office.intake.promise(case).due_at
        office.clock.move(seconds=67)
        assert office.intake.receive(case, shown).event.due_at > shown


@pytest.mark.parametrize("printed_hour", ["same_clock", "end_of_day"])
def test_a_date_that_is_another_after_midnight_is_shown_first(
    office: Office, printed_hour: str
) -> None:
    Administration(office.desk).change_setting("printed_hour", printed_hour)
    office.clock.set("2026-06-01T23:59:30")
    shown = office.intake.promise(draft()).due_at
    office.clock.move(minutes=1)
    with pytest.raises(Refusal, match="due-changed"):
        office.intake.receive(draft(), shown)


def typed(**person: str) -> Draft:
    """A draft as the window gathers it: nothing was read from a file."""
    return msgspec.structs.replace(draft(), applicant=Applicant(**person))


def test_what_the_window_gathers_is_composed(office: Office) -> None:
    name = unicodedata.normalize("NFD", "Nguyễn  Văn Bình") + "\u200b"
    assert office.intake.receive(typed(name=name)).event.applicant.name == "Nguyễn Văn Bình"


@pytest.mark.parametrize(
    ("name", "code"),
    [("A" * 100_000, "too-long"), ("Nguyễn\x07", "control-characters"), ("", "field-empty")],
)
def test_what_the_window_gathers_is_checked_as_strictly_as_a_file(
    office: Office, name: str, code: str
) -> None:
    with pytest.raises(Refusal, match=code) as refusal:
        office.intake.receive(typed(name=name))
    assert refusal.value.field == "applicant.name"


@pytest.mark.parametrize(
    ("part", "value"), [("sex", "12"), ("sex", "Nguyễn"), ("name", "A"), ("name", "Đ.")]
)
def test_what_cannot_be_said_of_a_person_is_refused(office: Office, part: str, value: str) -> None:
    applicant = {"name": "Nguyễn Văn An", "identity_number": "022090000123", part: value}
    with pytest.raises(Refusal) as refusal:
        office.receive(applicant=applicant)
    assert refusal.value.field == f"applicant.{part}"


@pytest.mark.parametrize("sex", ["", "Nam", "nữ", "NU", "Khác"])
def test_every_known_word_for_a_sex_is_taken(office: Office, sex: str) -> None:
    assert office.receive(applicant={"name": "Lê Y", "sex": sex}).event.applicant.sex == sex


def test_all_faults_of_people_papers_and_date_are_told_at_once(office: Office) -> None:
    missing = [{"name": "Tờ khai", "verdict": "missing"}]
    wrong = draft(
        applicant={**PERSON, "phone": "09", "birth_date": "1990-13-01"},
        documents=missing,
        promised_at="2020-01-01",
    )
    faults = [fault.field for fault in Intake(office.desk).faults(wrong)]
    assert faults == [
        "applicant.birth_date",
        "applicant.phone",
        "documents[0].verdict",
        "promised_at",
    ]
    assert Intake(office.desk).faults(draft()) == []


def test_a_mistake_is_voided_in_the_act_that_receives_the_right_one_or_not_at_all(
    office: Office,
) -> None:
    wrong, intake = office.receive().event.code, Intake(office.desk)
    with pytest.raises(Refusal):
        intake.receive(
            draft(applicant={**PERSON, "phone": "09"}), instead_of=Mistake(wrong, "nhầm thủ tục")
        )
    assert not office.search.show(wrong).dossier.voided
    with pytest.raises(Refusal) as refusal:
        intake.receive(draft(), instead_of=Mistake(wrong, ""))
    assert refusal.value.field == "reason" and len(office.search.page()) == 1
    right = intake.receive(draft(), instead_of=Mistake(wrong, "nhầm thủ tục")).event.code
    assert office.search.show(wrong).dossier.reason == "nhầm thủ tục"
    assert [listed.code for listed in office.search.page("received")] == [right]
    with pytest.raises(Refusal):
        intake.receive(draft(), instead_of=Mistake(wrong, "lần nữa"))


def test_a_hand_written_slip_raises_no_alarm_about_the_numbers_of_the_program(
    office: Office,
) -> None:
    slip = {"reason": "mất điện", "paper_number": "1905"}
    received = office.receive(received_at="2026-05-29T09:00:00+07:00", backfill=slip)
    assert received.event.code.endswith("-1905") and "block-nearly-used" not in received.notices


def test_two_applicants_of_one_number_are_one_person(office: Office) -> None:
    twin = {**PERSON, "name": "Trần Văn Khác"}
    with pytest.raises(Refusal, match="person-twice") as refusal:
        office.receive(co_applicants=[twin])
    assert refusal.value.field == "co_applicants[0].identity_number"
    assert PERSON["identity_number"] not in str(refusal.value.values)


def test_a_case_where_there_are_none_is_refused(office: Office) -> None:
    with pytest.raises(Refusal, match="variant-none"):
        office.receive(variant="2")


def test_people_without_a_number_are_not_taken_for_one_another(office: Office) -> None:
    nameless = {**PERSON, "identity_number": ""}
    office.receive(applicant=nameless)
    assert office.receive(applicant=nameless, procedure="1.001193").also_open == ()


def test_papers_said_to_be_handed_in_count_as_many_as_are_asked_for(office: Office) -> None:
    papers = [{"name": "Tờ khai"}, {"name": "Bản sao hộ chiếu"}, {"name": "Quyết định", "verdict": "compared_copy"},
              {"name": "Căn cước", "verdict": "shown"}, {"name": "Ảnh", "originals": 2}]  # fmt: skip
    event = office.receive(documents=papers).event
    assert [(paper.originals, paper.copies) for paper in event.papers] == [
        (1, 0), (0, 1), (0, 1), (0, 0), (2, 0),
    ]  # fmt: skip
    online = office.receive(documents=papers, channel="online").event
    assert [(paper.originals, paper.copies) for paper in online.papers][:2] == [(0, 0), (0, 0)]


@pytest.mark.parametrize(
    "wrong",
    [{}, {"name": "Giấy tờ chứng minh nơi cư trú", "verdict": "looked_up"}],
)
def test_only_what_a_database_did_not_show_is_asked_for_in_its_place(
    office: Office, wrong: dict[str, str]
) -> None:
    handed_in = office.desk.catalogue.on("1.004873", office.desk.now.date()).documents[0].name
    paper = {"name": handed_in, "lookup_failed": True} | wrong
    with pytest.raises(Refusal, match="paper-in-no-database"):
        office.receive(procedure="1.004873", documents=[paper])


def test_what_was_filed_on_the_portal_in_time_is_received_after_the_procedures_end(
    office: Office,
) -> None:
    office.clock.set("2026-12-31 09:00")
    code = "G22.99-261231-0007"
    office.intake.register(
        Registration(
            procedure="1.011607",
            external_code=code,
            applicant=Applicant(name="Trần Văn Bình"),
            submitted_at="2026-12-31T08:00+07:00",
        )
    )
    office.clock.set("2027-01-04 09:00")
    ended = {"procedure": "1.011607", "applicant": {"name": "Trần Văn Bình"}, "documents": []}
    with pytest.raises(Refusal, match="procedure-ended"):
        office.receive(**ended)
    assert office.receive(**ended, channel="online", external_code=code).event.external_code == code


def test_letters_of_two_scripts_in_one_word_are_refused(office: Office) -> None:
    with pytest.raises(Refusal, match="name-misread") as refusal:
        office.receive(applicant={"name": "Ng\u0443\u0443ễn Văn C\u0443"})
    assert refusal.value.values["why"] == "letters-mixed"
    assert office.receive(
        applicant={"name": "\u0418\u0432\u0430\u043d", "nationality": "Nga"}
    ).event


def test_a_case_nobody_told_is_the_first_one_and_that_is_said(office: Office) -> None:
    assert "first-case-taken" in office.receive(procedure="1.004859").notices
    assert "first-case-taken" not in office.receive(procedure="1.004859", variant="2").notices


def test_a_name_in_small_letters_is_kept_and_pointed_out(office: Office) -> None:
    received = office.receive(applicant={**PERSON, "name": "lê thị hồng"})
    assert received.event.applicant.name == "lê thị hồng"
    assert "name-in-small-letters" in received.notices
    assert "name-in-small-letters" not in office.receive().notices


@pytest.mark.parametrize("gone", ["retired", "hidden"])
def test_what_was_filed_in_time_is_received_though_the_procedure_is_gone_since(
    office: Office, tmp_path: Path, gone: str
) -> None:
    code, service = "G22.99-260531-0007", CatalogueService(office.desk)
    office.intake.register(
        Registration(
            procedure="1.004873", external_code=code, applicant=Applicant(name="Trần Văn Bình"),
            submitted_at="2026-05-31T20:00:00+07:00",
        )
    )  # fmt: skip
    file = tmp_path / "a.csv"
    if gone == "retired":
        file.write_text("code,name,field\n1.004873,(BÃI BỎ) Cấp Giấy xác nhận,\n", encoding="utf-8")
        service.take(service.plan(file))
    else:
        file.write_text("code,hidden\n1.004873,1\n", encoding="utf-8")
        service.take(service.plan_local(file, "QĐ 5"))
    with pytest.raises(Refusal, match=f"procedure-{gone}"):
        office.receive()
    received = office.receive(applicant={"name": "Trần Văn Bình"}, external_code=code)
    assert received.event.procedure.code == "1.004873"


def test_two_people_with_one_number_are_told_with_all_other_faults(office: Office) -> None:
    twice = draft(co_applicants=[{**PERSON, "name": "Trần Văn Khác"}])
    assert [fault.code for fault in office.intake.faults(twice)] == ["person-twice"]
    firm = {"name": "Công ty A", "kind": "organisation", "tax_code": "0100109106"}
    firms = draft(applicant=firm, co_applicants=[{**firm, "name": "Công ty B"}])
    fields = [fault.field for fault in office.intake.faults(firms)]
    assert "co_applicants[0].tax_code" in fields


def test_a_number_that_does_not_fit_its_person_is_pointed_out(office: Office) -> None:
    fits = {**PERSON, "identity_number": "022190000123", "birth_date": "1990-03-05", "sex": "Nữ"}
    assert "number-disagrees" not in office.receive(applicant=fits).notices
    other = {**fits, "identity_number": "022090000123"}
    assert "number-disagrees" in office.receive(applicant=other).notices


def test_an_organisation_is_found_by_its_tax_code_however_it_is_typed(office: Office) -> None:
    firm = {"name": "Công ty A", "kind": "organisation", "tax_code": "0100109106001"}
    code = office.receive(applicant=firm).event.code
    again = office.receive(applicant={**firm, "tax_code": "0100109106-001"})
    assert again.likely_duplicates == (code,)
    found = {row.code for row in office.search.find("0100109106001")}
    assert (
        found == {code, again.event.code} == {r.code for r in office.search.find("0100109106-001")}
    )


@pytest.mark.parametrize("name", ["<b>A</b>", "Nguyễn Văn A; Trần B", "Test@x", "Nguye^~n Va(n A"])
def test_what_is_no_name_is_refused(office: Office, name: str) -> None:
    with pytest.raises(Refusal, match="name-wrong"):
        office.receive(applicant={**PERSON, "name": name})


def test_a_foreigner_keeps_the_letters_of_the_passport(office: Office) -> None:
    person = {"name": "Raúl García", "identity_number": "C1234567", "nationality": "Tây Ban Nha"}
    assert office.receive(applicant=person).event.applicant.name == "Raúl García"
    with pytest.raises(Refusal, match="name-misread"):
        office.receive(applicant={"name": "Raúl García"})


def test_what_a_clerk_should_know_before_it_is_on_paper_is_told_with_the_date(
    office: Office,
) -> None:
    assert office.intake.promise(draft()).notices == ()
    office.clock.set("2026-06-01T18:10")
    office.desk.clerk = ""
    before = office.intake.promise(draft()).notices
    assert before == ("received-outside-hours", "clerk-name-missing")
    assert set(before) <= set(office.receive().notices)
    entered_later = draft(
        received_at="2026-06-01T12:30", backfill={"reason": "mất điện", "paper_number": "901"}
    )
    assert office.intake.promise(entered_later).notices == ("clerk-name-missing",)
