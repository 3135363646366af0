"""Where the computer's power comes from: read from Linux or Windows, watched now and then."""

import ctypes
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ui.worker import Worker

_SUPPLIES = Path("/sys/class/power_supply")
_OFFLINE, _NO_BATTERY, _UNKNOWN = 0, 128, 255  # of Windows' SYSTEM_POWER_STATUS
SAFE_STOP_PERCENT = 15


class Power(NamedTuple):
    """A computer with a battery of its own, or behind an uninterruptible supply that tells of
    itself; `percent` None where it does not say how full that is.
    """

    on_battery: bool
    percent: int | None

    @property
    def is_low(self) -> bool:
        """True where the computer may go out soon."""
        return self.on_battery and self.percent is not None and self.percent <= SAFE_STOP_PERCENT


PowerSource = Callable[[], Power | None]  # None: there is no battery, or nobody knows


def read_power() -> Power | None:
    """The power of this computer, on whichever system."""
    if sys.platform == "win32":
        return windows_power()
    return linux_power(_SUPPLIES)


# ---- Linux: /sys/class/power_supply (kernel documentation, ABI/testing/sysfs-class-power)


def linux_power(supplies: Path) -> Power | None:
    """From a folder with one folder a supply, as the kernel shows them."""
    try:
        folders = sorted(supplies.iterdir())
    except OSError:
        return None
    batteries = [folder for folder in folders if _is_ours(folder)]
    if not batteries:
        return None
    is_plugged_in = any(
        _said(folder, "online") == "1" for folder in folders if folder not in batteries
    )
    discharges = any(_said(folder, "status") == "Discharging" for folder in batteries)
    return Power(discharges and not is_plugged_in, _percent(batteries))


def _is_ours(folder: Path) -> bool:
    """A battery that feeds the computer; a mouse's and a keyboard's have the scope `Device`."""
    is_there = _said(folder, "present") != "0" and _said(folder, "scope") != "Device"
    return _said(folder, "type") in ("Battery", "UPS") and is_there


def _percent(batteries: Iterable[Path]) -> int | None:
    """Of all together: by what they hold where that is told, for two are seldom of one size."""
    held, full, shares = 0, 0, list[int]()
    for folder in batteries:
        for kind in ("energy", "charge"):
            now, most = _number(folder, f"{kind}_now"), _number(folder, f"{kind}_full")
            if now is not None and most:
                held += now
                full += most
                break
        share = _number(folder, "capacity")
        shares += [share] if share is not None else []
    if len(shares) == 1 or (shares and not full):
        return min(100, sum(shares) // len(shares))
    return min(100, 100 * held // full) if full else None


def _said(folder: Path, name: str) -> str:
    """One line of the kernel's; nothing where it says none."""
    try:
        return (folder / name).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _number(folder: Path, name: str) -> int | None:
    text = _said(folder, name)
    if text.isascii() and text.isdigit():
        return int(text)
    return None


# ---- Windows: GetSystemPowerStatus (winbase.h)


class SystemPowerStatus(ctypes.Structure):
    """SYSTEM_POWER_STATUS, byte for byte."""

    _fields_ = (
        ("ACLineStatus", ctypes.c_ubyte),
        ("BatteryFlag", ctypes.c_ubyte),
        ("BatteryLifePercent", ctypes.c_ubyte),
        ("SystemStatusFlag", ctypes.c_ubyte),
        ("BatteryLifeTime", ctypes.c_uint32),
        ("BatteryFullLifeTime", ctypes.c_uint32),
    )


def _ask_windows(status: SystemPowerStatus) -> bool:
    if sys.platform != "win32":
        return False
    return bool(ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)))


def windows_power(ask: Callable[[SystemPowerStatus], bool] = _ask_windows) -> Power | None:
    """`ask` fills the structure in, and says whether it could."""
    status = SystemPowerStatus()
    if not ask(status):
        return None
    flag, percent = status.BatteryFlag, status.BatteryLifePercent
    if flag == _UNKNOWN or flag & _NO_BATTERY:
        return None
    return Power(status.ACLineStatus == _OFFLINE, percent if percent <= 100 else None)


# ---- watching


class PowerWatch(QObject):
    """Asks now and then, in a worker of its own: some batteries take their time to answer. A
    computer that has none when the window opens is asked once.
    """

    changed = Signal(object)  # Power, or None

    def __init__(self, source: PowerSource) -> None:
        super().__init__()
        self._source = source
        self._worker: Worker | None = None
        self._is_looking = False
        self.power: Power | None = None

    def begin(self) -> None:
        """The first look, at the window's thread: where there is no battery it is a look into an
        empty folder.
        """
        found = self._source()
        if found is not None:
            self._worker = Worker()
            self._show(found)

    def look(self) -> None:
        """Asks, unless an answer is still on its way."""
        if self._worker is not None and not self._is_looking:
            self._is_looking = True
            self._worker.run(self._source, self._show, self._not_told, asker=self)

    @property
    def is_idle(self) -> bool:
        return self._worker is None or self._worker.is_idle

    def _show(self, power: Power | None) -> None:
        self._is_looking = False
        if power != self.power:
            self.power = power
            self.changed.emit(power)

    def _not_told(self, _error: Exception) -> bool:
        self._is_looking = False
        return True

    def close(self) -> None:
        if self._worker is not None:
            self._worker.close(patience_s=0)
            self._worker = None
