"""A data folder on a disk that was remounted read-only."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Whoever may mount sees the folder on a read-only disk; whoever may not loses the right to
    write into it.
    """
    with _mounted(folder) if os.geteuid() == 0 else _without_rights(folder):
        yield


@contextmanager
def _mounted(folder: Path) -> Iterator[None]:
    """The rights of files hold nobody back who is root, and a mount does."""
    bound = subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False)
    if bound.returncode:
        pytest.skip("root may not mount here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def _without_rights(folder: Path) -> Iterator[None]:
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)
