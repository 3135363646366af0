"""What an office may set. A value that rests on a text nobody here has seen says so."""

from collections.abc import Mapping

import msgspec

from counter.domain.desk import Desk, DeskFounded
from counter.domain.due_date import Policy
from counter.domain.queue import Queue
from counter.domain.refusal import Refusal
from counter.domain.working_days import DEFAULT_SEASONS, Season

NOT_COMPARED = "chưa đối chiếu bản gốc"


class Books(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the paper books of a year stand; the program goes on behind them. Other years begin at 1."""

    year: int = 0
    volume: str = "01"
    last_number: int = 0
    last_receipt: int = 0


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings of a desk with their first values."""

    unit_name: str
    parent_name: str
    place: str
    department_name: str = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    lookup: str = ""
    clerk_name: str = ""
    form_set: str = "2025"
    receipt_paper: str = "A5x2"
    receipt_suffix: str = ""
    office_hours: tuple[Season, ...] = DEFAULT_SEASONS
    printed_hour: str = "end_of_day"
    late_counts_from_next_morning: bool = False
    backfill_days: int = 60
    clock_silence_days: int = 15
    queues: tuple[Queue, ...] = (
        Queue(code="A", name="Tất cả lĩnh vực"),
        Queue(code="R", name="Trả kết quả", returns=True),
    )
    ordinary_per_priority: int = 1
    recall_limit: int = 3
    recall_seconds: int = 10
    books: Books = Books()

    @property
    def policy(self) -> Policy:
        return Policy(
            same_clock=self.printed_hour == "same_clock",
            late_counts_from_next_morning=self.late_counts_from_next_morning,
        )


# What a setting rests on, where that is not plain: shown beside it.
BASIS = {
    "form_set": f"TT 03/2025/TT-VPCP (danh mục mẫu đã thấy; bố cục {NOT_COMPARED}); 2018: TT 01/2018/TT-VPCP",
    "receipt_suffix": f"ký hiệu sau số giấy tiếp nhận; {NOT_COMPARED}",
    "printed_hour": "BLDS 2015 Đ148: hết giờ làm việc; một số tỉnh in đúng giờ nhận (same_clock)",
    "late_counts_from_next_morning": "một số tỉnh tính hồ sơ nhận sau giờ từ sáng hôm sau",
    "backfill_days": f"nhập bù tối đa; quy định của đơn vị, {NOT_COMPARED}",
    "ordinary_per_priority": "nội quy: một ưu tiên sau một thường",
    "department_name": f"tên bộ phận theo NĐ 118/2025/NĐ-CP; {NOT_COMPARED}",
}

_CHOICES = {
    "form_set": ("2018", "2025"),
    "receipt_paper": ("A5x2", "A5", "A4"),
    "printed_hour": ("end_of_day", "same_clock"),
}
_LEAST = {
    "backfill_days": 0,
    "clock_silence_days": 1,
    "ordinary_per_priority": 1,
    "recall_limit": 0,
    "recall_seconds": 0,
}


def of_desk(desk: Desk) -> Settings:
    """The settings in force: the founding's names, then every change."""
    return _read(desk.founded, desk.settings)


def _read(founded: DeskFounded, changes: Mapping[str, str]) -> Settings:
    values: dict[str, object] = {
        "unit_name": founded.unit_name, "parent_name": founded.parent_name, "place": founded.place
    }  # fmt: skip
    known = set(Settings.__struct_fields__)
    values |= {name: msgspec.json.decode(text) for name, text in changes.items() if name in known}
    return msgspec.convert(values, Settings)


def checked_change(desk: Desk, name: str, text: str) -> str:
    """The JSON text to keep for a new value typed as JSON or plain text; refused when the setting cannot hold it."""
    if name not in Settings.__struct_fields__:
        raise Refusal("setting-unknown", "name", value=name[:40])
    last: Exception | None = None
    for candidate in (text, msgspec.json.encode(text).decode()):
        try:
            settings = _read(desk.founded, {**desk.settings, name: candidate})
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            last = error
            continue
        value = getattr(settings, name)
        if name in _CHOICES and value not in _CHOICES[name]:
            raise Refusal("setting-choice", name, value=text[:40], choices=", ".join(_CHOICES[name]))
        if name in _LEAST and value < _LEAST[name]:
            raise Refusal("setting-value", name, value=text[:40], reason=f">= {_LEAST[name]}")
        return msgspec.json.encode(value).decode()
    raise Refusal("setting-value", name, value=text[:40], reason=str(last))
