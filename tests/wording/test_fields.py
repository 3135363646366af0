"""Fields by their labels: nobody at the window reads a name of the contract."""

from collections.abc import Iterator

import pytest

from counter import wording
from counter.desk.dossiers import actions as dossier_actions
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.registration import Registration
from counter.desk.queue import actions as ticket_actions
from counter.desk.settings import Settings
from counter.domain.dossiers.documents import Fee, Paper
from counter.domain.dossiers.events import Backfill
from counter.domain.dossiers.people import Applicant, Authority
from counter.domain.refusal import Refusal

SENT = {
    "": (Draft, Registration, Settings),
    "applicant.": (Applicant,),
    "submitter.authority.": (Authority,),
    "documents[0].": (Paper,),
    "fees[12].": (Fee,),
    "backfill.": (Backfill,),
}


def sent_by_the_window() -> Iterator[str]:
    for place, shapes in SENT.items():
        for shape in shapes:
            yield from (f"{place}{name}" for name in shape.__struct_fields__)
    for action in (*dossier_actions.ACTIONS, *ticket_actions.ACTIONS):
        asked = (q for q in action.asks if q.in_window and not q.is_flag)
        yield from (question.name for question in asked)


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_field_the_window_sends_has_a_label(language: str) -> None:
    unnamed = [field for field in sent_by_the_window() if wording.field(field, language) in field]
    assert unnamed == []


def test_a_papers_name_is_not_called_a_persons() -> None:
    assert wording.field("documents[3].name", "vi") == "Tên giấy tờ"
    assert wording.field("co_applicants[0].name", "vi") == "Họ và tên"


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("2026-11-28", "28/11/2026"),
        ("2026-11-28T09:05", "28/11/2026 09:05"),
        ("28/11/2026 25:05", "28/11/2026 25:05"),
    ],
)
def test_a_refused_time_is_quoted_as_people_type_it(value: str, quoted: str) -> None:
    refused = Refusal("time-wrong", "submitted_at", value=value)
    assert wording.of_error(refused, "vi").startswith(f"Mục “Nộp lúc”: “{quoted}”")
