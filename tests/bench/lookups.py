"""A dossier by its code, and a page deep in the register, against plain SQL."""

from counter.storage.journal.reader import Reader
from counter.storage.projections import dossier_lists
from tests.bench.figures import Figure, Samples, Target, interleaved

LISTED = dossier_lists.SUMMARIES  # the very statement, without what makes rows of it
CODES, DEEP_PAGES, SCANS_OF_A_PAGE, PAGE = 300, 50, 5, 50


def by_code(reader: Reader, codes: list[str]) -> Figure:
    raw = f"{LISTED} WHERE code = ?"
    sides = {
        "ours": lambda number: dossier_lists.with_code(reader, codes[number % len(codes)]),
        "raw": lambda number: reader.connection.execute(
            raw, (codes[number % len(codes)],)
        ).fetchall(),
    }
    interleaved(sides, len(codes))
    samples = interleaved(sides, CODES)
    measured = "a dossier by its code against the bare SELECT of its columns"
    return Figure("code", measured, samples["ours"].median, samples["raw"].median, "ms", Target(2),
                  extra=samples["ours"].extra)  # fmt: skip


def deep_page(reader: Reader, depth: int) -> Figure:
    before = reader.connection.execute(
        "SELECT position FROM dossiers ORDER BY position DESC LIMIT 1 OFFSET ?", (depth - 1,)
    )
    position = before.fetchone()[0]
    offset = f"{LISTED} ORDER BY position DESC LIMIT ? OFFSET ?"
    ours, other = Samples(), Samples()
    for number in range(DEEP_PAGES):
        ours.take(lambda: dossier_lists.page(reader, before=position, limit=PAGE))
        if number % (DEEP_PAGES // SCANS_OF_A_PAGE) == 0:
            other.take(lambda: reader.connection.execute(offset, (PAGE, depth)).fetchall())
    measured = f"{PAGE} rows at depth {depth:,} against LIMIT … OFFSET"
    return Figure(
        "deep page", measured, ours.median, other.median, "ms", Target(1 / 60), extra=ours.extra
    )
