"""What to press on this system: to extend the display, to stay awake, for silence. One place for the wording."""

import os
import sys
from collections.abc import Mapping

from cafe_presenter.wording import Wording

WINDOWS_11 = 22000
"""The first build of Windows that bears this number."""
BUILD = WINDOWS_11
if sys.platform == "win32":
    BUILD = sys.getwindowsversion().build


def extending(wording: Wording, *, platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> str:
    """Return how the display is extended on this system."""
    if platform == "win32":
        return wording.text("To extend: Windows+P, then “Extend”.")
    if platform == "darwin":
        return wording.text("To extend: System Settings, Displays, the projector, “Use as: Extended display”.")
    desktop = environ.get("XDG_CURRENT_DESKTOP", "").upper()
    if "GNOME" in desktop:
        return wording.text("To extend: Super+P, or Settings, Displays, “Join”.")
    if "KDE" in desktop:
        return wording.text("To extend: Super+P, then “Extend”.")
    return wording.text("To extend: the display settings, or Super+P on many computers.")


def keeping_awake(wording: Wording, *, platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> str:
    """Return, in one line, what keeps a computer of this system awake that refuses to be kept so."""
    if platform == "win32":
        return wording.text("Windows+I, System, Power: sleep and screen “Never”")
    if platform == "darwin":
        return wording.text("System Settings, Lock Screen: display off “Never”")
    desktop = environ.get("XDG_CURRENT_DESKTOP", "").upper()
    if "GNOME" in desktop:
        return wording.text("Settings, Power: no automatic suspend, screen blank “Never”")
    if "KDE" in desktop:
        return wording.text("System Settings, Power Management: suspend and screen off “Never”")
    return wording.text("Power settings: sleep and screen saver “Never”")


def silencing(
    wording: Wording,
    *,
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
    build: int = BUILD,
) -> str:
    """Return how notifications are silenced on this system."""
    if platform == "win32":
        if build < WINDOWS_11:
            return wording.text("Windows+A, then “Focus assist”, once or twice: “Alarms only”.")
        return wording.text("Windows+N, then the bell: “Do not disturb”.")
    if platform == "darwin":
        return wording.text("Control Centre at the top right, Focus, “Do Not Disturb”.")
    desktop = environ.get("XDG_CURRENT_DESKTOP", "").upper()
    if "GNOME" in desktop:
        return wording.text(
            "Click the clock at the top, then “Do Not Disturb”. Urgent ones come all the same, to the primary display: "
            "let it be yours."
        )
    if "KDE" in desktop:
        return wording.text(
            "Click the bell beside the clock, then “Do not disturb”. Urgent ones come all the same, to the primary "
            "display: let it be yours."
        )
    return wording.text("Look for “Do not disturb” beside the clock, and close mail and chat programs.")
