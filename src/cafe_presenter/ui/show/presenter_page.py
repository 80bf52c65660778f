"""What the presenter window shows of the evening: two columns, or one that scrolls where the text is large."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cafe_presenter.core.evening.pace import pace
from cafe_presenter.core.evening.session import Session, current_turn, wall_moves, wall_view
from cafe_presenter.core.evening.view import WallView, with_hour
from cafe_presenter.sentences import sentence
from cafe_presenter.ui.input.commands import KeyTable, Tray, keys_of
from cafe_presenter.ui.kit.badge import Badge, BadgeShape
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.notices import Notice, Topic, WayOn
from cafe_presenter.ui.kit.page import ScrollPage
from cafe_presenter.ui.kit.style import DIM, MAX_WIDGET, SOON, Text
from cafe_presenter.ui.show.evening_bar import EveningBar
from cafe_presenter.ui.show.next_panel import NextPanel
from cafe_presenter.ui.show.panels import FIGURE_ROOM, TimerPanel, TopLine
from cafe_presenter.ui.show.side_shares import SideNeeds, shares
from cafe_presenter.ui.show.talk_panel import TalkPanel
from cafe_presenter.ui.show.toolbar import Toolbar
from cafe_presenter.ui.show.tray import CommandTray
from cafe_presenter.ui.show.turn_panel import TurnPanel
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.thumbnail import PreviewPanel, Thumbnail
from cafe_presenter.wording import Wording

MARGINS = (24, 12, 24, 20)
"""Around everything: left, top, right, bottom, in pixels."""
ABOVE_FOOT, CLOSE_FOOT = 12, 8
"""Between the page and the buttons below it, and around these where large text takes the room."""
LARGE_FROM = 1.1
"""How many times its size text is called large from: where it has no room in two columns it has one, which scrolls."""
COLUMNS_HIGH = 580
"""Least height of a window of two columns, for all but what comes next: pixels of the reference window."""
GAP, LOW_GAP = 10, 4
"""Between the parts beside the notes, and in a lower window than that: pixels."""
SIDE, NARROW_SIDE = 336, 312
"""Width of the column with the time, in pixels of the reference window."""
WIDE_FROM = 1200
"""Width of the window, at a scale of 1, from which labels stand beside their texts."""
MAX_FIGURE = 1.2
REST_FROM = 500
"""Height of the window from which all buttons stand below a stacked page, in pixels of the reference window."""
BESIDE_FROM = 500
"""Width of the window, at a scale of 1, from which the figures of a stacked page have the wall beside them."""
WITH_WALL_FROM = 640
"""The same, from which what comes next stands between them, and not in the place of the wall."""
WALL_ALONE = 0.6
"""Share of the window's height that the small wall takes of a stacked page, below the figures."""
WALL_IN_QUESTION = 0.2
"""The same, of one in a question."""


def _least(widget: QWidget) -> int:
    is_fixed = widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed
    return widget.sizeHint().height() if is_fixed else widget.minimumSizeHint().height()


