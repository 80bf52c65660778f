from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from cafe_presenter.resources import resource
from cafe_presenter.ui.kit.fonts import FONT_FILES, font_data, speak
from cafe_presenter.ui.kit.woff import unpacked


def test_the_window_that_asks_for_a_file_is_wholly_french(app: QApplication) -> None:
    del app
    speak("fr")
    dialog = QFileDialog()
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    buttons = {button.text() for button in dialog.findChildren(QAbstractButton)}
    assert labels - {""} == {"&Dossier\xa0:", "&Nom de fichier\xa0:", "&Type de fichiers\xa0:"}
    assert buttons - {""} == {"&Ouvrir", "Annuler"}


@pytest.mark.parametrize("name", ["Regular", "Bold"])
def test_a_font_packed_for_the_web_is_unpacked_before_qt_sees_it(name: str) -> None:
    file = FONT_FILES["OpenDyslexic"].format(name)
    data = font_data(file)
    font, packed = TTFont(BytesIO(data), checkChecksums=2), TTFont(resource(f"fonts/{file}"))
    assert data.startswith(b"OTTO")
    assert font.flavor is None
    tables = [{tag: each.reader[tag] for tag in each.keys() if tag != "GlyphOrder"} for each in (font, packed)]  # noqa: SIM118 - no dict
    assert tables[0] == tables[1]


@pytest.mark.parametrize("size", [0, 10, 60, 5000])
def test_a_damaged_font_is_a_plain_refusal(size: int) -> None:
    data = resource("fonts/OpenDyslexic-Bold.woff").read_bytes()
    with pytest.raises(ValueError):  # noqa: PT011 - of any kind
        unpacked(data[:size])
