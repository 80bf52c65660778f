"""A desk under Wayland: a sway with two outputs and no hardware."""

import json
import sys
from dataclasses import replace
from pathlib import Path

from tests.desktop.lab import DESKTOP_COLOUR, Program, Screen, Served, run, wait_until
from tests.desktop.virtual_keyboard import VirtualKeyboard

CONFIG = """\
output {laptop.name} resolution {laptop.size} position 0 0
output {projector.name} resolution {projector.size} position {projector.x} 0
output * bg {desktop} solid_color
default_border none
xwayland disable
bindsym Mod1+F4 kill
"""

# wtype is a new keyboard on every call: the window with the focus has to hear of it before the first key. It tells no
# times of its keys.
HELLO_MS = "100"
BETWEEN_MS = "90"
MODIFIERS = {"ctrl", "alt", "shift", "logo"}


def grim_options(picture: Path) -> list[str]:
    """Return what grim wants for a picture; a .bmp, which it does not know, is in fact a .ppm: Qt reads either."""
    return ["-t", "ppm"] if picture.suffix == ".bmp" else []


class SwayDesk(Served):
    """A laptop's screen, the focused one, and a projector's to its right."""

    kind = "sway"

    def __init__(self, folder: Path, *, waits_ms: int = 200) -> None:
        self._waits_ms = waits_ms  # for a window to paint itself in a new size, before it is shown all the same
        self.laptop = Screen("HEADLESS-1", 0, 0, 1366, 768)
        self.projector = Screen("HEADLESS-2", 1366, 0, 1920, 1080)
        self.third = Screen("HEADLESS-3", 1366 + 1920, 0, 1024, 768)
        self._third_plugged = False
        self._keyboard: VirtualKeyboard | None = None
        super().__init__(folder)

    def _send_keys(self, names: tuple[str, ...]) -> None:
        strokes = ["-s", HELLO_MS]
        for name in names:
            *held, key = name.split("+")
            assert MODIFIERS.issuperset(held), name
            for modifier in held:
                strokes += ["-M", modifier]
            strokes += ["-k", key]
            for modifier in reversed(held):
                strokes += ["-m", modifier]
            strokes += ["-s", BETWEEN_MS]
        run("wtype", *strokes, env=self.env)

    def plug_keyboard(self, layout: str) -> None:
        """Plug a keyboard of a layout in, and pull out the one before."""
        before, self._keyboard = self._keyboard, VirtualKeyboard(self._socket, layout)
        if before is not None:
            before.close()

    def press(self, code: int, *held: int, down_s: float = 0.01) -> None:
        """Press the key at a place, by the kernel's code, on the keyboard that was plugged in."""
        assert self._keyboard is not None
        self._keyboard.key(code, *held, down_s=down_s)

    def press_often(self, code: int, times: int, *, every_s: float) -> None:
        """Press the key at a place again and again."""
        assert self._keyboard is not None
        self._keyboard.key_often(code, times, every_s=every_s)

    def windows(self) -> list[str]:
        """Return the windows of the program that are seen, each as ``x y width height``."""
        tree = json.loads(run("swaymsg", "--socket", self.env["SWAYSOCK"], "-t", "get_tree", "--raw", env=self.env))
        found, todo = [], [tree]
        while todo:
            node = todo.pop()
            todo += [*node.get("nodes", []), *node.get("floating_nodes", [])]
            if node.get("pid") and node.get("visible"):
                found.append(" ".join(str(node["rect"][name]) for name in ("x", "y", "width", "height")))
        return found

    def title(self, screen: Screen) -> str:
        """Return what the program calls a monitor: those of this compositor say no more than their connector."""
        return screen.name

    def shot(self, screen: Screen, picture: Path) -> Path:
        """Photograph one screen."""
        run("grim", "-c", *grim_options(picture), "-o", screen.name, str(picture), env=self.env)
        return picture

    def film(self, screen: Screen, folder: Path) -> Program:
        """Start to film a screen, every other picture of it into ``folder``."""
        return self._film(folder, screen.name, QT_QPA_PLATFORM="offscreen")

    def mouse_over(self, screen: Screen) -> Program:
        """Plug a mouse in, its pointer at the middle of a screen."""
        middle = (screen.x + screen.width // 2, screen.height // 2)
        place = map(str, (*middle, self.projector.x + self.projector.width, self.projector.height))
        command = [sys.executable, str(Path(__file__).parent / "pointer.py"), *place]
        return Program(command, self.env, log=self.folder / "pointer.log")

    def focus(self, screen: Screen) -> None:
        """Give the focus to the window on a screen."""
        self._say("focus", "output", screen.name)

    def focus_title(self, title: str) -> None:
        """Give the focus to the window of a title."""
        self._say(f'[title="^{title}$"]', "focus")

    def click(self, x: int, y: int) -> None:
        """Click at a place."""
        for words in (("set", str(x), str(y)), ("press", "button1"), ("release", "button1")):
            self._say("seat", "seat0", "cursor", *words)

    def unplug(self) -> None:
        """Pull the projector's cable: its output is gone for every program."""
        self._say("output", self.projector.name, "disable")

    def replug(self) -> None:
        """Plug the projector in again, where it was, and give the laptop the focus."""
        for screen in (self.laptop, self.projector):
            place = ["resolution", screen.size, "position", str(screen.x), "0", "scale", "1"]
            self._say("output", screen.name, "enable", *place)
        if self._third_plugged:
            self._say("output", self.third.name, "disable")
        self._say("focus", "output", self.laptop.name)

    def put_projector_left(self) -> tuple[Screen, Screen]:
        """Arrange the projector left of the laptop; return both where they are now."""
        projector, laptop = replace(self.projector, x=0), replace(self.laptop, x=self.projector.width)
        self._say("output", laptop.name, "position", str(laptop.x), "0")
        self._say("output", projector.name, "position", "0", "0")
        self._say("focus", "output", laptop.name)
        return laptop, projector

    def plug_third(self) -> Screen:
        """Plug a third screen in, to the right of the others."""
        if not self._third_plugged:
            self._say("create_output")
            self._third_plugged = True
        third = self.third
        self._say("output", third.name, "enable", "resolution", third.size, "position", str(third.x), "0")
        return third

    def resize_projector(self) -> Screen:
        """Have the projector change to another resolution; return it as it is now."""
        self._say("output", self.projector.name, "resolution", "1024x768")
        return replace(self.projector, width=1024, height=768)

    def close_lid(self) -> Screen:
        """Switch the laptop's own screen off; return the projector as it is now."""
        self._say("output", self.laptop.name, "disable")
        return self.projector

    def open_lid(self) -> None:
        """Switch the laptop's own screen on again."""
        self.replug()

    def scaled(self, laptop: float, projector: float) -> dict[str, str]:
        """Have each screen drawn larger; what the program needs for it is nothing."""
        # Positions are in scaled pixels: moved first, so that the screens never overlap.
        self._say("output", self.projector.name, "scale", str(projector), "position", "3000", "0")
        self._say("output", self.laptop.name, "scale", str(laptop), "position", "0", "0")
        return {}

    def close(self) -> None:
        """End the compositor."""
        if self._keyboard is not None:
            self._keyboard.close()
        super().close()

    def _open(self) -> None:
        runtime = self._runtime_folder()
        config = self.folder / "sway.conf"
        config.write_text(CONFIG.format(laptop=self.laptop, projector=self.projector, desktop=DESKTOP_COLOUR))
        self.env |= {"XDG_RUNTIME_DIR": str(runtime), "XDG_SESSION_TYPE": "wayland", "SWAYSOCK": f"{runtime}/sway.sock"}
        headless = (
            "WLR_BACKENDS=headless",
            "WLR_HEADLESS_OUTPUTS=2",
            "WLR_LIBINPUT_NO_DEVICES=1",
            "WLR_RENDERER=pixman",
        )
        command = ("sway", "-D", f"txn-timeout={self._waits_ms}", "--config", str(config))
        self._server = sway = self._serve("sway", "env", *headless, *command)
        wait_until(lambda: not sway.running or self._display(runtime), what="sway")
        assert sway.running, f"sway did not start:\n{sway.said}"
        self.env["WAYLAND_DISPLAY"] = self._display(runtime)
        self._socket = runtime / self.env["WAYLAND_DISPLAY"]
        wait_until((runtime / "sway.sock").exists, what="sway's socket")
        self.plug_keyboard("us")  # a laptop has one; without any, no window has the focus
        self.replug()

    def _display(self, runtime: Path) -> str:
        return next((path.name for path in runtime.glob("wayland-*") if path.suffix != ".lock"), "")

    def _say(self, *words: str) -> None:
        run("swaymsg", "--socket", self.env["SWAYSOCK"], *words, env=self.env)
