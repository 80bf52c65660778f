"""The list of facts, over the notes on the laptop: the theme's, then those of the others, and what is doubtful."""

from datetime import date
from itertools import chain

from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.bounds import MAX_FOLLOW_UPS, beginning
from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.deck.deck import Fact
from cafe_presenter.core.deck.facts import FactDoubt, doubts
from cafe_presenter.core.evening.session import FactCard, Session
from cafe_presenter.core.evening.view import dates_of
from cafe_presenter.ui.show.aside_panel import MAX_HEAD_SIGNS, AsidePanel, AsideRow
from cafe_presenter.wording import N_, Wording

DOUBTS = {
    FactDoubt.NO_SOURCE: N_("⚠ no source"),
    FactDoubt.OLD: N_("⚠ more than two years old: look it up again"),
    FactDoubt.UNDATED: N_("⚠ nobody noted when it was looked up"),
    FactDoubt.LONG_ADDRESS: N_("⚠ address too long to type: its code alone leads there"),
}


class FactPanel(AsidePanel):
    """Who says what; ``sent`` tells the fact that was chosen."""

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        hint = wording.text(
            "Its number, or ↑ ↓ and Enter, or a click: it goes to the wall. Q brings the question back."
        )
        super().__init__(wording.text("Facts"), hint, parent, wording=wording)

    def show_session(self, session: Session, today: date) -> None:
        """List the facts of the theme that is up, then those of the others."""
        shown = {each.what.fact for each in session.shown if isinstance(each.what, FactCard)}
        language, used = session.deck.language, f"✓ {self._wording.text('was shown')}"
        rows = [
            AsideRow(
                fact, self._head(fact, language, today), fact.text, is_used=fact in shown, used=used, heading=heading
            )
            for fact, heading in self._facts(session)
        ]
        self.show_asides(rows, language)

    def _facts(self, session: Session) -> list[tuple[Fact, str]]:
        """Return the first facts, each once, with the heading it stands under."""
        others = self._wording.text("Other themes")
        heard = (each for item in session.agenda if item.id != session.item.id for each in item.theme.facts)
        found: dict[Fact, str] = {}
        for fact, heading in chain(
            ((each, "") for each in session.item.theme.facts), ((each, others) for each in heard)
        ):
            if len(found) == MAX_FOLLOW_UPS:
                break
            if not is_blank(fact.text):
                found.setdefault(fact, heading)
        return list(found.items())

    def _head(self, fact: Fact, language: str, today: date) -> str:
        """Return who says it and when, and what is doubtful about that."""
        said = (
            beginning(each, MAX_HEAD_SIGNS, mark="…")
            for each in (fact.publisher or fact.title, dates_of(fact, language))
        )
        return "\u2003".join(
            part for part in (*said, *(self._wording.text(DOUBTS[each]) for each in doubts(fact, today))) if part
        )
