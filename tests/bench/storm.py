"""The storm: after an outage all desks of a province come back within a minute, each with what it
wrote meanwhile.

Desks are simulated: their journals are made and packed beforehand, and a few processes send them
with the desk's own client. Hubs, stores and the lines between are real. Nobody may be missing
afterwards, and nobody may starve.
"""

import multiprocessing
import random
import secrets
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec
import zstandard

from counter.domain.clock import VIETNAM
from counter.domain.events.base import Envelope, Reference
from counter.domain.refusal import Unavailable
from counter.hub.desks import token_hash
from counter.hub.stores import open_store
from counter.hub.stores.store import HubDesk, HubIdentity, Invitation
from counter.storage import signing
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.sync import ask_signature, wire
from counter.sync.batching import Batching
from counter.sync.hub_client import HubClient
from counter.sync.messages import BEGINNING, FORMAT, Ask, Have, SignedRun
from tests.bench import corpus
from tests.bench.figures import BUILD, Figure, Scale, Target, note
from tests.support import postgres
from tests.support.hub import Hub
from tests.support.office import Office

DESKS = (250, 500, 1000, 2000)
OF_A_UNIT, ENTRIES, A_RUN = 7, 500, 250
WINDOW = 60.0  # seconds in which they begin
AT_ONCE = 1.0  # seconds in which the most of them begin a second time: more than any hub can answer
STARVED = 120.0  # seconds that no desk may take
GIVEN_UP = 600.0  # seconds after which a desk stays away
_AGAIN = (5.0, 15.0)  # seconds between an exchange that failed and the next
_CLIENTS, _OF_A_CLIENT = 4, 50  # processes at most, and desks for which one is enough
_HUB_ID = b"the storm's hub "
_NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)


class StormDesk(msgspec.Struct, frozen=True, array_like=True):
    """A desk before the storm: where it belongs, and its journal in signed runs."""

    unit: str
    number: int
    desk_id: bytes
    signing_key: bytes
    token: str
    runs: list[SignedRun]
    hashes: list[bytes]  # of each run's end


# the hash of each run's last entry: clients need not unpack to know it
Ends = dict[tuple[bytes, int], bytes]


class Came(NamedTuple):
    """How one desk fared: when it began and ended, how many requests it took, what came down to it."""

    began: float
    ended: float
    requests: int
    failures: int
    given_up: int
    received: int
    fault: str


class Store(NamedTuple):
    name: str
    processes: int


STORES = (Store("sqlite", 1), Store("postgresql", 2))


def measured(scale: Scale) -> list[Figure]:
    counts = sorted({scale.count(count, 3 * OF_A_UNIT) for count in DESKS})
    window = min(WINDOW, WINDOW * scale.factor)
    if not postgres.is_there():
        note("no PostgreSQL on this computer: SQLite only")
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        folder = Path(name)
        desks = prepared(folder, counts[-1])
        drills = [*((count, window) for count in counts), (counts[-1], AT_ONCE)]
        return [
            drill(folder / f"{store.name}{number}", desks[:count], store, seconds)
            for store in STORES
            for number, (count, seconds) in enumerate(drills)
            if store.name == "sqlite" or postgres.is_there()
        ]


# ---- before the storm


def prepared(folder: Path, count: int) -> list[StormDesk]:
    """Desks with different keys and journals; what was written is alike."""
    with closing(Office(folder / "like")) as office:
        like = office.receive().event
    bodies = [codec.body_bytes(event) for event in corpus.events(like, 0, ENTRIES)]
    with _processes(count) as pool:
        return list(pool.map(partial(_made, bodies), range(count), chunksize=16))


@contextmanager
def _processes(desks: int) -> Iterator[ProcessPoolExecutor]:
    """A few processes for so many desks, all of them at work already: each waits at its start for
    the others.
    """
    context = multiprocessing.get_context("spawn")
    count = _client_count(desks)
    started = context.Barrier(count)
    with ProcessPoolExecutor(count, mp_context=context, initializer=started.wait) as pool:
        pool.submit(time.time).result()
        yield pool


