"""What a proposal to end on time would change: the evening before and after on one scale, and each theme by name."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.course import course
from cafe_presenter.core.evening.pace import pace
from cafe_presenter.core.evening.plan import Proposal, ProposalKind
from cafe_presenter.core.evening.session import Item, Session, theme_numbers
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.style import DIM, GOOD, OVER, Text
from cafe_presenter.ui.show.evening_bar import EveningBar
from cafe_presenter.wording import N_, Wording

KIND_LABELS = {ProposalKind.SHORTEN: N_("Shorten"), ProposalKind.DROP: N_("Leave out")}
"""What each way of ending on time is called, beside its bar and on its button."""
MAX_TOLD = 8
"""Themes whose change is told by name; an evening that changes more is told by their number."""
MAX_DROPPED = 30
"""Themes that are left out by name: more than any evening has, and what a panel can hold."""


class ProposalView(QWidget):
    """Bars of the evening as it goes and as each proposal has it; the end that was set runs through all of them."""

    def __init__(
        self, session: Session, found: tuple[Proposal, ...], wording: Wording, *, now: float, utc: datetime
    ) -> None:
        super().__init__()
        self._wording = wording
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        after = [advance(session, each.taken(now)) for each in found]
        whole_s = max(course(each, now, from_now=True).whole_s for each in (session, *after))
        labels = [wording.text("At this pace"), *(wording.text(KIND_LABELS[each.kind]) for each in found)]
        told = ["", *(changes(session, each, wording) for each in found)]
        for row, each in enumerate((session, *after)):
            bar = EveningBar(wording, from_now=True)
            bar.show_session(each, now, whole_s=whole_s)
            end = wording.text("end at {hour}", hour=wording.hour(utc + timedelta(seconds=pace(each, now).rest_s)))
            bar.setAccessibleDescription(" ".join(part for part in (labels[row], end, told[row]) if part))
            colour = OVER if row == 0 or found[row - 1].over_s > 0 else GOOD
            self._add_row(row, bar, Text(16, colour), words=(labels[row], end, told[row]))

    def _add_row(self, row: int, bar: EveningBar, hour: Text, *, words: tuple[str, str, str]) -> None:
        label, end, told = words
        name, line = Text(18, bold=True), Text(16, DIM, wrap=True)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(0)
        right.setSpacing(2)
        for text, shown, column in ((label, name, left), (end, hour, left), (told, line, right)):
            shown.setText(text)
            column.addWidget(shown)
        right.insertWidget(0, bar)
        line.setVisible(bool(told))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addLayout(left, row, 0, top)
        self._grid.addLayout(right, row, 1, top)


def changes(session: Session, proposal: Proposal, wording: Wording) -> str:
    """Return what becomes of each theme: ``3 · Power 10 → 8 min``, those left out by name, those kept by their time."""
    dropped, planned = frozenset(proposal.dropped), dict(proposal.planned)
    numbered = tuple(zip(session.agenda, theme_numbers(session), strict=True))
    shorter = [each for each in numbered if each[0].id in planned]
    if len(shorter) > MAX_TOLD:
        named = [wording.plural("{count} theme gets less time", "{count} themes get less time", len(shorter))]
    else:
        named = [f"{_name(session, *each)} {_from_to(each[0], planned[each[0].id], wording)}" for each in shorter]
    left_out = [each for each in numbered if each[0].id in dropped]
    out = [_name(session, *each) for each in left_out[:MAX_DROPPED]]
    if len(left_out) > MAX_DROPPED:
        out.append(wording.plural("{count} other", "{count} others", len(left_out) - MAX_DROPPED))
    parts = []
    if out:
        parts.append(wording.text("Without {themes}", themes=", ".join(out)))
        if proposal.left and not named:
            parts.append(wording.text("all others keep their time"))
    return "\u2002·\u2002".join([" – ".join(parts), *named] if parts else named)


def _from_to(item: Item, planned_s: float, wording: Wording) -> str:
    if item.planned_s % 60 or planned_s % 60:
        return f"{wording.length(item.planned_s)}\u00a0→\u00a0{wording.length(planned_s)}"
    return f"{round(item.planned_s / 60)}\u00a0→\u00a0{wording.minutes(planned_s)}"


def _name(session: Session, item: Item, number: int | None) -> str:
    name = display_text(item_words(item), session.deck.language)
    return f"{number} {name}" if number is not None else name


def item_words(item: Item) -> str:
    """Return what a theme is called in a line, its question where it has no name."""
    return item.theme.theme or item.theme.question
