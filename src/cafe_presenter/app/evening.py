"""One evening: its journal, its store, its show and its look, which live and die together."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.clock import read_clock
from cafe_presenter.app.look import Dressed, Dresser, all_typefaces, first_look, venue_folders
from cafe_presenter.app.unfinished import ASKED_FROM_S, away_now_s, is_of_deck, lost, offer, whether_to_count
from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.events import AwayCounted, DeckReplaced, Ended, Resumed
from cafe_presenter.core.evening.session import Session, begin, dressed_deck, wall_view
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.deck.venuefile import load_follow_ups
from cafe_presenter.files.evening.journal import Journal, Recovered
from cafe_presenter.sentences import refusal, sentence
from cafe_presenter.ui.input.questions import Question
from cafe_presenter.ui.show.show import Show
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import N_, Wording

if TYPE_CHECKING:
    from cafe_presenter.app.afterwards import Afterwards
    from cafe_presenter.app.editing import Editing
    from cafe_presenter.app.past_times import PastTimes

AWAKE_AFTER_MS = 500
WARNED_MS = 30_000
OFFERED_S = 60.0
"""Seconds of a new evening, still at its title, after which an unfinished one is offered no more."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A session, the journal it is kept in from the instant ``at`` on, and the file of its deck, empty for none."""

    session: Session
    journal: Journal
    deck_path: str
    at: float = 0.0


def begun(deck: Deck, deck_path: str, folder: Path) -> Kept:
    """Return a new session of a deck, to be kept in a data folder."""
    session = begin(deck)
    opened = datetime.now(UTC)
    journal = Journal.create(folder, session, opened=opened, deck_path=deck_path, is_rehearsal=_has_one_screen)
    return Kept(session, journal, deck_path)


def reopened(unfinished: Recovered) -> Kept:
    """Return a session that was broken off, to be kept in its own journal again."""
    return Kept(unfinished.session, Journal.reopen(unfinished), unfinished.deck_path, unfinished.last_at)


