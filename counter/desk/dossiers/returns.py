"""Handing over results."""

from collections.abc import Callable, Mapping, Sequence

from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.open_desk import Act, OpenDesk
from counter.desk.reading import field_text
from counter.domain.dossiers import parties
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.events import ResultReturned
from counter.domain.dossiers.state import Dossier
from counter.domain.refusal import Refusal


class Returns:
    """The returns page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def return_result(
        self, code: str, to: str = "", authority: str = "", *, with_originals: bool = False
    ) -> DossierDetails:
        """Hands the result to the applicant, or to `to` (9 → 10): somebody the dossier does not
        name shows an authority.

        `with_originals`: all that were handed in go back too.
        """
        return self._return(
            [code], to, authority, lambda d: d.originals_held if with_originals else ()
        )[0]

    def return_results(
        self,
        codes: Sequence[str],
        to: str = "",
        authority: str = "",
        originals: Mapping[str, Sequence[str]] | None = None,
    ) -> list[DossierDetails]:
        """Hands several results to one person: all of them or, when one is refused, none.

        `originals`: the names of the papers that go back, by the dossier's code.
        """
        return self._return(codes, to, authority, lambda d: (originals or {}).get(d.code, ()))

    def undo(self, done: Sequence[DossierDetails]) -> list[DossierDetails]:
        """Takes back what was handed over a moment ago, with the papers that went out with it."""
        names = [str(details.subject) for details in done]
        return DossierSteps(self._desk).undo_all(names, originals=True, done=done)

    def _return(
        self,
        codes: Sequence[str],
        to: str,
        authority: str,
        originals: Callable[[Dossier], Sequence[str]],
    ) -> list[DossierDetails]:
        to, authority = field_text(to, "to"), field_text(authority, "authority")

        def events(act: Act, dossier: Dossier) -> list[ResultReturned]:
            dossier_state.check(dossier, ResultReturned)
            if to and not authority and not parties.is_party(dossier, to):
                raise Refusal("authority-needed-to-collect", "authority", value=to)
            back = tuple(originals(dossier))
            for name in back:
                if name not in dossier.originals_held:
                    raise Refusal(
                        "original-not-held", "originals", value=name, dossier=dossier.code
                    )
            return [ResultReturned(at=act.now, to=to, authority=authority, originals=back)]

        return DossierSteps(self._desk).act_on(codes, events)
