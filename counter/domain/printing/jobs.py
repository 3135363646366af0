"""A print as a job: which form and copy of its subject, where it is to go, and how it stands."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from counter.domain.events.base import Event, Reference
from counter.domain.printing.events import (
    CONFIRMED,
    FAILED,
    REQUESTED,
    SENDING,
    SPOOLED,
    PrintConfirmed,
    PrintFailed,
    PrintSending,
    PrintSpooled,
    PrintStep,
    print_key,
)
from counter.domain.printing.target import names_device


class PrintedPaper(msgspec.Struct, frozen=True, kw_only=True):
    """Names one print: whose it is, which form, which copy."""

    subject: Reference
    form: str
    copy: int


class PrintJob(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A print that is to go somewhere. `target` as in `printing/target.py`, empty where only its end was
    told. `is_begun`: it was sent, or may have been, whatever the clerk said of it since. `spool_job` is
    what the spooler of the desk that sent it calls it, `spooled_at` when it was taken.
    """

    form: str
    copy: int
    target: str = ""
    state: str = REQUESTED
    is_begun: bool = False
    spool_job: str = ""
    spooled_at: datetime | None = None

    @property
    def is_under_way(self) -> bool:
        """Nobody said yet what came of it."""
        return self.state in (REQUESTED, SENDING, SPOOLED)

    @property
    def is_waiting(self) -> bool:
        """A worker may take it up: it is to go to a device and was not begun."""
        return self.state == REQUESTED and not self.is_begun and names_device(self.target)


# The jobs of one subject by form and copy (`receipt/2`). What was made into a file on the command
# line is a file, and nobody waits for it.
PrintJobs = Mapping[str, PrintJob]

# The state machine of a job: where each step leads, and from which states. What it does not follow
# it leaves as it was: paper in hand stays in hand whatever a printer says later, and a queue that
# took a copy late tells nothing to a clerk who said already that none came.
_STEPS: Mapping[type[Event], tuple[str, tuple[str, ...]]] = {
    PrintSending: (SENDING, (REQUESTED,)),
    PrintSpooled: (SPOOLED, (REQUESTED, SENDING)),
    PrintFailed: (FAILED, (REQUESTED, SENDING, SPOOLED)),
    PrintConfirmed: (CONFIRMED, (REQUESTED, SENDING, SPOOLED, FAILED)),
}


def request(jobs: PrintJobs, form: str, copy: int, target: str) -> dict[str, PrintJob]:
    """A print that is to go somewhere waits from the moment it is asked for. Two desks apart may ask
    for the same copy: where one of them began it, neither takes it up any more.
    """
    if not target:
        return dict(jobs)
    key = print_key(form, copy)
    is_begun = key in jobs and jobs[key].is_begun
    return {**jobs, key: PrintJob(form=form, copy=copy, target=target, is_begun=is_begun)}


def advance(jobs: PrintJobs, event: PrintStep) -> dict[str, PrintJob]:
    """The jobs after one more step of one of them."""
    key = print_key(event.form, event.copy)
    job = jobs.get(key) or PrintJob(form=event.form, copy=event.copy)
    state, allowed_from = _STEPS[type(event)]
    if isinstance(event, PrintSending):
        job = msgspec.structs.replace(job, is_begun=True)
    if job.state in allowed_from:
        job = msgspec.structs.replace(job, state=state)
        if isinstance(event, PrintSpooled):
            job = msgspec.structs.replace(job, spool_job=event.job, spooled_at=event.at)
    return {**jobs, key: job}


def jobs_of(jobs: PrintJobs, form: str) -> tuple[PrintJob, ...]:
    """The jobs of one form."""
    return tuple(job for job in jobs.values() if job.form == form)


def awaited(jobs: PrintJobs, form: str) -> tuple[PrintJob, ...]:
    """The jobs of one form that somebody still has to speak of: nobody said what came of them, and
    no later copy is in hand, which takes the place of all before it.
    """
    asked = jobs_of(jobs, form)
    confirmed = max((job.copy for job in asked if job.state == CONFIRMED), default=0)
    return tuple(job for job in asked if job.is_under_way and job.copy > confirmed)


def title_of(name: str, copy: int) -> str:
    """What a print is called among papers and in a printer's queue: by its dossier's code or its
    ticket's number, and by nobody's name.
    """
    return f"{name}-{copy}"


def states_of(jobs: PrintJobs) -> dict[str, str]:
    """How each stands, by form and copy."""
    return {key: job.state for key, job in jobs.items()}
