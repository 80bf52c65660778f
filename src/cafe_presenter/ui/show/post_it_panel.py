"""The panel that post-its are typed and sorted in: one line has the keys, whatever stands above it."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.evening.clouds import cloud_of_digit, named_clouds
from cafe_presenter.core.evening.room_events import Gathered
from cafe_presenter.core.evening.session import Aside, CloudsCard
from cafe_presenter.ui.input.keys import digit_of, key_of
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.lists import ListPanel, ListRow, MeasuredItem
from cafe_presenter.ui.kit.style import ACCENT, Text
from cafe_presenter.ui.show.note_list import alt_digit, ctrl_digit
from cafe_presenter.wording import N_, Wording

NOTE, CLOUD = "note", "cloud"
MAX_DIGIT, MAX_QUOTED_SIGNS = 9, 32


class Use(Enum):
    """What the line that is typed becomes."""

    WRITE = auto()
    """The next post-it, whatever was clicked."""
    SORT = auto()
    """Nothing yet: a row was chosen by the arrows, and the keys are about it; a letter begins the name of a cloud."""
    NAME = auto()
    """The name of a cloud: of the one that is chosen, or of a new one for the post-it that is."""
    MEND = auto()
    """Other words of the post-it that is chosen."""


class PostItField(QLineEdit):
    """The line to type in. While a row was chosen by the arrows and nothing typed, digits and Delete are about it."""

    stepped = Signal(int)
    sorted = Signal(int)
    taken_out = Signal()
    alone = Signal(int)
    made_theme = Signal()
    undone = Signal()
    redone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sorts = False
        self.setMaxLength(MAX_NAME_SIGNS)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what a key asks for."""
        with_alt, with_ctrl, key = alt_digit(event), ctrl_digit(event), event.key()
        is_free = self.sorts and not self.text()
        digit = digit_of(event) if is_free else None
        if with_alt is not None:
            self.sorted.emit(with_alt)
        elif with_ctrl is not None:
            self.alone.emit(with_ctrl)
        elif digit is not None:
            self.sorted.emit(digit)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif is_free and key == Qt.Key.Key_Delete:
            self.taken_out.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.made_theme.emit()
        elif not self.text() and key_of(event) == "Ctrl+Z":
            self.undone.emit()
        elif not self.text() and key_of(event) in ("Ctrl+Shift+Z", "Ctrl+Y"):
            self.redone.emit()
        else:
            super().keyPressEvent(event)


