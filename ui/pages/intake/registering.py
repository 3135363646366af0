"""Ctrl+S: what was filed on the portal is noted, and received later."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counter.desk.dossiers.registration import Registration
from counter.domain.refusal import Refusal

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage


class Registering(QObject):
    """Such a dossier has no number of ours, and no date yet."""

    def __init__(self, page: "IntakePage") -> None:
        super().__init__(page)
        self._page = page

    def register(self) -> None:
        page = self._page
        if page.is_received or page.is_acting or not page.form.delivery.is_online.isChecked():
            return
        page.form.forget_faults()
        registration, view = page.form.registration(), page.in_view
        kept = page.keeping.kept

        def register() -> str:
            page.service.register(registration, kept.number)
            kept.end()
            return registration.external_code

        page.keeping.save_no_more()
        page.do(
            register,
            lambda code: self._registered(code, view),
            lambda error: self._refused(error, registration, view),
        )

    def _refused(self, error: Exception, registration: Registration, view: int) -> bool:
        """All that is wrong stands beside its field. Papers and the date are no matter of a note,
        and F9 sleeps or wakes as before.
        """
        page = self._page
        if view != page.in_view or not isinstance(error, Refusal):
            return False
        page.ask(
            lambda: page.service.registration_faults(registration), self._show_faults, about=view
        )
        return page.mark(error)

    def _show_faults(self, faults: list[Refusal]) -> None:
        for fault in faults:
            self._page.mark(fault)
        self._page.form.go_to_first_fault()

    def _registered(self, code: str, view: int) -> None:
        """An empty page, unless the next person is typed already."""
        page = self._page
        page.keeping.list_all()
        if view == page.in_view:
            page.clear()
            page.begin_typing()
        page.say(
            self.tr(
                "{code} is noted. F3 finds it; receive it when its papers were looked at."
            ).format(code=code)
        )
