"""Clocks of a real program that a test drives: hours pass in a moment, the computer sleeps, the hour is set."""

import struct
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.desktop.lab import run

SOURCE = Path(__file__).with_name("driven_clock.c")


class DrivenClock:
    """The shifts of one program's clocks; a program started in ``env`` sees each change at once."""

    def __init__(self, env: Mapping[str, str], folder: Path) -> None:
        library, self._file = folder / "driven_clock.so", folder / "driven_clock"
        run("cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), env=env)
        self._shifts = [0, 0, 0]
        self._file.write_bytes(bytes(24))
        self.env = {"LD_PRELOAD": str(library), "DRIVEN_CLOCK": str(self._file)}

    def pass_by(self, seconds: int) -> None:
        """Let time pass, the program awake."""
        self._shift(0, seconds)

    def sleep(self, seconds: int) -> None:
        """Let time pass, the computer asleep."""
        self._shift(1, seconds)

    def set_hour(self, seconds: int) -> None:
        """Set the wall clock forward, or back."""
        self._shift(2, seconds)

    @property
    def utc(self) -> datetime:
        """The program's wall clock."""
        return datetime.now(UTC) + timedelta(seconds=sum(self._shifts))

    def _shift(self, which: int, seconds: int) -> None:
        self._shifts[which] += seconds
        with self._file.open("r+b") as file:  # in place: the program has it mapped
            file.write(struct.pack("=3q", *self._shifts))
