"""What works beside the window of an open desk: the exchange, copies, and the recovery sheet."""

from functools import cached_property
from typing import TYPE_CHECKING

from counter.desk.day import DeskStatus
from counter.domain.events.base import DAY
from counter.domain.refusal import CounterError
from ui.shell.window import MainWindow
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.copying import Copying
    from ui.exchanging import Exchanging
    from ui.sheets import Sheets
    from ui.shell.program import Program


class Background:
    """Each part is made when it is first wanted, and goes with the desk."""

    def __init__(self, program: "Program") -> None:
        self._program = program

    # ---- the exchange

    @cached_property
    def exchanging(self) -> "Exchanging":
        """Made when the window is in use: a start waits for no network."""
        # late: it takes 21 ms, and begins seconds after the window stands
        from counter.desk.exchange import ExchangeService
        from ui.exchanging import Exchanging

        program = self._program
        assert program.desk is not None
        made = Exchanging(program.worker, ExchangeService(program.desk))
        made.failed.connect(program.tell)
        made.changed.connect(self.tell_exchange)
        program.changes.happened.connect(lambda _topics: made.soon())
        return made

    def begin_to_exchange(self) -> None:
        """Only for a desk that can be worked at, in its window."""
        program = self._program
        if program.opening.is_whole and isinstance(program.window, MainWindow):
            _ = self.exchanging

    def tell_exchange(self) -> None:
        """Why the last exchange did not end well, at the foot of the rail."""
        made: Exchanging | None = self.__dict__.get("exchanging")
        if isinstance(self._program.window, MainWindow):
            self._program.window.show_trouble(made.trouble if made is not None else None)

    def end_exchange(self) -> None:
        made: Exchanging | None = self.__dict__.pop("exchanging", None)
        if made is not None:
            made.close()

    # ---- copies

    @cached_property
    def copying(self) -> "Copying":
        """Made when the first copy is due, or wanted."""
        from ui.copying import Copying  # late: it packs with 6 ms of modules, and few starts do

        program = self._program
        assert program.desk is not None
        made = Copying(program.worker, program.desk)
        made.failed.connect(program.tell)
        made.changed.connect(self._tell_copy)
        # a copy reads every page, also those that nobody asks for
        made.worker.damaged.connect(program.meet_damage)
        return made

    def look_at_copies(self, status: DeskStatus) -> None:
        """Makes one where the status says that it is due."""
        if status.copies.is_due and self._program.opening.is_whole:
            self.copying.look(status.copies)

    @property
    def copy_trouble(self) -> CounterError | None:
        """Why the last copy is not where it should be."""
        made: Copying | None = self.__dict__.get("copying")
        return made.trouble if made is not None else None

    def _tell_copy(self) -> None:
        window = self._program.window
        if isinstance(window, MainWindow):
            window.show_copy_trouble(self.copy_trouble)
            # the morning's look around tells of it
            self._program.changes.happened.emit(frozenset({DAY}))

    @property
    def workers(self) -> list[Worker]:
        """Those of its own, which the end of the program waits for."""
        made: Copying | None = self.__dict__.get("copying")
        return [made.worker] if made is not None else []

    # ---- the recovery sheet

    @cached_property
    def sheets(self) -> "Sheets":
        """What prints the recovery sheet of the open desk."""
        from ui.sheets import Sheets  # late: it takes 4 ms, and a sheet is printed once

        program = self._program
        assert program.desk is not None
        return Sheets(
            program.worker, program.paper_worker, program.desk, program.preferences,
            program.printers, program.opening.remember_keys,
        )  # fmt: skip

    def end(self) -> None:
        """With the desk: what is under way is left behind."""
        self.end_exchange()
        copying: Copying | None = self.__dict__.pop("copying", None)
        if copying is not None:
            copying.close()
        self.__dict__.pop("sheets", None)
