"""What somebody is still typing: kept in the encrypted file, in no journal, gone when it was acted
on or put away.
"""

from counter.storage.database import Connection, transaction, translate_errors


def save(connection: Connection, draft_id: int | None, changed_at: str, content: bytes) -> int:
    """Keeps a draft durably and gives its number: a new one without, and for a draft that is gone
    by now.
    """
    with transaction(connection):
        if draft_id is not None:
            kept = connection.execute(
                "UPDATE drafts SET changed_at = ?, content = ? WHERE id = ?",
                (changed_at, content, draft_id),
            )
            if kept.rowcount:
                return draft_id
        made = connection.execute(
            "INSERT INTO drafts (changed_at, content) VALUES (?, ?)", (changed_at, content)
        )
        return int(made.lastrowid)


def rows(connection: Connection) -> list[tuple[int, str, bytes]]:
    """Number, time (ISO text) and content of every draft, the last changed first."""
    with translate_errors():
        found = connection.execute(
            "SELECT id, changed_at, content FROM drafts ORDER BY changed_at DESC, id DESC"
        )
        return [
            (int(number), str(changed_at), bytes(content)) for number, changed_at, content in found
        ]


def count(connection: Connection) -> int:
    with translate_errors():
        return int(connection.execute("SELECT count(*) FROM drafts").fetchone()[0])


def discard(connection: Connection, draft_id: int) -> None:
    """Inside the transaction of the act that the draft became, or on its own."""
    with translate_errors():
        connection.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))
