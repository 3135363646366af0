"""Qt starts on this machine, and does not lose references (PySide6 6.12.0 on Python 3.11 does)."""

import os
import subprocess
import sys

_LOOP = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _ in range(2000):
    label.setText("Nguyễn")
lost = before - sys.getrefcount(None)
assert lost < 100, f"lost {lost} references to None"
print("whole")
"""


def test_two_thousand_void_calls_lose_no_reference_to_none() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _LOOP], capture_output=True, text=True, env=environment, timeout=60
    )
    assert (done.returncode, done.stdout.strip()) == (0, "whole"), done.stderr
