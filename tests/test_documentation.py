"""What is written down is true: every command stands in the README, every sentence exists in both
languages.
"""

import re
from pathlib import Path

import pytest

from counter.cli import MODULES
from counter.domain.calendar.working_days import KINDS
from counter.domain.events.base import events
from counter.domain.imports.calendar_rows import CALENDAR_COLUMNS
from counter.domain.imports.procedure_columns import PROCEDURE_COLUMNS
from counter.wording import en, vi
from tests.support.sources import read_source

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "counter").rglob("*.py"))


def commands() -> list[tuple[str, ...]]:
    from importlib import import_module

    modules = dict.fromkeys(MODULES.values())
    return [
        command.words
        for name in modules
        for command in import_module(f"counter.cli.{name}").COMMANDS
    ]


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_stands_in_the_readme(words: tuple[str, ...]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("## Commands") : readme.index("## Map of the house")]
    line = next((line for line in table.splitlines() if f"`{words[0]}" in line), "")
    assert line, words
    assert any(
        re.search(rf"`[^`]*\b{re.escape(words[-1])}\b", line)
        for line in table.splitlines()
        if f"`{words[0]}" in line
    )


def test_every_column_of_a_file_to_import_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = readme[
        readme.index("**Files of the catalogue and the calendar**") : readme.index(
            "## Desks and their hub"
        )
    ]
    assert [
        name for name in (*CALENDAR_COLUMNS, *KINDS, *PROCEDURE_COLUMNS) if f"`{name}`" not in told
    ] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_failure_has_a_sentence_in_both_languages(source: Path) -> None:
    raised = set(read_source(source).raised) - {"helped"}
    assert [
        code for code in raised if not vi.SENTENCES.get(code) or not en.SENTENCES.get(code)
    ] == []


@pytest.mark.parametrize(
    "doubt", ["behind", "ahead", "impossible", "jumped", "against-hub", "corrected-before"]
)
def test_every_doubt_of_the_clock_has_a_sentence_in_both_languages(doubt: str) -> None:
    assert vi.SENTENCES.get(f"clock-{doubt}") and en.SENTENCES.get(f"clock-{doubt}")


def test_failures_are_found_where_they_are_raised() -> None:
    """Else the sentences of none would be asked for."""
    raised = {code for source in SOURCES for code in read_source(source).raised}
    assert len(raised) > 250 and "passphrase-wrong" in raised


def test_every_event_has_a_word_of_its_own() -> None:
    words = [(event.name, event.version) for event in events()]
    assert len(words) == len(set(words))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", word) for word, _ in words)
