"""The commands of the editor: what each is called, its keys, the row its button stands in, and what it does."""

from dataclasses import replace

from cafe_presenter.ui.desk.desk_window import AfterSave
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.input.commands import Command, RowButton
from cafe_presenter.wording import N_

EDITOR_COMMANDS: tuple[Command[EditorWindow, EditorWindow], ...] = (
    Command(
        "up",
        N_("Up"),
        ("Alt+Up",),
        lambda editor: editor.move_picked(-1),
        in_row=RowButton("order"),
        is_possible=lambda editor: editor.can_move(-1),
    ),
    Command(
        "down",
        N_("Down"),
        ("Alt+Down",),
        lambda editor: editor.move_picked(1),
        in_row=RowButton("order"),
        is_possible=lambda editor: editor.can_move(1),
    ),
    Command("add", N_("Add"), ("Ctrl+N",), EditorWindow.add_item, in_row=RowButton("items")),
    Command(
        "remove",
        N_("Remove"),
        ("Ctrl+Delete",),
        EditorWindow.remove_picked,
        in_row=RowButton("items"),
        is_possible=lambda editor: editor.can_remove,
    ),
    Command("back", N_("Back"), ("Esc",), EditorWindow.ask_to_leave, in_row=RowButton("back")),
    Command(
        "undo",
        N_("Undo"),
        ("Ctrl+Z",),
        EditorWindow.undo,
        in_row=RowButton("back", N_("Undo"), gives_way=True),
        is_possible=lambda editor: editor.can_undo,
    ),
    Command(
        "redo",
        N_("Redo"),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        EditorWindow.redo,
        in_row=RowButton("back", N_("Redo"), gives_way=True),
        is_possible=lambda editor: editor.can_redo,
    ),
    Command(
        "print",
        N_("Print the evening…"),
        ("Ctrl+P",),
        lambda editor: editor.print_requested.emit(),
        also=N_("printer, paper, poster, PDF"),
        in_row=RowButton("back", N_("Print…"), gives_way=True),
    ),
    Command("more", N_("More"), ("Ctrl+M",), EditorWindow.toggle_more),
    Command(
        "save_as",
        N_("Save as…"),
        ("Ctrl+Shift+S",),
        lambda editor: editor.save_elsewhere(AfterSave.EDIT),
        in_row=RowButton("save", N_("Save as…"), gives_way=True),
    ),
    Command("show", N_("Save and show"), ("F5",), lambda editor: editor.save(AfterSave.SHOW), in_row=RowButton("save")),
    Command(
        "save",
        N_("Save"),
        ("Ctrl+S",),
        lambda editor: editor.save(AfterSave.EDIT),
        in_row=RowButton("save", is_main=True),
    ),
)
"""The commands of an editor that stands on its own."""

EDITOR_COMMANDS_IN_SHOW = tuple(
    replace(each, label=N_("Save and take")) if each.name == "show" else each for each in EDITOR_COMMANDS
)
"""Those of one in a running show, which takes the deck that was saved."""
