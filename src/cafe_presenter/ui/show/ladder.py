"""The list of follow-ups, over the notes on the laptop: a digit, Enter or a click sends one to the wall."""

from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.evening.follow_ups import House, ladder
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.show.aside_panel import MAX_HEAD_SIGNS, AsidePanel, AsideRow
from cafe_presenter.wording import Wording


class LadderPanel(AsidePanel):
    """The theme's follow-ups by their occasions, numbered, then those always at hand; ``sent`` tells the one chosen."""

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        hint = wording.text(
            "Its number, or ↑ ↓ and Enter, or a click: it goes to the wall. R brings the question back."
        )
        super().__init__(wording.text("Follow-ups"), hint, parent, wording=wording)

    def show_session(self, session: Session, house: House) -> None:
        """List what can be sent in this session just now."""
        heading, any_time = self._wording.text("Always at hand"), self._wording.text("At any time")
        rows = [
            AsideRow(
                rung.follow_up,
                beginning(rung.follow_up.when, MAX_HEAD_SIGNS, mark="…") or any_time,
                rung.follow_up.text,
                is_used=rung.is_used,
                used=f"✓ {self._wording.text('shown')}",
                heading="" if rung.is_own else heading,
            )
            for rung in ladder(session, house)
        ]
        self.show_asides(rows, session.deck.language)
