"""A desk under X11: an Xorg with two outputs and no hardware, a window manager and a session bus."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from tests.desktop.lab import DESKTOP_COLOUR, Program, Screen, Served, run, wait_until

CONFIG = """\
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "BlankTime" "0"
    Option "OffTime" "0"
EndSection
Section "Device"
    Identifier "nothing"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "any"
    HorizSync 1.0-2000.0
    VertRefresh 1.0-200.0
{modelines}
EndSection
Section "Screen"
    Identifier "all"
    Device "nothing"
    Monitor "any"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes {modes}
        Virtual 7680 2160
    EndSubSection
EndSection
"""

HERE = Path(__file__).parent
BETWEEN_MS = "80"  # a deliberate press: the same key sooner is a worn button
X_MORE = 8  # an X key code is the kernel's and eight
OTHER_SIZE = "1024x768"
MODELS = {"DUMMY1": "EPSON PJ", "DUMMY2": "BenQ TH585"}


class XorgDesk(Served):
    """A laptop's screen, the primary one, and a projector's to its right."""

    kind = "xorg"

    def __init__(self, folder: Path, *, laptop: str = "1280x800", projector: str = "1920x1080") -> None:
        width, height = _size(laptop)
        self.laptop = Screen("DUMMY0", 0, 0, width, height)
        self.projector = Screen("DUMMY1", width, 0, *_size(projector))
        self.third = Screen("DUMMY2", width + self.projector.width, 0, *_size(OTHER_SIZE))
        super().__init__(folder)

    def _send_keys(self, names: tuple[str, ...]) -> None:
        run("xdotool", "key", "--clearmodifiers", "--delay", BETWEEN_MS, *names, env=self.env)

    def title(self, screen: Screen) -> str:
        """Return what the program calls a monitor, the model that it tells."""
        return MODELS.get(screen.name, screen.name)

    def plug_keyboard(self, layout: str) -> None:
        """Give the keyboard a layout."""
        run("setxkbmap", "-rules", "evdev", "-model", "pc105", "-layout", layout, env=self.env)

    def press(self, code: int, *held: int, down_s: float = 0.01) -> None:
        """Press the key at a place, by the kernel's code, for so long, while others are held."""
        down = [(each, "+", 0.0) for each in (*held, code)]
        up = [(code, "-", down_s), *((each, "-", 0.0) for each in held)]
        self._move_keys(*down, *up)

    def press_often(self, code: int, times: int, *, every_s: float) -> None:
        """Press the key at a place again and again."""
        self._move_keys(*[(code, sign, every_s / 2) for sign in "+-" * times])

    def _move_keys(self, *strokes: tuple[int, str, float]) -> None:
        words = [f"{code + X_MORE}{sign}{round(after_s * 1000)}" for code, sign, after_s in strokes]
        run(sys.executable, str(HERE / "xtest.py"), *words, env=self.env)

    def shot(self, screen: Screen, picture: Path) -> Path:
        """Photograph one screen; a .bmp takes a third of the time of a .png."""
        run("maim", "--geometry", f"{screen.size}+{screen.x}+{screen.y}", str(picture), env=self.env)
        return picture

    def film(self, screen: Screen, folder: Path) -> Program:
        """Start to film a screen, every other picture of it into ``folder``."""
        return self._film(folder, *map(str, (screen.x, screen.y, screen.width, screen.height)))

    def focus(self, screen: Screen) -> None:
        """Give the focus to the window that fills a screen; any other may go while it is asked where it is."""
        size, found = [str(screen.width), str(screen.height)], list[str]()

        def is_found() -> bool:
            places = [(window, self.place(window).split()) for window in self.every_window()]
            found[:] = [window for window, place in places if place[:1] == [str(screen.x)] and place[2:] == size]
            return bool(found)

        wait_until(is_found, what=f"a window that fills {screen.name}")
        run("xdotool", "windowactivate", "--sync", found[0], env=self.env)

    def focus_title(self, title: str) -> None:
        """Give the focus to the window of a title."""
        run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$", "windowactivate", env=self.env)

    def point(self, x: int, y: int) -> None:
        """Move the pointer, and press nothing."""
        run("xdotool", "mousemove", str(x), str(y), env=self.env)

    def click(self, x: int, y: int) -> None:
        """Click at a place."""
        run("xdotool", "mousemove", str(x), str(y), "click", "1", env=self.env)

    def scroll(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel at a place, towards what is below."""
        run("xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(notches), "5", env=self.env)

    def unplug(self) -> None:
        """Pull the projector's cable."""
        run("xrandr", "--output", self.projector.name, "--off", env=self.env)

    def replug(self) -> None:
        """Plug the projector in again, where it was."""
        laptop, projector = self.laptop, self.projector
        left = ["--output", laptop.name, "--mode", laptop.size, "--pos", "0x0", "--primary"]
        right = ["--output", projector.name, "--mode", projector.size, "--pos", f"{projector.x}x0"]
        run("xrandr", *left, *right, "--output", self.third.name, "--off", env=self.env)
        run("xdotool", "mousemove", "100", "100", env=self.env)  # else the server leaves the pointer at the wall's edge

    def put_projector_left(self) -> tuple[Screen, Screen]:
        """Arrange the projector left of the laptop; return both where they are now."""
        projector, laptop = replace(self.projector, x=0), replace(self.laptop, x=self.projector.width)
        left = ["--output", projector.name, "--mode", projector.size, "--pos", "0x0"]
        right = ["--output", laptop.name, "--mode", laptop.size, "--pos", f"{laptop.x}x0", "--primary"]
        run("xrandr", *left, *right, env=self.env)
        return laptop, projector

    def make_primary(self, screen: Screen) -> None:
        """Make a screen the primary one."""
        run("xrandr", "--output", screen.name, "--primary", env=self.env)

    def mirror(self) -> None:
        """Let the projector show what the laptop shows."""
        run("xrandr", "--output", self.projector.name, "--pos", "0x0", env=self.env)

    def plug_third(self) -> Screen:
        """Plug a third screen in, to the right of the others."""
        third = ["--output", self.third.name, "--mode", self.third.size, "--pos", f"{self.third.x}x0"]
        run("xrandr", *third, env=self.env)
        return self.third

    def give_identity(self, output: str, maker: str, model: str, serial: str) -> None:
        """Have the monitor on an output tell who it is; programs hear of it when it is plugged in the next time."""
        run(sys.executable, str(HERE / "edid.py"), output, maker, model, serial, env=self.env)

    def resize_projector(self) -> Screen:
        """Have the projector change to another resolution; return it as it is now."""
        width, height = _size(OTHER_SIZE)
        run("xrandr", "--output", self.projector.name, "--mode", OTHER_SIZE, env=self.env)
        return replace(self.projector, width=width, height=height)

    def close_lid(self) -> Screen:
        """Switch the laptop's own screen off; return the projector as it is now."""
        run("xrandr", "--output", self.laptop.name, "--off", env=self.env)
        return replace(self.projector, x=0)  # the server closes the gap

    def open_lid(self) -> None:
        """Switch the laptop's own screen on again."""
        self.replug()

    def scaled(self, laptop: float, projector: float) -> dict[str, str]:
        """Return what makes the program draw larger on each screen."""
        return {"QT_SCREEN_SCALE_FACTORS": f"{self.laptop.name}={laptop};{self.projector.name}={projector}"}

    def window_ids(self) -> list[str]:
        """Return the numbers of the program's windows that are seen."""
        return self._ask("xdotool", "search", "--onlyvisible", "--name", "Café Presenter").split()  # fails on none

    def every_window(self) -> list[str]:
        """Return the numbers of all windows that are seen and bear a name, whose ever they are."""
        return self._ask("xdotool", "search", "--onlyvisible", "--name", ".").split()

    def windows(self) -> list[str]:
        """Return the windows of the program that are seen, each as ``x y width height``."""
        # A window may go while it is being asked.
        return [place for place in map(self.place, self.window_ids()) if place]

    def place(self, window: str) -> str:
        """Return where a window is, ``x y width height``, or "" once it is gone."""
        told = self._ask("xdotool", "getwindowgeometry", "--shell", window)
        return " ".join(_geometry(told)) if told else ""

    def _ask(self, *command: str) -> str:
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False).stdout

    def _open(self) -> None:
        runtime = self._runtime_folder()
        self.env |= {"XDG_RUNTIME_DIR": str(runtime), "XDG_SESSION_TYPE": "x11"}
        self.env["DISPLAY"] = self._start_xorg()
        for screen in (self.projector, self.third):
            for size in (screen.size, OTHER_SIZE):
                run("xrandr", "--addmode", screen.name, size, env=self.env)
        self.plug_keyboard("us")  # with the kernel's codes: a server without any keyboard has others
        # The dummy driver calls an output connected once it has been on and was asked again; of one that is not, Qt
        # misses every move, and the server forgets its EDID.
        self.plug_third()
        self.replug()
        run("xrandr", env=self.env)
        for output, model in MODELS.items():
            self.give_identity(output, "SEC", model, "SN1")
        run("xsetroot", "-solid", DESKTOP_COLOUR, env=self.env)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={runtime}/bus"
        self._serve("dbus", "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={runtime}/bus")
        self._serve("openbox", "openbox", "--sm-disable")
        wait_until(self._has_window_manager, what="openbox")

    def _has_window_manager(self) -> bool:
        return (
            subprocess.run(["xdotool", "get_desktop"], env=self.env, capture_output=True, check=False).returncode == 0
        )

    def _start_xorg(self) -> str:
        config = self.folder / "xorg.conf"
        sizes = {screen.size for screen in (self.laptop, self.projector, self.third)}
        lines = "\n".join(_modeline(size) for size in sizes)
        config.write_text(CONFIG.format(modelines=lines, modes=" ".join(f'"{size}"' for size in sizes)))
        number, told = os.pipe()  # Xorg takes the first free display and tells its number here
        options = [
            "-noreset",
            "-nolisten",
            "tcp",
            "-novtswitch",
            "-sharevts",
            "-logfile",
            str(self.folder / "xorg.log"),
        ]
        self._server = self._serve(
            "xorg-output", "Xorg", "-displayfd", str(told), "-config", str(config), *options, fds=(told,)
        )
        os.close(told)
        with os.fdopen(number) as pipe:
            display = pipe.readline().strip()
        assert display, "Xorg did not start:\n" + (self.folder / "xorg-output.log").read_text(errors="replace")
        return f":{display}"


def _geometry(told: str) -> list[str]:
    values = dict(line.split("=") for line in told.split())
    return [values[name] for name in ("X", "Y", "WIDTH", "HEIGHT")]


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


def _modeline(size: str) -> str:
    width, height = _size(size)
    across, down = width + 320, height + 40  # with 160, Xorg takes it for a mode this monitor cannot do
    clock = across * down * 60 / 1_000_000
    columns = f"{width} {width + 80} {width + 160} {across}"
    return f'    Modeline "{size}" {clock:.2f} {columns} {height} {height + 3} {height + 8} {down}'