def _client_count(desks: int) -> int:
    return min(_CLIENTS, 1 + desks // _OF_A_CLIENT)


def _made(bodies: list[bytes], index: int) -> StormDesk:
    unit, number = f"H49.{1 + index // OF_A_UNIT}", 1 + index % OF_A_UNIT
    desk_id, key = secrets.token_bytes(16), signing.new_key()
    entries = list(_journal(desk_id, unit, bodies))
    signer, runs, hashes = signing.signer(key), list[SignedRun](), list[bytes]()
    for first in range(0, len(entries), A_RUN):
        piece = entries[first : first + A_RUN]
        hashes.append(codec.entry_hash(piece[-1].envelope))
        runs.append(
            SignedRun(
                wire.pack(piece), signer.sign(signed_bytes(desk_id, first + len(piece), hashes[-1]))
            )
        )
    return StormDesk(unit, number, desk_id, key, secrets.token_urlsafe(24), runs, hashes)


def _journal(desk_id: bytes, unit: str, bodies: list[bytes]) -> Iterator[Carried]:
    previous = codec.FIRST
    for sequence, body in enumerate(bodies, start=1):
        salt = secrets.token_bytes(16)
        envelope = codec.envelope_bytes(
            Envelope(
                desk_id=desk_id, sequence=sequence, stamp=(1_780_000_000_000 + sequence * 90_000) << 16,
                name="dossier-received", version=1, unit=unit, subject=Reference(desk_id, sequence), parents=(),
                clerk="Trần Thị Cán Bộ", body_hash=codec.body_hash(body, salt), previous=previous,
            )
        )  # fmt: skip
        previous = codec.entry_hash(envelope)
        yield Carried(envelope, body, salt)


def _let_in(address: str, desks: list[StormDesk]) -> None:
    with closing(open_store(address)) as store:
        store.found(HubIdentity(_HUB_ID, 1, True, signing.new_key()))
        for unit in {desk.unit for desk in desks}:
            with store.unit(unit, writes=True) as rows:
                rows.invite(Invitation(secrets.token_bytes(32), None, _NOW + timedelta(days=7)))
                for desk in desks:
                    if desk.unit == unit:
                        hashed = token_hash(desk.token)
                        key = signing.public_key(desk.signing_key)
                        rows.enrol(HubDesk(desk.desk_id, desk.number, key, hashed, None), _NOW)


# ---- the storm


def drill(folder: Path, desks: list[StormDesk], store: Store, window: float) -> Figure:
    with _address(store, folder) as address, ExitStack() as stack:
        _let_in(address, desks)
        hubs = []
        for number in range(store.processes):
            hubs.append(Hub(folder / f"hub{number}", address).start())
            stack.callback(hubs[-1].stop)
        came = _storm([hub.url for hub in hubs], desks, window)
        peaks = [_peak(hub) for hub in hubs]
        missing = len(desks) * ENTRIES - _held(address)
    return _figure(store, desks, came, peaks, missing, window)


@contextmanager
def _address(store: Store, folder: Path) -> Iterator[str]:
    folder.mkdir()
    if store.name == "sqlite":
        yield f"sqlite:///{folder / 'hub.db'}"
        return
    with postgres.cluster() as cluster, postgres.database(cluster, "storm") as address:
        yield address


def _storm(urls: list[str], desks: list[StormDesk], window: float) -> list[Came]:
    """Every desk begins at a moment of its own within the window."""
    order = random.Random(1).sample(range(len(desks)), len(desks))
    ends = {
        (desk.desk_id, A_RUN * n): end
        for desk in desks
        for n, end in enumerate(desk.hashes, start=1)
    }
    clients = _client_count(len(desks))
    with _processes(len(desks)) as pool:
        # when the plan has reached all clients and their threads stand
        opens = time.time() + 1 + len(desks) / 300
        plan = [
            (desks[index], urls[n % len(urls)], opens + window * n / len(desks))
            for n, index in enumerate(order)
        ]
        parts = pool.map(partial(_coming_back, ends), [plan[n::clients] for n in range(clients)])
        return [came for part in parts for came in part]


def _coming_back(ends: Ends, plan: list[tuple[StormDesk, str, float]]) -> list[Came]:
    """In a process of its own: a thread for each desk."""
    came: list[Came] = []
    threading.stack_size(512 * 1024)
    threads = [
        threading.Thread(target=lambda one=one: came.append(_come_back(ends, *one))) for one in plan
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


def _come_back(ends: Ends, desk: StormDesk, url: str, at: float) -> Came:
    """As `Exchange` does it, without a desk's file."""
    time.sleep(max(at - time.time(), 0))
    signer, batching, others = signing.signer(desk.signing_key), Batching(), dict[bytes, Have]()
    client = HubClient(
        url,
        "",
        f"{desk.unit}~{desk.token}",
        lambda body: ask_signature.sign_ask(signer, _HUB_ID, body),
    )
    held = requests = failures = faults = received = 0
    dice = random.Random(desk.desk_id)
    own, fault, is_done = Have(desk.desk_id, 1, ENTRIES, desk.hashes[-1][:BEGINNING]), "", False
    while not is_done and not fault:
        run = desk.runs[held // A_RUN] if held < ENTRIES and batching.entries else None
        began = time.monotonic()
        requests += 1
        try:
            answer = client.exchange(
                Ask(FORMAT, True, [own, *others.values()], run, batching.most_bytes)
            )
            held, is_done = (
                answer.acknowledged.sequence,
                answer.acknowledged.sequence == ENTRIES and not answer.is_more,
            )
            received += sum(_taken(run, others, ends) for run in answer.runs)
            batching.worked(time.monotonic() - began, 0)
        except Unavailable as error:
            failures += 1
            try:
                batching.failed(error)
            except Unavailable:  # the exchange is given up; the window begins another by itself
                faults += 1
                if time.time() - at > GIVEN_UP:
                    fault = error.code
                time.sleep(dice.uniform(*_AGAIN))
                batching = Batching()
    client.close()
    return Came(at, time.time(), requests, failures, faults, received, fault)


def _taken(signed: SignedRun, others: dict[bytes, Have], ends: Ends) -> int:
    """Notes what a run brought, without proving it; how many entries it has."""
    # `wire.unpack` makes and proves every entry: a storm that did so would measure itself.
    unpacker = zstandard.ZstdDecompressor(dict_data=wire._dictionary(wire.LEVEL))
    run = wire._unpacker.decode(unpacker.decompress(signed.run))
    last, had = run.first + len(run.kind) - 1, others.get(run.desk_id)
    if had is None or last > had.sequence:
        end = ends[run.desk_id, last][:BEGINNING]
        others[run.desk_id] = Have(
            run.desk_id, min(run.first, had.low if had else run.first), last, end
        )
    else:
        others[run.desk_id] = msgspec.structs.replace(had, low=min(run.first, had.low))
    return len(run.kind)


# ---- afterwards


def _peak(hub: Hub) -> float:
    """MB the hub's process held at most."""
    assert hub.process is not None
    status = Path(f"/proc/{hub.process.pid}/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _held(address: str) -> int:
    """Entries in the store, journal by journal."""
    count = 0
    with closing(open_store(address)) as store:
        for code in store.units():
            with store.unit(code, writes=False) as unit:
                count += sum(journal.sequence for journal in unit.journals())
    return count


def _figure(
    store: Store,
    desks: list[StormDesk],
    came: list[Came],
    peaks: list[float],
    missing: int,
    window: float,
) -> Figure:
    total = max(one.ended for one in came) - min(one.began for one in came)
    took = sorted(one.ended - one.began for one in came)
    entries = len(desks) * ENTRIES
    extra: dict[str, float | str] = {
        "slowest desk, s": took[-1], "median desk, s": took[len(took) // 2],
        "entries/s": entries / total, "peak of a hub, MB": max(peaks), "requests": sum(one.requests for one in came),
        "tried again": sum(one.failures for one in came), "exchanges given up and begun again": sum(one.given_up for one in came),
        "received": sum(one.received for one in came),
        "missing or starved": missing + sum(bool(one.fault) for one in came) + sum(t > STARVED for t in took),
        "faults": ", ".join(sorted({one.fault for one in came} - {""})) or "none",
    }  # fmt: skip
    return Figure(
        f"storm, {len(desks)} desks in {window:.0f} s, {store.name}", f"{ENTRIES} entries each, all in; hub processes: {len(peaks)}",
        total, None, "s", Target(0, "missing or starved"), extra=extra,
    )  # fmt: skip
