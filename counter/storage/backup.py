"""A copy of a desk in one file: the database, its keys and a `head` of the same moment, in a plain
ZIP that holds nothing in clear but the desk's name, the time and how far the journal had come. Made
with SQLite's backup while the desk works.
"""

import errno
import os
import re
import shutil
import struct
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import IO, Annotated, BinaryIO

import msgspec
from msgspec import Meta

from counter.domain.refusal import Damaged, Refusal, Unavailable, Unreadable, reason_of
from counter.storage import database, files, keys, machine, migrations, signing, zip_directory
from counter.storage.folder import COPYING, DATABASE, DATABASE_KEY, HEAD, SIGNING_KEY, Folder
from counter.storage.journal import chain, head_file
from counter.storage.journal.chain_end import OWN, end_damage, entry_id
from counter.storage.journal.head_file import Head
from counter.storage.journal.reader import Reader, count_entries
from counter.storage.projections import desks

SUFFIX = ".backup"
_ABOUT = "about.json"
_FILES = (DATABASE_KEY, SIGNING_KEY, HEAD, DATABASE)
_MOST_SMALL = 64 * 1024  # bytes of a key file, of `head`, of what it says about itself
_PIECE = 1024 * 1024
_NAME = re.compile(
    r"counter-(?P<unit>[A-Z0-9.]{1,35})-(?P<desk>[1-9])-(?P<day>\d{8})-\d{6}\.backup"
)
_YEARS = range(2000, 2200)  # within which a copy may say it was made
_DAYS, _WEEKS, _MONTHS = 7, 4, 12  # of which a copy each is kept


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy says about itself before it is opened."""

    format: Annotated[int, Meta(ge=1, le=1)]
    desk_id: Annotated[str, Meta(pattern="^[0-9a-f]{1,64}$")]
    unit_code: Annotated[str, Meta(pattern="^[A-Z0-9.]{1,35}$")]
    desk: Annotated[int, Meta(ge=1, le=9)]
    made_at: Annotated[datetime, Meta(tz=True)]
    entries: Annotated[int, Meta(ge=1)]
    held: Annotated[int, Meta(ge=0)] = 0  # with those of other desks, and of its own past
    fingerprint: Annotated[str, Meta(pattern="^[0-9a-f]{4}( [0-9a-f]{4}){3}$")]

    @property
    def others(self) -> int:
        """Entries that are not its own: what it wrote since makes up for none that is gone."""
        return max(self.held - self.entries, 0)


def make(folder: Folder, database_key: bytes, target: Path, now: datetime) -> Path:
    """Writes a copy into the folder `target` under a temporary name and renames it when it is
    whole; a drive that is pulled meanwhile leaves nothing that looks like a copy.
    """
    with folder.usable_place(target):
        target.mkdir(parents=True, exist_ok=True)
        with place_to_work(folder, target).working(COPYING) as work:
            with folder.usable():
                about = _copy_into(folder, database_key, work, now)
            path = _free_path(target, about, now)
            beside = _begun(path)
            try:
                _pack(work, about, beside)
                beside.replace(path)
                machine.sync_folder(target)
            finally:
                beside.unlink(missing_ok=True)
            return path


def place_to_work(folder: Folder, target: Path) -> Folder:
    """Where a copy is put together and proven: the desk's own folder; where that one takes nothing
    more, which is when a copy matters most, the folder it goes to.
    """
    if folder.takes(_size_of(folder) + _PIECE):
        return folder
    return Folder(target)


def _size_of(folder: Folder) -> int:
    """Bytes of the database, what waits in its write-ahead log counted in."""
    paths = (folder.database, folder.database.with_name(f"{DATABASE}-wal"))
    return sum(path.stat().st_size for path in paths if files.is_file(path))


def _begun(path: Path) -> Path:
    """What a copy is called until it is whole."""
    return path.with_name(f".{path.name}.part")


def _free_path(target: Path, said: About, now: datetime) -> Path:
    """The copy's name tells when it was made; where another one has it, the next second that is
    free.
    """
    while True:
        path = target / f"counter-{said.unit_code}-{said.desk}-{now:%Y%m%d-%H%M%S}{SUFFIX}"
        is_free = not path.exists() or _is_superseded(path, said)
        # what a power cut left of that second goes with older copies, when its day is over
        if is_free and not _begun(path).exists():
            return path
        now += timedelta(seconds=1)


def _copy_into(folder: Folder, database_key: bytes, work: Folder, now: datetime) -> About:
    keys.check_pair(folder.database_key, folder.signing_key)
    for source, copy in (
        (folder.database_key, work.database_key),
        (folder.signing_key, work.signing_key),
    ):
        machine.write_durably(copy, source.read_bytes(), private=True)
    with (
        closing(database.connect_to_read(folder.database, database_key)) as live,
        closing(database.create(work.database, database_key)) as copy,
        database.translate_errors(),
    ):
        live.backup(copy)
        database.into_one_file(copy)
        own, setup = Reader(copy).own_row(), desks.desk_of(copy, entry_id(OWN, 1)).setup
        held = count_entries(copy)
    head_file.create(work.head, Head(own.desk_id, own.sequence, own.head, own.signature))
    return About(
        format=1, desk_id=own.desk_id.hex(), unit_code=setup.unit_code, desk=setup.desk, made_at=now,
        entries=own.sequence, held=held, fingerprint=keys.fingerprint(setup.public_key),
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
    with _open(path) as packed:
        return _about_in(packed, path)


@contextmanager
def _open(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with files.open_regular(path) as file:
            _check_directory(file, path)
            with zipfile.ZipFile(file) as packed:
                yield packed
    # What Python says of names, times, lengths and passwords that no copy has.
    except (
        zipfile.BadZipFile,
        EOFError,
        RuntimeError,
        ValueError,
        OverflowError,
        struct.error,
    ) as error:
        raise Refusal("backup-not-one", "file", path=path.name[-60:]) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before its beginning that the file itself names
            raise Refusal("backup-not-one", "file", path=path.name[-60:]) from error
        raise Unreadable(
            "file-unreadable", "file", path=path.name[-60:], reason=reason_of(error)
        ) from error


def _check_directory(file: BinaryIO, path: Path) -> None:
    """A file of megabytes that name a million parts is no copy: refused before anything is made of
    them.
    """
    told = zip_directory.read_directory(file)
    if told is None or told.parts != len(_FILES) + 1 or told.size > _MOST_SMALL:
        raise Refusal("backup-not-one", "file", path=path.name[-60:])


def _about_in(packed: zipfile.ZipFile, path: Path) -> About:
    names = {info.filename: info for info in packed.infolist()}
    small = [name for name in (_ABOUT, *_FILES[:-1]) if name in names]
    is_one = set(names) == {_ABOUT, *_FILES} and len(packed.infolist()) == len(names)
    if not is_one or any(names[name].file_size > _MOST_SMALL for name in small):
        raise Refusal("backup-not-one", "file", path=path.name[-60:])
    if not all(_is_plain(info) for info in names.values()):
        raise Refusal("backup-not-one", "file", path=path.name[-60:])
    try:
        said = msgspec.json.decode(packed.read(_ABOUT), type=About)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise Refusal("backup-not-one", "file", path=path.name[-60:]) from None
    if said.made_at.year not in _YEARS:
        raise Refusal("backup-not-one", "file", path=path.name[-60:])
    return said


def _is_plain(info: zipfile.ZipInfo) -> bool:
    """Neither packed nor locked: as long as it says, and readable as it lies there."""
    is_locked = bool(info.flag_bits & 1)
    return (
        info.compress_type == zipfile.ZIP_STORED
        and info.file_size == info.compress_size
        and not is_locked
    )


def unpack(path: Path, into: Folder) -> About:
    """The desk in a copy, as a folder that opens like any desk's."""
    with _open(path) as packed:
        said = _about_in(packed, path)
        for name in _FILES:
            with (
                packed.open(name) as source,
                into.usable(),
                (into.path / name).open("xb") as target,
            ):
                for piece in _pieces(source, path):
                    target.write(piece)
        into.keep_private()
    return said


