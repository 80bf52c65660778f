"""An evening of parts that ask nothing, as the agenda of an association: it is told and reached as one of questions."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.session import wall_view
from cafe_presenter.ui.show.evening_bar import EveningBar
from stage import DECK, Stage, reads, settle

NAMES = (
    "Mot de la présidente",
    "Rapport moral et d’activité",
    "Rapport financier : comptes, bilan, affectation du résultat",
    "Montant de la cotisation",
    "Chantiers collectifs du printemps",
    "Élection du conseil d’administration",
    "Questions diverses",
)
AGENDA = Deck(
    title="Assemblée générale",
    language="fr",
    themes=(
        Theme("Ouverture de séance", kind=Kind.WELCOME, duration_s=300.0),
        *(Theme(name, kind=Kind.FREE, duration_s=600.0) for name in NAMES),
        Theme("Clôture et verre de l’amitié", kind=Kind.CLOSING, duration_s=1200.0),
    ),
)
LONG = replace(AGENDA, themes=AGENDA.themes[:-1] * 3)


@pytest.fixture
def stage(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A show of an agenda on a small laptop."""
    del app
    running = Stage(getattr(request, "param", AGENDA))
    running.presenter.resize(1024, 768)
    settle()
    yield running
    running.close()


def bar_of(stage: Stage) -> EveningBar:
    bar = stage.presenter.findChild(EveningBar)
    assert isinstance(bar, EveningBar)
    return bar


def words_in(stage: Stage) -> list[str]:
    """Return what stands in each part of the bar."""
    return [words for words, _ in bar_of(stage).labels()]


def test_each_part_of_an_agenda_has_its_number_and_as_much_of_its_name_as_says_something(stage: Stage) -> None:
    told = words_in(stage)
    assert [words.split()[0] for words in told] == [str(number) for number in range(1, len(AGENDA.themes) + 1)]
    names = [words.split(" ", 1)[1] for words in told if " " in words]
    assert names
    assert all(len(name.strip("…")) >= 4 for name in names)


@pytest.mark.parametrize("stage", [LONG], indirect=True)
def test_an_agenda_of_many_parts_shows_their_numbers(stage: Stage) -> None:
    assert [words.split()[0] for words in words_in(stage)] == [str(number + 1) for number in range(len(LONG.themes))]


@pytest.mark.parametrize("stage", [AGENDA, DECK], indirect=True, ids=["agenda", "questions"])
def test_a_part_that_was_just_left_is_told_at_once(stage: Stage) -> None:
    for _ in range(3):
        stage.press(Qt.Key.Key_PageDown)
        stage.pass_by(2.0)
    settle()
    done = words_in(stage)[: stage.session.position - 1]
    assert done
    assert all(done)


def test_what_is_up_is_told_beside_the_mark_of_now_wherever_that_stands(stage: Stage) -> None:
    stage.store.go_to(3)
    bar = bar_of(stage)
    for _ in range(12):
        stage.pass_by(50.0)
        settle()
        at = next(place for place, (_, segment) in enumerate(bar.boxes()) if segment.index == 3)
        words, room = bar.labels()[at]
        now, _ = bar.marks()
        assert words.startswith("4")
        assert now is not None
        assert not room.left() <= now <= room.right()


def test_the_parts_of_an_agenda_are_told_and_reached_by_their_numbers(stage: Stage) -> None:
    stage.type("4")
    assert reads(stage.presenter, "Go to part 4: Enter")
    stage.press(Qt.Key.Key_Return)
    assert stage.session.item.theme.theme == NAMES[2]
    assert reads(stage.presenter, "Part 4 of 9")
    stage.type("12")
    assert reads(stage.presenter, "There is no part 12.")


def test_the_wall_shows_how_far_an_agenda_is(stage: Stage) -> None:
    stage.store.go_to(3)
    assert wall_view(stage.session).mark == (4, 9)
