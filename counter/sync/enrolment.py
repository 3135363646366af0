"""Enrolling a desk: an invitation's code proves both sides to each other, by cable or by USB, and
never travels.

The desk shows that it knows the code and holds its own key; the hub shows that it knows the code
too, so the desk can believe the key that the hub's acknowledgements are signed with. The token
comes sealed to the desk's key.
"""

import hashlib
import hmac
import secrets

from counter.domain.refusal import Refusal
from counter.storage import signing
from counter.storage.signing import Signer
from counter.sync import kinds
from counter.sync.kinds import RESPONSE, WISH
from counter.sync.messages import FORMAT, Enrolled, Enrolment, enrolment_of, packed, reply_of

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none is taken for another
_GROUPS, _GROUP = 4, 4
_CHECKING = 2  # letters at the end, made of the others: what is mistyped shows before a USB drive goes with the ferry
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """An invitation's code, as `7KQF-M2XW-9TRB-0423`: 70 bits that nobody guesses, and two letters
    that check them.
    """
    secret = "".join(secrets.choice(_LETTERS) for _ in range(_GROUPS * _GROUP - _CHECKING))
    letters = secret + _checking(secret)
    return "-".join(letters[n : n + _GROUP] for n in range(0, len(letters), _GROUP))


def _checking(secret: str) -> str:
    """Tells all but one mistyped code in a thousand."""
    digest = hashlib.blake2b(
        secret.encode(), digest_size=_CHECKING, person=b"counter-check"
    ).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest)


def key_of(code: str) -> bytes:
    """What both sides keep of a code, however it was typed; something that is no code is refused."""
    letters = "".join(code.upper().translate(_ALIKE).replace("-", " ").split())
    if len(letters) != _GROUPS * _GROUP or any(letter not in _LETTERS for letter in letters):
        raise Refusal("invitation-no-code", "code", value=code[:40])
    if _checking(letters[:-_CHECKING]) != letters[-_CHECKING:]:
        raise Refusal("invitation-mistyped", "code", value=code[:40])
    return hashlib.blake2b(letters.encode(), digest_size=32, person=b"counter-invite").digest()


def request(
    code_key: bytes,
    signer: Signer,
    *,
    practice: bool,
    unit: str,
    desk: int,
    desk_id: bytes,
    public_key: bytes,
) -> Enrolment:
    """A desk's request to be enrolled."""
    bare = Enrolment(FORMAT, practice, unit, desk, desk_id, public_key, b"", b"")
    return Enrolment(
        FORMAT,
        practice,
        unit,
        desk,
        desk_id,
        public_key,
        _proof(code_key, _bytes_to_sign(bare)),
        signer.sign(_bytes_to_sign(bare)),
    )


def is_proven(request: Enrolment, code_key: bytes) -> bool:
    """True when whoever wrote the request knows the code."""
    return hmac.compare_digest(request.proof, _proof(code_key, _bytes_to_sign(request)))


def check_own_key(request: Enrolment) -> None:
    """The desk holds the key it names."""
    if not signing.is_signed(request.public_key, _bytes_to_sign(request), request.signature):
        raise Refusal("signature-wrong", "request", sequence=0)


def _bytes_to_sign(request: Enrolment) -> bytes:
    unit = request.unit.encode()
    numbers = bytes((request.practice, request.desk & 0xFF, len(unit) & 0xFF))
    return b"counter-enrolment-1\0" + numbers + unit + request.desk_id + request.public_key


def grant(
    code_key: bytes, request: Enrolment, *, hub_id: bytes, epoch: int, public_key: bytes, token: str
) -> Enrolled:
    """The hub's answer to a request it grants."""
    sealed = signing.seal(request.public_key, token.encode())
    return Enrolled(
        FORMAT,
        hub_id,
        epoch,
        public_key,
        sealed,
        _proof(code_key, _bytes_of_grant(hub_id, epoch, public_key, sealed)),
    )


def token_of(answer: Enrolled, code_key: bytes, signer: Signer) -> str:
    """The token inside; an answer of somebody who does not know the code, or to another desk, is
    refused.
    """
    granted = _bytes_of_grant(answer.hub_id, answer.epoch, answer.public_key, answer.sealed)
    if not hmac.compare_digest(answer.proof, _proof(code_key, granted)):
        raise Refusal("hub-not-proven", "hub")
    token = signer.opened(answer.sealed)
    if token is None:
        raise Refusal("answer-of-another-desk", "answer")
    return token.decode()


def request_file(request: Enrolment) -> bytes:
    """A request as a file for a USB drive; it holds no secret."""
    return WISH + packed(request)


def request_in(content: bytes) -> Enrolment | None:
    """The request in a file; None when this is no such file."""
    if content.startswith(WISH):
        return enrolment_of(content.removeprefix(WISH))
    return None


def response_file(answer: Enrolled) -> bytes:
    return RESPONSE + packed(answer)


def response_in(content: bytes) -> Enrolled:
    if not content.startswith(RESPONSE):
        kinds.refuse(content, "enrolment-not-one")
    return reply_of(Enrolled, content.removeprefix(RESPONSE))


def _bytes_of_grant(hub_id: bytes, epoch: int, public_key: bytes, sealed: bytes) -> bytes:
    return b"counter-enrolled-1\0" + hub_id + epoch.to_bytes(8, "big") + public_key + sealed


def _proof(code_key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32, key=code_key).digest()
