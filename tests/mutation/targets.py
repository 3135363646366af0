"""The modules whose mutants are tried, each with the tests that have to notice them, and the
mutants that nobody could notice.
"""

import ast
import tomllib
from pathlib import Path
from typing import NamedTuple

from tests.mutation.mutations import Mutation, mutations_of

ROOT = Path(__file__).resolve().parents[2]


class Target(NamedTuple):
    """`module` by its full name, `tests` as files from the root of the repository; with `function`
    those of its functions alone that are called so.
    """

    name: str
    module: str
    tests: tuple[str, ...]
    function: str = ""

    @property
    def source(self) -> Path:
        return ROOT.joinpath(*self.module.split(".")).with_suffix(".py")

    def mutations_of(self, tree: ast.Module) -> list[Mutation]:
        return [one for one in mutations_of(tree) if one.where.endswith(self.function)]


def _rule(place: str, *tests: str) -> Target:
    """`place`: the module below `counter.domain`."""
    files = tuple(f"tests/domain/test_{test}.py" for test in tests)
    return Target(place.rpartition(".")[2], f"counter.domain.{place}", files)


def _numbers(place: str) -> Target:
    """Which numbers the events of a module give out."""
    name = f"numbers of {place}"
    return Target(name, f"counter.domain.{place}", ("tests/domain/test_series.py",), ".numbers")


TARGETS = (
    _rule("calendar.working_days", "working_days"),
    _rule("calendar.term", "term"),
    _rule("calendar.due_date", "due_dates", "due_date_rules"),
    _rule("numbering", "numbering"),
    _rule("series", "series"),
    _rule("queue.line", "line"),
    _rule("dossiers.people", "people"),
    _rule("events.history", "history", "undoing"),
    _rule("dossiers.conflict", "conflict", "undoing"),
    _rule("dossiers.undoing", "undoing"),
    _numbers("dossiers.events"),
    _numbers("queue.ticket"),
    _numbers("desk"),
)


def equivalents_of(target: Target) -> dict[tuple[str, str], str]:
    """Mutants that do the same as the module: where they stand and how they are told, and why."""
    listed = tomllib.loads(Path(__file__).with_name("equivalents.toml").read_text("utf-8"))
    rows = listed.get(target.name, [])
    return {(row["where"], row["change"]): row["reason"] for row in rows}
