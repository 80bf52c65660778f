"""The fields of the editor: what stands in a deck, one field each, with what is wrong right below it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cafe_presenter.core.deck import Deck, FollowUp, Theme
from cafe_presenter.core.durations import LONGEST_S, clock_text, clock_time, duration, duration_text
from cafe_presenter.core.vocabulary import KINDS, PRIORITIES
from cafe_presenter.ui.desk import ExactText
from cafe_presenter.ui.style import DIM, SOON, Text
from cafe_presenter.wording import N_, Wording

type Part = Deck | Theme


@dataclass(frozen=True, slots=True)
class Shape:
    """How a field is shown: the attribute it edits, its label, how it is written, how many lines high."""

    name: str
    label: str
    kind: str = "text"
    lines: int = 1


DECK_SHAPES: tuple[tuple[Shape, ...], ...] = (
    (Shape("title", N_("Title of the evening"), lines=2),),
    (Shape("subtitle", N_("Subtitle"), lines=2),),
    (Shape("venue", N_("Place")), Shape("date", N_("Date"))),
    (Shape("host", N_("Host")), Shape("licence", N_("Licence"))),
    (Shape("duration_s", N_("Duration"), "duration"), Shape("end", N_("All over at"), "clock")),
)
THEME_SHAPES: tuple[tuple[Shape, ...], ...] = (
    (Shape("theme", N_("Theme")),),
    (Shape("question", N_("Question"), lines=3),),
    (Shape("objective", N_("Objective"), lines=2),),
    (
        Shape("duration_s", N_("Duration"), "duration"),
        Shape("minimum_s", N_("Minimum"), "duration"),
    ),
    (
        Shape("kind", N_("Kind"), "kind"),
        Shape("priority", N_("Priority"), "priority"),
    ),
    (Shape("follow_ups", N_("Follow-ups, one a line; [Silence] before one says when"), "follow_ups", 4),),
    (Shape("notes", N_("Notes, for the host alone"), lines=4),),
    (Shape("plain", N_("Easy read"), lines=2),),
)


CHOICES: Mapping[str, tuple[StrEnum, ...]] = {"kind": tuple(KINDS), "priority": tuple(PRIORITIES)}
NAMES: Mapping[str, tuple[str, ...]] = {str(each): names for each, names in (*KINDS.items(), *PRIORITIES.items())}


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


class Field(QWidget):
    """A label, a field, and what is wrong with it. ``edited`` gives the attribute and the value, when there is one."""

    edited = Signal(str, object)
    left = Signal()

    def __init__(self, shape: Shape, wording: Wording) -> None:
        super().__init__()
        self.shape = shape
        self._wording = wording
        self._shown: object = None
        self._known: dict[str, FollowUp] = {}
        self._refused = ""
        label = Text(15, DIM, wrap=True)
        label.setText(wording.text(shape.label))
        self._fault = Text(15, SOON, bold=True, wrap=True)
        self._fault.hide()
        self.control: QComboBox | TextField
        # Qt would hand an enumeration back as plain text: the combo counts, the values stay here.
        self._choices = CHOICES.get(shape.kind, ())
        if self._choices:
            french = wording.language == "fr"
            names = [NAMES[each][0] if french else each.value for each in self._choices]
            self.control = _combo(names)
            self.control.activated.connect(self._on_chosen)
        else:
            self.control = TextField(shape.lines)
            self.control.textChanged.connect(self._on_typed)
            self.control.left.connect(self.left)
        self.control.setAccessibleName(wording.text(shape.label))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (label, self.control, self._fault):
            column.addWidget(widget)

    def show_value(self, value: object, *, fresh: bool) -> None:
        """Show the value; unless it is ``fresh``, a field that already says it is left alone and keeps its cursor."""
        if not fresh and value == self._shown:
            return
        self._refused = ""
        self._shown = value
        self.control.blockSignals(True)
        if isinstance(self.control, QComboBox):
            self.control.setCurrentIndex([*map(str, self._choices)].index(str(value)))
        else:
            written = self._written(value)
            if written != self._text():
                self.control.setPlainText(written)
        self.control.blockSignals(False)

    def show_fault(self, said: str) -> None:
        """Say what is wrong, or nothing."""
        told = self._refused or said
        self._fault.setText(told)
        self._fault.setVisible(bool(told))

    @property
    def is_refused(self) -> bool:
        """Whether what is written cannot be understood, and so is not in the deck."""
        return bool(self._refused)

    def _text(self) -> str:
        assert isinstance(self.control, TextField)
        if self.shape.kind == "follow_ups":  # a line within one follow-up is U+2028 here
            return self.control.document().toRawText().replace("\u2029", "\n")
        return self.control.exact_text()

    def _written(self, value: object) -> str:
        match self.shape.kind:
            case "duration":
                return duration_text(value) if isinstance(value, float) else ""
            case "clock":
                return clock_text(value) if value is not None else ""  # type: ignore[arg-type]  # an hour, by the shape
            case "follow_ups":
                assert isinstance(value, tuple)
                self._known = {_line(each): each for each in value}
                return "\n".join(_line(each) for each in value)
            case _:
                return str(value)

    def _on_typed(self) -> None:
        text = self._text()
        value: object = text
        self._refused = ""
        if self.shape.kind == "duration":
            value = duration(text) if text.strip() else None
            if text.strip() and (value is None or not 0 < value <= LONGEST_S):
                self._refused = self._wording.text("Write minutes (10), or 10 min, 1 h 15, 90 s.")
        elif self.shape.kind == "clock":
            value = clock_time(text) if text.strip() else None
            if text.strip() and value is None:
                self._refused = self._wording.text("Write an hour: 20:30 or 20 h 30.")
        elif self.shape.kind == "follow_ups":
            value = tuple(self._known.get(line) or _follow_up(line) for line in text.split("\n") if line.strip())
        if self._refused:
            self.show_fault("")
            return
        self._shown = value
        self.edited.emit(self.shape.name, value)

    def _on_chosen(self) -> None:
        assert isinstance(self.control, QComboBox)
        self._shown = self._choices[self.control.currentIndex()]
        self.edited.emit(self.shape.name, self._shown)


class Form(QWidget):
    """The fields of the evening or of one theme."""

    edited = Signal(str, object)
    left = Signal()

    def __init__(self, shapes: tuple[tuple[Shape, ...], ...], wording: Wording) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for row in shapes:
            line = QHBoxLayout()
            line.setSpacing(10)
            for shape in row:
                field = Field(shape, wording)
                field.edited.connect(self.edited)
                field.left.connect(self.left)
                self.fields[shape.name] = field
                line.addWidget(field, 1, *([Qt.AlignmentFlag.AlignTop] if len(row) > 1 else []))
            column.addLayout(line, 1 if row[0].lines > 2 else 0)
        column.addStretch(0)

    def show_part(self, part: Part, *, fresh: bool) -> None:
        """Fill in the fields; ``fresh`` when it is another part than before."""
        for name, field in self.fields.items():
            field.show_value(getattr(part, name), fresh=fresh)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong, each beside its field; names are those of the vocabulary."""
        for name, field in self.fields.items():
            field.show_fault(faults.get(name.removesuffix("_s"), ""))

    @property
    def refused(self) -> Field | None:
        """A field whose text cannot be understood, or None."""
        return next((field for field in self.fields.values() if field.is_refused), None)


def changed(part: Part, name: str, value: object) -> Part:
    """Return a part of a deck with another value for one attribute."""
    assert name in {field.name for field in fields(part)}
    return replace(part, **{name: value})  # type: ignore[arg-type]  # each form edits the values of its own kind


def _combo(names: Sequence[str]) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(6)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.addItems([name.capitalize() for name in names])
    return combo


def _line(follow_up: FollowUp) -> str:
    """Return a follow-up as one line of its field."""
    text = follow_up.text.replace("\n", "\u2028")
    return f"[{follow_up.when}] {text}" if follow_up.when else text


def _follow_up(line: str) -> FollowUp:
    text = line.replace("\u2028", "\n")
    when, bracket, rest = text[1:].partition("] ") if text.startswith("[") else ("", "", "")
    return FollowUp(rest, when) if bracket and rest.strip() and when.strip() else FollowUp(text)
