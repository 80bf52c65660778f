from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial
from math import ceil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.base.problem import Place, Problem
from cafe_presenter.core.deck.deck import Deck, FollowUp, Theme, Timer, TimerKind
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.pace import pace
from cafe_presenter.core.evening.session import begin, wall_view
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.resources import resource
from cafe_presenter.ui.input.commands import keys_of
from cafe_presenter.ui.input.question_bar import AnswerButton
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.appearance import TEXT_SIZE
from cafe_presenter.ui.kit.style import Text, worn
from cafe_presenter.ui.show.agenda_walls import AgendaWalls
from cafe_presenter.ui.show.evening_bar import EveningBar
from cafe_presenter.ui.show.panels import TimerPanel, TopLine
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.show.talk_panel import TalkPanel
from cafe_presenter.ui.show.tray import CommandButton, buttons_of
from cafe_presenter.ui.show.turn_panel import TurnPanel
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.thumbnail import Thumbnail
from cafe_presenter.wording import Wording
from looks import clipped, cut, is_whole, overlapping, place
from stage import (
    DECK,
    FIRST_TABLE,
    Bench,
    Clock,
    Notebook,
    Stage,
    StoreBench,
    destroy_deleted,
    difference,
    key_event,
    named,
    settle,
    wait_until,
    words,
)
from tests.rarely import rarely

Key = Qt.Key
SIZES = ((1280, 720), (1024, 768), (800, 600), (1366, 768), (1920, 1080))
OFTEN = ((800, 600), (1366, 768))
BUNDLED = tuple(sorted(resource("decks").glob("*.yaml")))
LONG = Deck(
    title="Un titre de soirée qui n'en finit pas, " * 5,
    language="fr",
    themes=(
        Theme(
            ("Un thème dont le nom est bien plus long que la fenêtre tout entière " * 4)[:200],
            ("Faut-il, quand une machine répond à notre place aux questions, la croire ? " * 5)[:300],
            ("Dire à voix haute ce que chacun en attend, sans juger personne. " * 8)[:400],
            3600.0 * 5,
            notes=("Penser à donner la parole à ceux qui n'ont rien dit encore. " * 60)[:3000],
            follow_ups=(
                FollowUp("Et si elle se trompait ? " * 12, "Quand la salle se tait longtemps"),
                FollowUp("Un exemple vécu ? " * 10),
            ),
        ),
    )
    * 24,
)


class Gone(QObject):
    """Counts what is destroyed."""

    counted = 0

    def count(self) -> None:
        self.counted += 1


class Laptop(StoreBench, Bench[PresenterWindow]):
    """A presenter window alone, on a real store, of one size."""

    def __init__(self, deck: Deck = DECK, size: tuple[int, int] = (1280, 720), *, language: str = "en") -> None:
        StoreBench.__init__(self, deck)
        self.wall_size: QSize | None = QSize(1920, 1080)
        window = PresenterWindow(
            self.store, Wording(language), look=Look(), table=FIRST_TABLE, wall_size=self._wall_size
        )
        Bench.__init__(self, window, size)
        settle()

    def _wall_size(self) -> QSize | None:
        return self.wall_size

    def at(self, position: int, *, after_s: float = 0.0) -> None:
        """Go to an item and let time pass on it."""
        self.store.go_to(position)
        self.pass_by(after_s)
        settle()


@pytest.fixture
def laptop() -> Iterator[Laptop]:
    alone = Laptop()
    yield alone
    alone.close()


def thumbnail(window: PresenterWindow) -> Thumbnail:
    found = window.findChild(Thumbnail)
    assert isinstance(found, Thumbnail)
    return found


def test_a_turn_goes_on_shrinking_in_what_is_to_come_under_a_cover(stage: Stage) -> None:
    stage.store.go_to(1)
    stage.store.decide(decisions.next_timer_shape)
    stage.store.decide(partial(decisions.toggle_cover, cover=Cover.BLACK))
    stage.pass_by(1.0)
    before = thumbnail(stage.presenter).grab().toImage()
    stage.pass_by(120.0)
    assert thumbnail(stage.presenter).grab().toImage() != before


def scroller(window: PresenterWindow) -> TalkPanel:
    found = window.findChild(TalkPanel)
    assert isinstance(found, TalkPanel)
    return found


# What the host reads


def test_the_theme_up_is_told_with_its_question_and_objective(laptop: Laptop) -> None:
    laptop.at(1)
    for text in ("Amitié", "Une machine est-elle une amie ?", "Dire ce que l’on ressent"):
        assert laptop.reads(text)


def test_follow_ups_and_notes_are_told(laptop: Laptop) -> None:
    laptop.at(3)
    for text in ("Et chez vous ?", "Silence", "Un exemple ?", "Penser au micro"):
        assert laptop.reads(text)


def test_what_an_item_lacks_leaves_no_heading(laptop: Laptop) -> None:
    laptop.at(3)
    laptop.at(4)
    for text in ("Your notes", "Et chez vous ?", "Penser au micro"):
        assert not laptop.reads(text)
    laptop.at(2)
    assert not laptop.reads("Objective")


