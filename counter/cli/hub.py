"""`hub`: collects the journals of desks. Its store takes several processes."""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from counter import wording
from counter.cli.context import Answer, Command, Context, argument
from counter.cli.exchange import figures
from counter.cli.imports import answer_days, answer_plan
from counter.domain.hub import EVERY_UNIT
from counter.domain.imports.procedure_rows import CataloguePlan
from counter.domain.refusal import Refusal, Unavailable, Unreadable
from counter.hub.access_log import AccessLog
from counter.hub.bundles import Bundles
from counter.hub.desks import Desks, check_number, identity_of
from counter.hub.follower import MOST_AWAITED, Follower, Following
from counter.hub.key_file import KeyFile
from counter.hub.proving import verify_store
from counter.hub.publishing import Publishing
from counter.hub.quarantine import OUTCOMES, Listed, Quarantine
from counter.hub.quota import MB, USUAL_MB, Quota
from counter.hub.stores import beside, check_there, is_there, open_store, shown
from counter.hub.stores.store import HubIdentity, Store
from counter.sync.messages import epoch_shown

_ENTRIES_SHOWN = 5


@contextmanager
def _open(
    context: Context, args: argparse.Namespace, *, founds: bool = False
) -> Iterator[tuple[Store, HubIdentity]]:
    """The store, and who the hub is; a new one is made only by what begins its life. A fixed clock
    is for practice.
    """
    if context.clock.is_fixed and not args.practice:
        raise Refusal("fixed-clock-hub", "COUNTER_NOW")
    key = _key_file(context, args)
    if key is not None and not is_there(args.store):
        key.check_has_store(shown(args.store))
    if not founds:
        check_there(args.store)
    if key is not None and key.make_private():
        _complain(context, "hub-key-was-open")
    with closing(open_store(args.store)) as store:
        yield (
            store,
            identity_of(store, practice=args.practice, founds=founds, address=args.store, key=key),
        )


def _key_file(context: Context, args: argparse.Namespace) -> KeyFile | None:
    """The file named, else the one beside the store; None where the key stays in a database on a
    server.
    """
    named = args.key_file or os.environ.get("COUNTER_HUB_KEY_FILE")
    path = Path(named) if named else beside(args.store, ".key")
    if path is not None:
        return KeyFile(path, context.given_passphrase)
    return None


@contextmanager
def _logging(context: Context, args: argparse.Namespace) -> Iterator[AccessLog]:
    """The file named, else the one beside the store, else `hub.log` in the folder one stands in."""
    path = Path(args.log) if args.log else beside(args.store, ".log") or Path("hub.log")
    with closing(AccessLog(path, context.clock.wall)) as log:
        yield log


def serve(context: Context, args: argparse.Namespace) -> None:
    # late: what a hub serves with takes 60 ms, and every other command does without
    from counter.hub.app import HubApp
    from counter.hub.serving import Door, bound
    from counter.hub.serving import serve as serve_on
    from counter.hub.visitors import Proxies

    if (args.certificate is None) != (args.key is None):
        raise Unreadable("certificate-and-key", "certificate")
    if args.quota < 0:
        raise Unreadable("quota-number", "quota", value=args.quota)
    certificate, key = (Path(p) if p else None for p in (args.certificate, args.key))
    door = Door(certificate, key, Proxies(args.proxy))
    with _open(context, args, founds=True) as (store, identity), _logging(context, args) as log:
        app = HubApp(store, identity, context.clock.wall, log=log, quota=Quota(args.quota * MB))
        tell = partial(_complain, context)
        following = Following(
            Follower(store, identity, context.clock.wall, tell), lambda: app.is_busy, tell
        )
        app.on_run = following.wake
        with bound(args.listen, with_tls=certificate is not None) as listening, following:
            serve_on(
                app.starlette(), listening, door, lambda: _say_ready(context, listening.getsockname()),
                lambda turned: log.note_turned_away(turned.why, turned.address),
            )  # fmt: skip


def _complain(context: Context, code: str, values: Mapping[str, object] | None = None) -> None:
    sys.stderr.write(wording.text(code, context.options.language, values) + "\n")
    sys.stderr.flush()


