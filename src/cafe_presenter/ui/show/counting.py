"""The room counted by the host: the panel, what is asked when numbers do not fit, and how the room moved, in words."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.deck.deck import Kind, VoteWay
from cafe_presenter.core.evening import room_decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.counts import expected_people, first_and_last, newest_of, shifts, total, vote_of
from cafe_presenter.core.evening.drafts import Draft, Line, draft_of
from cafe_presenter.core.evening.room_events import Count
from cafe_presenter.core.evening.session import CountCard, Session, VoteCard, index_of_item, wall_view
from cafe_presenter.ui.kit.notices import WayOn
from cafe_presenter.ui.show.count_panel import CountPanel
from cafe_presenter.ui.show.drafting import Drafting
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.talk_panel import RESULT_ON
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import N_, Wording

MAX_OPTION_SIGNS = 30
MAX_THEME_SIGNS = 40


class Counting(QObject):
    """Opens the panel, and makes of what it tells the events of the evening."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self.wall: ProjectorWindow | None = None  # makes ready what Enter may show
        self._doubted: tuple[int, ...] | None = None
        self._item = -1  # during which the numbers are typed
        self.panel = panel = CountPanel(wording, presenter)
        panel.kept.connect(self._on_kept)
        panel.mended.connect(self._on_mended)
        panel.shown.connect(self._on_shown)
        panel.asked.connect(self._on_asked)
        self._drafting = Drafting(store, self, begun=self._begun)
        panel.typed.connect(self._drafting.keep_soon)
        panel.stepped.connect(self._drafting.keep)  # a paper that was read out is not read again
        panel.closed.connect(self._on_closed)
        presenter.add_panel(panel)
        store.changed.connect(self._on_changed)

    def toggle(self) -> None:
        """Bring the question back from the newest count, else open the panel or close it."""
        session = self._store.session
        number = newest_of(session.gathered.counts, session.item.id)
        if number is not None and session.aside == CountCard(number):
            self._store.decide(room_decisions.turn_count)
            return
        self.open()

    def turn(self) -> None:
        """Show the newest count of the theme to the public, or the question again."""
        self._store.decide(room_decisions.turn_count)
        self._presenter.dismiss_message()  # it says that nobody sees the count

    def open(self) -> None:
        """Open the panel, whatever the wall shows, or close it."""
        session = self._store.session
        was_open = self.panel.isVisible()
        if not was_open:
            self._doubted, self._item = None, session.item.id
            self._show()
        self._presenter.toggle_panel(self.panel)
        if was_open:
            return
        self._take_up()
        now = self._store.now()
        event = room_decisions.turn_count(session, now) or room_decisions.turn_vote(session, now)
        if self.wall is not None:
            self.wall.expect((wall_view(advance(session, event), now),))

    def _take_up(self) -> None:
        """Put back what was typed here before and never kept."""
        for line in (Line.COUNT, Line.CORRECTION):
            draft = draft_of(self._store.session.drafts, line, self._item)
            mends = line is Line.CORRECTION
            if draft.text and (self._newest is not None or not mends):
                self.panel.take_up(draft.text, mends=mends)

    def _begun(self) -> tuple[Draft, ...]:
        """Return what is typed and not kept yet, in the line it belongs to, and nothing in the other."""
        begun, mends = self.panel.begun, self.panel.is_mending
        counts = self._store.session.gathered.counts
        newest = newest_of(counts, self._item)
        if mends and newest is not None and self.panel.votes == counts[newest].votes:
            begun = ""  # nothing was corrected
        lines = ((Line.COUNT, "" if mends else begun), (Line.CORRECTION, begun if mends else ""))
        return tuple(Draft(line, text, self._item) for line, text in lines)

    def _on_closed(self) -> None:
        """Keep what was typed, and say that it waits."""
        self._drafting.keep()
        session = self._store.session
        index = index_of_item(session, self._item)
        if not any(draft.text for draft in self._begun()) or index is None:
            return
        name = beginning(self._wording.item_name(session.agenda[index].theme), MAX_THEME_SIGNS, mark="…")
        message = N_("The numbers for “{theme}” are not kept yet: “{count}” brings them back there.")
        count = self._wording.text("Count…")
        said = self._wording.text(message, theme=name, count=self._presenter.way_on("count", count)[1])
        self._presenter.say_briefly(said, ("count", count) if self._item == session.item.id else None)

    @property
    def _newest(self) -> Count | None:
        session = self._store.session
        number = newest_of(session.gathered.counts, session.item.id)
        return None if number is None else session.gathered.counts[number]

    def _show(self) -> None:
        session = self._store.session
        vote = vote_of(session.item.theme, session.deck.language)
        is_seen, language = isinstance(session.aside, CountCard), session.deck.language
        self.panel.show_vote(vote, self._newest, told=self._told(), is_seen=is_seen, language=language)
        number = newest_of(session.gathered.counts, session.item.id)
        self.panel.offer_to_hide(is_up=number is not None and session.aside == CountCard(number))
        is_wanted = session.item.theme.kind is not Kind.MOVING_DEBATE  # whose wall says all of it
        self.panel.offer_to_ask(is_up=isinstance(session.aside, VoteCard), is_wanted=is_wanted)

    def _told(self) -> str:
        """Return what is known of the newest count, and what the keys do with it."""
        session, count, text = self._store.session, self._newest, self._wording.text
        if count is None:
            is_asked = isinstance(session.aside, VoteCard) or session.item.theme.kind is Kind.MOVING_DEBATE
            asks, types = (
                N_("“Show the answers to choose from”, or Enter: the public sees them, without numbers."),
                N_("Click the + or type the numbers, then “Keep the count”, or Enter: the public does not see them."),
            )
            return text(types) if is_asked else f"{text(asks)} {text(types)}"
        lines = [text("Kept: {total} in all.", total=total(count))]
        number = newest_of(session.gathered.counts, session.item.id)
        assert number is not None
        pair = first_and_last(session.gathered.counts, number)
        if len(pair) > 1:
            lines.append(shift_words(*pair, wording=self._wording))
        if session.aside == CountCard(number):
            lines.append(
                text(
                    "The public sees this count. Type new numbers to count again; "
                    "“Take the result off the wall”, or Enter, hides it."
                )
            )
        else:
            lines.append(
                text("The buttons show it on the wall, count anew or correct it; so do Enter, a number, Backspace.")
            )
        return " ".join(lines)

    def _on_kept(self, votes: tuple[int, ...], way: VoteWay) -> None:
        session = self._store.session
        expected = expected_people(session.gathered.counts, session.item.id, votes, way=way, seats=session.seats)
        if expected is not None and self._doubted != votes:
            self._doubted = votes
            message = N_(
                "That makes {total}, and there were {expected}. “Keep the count”, or Enter, keeps it all the same."
            )
            self.panel.ask(self._wording.text(message, total=sum(votes), expected=expected))
            return
        self._store.decide(partial(room_decisions.keep_count, votes=votes, way=way))
        self.panel.empty()
        self._say_kept()

    def _on_mended(self, votes: tuple[int, ...]) -> None:
        self._store.decide(partial(room_decisions.mend_count, votes=votes))
        self.panel.empty()
        self._say_kept()

    def _say_kept(self) -> None:
        """Close the panel, and say how the room moved."""
        self._presenter.close_overlays()
        session = self._store.session
        number = newest_of(session.gathered.counts, session.item.id)
        if number is None:
            return
        pair = first_and_last(session.gathered.counts, number)
        key = self._presenter.first_key("count")
        said = self._wording.text("Kept, unseen by the public ({key}, then Enter, shows it).", key=key)
        deed: WayOn | None = ("count_on_wall", self._wording.text(RESULT_ON))
        if session.aside == CountCard(number):
            said, deed = self._wording.text("The count on the wall is corrected."), None
        if len(pair) > 1:
            said = f"{said} {shift_words(*pair, wording=self._wording)}"
        self._presenter.say_briefly(said, deed)

    def _on_shown(self) -> None:
        if self._newest is None:
            if not isinstance(self._store.session.aside, VoteCard):
                self._on_asked()  # a second Enter does not hide what the first has shown
        else:
            self.turn()
            self._presenter.close_overlays()

    def _on_asked(self) -> None:
        """Put the question with its answers before the public, or take it away; the panel stays for the numbers."""
        if self._store.session.item.theme.kind is not Kind.MOVING_DEBATE:
            self._store.decide(room_decisions.turn_vote)

    def _on_changed(self, before: Session, after: Session) -> None:
        shown = [(session.gathered, session.aside, session.item.id) for session in (before, after)]
        if self.panel.isVisible() and shown[0] != shown[1]:
            if before.item.id != after.item.id:
                self._presenter.close_overlays()
                return
            self._show()


def shift_words(before: Count, after: Count, *, wording: Wording) -> str:
    """Return how the room moved between two counts, in a sentence."""
    parts = []
    for option, by in zip(after.options, shifts(before, after), strict=True):
        name = beginning(option, MAX_OPTION_SIGNS, mark="…")
        if by > 0:
            parts.append(wording.text("{count} more for “{option}”", count=by, option=name))
        if by < 0:
            parts.append(wording.text("{count} fewer for “{option}”", count=-by, option=name))
    if not parts:
        return wording.text("Since the first count nobody moved.")
    return wording.text("Since the first count: {shifts}.", shifts=", ".join(parts))
