"""Where the labels and lists of the laptop break their lines."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.typesetting.typography import SOFT_HYPHEN
from cafe_presenter.ui.kit.style import Text
from cafe_presenter.ui.kit.text_boundaries import breakable
from stage import settle

ASKED = "Qu’est-ce que la machine vous a dit, et l’avez-vous crue ? Touche-t-il à l’en-tête, ce Jean-François ?"


def lines(label: Text) -> list[str]:
    """Return the lines that Qt makes of a label."""
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.contentsRect().width())
        found.append(label.text()[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


@pytest.mark.parametrize("width", range(140, 420, 20))
def test_a_word_is_not_parted_at_its_hyphen_where_it_has_room(app: QApplication, width: int) -> None:
    del app
    label = Text(20, wrap=True)
    label.setText(ASKED)
    label.resize(width, 400)
    label.show()
    settle()
    assert [line for line in lines(label) if line.endswith("-")] == []
    assert "".join(lines(label)).replace("\u2028", " ") == ASKED
    assert label.accessibleName() in ("", ASKED)


def test_a_word_too_wide_for_a_line_is_parted(app: QApplication) -> None:
    del app
    label = Text(20, wrap=True)
    label.setText(ASKED)
    label.resize(70, 400)
    label.show()
    settle()
    assert QFontMetrics(label.font()).horizontalAdvance("Jean-François") > 70
    assert any(line.endswith("-") for line in lines(label))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Passage", ["Pa", "s", "s", "a", "ge"]),
        ("Passage couvert", ["Pa", "s", "s", "a", "ge"]),
        ("Passage\ncouvert", ["Pa", "s", "s", "a", "ge"]),
        ("mots", ["mo", "ts"]),
        ("mot ou", ["mot"]),
    ],
)
def test_two_letters_of_a_word_at_least_stand_on_each_line(app: QApplication, text: str, ends: list[str]) -> None:
    del app
    broken = breakable(text, QFont(), 9)
    assert broken.split(maxsplit=1)[0].split(SOFT_HYPHEN) == ends
    assert broken.replace(SOFT_HYPHEN, "") == text
