"""Intakes that are not finished: found again after a break, a closed window or a power cut."""

from datetime import datetime

import msgspec

from counter.desk.dossiers.draft import Draft
from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers.people import Applicant
from counter.storage import drafts

EMPTY = Draft(procedure="", applicant=Applicant(name=""), documents=())


class SavedDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A draft as it was left. `id` names it at this desk."""

    id: int
    changed_at: datetime
    draft: Draft


class Drafts:
    """Keeps what is typed. A draft is no dossier: it has no code, no clock, and is in no book."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def save(self, draft: Draft, draft_id: int | None = None) -> int:
        """Keeps the draft durably under its number, or a new one."""
        connection, now = self._desk.journal.connection, self._desk.now
        return drafts.save(connection, draft_id, now.isoformat(), msgspec.json.encode(draft))

    def bring(self, saved: SavedDraft) -> None:
        """Keeps a draft of a desk before this one: it was left when it was left there."""
        connection, content = self._desk.journal.connection, msgspec.json.encode(saved.draft)
        drafts.save(connection, None, saved.changed_at.isoformat(), content)

    def all(self) -> list[SavedDraft]:
        """The drafts of this desk, the last changed first."""
        rows = drafts.rows(self._desk.reader.connection)
        return [saved for row in rows if (saved := _read(*row)) is not None]

    def discard(self, draft_id: int) -> None:
        """Puts a draft away for good."""
        drafts.discard(self._desk.journal.connection, draft_id)


def _read(number: int, changed_at: str, content: bytes) -> SavedDraft | None:
    """None for a draft that a newer program left: it stays for that one."""
    try:
        draft = msgspec.json.decode(content, type=Draft)
    except msgspec.ValidationError:
        return None
    return SavedDraft(id=number, changed_at=datetime.fromisoformat(changed_at), draft=draft)