def _pieces(source: IO[bytes], path: Path) -> Iterator[bytes]:
    """Each part of a ZIP carries a checksum: where that fails, it was a copy, and is damaged."""
    try:
        while piece := source.read(_PIECE):
            yield piece
    except (zipfile.BadZipFile, EOFError) as error:
        raise Damaged("backup-damaged", "file", path=path.name[-60:]) from error
    except OSError as error:
        raise Unreadable(
            "file-unreadable", "file", path=path.name[-60:], reason=reason_of(error)
        ) from error


def prove(path: Path, work: Folder, passphrase: str | None) -> About:
    """Opens a copy in an empty folder and verifies everything in it; damaged where it would not
    bring the desk back.
    """
    said = unpack(path, work)
    with blame_copy(path), database.translate_errors():
        database_key = keys.load(work.database_key, passphrase)
        signing_key = keys.load(work.signing_key, passphrase)
        _prove(work, database_key, said)
        if keys.fingerprint(signing.public_key(signing_key)) != said.fingerprint:
            raise Damaged("signing-key-foreign", "data", file=SIGNING_KEY)
    return said


def prove_with_key(path: Path, work: Folder, database_key: bytes) -> About:
    """The same for a copy just made of an open desk: where it came back as it was written and does
    not prove, the desk's own data are damaged, and that is what is raised.
    """
    said = unpack(path, work)
    with database.translate_errors():
        _prove(work, database_key, said)
    return said


@contextmanager
def blame_copy(path: Path) -> Iterator[None]:
    """Whatever is damaged in a copy, it is the copy that is of no use."""
    try:
        yield
    except Damaged as damage:
        raise Damaged("backup-damaged", "file", path=path.name[-60:]) from damage


