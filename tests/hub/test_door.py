"""Who asks is known before anything is read of what is asked; and nothing is told to whoever proves
nothing."""

import secrets
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.refusal import Refusal
from counter.hub.bundles import Bundles
from counter.hub.desks import Caller, Desks
from counter.hub.limits import MEDIA_TYPE
from counter.storage import signing
from counter.sync import ask_signature, enrolment
from counter.sync.asking import build_ask
from counter.sync.messages import (
    FORMAT,
    Answer,
    Enrolment,
    KnownDesk,
    packed,
    read_refusal,
    reply_of,
)
from counter.sync.proving import prove_answer
from tests.hub.test_limits import Seconds
from tests.support.door import NOW, Door
from tests.support.office import Office
from tests.support.small_hub import SmallHub, side_of
from tests.support.store_dump import dump
from tests.support.strangers import Sent

HEADER = ask_signature.HEADER.lower()


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with closing(Door(tmp_path)) as made:
        yield made


# ---- a desk's request


@pytest.fixture
def body(door: Door) -> bytes:
    door.offices[0].receive()
    return packed(door.ask(door.entries()))


def turned_down(door: Door, sent: Sent) -> str:
    """The code of the refusal; nothing changed and not a byte of the body was asked for."""
    before, read = dump(door.store), door.bodies_read
    status, said = door.unsigned(sent)
    assert status == 401 and dump(door.store) == before and door.bodies_read == read
    return read_refusal(said).code


def test_a_token_nobody_has_is_turned_down_before_a_byte_of_the_body(
    door: Door, body: bytes
) -> None:
    signed = {HEADER: door.signature(body)}
    for credential in (
        "Bearer H49.61~nobody",
        "Bearer H49.61~",
        "Bearer ~x",
        "Basic H49.61~x",
        "",
        "Bearer H99.99~x",
    ):
        assert (
            turned_down(door, Sent(body, door.headers(authorization=credential, **signed)))
            == "desk-unknown"
        )


def test_a_copied_token_alone_reads_nothing(door: Door, body: bytes) -> None:
    other_key = signing.signer(signing.new_key())
    hub_id = door.identity.hub_id
    forged = {
        "none": "-",
        "nonsense": "?",
        "too short": "QUJD",
        "not ASCII": "\xe9" * 128,
        "of another key": ask_signature.sign_ask(other_key, hub_id, body),
        "of another desk": door.signature(body, 1),
        "for another hub": ask_signature.sign_ask(
            door.offices[0].desk.journal.signer, b"x" * 16, body
        ),
        "of zeros": ask_signature.sign_ask(other_key, hub_id, body)[:-20] + "A" * 20,
    }
    for name, value in forged.items():
        assert (
            turned_down(door, Sent(body, door.headers(**{HEADER: value}))) == "request-not-signed"
        ), name


def test_a_signature_is_good_for_its_own_body_only(door: Door, body: bytes) -> None:
    before = dump(door.store)
    status, said = door.unsigned(Sent(body + b"x", door.headers(**{HEADER: door.signature(body)})))
    assert (
        status == 401
        and read_refusal(said).code == "request-not-signed"
        and dump(door.store) == before
    )


def test_a_desk_that_was_revoked_while_its_body_came_reads_nothing(door: Door, body: bytes) -> None:
    door.while_body_comes = lambda: door.desks.revoke("H49.61", 1, NOW)
    status, said = door(Sent(body, door.headers()))
    assert status == 403 and read_refusal(said).code == "desk-revoked"


def test_a_token_that_was_right_a_moment_ago_reads_nothing_once_its_desk_was_revoked(
    door: Door, body: bytes
) -> None:
    assert door(Sent(body, door.headers()))[0] == 200
    door.desks.revoke("H49.61", 1, NOW)
    status, said = door(Sent(body, door.headers()))
    assert status == 403 and read_refusal(said).code == "desk-revoked"


def test_a_token_is_looked_up_once_a_minute_before_a_body_and_each_time_before_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Seconds()
    with closing(Door(tmp_path, clock)) as door:
        looks, really = list[str](), Desks.caller

        def looked_up(desks: Desks, unit: str, token: str) -> Caller:
            looks.append("before a body" if door.bodies_read == read else "before an answer")
            return really(desks, unit, token)

        monkeypatch.setattr(Desks, "caller", looked_up)
        question = packed(msgspec.structs.replace(door.ask(door.entries()), run=None))
        for seconds in (0, 30, 59, 61):
            clock.now = 1000.0 + seconds
            read = door.bodies_read
            door(Sent(question, door.headers()))
    assert looks == [
        "before a body",
        *["before an answer"] * 3,
        "before a body",
        "before an answer",
    ]


