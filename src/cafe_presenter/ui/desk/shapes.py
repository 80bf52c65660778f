"""Shapes that a new evening can start from: what each is called, and the file of its deck."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.resources import resource
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.wording import LANGUAGES, N_, Wording


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape by the name of its file, what it is called, and whom it suits."""

    name: str
    label: str
    detail: str


BLANK = "blank"
SHAPES = (
    Shape("60-minutes", N_("An evening of 60 minutes"), N_("4 to 15 people: welcome, silence, three themes, closing")),
    Shape("90-minutes", N_("An evening of 90 minutes"), N_("More than 15 people: five themes, a break, closing")),
    Shape("cafe-philo", N_("A philosophy café"), N_("One question in phases of ten minutes, each one reworded")),
    Shape("moving-debate", N_("A moving debate"), N_("People walk to the side they are on, and speak from there")),
    Shape("world-cafe", N_("A world café"), N_("Three rounds at tables, people change tables in between")),
    Shape("one-question", N_("One question in twenty minutes"), N_("For a class, or the end of a meeting")),
)


def shape_path(name: str, language: str) -> Path:
    """Return the file of a shape's deck, in English where a language has none."""
    return resource(f"shapes/{language if language in LANGUAGES else 'en'}/{name}.yaml")


def shapes_panel(wording: Wording, parent: QWidget) -> ListPanel:
    """Return the list of shapes, a blank page at its end."""
    text = wording.text
    panel = ListPanel(text("What shape for your evening?"), text("Choose one: all of it can be changed."), parent)
    rows = [ListRow(each.name, f"{text(each.label)}\n{text(each.detail)}") for each in SHAPES]
    panel.show_rows((*rows, ListRow(BLANK, f"{text('A blank page')}\n{text('You write everything yourself')}")))
    return panel
