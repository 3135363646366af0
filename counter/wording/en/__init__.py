"""English: one module of sentences an area. What a sentence may not say twice is found when they
are put together.
"""

from counter.wording.en import (
    acts,
    copies,
    data,
    dates,
    day,
    dossiers,
    exchange,
    fields,
    imports,
    office,
    people,
    printing,
    queue,
    status,
    story,
)

AREAS = (
    acts,
    copies,
    data,
    dates,
    day,
    dossiers,
    exchange,
    fields,
    imports,
    office,
    people,
    printing,
    queue,
    status,
    story,
)
SENTENCES = {code: sentence for area in AREAS for code, sentence in area.SENTENCES.items()}
