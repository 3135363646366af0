"""The ways an act can fail, and whose turn it is then.

    CounterError
    ├── Refusal       a rule says no: the clerk changes what was asked           exit 1
    ├── Unreadable    the command or its input cannot be understood              exit 2
    ├── Unavailable   printer, hub, disk, another writer: may be tried again     exit 3
    └── Damaged       the journal is shorter, torn or altered: restore a copy    exit 4

Anything else that is raised is a bug (exit 5). An error carries a stable code, the field it is
about and the values its sentence needs; the sentence itself is made in `counter.wording`, in the
reader's language.
"""

import errno

_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class CounterError(Exception):
    """Base of all failures that have a sentence. `values` fill the sentence's blanks."""

    kind = "bug"
    exit_status = 5

    def __init__(self, code: str, field: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.values = values
        self.typed_as = ""  # what the field is called where it was typed, if that is another name

    def __str__(self) -> str:
        if self.field:
            return f"{self.code} ({self.field})"
        return self.code


class Refusal(CounterError):
    """A rule says no."""

    kind = "refusal"
    exit_status = 1


class Unreadable(CounterError):
    """Wrong usage, or input that cannot be read."""

    kind = "usage"
    exit_status = 2


class Unavailable(CounterError):
    """Something outside does not answer now; trying again later may help."""

    kind = "unavailable"
    exit_status = 3


class Damaged(CounterError):
    """The desk's data is not what was committed."""

    kind = "damaged"
    exit_status = 4


def reason_of(error: BaseException) -> str:
    """What the system said, as a word of the sentences (`reason:…`). A read-only or full disk says
    so by its number alone, for Python has no exception of its own for it.
    """
    number = getattr(error, "errno", None)
    if number == errno.EROFS:
        return "ReadOnlyDisk"
    if number in _NO_ROOM:
        return "DiskFull"
    return type(error).__name__


def place_of_fault(error: BaseException) -> str:
    """Kind and place of a fault of the program, `OverflowError, intake.py:77`: its message might
    quote what was typed.
    """
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
    return f"{type(error).__name__}, {file}:{trace.tb_lineno}"