def test_markup_is_shown_as_written(laptop: Laptop) -> None:
    laptop.at(3)
    told = words(laptop.window)
    assert "2 · Éthique <b>&" in told
    assert "Une amie & <b>moi</b>" in told
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in laptop.window.findChildren(QLabel))


def test_the_next_item_is_told_until_the_last(laptop: Laptop) -> None:
    laptop.at(3)
    assert laptop.reads("Pouvoir")
    assert laptop.reads("Qui décide ?")
    laptop.at(5)
    assert laptop.reads("This is the last one")


def test_a_name_in_two_scripts_runs_as_its_question_does_on_the_wall(app: QApplication) -> None:
    del app
    name, question = "العمل غدا & L’emploi <demain>", "L’IA prendra-t-elle nos emplois ?"
    mixed = tuple(replace(theme, theme=name, question=question) for theme in DECK.themes)
    laptop = Laptop(replace(DECK, themes=mixed))
    laptop.at(1)
    bar = laptop.window.findChild(EveningBar)
    assert isinstance(bar, EveningBar)
    told = [each for each in (*words(laptop.window), bar.tip_at(bar.rect().center())) if "العمل" in each]
    laptop.close()
    assert len(told) > 2
    assert not any(is_right_to_left(each) for each in told)


@pytest.mark.parametrize(
    ("position", "told"), [(0, "Welcome"), (1, "1 · Amitié"), (2, "Break"), (4, "3 · Pouvoir"), (5, "Closing · Merci")]
)
def test_the_place_counts_themes_alone(laptop: Laptop, position: int, told: str) -> None:
    laptop.at(position)
    assert told in words(laptop.window)


def test_the_time_left_spent_and_total_are_told(laptop: Laptop) -> None:
    laptop.at(1, after_s=95.0)
    laptop.at(3, after_s=65.0)
    for text in ("06:55", "8 min", "Theme on time"):
        assert laptop.reads(text)
    told = laptop.window.page._timer._bar.accessibleDescription().replace("\u00a0", " ")
    assert told == "Spent 01:05 of 8 min, Evening 02:40 of 38 min"


@pytest.mark.parametrize("position", [2, 5], ids=["break", "closing"])
@pytest.mark.parametrize(("after_s", "told"), [(1.0, "On time"), (7200.0, "Over time")])
def test_what_is_no_theme_is_not_called_one_below_its_time(
    laptop: Laptop, position: int, after_s: float, told: str
) -> None:
    laptop.at(position, after_s=after_s)
    assert laptop.window.page._timer._state.accessibleName() == told
    assert not laptop.reads("on this theme")


def test_time_left_is_rounded_up_so_that_zero_means_over(laptop: Laptop) -> None:
    laptop.at(1, after_s=599.4)
    assert laptop.reads("00:01")


def test_overtime_is_told_by_word_and_sign(laptop: Laptop) -> None:
    laptop.at(1, after_s=605.0)
    assert "+00:05" in words(laptop.window)
    assert "Theme over time" in words(laptop.window)


def test_the_state_of_the_timer_is_a_word(laptop: Laptop) -> None:
    assert laptop.reads("Not started")
    laptop.at(1, after_s=500.0)
    assert laptop.reads("Theme nearly over")
    laptop.store.decide(decisions.toggle_timer)
    assert laptop.reads("Paused")


def test_the_wall_clock_and_the_expected_end_are_told(laptop: Laptop) -> None:
    laptop.at(1, after_s=120.0)
    told = words(laptop.window)
    now = laptop.clock.utc.astimezone()
    assert now.strftime("%H:%M") in told
    rest_s = 480.0 + 300.0 + 480.0 + 420.0 + 180.0
    planned = now.fromtimestamp(now.timestamp() + rest_s).strftime("%H:%M")
    assert laptop.reads(f"planned end {planned}")


@pytest.mark.parametrize(
    ("hours", "told"),
    [(3, "planned end 23:00"), (5, "planned end tomorrow, 01:00"), (25, "planned end tomorrow, 21:00")],
)
def test_an_evening_that_ends_tomorrow_says_so(app: QApplication, hours: int, told: str) -> None:
    del app
    laptop = Laptop(Deck("Nuit", themes=(Theme("A", "B ?", "O", hours * 3600.0),)))
    laptop.clock.utc = datetime(2026, 1, 15, 20, 0).astimezone()
    laptop.at(1)
    assert laptop.reads(told)
    laptop.close()


def test_an_end_that_was_set_is_no_longer_tomorrow_after_midnight(laptop: Laptop) -> None:
    laptop.clock.utc = datetime(2026, 1, 15, 23, 0).astimezone()
    laptop.at(1)
    laptop.store.set_end(time(0, 30))
    settle()
    assert laptop.reads("end tomorrow at 00:30")
    laptop.pass_by(3600.0)
    settle()
    assert laptop.reads("end at 00:30")


