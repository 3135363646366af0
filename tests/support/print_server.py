"""A print server of the test's own: CUPS with one queue, whose jobs lie where they can be looked
at.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from counter.printing.devices.cups import JOB_STATES
from counter.printing.devices.libcups import GET_JOB_ATTRIBUTES, CupsLibrary

_FILES = """FileDevice Yes
RequestRoot {folder}/jobs
CacheDir {folder}/cache
StateDir {folder}/state
ServerRoot {folder}/root
TempDir {folder}/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
"""
_SERVER = """Listen {socket}
WebInterface No
Browsing Off
DefaultAuthType None
PreserveJobFiles Yes
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
PROGRAMS = ("cupsd", "lpadmin", "cupsdisable", "cupsenable", "cupsreject", "cupsaccept")
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"


def is_installed() -> bool:
    return os.geteuid() == 0 and all(shutil.which(program, path=_PATH) for program in PROGRAMS)


class PrintServer:
    """One queue named `queue`; what was sent to it stays in the server's folder, as it was sent."""

    queue = "May-in-A4"

    def __init__(self, folder: Path, socket: str) -> None:
        self._folder = folder
        for name in ("jobs", "cache", "state", "root", "tmp"):
            (folder / name).mkdir(parents=True)
        files, server = folder / "cups-files.conf", folder / "cupsd.conf"
        files.write_text(_FILES.format(folder=folder))
        server.write_text(_SERVER.format(socket=socket))
        for path in (folder, *folder.iterdir()):
            path.chmod(0o755)
        command = ("cupsd", "-f", "-c", str(server), "-s", str(files))
        self._process = subprocess.Popen(
            command, env={**os.environ, "PATH": _PATH}, stderr=subprocess.DEVNULL
        )
        until(lambda: Path(socket).exists())
        self._run("lpadmin", "-p", self.queue, "-E", "-v", "file:/dev/null", "-m", "raw")

    def stop_queue(self) -> None:
        """As when its paper is out: the queue stands still."""
        self._run("cupsdisable", self.queue)

    def start_queue(self) -> None:
        self._run("cupsenable", self.queue)

    def close_queue(self) -> None:
        """It takes no more jobs."""
        self._run("cupsreject", self.queue)

    def open_queue(self) -> None:
        self._run("cupsaccept", self.queue)

    def add_unreachable_queue(self, name: str) -> None:
        """Of a printer in the network at whose address nobody answers."""
        where = ("-v", "ipp://127.0.0.1:1/ipp/print", "-m", "raw")
        self._run("lpadmin", "-p", name, "-E", *where, "-o", "printer-error-policy=retry-job")

    def remove_queue(self, name: str) -> None:
        self._run("lpadmin", "-x", name)

    def freeze(self) -> None:
        """As one that hangs: whoever asks is let in, and hears nothing."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def cancel_all(self) -> None:
        self._run("cancel", "-a", self.queue)

    def states(self) -> dict[int, str]:
        """How each job stands, by its number."""
        numbers = sorted(int(path.name[1:6]) for path in (self._folder / "jobs").glob("d*-001"))
        library = CupsLibrary(5)
        asked = {n: {"job-uri": f"ipp://localhost/jobs/{n}"} for n in numbers}
        found = {n: library.ask(GET_JOB_ATTRIBUTES, uri) for n, uri in asked.items()}
        return {n: JOB_STATES[int(values["job-state"][0])] for n, values in found.items() if values}

    @property
    def jobs(self) -> list[bytes]:
        """What was sent, job by job."""
        return [path.read_bytes() for path in sorted((self._folder / "jobs").glob("d*-001"))]

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [shutil.which(program, path=_PATH) or program, *arguments],
            check=True,
            capture_output=True,
            timeout=20,
        )

    def close(self) -> None:
        """Also of one that is frozen, or closed already."""
        self.thaw()
        self._process.terminate()
        self._process.wait(timeout=10)


def until(happens: Callable[[], bool]) -> None:
    """Looks until it is so: a service does one thing after the other."""
    end = time.monotonic() + 20
    while not happens():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
