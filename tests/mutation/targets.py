"""The modules whose mutants are tried, each with the tests that have to notice them, and the
mutants that nobody could notice.
"""

import tomllib
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Target(NamedTuple):
    """`module` by its full name, `tests` as files from the root of the repository."""

    name: str
    module: str
    tests: tuple[str, ...]

    @property
    def source(self) -> Path:
        return ROOT.joinpath(*self.module.split(".")).with_suffix(".py")


def _rule(place: str, *tests: str) -> Target:
    """`place`: the module below `counter.domain`."""
    files = tuple(f"tests/domain/test_{test}.py" for test in tests)
    return Target(place.rpartition(".")[2], f"counter.domain.{place}", files)


TARGETS = (
    _rule("calendar.working_days", "working_days"),
    _rule("calendar.term", "term"),
    _rule("calendar.due_date", "due_date_rules", "due_dates"),
    _rule("numbering", "numbering"),
    _rule("series", "series"),
    _rule("queue.line", "line"),
    _rule("dossiers.people", "people"),
    _rule("events.history", "history"),
    _rule("dossiers.conflict", "conflict"),
)


def equivalents_of(target: Target) -> dict[tuple[str, str], str]:
    """Mutants that do the same as the module: where they stand and how they are told, and why."""
    listed = tomllib.loads(Path(__file__).with_name("equivalents.toml").read_text("utf-8"))
    rows = listed.get(target.name, [])
    return {(row["where"], row["change"]): row["reason"] for row in rows}
