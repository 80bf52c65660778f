"""The next wall, painted before its key is pressed: the key then only has to show it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import WentTo
from cafe_presenter.core.evening.session import Session, wall_view
from cafe_presenter.core.evening.view import WallView, with_hour
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image

MAX_FRAME_BYTES = 10_000_000
"""Most memory a painted wall may take: 1920 x 1080 takes 8.3 MB; a larger one is only laid out ahead."""
BYTES_A_PIXEL = 4
MAX_EXPECTED = 4
"""Pictures of what a list may bring, while it is open: the follow-ups of a theme are seldom more."""


@dataclass(frozen=True, slots=True)
class _Frame:
    view: WallView
    look: Look
    size: QSize
    image: QImage


class Ahead:
    """Holds the picture of one wall to come, and of the few that a list which is open may bring."""

    def __init__(self) -> None:
        self._frame: _Frame | None = None
        self._expected: list[_Frame] = []

    def expect(self, view: WallView, *, look: Look, size: QSize, ratio: float) -> None:
        """Paint what a list that is open may bring, the first few; lay out the others."""
        if size.isEmpty() or self.frame(view, look=look, size=size, ratio=ratio) is not None:
            return
        frame = _painted(view, look=look, size=size, ratio=ratio) if len(self._expected) < MAX_EXPECTED else None
        if frame is not None:
            self._expected.append(frame)
        else:
            lay_out(view, size.width() / size.height(), look=look)

    @property
    def expects_nothing(self) -> bool:
        """Whether nothing was painted that a list may bring."""
        return not self._expected

    def expect_nothing(self) -> None:
        """Forget what a list might have brought: its pictures take a tenth of the program's memory."""
        self._expected.clear()

    def prepare(
        self,
        session: Session,
        now: float,
        *,
        look: Look,
        size: QSize,
        ratio: float,
        clock_s: float | None = None,
    ) -> None:
        """Lay out both neighbours of ``session``'s wall, and paint the next one.

        ``size`` is the wall's in device-independent pixels, ``ratio`` how many device pixels each is. Between two
        whole ratios nothing is painted: such a picture might be blurred when it is shown.
        """
        if size.isEmpty():
            return
        shown = wall_view(session, now)
        near = (_neighbour(session, now, by) for by in (-1, 1))
        before, after = (view and with_hour(view, clock_s) for view in near)
        for view in (before, after):
            if view is not None and view != shown:
                lay_out(view, size.width() / size.height(), look=look)
        if after is None or after == shown or self.frame(after, look=look, size=size, ratio=ratio) is not None:
            return
        self._frame = None
        self._frame = _painted(after, look=look, size=size, ratio=ratio)

    def frame(self, view: WallView, *, look: Look, size: QSize, ratio: float) -> QImage | None:
        """Return the picture of ``view`` with ``look``, ``size`` and ``ratio``, when it is one that was painted."""
        for kept in (self._frame, *self._expected):
            if kept is not None and (kept.view, kept.look, kept.size) == (view, look, size):
                return kept.image if kept.image.devicePixelRatio() == ratio else None
        return None


def _painted(view: WallView, *, look: Look, size: QSize, ratio: float) -> _Frame | None:
    """Return a picture; None between two whole ratios, or where it would take too much memory."""
    if ratio != int(ratio) or size.width() * size.height() * ratio * ratio * BYTES_A_PIXEL > MAX_FRAME_BYTES:
        return None
    return _Frame(view, look, size, wall_image(view, size, look=look, ratio=ratio))


def _neighbour(session: Session, now: float, by: int) -> WallView | None:
    """Return the wall after the next item that is not skipped, in the direction of ``by``; None where there is none."""
    position = session.position + by
    while 0 <= position < len(session.agenda):
        if not session.agenda[position].skipped:
            return wall_view(advance(session, WentTo(now, position)), now)
        position += by
    return None
