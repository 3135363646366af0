"""What holds of every form: one public function, and no font that a reader would have to guess."""

import ast
import re
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path

import pytest

from counter.desk.books import BookOfDossiers
from counter.desk.day import DayService
from counter.desk.dossiers.search import TODAY
from counter.domain.clock import VIETNAM
from counter.printing import forms
from counter.printing.forms.recovery_sheet import Contents, recovery_sheet
from tests.support.office import Office

FOLDER = Path(forms.__file__).parent
FORMS = sorted(init.parent.name for init in FOLDER.glob("*/__init__.py"))
OF_A_DESK = Contents(
    unit_name="UBND đặc khu Cô Tô",
    unit_code="H49.61",
    desk=1,
    code="7KQF-M2XW-9TRB-0423-7KQF-M2XW-9TRB",
    fingerprint="7KQF M2XW",
    printed_at=datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM),
    is_practice=True,
)


def draw_receipt(office: Office) -> bytes:
    return office.prints.receipt(office.receive().event.code).content


def draw_recovery_sheet(_office: Office) -> bytes:
    return recovery_sheet(OF_A_DESK)


def draw_test_page(_office: Office) -> bytes:
    return import_module("counter.printing.forms.test_page").test_page("HP LaserJet")


def draw_test_slip(_office: Office) -> bytes:
    return import_module("counter.printing.forms.test_slip").test_slip("XP-Q80")


def draw_ticket_slip(office: Office) -> bytes:
    office.queue.issue_ticket("A")
    return office.prints.ticket("A001").content


def draw_day_sheet(office: Office) -> bytes:
    office.queue.issue_ticket("A")
    office.receive()
    office.clock.move(days=10)
    return DayService(office.desk).sheet().draw()


def draw_dossier_list(office: Office) -> bytes:
    office.receive()
    return office.search.sheet(TODAY).draw()


def draw_dossier_book(office: Office) -> bytes:
    office.receive()
    book, today = BookOfDossiers(office.desk), office.clock.moment.date()
    places = book.places(today, today)
    return book.sheet(today, today, book.whole_lines(places)).draw()


SAMPLES: dict[str, Callable[[Office], bytes]] = {
    "day_sheet": draw_day_sheet,
    "dossier_book": draw_dossier_book,
    "dossier_list": draw_dossier_list,
    "receipt": draw_receipt,
    "recovery_sheet": draw_recovery_sheet,
    "test_page": draw_test_page,
    "test_slip": draw_test_slip,
    "ticket_slip": draw_ticket_slip,
}


def fonts_in(pdf: bytes) -> dict[str, bool]:
    """The fonts that a PDF of reportlab lists, used or not, and whether each is embedded."""
    objects = dict(re.findall(rb"(\d+) 0 obj(.*?)endobj", pdf, re.DOTALL))
    found = {}
    for font in objects.values():
        if re.search(rb"/Type /Font\b", font):
            (name,) = re.findall(rb"/BaseFont /(\S+)", font)
            descriptors = re.findall(rb"/FontDescriptor (\d+) 0 R", font)
            found[name.decode()] = any(b"/FontFile2" in objects[one] for one in descriptors)
    return found


def test_every_form_has_a_sample() -> None:
    assert sorted(SAMPLES) == FORMS


@pytest.mark.parametrize("form", FORMS)
def test_a_form_lists_no_font_that_is_not_embedded(form: str, office: Office) -> None:
    content = SAMPLES[form](office)
    if content.startswith(b"%PDF"):
        fonts = fonts_in(content)
        assert fonts and all(fonts.values()), fonts


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_one_public_function_of_its_own_name(form: str) -> None:
    tree = ast.parse((FOLDER / form / "__init__.py").read_text(encoding="utf-8"))
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert [name for name in functions if not name.startswith("_")] == [form]
