"""The commands that take a change back, and do it again."""

from typing import TYPE_CHECKING

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import Command, Group, Needs
from cafe_presenter.ui.show.show import Show
from cafe_presenter.wording import N_, Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.show.undoing import Undoing


def _undo_words(session: Session, wording: Wording) -> str:
    from cafe_presenter.ui.show.undo_words import undo_words  # the first wall does without

    return undo_words(session, wording)


def _redo_words(session: Session, wording: Wording) -> str:
    from cafe_presenter.ui.show.undoing import redo_words  # nor this

    return redo_words(session, wording)


def _undoing(show: Show) -> "Undoing":
    from cafe_presenter.ui.show.undoing import Undoing

    return show.part(Undoing)


UNDO_COMMANDS: tuple[Command[Show, Session], ...] = (
    Command(
        "undo",
        N_("Undo"),
        ("Ctrl+Z",),
        lambda show: _undoing(show).undo(),
        group=Group.RUN,
        also=N_("take back, mistake"),
        needs=Needs.WINDOW,
        is_possible=lambda session: session.reversal is not None,
        says=_undo_words,
    ),
    Command(
        "redo",
        N_("Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lambda show: _undoing(show).redo(),
        group=Group.RUN,
        also=N_("do again, take back the undo"),
        needs=Needs.WINDOW,
        is_possible=lambda session: bool(session.redoable),
        says=_redo_words,
    ),
)
