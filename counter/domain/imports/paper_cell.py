"""The papers of a procedure in one cell: as offices write them, one a line or parted by `;`, and as
an export writes them so that nothing is lost on the way back.
"""

import re
from collections.abc import Iterator, Sequence

from counter.domain.procedure import HANDED_IN, LOOKED_UP, SHOWN, RequiredDocument
from counter.domain.text import fold

MAX_DOCUMENTS = 50  # of one procedure

# "- ", "1. ", "(2) ", "1/ ", "a) ", "* " before a paper
_MARK = re.compile(r"^(?:[-–—+*•●▪‣]+|\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)/]|\(?[a-zđ][.)])\s+")
_CONDITION = re.compile(r"[ (]*\b(nếu|trường hợp)\b(.*)$|[ ]*[(,] ?(khi|trừ)\b(.*)$", re.IGNORECASE)
# no papers, and words between two of them
_NOTHING = ("khong", "khong quy dinh", "khong co", "khong yeu cau", "hoac", "va", "hoac:")
_WRITTEN_CONDITION = re.compile(r" ?\[([^\[\]]*)\]$")
_WRITTEN_FORM = re.compile(r" ?\{([^{}]+)\}$")
# "Ảnh 3×4" and "3 × 4" are sizes
_WRITTEN_PIECES = re.compile(r"(?: |(?<![0-9 ]))×([0-9]{1,3})(?:\+([0-9]{1,3}))?$")
_LOOKED_UP = re.compile(r"^(?:khai thác (?:trong )?csdl|tra cứu csdl|csdl) ?: ?", re.IGNORECASE)
_SHOWN = re.compile(r"^xuất trình ?:? ?", re.IGNORECASE)


def read_papers(text: str) -> tuple[RequiredDocument, ...]:
    """`Xuất trình …` is shown, `… nếu …` and `… [nếu …]` have a condition, `CSDL: …` is looked up.
    `×2+1` are two originals and a copy, `{…}` names a form.
    """
    papers: list[RequiredDocument] = []
    group = ""  # "Giấy tờ phải xuất trình:" says so of the lines below it
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.endswith(":"):
            group = _kind_of_group(line)
            continue
        parts = (_without_mark(part).strip(" .") for part in _part(_without_mark(line)))
        papers += (_read_paper(part, group) for part in parts if fold(part) not in ("", *_NOTHING))
    return tuple(paper for paper in papers if paper.name)


def _kind_of_group(heading: str) -> str:
    if "xuat trinh" in fold(heading):
        return SHOWN
    return ""


def _part(line: str) -> Iterator[str]:
    """At each `;` that stands in no brackets; "a)" opens none."""
    depth, start = 0, 0
    for place, letter in enumerate(line):
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth = max(0, depth - 1)
        elif letter == ";" and not depth:
            yield line[start:place]
            start = place + 1
    yield line[start:]


def _without_mark(text: str) -> str:
    return _MARK.sub("", text.strip())


def _read_paper(text: str, group: str) -> RequiredDocument:
    text, form = _take_off(_WRITTEN_FORM, text)
    says_condition = _WRITTEN_CONDITION.search(text) is not None
    text, condition = _take_off(_WRITTEN_CONDITION, text)
    pieces = _WRITTEN_PIECES.search(text)
    name = text[: pieces.start()] if pieces else text
    name, kind = _kind_of(name)
    if kind == HANDED_IN and group:
        kind = group
    if not says_condition:
        name, condition = _part_condition(name)
    return RequiredDocument(
        name=name[:1].upper() + name[1:],
        kind=kind,
        condition=condition,
        originals=int(pieces[1]) if pieces else 1,
        copies=int(pieces[2] or 0) if pieces else 0,
        form=form,
    )


def _take_off(written: re.Pattern[str], text: str) -> tuple[str, str]:
    found = written.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].strip(), found[1].strip()


def _kind_of(name: str) -> tuple[str, str]:
    for prefix, kind in ((_SHOWN, SHOWN), (_LOOKED_UP, LOOKED_UP)):
        if prefix.match(name):
            return prefix.sub("", name).strip(), kind
    if fold(name).startswith("giay to tuy than"):
        return name, SHOWN
    return name, HANDED_IN


def _part_condition(name: str) -> tuple[str, str]:
    conditional = _CONDITION.search(name)
    if conditional is None or conditional.start() == 0:
        return name, ""
    begins, rest = (
        (conditional[1], conditional[2]) if conditional[1] else (conditional[3], conditional[4])
    )
    condition = f"{begins}{rest}".strip()
    while condition.endswith(")") and condition.count(")") > condition.count("("):
        condition = condition[:-1].strip()  # it closes what was opened before the condition
    return name[: conditional.start()].strip(" (,"), condition


def write_papers(papers: Sequence[RequiredDocument]) -> str:
    """One paper a line, so that `read_papers` gives the same ones back."""
    return "\n".join(map(_write_paper, papers))


def _write_paper(paper: RequiredDocument) -> str:
    prefix = {SHOWN: "Xuất trình: ", LOOKED_UP: "CSDL: "}.get(paper.kind, "")
    pieces = ""
    if (paper.originals, paper.copies) != (1, 0) or _WRITTEN_PIECES.search(paper.name):
        copies = f"+{paper.copies}" if paper.copies else ""
        pieces = f" ×{paper.originals}{copies}"
    looks_conditional = bool(_part_condition(paper.name)[1])
    condition = f" [{paper.condition}]" if paper.condition or looks_conditional else ""
    form = f" {{{paper.form}}}" if paper.form else ""
    return f"{prefix}{paper.name}{pieces}{condition}{form}"
