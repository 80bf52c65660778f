"""The overview, on the laptop only: the walls of the evening with their hours, to go to, leave aside and move."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import islice

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.evening.course import begins_in_s
from cafe_presenter.core.evening.decisions import move_item, toggle_skipped
from cafe_presenter.core.evening.session import Item, Session, spent_s, theme_numbers, view_at
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.input.list_deeds import EARLIER, LATER, LEAVE_OUT
from cafe_presenter.ui.kit.button_row import ButtonRow, CaptionButton
from cafe_presenter.ui.kit.lists import Hint
from cafe_presenter.ui.kit.style import Text
from cafe_presenter.ui.show.agenda_walls import AgendaCard, AgendaWalls, Standing
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import N_, Wording

MAX_ITEMS_LISTED = 100
"""Items the overview lists, those around the one that is up."""
MAX_SIGNS_LISTED = 24_000
"""Of all their names and questions together, as they are heard or read in large letters."""

MAX_NAMED_SIGNS = 24
"""Signs of an item's name on a button."""
STATES = {Standing.DONE: N_("done"), Standing.NOW: N_("now"), Standing.SKIPPED: N_("skipped")}


class Overview(QFrame):
    """Every item with its wall: arrows or a click choose, Enter or the first button projects the one that is chosen."""

    def __init__(
        self,
        store: SessionStore,
        wording: Wording,
        parent: QWidget | None,
        *,
        look: Callable[[], Look],
        wall_size: Callable[[], QSize | None],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._store = store
        self._wording = wording
        self._look = look
        self._wall_size = wall_size
        self._first = 0
        self._hour = ""
        self._numbers: dict[int, int | None] = {}
        self._begins: dict[int, float] = {}
        self._title = title = Text(24, bold=True)
        title.setText(wording.text("Overview"))
        hint = Hint()
        hint.setText(
            wording.text("Click to choose, drag to move. Nothing changes for the public until you project it.")
        )
        self.list = AgendaWalls(self._card)
        self.list.setAccessibleName(title.text())
        self.list.setAccessibleDescription(hint.text())
        self.list.go_requested.connect(self._go)
        self.list.skip_requested.connect(self._skip)
        self.list.move_requested.connect(self._move)
        self.list.menu_requested.connect(self._open_menu)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.list)  # which keeps the keys, wherever a click falls
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 18)
        for widget in (title, hint, self.list):
            column.addWidget(widget)
        self._buttons = [CaptionButton(gives_way=place > 1) for place in range(4)]
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the list keeps the keys
            button.clicked.connect(self._on_button)
        self._buttons[0].setProperty("main", True)
        column.addWidget(ButtonRow(self._buttons, most=1))  # what gives way is in the menu of each item
        store.changed.connect(self._on_changed)
        store.ticked.connect(self._on_ticked)
        self.hide()

    def key_target(self) -> QWidget:
        """Return the list, which wants the keys while the overview is open."""
        return self.list

    def fit(self, scale: float, *, whole: bool) -> None:
        """Draw at ``scale`` times the reference's size; ``whole`` as lines, for large text."""
        self.list.fit(scale, whole=whole)

    def open(self) -> None:
        """Show the agenda with the item that is up chosen."""
        self.refresh()
        self.list.setCurrentRow(self._store.session.position - self._first)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, index: int) -> None:
        """Choose an item by its place in the evening, if it is listed."""
        if 0 <= index - self._first < self.list.count():
            self.list.setCurrentRow(index - self._first)

    def refresh(self) -> None:
        """Show the agenda as it is now; the chosen row stays."""
        session, now = self._store.session, self._store.now()
        row, count = self.list.currentRow() + self._first, len(session.agenda)
        self._first = max(0, min(session.position - MAX_ITEMS_LISTED // 2, count - MAX_ITEMS_LISTED))
        last = min(count, self._first + MAX_ITEMS_LISTED)
        self._numbers = dict(islice(enumerate(theme_numbers(session)), self._first, last))
        self._begins = begins_in_s(session, now)
        self._hour = self._wording.hour(self._store.utc())
        self.list.let_go()
        self.list.dress(self._look(), self._wall_size())
        self.list.blockSignals(True)
        self.list.clear()
        most = min(MAX_NAME_SIGNS, MAX_SIGNS_LISTED // (2 * max(1, len(self._numbers))))
        self.list.addItems([self._line(session, index, now=now, most=most) for index in self._numbers])
        self.list.setCurrentRow(row - self._first)
        self.list.blockSignals(False)
        title = self._wording.text("Overview")
        if count > MAX_ITEMS_LISTED:
            title = self._wording.text(
                "Overview: {first} to {last} of {count}", first=self._first + 1, last=last, count=count
            )
        self._title.setText(title)
        self._label_buttons()

    def close_panel(self) -> None:
        """Take the overview away and the focus with it."""
        if self.list.hasFocus():
            self.window().setFocus()
        self.hide()

    def _number(self, index: int) -> str:
        return str(self._numbers[index] or "")

    def _name(self, index: int) -> str:
        name = self._wording.item_name(self._store.session.agenda[index].theme)
        return display_text(beginning(name, MAX_NAME_SIGNS, mark="…"), self._store.session.deck.language)

    def _card(self, row: int) -> AgendaCard:
        """Return what is told of the item in a row."""
        session, index = self._store.session, row + self._first
        item = session.agenda[index]
        standing = _standing(session, index, item, now=self._store.now())
        hour = ""
        if index in self._begins and standing is not Standing.SKIPPED:
            hour = self._wording.hour(self._store.utc() + timedelta(seconds=self._begins[index]))
        is_done = standing is Standing.DONE
        seconds = spent_s(session, index, self._store.now()) if is_done else item.planned_s
        told = self._wording.minutes if is_done else self._wording.planned
        times = "  ".join(part for part in (hour, told(seconds) if seconds >= 1 else "") if part)
        state = self._wording.text(STATES[standing]) if standing in STATES else ""
        return AgendaCard(view_at(session, index), self._number(index), self._name(index), times, standing, state)

    def _line(self, session: Session, index: int, *, now: float, most: int) -> str:
        """Return all that is told of an item, for who hears it or reads it in large letters."""
        item, number = session.agenda[index], self._number(index)
        mark = f"{number}. " if number else ""
        spent = spent_s(session, index, now)
        planned = self._wording.planned(item.planned_s) if item.planned_s else ""
        times = " / ".join(part for part in (self._wording.minutes(spent) if spent >= 1 else "", planned) if part)
        skipped = self._wording.text("skipped") if item.skipped else ""
        is_named = bool(item.theme.theme.strip())  # else its question is its name, and stands once
        asked = "" if is_named else item.theme.question
        name = beginning(asked or self._wording.item_name(item.theme), most, mark="…")
        head = " — ".join(part for part in (mark + name, times, skipped) if part)
        question = beginning(item.theme.question, most, mark="…") if is_named else ""
        return display_text(f"{head}\n{question}" if question else head, session.deck.language)

    def _deeds(self, row: int) -> list[tuple[str, Callable[[], None]]]:
        """Return what can be done with the item in a row, in words, and the deed."""
        text, item = self._wording.text, self._store.session.agenda[row + self._first]
        name = beginning(self._name(row + self._first), MAX_NAMED_SIGNS, mark="…")
        return [
            (text("Project “{theme}” (Enter)", theme=name), partial(self._go, row)),
            (
                LEAVE_OUT.caption(text("Bring back") if item.skipped else text("Skip"), self._wording),
                partial(self._skip, row),
            ),
            (EARLIER.caption(text("Earlier"), self._wording), partial(self._move, row, -1)),
            (LATER.caption(text("Later"), self._wording), partial(self._move, row, 1)),
        ]

    def _label_buttons(self) -> None:
        row = self.list.currentRow()
        if not 0 <= row < self.list.count():
            return
        for button, (words, _) in zip(self._buttons, self._deeds(row), strict=True):
            shown = words.replace("&", "&&")
            button.show_captions(shown, shown.rpartition(" (")[0])
            button.setAccessibleDescription(words)

    def _open_menu(self, row: int, place: QPoint) -> None:
        """Open the menu of an item."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, deed in self._deeds(row):
            menu.addAction(words).triggered.connect(deed)
        menu.popup(place)

    def _on_row_changed(self, row: int) -> None:
        del row
        self._label_buttons()

    def _on_button(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < self.list.count():
            self._deeds(row)[[each is self.sender() for each in self._buttons].index(True)][1]()

    def _on_changed(self, before: Session, after: Session) -> None:
        del before, after
        if self.isVisible():
            self.refresh()

    def _on_ticked(self, now: float) -> None:
        """Tell other hours once a minute is over."""
        del now
        if self.isVisible() and self._hour != self._wording.hour(self._store.utc()) and self.list.dragged < 0:
            self.refresh()

    def _skip(self, row: int) -> None:
        self._store.decide(partial(toggle_skipped, position=row + self._first))

    def _move(self, row: int, step: int) -> None:
        """Move an item; the welcome keeps its place."""
        if -1 < row + step < self.list.count() and row + self._first > 0 and row + step + self._first > 0:
            self._store.decide(partial(move_item, position=row + self._first, by=step))
            self.list.setCurrentRow(row + step)

    def _go(self, row: int) -> None:
        if row >= 0:
            self.close_panel()
            self._store.go_to(row + self._first)


def _standing(session: Session, index: int, item: Item, *, now: float) -> Standing:
    """Return how an item stands: over is what was up, as the welcome is first of all; not what was jumped over."""
    if index == session.position:
        return Standing.NOW
    if item.skipped:
        return Standing.SKIPPED
    is_done = index < session.position and (index == 0 or spent_s(session, index, now) > 0)
    return Standing.DONE if is_done else Standing.TO_COME
