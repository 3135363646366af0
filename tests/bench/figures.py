"""What a benchmark gives back: measured figures, and the table and file they are shown in."""

import json
import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

BUILD = Path(__file__).resolve().parents[2] / "build"


class Target(NamedTuple):
    """A limit on one value of a figure: a field (`ratio`, `ours`) or one of its extra figures."""

    limit: float
    of: str = "ratio"
    at_least: bool = False

    def __str__(self) -> str:
        return f"{self.of} {'≥' if self.at_least else '≤'} {self.limit:g}"


@dataclass
class Figure:
    """One row of the table. `ratio` is ours / other unless a benchmark says otherwise."""

    name: str
    measured: str
    ours: float
    other: float | None
    unit: str
    target: Target | None = None
    ratio: float | None = None
    extra: dict[str, float | str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.ratio is None and self.other:
            self.ratio = self.ours / self.other

    @property
    def is_reached(self) -> bool | None:
        if self.target is None:
            return None
        value = float((self.extra | {"ours": self.ours, "ratio": self.ratio or 0})[self.target.of])
        return value >= self.target.limit if self.target.at_least else value <= self.target.limit


def note(left_out: str) -> None:
    """Says what a benchmark leaves out on this computer."""
    print(f"  {left_out}", file=sys.stderr, flush=True)


class Scale(NamedTuple):
    """How much of a full run is wanted."""

    factor: float = 1.0

    def count(self, full: int, least: int = 1) -> int:
        return max(least, round(full * self.factor))


@dataclass
class Samples:
    """Milliseconds of one side: wall clock and this thread's processor time."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def take(self, action: Callable[[], object]) -> None:
        cpu, wall = time.thread_time(), time.perf_counter()
        action()
        self.wall.append((time.perf_counter() - wall) * 1e3)
        self.cpu.append((time.thread_time() - cpu) * 1e3)

    @property
    def median(self) -> float:
        return statistics.median(self.wall)

    def percentile(self, percent: float) -> float:
        ordered = sorted(self.wall)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]

    @property
    def extra(self) -> dict[str, float | str]:
        return {
            "p95": self.percentile(95),
            "p99": self.percentile(99),
            "cpu": statistics.median(self.cpu),
            "runs": len(self.wall),
        }


def interleaved(sides: Mapping[str, Callable[[int], object]], rounds: int) -> dict[str, Samples]:
    """Runs the sides in turns, each round beginning with another one: no side always profits from
    what ran before.
    """
    samples = {name: Samples() for name in sides}
    names = list(sides)
    for number in range(rounds):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            samples[name].take(lambda side=sides[name], number=number: side(number))
    return samples


def table(figures: list[Figure]) -> str:
    heading = ("name", "ours", "other", "ratio", "unit", "target", "", "measured")
    rows = [heading, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heading) - 1)]
    lines = []
    for row, figure in zip(rows, [None, *figures], strict=True):
        lines.append(
            "  ".join(
                [*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]
            )
        )
        if figure is not None and figure.extra:
            lines.append(
                "    "
                + ", ".join(f"{name} {_number(value)}" for name, value in figure.extra.items())
            )
    return "\n".join(line.rstrip() for line in lines)


def _cells(figure: Figure) -> tuple[str, ...]:
    reached = {None: "", True: "yes", False: "NO"}[figure.is_reached]
    numbers = (_number(value) for value in (figure.ours, figure.other, figure.ratio))
    return (figure.name, *numbers, figure.unit, str(figure.target or ""), reached, figure.measured)


def _number(value: float | str | None) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def write_json(figures: list[Figure], path: Path, scale: Scale) -> None:
    rows = [
        asdict(figure) | {"target": str(figure.target or ""), "reached": figure.is_reached}
        for figure in figures
    ]
    about = {
        "machine": platform.platform(),
        "python": platform.python_version(),
        "scale": scale.factor,
        "at": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps(about | {"figures": rows}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
