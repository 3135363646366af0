"""A hub as a process of its own, and desks that were enrolled."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from counter.desk.exchange import ExchangeService
from counter.sync.rounds import Exchanged
from tests.support import new_desks
from tests.support.command import ROOT, Commands
from tests.support.office import Office

UNIT = "H49.61"


class Hub:
    """`counter hub serve` on a port the system chose; it can be killed and started again."""

    def __init__(self, folder: Path, store: str = "", *, practice: bool = True) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.store = store or f"sqlite:///{folder / 'hub.db'}"
        self._run = Commands(folder)
        self._flags = ["--store", self.store, *(["--practice"] if practice else [])]
        self._log = folder / "hub.log"
        self._now = self._run.now if practice else ""
        self.port = 0
        self.process: subprocess.Popen[str] | None = None

    def set_clock(self, now: str) -> None:
        """What its processes take for the time from now on."""
        self._run.now = self._now = now

    def start(self, *more: str, descriptors: int = 0) -> "Hub":
        """`descriptors`: how many files and connections it may hold, where the system would let it
        hold more.
        """
        limited = (
            ["sh", "-c", 'ulimit -n "$0" && exec "$@"', str(descriptors)] if descriptors else []
        )
        self.process = subprocess.Popen(
            [*limited, sys.executable, "-m", "ui.app", "hub", "serve", *self._flags, "--json", "--listen",
             f"127.0.0.1:{self.port}", "--log", str(self._log), *more],
            cwd=ROOT, env=self._environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.process.stdout is not None and self.process.stderr is not None
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read()
        new_desks.note_hubs(1)
        self.port = int(json.loads(line)["listening"].rpartition(":")[2])
        return self

    def _environment(self) -> dict[str, str]:
        environment = self._run.environment()
        if not self._now:
            del environment["COUNTER_NOW"]
        return environment

    def log(self) -> str:
        """Its access log of all days."""
        days = sorted(self._log.parent.glob("hub-*.log"))
        return "".join(day.read_text(encoding="utf-8") for day in days)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __call__(self, *words: str) -> Any:
        """A `hub` command beside the running one."""
        done = self._run("hub", *words, *self._flags, COUNTER_NOW=self._now)
        assert done.exit == 0, done.err
        return done.json

    def invite(self, desk: int | None = None, unit: str = UNIT) -> str:
        words = ["invite", "--unit-code", unit, *(["--desk", str(desk)] if desk else [])]
        return str(self(*words)["code"])

    def enrol(self, office: Office, url: str = "") -> None:
        """Invites a desk and enrols it."""
        setup = office.desk.setup
        ExchangeService(office.desk).enrol(
            url or self.url, self.invite(setup.desk, setup.unit_code)
        )

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self._reap()

    def stop(self) -> str:
        """Ends it in order; what it complained of."""
        assert self.process is not None
        self.process.terminate()
        return self._reap()

    def _reap(self) -> str:
        assert self.process is not None
        _, complaints = self.process.communicate(timeout=30)
        self.process = None
        new_desks.note_hubs(-1)
        return complaints


def own_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate nobody vouches for but itself, for `localhost`, and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key


def exchange(office: Office) -> Exchanged:
    """One exchange of a desk with its hub."""
    return ExchangeService(office.desk).started().run()
