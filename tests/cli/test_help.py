"""`--help`: what a command of the exchange is for, and each of its options, in the reader's
language.
"""

from importlib import import_module
from pathlib import Path

import pytest

from counter.cli.context import Command
from counter.cli.help import sentence
from counter.domain.imports.calendar_rows import CALENDAR_COLUMNS
from counter.domain.imports.procedure_columns import PROCEDURE_COLUMNS
from counter.wording import ENGLISH, LANGUAGES, VIETNAMESE
from counter.wording.en import commands as english
from counter.wording.vi import commands as vietnamese
from tests.support.command import Commands

_TOLD = (
    ("hub",),
    ("enrol",),
    ("sync",),
    ("bundle",),
    ("continue",),
    ("calendar", "import"),
    ("procedures", "import"),
    ("clock",),
    ("ticket",),
)
TOLD = [
    command
    for module in ("exchange", "hub", "set_up", "catalogue", "days", "tickets")
    for command in import_module(f"counter.cli.{module}").COMMANDS
    if command.words[:1] in _TOLD or command.words[:2] in _TOLD
]


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    return Commands(tmp_path / "none")


@pytest.mark.parametrize("command", TOLD, ids=lambda command: " ".join(command.words))
def test_every_option_of_the_exchange_says_what_it_is_for(run: Commands, command: Command) -> None:
    for language in LANGUAGES:
        shown = run(*command.words, "--help", "--lang", language, text=True)
        said = " ".join(shown.out.split())
        assert shown.exit == 0 and sentence(command.words, "", language) in said
        for names, _ in command.arguments:
            meant = sentence(command.words, names[0], language)
            assert meant and meant in said, names


def test_help_is_vietnamese_unless_english_is_asked_for(run: Commands) -> None:
    assert "mã mời" in run("hub", "invite", "--help", text=True).out
    assert "invitation" in run("hub", "invite", "--help", "--lang", "en", text=True).out


def test_both_languages_tell_of_the_same(run: Commands) -> None:
    assert set(vietnamese.HELP) == set(english.HELP)


def test_the_options_of_every_command_are_told_once(run: Commands) -> None:
    for language in (VIETNAMESE, ENGLISH):
        said = " ".join(run("--help", "--lang", language, text=True).out.split())
        assert all(
            sentence((), name, language) in said
            for name in ("--data", "--json", "--lang", "--clerk")
        )


def test_a_group_inside_a_group_lists_its_members(run: Commands) -> None:
    said = run("hub", "publish", "--help").json["help"]
    assert "counter hub publish calendar" in said and "counter hub invite" not in said
    assert run("hub", "publish").json["help"] == said


def test_a_file_to_import_is_described_by_the_columns_that_are_read(run: Commands) -> None:
    for words, columns in (("calendar", CALENDAR_COLUMNS), ("procedures", PROCEDURE_COLUMNS[:3])):
        for shown in (run(words, "import", "--help"), run("hub", "publish", words, "--help")):
            assert all(column in shown.json["help"] for column in columns)
