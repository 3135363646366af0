"""The print process itself: one request after the other, until nobody asks any more."""

import os
from typing import IO

from counter.domain.refusal import CounterError, place_of_fault
from counter.printing.devices.device import Spooler, Unanswered
from counter.printing.devices.printers import send
from counter.printing.process import messages
from counter.printing.process.messages import (
    Answer,
    CancelJob,
    Failed,
    FindJob,
    JobFound,
    LookAt,
    Names,
    NamesFound,
    PrinterSeen,
    Request,
    Send,
    WasTaken,
)

_INPUT, _OUTPUT = 0, 1


def serve(spooler: Spooler) -> int:
    """Answers on standard output what is asked on standard input; returns the exit status."""
    asked, answers = os.fdopen(os.dup(_INPUT), "rb"), os.fdopen(os.dup(_OUTPUT), "wb")
    # What a driver says to standard output is no answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), _OUTPUT)
    messages.write_frame(answers, messages.READY)
    return _answer_all(asked, answers, spooler)


def _answer_all(asked: IO[bytes], answers: IO[bytes], spooler: Spooler) -> int:
    try:
        while True:
            request = messages.read_request(asked)
            messages.write(answers, _answer(request, spooler))
    except (EOFError, BrokenPipeError):
        return 0


def _answer(request: Request, spooler: Spooler) -> Answer:
    try:
        return _do(request, spooler)
    except CounterError as error:
        values = {name: str(value) for name, value in error.values.items()}
        may_be_taken = isinstance(error, Unanswered)
        return Failed(error.code, error.field or "", values, may_be_taken=may_be_taken)
    except Exception as error:  # told by its place; what it says may quote a name
        return Failed("bug", "", {"reason": place_of_fault(error)}, is_bug=True)


def _do(request: Request, spooler: Spooler) -> Answer:
    match request:
        case Names():
            return NamesFound(spooler.names())
        case LookAt(printer):
            return PrinterSeen(spooler.look_at(printer))
        case Send(target, title, content):
            return WasTaken(send(spooler, target, title, content))
        case FindJob(job, title):
            return JobFound(spooler.find_job(job, title))
        case CancelJob(job, title):
            spooler.cancel(job, title)
            return JobFound(spooler.find_job(job, title))
