"""What is installed is what was written down: every package pinned, every file of it by its hash."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKED = sorted((ROOT / "packaging").glob("requirements*.txt"))
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(file: Path) -> dict[str, str]:
    """Versions by normalised name (PEP 503)."""
    found = _PIN.findall(file.read_text(encoding="utf-8"))
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.stem)
def test_every_package_is_pinned_with_the_hashes_of_its_files(file: Path) -> None:
    pieces = file.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert pieces and all(_PIN.match(piece) and "--hash=sha256:" in piece for piece in pieces)


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.stem)
def test_a_lock_names_no_registry(file: Path) -> None:
    assert "://" not in file.read_text(encoding="utf-8")


def test_the_locks_agree_on_every_version_they_share() -> None:
    versions: dict[str, set[str]] = {}
    for file in LOCKED:
        for name, version in pins(file).items():
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_whatever_the_program_needs_is_in_its_lock() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {
        re.sub(r"[-_.]+", "-", re.split(r"[\[<>=]", line)[0]).lower()
        for line in project["dependencies"]
    }
    assert needed <= set(pins(ROOT / "packaging" / "requirements.txt"))


@pytest.mark.parametrize("script", [".ci/run", "packaging/linux/prepare.sh"])
def test_locked_packages_are_installed_by_their_hashes(script: str) -> None:
    lines = (ROOT / script).read_text(encoding="utf-8").splitlines()
    installing = [
        line
        for line in lines
        if "requirements" in line and ("install" in line or '"${pip[@]}"' in line)
    ]
    assert installing and all("--require-hashes" in line for line in installing)
