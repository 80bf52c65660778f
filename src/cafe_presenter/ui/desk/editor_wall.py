"""One item of a deck as the room will see it, and whether it will be able to read it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.session import begun_break
from cafe_presenter.core.evening.view import WallChoices, WallView, bounded, reworded
from cafe_presenter.ui.desk.editor_list import wall_of
from cafe_presenter.ui.desk.side_column import heading
from cafe_presenter.ui.kit.style import DIM, GOOD, SOON, Text
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.thumbnail import Thumbnail
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, LARGEST
from cafe_presenter.wording import Wording

SMALL = 0.72
"""Share of the usual size of a question below which the back row is thought of."""


class WallSide(QWidget):
    """The wall in small, and a word on how well it is read."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.preview = Thumbnail()
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._small, self._readable = Text(17, SOON, wrap=True), Text(17, GOOD, wrap=True)
        self._last = Text(17, DIM, wrap=True)
        self._last_s: Mapping[str, float] = {}
        self._look = Look()
        self._theme = ""
        self._readable.setText(wording.text("Readable from the back row."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            heading(wording.text("As the public will see it")),
            self.preview,
            self._small,
            self._readable,
            self._last,
        ):
            column.addWidget(widget)

    def dress(self, look: Look) -> None:
        """Draw with ``look``, from the next item on."""
        self._look = look

    def show_last_times(self, seconds: Mapping[str, float]) -> None:
        """Know what each theme took when this deck was last run, by the theme's name."""
        self._last_s = seconds
        self._tell_last()

    def _tell_last(self) -> None:
        last_s = self._last_s.get(self._theme)
        shown = (
            "" if last_s is None else self._wording.text("took {time} last time", time=self._wording.minutes(last_s))
        )
        self._last.setText(shown)
        self._last.setVisible(bool(shown))

    def show_item(self, deck: Deck, index: int | None, wall: QSize, *, twin: str = "") -> None:
        """Draw an item of the deck, or its title when there is no index, at the shape of the wall.

        ``twin`` names another wording of it to be drawn, ``plain`` or a language's code.
        """
        theme = Theme(kind=Kind.WELCOME) if index is None else deck.themes[index]
        view = bounded(reworded(wall_of(deck, index), theme, WallChoices(twin=twin)))
        self.preview.show_view(begun_break(view, theme), wall, DIM, look=self._look)
        self._theme = theme.theme
        self._tell_last()
        share, title = legibility(view, wall, look=self._look), title_share(view, wall, look=self._look)
        has_question = index is not None and bool(theme.question.strip())
        said = self._wording.text(
            "This question is long: its letters shrink to {share}% of their usual size. From the back row it is hard "
            "to read. Cut it, or keep a part for the follow-ups.",
            share=round(share * 100),
        )
        if title < min(share, SMALL):
            said = self._wording.text(
                "The name of this theme is long: its letters shrink to {share}% of their usual size. From the back row "
                "it is hard to read. A few words are enough.",
                share=round(title * 100),
            )
        is_small = (has_question and share < SMALL) or title < SMALL
        self._small.setText(said)
        self._small.setVisible(is_small)
        self._readable.setVisible(has_question and not is_small)


def legibility(view: WallView, wall: QSize, *, look: Look) -> float:
    """Return the size of the main text of a view on a wall of that shape, as a share of the largest it can have."""
    layout = lay_out(view, wall.width() / max(1, wall.height()), look=look)
    sizes = [line.size for line in layout.lines if line.colour == "text"]
    largest = min(LARGEST * HEIGHT, 0.078 * layout.width)
    return min(sizes) / largest if sizes else 1.0


def title_share(view: WallView, wall: QSize, *, look: Look) -> float:
    """Return the size of the name of the theme above its question, as a share of what a short one has."""
    if not (view.heading.strip() and view.text.strip()):
        return 1.0
    aspect = wall.width() / max(1, wall.height())
    both = (lay_out(each, aspect, look=look) for each in (view, replace(view, heading="A")))
    size, usual = (min((line.size for line in each.lines if line.colour == "accent"), default=1.0) for each in both)
    return size / usual
