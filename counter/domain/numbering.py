"""Numbers that leave the office on paper: dossier codes, tickets, receipts, book lines. Never
reused, gaps explained.
"""

import re
from datetime import date, datetime

from counter.domain.refusal import Refusal

SERIALS_PER_DESK = 1000
FIRST_SERIAL = 1
LAST_SERIAL = 899  # d001–d899 are given out by the program …
FIRST_PAPER = 900
LAST_PAPER = 999  # … d900–d999 stand on the desk's hand-written slips
BLOCK_ALARM = 0.9
PRACTICE_MARK = "TH-"  # tập huấn

# Patterns that `re` compiles when it is first asked, and keeps: a start asks for none.
# QĐ 20/2020/QĐ-TTg; identifiers of QCVN 102:2016/BTTTT, as 000.00.12.H49, have this form too.
_UNIT_CODE = r"[A-Z0-9]{1,3}(\.[A-Z0-9]{1,4}){0,5}"
# TT 01/2018/TT-VPCP Đ19; ministries write the year in full, and longer serials.
_CODE = _UNIT_CODE + r"-[0-9]{6,8}-[0-9]{4,7}"


def check_unit_code(code: str) -> None:
    """An agency identifier such as `H49.61`; it comes from the decision that grants it and is never
    derived.
    """
    if not code:
        raise Refusal("field-empty", "unit_code")
    if not is_unit_code(code):
        raise Refusal("unit-code-wrong", "unit_code", value=code[:50])


def is_unit_code(text: str) -> bool:
    return bool(re.fullmatch(_UNIT_CODE, text))


def is_dossier_code(text: str) -> bool:
    return bool(re.fullmatch(_CODE, text))


def code_on_paper(code: str, practice: bool) -> str:
    """What a paper's barcode says: a practice paper is told from a real one by whatever scans it."""
    if practice:
        return f"{PRACTICE_MARK}{code}"
    return code


def is_code_on_paper(text: str) -> bool:
    return is_dossier_code(text.removeprefix(PRACTICE_MARK))


def dossier_code(unit_code: str, received_at: datetime | date, serial: int) -> str:
    """`H49.61-260601-1001`: unit, day of receipt, serial of that day (TT 01/2018/TT-VPCP Đ19)."""
    day = f"{received_at.year % 100:02d}{received_at.month:02d}{received_at.day:02d}"
    return f"{unit_code}-{day}-{serial:04d}"


def day_of(code: str) -> date | None:
    """The day of receipt that one of our codes carries; None for another system's."""
    found = re.fullmatch(r".+-([0-9]{2})([0-9]{2})([0-9]{2})-[0-9]{4,7}", code)
    try:
        if found:
            return date(2000 + int(found[1]), int(found[2]), int(found[3]))
        return None
    except ValueError:
        return None


def serial_of(code: str) -> int:
    return int(code.rpartition("-")[2])


def block_of(code: str) -> int | None:
    """The desk whose block of serials a code is of; None for another system's code."""
    if day_of(code) is not None:
        return serial_of(code) // SERIALS_PER_DESK
    return None


def first_serial(desk: int) -> int:
    return desk * SERIALS_PER_DESK + FIRST_SERIAL


def last_serial(desk: int) -> int:
    return desk * SERIALS_PER_DESK + LAST_SERIAL


def next_serial(desk: int, last: int | None) -> int:
    """The serial behind `last` in the desk's block of one day; refused at the block's end."""
    serial = first_serial(desk) if last is None else last + 1
    if serial > last_serial(desk):
        raise Refusal("block-used-up", "serial", first=first_serial(desk), last=last_serial(desk))
    return serial


def is_block_nearly_used(desk: int, serial: int) -> bool:
    """True near the end of what the program gives out; a hand-written slip, whose serials come
    behind, says nothing of it.
    """
    return LAST_SERIAL * BLOCK_ALARM <= serial - desk * SERIALS_PER_DESK <= LAST_SERIAL


def paper_serial(desk: int, text: str, unit_code: str, received_at: datetime) -> int:
    """The serial on a hand-written slip: `1905`, its last three digits, or the whole code."""
    low, high = desk * SERIALS_PER_DESK + FIRST_PAPER, desk * SERIALS_PER_DESK + LAST_PAPER
    digits = text.removeprefix(f"{unit_code}-{received_at:%y%m%d}-")
    if re.fullmatch(r"[0-9]{3,4}", digits):
        serial = int(digits) if len(digits) == 4 else desk * SERIALS_PER_DESK + int(digits)
        if low <= serial <= high:
            return serial
    raise Refusal(
        "paper-number-wrong", "backfill.paper_number", value=text[:40], low=low, high=high
    )


def ticket_number(queue: str, number: int) -> str:
    """`A001`."""
    return f"{queue}{number:03d}"
