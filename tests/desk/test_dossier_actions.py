import re
from pathlib import Path

import pytest

from counter.cli.dossiers import COMMANDS
from counter.desk.dossiers.actions import ACTIONS, DossierAction, DossierActions, offered
from counter.domain.dossiers.events import (
    DossierReceived,
    DossierRegistered,
    DueDateCorrected,
    DueDateKept,
    ReceiptNumbered,
)
from counter.domain.events.base import events
from counter.wording import en, vi
from tests.support.office import Office

ROOT = Path(__file__).resolve().parents[2]
# Acts of other places than the dossier's page and its commands.
_ELSEWHERE = {DossierReceived, DossierRegistered, DueDateCorrected, DueDateKept, ReceiptNumbered}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_action_has_its_command_its_row_in_the_readme_and_its_words(
    action: DossierAction,
) -> None:
    (command,) = (one for one in COMMANDS if one.words == ("dossier", action.name))
    if action.is_command:
        assert [argument.place for argument in command.arguments] == [
            "code",
            *(q.name for q in action.asks),
        ]
    rows = [
        row
        for row in (ROOT / "README.md").read_text("utf-8").splitlines()
        if row.startswith("| `dossier ")
    ]
    assert any(re.search(rf"[` ]{action.name}[` ]", row) for row in rows)
    asked = [q for q in action.asks if q.in_window and not (q.is_flag or q.usual or action.page)]
    wanted = [f"action:{action.name}", *(f"ask:{action.name}.{q.name}" for q in asked)]
    assert [code for code in wanted for words in (vi, en) if code not in words.SENTENCES] == []


def test_every_event_that_a_step_writes_is_an_actions() -> None:
    steps = {
        event
        for event in events()
        if event.topic == "dossier" and event.__module__ == DossierReceived.__module__
    }
    with_state = {event for event in steps if event.allowed_from is not None}
    assert with_state - _ELSEWHERE <= {action.event for action in ACTIONS}


def test_each_round_of_scans_has_a_key_of_its_own() -> None:
    keys = [action.scan_key for action in ACTIONS if action.scan_key]
    assert keys == ["F11", "F12"], "a further one needs its mode on the page of returns"


def names(office: Office, code: str, key: str) -> list[str]:
    return [action.name for action in offered(office.search.show(code))[key]]


def test_acts_that_share_a_key_are_told_apart_by_what_may_be_done(office: Office) -> None:
    code = office.receive().event.code
    assert names(office, code, "4") == ["stop"] and names(office, code, "9") == ["void"]
    assert names(office, code, "0") == ["forward"], (
        "nothing is handed over without a hub, nothing comes back that is here"
    )
    office.actions.do("forward", code, to="Chi cục Thuế")
    assert names(office, code, "0") == ["forward", "receive-back"], "on to the next body, or back"
    office.steps.receive_back(code)
    office.steps.complete(code)
    (forward,) = offered(office.search.show(code))["0"]
    assert forward.why_not(office.search.show(code)) == "why-not:state"


def test_an_action_does_what_its_service_does(office: Office) -> None:
    code, actions = office.receive().event.code, DossierActions(office.desk)
    assert actions.do("forward", code, to="Chi cục Thuế").dossier.holder == "Chi cục Thuế"
    assert actions.do("receive-back", code).dossier.holder == ""
    assert actions.do("complete", code, shelf="B3").dossier.shelf == "B3"
    given = {"to": "Trần Thị B", "authority": "giấy ủy quyền", "originals": False}
    assert actions.do("return", code, **given).dossier.returned_with == "giấy ủy quyền"
