"""Monitors as Windows has them: run by Windows Python alone, on the two screens of the laboratory."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from cafe_presenter.ui.screens.monitors import identity, is_built_in, title
from cafe_presenter.wording import Wording


@pytest.fixture(scope="module")
def application() -> Iterator[QGuiApplication]:
    application = QGuiApplication([])
    yield application
    application.shutdown()


def test_a_monitor_is_called_by_its_model_and_one_that_has_none_by_its_number(application: QGuiApplication) -> None:
    screens = application.screens()
    assert [title(screen, screens, Wording("fr")) for screen in screens] == ["écran 1", "EPSON PJ"]


def test_a_monitor_is_known_by_what_it_is_and_not_by_where(application: QGuiApplication) -> None:
    screens = application.screens()
    assert identity(screens[1], screens) == "SEC 0001 EPSON PJ"


def test_none_of_the_two_is_built_in(application: QGuiApplication) -> None:
    assert not any(is_built_in(screen) for screen in application.screens())
