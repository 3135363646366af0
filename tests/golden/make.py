"""Makes the golden files of the present shapes, once, when a shape or the schema is new. Released
ones are never made again.

python tests/golden/make.py      writes desk-<schema>/ and adds missing bodies to bodies.json and forms to forms.json
"""

import json
import shutil
import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from counter.desk.administration import Administration
from counter.desk.day import DayService
from counter.desk.dossiers.drafts import Drafts
from counter.desk.dossiers.returns import Returns
from counter.domain.events.base import events
from counter.storage import database
from counter.storage.database import SCHEMA_VERSION
from counter.storage.journal import codec
from tests.domain.test_dossier import STEPS
from tests.golden.forms import form_of, forms_within
from tests.golden.samples import SAMPLES
from tests.support.office import Office, draft

HERE = Path(__file__).parent
PASSPHRASE = "golden"


def make_desk(folder: Path) -> None:
    """A day with something of everything, closed."""
    office = Office(folder, passphrase=PASSPHRASE)
    office.queue.issue_ticket("A", "elderly")
    office.queue.issue_ticket("A")
    office.queue.call(1)
    codes = [office.receive(summary=f"việc {n}").event.code for n in range(20)]
    printed = office.prints.receipt(codes[0])
    office.prints.spooled(printed.paper, "HP LaserJet")
    office.prints.confirmed(printed.paper)
    office.queue.undo_call(office.queue.call(1))
    Drafts(office.desk).save(draft(summary="đang gõ dở"))
    office.steps.complete(codes[0], "B3")
    Returns(office.desk).return_result(codes[0])
    office.steps.correct(codes[1], "applicant.name", "Nguyễn Văn Ân", "gõ nhầm")
    office.steps.void(codes[2], "nhầm thủ tục")
    office.steps.note_portal_code(codes[3], "G22.99-260601-0001")
    office.receive(procedure="2.000815", immediate=True)
    Administration(office.desk).change_setting("lookup", "Tra cứu: 0203 123 456")
    office.clock.moment += timedelta(hours=8)
    DayService(office.desk).close()
    office.desk.reader.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    office.close()


def add_bodies(path: Path) -> None:
    """One body of each word and shape, as bytes are stored today."""
    bodies = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for event in (*STEPS, *SAMPLES):
        bodies.setdefault(f"{event.name}/{event.version}", codec.body_bytes(event).decode())
    path.write_text(
        json.dumps(dict(sorted(bodies.items())), ensure_ascii=False, indent=1) + "\n",
        encoding="utf-8",
    )


def add_forms(path: Path) -> None:
    """The form of each event, and of what stands in events; one that is there already is never
    written again.
    """
    known = (
        json.loads(path.read_text(encoding="utf-8"))
        if path.exists()
        else {"events": {}, "within": {}}
    )
    for event in events():
        known["events"].setdefault(f"{event.name}/{event.version}", form_of(event))
        for name, form in forms_within(event).items():
            known["within"].setdefault(name, form)
    path.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    target = HERE / f"desk-{SCHEMA_VERSION}"
    if target.exists() and "--anew" in sys.argv:
        shutil.rmtree(target)
    if not target.exists():
        make_desk(target)
        for rest in target.glob("counter.db-*"):
            rest.unlink()
    add_bodies(HERE / "bodies.json")
    add_forms(HERE / "forms.json")
    print(target, database.PAGE_SIZE)
