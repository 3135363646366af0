"""A desk's signature of its request, in a header of its own.

The header comes before the body, and names the body by its digest: a hub can tell who asks before
it awaits a single byte of what is asked, and whoever copied a desk's token, but not its key, is
answered nothing. The hub's name is signed too, so that no hub can show a desk's request to another
one.
"""

import base64
import binascii
import hashlib
from typing import NamedTuple

from counter.domain.refusal import Refusal
from counter.storage import signing
from counter.storage.signing import SIGNATURE_BYTES, Signer

HEADER = "Counter-Signature"
_DIGEST_BYTES = 32
_LONGEST = 4 * (_DIGEST_BYTES + SIGNATURE_BYTES) // 3  # letters of base64


class SignedDigest(NamedTuple):
    """What the header says: the body's digest, and a signature that is not proven yet."""

    digest: bytes
    signature: bytes

    def check_signature(self, hub_id: bytes, public_key: bytes) -> None:
        """Refused unless this desk's key signed the digest for this hub."""
        if not signing.is_signed(public_key, _bytes_to_sign(hub_id, self.digest), self.signature):
            raise Refusal("request-not-signed", "request")

    def check_body(self, body: bytes) -> None:
        """Refused unless this is the body that was signed."""
        if hashlib.sha256(body).digest() != self.digest:
            raise Refusal("request-not-signed", "request")


def sign_ask(signer: Signer, hub_id: bytes, body: bytes) -> str:
    """The header's value for a request to this hub."""
    digest = hashlib.sha256(body).digest()
    return base64.b64encode(digest + signer.sign(_bytes_to_sign(hub_id, digest))).decode()


def parse_header(value: str) -> SignedDigest:
    """The header's value taken apart; what nobody can have written is refused."""
    try:
        both = base64.b64decode(value, validate=True) if len(value) == _LONGEST else b""
    except (binascii.Error, ValueError):
        both = b""
    if len(both) != _DIGEST_BYTES + SIGNATURE_BYTES:
        raise Refusal("request-not-signed", "request")
    return SignedDigest(both[:_DIGEST_BYTES], both[_DIGEST_BYTES:])


def _bytes_to_sign(hub_id: bytes, digest: bytes) -> bytes:
    return b"counter-ask-1\0" + hub_id + digest
