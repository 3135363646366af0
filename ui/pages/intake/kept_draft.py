"""The draft of one form: one number however often it is saved, and none once it became a dossier."""

from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.drafts import Drafts


class KeptDraft:
    """Every method runs in the desk's worker, one behind the other: there alone is known what was
    saved before.
    """

    def __init__(self, drafts: Drafts, number: int | None = None) -> None:
        self._drafts = drafts
        self._is_over = False
        self.number = number

    def save(self, draft: Draft, *, put_away: bool = False) -> None:
        if not self._is_over:
            self.number = self._drafts.save(draft, self.number, put_away=put_away)

    def discard(self) -> None:
        """Thrown away, or emptied by hand."""
        if self.number is not None:
            self._drafts.discard(self.number)
        self.number = None

    def end(self) -> None:
        """It became a dossier: a save that comes late keeps nothing."""
        self._is_over, self.number = True, None
