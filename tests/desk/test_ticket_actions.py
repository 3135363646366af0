"""The acts on a ticket are declared once; command line, window and README follow."""

from pathlib import Path

import pytest

from counter.cli.tickets import COMMANDS
from counter.desk.dossiers import actions as dossier_actions
from counter.desk.queue.actions import ACTIONS, TicketAction
from counter.domain.events.base import events
from counter.domain.queue.ticket import (
    TicketCalled,
    TicketCarriedOver,
    TicketResumed,
)
from counter.domain.refusal import Refusal
from counter.wording import en, vi
from tests.support.office import Office

ROOT = Path(__file__).resolve().parents[2]
# Acts on more than the one ticket: a call ends a service, a call taken back goes on with it, and a
# whole day is carried over.
_OF_SEVERAL = {TicketCalled, TicketResumed, TicketCarriedOver}
_KEYS_OF_THE_PAGE = {"N", "U", "G", "Z"}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_action_has_its_command_its_word_in_the_readme_and_its_words(
    action: TicketAction,
) -> None:
    (command,) = (one for one in COMMANDS if one.words == ("ticket", action.name))
    whose = ["ticket"] if action.is_away else ["ticket", "counter"]
    asked = [question.name for question in action.asks]
    assert [argument.place for argument in command.arguments] == [*whose, *asked]
    (row,) = (
        row
        for row in (ROOT / "README.md").read_text("utf-8").splitlines()
        if row.startswith("| `ticket ")
    )
    assert f"`{action.name}`" in row
    in_window = [q.name for q in action.asks if q.in_window and not q.is_flag]
    wanted = [f"action:{action.name}", *(f"ask:{action.name}.{name}" for name in in_window)]
    assert [code for code in wanted for words in (vi, en) if code not in words.SENTENCES] == []


def test_every_event_that_needs_a_state_is_an_actions() -> None:
    needing = {event for event in events() if event.topic == "ticket" and event.allowed_from}
    assert needing - _OF_SEVERAL == {action.event for action in ACTIONS}


def test_names_of_acts_are_names_of_one_act() -> None:
    """Their sentences are found by them: `action:NAME`."""
    names = [action.name for action in (*ACTIONS, *dossier_actions.ACTIONS)]
    assert len(set(names)) == len(names)


def test_an_answer_that_is_wrong_by_itself_is_told_before_the_ticket(office: Office) -> None:
    with pytest.raises(Refusal, match="queue-unknown"):
        office.queue.do("transfer", "A999", to="Z")


def test_no_two_acts_of_the_queue_page_share_a_key() -> None:
    keys = [action.key for action in ACTIONS]
    assert len(set(keys)) == len(keys) and not _KEYS_OF_THE_PAGE & set(keys)