def _say_ready(context: Context, address: tuple[str, int]) -> None:
    where = f"{address[0]}:{address[1]}"
    if context.options.json:
        said = json.dumps({"listening": where})
    else:
        said = wording.text("hub-listening", context.options.language, {"value": where})
    sys.stdout.write(said + "\n")
    sys.stdout.flush()


def invite(context: Context, args: argparse.Namespace) -> Answer:
    check_number(args.unit_code, args.desk)  # before a store is begun for a slip of the hand
    begins = not is_there(args.store)
    with _open(context, args, founds=True) as (store, identity):
        of_hub = Desks(store, identity)
        code, expires = of_hub.invite(args.unit_code, args.desk, context.clock.wall())
        is_held = args.desk in of_hub.held(args.unit_code)
    data = {
        "code": code,
        "unit_code": args.unit_code,
        "desk": args.desk,
        "expires_at": expires.isoformat(),
    }
    values = {"code": code, "until": _when(expires), "desk": args.desk}
    if begins:
        lines = [wording.text("hub-begun", context.options.language, {"store": args.store})]
    else:
        lines = []
    lines += [wording.text("hub-invited", context.options.language, values)]
    lines += [wording.text("hub-invited-held", context.options.language, values)] if is_held else []
    return Answer(data, "\n".join(lines))


def revoke(context: Context, args: argparse.Namespace) -> Answer:
    with _open(context, args) as (store, identity):
        desk_id = Desks(store, identity).revoke(args.unit_code, args.desk, context.clock.wall())
    data = {"unit_code": args.unit_code, "desk": args.desk, "desk_id": desk_id.hex()}
    return Answer(data, wording.text("hub-revoked", context.options.language, data))


def desks(context: Context, args: argparse.Namespace) -> Answer:
    with _open(context, args) as (store, identity):
        of_hub = Desks(store, identity)
        listed, awaited, withheld = of_hub.listed(), of_hub.awaited(), of_hub.withheld()
    data = [
        {"unit_code": d.unit, "desk": d.desk, "desk_id": d.desk_id.hex(), "entries": d.entries,
         "seen_at": d.seen_at.isoformat() if d.seen_at else None, "revoked": d.is_revoked}
        for d in listed
    ]  # fmt: skip
    language = context.options.language
    lines = [wording.text("hub-desk-revoked" if d.is_revoked else "hub-desk", language,
                          {"unit": d.unit, "desk": d.desk, "entries": d.entries,
                           "seen": _when(d.seen_at) if d.seen_at else "–"})
             for d in listed]  # fmt: skip
    lines += [wording.text("hub-unit-awaited", language, {"unit": unit}) for unit in awaited]
    lines += [wording.text("hub-units-withheld", language, {"unit": one.unit, "most": MOST_AWAITED,
                           "count": len(one.others), "others": ", ".join(one.others[:_ENTRIES_SHOWN])})
              for one in withheld]  # fmt: skip
    return Answer(data, "\n".join(lines) or wording.text("hub-no-desks", language))


def publish_procedures(context: Context, args: argparse.Namespace) -> Answer:
    with _open(context, args) as (store, identity):
        plan = _plan_published(Publishing(store, identity), context.clock.wall(), args)
    answer = answer_plan(context.options.language, plan, taken=not args.dry_run)
    if not plan.procedures and not plan.rules:
        said = wording.text("hub-nothing-to-publish", context.options.language)
        return Answer(answer.data, f"{said}\n{answer.text}")
    return _say_published(context, answer, plan.rows, args)


def _plan_published(
    publishing: Publishing, at: datetime, args: argparse.Namespace
) -> CataloguePlan:
    path = Path(args.file)
    if args.local is not None:
        return publishing.local_rules(path, at, args.local, dry_run=args.dry_run)
    return publishing.procedures(path, at, all_levels=args.all_levels, dry_run=args.dry_run)


