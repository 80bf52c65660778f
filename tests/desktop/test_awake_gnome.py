"""Staying awake as GNOME has it: its own session manager, screen-saver proxy and systemd's logind, all three real.

They need no screen. logind serves whoever is root, in a part of the file system where it disturbs no other.
"""

import signal
from pathlib import Path

import pytest

from tests.desktop.lab import wait_until
from tests.desktop.test_awake import Run, run

__all__ = ["run"]  # a fixture

SESSION = "[GNOME Session]\nName=Alone\nRequiredComponents=\n"
MANAGER = ("/usr/libexec/gnome-session-binary", "--session=alone")
SCREEN_SAVER = "/usr/libexec/gsd-screensaver-proxy"
LOGIND = "mkdir -p /run/systemd && mount -t tmpfs none /run/systemd && exec /usr/lib/systemd/systemd-logind"

pytestmark = pytest.mark.long


def told(run: Run, *command: str) -> str:
    """Return what a tool says on the bus."""
    tool = run(*command)
    tool.wait()
    return tool.said


def wishes(run: Run) -> list[str]:
    """Return who has asked which of both to stay awake, a line each."""
    tools = ("gnome-session-inhibit", "systemd-inhibit")
    return [line for tool in tools for line in told(run, tool, "--list").splitlines() if "Café Presenter" in line]


def wait_for(run: Run, name: str) -> None:
    """Wait until somebody has a name on the bus."""
    bus = "org.freedesktop.DBus"
    asked = ("dbus-send", "--session", "--print-reply", f"--dest={bus}", "/", f"{bus}.ListNames")
    wait_until(lambda: f'"{name}"' in told(run, *asked), what=name)


def test_gnome_and_systemd_keep_awake_until_the_program_is_gone(run: Run, tmp_path: Path) -> None:
    sessions = tmp_path / "gnome-session" / "sessions"
    sessions.mkdir(parents=True)
    (sessions / "alone.session").write_text(SESSION)
    run("env", f"XDG_CONFIG_DIRS={tmp_path}", f"XDG_RUNTIME_DIR={tmp_path}", "GSETTINGS_BACKEND=memory", *MANAGER)
    wait_for(run, "org.gnome.SessionManager")
    run(SCREEN_SAVER)
    run("unshare", "--mount", "sh", "-c", LOGIND)
    for name in ("org.freedesktop.ScreenSaver", "org.freedesktop.login1"):
        wait_for(run, name)
    program = run()
    wait_until(lambda: len(wishes(run)) == 2, what="both to be asked")
    screen, sleep = wishes(run)
    assert "(idle)" in screen
    assert "sleep:idle" in sleep
    program.send(signal.SIGKILL)
    wait_until(lambda: not wishes(run), what="both to be let go")
