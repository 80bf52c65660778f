"""A desk under KDE: a kwin_wayland with two outputs, in a sway of its own that takes its pictures.

KWin takes none of its own virtual screens without a graphics card.
"""

import contextlib
import re
import socket
import subprocess
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tests.desktop.codes import CODES
from tests.desktop.lab import DESKTOP_COLOUR, Screen, Served, run, wait_until
from tests.desktop.pointer import REGISTRY, global_named, request
from tests.desktop.sway import grim_options

HOST = """\
output HEADLESS-1 resolution {laptop} position 0 0
output HEADLESS-2 resolution {projector} position 4000 0
output * bg {desktop} solid_color
default_border none
focus_on_window_activation none
xwayland disable
"""
DISPLAY = "wayland-8"
NO_PRESENTATION = Path(__file__).with_name("no_presentation.c")
"""What keeps sway from telling KWin when its pictures are shown: it would forget some, and KWin wait for them."""
FAKE_INPUT, FAKE_INPUT_NAME = 4, "org_kde_kwin_fake_input"
VERSION = 4
AUTHENTICATE, BUTTON, MOVE_TO, KEY = 0, 2, 9, 10
"""The requests of fake-input.xml that are made."""
LEFT_BUTTON = 0x110
MODE = re.compile(r"(\d+x\d+)@[\d.]+\*")
"""The size of an output, as `kscreen-doctor -o` marks it among others."""
BETWEEN_S, DOWN_S = 0.1, 0.03
DRAG_STEPS, LINGER_S = 20, 0.5


