"""The language and the size of the text."""

from collections.abc import Mapping

from counter.wording import ENGLISH, VIETNAMESE
from ui.pages.administration.computer import ComputerSection
from ui.pages.administration.rows import ChoiceRow, setting_card
from ui.preferences import Preferences
from ui.theme import TEXT_SIZES
from ui.widgets.basics import column
from ui.worker import Worker


class LookSection(ComputerSection):
    """Taken up at once: the window is made anew, and what is typed elsewhere stays."""

    def __init__(self, worker: Worker, preferences: Preferences) -> None:
        super().__init__(worker, preferences)
        language = ChoiceRow(
            self.tr("Language"),
            [("Tiếng Việt", VIETNAMESE), ("English", ENGLISH)],
            self.tr("Of this window. Papers are Vietnamese always."),
        )
        size = ChoiceRow(
            self.tr("Text size"),
            [(f"{size} %", str(size)) for size in TEXT_SIZES],
            self.tr("Larger letters for tired eyes; every page still fits."),
        )
        self.add_rows({"language": language, "text_size": size})
        self.about = (
            self.tr("Dark or light follows the system."),
            self.tr("These belong to this computer alone and follow to no other."),
        )
        self.setLayout(column(setting_card(self.tr("Look"), size, language), 1, gap=12))

    def values(self) -> dict[str, str]:
        kept = self._preferences
        return {"language": kept.language, "text_size": str(kept.text_size)}

    def keep(self, typed: Mapping[str, str]) -> None:
        kept = self._preferences
        kept.language, kept.text_size = typed["language"], int(typed["text_size"])
