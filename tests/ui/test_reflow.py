"""Every window and panel in large text on every screen: nothing beside it, cut or overlapping, the way on in sight."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QToolButton, QWidget

from cafe_presenter.ui.desk.desk_window import SMALLEST, DeskWindow
from cafe_presenter.ui.kit.style import Text, scale_for
from cafe_presenter.wording import Wording
from looks import faults_of, is_whole, out_of_reach
from stage import settle, wait_until
from tests.rarely import rarely
from windows import DESKS, NAMES, shown

LAPTOP = (1366, 768)
"""The screen of these tests, beyond which a window with a show cannot be; larger ones have the same shape."""
SIZES = [(800, 600), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)]
LARGER = [1.0, 1.5, 2.0]
OFTEN = {((800, 600), 1.0), ((800, 600), 2.0), ((1024, 768), 2.0)}


def way_on(window: QWidget) -> list[QWidget]:
    """The filled buttons: what one does next."""
    buttons = [*window.findChildren(QPushButton), *window.findChildren(QToolButton)]
    return [each for each in buttons if each.isVisible() and (each.property("main") or each.property("filled"))]


def too_small(window: DeskWindow, larger: float) -> list[str]:
    """The words of a window that are not so much larger than it has them by itself."""
    usual = max(SMALLEST, scale_for(window.size()))
    texts = [each for each in window.findChildren(Text) if each.isVisible()]
    return [each.text() for each in texts if each.font().pixelSize() < round(each.pixels * usual * larger) - 1]


class Requests(QObject):
    """Counts what asks to be laid out."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt’s name
        self.count += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def laid_out_at_rest(app: QApplication) -> int:
    """How often something asks to be laid out while nothing happens: each time costs a laptop's battery."""
    requests = Requests()
    app.installEventFilter(requests)
    settle()
    app.removeEventFilter(requests)
    return requests.count


@pytest.mark.parametrize(
    ("size", "larger"),
    [
        pytest.param(size, larger, marks=[] if (size, larger) in OFTEN else pytest.mark.long, id=f"{size[0]}-{larger}")
        for size in SIZES
        for larger in LARGER
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_all_of_a_window_is_within_reach_in_large_text(
    app: QApplication, name: str, size: tuple[int, int], larger: float
) -> None:
    if name not in DESKS and size > LAPTOP:
        size = LAPTOP
    with shown(name, Wording("fr"), size, larger=larger - 1.0) as window:
        if isinstance(window, DeskWindow):
            window.magnify(larger - 1.0)
            settle()
            assert too_small(window, larger) == []
        assert (window.width(), window.height()) == size
        assert out_of_reach(window) == []
        assert faults_of(window) == []
        if name in DESKS:
            assert any(map(is_whole, way_on(window)))
        wait_until(lambda: laid_out_at_rest(app) == 0)


@pytest.mark.parametrize("size", [(1024, 768), LAPTOP], ids=str)
@pytest.mark.parametrize("name", ["overview", "keys", "settings", "screens", "check", "follow_ups"])
def test_a_list_has_a_whole_row_in_the_largest_text(app: QApplication, name: str, size: tuple[int, int]) -> None:
    del app
    with shown(name, Wording("fr"), size, larger=2.0) as window:
        (view,) = [each for each in window.findChildren(QListView) if each.isVisible()]
        rows = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
        assert any(view.viewport().rect().contains(row) for row in rows)
        assert is_whole(view)


@pytest.mark.parametrize("larger", [1.0, 1.2, 1.6, 2.0, 3.0])
@pytest.mark.parametrize("size", rarely(SIZES, but=[(800, 600), LAPTOP]), ids=str)
def test_the_way_on_is_always_in_sight(app: QApplication, size: tuple[int, int], larger: float) -> None:
    del app
    with shown("presenter", Wording("fr"), size, larger=larger - 1.0) as window:
        buttons = [each for each in way_on(window) if isinstance(each, QToolButton)]
        assert len(buttons) == 1
        assert all(map(is_whole, buttons))