class PostItPanel(ListPanel):
    """Tells what the host wishes: ``written`` a line, the others the number of a post-it or of a cloud."""

    written = Signal(str, int)
    mended = Signal(int, str)
    moved = Signal(int, int)
    taken_out = Signal(int)
    named = Signal(str, int, int)
    merged = Signal(int, int)
    alone = Signal(int)
    made_theme = Signal(int)
    undone = Signal()
    redone = Signal()
    turned = Signal()
    leaves_time_in_sight = True

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(wording.text("Post-its and clouds"), "", parent)
        self._wording = wording
        self._gathered = Gathered()
        self._aside: Aside | None = None
        self._has_next = False
        self._chosen, self._use, self._draft = "", Use.WRITE, ""
        self.list.setItemDelegate(MeasuredItem(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.viewport().installEventFilter(self)
        self.told = Text(17, ACCENT, wrap=True)
        self.field = field = PostItField()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(field)  # the line keeps the keys, wherever a click falls
        field.setAccessibleName(wording.text("What stands on the post-it"))
        field.returnPressed.connect(self._on_return)
        field.textChanged.connect(self._show_keep)
        field.stepped.connect(self._on_stepped)
        field.sorted.connect(self._on_digit)
        field.taken_out.connect(self._take_out)
        field.alone.connect(self.alone)
        field.made_theme.connect(self._make_theme)
        field.undone.connect(self.undone)
        field.redone.connect(self.redone)
        self._turn = self._button("", self.turned.emit)
        self._alone = self._button("", self._show_alone)
        self._keep = self._button("", self._on_return)
        self._name = self._button("", self._begin_naming)
        self._sort = self._button(N_("Put into…"), self._open_clouds)
        self._merge = self._button(N_("Merge into…"), self._open_clouds)
        self._mend = self._button(N_("Correct it"), self._begin_mending)
        self._out = self._button(N_("Take it out"), self._take_out)
        self._theme = self._button(N_("Make it a theme"), self._make_theme)
        line = QHBoxLayout()
        line.addWidget(field, 1)
        line.addWidget(self._keep)
        self.column.addWidget(self.told)
        self.column.addLayout(line)
        left = (self._turn, self._alone, self._sort, self._name, self._merge)
        right = (self._mend, self._out, self._theme)
        self.column.addWidget(ButtonRow(left, right))

    def _button(self, words: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(self._wording.text(words) if words else "")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keys
        button.clicked.connect(partial(_without_arguments, deed))
        return button

    def key_target(self) -> QWidget:
        """Return the line, which has all the keys."""
        return self.field

    def open(self) -> None:
        """Show the panel, ready for the next line; what was left half typed or half mended is there again."""
        super().open()
        if self._use is not Use.MEND:
            self.let_go()
        self.field.setFocus()

    @property
    def begun(self) -> str:
        """The post-it that is typed and not entered yet, whatever else is named or corrected meanwhile."""
        return self.field.text() if self._use is Use.WRITE else self._draft

    @property
    def mending(self) -> tuple[str, int]:
        """The words that are to replace those of a post-it, not entered yet, and its number; -1 for none."""
        return (self.field.text(), _parts(self._chosen)[1]) if self._use is Use.MEND else ("", -1)

    def take_up(self, begun: str) -> None:
        """Have what was typed before stand in the line again."""
        self.let_go()
        self.field.setText(begun)

    def begin_mending(self, words: str, number: int) -> None:
        """Have the line mend a post-it, with these words in it at first; what was typed waits."""
        self._choose(f"{NOTE}:{number}")
        self._begin(Use.MEND, words)

    def keep_begun(self) -> None:
        """Keep what was typed and never entered: the evening is left, and would take it along."""
        if self._use is Use.MEND:
            self._on_return()
        if text := neutral(self.begun).strip():
            self.let_go()
            self.field.clear()
            self.written.emit(text, 0)

    def show_gathered(self, gathered: Gathered, *, aside: Aside | None, has_next: bool) -> None:
        """List the clouds with their post-its, then those that lie in none, the newest last.

        ``aside`` stands on the wall in the place of the question; ``has_next`` says that a page of clouds follows it.
        """
        self._gathered, self._aside, self._has_next = gathered, aside, has_next
        rows: list[ListRow] = []
        for digit, cloud in enumerate(named_clouds(gathered), start=1):
            found = [(number, each.text) for number, each in enumerate(gathered.post_its) if each.cloud == cloud]
            rows.append(ListRow(f"{CLOUD}:{cloud}", f"{digit}\u2002{gathered.clouds[cloud]}\u2002({len(found)})"))
            rows += [ListRow(f"{NOTE}:{number}", f"\u2003\u2003{text}") for number, text in found]
        rows += [ListRow(f"{NOTE}:{number}", text) for number, (text, cloud) in _pairs(gathered) if cloud < 0]
        self.show_rows(tuple(rows))
        if any(row.name == self._chosen for row in rows):
            self._choose(self._chosen, self._use)
        elif not self.let_go():
            self._choose("")

    def _choose(self, name: str, use: Use = Use.WRITE) -> None:
        """Choose a row by its name; none by an empty one, with the newest in sight."""
        place = next((place for place, row in enumerate(self.rows) if row.name == name), -1) if name else -1
        self._chosen, self._use = (name, use) if place >= 0 else ("", Use.WRITE)
        self.field.sorts = self._use is Use.SORT
        self.list.setCurrentRow(place)
        if place >= 0:
            self.list.scrollToItem(self.list.item(place))
        if place < 0:
            self.list.clearSelection()
            self.list.scrollToBottom()
        self._tell()

    def _tell(self) -> None:
        """Say what the public sees, what the keys do next, and offer the same by the mouse."""
        text, (kind, number) = self._wording.text, _parts(self._chosen)
        aside = self._aside
        is_up, is_alone = isinstance(aside, CloudsCard) and aside.cloud < 0, aside == CloudsCard(0, number)
        hidden, shown = N_("The public sees nothing of it yet."), N_("The public sees the clouds, and what you change.")
        self.hint.setText(text(shown if isinstance(aside, CloudsCard) else hidden))
        self.told.setText(self._next_words(kind))
        self.field.setPlaceholderText(self._placeholder(kind))
        self._show_keep()
        back, clouds = N_("Back to the question"), named_clouds(self._gathered)
        following = N_("Next page") if self._has_next else back
        self._turn.setText(text(following if is_up else N_("Show on the wall")))
        self._alone.setText(text(back if is_alone else N_("Show it alone")))
        self._turn.setVisible(bool(self._gathered.post_its) and kind != CLOUD)
        is_free = self._use in (Use.WRITE, Use.SORT)
        for button in (self._alone, self._theme):
            button.setVisible(kind == CLOUD and is_free)
        for button in (self._mend, self._out):
            button.setVisible(kind == NOTE and is_free)
        self._name.setText(text(N_("Rename…") if kind == CLOUD else N_("New cloud…")))
        self._name.setVisible(bool(kind) and is_free)
        self._sort.setVisible(kind == NOTE and bool(clouds) and is_free)
        self._merge.setVisible(kind == CLOUD and len(clouds) > 1 and is_free)

    def _placeholder(self, kind: str) -> str:
        if self._use is Use.WRITE:
            return self._wording.text("A post-it")
        return self._wording.text(N_("Another name for the cloud") if kind == CLOUD else N_("Name of a new cloud"))

    def _show_keep(self, *_: object) -> None:
        """Have the button beside the line say what Enter makes of it."""
        kind, _number = _parts(self._chosen)
        words = N_("Rename (Enter)") if kind == CLOUD else N_("Make the cloud (Enter)")
        words = {Use.WRITE: N_("Keep (Enter)"), Use.MEND: N_("Mend (Enter)")}.get(self._use, words)
        self._keep.setText(self._wording.text(words))
        self._keep.setEnabled(bool(self.field.text().strip()))

    def _next_words(self, kind: str) -> str:
        """Return what the keys do with what is chosen, or with the newest."""
        text, post_its = self._wording.text, self._gathered.post_its
        clouds = len(named_clouds(self._gathered))
        if self._use is Use.MEND:
            return text("Other words for “{post_it}”, then Enter. Esc leaves it as it was.", post_it=self._quoted)
        if self._use is Use.NAME and kind == CLOUD:
            return text("Another name for the cloud “{cloud}”, then Enter. Esc leaves it.", cloud=self._quoted)
        if self._use is Use.NAME:
            return text("Name of the new cloud for “{post_it}”, then Enter. Esc leaves it.", post_it=self._quoted)
        if self._use is Use.WRITE and kind:
            message = N_("Chosen: “{chosen}”; the buttons are for it. What you type is a new post-it.")
            return text(message, chosen=self._quoted)
        if kind == CLOUD:
            return text("A digit merges it into that cloud, a letter begins another name; Ctrl+Enter makes it a theme.")
        if kind == NOTE and clouds:
            return text("A digit puts it into that cloud, a letter begins the name of a new one; Enter corrects it.")
        if kind == NOTE:
            return text("Type the name of its cloud, then Enter. Enter alone corrects it.")
        if not post_its:
            return text("Type what stands on a post-it, then Enter; and so on, as fast as they are read to you.")
        if not clouds:
            return text("Type the next one. To make a cloud, choose a post-it with ↑ or a click.")
        return text(
            "{digits}, then Enter, puts “{post_it}” into that cloud; ↑ or a click chooses another one.",
            digits="1" if clouds == 1 else f"1–{min(clouds, MAX_DIGIT)}",
            post_it=beginning(post_its[-1].text, MAX_QUOTED_SIGNS, mark="…"),
        )

    @property
    def _quoted(self) -> str:
        """The words of what is chosen, or their beginning."""
        kind, number = _parts(self._chosen)
        words = self._gathered.clouds[number] if kind == CLOUD else self._gathered.post_its[number].text
        return beginning(words, MAX_QUOTED_SIGNS, mark="…")

    def _show_alone(self) -> None:
        kind, number = _parts(self._chosen)
        if kind == CLOUD:
            self.alone.emit(named_clouds(self._gathered).index(number) + 1)

    def _open_clouds(self) -> None:
        """Offer the clouds that what is chosen may go into, each with its digit."""
        kind, number = _parts(self._chosen)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit, cloud in enumerate(named_clouds(self._gathered), start=1):
            if kind == NOTE or cloud != number:
                name = beginning(self._gathered.clouds[cloud], MAX_QUOTED_SIGNS, mark="…").replace("&", "&&")
                menu.addAction(f"{digit}\u2002{name}").triggered.connect(partial(self._on_cloud_picked, digit))
        if kind == NOTE and self._gathered.post_its[number].cloud >= 0:
            menu.addAction(self._wording.text("In no cloud")).triggered.connect(partial(self._on_cloud_picked, 0))
        button = self._sort if kind == NOTE else self._merge
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _on_cloud_picked(self, digit: int, *_: object) -> None:
        self._on_digit(digit)
        self.field.setFocus()

    def let_go(self) -> bool:
        """Let go of the row that is chosen: what is typed is the next post-it again, and what was typed before it."""
        was_chosen = bool(self._chosen)
        self._leave_line()
        self._choose("")
        return was_chosen

    def _leave_line(self) -> None:
        """Leave what is named or corrected as it was, and have back what was typed before."""
        if self._use is not Use.WRITE:
            self.field.setText(self._draft)
        self._draft, self._use = "", Use.WRITE

    def _begin(self, use: Use, words: str = "") -> None:
        """Have the line name or correct what is chosen; what was typed waits."""
        self._leave_line()
        self._draft = self.field.text()
        self._choose(self._chosen, use)
        self.field.setText(words)

    def _begin_naming(self) -> None:
        self._begin(Use.NAME)
        self.field.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let go of what is chosen at a click beside it."""
        self.let_go()
        super().mousePressEvent(event)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a click on an empty place of the list."""
        pressed = event if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress else None
        if pressed is not None and not self.list.indexAt(pressed.position().toPoint()).isValid():
            self.let_go()
        return super().eventFilter(watched, event)

    def _on_clicked(self, index: QModelIndex) -> None:
        """Choose a row for the buttons, or let go of it: a click alone never changes what a line becomes."""
        name = self.rows[index.row()].name
        was_chosen = name == self._chosen
        self._leave_line()
        self._choose("" if was_chosen else name)
        self.field.setFocus()

    def _on_activated(self, index: QModelIndex) -> None:
        """Do nothing more: the click has chosen the row."""

    def _on_stepped(self, by: int) -> None:
        last = len(self.rows) - 1
        row = self.list.currentRow() + by if self._chosen else last if by < 0 else last + 1
        if self._use is Use.MEND or not self.field.text():
            self._leave_line()
            self._choose(self.rows[max(0, row)].name if last >= max(0, row) else "", Use.SORT)

    def _on_digit(self, digit: int) -> None:
        """Put into a cloud what is chosen, what is typed, or else the newest; go on to the next that lies in none."""
        kind, number = _parts(self._chosen)
        text = self.field.text().strip()
        if kind == CLOUD:
            self.merged.emit(number, digit)
        elif kind == NOTE:
            following = [each for each, (_, cloud) in _pairs(self._gathered) if cloud < 0 and each != number]
            use = self._use
            self.moved.emit(number, digit)
            self._choose(f"{NOTE}:{following[0]}" if following and use is Use.SORT else "", use)
        elif text:
            self.field.clear()
            self.written.emit(neutral(text), digit)
        elif self._gathered.post_its:
            self.moved.emit(len(self._gathered.post_its) - 1, digit)

    def _on_return(self) -> None:
        text = neutral(self.field.text()).strip()
        kind, number = _parts(self._chosen)
        if self._use is Use.MEND:
            self.let_go()
            self.mended.emit(number, text)
        elif not text:
            if self._use is Use.SORT:
                self._begin_mending()
        elif self._use is not Use.WRITE:
            self.let_go()
            self.named.emit(text, number if kind == CLOUD else -1, number if kind == NOTE else -1)
        else:
            self._choose("")
            self.field.clear()
            if len(text) == 1 and text.isdecimal() and cloud_of_digit(self._gathered, int(text)) >= 0:
                self._on_digit(int(text))
            else:
                self.written.emit(text, 0)

    def _begin_mending(self) -> None:
        kind, number = _parts(self._chosen)
        if kind == NOTE:
            self.begin_mending(self._gathered.post_its[number].text, number)
            self.field.setFocus()

    def _take_out(self) -> None:
        kind, number = _parts(self._chosen)
        if kind == NOTE:
            self._choose("")
            self.taken_out.emit(number)

    def _make_theme(self) -> None:
        kind, number = _parts(self._chosen)
        if kind == CLOUD:
            self.made_theme.emit(number)


def _parts(name: str) -> tuple[str, int]:
    kind, _, number = name.partition(":")
    return kind, int(number or -1)


def _pairs(gathered: Gathered) -> list[tuple[int, tuple[str, int]]]:
    return [(number, (each.text, each.cloud)) for number, each in enumerate(gathered.post_its)]


def _without_arguments(deed: Callable[[], object], *_: object) -> None:
    deed()
