"""A desk under GNOME: a gnome-shell with two monitors and no hardware, with a bus, settings and folders of its own."""

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from tests.desktop.codes import CODES
from tests.desktop.lab import DESKTOP_COLOUR, Screen, Served, is_mostly_desktop, shows_desktop, wait_until

SETTINGS = f"""\
[org/gnome/shell]
welcome-dialog-last-shown-version='99'
[org/gnome/desktop/session]
idle-delay=uint32 0
[org/gnome/desktop/notifications]
show-banners=false
[org/gnome/desktop/interface]
enable-hot-corners=false
enable-animations=false
[org/gnome/desktop/background]
picture-options='none'
color-shading-type='solid'
primary-color='{DESKTOP_COLOUR}'
[org/gnome/mutter]
experimental-features=['scale-monitor-framebuffer']
"""
"""A still desk of one colour, and scales by halves as Ubuntu has them."""

SYSTEM_PYTHON = "/usr/bin/python3"  # the one that Debian's python3-gi is made for
DISPLAY = "wayland-9"


class GnomeDesk(Served):
    """A laptop's screen, the primary one, and a projector's to its right."""

    kind = "gnome"

    def __init__(
        self, folder: Path, *, laptop: str = "1280x800", projector: str = "1920x1080", engine: str = ""
    ) -> None:
        self._engine = engine  # of ibus, that what is typed goes through
        self.laptop = Screen("Meta-0", 0, 0, *map(int, laptop.split("x")))
        self.projector = Screen("Meta-1", self.laptop.width, 0, *map(int, projector.split("x")))
        self._modes = {screen.name: screen for screen in (self.laptop, self.projector)}
        super().__init__(folder)

    def _send_keys(self, names: tuple[str, ...]) -> None:
        for name in names:
            self._do("key", *(CODES[part] for part in name.split("+")))

    def point(self, screen: Screen) -> None:
        """Bring the pointer to the middle of a screen."""
        self._do("move", screen.x + screen.width // 2, screen.height // 2)

    def click(self, x: int, y: int) -> None:
        """Click at a place."""
        self._do("move", x, y)
        self._do("click")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag with the left button from one place to another."""
        self._do("move", *start)
        self._do("drag", end[0] - start[0], end[1] - start[1])

    def shot(self, screen: Screen, picture: Path) -> Path:
        """Photograph one screen."""
        self._do("shot", str(picture), screen.x, screen.y, screen.width, screen.height)
        return picture

    def unplug(self) -> None:
        """Switch the projector off: it is gone for every program."""
        self._do("arrange", _lit(self.laptop, is_primary=True))

    def replug(self) -> None:
        """Have both screens as they were at first."""
        self._do("arrange", _lit(self.laptop, is_primary=True), _lit(self.projector))

    def light(self, *screens: Screen, primary: Screen, scales: Mapping[str, float] | None = None) -> None:
        """Light these screens alone, from left to right; both know where they are from now on."""
        x, lit, scales = 0, [], scales or {}
        for screen in screens:
            scale = scales.get(screen.name, 1.0)
            mode = self._modes[screen.name]
            placed = replace(screen, x=x, width=round(mode.width / scale), height=round(mode.height / scale))
            x += placed.width
            lit.append(_lit(placed, is_primary=screen.name == primary.name, scale=scale))
            if screen.name == self.laptop.name:
                self.laptop = placed
            else:
                self.projector = placed
        self._do("arrange", *lit)

    def put_projector_left(self) -> tuple[Screen, Screen]:
        """Arrange the projector left of the laptop; return both where they are now."""
        projector, laptop = replace(self.projector, x=0), replace(self.laptop, x=self.projector.width)
        self._do("arrange", _lit(laptop, is_primary=True), _lit(projector))
        return laptop, projector

    def make_primary(self, screen: Screen) -> None:
        """Make a screen the primary one."""
        self._do("arrange", *(_lit(each, is_primary=each == screen) for each in (self.laptop, self.projector)))

    def close_lid(self) -> Screen:
        """Switch the laptop's own screen off; return the projector as it is now."""
        projector = replace(self.projector, x=0)
        self._do("arrange", _lit(projector, is_primary=True))
        return projector

    def open_lid(self) -> None:
        """Switch the laptop's own screen on again."""
        self.replug()

    def enter_overview(self) -> None:
        """Open the overview, which takes the keys."""
        self._do("enter_overview")

    def _open(self) -> None:
        runtime = self._runtime_folder()
        settings = self.folder / "home" / ".config" / "glib-2.0" / "settings"
        settings.mkdir(parents=True)
        engine = f"[org/gnome/desktop/input-sources]\nsources=[('ibus', '{self._engine}')]\n" if self._engine else ""
        (settings / "keyfile").write_text(SETTINGS + engine)
        self.env |= {
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_SESSION_TYPE": "wayland",
            "XDG_CURRENT_DESKTOP": "GNOME",
            "GSETTINGS_BACKEND": "keyfile",
            "PYTHONFAULTHANDLER": "1",  # should Qt itself fail, its trace is in the program\'s log
        }
        for kind in ("system", "session"):  # without a system's bus gnome-shell ends; nobody has to be on it
            address = f"unix:path={runtime}/{kind}-bus"
            self._serve(f"{kind}-bus", "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}")
            self.env[f"DBUS_{kind.upper()}_BUS_ADDRESS"] = address
            wait_until((runtime / f"{kind}-bus").exists, what=f"the {kind} bus")
        monitors = [word for screen in (self.laptop, self.projector) for word in ("--virtual-monitor", screen.size)]
        shell = ("gnome-shell", "--headless", "--wayland", "--no-x11", "--wayland-display", DISPLAY, *monitors)
        self._server = self._serve("gnome-shell", "env", "LIBGL_ALWAYS_SOFTWARE=1", *shell)
        wait_until(lambda: not self._server.running or (runtime / DISPLAY).exists(), 60, what="gnome-shell")
        assert self._server.running, f"gnome-shell did not start:\n{self._server.said}"
        self.env["WAYLAND_DISPLAY"] = DISPLAY
        self._start_hands()
        whole = self.laptop.width + self.projector.width
        ends = [replace(self.laptop, x=x) for x in (0, whole - self.laptop.width)]  # in whatever order screens stand
        self._wait_for_desk(ends, shows_desktop)  # a start that is cut short leaves a grey pane over one
        self._do("leave_overview")
        self._wait_for_desk(ends, is_mostly_desktop)
        self.replug()
        self._wait_for_desk([self.laptop, self.projector], is_mostly_desktop)
        self.point(self.laptop)

    def _wait_for_desk(self, screens: list[Screen], shows: Callable[[Path], bool]) -> None:
        bare = self.folder / "bare.png"
        wait_until(lambda: all(shows(self.shot(screen, bare)) for screen in screens), 60, what="a bare desk")

    def _start_hands(self) -> None:
        command = ["setpriv", "--pdeathsig", "KILL", SYSTEM_PYTHON, str(Path(__file__).parent / "gnome_hands.py")]
        log = self._closing.enter_context((self.folder / "hands.log").open("ab"))
        hands = subprocess.Popen(
            command, env=self.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        )
        self._hands = self._closing.enter_context(hands)

    def _do(self, command: str, *arguments: object) -> None:
        assert self._hands.stdin is not None
        assert self._hands.stdout is not None
        self._hands.stdin.write(json.dumps([command, *arguments]) + "\n")
        self._hands.stdin.flush()
        told = json.loads(self._hands.stdout.readline())
        assert told is None, f"{command} {arguments}: {told}"


def _lit(screen: Screen, *, is_primary: bool = False, scale: float = 1.0) -> list[object]:
    return [screen.name, screen.x, scale, is_primary]
