"""Every released shape stays readable: bodies of every word, and a whole desk of every schema."""

import json
import shutil
from pathlib import Path

import msgspec
import pytest

from counter.domain.events.base import _upcasters, event_named, events
from counter.storage.database import SCHEMA_VERSION
from counter.storage.journal import codec
from tests.golden.forms import form_of, forms_within
from tests.support.command import Commands
from tests.support.office import DRAFT

HERE = Path(__file__).parent
BODIES: dict[str, str] = json.loads((HERE / "bodies.json").read_text(encoding="utf-8"))
DESKS = sorted(HERE.glob("desk-*"))


@pytest.mark.parametrize("name", BODIES)
def test_an_old_body_is_read_and_written_as_it_was(name: str) -> None:
    word, shape = name.split("/")
    event = codec.event_of(word, int(shape), BODIES[name].encode())
    assert event is not None and event.name == word
    if event.version == int(shape):  # an older one is carried over
        assert codec.body_bytes(event).decode() == BODIES[name]


FORMS = json.loads((HERE / "forms.json").read_text(encoding="utf-8"))
OF_TODAY = {f"{event.name}/{event.version}": form_of(event) for event in events()}
WITHIN_TODAY = {name: form for event in events() for name, form in forms_within(event).items()}


@pytest.mark.parametrize("name", OF_TODAY)
def test_the_form_of_an_event_is_the_one_that_was_written_down(name: str) -> None:
    """Whoever adds a field asks first whether a program that passes it over still does right; then
    the form is written anew.
    """
    assert FORMS["events"].get(name) == OF_TODAY[name]


@pytest.mark.parametrize("name", WITHIN_TODAY)
def test_the_form_of_what_stands_in_events_is_the_one_that_was_written_down(name: str) -> None:
    assert FORMS["within"].get(name) == WITHIN_TODAY[name]


@pytest.mark.parametrize("name", FORMS["events"])
def test_an_event_that_was_ever_written_down_can_be_read(name: str) -> None:
    """In its form of then, or carried over to the present one."""
    word, _, shape = name.partition("/")
    event = event_named(word)
    assert event is not None and int(shape) <= event.version
    for older in range(int(shape), event.version):
        assert (word, older) in _upcasters
    if int(shape) == event.version:
        fields = {field.encode_name: field for field in msgspec.structs.fields(event)}
        assert set(FORMS["events"][name]) <= set(fields), "a field that is stored has gone"


def test_every_shape_of_today_has_its_golden_body() -> None:
    assert {f"{event.name}/{event.version}" for event in events()} <= set(BODIES)


def test_every_schema_has_its_golden_desk() -> None:
    assert [int(desk.name.rpartition("-")[2]) for desk in DESKS] == list(
        range(1, SCHEMA_VERSION + 1)
    )


@pytest.mark.parametrize("golden", DESKS, ids=lambda desk: desk.name)
def test_an_old_desk_opens_is_whole_and_works_on(golden: Path, tmp_path: Path) -> None:
    shutil.copytree(golden, tmp_path / "desk")
    run = Commands(tmp_path / "desk", now="2026-06-02T08:00:00+07:00")
    unlocked = {"COUNTER_PASSPHRASE": "golden"}
    assert len(run("dossier", "list", **unlocked).json) == 21
    assert run("verify", "--projections", **unlocked).json["problems"] == []
    received = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode(), **unlocked)
    assert received.json["code"] == "H49.61-260602-1001" and received.json["book"]["number"] == 22
    assert (
        run("dossier", "show", "G22.99-260601-0001", **unlocked).json["code"]
        == "H49.61-260601-1004"
    )
    assert len(run("dossier", "find", "viec", **unlocked).json) == 20
    assert run("verify", "--projections", **unlocked).json["problems"] == []
