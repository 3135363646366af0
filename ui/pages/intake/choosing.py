"""Which procedure the dossier is about, and which of its cases."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from counter.wording import due as due_words
from ui.widgets.choice_strip import numbered

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage


class Choosing(QObject):
    """Looks procedures up, and remembers what a clerk meant by which words."""

    def __init__(self, page: "IntakePage") -> None:
        super().__init__(page)
        self._page = page
        picker = page.form.picker
        picker.searched.connect(self._search)
        picker.chosen.connect(self.choose)
        picker.case_wanted.connect(self.ask_case)

    def show_recent(self) -> None:
        self._page.ask(self._recent, self._page.form.picker.set_recent)

    def _recent(self) -> list[Procedure]:
        found = []
        for code in self._page.preferences.recent_procedures:
            try:
                found.append(self._page.service.procedure(code))
            except Refusal:
                continue  # no longer in force
        return found

    def _search(self, text: str) -> None:
        page = self._page
        meant = page.preferences.procedure_meant(text)
        page.ask(
            lambda: page.service.procedures(text, meant),
            lambda found: page.form.picker.show_found(text, found),
        )

    def choose(self, version: object) -> None:
        """Takes a procedure; what was typed of people stays. Words that had found nothing before
        find it next time.
        """
        assert isinstance(version, Procedure)
        page = self._page
        if unanswered := page.form.picker.unanswered:
            page.preferences.remember_meaning(unanswered, version.code)
        page.show_version(version)
        page.preferences.remember_procedure(version.code)
        page.keep_typed()
        if version.asks_for_case:
            self.ask_case()
        else:
            page.form.go_on()

    def ask_case(self) -> None:
        """Cases have terms of their own: one digit says which it is."""
        page, version = self._page, self._page.form.version
        assert version is not None
        language = page.preferences.language
        cases = [(due_words.case(variant, language), variant.name) for variant in version.variants]
        page.ask_above(self.tr("Which case is it?"), numbered(cases), self._take_case)

    def _take_case(self, variant: object) -> None:
        self._page.form.take_case(str(variant))
        self._page.keep_typed()
        self._page.form.go_on()
