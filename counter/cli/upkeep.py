"""`verify`, `rebuild` and `self-test`: is everything as it was committed?"""

import argparse
from collections.abc import Sequence
from contextlib import closing
from typing import BinaryIO

import msgspec

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.desk import opening, recovery
from counter.desk.self_test import run_steps
from counter.domain.refusal import Damaged, Unavailable
from counter.storage import database, keys, machine, series
from counter.storage.folder import Folder
from counter.storage.journal import chain, head_file
from counter.storage.journal.chain import Problem, Verified
from counter.storage.projections import rebuild as projections
from counter.wording import ways_back

DAMAGED, BUG = 4, 5


def verify(context: Context, args: argparse.Namespace) -> Answer:
    """Reads everything; says all it finds wrong and exits 4 when there is anything.

    Works beside an open window; then the search index, which only a writer may check, is left out.
    """
    folder = context.folder
    folder.check_exists()
    context.warn_of_open_keys(folder)
    key = keys.load(folder.database_key, context.passphrase(folder))
    searched: Sequence[Problem] | None = ()
    try:
        opening.bring_up_to_date(folder, key)
        head = head_file.find(folder.head)
        with closing(database.connect_to_read(folder.database, key)) as connection:
            found = chain.verify(connection, head, with_projections=args.projections)
        searched = _search_problems(folder, key) if args.projections else ()
        found = msgspec.structs.replace(
            found,
            problems=(*found.problems, *_key_problems(folder), *(searched or ())),
            notices=(*found.notices, *_head_notices(folder)),
        )
    except Damaged as error:
        where = wording.of_error_in_contract(error, context.options.language)
        found = Verified(entries=0, problems=(Problem(code="cannot-be-read", where=where),))
    return _answer(context, found, args.projections, searched is not None)


def _key_problems(folder: Folder) -> list[Problem]:
    try:
        keys.check_pair(folder.database_key, folder.signing_key)
    except Damaged as damage:
        return [
            Problem(
                code=damage.code, where=str(damage.values.get("file", "database.key, signing.key"))
            )
        ]
    return []


def _head_notices(folder: Folder) -> list[Problem]:
    """What the files here cannot tell: an old copy of all of them looks whole, and so does an act
    taken out with the slot of `head` that told of it.
    """
    if head_file.is_half_lost(folder.head):
        return [Problem(code="head-slot-lost", where="head")]
    return []


def _search_problems(folder: Folder, key: bytes) -> list[Problem] | None:
    """None when another program writes: then the index is left out."""
    lock = _lock(folder)
    if lock is None:
        return None
    with lock, closing(database.connect(folder.database, key)) as connection:
        return chain.verify_search(connection)


def _lock(folder: Folder) -> BinaryIO | None:
    try:
        return folder.lock()
    except Unavailable:
        return None


def _answer(context: Context, found: Verified, with_projections: bool, with_search: bool) -> Answer:
    language = context.options.language
    problems, notices = _values_of(found.problems, language), _values_of(found.notices, language)
    data = {
        "ok": found.ok,
        "entries": found.entries,
        "fingerprint": found.fingerprint,
        "problems": problems,
        "notices": notices,
        "gaps": list(found.gaps),
    }
    lines = [
        wording.text(
            "verified" if found.ok else "verified-not", language, data | {"count": len(problems)}
        )
    ]
    if found.ok and with_projections:
        lines.append(
            wording.text("verified-tables" if with_search else "search-not-checked", language)
        )
    lines += [f"  {p['where']}: {p['message']}" for p in (*problems, *notices)]
    lines += [f"  {wording.text('verified-gap', language, {'value': gap})}" for gap in found.gaps]
    if not found.ok:
        lines.append(wording.text("verified-how", language))
    if found.fingerprint:
        lines.append(
            wording.text("verified-fingerprint", language, {"fingerprint": found.fingerprint})
        )
    return Answer(data, "\n".join(lines), 0 if found.ok else DAMAGED)


def _values_of(problems: Sequence[Problem], language: str) -> list[dict[str, str]]:
    return [
        {
            "code": p.code,
            "where": p.where,
            "message": wording.text(p.code, language, {"where": p.where, "file": p.where}),
        }
        for p in problems
    ]


def rebuild(context: Context, args: argparse.Namespace) -> Answer:
    """Makes all tables anew from the journal."""
    connection = context.writing().reader.connection
    count = projections.rebuild(connection)
    with database.transaction(connection):
        series.rebuild(connection)
    return Answer(
        {"subjects": count}, wording.text("rebuilt", context.options.language, {"count": count})
    )


def recover(context: Context, args: argparse.Namespace) -> Answer:
    """Saves a damaged desk: what proves goes on, the damaged files stay beside it."""
    context.close()
    folder = context.folder
    folder.check_exists()
    done = recovery.recover(
        folder,
        highest_serial=args.highest_serial,
        clock=context.clock,
        passphrase=context.passphrase(folder),
        clerk=context.options.clerk,
        new_passphrase=machine.new_passphrase_from_outside(),
    )
    data = {
        "desk_id": done.desk_id.hex(),
        "continued_from": done.continued_from.hex() if done.continued_from else None,
        "reason": done.reason,
        "lost": done.lost,
        "kept": str(done.kept) if done.kept else None,
        "copy": done.copy,
        "not_saved": list(done.not_saved),
    }
    said = ways_back.tell_recovered(done, args.highest_serial, context.options.language)
    return Answer(data, "\n".join(said))


def self_test(context: Context, args: argparse.Namespace) -> Answer:
    """The installed program tries itself out in a temporary folder."""
    steps = run_steps()
    ok = all(step.ok for step in steps)
    data = {"ok": ok, "steps": [{"name": s.name, "ok": s.ok, "detail": s.detail} for s in steps]}
    lines = [f"{'✓' if s.ok else '✗'} {s.name}{f': {s.detail}' if s.detail else ''}" for s in steps]
    return Answer(data, "\n".join(lines), 0 if ok else BUG)


COMMANDS = (
    Command(("self-test",), self_test),
    Command(("verify",), verify, (argument("--projections", action="store_true"),)),
    Command(("rebuild",), rebuild),
    Command(("recover",), recover, (argument("--highest-serial", type=int, metavar="N"),)),
)
