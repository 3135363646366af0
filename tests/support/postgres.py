"""A real PostgreSQL of the tests' own, in a temporary folder, gone with them."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_USERS = ("postgres", "nobody")  # PostgreSQL does not run as root
# a socket's path has room for 107 bytes; other users get there too
_SHORT = "/tmp" if Path("/tmp").is_dir() else None


def program(name: str) -> str | None:
    """Where PostgreSQL's program lies; Debian keeps it off the path."""
    beside = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return shutil.which(name) or next(map(str, beside), None)


def is_there() -> bool:
    return program("initdb") is not None and program("pg_ctl") is not None


@contextmanager
def cluster() -> Iterator[str]:
    """The address of a server that listens on a socket in its own folder; it writes to the disk as
    it does in service.
    """
    with tempfile.TemporaryDirectory(prefix="pg", dir=_SHORT) as name:
        folder = Path(name)
        folder.chmod(0o755)
        data = folder / "data"
        data.mkdir()
        user = _owner(folder, data)
        _run(user, "initdb", "-D", str(data), "-U", "hub", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c max_connections=200"
        _run(user, "pg_ctl", "-D", str(data), "-l", str(data / "log"), "-o", options, "-w", "start")
        try:
            yield f"postgresql://hub@/postgres?host={folder}"
        finally:
            _run(user, "pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")


def _owner(folder: Path, data: Path) -> str:
    """Whom the server runs as; an empty text is who runs the tests."""
    if os.name != "posix" or os.geteuid() != 0:
        return ""
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    user = next(name for name in _USERS if name in known)
    for path in (folder, data):
        shutil.chown(path, user)
    return user


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def _run(user: str, name: str, *words: str) -> None:
    path = program(name)
    assert path is not None, f"{name} is missing: apt-get install postgresql"
    switch = (
        ["setpriv", f"--reuid={user}", f"--regid={_group(user)}", "--clear-groups", "--"]
        if user
        else []
    )
    done = subprocess.run(
        [*switch, path, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/"
    )
    assert done.returncode == 0, done.stderr.decode()


@contextmanager
def database(address: str, name: str) -> Iterator[str]:
    """As good as a database of its own: a schema, for to drop a whole database the server writes
    all it has to the disk.

    Whoever connects to it goes by its name.
    """
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE SCHEMA "{name}"')
    yield f"{address}&application_name={name}&options=-csearch_path%3D{name}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'DROP SCHEMA "{name}" CASCADE')
