"""Handing over results."""

from collections.abc import Sequence

from counter.desk.follow_up import FollowUp, Found
from counter.desk.opening import Act, OpenDesk
from counter.desk.reading import field_text
from counter.domain import dossier as dossiers
from counter.domain.dossier import Dossier, ResultReturned
from counter.domain.refusal import Refusal


class Returns:
    """The returns page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def return_result(self, code: str, to: str = "", authority: str = "") -> Found:
        """Hands the result to the applicant, or to `to` (9 → 10): somebody the dossier does not name shows an authority."""
        return self.return_results([code], to, authority)[0]

    def return_results(self, codes: Sequence[str], to: str = "", authority: str = "") -> list[Found]:
        """Hands several results to one person: all of them or, when one is refused, none."""
        to, authority = field_text(to, "to"), field_text(authority, "authority")

        def events(act: Act, dossier: Dossier) -> list[ResultReturned]:
            dossiers.check(dossier, ResultReturned)
            if to and not authority and not dossiers.is_party(dossier, to):
                raise Refusal("authority-needed-to-collect", "authority", value=to)
            return [ResultReturned(at=act.now, to=to, authority=authority)]

        return FollowUp(self._desk).act_on(codes, events)
