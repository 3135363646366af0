"""The worker answers those who asked, as long as they are there."""

import threading
from collections.abc import Callable
from queue import Queue

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.worker import Worker


def test_whoever_is_gone_when_the_answer_comes_is_told_nothing(qtbot: QtBot) -> None:
    worker, gone, stays = Worker(), QObject(), QObject()
    heard: list[str] = []
    begin = threading.Event()
    worker.run(begin.wait)
    worker.run(lambda: "to one that is gone", heard.append, asker=gone)
    worker.run(lambda: "to one that stays", heard.append, asker=stays)
    delete(gone)
    begin.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert heard == ["to one that stays"]
    worker.close()


def test_a_failure_nobody_is_left_to_claim_is_still_said(qtbot: QtBot) -> None:
    worker, gone, begin = Worker(), QObject(), threading.Event()
    worker.run(begin.wait)
    worker.run(lambda: 1 // 0, failed=lambda _error: True, asker=gone)
    delete(gone)
    with qtbot.waitSignal(worker.failed) as said:
        begin.set()
    assert isinstance(said.args[0], ZeroDivisionError)
    worker.close()


class _DoneAtOnce(Queue[Callable[[], None] | None]):
    """The worker is quicker than whoever asks: its work is over before it is known to be asked for."""

    def put(self, do: Callable[[], None] | None, *_: object, **__: object) -> None:
        if do is None:
            super().put(None)
            return
        is_over = threading.Event()

        def do_and_tell() -> None:
            do()
            is_over.set()

        super().put(do_and_tell)
        is_over.wait()


def test_no_answer_comes_while_its_question_is_still_being_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a list would change under the hands of whoever paints it."""
    monkeypatch.setattr("ui.worker.SimpleQueue", _DoneAtOnce)
    worker, heard = Worker(), list[int]()
    worker.run(lambda: 1, heard.append)
    assert heard == []
    qtbot.waitUntil(lambda: heard == [1])
    worker.close()
