"""While the computer may go out: the power is watched, the place of work kept, a stop offered that
leads back to it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui.resuming import place_of, present_place, return_to
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from ui.power import Power, PowerSource, PowerWatch
    from ui.shell.program import Program

_WATCHES_AFTER_MS = 500  # the window is in use first


class SafeStop:
    """One watch for the life of the program, begun behind the first window; each window is told how
    things are.
    """

    def __init__(self, program: "Program") -> None:
        self._program = program
        self.source: PowerSource | None = None  # None: this computer's own
        self.watch: PowerWatch | None = None

    def join(self, window: MainWindow) -> None:
        window.ticked.connect(self._look)
        window.safe_stop_wanted.connect(self._stop)
        if self.watch is None:
            QTimer.singleShot(_WATCHES_AFTER_MS, self._begin)
        elif self.watch.power is not None:
            window.show_power(self.watch.power)

    def _begin(self) -> None:
        # late: it takes 2 ms with ctypes, and a start waits for neither
        from ui.power import PowerWatch, read_power

        if self.watch is None and self._program.desk is not None:
            self.watch = PowerWatch(self.source or read_power)
            self.watch.changed.connect(self._changed)
            self.watch.begin()

    def _look(self) -> None:
        if self.watch is not None:
            self.watch.look()
        self._keep_place()

    def _changed(self, power: "Power | None") -> None:
        window = self._program.window
        if isinstance(window, MainWindow):
            window.show_power(power)
            if power is not None and power.on_battery:
                self._secure()
        self._keep_place()

    def _secure(self) -> None:
        """On battery, whenever it tells of another per cent: little is left for a sudden end to
        interrupt.
        """
        self._program.worker.run(self._program.services.day.checkpoint)

    # ---- the place of work

    def _keep_place(self) -> None:
        """While the computer may go out; once power is back nobody is taken anywhere."""
        power = self.watch.power if self.watch is not None else None
        if power is None or not power.on_battery:
            self._program.preferences.work_place = ""
        elif self._program.lock.is_open:
            self._program.preferences.work_place = self._place()

    def _place(self) -> str:
        window = self._program.window
        return str(present_place(window)) if isinstance(window, MainWindow) else ""

    def return_to_work(self, window: MainWindow) -> None:
        """After a stop for want of power, or a sudden end: the same page, the draft back in it, the
        same field.
        """
        place = place_of(self._program.preferences.work_place)
        self._program.preferences.work_place = ""
        if place is not None:
            return_to(place, window, self._program.worker)

    # ---- stopping

    def _stop(self) -> None:
        """What is typed is kept, what was committed is in the file, and the program ends; whoever
        starts it is taken back.
        """
        window = self._program.window
        assert isinstance(window, MainWindow)
        place = self._place()
        self._secure()
        window.close()
        self._program.preferences.work_place = place

    def close(self) -> None:
        if self.watch is not None:
            self.watch.close()
