"""What changes without the focus, told to whoever hears the window: a call, a refusal, a receipt's
code, a due date, a printer that stopped.
"""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, interrupts: bool = False) -> None:
    """Says `words`; what interrupts does not wait for the end of another sentence. Without a screen
    reader it does nothing.
    """
    # late: 2 ms of every start, at which nothing is announced
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        if interrupts:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