def _prove(work: Folder, database_key: bytes, said: About) -> None:
    """The desk in a copy opens, is whole, is the one that the copy names, and its key files are
    that desk's.
    """
    keys.check_pair(work.database_key, work.signing_key)
    with closing(database.connect(work.database, database_key)) as connection:
        migrations.migrate(connection)
        head = head_file.read(work.head)
        damage = end_damage(connection, head)
        if damage is not None or not chain.verify(connection, head).ok:
            raise Damaged("database-damaged", "data", reason="verify")
        check_is(said, connection)
    for file in (work.database_key, work.signing_key):
        if keys.desk_of(file) not in ("", said.fingerprint):
            raise Damaged("key-files-mixed", "data")
    if not keys.is_wrapped(work.database_key):
        _prove_open_keys(work, database_key, said)


def check_is(said: About, connection: database.Connection) -> None:
    """Damaged where a copy says other things of itself than what is in it."""
    own, setup = Reader(connection).own_row(), desks.desk_of(connection, entry_id(OWN, 1)).setup
    held = count_entries(connection) if said.held else 0  # an earlier program did not say it
    found = (own.desk_id.hex(), setup.unit_code, setup.desk, own.sequence, held)
    named = (said.desk_id, said.unit_code, said.desk, said.entries, said.held)
    if found != named or keys.fingerprint(own.public_key) != said.fingerprint:
        raise Damaged("database-damaged", "data", reason="about")


def _prove_open_keys(work: Folder, database_key: bytes, said: About) -> None:
    """Keys without a passphrase can be held against what they open."""
    signing_key = keys.load(work.signing_key, None)
    if keys.load(work.database_key, None) != database_key:
        raise Damaged("key-files-mixed", "data")
    if keys.fingerprint(signing.public_key(signing_key)) != said.fingerprint:
        raise Damaged("signing-key-foreign", "data", file=SIGNING_KEY)


# ---- which copies are kept, and where they lie


def prune(target: Path, newest: Path, said: About) -> None:
    """Of a desk's copies in a folder the newest of each of the last seven days that have one stays,
    of four weeks, of twelve months. Whatever else lies there is nobody's business here: neither
    another desk's copies, be it of the same number, nor those that hold more of this desk than the
    newest does.
    """
    wanted = _NAME.fullmatch(newest.name)
    assert wanted is not None, "a copy that was just made"
    today = _day_of(wanted)
    assert today is not None, "a copy that was just made"
    with suppress(OSError):  # a drive that goes meanwhile; what was made is made
        days = [(path, _day_of(_NAME.fullmatch(path.name), wanted)) for path in target.iterdir()]
        # What is dated ahead was made while the clock was wrong, or will be right: nobody's to
        # throw away.
        past = sorted(
            ((path, day) for path, day in days if day is not None and day <= today), reverse=True
        )
        copies = [(path, day) for path, day in past if _is_superseded(path, said)]
        kept = {newest, *_choose_kept(copies)}
        begun = [
            path
            for path in target.glob(".*.part")
            if _is_before(_day_of(_match_begun(path), wanted), today)
        ]
        for path in (*(path for path, _ in copies if path not in kept), *begun):
            path.unlink(missing_ok=True)


def _is_superseded(path: Path, said: About) -> bool:
    """True for a copy that the one which says `said` of itself makes needless. One that cannot be
    read now, or that a newer program made, may hold more than anybody knows.
    """
    try:
        held = about(path)
    except (Refusal, Unreadable):
        return False
    return (
        held.desk_id == said.desk_id and held.entries <= said.entries and held.others <= said.others
    )


def _match_begun(path: Path) -> re.Match[str] | None:
    """What a file would have become that a pulled drive or a power cut left half written."""
    return _NAME.fullmatch(path.name.removeprefix(".").removesuffix(".part"))


def _is_before(day: date | None, today: date) -> bool:
    return day is not None and day < today


def _day_of(found: re.Match[str] | None, like: re.Match[str] | None = None) -> date | None:
    """The day in a copy's name; None for another desk's than `like`, and for what is no copy."""
    if found is None or (
        like is not None and (found["unit"], found["desk"]) != (like["unit"], like["desk"])
    ):
        return None
    try:
        return datetime.strptime(found["day"], "%Y%m%d").date()  # noqa: DTZ007  a day has no zone
    except ValueError:
        return None


def _choose_kept(copies: list[tuple[Path, date]]) -> Iterator[Path]:
    """`copies` are the newest first. Days, weeks and months are counted by the copies there are and
    never by age: a clock that runs ahead for a day throws nothing away.
    """
    kept: dict[str, set[object]] = {"day": set(), "week": set(), "month": set()}
    for path, day in copies:
        places = (
            ("day", day, _DAYS),
            ("week", day.isocalendar()[:2], _WEEKS),
            ("month", (day.year, day.month), _MONTHS),
        )
        new = [
            (name, place)
            for name, place, most in places
            if place not in kept[name] and len(kept[name]) < most
        ]
        for name, place in new:
            kept[name].add(place)
        if new:
            yield path


def is_on_other_disk(folder: Folder, target: Path) -> bool:
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
        raise Unavailable(
            "backup-place", "folder", path=str(target)[-60:], reason=reason_of(error)
        ) from error
    if free < size + _PIECE:
        raise Unavailable(
            "backup-no-room", "folder", path=str(target)[-60:], megabytes=(size >> 20) + 1
        )
