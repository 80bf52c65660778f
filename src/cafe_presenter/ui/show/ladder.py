"""The list of follow-ups, over the notes on the laptop: a digit, Enter or a click sends one to the wall."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.deck.deck import FollowUp
from cafe_presenter.core.evening.follow_ups import Rung, ladder
from cafe_presenter.core.evening.session import Session
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.input.numbered_list import DIGITS, NumberedList
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.wording import Wording


class LadderPanel(ListPanel):
    """The theme's follow-ups by their occasions, numbered, then those always at hand; ``sent`` tells the one chosen."""

    sent = Signal(object)
    leaves_time_in_sight = True

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        self._numbered = NumberedList()
        hint = wording.text(
            "Its number, or ↑ ↓ and Enter, or a click: it goes to the wall. R brings the question back."
        )
        super().__init__(wording.text("Follow-ups"), hint, parent, rows=self._numbered)
        self._wording = wording
        self._follow_ups: dict[str, FollowUp] = {}
        self.chosen.connect(self._on_chosen)

    def show_session(self, session: Session, *, with_bundled: bool) -> None:
        """List what can be sent in this session just now."""
        rungs = ladder(session, with_bundled=with_bundled)
        self._follow_ups = {f"{place}": rung.follow_up for place, rung in enumerate(rungs)}
        rows: list[ListRow] = []
        numbers: dict[int, int] = {}
        for place, rung in enumerate(rungs):
            if not rung.is_own and (place == 0 or rungs[place - 1].is_own):
                rows.append(ListRow("", self._wording.text("Always at hand")))
            if place < len(DIGITS):
                numbers[DIGITS[place]] = len(rows)
            number = f"{DIGITS[place]}" if place < len(DIGITS) else ""
            rows.append(ListRow(f"{place}", self._line(rung, number, session.deck.language)))
        self._numbered.number_rows(numbers)
        self.show_rows(tuple(rows))
        if not self.isVisible():
            unused = next((place for place, rung in enumerate(rungs) if not rung.is_used), 0)
            self.list.setCurrentRow(next((row for row, each in enumerate(rows) if each.name == f"{unused}"), 0))

    def _line(self, rung: Rung, number: str, language: str) -> str:
        follow_up, text = rung.follow_up, self._wording.text
        used = f"✓ {text('shown')}" if rung.is_used else ""
        head = "\u2003".join(part for part in (number, follow_up.when or text("At any time"), used) if part)
        body = " ".join(follow_up.text.split())
        return display_text(f"{head}\n{beginning(body, MAX_TEXT_SIGNS, mark='…')}", language)

    def _on_chosen(self, name: str) -> None:
        self.sent.emit(self._follow_ups[name])
