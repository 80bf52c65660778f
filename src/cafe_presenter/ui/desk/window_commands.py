"""The commands that every window before and after a show has: the search of commands, the guides, the size of text."""

from typing import Any

from cafe_presenter.ui.input.commands import TO_USUAL_SIZE, USUAL_SIZE_KEYS, Command, RowButton
from cafe_presenter.wording import N_


def window_commands(search_row: str) -> tuple[Command[Any, Any], ...]:
    """Return them; the button of the search stands in ``search_row``."""
    return (
        Command(
            "search",
            N_("Search the commands"),
            ("Ctrl+K",),
            lambda window: window.toggle_search(),
            also=N_("keyboard, shortcuts, palette, menu"),
            in_row=RowButton(search_row, N_("Search")),
        ),
        Command("help", N_("Help"), ("F1",), lambda window: window.toggle_help()),
        Command(
            "larger",
            N_("Larger text in this window"),
            ("Ctrl++", "Ctrl+="),
            lambda window: window.magnify(0.2),
            also=N_("zoom, bigger, enlarge, font size"),
        ),
        Command(
            "smaller",
            N_("Smaller text in this window"),
            ("Ctrl+-",),
            lambda window: window.magnify(-0.2),
            also=N_("zoom, font size"),
        ),
        Command(
            "usual_size",
            N_("Text of this window as at first"),
            USUAL_SIZE_KEYS,
            lambda window: window.magnify(TO_USUAL_SIZE),
            also=N_("zoom, font size, 100 %, reset"),
        ),
    )
