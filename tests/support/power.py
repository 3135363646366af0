"""The power goes at a chosen step of what makes files safe: the renames and the flushes of folders."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counter.storage import machine


class Cut(BaseException):
    """The power is gone."""


@contextmanager
def power_for(steps: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """So many renames and flushes are done; before the next one the power goes."""
    done = [0]

    def counted(work):  # type: ignore[no-untyped-def]
        def run(*words, **named):  # type: ignore[no-untyped-def]
            if done[0] == steps:
                raise Cut
            done[0] += 1
            return work(*words, **named)

        return run

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", counted(Path.replace))
        patched.setattr(machine, "sync_folder", counted(machine.sync_folder))
        yield done
