"""One person: typed, or filled from a card."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter import wording
from counter.desk import reading
from counter.desk.dossiers.people import check_sex
from counter.domain.dossiers.card import Card
from counter.domain.dossiers.people import (
    Applicant,
    Authority,
    CardWarning,
    Submitter,
    in_capitals,
    is_identity_number,
    is_usual_phone,
    number_mismatches,
    plain_number,
)
from counter.domain.refusal import Refusal
from ui.theme import LARGE, px
from ui.typed_dates import shown_date, typed_date
from ui.widgets.basics import column, label, row
from ui.widgets.fields import Field, NumberField

_CITIZENS = 12  # digits of a personal number


class PersonForm(QWidget):
    """Name large, number masked when left, then what the papers need. With `authority`, for whoever
    brings a dossier.
    """

    def __init__(
        self,
        heading: str,
        language: str,
        with_authority: bool = False,
        beside: Field | None = None,
    ) -> None:
        """`beside` stands beside the address."""
        super().__init__()
        self._heading, self._language = heading, language
        self._of_card: tuple[CardWarning, ...] = ()  # what no field here shows
        self.name = Field(self.tr("Full name"))
        self.number = NumberField(
            self.tr("Identity number"), self.tr("12 digits, or scan the card")
        )
        self.birth = Field(self.tr("Birth date"), self.tr("5/3/1990"))
        self.sex = Field(self.tr("Sex"))
        self.address = Field(self.tr("Address"))
        self.phone = Field(self.tr("Phone"))
        self.nationality = Field(self.tr("Nationality"), self.tr("of a foreigner"))
        self.nationality.hide()  # a citizen's number needs none
        self.authority = Field(
            self.tr("By what right"), self.tr("authorisation, parent, guardian …")
        )
        self.paper = Field(self.tr("Paper that shows it"))
        if not with_authority:
            self.authority.hide()
            self.paper.hide()
        self._check_what_is_left()
        self._warnings = label(role="small", wraps=True)
        self._warnings.hide()
        for field in (self.number, self.birth, self.sex):
            field.edit.textEdited.connect(lambda _text: self._compare())
        self.setAccessibleName(heading)
        self.setLayout(self._laid_out(beside))

    def _laid_out(self, beside: Field | None) -> QVBoxLayout:
        """In the order of a card, so that what a card fills stands before what it does not: name,
        number, birth and sex; address, phone, and what stands beside them.
        """
        if px.percent < LARGE:
            lines: tuple[tuple[tuple[Field | None, int], ...], ...] = (
                ((self.name, 31), (self.number, 21), (self.birth, 15), (self.sex, 12)),
                ((self.address, 36), (self.phone, 15), (beside, 38)),
                ((self.authority, 1), (self.paper, 1)),
                ((self.nationality, 1),),
            )
        else:  # four fields in a line would be cut
            lines = (
                ((self.name, 3), (self.number, 2)),
                ((self.birth, 3), (self.sex, 2), (self.address, 5)),
                ((self.phone, 3), (beside, 7)),
                ((self.authority, 1), (self.paper, 1)),
                ((self.nationality, 1),),
            )
        return column(*(_in_shares(line) for line in lines), self._warnings, gap=6)

    def _fields(self) -> dict[str, Field]:
        return {
            "name": self.name, "identity_number": self.number, "birth_date": self.birth, "sex": self.sex,
            "phone": self.phone, "address": self.address, "nationality": self.nationality, "authority": self.authority,
            "authority.kind": self.authority, "authority.paper": self.paper,
        }  # fmt: skip

    @property
    def is_empty(self) -> bool:
        return not any(field.text for field in self._fields().values())

    def person(self) -> Applicant:
        """What is typed, unchecked."""
        return Applicant(
            name=self.name.text, identity_number=plain_number(self.number.text),
            birth_date=typed_date(self.birth.text), sex=self.sex.text, address=self.address.text,
            phone=self.phone.text, nationality=self.nationality.text,
        )  # fmt: skip

    def submitter(self) -> Submitter:
        """The same with the authority."""
        person = self.person()
        return Submitter(
            **{name: getattr(person, name) for name in Applicant.__struct_fields__},
            authority=Authority(kind=self.authority.text, paper=self.paper.text),
        )

    def fill(self, person: Applicant) -> None:
        """Shows a person; empties the rest."""
        self.name.text, self.number.text = person.name, person.identity_number
        self.birth.text, self.sex.text = shown_date(person.birth_date), person.sex
        self.address.text, self.phone.text = person.address, person.phone
        self.nationality.text = person.nationality
        self.nationality.setVisible(bool(person.nationality))
        self._of_card = ()
        authority = person.authority if isinstance(person, Submitter) else Authority()
        self.authority.text, self.paper.text = authority.kind, authority.paper
        self._compare()

    def fill_from_card(self, card: Card) -> None:
        """What the card says; a phone typed before stays. What is doubtful is marked where it
        stands.
        """
        self.name.text, self.number.text = card.name, card.identity_number
        self.birth.text, self.sex.text, self.address.text = (
            shown_date(card.birth_date),
            card.sex,
            card.address,
        )
        fields = self._fields()
        compared = number_mismatches(card.identity_number, card.birth_date, card.sex)
        others = [warning for warning in card.warnings if warning not in compared]
        for warning in others:
            if warning.field in fields:
                fields[warning.field].warn(self._say(warning))
        self._of_card = tuple(one for one in others if one.field not in fields)
        self._compare()  # said below them: it goes when one of them is corrected
        self._write_in_capitals()

    def _check_what_is_left(self) -> None:
        """What cannot be is said when its field is left, not behind F9."""
        self.name.edit.editingFinished.connect(self._write_in_capitals)
        self.number.edit.editingFinished.connect(self._check_number)
        self.phone.edit.editingFinished.connect(self._check_phone)
        self.birth.edit.editingFinished.connect(
            lambda: self._check(
                self.birth, lambda: reading.birth_date(typed_date(self.birth.text), "birth_date")
            )
        )
        self.sex.edit.editingFinished.connect(
            lambda: self._check(self.sex, lambda: check_sex(self.sex.text, "sex"))
        )

    def _check(self, field: Field, check: Callable[[], object]) -> bool:
        """False where the field holds what will be refused."""
        try:
            check()
        except Refusal as error:
            field.show_fault(wording.of_error(error, self._language))
            return False
        return True

    def _write_in_capitals(self) -> None:
        """A name typed in small letters alone: no paper has one so."""
        written = in_capitals(self.name.text)
        if written != self.name.text:
            self.name.text = written
            self.name.warn(self.tr("Written in capitals; type it again where that is wrong."))

    def _check_number(self) -> None:
        number = plain_number(self.number.text)
        if number and len(number) != _CITIZENS:  # a passport: whose?
            self.nationality.show()
        if is_identity_number(number, self.nationality.text):
            if self.number.text != number:  # what was said of it stays
                self.number.text = number  # without the blanks it was pasted with
        elif number:
            self.number.show_fault(
                self.tr(
                    "It has 12 digits, an old one 9; this one has %n characters.", "", len(number)
                )
            )

    def _check_phone(self) -> None:
        """One of an unusual length may be right, and hinders nothing."""
        typed = self.phone.text
        is_one = self._check(self.phone, lambda: reading.phone(typed, "phone"))
        if typed and is_one and not is_usual_phone(typed):
            count = sum(letter.isdigit() for letter in typed)
            self.phone.warn(wording.text("phone-unusual", self._language, {"count": count}))

    def _warn(self, warnings: Sequence[CardWarning]) -> None:
        self._warnings.setText("; ".join(map(self._say, warnings)))
        self._warnings.setVisible(bool(warnings))

    def _say(self, warning: CardWarning) -> str:
        return wording.text(warning.code, self._language, {"value": warning.value})

    def _compare(self) -> None:
        """A number that does not fit the person is said beside it, and hinders nothing: civil data
        are corrected at times.
        """
        person, sex = self.person(), self.sex.text.capitalize()
        found = number_mismatches(person.identity_number, person.birth_date, sex)
        self._warn((*self._of_card, *found))

    def mark_fault(self, name: str, sentence: str) -> bool:
        """Says what is wrong beside a field of the contract's name; False when there is none."""
        field = self._fields().get(name)
        if field is not None:
            field.show_fault(sentence)
        if name == "name":
            self.nationality.show()  # a foreigner's name may have such letters
        return field is not None

    def first_empty(self) -> Field:
        """Where typing goes on."""
        wanted = (self.name, self.number, self.birth, self.address, self.phone)
        return next((field for field in wanted if not field.text), self.phone)


def _in_shares(fields: Sequence[tuple[Field | None, int]]) -> QHBoxLayout:
    """Fields beside one another, each as wide as its share."""
    made = row(gap=10)
    for field, share in fields:
        if field is not None:
            made.addWidget(field, share)
    return made