# ---- what is kept of it


def test_the_log_says_who_read_which_unit_and_who_was_turned_away(door: Door, body: bytes) -> None:
    assert door(Sent(body, door.headers()))[0] == 200
    what, values = door.log.noted[-1]
    assert what == "exchange" and (values["unit"], values["desk"], values["runs"]) == (
        "H49.61",
        1,
        1,
    )
    door.unsigned(Sent(body, door.headers(**{HEADER: "-"})))
    assert door(Sent(b"?", door.headers()))[0] == 400
    assert door.log.turned_away == [
        ("request-not-signed", "127.0.0.1", None),
        ("request-unreadable", "127.0.0.1", "H49.61"),
    ]


def test_an_exchange_that_brought_and_read_nothing_leaves_no_line(door: Door, body: bytes) -> None:
    status, said = door(Sent(body, door.headers()))
    answer, count = reply_of(Answer, said), len(door.log.noted)
    assert status == 200 and count == 1
    read = [msgspec.structs.replace(door.ask(door.entries()).have[0]), *held(answer, door)]
    question = msgspec.structs.replace(door.ask(door.entries()), run=None, have=read)
    assert door(Sent(packed(question), door.headers()))[0] == 200
    assert len(door.log.noted) == count


def held(answer: Answer, door: Door) -> list[object]:
    """What the desk holds once it has taken the answer in."""
    with door.store.unit("H49.61", writes=False) as unit:
        own = door.offices[0].desk.journal.desk_id
        others = [journal for journal in unit.journals() if journal.desk_id != own]
    have = type(door.ask(door.entries()).have[0])
    return [have(journal.desk_id, 1, journal.sequence, journal.head[:8]) for journal in others]


# ---- enrolment


def enrol(door: Door, request: Enrolment) -> tuple[int, bytes]:
    before = dump(door.store)
    answer = door(Sent(packed(request), {"content-type": MEDIA_TYPE}, "/v1/enrol"))
    assert answer[0] == 200 or dump(door.store) == before
    return answer


def test_whoever_proves_no_invitation_is_told_one_thing_whatever_there_is(
    door: Door, tmp_path: Path
) -> None:
    """Not which units are here, not who was invited or enrolled, not of which kind the hub is."""
    own, stranger_key = door.offices[0], signing.new_key()
    stranger = {
        "public_key": signing.public_key(stranger_key),
        "signer": signing.signer(stranger_key),
    }
    used, open_, expired = door.invite(own), door.invite(own, 5), None
    door.desks.invite("H49.61", 6, NOW - timedelta(days=30))
    assert used and open_ and expired is None
    requests = {
        "a unit that is here": {},
        "a unit that is not": {"unit": "H77.1"},
        "no unit at all": {"unit": "?\x00" * 9},
        "every unit": {"unit": "*"},
        "a number that is taken": {"desk": 1},
        "a number that is free": {"desk": 5},
        "a number nobody has": {"desk": 77},
        "a desk that is in, with another key": stranger,
        "a desk of another unit": {"desk_id": door.offices[1].desk.journal.desk_id, **stranger},
        "a new desk": {"desk_id": secrets.token_bytes(16), **stranger},
        "a real one": {"practice": False},
        "a key that is not its own": {"public_key": signing.public_key(stranger_key)},
    }
    guessed = enrolment.new_code()
    answers = {
        name: enrol(door, door.request(own, guessed, **changes))
        for name, changes in requests.items()
    }
    assert len(set(answers.values())) == 1, answers
    status, said = answers["a new desk"]
    assert (
        status == 403
        and packed(read_refusal(said)) == said
        and read_refusal(said).code == "invitation-unknown"
    )
    assert read_refusal(said).values == {}


