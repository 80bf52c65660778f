"""The commands that keep what the people in the room say, without a name: notes, voices, votes; those of the lists."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.session import CloudsCard, CountCard, FridgeCard, Session, VoteCard
from cafe_presenter.ui.input.commands import Button, Command, Group, Needs, Tray
from cafe_presenter.ui.input.list_deeds import NOTE_DEEDS, OVERVIEW_DEEDS, ListDeed
from cafe_presenter.ui.show.show import Show
from cafe_presenter.wording import N_, Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.show.counting import Counting
    from cafe_presenter.ui.show.post_its import PostItKeeping
    from cafe_presenter.ui.show.voice_counting import VoiceCounting


def _voices(show: Show) -> "VoiceCounting":
    from cafe_presenter.ui.show.voice_counting import VoiceCounting

    return show.part(VoiceCounting)


def _voice_words(session: Session, wording: Wording) -> str:
    """Say what counting a voice is for."""
    del session
    return wording.text("A click counts one person who speaks, without a name. “Undo”, under “⋯”, takes it back.")


def _counting(show: Show) -> "Counting":
    from cafe_presenter.ui.show.counting import Counting

    counting = show.part(Counting)
    counting.wall = show.wall
    return counting


def _has_vote(session: Session) -> bool:
    """Whether the theme that is up has something to count, or was counted."""
    return session.item.theme.is_voted_on or _was_counted(session)


def _was_counted(session: Session) -> bool:
    from cafe_presenter.core.evening.counts import newest_of  # the first wall does without

    return newest_of(session.gathered.counts, session.item.id) is not None


def _has_post_its(session: Session) -> bool:
    """Whether post-its are written now, or their clouds are looked back on."""
    kind = session.item.theme.kind
    return kind is Kind.POST_ITS or (kind is Kind.CLOSING and bool(session.gathered.post_its))


def toggle_notes(show: Show) -> None:
    """Open the notes of the evening, or close them."""
    from cafe_presenter.ui.show.note_keeping import NoteKeeping

    show.part(NoteKeeping).toggle()


def note_claim(show: Show) -> None:
    """Have a claim noted, to be checked afterwards."""
    from cafe_presenter.ui.show.note_keeping import NoteKeeping

    show.part(NoteKeeping).begin(NoteKind.CHECK)


def _take_break(show: Show) -> None:
    if show.store.decide(decisions.insert_break):
        show.store.decide(decisions.go_to_next)


def _turn_fridge(show: Show) -> None:
    before = show.store.session
    show.store.decide(decisions.turn_fridge)
    if show.store.session is before:
        show.say_briefly(show.wording.text("No question waits in the fridge."))


def _post_its(show: Show) -> "PostItKeeping":
    from cafe_presenter.ui.show.post_its import PostItKeeping

    kept = show.part(PostItKeeping)
    kept.wall = show.wall
    return kept


def _opening(deed: ListDeed, opens: Callable[[Show], object], group: Group) -> Command[Show, Session]:
    return Command(
        deed.name, deed.label, deed.keys, opens, group=group, also=deed.also, needs=Needs.SEEN, is_within=True
    )


BREAK_COMMAND: Command[Show, Session] = Command(
    "break",
    N_("A break now, of ten minutes: the wall says when you go on"),
    ("Shift+H",),
    _take_break,
    group=Group.RUN,
    also=N_("pause, coffee, interval, rest, drink"),
    is_possible=lambda session: session.item.theme.kind is not Kind.BREAK,
)
"""What is asked for in a hurry, and has no button: it stands among the first in the search of commands."""

PEOPLE_COMMANDS: tuple[Command[Show, Session], ...] = (
    Command(
        "note",
        N_("Write a note; all the notes of the evening"),
        ("M",),
        toggle_notes,
        group=Group.NOTES,
        also=N_("write down, remember, idea, fear, quote, to check, next step, fridge, park a question, sort"),
        button=Button(N_("Note"), "pencil-line", Tray.SAY, 10),
        needs=Needs.SEEN,
    ),
    Command(
        "voice_new",
        N_("A voice: somebody who had not spoken yet"),
        ("L",),
        lambda show: _voices(show).hear(is_new=True),
        group=Group.NOTES,
        says=_voice_words,
        also=N_("count, speak, floor, participation"),
        needs=Needs.WINDOW,
        button=Button(N_("Voice"), "mic-line", Tray.SAY, 30, gives_way=2, counts_each=True),
    ),
    Command(
        "voice_again",
        N_("A voice: somebody who had spoken"),
        ("Shift+L",),
        lambda show: _voices(show).hear(is_new=False),
        group=Group.NOTES,
        says=_voice_words,
        also=N_("count, speak, floor, participation"),
        needs=Needs.WINDOW,
    ),
    Command(
        "seats",
        N_("Voices around the table: a ring of seats"),
        ("Shift+V",),
        lambda show: _voices(show).toggle_seats(),
        group=Group.NOTES,
        also=N_("count, speak, floor, participation, people"),
        needs=Needs.SEEN,
    ),
    Command(
        "count",
        N_("Count the room: show the question, then the count, or hide it"),
        ("C",),
        lambda show: _counting(show).toggle(),
        by_click=lambda show: _counting(show).open(),
        group=Group.PUBLIC,
        also=N_("count, poll, show of hands, stickers, sides, slips, dots, for and against, before and after"),
        needs=Needs.SEEN,
        button=Button(N_("Count…"), "bar-chart-horizontal-line", Tray.SAY, 60, is_offered=_has_vote),
        is_on=lambda session: isinstance(session.aside, CountCard | VoteCard),
    ),
    Command(
        "count_on_wall",
        N_("The newest count of the theme: show it to the public, or hide it"),
        ("Ctrl+Shift+C",),
        lambda show: _counting(show).turn(),
        group=Group.PUBLIC,
        also=N_("vote, result, numbers, bars"),
        needs=Needs.WINDOW,
        is_on=lambda session: isinstance(session.aside, CountCard),
        is_possible=_was_counted,
    ),
    Command(
        "post_its",
        N_("Post-its of the room: type them, sort them into clouds"),
        ("Shift+M",),
        lambda show: _post_its(show).toggle(),
        group=Group.NOTES,
        also=N_("sticky notes, silent reflection, group, ideas"),
        needs=Needs.SEEN,
        button=Button(N_("Post-its"), "sticky-note-line", Tray.SAY, 70, is_offered=_has_post_its),
    ),
    Command(
        "clouds",
        N_("The clouds of post-its on the wall, page by page"),
        ("Shift+C",),
        lambda show: _post_its(show).turn(),
        group=Group.PUBLIC,
        also=N_("sticky notes, groups, ideas"),
        needs=Needs.WINDOW,
        is_on=lambda session: isinstance(session.aside, CloudsCard),
    ),
    Command(
        "fridge",
        N_("The question fridge on the wall, page by page"),
        ("Shift+A",),
        _turn_fridge,
        group=Group.PUBLIC,
        also=N_("parked questions, later, waiting"),
        is_on=lambda session: isinstance(session.aside, FridgeCard),
    ),
)

LIST_COMMANDS: tuple[Command[Show, Session], ...] = (
    *(_opening(each, lambda show: show.notes.toggle_overview(), Group.RUN) for each in OVERVIEW_DEEDS),
    *(_opening(each, toggle_notes, Group.NOTES) for each in NOTE_DEEDS),
)
"""What is done inside the overview and the notes, as commands that open these: whoever searches finds it."""
