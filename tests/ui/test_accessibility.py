"""What a screen reader, a keyboard and a trembling hand find in the presenter window."""

import gc
from collections.abc import Iterator
from functools import partial
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget

from cafe_presenter.core.base.colours import DEFICIENCIES, as_seen, contrast
from cafe_presenter.core.deck.deck import Image, Theme
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.view import WallKind, WallView, spoken
from cafe_presenter.ui.kit import style
from cafe_presenter.ui.kit.badge import BadgeShape
from cafe_presenter.ui.show.announcer import Announcer
from cafe_presenter.ui.show.panels import DRIFT_LOOKS, PACE_LOOKS
from stage import Stage, named, settle

SILENT = (QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window, QAccessible.Role.Border)
SPEAKING = (QAccessible.Role.Button, QAccessible.Role.EditableText, QAccessible.Role.List, QAccessible.Role.CheckBox)


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Forget what Qt told of each control: Python would take another object at its place for it afterwards."""
    yield
    gc.collect()


def tree(root: QWidget) -> list[QAccessibleInterface]:
    """Everything below a window, as assistive technology sees it."""
    found, waiting = [], [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting += [at.child(number) for number in range(at.childCount())]
    return found


def heard(stage: Stage) -> tuple[str, ...]:
    announcer = stage.presenter.findChild(Announcer)
    assert isinstance(announcer, Announcer)
    return announcer.said


@pytest.mark.parametrize("name", ["Thumbnail", "EveningBar", "TimeBar"])
def test_what_is_painted_by_hand_says_what_it_shows(stage: Stage, name: str) -> None:
    stage.store.go_to(1)
    found = [each for each in stage.presenter.findChildren(QWidget) if type(each).__name__ == name]
    assert found
    for each in found:
        assert each.accessibleName()
        assert each.accessibleDescription()


def test_a_picture_is_told_in_words() -> None:
    assert Image("a.png", "A cup").alt in spoken(WallView(WallKind.QUESTION, text="Q ?", picture_alt="A cup"))


def test_words_read_aloud_stop_once_after_each_sentence() -> None:
    assert spoken(WallView(WallKind.QUESTION, heading="A theme", text="Why ?")) == "A theme. Why ?"


def test_the_wall_tells_its_words_where_it_is_the_only_window(stage: Stage) -> None:
    stage.store.go_to(1)
    assert stage.store.session.item.theme.question in stage.wall.accessibleDescription()


def test_moving_on_is_announced_with_the_question(stage: Stage) -> None:
    stage.store.go_to(1)
    theme: Theme = stage.store.session.item.theme
    assert theme.question in heard(stage)[-1]


@pytest.mark.parametrize(
    ("cover", "words"),
    [
        (Cover.BLACK, "The wall is black"),
        (Cover.WHITE, "The wall is white"),
        (Cover.HOLDING, "The wall shows the holding view"),
    ],
)
def test_covering_the_wall_is_announced(stage: Stage, cover: Cover, words: str) -> None:
    stage.store.decide(partial(decisions.toggle_cover, cover=cover))
    assert heard(stage)[-1] == words
    stage.store.decide(partial(decisions.toggle_cover, cover=cover))
    assert heard(stage)[-1] == "The wall shows the evening again"


def test_freezing_the_wall_is_announced(stage: Stage) -> None:
    stage.store.decide(decisions.toggle_freeze)
    assert heard(stage)[-1] == "The wall is frozen"


def test_two_minutes_left_and_overtime_are_announced_once_each(stage: Stage) -> None:
    stage.store.go_to(1)
    planned_s = stage.store.session.item.planned_s
    for left_s in (120.0, 60.0, -1.0, -30.0):
        now = stage.store.session.at + planned_s - left_s
        stage.store.ticked.emit(now)
    assert heard(stage)[-2:] == ("Theme nearly over: 2\u00a0min left", "Theme over time")


def test_a_break_that_ends_is_not_announced_as_a_theme(stage: Stage) -> None:
    stage.store.go_to(2)
    planned_s = stage.store.session.item.planned_s
    for left_s in (120.0, 60.0, -1.0, -30.0):
        stage.store.ticked.emit(stage.store.session.at + planned_s - left_s)
    assert heard(stage)[-2:] == ("Nearly over: 1\u00a0min left", "Over time")


def test_a_wish_for_another_look_is_announced(stage: Stage) -> None:
    stage.show.obey(named("palette"))
    assert heard(stage)[-1].startswith("Colours: day. On trial")
    stage.press(Qt.Key.Key_Return)
    assert heard(stage)[-1] == "The wall looks different: day"


def test_every_target_is_at_least_24_pixels_on_a_side(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(800, 600)
    settle()
    targets = [each for each in stage.presenter.findChildren(QAbstractButton) if each.isVisible()]
    assert len(targets) >= 11
    assert all(min(each.width(), each.height()) >= 24 for each in targets)


def test_tab_reaches_every_button_and_each_shows_that_it_has_the_focus(stage: Stage) -> None:
    stage.presenter.activateWindow()
    settle()
    buttons = [each for each in stage.presenter.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    reached: set[QWidget] = set()
    for _ in range(len(buttons) + 5):
        QTest.keyClick(stage.presenter, Qt.Key.Key_Tab)
        reached.add(stage.presenter.focusWidget())
    assert [each.text() for each in buttons if each not in reached] == []
    button = buttons[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    focused = button.grab().toImage()
    stage.presenter.setFocus()
    settle()
    assert button.grab().toImage() != focused


def test_fields_and_lists_are_named(stage: Stage) -> None:
    stage.presenter.toggle_overview()
    stage.show.obey(named("note"))
    stage.show.obey(named("add_question"))
    for kind in (QLineEdit, QAbstractItemView):
        for each in stage.presenter.findChildren(kind):
            assert isinstance(each, QWidget)
            assert each.accessibleName()


@pytest.mark.parametrize("scheme", style.SCHEMES.values(), ids=map(str, style.SCHEMES))
@pytest.mark.parametrize("eye", ["", *DEFICIENCIES])
def test_words_of_the_windows_can_be_read_by_every_eye(scheme: style.Scheme, eye: str) -> None:
    words = (scheme.text, scheme.dim, scheme.accent, scheme.good, scheme.soon, scheme.over)
    for word, ground in product(words, (scheme.ground, scheme.card, scheme.raised)):
        if eye:
            assert contrast(as_seen(word, eye), as_seen(ground, eye)) >= 6.5
        else:
            assert contrast(word, ground) >= 7.0


@pytest.mark.parametrize("looks", [PACE_LOOKS, DRIFT_LOOKS])
def test_no_state_is_told_by_colour_alone(looks: dict[object, tuple[BadgeShape, str, str]]) -> None:
    assert len({(shape, word) for shape, word, _ in looks.values()}) == len(looks)


def test_every_control_is_named_and_described_to_assistive_technology(stage: Stage) -> None:
    """Stays the last: what Python once asked of a control, it may take for a window that comes to lie in its place."""
    stage.presenter.toggle_overview()
    settle()
    controls = [each for each in tree(stage.presenter) if each.role() in SPEAKING and not each.state().invisible]
    assert len(controls) >= 13
    for control in controls:
        assert control.text(QAccessible.Text.Name), control.role()
    described = [each for each in controls if each.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox)]
    assert all(each.text(QAccessible.Text.Description) for each in described if each.rect().height() > 0)
