"""Whoever knocks at a running hub by hand: heads without a body, half heads, drops, silence."""

import select
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from counter.desk.exchange import ExchangeService
from counter.hub.limits import MEDIA_TYPE
from counter.sync import ask_signature
from counter.sync.asking import build_ask
from counter.sync.messages import packed
from tests.support.office import Office
from tests.support.small_hub import side_of


def head(length: int, **headers: str) -> bytes:
    """The head of a request for an exchange that announces so many bytes."""
    lines = [
        "POST /v1/exchange HTTP/1.1", "Host: hub", f"Content-Type: {MEDIA_TYPE}", f"Content-Length: {length}",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
    ]  # fmt: skip
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


def credential(office: Office) -> str:
    """The token of a desk that was enrolled."""
    return f"Bearer {office.desk.setup.unit_code}~{ExchangeService(office.desk).hub.token}"


def signature(office: Office, body: bytes) -> str:
    """A desk's signature of a request for its hub."""
    hub_id = ExchangeService(office.desk).hub.hub_id
    return ask_signature.sign_ask(office.desk.journal.signer, hub_id, body)


def question(office: Office) -> bytes:
    """What a desk asks that brings nothing."""
    side = side_of(office)
    return packed(build_ask(side.gather(None, 0), None, True, 1 << 16))


def desk_head(office: Office, body: bytes, length: int | None = None) -> bytes:
    """The head of a desk's request; `length`: what it announces instead of its body's."""
    told = {"Authorization": credential(office), "Counter_Signature": signature(office, body)}
    return head(len(body) if length is None else length, **told)


@contextmanager
def lines(port: int, count: int, sent: bytes = b"") -> Iterator[list[socket.socket]]:
    """So many connections on which this was sent, and then silence."""
    with ExitStack() as stack:
        opened = []
        for _ in range(count):
            line = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            if sent:
                line.sendall(sent)
            opened.append(line)
        yield opened


def status(line: socket.socket, seconds: float = 20.0) -> int:
    """The status of the answer on a line; 0 where it was ended without one."""
    line.settimeout(seconds)
    try:
        said = line.recv(65536)
    except ConnectionError:
        return 0
    return int(said.split(b" ", 2)[1]) if said else 0


def ended(opened: list[socket.socket]) -> int:
    """How many of these lines the hub has ended by now."""
    of_file = {line.fileno(): line for line in opened}
    poll = select.poll()  # select() knows no file beyond the 1,024th
    for file in of_file:
        poll.register(file, select.POLLIN)
    return sum(_is_ended(of_file[file]) for file, _ in poll.poll(0))


def _is_ended(line: socket.socket) -> bool:
    try:
        return line.recv(1, socket.MSG_PEEK) == b""
    except ConnectionError:
        return True


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.monotonic()
    work()
    return time.monotonic() - began
