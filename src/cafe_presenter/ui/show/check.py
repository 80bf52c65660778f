"""The sixty-second check: what a stranger to the room looks at before the public comes. It blocks nothing."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from cafe_presenter.core.evening.decisions import WASHED_OUT
from cafe_presenter.core.evening.session import Session, dressed_deck, view_at
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.core.typesetting.legibility import code_share, metres, reading
from cafe_presenter.ui.input.commands import KeyTable
from cafe_presenter.ui.input.key_catcher import KeyCatcher
from cafe_presenter.ui.input.keys import can_be_learned, key_name
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.ui.screens.howto import keeping_awake, silencing
from cafe_presenter.ui.wall.glyphs import missing_signs_named
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, UNIT_PX, wall_font
from cafe_presenter.wording import N_, Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.show.room_picture import RoomPicture

SCREENS, READ, WASHED, SIGNS, CLICKER, AWAKE, SILENCE = (
    "screens",
    "read",
    "washed",
    "signs",
    "clicker",
    "awake",
    "silence",
)
TITLES = {
    SCREENS: N_("Screens"),
    READ: N_("Read from the back"),
    WASHED: N_("Pale picture"),
    SIGNS: N_("Letters and signs"),
    CLICKER: N_("Clicker"),
    AWAKE: N_("Staying awake"),
    SILENCE: N_("Notifications"),
}
LINES = tuple(TITLES)
EXAMPLE_M = (8.0, 2.0)
"""Depth of a room and width of its picture, in metres, as they are drawn before the host's own are typed."""
MAX_MEASURED_QUESTIONS = 100
"""How many of the longest questions are set to find the smallest letters; the shorter ones are larger."""