@pytest.mark.parametrize("off_s", [-2.0, -0.02, 0.0, 2.0])
def test_an_end_that_was_set_is_told_as_it_was_typed_though_the_clocks_differ(laptop: Laptop, off_s: float) -> None:
    laptop.at(1)
    now = datetime(2026, 11, 28, 20, 34, 17, tzinfo=UTC)
    end = now.replace(hour=21, minute=45, second=0)
    figures = pace(laptop.store.session, laptop.store.now())
    in_s = (end - now).total_seconds() + off_s
    laptop.window.page.top.show_time(replace(figures, end_in_s=in_s), now, is_set=True)
    assert laptop.reads(f"end at {Wording('en').hour(end)}")


def test_an_hour_of_overtime_is_told_in_hours(laptop: Laptop) -> None:
    laptop.at(1, after_s=600.0 + 3661.0)
    assert "+1:01:01" in words(laptop.window)


def test_a_session_that_is_not_saved_is_told_until_it_is(laptop: Laptop) -> None:
    laptop.notebook.problem = Problem("journal.not_recorded", Place("x"), {"reason": "disk full"})
    laptop.pass_by(1.0)
    assert laptop.window.page.notice.isVisible()
    laptop.notebook.problem = None
    laptop.pass_by(1.0)
    assert not laptop.window.page.notice.isVisible()


def test_the_gravest_notice_comes_first_and_none_hides_another(laptop: Laptop) -> None:
    laptop.window.say("screen", "No projector")
    laptop.window.say("fault", "Something went wrong")
    assert laptop.reads("Something went wrong\nNo projector")
    laptop.window.say("fault", "")
    assert "No projector" in words(laptop.window)
    laptop.window.say("screen", "")
    assert not laptop.window.page.notice.isVisible()


# Buttons


def test_every_button_of_the_toolbar_has_its_key_in_its_tooltip(laptop: Laptop) -> None:
    wording = Wording("en")
    buttons = {button.command: button for button in laptop.window.findChildren(CommandButton)}
    assert set(buttons) == {command for command, _ in buttons_of(SHOW_COMMANDS)}
    for action, button in buttons.items():
        first = keys_of(action, wording, most=1, table=FIRST_TABLE)
        assert first
        assert first in button.toolTip()


def test_buttons_show_the_states_that_are_on(laptop: Laptop) -> None:
    laptop.at(1)
    laptop.store.decide(partial(decisions.toggle_cover, cover=Cover.BLACK))
    laptop.store.decide(decisions.toggle_freeze)
    pressed = {button.command for button in laptop.window.findChildren(CommandButton) if button.isChecked()}
    assert pressed == {named("black"), named("freeze")}


# The thumbnail


