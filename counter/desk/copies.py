"""The copies that a desk makes by itself: when one is due, how the newest stands, and making it
beside the desk's work.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import msgspec

from counter.desk.open_desk import OpenDesk
from counter.domain.refusal import Damaged, Unavailable
from counter.storage import files
from counter.storage.copies import Copy, newest_copy
from counter.storage.folder import Folder
from counter.storage.projections import days

_OLD = timedelta(days=1)
_OF_THE_PLACE = "folder"  # the field of what a folder for copies said, and not the desk's own


class CopiesStatus(msgspec.Struct, frozen=True, kw_only=True):
    """How a desk's newest proven copy stands. `entries_since`: own entries that are in no copy;
    `is_due`: one is to be made now; `is_old`: a day passed since the newest one, or since the desk
    was made where there is none.
    """

    made_at: datetime | None = None
    file: str = ""
    is_on_other_disk: bool = False
    entries_since: int = 0
    is_due: bool = False
    is_old: bool = False

    @property
    def is_overdue(self) -> bool:
        """Something has to be done: a day of work and more would be lost with this disk."""
        return self.is_old and self.entries_since > 0


class CopyPlan(NamedTuple):
    """All that making a copy needs, gathered where the desk may be asked. `home` is where it goes
    when `place` is not there.
    """

    folder: Folder
    database_key: bytes
    place: Path
    home: Path
    now: datetime


class CopyMade(NamedTuple):
    """`trouble`: what kept it from its place, so that it was made beside the data. `is_noted`: False
    where nothing can be written beside the data, so that no status will tell of it.
    """

    copy: Copy
    trouble: Unavailable | None = None
    is_noted: bool = True


def copies_status(desk: OpenDesk, now: datetime) -> CopiesStatus:
    """Light enough to be asked with every status."""
    own, newest = desk.reader.own_row(), newest_copy(desk.folder)
    if newest is None or not newest.is_of(
        own.desk_id
    ):  # a desk that was restored has no copy of its own yet
        is_due = newest is not None or _is_due(desk, own.sequence, None)
        is_old = now - desk.setup.at >= _OLD
        return CopiesStatus(entries_since=own.sequence, is_due=is_due, is_old=is_old)
    made_at, since = newest.moment, newest.lacks_of(own.sequence)
    # one of a day to come was made by a clock that ran ahead
    is_of_this_day = abs(now - made_at) < _OLD
    return CopiesStatus(
        made_at=made_at,
        file=newest.file,
        is_on_other_disk=newest.is_on_other_disk,
        entries_since=since,
        is_due=_is_due(desk, since, made_at if made_at < now + _OLD else None),
        is_old=not is_of_this_day,
    )


def _is_due(desk: OpenDesk, since: int, made_at: datetime | None) -> bool:
    """After so many entries, and when a day was closed behind the newest copy: where the program
    ended before that one was made, the next start makes it.
    """
    if since >= desk.settings.backup_entries:
        return True
    closed_at = days.last_closed_at(desk.reader.connection, *desk.own_subjects)
    if closed_at is None or not since:
        return False
    return made_at is None or made_at <= datetime.fromisoformat(closed_at)


def plan_copy(desk: OpenDesk) -> CopyPlan:
    """What `make_copy` needs; asked for where the desk is written."""
    # late: packing takes 6 ms, and the first page asks only how the copies stand
    from counter.desk.backup import home_of, place_of

    # A copy of damaged data would take the place of whole ones; what only cannot be written is whole.
    if isinstance(desk.damage, Damaged):
        raise desk.damage
    return CopyPlan(desk.folder, desk.database_key, place_of(desk), home_of(desk.folder), desk.now)


def make_copy(plan: CopyPlan) -> CopyMade:
    """A proven copy, on any thread; beside the data where its place is not there, which is told and
    harms nothing.
    """
    try:
        # A drive that is not plugged in is no folder to be made.
        if plan.place != plan.home and not files.is_folder(plan.place):
            reason = files.why_no_folder(plan.place)
            raise Unavailable("backup-place", "folder", path=str(plan.place)[-60:], reason=reason)
        return copy_into(plan, plan.place)
    except Unavailable as trouble:
        if plan.place == plan.home or trouble.field != _OF_THE_PLACE:
            raise
        return copy_into(plan, plan.home)._replace(trouble=trouble)


def copy_into(plan: CopyPlan, place: Path) -> CopyMade:
    """A proven copy in a folder that somebody named."""
    from counter.desk.backup import copy_to  # late: see `plan_copy`, 6 ms

    copy = copy_to(plan.folder, plan.database_key, place, plan.now)
    return CopyMade(copy, is_noted=newest_copy(plan.folder) == copy)
