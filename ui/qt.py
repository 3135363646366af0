"""Qt without its hook around `import`: loaded before the other modules of the window.

PySide6 reads the source of every module that is imported behind it, to see whether that asks for other names of Qt's
methods. None of ours does. Without the hook the window stands sooner, and what was read takes no memory.
"""

import builtins

import PySide6.QtCore  # noqa: F401

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
