"""What is typed survives a closed program, and goes with the act it became."""

import msgspec
import pytest

from counter.desk.dossiers.drafts import EMPTY, Drafts
from counter.domain.dossiers.people import Applicant
from counter.domain.refusal import Refusal
from counter.storage import drafts as storage
from tests.support.office import Office, draft


def test_a_draft_is_found_again_as_it_was_left(office: Office) -> None:
    typed = msgspec.structs.replace(
        EMPTY, procedure="1.001193", applicant=Applicant(name="Nguyễn Th"), note="chờ giấy"
    )
    number = Drafts(office.desk).save(typed)
    office.reopen()
    (saved,) = Drafts(office.desk).all()
    assert (saved.id, saved.draft, saved.changed_at) == (number, typed, office.clock.wall())


def test_saving_again_keeps_one_draft_and_the_last_changed_comes_first(office: Office) -> None:
    drafts = Drafts(office.desk)
    first, second = drafts.save(EMPTY), drafts.save(EMPTY)
    office.clock.move(minutes=1)
    assert drafts.save(draft(), first) == first
    assert [saved.id for saved in drafts.all()] == [first, second]


def test_an_intake_puts_its_draft_away_and_a_refused_one_keeps_it(office: Office) -> None:
    drafts = Drafts(office.desk)
    number = drafts.save(draft())
    with pytest.raises(Refusal):
        office.intake.receive(draft(procedure="9.999999"), draft_id=number)
    assert [saved.id for saved in drafts.all()] == [number]
    office.intake.receive(draft(), draft_id=number)
    assert drafts.all() == []


def test_drafts_are_in_no_journal(office: Office) -> None:
    before = office.entries
    Drafts(office.desk).save(draft())
    assert office.entries == before


def test_a_form_left_open_never_writes_over_another_draft(office: Office) -> None:
    drafts = Drafts(office.desk)
    received = drafts.save(draft())
    office.intake.receive(draft(), draft_id=received)
    other = drafts.save(draft(summary="người khác"))
    assert drafts.save(draft(summary="đến muộn"), received) not in (received, other)
    assert {saved.draft.summary for saved in drafts.all()} == {"người khác", "đến muộn"}


def test_a_draft_of_a_newer_program_hides_no_other(office: Office) -> None:
    drafts = Drafts(office.desk)
    drafts.save(draft())
    storage.save(office.desk.reader.connection, None, "2026-06-01T08:30:00+07:00", b'{"new": 1}')
    assert len(drafts.all()) == 1


def test_a_draft_knows_that_it_was_put_away_and_on_another_day(office: Office) -> None:
    drafts = Drafts(office.desk)
    left, put_away = drafts.save(draft()), drafts.save(draft(), put_away=True)
    office.clock.move(days=1)
    found = {saved.id: saved for saved in drafts.all()}
    assert not found[left].put_away and found[put_away].put_away
    assert found[left].is_of_another_day and found[left].draft == draft()
    drafts.save(draft(), put_away)
    again = next(saved for saved in drafts.all() if saved.id == put_away)
    assert not again.put_away and not again.is_of_another_day
