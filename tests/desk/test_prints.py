"""Papers are facts first: copies are numbered, and each can be made again to the byte whatever was changed since."""

from pathlib import Path

import msgspec
import pytest

from counter.desk import prints
from counter.desk.administration import Administration
from counter.desk.day import DayService
from counter.desk.prints import save
from counter.desk.returns import Returns
from counter.domain.refusal import Refusal, Unavailable
from tests.support import desks
from tests.support.office import Office


def test_copies_are_numbered_and_an_old_one_comes_out_as_it_was(office: Office) -> None:
    code = office.receive().event.code
    first = office.prints.receipt(code)
    office.follow_up.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    administration = Administration(office.desk)
    administration.change_setting("receipt_paper", "A4")
    administration.change_setting("unit_name", "UBND xã Khác")
    second = office.prints.receipt(code)
    assert (first.copy, second.copy) == (1, 2)
    before = office.entries
    assert office.prints.receipt_again(code, 1).content == first.content
    assert office.prints.receipt_again(code, 2).content == second.content
    assert office.entries == before


def test_a_copy_never_printed_is_refused_by_its_number(office: Office) -> None:
    code = office.receive().event.code
    with pytest.raises(Refusal) as refusal:
        office.prints.receipt_again(code, 3)
    assert (refusal.value.field, refusal.value.values["value"]) == ("copy", 3)


def test_a_voided_dossier_gives_no_receipt_any_more(office: Office) -> None:
    code = office.receive().event.code
    office.follow_up.void(code, "nhầm thủ tục")
    with pytest.raises(Refusal, match="dossier-voided"):
        office.prints.receipt(code)


def test_a_slip_keeps_what_it_said_about_the_wait(office: Office) -> None:
    office.queue.issue_ticket("A")
    number = str(office.queue.issue_ticket("A", "elderly").listed.subject)
    slip = office.prints.ticket(number)
    office.queue.call(1)
    assert office.prints.ticket_again(number, 1).content == slip.content


def test_a_file_that_cannot_be_written_leaves_the_print_a_fact(office: Office, tmp_path: Path) -> None:
    code = office.receive().event.code
    printed = office.prints.receipt(code)
    with pytest.raises(Unavailable) as error:
        save(printed.content, tmp_path / "no" / "folder.pdf")
    assert error.value.field == "out" and len(office.follow_up.show(code).dossier.prints) == 1


def test_what_became_of_a_paper_is_told_by_the_clerk_not_by_the_printer(office: Office) -> None:
    code = office.receive().event.code
    first = office.prints.receipt(code)
    office.prints.handed_over(first.paper, "HP LaserJet")
    assert office.follow_up.show(code).dossier.awaits_paper
    assert [listed.code for listed in DayService(office.desk).outlook().awaiting_paper] == [code]
    office.prints.failed(first.paper, "hết giấy")
    second = office.prints.receipt(code)
    office.prints.handed_over(second.paper, "HP LaserJet")
    office.prints.confirmed(second.paper)
    office.prints.failed(second.paper, "máy in báo lỗi muộn")
    dossier = office.follow_up.show(code).dossier
    assert dossier.print_fates == {1: "failed", 2: "confirmed"} and not dossier.awaits_paper
    assert DayService(office.desk).outlook().awaiting_paper == ()


def test_a_reprint_keeps_number_form_and_the_clerk_who_received(office: Office) -> None:
    code = office.receive().event.code
    office.prints.receipt(code)
    Administration(office.desk).change_setting("form_set", "2018")
    office.desk.clerk = "Bùi Văn Kế"
    office.prints.receipt(code)
    first, second = office.follow_up.show(code).dossier.prints
    assert (second.number_text, second.form, second.clerk_name) == (first.number_text, "2025", "Trần Thị Cán Bộ")


def test_a_paper_that_cannot_be_drawn_is_a_print_that_failed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_what: object) -> None:
        raise ValueError

    code, ticket = office.receive().event.code, str(office.queue.issue_ticket("A").listed.subject)
    monkeypatch.setattr(prints, "_receipt", broken)
    monkeypatch.setattr(prints, "_slip", broken)
    for draw in (lambda: office.prints.receipt(code), lambda: office.prints.ticket(ticket)):
        with pytest.raises(ValueError):
            draw()
    assert office.follow_up.show(code).dossier.print_fates == {1: "failed"}


def test_nothing_becomes_of_a_copy_that_was_never_asked_for(office: Office) -> None:
    printed = office.prints.receipt(office.receive().event.code)
    with pytest.raises(Refusal, match="copy-unknown"):
        office.prints.confirmed(msgspec.structs.replace(printed.paper, copy=77))


def test_another_desk_numbers_a_receipt_from_its_own_series(tmp_path: Path) -> None:
    one, other = desks.offices(tmp_path, 2)
    codes = [one.receive(immediate=True, summary=f"trả ngay {n}").event.code for n in range(2)]
    desks.tell(one, other)
    assert other.prints.receipt(codes[0]).content and one.prints.receipt(codes[1]).content
    desks.tell(other, one)
    assert one.verify().ok
    numbered = [one.follow_up.show(code).dossier for code in codes]
    assert [(d.receipt_number, d.receipt_desk) for d in numbered] == [(1, 2), (1, 1)]
    assert [d.prints[0].number_text[-2:] for d in numbered] == ["Q2", "Q1"]
    one.close()
    other.close()


def test_whose_receipt_failed_stays_listed_until_a_paper_is_in_hand_or_the_result_is_out(office: Office) -> None:
    code, other = office.receive().event.code, office.receive().event.code
    for failed in (code, other):
        office.prints.failed(office.prints.receipt(failed).paper, "file-unwritable")

    def listed() -> list[str]:
        return [row.code for row in DayService(office.desk).outlook().awaiting_paper]

    assert listed() == [code, other]
    assert not office.follow_up.show(code).dossier.is_paper_under_way
    again = office.prints.receipt(code).paper
    office.prints.handed_over(again, "HP LaserJet")
    office.prints.confirmed(again)
    office.follow_up.complete(other)
    assert listed() == [other]
    Returns(office.desk).return_result(other)
    assert listed() == [] and office.verify().ok
