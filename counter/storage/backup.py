"""A copy of a desk in one file: the database, its keys and a `head` of the same moment, in a plain ZIP that holds nothing in
clear but the desk's name, the time and how far the journal had come. Made with SQLite's backup while the desk works."""

import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import IO

import msgspec

from counter.domain.refusal import Damaged, Refusal, Unavailable, Unreadable
from counter.storage import chain, database, files, head_file, keys, machine
from counter.storage.chain_end import OWN, end_damage, entry_id
from counter.storage.folder import COPYING, DATABASE, DATABASE_KEY, HEAD, SIGNING_KEY, Folder
from counter.storage.head_file import Head
from counter.storage.projections import desks
from counter.storage.reader import Reader

SUFFIX = ".backup"
_ABOUT = "about.json"
_FILES = (DATABASE_KEY, SIGNING_KEY, HEAD, DATABASE)
_MOST_SMALL = 64 * 1024  # bytes of a key file, of `head`, of what it says about itself
_PIECE = 1024 * 1024
_NAME = re.compile(r"counter-(?P<unit>[A-Z0-9.]{1,35})-(?P<desk>[1-9])-(?P<day>\d{8})-\d{6}\.backup")
_DAYS, _WEEKS, _MONTHS = 7, 4, 12  # of which a copy each is kept


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy says about itself before it is opened."""

    format: int
    desk_id: str
    unit_code: str
    desk: int
    made_at: datetime
    entries: int
    fingerprint: str


def make(folder: Folder, database_key: bytes, target: Path, now: datetime) -> Path:
    """Writes a copy into the folder `target` under a temporary name and renames it when it is whole; a drive that is pulled
    meanwhile leaves nothing that looks like a copy."""
    with folder.usable_place(target):
        target.mkdir(parents=True, exist_ok=True)
        work = folder.begun(COPYING)
        try:
            about = _copy_into(folder, database_key, work, now)
            path = target / f"counter-{about.unit_code}-{about.desk}-{now:%Y%m%d-%H%M%S}{SUFFIX}"
            beside = path.with_name(f".{path.name}.part")
            try:
                _pack(work, about, beside)
                beside.replace(path)
                machine.sync_folder(target)
            finally:
                beside.unlink(missing_ok=True)
            return path
        finally:
            work.remove()


def _copy_into(folder: Folder, database_key: bytes, work: Folder, now: datetime) -> About:
    for source, copy in ((folder.database_key, work.database_key), (folder.signing_key, work.signing_key)):
        machine.write_durably(copy, source.read_bytes(), private=True)
    with (
        closing(database.connect(folder.database, database_key, read_only=True)) as live,
        closing(database.create(work.database, database_key)) as copy,
        database.translated(),
    ):
        live.backup(copy)
        database.into_one_file(copy)
        own, founded = Reader(copy).own_row(), desks.desk_of(copy, entry_id(OWN, 1)).founded
    head_file.create(work.head, Head(own.desk_id, own.sequence, own.head, own.signature))
    return About(
        format=1, desk_id=own.desk_id.hex(), unit_code=founded.unit_code, desk=founded.desk, made_at=now,
        entries=own.sequence, fingerprint=keys.fingerprint(founded.public_key),
    )  # fmt: skip


def _pack(work: Folder, about: About, path: Path) -> None:
    with path.open("xb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
            packed.writestr(_ABOUT, msgspec.json.encode(about))
            for name in _FILES:
                packed.write(work.path / name, name)
        file.flush()
        os.fsync(file.fileno())
    if not machine.is_private(path):
        machine.make_private(path)


def about(path: Path) -> About:
    """What a file says about itself; unreadable where it is no copy of a desk."""
    with _opened(path) as packed:
        return _about_in(packed, path)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with files.opened(path) as file, zipfile.ZipFile(file) as packed:
            yield packed
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise Refusal("backup-not-one", "file", path=path.name[-60:]) from error
    except OSError as error:
        raise Unreadable("file-unreadable", "file", path=path.name[-60:], reason=type(error).__name__) from error


def _about_in(packed: zipfile.ZipFile, path: Path) -> About:
    names = {info.filename: info for info in packed.infolist()}
    small = [name for name in (_ABOUT, *_FILES[:-1]) if name in names]
    is_one = set(names) == {_ABOUT, *_FILES} and len(packed.infolist()) == len(names)
    if not is_one or any(names[name].file_size > _MOST_SMALL for name in small):
        raise Refusal("backup-not-one", "file", path=path.name[-60:])
    if any(info.compress_type != zipfile.ZIP_STORED for info in names.values()):
        raise Refusal("backup-not-one", "file", path=path.name[-60:])
    try:
        return msgspec.json.decode(packed.read(_ABOUT), type=About)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise Refusal("backup-not-one", "file", path=path.name[-60:]) from None


def unpack(path: Path, into: Folder) -> About:
    """The desk in a copy, as a folder that opens like any desk's."""
    with _opened(path) as packed:
        said = _about_in(packed, path)
        for name in _FILES:
            with packed.open(name) as source, (into.path / name).open("xb") as target:
                _copy_whole(source, target, path)
        into.keep_private()
    return said


