"""Whether there is a display to open windows on. Asked before Qt is loaded, which could only abort."""

import importlib.util
import os
import sys
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Problem, Severity


def demand_display() -> None:
    """Raise CafeError ``display.none`` or ``display.unknown_platform`` where Qt could only abort."""
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if not wanted:
        if sys.platform not in ("win32", "darwin") and not (_answers("xcb") or _answers("wayland")):
            raise CafeError(Problem("display.none", severity=Severity.ERROR))
        return
    names = [each.partition(":")[0] for each in wanted.split(";")]
    known = [name for name in names if _is_known(name)]
    if not known:
        params = {"name": wanted}
        raise CafeError(Problem("display.unknown_platform", params=params, severity=Severity.ERROR))
    if not any(map(_answers, known)):
        raise CafeError(Problem("display.none", severity=Severity.ERROR))


def _is_known(platform: str) -> bool:
    """Whether Qt has brought a plugin for a platform of that name: ``libqxcb.so``, ``libqwayland-egl.so``."""
    found = importlib.util.find_spec("PySide6")
    places = [] if found is None else list(found.submodule_search_locations or ())
    folders = [Path(place) / inner for place in places for inner in ("Qt/plugins/platforms", "plugins/platforms")]
    plugins = {file.stem.removeprefix("lib").removeprefix("q") for folder in folders for file in folder.glob("*q*.*")}
    return not plugins or platform.partition("-")[0] in {plugin.partition("-")[0] for plugin in plugins}


def _answers(platform: str) -> bool:
    """Whether the server a platform speaks to is there; one that speaks to none always can."""
    if platform == "xcb":
        return _x_answers(os.environ.get("DISPLAY", ""))
    if platform.startswith("wayland"):
        return _wayland_answers(os.environ.get("WAYLAND_DISPLAY", ""))
    return True


def _x_answers(display: str) -> bool:
    """Whether ``display`` can be an X server: one of this machine has a socket; another machine's is left to Qt."""
    host, colon, number = display.rpartition(":")
    if not colon or (host and host != "unix"):
        return bool(display)
    name = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - the place the X protocol gives
    return Path(name).is_socket() or _is_abstract_socket(name)


def _is_abstract_socket(name: str) -> bool:
    try:
        return f"@{name}\n" in Path("/proc/net/unix").read_text("utf-8", "replace")
    except OSError:
        return False


def _wayland_answers(display: str) -> bool:
    """Whether ``display`` is the socket of a Wayland server."""
    return bool(display) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / display).is_socket()
