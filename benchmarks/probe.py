"""Keys in by XTest, pixels out by XDamage: what a program does to a screen, seen from outside. See ``probe.c``."""

import ctypes
import subprocess
from dataclasses import dataclass
from pathlib import Path

FRAMES = 64
KEYS = {"Right": 0xFF53, "Left": 0xFF51, "Home": 0xFF50, "Return": 0xFF0D, "Tab": 0xFF09} | {
    sign: ord(sign) for sign in "cpr247"
}
_MAX_CHANGES = 512


class _Watched(ctypes.Structure):
    _fields_ = (
        ("sent", ctypes.c_double),
        ("first", ctypes.c_double),
        ("last", ctypes.c_double),
        ("right", ctypes.c_double),
        ("changes", ctypes.c_int),
        ("is_right", ctypes.c_int),
        ("missed", ctypes.c_int),
        ("seen", ctypes.c_int * _MAX_CHANGES),
    )


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen: times in seconds of the monotonic clock, None for never; ``seen`` are numbers of kept frames."""

    sent: float
    last: float | None
    right: float | None
    changes: int
    is_right: bool
    seen: tuple[int, ...]


class Probe:
    """Watches one rectangle of a display."""

    def __init__(self, display: str, area: tuple[int, int, int, int], *, build: Path) -> None:
        build.mkdir(parents=True, exist_ok=True)
        source, library = Path(__file__).with_name("probe.c"), build / "probe.so"
        if not library.exists() or library.stat().st_mtime < source.stat().st_mtime:
            command = ["cc", "-O2", "-shared", "-fPIC", str(source), "-o", str(library)]
            subprocess.run([*command, "-lX11", "-lXext", "-lXtst", "-lXdamage"], check=True)
        self._library = ctypes.CDLL(str(library))
        self._library.probe_content.restype = ctypes.c_double
        step = self._library.probe_open(display.encode(), *area)
        if step:
            raise RuntimeError(f"the probe cannot watch {display}: step {step} failed")

    def watch(
        self, key: str = "", times: int = 1, *, gap: float = 0.0, quiet: float, patience: float, wanted: int = -1
    ) -> Watched:
        """Press ``key`` and look until nothing has changed for ``quiet`` seconds, or not at all for ``patience``."""
        told = _Watched()
        seconds = [ctypes.c_double(value) for value in (gap, quiet, patience)]
        keysym = ctypes.c_ulong(KEYS[key] if key else 0)
        if self._library.probe_watch(keysym, times, *seconds, wanted, ctypes.byref(told)):
            raise RuntimeError(f"no key {key} here")
        if told.missed:
            raise RuntimeError("the probe missed a change: its numbers are worth nothing")
        return Watched(
            told.sent,
            told.last or None,
            told.right or None,
            told.changes,
            bool(told.is_right),
            tuple(told.seen[: told.changes]),
        )

    def keep(self, slot: int) -> None:
        """Keep what is on the screen as frame ``slot``."""
        self._library.probe_keep(slot)

    def forget(self) -> None:
        """Forget the frames that were kept."""
        self._library.probe_forget()

    def settle(self) -> None:
        """Look at the whole screen anew."""
        self._library.probe_settle()

    def content(self) -> float:
        """Return the share of pixels unlike the one in the corner."""
        return float(self._library.probe_content())

    def close(self) -> None:
        """Leave the display."""
        self._library.probe_close()
