"""Signs of every script, drawn by the bundled fonts or by those ``packaging/system-packages.sh test`` installs."""

import unicodedata

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.typesetting.typography import is_in_bundled_fonts
from cafe_presenter.resources import resource
from cafe_presenter.ui.kit.fonts import FAMILIES
from cafe_presenter.ui.wall.glyphs import missing_signs
from tests import systems

QUESTIONS = {
    "fr": "Où s’arrête l’aide, où commence l’emprise\u202f? Œuvre à 50\u00a0%…",
    "el": "Μπορεί μια μηχανή να είναι φίλη μας;",
    "ru": "Кому мы доверяем, когда отвечает машина?",
    "vi": "Chúng ta có nên tin câu trả lời của máy không?",
    "tr": "İnsan, makineye ne kadar güvenmeli?",
    "ar": "هل نثق في ChatGPT كصديق؟",
    "he": "האם אפשר לסמוך על מכונה שעונה במקומנו?",
    "hi": "क्या हम मशीन के उत्तर पर भरोसा करें?",
    "th": "เราควรเชื่อคำตอบของเครื่องจักรหรือไม่",
    "zh": "我们应该相信机器的回答吗？",
    "ja": "「機械の答え」を信じてもいいのでしょうか。",
    "emoji": "Un ❤️ est-ce un mot ? 🙂 👩‍👩‍👧 🇫🇷",
}


@systems.fonts
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("language", QUESTIONS)
def test_every_script_has_a_font_here(language: str, family: str, app: QApplication) -> None:
    del app
    assert missing_signs([QUESTIONS[language]], family) == ()


def test_signs_no_font_has_are_named_once_and_in_order(app: QApplication) -> None:
    del app
    assert missing_signs(["a\U000f0001 b\U000f0000", "\U000f0001"]) == ("\U000f0001", "\U000f0000")


def test_the_signs_taken_for_bundled_are_in_the_bundled_fonts() -> None:
    held = set[int]()
    for name in ("AtkinsonHyperlegible-Bold.ttf", "CafePresenterSans-Bold.ttf"):
        held |= set(TTFont(resource(f"fonts/{name}")).getBestCmap())
    unseen = ("Cn", "Cc", "Cf", "Zl", "Zp")
    taken = [sign for sign in map(chr, range(0x10000)) if is_in_bundled_fonts(sign)]
    assert len(taken) > 1000
    assert [sign for sign in taken if ord(sign) not in held and unicodedata.category(sign) not in unseen] == []