def publish_calendar(context: Context, args: argparse.Namespace) -> Answer:
    unit = args.unit_code or EVERY_UNIT
    with _open(context, args) as (store, identity):
        changes = Publishing(store, identity).calendar(
            Path(args.file), context.clock.wall(), unit, dry_run=args.dry_run
        )
    answer = answer_days(context.options.language, changes, taken=not args.dry_run)
    if not changes.changes:
        said = wording.text("hub-nothing-to-publish", context.options.language)
        return Answer(answer.data, f"{said}\n{answer.text}")
    return _say_published(context, answer, len(changes.days), args)


def _say_published(context: Context, answer: Answer, rows: int, args: argparse.Namespace) -> Answer:
    """Who gets it, before what it changes."""
    if args.dry_run:
        return answer
    unit = getattr(args, "unit_code", None)
    code = "hub-published-to-unit" if unit else "hub-published"
    said = wording.text(code, context.options.language, {"rows": rows, "unit": unit})
    return Answer(answer.data, f"{said}\n{answer.text}")


def verify(context: Context, args: argparse.Namespace) -> Answer:
    with _open(context, args) as (store, identity):
        found, kept = verify_store(store, identity), list[Listed]()
        if not found.problems:  # nothing is written into a store that is damaged
            _catch_up(context, store, identity)
            kept = Quarantine(store, identity).listed()
    problems = [{"code": code, "where": where} for code, where in found.problems]
    data = {
        "ok": not problems,
        "entries": found.entries,
        "journals": found.journals,
        "problems": problems,
        "quarantined": [_values_of(one) for one in kept],
    }
    language = context.options.language
    lines = [
        wording.text(code, language, {"where": where}) + f" ({where})"
        for code, where in found.problems
    ]
    if problems:
        lines.append(wording.text("hub-verified-not", language, {"count": len(problems)}))
    else:
        checked = {"entries": found.entries, "journals": found.journals}
        lines.append(wording.text("hub-verified", language, checked))
    if kept:
        entries = ", ".join(
            f"{one.entry} ({one.unit}, {one.desk or '?'})" for one in kept[:_ENTRIES_SHOWN]
        )
        lines.append(
            wording.text(
                "hub-verified-quarantined", language, {"count": len(kept), "entries": entries}
            )
        )
    return Answer(data, "\n".join(lines), 4 if problems else 0)


def _catch_up(context: Context, store: Store, identity: HubIdentity) -> None:
    """What came since, as far as that can be noted: a store that is only read shows what it knows."""
    try:
        Follower(store, identity, context.clock.wall).catch_up()
    except Unavailable as error:
        if error.code != "hub-store-read-only":
            raise


def quarantine(context: Context, args: argparse.Namespace) -> Answer:
    """Lists what is kept aside; `release` or `drop` ends it for one entry."""
    if args.outcome and (not args.entry or args.by is None):
        raise Unreadable("quarantine-how", "entry")
    with _open(context, args) as (store, identity):
        _catch_up(context, store, identity)
        kept = Quarantine(store, identity)
        if args.outcome:
            kept.end(args.entry, OUTCOMES[args.outcome], args.by, context.clock.wall())
            ended = {"entry": args.entry, "outcome": OUTCOMES[args.outcome], "by": args.by}
            return Answer(
                ended,
                wording.text(f"hub-quarantine-{args.outcome}", context.options.language, ended),
            )
        return _list_quarantined(kept.listed(), context.options.language)


def _list_quarantined(listed: list[Listed], language: str) -> Answer:
    lines = [
        wording.text(
            "hub-quarantined",
            language,
            one._asdict() | {"desk": one.desk or "?", "when": _when(one.since)},
        )
        for one in listed
    ]
    text = "\n".join(lines) or wording.text("hub-quarantine-empty", language)
    return Answer([_values_of(one) for one in listed], text)


def _values_of(one: Listed) -> dict[str, object]:
    return {
        "unit_code": one.unit,
        "desk": one.desk,
        "entry": one.entry,
        "name": one.name,
        "since": one.since.isoformat(),
    }


