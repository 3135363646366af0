"""One passphrase exchanged for another: both key files go together, so that a power cut leaves one
passphrase for both.
"""

import hashlib
from contextlib import suppress

from counter.domain.refusal import Damaged, Refusal, Unreadable
from counter.storage import files, keys, recovery_code
from counter.storage.folder import Folder


def key_files(folder: Folder) -> bytes:
    """A hash of both key files as they lie on the disk; one that cannot be read counts as empty."""
    content = hashlib.sha256()
    for path in (folder.database_key, folder.signing_key):
        with suppress(Unreadable):
            content.update(files.read(path, keys.LONGEST_FILE))
        content.update(b"|")
    return content.digest()


def check_new(passphrase: str) -> None:
    """Refused where it is too short, and where it is the code of a recovery sheet: that stands on
    paper, and is no passphrase.
    """
    if len(passphrase) < keys.SHORTEST_PASSPHRASE:
        raise Refusal("passphrase-short", "new_passphrase", count=keys.SHORTEST_PASSPHRASE)
    check_no_code(passphrase)


def check_no_code(passphrase: str) -> None:
    if recovery_code.read(passphrase) is not None:
        raise Refusal("passphrase-is-code", "new_passphrase")


def change(folder: Folder, before: str | None, after: str, sheet: bytes | None = None) -> None:
    """Wraps both keys anew, by whoever holds the lock; refused when `before` is wrong. Nothing else
    changes: copies made earlier still open with the passphrase of their time. `sheet`: the code of
    the recovery sheet, which stays good.
    """
    check_new(after)
    wrap_anew(folder, before, after, sheet)


def after(folder: Folder, opens: str | None, new: str | None) -> str | None:
    """What will open a desk whose keys are made anew: the passphrase that `opens` this folder's, or
    a `new` one. Whoever opened it by the code of the recovery sheet has to choose another: the code
    is no passphrase.
    """
    if new is not None:
        check_new(new)
    if not _is_opened(folder, opens):
        return new
    if new is None and opens is not None and recovery_code.read(opens) is not None:
        raise Refusal("new-passphrase-needed", "new_passphrase")
    return new or opens


def _is_opened(folder: Folder, opens: str | None) -> bool:
    """True where the passphrase is this folder's: it opens the data's key, or, where that lies
    open, the one for signing. Refused where the data's key is wrapped with another one.
    """
    if keys.is_wrapped(folder.database_key):
        keys.load(folder.database_key, opens)
        return True
    try:
        return keys.is_wrapped(folder.signing_key) and bool(keys.load(folder.signing_key, opens))
    except (Damaged, Refusal):  # another desk's, or of no use
        return False


def wrap_anew(
    folder: Folder, opens: str | None, passphrase: str | None, sheet: bytes | None
) -> None:
    """Both keys, opened by what `opens` them now, wrapped with a passphrase and a recovery sheet's
    code.
    """
    paths = (folder.database_key, folder.signing_key)
    secrets = [(path.name, keys.load(path, opens), keys.desk_of(path)) for path in paths]
    made = folder.make_key_folder()
    with folder.usable():
        for name, secret, desk in secrets:
            keys.create(made / name, secret, passphrase, desk=desk, sheet=sheet)
    folder.take_keys(made)
