"""What is written down is true: every command stands in the README, every sentence exists in both
languages.
"""

import ast
import re
from pathlib import Path

import pytest

from counter.cli import MODULES
from counter.domain.calendar.working_days import KINDS
from counter.domain.events.base import events
from counter.domain.imports.calendar_rows import CALENDAR_COLUMNS
from counter.domain.imports.procedure_columns import PROCEDURE_COLUMNS
from counter.wording import en, vi

RAISED = ("Refusal", "Unreadable", "Unavailable", "Damaged", "CounterError", "CardWarning")
ROOT = Path(__file__).resolve().parents[1]


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


def raised_codes() -> set[str]:
    """The code of every failure raised anywhere in the program."""
    codes = set()
    for path in (ROOT / "counter").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                first = node.args[0]
                if node.func.id in RAISED and isinstance(first, ast.Constant):
                    codes.add(first.value)
    clock = ("behind", "ahead", "impossible", "jumped", "against-hub", "corrected-before")
    return (codes | {f"clock-{doubt}" for doubt in clock}) - {"helped"}


@pytest.mark.parametrize("code", sorted(raised_codes() - {"helped"}))
def test_every_failure_has_a_sentence_in_both_languages(code: str) -> None:
    assert vi.SENTENCES.get(code) and en.SENTENCES.get(code), code


def test_every_event_has_a_word_of_its_own() -> None:
    words = [(event.name, event.version) for event in events()]
    assert len(words) == len(set(words))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", word) for word, _ in words)
