from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from cafe_presenter.ui.assets import speak


def test_the_window_that_asks_for_a_file_is_wholly_french(app: QApplication) -> None:
    del app
    speak("fr")
    dialog = QFileDialog()
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    buttons = {button.text() for button in dialog.findChildren(QAbstractButton)}
    assert labels - {""} == {"&Dossier\xa0:", "&Nom de fichier\xa0:", "&Type de fichiers\xa0:"}
    assert buttons - {""} == {"&Ouvrir", "Annuler"}
