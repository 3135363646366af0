"""The lane answers those who asked, as long as they are there."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.background import Lane


def test_whoever_is_gone_when_the_answer_comes_is_told_nothing(qtbot: QtBot) -> None:
    lane, gone, stays = Lane(), QObject(), QObject()
    heard: list[str] = []
    begin = threading.Event()
    lane.run(begin.wait)
    lane.run(lambda: "to one that is gone", heard.append, asker=gone)
    lane.run(lambda: "to one that stays", heard.append, asker=stays)
    delete(gone)
    begin.set()
    qtbot.waitUntil(lambda: lane.is_idle)
    assert heard == ["to one that stays"]
    lane.close()


def test_a_failure_nobody_is_left_to_claim_is_still_said(qtbot: QtBot) -> None:
    lane, gone, begin = Lane(), QObject(), threading.Event()
    lane.run(begin.wait)
    lane.run(lambda: 1 // 0, failed=lambda _error: True, asker=gone)
    delete(gone)
    with qtbot.waitSignal(lane.failed) as said:
        begin.set()
    assert isinstance(said.args[0], ZeroDivisionError)
    lane.close()
