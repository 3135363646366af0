"""What stands still at a desk, and what to do: in steps, with the page where it is done. What the window
calls something stands in quotation marks, and is called so there.
"""

from PySide6.QtCore import QObject

from ui.pages.help.trouble import Trouble
from ui.pages.help.work_troubles import WorkTroubles


class Troubles(QObject):
    """All of them, the most frequent first."""

    def list_all(self) -> tuple[Trouble, ...]:
        return (*self._of_devices(), *self._of_the_desk(), *WorkTroubles().list_all())

    def _of_devices(self) -> tuple[Trouble, ...]:
        devices = self.tr("To the devices")
        return (
            Trouble("printer", self.tr("No paper comes out of the printer"), (
                self.tr("The dossier is received all the same; nothing is lost."),
                self.tr("Look whether the printer has power and paper, and whether its cable sits."),
                self.tr("Then print again: Ctrl+P on the dossier. Or choose another printer in the settings."),
            ), devices, "administration", "devices", self.tr("print again twice receipt jam toner")),
            Trouble("scan", self.tr("The scanner does not take a card, or odd letters come"), (
                self.tr("Turn the Vietnamese input method (Unikey) off, then scan again."),
                self.tr("Look whether its cable sits. Try it in the settings: “Try a scan”."),
                self.tr("Everything can be typed meanwhile."),
            ), devices, "administration", "devices", self.tr("QR identity card reader unikey letters marks")),
            Trouble("queue", self.tr("No ticket printer: numbers by hand"), (
                self.tr("“Give a number” (N) shows the number: write it on a slip of paper."),
                self.tr("F2 calls as ever. A slip with that number is all a person needs."),
            ), self.tr("To the queue"), "queue", None, self.tr("slip ticket printer write paper")),
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
            ), self.tr("To the hub"), "administration", "hub", self.tr("network internet connection unsent sending for ever")),
            Trouble("stick", self.tr("There is no new copy"), (
                self.tr("Plug a USB drive in and choose a folder there."),
                self.tr("Then “Copy now”: the copy is proven before it counts."),
            ), self.tr("To the copies"), "administration", "copies", self.tr("backup USB disk computer broken lost data restore")),
        )  # fmt: skip
