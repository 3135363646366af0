"""The acts on a dossier, each declared once; `why-not:NAME` is the sentence where one sleeps."""

from collections.abc import Callable, Sequence
from typing import Any

from counter.desk.action import Action, Question, action_named
from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers.corrections import correctable
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
    StepUndone,
    VoidDeclined,
)
from counter.domain.dossiers.state import may_be_voided


class DossierAction(Action, frozen=True, kw_only=True):
    """An act on one dossier. Acts that share a key exclude each other or are told apart by a
    question. `page`: where the window does it, if elsewhere; without a `run` it is more than an act
    then, and has a command of its own. `scan_key`: the key of the round that does it to one scanned
    receipt after another. `may`: what must be true beside the state. `is_rare`: not offered where
    it may not be done.
    """

    page: str = ""
    scan_key: str = ""
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

    def do(self, name: str, code: str, /, **answers: Any) -> DossierDetails:
        """The declared act of that name."""
        action = action_named(ACTIONS, name)
        assert action.is_command, "done by a page of its own"
        if action.run is None:
            return DossierSteps(self._desk).write(action.event, code, **answers)
        done: DossierDetails = action.run(self._desk, code, **answers)
        return done


def offered(details: DossierDetails) -> dict[str, list[DossierAction]]:
    """The acts of each key: those that may be done now or, where none of them may, the first."""
    by_key: dict[str, list[DossierAction]] = {}
    for action in ACTIONS:
        by_key.setdefault(action.key, []).append(action)
    return {key: _possible(actions, details) for key, actions in by_key.items()}


def _possible(actions: Sequence[DossierAction], details: DossierDetails) -> list[DossierAction]:
    possible = [action for action in actions if not action.why_not(details)]
    return possible or [action for action in actions if not action.is_rare][:1]


def _by(step: Callable[..., DossierDetails]) -> Callable[..., DossierDetails]:
    return lambda desk, code, **answers: step(DossierSteps(desk), code, **answers)


def _return(desk: OpenDesk, code: str, originals: bool = False, **answers: str) -> DossierDetails:
    return Returns(desk).return_result(code, with_originals=originals, **answers)


_REASON = Question(name="reason", needed=True)

ACTIONS = (
    DossierAction(
        name="receive",
        event=DossierReceived,
        key="1",
        page="intake",
        is_rare=True,
    ),
    DossierAction(name="process", event=ProcessingStarted, key="1", scan_key="F11"),
    DossierAction(
        name="complete",
        event=DossierCompleted,
        run=_by(DossierSteps.complete),
        key="2",
        asks=(Question(name="shelf"),),
        scan_key="F12",
    ),
    DossierAction(
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
    DossierAction(
        name="stop",
        event=DossierStopped,
        key="4",
        asks=(_REASON,),
    ),
    DossierAction(
        name="refuse",
        event=DossierRefused,
        key="4",
        asks=(_REASON,),
        is_rare=True,
    ),
    DossierAction(
        name="correct",
        event=DossierCorrected,
        run=_by(DossierSteps.correct),
        key="7",
        asks=(
            Question(
                name="field", needed=True, choices=lambda details: correctable(details.dossier)
            ),
            Question(name="to", needed=True),
            Question(name="reason", needed=True, usual="typed-wrongly"),
        ),
    ),
    DossierAction(
        name="portal-code",
        event=PortalCodeNoted,
        run=_by(DossierSteps.note_portal_code),
        key="8",
        asks=(Question(name="portal_code", needed=True, by_place=True),),
    ),
    DossierAction(
        name="note",
        event=DossierNoted,
        key="N",
        asks=(Question(name="text", needed=True),),
    ),
    DossierAction(
        name="void",
        event=DossierVoided,
        run=_by(DossierSteps.void),
        key="9",
        asks=(_REASON, Question(name="head", metavar="NAME", in_window=False)),
        may=lambda details: may_be_voided(details.dossier),
    ),
    DossierAction(
        name="keep",
        event=VoidDeclined,
        run=_by(DossierSteps.decline_void),
        key="9",
        asks=(_REASON,),
        may=lambda details: details.void_asked is not None,
        is_rare=True,
    ),
    DossierAction(
        name="forward",
        event=DossierForwarded,
        key="0",
        asks=(Question(name="to", needed=True),),
    ),
    DossierAction(
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
    DossierAction(
        name="receive-back",
        event=DossierReceivedBack,
        run=_by(DossierSteps.receive_back),
        key="0",
        may=lambda details: bool(details.dossier.holder),
        is_rare=True,
    ),
    DossierAction(
        name="undo",
        event=StepUndone,
        run=_by(DossierSteps.undo),
        key="Z",
        asks=(
            _REASON,
            Question(name="originals", is_flag=True, when=lambda details: details.gave_originals),
        ),
        may=lambda details: bool(details.last_step),
    ),
)
