"""The fees of a procedure in one cell: `Lệ phí hộ tịch: 8.000đ/bản [HĐND tỉnh]`, one a line."""

import re
from collections.abc import Sequence

from counter.domain.procedure import CHARGE, FEE, FeeRule
from counter.domain.text import fold

_FEE = re.compile(
    r"(?P<name>.+?): *(?:(?P<amount>[0-9]{1,3}(?:[. ][0-9]{3}){1,3}|[0-9]{1,12}) ?(?:đồng|đ|vnd|vnđ)?)?(?: ?/ ?(?P<unit>[^\[\](]+?))?"
    r"(?: \((?P<note>.+)\))?(?: \[(?P<source>[^\]]+)\])?",
    re.IGNORECASE,
)


def read_fees(text: str) -> tuple[FeeRule, ...]:
    """One fee a line, or parted by `;`. Raises ValueError for a line that is none."""
    parts = re.split(r"\n|;(?![^(\[]*[)\]])", text)
    return tuple(_read_fee(part.strip(" -.")) for part in parts if part.strip(" -."))


def _read_fee(text: str) -> FeeRule:
    found = _FEE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    digits = re.sub(r"[. ]", "", found["amount"] or "")
    return FeeRule(
        name=found["name"].strip(),
        kind=CHARGE if fold(text).startswith("le phi") else FEE,
        amount=int(digits) if digits else None,
        unit=(found["unit"] or "").strip(),
        note=(found["note"] or "").strip(),
        source=(found["source"] or "").strip(),
    )


def write_fees(fees: Sequence[FeeRule]) -> str:
    """So that `read_fees` gives the same ones back."""
    return "\n".join(map(_write_fee, fees))


def _write_fee(fee: FeeRule) -> str:
    amount = "" if fee.amount is None else f"{fee.amount:,}đ".replace(",", ".")
    unit = f"/{fee.unit}" if fee.unit else ""
    note = f" ({fee.note})" if fee.note else ""
    source = f" [{fee.source}]" if fee.source else ""
    return f"{fee.name}: {amount}{unit}{note}{source}"
