"""Making the recovery sheet: its code, wrapped around the keys once, and the paper it stands on."""

from pathlib import Path

from counter.desk.open_desk import OpenDesk
from counter.domain.refusal import Refusal
from counter.storage import files, keys, passphrase, recovery_code, surroundings
from counter.storage.database import transaction


class RecoverySheet:
    """A desk's sheet; drawn again it says the same, so that every sheet opens every copy made since
    the first.
    """

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self.content = b""
        self.fingerprint = keys.fingerprint(desk.setup.public_key)

    def draw(self, typed: str | None) -> "RecoverySheet":
        """The paper as PDF in `content`. Where the keys know no sheet yet they are wrapped anew,
        which the passphrase opens; without a passphrase nothing is locked and no sheet is needed.
        """
        # late: drawing takes 60 ms to load, and the window asks for a fingerprint alone
        from counter.printing.forms.recovery_sheet import Contents, recovery_sheet

        if not keys.is_wrapped(self._desk.folder.database_key):
            raise Refusal("sheet-without-passphrase", "passphrase")
        setup, settings = self._desk.setup, self._desk.settings
        contents = Contents(
            unit_name=settings.unit_name,
            unit_code=setup.unit_code,
            desk=setup.desk,
            code=recovery_code.spell(self._code(typed)),
            fingerprint=self.fingerprint,
            printed_at=self._desk.now,
            is_practice=setup.practice,
        )
        self.content = recovery_sheet(contents)
        return self

    def _code(self, typed: str | None) -> bytes:
        connection = self._desk.journal.connection
        code = surroundings.sheet_of(connection)
        if code is not None and keys.has_sheet(self._desk.folder.database_key):
            return code
        code = code or recovery_code.new_code()
        with transaction(connection):
            # first: a sheet that is out must never be unknown here
            surroundings.keep_sheet(connection, code)
        passphrase.wrap_anew(self._desk.folder, typed, typed, code)
        return code

    def save(self, path: Path) -> None:
        """A file that its owner alone reads: whoever has it opens the desk."""
        files.write(path, self.content, "file-unwritable", "out", private=True)
