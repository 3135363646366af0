"""The right column of the settings: what to know of the section in view, what is not saved, and F9."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.pages.administration.section import Section
from ui.widgets.basics import button, column, label, row, scrolled
from ui.widgets.chip import Remark
from ui.widgets.key_button import ActButton
from ui.widgets.side import Side

_NAMED = 3  # of what is not saved


class SettingsSide(Side):
    """Shows a section's state; `save` and `discard` are the page's."""

    def __init__(self, save: Callable[[], object], discard: Callable[[], object]) -> None:
        self._above, self._lacks = QStackedWidget(), Remark()
        self._act, self._unsaved_in = ActButton(""), label(role="small", wraps=True)
        self._leave = button("", discard, role="link")
        self._abouts: dict[Section, QWidget] = {}
        super().__init__(
            self._lacks, self._above,
            over_act=(self._unsaved_in,), act=self._act, grows=self._above,
        )  # fmt: skip
        self._leave.setText(self.tr("Leave the changes"))
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertLayout(whole.count() - 1, row(self._leave, 1))  # behind what is unsaved
        self._act.clicked.connect(lambda _on=False: save())

    def show_section(self, title: str, section: Section) -> None:
        if section not in self._abouts:
            made = section.aside or _About(title, section.about)
            self._abouts[section] = made
            self._above.addWidget(made)
        self._above.setCurrentWidget(self._abouts[section])

    def show_state(self, section: Section, lacks: str, unsaved_in: Sequence[str]) -> None:
        """What F9 does there, what is not saved, and what is not saved in other sections."""
        self._lacks.tell(lacks, "warn")
        self._act.setText(section.act_words)
        self._act.setEnabled(not section.why_asleep)
        unsaved = section.unsaved
        self._leave.setVisible(bool(unsaved))
        if section.why_asleep and not unsaved:
            self.say_why(section.why_asleep, "")
        else:
            self.say_why(self._unsaved_words(unsaved), "sea" if unsaved else "")
        self._unsaved_in.setVisible(bool(unsaved_in))
        words = self.tr("Not saved yet in: {sections}.").format(sections=", ".join(unsaved_in))
        self._unsaved_in.setText(words)

    def _unsaved_words(self, names: Sequence[str]) -> str:
        if not names:
            return ""
        told = ", ".join(lower_first(name) for name in names[:_NAMED])
        if len(names) > _NAMED:
            told += ", …"
        return self.tr("%n changed: {names}.", "", len(names)).format(names=told)


class _About(QWidget):
    """What to know of a section, in sentences."""

    def __init__(self, title: str, sentences: Sequence[str]) -> None:
        super().__init__()
        told = [label(sentence, "small", wraps=True) for sentence in sentences]
        box = column(label(title, "heading", wraps=True), scrolled(column(*told, 1, gap=10)), gap=8)
        self.setLayout(box)


def lower_first(name: str) -> str:
    """Within a sentence; a name that is all capitals stays."""
    if name[1:2].isupper():
        return name
    return name[:1].lower() + name[1:]
