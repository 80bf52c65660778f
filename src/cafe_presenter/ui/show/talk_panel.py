"""The panel of the presenter window that holds what the host says: question, objective, follow-ups and notes."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import (
    MAX_FOLLOW_UPS,
    MAX_FOLLOW_UPS_SIGNS,
    MAX_NOTES_SIGNS,
    MAX_TEXT_SIGNS,
    beginning,
)
from cafe_presenter.core.deck.deck import FollowUp, Kind, Theme
from cafe_presenter.core.evening.session import Aside, Session
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, DIM, TEXT, Text
from cafe_presenter.wording import Wording

GROWING = (1.4, 1.25, 1.12, 1.06)
SHRINKING = (0.96, 0.93, 0.9, 0.86, 0.83, 0.8)
"""By how much the text may grow in a small window, and how far it shrinks before it is scrolled."""
MAX_FITTING_SIGNS = 4_500
"""More than the panel can hold at the smallest size: Latin fills it with 3,000."""


class TalkPanel(QScrollArea):
    """Theme, question, objective, follow-ups and notes; the text shrinks a little before it needs scrolling."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._scale = 1.0
        self._position = -1
        self._drawn: tuple[object, ...] = ()
        self._is_whole = False
        self._inside = QWidget()
        self._theme = Text(24, DIM, wrap=True)
        self._last = Text(17, DIM)
        self._last_s: Mapping[str, float] = {}
        self._question = Text(34, bold=True, wrap=True)
        self._objective_frame = QFrame()
        self._objective_frame.setObjectName("objective")
        self._objective_label = Text(15, ACCENT, bold=True)
        self._objective = Text(28, wrap=True)
        self._follow_ups_label = Text(15, ACCENT, bold=True)
        self._follow_ups = QGridLayout()
        self._rows: list[tuple[Text, Text]] = []
        self._more_follow_ups = Text(17, DIM, wrap=True)
        self._notes_label = Text(15, ACCENT, bold=True)
        self._notes = Text(21, wrap=True)
        self._more_notes = Text(17, DIM, wrap=True)
        self._build()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _build(self) -> None:
        self._objective_label.setText(self._wording.text("OBJECTIVE"))
        self._follow_ups_label.setText(self._wording.text("FOLLOW-UPS"))
        self._notes_label.setText(self._wording.text("NOTES"))
        card = QVBoxLayout(self._objective_frame)
        card.setContentsMargins(20, 10, 16, 12)
        card.setSpacing(2)
        card.addWidget(self._objective_label)
        card.addWidget(self._objective)
        self._follow_ups.setColumnStretch(1, 1)
        self._follow_ups.setHorizontalSpacing(20)
        self._follow_ups.setVerticalSpacing(6)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        names = QHBoxLayout()
        names.addWidget(self._theme, 1)
        names.addWidget(self._last, 0, Qt.AlignmentFlag.AlignBottom)
        self._nested = (names, card, self._follow_ups)
        column.addLayout(names)
        column.addWidget(self._question)
        column.addSpacing(8)
        column.addWidget(self._objective_frame)
        column.addSpacing(8)
        column.addWidget(self._follow_ups_label)
        column.addLayout(self._follow_ups)
        column.addWidget(self._more_follow_ups)
        column.addSpacing(8)
        column.addWidget(self._notes_label)
        column.addWidget(self._notes)
        column.addWidget(self._more_notes)
        column.addStretch(1)

    def show_session(self, session: Session) -> None:
        """Draw the item that is up."""
        theme, language = session.item.theme, session.deck.language
        sent = frozenset(shown.what for shown in session.shown)
        drawn = (theme, language, session.deck.title, self._told_last(theme), session.position, sent)
        if drawn == self._drawn:
            return  # most keys change nothing here, and laying out a long text takes its time
        self._drawn = drawn
        question = theme.question or (theme.theme if theme.kind is not Kind.WELCOME else session.deck.title)
        theme_name = self._wording.item_name(theme)
        self._last.setText(self._told_last(theme))
        self._theme.setText(
            self._wording.kind_name(theme.kind) if theme_name == question else _shown(theme_name, language)
        )
        self._question.setText(_shown(question, language))
        self._objective.setText(_shown(theme.objective, language))
        self._objective_frame.setVisible(bool(theme.objective))
        self._show_notes(theme.notes, language)
        self._show_follow_ups(theme.follow_ups, sent, language)
        if session.position != self._position:
            self._position = session.position
            self.verticalScrollBar().setValue(0)
        self._fit()

    def show_last_times(self, seconds: Mapping[str, float]) -> None:
        """Know what each theme took the last time, by its name."""
        self._last_s = seconds

    def _told_last(self, theme: Theme) -> str:
        last_s = self._last_s.get(theme.theme)
        if last_s is None:
            return ""
        return self._wording.text("took {time} last time", time=self._wording.minutes(last_s))

    def turn(self, pages: float) -> None:
        """Move down, or up, by part of a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self.viewport().height()))

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        self._fit()

    def set_whole(self, whole: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Take as much height as the text needs, and leave the scrolling to what this stands in."""
        self._is_whole = whole
        self._fit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text again."""
        super().resizeEvent(event)
        self._fit()

    def _show_notes(self, notes: str, language: str) -> None:
        shown = beginning(notes, MAX_NOTES_SIGNS)
        self._notes.setText(display_text(shown, language))
        self._notes_label.setVisible(bool(notes))
        rest = len(notes) - len(shown)
        self._more_notes.setVisible(rest > 0)
        if rest > 0:
            self._more_notes.setText(
                self._wording.plural(
                    "… and {count} sign more, in the deck", "… and {count} signs more, in the deck", rest
                )
            )

    def _show_follow_ups(self, whole: Sequence[FollowUp], sent: Container[Aside], language: str) -> None:
        follow_ups, count = _legible(whole), len(whole)
        while len(self._rows) < len(follow_ups):
            self._add_row()
        for row, (when, text) in enumerate(self._rows):
            shown = follow_ups[row] if row < len(follow_ups) else None
            when.setText(self._occasion(shown, is_sent=whole[row] in sent) if shown else "")
            text.setText(display_text(shown.text, language) if shown else "")
            when.setVisible(bool(when.text()))
            text.setVisible(shown is not None)
        self._follow_ups_label.setVisible(count > 0)
        rest = count - len(follow_ups)
        self._more_follow_ups.setVisible(rest > 0)
        if rest > 0:
            self._more_follow_ups.setText(
                self._wording.plural("… and {count} more, in the deck", "… and {count} more, in the deck", rest)
            )

    def _occasion(self, follow_up: FollowUp, *, is_sent: bool) -> str:
        """Return what the room does that a follow-up serves, and whether it stood on the wall."""
        used = f"✓ {self._wording.text('shown')}" if is_sent else ""
        return "\n".join(part for part in (beginning(follow_up.when, MAX_TEXT_SIGNS), used) if part)

    def _add_row(self) -> None:
        when, text = Text(17, DIM), Text(21, TEXT, wrap=True)
        self._follow_ups.addWidget(when, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
        self._follow_ups.addWidget(text, len(self._rows), 1)
        self._rows.append((when, text))

    def _fit(self) -> None:
        """Draw at the largest size at which all is seen without scrolling, else at the smallest."""
        # In a small window the words are no smaller than they must be: they grow into the room there is.
        larger = [each for each in GROWING if self._scale * each <= 1.0]
        first, *others = (1.0,) if self._is_whole else (*larger, 1.0, *SHRINKING)
        # What is too much at the smallest is too much at any: each size tried lays out every word anew.
        is_hopeless = others and sum(len(text.text()) for text in self._seen()) > MAX_FITTING_SIGNS
        if (is_hopeless or not self._fits(first)) and others and self._fits(others[-1]):
            next(shrink for shrink in (first, *others) if self._fits(shrink))
        self.setMinimumHeight(self._height() if self._is_whole else 0)

    def _seen(self) -> list[Text]:
        return [text for text in self._inside.findChildren(Text) if not text.isHidden()]

    def _fits(self, shrink: float) -> bool:
        for text in self._seen():
            text.set_scale(self._scale * shrink)
        layout = self._inside.layout()
        assert layout is not None
        # Qt asks nested parts anew only when it lays out: their old heights would be counted.
        self._objective_frame.updateGeometry()
        for part in (*self._nested, layout):
            part.invalidate()
        return self._height() <= self.viewport().height()

    def _height(self) -> int:
        layout = self._inside.layout()
        assert layout is not None
        return layout.heightForWidth(self.viewport().width())


def _legible(follow_ups: Sequence[FollowUp]) -> list[FollowUp]:
    """Return the follow-ups a host can look through, the last one cut where the room for all of them ends."""
    shown: list[FollowUp] = []
    left = MAX_FOLLOW_UPS_SIGNS
    for each in follow_ups[:MAX_FOLLOW_UPS]:
        if left <= 0:
            break
        shown.append(replace(each, text=beginning(each.text, min(left, MAX_TEXT_SIGNS), mark=" …")))
        left -= len(shown[-1].text)
    return shown


def _shown(text: str, language: str) -> str:
    return display_text(beginning(text, MAX_TEXT_SIGNS, mark=" …"), language)