@pytest.mark.parametrize("wall", [(1920, 1080), (1024, 768), (800, 600), (3840, 2160), (1080, 1920)], ids=str)
def test_the_thumbnail_is_the_wall_made_small(laptop: Laptop, wall: tuple[int, int]) -> None:
    laptop.wall_size = QSize(*wall)
    laptop.at(1)
    laptop.window.show_session()
    settle()
    picture = thumbnail(laptop.window)
    room = picture.size() - QSize(6, 6)
    size = QSize(*wall).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    corner = QPoint((picture.width() - size.width()) // 2, (picture.height() - size.height()) // 2)
    shown = picture.grab(QRect(corner, size)).toImage()
    shrunk = wall_image(wall_view(laptop.store.session), QSize(*wall), look=Look()).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    assert size.height() > 150
    assert difference(shown, shrunk) < 6


@pytest.mark.parametrize("position", range(len(DECK.themes)))
def test_the_thumbnail_is_the_real_wall_of_each_item(stage: Stage, position: int) -> None:
    stage.store.go_to(position)
    settle()
    picture = thumbnail(stage.presenter)
    size = QSize(1920, 1080).scaled(picture.size() - QSize(6, 6), Qt.AspectRatioMode.KeepAspectRatio)
    corner = QPoint((picture.width() - size.width()) // 2, (picture.height() - size.height()) // 2)
    wall = stage.wall.grab().toImage()
    shrunk = wall.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    assert difference(picture.grab(QRect(corner, size)).toImage(), shrunk) < 6


@pytest.mark.parametrize(
    ("wish", "word"),
    [(Cover.BLACK, "black"), (Cover.WHITE, "white"), ("freeze", "frozen"), ("", "this, live")],
)
def test_the_state_of_the_wall_is_a_word(laptop: Laptop, wish: str, word: str) -> None:
    laptop.at(1)
    if wish == "freeze":
        laptop.store.decide(decisions.toggle_freeze)
    elif wish:
        laptop.store.decide(partial(decisions.toggle_cover, cover=Cover(wish)))
    assert word in words(laptop.window)


def test_without_a_screen_for_the_public_the_thumbnail_says_so(laptop: Laptop) -> None:
    laptop.wall_size = None
    laptop.window.show_session()
    assert laptop.reads("nothing: no second screen")


# Room


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", rarely(SIZES, but=OFTEN), ids=str)
@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem[:2])
def test_nothing_of_a_bundled_deck_is_clipped_or_overlaps(
    app: QApplication, path: Path, size: tuple[int, int], language: str
) -> None:
    del app
    laptop = Laptop(load_deck(path)[0], size, language=language)
    faults = []
    for position in range(len(laptop.store.session.agenda)):
        laptop.at(position, after_s=61.0)
        faults += [f"{position}: {fault}" for fault in (*clipped(laptop.window), *overlapping(laptop.window))]
    assert laptop.window.size() == QSize(*size)
    laptop.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("magnified", [1.2, 1.6, 2.0, 3.0])
@pytest.mark.parametrize("size", rarely(SIZES, but=OFTEN), ids=str)
def test_large_text_is_whole_and_never_scrolls_sideways(
    app: QApplication, size: tuple[int, int], magnified: float
) -> None:
    del app
    laptop = Laptop(load_deck(BUNDLED[0])[0], size, language="fr")
    laptop.window.magnify(magnified - 1.0)
    faults = []
    for position in (0, 2, 5):
        laptop.at(position, after_s=61.0)
        faults += [f"{position}: {fault}" for fault in (*cut(laptop.window), *overlapping(laptop.window))]
    laptop.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path", [BUNDLED[0], None], ids=["deck", "short"])
def test_a_notch_of_larger_text_keeps_buttons_and_bar_in_sight_on_a_4_to_3_screen(
    app: QApplication, path: Path | None
) -> None:
    del app
    laptop = Laptop(load_deck(path)[0] if path else DECK, (1024, 740), language="fr")
    laptop.window.magnify(0.2)
    laptop.at(1)
    window = laptop.window
    assert names_of_buttons(window) >= {*ALWAYS, "voice_new"}
    assert is_in_sight(window.page.bar)
    assert is_in_sight(thumbnail(window))
    assert is_in_sight(window.page._next._theme)
    laptop.close()


ALWAYS = {"next", "note", "add_question", "follow_up", "black", "freeze", "holding", "cheat_sheet"}


def names_of_buttons(window: PresenterWindow) -> set[str]:
    """Return the commands whose buttons are in sight, whole."""
    return {each.command.name for each in window.findChildren(CommandButton) if is_in_sight(each)}


@pytest.mark.parametrize("size", [(1024, 740), (1366, 740)], ids=str)
def test_two_notches_of_larger_text_keep_all_buttons_and_what_comes_next_in_sight(
    app: QApplication, size: tuple[int, int]
) -> None:
    del app
    laptop = Laptop(load_deck(BUNDLED[0])[0], size, language="fr")
    laptop.window.magnify(0.4)
    laptop.at(1)
    page = laptop.window.page
    assert page.is_stacked
    assert names_of_buttons(laptop.window) >= {*ALWAYS, "voice_new", "timer"}
    for part in (page._talk.head, page._timer, page._soon):
        assert is_in_sight(part)
    laptop.window.magnify(1.0)  # beside larger text they are a part of what scrolls
    settle()
    assert page.inside.isAncestorOf(page._tools.rest)
    laptop.window.magnify(-1.0)
    settle()
    assert names_of_buttons(laptop.window) >= {*ALWAYS, "voice_new", "timer"}
    laptop.close()


@pytest.mark.parametrize("magnified", [1.4, 1.6, 2.0, 3.0])
@pytest.mark.parametrize("size", [(1024, 740), (1366, 740)], ids=str)
def test_one_column_has_no_void_and_says_once_what_comes_next(
    app: QApplication, size: tuple[int, int], magnified: float
) -> None:
    del app
    short = Theme("Téléphone", "À quel âge un premier téléphone ?", duration_s=600.0)
    laptop = Laptop(Deck("Une soirée", language="fr", themes=(short, short)), size, language="fr")
    laptop.window.magnify(magnified - 1.0)
    laptop.at(1)
    page = laptop.window.page
    assert page.is_stacked
    assert words(laptop.window).count("Ensuite") == 1
    rest, above = page._tools.rest, place(page._side, page.inside).bottom()
    below = rest if page.inside.isAncestorOf(rest) else page.bar
    assert place(below, page.inside).top() - above < 120
    laptop.close()


def is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_text_grows_to_three_times_its_size_and_no_more(stage: Stage) -> None:
    before = stage.presenter.findChildren(Text)[0].font().pixelSize()
    for _ in range(20):
        stage.presenter.magnify(0.2)
    assert stage.presenter.findChildren(Text)[0].font().pixelSize() == pytest.approx(3 * before, abs=2)
    for _ in range(20):
        stage.presenter.magnify(-0.2)
    assert stage.presenter.findChildren(Text)[0].font().pixelSize() == before


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_texts_of_any_length_push_nothing_away(app: QApplication, size: tuple[int, int]) -> None:
    del app
    laptop = Laptop(LONG, size)
    laptop.at(12, after_s=7200.0)
    laptop.window.page.show_digits("12345")
    laptop.window.say("screen", "No projector is seen. " * 6)
    settle()
    faults = overlapping(laptop.window)
    for part in (TimerPanel, Thumbnail):
        for widget in laptop.window.findChildren(part):
            if not laptop.window.rect().contains(place(widget, laptop.window)):
                faults.append(f"{part.__name__} is outside")
    assert laptop.window.size() == QSize(*size)
    laptop.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_long_notes_are_read_to_their_end_with_shift_down(stage: Stage, size: tuple[int, int]) -> None:
    stage.store.take_over(begin(LONG), Notebook(), opened_at=0.0)
    stage.store.go_to(1)
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    talk = scroller(stage.presenter)
    bar = talk.verticalScrollBar()
    assert bar.maximum() > 0
    for _ in range(60):
        stage.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == bar.maximum()
    assert stage.session.position == 1
    notes = next(label for label in talk.findChildren(Text) if label.text().startswith("Penser"))
    assert place(notes, talk).bottom() <= talk.viewport().height()
    for _ in range(60):
        stage.press(Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0


def test_the_next_item_begins_at_its_top(stage: Stage) -> None:
    stage.store.take_over(begin(LONG), Notebook(), opened_at=0.0)
    stage.store.go_to(1)
    settle()
    bar = scroller(stage.presenter).verticalScrollBar()
    stage.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() > 0
    stage.press(Key.Key_PageDown)
    settle()
    assert bar.value() == 0


def test_the_notes_stay_where_they_were_scrolled_while_time_passes_and_the_wall_is_covered(stage: Stage) -> None:
    stage.store.take_over(begin(LONG), Notebook(), opened_at=0.0)
    stage.store.go_to(1)
    settle()
    bar = scroller(stage.presenter).verticalScrollBar()
    stage.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    scrolled = bar.value()
    stage.pass_by(5.0)
    stage.press(Key.Key_B)
    stage.press(Key.Key_T)
    settle()
    assert bar.value() == scrolled > 0


def test_no_widget_moves_from_one_second_to_the_next(laptop: Laptop) -> None:
    def geometry() -> dict[int, QRect]:
        return {id(each): place(each, laptop.window) for each in laptop.window.findChildren(QWidget)}

    laptop.at(1, after_s=61.0)
    before = geometry()
    for _ in range(58):
        laptop.pass_by(1.0)
        QApplication.processEvents()
        assert geometry() == before


def test_no_panel_moves_in_a_whole_evening_at_one_theme(laptop: Laptop) -> None:
    def geometry() -> list[QRect]:
        panels = laptop.window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [place(each, laptop.window) for each in panels if each.isVisible()]

    laptop.at(1)
    before = geometry()
    for _ in range(100):
        laptop.pass_by(97.0)
        settle()
        assert geometry() == before


def test_the_top_bar_stays_as_it_is_while_the_evening_gets_later(laptop: Laptop) -> None:
    def geometry() -> dict[int, QRect]:
        bar = laptop.window.findChild(TopLine)
        assert isinstance(bar, TopLine)
        return {id(each): place(each, laptop.window) for each in bar.findChildren(QWidget)}

    laptop.at(1)
    before = geometry()
    words_told = set()
    for _ in range(59):
        laptop.pass_by(60.0)
        settle()
        words_told |= {each for each in words(laptop.window) if "late" in each or each == "On time"}
        assert geometry() == before
    assert {"On time", "9\u00a0min late", "10\u00a0min late", "49\u00a0min late"} <= words_told


@pytest.mark.parametrize(("language", "more"), [("fr", 0.5), ("fr", 5.0), ("en", 5.0)])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_figures_as_large_as_they_go_are_not_cut(
    app: QApplication, size: tuple[int, int], language: str, more: float
) -> None:
    del app
    timer = Timer(TimerKind.ROUNDS, each_s=4000, count=12, transit_s=120)
    deck = replace(DECK, themes=(DECK.themes[0], replace(DECK.themes[1], timer=timer), *DECK.themes[2:]))
    laptop = Laptop(deck, size, language=language)
    laptop.window.magnify(more)
    faults = []
    for seconds in (0.0, 30.0, 5000.0):
        laptop.at(1, after_s=seconds)
        settle()
        panels = laptop.window.findChildren(TimerPanel) + laptop.window.findChildren(TurnPanel)
        faults += [fault for panel in panels for fault in clipped(panel)]
    laptop.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_planned_is_told_as_its_clock_begins(app: QApplication, size: tuple[int, int], language: str) -> None:
    del app
    laptop = Laptop(
        replace(DECK, themes=tuple(replace(theme, duration_s=90.0) for theme in DECK.themes)), size, language=language
    )
    laptop.at(1)
    assert {"01:30", "1\u00a0min\u00a030"} <= set(words(laptop.window))
    assert not laptop.reads("2\u00a0min")
    faults = [fault for panel in laptop.window.findChildren(TimerPanel) for fault in clipped(panel)]
    laptop.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", [(1366, 740), (1024, 740)], ids=str)
def test_question_time_and_what_comes_next_are_in_sight_at_twice_the_size(
    app: QApplication, size: tuple[int, int]
) -> None:
    del app
    for path in sorted(resource("decks").glob("*.yaml")):
        deck = load_deck(path)[0]
        laptop = Laptop(deck, size, language="fr")
        laptop.window.magnify(2.0 - TEXT_SIZE.times)
        settle()
        for position, item in enumerate(laptop.session.agenda):
            laptop.at(position, after_s=61.0)
            labels = [each for each in laptop.window.findChildren(Text) if is_whole(each)]
            seen = {each._whole for each in labels} | {type(each.parentWidget()).__name__ for each in labels}
            question = item.theme.question or (item.theme.theme if position else deck.title)
            wanted = {display_text(question, deck.language), "Ensuite", "TopLine", "TimerPanel"}
            assert wanted <= seen, f"{path.name}, {item.theme.theme}: {wanted - seen}"
        laptop.close()


@pytest.mark.parametrize("size", [(1366, 740), (1024, 740), (1366, 690)], ids=str)
def test_what_comes_next_is_in_sight_on_a_small_laptop(app: QApplication, size: tuple[int, int]) -> None:
    del app
    laptop = Laptop(load_deck(BUNDLED[0])[0], size, language="fr")
    laptop.window.page.show_awake(held=True, refused="", what_to_do="")
    sizes = set[tuple[int, int]]()
    for position in range(len(laptop.session.agenda)):
        laptop.at(position, after_s=61.0)
        assert laptop.reads("Ensuite")
        sizes.add(thumbnail(laptop.window).size().toTuple())
    laptop.close()
    assert len(sizes) == 1


def test_the_card_of_the_timer_is_as_high_beside_a_long_length_as_beside_a_short_one(app: QApplication) -> None:
    del app
    durations = (600.0, 90.0, 4000.0)
    themes = tuple(Theme("A", "B ?", duration_s=each) for each in durations)
    laptop = Laptop(Deck("Soirée", language="fr", themes=themes), (1024, 768), language="fr")
    heights = []
    for position in (1, 2, 3):
        laptop.at(position)
        settle()
        heights += [panel.height() for panel in laptop.window.findChildren(TimerPanel)]
    laptop.close()
    assert len(set(heights)) == 1


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (45, "45 s"),
        (60, "1 min"),
        (90, "1 min 30"),
        (437.5, "7 min 17"),
        (702, "12 min"),
        (750, "12 min 30"),
        (3930, "1 h 06"),
    ],
)
def test_what_is_planned_is_told_in_words(seconds: float, told: str) -> None:
    assert Wording("fr").planned(seconds).replace("\u00a0", " ") == told


