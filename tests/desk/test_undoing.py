"""A step done by mistake is taken back: it stays in the story, counts no more, and nothing else is
lost.
"""

from pathlib import Path

import pytest

from counter.desk.dossiers.actions import DossierActions
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.search import DossierSearch
from counter.domain.refusal import Refusal
from counter.storage.journal import chain, head_file
from counter.storage.projections import dossier_lists
from counter.wording.story import Story
from tests.support.desks import offices, tell
from tests.support.office import Office


def ready(office: Office) -> str:
    """A dossier whose result lies in slot B3 for an hour."""
    code = office.receive(documents=[{"name": "Tờ khai", "originals": 1}]).event.code
    office.steps.complete(code, "B3")
    office.clock.move(hours=1)
    return code


def test_a_result_handed_over_by_mistake_lies_on_its_shelf_again(office: Office) -> None:
    code = ready(office)
    before = office.search.show(code).dossier
    Returns(office.desk).return_result(code)
    taken = DossierActions(office.desk).do("undo", code, originals=True)
    assert taken.dossier == before
    assert [row.code for row in office.search.listing("ready", 9).rows] == [code]


def test_the_story_tells_both_and_that_one_counts_no_more(office: Office) -> None:
    code = ready(office)
    Returns(office.desk).return_result(code)
    office.clock.move(days=1)
    taken = DossierActions(office.desk).do("undo", code, reason="trả nhầm người")
    story = Story(taken.entries, taken.origins, "vi")
    returned, back = (story.line(entry) for entry in taken.entries[-2:])
    assert "trả kết quả cho chính chủ" in returned and returned.endswith("không còn tính")
    assert back == "rút lại: trả kết quả cho chính chủ · trả nhầm người"


def test_what_was_done_a_moment_ago_needs_no_reason_and_what_was_done_before_does(
    office: Office,
) -> None:
    code = ready(office)
    Returns(office.desk).return_result(code)
    office.clock.move(seconds=10)
    office.steps.undo(code)
    Returns(office.desk).return_result(code)
    office.clock.move(minutes=1)
    with pytest.raises(Refusal) as refused:
        office.steps.undo(code)
    assert (refused.value.code, refused.value.field) == ("field-empty", "reason")
    assert office.search.show(code).dossier.state == "returned"


def test_a_receipt_that_was_completed_at_once_is_as_it_was_received(office: Office) -> None:
    """Both entries that one act wrote are one step."""
    code = office.receive().event.code
    office.steps.complete(code, "B3")
    taken = office.steps.undo(code).dossier
    assert (taken.state, taken.shelf, taken.finished_at) == ("received", "", None)


def test_a_forwarded_dossier_is_here_again_and_keeps_what_it_was(office: Office) -> None:
    code = office.receive().event.code
    actions = DossierActions(office.desk)
    actions.do("forward", code, to="Công an đặc khu")
    assert office.search.show(code).dossier.holder == "Công an đặc khu"
    taken = office.steps.undo(code).dossier
    assert (taken.state, taken.holder) == ("received", "")


def test_steps_are_taken_back_one_by_one_down_to_the_receipt(office: Office) -> None:
    code = ready(office)
    Returns(office.desk).return_result(code)
    states = []
    while office.search.show(code).last_step:
        states.append(office.steps.undo(code, "nhầm").dossier.state)
    assert states == ["completed", "received"]
    with pytest.raises(Refusal) as refused:
        office.steps.undo(code, "nhầm")
    assert refused.value.code == "no-step-to-undo"


def test_what_was_taken_back_can_be_done_again(office: Office) -> None:
    code = ready(office)
    for _ in range(3):
        Returns(office.desk).return_result(code)
        office.steps.undo(code)
    assert Returns(office.desk).return_result(code).dossier.state == "returned"


def test_a_correction_behind_a_step_stays(office: Office) -> None:
    code = ready(office)
    Returns(office.desk).return_result(code)
    office.steps.correct(code, "applicant.phone", "0912345678", "gõ nhầm")
    taken = office.steps.undo(code, "nhầm").dossier
    assert (taken.state, taken.applicant.phone) == ("completed", "0912345678")


def test_originals_that_did_not_come_back_are_not_held(office: Office) -> None:
    code = office.receive(documents=[{"name": "Sổ đỏ", "originals": 1}]).event.code
    office.steps.complete(code)
    held = office.search.show(code).dossier.originals_held
    given = Returns(office.desk).return_result(code, with_originals=True)
    assert held == ("Sổ đỏ",) and given.gave_originals
    away = office.steps.undo(code, "trả nhầm người", originals=False)
    assert away.dossier.originals_held == ()
    Returns(office.desk).return_result(code)
    assert office.steps.undo(code, originals=True).dossier.originals_held == ()


