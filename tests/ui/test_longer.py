"""A language whose words are 40 % longer: every window still shows all of them, with nothing cut or overlapping."""

import re
from gettext import NullTranslations
from math import ceil

import pytest
from PySide6.QtWidgets import QApplication, QFrame

from cafe_presenter.ui.kit.style import Text
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.wording import Wording
from looks import faults_of
from stage import settle
from windows import DESKS, NAMES, shown

LONGER = 1.4
_WORD_OR_FIELD = re.compile(r"\{[^}]*\}|[^\W\d_]+")


class Longer(NullTranslations):
    """A catalogue that makes every word of another longer, and with it every sentence; fields stay what they are."""

    def __init__(self, catalogue: NullTranslations) -> None:
        super().__init__()
        self._inner = catalogue

    def gettext(self, message: str) -> str:
        return lengthened(self._inner.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return lengthened(self._inner.ngettext(msgid1, msgid2, n))


def lengthened(text: str) -> str:
    """Repeat letters in the middle of words until the text is 40 % longer."""
    owed = 0.0

    def stretch(found: re.Match[str]) -> str:
        nonlocal owed
        word = found[0]
        if word.startswith("{"):
            return word
        owed += len(word) * (LONGER - 1)
        more, middle = int(owed), ceil(len(word) / 2)
        owed -= more
        return word[:middle] + (word[middle - 1] * more).lower() + word[middle:]

    return _WORD_OR_FIELD.sub(stretch, text)


def longer(language: str) -> Wording:
    wording = Wording(language)
    wording._catalogue = Longer(wording._catalogue)
    return wording


def test_the_test_language_is_longer_by_40_percent() -> None:
    french, test = Wording("fr"), longer("fr")
    message = "Drop your document here: Word, LibreOffice, PDF, a table, slides, a web page or a text."
    letters = sum(map(str.isalpha, french.text(message)))
    assert sum(map(str.isalpha, test.text(message))) == pytest.approx(letters * LONGER, abs=1)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.long)])
def test_nothing_is_cut_in_a_longer_language(app: QApplication, name: str, language: str) -> None:
    del app
    with shown(name, longer(language), (1024, 768)) as window:
        faults = faults_of(window)
        assert (window.width(), window.height()) == (1024, 768)
    assert faults == []


@pytest.mark.parametrize("size", [(1024, 768), pytest.param((1366, 768), marks=pytest.mark.long)], ids=str)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in DESKS])
def test_nothing_is_cut_in_french_at_three_times_the_size(app: QApplication, name: str, size: tuple[int, int]) -> None:
    del app
    with shown(name, Wording("fr"), size) as window:
        assert isinstance(window, PresenterWindow)
        window.magnify(2.0)
        settle()
        faults = faults_of(window)
    assert faults == []


@pytest.mark.parametrize("name", [name for name in NAMES if name not in DESKS])
def test_what_is_opened_once_the_text_is_large_is_large_too(app: QApplication, name: str) -> None:
    del app
    with shown(name, Wording("fr"), (1366, 768), larger=1.0) as window:
        assert isinstance(window, PresenterWindow)
        over = [each for each in window.findChildren(QFrame) if each.objectName() == "overlay" and each.isVisible()]
        labels = [label for each in over for label in each.findChildren(Text) if label.isVisible()]
        least = {label.text(): round(label.pixels * window.text_scale) - 1 for label in labels}
        small = [each.text() for each in labels if each.font().pixelSize() < least[each.text()]]
        faults = faults_of(window)
    assert small == []
    assert faults == []