class PresenterPage(ScrollPage):
    """Draws a store's session, and says in notices what stays true for a while.

    ``wall_size`` returns the size of the public's screen, or None when there is none; ``table`` has the commands that
    are shown with their keys.
    """

    command_requested = Signal(object)
    reading_room_changed = Signal()
    item_clicked = Signal(int)
    follow_up_clicked = Signal(int)

    def __init__(
        self,
        store: SessionStore,
        wording: Wording,
        *,
        look: Look,
        table: KeyTable,
        wall_size: Callable[[], QSize | None],
    ) -> None:
        super().__init__()
        self._store = store
        self._wording = wording
        self._wall_size = wall_size
        self._worn_look = look
        self._guest: QWidget | None = None
        self.is_stacked = False
        self._magnified = (1.0, 1.0)
        self._high_wall: int | None = None
        self.notice = Notice(wording.text("What to do?"), wording.text("Close (Esc)"))
        self._table = table
        self.bar = EveningBar(wording)
        self.top = TopLine(wording)
        self._talk = TalkPanel(wording)
        self._timer_tray = CommandTray(Tray.TIME, wording, table)
        self._tools = Toolbar(wording, table, self._timer_tray)
        self._timer = TimerPanel(wording, self._timer_tray)
        self._turn = TurnPanel(wording)
        self._preview = PreviewPanel(wording, look)
        self._next = NextPanel(wording)
        self._soon = NextPanel(wording, brief=True)
        """What comes next beside large text, in sight with question and time."""
        self._buttons = (self._tools, self._timer_tray)
        self._awake = Badge(16, right=True)
        self._awake.hide()
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._glance = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self.inside)
        self.foot = QWidget()
        """What stands below the page and never scrolls: the way on."""
        self._build()
        self._talk.resized.connect(self.reading_room_changed)
        self._talk.follow_up_clicked.connect(self.follow_up_clicked)
        self._talk.result_wanted.connect(partial(self.ask_for, "count_on_wall"))
        self._show_follow_up_key()
        store.changed.connect(self._on_changed)
        store.ticked.connect(self._on_ticked)
        for each in self._buttons:
            each.command_requested.connect(self.command_requested)
        self.bar.clicked.connect(self.item_clicked)
        self.notice.wanted.connect(self.ask_for)
        self.top.end_clicked.connect(partial(self.ask_for, "set_end"))

    def ask_for(self, name: str) -> None:
        """Have a command carried out, by its name."""
        self.command_requested.emit(self._table.named(name))

    def _build(self) -> None:
        side = self._side_column
        side.setContentsMargins(0, 0, 0, 0)
        self._figures = figures = QVBoxLayout()
        figures.addWidget(self._timer)
        figures.addWidget(self._turn)
        figures.addStretch(0)
        self._glance.addLayout(figures)
        self._glance.addWidget(self._soon)
        self._glance.addWidget(self._preview, 1)
        side.addLayout(self._glance)
        side.addWidget(self._next, 1)
        side.addWidget(self._awake)
        side.addStretch(0)
        self._middle.setSpacing(28)
        self._middle.addWidget(self._talk, 1)
        self._middle.addWidget(self._side)
        column = self._column
        column.setContentsMargins(*MARGINS[:3], ABOVE_FOOT)
        column.setSpacing(12)
        for each in (self.top, self.bar, self.notice, self._tools.rest):
            column.addWidget(each)
        column.insertLayout(2, self._middle, 1)  # what is said comes below, so that no button moves
        self._below = QVBoxLayout(self.foot)
        self._below.addWidget(self._tools)

    def reading_room(self, window: QWidget, *, below_head: bool = False) -> QRect:
        """Return where question and notes, or these alone, stand in ``window``: time and wall stay in sight."""
        room = QRect(self._talk.mapTo(window, QPoint(0, 0)), self._talk.size())
        return room.adjusted(0, self._talk.head.height() if below_head else 0, 0, 0)

    def brief_room(self, window: QWidget) -> QRect:
        """Return where in ``window`` something is said for a few seconds: over the title."""
        if self.is_stacked:
            return QRect(MARGINS[0], MARGINS[1], self.viewport().width() - 2 * MARGINS[0], 0)
        title = self.top.spare_room().translated(self.top.mapTo(window, QPoint(0, 0)))
        return QRect(
            title.topLeft(), QPoint(title.right(), self.bar.mapTo(window, QPoint(0, self.bar.height() // 4)).y())
        )

    def let_lead(self, leads: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Fill the way on, or outline it while a question is what one answers next."""
        self._tools.let_lead(leads)

    def say(self, topic: Topic, text: str, *deeds: WayOn) -> None:
        """Say something that stays true for a while, with buttons beside it; an empty text takes it back."""
        if self.notice.say(topic, text, *deeds) and text:
            self.verticalScrollBar().setValue(0)  # large text may have been scrolled: a notice is not missed

    def show_awake(self, *, held: bool, refused: str, what_to_do: str) -> None:
        """Say in a quiet word that the computer stays awake, or what it ``refused``; ``told`` is what to do then."""
        if refused:
            self._awake.show_state(BadgeShape.TRIANGLE, refused, SOON)
        else:
            self._awake.show_state(BadgeShape.CHECK, self._wording.text("stays awake"), DIM)
        self._awake.setToolTip(what_to_do)
        self._awake.setVisible(held or bool(refused))

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys in the tooltips."""
        self._table = table
        self._show_follow_up_key()
        for each in self._buttons:
            each.show_keys(table)

    def _show_follow_up_key(self) -> None:
        self._talk.show_key(keys_of(self._table.named("follow_up"), self._wording, most=1, table=self._table))

    def show_icons(self) -> None:
        """Load the icons of the buttons; to be called when wall and window stand."""
        for each in self._buttons:
            each.show_icons()

    def recolour(self) -> None:
        """Give the icons the colours that are worn."""
        for each in self._buttons:
            each.recolour()

    def show_digits(self, text: str) -> None:
        """Say what becomes of the digits that wait for Enter."""
        self.top.show_digits(text)

    def show_last_times(self, seconds: Mapping[str, float]) -> None:
        """Tell what each theme took when this deck was last run, by the theme's name."""
        self._talk.show_last_times(seconds)
        self._talk.show_session(self._store.session)

    def show_name_card(self, public: WallView | None) -> None:
        """Draw what the wall shows while the screens are named, or the wall itself again."""
        self._preview.show_name_card(public)
        self.show_now()

    def try_on(self, trial: Session | None) -> None:
        """Draw the small wall as ``trial`` would have it, while the public sees no change, or the wall itself again."""
        self._preview.try_on(trial)
        self.show_now()

    def picture_of(self, session: Session) -> Thumbnail:
        """Return what the wall would show, for a question that stands over the small wall where text is large."""
        picture, shape = Thumbnail(), self._wall_size() or QSize(16, 9)
        high = round(self.window().height() * WALL_IN_QUESTION)
        picture.setFixedSize(shape.scaled(self.width(), high, Qt.AspectRatioMode.KeepAspectRatio))
        view = with_hour(wall_view(session, self._store.now()), self._store.clock_s())
        picture.show_view(view, shape, SOON, look=self._worn_look)
        return picture

    def dress(self, look: Look) -> None:
        """Draw the wall with ``look`` from now on."""
        self._worn_look = look
        self._preview.dress(look)
        self.show_now()

    def worn_look(self) -> Look:
        """Return what the wall is painted with."""
        return self._worn_look

    def turn(self, pages: float) -> None:
        """Scroll by part of a page: the follow-ups and notes, or the whole column."""
        if self.is_stacked:
            super().turn(pages)
        else:
            self._talk.turn(pages)

    def show_session(self) -> None:
        """Draw everything from the session, as it is now."""
        session = self._store.session
        self.top.show_session(session)
        self._talk.show_session(session)
        self._next.show_session(session)
        self._soon.show_session(session)
        for each in self._buttons:
            each.show_session(session)
        if self.is_stacked is not self._must_stack():  # another deck may have other buttons
            self.arrange(*self._magnified)
        self.show_now()

    def show_now(self) -> None:
        """Draw what changes with time and with the colours that are worn."""
        session, now = self._store.session, self._store.now()
        self._preview.show_session(session, self._wall_size(), now, clock_s=self._store.clock_s())
        self._show_time(session, now)

    def _on_changed(self, *_: Session) -> None:
        self.show_session()

    def _on_ticked(self, now: float) -> None:
        session = self._store.session
        if wall_moves(session):
            self._preview.show_session(session, self._wall_size(), now, clock_s=self._store.clock_s())
        self._show_time(session, now)

    def _show_time(self, session: Session, now: float) -> None:
        figures = pace(session, now)
        self.top.show_time(figures, self._store.utc(), is_set=session.end_at is not None)
        self.bar.show_session(session, now)
        self._timer.show_time(figures, is_theme=session.item.theme.kind.is_theme)
        self._turn.show_turn(current_turn(session, now))
        problem = self._store.recording_problem
        self.say("recording", sentence(problem, self._wording) if problem else "")

    def take_in(self, guest: QWidget) -> None:
        """Give ``guest`` the room below the time and the notices; another one waits behind it."""
        if self._guest is not None:
            self._column.removeWidget(self._guest)
            self._guest.hide()
        self._guest = guest
        for widget in (self._talk, self._talk.head, self._side, self.bar, self.foot, self._tools.rest):
            widget.hide()
        self._column.setStretchFactor(self._middle, 0)
        self._column.addWidget(guest, 1)

    def let_out(self) -> None:
        """Have the room back."""
        self._guest = None
        for widget in (self._talk, self._talk.head, self._side, self.bar, self.foot):
            widget.show()
        self._tools.rest.setVisible(self.is_stacked)
        self._column.setStretchFactor(self._middle, 1)
        self._leave_out()
        self.show_session()

    def keep_free(self, below: int) -> None:
        """Leave so many pixels free at the bottom, or as many as there are around everything."""
        left, above, right, _ = MARGINS
        self._column.setContentsMargins(left, above, right, max(ABOVE_FOOT, below + above if below else 0))

    def arrange(self, window_scale: float, magnified: float) -> None:
        """Lay everything out for a window of so many times the reference's size, with text so much larger."""
        scale, width = window_scale * magnified, self.window().width()
        for each in self._buttons:
            each.set_scale(scale)
        self._magnified = (window_scale, magnified)
        self.is_stacked = stacked = self._must_stack()
        for text in self.findChildren(Text):
            text.set_whole(stacked)
        self._order(stacked=stacked)
        self.top.set_stacked(stacked)
        self._timer.set_stacked(stacked)
        is_below = stacked and self.window().height() >= REST_FROM * scale
        self._tools.set_stacked(stacked, rest_in_a_row=is_below)
        at = 0 if is_below else self._column.indexOf(self._middle) + 1
        (self._below if is_below else self._column).insertWidget(at, self._tools.rest)
        above, below = (CLOSE_FOOT, CLOSE_FOOT) if stacked else (0, MARGINS[3])
        self._below.setContentsMargins(MARGINS[0], above, MARGINS[2], below)
        # The figure is large at any size: beyond twice as large it would push the picture of the wall away.
        beside = stacked and width >= BESIDE_FROM * scale
        with_wall = beside and width >= WITH_WALL_FROM * scale
        self._glance.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        if beside and not with_wall:
            self._side_column.insertWidget(2, self._preview)
        else:
            self._glance.addWidget(self._preview)
        for place, share in enumerate((6, 4, 5) if beside else (0, 0, 1)):
            self._glance.setStretch(place, share)
        is_narrow = stacked or width < WIDE_FROM * window_scale
        side = NARROW_SIDE if is_narrow else SIDE
        room = (side - FIGURE_ROOM) * scale if beside or not stacked else width - 120
        self._timer.fit_figure(min(scale, MAX_FIGURE * window_scale), room)
        gap = GAP if stacked or self.window().height() >= COLUMNS_HIGH * scale else LOW_GAP
        for part in (self._glance, self._figures, self._side_column):
            part.setSpacing(24 if beside and part is self._glance else gap)
        self._high_wall = round(self.window().height() * WALL_ALONE) if stacked and not with_wall else None
        self._talk.set_whole(stacked)
        self._soon.set_whole(stacked)
        self._leave_out()
        self._talk.set_narrow(is_narrow)
        self._talk.set_scale(scale)
        self.bar.set_scale(scale)
        for each in self._buttons:
            each.set_scale(scale)
        if stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(MAX_WIDGET)
        else:
            self._side.setFixedWidth(round(side * scale))
        self.let_grow(stacked)

    def _must_stack(self) -> bool:
        """Return whether large text has no room in two columns: they hold buttons, time and wall in sight."""
        window_scale, magnified = self._magnified
        if magnified <= LARGE_FROM:
            return False  # and nothing is measured: this is asked at every key
        room, scale = self.window().size(), window_scale * magnified
        is_high = COLUMNS_HIGH * scale <= room.height()
        return not (is_high and self._tools.least_width <= room.width() - MARGINS[0] - MARGINS[2])

    def _order(self, *, stacked: bool) -> None:
        """Put the parts of the column in their order: beside large text question and time come first, the bar late."""
        for place, widget in enumerate((self.notice, self.top, self._talk.head) if stacked else (self.top, self.bar)):
            self._column.insertWidget(place, widget)
        # What is read comes below the time and the wall: nobody scrolls to see how late it is.
        self._middle.setDirection(QBoxLayout.Direction.BottomToTop if stacked else QBoxLayout.Direction.LeftToRight)
        self._soon.setVisible(stacked)
        self._next.setVisible(not stacked)
        if stacked:
            self._column.addWidget(self.bar)
            self._side_column.insertWidget(1, self._turn)
        else:
            self._column.removeWidget(self.notice)
            self._column.insertWidget(self._column.indexOf(self._tools.rest), self.notice)
            self._side_column.insertWidget(1, self._next, 1)
            self._figures.insertWidget(1, self._turn)

    def _fit_question(self) -> None:
        """Have the question beside large text leave the time, and what comes next, in sight."""
        margins, gap = self._column.contentsMargins(), self._column.spacing()
        width = self.inside.width() - margins.left() - margins.right()
        said = 0 if self.notice.isHidden() else self.notice.heightForWidth(width) + gap
        soon = self._soon.minimumSizeHint().height()
        below = self._glance.direction() is QBoxLayout.Direction.TopToBottom
        glance = _least(self._timer) + gap + soon if below else max(_least(self._timer), soon)
        glance += 0 if self._turn.isHidden() else self._turn.least_height() + gap
        self._talk.fit_head(self.viewport().height() - margins.top() - said - _least(self.top) - glance - 3 * gap)

    def _leave_out(self) -> None:
        """Leave out what a low window has no room for: the time comes first."""
        if self.is_stacked or self._guest is not None:
            is_beside = self.is_stacked and self._high_wall is None
            self._timer.give_way(0)
            self._preview.show_picture(shown=True)
            self._preview.keep_height(_least(self._timer) if is_beside else self._high_wall)
            if self.is_stacked:
                self._fit_question()
            return
        found = shares(self._needs())
        self._next.set_line(found.is_line)
        self._timer.give_way(found.lacking)
        self._preview.show_picture(shown=found.has_picture)
        self._preview.keep_height(found.wall)

    def _needs(self) -> SideNeeds:
        """Return what the column with the time has to share, by what is said and what is up."""
        margins, beside, gap = self._column.contentsMargins(), self._column.spacing(), self._side_column.spacing()
        width = self.inside.width() - margins.left() - margins.right()
        room = self.viewport().height() - margins.top() - margins.bottom()
        for row in (self.top, self.bar):
            room -= max(row.heightForWidth(width), _least(row)) + beside
        return SideNeeds(
            room=room - (0 if self._awake.isHidden() else _least(self._awake) + gap),
            said=0 if self.notice.isHidden() else self.notice.heightForWidth(width) + beside,
            timer=self._timer.usual_height() + gap,
            turn=self._turn.least_height() + gap,
            has_turn=not self._turn.isHidden(),
            coming=self._next.usual_height() + gap,
            line=self._next.line_height() + gap,
            wished=self._preview.wished_height(self._side.width()),
            least=self._preview.least_height(),
            label=self._preview.words_height(),
            figure_gives=self._timer.can_give(),
        )

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the room for what is inside change."""
        if watched is self.inside and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._leave_out()
        return super().eventFilter(watched, event)
