"""The small changes that are made to a module: other comparisons, other numbers, other words,
acts left out.

What only declares is left alone: annotations, decorators, how a class is laid out, docstrings,
assertions, and what a fault of the program says to programmers.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

_COMPARISONS: dict[type[ast.cmpop], Sequence[type[ast.cmpop]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_ACTS = (ast.Raise, ast.AugAssign, ast.Continue, ast.Break, ast.Delete)
_FAULTS = ("ValueError", "NotImplementedError")
_REPETITION = re.compile(r"\{[0-9]+(,[0-9]+)?\}")
_WRONG_WORD = "~"


class Change(NamedTuple):
    """`holder.field`, or its item at `index`, becomes `after`."""

    holder: ast.AST
    field: str
    index: int | None
    after: Any

    def make(self) -> Any:
        """Makes it in the tree; what stood there."""
        if self.index is None:
            before = getattr(self.holder, self.field)
            setattr(self.holder, self.field, self.after)
            return before
        items = getattr(self.holder, self.field)
        before, items[self.index] = items[self.index], self.after
        return before


class Mutation(NamedTuple):
    """A change, in which function or class it stands, and what it makes of which source code."""

    change: Change
    where: str
    told: str
    line: int

    @property
    def name(self) -> tuple[str, str]:
        """Stays when lines are moved."""
        return (self.where, self.told)


def parsed(source: Path) -> ast.Module:
    return ast.parse(source.read_text(encoding="utf-8"), source.name)


def mutations_of(tree: ast.Module) -> list[Mutation]:
    """Every change that could be made to a module, in the order of its lines."""
    found = [
        _mutation(place, change)
        for place in _places(tree, (), "module")
        for change in _changes_at(place.node)
    ]
    return sorted(found, key=lambda mutation: mutation.line)


# ---- where


@dataclass(frozen=True)
class _Place:
    """A node, the nodes around it from the outside in, and the name of what it stands in."""

    node: ast.AST
    around: tuple[ast.AST, ...]
    where: str


def _places(node: ast.AST, around: tuple[ast.AST, ...], where: str) -> Iterator[_Place]:
    """Each node whose change would change what the module does."""
    if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
        where = node.name if where == "module" else f"{where}.{node.name}"
    yield _Place(node, around, where)
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _only_declares(node, field, child):
                yield from _places(child, (*around, node), where)


def _only_declares(node: ast.AST, field: str, child: ast.AST) -> bool:
    if field in ("annotation", "returns", "decorator_list"):
        return True
    if isinstance(node, ast.ClassDef) and field == "keywords":
        return True
    return isinstance(child, ast.Assert) or _is_docstring(child) or _tells_a_fault(child)


def _is_docstring(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case _:
            return False


def _tells_a_fault(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name in _FAULTS
        case _:
            return False


# ---- what


def _changes_at(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare():
            for number, operator in enumerate(node.ops):
                for other in _COMPARISONS[type(operator)]:
                    yield Change(node, "ops", number, other())
        case ast.BoolOp():
            yield from _changes_of_junction(node)
        case ast.BinOp() | ast.AugAssign():
            yield Change(node, "op", None, _ARITHMETIC[type(node.op)]())
        case ast.Constant():
            for value in _other_values(node.value):
                yield Change(node, "value", None, value)
        case ast.Call():
            yield from _changes_of_call(node)
        case ast.Return(value=ast.expr()) if ast.unparse(node) != "return None":
            yield Change(node, "value", None, ast.Constant(None))
        case ast.If() | ast.IfExp() | ast.While():
            yield from _contrary(node)
        case ast.comprehension():
            for number in range(len(node.ifs)):
                yield Change(node, "ifs", number, ast.Constant(True))
    yield from _signs_left_out(node)
    yield from _acts_left_out(node)


def _changes_of_junction(node: ast.BoolOp) -> Iterator[Change]:
    """`and` for `or`, and each of the conditions left out."""
    is_and = isinstance(node.op, ast.And)
    yield Change(node, "op", None, ast.Or() if is_and else ast.And())
    for number in range(len(node.values)):
        yield Change(node, "values", number, ast.Constant(is_and))


def _other_values(value: object) -> Iterator[object]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, (int, float)):
        yield from (value + 1, value - 1)
    elif isinstance(value, str) and value:
        yield value + _WRONG_WORD
        yield from _other_patterns(value)


def _other_patterns(text: str) -> Iterator[str]:
    """A pattern with each number of its repetitions one less and one more."""
    for repetition in _REPETITION.finditer(text):
        for number in re.finditer("[0-9]+", repetition[0]):
            first, last = (repetition.start() + end for end in number.span())
            for other in (int(number[0]) - 1, int(number[0]) + 1):
                yield f"{text[:first]}{other}{text[last:]}"


def _changes_of_call(call: ast.Call) -> Iterator[Change]:
    """The opposite function, and each named argument left to its default."""
    if isinstance(call.func, ast.Name) and call.func.id in _OPPOSITES:
        yield Change(call.func, "id", None, _OPPOSITES[call.func.id])
    for number in range(len(call.keywords)):
        yield Change(call, "keywords", None, call.keywords[:number] + call.keywords[number + 1 :])


def _contrary(node: ast.If | ast.IfExp | ast.While) -> Iterator[Change]:
    """The contrary of a condition that has no other mutation."""
    if not isinstance(node.test, (ast.Compare, ast.BoolOp, ast.UnaryOp)):
        yield Change(node, "test", None, ast.UnaryOp(ast.Not(), node.test))


def _signs_left_out(node: ast.AST) -> Iterator[Change]:
    """A `not` or a minus that is gone."""
    for field, value in ast.iter_fields(node):
        if isinstance(value, ast.UnaryOp):
            yield Change(node, field, None, value.operand)
        for number, child in enumerate(value if isinstance(value, list) else ()):
            if isinstance(child, ast.UnaryOp):
                yield Change(node, field, number, child.operand)


def _acts_left_out(node: ast.AST) -> Iterator[Change]:
    for field in ("body", "orelse"):
        statements = getattr(node, field, None)
        for number, statement in enumerate(statements if isinstance(statements, list) else ()):
            if _is_act(statement):
                yield Change(node, field, number, ast.Pass())


def _is_act(statement: ast.AST) -> bool:
    match statement:
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
            return True
        case _:
            return isinstance(statement, _ACTS)


# ---- how it is told


def _mutation(place: _Place, change: Change) -> Mutation:
    before = change.make()
    is_code = isinstance(before, (ast.expr, ast.stmt))
    shown = change.after if is_code else _expression_around(place)
    after = _first_line(shown)
    change._replace(after=before).make()
    told = f"{_first_line(before if is_code else shown)} → {after}"
    return Mutation(change, place.where, told, _line(place, before))


def _expression_around(place: _Place) -> ast.AST:
    """The smallest piece of code around a number, a word or an operator that can be read alone."""
    unreadable = (ast.Constant, ast.Name, ast.JoinedStr, ast.FormattedValue, ast.Slice, ast.UnaryOp)
    return next(
        node
        for node in (place.node, *reversed(place.around))
        if isinstance(node, (ast.expr, ast.stmt)) and not isinstance(node, unreadable)
    )


def _first_line(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]


def _line(place: _Place, changed: object) -> int:
    nodes = (changed, place.node, *reversed(place.around))
    return next((node.lineno for node in nodes if hasattr(node, "lineno")), 0)
