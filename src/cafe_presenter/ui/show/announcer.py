"""What is said aloud, through the system's screen reader, when something changes that the eye would see."""

from math import ceil
from typing import assert_never

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.pace import PaceState, pace, pace_state
from cafe_presenter.core.evening.session import Session, deck_view, dressed_deck
from cafe_presenter.core.evening.view import spoken, spoken_parts
from cafe_presenter.ui.show.panels import pace_word, place_in_evening
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import N_, Wording


class Announcer(QObject):
    """Announces moves, the wall, the time and questions by Qt's accessibility interface; silent without a reader."""

    def __init__(self, store: SessionStore, window: PresenterWindow, wording: Wording) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        self._wording = wording
        self._pace = pace_state(store.session, store.now())
        self.said: tuple[str, ...] = ()
        store.changed.connect(self._on_changed)
        store.ticked.connect(self._on_ticked)
        window.questions.changed.connect(self._on_asked)

    def _on_changed(self, before: Session, after: Session) -> None:
        lines = []
        if (before.position, before.agenda) != (after.position, after.agenda) and before.item.id != after.item.id:
            theme = after.item.theme
            parts = (
                place_in_evening(after, after.position, self._wording),
                self._wording.item_name(theme),
                theme.question,
            )
            lines.append(spoken_parts(*dict.fromkeys(beginning(each, MAX_TEXT_SIGNS) for each in parts)))
        elif before.aside != after.aside:
            lines.append(self._aside_sentence(after))
        if before.cover is not after.cover:
            lines.append(self._wording.text(_cover_sentence(after.cover)))
        if (before.frozen is None) != (after.frozen is None):
            sentence = N_("The wall is frozen") if after.frozen is not None else N_("The wall follows again")
            lines.append(self._wording.text(sentence))
        if before.choices != after.choices:
            deck = dressed_deck(after)
            parts = (deck.palette, deck.font, after.choices.twin)
            lines.append(self._wording.text("The wall looks different: {look}", look=", ".join(filter(None, parts))))
        for line in lines:
            self._say(line)

    def _aside_sentence(self, session: Session) -> str:
        """Return what stands in the place of the question, or that the question is back."""
        if session.aside is None:
            return self._wording.text("The question is back on the wall")
        return spoken(deck_view(session))

    def _on_asked(self) -> None:
        asked = self._window.questions.asked
        if asked is not None:
            self._say(asked.text)

    def _on_ticked(self, now: float) -> None:
        state = pace_state(self._store.session, now)
        if state is self._pace:
            return
        self._pace, is_theme = state, self._store.session.item.theme.kind.is_theme
        if state is PaceState.SOON:
            left_s = ceil(pace(self._store.session, now).left_s)
            said = N_("Theme nearly over: {time} left") if is_theme else N_("Nearly over: {time} left")
            self._say(self._wording.text(said, time=self._wording.minutes(left_s)))
        elif state in (PaceState.OVER, PaceState.PAUSED):
            self._say(self._wording.text(pace_word(state, is_theme=is_theme)))

    def _say(self, text: str) -> None:
        self.said = (*self.said[-9:], text)
        event = QAccessibleAnnouncementEvent(self._window, text)
        QAccessible.updateAccessibility(event)


def _cover_sentence(cover: Cover) -> str:
    """Return what is said when the wall comes under ``cover``."""
    match cover:
        case Cover.NONE:
            return N_("The wall shows the evening again")
        case Cover.BLACK:
            return N_("The wall is black")
        case Cover.WHITE:
            return N_("The wall is white")
        case Cover.HOLDING:
            return N_("The wall shows the holding view")
        case _:
            assert_never(cover)
