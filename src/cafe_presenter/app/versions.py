"""What runs here, for whoever helps: versions and system, nobody's name, no path."""

import os
import platform
import re
import sys
from datetime import datetime
from pathlib import Path

from cafe_presenter import __version__
from cafe_presenter.files.disk.report import write_report

DESKTOP = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "LANG")
"""Variables of the environment that say which desktop this is; none holds a name."""


def report_for_helper(folder: Path, target: Path) -> Path:
    """Write into ``target`` a folder with the log of the data folder and the versions; return where it is."""
    return write_report(folder, target, versions=versions(), now=datetime.now().astimezone())


def versions() -> str:
    """Return a line for each thing that runs here, in English: it is for those who mend programs."""
    facts = {
        "Café Presenter": __version__,
        "bundle": str(bool(getattr(sys, "frozen", False))),
        "Python": platform.python_version(),
        "PySide6": _pyside(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": str(os.cpu_count()),
        **{name: _without_path(os.environ[name]) for name in DESKTOP if name in os.environ},
    }
    return "".join(f"{name}: {value}\n" for name, value in facts.items())


def _without_path(value: str) -> str:
    """Return a variable up to where a path or a name might begin: ``offscreen:configfile=/home/…``."""
    facts = re.match(r"[\w.:;@+-]{0,40}", value, re.ASCII)[0]  # type: ignore[index]  # it matches nothing, too
    return facts if facts == value else f"{facts}…"


def _pyside() -> str:
    try:
        from PySide6 import __version__ as version  # not before somebody asks: no command needs Qt to say this
    except ImportError as error:
        return f"does not load ({error.name})"
    return str(version)
