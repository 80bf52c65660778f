"""The form of the evening or of one theme: its fields, lists of several fields, and what stands behind “More”."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import MAX_FOLLOW_UPS
from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.deck.deck import Deck, FollowUp, Kind, Theme, Timer, Translation
from cafe_presenter.core.deck.edits import slips_of, value_at
from cafe_presenter.core.evening.counts import vote_of
from cafe_presenter.core.evening.session import length_s
from cafe_presenter.core.evening.view import PLAIN, usual_name
from cafe_presenter.ui.desk.editor_fields import EditorField, FaultText, PictureField, TextField, with_unit
from cafe_presenter.ui.desk.editor_list import FAULTS
from cafe_presenter.ui.desk.editor_shapes import ASKED_OF, RECORDS, FieldShape, Rows, Section
from cafe_presenter.ui.kit.style import ACCENT, DIM, Text
from cafe_presenter.wording import Wording

type Part = Deck | Theme


class Record(QFrame):
    """The fields of one item of a list, and a button that takes it out. ``parted`` tells texts of further items."""

    edited = Signal()
    parted = Signal(list)
    left = Signal()
    removed = Signal()

    def __init__(self, value: object, rows: Rows, *, wording: Wording) -> None:
        super().__init__()
        self.value = value
        self.setProperty("card", True)
        self.fields: dict[str, EditorField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(4)
        remove = QPushButton(wording.text("Remove"))
        remove.clicked.connect(self.removed)
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(8)
            for shape in row:
                field = EditorField(shape, wording)
                field.edited.connect(self._on_edited)
                field.left.connect(self.left)
                field.parted.connect(self.parted)
                self.fields[shape.name] = field
                line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            if row is rows[0]:
                line.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
            column.addLayout(line)
        self.show_value(value, fresh=True)

    def show_value(self, value: object, *, fresh: bool) -> None:
        """Fill in the fields."""
        self.value = value
        for name, field in self.fields.items():
            field.show_value(getattr(value, name), fresh=fresh)
            field.show_fault("")

    @property
    def refused(self) -> EditorField | None:
        """A field whose text cannot be understood, or None."""
        return next((field for field in self.fields.values() if field.refused), None)

    def _on_edited(self, name: str, value: object) -> None:
        self.value = replace(self.value, **{name: value})  # type: ignore[type-var]  # a dataclass, by its rows
        self.fields[name].show_fault("")
        self.edited.emit()


class Records(QWidget):
    """A list of follow-ups, translations, sources or facts.

    One that nothing was written into yet is shown, and is not in the deck. Those that are more than anybody looks
    through are counted, and stay as they are.
    """

    edited = Signal(str, object)
    left = Signal()
    grown = Signal()

    def __init__(self, shape: FieldShape, wording: Wording) -> None:
        super().__init__()
        self.shape = shape
        self._wording = wording
        self._empty, self._rows, label = RECORDS[shape.kind]
        self._records: list[Record] = []
        self._unshown: tuple[object, ...] = ()
        self._title = ""
        self._more = Text(15, DIM, wrap=True)
        self._more.hide()
        self._fault = FaultText()
        self._add = QPushButton(wording.text(label))
        self._add.clicked.connect(self._on_add)
        heading = Text(15, DIM, wrap=True)
        heading.setText(wording.text(shape.label))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(heading)
        self._column.addWidget(self._more)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._fault)

    @property
    def control(self) -> QWidget:
        """What takes the focus: the first field of the first item, or of one without its text; else the button."""
        unsaid = (each for each in self._records if is_blank(getattr(each.value, "text", "said")))
        record = next(unsaid, next(iter(self._records), None))
        return next(iter(record.fields.values())).control if record is not None else self._add

    @property
    def records(self) -> tuple[Record, ...]:
        """The items, in order."""
        return tuple(self._records)

    @property
    def refused(self) -> EditorField | None:
        """A field whose text cannot be understood, or None."""
        return next((record.refused for record in self._records if record.refused), None)

    def show_value(self, value: object, *, fresh: bool) -> None:
        """Show the items; unless they are ``fresh``, those that are shown already are left alone."""
        value = () if value is None else value  # of a vote that is not there yet
        assert isinstance(value, tuple)
        if not fresh and value == self._value():
            return
        if fresh:
            self._fault.fold()
        value, self._unshown = value[:MAX_FOLLOW_UPS], value[MAX_FOLLOW_UPS:]
        rest = len(self._unshown)
        self._more.setText(
            self._wording.plural("… and {count} more, in the deck", "… and {count} more, in the deck", rest)
        )
        self._more.setVisible(bool(self._unshown))
        while len(self._records) > len(value):
            self._take(self._records[-1])
        for record, item in zip(self._records, value, strict=False):
            record.show_value(item, fresh=fresh)
        more = value[len(self._records) :]
        for item in more:
            self._append(item)
        if more:
            self.grown.emit()

    def call_title(self, name: str) -> None:
        """Have the title that every item has a field for called so."""
        self._title = name
        for record in self._records:
            record.fields["theme"].call(name)

    def show_fault(self, said: str) -> None:
        """Say what is wrong, or nothing."""
        self._fault.say(said)

    def _value(self) -> tuple[object, ...]:
        values = (record.value for record in self._records)
        return (*(each for each in values if each != self._empty and not _is_blank(each)), *self._unshown)

    def _append(self, item: object, *, after: Record | None = None) -> Record:
        record = Record(item, self._rows, wording=self._wording)
        if self._title:
            record.fields["theme"].call(self._title)
        record.edited.connect(self._on_edited)
        record.left.connect(self.left)
        record.removed.connect(self._on_removed)
        record.parted.connect(self._on_parted)
        place = len(self._records) if after is None else self._records.index(after) + 1
        self._records.insert(place, record)
        self._column.insertWidget(self._column.indexOf(self._more) - len(self._records) + 1 + place, record)
        return record

    def _take(self, record: Record) -> None:
        self._records.remove(record)
        self._column.removeWidget(record)
        record.hide()
        record.deleteLater()

    def _on_add(self) -> None:
        self._append(self._empty)
        self.grown.emit()
        next(iter(self._records[-1].fields.values())).control.setFocus()

    def _on_parted(self, texts: list[str]) -> None:
        """Make an item of each further line; Enter alone begins one."""
        last = self.sender()
        assert isinstance(last, Record)
        for number, text in enumerate(texts, 1):
            if text.strip() or number == len(texts):
                last = self._append(FollowUp(text), after=last)
        self.grown.emit()
        control = last.fields["text"].control
        assert isinstance(control, TextField)
        control.setFocus()
        control.moveCursor(QTextCursor.MoveOperation.End)
        self._on_edited()

    def _on_removed(self) -> None:
        record = self.sender()
        assert isinstance(record, Record)
        self._take(record)
        self._add.setFocus()
        self._on_edited()

    def _on_edited(self) -> None:
        self.edited.emit(self.shape.name, self._value())


def _is_blank(value: object) -> bool:
    """Whether nothing can be seen of a follow-up."""
    return isinstance(value, FollowUp) and is_blank(value.text + value.when)


type AnyField = EditorField | PictureField | Records


class Form(QWidget):
    """The fields of the evening or of one theme. ``grown`` tells that it holds new ones, to be given their size."""

    edited = Signal(str, object)
    left = Signal()
    grown = Signal()
    picture_wanted = Signal()

    def __init__(self, rows: Rows, more: tuple[Section, ...], *, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.fields: dict[str, AnyField] = {}
        self._sections: dict[str, tuple[str, ...]] = {}
        self.more = QToolButton()
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.toggled.connect(self._on_more)
        self._filled = Text(15, DIM, wrap=True)
        self._behind = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self._lay(column, rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._filled)
        column.addWidget(self._behind)
        column.addStretch(0 if any(row[0].lines > 2 for row in rows) else 1)  # long texts take the room, if any do
        inner = QVBoxLayout(self._behind)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for section in more:
            heading = Text(17, ACCENT, bold=True)
            heading.setText(wording.text(section.heading))
            inner.addWidget(heading)
            self._sections[section.heading] = tuple(shape.name for row in section.rows for shape in row)
            self._lay(inner, section.rows)
        self._on_more(False)

    def show_part(self, part: Part, *, fresh: bool) -> None:
        """Fill in the fields; ``fresh`` when it is another part than before."""
        for name, field in self.fields.items():
            field.show_value(value_at(part, name), fresh=fresh)
            if name in ASKED_OF or name == "image.alt":
                field.setVisible(_has_use(part, name))
        if isinstance(part, Theme):
            self._call_title(part.kind)
        if fresh and part == Theme():  # of which nothing is said before the first letter
            for code, name, _ in slips_of(part):
                field = self.fields[name]
                if name != "objective" and isinstance(field, EditorField):
                    field.keep_room(self._wording.text(FAULTS[f"editor.{code}"]))
        headings = [self._wording.text(heading) for heading, names in self._sections.items() if _is_filled(part, names)]
        self._filled.setText(self._wording.text("Filled in: {fields}", fields=", ".join(headings)) if headings else "")
        self._filled.setVisible(bool(headings) and not self.more.isChecked())

    def _call_title(self, kind: Kind) -> None:
        """Say what has the title that is written, in the deck's language and in others: a theme, or what is none."""
        name = self._wording.kind_name(Kind.THEME if kind.is_theme else kind)
        title, others = self.fields["theme"], self.fields["translations"]
        assert isinstance(title, EditorField)
        assert isinstance(others, Records)
        title.call(name)
        others.call_title(name)

    def show_usual(self, usual: Mapping[str, str]) -> None:
        """Say in empty fields, by their names, what they stand for."""
        for name, said in usual.items():
            field = self.fields[name]
            assert isinstance(field, EditorField)
            field.show_usual(said)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong, each beside its field; names are those of the vocabulary."""
        for name, field in self.fields.items():
            field.show_fault(faults.get(name.removesuffix("_s"), ""))

    def is_behind(self, widget: QWidget) -> bool:
        """Whether a widget stands behind “More”."""
        return self._behind.isAncestorOf(widget)

    def reveal(self, name: str) -> None:
        """Put the cursor into a field, wherever it stands; the name is that of the vocabulary."""
        field = self.fields.get(name) or self.fields[f"{name}_s"]
        if self.is_behind(field):
            self.more.setChecked(True)
        field.control.setFocus()

    def wording_at(self, widget: QWidget) -> str:
        """Return which other wording ``widget`` writes: ``plain``, a language's code, or empty for the deck's own."""
        plain, translations = self.fields.get("plain"), self.fields.get("translations")
        if plain is not None and plain.isAncestorOf(widget):
            return PLAIN
        records = translations.records if isinstance(translations, Records) else ()
        written = (each.value for each in records if each.isAncestorOf(widget))
        return next((each.language for each in written if isinstance(each, Translation)), "")

    @property
    def refused(self) -> EditorField | None:
        """A field whose text cannot be understood, or None."""
        return next((field.refused for field in self.fields.values() if field.refused), None)

    def _lay(self, column: QVBoxLayout, rows: Rows) -> None:
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(10)
            for shape in row:
                field = self._made(shape)
                field.edited.connect(self.edited)
                field.left.connect(self.left)
                self.fields[shape.name] = field
                line.addWidget(field, 1, *([Qt.AlignmentFlag.AlignTop] if len(row) > 1 else []))
            column.addLayout(line, 1 if row[0].lines > 2 else 0)

    def _made(self, shape: FieldShape) -> AnyField:
        if shape.kind in RECORDS:
            records = Records(shape, self._wording)
            records.grown.connect(self.grown)
            return records
        if shape.kind == "picture":
            picture = PictureField(shape, self._wording)
            picture.wanted.connect(self.picture_wanted)
            return picture
        return EditorField(shape, self._wording)

    def _on_more(self, opened: bool) -> None:  # noqa: FBT001 - a signal tells it by place
        self.more.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._behind.setVisible(opened)
        self._filled.setVisible(bool(self._filled.text()) and not opened)


def usual_of(deck: Deck, theme: Theme, wording: Wording) -> Mapping[str, str]:
    """Return what a theme has where nothing is written: a name by its kind, its length to the minute, its answers.

    What an objective is good for stands there too: it is advice, and moves no field when it comes.
    """
    name = usual_name(replace(theme, theme=""), deck.language)
    options = vote_of(theme, deck.language).options if theme.vote is not None else ()
    length = with_unit(round(length_s(deck, theme) / 60) * 60.0)
    advice = FAULTS["editor.no_objective"] if theme.kind.is_theme else ""
    return {"theme": name, "objective": wording.text(advice), "duration_s": length, "vote.options": "\n".join(options)}


def _has_use(part: Part, name: str) -> bool:
    """Whether a field is asked for as things stand, or holds something."""
    group, _, attribute = name.partition(".")
    inner = value_at(part, group)
    if not isinstance(inner, Timer):
        return inner is not None
    return inner.kind in ASKED_OF[name] or bool(getattr(inner, attribute))


def _is_filled(part: Part, names: tuple[str, ...]) -> bool:
    empty = Deck() if isinstance(part, Deck) else Theme()
    return any(value_at(part, name) not in (value_at(empty, name), "", ()) for name in names)
