"""The system's own dialogs for files: where they begin, how what they answer is spelled; nothing of it is kept."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QDir, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

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
    with _kept_as_before():
        if is_ours:
            dialog = _ours(parent, title, folder=folder, kinds=kinds)
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            path = _chosen(dialog)
        else:
            path, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds, options=_PLAIN)
    return as_written_here(path)


def ask_for_target(parent: QWidget, title: str, *, suggested: Path, kinds: str, is_ours: bool = False) -> str:
    """Return the path of a file that is to be written, as `ask_for_file` does."""
    with _kept_as_before():
        if is_ours:
            dialog = _ours(parent, title, folder=suggested.parent, kinds=kinds)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(suggested.name)
            path = _chosen(dialog)
        else:
            path, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds, options=_PLAIN)
    return as_written_here(path)


def ask_for_folder(parent: QWidget, title: str, *, folder: Path) -> str:
    """Return the path of a folder, empty when none was chosen."""
    with _kept_as_before():
        path = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return as_written_here(path)


def _ours(parent: QWidget, title: str, *, folder: Path, kinds: str) -> QFileDialog:
    """Return a dialog of Qt's own."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setOptions(_PLAIN | QFileDialog.Option.DontUseNativeDialog)
    return dialog


def _chosen(dialog: QFileDialog) -> str:
    """Have a file chosen; return its path, empty when none was."""
    is_chosen = is_accepted(dialog)
    dialog.deleteLater()
    return dialog.selectedFiles()[0] if is_chosen else ""


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
