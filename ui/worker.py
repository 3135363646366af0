"""Work that must not hold the window up: the desk's worker, one thread that alone touches the
database.

Results and failures come back on the window's own thread; what an act changed is told to every open
view.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QTimer, Signal
from shiboken6 import isValid

from counter.domain.refusal import Damaged
from counter.storage.database import translate_errors

T = TypeVar("T")
_LOOK_MS = 10


class Worker(QObject):
    """Runs one piece of work after the other, in the order they were asked for."""

    _finished = Signal(object)
    failed = Signal(object)  # what went wrong where nobody else wanted to know
    damaged = Signal(object)  # that data are damaged, whoever was told of it besides

    def __init__(self) -> None:
        super().__init__()
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        # a printer may hang for ever
        self._thread = threading.Thread(target=self._do_all, name="worker", daemon=True)
        self._thread.start()
        self._waiting = 0
        self._is_closed = False
        self._finished.connect(lambda deliver: deliver())

    @property
    def is_idle(self) -> bool:
        return self._waiting == 0

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = lambda _result: None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        asker: QObject | None = None,
    ) -> None:
        """Does `work` in the worker, then calls `done` here. `failed` may claim a failure by
        returning True.

        An `asker` that is gone by then (a window made anew, or closed) is told nothing.
        """

        def deliver(result: "Future[T]") -> None:
            self._waiting -= 1
            error = result.exception()
            is_there = asker is None or isValid(asker)
            if error is None:
                if is_there:
                    done(result.result())
            elif not isinstance(error, Exception):
                raise error
            else:
                if failed is None or not is_there or not failed(error):
                    self.failed.emit(error)
                if isinstance(error, Damaged):
                    self.damaged.emit(error)

        if self._is_closed:
            return  # a page that is going away: nobody is left to see the answer
        self._waiting += 1
        future: Future[T] = Future()
        # Before the work begins: behind it, an answer that is there already would be delivered on the
        # spot, under the hands of whoever asks while it paints.
        future.add_done_callback(lambda result: self._finished.emit(lambda: deliver(result)))
        self._submit(work, future)

    def wait_for(self, work: Callable[[], T]) -> T:
        """Does `work` behind all that waits, and stands still for it: at the beginning and the end
        of the program.
        """
        future: Future[T] = Future()
        self._submit(work, future)
        return future.result()

    def _submit(self, work: Callable[[], T], future: "Future[T]") -> None:
        def do() -> None:
            try:
                with translate_errors():  # what SQLite says of a damaged page or a full disk, in whatever question it meets it
                    result = work()
                future.set_result(result)
            except BaseException as error:  # whoever waits for it is told
                future.set_exception(error)

        assert not self._is_closed
        self._work.put(do)

    def _do_all(self) -> None:
        while (do := self._work.get()) is not None:
            do()
            del do  # it may hold a window that is gone

    def close(self, patience_s: float | None = None) -> None:
        """What was asked for before is done first; with `patience_s`, no longer than that is waited
        for it.
        """
        self._is_closed = True
        self._work.put(None)
        self._thread.join(patience_s)


def until_idle(workers: Sequence[Worker], patience_ms: int) -> None:
    """Waits, with no key heard meanwhile, until all that was asked for is answered; no longer than
    that.
    """
    patience = QDeadlineTimer(patience_ms)

    def is_over() -> bool:
        return patience.hasExpired() or all(worker.is_idle for worker in workers)

    if is_over():
        return
    waiting, look = QEventLoop(), QTimer(interval=_LOOK_MS)
    look.timeout.connect(lambda: waiting.quit() if is_over() else None)
    look.start()
    waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
