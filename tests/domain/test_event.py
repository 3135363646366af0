"""An event is declared once: by that it is known, read again, and followed to its end."""

import json
from datetime import datetime
from typing import Any, ClassVar

import pytest

from counter.domain.clock import VIETNAM
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.events import DossierCompleted, DossierReceived
from counter.domain.events import base as events
from counter.domain.events.base import DossierEvent, Event, TicketEvent, upcaster
from counter.domain.queue import ticket as tickets
from counter.storage.journal import codec
from tests.golden.samples import SAMPLES
from tests.support.office import Office

AT = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)


@pytest.fixture(autouse=True)
def _others_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test declares is gone with it."""
    monkeypatch.setattr(events, "_registered", dict(events._registered))
    monkeypatch.setattr(events, "_upcasters", dict(events._upcasters))


def test_a_name_that_another_event_has_is_no_event() -> None:
    with pytest.raises(TypeError, match="ticket-issued"):

        class Again(TicketEvent, frozen=True, kw_only=True):
            name: ClassVar[str] = "ticket-issued"


def test_an_event_says_what_it_is_about() -> None:
    with pytest.raises(TypeError, match="what it is about"):

        class Adrift(Event, frozen=True, kw_only=True):
            name: ClassVar[str] = "adrift"


def test_an_event_that_is_declared_is_read_again_wherever_it_is_declared(office: Office) -> None:
    class DossierBlessed(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
        name: ClassVar[str] = "dossier-blessed"
        commutes: ClassVar[bool] = True
        by: str

    blessed = DossierBlessed(at=AT, by="Nguyễn Văn An")
    assert codec.event_of("dossier-blessed", 1, codec.body_bytes(blessed)) == blessed


def test_what_nobody_could_read_again_is_not_written(office: Office) -> None:
    class Nameless(DossierEvent, frozen=True, kw_only=True):
        """Has no word of its own."""

    before = office.entries
    with pytest.raises(TypeError, match="Nameless"), office.desk.administration() as act:
        act.append(Nameless(at=AT))
    assert office.entries == before and office.receive()


@pytest.mark.parametrize(
    ("base", "module"), [(DossierEvent, dossier_state), (TicketEvent, tickets)]
)
def test_an_event_that_nobody_follows_is_a_fault_and_no_silence(
    office: Office, base: Any, module: Any
) -> None:
    class Unheeded(base, frozen=True, kw_only=True):  # type: ignore[misc, valid-type]
        name: ClassVar[str] = "unheeded"

    subject = (
        office.receive().event
        if module is dossier_state
        else office.queue.issue_ticket("A").listed.ticket
    )
    state = dossier_state.create(subject) if isinstance(subject, DossierReceived) else subject
    with pytest.raises(NotImplementedError, match="unheeded"):
        module.apply(state, Unheeded(at=AT))


def test_what_is_about_something_else_does_nothing_to_a_dossier(office: Office) -> None:
    received = office.receive().event
    others = [sample for sample in SAMPLES if sample.topic not in (events.DOSSIER, events.PRINT)]
    assert others and dossier_state.replay([received, *others]) == dossier_state.replay([received])


def test_fields_that_a_newer_program_added_are_passed_over_at_every_depth(office: Office) -> None:
    received = office.receive().event
    values = json.loads(codec.body_bytes(received))
    values["glow"] = {"blue": [1, 2]}
    values["applicant"]["glow"] = "green"
    for paper in values["papers"]:
        paper["glow"] = None
    assert codec.event_of(received.name, received.version, json.dumps(values).encode()) == received


def test_an_older_form_is_read_as_the_present_one() -> None:
    class DossierWeighed(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
        name: ClassVar[str] = "dossier-weighed"
        version: ClassVar[int] = 3
        grams: int

    @upcaster("dossier-weighed", 1)
    def _in_kilograms(values: Any) -> dict[str, Any]:
        return {"at": values["at"], "kilograms": values["weight"]}

    @upcaster("dossier-weighed", 2)
    def _in_grams(values: Any) -> dict[str, Any]:
        return {"at": values["at"], "grams": values["kilograms"] * 1000}

    weighed = DossierWeighed(at=AT, grams=2000)
    at = json.dumps(AT.isoformat()).encode()
    assert codec.event_of("dossier-weighed", 1, b'{"at":%s,"weight":2}' % at) == weighed
    assert codec.event_of("dossier-weighed", 2, b'{"at":%s,"kilograms":2}' % at) == weighed
    assert codec.event_of("dossier-weighed", 3, b'{"at":%s,"grams":2000}' % at) == weighed
    assert codec.event_of("dossier-weighed", 4, b'{"at":%s,"grams":2000}' % at) is None, (
        "of a newer program"
    )
    assert codec.event_of("dossier-weighed", 1, b'{"at":%s}' % at) is None, (
        "what cannot be carried over says nothing"
    )


def test_one_step_is_not_carried_over_in_two_ways() -> None:
    upcaster("dossier-weighed", 1)(dict)
    with pytest.raises(TypeError, match="dossier-weighed/1"):
        upcaster("dossier-weighed", 1)(dict)


def test_a_dossiers_steps_follow_from_the_events_themselves(office: Office) -> None:
    received = office.receive().event
    steps = dossier_state.allowed(dossier_state.create(received))
    assert DossierCompleted.name in steps and "result-returned" not in steps
