"""Intakes that are not finished: found again after a break, a closed window or a power cut."""

from datetime import date, datetime

import msgspec

from counter.desk.dossiers.draft import Draft
from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers.people import Applicant
from counter.storage import drafts

EMPTY = Draft(procedure="", applicant=Applicant(name=""), documents=())


class SavedDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A draft as it was left. `id` names it at this desk; one that was `put_away` comes back only when
    somebody asks for it.
    """

    id: int
    changed_at: datetime
    draft: Draft
    put_away: bool = False
    is_of_another_day: bool = False


class _Left(Draft, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A draft as it is kept."""

    put_away: bool = False


class Drafts:
    """Keeps what is typed. A draft is no dossier: it has no code, no clock, and is in no book."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def save(self, draft: Draft, draft_id: int | None = None, *, put_away: bool = False) -> int:
        """Keeps the draft durably under its number, or a new one."""
        connection, now = self._desk.journal.connection, self._desk.now
        return drafts.save(connection, draft_id, now.isoformat(), _encode(draft, put_away))

    def bring(self, saved: SavedDraft) -> None:
        """Keeps a draft of a desk before this one: it was left when it was left there."""
        connection, content = self._desk.journal.connection, _encode(saved.draft, saved.put_away)
        drafts.save(connection, None, saved.changed_at.isoformat(), content)

    def all(self) -> list[SavedDraft]:
        """The drafts of this desk, the last changed first."""
        rows, today = drafts.rows(self._desk.reader.connection), self._desk.now.date()
        return [saved for row in rows if (saved := _read(*row, today)) is not None]

    def discard(self, draft_id: int) -> None:
        """Puts a draft away for good."""
        drafts.discard(self._desk.journal.connection, draft_id)


def _encode(draft: Draft, put_away: bool) -> bytes:
    return msgspec.json.encode(_Left(**msgspec.structs.asdict(draft), put_away=put_away))


def _read(number: int, changed_at: str, content: bytes, today: date) -> SavedDraft | None:
    """None for a draft that a newer program left: it stays for that one."""
    try:
        left = msgspec.json.decode(content, type=_Left)
    except msgspec.ValidationError:
        return None
    fields = {name: getattr(left, name) for name in Draft.__struct_fields__}
    left_at = datetime.fromisoformat(changed_at)
    return SavedDraft(
        id=number,
        changed_at=left_at,
        draft=Draft(**fields),
        put_away=left.put_away,
        is_of_another_day=left_at.date() != today,
    )
