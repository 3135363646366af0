"""How the house is written, in shares that only fall: what no linter of ours counts."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_FIRST_WORD = re.compile(r"_*([a-z]+)")
_IRREGULAR = frozenset(
    "begun bound brought built chosen done drawn fed found given gone held hidden kept known laid"
    " left lost made meant met paid said seen sent shown sold spoken stood taken taught told torn"
    " thought understood withheld written".split()
)
_VERBS_IN_ED = frozenset("embed exceed feed need proceed seed shed speed succeed".split())


@cache
def parsed() -> tuple[tuple[list[str], ast.Module], ...]:
    sources = [*(ROOT / "counter").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    texts = [source.read_text(encoding="utf-8") for source in sources]
    return tuple((text.splitlines(), ast.parse(text)) for text in texts)


def nodes(*kinds: type[ast.AST]) -> list[ast.AST]:
    return [node for _, tree in parsed() for node in ast.walk(tree) if isinstance(node, kinds)]


def begins_with_a_participle(name: str) -> bool:
    found = _FIRST_WORD.match(name)
    word = found[1] if found else ""
    return word in _IRREGULAR or (word.endswith("ed") and word not in _VERBS_IN_ED)


def test_functions_are_verbs_and_few_begin_with_a_participle() -> None:
    """Those that do read something (`settled`), or hear what happened in the window (`_received`)."""
    functions = nodes(ast.FunctionDef, ast.AsyncFunctionDef)
    named = [one for one in functions if begins_with_a_participle(getattr(one, "name", ""))]
    assert len(named) <= 0.065 * len(functions), "name what it does: `find_open`, not `found`"


def test_few_lines_are_longer_than_a_hundred_columns() -> None:
    lines = [line for lines, _ in parsed() for line in lines]
    long = [line for line in lines if len(line) > 100]
    assert len(long) <= 0.011 * len(lines), "tables alone are longer, and texts that stand whole"


def test_what_is_decided_stands_in_a_statement_of_its_own() -> None:
    """A conditional expression fits its line; where it does not, `if` and `return` say it."""
    count = sum(len(lines) for lines, _ in parsed())
    conditionals = nodes(ast.IfExp)
    assert len(conditionals) <= 0.012 * count
    spread = [one for one in conditionals if one.end_lineno != one.lineno]  # type: ignore[attr-defined]
    assert spread == []
