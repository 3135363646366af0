"""What stands in a source of the program, read once for all rules of the house that look at it."""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

_RAISED = ("Refusal", "Unreadable", "Unavailable", "Damaged", "CounterError", "CardWarning")


class Source(NamedTuple):
    """`texts`: what stands between quotation marks; `formats`: what stands behind the colon of an
    f-string's blanks; `late_imports`: the lines of imports inside functions; `raised`: the codes of
    failures it raises.
    """

    texts: tuple[str, ...]
    formats: tuple[str, ...]
    late_imports: tuple[int, ...]
    raised: tuple[str, ...]


@cache
def read_source(path: Path) -> Source:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    texts = (n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str))
    specs = (n.format_spec for n in nodes if isinstance(n, ast.FormattedValue))
    functions = (n for n in nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    calls = (n for n in nodes if isinstance(n, ast.Call))
    return Source(
        texts=tuple(texts),
        formats=tuple(ast.unparse(spec) for spec in specs if spec is not None),
        late_imports=tuple(line for function in functions for line in _imports_in(function)),
        raised=tuple(code for call in calls for code in _raised_by(call)),
    )


def _imports_in(function: ast.AST) -> list[int]:
    inside = ast.walk(function)
    return [node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)]


def _raised_by(call: ast.Call) -> list[str]:
    """One code, or two where a condition chooses between them."""
    match call:
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in _RAISED:
            either = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            codes = [one.value for one in either if isinstance(one, ast.Constant)]
            return [code for code in codes if isinstance(code, str)]
    return []
