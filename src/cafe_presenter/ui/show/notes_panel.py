"""The notes of the evening, over what is read on the laptop: a line to type in, and every note with its kind."""

from functools import partial

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.evening.notes import SORTED_KINDS, Note, NoteKind, fridge_pages, sorted_line
from cafe_presenter.core.evening.session import FridgeCard, Session, index_of_item, theme_mark
from cafe_presenter.ui.input.keyboard import ENTERED_MS, LEAVES_ARROWS
from cafe_presenter.ui.input.keys import key_name
from cafe_presenter.ui.input.list_deeds import ASK_NOTE, SORT_NOTE, TAKE_OUT_NOTE
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.fonts import icon
from cafe_presenter.ui.kit.growing_line import GrowingLine
from cafe_presenter.ui.kit.lists import ListPanel
from cafe_presenter.ui.kit.style import worn
from cafe_presenter.ui.show.note_list import NOTE_ICONS, NoteItem, NoteList, NoteRow, alt_digit, ctrl_digit
from cafe_presenter.wording import N_, Wording

MAX_NOTE_SIGNS = 500
THIS_THEME = 7
"""The digit that, with Ctrl, shows the notes of the theme that is up alone; 1 to 6 show one kind, 0 all."""


class NoteField(GrowingLine):
    """The line to type in; up goes to the list, Alt and a digit sorts what is typed."""

    left_above = Signal()
    got_focus = Signal()
    kind_chosen = Signal(object)
    filter_requested = Signal(int)

    @contained
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the line was clicked into."""
        super().focusInEvent(event)
        self.got_focus.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do the same as the buttons."""
        with_alt, with_ctrl = alt_digit(event), ctrl_digit(event)
        if with_alt is not None:
            if f"Alt+{with_alt}" in SORT_NOTE.keys:
                self.kind_chosen.emit((NoteKind.NOTE, *SORTED_KINDS)[with_alt])
        elif with_ctrl is not None:
            self.filter_requested.emit(with_ctrl)
        elif event.key() == Qt.Key.Key_Up and self.is_in_first_row:
            self.left_above.emit()
        else:
            super().keyPressEvent(event)


