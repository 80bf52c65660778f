"""A row of the settings stays under the pointer, whatever the value that is clicked on becomes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafe_presenter.ui.input.settings_panel import BOUNCE, COLOURS_ROW, FOLLOW_UPS, LANGUAGE_ROW, LETTERS, SettingsPanel
from cafe_presenter.wording import Wording
from stage import Stage, named, settle

SIZES = [(640, 390), (760, 600), (1024, 768), (1366, 768)]
ROUNDS = 12
"""Clicks on one value, enough for it to be twice whatever it can be."""


@pytest.fixture(params=SIZES, ids=str)
def settings(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A show with the settings open in a window of some size."""
    del app
    stage = Stage(wording=Wording("fr"))
    stage.presenter.showNormal()
    stage.presenter.resize(*request.param)
    settle()
    stage.show.obey(named("settings"), by_click=True)
    settle()
    yield stage
    stage.close()


def panel_of(stage: Stage) -> SettingsPanel:
    (panel,) = [each for each in stage.presenter.findChildren(SettingsPanel) if each.isVisible()]
    return panel


def tops(stage: Stage) -> dict[str, int]:
    """Return where each row stands in the window."""
    panel = panel_of(stage)
    rects = [panel.list.visualItemRect(panel.list.item(place)) for place in range(len(panel.rows))]
    shown = zip(panel.rows, rects, strict=True)
    return {row.name: panel.list.viewport().mapTo(stage.presenter, rect.topLeft()).y() for row, rect in shown}


def middle_of(stage: Stage, name: str) -> QPoint:
    panel = panel_of(stage)
    place = [row.name for row in panel.rows].index(name)
    panel.list.scrollToItem(panel.list.item(place))
    rect = panel.list.visualItemRect(panel.list.item(place))
    return panel.list.viewport().mapTo(stage.presenter, rect.center())


@pytest.mark.parametrize("name", [COLOURS_ROW, LANGUAGE_ROW, FOLLOW_UPS, LETTERS, BOUNCE])
def test_no_row_moves_as_a_value_is_clicked_round_and_round(settings: Stage, name: str) -> None:
    at, before = middle_of(settings, name), tops(settings)
    values = set()
    for _ in range(ROUNDS):
        QTest.mouseClick(settings.window("presenter"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        settle()
        values.add(next(row.value for row in panel_of(settings).rows if row.name == name))
        assert tops(settings) == before
    assert len(values) > 1
