"""The window's language. Texts stand in English in the code; Vietnamese comes from
`resources/translations`.
"""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from counter.wording import VIETNAMESE
from ui.theme import RESOURCES

FOLDER = RESOURCES / "translations"
_in_use: QTranslator | None = None


def install(application: QCoreApplication, language: str) -> None:
    """Takes the language into use, Qt's own buttons and menus with it."""
    global _in_use
    if _in_use is not None:
        application.removeTranslator(_in_use)
        _in_use.deleteLater()
    _in_use = translator = QTranslator(application)
    if translator.load(str(FOLDER / f"{language}.qm")):
        application.installTranslator(translator)
    locale = QLocale.Language.Vietnamese if language == VIETNAMESE else QLocale.Language.English
    QLocale.setDefault(QLocale(locale))
