"""Papers are entries first: copies are numbered, and each can be made again to the byte whatever
was changed since.
"""

from pathlib import Path

import msgspec
import pypdfium2
import pytest

from counter.desk import prints
from counter.desk.administration import Administration
from counter.desk.day import DayService
from counter.desk.dossiers.returns import Returns
from counter.desk.prints import save
from counter.domain.printing.events import PrintConfirmed
from counter.domain.refusal import Refusal, Unavailable
from tests.support import desks
from tests.support.office import Office


def test_copies_are_numbered_and_an_old_one_comes_out_as_it_was(office: Office) -> None:
    code = office.receive().event.code
    first = office.prints.receipt(code)
    office.steps.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
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
    office.steps.void(code, "nhầm thủ tục")
    with pytest.raises(Refusal, match="dossier-voided"):
        office.prints.receipt(code)


def test_a_slip_keeps_what_it_said_about_the_wait(office: Office) -> None:
    office.queue.issue_ticket("A")
    number = str(office.queue.issue_ticket("A", "elderly").listed.subject)
    slip = office.prints.ticket(number)
    office.queue.call(1)
    assert office.prints.ticket_again(number, 1).content == slip.content


def test_a_file_that_cannot_be_written_leaves_the_print_a_fact(
    office: Office, tmp_path: Path
) -> None:
    code = office.receive().event.code
    printed = office.prints.receipt(code)
    with pytest.raises(Unavailable) as error:
        save(printed.content, tmp_path / "no" / "folder.pdf")
    assert error.value.field == "out" and len(office.search.show(code).dossier.prints) == 1


def test_what_became_of_a_paper_is_told_by_the_clerk_not_by_the_printer(office: Office) -> None:
    code = office.receive().event.code
    first = office.prints.receipt(code)
    office.prints.spooled(first.paper, "HP LaserJet")
    assert office.search.show(code).dossier.awaits_paper
    assert [listed.code for listed in DayService(office.desk).outlook().left.papers] == [code]
    office.prints.failed(first.paper, "hết giấy")
    second = office.prints.receipt(code)
    office.prints.spooled(second.paper, "HP LaserJet")
    office.prints.confirmed(second.paper)
    office.prints.failed(second.paper, "máy in báo lỗi muộn")
    dossier = office.search.show(code).dossier
    assert (
        dossier.print_states == {"receipt/1": "failed", "receipt/2": "confirmed"}
        and not dossier.awaits_paper
    )
    assert DayService(office.desk).outlook().left.papers == ()


def test_a_paper_that_was_asked_for_and_never_sent_is_listed_until_somebody_speaks_of_it(
    office: Office,
) -> None:
    """The power went between the asking, which is durable, and the sending."""
    code = office.receive().event.code
    office.prints.receipt(code, "HP LaserJet")
    office.reopen()

    def awaited() -> list[str]:
        return [row.code for row in DayService(office.desk).outlook().left.papers]

    dossier = office.search.show(code).dossier
    assert (
        dossier.print_states == {"receipt/1": "requested"}
        and dossier.is_paper_under_way
        and awaited() == [code]
    )
    office.prints.confirm_awaited(code)
    assert (
        office.search.show(code).dossier.print_states == {"receipt/1": "confirmed"}
        and awaited() == []
    )


def test_what_was_made_into_a_file_is_awaited_by_nobody(office: Office) -> None:
    office.prints.receipt(office.receive().event.code)
    assert DayService(office.desk).outlook().left.papers == ()


def test_a_copy_of_another_form_says_nothing_of_the_receipts(office: Office) -> None:
    received = office.receive()
    office.prints.receipt(received.event.code, "HP LaserJet")
    with office.desk.note() as act:
        act.append(PrintConfirmed(at=act.now, form="control-slip", copy=1), received.subject)
    dossier = office.search.show(received.event.code).dossier
    assert dossier.print_states == {"receipt/1": "requested", "control-slip/1": "confirmed"}
    assert dossier.awaits_paper and not office.prints.is_settled(received.event.code, 1)


