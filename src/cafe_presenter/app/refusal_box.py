"""A window with one message, for a start by a click that was refused: nobody reads standard error then."""

import sys

from PySide6.QtWidgets import QApplication, QMessageBox

from cafe_presenter.ui.kit.fonts import load_fonts, speak


def show_notice(text: str, language: str) -> None:
    """Show ``text`` in the program's ``language`` until it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    load_fonts()
    speak(language)
    box = QMessageBox(QMessageBox.Icon.Information, "Café Presenter", text)
    box.exec()
    del application