def test_whoever_holds_an_invitation_is_told_what_is_wrong(door: Door) -> None:
    own, code = door.offices[0], door.invite(door.offices[0], 5)
    key = signing.new_key()
    new = {
        "desk_id": secrets.token_bytes(16),
        "public_key": signing.public_key(key),
        "signer": signing.signer(key),
    }

    def told(code: str, **changes: object) -> str:
        return read_refusal(enrol(door, door.request(own, code, **changes))[1]).code

    assert told(code, desk=4, **new) == "invitation-of-another-desk"
    assert told(code, desk=77, **new) == "desk-number"
    assert told(code, practice=False, **new) == "practice-and-real"
    assert (
        told(code, desk=5, **{**new, "signer": signing.signer(signing.new_key())})
        == "signature-wrong"
    )
    assert told(door.invite(own), desk=1, **new) == "desk-number-taken"
    expired, _ = door.desks.invite("H49.61", 6, NOW - timedelta(days=30))
    assert told(expired, desk=6, **new) == "invitation-expired"
    assert enrol(door, door.request(own, code, desk=5, **new))[0] == 200
    other = signing.new_key()
    later = {
        "desk_id": b"o" * 16,
        "public_key": signing.public_key(other),
        "signer": signing.signer(other),
    }
    assert told(code, desk=5, **later) == "invitation-used"


def test_a_wish_that_came_by_usb_is_told_what_is_wrong_with_it_at_the_hub(
    door: Door, tmp_path: Path
) -> None:
    own, file, reply = door.offices[0], tmp_path / "wish", tmp_path / "reply"
    bundles = Bundles(door.store, door.identity)

    def told(**changes: object) -> str:
        file.write_bytes(enrolment.request_file(door.request(own, enrolment.new_code(), **changes)))
        with pytest.raises(Refusal) as refusal:
            bundles.take(file, reply, NOW)
        return refusal.value.code

    assert told(unit="H77.1") == "unit-unknown"
    assert told(practice=False) == "practice-and-real"
    assert told(desk=77) == "desk-number"
    assert told() == "invitation-unknown"


def test_a_hub_does_not_wait_for_its_store_to_write_before_a_wish_is_proven(door: Door) -> None:
    with door.store.unit(
        "H49.61", writes=True
    ):  # somebody writes; strangers are answered all the same
        status, _ = enrol_beside(door)
    assert status == 403


def enrol_beside(door: Door) -> tuple[int, bytes]:
    request = door.request(door.offices[0], enrolment.new_code())
    return door(Sent(packed(request), {"content-type": MEDIA_TYPE}, "/v1/enrol"))


# ---- keys of other desks


def test_a_desk_takes_no_key_that_its_hub_did_not_certify(tmp_path: Path, office: Office) -> None:
    with (
        closing(SmallHub(tmp_path / "hub")) as hub,
        closing(Office(tmp_path / "two", desk=2)) as two,
    ):
        for one in (office, two):
            hub.enrol(one)
        row = ExchangeService(office.desk).hub
        side = side_of(office)
        gathered = side.gather(None, 0)
        ask = packed(build_ask(gathered, None, True, 1 << 20))
        answer = reply_of(Answer, hub.answered(office.desk.setup.unit_code, row.token, ask))
        assert answer.desks and prove_answer(answer, gathered, row).keys
        key = signing.public_key(signing.new_key())
        for number, known in enumerate(answer.desks):
            for changed in (
                msgspec.structs.replace(known, public_key=key),
                msgspec.structs.replace(known, desk_id=secrets.token_bytes(16)),
                msgspec.structs.replace(known, number=known.number + 1),
                msgspec.structs.replace(known, certificate=b""),
                KnownDesk(secrets.token_bytes(16), 3, key, known.certificate),
            ):
                desks = [*answer.desks[:number], changed, *answer.desks[number + 1 :]]
                with pytest.raises(Refusal, match=r"desk-not-certified|hub-not-proven"):
                    prove_answer(msgspec.structs.replace(answer, desks=desks), gathered, row)


def test_a_program_that_knows_no_certificates_reads_the_answer_all_the_same() -> None:
    """A field more at the end of an array is passed over by a program that does not know it."""

    class Before(msgspec.Struct, frozen=True, array_like=True):
        desk_id: bytes
        number: int
        public_key: bytes

    now = msgspec.msgpack.encode(KnownDesk(b"d" * 16, 1, b"k" * 32, b"c" * 64))
    assert msgspec.msgpack.decode(now, type=Before) == Before(b"d" * 16, 1, b"k" * 32)
    before = msgspec.msgpack.encode(Before(b"d" * 16, 1, b"k" * 32))
    assert msgspec.msgpack.decode(before, type=KnownDesk).certificate == b"" and FORMAT == 1
