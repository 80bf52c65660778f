"""Windows that follow the system's light, dark and high contrast: every word read back from the pixels."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextBrowser,
    QWidget,
)

from cafe_presenter.core.base.colours import contrast
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.ui.input.settings_panel import SettingsPanel
from cafe_presenter.ui.kit.appearance import Wishes
from cafe_presenter.ui.kit.badge import Badge
from cafe_presenter.ui.kit.style import SCHEMES, Scheme, system_palette, wear, worn
from cafe_presenter.ui.show.agenda_walls import AgendaWalls
from cafe_presenter.ui.show.evening_bar import EveningBar
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording
from stage import settle
from windows import NAMES, shown

LIKE_OTHERS = ("keys", "settings", "screens", "note")
"""Panels that look like others, which are tried every time."""
DENSE = 2.0
"""Device pixels for one of the window: strokes are then wider than the blur of their edges."""


@pytest.fixture(autouse=True)
def dark_again(app: QApplication) -> Iterator[None]:
    """Leave the next test the windows as they are at first."""
    before = app.palette()
    yield
    wear(SCHEMES[True, False])
    app.setPalette(before)


def put_on(app: QApplication, scheme: Scheme) -> None:
    """Do what `Wishes` does when the system speaks; the offscreen platform has no wishes."""
    wear(scheme)
    app.setPalette(system_palette(scheme))
    settle()


def picture(window: QWidget) -> QImage:
    made = QImage(window.size() * DENSE, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(DENSE)
    window.render(made)
    return made


def worded(window: QWidget) -> list[tuple[str, QRect]]:
    """Every stretch of words that is seen, and its box in the window."""
    found: list[tuple[str, QRect]] = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or not each.isEnabled() or not is_on_top(each, window):
            continue
        place = QRect(each.mapTo(window, QPoint(0, 0)), each.size())
        if isinstance(each, QAbstractItemView):
            model, view = each.model(), each.viewport()
            rows = [
                model.index(row, column)
                for row in range(model.rowCount())
                for column in range(each.horizontalHeader().count() if isinstance(each, QTableView) else 1)
            ]
            boxes = [(str(index.data() or ""), each.visualRect(index) & view.rect()) for index in rows]
            if isinstance(each, AgendaWalls):  # the words of a card stand below a picture of the wall
                boxes = [
                    (text, box.adjusted(0, round(each.wall_box(box).bottom()) - box.top(), 0, 0)) for text, box in boxes
                ]
            found += [(text, box.translated(view.mapTo(window, QPoint(0, 0)))) for text, box in boxes if text]
        elif isinstance(each, EveningBar):
            inside = ((box.toRect().adjusted(4, 4, -4, -4), segment.index) for box, segment in each.boxes())
            found += [
                (f"segment {index}", box.translated(place.topLeft())) for box, index in inside if box.width() > 40
            ]
        elif isinstance(each, QAbstractButton) and each.text():
            half = place.height() // 2 if not each.icon().isNull() else 0
            found.append((each.text(), place.adjusted(0, half, 0, 0)))
        elif isinstance(each, Badge) and each.accessibleName():
            found.append((each.accessibleName(), place))
        elif isinstance(each, QLabel | QLineEdit) and each.text():
            found.append((each.text(), place))
        elif isinstance(each, QComboBox):
            found.append((each.currentText(), place))
        elif isinstance(each, QPlainTextEdit | QTextBrowser):
            found.append((each.toPlainText()[:20], place))
    return [(text, box & window.rect()) for text, box in found if box.height() > 8]


def is_on_top(each: QWidget, window: QWidget) -> bool:
    """Whether nothing lies over the middle of a widget."""
    top = window.childAt(each.mapTo(window, each.rect().center()))
    return top is not None and (top is each or each.isAncestorOf(top))


def strongest(image: QImage, box: QRect) -> float:
    """The contrast of the words in a box with what they stand on; 21 for a box that is of one colour."""
    inner = box.adjusted(4, 3, -4, -3)
    part = image.copy(QRect(inner.topLeft() * DENSE, inner.size() * DENSE))
    seen = Counter(memoryview(part.constBits()).cast("I"))
    if len(seen) < 2:
        return 21.0
    ground = QColor(seen.most_common(1)[0][0]).name()
    common = [QColor(pixel).name() for pixel, count in seen.most_common(40) if count > 4]
    return max(contrast(ground, colour) for colour in common) if len(common) > 1 else 21.0


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.long) if name in LIKE_OTHERS else name for name in NAMES]
)
def test_every_word_reaches_seven_to_one_in_its_pixels_as_the_system_changes(app: QApplication, name: str) -> None:
    weak = []
    with shown(name) as window:
        assert len(worded(window)) > 2
        for (dark, high), scheme in SCHEMES.items():
            put_on(app, scheme)
            image = picture(window)
            ratios = [(text, round(strongest(image, box), 1)) for text, box in worded(window)]
            weak += [(dark, high, text, ratio) for text, ratio in ratios if ratio < 7.0]
            assert image.pixelColor(1, 1).name() == scheme.ground
    assert weak == []


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=map(str, SCHEMES))
def test_fields_and_what_has_the_focus_stand_out_in_every_scheme(scheme: Scheme) -> None:
    for behind in (scheme.ground, scheme.card, scheme.raised):
        assert contrast(scheme.line, behind) >= 3.0
        assert contrast(scheme.accent, behind) >= 3.0


def test_the_host_has_the_last_word_on_light_and_dark(app: QApplication) -> None:
    wishes = Wishes(app)
    assert worn() is SCHEMES[True, False]
    wishes.prefer("light")
    assert worn() is SCHEMES[False, False]
    wishes.prefer("dark-high")
    assert worn() is SCHEMES[True, True]
    wishes.prefer("")
    assert worn() is SCHEMES[True, False]


def test_the_settings_offer_dark_and_light(app: QApplication) -> None:
    del app
    told: list[str] = []
    window = QWidget()
    panel = SettingsPanel(Settings(), Wording("en"), commands=SHOW_COMMANDS, parent=window)
    panel.changed.connect(lambda settings: told.append(settings.colours))
    for _ in range(5):
        panel.chosen.emit("colours")
    assert told == ["dark", "light", "dark-high", "light-high", ""]
