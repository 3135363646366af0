"""Screens with less room than the chosen text size asks for: small ones, and those on which the
system enlarged everything.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import ROOT
from ui.theme import TEXT_SIZES, Sizes


def sizes(percent: int, width: int, height: int) -> Sizes:
    made = Sizes()
    made.choose(percent, (width, height))
    return made


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_a_usual_screen_shows_the_text_size_that_was_chosen(percent: int) -> None:
    made = sizes(percent, 1366, 768)
    assert made.percent == percent and made(100) == percent


@pytest.mark.parametrize(
    ("enlarged", "arrangement", "lengths"), [(1.25, 125, 100), (1.5, 150, 100), (2, 150, 75)]
)
def test_what_the_system_enlarged_stands_as_it_does_at_large_text(
    enlarged: float, arrangement: int, lengths: int
) -> None:
    made = sizes(100, int(1366 / enlarged), int(768 / enlarged))
    assert made.percent == arrangement
    assert made(100) == pytest.approx(lengths, abs=1)


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("screen", [(1366, 728), (1280, 680), (1024, 728), (683, 344), (640, 480)])
def test_the_window_is_never_larger_than_the_screen(percent: int, screen: tuple[int, int]) -> None:
    width, height = sizes(percent, *screen).least_window
    assert width <= screen[0] + 1 and height <= screen[1] + 1


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("screen", [(0, 0), (1366, 0), (320, 200)])
def test_a_screen_that_is_none_leaves_text_that_can_be_read(
    percent: int, screen: tuple[int, int]
) -> None:
    assert sizes(percent, *screen)(100) == 50


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_a_system_that_enlarges_everything_keeps_f9_in_view(factor: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-o", "addopts=",
         str(Path(__file__).with_name("enlarged_screen.py"))],
        cwd=ROOT,
        env=os.environ | {"QT_SCALE_FACTOR": factor},
        capture_output=True,
        text=True,
        timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    assert "3 passed" in done.stdout