def test_figures_grow_and_shrink_and_never_below_their_size(laptop: Laptop) -> None:
    def height() -> int:
        settle()
        panel = laptop.window.findChild(TimerPanel)
        assert isinstance(panel, TimerPanel)
        return panel._big.font().pixelSize()

    laptop.at(1)
    plain = height()
    laptop.window.magnify(0.2)
    larger = height()
    laptop.window.magnify(-0.2)
    assert plain < larger
    assert height() == plain
    laptop.window.magnify(-0.2)
    assert height() == plain


def test_figures_keep_the_colour_of_their_state_as_they_grow(laptop: Laptop) -> None:
    laptop.at(1, after_s=700.0)
    panel = laptop.window.findChild(TimerPanel)
    assert isinstance(panel, TimerPanel)
    laptop.window.magnify(0.5)
    settle()
    assert panel._big.palette().color(panel._big.foregroundRole()).name() == worn().over


def test_what_a_theme_took_the_last_time_is_told(laptop: Laptop) -> None:
    laptop.window.page.show_last_times({"Amitié": 660.0})
    laptop.at(1)
    assert laptop.reads("took 11 min last time")
    laptop.at(2)
    assert not laptop.reads("last time")


def test_a_skipped_item_does_not_come_next(laptop: Laptop) -> None:
    laptop.at(1)
    laptop.store.decide(partial(decisions.toggle_skipped, position=2))
    assert laptop.reads("Éthique <b>&")
    assert not laptop.reads("Souffler")


