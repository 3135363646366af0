"""One passphrase exchanged for another: both key files go together, so that a power cut leaves one passphrase for both."""

from counter.domain.refusal import Refusal
from counter.storage import keys
from counter.storage.folder import Folder


def change(folder: Folder, before: str | None, after: str) -> None:
    """Wraps both keys anew, by whoever holds the lock; refused when `before` is wrong. Nothing else changes: copies made
    earlier still open with the passphrase of their time."""
    if len(after) < keys.SHORTEST_PASSPHRASE:
        raise Refusal("passphrase-short", "new_passphrase", count=keys.SHORTEST_PASSPHRASE)
    secrets = [(path.name, keys.load(path, before)) for path in (folder.database_key, folder.signing_key)]
    made = folder.begun_keys()
    with folder.usable():
        for name, secret in secrets:
            keys.create(made / name, secret, after)
    folder.take_keys(made)
