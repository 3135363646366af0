"""The rules of the calendar, of numbers, of the queue, of people and of conflicts are held by their
tests: whoever changes one a little makes a test fail.
"""

import ast
import os
import subprocess
import sys

import pytest

from tests.mutation.mutations import mutations_of, parsed
from tests.mutation.targets import ROOT, TARGETS, Target, equivalents_of

PROVES = bool(os.environ.get("COUNTER_PROVE"))
needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="a process a mutant is forked off")


def told(source: str) -> list[str]:
    return [mutation.told for mutation in mutations_of(ast.parse(source))]


def try_mutants(*words: str) -> None:
    """In a program of its own, that has loaded nothing of what is changed."""
    environment = {key: value for key, value in os.environ.items() if key != "COUNTER_PROVE"}
    command = [sys.executable, "-m", "tests.mutation", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    print(done.stdout, done.stderr)
    assert done.returncode == 0, done.stdout + done.stderr


@needs_fork
@pytest.mark.skipif(PROVES, reason="all of them are tried")
def test_no_mutant_of_a_sample_lives() -> None:
    try_mutants("--sample", "15")


@needs_fork
@pytest.mark.proof
@pytest.mark.skipif(not PROVES, reason="takes a quarter of an hour")
@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_of_a_hundred_mutants_of_a_module_five_live_at_most(target: Target) -> None:
    try_mutants(target.name)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_every_mutant_that_is_listed_as_equivalent_is_there_and_has_a_reason(
    target: Target,
) -> None:
    names = {mutation.name for mutation in target.mutations_of(parsed(target.source))}
    listed = equivalents_of(target)
    assert set(listed) <= names
    assert all(len(reason.split()) > 5 and reason.endswith(".") for reason in listed.values())


@pytest.mark.parametrize(
    ("source", "changes"),
    [
        ("a < 1", ["a < 1 → a <= 1", "a < 1 → a >= 1", "a < 1 → a < 2", "a < 1 → a < 0"]),
        ("a and b", ["a and b → a or b", "a → True", "b → True"]),
        ("a or b", ["a or b → a and b", "a → False", "b → False"]),
        ("x = not a", ["not a → a"]),
        ("x = a - b", ["a - b → a + b"]),
        ("x = a[:3]", ["a[:3] → a[:4]", "a[:3] → a[:2]"]),
        ("x = True", ["x = True → x = False"]),
        ("x = 'A{2,9}'", ["x = 'A{2,9}' → x = 'A{2,9}~'", "x = 'A{2,9}' → x = 'A{1,9}'",
                          "x = 'A{2,9}' → x = 'A{3,9}'", "x = 'A{2,9}' → x = 'A{2,8}'",
                          "x = 'A{2,9}' → x = 'A{2,10}'"]),
        ("x = f'{a}-'", ["x = f'{a}-' → x = f'{a}-~'"]),
        ("x = min(a, key=b)", ["min(a, key=b) → max(a, key=b)", "min(a, key=b) → min(a)"]),
        ("x = [a for a in b if c]", ["c → True"]),
        ("x = a if b else c", ["b → not b"]),
        ("while a:\n  b()", ["a → not a", "b() → pass"]),
        ("def f():\n  return a", ["a → None"]),
        ("def f():\n  yield a", ["yield a → pass"]),
        ("raise a", ["raise a → pass"]),
    ],
)  # fmt: skip
def test_a_rule_is_changed_in_every_small_way(source: str, changes: list[str]) -> None:
    assert told(source) == changes


@pytest.mark.parametrize(
    "source",
    [
        "'''What it is for.'''",
        "a: Literal[1] | None",
        "@cache(1)\ndef f(a: X[1]) -> Y[1]:\n  pass",
        "class A(B, frozen=True):\n  pass",
        "assert a < 1",
        "x = ValueError('a fault')",
        "x = None",
        "def f():\n  return None",
    ],
)
def test_what_only_declares_is_left_alone(source: str) -> None:
    assert told(source) == []


def test_a_change_is_named_by_the_function_it_stands_in() -> None:
    source = "x = 1\nclass A:\n  y = 1\n  def f(self):\n    g()\n    return a"
    assert [(mutation.where, mutation.line) for mutation in mutations_of(ast.parse(source))] == [
        ("module", 1), ("module", 1), ("A", 3), ("A", 3), ("A.f", 5), ("A.f", 6),
    ]  # fmt: skip


def test_a_mutant_is_made_of_one_change_and_nothing_is_left_of_it_before_it_is_made() -> None:
    source = "def f(a, b):\n    return min(a - 1, b) if a and b else 'x'"
    tree = ast.parse(source)
    mutations = mutations_of(tree)
    assert ast.unparse(tree) == source
    mutations[0].change.make()
    assert ast.unparse(tree) != source
