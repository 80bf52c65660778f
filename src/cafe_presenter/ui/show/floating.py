"""What stands over the presenter window: notices, a question, a line to type in, panels; where each of them goes."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.search_panel import SearchPanel
from cafe_presenter.ui.kit.dimmer import Dimmer
from cafe_presenter.ui.kit.help import Help
from cafe_presenter.ui.kit.lists import ListPanel, stand
from cafe_presenter.ui.kit.notices import BriefNotice, LargeNotice
from cafe_presenter.ui.show.presenter_page import LARGE_FROM, PresenterPage

if TYPE_CHECKING:
    from cafe_presenter.ui.show.entry import EntryBar
    from cafe_presenter.ui.show.overview import Overview

type Panel = ListPanel | Help | SearchPanel | Overview


class Measures(Protocol):
    """How large a window and its letters are, and whether another window has the room of its page."""

    @property
    def scale(self) -> float: ...  # noqa: D102 - told above

    @property
    def enlarged(self) -> float: ...  # noqa: D102

    @property
    def text_scale(self) -> float: ...  # noqa: D102

    @property
    def has_guest(self) -> bool: ...  # noqa: D102


class Floating:
    """Places what is over ``page``: ``bars`` begin with the one that asks, ``panels`` are those that open over it."""

    def __init__(self, window: QWidget, page: PresenterPage, measures: Measures) -> None:
        self._window, self._page, self._measures = window, page, measures
        self.bars: list[QuestionBar | EntryBar] = []
        self.panels: list[Panel] = []
        self.large, self.name, self.brief = LargeNotice(window), LargeNotice(window), BriefNotice(window)
        self.dimmer = Dimmer(window)

    def place(self) -> None:
        """Place everything that is over the window, and give the page the room that is left."""
        margin = round(24 * max(self._measures.scale, 0.5))
        whole = self._window.contentsRect()
        inside = whole.adjusted(margin, margin * 2, -margin, -margin // 2)
        self.place_over()
        high = max(round(78 * max(self._measures.scale, 0.5)), self.large.heightForWidth(whole.width()))
        self.large.setGeometry(QRect(whole.topLeft(), QSize(whole.width(), high)))
        self._place_name(inside)
        self._place_brief()
        self._place_bars()
        self.make_room()

    def follow_room(self) -> None:
        """Place what stands where question and notes are read, whose room is another now."""
        self.place_over()
        self._place_bars()

    def _place_name(self, inside: QRect) -> None:
        """Show the name of the screen under what is being read; no line of a list that is open moves or is hidden."""
        high = max(inside.height() // 4, self.name.heightForWidth(inside.width()))
        at = foot = inside.adjusted(0, inside.height() - high, 0, 0)
        for panel in self.panels:
            if isinstance(panel, ListPanel):
                drawn = panel.picture_room()
                at = drawn if drawn.height() >= self.name.heightForWidth(drawn.width()) > 0 else at
                is_over = self.name.isVisible() and panel.isVisible() and at == foot
                panel.keep_free(panel.geometry().bottom() + 1 - foot.top() if is_over else 0)
        self.name.setGeometry(at)

    def _place_bars(self) -> None:
        margin = round(24 * max(self._measures.scale, 0.5))
        whole = self._window.contentsRect()
        inside = whole.adjusted(margin, margin * 2, -margin, 0)
        inside.setBottom(self._page.geometry().bottom() - margin // 2)
        if self._notice_at().top() > inside.center().y():
            inside.setBottom(self._notice_at().top() - margin // 2)
        is_over_page = self._measures.has_guest or self._page.is_stacked
        rooms = (
            ()
            if is_over_page
            else (self._page.reading_room(self._window, below_head=True), self._page.reading_room(self._window))
        )
        for bar in self.bars:  # over notes, else question, else time where whole only so; never buttons
            at = next((each for each in rooms if bar.fits(each.size())), inside)
            height = bar.height_in(at.size())
            bottom = (at if height <= at.bottom() else whole).bottom()  # where there is no room above the buttons
            bar.setGeometry(QRect(at.left(), bottom + 1 - height, at.width(), height))

    def _place_brief(self) -> None:
        """Say what is brief over the title of the evening, also while a panel opens; what is longer over the notes.

        Never over the theme's; nor over a panel that is open: over the bar of the evening then.
        """
        room = self._page.reading_room(self._window)
        room.setBottom(min((bar.y() - 1 for bar in self.bars if bar.isVisible()), default=room.bottom()))
        is_open, stacked = any(panel.isVisible() for panel in self.panels), self._page.is_stacked
        least = 0 if stacked else self._page.top.title_width
        bar = self._page.bar
        below = QRect(bar.mapTo(self._window, QPoint(0, 0)), bar.size()) if is_open else room
        self.brief.place(self._page.brief_room(self._window), None if stacked else below, least=least)
        if is_open and stacked:  # between the heading of the panel and its way out
            self.brief.move((self._window.width() - self.brief.width()) // 2, self.brief.y())

    def place_over(self) -> None:
        """Place what opens over the window, above the notices: a pulled projector is told there too."""
        margin = round(22 * max(self._measures.scale, 0.5))
        line = self._page.top  # the hour is whole above it, or not to be seen
        below = line.mapTo(self._window, line.rect().bottomLeft()).y() + margin // 2
        top = below if margin < below < self._window.height() // 6 else margin // 2
        seen = self._notice_at()
        inside = self._window.contentsRect().adjusted(margin, top, -margin, -margin // 2)
        if self._page.is_stacked and not seen.isNull():
            inside.setTop(max(top, min(seen.bottom() + margin // 2, self._window.height() // 2)))
        elif not seen.isNull():
            inside.setBottom(max(seen.top() - margin // 2, self._window.height() // 2))
            if inside.height() < 0.55 * self._window.height():
                inside.setTop(margin // 2)
        scale = max(self._measures.scale, 0.5) * self._measures.enlarged
        for overlay in self.panels:
            if isinstance(overlay, SearchPanel):
                overlay.place(inside, scale=scale, is_whole=self._measures.enlarged > LARGE_FROM)
            else:
                is_beside = self._stands_beside_time(overlay)
                stand(overlay, inside.intersected(self._page.reading_room(self._window)) if is_beside else inside)
        self.dimmer.cover(self._window.rect(), but=seen)

    def _notice_at(self) -> QRect:
        """Return where what stays true for a while is said; nowhere where nothing is."""
        notice = self._page.notice
        return QRect() if notice.isHidden() else QRect(notice.mapTo(self._window, QPoint(0, 0)), notice.size())

    def _stands_beside_time(self, overlay: QWidget) -> bool:
        at = self._page.reading_room(self._window)
        return (
            isinstance(overlay, ListPanel)
            and not self._page.is_stacked
            and overlay.leaves_time(at, self._measures.text_scale)
        )

    def dim_below(self) -> None:
        """Dim the window while something is open over it, and have a click beside that close it."""
        opened = [each for each in self.panels if each.isVisible()]
        self.dimmer.setVisible(any(not self._stands_beside_time(each) for each in opened))
        self.dimmer.raise_()
        for each in (*opened, self.large, self.name, self.brief):
            each.raise_()
        self._place_brief()  # what was said over a panel stands where it would without

    def make_room(self) -> None:
        """Keep what is edited, or read in large letters, above a question or a line to type in."""
        is_over_page = self._measures.has_guest or self._page.is_stacked
        tops = [bar.y() for bar in self.bars if bar.isVisible() and is_over_page]
        self._page.let_lead(not self.bars[0].isVisible())
        self._page.keep_free(max((self._page.geometry().bottom() + 1 - top for top in tops), default=0))
