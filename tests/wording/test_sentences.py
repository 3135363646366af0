import ast
import re
import string
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from counter.desk.dossiers import actions as dossier_actions
from counter.desk.queue import actions as ticket_actions
from counter.domain.dossiers.status import STATES
from counter.domain.events.base import events
from counter.domain.queue import ticket
from counter.wording import en, vi

ROOT = Path(__file__).resolve().parents[2]
# Sentences that are asked for by what a value is (`wording.name`); of events the test looks closer.
_BY_KIND = ("field", "reason", "authority", "outcome", "form", "delivery", "why-not")


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", [vi, en], ids=["vi", "en"])
def test_no_two_areas_have_a_sentence_of_one_code(language: ModuleType) -> None:
    counts = Counter(code for area in language.AREAS for code in area.SENTENCES)
    assert [code for code, count in counts.items() if count > 1] == []


def test_both_languages_have_the_same_sentences_in_the_same_areas() -> None:
    codes = [
        [(area.__name__.rpartition(".")[2], *sorted(area.SENTENCES)) for area in one.AREAS]
        for one in (vi, en)
    ]
    assert codes[0] == codes[1]


def test_both_languages_fill_the_same_blanks() -> None:
    for code, sentence in vi.SENTENCES.items():
        assert blanks(sentence) == blanks(en.SENTENCES[code]), code


def test_every_state_and_event_has_its_name_in_words() -> None:
    states = [*ticket.OPEN_STATES, ticket.FINISHED, ticket.CANCELLED, *STATES.values()]
    wanted = [
        *(f"state:{state}" for state in states),
        *(f"event:{event.name}" for event in events()),
    ]
    assert [code for code in wanted if code not in vi.SENTENCES] == []


@cache
def asked_for() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The texts in the program's sources, and those that are put together there."""
    texts, patterns = set(), set()
    for source in (*ROOT.glob("counter/**/*.py"), *ROOT.glob("ui/**/*.py")):
        if source.parent.name in ("vi", "en"):
            continue
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = (
                    re.escape(v.value) if isinstance(v, ast.Constant) else "[^: ]+"
                    for v in node.values
                )
                patterns.add("".join(parts))
    named = (pattern for pattern in patterns if len(re.sub(r"\W", "", pattern)) > 2)
    return frozenset(texts), tuple(re.compile(pattern) for pattern in named)


_ACTIONS = (*dossier_actions.ACTIONS, *ticket_actions.ACTIONS)


def is_asked_for(code: str) -> bool:
    kind, _, value = code.partition(":")
    if kind == "action":
        return value in {action.name for action in _ACTIONS}
    if kind == "ask":
        return value in {
            f"{action.name}.{question.name}" for action in _ACTIONS for question in action.asks
        }
    if kind == "event":
        return value in {event.name for event in events()}
    if kind in _BY_KIND:
        return True
    texts, patterns = asked_for()
    # `!`: what a morning check says when it is not well
    plain = code.removesuffix(":typed").removesuffix("!")
    return plain in texts or any(pattern.fullmatch(plain) for pattern in patterns)


def test_every_sentence_is_asked_for_somewhere() -> None:
    assert [code for code in vi.SENTENCES if not is_asked_for(code)] == []


@pytest.mark.parametrize("language", [vi, en], ids=["vi", "en"])
def test_whoever_sits_at_the_window_is_told_of_no_environment_variable(
    language: ModuleType,
) -> None:
    """What the hub says stands at its own command line alone."""
    at_the_command_line = {"fixed-clock-hub", "hub-key-elsewhere", "hub-passphrase-needed"}
    sentences = language.SENTENCES
    said = {code: sentences.get(f"{code}:typed", words) for code, words in sentences.items()}
    assert {code for code, words in said.items() if "COUNTER_" in words} == at_the_command_line
    assert "field:COUNTER_NOW" in sentences, "the field of a time that was set from outside"
