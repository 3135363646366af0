"""The receipt, warm, against a plain reportlab drawing of the same entries with the library's own
settings.
"""

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.printing.form_sets import FORM_SETS
from counter.printing.forms.receipt import receipt
from counter.printing.forms.receipt.copies import COPIES
from tests.bench import people, plain_receipt
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target
from tests.support.office import Office

RECEIPTS, WARMING = 150, 10


def measured(scale: Scale) -> list[Figure]:
    found = _dossiers(scale.count(RECEIPTS, 30) + WARMING)
    ours, plain = Samples(), Samples()
    our_bytes, plain_bytes = [], []
    # The plain side has a process to itself: our fonts change reportlab's settings for the whole
    # process.
    with subprocess.Popen(
        [sys.executable, plain_receipt.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        for number, one in enumerate(found):
            answer = _plain(process, one.dossier)
            cpu, wall = time.thread_time(), time.perf_counter()
            content, _ = receipt(one.dossier, _printed(one), FORM_SETS["2025"])
            wall, cpu = (time.perf_counter() - wall) * 1e3, (time.thread_time() - cpu) * 1e3
            if number >= WARMING:
                ours.wall.append(wall / COPIES)
                ours.cpu.append(cpu / COPIES)
                plain.wall.append(answer["wall"])
                plain.cpu.append(answer["cpu"])
                our_bytes.append(len(content) / COPIES)
                plain_bytes.append(answer["bytes"])
        process.stdin.close()
    return _figures(ours, plain, our_bytes, plain_bytes)


def _figures(
    ours: Samples, plain: Samples, our_bytes: list[float], plain_bytes: list[float]
) -> list[Figure]:
    extra = ours.extra | {
        "other p95": plain.percentile(95),
        "other cpu": statistics.median(plain.cpu),
    }
    return [
        Figure(
            "receipt, time", "one A5 side (half a document of two) against a plain A5 page",
            ours.median, plain.median, "ms", Target(0.35), extra=extra,
        ),
        Figure(
            "receipt, size", "one A5 side (half a document of two) against a plain A5 page",
            statistics.median(our_bytes), statistics.median(plain_bytes), "bytes", Target(0.5),
            extra={"largest": max(our_bytes), "smallest": min(our_bytes)},
        ),
    ]  # fmt: skip


def _dossiers(count: int) -> list[DossierDetails]:
    """Of a real desk, for a practice paper has more on it. Each is drawn once only: codes and lines
    already drawn are remembered, which would not be a fair receipt.
    """
    dice = random.Random(5)
    with (
        tempfile.TemporaryDirectory(dir=BUILD) as folder,
        closing(Office(Path(folder) / "desk", practice=False)) as office,
    ):
        found = []
        for _ in range(count):
            office.clock.move(minutes=1)
            code = office.intake.receive(people.draft(dice)).event.code
            office.prints.receipt(code)
            found.append(office.search.show(code))
    return found


def _printed(found: DossierDetails) -> ReceiptPrinted:
    return next(entry.event for entry in found.entries if isinstance(entry.event, ReceiptPrinted))


def _plain(process: "subprocess.Popen[str]", dossier: Dossier) -> dict[str, float]:
    process.stdin.write(json.dumps({"code": dossier.code, "values": _values(dossier)}) + "\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def _values(dossier: Dossier) -> dict[str, str]:
    person, received = dossier.applicant, dossier.received
    papers = "; ".join(paper.name for paper in received.papers)
    return {
        "Mã hồ sơ": dossier.code,
        "Thủ tục": dossier.procedure.name,
        "Người nộp": person.name,
        "Số giấy tờ": person.identity_number,
        "Điện thoại": person.phone,
        "Địa chỉ": person.address,
        "Lĩnh vực": dossier.procedure.field,
        "Giấy tờ": papers,
        "Ngày nhận": f"{received.received_at:%H:%M %d/%m/%Y}",
        "Ngày hẹn trả": f"{received.due_at:%H:%M %d/%m/%Y}",
        "Ghi chú": dossier.summary or "Đã nộp đủ thành phần hồ sơ",
    }
