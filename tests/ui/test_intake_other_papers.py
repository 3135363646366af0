"""Papers that came beside those the catalogue asks for: added by +, named in their row, counted as
the others; and pages, where somebody counts them.
"""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter.domain.dossiers.documents import Paper
from tests.support.office import DRAFT, draft
from tests.support.window import CARD, Person
from ui.widgets.papers_table import PapersTable

BIRTH, STATUS, NONE_ASKED = "khai sinh", "xac nhan tinh trang", "1.004837"
CONTROL = Qt.KeyboardModifier.ControlModifier
COMMITMENT = "Giấy cam đoan"


def begin(person: Person, procedure: str = STATUS) -> PapersTable:
    person.press(Qt.Key.Key_F4)
    person.type(procedure)
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    person.all_papers()
    papers = person.page.form.papers
    assert isinstance(papers, PapersTable)
    return papers


def add(person: Person, name: str = COMMITMENT) -> None:
    person.letter("+")
    person.type(name)
    person.press(Qt.Key.Key_Return)


def others(person: Person) -> list[Paper]:
    return [row.paper for row in person.page.form.papers.papers.rows if row.is_other]


def test_a_paper_the_catalogue_lacks_is_added_named_and_counted(person: Person) -> None:
    papers = begin(person)
    add(person)
    assert others(person) == [Paper(name=COMMITMENT, originals=1)] and papers.hasFocus()
    person.letter("1")
    person.letter("2")
    assert others(person) == [Paper(name=COMMITMENT, originals=12)]
    person.press(Qt.Key.Key_F9)
    event = person.page.side.done.received.event
    assert event.papers[-1] == Paper(name=COMMITMENT, originals=12)
    assert person.sees(COMMITMENT)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_a_row_nobody_named_is_no_paper(person: Person, end: Qt.Key) -> None:
    papers = begin(person)
    before = len(papers.papers.rows)
    person.letter("+")
    assert len(papers.papers.rows) == before + 1
    assert not any(not paper.name for paper in person.page.draft().documents)
    person.press(end)
    assert len(papers.papers.rows) == before and person.button("Tiếp nhận").isEnabled()


def test_minus_takes_such_a_paper_out_again(person: Person) -> None:
    begin(person)
    add(person)
    person.letter("-")
    assert others(person) == []
    person.press(Qt.Key.Key_F9)
    papers = person.page.side.done.received.event.papers
    assert COMMITMENT not in [paper.name for paper in papers]


def test_a_paper_that_stands_there_already_is_counted_there(person: Person) -> None:
    papers = begin(person)
    first = papers.papers.rows[0].paper.name
    add(person, first.lower())
    assert others(person) == [] and papers.currentIndex().row() == 0


def receive_of_two(person: Person, *names: str) -> None:
    """Two people's dossiers had papers of these names."""
    papers = [{"name": name, "originals": 1} for name in names]
    other = {"name": "Lê Thị Hoa", "identity_number": "022190000125"}
    for applicant in (DRAFT["applicant"], other):
        taken_in = draft(applicant=applicant, documents=papers)
        person.do(partial(person.services.intake.receive, taken_in))


def test_its_name_is_offered_when_the_procedure_comes_again(person: Person) -> None:
    receive_of_two(person, COMMITMENT)
    begin(person)
    person.letter("+")
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert [paper.name for paper in others(person)] == [COMMITMENT]


def test_names_of_another_procedure_are_not_offered(person: Person) -> None:
    receive_of_two(person, COMMITMENT)
    begin(person, BIRTH)
    person.letter("+")
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert others(person) == []


def test_only_names_with_what_was_typed_in_them_are_gone_through(person: Person) -> None:
    receive_of_two(person, COMMITMENT, "Văn bản đồng ý")
    begin(person)
    person.letter("+")
    person.type("dong y")
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert [paper.name for paper in others(person)] == ["Văn bản đồng ý"]


def test_what_was_typed_of_a_name_is_there_after_a_kill(person: Person, tmp_path: Path) -> None:
    begin(person)
    person.letter("+")
    person.type("Giấy cam")
    person.page.save()
    person.settle()
    again = person.come_back_after_a_kill(tmp_path / "again")
    again.press(Qt.Key.Key_F4)
    assert [paper.name for paper in others(again)] == ["Giấy cam"]
    again.close()


def test_a_card_scanned_into_a_name_leaves_it_as_it_was(person: Person) -> None:
    begin(person)
    person.letter("+")
    person.type("Giấy cam")
    person.scan(CARD.replace("022190000123", "022190000456"))
    assert [paper.name for paper in others(person)] == ["Giấy cam"]


def test_pages_are_counted_of_what_is_handed_in(person: Person) -> None:
    papers = begin(person)
    papers.setCurrentIndex(papers.papers.index(0, 5))
    person.letter("1")
    person.letter("4")
    row = papers.papers.rows[0].paper
    assert (row.originals, row.pages) == (1, 14)
    papers.setCurrentIndex(papers.papers.index(0, 5))
    person.letter("-")
    row = papers.papers.rows[0].paper
    assert (row.originals, row.pages) == (1, 0)
    papers.papers.set_verdict(0, "not_applicable")
    assert papers.papers.rows[0].paper.pages == 0
