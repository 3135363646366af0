"""What a hub publishes: a closure is one unit's, a file goes out once, and what it changes is shown."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from counter.domain.refusal import Refusal
from counter.hub.publishing import Publishing
from tests.support.office import Office
from tests.support.small_hub import NOW, SmallHub, exchange

ISLAND, SHORE = "H49.61", "H49.62"
STORM = date(2026, 6, 3)


class Coast:
    def __init__(self, folder: Path) -> None:
        self.hub = SmallHub(folder / "hub")
        self.island = Office(folder / "island", unit=ISLAND)
        self.shore = Office(folder / "shore", unit=SHORE)
        for office in (self.island, self.shore):
            self.hub.enrol(office)
        self.publishing = Publishing(self.hub.store, self.hub.identity)

    def works_on(self, office: Office, day: date = STORM) -> bool:
        exchange(self.hub, office)
        return office.desk.calendar.is_working(day)


@pytest.fixture
def coast(tmp_path: Path) -> Iterator[Coast]:
    made = Coast(tmp_path)
    yield made
    made.island.close()
    made.shore.close()


def calendar(folder: Path, *rows: str, name: str = "lich.csv") -> Path:
    path = folder / name
    path.write_text("Ngày,Loại,Tên,Căn cứ\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_storm_on_one_island_closes_that_unit_alone(coast: Coast, tmp_path: Path) -> None:
    storm = calendar(tmp_path, "03/06/2026,đóng cửa,Bão số 1,QĐ 12")
    with pytest.raises(Refusal, match="closure-needs-unit"):
        coast.publishing.calendar(storm, NOW)
    assert coast.works_on(coast.island) and coast.works_on(coast.shore)
    changes = coast.publishing.calendar(storm, NOW, ISLAND).changes
    assert [(one.before, one.after.kind) for one in changes] == [(None, "closed")]
    assert not coast.works_on(coast.island) and coast.works_on(coast.shore)


def test_the_same_file_is_published_once(coast: Coast, tmp_path: Path) -> None:
    storm = calendar(tmp_path, "03/06/2026,đóng cửa,Bão số 1,QĐ 12")
    coast.publishing.calendar(storm, NOW, ISLAND)
    with pytest.raises(Refusal, match="published-already"):
        coast.publishing.calendar(storm, NOW, ISLAND)
    coast.publishing.calendar(storm, NOW, SHORE)  # another unit's storm
    assert not coast.works_on(coast.shore)


def test_what_was_published_is_what_the_next_file_is_compared_with(
    coast: Coast, tmp_path: Path
) -> None:
    coast.publishing.calendar(calendar(tmp_path, "03/06/2026,nghỉ,Nghỉ bù,TB 1"), NOW)
    back = calendar(tmp_path, "03/06/2026,ngày thường,Làm lại,TB 2", name="b.csv")
    (change,) = coast.publishing.calendar(back, NOW, dry_run=True).changes
    assert change.before is not None and change.before.kind == "off"
    assert not coast.works_on(coast.shore), "only shown"
    coast.publishing.calendar(back, NOW)
    assert coast.works_on(coast.shore)


def test_a_catalogue_is_laid_over_what_was_published(coast: Coast, tmp_path: Path) -> None:
    first, second = tmp_path / "1.csv", tmp_path / "2.csv"
    first.write_text("code,name,field,fee\n1.004873,,,5.000đ\n", "utf-8")
    second.write_text("code,name,field,term_value,term_unit\n1.004873,,,2,working_days\n", "utf-8")
    assert coast.publishing.procedures(first, NOW).changed
    coast.publishing.procedures(second, NOW)
    exchange(coast.hub, coast.shore)
    here = coast.shore.desk.catalogue.on("1.004873", NOW.date())
    assert (here.fee_text, here.term and here.term.value) == ("5.000đ", 2) and here.documents
    assert coast.publishing.procedures(first, NOW).procedures == (), "nothing is left to say"


def test_a_file_is_published_again_when_another_changed_it_meanwhile(
    coast: Coast, tmp_path: Path
) -> None:
    off = calendar(tmp_path, "03/06/2026,nghỉ,Nghỉ bù,TB 1")
    back = calendar(tmp_path, "03/06/2026,ngày thường,Làm lại,TB 2", name="b.csv")
    coast.publishing.calendar(off, NOW)
    coast.publishing.calendar(back, NOW)
    assert len(coast.publishing.calendar(off, NOW).changes) == 1
    assert not coast.works_on(coast.shore)
    with pytest.raises(Refusal, match="published-already"):
        coast.publishing.calendar(off, NOW)


def test_a_restored_hub_knows_what_it_published_to_a_unit_before(
    coast: Coast, tmp_path: Path
) -> None:
    storm = calendar(tmp_path, "03/06/2026,đóng cửa,Bão số 1,QĐ 12")
    coast.publishing.calendar(storm, NOW, ISLAND)
    later = coast.hub.identity._replace(epoch=coast.hub.identity.epoch + 1)
    with pytest.raises(Refusal, match="published-already"):
        Publishing(coast.hub.store, later).calendar(storm, NOW, ISLAND)


def test_decisions_of_the_province_hold_at_all_its_communes(coast: Coast, tmp_path: Path) -> None:
    cuts = tmp_path / "cat-giam.csv"
    cuts.write_text("code,term_value,term_unit\n1.004873,2,working_days\n", "utf-8")
    plan = coast.publishing.local_rules(cuts, NOW, "QĐ 12/QĐ-UBND", dry_run=True)
    assert len(plan.rules) == 1
    coast.publishing.local_rules(cuts, NOW, "QĐ 12/QĐ-UBND")
    for office in (coast.island, coast.shore):
        exchange(coast.hub, office)
        here = office.desk.catalogue.on("1.004873", NOW.date())
        assert (here.term and here.term.value, here.local_decision) == (2, "QĐ 12/QĐ-UBND")
        assert here.national_term and here.national_term.value == 3
    assert coast.publishing.local_rules(cuts, NOW, "QĐ 12/QĐ-UBND").rules == ()