class Evening(QObject):
    """Runs a show and keeps it.

    ``over`` tells that the host ended or left it; ``deck_saved`` that its deck was edited, and the path it is at.
    ``found_again`` is called when a data folder that was gone is back.
    """

    over = Signal()
    deck_saved = Signal(str)

    def __init__(
        self, kept: Kept, wording: Wording, *, folder: Path, settings: Settings, found_again: Callable[[], object]
    ) -> None:
        super().__init__()
        self._folder = folder
        self._wording = wording
        self._found_again = found_again
        self._deck_path = kept.deck_path
        self._journal = kept.journal
        self._journal.found_again = found_again
        self.store = SessionStore(
            kept.session,
            read_clock,
            recorder=kept.journal,
            opened_at=kept.at,
            start_on_leaving_welcome=settings.start_timer_on_leaving_welcome,
        )
        self._first_look = self._first_look_of(kept.session)
        self.show = Show(self.store, wording, look=self._first_look[0], commands=SHOW_COMMANDS, settings=settings)
        self.show.ready.connect(self._on_ready)
        self.show.end_requested.connect(self._end)
        self.show.leave_requested.connect(self.over)
        self._dresser = Dresser(self)
        self._editing: Editing | None = None
        self._resumed_after_s: float | None = None
        self._offer: Question | None = None
        self._lost: tuple[Problem, ...] = ()
        self._warnings: tuple[Problem, ...] = ()
        self._warned = QTimer(self, singleShot=True, interval=WARNED_MS)
        self._warned.timeout.connect(self._on_warned)

    @property
    def was_resumed(self) -> bool:
        """Whether it was broken off before it was opened."""
        return self._resumed_after_s is not None

    def is_like(self, unfinished: Recovered) -> bool:
        """Whether an evening that was broken off is of the same deck."""
        return is_of_deck(unfinished, self.store.session.deck, self._deck_path)

    def open(self, unfinished: Recovered | None = None) -> None:
        """Show the wall, then the presenter window; ``unfinished`` is what the evening was read back from."""
        self.show.open()
        if unfinished is not None:
            self._lost = lost(unfinished)
            self._resumed_after_s = away_now_s(unfinished)
            self._go_on(unfinished, self._resumed_after_s, counted=False)

    def close(self) -> None:
        """Let go of windows and files; what is unfinished can be resumed."""
        self.show.close()
        self._let_go()

    @property
    def kept_at(self) -> Path | None:
        """The journal of an evening that the host ended; None where it goes on, or left nothing."""
        return self._journal.path if self.store.session.ended else None

    def leave(self) -> "tuple[QScreen | None, Afterwards | None]":
        """Let go of all but the wall, which thanks; return the host's screen, and that wall where it has its own."""
        from cafe_presenter.app import afterwards as after  # at its end: the first wall does without

        places, view = self.show.screens.places, after.last_view(self.store.session)
        afterwards = None
        if self.show.leave_wall(view) and places.wall is not None:
            afterwards = after.Afterwards(self.show.wall, places.wall, view)
        else:
            self.show.wall.deleteLater()
        if self.show.presenter is not None:
            self.show.presenter.deleteLater()
            self.show.presenter = None
        self._let_go()
        return places.presenter, afterwards

    def _let_go(self) -> None:
        """Let go of files, and do no more."""
        self._warned.stop()
        self._dresser.close()
        self._past_times.leave()
        if not self.store.session.ended:
            self._journal.beat(self.store.now(), self.store.utc(), due_s=0.0)  # resumed to the second
        self._journal.close()
        if self._editing is not None:
            self._editing.close()

    def warn(self, problems: tuple[Problem, ...]) -> None:
        """Say for a while what the host should know, once the presenter window stands."""
        self._warnings = (*self._warnings, *problems)
        self.show.notes.say("look", " ".join(sentence(each, self._wording) for each in self._warnings))
        if self._warnings:
            self._warned.start()

    def tell_fault(self, log: Path) -> None:
        """Say that the program failed somewhere, and where that is noted."""
        text = self._wording.text(
            "Something went wrong; the evening goes on. What happened is noted in {file}. Afterwards, “A report "
            "for whoever helps you…” in the settings of the first window puts it in a folder.",
            file=log,
        )
        if self.show.presenter is not None:
            self.show.presenter.say("fault", text)

    def offer(self, unfinished: Recovered) -> None:
        """Offer to resume an evening that was broken off, in the place of this one."""
        question = offer(unfinished, self._wording, self._resume, is_first=self.is_like(unfinished))
        self._offer = self.show.notes.questions.ask(question)
        self.store.changed.connect(self._on_begun)

    def _on_ready(self) -> None:
        """See to pictures, past sessions and staying awake once the windows stand; then obey what needs them."""
        self.show.reload_requested.connect(self._reload)
        self.show.edit_requested.connect(self._edit)
        first, deck = all_typefaces(self._first_look), self.store.session.deck
        self._dresser.make(first, deck, self._beside, then=self._dress, meanwhile=self._show_picture)
        self._past_times.look(self._folder, self.store.session.deck)
        QTimer.singleShot(AWAKE_AFTER_MS, self._stay_awake)
        self.warn(self._lost)
        gone_s = self._resumed_after_s
        if gone_s is not None and gone_s >= ASKED_FROM_S and self.store.session.running:
            self.show.notes.questions.ask(whether_to_count(gone_s, self._wording, self._count))

    def _stay_awake(self) -> None:
        from cafe_presenter.ui.screens.awake import (
            make_awake,  # D-Bus takes 10 ms to load, and is not what the host waits for
        )
        from cafe_presenter.ui.screens.overview import leave_overview

        leave_overview()
        self.show.stay_awake(make_awake())

    def _count(self, gone_s: float) -> None:
        self.store.dispatch(AwayCounted(self.store.now(), gone_s))

    @cached_property
    def _past_times(self) -> "PastTimes":
        from cafe_presenter.app.past_times import PastTimes  # the first wall does without

        made = PastTimes(self)
        made.found.connect(self._on_past_times)
        return made

    def _on_past_times(self, seconds: Mapping[str, float]) -> None:
        self.show.notes.page.show_last_times(seconds)

    # Its look

    def _first_look_of(self, session: Session) -> Dressed:
        return first_look(dressed_deck(session), self._beside, self._folder)

    @property
    def _beside(self) -> Path | None:
        """The deck's file, beside which its pictures are."""
        return Path(self._deck_path) if self._deck_path else None

    def _show_picture(self, so_far: Dressed) -> None:
        """Show the wall's picture as soon as it is there, before the others: an evening is resumed at any theme."""
        look, _ = so_far
        name = wall_view(self.store.session).picture
        if name in look.pictures and name not in self.show.wall.look.pictures:
            self.show.dress(look)

    def _dress(self, whole: Dressed) -> None:
        """Paint with another look from now on. Words that come right after it come in the same paint of the wall."""
        look, problems = whole
        self.show.dress(look)
        at_hand, doubts = load_follow_ups(venue_folders(self._beside, self._folder))
        self.show.keep_at_hand(at_hand)
        problems = (*problems, *doubts)
        message = [each for each in problems if each.code != "picture.no_alt"]  # that is for `check`
        self.warn(tuple(message[:1]))

    def _on_warned(self) -> None:
        self._warnings = ()
        self.warn(())

    # Its deck, read again or edited

    def _reload(self) -> None:
        """Take the deck as its file is now into the running evening."""
        notes = self.show.notes
        if not self._deck_path:
            notes.say("deck", self._wording.text("This deck has no file to be read again."))
            return
        try:
            deck, _ = load_deck(Path(self._deck_path))
        except CafeError as error:
            message = refusal(error.problems, self._wording)
            notes.dismiss_message()  # it may say that the deck is as its file
            notes.say("deck", self._wording.text("{said} The evening goes on with the deck it had.", said=message))
            return
        notes.say("deck", "")
        first = all_typefaces(self._first_look_of(replace(self.store.session, deck=deck)))
        self._dresser.make(first, deck, self._beside, then=partial(self._replace_deck, deck))

    def _replace_deck(self, deck: Deck, whole: Dressed) -> None:
        is_new = deck != self.store.session.deck
        self._warnings = ()
        self._dress(self._with_frozen_picture(whole))
        self.store.dispatch(DeckReplaced(self.store.now(), deck))
        text = self._wording.text(N_("The changes are in.") if is_new else N_("The file has nothing new."))
        self.show.notes.say_briefly(text)

    def _with_frozen_picture(self, whole: Dressed) -> Dressed:
        """Return a look with the picture that is frozen on the wall, though the deck may name it no more."""
        (look, problems), frozen = whole, self.store.session.frozen
        before = self.show.wall.look.pictures
        if frozen is None or frozen.picture not in before or frozen.picture in look.pictures:
            return whole
        return replace(look, pictures={**look.pictures, frozen.picture: before[frozen.picture]}), problems

    def _edit(self) -> None:
        """Open the deck in the editor, within the presenter window: the public never sees it."""
        notes = self.show.notes
        if self._editing is not None:
            return
        if not self._deck_path:
            notes.say_briefly(self._wording.text("This deck has no file to be changed."))
            return
        from cafe_presenter.app.editing import Editing  # not before a deck is to be edited

        try:
            editing = Editing(self._deck_path, self._wording, folder=self._folder, wall=self.show.wall.size())
        except CafeError as error:
            notes.say("deck", refusal(error.problems, self._wording))
            return
        editing.saved.connect(self._on_edited_saved)
        editing.show_requested.connect(self._on_edited)
        editing.left.connect(self._leave_editor)
        editing.guest_changed.connect(notes.take_in)
        self._editing = editing
        editing.window.pick(self.store.session.item.theme)
        notes.take_in(editing.window)
        self.show.screens.keys.call()  # what is typed next is for the editor, though Ctrl+E was pressed on the wall

    def _on_edited_saved(self, path: str) -> None:
        self._deck_path = path
        self.deck_saved.emit(path)

    def _on_edited(self) -> None:
        self._leave_editor()
        self._reload()

    def _leave_editor(self) -> None:
        self._editing = None
        self.show.notes.let_out()

    # Its end, and another evening in its place

    def _end(self) -> None:
        if self._journal.path is not None:
            self.store.dispatch(Ended(self.store.now()))
        self.over.emit()

    def _on_begun(self, before: Session, after: Session) -> None:
        """Offer the old evening no more once the new one goes on, or holds what the host did: it would be left behind.

        A key that answers the offer has another meaning in an evening, and the public would see another theme.
        """
        made = len(after.notes) > len(before.notes) or after.end_at != before.end_at
        under_way = after.started_at is not None and after.at - after.started_at > OFFERED_S
        if (made or under_way or after.position > 0) and self.show.notes.questions.withdraw(self._offer):
            self.show.say_briefly(self._wording.text("The other evening can be resumed once this one is over."))

    def _resume(self, unfinished: Recovered, *, counted: bool) -> None:
        """Go on with an evening that was broken off; what was begun meanwhile stays unfinished, and can be resumed."""
        self._deck_path = unfinished.deck_path
        first = all_typefaces(self._first_look_of(unfinished.session))
        then = partial(self._take_over, unfinished, counted=counted)
        self._dresser.make(first, unfinished.session.deck, self._beside, then=then)

    def _take_over(self, unfinished: Recovered, whole: Dressed, *, counted: bool) -> None:
        self.show.notes.questions.withdraw_all()  # they are about the evening that is left
        self._journal.close()
        kept = reopened(unfinished)
        self._journal = kept.journal
        self._journal.found_again = self._found_again
        self._warnings = lost(unfinished)
        self._dress(whole)
        self.store.take_over(kept.session, kept.journal, opened_at=kept.at)
        self._go_on(unfinished, away_now_s(unfinished), counted=counted)
        self._past_times.look(self._folder, kept.session.deck)

    def _go_on(self, unfinished: Recovered, gone_s: float, *, counted: bool) -> None:
        self.store.dispatch(Resumed(unfinished.last_at, gone_s, counted))
        if (by := self.store.utc() - unfinished.last_utc) < timedelta(0):
            self.store.clock_was_set(by)  # back, meanwhile: nobody was away for less than no time


def _has_one_screen() -> bool:
    """Whether there is no wall: a session that starts so is a rehearsal."""
    return len(QApplication.screens()) < 2
