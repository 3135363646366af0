"""Runs all benchmarks, or those named: `python tests/bench/run.py [NAME ...] [--scale F] [--json
FILE]`.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path

# The repository's root in place of this folder: the modules here are imported by their full names.
sys.path[0] = str(Path(__file__).resolve().parents[2])

GROUPS = (
    "starting",
    "writing",
    "printing",
    "proving",
    "window",
    "searching",
    "growth",
    "exchange",
    "hub",
    "slow_line",
    "usb",
    "storm",
)


def main() -> int:
    from tests.bench.figures import BUILD, Scale, table, write_json

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(GROUPS))
    parser.add_argument(
        "--scale", type=float, default=1.0, help="a part of the full size, for a quick look"
    )
    parser.add_argument("--json", type=Path, default=BUILD / "bench.json")
    wanted = parser.parse_args()
    unknown = set(wanted.names) - set(GROUPS)
    if unknown:
        parser.error(
            f"no benchmark named {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}"
        )
    BUILD.mkdir(exist_ok=True)
    scale, figures = Scale(wanted.scale), []
    for name in wanted.names or GROUPS:
        print(f"{name} …", file=sys.stderr, flush=True)
        figures += import_module(f"tests.bench.{name}").measured(scale)
    print(table(figures))
    write_json(figures, wanted.json, scale)
    return 0


if __name__ == "__main__":
    sys.exit(main())
