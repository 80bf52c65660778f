"""The panel that post-its are typed and sorted in: one line has the keys, whatever stands above it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.evening.clouds import cloud_of_digit, named_clouds
from cafe_presenter.core.evening.room_events import Gathered
from cafe_presenter.core.evening.session import Aside, CloudsCard
from cafe_presenter.ui.input.keys import digit_of
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.lists import ListPanel, ListRow, MeasuredItem
from cafe_presenter.ui.kit.style import ACCENT, Text
from cafe_presenter.ui.show.note_list import alt_digit, ctrl_digit
from cafe_presenter.wording import N_, Wording

NOTE, CLOUD = "note", "cloud"
MAX_DIGIT, MAX_QUOTED_SIGNS = 9, 32


class PostItField(QLineEdit):
    """The line to type in. While a row is chosen and nothing typed, digits and Delete are about that row."""

    stepped = Signal(int)
    sorted = Signal(int)
    taken_out = Signal()
    alone = Signal(int)
    made_theme = Signal()
    undone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_choosing = False
        self.setMaxLength(MAX_NAME_SIGNS)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what a key asks for."""
        with_alt, with_ctrl, key = alt_digit(event), ctrl_digit(event), event.key()
        is_free = self.is_choosing and not self.text()
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
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Z and not self.text():
            self.undone.emit()
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
    turned = Signal()
    leaves_time_in_sight = True

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(wording.text("Post-its and clouds"), "", parent)
        self._wording = wording
        self._gathered = Gathered()
        self._aside: Aside | None = None
        self._has_next = False
        self._mending: int | None = None
        self.list.setItemDelegate(MeasuredItem(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chosen.connect(self._on_row_chosen)
        self.told = Text(17, ACCENT, wrap=True)
        self.field = field = PostItField()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(field)  # the line keeps the keys, wherever a click falls
        field.setAccessibleName(wording.text("What stands on the post-it"))
        field.returnPressed.connect(self._on_return)
        field.stepped.connect(self._on_stepped)
        field.sorted.connect(self._on_digit)
        field.taken_out.connect(self._take_out)
        field.alone.connect(self.alone)
        field.made_theme.connect(self._make_theme)
        field.undone.connect(self.undone)
        self._turn = self._button("", self.turned.emit)
        self._alone = self._button("", self._show_alone)
        self._sort = self._button(N_("Put into…"), self._open_clouds)
        self._merge = self._button(N_("Merge into…"), self._open_clouds)
        self._mend = self._button(N_("Correct it"), self._begin_mending)
        self._out = self._button(N_("Take it out"), self._take_out)
        self._theme = self._button(N_("Make it a theme"), self._make_theme)
        for widget in (self.told, field):
            self.column.addWidget(widget)
        left, right = (self._turn, self._alone, self._sort, self._merge), (self._mend, self._out, self._theme)
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
        """Show the panel, ready for the next line; what was left half typed is there again."""
        super().open()
        self._choose("")
        self.field.setFocus()

    def show_gathered(self, gathered: Gathered, *, aside: Aside | None, has_next: bool) -> None:
        """List the clouds with their post-its, then those that lie in none, the newest last.

        ``aside`` stands on the wall in the place of the question; ``has_next`` says that a page of clouds follows it.
        """
        chosen = self._chosen
        self._gathered, self._aside, self._has_next = gathered, aside, has_next
        rows: list[ListRow] = []
        for digit, cloud in enumerate(named_clouds(gathered), start=1):
            found = [(number, each.text) for number, each in enumerate(gathered.post_its) if each.cloud == cloud]
            rows.append(ListRow(f"{CLOUD}:{cloud}", f"{digit}\u2002{gathered.clouds[cloud]}\u2002({len(found)})"))
            rows += [ListRow(f"{NOTE}:{number}", f"\u2003\u2003{text}") for number, text in found]
        rows += [ListRow(f"{NOTE}:{number}", text) for number, (text, cloud) in _pairs(gathered) if cloud < 0]
        self.show_rows(tuple(rows))
        self._choose(chosen if any(row.name == chosen for row in rows) else "")

    @property
    def _chosen(self) -> str:
        row = self.list.currentRow()
        return self.rows[row].name if self.field.is_choosing and 0 <= row < len(self.rows) else ""

    def _choose(self, name: str) -> None:
        """Choose a row by its name; none by an empty one, with the newest in sight."""
        place = next((place for place, row in enumerate(self.rows) if row.name == name), -1) if name else -1
        self.field.is_choosing = place >= 0
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
        back, clouds = N_("Back to the question"), named_clouds(self._gathered)
        following = N_("Next page") if self._has_next else back
        self._turn.setText(text(following if is_up else N_("Show on the wall")))
        self._alone.setText(text(back if is_alone else N_("Show it alone")))
        self._turn.setVisible(bool(self._gathered.post_its) and kind != CLOUD)
        for button in (self._alone, self._theme):
            button.setVisible(kind == CLOUD)
        for button in (self._mend, self._out):
            button.setVisible(kind == NOTE and self._mending is None)
        self._sort.setVisible(kind == NOTE and bool(clouds) and self._mending is None)
        self._merge.setVisible(kind == CLOUD and len(clouds) > 1)

    def _placeholder(self, kind: str) -> str:
        names = {NOTE: N_("Name of a new cloud"), CLOUD: N_("Another name for the cloud"), "": N_("A post-it")}
        return self._wording.text(names[kind]) if self._mending is None else ""

    def _next_words(self, kind: str) -> str:
        """Return what the keys do with what is chosen, or with the newest."""
        text, post_its = self._wording.text, self._gathered.post_its
        clouds = len(named_clouds(self._gathered))
        if self._mending is not None:
            return text("Other words, then Enter.")
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

    def _leave_mending(self) -> None:
        """Leave what is corrected as it was: its words would name a cloud otherwise."""
        if self._mending is not None:
            self._mending = None
            self.field.clear()

    def _on_row_chosen(self, name: str) -> None:
        self._leave_mending()
        self._choose(name)
        self.field.setFocus()

    def _on_stepped(self, by: int) -> None:
        last = len(self.rows) - 1
        row = self.list.currentRow() + by if self.field.is_choosing else last if by < 0 else last + 1
        if self._mending is not None or not self.field.text():
            self._leave_mending()
            self._choose(self.rows[max(0, row)].name if last >= max(0, row) else "")

    def _on_digit(self, digit: int) -> None:
        """Put into a cloud what is chosen, what is typed, or else the newest; go on to the next that lies in none."""
        kind, number = _parts(self._chosen)
        text = self.field.text().strip()
        if kind == CLOUD:
            self.merged.emit(number, digit)
        elif kind == NOTE:
            following = [each for each, (_, cloud) in _pairs(self._gathered) if cloud < 0 and each != number]
            self.moved.emit(number, digit)
            self._choose(f"{NOTE}:{following[0]}" if following else "")
        elif text:
            self.field.clear()
            self.written.emit(neutral(text), digit)
        elif self._gathered.post_its:
            self.moved.emit(len(self._gathered.post_its) - 1, digit)

    def _on_return(self) -> None:
        text = neutral(self.field.text()).strip()
        kind, number = _parts(self._chosen)
        if self._mending is not None:
            mended, self._mending = self._mending, None
            self.field.clear()
            self.mended.emit(mended, text)
            self._choose("")
        elif not text:
            self._begin_mending()
        elif kind:
            self.field.clear()
            self.named.emit(text, number if kind == CLOUD else -1, number if kind == NOTE else -1)
            self._choose("")
        else:
            self.field.clear()
            if len(text) == 1 and text.isdecimal() and cloud_of_digit(self._gathered, int(text)) >= 0:
                self._on_digit(int(text))
            else:
                self.written.emit(text, 0)

    def _begin_mending(self) -> None:
        kind, number = _parts(self._chosen)
        if kind == NOTE:
            self._mending = number
            self.field.setText(self._gathered.post_its[number].text)
            self.field.setFocus()
            self._tell()

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
