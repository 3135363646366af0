"""Dossiers for the exchange's benchmarks: one intake event each, at a practice desk.

The records are those of the peers' generator (`gen.py`) where `COUNTER_PEERS` names the folder it
lies in, so that all sides carry the same; else made up here in the same shape.
"""

import importlib.util
import os
import random
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from counter.domain.clock import VIETNAM
from counter.domain.dossiers.events import DossierReceived
from tests.bench.people import FAMILY, MIDDLE
from tests.support.office import Office

A_TRANSACTION = 500


def peers() -> Path | None:
    """The folder of the peers' measurements."""
    named = os.environ.get("COUNTER_PEERS")
    return Path(named) if named else None


@cache
def _record() -> Callable[[int], dict[str, str]]:
    folder = peers()
    if folder is None:
        return _made_up
    spec = importlib.util.spec_from_file_location("peers_gen", folder / "gen.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    record: Callable[[int], dict[str, str]] = module.dossier
    return record


def _made_up(number: int) -> dict[str, str]:
    dice = random.Random(number)
    received = datetime(2026, 1, 1, 7, 30, tzinfo=VIETNAM) + timedelta(minutes=5 * number)
    families, middles = list(FAMILY), sorted({word for words in MIDDLE.values() for word in words})
    name, clerk = (
        f"{dice.choice(families)} {dice.choice(middles)} {dice.choice(middles)}" for _ in range(2)
    )
    return {
        "ma_ho_so": f"H49.61-260101-{number:07d}", "ma_thu_tuc": "1.001193", "ten_thu_tuc": "Đăng ký khai sinh",
        "nguoi_nop": name, "so_giay_to": f"0{dice.randrange(10**10, 10**11)}",
        "dien_thoai": f"09{dice.randrange(10**7, 10**8)}",
        "dia_chi": f"Số {dice.randrange(1, 400)}, thôn {dice.choice(middles)}, xã {dice.choice(middles)}",
        "linh_vuc": "Hộ tịch", "ngay_nhan": received.isoformat(),
        "ngay_hen_tra": (received + timedelta(days=3)).isoformat(),
        "ghi_chu": f"Đã nộp đủ thành phần hồ sơ – cán bộ tiếp nhận {clerk}",
    }  # fmt: skip


def events(like: DossierReceived, first: int, count: int) -> Iterator[DossierReceived]:
    """Intake events number `first` and on, each with the record's values in the place of a real
    one's.
    """
    for number in range(first, first + count):
        yield _event(like, number, _record()(number))


def _event(like: DossierReceived, number: int, record: dict[str, str]) -> DossierReceived:
    def changed(shape: Any, **values: object) -> Any:
        return msgspec.structs.replace(shape, **values)

    return changed(
        like,
        at=datetime.fromisoformat(record["ngay_nhan"]),
        received_at=datetime.fromisoformat(record["ngay_nhan"]),
        due_at=datetime.fromisoformat(record["ngay_hen_tra"]),
        code=record["ma_ho_so"],
        receipt_number=10_000 + number,
        book_number=10_000 + number,
        procedure=changed(
            like.procedure, code=record["ma_thu_tuc"], name=record["ten_thu_tuc"], field=record["linh_vuc"]
        ),
        applicant=changed(
            like.applicant, name=record["nguoi_nop"], identity_number=record["so_giay_to"],
            phone=record["dien_thoai"], address=record["dia_chi"],
        ),
        note=record["ghi_chu"],
    )  # fmt: skip


def write(office: Office, like: DossierReceived, first: int, count: int) -> None:
    """Appends so many intakes to a desk's journal, as services do, but many a transaction."""
    made = events(like, first, count)
    for start in range(0, count, A_TRANSACTION):
        with office.desk.journal.write("Trần Thị Cán Bộ", 1_780_000_000_000) as writing:
            for _ in range(min(A_TRANSACTION, count - start)):
                writing.append(next(made))
