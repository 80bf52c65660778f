"""The walls between the questions: rules as lines, a break with its hour, digits of a turn, the ring beside words."""

from dataclasses import replace
from math import hypot

import pytest
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Timer, TimerKind
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.events import Paused
from cafe_presenter.core.evening.session import begin, view_at, wall_view
from cafe_presenter.core.evening.view import WallKind, WallView, thanks_view, with_hour
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.ring import PEN
from cafe_presenter.ui.wall.wall_sheet import Face, WallLayout, box_of
from stage import Stage, StoreBench

FOUR = "On parle en « je ». On laisse finir. On peut passer son tour. On a le droit de changer d’avis."
NOON_S = 12 * 3600.0


def rules(text: str, **more: str) -> WallView:
    deck = Deck("Soirée", themes=(Theme("Comment on se parle", text, kind=Kind.RULES, plain=more.get("plain", "")),))
    return view_at(begin(deck), 1)


@pytest.mark.parametrize("text", [FOUR, FOUR.replace(". ", ".\n")], ids=["sentences", "lines"])
def test_rules_are_shown_one_a_line(text: str) -> None:
    view = rules(text)
    assert view.kind is WallKind.RULES
    assert len(view.text.split("\n")) == 4


@pytest.mark.parametrize("text", ["", "On s’écoute.", "Une règle. " * 8])
def test_one_rule_or_a_whole_text_of_them_is_set_as_a_question_is(text: str) -> None:
    assert rules(text.strip()).kind is WallKind.QUESTION


@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3, 16 / 10, 9 / 16])
def test_the_rules_are_all_of_one_size_and_inside_the_wall(app: QApplication, aspect: float) -> None:
    del app
    layout = lay_out(rules(FOUR), aspect, look=Look())
    lines = [line for line in layout.lines if line.colour == "text"]
    assert len({round(line.size, 3) for line in lines}) == 1
    assert max(line.baseline for line in lines) < 950
    assert sum(shape.rect[2] == shape.rect[3] and not shape.pen for shape in layout.shapes) == 4


BREAK = Deck(
    "Soirée",
    language="fr",
    themes=(Theme(kind=Kind.WELCOME), Theme("Pause", kind=Kind.BREAK, duration_s=600.0), Theme("A", "B ?", "C")),
)


def shown(bench: StoreBench) -> WallView:
    return with_hour(wall_view(bench.session, bench.store.now()), NOON_S)


def test_a_break_says_when_the_evening_goes_on(app: QApplication) -> None:
    del app
    bench = StoreBench(BREAK)
    bench.pass_by(120)
    bench.store.go_to(1)
    view = shown(bench)
    assert (view.kind, view.byline, view.text) == (WallKind.BREAK, "On reprend à", "12\u00a0h\u00a012")
    assert (view.dated, view.shrink) == ("encore 10\u00a0min", 1.0)
    bench.pass_by(59)
    assert shown(bench) == view
    bench.pass_by(241)
    assert shown(bench) == replace(view, dated="encore 5\u00a0min", shrink=0.5)
    bench.pass_by(301)
    assert shown(bench) == replace(view, dated="", shrink=None)


def test_the_wall_counts_the_minutes_of_a_break_down_by_itself(app: QApplication) -> None:
    del app
    stage = Stage(BREAK)
    stage.store.go_to(1)
    for minutes in (10, 9, 8):
        assert f"encore {minutes}\u00a0min" in stage.wall.accessibleDescription()
        assert stage.presenter.page._preview._picture.accessibleDescription() == stage.wall.accessibleDescription()
        stage.pass_by(60)
    stage.close()


def test_a_break_that_is_paused_promises_no_hour(app: QApplication) -> None:
    del app
    bench = StoreBench(BREAK)
    bench.store.go_to(1)
    bench.store.dispatch(Paused(bench.store.now()))
    assert (shown(bench).kind, shown(bench).heading) == (WallKind.QUESTION, "Pause")


def test_an_hour_is_written_as_the_language_of_the_deck_has_it() -> None:
    view = WallView(WallKind.BREAK, heading="Pause", back_at=0.0)
    assert with_hour(view, 20 * 3600.0).text == "20\u00a0h"
    assert with_hour(replace(view, language="en"), 20 * 3600.0 + 300).text == "20:05"
    assert with_hour(view, 24 * 3600.0 + 60).text == "0\u00a0h\u00a001"
    assert with_hour(view, None).kind is WallKind.QUESTION


