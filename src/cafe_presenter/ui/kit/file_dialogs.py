"""The system's own dialogs for files: where they begin, how what they answer is spelled; nothing of it is kept."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QDir, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import delete

from cafe_presenter.resources import resource
from cafe_presenter.ui.kit.dialogs import is_accepted

_PLAIN = QFileDialog.Option.HideNameFilterDetails
"""A dialog names kinds of files, and not every ending of theirs."""


def documents() -> Path:
    """Return the folder in which people keep what they write, their home where there is none of its own."""
    told = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return told if told.is_absolute() and told.is_dir() else Path.home()


def folder_of(deck: Path | None) -> Path:
    """Return where what is made of a deck is best kept: beside it, unless it is gone or came with the program."""
    own = deck is not None and deck.parent != resource("decks") and deck.parent.is_dir()
    return deck.parent if deck is not None and own else documents()


def ask_for_file(parent: QWidget, title: str, *, folder: Path, kinds: str, is_ours: bool = False) -> str:
    """Return the path of a file that is to be read, empty when none was chosen.

    The dialog is the system's own, or Qt's where it ``is_ours``.
    """
    dialog = _dialog(parent, title, folder=folder, kinds=kinds, is_ours=is_ours)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def ask_for_target(parent: QWidget, title: str, *, suggested: Path, kinds: str, is_ours: bool = False) -> str:
    """Return the path of a file that is to be written, as `ask_for_file` does."""
    dialog = _dialog(parent, title, folder=suggested.parent, kinds=kinds, is_ours=is_ours)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(suggested.name)
    return _chosen(dialog)


def ask_for_folder(parent: QWidget, title: str, *, folder: Path) -> str:
    """Return the path of a folder, empty when none was chosen."""
    dialog = _dialog(parent, title, folder=folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _dialog(parent: QWidget, title: str, *, folder: Path, kinds: str = "", is_ours: bool = False) -> QFileDialog:
    """Return a dialog of the system's, or of Qt's where there is none or it ``is_ours``."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setOptions(_PLAIN | QFileDialog.Option.DontUseNativeDialog if is_ours else _PLAIN)
    return dialog


def _chosen(dialog: QFileDialog) -> str:
    """Have a file or folder chosen; return its path, empty when none was."""
    with _kept_as_before():
        path = dialog.selectedFiles()[0] if is_accepted(dialog) else ""
        delete(dialog)  # Qt keeps the folder then
    return as_written_here(path)


def as_written_here(path: str) -> str:
    """Return a path of Qt's with this system's own separators, so that a file is spelled in one way everywhere."""
    return QDir.toNativeSeparators(path)


@contextlib.contextmanager
def _kept_as_before() -> Iterator[None]:
    """Leave what Qt keeps of its dialogs as it was: it would hold the host's folders where nobody erases them.

    On Windows that is the registry, which all programs with Qt share; elsewhere a file, which `app.run` sends nowhere.
    """
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.beginGroup("FileDialog")
    before = {key: kept.value(key) for key in kept.allKeys()}
    try:
        yield
    finally:
        kept.sync()
        kept.remove("")
        for key, value in before.items():
            kept.setValue(key, value)
        kept.sync()
        del kept
        _remove_empty(r"Software\QtProject\OrganizationDefaults", r"Software\QtProject")


def _remove_empty(*names: str) -> None:
    """Remove keys of the registry in which nothing is: that one is there tells already what was run."""
    if sys.platform == "win32":
        import winreg

        for name in names:
            with contextlib.suppress(OSError):  # it is not there
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as key:
                    keys, values, _ = winreg.QueryInfoKey(key)
                if keys == values == 0:
                    winreg.DeleteKey(winreg.HKEY_CURRENT_USER, name)
