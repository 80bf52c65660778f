"""The presenter window: the host's side of the evening, on the laptop."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Never

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.settings import LARGEST_TEXT_SIZE
from cafe_presenter.core.evening.session import Session
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.input.commands import KeyTable, TypedLine, keys_of
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import QuestionQueue
from cafe_presenter.ui.input.search import answer_rows, command_rows
from cafe_presenter.ui.input.search_panel import SearchPanel
from cafe_presenter.ui.kit.appearance import TEXT_SIZE
from cafe_presenter.ui.kit.badge import Badge
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.dialogs import open_dialog, under_system_dialog
from cafe_presenter.ui.kit.help import Help
from cafe_presenter.ui.kit.lists import ListPanel
from cafe_presenter.ui.kit.notices import Topic, WayOn
from cafe_presenter.ui.kit.panes import focus_kept
from cafe_presenter.ui.kit.sheet import sheet
from cafe_presenter.ui.kit.style import Scaled, presenter_scale, rescale, scale_for, worn
from cafe_presenter.ui.kit.way_out import way_out_of
from cafe_presenter.ui.show.evening_bar import EveningBar
from cafe_presenter.ui.show.floating import Floating, Panel
from cafe_presenter.ui.show.panels import TimeBar
from cafe_presenter.ui.show.presenter_page import LARGE_FROM, PresenterPage
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.desk.desk_window import DeskWindow
    from cafe_presenter.ui.show.entry import EntryBar
    from cafe_presenter.ui.show.overview import Overview

_PLACED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class PresenterWindow(QWidget):
    """Draws a store's session; asks and says things by the host's keys. Wishes are signals, obeyed elsewhere.

    ``wall_size`` returns the size of the public's screen, or None when there is none; ``table`` has the commands that
    are shown with their keys.
    """

    command_requested = Signal(object)
    close_requested = Signal()
    submitted = Signal(object, str)
    parting = Signal()
    """The host ends or leaves the evening now: what was begun is to be kept."""

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
        self.table = table
        self._store = store
        self._wording = wording
        self._may_close = False
        self._scale = 0.0
        self._wall_size = wall_size
        self._worn = worn()
        self.setObjectName("presenter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(560, 340)
        self.page = PresenterPage(store, wording, look=look, table=table, wall_size=wall_size)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.page.foot)  # first, so that Tab comes to it first
        around.insertWidget(0, self.page, 1)
        self._floating = Floating(self, self.page, self)  # its notices below the questions
        self._panels, self._brief = self._floating.panels, self._floating.brief
        self.questions = QuestionQueue(self)
        self._bar = QuestionBar(self.questions, wording, rest=self, parent=self)
        self._bar.show_keys(table)
        self._floating.bars.append(self._bar)
        self._help: Help | None = None
        self._guest: DeskWindow | None = None
        self._overview: Overview | None = None
        self._search: SearchPanel | None = None
        self._connect()
        # The window itself has the focus at start, so that no button is ringed before Tab is pressed.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.show_session()

    def _connect(self) -> None:
        self._store.changed.connect(self._show_title)
        self.page.command_requested.connect(self.command_requested)
        self.page.item_clicked.connect(self.toggle_overview)
        self.page.reading_room_changed.connect(self._floating.follow_room)
        self.questions.changed.connect(self._floating.place)
        self._bar.made.connect(self._on_body_made)
        self._brief.grew.connect(self._floating.place)
        self._brief.wanted.connect(self.page.ask_for)
        self._floating.dimmer.clicked.connect(self.close_overlays)
        for each in (self._bar, self.page, self.page.notice):
            each.installEventFilter(self)

    @cached_property
    def entry(self) -> "EntryBar":
        """The line to type in, made when it is first asked for."""
        from cafe_presenter.ui.show.entry import EntryBar

        entry = EntryBar(self._store, self._wording, self)
        self._floating.bars.append(entry)
        entry.grew.connect(self._floating.place)
        entry.submitted.connect(self.submitted)
        self.questions.changed.connect(entry.stay_in_front)
        entry.installEventFilter(self)
        rescale(entry, self.text_scale)
        return entry

    @property
    def is_typing(self) -> bool:
        """Whether the line to type in is open."""
        return "entry" in vars(self) and self.entry.isVisible()

    def key_target(self) -> QWidget | None:
        """Return the open field or list that wants the keys, or None."""
        if self.is_typing:
            return self.entry.field
        for panel in self._panels:
            if panel.isVisible():
                return panel.key_target()
        return None

    def guest_target(self) -> QWidget | None:
        """Return what has the keys of the window that was taken in, or None."""
        return None if self._guest is None else self.focusWidget()

    @property
    def is_busy(self) -> bool:
        """Whether something is open that the host types in or picks from."""
        has_dialog = open_dialog() is not None or under_system_dialog() is not None
        return self.key_target() is not None or self._guest is not None or has_dialog

    def say(self, topic: Topic, text: str, *deeds: WayOn) -> None:
        """Say something that stays true for a while; an empty text takes it back."""
        self.page.say(topic, text, *deeds)

    def say_briefly(self, text: str, deed: WayOn | None = None) -> None:
        """Say something for a few seconds, with a button of what may be done about it."""
        self._brief.say(text, deed)

    def dismiss_message(self) -> bool:
        """Take away what was said for a few seconds; return whether it stands, or did so a moment ago."""
        return self._brief.dismiss()

    def put_away_message(self) -> bool:
        """Take away what was said for a few seconds, else why a deck was refused; return whether anything was."""
        return self.dismiss_message() or self.page.notice.put_away()

    def first_key(self, name: str) -> str:
        """Return the first key of a command, by its name, as a reader knows it; empty when no key asks for it now."""
        return keys_of(self.table.named(name), self._wording, most=1, table=self.table)

    def way_on(self, name: str, words: str) -> WayOn:
        """Return a button for a notice: a command, by its name, and its words with its key."""
        key = self.first_key(name)
        return name, f"{words} ({key})" if key else words

    def show_keys(self, table: KeyTable) -> None:
        """Tell other keys on the buttons, in the tooltips and in the search."""
        self.table = table
        self.page.show_keys(table)
        self._bar.show_keys(table)

    def say_large(self, text: str) -> None:
        """Say something across the top that the host must not miss; an empty text takes it back."""
        self._floating.large.say(text)
        self._floating.large.raise_()
        self._floating.place()

    def show_name(self, text: str, *, public: WallView | None = None) -> None:
        """Show the name of this screen over everything, and what the wall shows meanwhile; an empty text ends it."""
        self.page.show_name_card(public)
        self._floating.name.say(text)
        self._floating.name.raise_()
        self._floating.place()

    def take_in(self, guest: "DeskWindow") -> None:
        """Give the room below the time and the notices to a window that would otherwise stand on its own."""
        self.close_overlays()
        self._guest = guest
        self._floating.place()
        guest.setMinimumSize(0, 0)
        with focus_kept((guest,)):
            self.page.take_in(guest)
            guest.show()
            guest.restyle()

    def let_out(self) -> None:
        """Have the room back; the guest is deleted."""
        guest, self._guest = self._guest, None
        if guest is None:
            return
        guest.hide()
        guest.deleteLater()
        self._floating.make_room()
        self.page.let_out()
        self.setFocus()

    def is_guest(self, widget: QWidget) -> bool:
        """Whether a widget is part of the window that was taken in, or has the focus after a click beside it."""
        return self._guest is not None and (widget in (self, self._guest) or self._guest.isAncestorOf(widget))

    def add_panel(self, panel: Panel) -> None:
        """Have ``panel``, a child of this window, placed over it, given the keys while open, and closed by Esc."""
        self._panels.append(panel)
        self._give_way_out(panel)
        rescale(panel, self._scale * self.enlarged or 1.0)

    def _give_way_out(self, overlay: QWidget) -> None:
        overlay.installEventFilter(self)
        way_out_of(overlay, self._wording.text("Close (Esc)")).clicked.connect(self.close_overlays)

    def toggle_panel(self, panel: "ListPanel | Overview") -> None:
        """Open a panel, or close it."""
        was_open = panel.isVisible()
        self.close_overlays()
        if not was_open:
            self._floating.place_over()  # first: a long list is measured once at the width it will have
            panel.open()
            self._floating.place()

    def toggle_overview(self, chosen: int | None = None) -> None:
        """Open the overview, made when it is first asked for, or close it; an item of the agenda may be ``chosen``."""
        if self._overview is None:
            from cafe_presenter.ui.show.overview import Overview

            self._overview = Overview(
                self._store, self._wording, self, look=self.page.worn_look, wall_size=self._wall_size
            )
            self.add_panel(self._overview)
            self._fit_overview()
        self.toggle_panel(self._overview)
        if chosen is not None:
            self._overview.choose(chosen)

    def _fit_overview(self) -> None:
        if self._overview is not None:
            self._overview.fit(self.text_scale, whole=self.enlarged > LARGE_FROM)

    def toggle_search(self) -> None:
        """Open the search of commands, made when it is first asked for, or close it."""
        was_open = self._search is not None and self._search.isVisible()
        self.close_overlays()
        if was_open:
            return
        if self._search is None:
            self._search = SearchPanel(self._wording, self)
            self._search.chosen.connect(self.command_requested)
            self.add_panel(self._search)
        rows = command_rows(self._store.session, self._wording, table=self.table)
        asked = self.questions.asked
        keys = [each.key for each in asked.answers if each.key is not None] if asked is not None else []
        self._floating.place_over()
        answers = answer_rows(keys, self._wording, table=self.table)
        self._search.open((*answers, *rows) if keys else (*rows, *answers))

    def open_help(self) -> None:
        """Open the guides, made when they are first asked for."""
        self.close_overlays()
        if self._help is None:
            self._help = Help(self._wording, self)
            self.add_panel(self._help)
        self._floating.place()
        self._help.open()

    def leave_field(self) -> None:
        """Let go of what was begun, else close what has the field that is open, or the line to type in."""
        for panel in self._panels:
            if panel.isVisible():
                if not (isinstance(panel, ListPanel) and panel.let_go()):
                    panel.close_panel()
                return
        if self.is_typing:
            self.entry.leave()
        else:
            self.setFocus()

    def open_entry(self, line: TypedLine[Never]) -> None:
        """Have a line typed in."""
        self.close_overlays()
        self.entry.open(line)
        self._floating.place()

    def magnify(self, by: float) -> None:
        """Make all text of the window larger or smaller, between once and three times its size (WCAG 2.2, 1.4.4)."""
        TEXT_SIZE.wish(round(min(LARGEST_TEXT_SIZE, max(1.0, TEXT_SIZE.times + by)), 1))
        self._rescale()
        self._floating.place()

    @property
    def text_scale(self) -> float:
        """How many times the reference's size letters are."""
        return (self._scale or 1.0) * self.enlarged

    @property
    def scale(self) -> float:
        """How many times the reference window this one is; 0 as long as it was never laid out."""
        return self._scale

    @property
    def has_guest(self) -> bool:
        """Whether another window has the room of the page."""
        return self._guest is not None

    @property
    def enlarged(self) -> float:
        """How much larger text is than at first: no more than has room on a screen of 4:3, where it begins larger."""
        if not self._scale:
            return TEXT_SIZE.times
        most = LARGEST_TEXT_SIZE * scale_for(self.contentsRect().size()) / self._scale
        return max(1.0, min(TEXT_SIZE.times, most))

    def close_overlays(self) -> bool:
        """Close what is open over the window; return whether anything was."""
        was_open = any(panel.isVisible() for panel in self._panels)
        for panel in self._panels:
            panel.close_panel()
        return was_open

    def turn(self, pages: float) -> None:
        """Scroll by part of a page: the follow-ups and notes, or the whole window's column."""
        self.page.turn(pages)

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
        """See the question, the line to type in, the notices and what opens over the window come and go."""
        if watched in (self.page, self.page.notice):  # a window that is taken in has the room of the buttons too
            if event.type() in _PLACED:
                self._floating.place()
        elif watched in self._panels:
            if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
                self._floating.dim_below()
        elif event.type() is QEvent.Type.LayoutRequest:
            self._floating.place()  # its words or its letters are others now
        elif event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._floating.make_room()
        return super().eventFilter(watched, event)

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Wear other colours when the system asks for them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._worn is not worn():
            self._worn = worn()
            self._rescale()
            self.page.recolour()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale everything with the window."""
        super().resizeEvent(event)
        scale = presenter_scale(self.contentsRect().size())
        if abs(scale - self._scale) > 0.01:
            self._scale = scale
            self._rescale()
        self._floating.place()

    def _rescale(self) -> None:
        scale = self._scale * self.enlarged
        self.setStyleSheet(sheet(scale))
        rescale(self, scale, whole=self.enlarged > LARGE_FROM)
        self._fit_overview()
        parts: list[Scaled] = [*self.findChildren(Badge), *self.findChildren(TimeBar)]
        for part in parts:
            part.set_scale(scale)
        self.page.arrange(self._scale, self.enlarged)
        self.page.show_now()  # a new style sheet takes the colours of states away
        if self._guest is not None:
            self._guest.restyle()

    def show_session(self) -> None:
        """Draw everything from the session, as it is now."""
        self._show_title()
        self.page.show_session()

    def _show_title(self, *_: Session) -> None:
        title = beginning(self._store.session.deck.title, MAX_NAME_SIGNS)
        self.setWindowTitle(f"{title} — Café Presenter" if title else "Café Presenter")

    def _on_body_made(self) -> None:
        """Give what a question shows the size that goes with the window."""
        rescale(self._bar, self.text_scale, whole=self.enlarged > LARGE_FROM)
        for part in self._bar.findChildren(EveningBar):
            part.set_scale(self.text_scale)
