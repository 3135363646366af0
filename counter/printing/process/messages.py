"""What the program and its print process say to each other: requests and answers, each behind its
length.
"""

from typing import IO

import msgspec

from counter.domain.printing.spool import JobState, PrinterState, Taken

_LENGTH = 4  # bytes, big-endian
_MOST = 64 * 1024 * 1024  # no paper is longer
READY = b"counter-print-1"  # what the process says first


class Names(msgspec.Struct, frozen=True, tag=True):
    """Which printers there are."""


class LookAt(msgspec.Struct, frozen=True, tag=True):
    printer: str


class Send(msgspec.Struct, frozen=True, tag=True):
    """`target` as in `domain/printing/target.py`."""

    target: str
    title: str
    content: bytes


class FindJob(msgspec.Struct, frozen=True, tag=True):
    job: str
    title: str


class CancelJob(msgspec.Struct, frozen=True, tag=True):
    job: str
    title: str


class NamesFound(msgspec.Struct, frozen=True, tag=True):
    names: list[str]


class PrinterSeen(msgspec.Struct, frozen=True, tag=True):
    state: PrinterState


class WasTaken(msgspec.Struct, frozen=True, tag=True):
    taken: Taken


class JobFound(msgspec.Struct, frozen=True, tag=True):
    state: JobState


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It was not done. `may_be_taken`: of a paper nobody knows."""

    code: str
    field: str
    values: dict[str, str]
    may_be_taken: bool = False
    is_bug: bool = False


Request = Names | LookAt | Send | FindJob | CancelJob
Answer = NamesFound | PrinterSeen | WasTaken | JobFound | Failed


def write(stream: IO[bytes], message: Request | Answer) -> None:
    write_frame(stream, msgspec.msgpack.encode(message))


def read_request(stream: IO[bytes]) -> Request:
    """Raises EOFError at the end, `ValueError` for what is none."""
    request: Request = msgspec.msgpack.decode(read_frame(stream), type=Request)
    return request


def read_answer(stream: IO[bytes]) -> Answer:
    """Raises as `read_request` does."""
    answer: Answer = msgspec.msgpack.decode(read_frame(stream), type=Answer)
    return answer


def write_frame(stream: IO[bytes], content: bytes) -> None:
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.write(content)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes:
    length = int.from_bytes(_read(stream, _LENGTH), "big")
    if length > _MOST:
        raise ValueError("longer than any message")
    return _read(stream, length)


def _read(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content