def bundle(context: Context, args: argparse.Namespace) -> Answer:
    reply = Path(args.reply) if args.reply else None
    with _open(context, args) as (store, identity), _logging(context, args) as log:
        taken = Bundles(store, identity).take(Path(args.file), reply, context.clock.wall())
        log.note(
            "usb",
            unit=taken.unit,
            desk=taken.desk,
            up=taken.done.bytes_up,
            down=taken.done.bytes_down,
        )
    done, said = taken.done, []
    if taken.admitted:
        said.append("hub-bundle-admitted")
    elif done.unacknowledged:
        said.append("hub-bundle-gap")
    elif done.sent:
        said.append("hub-bundle-taken")
    else:
        said.append("hub-bundle-known")
    if reply and not taken.admitted:
        said.append("hub-bundle-reply")
    data = figures(done)
    about = {"unit": taken.admitted.unit, "desk": taken.admitted.desk} if taken.admitted else {}
    lines = [
        wording.text(code, context.options.language, data | about | {"path": args.reply})
        for code in said
    ]
    return Answer(data, "\n".join(lines))


def restored(context: Context, args: argparse.Namespace) -> Answer:
    with _open(context, args) as (store, _):
        epoch = store.raise_epoch()
    said = wording.text("hub-restored", context.options.language, {"epoch": epoch_shown(epoch)})
    return Answer({"epoch": epoch}, said)


def _when(moment: datetime) -> str:
    return moment.strftime("%d/%m/%Y %H:%M")


_STORE = argument(
    "--store", default=os.environ.get("COUNTER_STORE"), required="COUNTER_STORE" not in os.environ
)
_PRACTICE = argument("--practice", action="store_true")
_KEY_FILE = argument("--key-file", metavar="FILE")
_LOG = argument("--log", metavar="FILE")
_UNIT = argument("--unit-code", required=True, metavar="CODE")
_FILE = argument("file", metavar="FILE")
_DRY_RUN = argument("--dry-run", action="store_true")
_ALL_LEVELS = argument("--all-levels", action="store_true")

COMMANDS = (
    Command(
        ("hub", "serve"),
        serve,
        (
            _STORE,
            _KEY_FILE,
            _PRACTICE,
            argument("--listen", default="127.0.0.1:8400", metavar="ADDRESS:PORT"),
            argument("--certificate", metavar="FILE"),
            argument("--key", metavar="FILE"),
            argument("--proxy", action="append", default=[], metavar="ADDRESS"),
            argument("--quota", type=int, default=USUAL_MB, metavar="MB"),
            _LOG,
        ),
    ),
    Command(
        ("hub", "invite"),
        invite,
        (_STORE, _KEY_FILE, _PRACTICE, _UNIT, argument("--desk", type=int, metavar="N")),
    ),
    Command(
        ("hub", "revoke"),
        revoke,
        (
            _STORE,
            _KEY_FILE,
            _PRACTICE,
            _UNIT,
            argument("--desk", type=int, required=True, metavar="N"),
        ),
    ),
    Command(("hub", "desks"), desks, (_STORE, _KEY_FILE, _PRACTICE)),
    Command(
        ("hub", "publish", "procedures"),
        publish_procedures,
        (
            _FILE,
            argument("--local", metavar="DECISION"),
            _ALL_LEVELS,
            _DRY_RUN,
            _STORE,
            _KEY_FILE,
            _PRACTICE,
        ),
    ),
    Command(
        ("hub", "publish", "calendar"),
        publish_calendar,
        (
            _FILE,
            argument("--unit-code", metavar="CODE"),
            _DRY_RUN,
            _STORE,
            _KEY_FILE,
            _PRACTICE,
        ),
    ),
    Command(("hub", "verify"), verify, (_STORE, _KEY_FILE, _PRACTICE)),
    Command(
        ("hub", "quarantine"),
        quarantine,
        (
            argument("outcome", nargs="?", choices=("release", "drop")),
            argument("entry", nargs="?", metavar="ENTRY"),
            argument("--by", metavar="NAME"),
            _STORE,
            _KEY_FILE,
            _PRACTICE,
        ),
    ),
    Command(
        ("hub", "bundle", "import"),
        bundle,
        (_FILE, _STORE, _KEY_FILE, _PRACTICE, argument("--reply", metavar="FILE"), _LOG),
    ),
    Command(("hub", "restored"), restored, (_STORE, _KEY_FILE, _PRACTICE)),
)