class KdeDesk(Served):
    """A laptop's screen and a projector's to its right, both as KWin has them nested."""

    kind = "kde"

    def __init__(self, folder: Path, *, laptop: str = "1280x800", projector: str = "1920x1080") -> None:
        self.laptop = Screen("WL-0", 0, 0, *map(int, laptop.split("x")))
        self.projector = Screen("WL-1", self.laptop.width, 0, *map(int, projector.split("x")))
        super().__init__(folder)

    def _send_keys(self, names: tuple[str, ...]) -> None:
        for name in names:
            codes = [CODES[part] for part in name.split("+")]
            for code in codes:
                self._input(KEY, code, 1)
            time.sleep(DOWN_S)
            for code in reversed(codes):
                self._input(KEY, code, 0)
            time.sleep(BETWEEN_S)

    def point(self, screen: Screen) -> None:
        """Bring the pointer to the middle of a screen."""
        self._move(screen.x + screen.width // 2, screen.height // 2)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag with the left button from one place to another, as slowly as a hand."""
        self._move(*start)
        self._input(BUTTON, LEFT_BUTTON, 1)
        for step in range(1, DRAG_STEPS + 1):
            time.sleep(DOWN_S)
            self._move(*(at + (to - at) * step // DRAG_STEPS for at, to in zip(start, end, strict=True)))
        time.sleep(LINGER_S)
        self._input(BUTTON, LEFT_BUTTON, 0)

    def shot(self, screen: Screen, picture: Path) -> Path:
        """Photograph one screen."""
        host = "HEADLESS-1" if screen.name == self.laptop.name else "HEADLESS-2"
        run("grim", *grim_options(picture), "-o", host, str(picture), env=self._host)
        return picture

    def draw_anew(self) -> None:
        """Have both screens drawn anew by the host: whatever KWin waits for comes with that."""
        for shown in ("0.99", "1"):
            for screen in (self.laptop, self.projector):
                run("swaymsg", f'[title="{screen.name}"] opacity {shown}', env=self._host)

    def unplug(self) -> None:
        """Switch the projector off: it is gone for every program."""
        self._arrange(f"output.{self.projector.name}.disable")

    def replug(self) -> None:
        """Have both screens as they were at first."""
        self._arrange(*(f"output.{each.name}.enable" for each in (self.laptop, self.projector)))
        self._arrange(*(f"output.{each.name}.position.{each.x},0" for each in (self.laptop, self.projector)))

    def light(self, *screens: Screen, primary: Screen, scales: Mapping[str, float] | None = None) -> None:
        """Light these screens alone, from left to right, in their one scale; both know where they are from now on."""
        assert not scales or set(scales.values()) == {1.0}, "KWin is not to be trusted with another, nested as it is"
        x = 0
        for screen in screens:
            placed = replace(screen, x=x)
            x += placed.width
            if screen.name == self.laptop.name:
                self.laptop = placed
            else:
                self.projector = placed
        lit = [each for each in (self.laptop, self.projector) if each.name in {screen.name for screen in screens}]
        dark = {self.laptop.name, self.projector.name} - {each.name for each in lit}
        self._arrange(*(f"output.{each.name}.enable" for each in lit))
        places = (f"output.{each.name}.position.{each.x},0" for each in lit)
        self._arrange(*places, f"output.{primary.name}.priority.1", *(f"output.{name}.disable" for name in dark))

    def scale(self, screen: Screen, factor: float) -> None:
        """Give a screen another scale; KWin, nested as it is here, draws any above 1 in a half of its host's."""
        self._arrange(f"output.{screen.name}.scale.{factor}")

    def put_projector_left(self) -> tuple[Screen, Screen]:
        """Arrange the projector left of the laptop; return both where they are now."""
        projector, laptop = replace(self.projector, x=0), replace(self.laptop, x=self.projector.width)
        self._arrange(*(f"output.{each.name}.position.{each.x},0" for each in (laptop, projector)))
        return laptop, projector

    def close_lid(self) -> Screen:
        """Switch the laptop's own screen off; return the projector as it is now."""
        self._arrange(f"output.{self.laptop.name}.disable")
        return replace(self.projector, x=0)

    def open_lid(self) -> None:
        """Switch the laptop's own screen on again."""
        self.replug()

    def _open(self) -> None:
        runtime = self._runtime_folder()
        self.env |= {"XDG_RUNTIME_DIR": str(runtime), "XDG_SESSION_TYPE": "wayland"}
        for kind in ("system", "session"):
            address = f"unix:path={runtime}/{kind}-bus"
            self._serve(f"{kind}-bus", "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}")
            self.env[f"DBUS_{kind.upper()}_BUS_ADDRESS"] = address
            wait_until((runtime / f"{kind}-bus").exists, what=f"the {kind} bus")
        self._open_host(runtime)
        size = ("--width", str(self.laptop.width), "--height", str(self.laptop.height), "--output-count", "2")
        # With KDE's variables set, kwin_wayland itself ends in a fault here: only programs have them.
        kwin = ("kwin_wayland", "--wayland-display", self._host["WAYLAND_DISPLAY"], "--no-lockscreen", *size)
        free = ("env", "KWIN_WAYLAND_NO_PERMISSION_CHECKS=1", "LIBGL_ALWAYS_SOFTWARE=1")
        self._server = self._serve("kwin", *free, *kwin, "--socket", DISPLAY)
        wait_until(lambda: not self._server.running or (runtime / DISPLAY).exists(), 60, what="kwin_wayland")
        assert self._server.running, f"kwin_wayland did not start:\n{self._server.said}"
        desktop = {"XDG_CURRENT_DESKTOP": "KDE", "KDE_FULL_SESSION": "true", "KDE_SESSION_VERSION": "6"}
        self.env |= {"WAYLAND_DISPLAY": DISPLAY, **desktop}
        wait_until(self._has_both_outputs, 60, what="both outputs of KWin")
        for output, host in ((self.laptop.name, "HEADLESS-1"), (self.projector.name, "HEADLESS-2")):
            run("swaymsg", f'[title="{output}"] move to output {host}, fullscreen enable', env=self._host)
        self._start_input(runtime / DISPLAY)
        self._wait_for_sizes()
        self.replug()
        self.point(self.laptop)

    def _open_host(self, runtime: Path) -> None:
        config = self.folder / "sway.conf"
        sizes = {"laptop": self.laptop.size, "projector": self.projector.size}
        config.write_text(HOST.format(**sizes, desktop=DESKTOP_COLOUR))
        headless = ("WLR_BACKENDS=headless", "WLR_HEADLESS_OUTPUTS=2", "WLR_LIBINPUT_NO_DEVICES=1")
        library = self.folder / "no_presentation.so"
        run("cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(NO_PRESENTATION), env=self.env)
        drawn = ("WLR_RENDERER=pixman", f"LD_PRELOAD={library}", f"SWAYSOCK={runtime}/sway.sock")
        sway = self._serve("sway", "env", *headless, *drawn, "sway", "--config", str(config))
        displays = runtime.glob
        wait_until(lambda: not sway.running or list(displays("wayland-?")), what="sway")
        assert sway.running, f"sway did not start:\n{sway.said}"
        (display,) = displays("wayland-?")
        self._host = self.env | {"WAYLAND_DISPLAY": display.name, "SWAYSOCK": f"{runtime}/sway.sock"}

    def _has_both_outputs(self) -> bool:
        tree = run("swaymsg", "-t", "get_tree", env=self._host)
        return self.laptop.name in tree and self.projector.name in tree

    def _wait_for_sizes(self) -> None:
        """Wait until both outputs are as large as the screens they fill."""
        wanted = [self.laptop.size, self.projector.size]
        wait_until(lambda: MODE.findall(self._arrange("-o")) == wanted, what="outputs as large as their screens")

    def _start_input(self, display: Path) -> None:
        self._fake = self._closing.enter_context(socket.socket(socket.AF_UNIX))
        self._fake.connect(str(display))
        name = global_named(self._fake, FAKE_INPUT_NAME)
        self._fake.sendall(request(REGISTRY, 0, name, FAKE_INPUT_NAME, VERSION, FAKE_INPUT))
        self._input(AUTHENTICATE, "tests", "tests")

    def _input(self, opcode: int, *values: int | str) -> None:
        self._fake.sendall(request(FAKE_INPUT, opcode, *values))

    def _move(self, x: int, y: int) -> None:
        self._input(MOVE_TO, x * 256, y * 256)

    def _arrange(self, *words: str) -> str:
        inside = self.env | {"KSCREEN_BACKEND_INPROCESS": "1", "QT_QPA_PLATFORM": "wayland"}
        with contextlib.suppress(subprocess.TimeoutExpired):  # it may miss that KWin has answered, and wait for ever
            return run("kscreen-doctor", *words, env=inside)
        return run("kscreen-doctor", *words, env=inside)