@pytest.mark.parametrize("size", rarely(SIZES, but=OFTEN), ids=str)
def test_the_words_of_an_item_are_of_one_size_whatever_was_shown_before(
    app: QApplication, size: tuple[int, int]
) -> None:
    del app
    deck = load_deck(BUNDLED[-1])[0]
    straight = []
    for position in range(len(deck.themes)):
        laptop = Laptop(deck, size)
        laptop.at(position)
        straight.append(scroller(laptop.window)._question.font().pixelSize())
        laptop.close()
    laptop = Laptop(deck, size)
    in_turn = []
    for position in range(len(deck.themes)):
        laptop.at(position)
        in_turn.append(scroller(laptop.window)._question.font().pixelSize())
    laptop.close()
    assert in_turn == straight


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_digits_that_wait_are_not_cut(app: QApplication, size: tuple[int, int]) -> None:
    del app
    laptop = Laptop(replace(DECK, title="Une soirée sur l'amitié entre les gens et les machines " * 3), size)
    laptop.window.page.show_digits("12")
    settle()
    faults = [fault for fault in clipped(laptop.window) if "Go to" in fault]
    laptop.close()
    assert not faults, "\n".join(faults)


def test_a_larger_window_has_larger_words(app: QApplication) -> None:
    del app
    heights = []
    for size in ((800, 600), (1366, 768), (1920, 1080), (3840, 2160)):
        laptop = Laptop(DECK, size)
        laptop.at(1)
        heights.append(max(label.font().pixelSize() for label in laptop.window.findChildren(Text)))
        laptop.close()
    assert heights == sorted(set(heights))


