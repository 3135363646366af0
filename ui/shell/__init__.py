"""The frame around the pages: the program, its window, the rail, the lock.

What needs no window is loaded first. PySide6 reads the source of each module that is imported
behind it, to see whether that asks for other names of Qt's methods; a start takes 13 ms of
processor time less where the desk's own modules stand before it.
"""

import counter.desk.day
import counter.desk.queue.service  # noqa: F401
