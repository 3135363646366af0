"""All procedures an office may take in: the national ones in dated versions, with the office's own
decisions laid over them.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from counter.domain import local_rules, procedure_search
from counter.domain.local_rules import LocalRule
from counter.domain.procedure import Procedure
from counter.domain.procedure_search import Synonym
from counter.domain.refusal import Refusal

_DAY = timedelta(days=1)


class Catalogue:
    """All versions of all procedures; later ones replace earlier ones from the same day on.

    `rules` are the office's, the latest last; `synonyms` are words that mean procedures.
    """

    def __init__(
        self,
        versions: Iterable[Procedure],
        rules: Iterable[LocalRule] = (),
        synonyms: Sequence[Synonym] = (),
    ) -> None:
        self._versions: dict[str, dict[date, Procedure]] = {}
        self._own: dict[str, dict[date, Procedure]] = {}  # of codes that only this office has
        self._rules: dict[str, list[LocalRule]] = {}
        self._synonyms = synonyms
        self._day: date | None = None  # of what is remembered
        self._in_force: list[Procedure] = []
        self._index: procedure_search.Index | None = None
        for version in versions:
            self._versions.setdefault(version.code, {})[version.effective_from] = version
        for rule in rules:
            self._rules.setdefault(rule.code, []).append(rule)
            if rule.added is not None:
                self._own.setdefault(rule.code, {})[rule.added.effective_from] = rule.added

    def on(self, code: str, day: date) -> Procedure:
        """The version in force on `day`, as it is carried out here; refused when unknown, not yet
        or no longer in force, retired, or not taken in by this office.
        """
        if not self.knows(code):
            raise Refusal("procedure-unknown", "procedure", value=code[:40])
        version = self._version_on(code, day)
        if version is None:
            raise self._not_in_force(code, day)
        if version.retired:
            raise Refusal("procedure-retired", "procedure", value=code)
        hiding = local_rules.hiding(self._rules.get(code, ()), day)
        if hiding is not None:
            raise Refusal("procedure-hidden", "procedure", value=code, decision=hiding.decision)
        return local_rules.apply(version, self._rules.get(code, ()), day)

    def _national_on(self, code: str, day: date) -> Procedure | None:
        return _latest_on(self._versions.get(code, {}), day)

    def _version_on(self, code: str, day: date) -> Procedure | None:
        """What the nation has goes before what the office added under the same code, from its first
        day on: what ended is no office's own again.
        """
        if any(since <= day for since in self._versions.get(code, ())):
            return self._national_on(code, day)
        return _latest_on(self._own.get(code, {}), day)

    def _held(self, code: str) -> dict[date, Procedure]:
        return self._own.get(code, {}) | self._versions.get(code, {})

    def knows(self, code: str) -> bool:
        return code in self._versions or code in self._own

    def is_not_national(self, code: str) -> bool:
        """Only this office has it, or nobody knows it yet."""
        return code not in self._versions

    def national_near(self, code: str, day: date) -> Procedure | None:
        """The version in force on a day as it was published, else the latest before it, else the
        first after; None where the code is unknown.
        """
        return nearest_to(self._versions.get(code, {}), day)

    def near(self, code: str, day: date) -> Procedure | None:
        """The same, of the office's own where only it has the code."""
        return nearest_to(self._versions.get(code) or self._own.get(code, {}), day)

    def list_names(self, codes: Iterable[str], day: date) -> dict[str, str]:
        """What lists call procedures, by their codes; none for a code nobody knows."""
        found = {code: self.near(code, day) for code in set(codes)}
        return {code: version.list_name for code, version in found.items() if version is not None}

    def as_carried_out(self, code: str, day: date) -> Procedure | None:
        """What holds on a day, though the office may not take it in; None where nothing does."""
        version = self._version_on(code, day)
        if version is None:
            return None
        return local_rules.apply(version, self._rules.get(code, ()), day)

    def national_versions(self, code: str) -> list[Procedure]:
        """Every version of a national procedure, as it was published."""
        return list(self._versions.get(code, {}).values())

    def turning_days(self, code: str) -> set[date]:
        """The days on which a version or a decision of the office begins, or has ended."""
        periods = [
            *((version.effective_from, version.effective_to) for version in self._held(code).values()),
            *((rule.effective_from, rule.effective_to) for rule in self._rules.get(code, ())),
        ]  # fmt: skip
        begins = {since for since, _ in periods}
        return begins | {until + _DAY for _, until in periods if until is not None}

    def _not_in_force(self, code: str, day: date) -> Refusal:
        """Names the last day it could be asked for, where that is past."""
        held = self._held(code).values()
        if all(version.retired for version in held):
            return Refusal("procedure-retired", "procedure", value=code)
        ends = [version.effective_to for version in held]
        ended = max((end for end in ends if end is not None and end < day), default=None)
        if ended is None:
            return Refusal("procedure-not-in-force", "procedure", value=code, day=day.isoformat())
        return Refusal("procedure-ended", "procedure", value=code, last=f"{ended:%d/%m/%Y}")

    def versions(self, code: str, today: date) -> tuple[Procedure, ...]:
        """All versions of a code, the newest last, each as it is carried out here today, or on its
        first or last day where it does not hold today; empty when unknown.
        """
        held, rules = self._held(code), self._rules.get(code, ())
        return tuple(
            local_rules.apply(held[since], rules, _nearest(held[since], today))
            for since in sorted(held)
        )

    def all_versions(self) -> list[Procedure]:
        """Those of every national procedure."""
        return [version for versions in self._versions.values() for version in versions.values()]

    def rules(self) -> list[LocalRule]:
        """The office's own decisions, by procedure, the latest last."""
        return [rule for rules in self._rules.values() for rule in rules]

    def in_force(self, day: date) -> list[Procedure]:
        """What can be asked for on `day`, in the catalogue's order, as it is carried out here."""
        self._remember(day)
        return list(self._in_force)

    def national_in_force(self, day: date) -> list[Procedure]:
        """What the national catalogue has on `day`, without anything of the office's own."""
        national = (self._national_on(code, day) for code in self._versions)
        return [version for version in national if version is not None and not version.retired]

    def found(self, text: str, day: date) -> list[Procedure]:
        """Those in force that fit every word of `text`, best first."""
        self._remember(day)
        if self._index is None:
            self._index = procedure_search.Index(self._in_force, self._synonyms)
        return self._index.find(text)

    def _remember(self, day: date) -> None:
        """What holds on a day is worked out once: a list follows every letter that is typed."""
        if self._day == day:
            return
        self._in_force = list(self._list_in_force(day))
        self._index, self._day = None, day

    def _list_in_force(self, day: date) -> Iterable[Procedure]:
        for code in dict.fromkeys((*self._versions, *self._own)):
            version, rules = self._version_on(code, day), self._rules.get(code, ())
            if version is None or version.retired or local_rules.hiding(rules, day) is not None:
                continue
            yield local_rules.apply(version, rules, day)


def _latest_on(versions: Mapping[date, Procedure], day: date) -> Procedure | None:
    held = [version for version in versions.values() if version.holds_on(day)]
    return max(held, key=lambda version: version.effective_from, default=None)


def nearest_to(versions: Mapping[date, Procedure], day: date) -> Procedure | None:
    """The version in force on a day, else the latest before it, else the first after."""
    on_day = _latest_on(versions, day)
    if on_day is not None or not versions:
        return on_day
    before = [since for since in versions if since <= day]
    return versions[max(before)] if before else versions[min(versions)]


def _nearest(version: Procedure, day: date) -> date:
    """The day of a version that is nearest to another."""
    return max(version.effective_from, min(day, version.effective_to or day))
