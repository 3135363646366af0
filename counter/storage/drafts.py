"""What somebody is still typing: kept in the encrypted file, in no journal, gone when it was acted on or put away."""

from counter.storage.database import Connection, transaction


def save(connection: Connection, draft_id: int | None, changed_at: str, content: bytes) -> int:
    """Keeps a draft durably and gives its number; a new one without."""
    with transaction(connection):
        cursor = connection.execute(
            "INSERT INTO drafts (id, changed_at, content) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, content = excluded.content",
            (draft_id, changed_at, content),
        )
        return int(draft_id if draft_id is not None else cursor.lastrowid)


def rows(connection: Connection) -> list[tuple[int, str, bytes]]:
    """Number, time (ISO text) and content of every draft, the last changed first."""
    found = connection.execute("SELECT id, changed_at, content FROM drafts ORDER BY changed_at DESC, id DESC")
    return [(int(number), str(changed_at), bytes(content)) for number, changed_at, content in found]


def discard(connection: Connection, draft_id: int) -> None:
    """Inside the transaction of the act that the draft became, or on its own."""
    connection.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))
