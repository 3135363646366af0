"""The acts on a dossier, each declared once: the command line with its help, the dossier page with
its keys and what it asks, and the README's table derive from here.

An act's name is its command (`dossier complete`) and the key of its sentences (`action:complete` on
the button, `ask:complete.shelf` before the field, `why-not:…` where it sleeps).
"""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.opening import OpenDesk
from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierCorrected,
    DossierForwarded,
    DossierHandedOver,
    DossierNoted,
    DossierReceived,
    DossierReceivedBack,
    DossierRefused,
    DossierStopped,
    DossierVoided,
    PortalCodeNoted,
    ProcessingStarted,
    ResultReturned,
    VoidDeclined,
)
from counter.domain.dossiers.state import CORRECTABLE
from counter.domain.dossiers.status import RETURNED
from counter.domain.events.base import Event


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What an act asks for. `name`: its option, the field a refusal names, and what the service
    calls it.

    `by_place`: on the command line it stands without its name. `usual`: the sentence that the
    window answers with by itself; `choices`: what may be answered. A flag is no question for the
    window, and neither is what is not `in_window`.
    """

    name: str
    needed: bool = False
    by_place: bool = False
    is_flag: bool = False
    in_window: bool = True
    metavar: str = ""
    usual: str = ""
    choices: tuple[str, ...] = ()


class Action(msgspec.Struct, frozen=True, kw_only=True):
    """An act on one dossier. `event` is what it writes, and says from which states it may start.

    Where no `run` is said, what was answered are the fields of its event. `key`: the key of the
    dossier page, which never changes; acts that share one exclude each other or are told apart by a
    question. `page`: where the window does it, if elsewhere; without a `run` it is more than an act
    then, and has a command of its own. `may`: what must be true beside the state. `is_rare`: not
    offered where it may not be done.
    """

    name: str
    event: type[Event]
    key: str
    run: Callable[..., DossierDetails] | None = None
    asks: tuple[Question, ...] = ()
    page: str = ""
    may: Callable[[DossierDetails], bool] = lambda _details: True
    is_rare: bool = False

    @property
    def is_command(self) -> bool:
        return self.run is not None or not self.page

    def why_not(self, details: DossierDetails) -> str:
        """The code of the sentence that says why it cannot be done now; empty where it can."""
        allowed = self.event.allowed_from
        if allowed is not None and details.dossier.status not in allowed:
            return "why-not:state"
        if self.may(details):
            return ""
        return f"why-not:{self.name}"


class DossierActions:
    """Does what is declared here; the window's way to all of it."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def do(self, action: Action, code: str, answers: dict[str, Any]) -> DossierDetails:
        assert action.is_command, "done by a page of its own"
        if action.run is None:
            return DossierSteps(self._desk).write(action.event, code, **answers)
        return action.run(self._desk, code, **answers)


def offered(details: DossierDetails) -> dict[str, list[Action]]:
    """The acts of each key: those that may be done now or, where none of them may, the first."""
    by_key: dict[str, list[Action]] = {}
    for action in ACTIONS:
        by_key.setdefault(action.key, []).append(action)
    return {key: _possible(actions, details) for key, actions in by_key.items()}


def _possible(actions: Sequence[Action], details: DossierDetails) -> list[Action]:
    possible = [action for action in actions if not action.why_not(details)]
    return possible or [action for action in actions if not action.is_rare][:1]


def _by(step: Callable[..., DossierDetails]) -> Callable[..., DossierDetails]:
    return lambda desk, code, **answers: step(DossierSteps(desk), code, **answers)


def _return(desk: OpenDesk, code: str, originals: bool = False, **answers: str) -> DossierDetails:
    return Returns(desk).return_result(code, with_originals=originals, **answers)


_REASON = Question(name="reason", needed=True)

ACTIONS = (
    Action(
        name="receive",
        event=DossierReceived,
        key="1",
        page="intake",
        is_rare=True,
    ),
    Action(name="process", event=ProcessingStarted, key="1"),
    Action(
        name="complete",
        event=DossierCompleted,
        run=_by(DossierSteps.complete),
        key="2",
        asks=(Question(name="shelf"),),
    ),
    Action(
        name="return",
        event=ResultReturned,
        run=_return,
        key="3",
        asks=(
            Question(name="to"),
            Question(name="authority"),
            Question(name="originals", is_flag=True),
        ),
        page="returns",
    ),
    Action(
        name="stop",
        event=DossierStopped,
        key="4",
        asks=(_REASON,),
    ),
    Action(
        name="refuse",
        event=DossierRefused,
        key="4",
        asks=(_REASON,),
        is_rare=True,
    ),
    Action(
        name="correct",
        event=DossierCorrected,
        run=_by(DossierSteps.correct),
        key="7",
        asks=(
            Question(name="field", needed=True, choices=CORRECTABLE),
            Question(name="to", needed=True),
            Question(name="reason", needed=True, usual="typed-wrongly"),
        ),
    ),
    Action(
        name="portal-code",
        event=PortalCodeNoted,
        run=_by(DossierSteps.note_portal_code),
        key="8",
        asks=(Question(name="portal_code", needed=True, by_place=True),),
    ),
    Action(
        name="note",
        event=DossierNoted,
        key="N",
        asks=(Question(name="text", needed=True),),
    ),
    Action(
        name="void",
        event=DossierVoided,
        run=_by(DossierSteps.void),
        key="9",
        asks=(_REASON, Question(name="head", metavar="NAME", in_window=False)),
        may=lambda details: details.dossier.status != RETURNED,
    ),
    Action(
        name="keep",
        event=VoidDeclined,
        run=_by(DossierSteps.decline_void),
        key="9",
        asks=(_REASON,),
        may=lambda details: details.void_asked is not None,
        is_rare=True,
    ),
    Action(
        name="forward",
        event=DossierForwarded,
        key="0",
        asks=(Question(name="to", needed=True),),
    ),
    Action(
        name="hand-over",
        event=DossierHandedOver,
        run=_by(DossierSteps.hand_over),
        key="0",
        asks=(
            Question(name="unit_code", needed=True),
            Question(name="to", in_window=False),
        ),
        may=lambda details: details.is_enrolled,
        is_rare=True,
    ),
    Action(
        name="receive-back",
        event=DossierReceivedBack,
        run=_by(DossierSteps.receive_back),
        key="0",
        may=lambda details: bool(details.dossier.holder),
        is_rare=True,
    ),
)
