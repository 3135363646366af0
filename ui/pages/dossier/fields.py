"""Which field of a dossier is said right: what is wrong most often by one digit, the rest by two or
three.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from counter import wording
from counter.domain.dossiers.corrections import ADDED_PAPER, parse_field, person_of
from counter.domain.dossiers.state import Dossier
from ui.widgets.choice_strip import Choice, ChoiceStrip, numbered

_AT_ONCE = ("summary", "applicant")  # the parts whose fields are offered first
_MORE = "0"

Take = Callable[[object], object]


class FieldChoice:
    """Asks on a strip, from part to part."""

    def __init__(self, strip: ChoiceStrip, language: str) -> None:
        self._strip, self._language = strip, language

    def ask(self, words: str, fields: Sequence[str], dossier: Dossier, take: Take) -> None:
        """`take` gets the name of the field."""
        first = [field for field in fields if parse_field(field)[0] in _AT_ONCE]
        others = [field for field in fields if field not in first]
        choices = numbered([(wording.field(field, self._language), field) for field in first])
        if not others:
            self._strip.ask(words, choices, take)
            return
        more = QCoreApplication.translate(
            "FieldChoice", "Papers, other people, how the result goes"
        )

        def taken(choice: object) -> None:
            if choice == _MORE:
                self._ask_part(words, others, dossier, take)
            else:
                take(choice)

        self._strip.ask(words, [*choices, Choice(_MORE, more, _MORE)], taken)

    def _ask_part(self, words: str, fields: Sequence[str], dossier: Dossier, take: Take) -> None:
        """A person, the papers, or what has one field."""
        papers = [field for field in fields if parse_field(field)[0] == ADDED_PAPER]
        parts = {_part_of(field): self._part_words(field, dossier) for field in fields}

        def taken(part: object) -> None:
            if part == ADDED_PAPER:
                self._ask_paper(words, papers, dossier, take)
            else:
                self._ask_within(words, str(part), fields, take)

        self._strip.ask(words, numbered([(said, part) for part, said in parts.items()]), taken)

    def _ask_paper(self, words: str, fields: Sequence[str], dossier: Dossier, take: Take) -> None:
        """One of those that are known, or one more."""
        assert dossier.received is not None
        names = [paper.name for paper in dossier.received.papers]
        answers: list[tuple[str, object]] = [
            (name, f"{ADDED_PAPER}[{place}]") for place, name in enumerate(names)
        ]
        one_more = QCoreApplication.translate("FieldChoice", "A paper that was forgotten")
        self._strip.ask(
            words,
            numbered([*answers, (one_more, ADDED_PAPER)]),
            lambda part: self._ask_within(words, str(part), fields, take),
        )

    def _ask_within(self, words: str, part: str, fields: Sequence[str], take: Take) -> None:
        """The fields of a part; a part that is one field is taken."""
        if part in fields:
            take(part)
            return
        inside = [field for field in fields if field.startswith(f"{part}.")]
        answers = [(wording.field(field, self._language), field) for field in inside]
        self._strip.ask(words, numbered(answers), take)

    def _part_words(self, field: str, dossier: Dossier) -> str:
        part = wording.field(parse_field(field)[0], self._language)
        person = person_of(dossier, field)
        return part if person is None else f"{part}: {person.name}"


def _part_of(field: str) -> str:
    """`co_applicants[0]` of `co_applicants[0].name`; all papers are one part."""
    part, _, _ = parse_field(field)
    return part if part == ADDED_PAPER else field.partition(".")[0]
