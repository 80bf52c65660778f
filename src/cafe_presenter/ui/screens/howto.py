"""What to press on this system: to extend the display, to stay awake, for silence. One place for the wording."""

import os
import sys
from collections.abc import Mapping

from cafe_presenter.wording import N_, Wording

WINDOWS_11 = 22000
"""The first build of Windows that bears this number."""
BUILD = WINDOWS_11
if sys.platform == "win32":
    BUILD = sys.getwindowsversion().build

_EXTENDING = {
    "win32": N_("To extend: Windows+P, then “Extend”."),
    "darwin": N_("To extend: System Settings, Displays, the projector, “Use as: Extended display”."),
    "GNOME": N_("To extend: Super+P, or Settings, Displays, “Join”."),
    "KDE": N_("To extend: Super+P, then “Extend”."),
    "": N_("To extend: the display settings, or Super+P on many computers."),
}
_KEEPING_AWAKE = {
    "win32": N_("Windows+I, System, Power: sleep and screen “Never”"),
    "darwin": N_("System Settings, Lock Screen: display off “Never”"),
    "GNOME": N_("Settings, Power: no automatic suspend, screen blank “Never”"),
    "KDE": N_("System Settings, Power Management: suspend and screen off “Never”"),
    "": N_("Power settings: sleep and screen saver “Never”"),
}
_WINDOWS_10_SILENCING = N_("Windows+A, then “Focus assist”, once or twice: “Alarms only”.")
_SILENCING = {
    "win32": N_("Windows+N, then the bell: “Do not disturb”."),
    "darwin": N_("Control Centre at the top right, Focus, “Do Not Disturb”."),
    "GNOME": N_(
        "Click the clock at the top, then “Do Not Disturb”. Urgent ones come all the same, to the primary display: "
        "let it be yours."
    ),
    "KDE": N_(
        "Click the bell beside the clock, then “Do not disturb”. Urgent ones come all the same, to the primary "
        "display: let it be yours."
    ),
    "": N_("Look for “Do not disturb” beside the clock, and close mail and chat programs."),
}
"""By the system as Python names it, or the desktop of a Linux that is known; what any other is told has no name."""


def extending(wording: Wording, *, platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> str:
    """Return how the display is extended on this system."""
    return wording.text(_EXTENDING[_system(platform, environ)])


def keeping_awake(wording: Wording, *, platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> str:
    """Return, in one line, what keeps a computer of this system awake that refuses to be kept so."""
    return wording.text(_KEEPING_AWAKE[_system(platform, environ)])


def silencing(
    wording: Wording,
    *,
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
    build: int = BUILD,
) -> str:
    """Return how notifications are silenced on this system."""
    if platform == "win32" and build < WINDOWS_11:
        return wording.text(_WINDOWS_10_SILENCING)
    return wording.text(_SILENCING[_system(platform, environ)])


def _system(platform: str, environ: Mapping[str, str]) -> str:
    if platform in ("win32", "darwin"):
        return platform
    desktop = environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return next((name for name in ("GNOME", "KDE") if name in desktop), "")