def test_a_reprint_keeps_number_form_and_the_clerk_who_received(office: Office) -> None:
    code = office.receive().event.code
    office.prints.receipt(code)
    Administration(office.desk).change_setting("form_set", "2018")
    office.desk.clerk = "Bùi Văn Kế"
    office.prints.receipt(code)
    first, second = office.search.show(code).dossier.prints
    assert (second.number_text, second.form, second.clerk_name) == (
        first.number_text,
        "2025",
        "Trần Thị Cán Bộ",
    )


def test_a_paper_that_cannot_be_drawn_is_a_print_that_failed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_what: object) -> None:
        raise ValueError

    code, ticket = office.receive().event.code, str(office.queue.issue_ticket("A").listed.subject)
    monkeypatch.setattr(prints, "_receipt", broken)
    monkeypatch.setattr(prints, "_slip", broken)
    for draw in (lambda: office.prints.receipt(code), lambda: office.prints.ticket(ticket)):
        with pytest.raises(ValueError):
            draw()
    assert office.search.show(code).dossier.print_states == {"receipt/1": "failed"}


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
    numbered = [one.search.show(code).dossier for code in codes]
    assert [(d.receipt_number, d.receipt_desk) for d in numbered] == [(1, 2), (1, 1)]
    assert [d.prints[0].number_text[-2:] for d in numbered] == ["Q2", "Q1"]
    one.close()
    other.close()


def test_whose_receipt_failed_stays_listed_until_a_paper_is_in_hand_or_the_result_is_out(
    office: Office,
) -> None:
    code, other = office.receive().event.code, office.receive().event.code
    for failed in (code, other):
        office.prints.failed(office.prints.receipt(failed).paper, "file-unwritable")

    def listed() -> list[str]:
        return [row.code for row in DayService(office.desk).outlook().left.papers]

    assert listed() == [code, other]
    assert not office.search.show(code).dossier.is_paper_under_way
    again = office.prints.receipt(code).paper
    office.prints.spooled(again, "HP LaserJet")
    office.prints.confirmed(again)
    office.steps.complete(other)
    assert listed() == [other]
    Returns(office.desk).return_result(other)
    assert listed() == [] and office.verify().ok


def test_a_receipt_that_a_corrected_one_took_the_place_of_is_asked_about_no_more(
    office: Office,
) -> None:
    """Its file is no use to anybody either, and leaves the folder."""
    code = office.receive().event.code
    wrong = office.prints.receipt(code, "folder")
    office.prints.spooled(wrong.paper, "folder")
    office.steps.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    right = office.prints.receipt(code, "folder")
    office.prints.spooled(right.paper, "folder")
    assert office.search.show(code).dossier.awaited_copies == (1, 2)
    assert not office.prints.is_settled(code, 1)
    office.prints.confirmed(right.paper)
    dossier = office.search.show(code).dossier
    assert not dossier.is_paper_under_way and not dossier.awaits_paper
    assert office.prints.is_settled(code, 1) and not office.prints.is_settled(code, 3)
    assert DayService(office.desk).outlook().left.papers == ()


def test_a_corrected_receipt_that_did_not_come_is_awaited_though_the_wrong_one_is_in_hand(
    office: Office,
) -> None:
    code = office.receive().event.code
    office.prints.confirmed(office.prints.receipt(code, "folder").paper)
    office.prints.failed(office.prints.receipt(code, "folder").paper, "no-paper")
    assert not office.search.show(code).dossier.awaits_paper
    office.steps.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    office.prints.failed(office.prints.receipt(code, "folder").paper, "no-paper")
    assert office.search.show(code).dossier.awaits_paper
    office.prints.confirmed(office.prints.receipt(code, "folder").paper)
    assert not office.search.show(code).dossier.awaits_paper


