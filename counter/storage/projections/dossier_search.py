"""Finding dossiers by words: a full-text index over the register's folded words, and the newest
rows beside it.

Writing one row into the index costs half as much as the rest of an intake, and sixteen at once
little more than one. So new rows wait in `unindexed`, where a search looks at them one by one,
until there are enough.
"""

from collections.abc import Sequence

from counter.domain.text import words
from counter.storage.database import Connection, DatabaseError
from counter.storage.projections.projection import DerivedTable

LONGEST_INDEXED = 5  # beginnings up to this length have an index of their own
ENOUGH = 16
_END = "\ue000"  # begins a number's last digits written backwards; no keyboard has it, so nobody types such a word
_DIGITS_OF_AN_END = (4, 5, 6)

UNINDEXED = DerivedTable("unindexed", "CREATE TABLE unindexed (position INTEGER PRIMARY KEY)")
DOSSIER_WORDS = DerivedTable(
    "dossier_words",
    "CREATE VIRTUAL TABLE dossier_words USING fts5(words, content='dossiers',"
    " content_rowid='position', detail=none, columnsize=0,"
    f" prefix='{' '.join(map(str, range(1, LONGEST_INDEXED + 1)))}',"
    " tokenize='unicode61 remove_diacritics 0')",
)
_WAITING = "SELECT position, words FROM unindexed CROSS JOIN dossiers USING (position)"


def from_its_end(number: str) -> str:
    """The word by which an identity or telephone number is found from its last digits; none for what
    has too few of them.
    """
    end = number[-_DIGITS_OF_AN_END[-1] :]
    if len(end) == _DIGITS_OF_AN_END[-1] and end.isascii() and end.isdigit():
        return _END + end[::-1]
    return ""


def _as_an_end(word: str) -> str:
    """What such words begin with when `word` may be the last digits of a number."""
    if len(word) in _DIGITS_OF_AN_END and word.isascii() and word.isdigit():
        return _END + word[::-1]
    return ""


def reindex(connection: Connection, position: int, old_words: str | None) -> None:
    """Takes note that a row is new, or that its words have changed from `old_words`."""
    if old_words is not None:
        forget(connection, position, old_words)
    connection.execute("INSERT INTO unindexed (position) VALUES (?)", (position,))
    if connection.execute("SELECT count(*) FROM unindexed").fetchone()[0] >= ENOUGH:
        index_waiting(connection)


def forget(connection: Connection, position: int, old_words: str) -> None:
    """Takes a row out of the index, or lets it wait no longer."""
    waiting = connection.execute("DELETE FROM unindexed WHERE position = ?", (position,))
    if waiting.rowcount == 0:
        connection.execute(
            "INSERT INTO dossier_words (dossier_words, rowid, words) VALUES ('delete', ?, ?)",
            (position, old_words),
        )


def index(connection: Connection, rows: Sequence[tuple[int, str]]) -> None:
    """Puts new rows into the index at once: each a position with its words."""
    connection.executemany("INSERT INTO dossier_words (rowid, words) VALUES (?, ?)", rows)


def index_waiting(connection: Connection) -> None:
    """Moves all waiting rows into the index."""
    connection.execute(f"INSERT INTO dossier_words (rowid, words) {_WAITING} ORDER BY position")
    connection.execute("DELETE FROM unindexed")


def find(connection: Connection, text: str, limit: int) -> list[int]:
    """The newest positions whose words hold every word of `text`, the last one as a beginning; four
    to six digits may also be the last ones of an identity number.

    When none does, short words may be beginnings too: somebody typed in a hurry.
    """
    wanted = words(text)
    if not wanted:
        return []
    *whole, last = wanted
    if len(last) > LONGEST_INDEXED and last.isalpha():
        # So long a syllable is nearly always whole; as a beginning it would be gathered from all
        # its dossiers first.
        positions = _matching(connection, wanted, [], limit)
        if len(positions) == limit:
            return positions
    positions = _matching(connection, whole, [last], limit)
    if positions or not whole:
        return positions
    short = [word for word in wanted if len(word) <= LONGEST_INDEXED]
    return _matching(
        connection, [word for word in wanted if len(word) > LONGEST_INDEXED], short, limit
    )


def _matching(
    connection: Connection, whole: Sequence[str], beginnings: Sequence[str], limit: int
) -> list[int]:
    terms = [*(_term(word, "") for word in whole), *(_term(word, "*") for word in beginnings)]
    rows = connection.execute(
        "SELECT rowid FROM dossier_words WHERE dossier_words MATCH ? ORDER BY rowid DESC LIMIT ?",
        (" AND ".join(terms), limit),
    )
    indexed = [row[0] for row in rows]
    # Most rows are out at once.
    holding = " AND ".join("(instr(words, ?) OR instr(words, ?))" for _ in (*whole, *beginnings))
    held = [part for word in (*whole, *beginnings) for part in (word, _as_an_end(word) or word)]
    candidates = connection.execute(f"{_WAITING} WHERE {holding}", held)
    waiting = [place for place, text in candidates if _fits(text.split(), whole, beginnings)]
    if waiting:
        return sorted((*indexed, *waiting), reverse=True)[:limit]
    return indexed


def _term(word: str, star: str) -> str:
    end = _as_an_end(word)
    if end:
        return f'("{word}"{star} OR "{end}"*)'
    return f'"{word}"{star}'


def _fits(text: Sequence[str], whole: Sequence[str], beginnings: Sequence[str]) -> bool:
    def begins(beginning: str) -> bool:
        return bool(beginning) and any(word.startswith(beginning) for word in text)

    return all(word in text or begins(_as_an_end(word)) for word in whole) and all(
        begins(word) or begins(_as_an_end(word)) for word in beginnings
    )


def is_whole(connection: Connection) -> bool:
    """FTS5 compares its index with the rows, token by token; what waits is put in for the while of
    it. Leaves no trace.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        index_waiting(connection)
        connection.execute(
            "INSERT INTO dossier_words (dossier_words, rank) VALUES ('integrity-check', 1)"
        )
    except DatabaseError as error:
        if "malformed" in str(error):
            return False
        raise
    finally:
        connection.execute("ROLLBACK")
    return True
