"""What keys the hashes of bodies: one random salt a subject, which comes from the desk that began
it.

A compromised desk may sign an entry about another's subject under a salt of its own, even before
the subject began. Such an entry is kept with its own salt beside it and proves like any other; it
displaces nobody's.
"""

from counter.storage.database import Connection

# For queries that read entries `e`: the salt each came with.
SALT = "ifnull(o.salt, s.salt)"
JOINED = "LEFT JOIN salts s ON s.subject = e.subject LEFT JOIN other_salts o ON o.id = e.id"


def keep(connection: Connection, entry: int, subject: int, salt: bytes) -> bool:
    """Keeps the salt an entry came with; False when its subject was spoken of before."""
    execute = connection.execute
    if execute(
        "INSERT OR IGNORE INTO salts (subject, salt) VALUES (?, ?)", (subject, salt)
    ).rowcount:
        return True
    execute(
        "INSERT INTO other_salts (id, salt) SELECT ?1, ?2 FROM salts WHERE subject = ?3 AND salt <> ?2",
        (entry, salt, subject),
    )
    return False


def of_subject(connection: Connection, subject: int) -> bytes:
    """The salt that the beginning of a subject came with."""
    row = connection.execute(
        f"SELECT {SALT} FROM salts s LEFT JOIN other_salts o ON o.id = s.subject WHERE s.subject = ?",
        (subject,),
    ).fetchone()
    return bytes(row[0])