def words_on(printed: prints.Print) -> str:
    """The text of a receipt's pages, white space collapsed."""
    with pypdfium2.PdfDocument(printed.content) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_a_receipt_after_a_correction_says_which_print_it_replaces(office: Office) -> None:
    code = office.receive().event.code
    plain = office.prints.receipt(code)
    office.clock.move(minutes=5)
    office.steps.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    corrected = office.prints.receipt(code)
    office.clock.move(minutes=5)
    again = office.prints.receipt(code)
    office.steps.correct(code, "summary", "vay vốn", "thiếu trích yếu")
    twice = office.prints.receipt(code)
    assert "ĐÍNH CHÍNH" not in words_on(plain)
    assert (
        words_on(corrected).count("BẢN ĐÍNH CHÍNH lần 1, thay thế bản in lúc 08:30 01/06/2026") == 2
    )
    assert "IN LẠI" not in words_on(corrected)
    assert "BẢN ĐÍNH CHÍNH lần 1, thay thế bản in lúc 08:30" in words_on(again)
    assert "BẢN IN LẠI lần 1" in words_on(again)
    assert "BẢN ĐÍNH CHÍNH lần 2, thay thế bản in lúc 08:40 01/06/2026" in words_on(twice)
    made = (plain, corrected, again, twice)
    assert [office.prints.receipt_again(code, n).content for n in (1, 2, 3, 4)] == [
        one.content for one in made
    ]


def test_a_correction_that_no_paper_shows_makes_a_reprint(office: Office) -> None:
    """Sex and day of birth stand on no receipt: nothing is replaced, and nobody asks which paper
    counts.
    """
    code = office.receive().event.code
    office.prints.receipt(code)
    office.steps.correct(code, "applicant.birth_date", "1990-03-05", "gõ nhầm")
    assert "BẢN IN LẠI lần 1" in words_on(office.prints.receipt(code))


def test_a_correction_before_the_first_paper_replaces_none(office: Office) -> None:
    code = office.receive().event.code
    office.steps.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    assert "ĐÍNH CHÍNH" not in words_on(office.prints.receipt(code))


def test_a_print_that_never_came_out_is_not_replaced(office: Office) -> None:
    code = office.receive().event.code
    office.prints.receipt(code)
    office.clock.move(minutes=1)
    office.steps.correct(code, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    office.prints.failed(office.prints.receipt(code).paper, "no-paper")
    office.clock.move(minutes=1)
    assert "BẢN ĐÍNH CHÍNH lần 1, thay thế bản in lúc 08:30" in words_on(
        office.prints.receipt(code)
    )
    other = office.receive().event.code
    office.prints.failed(office.prints.receipt(other).paper, "no-paper")
    office.steps.correct(other, "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    assert "ĐÍNH CHÍNH" not in words_on(office.prints.receipt(other))


def test_a_real_paper_has_nothing_of_practice_on_it(tmp_path: Path) -> None:
    real = Office(tmp_path / "real", practice=False)
    code = real.receive().event.code
    assert "TẬP HUẤN" not in words_on(real.prints.receipt(code)) and "TH-" not in words_on(
        real.prints.receipt(code)
    )
    real.close()


def test_a_practice_paper_says_so_across_each_copy(office: Office) -> None:
    code = office.receive().event.code
    words = words_on(office.prints.receipt(code))
    assert words.count("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ") == 2 and words.count("BẢN TẬP HUẤN") == 4


def test_a_practice_paper_is_known_at_practice_desks_alone(office: Office, tmp_path: Path) -> None:
    code = office.receive().event.code
    marked = f"TH-{code}"
    assert office.search.show(marked.lower()).dossier.code == code
    assert office.search.one(marked).code == office.search.find(marked)[0].code == code
    real = Office(tmp_path / "real", practice=False)
    real.receive()
    for ask in (real.search.show, real.search.one, real.search.find, real.steps.process):
        with pytest.raises(Refusal, match="practice-paper"):
            ask(marked)
    with pytest.raises(Refusal, match="dossier-unknown"):
        real.search.show("TH-1")
    with pytest.raises(Refusal, match="shelf-is-code"):
        real.steps.complete(code, marked)
    real.close()


def test_whatever_a_printer_says_is_taken_into_the_journal_as_one_short_line(
    office: Office,
) -> None:
    printed = office.prints.receipt(office.receive().event.code)
    office.prints.spooled(printed.paper, "HP\x1b[2J\nLaserJet" * 100)
    office.prints.failed(printed.paper, "lỗi\x00\r\n" * 4_000)
    assert office.verify().ok
