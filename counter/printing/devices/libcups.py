"""CUPS' own library, as far as it is needed: one question to the print service by IPP, with a
limit. It finds the server and its way there as `lp` does.

Codes: RFC 8010 and 8011.
"""

import ctypes
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from counter.domain.refusal import Unavailable

Values = dict[str, list[int | str]]

GET_JOB_ATTRIBUTES, GET_PRINTER_ATTRIBUTES, CANCEL_JOB = 0x0009, 0x000B, 0x0008
_OK = 0x00FF  # and what is smaller: it was done, perhaps with a remark
_OPERATION_GROUP = 1
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_NAME, _KEYWORD, _URI = 0x42, 0x44, 0x45
_TEXTS = (0x35, 0x36, 0x41, _NAME, _KEYWORD, _URI)
_ANY_FAMILY, _BLOCKS = 0, 1

_pointer, _text, _number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_FUNCTIONS: Mapping[str, tuple[object, ...]] = {
    "cupsSetServer": (None, _text),
    "cupsServer": (_text,),
    "cupsUser": (_text,),
    "cupsEncryption": (_number,),
    "ippPort": (_number,),
    "httpConnect2": (_pointer, _text, _number, _pointer, _number, _number, _number, _number, _pointer),
    "httpSetTimeout": (None, _pointer, ctypes.c_double, _pointer, _pointer),
    "httpClose": (None, _pointer),
    "ippNewRequest": (_pointer, _number),
    "ippAddString": (_pointer, _pointer, _number, _number, _text, _text, _text),
    "cupsDoRequest": (_pointer, _pointer, _pointer, _text),
    "ippGetStatusCode": (_number, _pointer),
    "ippFirstAttribute": (_pointer, _pointer),
    "ippNextAttribute": (_pointer, _pointer),
    "ippGetName": (_text, _pointer),
    "ippGetValueTag": (_number, _pointer),
    "ippGetCount": (_number, _pointer),
    "ippGetInteger": (_number, _pointer, _number),
    "ippGetBoolean": (_number, _pointer, _number),
    "ippGetString": (_text, _pointer, _number, _pointer),
    "ippDelete": (None, _pointer),
}  # fmt: skip


class CupsLibrary:
    """Raises `Unavailable` where the library is missing, the service is stopped or silent."""

    def __init__(self, patience_s: float) -> None:
        """No single step of a question takes longer than `patience_s`."""
        self._patience_s = patience_s
        try:
            self._library = ctypes.CDLL("libcups.so.2")
            self._declare()
        except (OSError, AttributeError) as error:
            raise Unavailable("no-system-printing", "printer") from error

    def _declare(self) -> None:
        for name, (answer, *takes) in _FUNCTIONS.items():
            function = getattr(self._library, name)
            function.restype, function.argtypes = answer, takes

    def ask(self, operation: int, uri: Mapping[str, str]) -> Values | None:
        """The attributes that the service answers with, by name; None for a printer or job that it
        does not know, or will not change. `uri`: the attribute that names it, and its value.
        """
        with self._connection() as connection:
            answer = self._library.cupsDoRequest(connection, self._request(operation, uri), b"/")
            if not answer:
                raise Unavailable("print-service-silent", "printer")
            try:
                return self._read(answer)
            finally:
                self._library.ippDelete(answer)

    @contextmanager
    def _connection(self) -> Iterator[int]:
        cups, patience_ms = self._library, round(self._patience_s * 1000)
        asked_at = time.monotonic()
        cups.cupsSetServer(None)  # it keeps the first one it found; settings may change
        connection = cups.httpConnect2(
            cups.cupsServer(), cups.ippPort(), None, _ANY_FAMILY, cups.cupsEncryption(), _BLOCKS,
            patience_ms, None,
        )  # fmt: skip
        if not connection:
            is_silent = time.monotonic() - asked_at >= self._patience_s
            code = "print-service-silent" if is_silent else "print-service-stopped"
            raise Unavailable(code, "printer")
        try:
            cups.httpSetTimeout(connection, self._patience_s, None, None)
            yield connection
        finally:
            cups.httpClose(connection)

    def _request(self, operation: int, uri: Mapping[str, str]) -> int:
        request: int = self._library.ippNewRequest(operation)
        for name, value in uri.items():
            self._add(request, _URI, name, value.encode())
        # Without it a job's title is kept from its owner too.
        self._add(request, _NAME, "requesting-user-name", self._library.cupsUser())
        return request

    def _add(self, request: int, tag: int, name: str, value: bytes) -> None:
        self._library.ippAddString(request, _OPERATION_GROUP, tag, name.encode(), None, value)

    def _read(self, answer: int) -> Values | None:
        status = self._library.ippGetStatusCode(answer)
        if status > _OK:
            return None
        found: Values = {}
        attribute = self._library.ippFirstAttribute(answer)
        while attribute:
            name = self._library.ippGetName(attribute)
            if name:
                found[name.decode()] = list(self._values(attribute))
            attribute = self._library.ippNextAttribute(answer)
        return found

    def _values(self, attribute: int) -> Iterator[int | str]:
        cups, tag = self._library, self._library.ippGetValueTag(attribute)
        for place in range(cups.ippGetCount(attribute)):
            if tag in (_INTEGER, _ENUM):
                yield cups.ippGetInteger(attribute, place)
            elif tag == _BOOLEAN:
                yield cups.ippGetBoolean(attribute, place)
            elif tag in _TEXTS:
                yield (cups.ippGetString(attribute, place, None) or b"").decode(errors="replace")
