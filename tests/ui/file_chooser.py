"""The dialogs for files, answered without being shown."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from cafe_presenter.ui.kit import file_dialogs


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[tuple[Path, str]]:
    """Answer each that will open with a path as Qt writes it on every system, or give it up where there is none.

    Returns what each offered by then: a path, and the kinds of files.
    """
    offered: list[tuple[Path, str]] = []
    chosen_in = QFileDialog.selectedFiles

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, QFileDialog)
        suggested = chosen_in(dialog) or [dialog.directory().path()]
        offered.append((Path(suggested[0]), dialog.nameFilters()[0]))
        return bool(path)

    monkeypatch.setattr(file_dialogs, "is_accepted", answer)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [Path(path).as_posix()])
    return offered
