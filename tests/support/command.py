"""The real command line, in this process or in one of its own."""

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counter.cli import main

ROOT = Path(__file__).resolve().parents[2]
INIT = [
    "init", "--unit-code", "H49.61", "--unit-name", "UBND đặc khu Cô Tô", "--parent-name", "UBND thành phố Quảng Ninh",
    "--place", "Cô Tô", "--desk", "1", "--practice",
]  # fmt: skip


@dataclass
class Outcome:
    """What a command printed and how it ended."""

    exit: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, Any]:
        return dict(json.loads(self.err.splitlines()[-1])["error"])


class Commands:
    """Runs commands on one data folder at a fixed time."""

    def __init__(self, data: Path, now: str = "2026-06-01T08:30:00+07:00") -> None:
        self.data = data
        self.now = now

    def environment(self, **more: str) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("COUNTER_")}
        return kept | {"COUNTER_DATA": str(self.data), "COUNTER_NOW": self.now} | more

    def __call__(
        self, *words: str, stdin: bytes = b"", text: bool = False, **environment: str
    ) -> Outcome:
        """In this process: quick, and the same code."""
        before, wanted = dict(os.environ), self.environment(**environment)
        out, err = io.StringIO(), io.StringIO()
        real_stdin = sys.stdin
        sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
        os.environ.clear()
        os.environ.update({k: v for k, v in wanted.items() if v})
        try:
            with redirect_stdout(out), redirect_stderr(err):
                status = main([*words, *([] if text else ["--json"])])
        finally:
            sys.stdin = real_stdin
            os.environ.clear()
            os.environ.update(before)
        return Outcome(status, out.getvalue(), err.getvalue())

    def process(self, *words: str, stdin: bytes = b"", **environment: str) -> Outcome:
        """As a process of its own, as an outside check runs it."""
        done = subprocess.run(
            [sys.executable, "-m", "ui.app", *words], input=stdin, capture_output=True, cwd=ROOT,
            env=self.environment(**environment), timeout=120,
        )  # fmt: skip
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def init(self) -> Outcome:
        return self(*INIT)
