"""What papers say stands beside each form: every word there is said, and no word anywhere else."""

import ast
from collections.abc import Iterator

import pytest

from tests.printing.test_forms import FOLDER, FORMS


def sources(form: str) -> list[ast.Module]:
    """A form's modules without its words."""
    paths = [path for path in sorted((FOLDER / form).glob("*.py")) if path.name != "words.py"]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in paths]


def names_in_words(form: str) -> list[str]:
    tree = ast.parse((FOLDER / form / "words.py").read_text(encoding="utf-8"))
    assigned = [node.targets[0] for node in tree.body if isinstance(node, ast.Assign)]
    return [target.id for target in assigned if isinstance(target, ast.Name)]


def names_said(source: ast.Module) -> Iterator[str]:
    """`NAME` of each `words.NAME`."""
    for node in ast.walk(source):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "words":
            yield node.attr


def texts_in(source: ast.Module) -> Iterator[str]:
    """Without docstrings."""
    expressions = [node.value for node in ast.walk(source) if isinstance(node, ast.Expr)]
    for node in ast.walk(source):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and node not in expressions:
            yield node.value


@pytest.mark.parametrize("form", FORMS)
def test_every_word_of_a_form_is_said(form: str) -> None:
    said = {name for source in sources(form) for name in names_said(source)}
    words = names_in_words(form)
    assert words and [name for name in words if name not in said] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_form_says_no_vietnamese_that_does_not_stand_in_its_words(form: str) -> None:
    texts = [text for source in sources(form) for text in texts_in(source)]
    assert [text for text in texts if not text.isascii()] == []
