"""A print server of the test's own: CUPS with one queue, whose jobs lie where they can be looked
at.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

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
PROGRAMS = ("cupsd", "lpadmin", "cupsdisable", "cupsenable", "cupsreject")
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
        _until(lambda: Path(socket).exists())
        self._run("lpadmin", "-p", self.queue, "-E", "-v", "file:/dev/null", "-m", "raw")

    def stop_queue(self) -> None:
        """As when its paper is out: the queue stands still."""
        self._run("cupsdisable", self.queue)

    def start_queue(self) -> None:
        self._run("cupsenable", self.queue)

    def close_queue(self) -> None:
        """It takes no more jobs."""
        self._run("cupsreject", self.queue)

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
        self._process.terminate()
        self._process.wait(timeout=10)


def _until(happens: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not happens():
        assert time.monotonic() < end, "the print server did not start"
        time.sleep(0.02)