def _copy_whole(source: IO[bytes], target: IO[bytes], path: Path) -> None:
    """Each part of a ZIP carries a checksum: where that fails, it was a copy, and is damaged."""
    try:
        shutil.copyfileobj(source, target, _PIECE)
    except zipfile.BadZipFile as error:
        raise Damaged("backup-damaged", "file", path=path.name[-60:]) from error


def prove(path: Path, work: Folder, passphrase: str | None) -> About:
    """Opens a copy in an empty folder and verifies everything in it; damaged where it would not bring the desk back."""
    said = unpack(path, work)
    return _proven(path, work, keys.load(work.database_key, passphrase), said)


def prove_with_key(path: Path, work: Folder, database_key: bytes) -> About:
    """The same for a copy just made of an open desk: where it came back as it was written and does not prove, the desk's own
    data are damaged."""
    said = unpack(path, work)
    try:
        with database.translated():
            return _proven(path, work, database_key, said)
    except Damaged as damage:
        raise Damaged("database-damaged", "data", reason="copy-unproven") from damage


def _proven(path: Path, work: Folder, database_key: bytes, said: About) -> About:
    with closing(database.connect(work.database, database_key)) as connection:
        head = head_file.read(work.head)
        damage = end_damage(connection, head)
        if damage is not None or not chain.verify(connection, head).ok or head.sequence != said.entries:
            raise Damaged("backup-damaged", "file", path=path.name[-60:])
    return said


# ---- which copies are kept, and where they lie


def prune(target: Path, newest: Path) -> None:
    """Of a desk's copies in a folder a day's newest stays for the last seven days, a week's for four weeks, a month's for
    twelve months. Whatever else lies there is nobody's business here."""
    wanted = _NAME.fullmatch(newest.name)
    assert wanted is not None, "a copy that was just made"
    by_name = sorted((path for path in target.iterdir() if _is_of(path, wanted)), reverse=True)
    kept = set(_kept([(path, _day_of(path)) for path in by_name]))
    for path in by_name:
        if path not in kept:
            path.unlink(missing_ok=True)


def _is_of(path: Path, wanted: re.Match[str]) -> bool:
    found = _NAME.fullmatch(path.name)
    return found is not None and (found["unit"], found["desk"]) == (wanted["unit"], wanted["desk"])


def _day_of(path: Path) -> date:
    found = _NAME.fullmatch(path.name)
    assert found is not None
    return datetime.strptime(found["day"], "%Y%m%d").date()  # noqa: DTZ007  a day has no zone


def _kept(copies: list[tuple[Path, date]]) -> Iterator[Path]:
    """`copies` are the newest first, the first of them of today."""
    today = copies[0][1]
    seen: set[tuple[str, object]] = set()
    for path, day in copies:
        age = today - day
        places: list[tuple[str, object]] = []
        if age < timedelta(days=_DAYS):
            places.append(("day", day))
        if age < timedelta(weeks=_WEEKS):
            places.append(("week", day.isocalendar()[:2]))
        if age < timedelta(days=31 * _MONTHS):
            places.append(("month", (day.year, day.month)))
        if any(place not in seen for place in places):
            yield path
        seen.update(places)


def is_elsewhere(folder: Folder, target: Path) -> bool:
    """True where a folder lies on another disk than the desk's data."""
    try:
        return target.stat().st_dev != folder.path.stat().st_dev
    except OSError:
        return False


def check_room(folder: Folder, target: Path) -> None:
    """Unavailable where a copy has no room."""
    try:
        free = shutil.disk_usage(target).free
        size = folder.database.stat().st_size
    except OSError as error:
        raise Unavailable("backup-place", "folder", path=str(target)[-60:], reason=type(error).__name__) from error
    if free < size + _PIECE:
        raise Unavailable("backup-no-room", "folder", path=str(target)[-60:], megabytes=(size >> 20) + 1)
