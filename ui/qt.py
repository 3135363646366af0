"""Qt without what PySide6 does for others at every start: loaded before the other modules of the
window.

PySide6 reads the source of every module that is imported behind it, to see whether that asks for
other names of Qt's methods. None of ours does. And it unpacks, compiles and runs its own Python,
whose whole work is to word what is wrong with the arguments of a call: here it waits for the first
such complaint. A window stands a fifth sooner without the two.
"""

import builtins
import importlib
import sys
import threading
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

_TRIED = "6.11.3"  # what PySide6 asks of its own parts is nobody's promise: another version starts as it is
_PARTS = "shibokensupport.signature"
_WORDING = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")


class _Wording:
    """Stands in for the two modules PySide6's C++ knows, until it calls one; `finder` knows where
    the true ones are.
    """

    def __init__(self, finder: Any) -> None:
        self._finder = finder
        self._turn = threading.RLock()  # two threads may complain at once
        self.loader, self._mapping = ModuleType(f"{_PARTS}.loader"), ModuleType(f"{_PARTS}.mapping")
        vars(self.loader).update({name: self._late(name) for name in _WORDING})
        # The hook around `import`, and what was deprecated: nothing in this version.
        vars(self.loader).update(
            dict.fromkeys(("feature_import", "feature_imported", "finish_import"), lambda *_: None)
        )
        vars(self.loader).update(post_init=lambda: None)
        vars(self._mapping).update(update_mapping=self._update_mapping)
        self._stand_ins = {module.__name__: module for module in (self.loader, self._mapping)}
        sys.modules.update(self._stand_ins)

    def _late(self, name: str) -> Callable[..., object]:
        def called(*values: object) -> object:
            with self._turn:
                return getattr(self._true("loader"), name)(*values)

        return called

    def _update_mapping(self) -> None:
        """PySide6 asks for this before each complaint, then looks names up in the module itself."""
        with self._turn:
            true = self._true("mapping")
            true.update_mapping()
            vars(self._mapping).update(
                {name: value for name, value in vars(true).items() if name != "update_mapping"}
            )

    def _true(self, name: str) -> Any:
        for stand_in in self._stand_ins:
            sys.modules.pop(stand_in)
        self._stand_ins = {}
        sys.meta_path.insert(0, self._finder)
        try:
            importlib.import_module(f"{_PARTS}.loader")
        finally:
            sys.meta_path.remove(self._finder)
        return sys.modules[f"{_PARTS}.{name}"]


_import = getattr(builtins, "__orig_import__", builtins.__import__)


def _import_late(name: str, *where: Any, **named: Any) -> Any:
    """`import` while PySide6 is loaded; `where` ends in the names asked for and the level."""
    wants_wording = name == _PARTS and where[2:3] == (("loader",),)
    if wants_wording and sys.modules["shiboken6"].__version__ == _TRIED:
        return SimpleNamespace(loader=_Wording(sys.meta_path[0]).loader)
    return _import(name, *where, **named)


builtins.__import__ = _import_late
try:
    import PySide6.QtCore  # noqa: F401
finally:
    builtins.__import__ = _import
