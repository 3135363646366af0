"""What an office may set. A value that rests on a text nobody here has seen says so."""

import re
from collections.abc import Mapping
from datetime import time
from pathlib import Path

import msgspec

from counter.domain.calendar.due_date import Policy
from counter.domain.calendar.working_days import (
    DEFAULT_SEASONS,
    ReceptionSession,
    Season,
    check_reception,
    check_seasons,
)
from counter.domain.desk import Desk, DeskSetUp
from counter.domain.queue.line import Queue, check_queues
from counter.domain.refusal import Refusal
from counter.domain.text import composed, has_control_characters

NOT_COMPARED = "chưa đối chiếu bản gốc"


class Books(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the paper books of a year stand; the program goes on behind them. Other years begin at
    1.
    """

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
    head_upper: str = ""  # of every paper's head, where the form set's own lines do not fit
    head_lower: str = ""
    lookup: str = ""
    clerk_name: str = ""
    form_set: str = "2025"
    receipt_paper: str = "A5x2"
    receipt_suffix: str = ""
    office_hours: tuple[Season, ...] = DEFAULT_SEASONS
    reception_sessions: tuple[ReceptionSession, ...] = ()
    printed_hour: str = "end_of_day"
    late_counts_from_next_morning: bool = False
    island_commune: bool = False
    backfill_days: int = 60
    clock_silence_days: int = 15
    idle_lock_minutes: int = 15  # 0: never; a desk without a passphrase cannot be locked
    queues: tuple[Queue, ...] = (
        Queue(code="A", name="Tất cả lĩnh vực"),
        Queue(code="R", name="Trả kết quả", returns=True),
    )
    ordinary_per_priority: int = 1
    long_wait_minutes: int = 25
    very_long_wait_minutes: int = 30
    recall_limit: int = 3
    recall_seconds: int = 10
    books: Books = Books()
    backup_folder: str = ""
    backup_entries: int = 200

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
    "reception_sessions": "buổi tiếp nhận ngoài giờ hành chính (sáng thứ Bảy): có nhận hồ sơ, không tính vào thời hạn",
    "printed_hour": "BLDS 2015 Đ148: hết giờ làm việc; một số tỉnh in đúng giờ nhận (same_clock)",
    "late_counts_from_next_morning": "một số tỉnh tính hồ sơ nhận sau giờ từ sáng hôm sau",
    "island_commune": f"thủ tục đất đai ở xã đảo, biên giới, miền núi được thêm ngày (QĐ 3380/QĐ-BNNMT, QĐ 2304/QĐ-BNNMT); {NOT_COMPARED}",
    "backfill_days": f"nhập bù tối đa; quy định của đơn vị, {NOT_COMPARED}",
    "ordinary_per_priority": "nội quy: một ưu tiên sau một thường",
    "head_upper": "dòng trên của phần đầu giấy (chữ thường); để trống thì theo mẫu",
    "head_lower": "dòng dưới của phần đầu giấy (chữ đậm); để trống thì theo mẫu",
    "department_name": f"tên bộ phận theo NĐ 118/2025/NĐ-CP; {NOT_COMPARED}",
}

_CHOICES = {
    "form_set": ("2018", "2025"),
    "receipt_paper": ("A5x2", "A5", "A4"),
    "printed_hour": ("end_of_day", "same_clock"),
}
_RANGES = {
    "backfill_days": (0, 3650),
    "clock_silence_days": (1, 3650),
    "idle_lock_minutes": (0, 480),
    "backup_entries": (1, 100_000),
    "ordinary_per_priority": (1, 20),
    "long_wait_minutes": (1, 480),
    "very_long_wait_minutes": (1, 480),
    "recall_limit": (0, 50),
    "recall_seconds": (0, 3600),
}
_EXAMPLES = {field.name: field.default for field in msgspec.structs.fields(Settings)} | {
    "reception_sessions": (ReceptionSession(weekday=5, start=time(7), end=time(11, 30)),),
    "books": Books(year=2026, last_number=41, last_receipt=40),
    "backup_folder": str(Path.home() / "counter-backups"),
}
_TEXTS = {field.name for field in msgspec.structs.fields(Settings) if field.type is str}
_NEEDED = ("unit_name", "parent_name", "place")
_LONGEST = 200
_MAX_NUMBER = 999_999
_SHORT_TIME = re.compile(r'"([0-9]{2}:[0-9]{2})"')  # 07:00 is as good as 07:00:00


def of_desk(desk: Desk) -> Settings:
    """The settings in force: the setting up's names, then every change."""
    return _read(desk.setup, desk.settings)


def _read(setup: DeskSetUp, changes: Mapping[str, str]) -> Settings:
    values: dict[str, object] = {name: getattr(setup, name) for name in _NEEDED}
    known = set(Settings.__struct_fields__)
    values |= {name: msgspec.json.decode(text) for name, text in changes.items() if name in known}
    return msgspec.convert(values, Settings, str_keys=True)


def check_change(desk: Desk, name: str, text: str) -> str:
    """The JSON text to keep for a new value typed as JSON or plain text; refused when the setting
    cannot hold it.
    """
    if name not in Settings.__struct_fields__:
        raise Refusal("setting-unknown", "name", value=name[:40])
    typed = _read_typed(name, text)
    try:
        value = getattr(_read(desk.setup, {**desk.settings, name: typed}), name)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise _wrong(name, text) from error
    _check(name, value, text)
    return msgspec.json.encode(value).decode()


def _read_typed(name: str, text: str) -> str:
    """What was typed as JSON: a text needs no quotation marks, a time no seconds."""
    if name in _TEXTS:
        if _is_json_text(text):
            return text
        return msgspec.json.encode(composed(text)).decode()
    return _SHORT_TIME.sub(r'"\1:00"', text)


def _is_json_text(text: str) -> bool:
    try:
        return isinstance(msgspec.json.decode(text), str)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return False


def _wrong(name: str, text: str) -> Refusal:
    """What the setting may be: between which numbers, or one value that is right."""
    if name in _RANGES:
        low, high = _RANGES[name]
        return Refusal("number-outside", name, value=text[:40], low=low, high=high)
    if isinstance(_EXAMPLES[name], bool):
        return Refusal("setting-choice", name, value=text[:40], choices="true, false")
    return Refusal(
        "setting-value",
        name,
        value=text[:40],
        example=msgspec.json.encode(_EXAMPLES[name]).decode(),
    )


def _check(name: str, value: object, text: str) -> None:
    """What the shape alone cannot say: ranges, choices, hours that can be worked, queues that can
    be called.
    """
    if name in _CHOICES and value not in _CHOICES[name]:
        raise Refusal("setting-choice", name, value=text[:40], choices=", ".join(_CHOICES[name]))
    if name in _RANGES:
        low, high = _RANGES[name]
        assert isinstance(value, int)
        if not low <= value <= high:
            raise _wrong(name, text)
    if isinstance(value, str):
        _check_text(name, value)
        if name == "backup_folder" and value and not Path(value).is_absolute():
            raise _wrong(name, text)
    elif isinstance(value, Books):
        _check_books(name, value, text)
    elif name == "office_hours":
        assert isinstance(value, tuple)
        check_seasons(value, name)
    elif name == "reception_sessions":
        assert isinstance(value, tuple)
        check_reception(value, name)
    elif name == "queues":
        assert isinstance(value, tuple)
        check_queues(value, name)


def _check_text(name: str, value: str) -> None:
    if name in _NEEDED and not value.strip():
        raise Refusal("field-empty", name)
    if len(value) > _LONGEST:
        raise Refusal("too-long", name, length=len(value), limit=_LONGEST, value=value[:20])
    if has_control_characters(value):
        raise Refusal("control-characters", name, value=ascii(value)[:40])


def _check_books(name: str, books: Books, text: str) -> None:
    numbers_fit = 0 <= books.last_number <= _MAX_NUMBER and 0 <= books.last_receipt <= _MAX_NUMBER
    if not (numbers_fit and 2000 <= books.year <= 2099 and 0 < len(books.volume) <= 10):
        raise _wrong(name, text)
