"""Faults put into a running program from outside, by the kernel's own means; the tests run as root, as in CI."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from tests.desktop.desk import Desk
from tests.desktop.lab import Program, run, same_picture, wait_until

ROOT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
BETWEEN_PICTURES_S = 0.15


@contextmanager
def traced(program: Program, path: Path, *injections: str, folder: Path) -> Iterator[Program]:
    """Have the kernel answer the program's calls on ``path`` as strace's ``injections`` say; yield the strace."""
    words = [word for each in injections for word in ("-e", f"inject={each}")]
    calls = ",".join(each.partition(":")[0] for each in injections)
    command = ["strace", "-f", "-p", str(program.pid), "-P", str(path), "-e", f"trace={calls}", *words]
    strace = Program(command, ROOT, log=folder / "strace.log")
    try:
        wait_until(lambda: "attached" in strace.said or not strace.running, what="strace")
        assert strace.running, strace.said
        yield strace
    finally:
        if strace.running:
            strace.send(signal.SIGINT)
            strace.wait()


@contextmanager
def disk(folder: Path, *, size: str) -> Iterator[None]:
    """Mount a tiny file system of its own on ``folder``; whoever unmounted it meanwhile has done so for good."""
    folder.mkdir(exist_ok=True)
    run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder), env=ROOT)
    try:
        yield
    finally:
        if folder.is_mount():
            run("umount", "--lazy", str(folder), env=ROOT)


def fill(folder: Path) -> Path:
    """Leave no byte on the disk of ``folder``; return the file that takes it all."""
    filler = folder / "holiday pictures"
    with filler.open("wb", buffering=0) as file:
        size = 65_536
        while size:
            try:
                file.write(b"\xff" * size)
            except OSError:
                size //= 2
    return filler


class WallWatch:
    """Photographs the projector while ``program`` runs, and tells at the end whether it ever showed more than the deck.

    ``views`` are pictures of all that the deck can show.
    """

    def __init__(self, program: Program, desk: Desk, *, views: list[Path], folder: Path) -> None:
        self.program = program
        self._desk = desk
        self._views = views
        self._folder = folder
        self._seen: dict[bytes, Path] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._thread.start()
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        """Stop; fails on the first picture that is no view of the deck."""
        self._stop()
        if error is None:
            self._check()

    def kill(self) -> None:
        """Kill the program, after a last look at its wall."""
        self._stop()
        self.program.send(signal.SIGKILL)
        self.program.wait()

    def _stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _check(self) -> None:
        assert self._seen
        for picture in self._seen.values():
            assert any(same_picture(picture, view) for view in self._views), f"on the wall: {picture}"

    def _watch(self) -> None:
        while not self._over.is_set():
            picture = self._desk.shot(self._desk.projector, self._folder / f"wall-seen-{len(self._seen)}.png")
            self._seen.setdefault(picture.read_bytes(), picture)
            self._over.wait(BETWEEN_PICTURES_S)
