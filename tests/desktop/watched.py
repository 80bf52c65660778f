"""The program for a whole evening, every call that opens a socket or a file to write traced by the kernel.

The deck and the notes are full of a word that must be nowhere but in them; the permissions a file gets are those the
program asks for, because the umask takes none away; and something goes wrong twice, with the deck's words in what
Python says of it.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.desk import Desk
from tests.desktop.lab import Program, is_read, wait_until

CANARY = "Zyzomys"
DECK = f"""version: 1
title: "{CANARY} https://example.org/ <img src='https://example.org/{CANARY}.png'>"
venue: "file:///etc/{CANARY}"
article: {{title: "{CANARY}", url: "https://example.org/{CANARY}"}}
themes:
- kind: welcome
  theme: "{CANARY} bienvenue"
- theme: "{CANARY} un"
  question: "{CANARY} décide-t-elle ?"
  objective: "{CANARY} https://example.org"
  notes: "{CANARY} ![x](https://example.org/a.png)"
  follow_ups: ["{CANARY} et vous ?"]
  image: {CANARY}.png
  sources: [{{text: "{CANARY}", url: "https://example.org/"}}]
- theme: "{CANARY} deux"
  question: "Et {CANARY} ?"
  objective: "{CANARY}"
"""
FAULTY = """
import os, sys
os.umask(0)
from cafe_presenter.ui.show.toolbar import Toolbar
whole, calls = Toolbar.show_session, []
def show_session(self, session):
    calls.append(None)
    whole(self, session)
    if len(calls) in (5, 8):
        raise RuntimeError(f"{session.deck.title} {session.notes}")
Toolbar.show_session = show_session
from cafe_presenter.__main__ import main
sys.exit(main())
"""
"""The program with a part that fails twice as a bug would, its words those of the deck."""

CALLS = "%network,open,openat,creat,rename,renameat,renameat2,link,linkat,symlinkat,mkdir,mkdirat"
EVENING = (
    *("F5", "Next", "t", "b", "b", "w", "w", "f", "f", "h", "h", "plus", "minus", "i", "s", "s", "F2"),
    *("o", "Return", "y", "z", "Return"),
    *("g", "Escape", "question", "Escape", "F1", "Escape", "F9", "Escape", "F8", "Escape", "F10", "Escape"),
    *("ctrl+r", "Next", "Prior", "ctrl+z", "d", "Next"),
)
X11 = ("@/tmp/.X11-unix/", "/tmp/.X11-unix/")  # noqa: S108 - the place the X protocol gives
SYSTEM_BUS = ("/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
NETLESS = {"AF_UNIX", "AF_LOCAL"}
UNFINISHED = " <unfinished ...>"
_SOCKET = re.compile(r"socket(?:pair)?\((\w+)")
_NAMED = re.compile(r"(?:connect|bind|sendto|sendmsg)\(\d+, .*?sun_path=(@?\"[^\"]*\")")
_WRITTEN = re.compile(
    r"(?:openat|open|creat)\((?:[^,\"]*, )?\"([^\"]*)\", [^)\n]*(?:O_WRONLY|O_RDWR|O_CREAT)[^)\n]*\)\s+= \d"
)


def traced(command: Iterable[str], trace: Path) -> list[str]:
    """Return the command that runs ``command`` and all it starts under strace, each call a line of ``trace``."""
    return ["strace", "--seccomp-bpf", "-f", "-qq", "-s", "200", "-e", f"trace={CALLS}", "-o", str(trace), *command]


def whole_calls(trace: Path) -> str:
    """Return what ``traced`` wrote with each call on one line: one that waits is told in two, with others between."""
    lines, begun = [], {}
    for line in trace.read_text(errors="replace").split("\n"):
        thread, _, told = line.partition(" ")
        if told.endswith(UNFINISHED):
            begun[thread] = line.removesuffix(UNFINISHED)
        elif told.startswith("<... ") and thread in begun:
            lines.append(begun.pop(thread) + told.partition(" resumed>")[2])
        else:
            lines.append(line)
    return "\n".join((*lines, *begun.values()))


def faulty() -> list[str]:
    """Return the command of the program from its source, with a part that fails."""
    return [sys.executable, "-c", FAULTY]


@dataclass(frozen=True, slots=True)
class Watched:
    """What an evening left: the trace of its calls, its data folder, what it printed.

    ``expected`` are the beginnings of the sockets' names it may speak to: the display server first, then the session
    bus, the one screen readers listen to, and the system's, which is asked to keep the computer awake.
    """

    trace: str
    data: Path
    said: str
    expected: tuple[str, ...]

    @property
    def families(self) -> set[str]:
        """The families of the sockets that were opened."""
        return set(_SOCKET.findall(self.trace))

    @property
    def spoken_to(self) -> set[str]:
        """The names of the sockets that were connected, bound or written to, ``@`` before an abstract one."""
        return {name.replace('"', "") for name in _NAMED.findall(self.trace)}

    @property
    def written(self) -> set[str]:
        """The paths of the files that were opened to be written."""
        return set(_WRITTEN.findall(self.trace))


def watch(program: Sequence[str], desk: Desk, folder: Path) -> Watched:
    """Run an evening with ``program``, a command without its arguments, and return what it left."""
    deck, data, trace = folder / "soirée.yaml", folder / "data", folder / "trace"
    deck.write_text(DECK, "utf-8")
    command = traced([*program, "--lang", "fr", str(deck), "--data-dir", str(data)], trace)
    running = Program(command, desk.env | {"PYTHONDONTWRITEBYTECODE": "1"}, log=folder / "said.log")
    try:
        live(desk, running, folder)
    finally:
        running.stop()
    runtime = desk.env["XDG_RUNTIME_DIR"]
    buses = [desk.env[name].removeprefix("unix:path=") for name in ("DBUS_SESSION_BUS_ADDRESS",) if name in desk.env]
    wayland = f"{runtime}/{desk.env.get('WAYLAND_DISPLAY', 'wayland-')}"
    displays = (wayland,) if desk.kind == "sway" else X11
    return Watched(whole_calls(trace), data, running.said, (*displays, *buses, f"{runtime}/at-spi/bus", *SYSTEM_BUS))


def live(desk: Desk, program: Program, folder: Path) -> Program:
    """Do everything a host can do in an evening, and end it."""

    def is_shown() -> bool:
        assert program.running, program.said
        picture = desk.shot(desk.laptop, folder / "laptop.bmp")
        return is_read(f"{CANARY} bienvenue", picture, layout=11)

    wait_until(is_shown, 30, what="the presenter window")
    desk.key(*EVENING)
    desk.key("m", *CANARY, "space", "n", "o", "t", "e", "Return", "Escape", "a", *CANARY, "Return")
    desk.unplug()
    desk.replug()
    wait_until(lambda: is_over(desk, program), 30, what="the end")
    return program


def is_over(desk: Desk, program: Program) -> bool:
    """Close what is open or ask to end, say yes, and leave the home window that comes; whether the program is gone."""
    if program.running:
        desk.key("Escape", "ctrl+q", "ctrl+q", "ctrl+q")  # asked already, or not yet
    return not program.running
