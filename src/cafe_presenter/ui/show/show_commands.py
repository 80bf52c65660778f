"""The commands of a show: what each is called, its keys, where it shows, and what it does.

The order is that of the search of commands, the key card and the settings. What a command does is an event made of the
session wherever that is enough, else what the show is told.
"""

from collections.abc import Callable
from functools import partial

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.deck.deck import FollowUp, TimerKind
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.decisions import Decision
from cafe_presenter.core.evening.drafts import Line
from cafe_presenter.core.evening.events import Cover, Event, PaletteChosen, TypeChosen, WordsChosen
from cafe_presenter.core.evening.session import FactCard, HouseRule, Session, dressed_deck
from cafe_presenter.core.evening.view import twins
from cafe_presenter.ui.input.commands import Button, Command, Group, Manner, Needs, Tray, TypedLine
from cafe_presenter.ui.show.chosen_words import palette_words, spacing_words, typeface_words, wording_words
from cafe_presenter.ui.show.people_commands import BREAK_COMMAND, LIST_COMMANDS, PEOPLE_COMMANDS, note_claim
from cafe_presenter.ui.show.room_commands import ROOM_COMMANDS
from cafe_presenter.ui.show.show import Show
from cafe_presenter.ui.show.undo_commands import UNDO_COMMANDS
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import N_, Wording


def on_session(decision: Decision) -> Callable[[Show], None]:
    """Return the deed that makes an event of the session as it is."""

    def decide(show: Show) -> None:
        show.store.decide(decision)

    return decide


def _cover(cover: Cover) -> Callable[[Show], None]:
    return on_session(partial(decisions.toggle_cover, cover=cover))


def _minutes(minutes: int) -> Callable[[Show], None]:
    return on_session(partial(decisions.add_minutes, minutes=minutes))


def _covered_by(cover: Cover) -> Callable[[Session], bool]:
    return lambda session: session.cover is cover


def _has_turns(session: Session) -> bool:
    timer = session.item.timer
    return timer is not None and timer.kind is not TimerKind.SILENCE


def _tried(choose: Callable[..., Event], told: Callable[[Session, Wording], str]) -> Callable[[Show], None]:
    """Return the deed that tries another look in the small wall; without one in sight the wall has it at once."""

    def try_on(show: Show) -> None:
        from cafe_presenter.ui.show.trying import Trying  # no evening begins with it

        choose_here = partial(choose, look=show.wall.look)
        if show.presenter is not None and show.presenter.isVisible():
            show.part(Trying).step(choose_here, told)
        else:
            show.store.decide(choose_here)

    return try_on


def _next_palette(session: Session, now: float, *, look: Look) -> PaletteChosen:
    return decisions.choose_palette(session, now, name=look.next_palette(dressed_deck(session).palette))


def _next_typeface(session: Session, now: float, *, look: Look) -> TypeChosen:
    return decisions.choose_typeface(session, now, name=look.next_typeface(dressed_deck(session).font))


def _toggle_spacing(session: Session, now: float, *, look: Look) -> TypeChosen:
    del look
    return decisions.toggle_spacing(session, now)


def _next_wording(session: Session, now: float, *, look: Look) -> WordsChosen:
    del look
    return decisions.next_wording(session, now)


def _try_wording(show: Show) -> None:
    """Try the next wording there is, or say that there is no other."""
    if twins(show.store.session.deck):
        _tried(_next_wording, wording_words)(show)
    else:
        show.say_briefly(wording_words(show.store.session, show.wording))


def typed(prompt: str, takes: Callable[[Show, str], str], *, deed: str, place: Line) -> Callable[[Show], None]:
    """Return the deed that has a line typed in."""
    line = TypedLine(prompt, takes, deed, place)
    return lambda show: show.notes.open_entry(line)


def _ask_on_the_spot(show: Show, text: str) -> str:
    if not is_blank(text):
        show.store.decide(partial(decisions.insert_question, question=text.strip()))
        show.store.decide(decisions.go_to_next)
    return ""


def _ask_for_end(show: Show) -> None:
    from cafe_presenter.ui.show.end_line import end_line  # no evening begins with it

    show.notes.open_entry(end_line(show))


def _has_facts(session: Session) -> bool:
    """Whether the list of facts has a row, or the wall shows a fact to be taken away."""
    heard = (fact for item in session.agenda for fact in item.theme.facts)
    return isinstance(session.aside, FactCard) or any(not is_blank(fact.text) for fact in heard)


def _fact_words(session: Session, wording: Wording) -> str:
    return "" if _has_facts(session) else wording.text("This deck has no fact to show.")


def _toggle_facts(show: Show) -> None:
    if not show.asides.toggle_facts():
        note_claim(show)


_QUESTION = N_("A question to show now")

