"""What is done inside the overview and the notes, as commands that open these: whoever searches finds it."""

from collections.abc import Callable

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import Command, Group, Needs
from cafe_presenter.ui.input.list_deeds import NOTE_DEEDS, OVERVIEW_DEEDS, ListDeed
from cafe_presenter.ui.show.people_commands import toggle_notes
from cafe_presenter.ui.show.show import Show


def _opening(deed: ListDeed, opens: Callable[[Show], object], group: Group) -> Command[Show, Session]:
    return Command(
        deed.name, deed.label, deed.keys, opens, group=group, also=deed.also, needs=Needs.SEEN, is_within=True
    )


LIST_COMMANDS: tuple[Command[Show, Session], ...] = (
    *(_opening(each, lambda show: show.notes.toggle_overview(), Group.RUN) for each in OVERVIEW_DEEDS),
    *(_opening(each, toggle_notes, Group.NOTES) for each in NOTE_DEEDS),
)
