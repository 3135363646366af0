"""A print is a job: what each step makes of it, and which ones it does not follow."""

import itertools
from datetime import datetime

import pytest

from counter.domain.clock import VIETNAM
from counter.domain.printing import jobs as print_jobs
from counter.domain.printing.events import (
    RECEIPT,
    PrintConfirmed,
    PrintFailed,
    PrintSending,
    PrintSpooled,
    PrintStep,
)
from counter.domain.printing.jobs import PrintJob, PrintJobs
from counter.domain.printing.target import (
    FOLDER,
    SYSTEM,
    names_device,
    split_target,
    target_named,
    target_of,
)

AT = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
SENDING = PrintSending(at=AT, form=RECEIPT, copy=1)
SPOOLED = PrintSpooled(at=AT, form=RECEIPT, copy=1, printer="HP")
CONFIRMED = PrintConfirmed(at=AT, form=RECEIPT, copy=1)
FAILED = PrintFailed(at=AT, form=RECEIPT, copy=1, reason="no-paper")
STEPS = (SENDING, SPOOLED, CONFIRMED, FAILED)


def after(*steps: PrintStep, target: str = FOLDER) -> PrintJobs:
    jobs: PrintJobs = print_jobs.request({}, RECEIPT, 1, target)
    for step in steps:
        jobs = print_jobs.advance(jobs, step)
    return jobs


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ((), "requested"),
        ((SENDING,), "sending"),
        ((SENDING, SPOOLED), "spooled"),
        ((SENDING, SPOOLED, CONFIRMED), "confirmed"),
        ((SENDING, FAILED), "failed"),
        ((SENDING, SPOOLED, FAILED), "failed"),
        ((FAILED, CONFIRMED), "confirmed"),
        ((FAILED, SPOOLED), "failed"),
        ((SPOOLED, SENDING), "spooled"),
        ((CONFIRMED, FAILED), "confirmed"),
        ((CONFIRMED, SENDING, SPOOLED), "confirmed"),
    ],
)
def test_a_job_follows_its_steps(steps: tuple[PrintStep, ...], state: str) -> None:
    assert print_jobs.states_of(after(*steps)) == {"receipt/1": state}


def test_a_job_that_was_begun_never_waits_again_whatever_comes_behind() -> None:
    for count in range(4):
        for behind in itertools.product(STEPS, repeat=count):
            (job,) = after(SENDING, *behind).values()
            assert job.is_begun and not job.is_waiting


def test_a_job_keeps_where_it_is_to_go() -> None:
    (job,) = after(SENDING, SPOOLED, target="system:HP LaserJet").values()
    assert (job.form, job.copy, job.target) == (RECEIPT, 1, "system:HP LaserJet")


def test_a_print_into_a_file_is_no_job_until_somebody_speaks_of_it() -> None:
    assert after(target="") == {}
    assert print_jobs.states_of(after(FAILED, target="")) == {"receipt/1": "failed"}


def test_a_request_of_a_program_without_a_worker_is_asked_about_and_not_taken_up() -> None:
    """It may have been sent: that program wrote nothing before it sent."""
    for target in ("HP LaserJet", "PDF", "system:", "http://HP"):
        (job,) = after(target=target).values()
        assert job.is_under_way and not job.is_waiting


def test_jobs_of_a_subject_are_told_apart_by_form_and_copy() -> None:
    jobs = print_jobs.request(after(SENDING), RECEIPT, 2, FOLDER)
    jobs = print_jobs.request(jobs, "control-slip", 1, FOLDER)
    assert print_jobs.states_of(jobs) == {
        "receipt/1": "sending",
        "receipt/2": "requested",
        "control-slip/1": "requested",
    }
    assert [job.copy for job in print_jobs.jobs_of(jobs, RECEIPT)] == [1, 2]


@pytest.mark.parametrize(
    ("states", "awaited"),
    [
        (("spooled",), (1,)),
        (("spooled", "spooled"), (1, 2)),
        (("spooled", "confirmed"), ()),
        (("confirmed", "spooled"), (2,)),
        (("spooled", "failed"), (1,)),
        (("spooled", "confirmed", "spooled"), (3,)),
        (("failed", "confirmed"), ()),
    ],
)
def test_a_copy_in_hand_takes_the_place_of_all_before_it(
    states: tuple[str, ...], awaited: tuple[int, ...]
) -> None:
    jobs: PrintJobs = {
        f"receipt/{copy}": PrintJob(form=RECEIPT, copy=copy, state=state)
        for copy, state in enumerate(states, start=1)
    }
    jobs = {**jobs, "control-slip/9": PrintJob(form="control-slip", copy=9, state="confirmed")}
    assert tuple(job.copy for job in print_jobs.awaited(jobs, RECEIPT)) == awaited


def test_a_copy_that_two_desks_asked_for_is_not_sent_again_by_the_first() -> None:
    jobs = print_jobs.request(after(SENDING, SPOOLED), RECEIPT, 1, FOLDER)
    assert [job.is_waiting for job in jobs.values()] == [False]


def test_a_bare_name_is_a_printer_of_the_system() -> None:
    assert target_named("HP LaserJet: A4") == target_of(SYSTEM, "HP LaserJet: A4")
    for target in (FOLDER, "socket:10.0.0.9:9100", "device:/dev/usb/lp0", "system:HP"):
        assert target_named(target) == target and names_device(target)
    assert split_target("socket:10.0.0.9:9100") == ("socket", "10.0.0.9:9100")
    assert split_target(FOLDER) == (FOLDER, "")
