"""What stands still at a desk, and what to do: in steps, with the page where it is done."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from counter.domain.text import words as words_in


class Trouble(NamedTuple):
    """`also` are other words it is looked for by; `page` and `what` are where it is done, told by
    the words of the act.
    """

    icon: str
    title: str
    steps: tuple[str, ...]
    act: str
    page: str
    what: str | None = None
    also: str = ""

    @property
    def spoken(self) -> str:
        return self.title

    @property
    def said(self) -> list[str]:
        """All folded words it is found by, those of its title first."""
        return words_in(" ".join((self.title, self.also, *self.steps)))


class Troubles(QObject):
    """All of them, the most frequent first."""

    def list_all(self) -> tuple[Trouble, ...]:
        return (*self._of_devices(), *self._of_the_desk(), *self._of_work())

    def _of_devices(self) -> tuple[Trouble, ...]:
        devices = self.tr("To the devices")
        return (
            Trouble("printer", self.tr("No paper comes out of the printer"), (
                self.tr("The dossier is received all the same; nothing is lost."),
                self.tr("Look whether the printer has power and paper, and whether its cable sits."),
                self.tr("Then print again: Ctrl+P on the dossier. Or choose another printer in the settings."),
            ), devices, "administration", "devices", self.tr("print receipt slip ticket jam toner")),
            Trouble("scan", self.tr("The scanner does not take a card, or odd letters come"), (
                self.tr("Turn the Vietnamese input method (Unikey) off, then scan again."),
                self.tr("Look whether its cable sits. Try it in the settings: Try a scan."),
                self.tr("Everything can be typed meanwhile."),
            ), devices, "administration", "devices", self.tr("QR identity card reader unikey")),
            Trouble("edit", self.tr("The letters are too small"), (
                self.tr("Choose a larger text size; every page still fits."),
            ), self.tr("To the text size"), "administration", "look", self.tr("font size big eyes language")),
        )  # fmt: skip

    def _of_the_desk(self) -> tuple[Trouble, ...]:
        return (
            Trouble("warn", self.tr("The power went"), (
                self.tr("What was written is kept, and what you were typing comes back with the window."),
                self.tr("On battery work goes on; at 15 % the program offers to stop safely (F10)."),
                self.tr("Look at the last paper: was it printed before the power went? Ctrl+P prints it again."),
            ), self.tr("To the intake"), "intake", None, self.tr("battery electricity outage off")),
            Trouble("lock", self.tr("The passphrase is forgotten"), (
                self.tr("The code on the recovery sheet opens the desk: type it where the passphrase is asked for."),
                self.tr("Then set a new passphrase in the settings, and lock the sheet away again."),
            ), self.tr("To the passphrase"), "administration", "passphrase", self.tr("password locked recovery sheet")),
            Trouble("clock", self.tr("Day or hour is wrong"), (
                self.tr("The program asks by itself: type the time from a phone and press Enter."),
                self.tr("Is the computer right, press F8. Written entries are never dated back."),
            ), self.tr("To the day"), "day", None, self.tr("clock time date")),
            Trouble("sync", self.tr("The hub does not answer"), (
                self.tr("Work on: everything is kept here and sent when the hub answers again."),
                self.tr("Look whether the network cable sits. Without a network a USB drive carries it."),
            ), self.tr("To the hub"), "administration", "hub", self.tr("network internet connection unsent")),
            Trouble("stick", self.tr("There is no new copy"), (
                self.tr("Plug a USB drive in and choose a folder there."),
                self.tr("Then Copy now: the copy is proven before it counts."),
            ), self.tr("To the copies"), "administration", "copies", self.tr("backup USB disk broken restore")),
        )  # fmt: skip

    def _of_work(self) -> tuple[Trouble, ...]:
        return (
            Trouble("undo", self.tr("The wrong number was called"), (
                self.tr("Z takes the call back for five seconds."),
                self.tr("Later: R calls again, V notes that nobody came."),
            ), self.tr("To the queue"), "queue", None, self.tr("ticket call back")),
            Trouble("dossier", self.tr("The wrong procedure was received"), (
                self.tr("Right behind the intake Ctrl+Z receives the right one in its place."),
                self.tr("Later: on the dossier, by the step that corrects it."),
            ), self.tr("To the dossier"), "dossier", None, self.tr("mistake correct")),
            Trouble("person", self.tr("A name or number on the receipt is wrong"), (
                self.tr("Right behind the intake the digits 1 to 3 correct a line; the receipt is printed anew."),
                self.tr("Later: open the dossier and take the step that corrects."),
            ), self.tr("To the dossier"), "dossier", None, self.tr("mistake spelling correct receipt")),
            Trouble("search", self.tr("The person lost the receipt"), (
                self.tr("Search by name, or by the last digits of the identity number."),
                self.tr("Open the dossier; Ctrl+P prints the receipt again, marked as a copy."),
            ), self.tr("To the search"), "search", None, self.tr("lost paper find")),
            Trouble("calendar", self.tr("A due date falls on a day off"), (
                self.tr("Write the day off into the calendar; new dossiers are counted by it."),
                self.tr("Dates that were promised stay; a dossier's own steps extend or correct them."),
            ), self.tr("To the calendar"), "administration", "calendar", self.tr("holiday storm closed Saturday")),
        )  # fmt: skip
