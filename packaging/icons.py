"""Turns the drawings of the window's icons into the strokes that the window draws with a pen.

The drawings are SVG on a grid of 24 units, lines only. The program ships no SVG renderer (it would
cost a second library at every start), so that each drawing is taken apart here into straight lines
and cubic curves, the two things a painter's path is made of.
"""

import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

DRAWINGS = Path(__file__).resolve().parent / "icons"
TARGET = Path(__file__).resolve().parents[1] / "resources" / "icons" / "strokes.json"
Point = tuple[float, float]


def main() -> None:
    found = {drawing.stem: strokes(drawing) for drawing in sorted(DRAWINGS.glob("*.svg"))}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(words)}" for name, words in found.items())
    TARGET.write_text("{\n" + lines + "\n}\n", encoding="utf-8")


def strokes(drawing: Path) -> str:
    """A drawing as words: `M x y` begins a line, `L x y` draws a straight one, `C` with six numbers
    a cubic curve, `Z` closes it.
    """
    words: list[str] = []
    for element in ElementTree.parse(drawing).getroot():  # noqa: S314  # our own drawings
        builder = PathBuilder()
        builder.add_path_from_element(element)
        for path in builder.paths:
            words.extend(_steps(path))
    return " ".join(words)


def _steps(path: str) -> Iterator[str]:
    pen, at = RecordingPen(), (0.0, 0.0)
    parse_path(path, pen)
    for step, points in pen.value:
        if step == "closePath":
            yield "Z"
        elif step != "endPath":
            letter = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "qCurveTo": "C"}[step]
            drawn = _cubic(at, *points) if step == "qCurveTo" else points
            yield " ".join((letter, *(f"{number:.4g}" for point in drawn for number in point)))
            at = points[-1]


def _cubic(start: Point, control: Point, end: Point) -> tuple[Point, Point, Point]:
    """A quadratic curve as a cubic one: its controls lie two thirds of the way to the other's."""

    def towards(point: Point) -> Point:
        return tuple(p + 2 / 3 * (c - p) for p, c in zip(point, control, strict=True))  # type: ignore[return-value]

    return towards(start), towards(end), end


if __name__ == "__main__":
    main()
