"""Two desks acted on one dossier while apart: nothing wins by itself, a person decides, both acts
stay in the story.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk.dossiers.conflicts import Conflicts
from counter.desk.dossiers.returns import Returns
from counter.domain.dossiers.status import PROCESSING, STOPPED
from counter.domain.refusal import Refusal
from tests.support import desks
from tests.support.command import Commands
from tests.support.office import Office


class Apart:
    """A dossier that one desk put to work and another stopped, both now knowing of both."""

    def __init__(self, folder: Path) -> None:
        self.one, self.two = desks.offices(folder, 2)
        self.code = self.one.receive().event.code
        desks.tell(self.one, self.two)
        self.one.steps.process(self.code)
        self.two.actions.do("stop", self.code, reason="người dân xin rút")
        self.tell()

    def tell(self) -> None:
        desks.tell(self.one, self.two)
        desks.tell(self.two, self.one)

    def close(self) -> None:
        self.one.close()
        self.two.close()


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    made = Apart(tmp_path)
    yield made
    made.close()


def test_both_desks_see_the_same_sides(apart: Apart) -> None:
    for office in (apart.one, apart.two):
        conflicts = Conflicts(office.desk)
        assert [row.code for row in conflicts.to_decide().conflicting] == [apart.code]
        sides = conflicts.show(apart.code).sides
        assert sorted(side.origin.desk or 0 for side in sides) == [1, 2]
        assert {side.dossier.status for side in sides} == {PROCESSING, STOPPED}
    of_one, of_two = (Conflicts(office.desk).show(apart.code) for office in (apart.one, apart.two))
    assert [(side.entries, side.dossier) for side in of_one.sides] == [
        (side.entries, side.dossier) for side in of_two.sides
    ]


def test_the_command_line_says_what_waits_for_a_decision(apart: Apart) -> None:
    run = Commands(apart.one.folder.path)
    assert run("status").json["undecided"] == [apart.code]
    assert f"chờ người quyết định: {apart.code}" in run("status", text=True).out
    assert (
        f"counter dossier conflict {apart.code}"
        in run("dossier", "show", apart.code, text=True).out
    )
    Conflicts(apart.one.desk).settle(apart.code, 1, "hỏi lại người dân")
    assert run("status").json["undecided"] == []
    assert "conflict" not in run("dossier", "show", apart.code, text=True).out


def test_no_step_decides_by_the_way_but_prints_and_notes_go_on(apart: Apart) -> None:
    with pytest.raises(Refusal, match="dossier-in-conflict"):
        apart.one.steps.complete(apart.code)
    with pytest.raises(Refusal, match="dossier-in-conflict"):
        Returns(apart.one.desk).return_result(apart.code)
    assert apart.one.prints.receipt(apart.code)
    apart.one.steps.note_portal_code(apart.code, "G22.99-260601-0001")
    assert apart.one.search.show(apart.code).conflicting


@pytest.mark.parametrize("status", [PROCESSING, STOPPED])
def test_the_side_a_person_keeps_counts_at_every_desk(apart: Apart, status: int) -> None:
    conflicts = Conflicts(apart.one.desk)
    sides = conflicts.show(apart.code).sides
    keep = next(number for number, side in enumerate(sides) if side.dossier.status == status)
    settled = conflicts.settle(apart.code, keep, "hỏi lại người dân")
    apart.tell()
    for office in (apart.one, apart.two):
        found = office.search.show(apart.code)
        assert (
            found.dossier.status == status
            and not found.conflicting
            and len(found.entries) == len(settled.entries)
        )
        assert not Conflicts(office.desk).to_decide().conflicting and office.verify().ok
        with pytest.raises(Refusal, match="no-conflict"):
            Conflicts(office.desk).show(apart.code)
    assert desks.tables(apart.one.desk.reader.connection) == desks.tables(
        apart.two.desk.reader.connection
    )


def test_two_decisions_apart_contend_until_one_is_kept(apart: Apart) -> None:
    one, two = Conflicts(apart.one.desk), Conflicts(apart.two.desk)
    one.settle(apart.code, 0, "bên thứ nhất")
    two.settle(apart.code, 1, "bên thứ hai")
    apart.tell()
    assert apart.one.search.show(apart.code).conflicting
    found = one.show(apart.code)
    sides = found.sides
    assert found.decisions == 2  # why neither counts
    wanted = sides[1].dossier.status
    assert {side.dossier.status for side in sides} == {PROCESSING, STOPPED}
    one.settle(apart.code, 1, "thống nhất")
    apart.tell()
    for office in (apart.one, apart.two):
        assert office.search.show(apart.code).dossier.status == wanted
        assert not office.search.show(apart.code).conflicting


def test_a_decision_needs_a_reason_a_side_and_the_story_as_it_was_seen(apart: Apart) -> None:
    conflicts = Conflicts(apart.one.desk)
    seen = conflicts.show(apart.code).seen
    for keep, reason, before, code in (
        (0, " ", None, "field-empty"), (2, "vì", None, "conflict-side"), (0, "vì", seen - 1, "conflict-changed"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=code):
            conflicts.settle(apart.code, keep, reason, before)
    assert apart.one.search.show(apart.code).conflicting


def test_a_voided_side_may_be_kept_or_set_aside(tmp_path: Path) -> None:
    one, two = desks.offices(tmp_path, 2)
    code = one.receive().event.code
    desks.tell(one, two)
    one.steps.void(code, "nhập nhầm")
    two.steps.process(code)
    desks.tell(two, one)
    conflicts = Conflicts(one.desk)
    sides = conflicts.show(code).sides
    keep = next(number for number, side in enumerate(sides) if not side.dossier.voided)
    assert not conflicts.settle(code, keep, "không nhầm").dossier.voided
    one.close()
    two.close()


def test_two_dossiers_of_one_code_are_both_kept_and_told_apart_by_their_ids(tmp_path: Path) -> None:
    """A cloned disk gives a number out again: both papers are out, so both stay until a person
    voids one.
    """
    one, two = desks.offices(tmp_path, 2)
    code = one.receive(summary="bản gốc").event.code
    twin = Office(tmp_path / "twin", desk=1)
    assert twin.receive(summary="bản chép").event.code == code
    desks.tell(twin, one)
    both = Conflicts(one.desk).to_decide().twice_coded
    assert {row.summary for row in both} == {"bản gốc", "bản chép"}
    with pytest.raises(Refusal, match="code-twice"):
        one.steps.process(code)
    copy = next(row for row in both if row.summary == "bản chép")
    asked = one.steps.void(str(copy.subject), "máy bị sao chép; đã nhận lại số khác")
    assert not asked.dossier.voided and asked.void_asked is not None
    one.steps.void(
        str(copy.subject), "máy bị sao chép; đã nhận lại số khác", head="Nguyễn Văn Chủ Tịch"
    )
    assert not Conflicts(one.desk).to_decide().twice_coded
    assert one.steps.process(code).dossier.summary == "bản gốc"
    for office in (one, two, twin):
        office.close()


def test_the_command_line_lists_shows_and_settles(tmp_path: Path) -> None:
    apart = Apart(tmp_path)
    apart.close()
    run = Commands(tmp_path / "desk1")
    assert [row["code"] for row in run("dossier", "conflicts").json["conflicting"]] == [apart.code]
    sides = run("dossier", "conflict", apart.code).json["sides"]
    assert [side["keep"] for side in sides] == [1, 2]
    told = run("dossier", "conflict", apart.code, text=True).out
    assert "bàn 2:" in told and "A. " in told and "B. " in told
    assert {side["unit"] for side in sides} == {"H49.61"}
    for wrong, code in (
        ("C", "conflict-side"),
        ("0", "conflict-side"),
        ("bàn 2", "conflict-side-no-letter"),
    ):
        assert (
            run("dossier", "resolve", apart.code, "--keep", wrong, "--reason", "hỏi lại").error[
                "code"
            ]
            == code
        )
    settled = run("dossier", "resolve", apart.code, "--keep", "B", "--reason", "hỏi lại").json
    assert settled["state"] == sides[1]["state"] and not settled["conflicting"]
    told = run("dossier", "show", apart.code, text=True).out
    assert "tính: " in told and "không tính: " in told and "không còn tính" in told
    assert run("verify", "--projections").json["ok"]
