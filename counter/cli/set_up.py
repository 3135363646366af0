"""`init` makes a desk; `continue` makes a new one of a desk whose disk was copied."""

import argparse

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.desk.continuation import continue_as
from counter.desk.opening import open_to_read
from counter.desk.setting_up import set_up_desk
from counter.storage import machine


def init(context: Context, args: argparse.Namespace) -> Answer:
    folder, passphrase = context.folder, context.given_passphrase
    set_up_desk(
        folder,
        unit_code=args.unit_code,
        unit_name=args.unit_name,
        parent_name=args.parent_name,
        place=args.place,
        desk=args.desk,
        practice=args.practice,
        clock=context.clock,
        passphrase=passphrase,
    )
    context.warn_of_open_keys(folder)
    desk = open_to_read(folder, context.clock, passphrase)
    data = {
        "desk_id": desk.reader.own_row().desk_id.hex(),
        "unit_code": args.unit_code,
        "desk": args.desk,
        "practice": args.practice,
        "data": str(folder.path),
    }
    desk.close()
    lines = [f"{args.unit_name} · {args.place} · {args.desk}", str(folder.path)]
    if args.practice:
        lines.append(wording.text("practice", context.options.language))
    return Answer(data, "\n".join(lines))


def continue_(context: Context, args: argparse.Namespace) -> Answer:
    context.close()
    folder, clerk = context.folder, context.options.clerk
    folder.check_exists()
    done = continue_as(
        folder,
        args.desk,
        after=args.after,
        clock=context.clock,
        passphrase=context.passphrase(folder),
        clerk=clerk,
        new_passphrase=machine.new_passphrase_from_outside(),
    )
    data = {
        "desk_id": done.desk_id.hex(),
        "desk": done.desk,
        "continued_from": done.continued_from.hex(),
        "sequence": done.sequence,
        "entered_again": done.entered_again,
        "kept": str(done.kept),
    }
    return Answer(data, wording.text("desk-continued", context.options.language, data))


COMMANDS = (
    Command(
        ("init",),
        init,
        (
            argument("--unit-code", required=True),
            argument("--unit-name", required=True),
            argument("--parent-name", required=True),
            argument("--place", required=True),
            argument("--desk", required=True, type=int),
            argument("--practice", action="store_true"),
        ),
    ),
    Command(
        ("continue",),
        continue_,
        (
            argument("--desk", required=True, type=int, metavar="N"),
            argument("--after", type=int, metavar="ENTRY"),
        ),
    ),
)