def test_the_top_line_is_never_cut(app: QApplication) -> None:
    del app
    laptop = Laptop(DECK, (1280, 720), language="fr")
    laptop.at(1, after_s=120.0)
    laptop.window.page.show_digits("12345")
    for width in (1280, 640):
        laptop.window.resize(width, 720)
        settle()
        top = laptop.window.page.top
        for text in (top._clock, top._end, top._pending):
            assert text.width() >= QFontMetrics(text.font()).horizontalAdvance(text.text())
    laptop.close()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("steps", [1, 2])
def test_larger_text_leaves_time_wall_and_question_in_sight(laptop: Laptop, size: tuple[int, int], steps: int) -> None:
    laptop.at(1)
    laptop.window.resize(*size)
    for _ in range(steps):
        laptop.window.magnify(0.2)
    settle()
    page = laptop.window.page
    question = next(each for each in page.findChildren(Text) if "amie ?" in each.text().replace("\u00a0", " "))
    for widget in (page._timer, page._preview, question):
        seen = widget.visibleRegion().boundingRect()
        assert seen == widget.rect(), widget


def test_in_a_low_window_the_time_stays_whole_and_what_comes_next_has_one_line(laptop: Laptop) -> None:
    window = laptop.window
    laptop.at(1)

    def has_lines(width: int, height: int, notice: str = "") -> bool:
        """Tell whether what comes next is told with its question; its name is in sight always."""
        window.resize(width, height)
        window.say("screen", notice)
        settle()
        timer = window.page._timer
        wait_until(lambda: timer.height() >= timer.minimumSizeHint().height())
        assert window.page.bar.isVisible()
        assert is_in_sight(window.page._next._theme)
        return window.page._next._question.isVisible()

    laptop.store.decide(partial(decisions.toggle_skipped, position=2))
    assert has_lines(1280, 720)
    assert not has_lines(640, 400)
    assert has_lines(911, 620)
    assert not has_lines(911, 620, "A notice of two lines, for all that has to be told of the screens. " * 3)
    assert has_lines(911, 620)


# Life

STOP = Question("Stop?", (Answer("End", AnswerKey.END), Answer("Leave", AnswerKey.LEAVE)))


def test_presenter_windows_that_are_deleted_leave_nothing(app: QApplication) -> None:
    del app
    store = SessionStore(begin(DECK), Clock().read, recorder=Notebook())
    gone = Gone()
    for _ in range(10):
        window = PresenterWindow(store, Wording("en"), look=Look(), table=FIRST_TABLE, wall_size=QSize(16, 9).__copy__)
        window.destroyed.connect(gone.count)
        window.show()
        store.decide(partial(decisions.toggle_cover, cover=Cover.BLACK))
        window.questions.ask(STOP)
        window.toggle_overview()
        window.toggle_search()
        window.deleteLater()
        del window
    destroy_deleted()
    assert gone.counted == 10
    assert not [each for each in QApplication.allWidgets() if isinstance(each, PresenterWindow | Text)]


MANY = Question(
    "“An evening” is unfinished: theme 2 of 6, 12 min in, away 23 min. It can be resumed.",
    (
        Answer("Resume and count the time away", AnswerKey.RESUME_COUNTING),
        Answer("Resume without counting it", AnswerKey.RESUME),
        Answer("Forget it, start afresh", AnswerKey.START_AFRESH),
        Answer("Not now", AnswerKey.ESCAPE),
    ),
)


WIDER = replace(MANY, answers=tuple(replace(each, label=f"{each.label}, please") for each in MANY.answers))
"""The same where letters are wider, as those of another system: each answer has a row of its own."""


@pytest.mark.parametrize(
    ("size", "larger"),
    [((1024, 740), 0.0), ((1024, 740), 0.2), ((1024, 768), 0.0), ((1366, 740), 0.0), ((1366, 740), 0.2)],
)
@pytest.mark.parametrize("question", [MANY, WIDER], ids=["usual", "wider"])
def test_a_question_stands_over_the_notes_and_over_nothing_else(
    app: QApplication, question: Question, size: tuple[int, int], larger: float
) -> None:
    del app
    laptop = Laptop(load_deck(BUNDLED[0])[0], size, language="fr")
    laptop.window.magnify(larger)
    page = laptop.window.page
    page.show_awake(held=False, refused="mise en veille possible", what_to_do="")
    laptop.at(2)
    laptop.window.questions.ask(question)
    settle()
    bar = place(laptop.window._bar, laptop.window)
    parts = (page._tools, page._timer, page._preview, page._next, page._awake, page._talk.head, page.top, page.bar)
    assert [each for each in parts if place(each, laptop.window).intersects(bar)] == []
    assert cut(laptop.window._bar) == []
    assert laptop.reads("away 23 min. It can be resumed.")
    laptop.close()


def test_answers_of_past_questions_leave_nothing(laptop: Laptop) -> None:
    for _ in range(20):
        laptop.window.questions.ask(STOP)
        laptop.window.questions.withdraw(STOP)
    destroy_deleted()
    assert laptop.window.findChildren(AnswerButton) == []


