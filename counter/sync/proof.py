"""The end of a run, signed by the desk whose journal it is: with the chain it proves every entry
before it.
"""

from counter.domain.refusal import Refusal
from counter.storage import signing
from counter.storage.journal.head_file import signed_bytes


def check_signature(
    public_key: bytes, desk_id: bytes, sequence: int, hash_: bytes, signature: bytes
) -> None:
    """Refused when the desk's key did not sign exactly this entry as its head."""
    if not signing.is_signed(public_key, signed_bytes(desk_id, sequence, hash_), signature):
        raise Refusal("signature-wrong", "batch", sequence=sequence)