def test_originals_that_came_back_are_held_and_go_out_again(office: Office) -> None:
    code = office.receive(documents=[{"name": "Sổ đỏ", "originals": 1}]).event.code
    office.steps.complete(code)
    Returns(office.desk).return_result(code, with_originals=True)
    taken = office.steps.undo(code, "trả nhầm người", originals=True)
    assert taken.dossier.originals_held == ("Sổ đỏ",)
    again = Returns(office.desk).return_result(code, with_originals=True)
    assert again.dossier.originals_back == ("Sổ đỏ",)


def test_several_results_are_taken_back_together_or_not_at_all(office: Office) -> None:
    first, second = ready(office), ready(office)
    Returns(office.desk).return_results([first, second])
    other = office.receive().event.code
    with pytest.raises(Refusal):
        office.steps.undo_all([first, second, other])
    assert office.search.show(first).dossier.state == "returned"
    office.steps.undo_all([first, second])
    states = [office.search.show(code).dossier.state for code in (first, second)]
    assert states == ["completed", "completed"]


def test_tables_made_anew_say_the_same(office: Office) -> None:
    code = ready(office)
    Returns(office.desk).return_result(code)
    office.steps.undo(code)
    assert DossierSearch(office.desk).row(code).state == "completed"
    found = chain.verify(
        office.desk.reader.connection, head_file.read(office.folder.head), with_projections=True
    )
    assert found.ok


def test_what_another_desk_did_needs_a_reason_and_both_desks_tell_the_same(tmp_path: Path) -> None:
    first, second = offices(tmp_path, 2)
    code = first.receive().event.code
    first.steps.complete(code, "B3")
    tell(first, second)
    with pytest.raises(Refusal) as refused:
        second.steps.undo(code)
    assert refused.value.field == "reason"
    second.steps.undo(code, "nhầm ngăn")
    tell(second, first)
    seen = [office.search.show(code).dossier for office in (first, second)]
    assert seen[0] == seen[1] and seen[0].state == "received"
    assert not first.search.show(code).conflicting
    for office in (first, second):
        office.close()


def test_two_desks_that_take_the_same_step_back_apart_agree(tmp_path: Path) -> None:
    first, second = offices(tmp_path, 2)
    code = first.receive().event.code
    first.steps.complete(code, "B3")
    tell(first, second)
    first.steps.undo(code, "nhầm")
    first.steps.complete(code, "B4")
    second.steps.undo(code, "nhầm ngăn")
    tell(first, second)
    tell(second, first)
    seen = [office.search.show(code) for office in (first, second)]
    assert [found.conflicting for found in seen] == [False, False]
    assert seen[0].dossier == seen[1].dossier and seen[0].dossier.shelf == "B4"
    assert Returns(second.desk).return_result(code).dossier.state == "returned"
    for office in (first, second):
        assert dossier_lists.conflicting(office.desk.reader) == [] and office.verify().ok
        office.close()


def test_a_dossier_is_finished_when_it_was_completed_at_last_and_is_late_by_that(
    office: Office,
) -> None:
    """A result that was said to be there by mistake was not there: neither is its time kept."""
    received = office.receive().event
    code, due = received.code, received.due_at
    assert office.steps.complete(code, "B3").dossier.finished_at == office.clock.moment
    assert office.search.row(code).timeliness(office.desk.now) == "early"
    assert office.steps.undo(code, "chưa ký").dossier.finished_at is None
    office.clock.move(days=(due - received.received_at).days + 3)
    assert office.steps.complete(code, "B3").dossier.finished_at == office.clock.moment
    assert office.search.row(code).timeliness(office.desk.now) == "overdue"


def test_an_offer_takes_back_the_step_it_was_made_for_and_no_other(office: Office) -> None:
    code = ready(office)
    done = Returns(office.desk).return_results([code])
    office.steps.undo(code)
    with pytest.raises(Refusal) as refused:
        Returns(office.desk).undo(done)
    assert refused.value.code == "step-is-not-the-last"
    assert office.search.show(code).dossier.shelf == "B3"


def test_what_was_settled_at_once_and_taken_back_is_owed_a_receipt(office: Office) -> None:
    received = office.receive(immediate=True).event
    assert received.receipt_number is None
    while office.search.show(received.code).last_step:
        taken = office.steps.undo(received.code, "nhầm").dossier
    assert taken.state == "received" and taken.awaits_paper
    (row,) = dossier_lists.awaiting_paper(office.desk.reader)
    assert row.code == received.code