class CheckPanel(ListPanel):
    """Seven lines, each turned to done by a word and a mark. Enter on one does it.

    ``names_wanted`` asks for the names of the screens, which go when the host goes on; ``washed_out_wanted``
    for the washed-out look, on or off.
    """

    names_wanted = Signal(bool)
    washed_out_wanted = Signal()

    def __init__(
        self, wording: Wording, *, table: KeyTable, parent: QWidget, wall_size: Callable[[], QSize | None]
    ) -> None:
        hint = wording.text(
            "Click a line (or Enter) to run its check or to tick it. The evening can start at any time."
        )
        super().__init__(wording.text("Check the room"), hint, parent)
        self._wording = wording
        self._wall_size = wall_size
        self._session: Session | None = None
        self._look = Look()
        self._missing_signs = ""
        self._table = table
        self._done: set[str] = set()
        self._named = False
        self._pressed: dict[str, str] = {}
        self._awake: bool | None = None
        self._is_quiet = False
        self._catcher = KeyCatcher()
        self._picture: RoomPicture | None = None
        self.room_depth = QLineEdit()
        self.picture_width = QLineEdit()
        self._add_fields()
        self.chosen.connect(self._on_chosen)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self._catcher.caught.connect(self._on_caught)
        self._catcher.left.connect(self._on_left)

    def _add_fields(self) -> None:
        row = QHBoxLayout()
        labels = (
            self._wording.text("Depth of the room, in metres"),
            self._wording.text("Width of the picture, in metres"),
        )
        for field, label, example in zip((self.room_depth, self.picture_width), labels, EXAMPLE_M, strict=True):
            self._label = sentences = Text(17, DIM)
            sentences.setText(label)
            field.setAccessibleName(label)
            field.setPlaceholderText(self._short(example))
            field.setMaxLength(8)
            field.textChanged.connect(self._show)
            row.addWidget(sentences)
            row.addWidget(field, 1)
        self.room_depth.returnPressed.connect(self.picture_width.setFocus)
        self.picture_width.returnPressed.connect(self.list.setFocus)
        self.column.insertLayout(2, row)

    def key_target(self) -> QWidget:
        """Return the field that is being typed in, else the list."""
        focus = QApplication.focusWidget()
        return focus if focus is self.room_depth or focus is self.picture_width else self.list

    def leave_field(self) -> bool:
        """Go from a field back to the list; return whether a field was being typed in."""
        if self.key_target() is self.list:
            return False
        self.list.setFocus()
        return True

    def show_session(self, session: Session, look: Look) -> None:
        """Check this session's deck, painted with ``look``."""
        self._session, self._look = session, look
        shown = replace(dressed_deck(session), themes=tuple(item.theme for item in session.agenda))
        self._missing_signs = missing_signs_named(shown, look)
        self._show()

    def show_keys(self, table: KeyTable) -> None:
        """Name what is pressed by ``table``."""
        self._table = table

    def show_awake(self, *, held: bool, refused: bool, is_quiet: bool) -> None:
        """Tell whether the computer stays awake, and whether notifications are held back."""
        self._awake = False if refused else True if held else None
        self._is_quiet = is_quiet
        self._show()

    def show_names_gone(self) -> None:
        """Know that no screen shows its name any more."""
        self._named = False
        self._show()

    def close_panel(self) -> None:
        """Take the panel away and listen no more."""
        self._catcher.stop()
        self._want_names(wanted=False)
        super().close_panel()

    def _show(self) -> None:
        if self._session is None:
            return
        session, size = self._session, self._wall_size() or QSize(16, 9)
        reads, is_read = self._reading(session, size)
        sentences = {
            SCREENS: (self._screens_line(), SCREENS in self._done),
            READ: (reads, is_read),
            WASHED: (self._washed_line(session), WASHED in self._done),
            SIGNS: (self._signs_line(), not self._missing_signs),
            CLICKER: (self._clicker_line(), CLICKER in self._done),
            AWAKE: (self._awake_line(), self._awake is True or AWAKE in self._done),
            SILENCE: (self._silence_line(), self._is_quiet or SILENCE in self._done),
        }
        done, to_do = self._wording.text("✓ Done"), self._wording.text("○ To do")
        self.show_rows(
            tuple(
                ListRow(
                    name, f"{self._wording.text(title)} — {sentences[name][0]}", done if sentences[name][1] else to_do
                )
                for name, title in TITLES.items()
            )
        )

    def _screens_line(self) -> str:
        if self._named:
            return self._wording.text("Each one shows its name. Click, or Enter, to take the names away")
        return self._wording.text("Click, or Enter: each one shows its name")

    def _reading(self, session: Session, size: QSize) -> tuple[str, bool]:
        typed, aspect = (
            (metres(self.room_depth.text()), metres(self.picture_width.text())),
            size.width() / size.height(),
        )
        is_told = None not in typed
        ask = self._wording.text("Click, or Enter, then type the two lengths above"), False
        if not (is_told or self.isVisible()):
            return ask
        depth, width = typed[0] or EXAMPLE_M[0], typed[1] or EXAMPLE_M[1]
        up = range(max(session.position, 0), session.position + 1)  # an example is drawn at every key: it costs none
        letters = smallest_letters(session, aspect, look=self._look, among=None if is_told else up)
        found = reading(letters, aspect, picture_width_m=width, room_depth_m=depth)
        self._draw_room(depth, width, found.farthest_m)
        if not is_told:
            return ask
        farthest = self._number(found.farthest_m)
        line = self._wording.text("Longest question: read from {farthest} m at most.", farthest=farthest)
        if found.farthest_m >= depth:
            return f"{line} {self._wording.text('The last row reads it.')}", True
        needed = self._wording.text(
            "Too small for {depth} m: bring the last row nearer, make the picture {needed} m wide, or shorten it.",
            depth=self._number(depth),
            needed=self._number(found.needed_width_m),
        )
        return f"{line} {needed}", False

    def _draw_room(self, depth_m: float, width_m: float, farthest_m: float) -> None:
        """Draw the room as it was told, or as an example, while the panel is seen."""
        if not self.isVisible():
            return
        from cafe_presenter.ui.show.room_picture import ROOM_PX, RoomFigures, RoomPicture

        scale = self._label.font().pixelSize() / self._label.pixels
        if self._picture is None:
            self._picture = RoomPicture()
            self.column.insertWidget(3, self._picture)
        text, number = self._wording.text, self._short
        figures = RoomFigures(
            depth_m,
            width_m,
            farthest_m,
            self._told(text("picture {width} m wide", width=number(width_m)), self.picture_width),
            self._told(text("last row, {depth} m", depth=number(depth_m)), self.room_depth),
            text("read from {farthest} m", farthest=number(farthest_m)),
        )
        self._picture.show_figures(figures, scale)
        self._picture.setVisible(self.height() >= 3 * ROOM_PX * scale)

    def picture_room(self) -> QRect:
        """Return where the room is drawn: the name of the screen stands there, and no line moves for it."""
        if self._picture is None or not self._picture.isVisible():
            return QRect()
        self.column.activate()  # it may have been made a moment ago
        return QRect(self._picture.mapTo(self.window(), QPoint(0, 0)), self._picture.size())

    def _told(self, words: str, field: QLineEdit) -> str:
        """Return what a length is, or that it is an example until it is typed."""
        return words if metres(field.text()) is not None else self._wording.text("{length}, for example", length=words)

    def open(self) -> None:
        """Show the panel and take the keys."""
        super().open()
        self._show()

    def code_share(self) -> float:
        """Return how large a code must be for the last row, by the two lengths that were typed; 0 without them."""
        depth, width = metres(self.room_depth.text()), metres(self.picture_width.text())
        size = self._wall_size() or QSize(16, 9)
        if depth is None or width is None:
            return 0.0
        return code_share(size.width() / size.height(), picture_width_m=width, room_depth_m=depth)

    def _short(self, value: float) -> str:
        """Return a number without a decimal that is nought."""
        return self._number(value).removesuffix(",0").removesuffix(".0")

    def _number(self, value: float) -> str:
        text = f"{value:.1f}"
        return text.replace(".", ",") if self._wording.language == "fr" else text

    def _washed_line(self, session: Session) -> str:
        if session.choices.palette == WASHED_OUT:
            return self._wording.text("Black on white is on. Click, or Enter: the colours come back")
        return self._wording.text("Click, or Enter: black on white, for a washed-out projector")

    def _signs_line(self) -> str:
        if self._missing_signs:
            return self._wording.text("No font here has these signs of the deck: {signs}", signs=self._missing_signs)
        return self._wording.text("Every sign of the deck can be drawn")

    def _clicker_line(self) -> str:
        if self._catcher.is_listening:
            said = self._told_buttons() or "…"
            return self._wording.text("Press each button of the clicker, then Esc: {said}", said=said)
        if self._pressed:
            return self._told_buttons()
        return self._wording.text("Click, or Enter, then press each of its buttons and see it named")

    def _told_buttons(self) -> str:
        return "  ·  ".join(f"{key} → {meaning}" for key, meaning in self._pressed.items())

    def _awake_line(self) -> str:
        if self._awake is None:
            return self._wording.text("The computer is being asked to stay awake")
        if self._awake:
            return self._wording.text("The computer stays awake while the evening runs")
        return keeping_awake(self._wording)

    def _silence_line(self) -> str:
        if self._is_quiet:
            return self._wording.text(
                "They are held back while the evening runs. Urgent ones come all the same, to the primary display: "
                "let it be yours."
            )
        return silencing(self._wording)

    def _on_chosen(self, name: str) -> None:
        match name:
            case "read":
                self.room_depth.setFocus()
            case "clicker":
                self._pressed = {}
                self._catcher.listen()
            case "washed":
                self._done.add(WASHED)
                self.washed_out_wanted.emit()
            case "screens":
                self._done.add(SCREENS)
                self._want_names(wanted=not self._named)
            case _:
                self._done.symmetric_difference_update({name})
        self._show()

    def _on_row_changed(self, row: int) -> None:
        if row != LINES.index(SCREENS):
            self._want_names(wanted=False)

    def _want_names(self, *, wanted: bool) -> None:
        if wanted != self._named:
            self.names_wanted.emit(wanted)
            self._named = wanted
            self._show()

    def _on_caught(self, key: str) -> None:
        wanted = self._table.wanted(key)
        if wanted is not None:
            meaning = self._wording.text(wanted.label)
        elif can_be_learned(key):
            meaning = self._wording.text("nothing yet: teach it in the settings (F9)")
        elif key.isdecimal():
            meaning = self._wording.text("the number of a theme")
        else:
            meaning = self._wording.text("from button to button")
        name = key_name(key, self._wording)
        self._pressed[name] = meaning
        self._done.add(CLICKER)
        self._show()

    def _on_left(self) -> None:
        self._catcher.stop()
        self._show()


def smallest_letters(session: Session, aspect: float, *, look: Look, among: range | None = None) -> float:
    """Return the x-height of the smallest question of a session, as a share of the wall's height.

    ``among`` has the places of the items that are looked at; all are without it.
    """
    views = [view_at(session, index) for index in (range(len(session.agenda)) if among is None else among)]
    longest = sorted(views, key=lambda view: len(view.text or view.heading), reverse=True)[:MAX_MEASURED_QUESTIONS]
    sizes = [
        line.size
        for view in longest
        if view.kind is WallKind.QUESTION
        for line in lay_out(view, aspect, look=look).lines
        if line.colour == ("text" if view.text.strip() else "accent")
    ]
    x_height = QFontMetricsF(wall_font(look.typeface(session.deck.font), bold=True)).xHeight() / UNIT_PX
    return min(sizes, default=HEIGHT * 0.1) / HEIGHT * x_height
