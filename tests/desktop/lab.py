"""What every desk of the laboratory shares: screens, programs, reading pixels, waiting."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache, reduce
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from cafe_presenter.ui.input.keyboard import FIRST_MS

SMOOTHING = 24  # of 255, once pictures are shrunk to a quarter; the tip of a cursor differs by far more
DESKTOP_COLOUR = "#ff00ff"
"""What no window of the program ever shows."""
WITHIN_S = 40.0
REST_S = 0.02, 0.5
"""At least and at most between two looks; else as long as one took: a processor is there for the program, too."""
ALIKE = 0.9  # a letter or two misread by the OCR in a sentence of twenty


@dataclass(frozen=True, slots=True)
class Screen:
    """One output of a desk, as its server names it, in pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int

    @property
    def size(self) -> str:
        """The size as servers write it, ``1920x1080``."""
        return f"{self.width}x{self.height}"


class Program:
    """A process of the laboratory, ended with it whatever happens, its words kept in a log."""

    def __init__(self, command: Iterable[str], env: Mapping[str, str], *, log: Path, fds: tuple[int, ...] = ()) -> None:
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                # Should the tests themselves be killed, nothing of the laboratory outlives them.
                ["setpriv", "--pdeathsig", "KILL", *command],
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                pass_fds=fds,
            )

    @property
    def running(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def memory_kb(self) -> int:
        """The memory that is this process's own share, in kilobytes."""
        told = Path(f"/proc/{self.pid}/smaps_rollup").read_text()
        return int(re.findall(r"^Pss:\s+(\d+)", told, re.MULTILINE)[0])

    @property
    def said(self) -> str:
        """Everything the process has printed."""
        return self.log.read_text(errors="replace")

    def send(self, number: signal.Signals) -> None:
        """Send a signal to this process alone."""
        self._process.send_signal(number)

    def wait(self, seconds: float = 15) -> int:
        """Return the exit code; fails when the process has not ended in time."""
        return self._process.wait(seconds)

    def stop(self) -> None:
        """End the process, politely at first."""
        if self.running:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._process.wait(5)


class Served:
    """A desk's folder, the environment its programs run in, and its servers, which end with it."""

    program: tuple[str, ...] = (sys.executable, "-m", "cafe_presenter")
    """What starts the program on this desk."""
    _server: Program

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pressed = ("", 0.0)  # the last key, and until when it is one press with the next
        self.env = bare_env(folder / "home")
        self._closing = ExitStack()
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    @property
    def logs(self) -> list[Path]:
        """What the servers said."""
        return sorted(self.folder.glob("*.log"))

    def key(self, *names: str) -> None:
        """Press keys by their X names, ``Next``, ``Escape``, ``alt+F4``, one after the other.

        A key that was the last one rests first: soon after, as at the first question, it would be that press again.
        """
        last, until = self._pressed
        if names[0] == last:
            time.sleep(max(0.0, until - time.monotonic()))
        self._send_keys(names)
        self._pressed = (names[-1], time.monotonic() + FIRST_MS / 1000)

    def _send_keys(self, names: tuple[str, ...]) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """End the servers, the last started first."""
        self._closing.close()

    def crash(self) -> None:
        """Kill the display server under every program."""
        self._server.send(signal.SIGKILL)

    def _open(self) -> None:
        raise NotImplementedError

    def _runtime_folder(self) -> Path:
        """Make the folder of the desk's sockets, which goes once its servers have ended."""
        folder = Path(self._closing.enter_context(tempfile.TemporaryDirectory(prefix="desk-")))
        self._closing.callback(_unmount, folder / "doc")
        return folder

    def _serve(self, name: str, *command: str, fds: tuple[int, ...] = ()) -> Program:
        program = Program(command, self.env, log=self.folder / f"{name}.log", fds=fds)
        self._closing.callback(program.stop)
        return program

    def _film(self, folder: Path, *what: str, **extra: str) -> Program:
        command = [sys.executable, str(Path(__file__).parent / "film.py"), str(folder), *what]
        return Program(command, self.env | extra, log=folder.with_suffix(".log"))


def _unmount(folder: Path) -> None:
    """Take away what a desktop portal of this machine has mounted, should it not do so itself as its bus ends."""

    def is_gone() -> bool:
        if f" {folder} fuse" not in Path("/proc/mounts").read_text():
            return True
        subprocess.run(
            ["fusermount3", "-u", "-z", str(folder)], capture_output=True, check=False
        )  # the portal may, too
        return False

    wait_until(is_gone, what=f"{folder} to be unmounted")


def cafe_presenter(env: Mapping[str, str], *args: str, log: Path, program: tuple[str, ...] = Served.program) -> Program:
    """Start the real program in French with an environment that holds nothing of the tester's own."""
    return Program([*program, "--lang", "fr", *args], env, log=log)


def render(deck: str, *, folder: Path, size: str) -> None:
    """Have the program draw the whole show as PNG files, without a display."""
    command = [sys.executable, "-m", "cafe_presenter", "--lang", "fr", "render", deck, "-o", str(folder)]
    run(*command, "--size", size, env=bare_env(folder.parent / "home"))


def same_picture(one: Path, other: Path) -> bool:
    """Tell whether two pictures are the same but for how the edges of letters are smoothed on each platform."""
    first, second = (_blurred_file(path, path.stat().st_mtime_ns) for path in (one, other))
    return _alike(first, second)


def same_image(one: QImage, other: QImage) -> bool:
    """Tell of two pictures in memory what ``same_picture`` tells of two files."""
    return _alike(_blurred(one), _blurred(other))


def shows_desktop(picture: Path) -> bool:
    """Tell whether a picture has a spot of the desktop's colour."""
    return _desktop_share(picture) > 0


def is_mostly_desktop(picture: Path) -> bool:
    """Tell whether a picture has little but the desktop's colour, and a bar."""
    return _desktop_share(picture) > 0.9


def _desktop_share(picture: Path) -> float:
    image = QImage(str(picture))
    coarse = image.scaled(image.width() // 8, image.height() // 8)  # no smoothing: pixels as they are
    places = [(x, y) for x in range(coarse.width()) for y in range(coarse.height())]
    return sum(coarse.pixelColor(*place).name() == DESKTOP_COLOUR for place in places) / len(places)


def bare_env(home: Path) -> dict[str, str]:
    """Return the least a desktop program needs, with ``home`` as the user's folder."""
    home.mkdir(exist_ok=True)
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}


def run(*command: str, env: Mapping[str, str]) -> str:
    """Return what a tool prints; its complaint is the failure."""
    result = subprocess.run(command, env=dict(env), capture_output=True, text=True, timeout=30, check=False)
    assert result.returncode == 0, f"{' '.join(command)}: {result.stdout}{result.stderr}"
    return result.stdout


def wait_until(predicate: Callable[[], object], seconds: float = WITHIN_S, *, what: str = "") -> None:
    """Ask again and again until the answer is yes; fails after ``seconds``, many, for a machine may be busy."""
    least, most = REST_S
    deadline = time.monotonic() + seconds
    began = time.monotonic()
    while not predicate():
        ended = time.monotonic()
        assert ended < deadline, f"not within {seconds} s: {what or predicate}"
        time.sleep(max(least, min(ended - began, most)))
        began = time.monotonic()


def read(picture: Path, *, layout: int = 6) -> str:
    """Return the French text of a picture; ``layout`` is tesseract's page segmentation, 6 a block, 11 scattered."""
    return " ".join(text for text, _ in _words(picture, layout))


def appears(sentence: str, text: str) -> bool:
    """Tell whether ``text`` holds ``sentence``, but for spacing, punctuation, accents and a misread letter."""
    return _place_of(_plain(sentence), _plain(text)) is not None


def is_read(sentence: str, picture: Path, *, layout: int = 6) -> bool:
    """Tell whether a picture holds a sentence; the pixels in which it was read once are read for good.

    Reading the letters of a screen takes a second, finding the same pixels at the same place takes no time.
    """
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    wanted = (sentence, image.width(), image.height())
    seen = _SEEN.setdefault(wanted, [])
    if any(image.copy(box) == pixels for box, pixels in seen):
        return True
    if image == _MISSED.get(wanted):
        return False
    box = place_of(sentence, picture, layout=layout)
    if box is None:
        _MISSED[wanted] = image
        return False
    seen.append((box, image.copy(box)))
    return True


def place_of(sentence: str, picture: Path, *, layout: int = 6) -> QRect | None:
    """Return where in a picture a sentence stands, or None."""
    words = [(word, box) for text, box in _words(picture, layout) for word in _plain(text)]
    place = _place_of(_plain(sentence), [word for word, _ in words])
    return None if place is None else reduce(QRect.united, (box for _, box in words[place]))


_SEEN: dict[tuple[str, int, int], list[tuple[QRect, QImage]]] = {}
"""Where a sentence was read in pictures of a size, and its pixels there."""
_MISSED: dict[tuple[str, int, int], QImage] = {}
"""The last picture of a size that was read and did not hold a sentence."""


def _words(picture: Path, layout: int) -> list[tuple[str, QRect]]:
    """Return what tesseract takes for words, and where in the picture each is."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    if image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0).lightness() < 128:
        image.invertPixels()
    larger = 2 if image.width() < 1800 else 1
    if larger > 1:
        image = image.scaledToWidth(image.width() * larger, Qt.TransformationMode.SmoothTransformation)
    prepared = picture.with_suffix(".read.png")
    image.save(str(prepared))
    one_thread = {"PATH": os.environ["PATH"], "OMP_THREAD_LIMIT": "1"}
    told = run("tesseract", str(prepared), "-", "-l", "fra", "--psm", str(layout), "tsv", env=one_thread)
    rows = [line.split("\t") for line in told.splitlines()[1:]]
    return [
        (text, QRect(*(int(each) // larger for each in place)))
        for level, _, _, _, _, _, *place, _, text in rows
        if level == "5"
    ]


def _place_of(wanted: list[str], words: list[str]) -> slice | None:
    """Return where a sentence is among words, but for a misread letter."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(" ".join(wanted))
    for length in (len(wanted), len(wanted) - 1, len(wanted) + 1):
        for start in range(max(1, len(words) - length + 1)):
            matcher.set_seq1(" ".join(words[start : start + length]))
            if matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE:
                return slice(start, start + length)
    return None


def _alike(first: bytes, second: bytes) -> bool:
    if len(first) != len(second):
        return False
    return first == second or all(abs(a - b) <= SMOOTHING for a, b in zip(first, second, strict=True))


@lru_cache(maxsize=64)
def _blurred_file(picture: Path, _written_ns: int) -> bytes:
    return _blurred(QImage(str(picture)))


def _blurred(picture: QImage) -> bytes:
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    small = image.scaledToWidth(image.width() // 4, Qt.TransformationMode.SmoothTransformation)
    return bytes(small.constBits())


def _plain(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", re.sub(r"['’`]", " ", letters))


def pictures(film: Path) -> list[Path]:
    """Return what a film has saved."""
    found = sorted(film.glob("*.bmp"))
    assert len(found) > 1, "nothing was seen to change"
    return found


def wait_for_more(film: Path, number: int) -> None:
    """Wait until so many more pictures were taken."""
    taken = film / "taken.txt"
    wait_until(taken.exists, what="the film to begin")
    wanted = int(taken.read_text()) + number
    wait_until(lambda: int(taken.read_text()) >= wanted, 20, what=f"{number} more pictures")
