"""Handing over results."""

from counter.desk.follow_up import FollowUp, Found
from counter.desk.opening import OpenDesk
from counter.desk.reading import field_text
from counter.domain.dossier import ResultReturned
from counter.domain.refusal import Refusal


class Returns:
    """The returns page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def return_result(self, code: str, to: str = "", authority: str = "") -> Found:
        """Hands the result to the applicant, or to `to`, whose authority is then written down (9 → 10)."""
        to, authority = field_text(to, "to"), field_text(authority, "authority")
        if to and not authority:
            raise Refusal("authority-needed-to-collect", "authority", value=to)
        return FollowUp(self._desk).act(
            code, lambda act, _dossier: [ResultReturned(at=act.now, to=to, authority=authority)]
        )
