"""A window with one message, for a start by a click that was refused: nobody reads standard error then."""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.files.disk.datafolder import knock
from cafe_presenter.sentences import located
from cafe_presenter.ui.screens.display import demand_display
from cafe_presenter.wording import Wording


def tell_in_a_window(problems: Sequence[Problem], wording: Wording) -> None:
    """Have a copy that is open already say so itself: it knows which screen is the host's. Else show a small window."""
    first = problems[0]
    leave = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    if first.code == "data.in_use":
        _let_come_forward()
        if knock(Path(str(first.params["folder"])), leave):
            return
    with contextlib.suppress(CafeError):
        demand_display()
        _show("\n".join(located(each, wording) for each in problems), wording.language)


def _let_come_forward() -> None:
    """Let the other copy have the keys: Windows hands them to what was just started, which alone may pass them on."""
    if sys.platform == "win32":
        import ctypes  # only Windows needs it

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # ASFW_ANY


def _show(text: str, language: str) -> None:
    """Show ``text`` in the program's ``language`` until it is closed."""
    from PySide6.QtWidgets import QApplication, QMessageBox  # not where another copy is told

    from cafe_presenter.ui.kit.fonts import load_fonts, speak

    application = QApplication.instance() or QApplication(sys.argv[:1])
    load_fonts()
    speak(language)
    box = QMessageBox(QMessageBox.Icon.Information, "Café Presenter", text)
    box.exec()
    del application