class NotesPanel(ListPanel):
    """Tells what the host wishes: ``written`` a line, the kind that was chosen and the item it was begun in.

    The others tell the number of a note.
    """

    written = Signal(str, object, object)
    mended = Signal(int, str)
    sorted = Signal(int, object)
    taken_out = Signal(int)
    asked = Signal(int)
    fridge_requested = Signal()
    leaves_time_in_sight = True

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        self._notes = NoteList()
        hint = wording.text("“Keep”, or Enter, keeps the note. On an empty line, Enter closes.")
        more = wording.text("A click, or ↑, chooses a note; a click, or Alt and a digit, sorts it.")
        super().__init__(wording.text("Notes of the evening"), f"{hint}\n{more}", parent, rows=self._notes)
        self._notes.setItemDelegate(NoteItem(self._notes))
        self._wording = wording
        self._session: Session | None = None
        self._filter = 0
        self._kind = NoteKind.NOTE
        self._mending: int | None = None
        self._draft = ""
        self._begun_in: int | None = None  # the item that was up when the line was begun
        self._kept = QElapsedTimer()
        self.field = NoteField()
        self._filters = self._chip("", partial(self._open_filters))
        self._filters.setCheckable(False)
        self._kinds = {
            kind: self._chip(wording.note_kind_name(kind), partial(self._choose_kind, kind)) for kind in SORTED_KINDS
        }
        for digit, chip in enumerate(self._kinds.values()):
            chip.setToolTip(f"{wording.text('Sort:')} {key_name(SORT_NOTE.keys[digit], wording)}")
        self._fridge = self._chip(wording.text("Show them the fridge"), partial(self._ask_for_fridge))
        self._keep = QPushButton()
        self._keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._deeds = self._make_deeds()
        self._build()

    def _chip(self, words: str, deed: "partial[None]") -> QToolButton:
        chip = QToolButton()
        chip.setText(words)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keys
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.clicked.connect(deed)
        return chip

    def _make_deeds(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        """Return what the keys do with the chosen note, for the mouse."""
        text = self._wording.text
        made = []
        for words, deed in (
            (text("Mend (Enter)"), self._mend_chosen),
            (TAKE_OUT_NOTE.caption(text("Take out"), self._wording), self._take_out_chosen),
            (ASK_NOTE.caption(text("Ask it next"), self._wording), self._ask_chosen),
        ):
            button = QPushButton(words)
            button.setAccessibleDescription(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(deed)
            made.append(button)
        return made[0], made[1], made[2]

    def _build(self) -> None:
        field = self.field
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(field)  # list or line keeps the keys, wherever a click falls
        field.setMaxLength(MAX_NOTE_SIGNS)
        field.setProperty(LEAVES_ARROWS, True)
        field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        field.entered.connect(self._on_return)
        field.textChanged.connect(self._on_typed)
        field.left_above.connect(self._enter_list_below)
        field.got_focus.connect(self._on_field_focused)
        field.kind_chosen.connect(self._choose_kind)
        field.filter_requested.connect(self._show_only)
        notes = self._notes
        notes.filter_requested.connect(self._show_only)
        notes.sort_requested.connect(self._sort_chosen)
        notes.take_out_requested.connect(self._take_out_chosen)
        notes.ask_requested.connect(self._ask_chosen)
        notes.left_below.connect(self._enter_field)
        notes.currentRowChanged.connect(self._show_deeds)
        self._keep.clicked.connect(self._on_return)
        self._line = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.addWidget(field, 1)
        line.addWidget(self._keep)
        self._deed_row = ButtonRow(self._deeds[:2], self._deeds[2:])
        kinds = list(self._kinds.values())
        below = QVBoxLayout()
        below.setSpacing(8)
        below.addWidget(ButtonRow(kinds))
        below.addLayout(line)
        self._filter_row = ButtonRow((self._filters,), (self._fridge,))
        self.column.insertWidget(2, self._filter_row)
        self.column.addWidget(self._deed_row)
        self.column.addLayout(below)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line to type in where there is less room."""
        super().resizeEvent(event)
        self._fit_line()

    def _fit_line(self) -> None:
        """Put the button below the line where large text would cut what the line asks for."""
        metrics, margins = self.field.fontMetrics(), self.column.contentsMargins()
        asked = metrics.horizontalAdvance(self.field.placeholderText()) + metrics.height()
        room = self.contentsRect().width() - margins.left() - margins.right() - self._line.spacing()
        stacked, direction = asked + self._keep.sizeHint().width() > room, QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def key_target(self) -> QWidget:
        """Return the list while it is being gone through, else the line to type in."""
        return self.focusProxy() or self.field

    def open(self) -> None:
        """Show the panel and take the keys; what was left half typed is there again."""
        self.show()
        self.raise_()
        self._show_icons()
        self._enter_field()

    def begin(self, kind: NoteKind) -> None:
        """Have what is typed next be of this kind."""
        self._kind = kind
        self._enter_field()

    def let_go(self) -> bool:
        """Leave the note that is mended as it was, and have back what was typed before; return whether one was."""
        was_mending = self._mending is not None
        self._leave_mending()
        return was_mending

    def close_panel(self) -> None:
        """Take the panel away; keep what was typed for the next time, and the kind with it, but no kind alone."""
        if not self.field.text().strip():
            self._kind = NoteKind.NOTE
        super().close_panel()

    def keep_begun(self) -> None:
        """Keep what was typed and never entered: the evening is left, and would take it along."""
        if self._mending is not None:
            self._on_return()
        if neutral(self.field.text()).strip():
            self._on_return()

    @property
    def begun(self) -> tuple[str, int]:
        """The line that is typed and not entered yet, and the item it was begun in; -1 for none."""
        text = self.field.text() if self._mending is None else self._draft
        return text, -1 if self._begun_in is None else self._begun_in

    @property
    def mending(self) -> tuple[str, int]:
        """The words that are to replace those of a note, not entered yet, and its number; -1 for none."""
        return ("", -1) if self._mending is None else (self.field.text(), self._mending)

    def take_up(self, begun: str, item: int) -> None:
        """Have what was typed before stand in the line again, begun in that item."""
        self._leave_mending()
        if begun:
            self.field.setText(begun)
            self._begun_in = item if item >= 0 else None

    def show_session(self, session: Session) -> None:
        """Show the notes of a session."""
        self._session = session
        if self._mending is not None and self._mending >= len(session.notes):
            self._leave_mending()  # it was taken back
        wanted = [(number, note) for number, note in enumerate(session.notes) if self._is_shown(session, note)]
        self._notes.show_notes(tuple(self._row(session, number, note) for number, note in wanted))
        if self.key_target() is not self._notes:
            self._notes.clearSelection()  # no note looks chosen while a line is typed
        self._filter_row.setVisible(bool(session.notes))
        self.hint.give_way_once_known(is_known=bool(session.notes))
        self._filters.setText(self._wording.text("Show: {notes} ▾", notes=self._filter_words(session, self._filter)))
        self._fridge.setVisible(bool(fridge_pages(session.notes)))
        self._fridge.setChecked(isinstance(session.aside, FridgeCard))
        self._show_deeds()
        self._show_kind()

    def _open_filters(self, *_: object) -> None:
        """Offer the kinds that there are, and the theme that is up, to be shown alone."""
        session, menu = self._session, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit in range(THIS_THEME + 1):
            if session is not None and (
                digit == 0 or any(self._passes(session, each, digit) for each in session.notes)
            ):
                words = f"{self._filter_words(session, digit)}\tCtrl+{digit}"
                menu.addAction(words).triggered.connect(partial(self._show_only, digit))
        menu.popup(self._filters.mapToGlobal(QPoint(0, self._filters.height())))

    def _filter_words(self, session: Session, digit: int) -> str:
        """Return what is shown by a digit, and how many notes that are."""
        count = sum(self._passes(session, note, digit) for note in session.notes)
        return f"{self._filter_name(digit)} ({count})"

    def _filter_name(self, digit: int) -> str:
        if digit == THIS_THEME:
            return self._wording.text("This theme")
        return self._wording.note_kind_name(SORTED_KINDS[digit - 1]) if digit else self._wording.text("All")

    def _is_shown(self, session: Session, note: Note) -> bool:
        return self._passes(session, note, self._filter)

    def _passes(self, session: Session, note: Note, digit: int) -> bool:
        if digit == THIS_THEME:
            return note.item == session.item.id
        return digit == 0 or note.kind is SORTED_KINDS[digit - 1]

    def _row(self, session: Session, number: int, note: Note) -> NoteRow:
        index = index_of_item(session, note.item)
        mark = None if index is None else theme_mark(session, index)
        detail = ""
        if note.asked:
            detail = self._wording.text("asked")
        elif index is not None and mark is not None:
            is_theme = session.agenda[index].theme.kind.is_theme
            detail = self._wording.text(N_("theme {number}") if is_theme else N_("part {number}"), number=mark[0])
        elif index is not None:
            detail = self._wording.item_name(session.agenda[index].theme)
        return NoteRow(number, note.kind, self._wording.note_kind_name(note.kind), note.text, detail)

    # The line that is typed

    def _on_return(self) -> None:
        """Keep the line and wait for the next: letters typed on would be commands. An empty line closes."""
        text = neutral(self.field.text())
        if self._mending is not None:
            number = self._mending
            self._leave_mending()
            self.mended.emit(number, text)
            self._enter_list()
            return
        if not text.strip():
            if not self._kept.isValid() or self._kept.elapsed() > ENTERED_MS:
                self.field.clear()
                self.close_panel()
            return
        kind, self._kind = self._kind, NoteKind.NOTE
        item = self._begun_in
        self.field.clear()
        self._kept.start()
        self._enter_field()
        self.written.emit(text, kind, item)
        self._notes.scrollToBottom()  # the newest is the last

    def _on_typed(self) -> None:
        """Remember where a line was begun; what is mended meanwhile does not end it."""
        if self._mending is None:
            if not self.field.text().strip():
                self._begun_in = None
            elif self._begun_in is None and self._session is not None:
                self._begun_in = self._session.item.id
        self._show_kind()

    def _choose_kind(self, kind: NoteKind, *_: object) -> None:
        """Sort the chosen note while the list is gone through, else what is typed; twice is not at all."""
        if self._mending is not None or self.key_target() is self._notes:
            self._sort_chosen(kind)
            return
        self._kind = NoteKind.NOTE if kind is self._kind else kind
        self._show_kind()

    def _show_kind(self, *_: object) -> None:
        """Press the button of the kind that the note has or will have; an empty line tells that it is for the next."""
        row = self._notes.chosen
        shown = self._kind or sorted_line(self.field.text())[1]
        if row is not None and (self._mending is not None or self.key_target() is self._notes):
            shown = row.kind
        for kind, chip in self._kinds.items():
            chip.setChecked(kind is shown)
        text = self._wording.text
        told = text("Your note (no name)")
        if self._kind is not NoteKind.NOTE and self._mending is None:
            told = text("The next note: {kind}", kind=self._wording.note_kind_name(self._kind))
        self.field.setPlaceholderText(told)
        self.field.setAccessibleName(told)
        self._keep.setText(text("Keep (Enter)") if self._mending is None else text("Mend (Enter)"))
        self._keep.setEnabled(self._mending is not None or bool(self.field.text().strip()))
        self._fit_line()

    def _enter_field(self) -> None:
        self._on_field_focused()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.end(False)

    def _on_field_focused(self) -> None:
        self.setFocusProxy(self.field)
        self._notes.clearSelection()
        self._show_deeds()

    def _enter_list_below(self) -> None:
        """Go to the last note, which is the newest."""
        self._notes.setCurrentRow(self._notes.count() - 1)
        self._enter_list()

    def _enter_list(self) -> None:
        if self._notes.count():
            self.setFocusProxy(self._notes)
            self._notes.setFocus(Qt.FocusReason.OtherFocusReason)
            self._notes.currentItem().setSelected(True)
        self._show_deeds()

    # The note that is chosen

    def _on_clicked(self, index: QModelIndex) -> None:
        """Choose the note; Enter, a double click or a button does something with it."""
        del index
        self._enter_list()

    def _on_activated(self, index: QModelIndex) -> None:
        del index
        self._mend_chosen()

    def _mend_chosen(self) -> None:
        row = self._notes.chosen
        if row is not None:
            self.begin_mending(row.text, row.number)
            self._enter_field()

    def begin_mending(self, words: str, number: int) -> None:
        """Have the line mend a note, with these words in it at first; what was typed waits."""
        if self._mending is None:
            self._draft = self.field.text()
        self._mending = number
        self.field.setText(words)

    def _leave_mending(self) -> None:
        if self._mending is not None:
            self._mending = None
            self.field.setText(self._draft)

    def _sort_chosen(self, kind: NoteKind) -> None:
        row = self._notes.chosen
        if row is not None:
            self.sorted.emit(row.number, NoteKind.NOTE if row.kind is kind else kind)

    def _take_out_chosen(self) -> None:
        row = self._notes.chosen
        if row is not None:
            self._leave_mending()
            self.taken_out.emit(row.number)

    def _ask_chosen(self) -> None:
        row = self._notes.chosen
        if row is not None and row.kind is NoteKind.QUESTION:
            self.asked.emit(row.number)

    def _ask_for_fridge(self, *_: object) -> None:
        self.fridge_requested.emit()

    def _show_only(self, digit: int, *_: object) -> None:
        if digit <= THIS_THEME and self._session is not None:
            self._filter = digit
            self.show_session(self._session)

    def _show_deeds(self, *_: object) -> None:
        """Let the buttons be pressed that can do something with the chosen note."""
        row = self._notes.chosen
        self._deed_row.setVisible(row is not None and self.key_target() is self._notes)
        self._deeds[2].setVisible(row is not None and row.kind is NoteKind.QUESTION)
        self._show_kind()

    def _show_icons(self) -> None:
        look = worn()
        side = self._fridge.fontMetrics().height()
        self._fridge.setIcon(icon(NOTE_ICONS[NoteKind.QUESTION], look.text, on=look.accent, disabled=look.faint))
        self._fridge.setIconSize(QSize(side, side))
