"""The room counted by the host: the panel, what is asked when numbers do not fit, and how the room moved, in words."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.deck.deck import VoteWay
from cafe_presenter.core.evening import decisions, room_decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.counts import expected_people, first_and_last, newest_of, shifts, total, vote_of
from cafe_presenter.core.evening.room_events import Count
from cafe_presenter.core.evening.session import CountCard, Session, wall_view
from cafe_presenter.ui.show.count_panel import TALLY_WORDS, CountPanel
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import N_, Wording

MAX_OPTION_SIGNS = 30


class Counting(QObject):
    """Opens the panel, and makes of what it tells the events of the evening."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self.wall: ProjectorWindow | None = None  # makes ready what Enter may show
        self._tallied = False  # whether the newest count is the one whose slips are being read out
        self._doubted: tuple[int, ...] | None = None
        self.panel = panel = CountPanel(wording, presenter)
        panel.kept.connect(self._on_kept)
        panel.mended.connect(self._on_mended)
        panel.shown.connect(self._on_shown)
        panel.slip.connect(self._on_slip)
        panel.slip_back.connect(self._on_slip_back)
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

    def open(self) -> None:
        """Open the panel, whatever the wall shows, or close it."""
        session = self._store.session
        self._tallied, self._doubted = False, None
        self._show()
        self._presenter.toggle_panel(self.panel)
        if self.wall is not None and (event := room_decisions.turn_count(session, self._store.now())) is not None:
            self.wall.expect((wall_view(advance(session, event), self._store.now()),))

    @property
    def _newest(self) -> Count | None:
        session = self._store.session
        number = newest_of(session.gathered.counts, session.item.id)
        return None if number is None else session.gathered.counts[number]

    def _show(self) -> None:
        session = self._store.session
        vote = vote_of(session.item.theme, session.deck.language)
        is_seen, language = isinstance(session.aside, CountCard), session.deck.language
        told, is_tallied = self._told(), self._tallied
        self.panel.show_vote(vote, self._newest, told=told, is_seen=is_seen, is_tallied=is_tallied, language=language)
        number = newest_of(session.gathered.counts, session.item.id)
        self.panel.offer_to_hide(is_up=number is not None and session.aside == CountCard(number))

    def _told(self) -> str:
        """Return what is known of the newest count, and what the keys do with it."""
        session, count, text = self._store.session, self._newest, self._wording.text
        if count is None:
            return ""
        lines = [text("{total} in all.", total=total(count))]
        number = newest_of(session.gathered.counts, session.item.id)
        assert number is not None
        pair = first_and_last(session.gathered.counts, number)
        if len(pair) > 1:
            lines.append(shift_words(*pair, wording=self._wording))
        if self._tallied:
            lines.append(text(TALLY_WORDS))
        elif session.aside == CountCard(number):
            lines.append(text("The public sees this count. Type the new numbers to count again; Enter hides it."))
        else:
            lines.append(text("Enter shows it on the wall; typing counts anew; Backspace corrects it."))
        return " ".join(lines)

    def _on_kept(self, votes: tuple[int, ...], way: VoteWay) -> None:
        session = self._store.session
        expected = expected_people(session.gathered.counts, session.item.id, votes, way=way, seats=session.seats)
        if expected is not None and self._doubted != votes:
            self._doubted = votes
            message = N_("That makes {total}, and there were {expected}. Enter keeps it all the same.")
            self.panel.ask(self._wording.text(message, total=sum(votes), expected=expected))
            return
        self._store.decide(partial(room_decisions.keep_count, votes=votes, way=way))
        self._say_kept()

    def _on_mended(self, votes: tuple[int, ...]) -> None:
        self._store.decide(partial(room_decisions.mend_count, votes=votes))
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
        said = self._wording.text(
            "Kept, unseen by the public. To show it: “{button}”, then “{show}” ({key}, then Enter).",
            button=self._wording.text("Count…"),
            show=self._wording.text("Show on the wall"),
            key=key,
        )
        if session.aside == CountCard(number):
            said = self._wording.text("The count on the wall is corrected.")
        if len(pair) > 1:
            said = f"{said} {shift_words(*pair, wording=self._wording)}"
        self._presenter.say_briefly(said)

    def _on_shown(self) -> None:
        if self._newest is None:
            return
        if not self._tallied:
            self._store.decide(room_decisions.turn_count)
            self._presenter.close_overlays()
            self._presenter.dismiss_message()  # it says that nobody sees the count
        else:
            self._say_kept()

    def _on_slip(self, option: int) -> None:
        goes_on, self._tallied = self._tallied, True
        self._store.decide(partial(room_decisions.tally_slip, option=option, goes_on=goes_on))

    def _on_slip_back(self) -> None:
        """Take the last slip back; where none was read yet, go on with the tally there is."""
        newest = self._newest
        if self._tallied:
            self._store.decide(decisions.undo)
            self._tallied = self._newest is not None and (newest is None or self._newest is not None)
        elif newest is not None and newest.way is VoteWay.SLIPS:
            self._tallied = True
        self._show()

    def _on_changed(self, before: Session, after: Session) -> None:
        if self.panel.isVisible() and (before.gathered != after.gathered or before.item.id != after.item.id):
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
