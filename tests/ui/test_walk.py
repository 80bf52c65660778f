"""Each window by keyboard alone: Tab goes everywhere, the focus is seen in the pixels, no target is too small."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from cafe_presenter.core.base.colours import contrast
from cafe_presenter.ui.kit.style import SCHEMES, Scheme, system_palette, wear
from stage import settle
from windows import shown

WINDOWS = ("home", "import", "editor", "presenter", pytest.param("leaving", marks=pytest.mark.long))
AROUND = 3
MAX_STOPS = 60


def stops(window: QWidget) -> list[QWidget]:
    """What Tab should reach: all that can be seen, used, and given the focus by it."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not each.visibleRegion().isEmpty()
    ]


def walk(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press a key until the focus is back where it was; return where it went."""
    reached: list[QWidget] = []
    for _ in range(MAX_STOPS):
        at = QApplication.focusWidget()
        QTest.keyClick(window if at is None else at, key)
        at = window.focusWidget()
        if at in reached[:1]:
            break
        reached.append(at)
    return reached


def picture(window: QWidget, box: QRect) -> QImage:
    settle()
    return window.grab(box).toImage()


def strongest_change(before: QImage, after: QImage) -> float:
    """The contrast between the two colours of the pixel that changed the most."""
    high = before.height()
    rows = {y for y in (*range(8), *range(high // 2, high // 2 + 4), *range(high - 8, high)) if 0 <= y < high}
    changed = {
        (before.pixelColor(x, y).name(), after.pixelColor(x, y).name()) for x in range(before.width()) for y in rows
    }
    return max(contrast(*pair) for pair in changed)


def name_of(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} “{words}”"


@pytest.mark.parametrize("name", WINDOWS)
def test_tab_goes_through_the_whole_window_and_back(app: QApplication, name: str) -> None:
    del app
    with shown(name) as window:
        wanted = stops(window)
        there, back = walk(window), walk(window, Qt.Key.Key_Backtab)
        assert len(wanted) >= 5
        assert [name_of(each) for each in wanted if each not in there] == []
        assert [name_of(each) for each in wanted if each not in back] == []


@pytest.mark.parametrize("scheme", [SCHEMES[True, False], SCHEMES[False, True]], ids=["dark", "light, high contrast"])
@pytest.mark.parametrize("name", WINDOWS)
def test_whatever_has_the_focus_is_seen_to_have_it(app: QApplication, name: str, scheme: Scheme) -> None:
    before_palette = app.palette()
    with shown(name) as window:
        wear(scheme)
        app.setPalette(system_palette(scheme))
        settle()
        unseen = []
        for each in stops(window):
            others = [other for other in stops(window) if other is not each]
            others[0].setFocus(Qt.FocusReason.TabFocusReason)
            box = QRect(each.mapTo(window, QPoint(0, 0)), each.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
            without = picture(window, box)
            each.setFocus(Qt.FocusReason.TabFocusReason)
            change = strongest_change(without, picture(window, box))
            if change < 2.99:
                unseen.append(f"{name_of(each)} {change:.1f}")
    wear(SCHEMES[True, False])
    app.setPalette(before_palette)
    assert unseen == []


@pytest.mark.parametrize("name", WINDOWS)
def test_every_target_is_24_pixels_on_a_side(app: QApplication, name: str) -> None:
    del app
    with shown(name, size=(800, 600)) as window:
        targets = [each for each in stops(window) if isinstance(each, QAbstractButton | QComboBox | QLineEdit)]
        assert targets
        assert [name_of(each) for each in targets if min(each.width(), each.height()) < 24] == []
