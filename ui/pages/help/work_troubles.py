"""What goes wrong in the work itself: numbers, dossiers, results, days."""

from PySide6.QtCore import QObject

from ui.pages.help.trouble import Trouble


class WorkTroubles(QObject):
    """All of them, the most frequent first."""

    def list_all(self) -> tuple[Trouble, ...]:
        return (
            *self._of_the_queue(),
            *self._of_the_intake(),
            *self._of_dossiers(),
            *self._of_results(),
            *self._of_the_day(),
        )

    def _of_the_queue(self) -> tuple[Trouble, ...]:
        queue = self.tr("To the queue")
        return (
            Trouble("undo", self.tr("The wrong number was called"), (
                self.tr("Z takes the call back for five seconds."),
                self.tr("Later: R calls again, V notes that nobody came."),
            ), queue, "queue", None, self.tr("ticket call back")),
            Trouble("missed", self.tr("Somebody called does not come, or comes back late"), (
                self.tr("R calls again; “Not here” (V) puts the number aside."),
                self.tr("Comes the person later: choose the number, then “Is back” (T)."),
            ), queue, "queue", None, self.tr("absent missed waiting ticket")),
        )  # fmt: skip

    def _of_the_intake(self) -> tuple[Trouble, ...]:
        intake = self.tr("To the intake")
        return (
            Trouble("pause", self.tr("Something is typed, and somebody else comes first"), (
                self.tr("Ctrl+N puts it away; nothing of it is lost."),
                self.tr("Ctrl+O fetches it back, today or later."),
            ), intake, "intake", None, self.tr("put away later unfinished draft lost typed")),
            Trouble("minus", self.tr("A paper is missing"), (
                self.tr("Stand on the paper and press minus: the page says what to do."),
                self.tr("Comes the paper later, the dossier is taken in then; its date counts from there."),
            ), intake, "intake", None, self.tr("supplement incomplete documents lack")),
            Trouble("people", self.tr("One person hands in several dossiers"), (
                self.tr("After the first one, Ctrl+D begins the next for the same person."),
                self.tr("Hands somebody in for others, say who on the intake; by what right, stands beside."),
            ), intake, "intake", None, self.tr("neighbour family authorised several many")),
            Trouble("money", self.tr("The fee is wrong"), (
                self.tr("Before F9: Ctrl+F opens the fees; Shift+F9 notes them as paid in cash."),
                self.tr("Right behind the intake Ctrl+Z receives the dossier anew with the right fee."),
            ), intake, "intake", None, self.tr("money fees charge paid cash")),
        )  # fmt: skip

    def _of_dossiers(self) -> tuple[Trouble, ...]:
        dossier = self.tr("To the dossier")
        return (
            Trouble("dossier", self.tr("The wrong procedure was received"), (
                self.tr("Right behind the intake Ctrl+Z receives the right one in its place."),
                self.tr("Later: on the dossier “Entered by mistake: void” (9), then F4 receives the right one."),
            ), dossier, "dossier", None, self.tr("mistake correct delete void")),
            Trouble("person", self.tr("A name or number on the receipt is wrong"), (
                self.tr("Right behind the intake the digits 1 to 3 correct a line; the receipt is printed anew."),
                self.tr("Later: open the dossier, “Correct a field” (7); then Ctrl+P prints the receipt."),
            ), dossier, "dossier", None, self.tr("mistake spelling correct receipt")),
            Trouble("undo", self.tr("A step was done by mistake"), (
                self.tr("Z takes it back for ten seconds."),
                self.tr("Later: open the dossier, “Take the last step back” (Z), and say why."),
            ), dossier, "dossier", None, self.tr("undo mistake pressed wrong back")),
            Trouble("search", self.tr("The person lost the receipt"), (
                self.tr("Search by name, or by the last digits of the identity number."),
                self.tr("Open the dossier; Ctrl+P prints the receipt again, marked as a copy."),
            ), self.tr("To the search"), "search", None, self.tr("lost paper find print again")),
            Trouble("warn", self.tr("Two desks worked on one dossier, or a code stands on two"), (
                self.tr("Nothing is lost: both sides are kept until somebody decides."),
                self.tr("In the search choose “To be decided” and open it: it shows both sides."),
            ), self.tr("To the search"), "search", None, self.tr("twice same number double conflict")),
        )  # fmt: skip

    def _of_results(self) -> tuple[Trouble, ...]:
        return (
            Trouble("returns", self.tr("A result was handed to the wrong person"), (
                self.tr("Z takes it back for ten seconds."),
                self.tr("Later: F6 opens the dossier; “Take the last step back” (Z), and say why."),
            ), self.tr("To the returns"), "returns", None, self.tr("returned mistake undo")),
            Trouble("person", self.tr("Somebody else fetches the result"), (
                self.tr("Type who it is in “Who collects (empty: the owner)”, and by what right."),
                self.tr("Their card can be scanned: it fills the name."),
            ), self.tr("To the returns"), "returns", None, self.tr("authorised family proxy collector")),
            Trouble("shelf", self.tr("Nobody fetches a result"), (
                self.tr("The day's page, 8: all that are ready for over three days, to be called."),
            ), self.tr("To the day"), "day", None, self.tr("waiting old uncollected phone")),
        )  # fmt: skip

    def _of_the_day(self) -> tuple[Trouble, ...]:
        return (
            Trouble("clock", self.tr("A dossier is late"), (
                self.tr("The day's page, 1: what is overdue, the most urgent first."),
                self.tr("Print the list with Ctrl+P and ask whoever has it."),
            ), self.tr("To the day"), "day", None, self.tr("overdue extend due date late")),
            Trouble("calendar", self.tr("A due date falls on a day off"), (
                self.tr("Write the day off into the calendar; new dossiers are counted by it."),
                self.tr("Dates that were promised stay, as the receipt says them."),
            ), self.tr("To the calendar"), "administration", "calendar", self.tr("holiday storm closed Saturday")),
            Trouble("day", self.tr("The day before was not closed"), (
                self.tr("Work goes on. Closing today closes the days before it too."),
                self.tr("F9 says what is left; F9 again closes all the same. Tickets left open: C."),
            ), self.tr("To the day"), "day", None, self.tr("close evening forgot yesterday")),
            Trouble("paper", self.tr("A list or the book is wanted on paper"), (
                self.tr("Ctrl+P on the search prints the list, on the book the book, on the day its page."),
                self.tr("Ctrl+S on the book saves it as a table."),
            ), self.tr("To the book"), "register", None, self.tr("report print list excel export numbers")),
            Trouble("hide", self.tr("Somebody leaves the desk, or looks at the screen"), (
                self.tr("Ctrl+L locks the desk; Ctrl+H hides what the public could read."),
            ), self.tr("To the passphrase"), "administration", "passphrase", self.tr("lock screen hide away")),
            Trouble("people", self.tr("A new clerk wants to practise"), (
                self.tr("“Practice desk” in the settings opens a desk with made-up dossiers; nothing of it is real."),
            ), self.tr("To the settings"), "administration", None, self.tr("training learn try")),
        )  # fmt: skip
