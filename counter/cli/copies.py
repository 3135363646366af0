"""`backup`, `restore` and `recovery-sheet`: copies of a desk, the desk made of one, and the paper
that opens both.
"""

import argparse
import tempfile
from pathlib import Path

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.desk import backup, copies
from counter.desk.copies import CopyMade
from counter.desk.recovery_sheet import RecoverySheet
from counter.domain.clock import local
from counter.domain.refusal import Unreadable
from counter.storage import machine
from counter.storage.folder import Folder
from counter.wording import ways_back
from counter.wording.made_copy import made_copy


def make_backup(context: Context, args: argparse.Namespace) -> Answer:
    """A proven copy while the desk works, in the folder that was set where none is named; with
    `--check` an older one is tried out.
    """
    if args.check is not None:
        if args.folder is not None:
            raise Unreadable("backup-how", "folder")
        return _check(context, Path(args.check))
    plan = copies.plan_copy(context.reading())
    place = Path(args.folder) if args.folder is not None else None
    made = copies.make_copy(plan) if place is None else copies.copy_into(plan, place)
    return Answer(*tell_copy(made, context.options.language))


def tell_copy(made: CopyMade, language: str) -> tuple[dict[str, object], str]:
    """Values and words of a copy, and of what kept it from the folder that was set."""
    copy = made.copy
    data: dict[str, object] = {
        "file": copy.file,
        "entries": copy.sequence,
        "proven": True,
        "is_on_other_disk": copy.is_on_other_disk,
        "is_noted": made.is_noted,
    }
    words = made_copy(made, language)
    if made.trouble is None:
        return data, words
    message = wording.of_error_in_contract(made.trouble, language)
    return data | {"error": {"code": made.trouble.code, "message": message}}, f"{message}\n{words}"


def _check(context: Context, path: Path) -> Answer:
    with tempfile.TemporaryDirectory(prefix="counter-") as place:
        about = backup.check(path, Folder(Path(place)), context.passphrase_for_copy())
    data = {
        "file": str(path),
        "desk_id": about.desk_id,
        "unit_code": about.unit_code,
        "desk": about.desk,
        "made_at": about.made_at.isoformat(),
        "entries": about.entries,
        "fingerprint": about.fingerprint,
        "proven": True,
    }
    shown = data | {"when": f"{local(about.made_at):%H:%M %d/%m/%Y}"}
    return Answer(data, wording.text("backup-checked", context.options.language, shown))


def restore(context: Context, args: argparse.Namespace) -> Answer:
    folder = context.folder
    # Keys without their database are a desk that only a copy brings back.
    is_without_database = folder.exists and not folder.database.exists()
    done = backup.restore(
        Path(args.file),
        folder,
        highest_serial=args.highest_serial,
        clock=context.clock,
        passphrase=context.passphrase_for_copy(),
        new_passphrase=machine.new_passphrase_from_outside(),
        clerk=context.options.clerk,
        replaces=is_without_database,
    )
    data = {
        "desk_id": done.desk_id.hex(),
        "continued_from": done.continued_from.hex(),
        "lost": None,
        "made_at": done.made_at.isoformat(),
        "entries": done.entries,
        "unit_code": done.unit_code,
        "desk": done.desk,
        "practice": done.practice,
        "kept": str(done.kept) if done.kept else None,
    }
    said = ways_back.tell_restored(done, args.highest_serial, context.options.language)
    return Answer(data, "\n".join(said))


def print_sheet(context: Context, args: argparse.Namespace) -> Answer:
    sheet = RecoverySheet(context.writing()).draw(context.passphrase(context.folder))
    path = Path(args.out)
    sheet.save(path)
    data = {"file": str(path), "fingerprint": sheet.fingerprint, "pages": 1}
    return Answer(data, wording.text("sheet-printed", context.options.language, data))


COMMANDS = (
    Command(
        ("backup",),
        make_backup,
        (argument("folder", nargs="?", metavar="DIR"), argument("--check", metavar="FILE")),
    ),
    Command(
        ("restore",),
        restore,
        (argument("file", metavar="FILE"), argument("--highest-serial", type=int, metavar="N")),
    ),
    Command(
        ("recovery-sheet",), print_sheet, (argument("--out", required=True, metavar="FILE.pdf"),)
    ),
)