LONG_WORD = "Anticonstitutionnellement" * 3


@pytest.mark.parametrize("magnified", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("size", [(800, 600), (1280, 720)], ids=str)
def test_a_word_longer_than_the_window_is_broken_at_a_hyphen(
    app: QApplication, size: tuple[int, int], magnified: float
) -> None:
    del app
    theme = Theme(LONG_WORD, f"Pourquoi {LONG_WORD}, ici ?", LONG_WORD, 600.0, notes=LONG_WORD)
    laptop = Laptop(Deck("Une soirée", themes=(theme, replace(theme, question=f"{LONG_WORD} ?"))), size)
    laptop.window.magnify(magnified - 1.0)
    laptop.at(1)
    labels = [each for each in laptop.window.findChildren(Text) if each.isVisible() and each.wordWrap()]
    broken = [each for each in labels if LONG_WORD in each.accessibleName() or LONG_WORD in each.text()]
    beside = [each.text()[:30] for each in broken if inked_width(each) > each.width() - 1]
    assert len(broken) >= 4
    assert beside == []
    assert laptop.reads(f"Pourquoi {LONG_WORD}, ici ?")
    laptop.close()


def inked_width(label: QLabel) -> int:
    """Where the ink of a label ends, drawn with room to spare on its right."""
    room = QImage(label.width() + 400, label.height(), QImage.Format.Format_RGB32)
    room.fill(0xFF000000)
    with QPainter(room) as painter:
        painter.setFont(label.font())
        painter.setPen(Qt.GlobalColor.white)
        box = QRect(0, 0, label.width(), label.height())
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip, label.text())
    columns = [x for x in range(room.width()) if any(room.pixel(x, y) & 0xFF > 60 for y in range(0, room.height(), 2))]
    return max(columns, default=0)


@pytest.mark.parametrize("magnified", [1.2, 1.5, 2.0, 3.0])
def test_the_picture_of_the_wall_keeps_its_room_beside_large_figures(app: QApplication, magnified: float) -> None:
    del app
    laptop = Laptop(load_deck(BUNDLED[0])[0], (1280, 720))
    laptop.window.magnify(magnified - 1.0)
    laptop.at(1, after_s=61.0)
    picture = thumbnail(laptop.window)
    assert picture.width() >= 0.29 * 1280
    assert picture.height() >= 0.19 * 720
    laptop.close()


def test_notes_are_no_smaller_than_they_must_be_in_a_small_window(app: QApplication) -> None:
    del app
    laptop = Laptop(DECK, (800, 600))
    laptop.at(1)
    sizes = [each.font().pixelSize() for each in scroller(laptop.window).findChildren(Text) if each.isVisible()]
    laptop.at(3)
    sizes += [each.font().pixelSize() for each in scroller(laptop.window).findChildren(Text) if each.isVisible()]
    assert min(sizes) >= 13
    laptop.close()


def test_a_long_word_is_whole_in_the_overview_in_large_text(app: QApplication) -> None:
    del app
    laptop = Laptop(Deck("Une soirée", themes=(Theme(LONG_WORD, "Pourquoi ?", duration_s=600.0),)), (800, 600))
    laptop.window.magnify(2.0)
    laptop.at(1)
    laptop.window.toggle_overview()
    settle()
    rows = laptop.window.findChild(AgendaWalls)
    assert isinstance(rows, AgendaWalls)
    line = QFontMetrics(rows.font()).height()
    heights = [rows.visualItemRect(rows.item(row)).height() for row in range(rows.count())]
    needed = QFontMetrics(rows.font()).horizontalAdvance(rows.item(1).text()) / rows.viewport().width()
    assert heights[1] >= line * ceil(needed)
    assert rows.horizontalScrollBar().maximum() == 0
    laptop.close()


def test_at_the_welcome_the_empty_half_tells_the_plan_and_nowhere_else(laptop: Laptop) -> None:
    laptop.window.resize(1366, 768)
    settle()
    assert laptop.reads("1 Amitié 10 min")
    assert laptop.reads("Merci 3 min")
    laptop.at(1)
    assert not laptop.reads("1 Amitié 10 min")


def test_a_plan_that_has_no_room_beside_the_notes_is_left_out(app: QApplication) -> None:
    del app
    welcome = replace(DECK.themes[0], notes="Une longue note de l'accueil. " * 60)
    laptop = Laptop(replace(DECK, themes=(welcome, *DECK.themes[1:])), (1366, 768))
    assert not laptop.reads("1 Amitié 10 min")
    laptop.close()


@pytest.mark.parametrize(("text", "key"), [("", Key.Key_0), ("à", Key.Key_Agrave)])
def test_ctrl_0_gives_the_text_its_first_size_again(stage: Stage, text: str, key: Qt.Key) -> None:
    before = stage.presenter.findChildren(Text)[0].font().pixelSize()
    stage.presenter.magnify(1.0)
    stage.send(key_event(text, key=key, modifiers=Qt.KeyboardModifier.ControlModifier))
    assert stage.presenter.findChildren(Text)[0].font().pixelSize() == before
    assert not stage.presenter.page.top._pending.text()
