"""The hub's signing key in a file of its own: a copy of the store alone cannot speak in the hub's
name.

Beside a store in SQLite the file is always there (`hub.db`, `hub.key`). A store in PostgreSQL is
read by whoever administers the server, so a province names a file; each computer that runs a hub
process gets a copy of it. The store keeps the key's public half, by which a foreign file is told. A
store of an earlier program hands its key over.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from counter.domain.refusal import (
    CounterError,
    Damaged,
    Refusal,
    Unavailable,
    Unreadable,
    reason_of,
)
from counter.hub.stores.store import HubIdentity, Store
from counter.storage import keys, machine, signing

_NAME = "hub.key"  # what the key is wrapped under, whatever the file is called on each computer


class KeyFile(NamedTuple):
    """Where the signing key lies; wrapped where there is a passphrase."""

    path: Path
    passphrase: str | None = None

    @property
    def is_there(self) -> bool:
        return self.path.exists()

    def make_private(self) -> bool:
        """Its owner's alone, as the store is; True where others could read or write it until now."""
        try:
            was_open = self.is_there and not machine.is_private(self.path)
            if was_open:
                machine.make_private(self.path)
        except OSError:  # somebody else's file, or a disk that is read-only
            return False
        return was_open

    def check_has_store(self, store: str) -> None:
        """Damage where the key is there and its store is not: whoever began a new hub then would
        shut out all desks of the old one, and might throw its key away.
        """
        if self.is_there:
            raise Damaged("hub-store-missing", "store", value=store, file=self.path.name)

    def load_key(self, store: Store, identity: HubIdentity) -> HubIdentity:
        """The hub with its key from the file; a key that still lies in the store, or open though
        there is a passphrase, is put into the file as it should be."""
        if identity.signing_key or self._wants_wrapping():
            store.guard_key(partial(self._keep, identity.hub_id))
        key = self._read()
        if signing.public_key(key) != store.key_beside():
            raise self._other_key(identity.hub_id)
        self._check_name(identity.hub_id)
        return identity._replace(signing_key=key)

    def _check_name(self, hub_id: bytes) -> None:
        """Damage where the store calls its hub otherwise than the key file beside it does; one of
        an earlier program names none.
        """
        with self._damage_told():
            named = keys.desk_of(self.path)
        if named and named != hub_id.hex():
            raise Damaged("hub-store-damaged", "store", reason="hub.hub_id")

    def _other_key(self, hub_id: bytes) -> CounterError:
        """A key file that names the store's own hub is the right one, whatever the store says."""
        with self._damage_told():
            is_own = keys.desk_of(self.path) == hub_id.hex()
        if is_own:
            return Damaged("hub-store-damaged", "store", reason="hub_key")
        return Refusal("hub-key-of-another", "key_file", file=self.path.name)

    def _keep(self, hub_id: bytes, in_store: bytes, public_half: bytes) -> bytes:
        """Writes the file and returns the key's public half. A key that is there already is never
        written over with another."""
        key = self._read() if self.is_there or not in_store else in_store
        found = signing.public_key(key)
        if found != (signing.public_key(in_store) if in_store else public_half):
            raise self._other_key(hub_id)
        if self.is_there:
            self._check_name(hub_id)
        try:
            keys.create(self.path, key, self.passphrase, desk=hub_id.hex(), name=_NAME)
        except OSError as error:
            raise Unavailable(
                "hub-key-unwritable", "key_file", file=self.path.name, reason=reason_of(error)
            ) from error
        return found

    def _wants_wrapping(self) -> bool:
        return bool(self.passphrase) and self.is_there and not self._is_wrapped()

    def _is_wrapped(self) -> bool:
        with self._damage_told():
            return keys.is_wrapped(self.path)

    def _read(self) -> bytes:
        if not self.is_there:
            raise Unreadable("hub-key-missing", "key_file", file=self.path.name)
        if self._is_wrapped() and not self.passphrase:
            raise Refusal("hub-passphrase-needed", "passphrase")
        with self._damage_told():
            return keys.load(self.path, self.passphrase, name=_NAME)

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        """What is said of a desk's damaged key does not help a hub."""
        try:
            yield
        except Damaged:
            raise Damaged("hub-key-damaged", "key_file", file=self.path.name) from None


def load_key(store: Store, identity: HubIdentity, file: KeyFile | None) -> HubIdentity:
    """The hub with its signing key, from the file if one is named, else from the store."""
    if file is not None:
        return file.load_key(store, identity)
    if not identity.signing_key:
        raise Unreadable("hub-key-elsewhere", "key_file")
    return identity
