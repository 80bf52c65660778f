"""The commands of an import: what each is called, its keys, the row its button stands in, and what it does."""

from cafe_presenter.ui.desk.desk_window import AfterSave
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.input.commands import Command, RowButton
from cafe_presenter.wording import N_


def _can_save(window: ImportWindow) -> bool:
    return window.has_themes


def _has_picked(window: ImportWindow) -> bool:
    return window.items.currentRow() >= 0


IMPORT_COMMANDS: tuple[Command[ImportWindow, ImportWindow], ...] = (
    Command("column", N_("Column…"), ("Ctrl+L",), ImportWindow.ask_column, in_row=RowButton("tools")),
    Command("row", N_("Row…"), ("Ctrl+R",), ImportWindow.ask_row, in_row=RowButton("tools")),
    Command("skip", N_("Leave row out"), ("Ctrl+Delete",), ImportWindow.leave_row_out, in_row=RowButton("tools")),
    Command("join", N_("Join above"), ("Ctrl+J",), ImportWindow.join_row, in_row=RowButton("tools")),
    Command(
        "less",
        N_("One minute less"),
        ("Ctrl+Down",),
        lambda window: window.add_minutes(-1),
        in_row=RowButton("times", N_("−1 min")),
        is_possible=_has_picked,
    ),
    Command(
        "more",
        N_("One minute more"),
        ("Ctrl+Up",),
        lambda window: window.add_minutes(1),
        in_row=RowButton("times", N_("+1 min")),
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
    Command(
        "take_line",
        N_("Take the line"),
        (),
        lambda window: window.take_in(window.picked_line or ""),
        in_row=RowButton("left out"),
        is_possible=lambda window: window.picked_line is not None,
    ),
    Command(
        "take_lines",
        N_("Take all into the notes of the welcome"),
        (),
        lambda window: window.take_in(*window.left_out),
        in_row=RowButton("left out"),
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
