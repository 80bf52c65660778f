"""The presenter window: the host's side of the evening, on the laptop."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Never

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cafe_presenter.core.decisions import move_item, toggle_skipped
from cafe_presenter.core.pace import pace
from cafe_presenter.core.session import Session, current_turn, wall_moves
from cafe_presenter.core.view import WallView
from cafe_presenter.sentences import sentence
from cafe_presenter.ui.badge import Badge, Shape
from cafe_presenter.ui.bars import LargeNotice, Notice, QuestionBar, Toolbar
from cafe_presenter.ui.commands import KeyTable, Line
from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.entry import EntryBar
from cafe_presenter.ui.help import Help
from cafe_presenter.ui.lists import ListPanel
from cafe_presenter.ui.look import Look
from cafe_presenter.ui.overlays import CheatSheet, Overview
from cafe_presenter.ui.page import Page
from cafe_presenter.ui.panels import NextPanel, TalkPanel, TimeBar, TimerPanel, TopBar
from cafe_presenter.ui.preview import PreviewPanel
from cafe_presenter.ui.questions import QuestionQueue
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.strip import AgendaStrip
from cafe_presenter.ui.style import DIM, SOON, Scaled, rescale, scale_for, sheet, worn
from cafe_presenter.ui.turn_panel import TurnPanel
from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.desk import DeskWindow

MARGINS = (22, 8, 22, 10)
"""Around everything: left, top, right, bottom, in pixels."""
MOST_MAGNIFIED = 3.0
QWIDGETSIZE_MAX = 16_777_215
STACKED_FROM = 1.1
"""How large text may get before everything stands in one column, which scrolls."""
BRIEF_MS = 4_000
SIDE = 400
"""Width of the column with the time, in pixels of the reference window."""
MOST_FIGURE = 2.0
BESIDE_FROM = 860
"""Width of the window, at a scale of 1, from which the figures of a stacked window have the wall beside them."""

SLACK = 12
"""Pixels of room that a part which was left out must have to spare to come back."""
_PLACED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


def _least(widget: QWidget) -> int:
    is_fixed = widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed
    return widget.sizeHint().height() if is_fixed else widget.minimumSizeHint().height()


class PresenterWindow(QWidget):
    """Draws a store's session; asks and says things by the host's keys. Wishes are signals, obeyed elsewhere.

    ``wall_size`` returns the size of the public's screen, or None when there is none; ``table`` has the commands that
    are shown with their keys.
    """

    action_requested = Signal(object)
    item_requested = Signal(int)
    close_requested = Signal()

    def __init__(
        self,
        store: SessionStore,
        wording: Wording,
        *,
        look: Look,
        table: KeyTable,
        wall_size: Callable[[], QSize | None],
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.commands = table.commands
        self._store = store
        self._wording = wording
        self._wall_size = wall_size
        self._may_close = False
        self._scale = 0.0
        self._magnified = 1.0
        self._worn = worn()
        self.setObjectName("presenter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(640, 400)
        self._top = TopBar(wording)
        self._notice = Notice()
        self._large = LargeNotice(self)
        self._name = LargeNotice(self)
        self._panels: list[ListPanel | Help] = []
        self._talk = TalkPanel(wording)
        self._timer = TimerPanel(wording)
        self._turn = TurnPanel(wording)
        self._preview = PreviewPanel(wording, look)
        self._next = NextPanel(wording)
        self._strip = AgendaStrip(wording)
        self._tools = Toolbar(wording, table)
        self._awake = Badge(14, right=True)
        self._awake.hide()
        self._side = QWidget()
        self._glance = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page = Page()
        self._column = QVBoxLayout(self._page.inside)
        self._build()
        self.questions = QuestionQueue(self)
        self._bar = QuestionBar(self.questions, wording, rest=self, parent=self)
        self._bar.show_keys(table)
        self.entry = EntryBar(wording, self)
        self._help: Help | None = None
        self._guest: DeskWindow | None = None
        self._overview = Overview(wording, self)
        self._sheet = CheatSheet(wording, table, self)
        self._brief_timer = QTimer(self, singleShot=True, interval=BRIEF_MS)
        self._connect()
        # The window itself has the focus at start, so that no button is ringed before Tab is pressed.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.show_session()

    def _build(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(10)
        figures = QVBoxLayout()
        figures.addWidget(self._timer)
        figures.addWidget(self._turn)
        self._glance.setSpacing(10)
        self._glance.addLayout(figures)
        self._glance.addWidget(self._preview, 1)
        side.addLayout(self._glance)
        side.addWidget(self._next, 1)
        side.addWidget(self._awake)
        self._middle.setSpacing(22)
        self._middle.addWidget(self._talk, 1)
        self._middle.addWidget(self._side)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._page)
        column = self._column
        column.setContentsMargins(*MARGINS)
        column.setSpacing(8)
        column.addWidget(self._top)
        column.addWidget(self._notice)
        column.addLayout(self._middle, 1)
        column.addWidget(self._strip)
        column.addWidget(self._tools)

    def _connect(self) -> None:
        self._store.changed.connect(self._on_changed)
        self._store.ticked.connect(self._on_ticked)
        self._tools.action_requested.connect(self.action_requested)
        self.questions.changed.connect(self._place_floating)
        self._strip.item_requested.connect(self.item_requested)
        self._overview.item_requested.connect(self.item_requested)
        self._overview.skip_requested.connect(self._on_skip_requested)
        self._overview.move_requested.connect(self._on_move_requested)
        self._brief_timer.timeout.connect(self._on_brief_over)
        self.entry.grew.connect(self._place_floating)
        for each in (self._bar, self.entry, self._notice, self._page.inside):
            each.installEventFilter(self)

    def captor(self) -> QWidget | None:
        """Return the open field or list that wants the keys, or None."""
        if self.entry.isVisible():
            return self.entry.field
        for panel in self._panels:
            if panel.isVisible():
                return panel.captor()
        return self._overview.list if self._overview.isVisible() else None

    def say(self, topic: str, text: str) -> None:
        """Say something that stays true for a while; an empty text takes it back."""
        if self._notice.say(topic, text) and text and topic != "briefly":
            self._page.verticalScrollBar().setValue(0)  # large text may have been scrolled: a notice is not missed

    def say_briefly(self, text: str) -> None:
        """Say something for a few seconds."""
        self.say("briefly", text)
        self._brief_timer.start()

    def _on_brief_over(self) -> None:
        self.say("briefly", "")

    def show_awake(self, *, held: bool, refused: str, told: str) -> None:
        """Say in a quiet word that the computer stays awake, or what it ``refused``; ``told`` is what to do then."""
        if refused:
            self._awake.show_state(Shape.TRIANGLE, refused, SOON)
        else:
            self._awake.show_state(Shape.CHECK, self._wording.text("stays awake"), DIM)
        self._awake.setToolTip(told)
        self._awake.setVisible(held or bool(refused))

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys on the buttons, in the tooltips and on the cheat sheet."""
        self._tools.show_keys(table)
        self._bar.show_keys(table)
        self._sheet.show_keys(table)

    def say_large(self, text: str) -> None:
        """Say something across the top that the host must not miss; an empty text takes it back."""
        self._large.say(text)
        self._large.raise_()
        self._place_floating()

    def show_name(self, text: str, *, public: WallView | None = None) -> None:
        """Show the name of this screen over everything, and what the wall shows meanwhile; an empty text ends it."""
        self._preview.show_name_card(public)
        self._show_now()
        self._name.say(text)
        self._name.raise_()
        self._place_floating()

    def take_in(self, guest: "DeskWindow") -> None:
        """Give the room below the time and the notices to a window that would otherwise stand on its own."""
        self.close_overlays()
        self._guest = guest
        self._place_floating()
        for widget in (self._talk, self._side, self._strip, self._tools):
            widget.hide()
        self._column.setStretchFactor(self._middle, 0)
        guest.setMinimumSize(0, 0)
        focus = guest.focusWidget()
        self._column.addWidget(guest, 1)
        guest.show()
        guest.restyle()
        self.activateWindow()  # the key may have been pressed on the wall, which would take what is typed for keys
        if focus is not None:
            focus.setFocus()

    def let_out(self) -> None:
        """Have the room back; the guest is deleted."""
        guest, self._guest = self._guest, None
        if guest is None:
            return
        guest.hide()
        guest.deleteLater()
        self._make_room()
        for widget in (self._talk, self._side, self._tools):
            widget.show()
        self._column.setStretchFactor(self._middle, 1)
        self._leave_out()
        self.setFocus()
        self.show_session()

    def is_guest(self, widget: QWidget) -> bool:
        """Whether a widget is part of the window that was taken in, or has the focus after a click beside it."""
        return self._guest is not None and (widget in (self, self._guest) or self._guest.isAncestorOf(widget))

    def add_panel(self, panel: ListPanel | Help) -> None:
        """Have ``panel``, a child of this window, placed over it, given the keys while open, and closed by Esc."""
        self._panels.append(panel)
        rescale(panel, self._scale or 1.0)

    def toggle_panel(self, panel: ListPanel) -> None:
        """Open a panel, or close it."""
        was_open = panel.isVisible()
        self.close_overlays()
        if not was_open:
            panel.open()
            self._place_floating()

    def show_digits(self, pending: str) -> None:
        """Show the digits that wait for Enter."""
        self._top.show_digits(pending)

    def toggle_overview(self) -> None:
        """Open the overview, or close it."""
        if self._overview.isVisible():
            self._overview.close_overlay()
        else:
            self.close_overlays()
            self._overview.open(self._store.session, self._store.now())
            self._place_floating()

    def toggle_cheat_sheet(self) -> None:
        """Open the cheat sheet, or close it."""
        was_open = self._sheet.isVisible()
        self.close_overlays()
        self._sheet.setVisible(not was_open)
        self._sheet.raise_()
        self._place_floating()

    def open_help(self) -> None:
        """Open the guides, made when they are first asked for."""
        self.close_overlays()
        if self._help is None:
            self._help = Help(self._wording, self)
            self.add_panel(self._help)
            rescale(self._help, self._scale * self._magnified)
        self._place_floating()
        self._help.open()

    def leave_field(self) -> None:
        """Close the field that is open: the line to type in, or the guides."""
        if self._help is not None and self._help.isVisible():
            self._help.close_panel()
        else:
            self.entry.leave()

    def open_entry(self, line: Line[Never]) -> None:
        """Have a line typed in."""
        self.close_overlays()
        self.entry.open(line)
        self._place_floating()

    def magnify(self, by: float) -> None:
        """Make all text of the window larger or smaller, between once and three times its size (WCAG 2.2, 1.4.4)."""
        self._magnified = round(min(MOST_MAGNIFIED, max(1.0, self._magnified + by)), 1)
        self._rescale()
        self._place_floating()

    def show_last_times(self, seconds: Mapping[str, float]) -> None:
        """Tell what each theme took when this deck was last run, by the theme's name."""
        self._talk.show_last_times(seconds)
        self._talk.show_session(self._store.session)

    def close_overlays(self) -> bool:
        """Close what is open over the window; return whether anything was."""
        was_open = self._overview.isVisible() or self._sheet.isVisible()
        for panel in self._panels:
            was_open = was_open or panel.isVisible()
            panel.close_panel()
        self._overview.close_overlay()
        self._sheet.hide()
        return was_open

    def turn(self, pages: float) -> None:
        """Scroll by part of a page: the cheat sheet, or the follow-ups and notes, or the whole window's column."""
        if self._sheet.isVisible():
            self._sheet.bar.setValue(self._sheet.bar.value() + round(pages * self._sheet.height()))
        elif self._is_stacked:
            self._page.turn(pages)
        else:
            self._talk.turn(pages)

    @property
    def _is_stacked(self) -> bool:
        return self._magnified > STACKED_FROM

    def show_icons(self) -> None:
        """Load the icons of the buttons; to be called when wall and window stand."""
        self._tools.show_icons()

    def close_for_good(self) -> None:
        """Close the window without asking."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before closing."""
        event.setAccepted(self._may_close)
        if not self._may_close:
            self.close_requested.emit()

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the question, the line to type in and the notices come and go."""
        if watched is self._page.inside:
            if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
                self._leave_out()
        elif watched is self._notice:
            if event.type() in _PLACED:
                self._place_over()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._make_room()
        return super().eventFilter(watched, event)

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Wear other colours when the system asks for them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._worn is not worn():
            self._worn = worn()
            self._rescale()
            self._tools.recolour()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale everything with the window."""
        super().resizeEvent(event)
        scale = scale_for(self.size())
        if abs(scale - self._scale) > 0.01:
            self._scale = scale
            self._rescale()
        self._place_floating()

    def _rescale(self) -> None:
        scale, stacked = self._scale * self._magnified, self._is_stacked
        self.setStyleSheet(sheet(scale))
        rescale(self, scale, whole=stacked)
        self._middle.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._column.insertWidget(0 if stacked else 1, self._notice)  # the hours are half a page high when stacked
        self._top.set_stacked(stacked)
        self._sheet.set_stacked(stacked)
        self._timer.set_stacked(stacked)
        # The figure is large at any size: beyond twice as large it would push the picture of the wall away.
        beside = stacked and self.width() >= BESIDE_FROM * scale
        self._glance.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        room = self.width() - 120 if stacked else (SIDE - 38) * scale
        self._timer.fit_figure(min(scale, MOST_FIGURE * self._scale), room)
        self._talk.set_whole(stacked)
        self._next.set_whole(stacked)
        self._tools.let_wrap(self._magnified > 1.0)
        if stacked or self._guest is not None:
            self._strip.hide()  # its names would be cut; the overview has them whole
        self._leave_out()
        parts: list[Scaled] = [
            *self.findChildren(Badge),
            *self.findChildren(TimeBar),
            self._talk,
            self._strip,
            self._tools,
        ]
        for part in parts:
            part.set_scale(scale)
        if stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(QWIDGETSIZE_MAX)
        else:
            self._side.setFixedWidth(round(SIDE * scale))
        self._bar.fit()
        self._page.let_grow(stacked)
        self._show_now()  # a new style sheet takes the colours of states away
        if self._guest is not None:
            self._guest.restyle()

    def dress(self, look: Look) -> None:
        """Draw the wall with ``look`` from now on."""
        self._preview.dress(look)
        self._show_now()

    def show_session(self) -> None:
        """Draw everything from the session, as it is now."""
        session = self._store.session
        self.setWindowTitle(f"{session.deck.title} — Café Presenter" if session.deck.title else "Café Presenter")
        self._top.show_session(session)
        self._talk.show_session(session)
        self._next.show_session(session)
        self._tools.show_session(session)
        self._show_now()

    def _on_changed(self, before: Session, after: Session) -> None:
        del before
        self.show_session()
        if self._overview.isVisible():
            self._overview.refresh(after, self._store.now())

    def _on_skip_requested(self, position: int) -> None:
        self._store.decide(partial(toggle_skipped, position=position))

    def _on_move_requested(self, position: int, by: int) -> None:
        self._store.decide(partial(move_item, position=position, by=by))

    def _show_now(self) -> None:
        session, now = self._store.session, self._store.now()
        self._preview.show_session(session, self._wall_size(), now)
        self._strip.show_session(session, now)
        self._show_time(session, now)

    def _on_ticked(self, now: float) -> None:
        session = self._store.session
        if wall_moves(session):
            self._preview.show_session(session, self._wall_size(), now)
        self._show_time(session, now)

    def _show_time(self, session: Session, now: float) -> None:
        figures = pace(session, now)
        self._top.show_time(figures, self._store.utc())
        self._timer.show_time(figures)
        self._turn.show_turn(current_turn(session, now))
        problem = self._store.recording_problem
        self.say("recording", sentence(problem, self._wording) if problem else "")

    def _place_floating(self) -> None:
        margin = round(22 * max(self._scale, 0.5))
        inside = self.rect().adjusted(margin, margin * 2, -margin, -margin // 2)
        self._place_over()
        least = round(78 * max(self._scale, 0.5))
        self._large.setGeometry(0, 0, self.width(), max(least, self._large.heightForWidth(self.width())))
        high = max(inside.height() // 4, self._name.heightForWidth(inside.width()))
        self._name.setGeometry(inside.adjusted(0, inside.height() - high, 0, 0))  # under what is being read
        width = inside.width()
        for bar in (self._bar, self.entry):
            height = bar.heightForWidth(width) if bar.hasHeightForWidth() else bar.sizeHint().height()
            top = inside.bottom() - height
            if self._guest is None:
                top = min(top, self._strip.y())  # whole chips are hidden, or none
            bar.setGeometry(QRect(inside.left(), top, width, inside.bottom() - top))
        self._make_room()

    def _leave_out(self) -> None:
        """Leave out the strip, then what comes next, where a low window has no room for all: the time comes first."""
        if self._is_stacked or self._guest is not None:
            self._next.show()
            return
        margins = self._column.contentsMargins()
        width = self._page.inside.width() - margins.left() - margins.right()
        room = self._page.viewport().height() - margins.top() - margins.bottom()
        for row in (self._top, self._notice, self._tools):
            room -= 0 if row.isHidden() else max(row.heightForWidth(width), _least(row)) + self._column.spacing()
        for part in (self._timer, self._turn, self._preview, self._awake):
            room -= 0 if part.isHidden() else _least(part) + self._glance.spacing()
        for least in (self._next, self._strip):
            room -= _least(least) + self._column.spacing()
            least.setVisible(room >= (SLACK if least.isHidden() else 0))  # or it would come and go

    def _place_over(self) -> None:
        """Place what opens over the window, below the notices: a pulled projector is told there too."""
        margin = round(22 * max(self._scale, 0.5))
        top = margin * 2
        if not self._notice.isHidden():
            told = self._notice.mapTo(self, self._notice.rect().bottomLeft()).y() + margin // 2
            top = max(top, min(told, self.height() // 2))
        inside = self.rect().adjusted(margin, top, -margin, -margin // 2)
        for overlay in (self._overview, self._sheet, *self._panels):
            overlay.setGeometry(inside)

    def _make_room(self) -> None:
        """Keep what is edited above a question or a line to type in: buttons stand at its bottom."""
        left, above, right, below = MARGINS
        if self._guest is not None:
            tops = [bar.y() for bar in (self._bar, self.entry) if bar.isVisible()]
            below = max([below, *(self.height() - top + above for top in tops)])
        self._column.setContentsMargins(left, above, right, below)
