"""The fields of the editor: what stands in a deck, one field each, with what is wrong right below it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import MAX_PASTED_PARTS
from cafe_presenter.core.base.durations import MAX_DURATION_S, clock_text, clock_time, duration, duration_text
from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.deck.deck import MAX_OPTIONS, MIN_OPTIONS
from cafe_presenter.core.deck.vocabulary import count_of, language_code, palette_named, web_address
from cafe_presenter.ui.desk.desk_window import ExactText
from cafe_presenter.ui.desk.editor_shapes import FieldShape, field_choices
from cafe_presenter.ui.kit.scrolled_combo import ScrolledCombo
from cafe_presenter.ui.kit.style import DIM, SOON, Text
from cafe_presenter.wording import N_, Wording


class TextField(ExactText):
    """A text field as high as its lines; undo is the window's. Enter leaves a field of one line."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(2)
        grows = QSizePolicy.Policy.Preferred if lines > 2 else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, grows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if lines == 1:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setLineWrapMode(TextField.LineWrapMode.NoWrap)

    def sizeHint(self) -> QSize:
        """Return the room of its lines."""
        margins = 2 * round(self.document().documentMargin()) + 14
        return QSize(60, self.fontMetrics().lineSpacing() * self._lines + margins)

    def minimumSizeHint(self) -> QSize:
        """Return the same: no line is cut."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field on Enter where there is one line."""
        if self._lines == 1 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class FaultText(Text):
    """What is wrong with a field, below it. Its room stays once that is mended: nothing moves under who goes on.

    Nor does anything where room was kept for it before it is said.
    """

    def __init__(self) -> None:
        super().__init__(15, SOON, bold=True, wrap=True)
        self.hide()

    def keep_room(self, said: str) -> None:
        """Have the room of what is not said yet."""
        self.setText(said)
        self._keep_size(True)

    def say(self, said: str) -> None:
        """Say what is wrong, or nothing more."""
        if self.isHidden() and not said:
            return
        if not self.isHidden():
            self.setMinimumHeight(max(self.minimumHeight(), self.heightForWidth(self.width())))
        self.setText(said)
        self.setVisible(bool(said) or not self.isHidden())

    def fold(self) -> None:
        """Give the room back: other values are shown."""
        self.setMinimumHeight(0)
        self.setText("")
        self.hide()
        self._keep_size(False)

    def _keep_size(self, kept: bool) -> None:  # noqa: FBT001 - as Qt has it
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)


class EditorField(QWidget):
    """A label, a field, and what is wrong with it. ``edited`` gives the path and the value, when there is one.

    ``parted`` tells the lines that were written below the first one of a ``part``.
    """

    edited = Signal(str, object)
    parted = Signal(list)
    left = Signal()

    def __init__(self, shape: FieldShape, wording: Wording) -> None:
        super().__init__()
        self.shape = shape
        self._wording = wording
        self._shown: object = None
        self._refused = ""
        self._label = label = Text(15, DIM, wrap=True)
        if shape.is_inside:
            label.hide()
        self._fault = FaultText()
        self.control: QComboBox | TextField
        # Qt would hand an enumeration back as plain text: the combo counts, the values stay here.
        self._choices = list(field_choices(shape.kind, wording))
        if self._choices:
            self.control = _combo([name for _, name in self._choices])
            self.control.activated.connect(self._on_chosen)
        else:
            self.control = TextField(shape.lines)
            self.control.setPlaceholderText(_placeholder(shape, wording))
            self.control.textChanged.connect(self._on_typed)
            self.control.left.connect(self.left)
            if shape.kind == "part":
                self.control.most_lines = MAX_PASTED_PARTS
        self.call(wording.text(shape.label))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(self.control, 1)
        column.addWidget(self._fault)

    def call(self, name: str) -> None:
        """Have another name above the field, and said of it."""
        self._label.setText(name)
        self.control.setAccessibleName(name)

    def show_value(self, value: object, *, fresh: bool) -> None:
        """Show the value; unless it is ``fresh``, a field that already says it is left alone and keeps its cursor."""
        if not fresh and value == self._shown:
            return
        if fresh:
            self._fault.fold()
        self._refused = ""
        self._shown = value
        self.control.blockSignals(True)
        if isinstance(self.control, QComboBox):
            self.control.setCurrentIndex(self._place(value))
        else:
            written = self._written(value)
            if written != self._text():
                self.control.setPlainText(written)
        self.control.blockSignals(False)

    def show_fault(self, said: str) -> None:
        """Say what is wrong, or nothing."""
        self._fault.say(self._refused or said)

    def keep_room(self, said: str) -> None:
        """Keep room below the field for what may have to be said of it."""
        self._fault.keep_room(said)

    def show_usual(self, said: str) -> None:
        """Say in the empty field, in grey, what it stands for."""
        assert isinstance(self.control, TextField)
        if said != self.control.placeholderText():
            self.control.setPlaceholderText(said)
            self.control.viewport().update()  # Qt draws it anew only where there was none before, or is none now

    @property
    def refused(self) -> "EditorField | None":
        """The field itself while what is written cannot be understood, and so is not in the deck; else None."""
        return self if self._refused else None

    def _place(self, value: object) -> int:
        """Return the place of a value among the choices; one that is not known is added to them."""
        assert isinstance(self.control, QComboBox)
        if value is None and self.shape.kind == "way":  # of a vote that is not there yet
            return 0
        for place, (known, _) in enumerate(self._choices):
            if known == value or (value and _same_name(known, value)):
                return place
        self._choices.append((value, str(value)))
        self.control.addItem(str(value))
        return len(self._choices) - 1

    def _text(self) -> str:
        assert isinstance(self.control, TextField)
        if self.shape.kind == "part":  # a line within it is U+2028 here
            return self.control.document().toRawText().replace("\u2029", "\n")
        return self.control.exact_text()

    def _written(self, value: object) -> str:
        match self.shape.kind:
            case "duration" | "span":
                return with_unit(value) if isinstance(value, float) and value != self.shape.usual else ""
            case "clock":
                return clock_text(value) if value is not None else ""  # type: ignore[arg-type]  # an hour, by the shape
            case "part":
                return str(value).replace("\n", "\u2028")
            case "options":
                return "\n".join(value) if isinstance(value, tuple) else ""
            case _:
                return "" if value is None else str(value)

    def _on_typed(self) -> None:
        text = self._text()
        self._refused = ""
        value: object
        if self.shape.kind == "part":
            self._on_part_typed(text)
            return
        if self.shape.kind not in READ:
            value = text
        elif self.shape.kind == "options" and not text.strip():
            value = ()
        elif not text.strip():
            value = {"url": "", "language": ""}.get(self.shape.kind, self.shape.usual)
        else:
            read, refusal = READ[self.shape.kind]
            value = read(text)
            if value is None:
                self._refused = self._wording.text(refusal)
                self.show_fault("")
                return
        self._shown = value
        self.edited.emit(self.shape.name, value)

    def _on_part_typed(self, text: str) -> None:
        """Keep the first line; what was written or pasted below it is told as others."""
        first, *others = text.split("\n")
        if others:
            assert isinstance(self.control, TextField)
            self.control.blockSignals(True)
            self.control.setPlainText(first)
            self.control.blockSignals(False)
        self._shown = neutral(first.replace("\u2028", "\n"))
        self.edited.emit(self.shape.name, self._shown)
        if others:
            self.parted.emit([neutral(each.replace("\u2028", "\n")) for each in others])

    def _on_chosen(self) -> None:
        assert isinstance(self.control, QComboBox)
        self._shown, _ = self._choices[self.control.currentIndex()]
        self.edited.emit(self.shape.name, self._shown)


