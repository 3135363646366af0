"""Rules of the house that imports cannot show, each an English sentence."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

from counter.domain.events.base import Event, events
from counter.storage.journal import codec
from counter.wording import vi
from tests.domain.test_dossier import STEPS
from tests.golden.samples import SAMPLES
from tests.support.sources import read_source

ROOT = Path(__file__).resolve().parents[1]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SOURCES = sorted((ROOT / "counter").rglob("*.py")) + sorted((ROOT / "ui").rglob("*.py"))
_SQL = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|PRAGMA|WITH|BEGIN|SAVEPOINT) ")
# Where an import inside a function is the rule, said once: each page, each service, when it is wanted.
_LOADED_WHEN_WANTED = ("ui/pages/entries.py", "ui/services.py")
# Printing is being made anew, and tells its reasons then.
_REASON = re.compile(r"# late: .*\d ms")
# sqlite-utils looks for its exceptions among the modules; see CONTRIBUTING.
_NAMES_A_MODULE = "counter/storage/migrations.py"
# How often tests take what is private. Whoever finds a door lowers it.
_PRIVATE_USES = 31
_OF_A_NAMED_TUPLE = ("_replace", "_asdict", "_fields")  # public, as Python's documentation says
_PATCHES = ("setattr", "delattr", "setitem", "delitem")
_MACHINERY = re.compile(r"__import__|sys\.(modules|meta_path|path_hooks)\b")
OF_THE_PROGRAM = [event for event in events() if event.__module__.startswith("counter.")]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_sql_stands_in_the_storage_and_in_the_hubs_stores_alone(source: Path) -> None:
    place = source.relative_to(ROOT).as_posix()
    if not place.startswith(("counter/storage/", "counter/hub/stores/")):
        assert [text for text in read_source(source).texts if _SQL.match(text)] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_source_cites_a_document_that_the_repository_does_not_hold(source: Path) -> None:
    assert not re.search(
        r"\b(DOMAIN|FORMS|PRACTICE|ARCHITECTURE|INTERFACE|LOOK|WINDOW|TECH)(\.md|\b R?\d)",
        source.read_text("utf-8"),
    )


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_numbers_with_decimals_are_written_by_the_wording_alone(source: Path) -> None:
    """With a comma in Vietnamese; `counter/domain/calendar/term.py` quotes a file that says no words."""
    place = source.relative_to(ROOT).as_posix()
    if place not in ("counter/wording/__init__.py", "counter/domain/calendar/term.py"):
        formats = read_source(source).formats
        assert [found for found in formats if re.search(r"\.\d*f|[eg]'$", found)] == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("counter", "ui", exclude_type_checking_imports=True, cache_dir=None)
    imports = [
        (one, other)
        for one in graph.modules
        for other in graph.find_modules_directly_imported_by(one)
    ]
    circles = [
        (one, other) for one, other in imports if graph.chain_exists(importer=other, imported=one)
    ]
    assert circles == []


def has_reason(lines: list[str], number: int) -> bool:
    """On its own line, or above the imports it stands among."""
    if _REASON.search(lines[number - 1]):
        return True
    above = number - 2
    while lines[above].lstrip().startswith(("import ", "from ")):
        above -= 1
    return bool(_REASON.search(lines[above]))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_import_inside_a_function_tells_what_it_would_cost_at_the_top(source: Path) -> None:
    if source.relative_to(ROOT).as_posix() in _LOADED_WHEN_WANTED:
        return
    lines = source.read_text(encoding="utf-8").splitlines()
    assert [n for n in read_source(source).late_imports if not has_reason(lines, n)] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_of_python_is_replaced(source: Path) -> None:
    if source.relative_to(ROOT).as_posix() != _NAMES_A_MODULE:
        assert not _MACHINERY.search(source.read_text(encoding="utf-8"))


def test_every_rule_of_a_date_has_its_law_in_contributing() -> None:
    told = set(
        re.findall(r"^\| (R\d+b?) \|", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    )
    used = {
        text
        for text in read_source(ROOT / "counter/domain/calendar/due_date.py").texts
        if re.fullmatch(r"R\d+b?", text)
    }
    assert used and used <= told


@pytest.mark.parametrize("event", OF_THE_PROGRAM, ids=lambda event: event.name)
def test_every_event_has_a_sentence_a_sample_and_a_rule(event: type[Event]) -> None:
    assert f"event:{event.name}" in vi.SENTENCES, "a name in words"
    assert any(type(sample) is event for sample in (*STEPS, *SAMPLES)), (
        "a sample, whose bytes are golden"
    )
    assert event.topic and isinstance(event.commutes, bool), "a rule"
    assert codec.event_of(
        event.name,
        event.version,
        codec.body_bytes(next(s for s in (*STEPS, *SAMPLES) if type(s) is event)),
    )


def private_uses_in(source: Path) -> Iterator[str]:
    """Where a private member of something else is read, imported, or patched by its name."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if any(map(is_private, names_taken_by(node))):
            place = source.relative_to(ROOT).as_posix()
            yield f"{place}:{node.lineno}"  # type: ignore[attr-defined]


def names_taken_by(node: ast.AST) -> list[str]:
    match node:
        case ast.Attribute(value=ast.Name(id="self" | "cls")):
            return []
        case ast.Attribute(value=ast.Call(func=ast.Name(id="super"))):
            return []
        case ast.Attribute(attr=name):
            return [name]
        case ast.ImportFrom(names=names):
            return [each.name for each in names]
        case ast.Call(func=ast.Attribute(attr=patch), args=words) if patch in _PATCHES:
            texts = [word.value for word in words if isinstance(word, ast.Constant)]
            return [text.rpartition(".")[2] for text in texts if isinstance(text, str)]
    return []


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in _OF_A_NAMED_TUPLE


def test_tests_take_no_more_of_what_is_private_than_has_no_other_door() -> None:
    uses = [use for source in TESTS for use in private_uses_in(source)]
    assert len(uses) <= _PRIVATE_USES, (
        "Go in by a door: find what stands in the window by its words (tests/support/finding.py), "
        "type and press keys as a Person, ask a service, give a limit that is turned a public "
        f"name. All uses: {uses}"
    )


def test_nothing_that_prints_runs_in_the_windows_process() -> None:
    """A print service that hangs keeps the interpreter: whoever asks it does so in a process of its
    own.
    """
    graph = grimp.build_graph("counter", "ui", include_external_packages=True, cache_dir=None)
    printing = (
        "ui.qt_printers",
        "counter.printing.devices.cups",
        "counter.printing.devices.printers",
    )
    importers = set().union(*map(graph.find_modules_that_directly_import, printing))
    assert importers == {"ui.print_worker", "counter.printing.process.serving"}
    naming = [path for path in SOURCES if "QtPrintSupport" in path.read_text("utf-8")]
    assert [path.name for path in naming] == ["qt_printers.py"]
    assert graph.find_modules_that_directly_import("ui.print_worker") == {"ui.app"}
