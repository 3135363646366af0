"""The worker answers those who asked, as long as they are there."""

import threading

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
