"""Where the time of an act goes: commit, other statements, signature, the file `head`, and the
program itself.
"""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from tests.bench.figures import Figure
from tests.support.office import Office

PARTS = ("commit", "statements", "signature", "head file", "the rest")


class Stopwatch:
    """Adds up milliseconds by name."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self.by_statement: dict[str, float] = defaultdict(float)

    def timed(
        self, name: str, action: Callable[..., Any], *arguments: Any, statement: str = ""
    ) -> Any:
        start = time.perf_counter()
        try:
            return action(*arguments)
        finally:
            spent = (time.perf_counter() - start) * 1e3
            self.spent[name] += spent
            if statement:
                self.by_statement[statement] += spent


class TimedCursor:
    """Fetching belongs to its statement: SQLite works while rows are fetched."""

    def __init__(self, cursor: Any, watch: Stopwatch, statement: str) -> None:
        self._cursor, self._watch, self._statement = cursor, watch, statement

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def fetchone(self) -> Any:
        return self._watch.timed("statements", self._cursor.fetchone, statement=self._statement)

    def fetchall(self) -> Any:
        return self._watch.timed("statements", self._cursor.fetchall, statement=self._statement)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.fetchall())


class TimedConnection:
    """Stands in for the writer's connection."""

    def __init__(self, connection: Any, watch: Stopwatch) -> None:
        self._connection, self._watch = connection, watch

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, statement: str, *values: Any) -> TimedCursor:
        name = "commit" if statement == "COMMIT" else "statements"
        cursor = self._watch.timed(
            name, self._connection.execute, statement, *values, statement=statement
        )
        return TimedCursor(cursor, self._watch, statement)


class TimedMethod:
    """Stands in for the signer and for the file `head`, of which one method each is used."""

    def __init__(self, name: str, method: str, inner: Any, watch: Stopwatch) -> None:
        self._inner, action = inner, getattr(inner, method)
        setattr(self, method, lambda *arguments: watch.timed(name, action, *arguments))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def parts(office: Office, act: Callable[[int], object], rounds: int) -> dict[str, Any]:
    """Runs acts with everything timed: the milliseconds of each part, one list a part, and by
    statement in all.
    """
    journal = office.desk.journal
    # The head's file is behind no door: only its time is taken.
    inner = journal.connection, journal.signer, journal._head_file
    watch, spent = Stopwatch(), defaultdict(list)
    journal.connection = TimedConnection(inner[0], watch)
    journal.signer = TimedMethod("signature", "sign", inner[1], watch)
    journal._head_file = TimedMethod("head file", "replace", inner[2], watch)
    try:
        for number in range(rounds):
            watch.spent.clear()
            start = time.perf_counter()
            act(number)
            whole = (time.perf_counter() - start) * 1e3
            for name in PARTS[:-1]:
                spent[name].append(watch.spent[name])
            spent["the rest"].append(whole - sum(watch.spent.values()))
            spent["whole"].append(whole)
    finally:
        journal.connection, journal.signer, journal._head_file = inner
    return {
        "spent": spent,
        "statements": {text: total / rounds for text, total in watch.by_statement.items()},
    }


def figures(name: str, found: dict[str, Any]) -> list[Figure]:
    """One row for each part, as a share of the whole act, and the dearest statements."""
    spent, whole = found["spent"], statistics.median(found["spent"]["whole"])
    rows = [
        Figure(
            f"{name}: {part}",
            "its share of an act, timed apart",
            statistics.median(spent[part]),
            whole,
            "ms",
        )
        for part in PARTS
    ]
    dearest = sorted(
        ((ms, text) for text, ms in found["statements"].items() if text != "COMMIT"), reverse=True
    )[:6]
    rows[PARTS.index("statements")].extra = {
        " ".join(text.split())[:60]: ms for ms, text in dearest
    }
    return rows
