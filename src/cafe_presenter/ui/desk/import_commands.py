"""The commands of an import: what each is called, its keys, the row its button stands in, and what it does."""

from cafe_presenter.ui.desk.desk_window import AfterSave
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.input.commands import Command, RowButton
from cafe_presenter.wording import N_, Wording

_MANY = 88_888
"""Rows picked at once that a button has room for: a table that is read has no more figures."""

_PART = N_("Cut apart again")
"""What is said where the row that is picked was joined of several."""


def _can_save(window: ImportWindow) -> bool:
    return window.has_themes


def _skip_words(window: ImportWindow, wording: Wording) -> str:
    return _words_of_skip(wording, len(window.table.picked_rows), is_out=window.has_left_out)


def _words_of_skip(wording: Wording, count: int, *, is_out: bool) -> str:
    if is_out:
        return wording.plural("Take row up again", "Take {count} rows up again", count)
    return wording.plural("Leave row out", "Leave {count} rows out", count)


def _all_skip_words(wording: Wording) -> list[str]:
    return [_words_of_skip(wording, count, is_out=is_out) for count in (1, _MANY) for is_out in (False, True)]


def _join_words(window: ImportWindow, wording: Wording) -> str:
    if window.parts_lines:
        return wording.text(_PART)
    return _words_of_join(wording, len(window.table.picked_rows))


def _words_of_join(wording: Wording, count: int) -> str:
    return wording.plural("Join above", "Join {count} rows", count)


def _all_join_words(wording: Wording) -> list[str]:
    return [wording.text(_PART), *(_words_of_join(wording, count) for count in (1, _MANY))]


def _has_picked(window: ImportWindow) -> bool:
    return window.items.currentRow() >= 0


def _take_picked(name: str, role: str, *, words: str, said: str) -> Command[ImportWindow, ImportWindow]:
    """Return the command that takes the picked lines of what is left out in, as rows of a role."""
    return Command(
        name,
        words,
        (),
        lambda window: window.take_in(window.picked_lines, role),
        in_row=RowButton("left out", said),
        is_possible=lambda window: bool(window.picked_lines),
    )


IMPORT_COMMANDS: tuple[Command[ImportWindow, ImportWindow], ...] = (
    Command(
        "reading",
        N_("Read another way"),
        ("Ctrl+E",),
        lambda window: window.read_as(window.draft.number + 1),
        in_row=RowButton("tools"),
        is_possible=lambda window: len(window.draft.found) > 1,
    ),
    Command("column", N_("Column…"), ("Ctrl+L",), ImportWindow.ask_column, in_row=RowButton("tools")),
    Command("row", N_("Row…"), ("Ctrl+R",), ImportWindow.ask_row, in_row=RowButton("tools")),
    Command(
        "skip",
        N_("Leave row out"),
        ("Ctrl+Delete",),
        ImportWindow.leave_rows_out,
        in_row=RowButton("tools", now=_skip_words, may_say=_all_skip_words),
    ),
    Command(
        "join",
        N_("Join above"),
        ("Ctrl+J",),
        ImportWindow.join_lines,
        in_row=RowButton("tools", now=_join_words, may_say=_all_join_words),
    ),
    Command(
        "less",
        N_("One minute less"),
        ("Ctrl+Down",),
        lambda window: window.add_minutes(-1),
        in_row=RowButton("times", N_("−1 min"), repeats=True),
        is_possible=_has_picked,
    ),
    Command(
        "more",
        N_("One minute more"),
        ("Ctrl+Up",),
        lambda window: window.add_minutes(1),
        in_row=RowButton("times", N_("+1 min"), repeats=True),
        is_possible=_has_picked,
    ),
    Command(
        "undo",
        N_("Undo"),
        ("Ctrl+Z",),
        ImportWindow.undo,
        in_row=RowButton("tools"),
        is_possible=lambda window: window.can_undo,
    ),
    Command(
        "redo",
        N_("Redo"),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        ImportWindow.redo,
        is_possible=lambda window: window.can_redo,
    ),
    _take_picked("take_line", "notes", words=N_("Take the picked lines into the notes"), said=N_("To the notes")),
    _take_picked("ask_line", "question", words=N_("Make questions of the picked lines"), said=N_("Is a question")),
    _take_picked("part_line", "theme", words=N_("Make parts of the picked lines"), said=N_("Is a part")),
    Command(
        "take_lines",
        N_("Take all lines into the notes"),
        (),
        lambda window: window.take_in(window.left_out, "notes"),
        in_row=RowButton("left out", N_("All to the notes")),
        is_possible=lambda window: bool(window.left_out),
    ),
    Command("header", N_("Header of the table"), ("Ctrl+H",), ImportWindow.toggle_header),
    Command("warning", N_("To be checked"), ("Ctrl+G",), ImportWindow.go_to_warning),
    Command("back", N_("Back"), ("Esc",), ImportWindow.ask_to_leave, in_row=RowButton("back")),
    Command(
        "show",
        N_("Save and show…"),
        ("F5",),
        lambda window: window.save(AfterSave.SHOW),
        in_row=RowButton("save"),
        is_possible=_can_save,
    ),
    Command(
        "edit",
        N_("Save…"),
        ("Ctrl+S",),
        lambda window: window.save(AfterSave.EDIT),
        in_row=RowButton("save", is_main=True),
        is_possible=_can_save,
    ),
)
