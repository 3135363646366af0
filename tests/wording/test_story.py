"""Every field of every event that may stand under a dossier is told: by its sentence, or by what
the dossier itself shows.
"""

from datetime import datetime
from typing import Any

import pytest

from counter.cli.shown import dossier as shown_dossier
from counter.cli.shown import dossier_lines
from counter.desk.dossiers.search import DossierSearch
from counter.domain.clock import VIETNAM
from counter.domain.dossiers.conflict import ConflictResolved
from counter.domain.dossiers.events import (
    DossierCorrected,
    DossierForwarded,
    DossierHandedOver,
    DossierReceived,
    DossierRegistered,
    DueDateCorrected,
    ReceiptNumbered,
    ReceiptPrinted,
    ResultReturned,
)
from counter.domain.events.base import DOSSIER, PRINT, Event, events
from counter.domain.hub import DossierRelayed, QuarantineEnded
from counter.wording import LANGUAGES, en, sentence, vi
from counter.wording.story import Story, values_of
from tests.support.office import Office, draft

UNDER_A_DOSSIER = [
    event
    for event in events()
    if event.topic in (DOSSIER, PRINT) and event.__module__.startswith("counter.")
]
UNDER_A_DOSSIER += [DossierRelayed, QuarantineEnded]
_OF_EVERY_EVENT = {"at", "clock_confirmed_by_hand"}
_REST = set(DossierReceived.__struct_fields__) - {"backfill", "immediate", "note"} - _OF_EVERY_EVENT
# What no sentence says, and where it is told instead.
TOLD_ELSEWHERE: dict[type[Event], tuple[set[str], str]] = {
    DossierRegistered: (
        {"external_code", "procedure", "applicant", "summary"}, "by the dossier itself"
    ),
    DossierReceived: (_REST, "by the dossier itself"),
    DossierForwarded: ({"leg"}, "by the control slip"),
    DossierHandedOver: ({"to"}, "with the unit's code, as `to_unit`"),
    ResultReturned: ({"to"}, "as `collector`, who may be the owner"),
    DueDateCorrected: ({"field", "due_at", "legal"}, "`to` is the promise as the paper says it"),
    ReceiptPrinted: (
        {"form", "paper", "letterhead", "clerk_name", "number_text", "practice", "layout", "target"},
        "by the paper",
    ),
    ReceiptNumbered: ({"desk"}, "by the dossier itself, with its number"),
    DossierRelayed: ({"originals"}, "by the entries that came with it"),
    ConflictResolved: ({"set_aside"}, "as `kept` and `aside`, in words"),
}  # fmt: skip


@pytest.mark.parametrize("language", [vi, en], ids=LANGUAGES)
@pytest.mark.parametrize("event", UNDER_A_DOSSIER, ids=lambda event: event.name)
def test_what_an_event_says_is_told(event: type[Event], language: Any) -> None:
    told = sentence.blanks(language.SENTENCES[f"story:{event.name}"])
    elsewhere, _ = TOLD_ELSEWHERE.get(event, (set(), ""))
    assert set(event.__struct_fields__) - told - _OF_EVERY_EVENT == elsewhere - told


def test_what_was_typed_at_intake_is_told_by_the_dossier(office: Office) -> None:
    """Each text that a clerk can type is found again on the command line, in words or as JSON."""
    typed = {
        "summary": "Việc-tóm-tắt", "note": "Việc-ghi-chú", "resolving_body": "Cơ-quan-giải-quyết",
        "delivery_address": "Nơi-nhận-kết-quả", "external_code": "H49-261231-1234",
    }  # fmt: skip
    received = office.intake.receive(draft(**typed))
    found = DossierSearch(office.desk).show(received.event.code)
    shown = str(shown_dossier(found, "vi")) + dossier_lines(found, "vi")
    assert [name for name, text in typed.items() if text not in shown] == []


def test_a_result_is_told_with_who_fetched_it_and_from_where() -> None:
    at = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
    values = values_of(ResultReturned(at=at, to="Lê Thị B", authority="authorised"), "vi")
    said = sentence.fill(vi.SENTENCES["story:result-returned"], values | {"shelf_before": "B3"})
    assert said == "trả kết quả cho Lê Thị B · theo ủy quyền · lấy từ ngăn B3"
    owner = sentence.fill(
        vi.SENTENCES["story:result-returned"], values_of(ResultReturned(at=at), "vi")
    )
    assert owner == "trả kết quả cho chính chủ"


def test_numbers_of_people_are_masked_wherever_a_sentence_would_say_them() -> None:
    at = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
    event = DossierCorrected(
        at=at,
        field="applicant.identity_number",
        was="022090000123",
        to="022090000124",
        reason="gõ sai",
    )
    said = sentence.fill(vi.SENTENCES["story:dossier-corrected"], values_of(event, "vi"))
    assert (
        "022090000123" not in said
        and "022090000124" not in said
        and "022090***123 → 022090***124" in said
    )


def test_a_part_of_a_sentence_is_left_out_where_one_of_its_blanks_is_empty() -> None:
    assert sentence.fill("a[ {b}][ {b} {c}] {d}", {"b": "1", "c": "", "d": "2"}) == "a 1 2"
    assert (
        sentence.fill("{copy}[ của {replaces.number}]", {"copy": "2", "replaces.number": "1"})
        == "2 của 1"
    )
    assert sentence.fill("[{x}]", {"x": "{y}"}) == "{y}", "what was typed is never a blank"


def test_what_became_of_a_print_is_told_with_its_request(office: Office) -> None:
    """Lines of their own are only for those who look for them: the command line has them all."""
    code = office.receive().event.code
    prints = office.prints
    first = prints.request_receipt(code, "folder")
    prints.sending(first)
    prints.spooled(first, "papers/1001.pdf")
    second = prints.request_receipt(code, "system:HP LaserJet")
    prints.sending(second)
    prints.failed(second, "no-paper")
    third = prints.request_receipt(code, "system:HP LaserJet")
    prints.sending(third)
    prints.spooled(third, "HP LaserJet")
    office.clock.move(minutes=2)
    prints.confirmed(third)
    prints.request_receipt(code, "system:HP LaserJet")
    found = office.search.show(code)
    lines = [line for _, line in Story(found.entries, found.origins, "vi").lines()]
    assert lines == [
        "Tiếp nhận",
        "In giấy hẹn, 2 liên – đã ghi vào thư mục 08:30",
        "In giấy hẹn lần 2, 2 liên – in không được: không ra giấy",
        "In giấy hẹn lần 3, 2 liên – đã có giấy 08:32",
        "In giấy hẹn lần 4, 2 liên",
    ]
