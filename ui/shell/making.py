"""Making the main window of an open desk, and joining it to whoever does what it wants."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize

from ui.pages import entries
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from ui.shell.program import Program
    from ui.widgets.clock_question import ClockQuestion

_FIRST_SIZE = QSize(1366, 768)


def make_window(program: "Program") -> MainWindow:
    """Joined and in its place, with no page in view yet."""
    services = program.services
    window = MainWindow(
        entries.of(services, program), program.worker, program.changes, services.day,
        program.preferences.language, program.opening.is_practice,
        lambda: _clock_question(program),
    )  # fmt: skip
    _join_power_and_lock(program, window)
    _join_what_is_told(program, window)
    program.join_scanners(window)
    _place(program, window)
    return window


def _join_power_and_lock(program: "Program", window: MainWindow) -> None:
    window.lock_wanted.connect(program.lock.engage)
    window.ticked.connect(program.watch_anew)
    window.ticked.connect(program.lock.engage_when_idle)
    program.lock.idleness.watch(window)
    program.safe_stop.join(window)


def _join_what_is_told(program: "Program", window: MainWindow) -> None:
    preferences, printer = program.preferences, program.printer
    window.closed.connect(lambda: preferences.keep_place(window.saveGeometry()))
    # At once, for nothing is closed by a sudden end.
    window.status_read.connect(lambda _status: preferences.keep_whose(window.status.whose))
    window.status_read.connect(program.background.look_at_copies)
    if program.background.copy_trouble is not None:  # of the window before, and still there
        window.show_copy_trouble(program.background.copy_trouble)
    printer.changed.connect(window.status.show_printer)
    window.status.show_printer(*printer.state)
    _join_clerk(program, window)
    window.ticked.connect(printer.tick)
    window.ticked.connect(program.printing.watch.tick)
    if program.desk is not None and program.desk.damage is not None:
        window.show_damage(program.words_for(program.desk.damage))
        window.way_back_wanted.connect(lambda: program.leads_back())


def _join_clerk(program: "Program", window: MainWindow) -> None:
    preferences = program.preferences

    def take(name: str) -> None:
        preferences.clerk = name
        program.opening.sign_as(name)
        window.status.clerk.show_clerk(name, preferences.counter)
        window.page.renew()

    window.status.clerk.show_clerk(preferences.clerk, preferences.counter)
    window.clerk_wanted.connect(lambda: window.ask_for_clerk(preferences.clerk, preferences.clerks))
    window.clerk_chosen.connect(take)


def _clock_question(program: "Program") -> "ClockQuestion":
    # late: its fields name `Qt`, which takes 11 ms, and a right clock is not asked about
    from ui.widgets.clock_question import ClockQuestion

    preferences = program.preferences
    return ClockQuestion(
        program.worker, program.services.clock, lambda: preferences.signs_as, preferences.language
    )


def _place(program: "Program", window: MainWindow) -> None:
    """Where and as large as the last one was; the first time as large as most desks' screens, or as
    this one's.
    """
    if isinstance(program.window, MainWindow):
        window.restoreGeometry(program.window.saveGeometry())
    elif not window.restoreGeometry(program.preferences.place):
        there_is = program.application.primaryScreen().availableSize()
        window.resize(_FIRST_SIZE)
        # with its frame it would hang over the edge
        if there_is.boundedTo(_FIRST_SIZE) == there_is:
            window.setWindowState(QtCore.Qt.WindowState.WindowMaximized)
