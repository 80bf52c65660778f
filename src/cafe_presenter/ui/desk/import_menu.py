"""The list of what a column, a whole row, or one part of an imported table may be."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.draft.import_draft import ImportDraft
from cafe_presenter.core.importing.draft.row_roles import ROW_ROLES
from cafe_presenter.core.importing.rows.row_cuts import CUT_ROLES, cut_line, shown_role
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS
from cafe_presenter.ui.desk.import_words import MEANINGS, meaning_words, role_words
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.wording import Wording


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen, each name with its words, and the name of what is ``held`` so far."""

    words: dict[str, str]
    held: str


def column_choices(draft: ImportDraft, column: int, wording: Wording) -> Choices:
    """Return what a column may hold: notes with its own name before them where it has one."""
    translated = [name for name in draft.layout.columns if ":" in name]
    held = draft.layout.columns[column] if column < len(draft.layout.columns) else ""
    head = draft.table.rows[draft.layout.header or 0].cell(column).strip()
    notes = KEPT if held == KEPT or (held != "notes" and head and draft.layout.header is not None) else "notes"
    names = (*(notes if name == "notes" else name for name in (*MEANINGS, *dict.fromkeys(translated))), NUMBERS, "")
    return Choices({name: meaning_words(name, wording) for name in names}, held)


def row_choices(draft: ImportDraft, rows: tuple[int, ...], wording: Wording, *, row: int) -> Choices:
    """Return what rows may be of which ``row`` is one: a table has one header."""
    held = "header" if rows == (draft.layout.header,) else draft.role(row)
    held = "" if row in draft.skipped else held
    names = ("", *(name for name in ROW_ROLES if name not in CUT_ROLES or name == held or _is_cut(draft, rows, name)))
    names = (*names, *(("header",) if len(rows) == 1 else ()))
    is_line = draft.is_text and {"question", "theme"}.isdisjoint(draft.layout.columns)
    return Choices({name: role_words(name, wording, is_line=is_line) for name in names}, held)


def _is_cut(draft: ImportDraft, rows: Collection[int], name: str) -> bool:
    """Whether one of some rows says more than the theme or the question that it would be."""
    own = draft.layout.column(shown_role(name))
    cells = (draft.table.rows[row].cells for row in rows)
    texts = (
        each[own : own + 1] if own is not None and "".join(each[own : own + 1]).strip() else each for each in cells
    )
    return any(cut_line("\n".join(filter(str.strip, each)), name)[1] for each in texts)


def kind_choices(held: str, wording: Wording) -> Choices:
    """Return what a part may be for; ``held`` is what it is taken for so far, if it is one."""
    return Choices({kind.value: wording.kind_name(kind) for kind in Kind}, held)


def open_choices(choices: Choices, corner: QPoint, parent: QWidget, *, chosen: Callable[[str], object]) -> None:
    """Open a list below a corner of the screen, what is held so far marked in it."""
    menu = _Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, told in choices.words.items():
        action = menu.addAction(told)
        action.triggered.connect(partial(_choose, chosen, name))
    menu.popup(corner)
    if choices.held in choices.words:
        menu.setActiveAction(menu.actions()[list(choices.words).index(choices.held)])


class _Menu(QMenu):
    """A list that the second press of a double click does not close again, nor the end of the click that opened it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._open = QElapsedTimer()
        self._open.start()

    @contained
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press beside the list for one that closes it, but for the one that comes at once."""
        is_beside = not self.rect().contains(event.position().toPoint())
        if not is_beside or not self._has_just_opened:
            super().mousePressEvent(event)

    @contained
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose nothing by letting go of the button that opened the list, over which the pointer may stand."""
        if event.button() is not Qt.MouseButton.RightButton or not self._has_just_opened:
            super().mouseReleaseEvent(event)

    @property
    def _has_just_opened(self) -> bool:
        return self._open.elapsed() < QApplication.doubleClickInterval()


def _choose(chosen: Callable[[str], object], name: str, *_: object) -> None:
    chosen(name)