class PictureField(QWidget):
    """The name of a picture, and a button to choose one; ``wanted`` asks for a file."""

    edited = Signal(str, object)
    left = Signal()
    wanted = Signal()

    def __init__(self, shape: FieldShape, wording: Wording) -> None:
        super().__init__()
        self.shape = shape
        self._wording = wording
        self._name = Text(17)
        self._name.set_elided(in_the_middle=True)
        label = Text(15, DIM, wrap=True)
        label.setText(wording.text(shape.label))
        self._fault = FaultText()
        self.control, self._remove = QPushButton(), QPushButton(wording.text("No picture"))
        self.control.clicked.connect(self.wanted)
        self._remove.clicked.connect(self._on_removed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.control)
        row.addWidget(self._remove)
        row.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self._fault)

    def show_value(self, value: object, *, fresh: bool) -> None:
        """Show the name of the picture; None for no picture."""
        if fresh:
            self._fault.fold()
        name = str(value or "")
        self._name.setText(Path(name).name)
        self._remove.setVisible(bool(name))
        choose = N_("Another picture…") if name else N_("Choose a picture…")
        self.control.setText(self._wording.text(choose))
        self.control.setAccessibleDescription(name)

    def show_fault(self, said: str) -> None:
        """Say what is wrong, or nothing."""
        self._fault.say(said)

    @property
    def refused(self) -> None:
        """Nothing: a picture is chosen, not written."""
        return

    def _on_removed(self) -> None:
        self.edited.emit(self.shape.name, "")
        self.control.setFocus()


EXAMPLES = {"duration": N_("such as 10 min"), "clock": N_("such as 20:30")}
"""How a value of a kind may be written."""


def _placeholder(shape: FieldShape, wording: Wording) -> str:
    """Return what stands in an empty field: what that means, or how it is written."""
    if shape.usual:
        return with_unit(shape.usual)
    if shape.is_inside:
        return wording.text(shape.label)
    return wording.text(EXAMPLES.get(shape.kind, ""))


def with_unit(seconds: float) -> str:
    """Return a length as it is written in a deck, and never a number alone."""
    text = duration_text(seconds)
    return text if text.endswith("s") else f"{text}\u00a0min"


def _seconds(text: str) -> float | None:
    value = duration(text)
    return value if value is not None and 0 <= value <= MAX_DURATION_S else None


def _some_seconds(text: str) -> float | None:
    return _seconds(text) or None


def _answers(text: str) -> tuple[str, ...] | None:
    found = tuple(line.strip() for line in text.split("\n") if line.strip())
    return found if MIN_OPTIONS <= len(found) == len(set(found)) <= MAX_OPTIONS else None


DURATIONS = N_("Write minutes (10), or 10 min, 1 h 15, 90 s.")
READ: dict[str, tuple[Callable[[str], object], str]] = {
    "duration": (_some_seconds, DURATIONS),
    "span": (_seconds, DURATIONS),
    "clock": (clock_time, N_("Write an hour: 20:30 or 20 h 30.")),
    "count": (count_of, N_("Write a whole number from 1 to 500.")),
    "options": (_answers, N_("Write two to six different answers, one a line.")),
    "language": (language_code, N_("Write a code (fr, en, pt-BR), or the name of a usual language.")),
    "url": (web_address, N_("Write a whole address, such as https://example.org.")),
}
"""How a text becomes a value, None when it does not, and what is then said."""


def _same_name(one: object, other: object) -> bool:
    names = {palette_named(str(each)) or str(each).casefold() for each in (one, other)}
    return len(names) == 1


def _combo(names: Sequence[str]) -> QComboBox:
    combo = ScrolledCombo()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(6)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.addItems(names)
    return combo
