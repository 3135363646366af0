"""A small TCP proxy between a desk and its hub that misbehaves as lines do."""

import contextlib
import random
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What happens to one connection. Bytes are counted from its beginning, in the direction named."""

    cut_up: int | None = None  # after so many bytes to the hub both sides are cut
    cut_down: int | None = None  # after so many bytes of the answer
    # after so many bytes of the answer nothing more comes, and nobody hangs up
    silent_down: int | None = None
    resets: bool = False  # a cut is a reset instead of an end
    delay: float = 0.0  # seconds before each piece
    bits_a_second: int = 0
    twice: bool = False  # the hub gets everything a second time, on a line of its own
    lifetime: float = 0.0  # seconds until it is cut, whatever goes over it


WHOLE = Fault()
_PIECE = 1460


class UnkindLine:
    """Listens on a port of its own; `faults` says what becomes of each connection, in their order."""

    def __init__(self, port: int, faults: Callable[[int], Fault] = lambda _number: WHOLE) -> None:
        self._target, self.faults = port, faults
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.connections, self.up = 0, list[int]()  # bytes to the hub, connection by connection
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def close(self) -> None:
        self._listening.close()
        for end in self._open:
            with contextlib.suppress(OSError):
                end.close()

    def _accept(self) -> None:
        while True:
            try:
                desk, _ = self._listening.accept()
            except OSError:
                return
            number, self.connections = self.connections, self.connections + 1
            self.up.append(0)
            threading.Thread(
                target=self._carry, args=(desk, number, self.faults(number)), daemon=True
            ).start()

    def _carry(self, desk: socket.socket, number: int, fault: Fault) -> None:
        try:
            hub = socket.create_connection(("127.0.0.1", self._target))
        except OSError:
            _end(desk, resets=True)
            return
        self._open += [desk, hub]
        again = socket.create_connection(("127.0.0.1", self._target)) if fault.twice else None
        if fault.lifetime:
            ends = threading.Timer(
                fault.lifetime, lambda: (_end(desk, resets=True), _end(hub, resets=True))
            )
            ends.daemon = True
            ends.start()
        ends_here = (desk, hub, *([again] if again else []))
        up = threading.Thread(
            target=self._pump,
            args=(_Way(desk, (hub, again), fault.cut_up), number, fault, ends_here),
        )
        up.daemon = True
        up.start()
        self._pump(
            _Way(hub, (desk, None), fault.cut_down, fault.silent_down), number, fault, ends_here
        )
        up.join(timeout=10)

    def _pump(
        self, way: "_Way", number: int, fault: Fault, ends: tuple[socket.socket, ...]
    ) -> None:
        """Bytes one way, until an end or the fault."""
        is_up = way.sinks[0] is ends[1]
        with contextlib.suppress(OSError):
            while data := way.source.recv(_PIECE):
                if fault.delay or fault.bits_a_second:
                    time.sleep(
                        fault.delay
                        + (len(data) * 8 / fault.bits_a_second if fault.bits_a_second else 0)
                    )
                carried = way.carry(data)
                self.up[number] += carried if is_up else 0
                if way.is_cut:
                    break
        for end in ends:
            _end(end, resets=fault.resets)


class _Way:
    """One direction of a connection."""

    def __init__(
        self,
        source: socket.socket,
        sinks: tuple[socket.socket, socket.socket | None],
        cut: int | None,
        silent: int | None = None,
    ) -> None:
        self.source, self.sinks, self.cut, self._silent = source, sinks, cut, silent
        self._carried = 0

    @property
    def is_cut(self) -> bool:
        return self.cut is not None and self._carried >= self.cut

    def carry(self, data: bytes) -> int:
        room = len(data) if self.cut is None else min(len(data), self.cut - self._carried)
        if self._silent is not None:
            room = max(min(room, self._silent - self._carried), 0)
        for sink in self.sinks:
            if sink is not None and room:
                sink.sendall(data[:room])
        self._carried += room
        return room


def _end(end: socket.socket, *, resets: bool) -> None:
    with contextlib.suppress(OSError):
        if resets:
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            end.shutdown(socket.SHUT_RD)  # wakes whoever reads here; closing then sends a reset
        else:
            end.shutdown(socket.SHUT_RDWR)
    end.close()


def any_fault(dice: random.Random, likely: float = 0.3) -> Callable[[int], Fault]:
    """Some connections whole, some cut or reset at some byte either way, some delivered twice."""

    def fault(_number: int) -> Fault:
        if dice.random() > likely:
            return Fault(twice=dice.random() < 0.2)
        where = (
            {"cut_up": dice.randint(1, 4000)}
            if dice.random() < 0.5
            else {"cut_down": dice.randint(0, 2000)}
        )
        return Fault(resets=dice.random() < 0.5, twice=dice.random() < 0.2, **where)

    return fault
