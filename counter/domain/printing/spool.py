"""What a print service says: how a printer stands, what it took, and how a job in its queue stands."""

from typing import NamedTuple

import msgspec

# Where a job stands in the queue of a printer.
WAITING = "waiting"
HELD = "held"
PRINTING = "printing"
COMPLETED = "completed"
CANCELLED = "cancelled"
ABORTED = "aborted"
UNKNOWN = "unknown"  # no such job any more, or the system does not say


class PrinterState(msgspec.Struct, frozen=True, kw_only=True):
    """`trouble` is the code of what stands in the way (`printer-paused`), empty where nothing is
    known to. A printer that still takes jobs keeps them until the trouble is over.
    """

    trouble: str = ""
    takes_jobs: bool = True


class JobState(msgspec.Struct, frozen=True, kw_only=True):
    """`trouble`: the code of what its printer waits for, where that is known."""

    state: str = UNKNOWN
    trouble: str = ""

    @property
    def lies_in_queue(self) -> bool:
        """It may still come out, and can still be cancelled."""
        return self.state in (WAITING, HELD, PRINTING)

    @property
    def is_over(self) -> bool:
        """The queue has nothing more to say of it."""
        return self.state in (COMPLETED, CANCELLED, ABORTED)


class Taken(NamedTuple):
    """What a device took: where it went, as people are told; the spooler's name of the job, empty
    where there is none; and the code of what the printer waits for (`PrinterState.trouble`).
    """

    where: str
    job: str = ""
    trouble: str = ""
