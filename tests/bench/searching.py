"""The search field, the code field and the pages of a register of a million dossiers, against plain
SQL.
"""

import random
import string
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from counter.domain.text import fold, words
from counter.storage.journal.reader import Reader
from counter.storage.projections import dossier_lists
from tests.bench import register
from tests.bench.figures import Figure, Samples, Scale, Target
from tests.bench.lookups import LISTED, by_code, deep_page

DOSSIERS, QUERIES, LIKE_QUERIES, NEWEST = 1_000_000, 200, 12, 20
_LIKE = (
    f"{LISTED} WHERE words LIKE ? AND words LIKE ? AND words LIKE ? ORDER BY position DESC LIMIT ?"
)


def measured(scale: Scale) -> list[Figure]:
    reader, path, seconds = register.opened(scale.count(DOSSIERS, 2000))
    connection = reader.connection
    count, first, last = connection.execute(
        "SELECT count(*), min(position), max(position) FROM dossiers"
    ).fetchone()
    dice = random.Random(9)
    chosen = [_near(connection, dice.randint(first, last)) for _ in range(QUERIES)]
    figures = [_file(count, path.stat().st_size, seconds, connection)]
    figures += _words(reader, dice, chosen)
    figures += [
        _letters(reader),
        _nothing(reader, chosen),
        by_code(reader, [one[3] for one in chosen]),
        deep_page(reader, count // 2),
    ]
    connection.close()
    return figures


def _near(connection: Any, position: int) -> tuple[str, str, str, str]:
    """Name, identity number, phone and code of a dossier drawn from the data."""
    name, number, said, code = connection.execute(
        "SELECT applicant, person_key, words, code FROM dossiers WHERE position >= ? LIMIT 1",
        (position,),
    ).fetchone()
    phone = next(word for word in said.split() if len(word) == 10 and word.isdigit())
    return name, number, phone, code


def _file(count: int, size: int, seconds: float, connection: Any) -> Figure:
    index = connection.execute("SELECT sum(length(block)) FROM dossier_words_data").fetchone()[0]
    extra = {"index MB": index / 1e6, "bytes a dossier": size / count, "seconds to build": seconds}
    return Figure(
        "register", f"the file of {count:,} dossiers", size / 1e6, None, "MB", extra=extra
    )


def query(dice: random.Random, name: str, number: str, phone: str, is_rare: bool) -> str:
    """Two words of a name and a beginning, without accents, as somebody at the desk types them."""
    parts = fold(name).split()
    pair = " ".join((parts[0], parts[-1]))
    if is_rare:
        return f"{pair} {dice.choice((number[:9], phone[:7]))}"
    if dice.random() < 0.5:
        return f"{pair} {parts[1][: dice.randint(1, 3)]}"
    return f"{parts[0]} {parts[1]} {parts[-1][0]}"


def _words(
    reader: Reader, dice: random.Random, chosen: list[tuple[str, str, str, str]]
) -> list[Figure]:
    """Rare queries, with fewer hits than a page, make LIKE read everything; common ones let it stop
    early.
    """
    queries = {
        kind: [query(dice, *one[:3], kind == "rare") for one in chosen[half::2]]
        for half, kind in enumerate(("rare", "common"))
    }
    ours: dict[str, Samples] = {kind: Samples() for kind in queries}
    like: dict[str, Samples] = {kind: Samples() for kind in queries}
    for texts in queries.values():  # warm
        for text in texts:
            dossier_lists.find(reader, text, NEWEST)
    turns = len(chosen) // 2 // LIKE_QUERIES
    for number in range(len(chosen) // 2):
        for kind, texts in queries.items():
            ours[kind].take(_finding(reader, texts[number]))
            if number % turns == 0:
                like[kind].take(_scanning(reader.connection, texts[number]))
    return _word_figures(ours, like, queries)


def _finding(reader: Reader, text: str) -> Callable[[], object]:
    return lambda: dossier_lists.find(reader, text, NEWEST)


def _scanning(connection: Any, text: str) -> Callable[[], object]:
    values = (*(f"%{word}%" for word in words(text)), NEWEST)
    return lambda: connection.execute(_LIKE, values).fetchall()


def _word_figures(
    ours: dict[str, Samples], like: dict[str, Samples], queries: dict[str, list[str]]
) -> list[Figure]:
    both = Samples(ours["rare"].wall + ours["common"].wall, ours["rare"].cpu + ours["common"].cpu)
    slowest = {
        kind: queries[kind][max(range(len(s.wall)), key=s.wall.__getitem__)]
        for kind, s in ours.items()
    }
    extra = both.extra | {
        "p50": both.median,
        "p50 rare": ours["rare"].median,
        "p50 common": ours["common"].median,
    }
    figures = [
        Figure(
            f"search, {kind} LIKE", f"p95 of all these queries against the median LIKE scan of those with {kind} hits",
            both.percentile(95), like[kind].median, "ms", Target(1 / 50) if kind == "rare" else None,
            extra={"LIKE p95": like[kind].percentile(95), "LIKE runs": len(like[kind].wall),
                   f"slowest of {kind}": slowest[kind]},
        )
        for kind in ("rare", "common")
    ]  # fmt: skip
    measured = f"p99 of two words and a beginning, newest {NEWEST}, warm"
    return [
        Figure(
            "search, p99",
            measured,
            both.percentile(99),
            None,
            "ms",
            Target(25, "ours"),
            extra=extra,
        ),
        *figures,
    ]


def _letters(reader: Reader) -> Figure:
    """The shortest queries have the most hits."""
    letters = string.ascii_lowercase + string.digits
    samples = {letter: Samples() for letter in letters}
    for _ in range(6):
        for letter in letters:
            samples[letter].take(_finding(reader, letter))
    medians = {letter: found.median for letter, found in samples.items()}
    worst = max(medians, key=medians.__getitem__)
    extra = {"letter": worst, "median of all": sorted(medians.values())[len(medians) // 2],
             "worst single run": max(max(s.wall[1:]) for s in samples.values())}  # fmt: skip
    measured = "the worst of a–z and 0–9 as the whole query (median of its runs)"
    return Figure(
        "search, one letter", measured, medians[worst], None, "ms", Target(50, "ours"), extra=extra
    )


def _nothing(reader: Reader, chosen: list[tuple[str, str, str, str]]) -> Figure:
    """The dearest queries: words of many dossiers, of which hardly any or none has all."""
    samples = Samples()
    texts = []
    for (name, *_), (_, number, *_) in pairwise(chosen):
        parts = fold(name).split()
        texts.append(f"{parts[0]} {parts[-1]} {number[: 4 + len(texts) % 3]}")
        samples.take(_finding(reader, texts[-1]))
    slowest = texts[max(range(len(texts)), key=samples.wall.__getitem__)]
    measured = (
        "p95 of the family and given name of one with the first 4–6 digits of another's number"
    )
    extra = samples.extra | {"p50": samples.median, "slowest": slowest}
    return Figure(
        "search, few in common", measured, samples.percentile(95), None, "ms", extra=extra
    )