def test_the_wall_and_the_small_wall_show_the_same_hour(app: QApplication) -> None:
    del app
    stage = Stage(BREAK)
    stage.store.go_to(1)
    on_wall = stage.wall.accessibleDescription()
    assert "On reprend à" in on_wall
    assert stage.presenter.page._preview._picture.accessibleDescription() == on_wall
    stage.close()


def crossed(layout: WallLayout, family: str) -> list[str]:
    """Return the words the ring runs through."""
    found = []
    for ring in (shape for shape in layout.shapes if shape.pen):
        x, y, size, _ = ring.rect
        middle, inner, outer = (x + size / 2, y + size / 2), size / 2 * (1 - PEN), size / 2 * (1 + PEN)
        for line in layout.lines:
            wide = Face(line.family or family, line.bold, line.spaced).measure(line.text) * line.size
            across = [line.x + wide * step / 60 for step in range(61)]
            steps = [(x, line.baseline - line.size * rise / 8) for x in across for rise in range(6)]
            if any(inner < hypot(px - middle[0], py - middle[1]) < outer for px, py in steps):
                found.append(line.text)
    return found


TITLES = ("Oui", "L’IA, une amie qui vous veut du bien ?", "Un titre " * 12, "مرحبا بكم في المقهى", "Mot" * 12)


@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3, 16 / 10, 2.4, 9 / 16])
@pytest.mark.parametrize("title", TITLES, ids=lambda title: title[:10])
@pytest.mark.parametrize("kind", [WallKind.TITLE, WallKind.CLOSING, WallKind.HOLDING])
def test_the_ring_never_runs_through_words(app: QApplication, kind: WallKind, title: str, aspect: float) -> None:
    del app
    view = WallView(kind, text=title, detail="Lettres, devoirs, poèmes : ce que l’on confie aux machines", footer="Ici")
    look = Look()
    assert crossed(lay_out(view, aspect, look=look), look.typeface("")) == []


def test_a_short_question_is_larger_than_a_long_one(app: QApplication) -> None:
    del app
    sizes = []
    for text in ("Et vous ?", "Que fait une machine que vous ne ferez jamais, vous, ni personne ?"):
        layout = lay_out(WallView(WallKind.QUESTION, heading="Thème", text=text), 16 / 9, look=Look())
        sizes.append(next(line.size for line in layout.lines if line.colour == "text"))
    assert sizes[0] >= 1.15 * sizes[1]


def test_thanks_are_in_the_language_of_the_deck() -> None:
    assert thanks_view(Deck("A", language="fr")).text == "Merci à toutes et à tous."
    assert thanks_view(Deck("A", language="de")).text == "Thank you, all of you."


def test_the_next_date_stands_below_the_thanks() -> None:
    deck = Deck("A", language="fr", next_date="jeudi 14 janvier, 19 h")
    assert thanks_view(deck).detail == "Prochaine soirée\u00a0: jeudi 14 janvier, 19 h"
    assert thanks_view(Deck("A")).detail == ""


TURNS = Deck(
    "Soirée",
    language="fr",
    themes=(Theme("Tour", "Et vous ?", "C", timer=Timer(TimerKind.ROUNDS, 60.0, 3, 30.0)),),
)


def test_the_digits_of_a_turn_say_what_passes(app: QApplication) -> None:
    del app
    bench = StoreBench(TURNS)
    bench.store.go_to(1)
    assert wall_view(bench.session, bench.store.now()).turn == ""
    bench.store.decide(decisions.toggle_turn_digits)
    assert wall_view(bench.session, bench.store.now()).turn == "tour 1 sur 3"
    bench.pass_by(70)
    assert wall_view(bench.session, bench.store.now()).turn == "on change de table"


@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
def test_digits_are_large_and_stand_below_the_question(app: QApplication, aspect: float) -> None:
    del app
    for text in ("Et vous ?", "Une question de plusieurs lignes, dite d’un seul souffle, pour voir. " * 4):
        view = WallView(WallKind.QUESTION, heading="Tour", text=text, mark=(1, 3), shrink=0.5, left_s=30, turn="tour")
        layout = lay_out(view, aspect, look=Look())
        turn, question = box_of(layout, "turn"), box_of(layout, "question")
        assert turn.height() >= 0.1 * 1000
        assert question.bottom() <= turn.top()
        assert turn.bottom() <= box_of(layout, "mark").top()
