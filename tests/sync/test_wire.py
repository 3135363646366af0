"""A run of entries travels in little, and comes out byte for byte or not at all."""

import os
import random
import tempfile
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.events.base import Envelope, Reference
from counter.domain.refusal import Refusal
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.sync import wire
from tests.storage.test_interleaving import live
from tests.support import desks

DESK = bytes(range(16))


def journal(bodies: list[bytes], stamps: list[int] | None = None) -> list[Carried]:
    """One desk's journal with these bodies, every third entry about the subject before it."""
    entries, previous, salt = [], codec.FIRST, b""
    for number, body in enumerate(bodies, start=1):
        follows = number % 3 == 0
        salt = salt if follows else os.urandom(16)
        subject = Reference(DESK, number - 1 if follows else number)
        envelope = Envelope(
            desk_id=DESK, sequence=number, stamp=stamps[number - 1] if stamps else number << 16, name="dossier-received",
            version=1, unit="H49.61", subject=subject, parents=(subject,) if follows else (), clerk="Cán bộ Một",
            body_hash=codec.body_hash(body, salt), previous=previous,
        )  # fmt: skip
        stored = codec.envelope_bytes(envelope)
        previous = codec.entry_hash(stored)
        entries.append(Carried(stored, body, salt))
    return entries


@given(seed=st.integers(0, 10**9), data=st.data())
def test_whatever_desks_that_act_on_each_others_dossiers_wrote_comes_out_as_it_was(
    seed: int, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = live(Path(folder), random.Random(seed), desk_count=3, steps=25)
        runs = desks.all_entries(made).values()
        for office in made:
            office.close()
    for entries in runs:
        first = data.draw(st.integers(0, len(entries) - 1))
        run = entries[first : data.draw(st.integers(first + 1, len(entries)))]
        assert wire.unpack(wire.pack(run)) == run
        assert wire.outlines(wire.pack(run)) == [outline_of(entry) for entry in run]


def outline_of(entry: Carried) -> wire.Outline:
    e = codec.envelope_of(entry.envelope)
    return wire.Outline(e.reference, e.stamp, e.unit, e.name, e.version, e.subject, entry.body)


@given(
    st.lists(st.binary(max_size=60) | st.text(max_size=40).map(str.encode), min_size=1, max_size=12)
)
def test_bodies_that_are_no_json_of_ours_come_out_as_they_were(bodies: list[bytes]) -> None:
    entries = journal(bodies)
    assert wire.unpack(wire.pack(entries)) == entries


@pytest.mark.parametrize(
    "body", [b'{"a":"x\\":5,\\"b","c":[1,2,"d"],"e":{}}', b'{"a":"\\\\","b":-1.5e9,"c":null}', b'{"":""}', b"", b'":"', b"\n"]
)  # fmt: skip
def test_quotes_inside_values_and_odd_shapes_are_kept(body: bytes) -> None:
    entries = journal([body, body + b" ", body])
    assert wire.unpack(wire.pack(entries)) == entries


@given(stamps=st.lists(st.integers(0, 2**63 - 1), min_size=1, max_size=8))
def test_stamps_may_leap_to_anywhere(stamps: list[int]) -> None:
    entries = journal([b"{}"] * len(stamps), stamps)
    assert wire.unpack(wire.pack(entries)) == entries


def test_a_run_packed_hard_is_smaller_and_comes_out_the_same() -> None:
    dice = random.Random(3)
    entries = journal(
        [
            b'{"name":"%s %s"}'
            % (
                dice.randbytes(3).hex().encode(),
                dice.choice([b"Th\xc3\xb4n Hai", b"Th\xc3\xb4n Ba"]),
            )
            for _ in range(400)
        ]
    )
    hard = wire.pack(entries, wire.HARD)
    assert wire.unpack(hard) == entries and len(hard) < len(wire.pack(entries))


def test_every_flipped_bit_is_refused_or_leads_to_another_head() -> None:
    entries = journal(
        [
            b'{"at":"2026-06-01T08:30:00+07:00","name":"Ng\xc3\xb4 \xc4\x90\xc3\xacnh","n":%d}' % n
            for n in range(9)
        ]
    )
    packed = wire.encode(entries)
    refused = other = 0
    for place in range(len(packed)):
        for bit in range(8):
            spoilt = bytearray(packed)
            spoilt[place] ^= 1 << bit
            try:
                got = wire.unpack(zstandard.compress(bytes(spoilt)))
            except Refusal as refusal:
                assert refusal.code == "batch-unreadable"
                refused += 1
                continue
            assert codec.entry_hash(got[-1].envelope) != codec.entry_hash(entries[-1].envelope)
            other += 1
    assert refused > 100 and other > 100


@given(st.binary(max_size=200), st.booleans())
def test_rubbish_is_refused_and_nothing_else_happens(data: bytes, packed: bool) -> None:
    with pytest.raises(Refusal, match="batch-unreadable"):
        wire.unpack(zstandard.compress(data) if packed else data)


def test_a_bomb_is_refused_before_it_fills_the_memory() -> None:
    bomb = zstandard.compress(b"\0" * (wire.MOST_BYTES + 1))
    assert len(bomb) < 10_000
    with pytest.raises(Refusal, match="batch-unreadable"):
        wire.unpack(bomb)
