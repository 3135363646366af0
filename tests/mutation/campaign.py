"""Runs the tests of a module on its mutants, a process each.

A mutant never stands in a file: its process is forked off one that has loaded pytest and nothing
of the program, and imports the changed module in place of the one on the disk.
"""

import ast
import enum
import importlib
import importlib.util
import os
import resource
import signal
import sys
from collections.abc import Collection, Iterator
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import NamedTuple, NoReturn

import hypothesis
import msgspec  # noqa: F401 - loaded once, for all mutants
import pytest

from tests.mutation.mutations import Mutation, parsed
from tests.mutation.targets import Target

_CPU_SECONDS = 20  # the tests of a module take one or two; a mutant that takes more goes in circles
_SECONDS = 300  # for what waits, and uses no processor
_MEMORY = 2 << 30  # bytes
_DOES_NOT_LOAD = 100  # an exit status that pytest does not have


class Outcome(enum.Enum):
    KILLED = "killed"
    TIMED_OUT = "timed out"
    SURVIVED = "survived"
    STILLBORN = "does not load"  # no test is needed to see that


class Trial(NamedTuple):
    mutation: Mutation
    outcome: Outcome


def count_mutants(target: Target) -> int:
    return len(target.mutations_of(parsed(target.source)))


def try_mutants(target: Target, chosen: Collection[int]) -> Iterator[Trial]:
    """Tries the mutants of a module that stand at the `chosen` places of their order."""
    tree = parsed(target.source)
    if _outcome_of(target, tree, None) is not Outcome.SURVIVED:
        raise RuntimeError(f"the tests of {target.name} fail without any change")
    for number, mutation in enumerate(target.mutations_of(tree)):
        if number in chosen:
            yield Trial(mutation, _outcome_of(target, tree, mutation))


def _outcome_of(target: Target, tree: ast.Module, mutation: Mutation | None) -> Outcome:
    child = os.fork()
    if child == 0:
        _run_and_exit(target, tree, mutation)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status in (-signal.SIGXCPU, -signal.SIGALRM):
        return Outcome.TIMED_OUT
    if status == _DOES_NOT_LOAD:
        return Outcome.STILLBORN
    return Outcome.SURVIVED if status == pytest.ExitCode.OK else Outcome.KILLED


def _run_and_exit(target: Target, tree: ast.Module, mutation: Mutation | None) -> NoReturn:
    """The life of a forked process: it never returns, whatever the mutant does."""
    status = int(pytest.ExitCode.INTERNAL_ERROR)
    try:
        _set_limits()
        _be_silent()
        if mutation is not None:
            mutation.change.make()
        sys.meta_path.insert(0, _Instead(target, ast.fix_missing_locations(tree)))
        status = _run_tests(target) if _loads(target.module) else _DOES_NOT_LOAD
    finally:
        os._exit(status)


def _set_limits() -> None:
    _set_limit(resource.RLIMIT_CPU, _CPU_SECONDS)
    _set_limit(resource.RLIMIT_AS, _MEMORY)
    _set_limit(resource.RLIMIT_CORE, 0)
    signal.alarm(_SECONDS)


def _set_limit(kind: int, wanted: int) -> None:
    """Lowers it, and leaves the limit alone that nobody may raise again."""
    hard = resource.getrlimit(kind)[1]
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(kind, (soft, hard))


def _be_silent() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def _loads(module: str) -> bool:
    try:
        importlib.import_module(module)
    except Exception:
        return False
    return True


def _run_tests(target: Target) -> int:
    # Of all plugins only Hypothesis' is needed; the settings of the others are not understood then.
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    plugins = ("-p", "_hypothesis_pytestplugin", "-p", "no:cacheprovider")
    options = ("-x", "--tb=no", "-W", "ignore::pytest.PytestConfigWarning")
    return int(pytest.main([*plugins, *options, *target.tests], plugins=[_FirstFailureIsEnough()]))


class _FirstFailureIsEnough:
    """Properties need not find the smallest example that fails."""

    def pytest_sessionstart(self) -> None:
        hypothesis.settings.register_profile(
            "mutants",
            parent=hypothesis.settings.get_profile("quick"),
            phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
            database=None,
        )
        hypothesis.settings.load_profile("mutants")


class _Instead(MetaPathFinder):
    """Finds the changed module under the name of the one on the disk."""

    def __init__(self, target: Target, tree: ast.Module) -> None:
        self._target = target
        self._tree = tree

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != self._target.module:
            return None
        source = str(self._target.source)
        loader = _Changed(fullname, source, self._tree)
        return importlib.util.spec_from_file_location(fullname, Path(source), loader=loader)


class _Changed(SourceFileLoader):
    def __init__(self, fullname: str, path: str, tree: ast.Module) -> None:
        super().__init__(fullname, path)
        self._tree = tree

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._tree, self.path, "exec")