SHOW_COMMANDS: tuple[Command[Show, Session], ...] = (
    Command(
        "next",
        N_("Next"),
        ("Right", "Down", "PageDown", "Space", "Enter", "N"),
        lambda show: show.go_on(),
        group=Group.RUN,
        also=N_("forward, on, continue, following"),
        button=Button(N_("Next"), "arrow-right-line", Tray.MOVE, 20, is_main=True),
        manner=Manner.FORWARD,
    ),
    Command(
        "previous",
        N_("Previous"),
        ("Left", "Up", "PageUp", "Backspace", "P"),
        on_session(decisions.go_to_previous),
        group=Group.RUN,
        also=N_("back, before, go back"),
        button=Button(N_("Previous"), "arrow-left-line", Tray.MOVE, 10, is_wordless=True),
        manner=Manner.MOVE,
    ),
    BREAK_COMMAND,
    Command(
        "first",
        N_("Go to the beginning"),
        ("Home",),
        on_session(partial(decisions.go_to, position=0)),
        group=Group.RUN,
        also=N_("start, welcome"),
        manner=Manner.MOVE,
    ),
    Command(
        "last",
        N_("Go to the end"),
        ("End",),
        on_session(decisions.go_to_last),
        group=Group.RUN,
        also=N_("end, closing, conclusion, thanks"),
        manner=Manner.MOVE,
    ),
    Command(
        "overview",
        N_("Overview"),
        ("G",),
        lambda show: show.notes.toggle_overview(),
        group=Group.RUN,
        also=N_("plan, list, leave out, skip a theme, order, themes, contents, grid"),
        needs=Needs.SEEN,
    ),
    *UNDO_COMMANDS,
    Command(
        "start",
        N_("Start the evening"),
        ("F5",),
        lambda show: show.start(),
        group=Group.RUN,
        also=N_("begin, go"),
        needs=Needs.WINDOW,
        manner=Manner.MOVE,
    ),
    Command(
        "escape",
        N_("Close what is open, or offer to stop"),
        ("Esc",),
        lambda show: show.escape(),
        group=Group.RUN,
        also=N_("cancel, quit, stop"),
        needs=Needs.WINDOW,
        manner=Manner.ESCAPE,
    ),
    Command(
        "ask_to_end",
        N_("End the evening, or leave it for now…"),
        ("Ctrl+Q",),
        lambda show: show.ask_to_leave(),
        group=Group.RUN,
        also=N_("quit, stop, finish, save, minutes, export"),
        needs=Needs.WINDOW,
    ),
    Command(
        "edit",
        N_("Change the deck, in this window"),
        ("Ctrl+E",),
        lambda show: show.edit_requested.emit(),
        group=Group.RUN,
        also=N_("editor, mend, correct, typo, rephrase, shorten or enlarge the question, print"),
        needs=Needs.SEEN,
    ),
    Command(
        "reload",
        N_("Read the changed file again"),
        ("Ctrl+R",),
        lambda show: show.reload_requested.emit(),
        group=Group.RUN,
        also=N_("read again, refresh"),
    ),
    Command(
        "follow_up",
        N_("Follow-ups: the list, or the question again"),
        ("R",),
        lambda show: show.asides.toggle_follow_ups(),
        group=Group.PUBLIC,
        also=N_("silence, nobody speaks, everyone agrees, off topic, prompt, relaunch, probe"),
        needs=Needs.SEEN,
        button=Button(N_("Follow-ups"), "list-unordered", Tray.SAY, 40),
        is_on=lambda session: isinstance(session.aside, FollowUp),
    ),
    Command(
        "fact",
        N_("Facts and their sources: the list, or the question again"),
        ("Q",),
        _toggle_facts,
        group=Group.PUBLIC,
        also=N_("is that true, who says so, figure, QR code, quote, proof, fake news, true or false"),
        needs=Needs.SEEN,
        button=Button(N_("Facts"), "double-quotes-l", Tray.SAY, 50, gives_way=1),
        is_on=lambda session: isinstance(session.aside, FactCard),
        is_possible=_has_facts,
        says=_fact_words,
    ),
    Command(
        "new_voices_first",
        N_("On the wall: first those who have not spoken yet"),
        ("Ctrl+L",),
        on_session(decisions.toggle_rule),
        group=Group.PUBLIC,
        also=N_("rule, quiet people, share the floor, one voice dominates, talks too much"),
        is_on=lambda session: isinstance(session.aside, HouseRule),
    ),
    Command(
        "black",
        N_("Black wall"),
        ("B", ".", ":"),
        _cover(Cover.BLACK),
        group=Group.PUBLIC,
        also=N_("dark, hide, screen off, blank"),
        button=Button(N_("Black"), "checkbox-blank-fill", Tray.WALL, 10),
        is_on=_covered_by(Cover.BLACK),
    ),
    Command(
        "white",
        N_("White wall"),
        ("W", ",", ";"),
        _cover(Cover.WHITE),
        group=Group.PUBLIC,
        also=N_("bright, hide"),
        is_on=_covered_by(Cover.WHITE),
    ),
    Command(
        "freeze",
        N_("Freeze the wall"),
        ("F",),
        on_session(decisions.toggle_freeze),
        group=Group.PUBLIC,
        also=N_("hold the picture, still picture, pause"),
        button=Button(N_("Freeze"), "asterisk", Tray.WALL, 20, gives_way=3),
        is_on=lambda session: session.frozen is not None,
    ),
    Command(
        "holding",
        N_("Holding view: title and venue"),
        ("H",),
        _cover(Cover.HOLDING),
        group=Group.PUBLIC,
        also=N_("waiting, logo, cover, wait"),
        button=Button(N_("Hold"), "cup-line", Tray.WALL, 30),
        is_on=_covered_by(Cover.HOLDING),
    ),
    Command(
        "turn_digits",
        N_("Digits of the turn on the wall"),
        ("U",),
        on_session(decisions.toggle_turn_digits),
        group=Group.PUBLIC,
        also=N_("countdown, figures"),
    ),
    Command(
        "palette",
        N_("Other colours on the wall"),
        ("O",),
        _tried(_next_palette, palette_words),
        group=Group.PUBLIC,
        also=N_("dark, light, contrast, theme, too pale"),
    ),
    Command(
        "typeface",
        N_("Another typeface on the wall"),
        ("Y",),
        _tried(_next_typeface, typeface_words),
        group=Group.PUBLIC,
        also=N_("font, letters, dyslexia, dyslexic"),
    ),
    Command(
        "spacing",
        N_("Letters and lines further apart"),
        ("Z",),
        _tried(_toggle_spacing, spacing_words),
        group=Group.PUBLIC,
        also=N_("dyslexia, wider, readable"),
    ),
    Command(
        "wording",
        N_("Plain wording, translation, or both"),
        ("F2",),
        _try_wording,
        group=Group.PUBLIC,
        also=N_("easy read, simpler, rephrase, shorter and larger question, language, translate, English, plain words"),
    ),
    Command(
        "timer",
        N_("Start or pause the timer"),
        ("T",),
        on_session(decisions.toggle_timer),
        group=Group.TIME,
        also=N_("stopwatch, clock, stop, time, chronometer"),
        button=Button(N_("Timer"), "play-fill", Tray.TIME, 20, icon_on="pause-fill", is_wordless=True),
        is_on=lambda session: session.running,
    ),
    Command(
        "more_time",
        N_("One minute more"),
        ("+", "=", "Ctrl+Up"),
        _minutes(1),
        group=Group.TIME,
        also=N_("longer, extend"),
        button=Button(N_("+1"), "add-line", Tray.TIME, 30, gives_way=1, counts_each=True),
    ),
    Command(
        "less_time",
        N_("One minute less"),
        ("-", "Ctrl+Down"),
        _minutes(-1),
        group=Group.TIME,
        also=N_("shorter, cut"),
        button=Button(N_("−1"), "subtract-line", Tray.TIME, 10, gives_way=1, counts_each=True),
    ),
    Command(
        "set_end",
        N_("Set the hour of the end"),
        ("E",),
        _ask_for_end,
        group=Group.TIME,
        also=N_("hard end, finish, hour, closing time, time"),
        needs=Needs.SEEN,
    ),
    Command(
        "plan",
        N_("How to end on time…"),
        ("Ctrl+J",),
        lambda show: show.recall_plan(),
        group=Group.TIME,
        also=N_("late, shorten, leave out, proposal, time"),
        needs=Needs.SEEN,
    ),
    Command(
        "timer_shape",
        N_("Another timer: silence, go-round, sides, rounds"),
        ("D",),
        on_session(decisions.next_timer_shape),
        group=Group.TIME,
        also=N_("turns, debate, minutes each, post-it"),
    ),
    Command(
        "turn_over",
        N_("Pass the turn"),
        ("V",),
        on_session(decisions.pass_turn),
        group=Group.TIME,
        also=N_("next speaker, other side, microphone"),
        button=Button(N_("Turn"), "user-voice-line", Tray.SAY, 80, is_offered=_has_turns, counts_each=True),
        is_possible=_has_turns,
    ),
    *PEOPLE_COMMANDS,
    Command(
        "to_check",
        N_("A claim to be checked: note it"),
        ("Shift+Q",),
        note_claim,
        group=Group.NOTES,
        also=N_("is that true, claim, verify, fact"),
        needs=Needs.SEEN,
    ),
    Command(
        "add_question",
        N_("Ask a question on the spot"),
        ("A",),
        typed(_QUESTION, _ask_on_the_spot, deed=N_("Show to the public (Enter)"), place=Line.QUESTION),
        group=Group.NOTES,
        also=N_("new question, free, insert"),
        button=Button(N_("Question"), "question-line", Tray.SAY, 20),
        needs=Needs.SEEN,
    ),
    Command(
        "scroll_down",
        N_("Scroll the notes down"),
        ("Shift+Down",),
        lambda show: show.notes.turn(0.5),
        group=Group.NOTES,
        also=N_("read on, more"),
        needs=Needs.WINDOW,
        manner=Manner.REPEATED,
    ),
    Command(
        "scroll_up",
        N_("Scroll the notes up"),
        ("Shift+Up",),
        lambda show: show.notes.turn(-0.5),
        group=Group.NOTES,
        also=N_("read back"),
        needs=Needs.WINDOW,
        manner=Manner.REPEATED,
    ),
    *LIST_COMMANDS,
    *ROOM_COMMANDS,
)
