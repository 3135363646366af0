"""Every benchmark runs from end to end at a thousandth of its size: none stops where the product
moved on.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import run
from tests.support.command import ROOT


@pytest.mark.parametrize("group", run.GROUPS)
def test_a_benchmark_runs_at_a_thousandth_of_its_size(group: str, tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COUNTER_")}
    written = tmp_path / "figures.json"
    done = subprocess.run(
        [sys.executable, run.__file__, group, "--scale", "0.001", "--json", str(written)],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Exception ignored" not in done.stderr, done.stderr[-2000:]
    figures = json.loads(written.read_text(encoding="utf-8"))["figures"]
    assert figures and all(figure["name"] in done.stdout for figure in figures)


def test_a_benchmark_without_its_peers_says_that_it_measures_our_own_side(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COUNTER_")}
    words = [
        sys.executable,
        run.__file__,
        "exchange",
        "--scale",
        "0.001",
        "--json",
        str(tmp_path / "f.json"),
    ]
    said = subprocess.run(
        words, cwd=ROOT, env=kept, capture_output=True, text=True, timeout=120
    ).stderr
    assert "our own side only" in said
