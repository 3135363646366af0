"""Handing over: to the applicant, or to somebody whose authority is written down."""

import pytest

from counter.desk.dossiers.returns import Returns
from counter.domain.refusal import Refusal
from tests.support.office import Office


def ready(office: Office) -> str:
    code = office.receive().event.code
    office.steps.complete(code, "B3")
    return code


def test_the_applicant_needs_no_authority(office: Office) -> None:
    returned = Returns(office.desk).return_result(ready(office)).dossier
    assert (returned.state, returned.returned_to) == (
        "returned",
        "",
    ) and returned.returned_at == office.clock.wall()


def test_another_person_needs_one_and_both_are_kept(office: Office) -> None:
    code = ready(office)
    with pytest.raises(Refusal) as refusal:
        Returns(office.desk).return_result(code, to="Lê Văn Bình")
    assert refusal.value.field == "authority" and refusal.value.values["value"] == "Lê Văn Bình"
    found = Returns(office.desk).return_result(
        code, to="  Lê  Văn Bình ", authority="giấy ủy quyền"
    )
    event = found.entries[-1].event
    assert (event.to, event.authority) == ("Lê Văn Bình", "giấy ủy quyền")


def test_what_is_not_ready_or_was_handed_over_stays_where_it_is(office: Office) -> None:
    code = office.receive().event.code
    with pytest.raises(Refusal, match="dossier-state"):
        Returns(office.desk).return_result(code)
    office.steps.complete(code)
    Returns(office.desk).return_result(code)
    before = office.entries
    with pytest.raises(Refusal, match="dossier-state"):
        Returns(office.desk).return_result(code)
    assert office.entries == before


def test_people_whom_the_dossier_names_need_no_other_authority(office: Office) -> None:
    code = office.receive(
        co_applicants=[{"name": "Đỗ Quốc Khánh"}],
        submitter={"name": "Ngô Đình Vượng", "authority": {"kind": "con"}},
    ).event.code
    office.steps.complete(code)
    assert (
        Returns(office.desk).return_result(code, to="đỗ quốc khánh").dossier.returned_to
        == "đỗ quốc khánh"
    )


def test_a_result_handed_over_is_said_before_any_authority_is_asked_for(office: Office) -> None:
    code = ready(office)
    Returns(office.desk).return_result(code)
    with pytest.raises(Refusal, match="dossier-state"):
        Returns(office.desk).return_result(code, to="Ai Đó")


def test_several_results_go_to_one_person_together_or_not_at_all(office: Office) -> None:
    first, second = ready(office), ready(office)
    waiting = office.receive().event.code
    before, service = office.entries, Returns(office.desk)
    with pytest.raises(Refusal) as refusal:
        service.return_results([first, waiting, second])
    assert refusal.value.values["dossier"] == waiting and office.entries == before
    returned = service.return_results([first, second])
    assert [found.dossier.state for found in returned] == ["returned", "returned"]
    assert [found.dossier.code for found in returned] == [first, second]
