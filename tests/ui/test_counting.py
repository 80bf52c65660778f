"""The room is counted on the laptop: typed, stepped, tallied; hidden, shown, counted again, corrected, taken back."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Timer, TimerKind, Vote, VoteWay
from cafe_presenter.core.evening.drafts import Draft
from cafe_presenter.core.evening.events import DraftLeft, WentTo
from cafe_presenter.core.evening.session import CountCard, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.input.commands import Tray
from cafe_presenter.ui.kit.notices import BriefNotice
from cafe_presenter.ui.kit.way_out import WayOut
from cafe_presenter.ui.show.announcer import Announcer
from cafe_presenter.ui.show.count_panel import CountPanel
from cafe_presenter.ui.show.talk_panel import TalkPanel
from cafe_presenter.ui.show.tray import CommandButton
from cafe_presenter.wording import Wording
from stage import DECK as PLAIN
from stage import SIDES, Side, Stage, key_event, reads, settle, wait_until

Key = Qt.Key
VOTE = Vote("Pourriez-vous vous en passer ?", ("Oui", "Peut-être", "Non"))

KEPT = "Kept, unseen by the public (C, then Enter, shows it)."


def deck() -> Deck:
    themes = list(PLAIN.themes)
    themes[1] = replace(themes[1], vote=VOTE)
    return replace(PLAIN, themes=tuple(themes))


@pytest.fixture
def stage(app: QApplication) -> Iterator[Stage]:
    """A show at its first theme, which has a vote."""
    del app
    running = Stage(deck())
    running.store.go_to(1)
    yield running
    running.close()


def panel(stage: Stage) -> CountPanel:
    found = stage.presenter.findChild(CountPanel)
    assert isinstance(found, CountPanel)
    return found


def count(stage: Stage, *numbers: str, on: Side = "presenter") -> None:
    """Count as a host does: C, a number, Tab, the next, Enter."""
    stage.press(Key.Key_C, on=on)
    for place, number in enumerate(numbers):
        if place:
            stage.press(Key.Key_Tab, on=on)
        stage.type(number, on=on)
    stage.press(Key.Key_Return, on=on)


def votes(stage: Stage) -> list[tuple[int, ...]]:
    return [each.votes for each in stage.session.gathered.counts]


def click(stage: Stage, words: str) -> None:
    (button,) = [each for each in panel(stage).findChildren(QPushButton) if each.text() == words and each.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def button(stage: Stage, name: str) -> CommandButton:
    (found,) = [each for each in stage.presenter.findChildren(CommandButton) if each.command.name == name]
    return found


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768)], ids=str)
def test_a_theme_with_a_vote_has_a_button_to_count_and_says_what_is_asked(stage: Stage, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    counts = button(stage, "count")
    assert counts.isVisible()
    assert counts.cap == "C"
    assert reads(stage.presenter, f"{VOTE.question}\nOui\u2002·\u2002Peut-être\u2002·\u2002Non")
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    assert panel(stage).isVisible()
    stage.type("7")
    stage.press(Key.Key_Return)
    assert reads(stage.presenter, "Oui (7)\u2002·\u2002Peut-être (0)\u2002·\u2002Non (0)")
    stage.press(Key.Key_Escape)
    stage.store.go_to(2)
    settle()
    assert counts.isVisible()  # a gap would look like something missing
    assert not panel(stage).isVisible()
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    assert panel(stage).isVisible()


def test_a_field_keeps_the_keys_wherever_a_click_falls(stage: Stage) -> None:
    stage.press(Key.Key_C)
    fields = panel(stage).fields
    assert QApplication.focusWidget() is fields[0]
    (chip,) = [each for each in panel(stage).findChildren(QToolButton) if each.text() == "Stickers"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is fields[0]
    stage.press(Key.Key_Tab)
    QTest.mouseClick(panel(stage), Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert QApplication.focusWidget() is fields[1]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(800, 577), (1024, 745), (1366, 745)], ids=str)
@pytest.mark.parametrize("offered", [{"count", "turn_over"}, {"post_its"}], ids=sorted)
def test_what_a_theme_offers_has_room_in_the_one_row(
    app: QApplication, offered: set[str], size: tuple[int, int], language: str
) -> None:
    del app
    themes = (
        PLAIN.themes[0],
        Theme("A", "Oui.", kind=Kind.MOVING_DEBATE, timer=Timer(TimerKind.SIDES)),
        Theme("B", "Un mot.", kind=Kind.POST_ITS),
    )
    wide = Stage(replace(PLAIN, themes=themes), wording=Wording(language))
    wide.store.go_to(1 if "count" in offered else 2)
    wide.presenter.showNormal()
    wide.presenter.resize(*size)
    wide.presenter.page.show_icons()
    settle()
    buttons = [each for each in wide.presenter.findChildren(CommandButton) if each.shown.tray is not Tray.TIME]
    seen = [each for each in buttons if each.isVisible()]
    assert {each.command.name for each in seen} >= offered
    assert len({each.mapTo(wide.presenter, each.rect().topLeft()).y() for each in seen}) == 1
    wide.close()


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768)], ids=str)
def test_what_some_themes_offer_moves_no_other_button(app: QApplication, size: tuple[int, int]) -> None:
    del app
    themes = (
        PLAIN.themes[0],
        Theme("A", "Oui."),
        Theme("B", "Oui ou non ?", vote=Vote()),
        Theme("C", "Un mot.", kind=Kind.POST_ITS),
        Theme("D", "Oui.", kind=Kind.MOVING_DEBATE, timer=Timer(TimerKind.SIDES)),
    )
    wide = Stage(replace(PLAIN, themes=themes), wording=Wording("fr"))
    wide.presenter.showNormal()
    wide.presenter.resize(*size)
    wide.presenter.page.show_icons()
    places: dict[str, set[tuple[int, ...]]] = {}
    for theme in (0, 1, 2, 3, 4, 1):
        wide.store.go_to(theme)
        settle()
        for named, place in button_places(wide).items():
            places.setdefault(named, set()).add(place)
    assert {"count", "post_its", "turn_over", "note", "black", "next"} <= set(places)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
    wide.close()


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768)], ids=str)
@pytest.mark.parametrize("made", ["post_its", "turn_over"])
def test_what_was_made_on_the_spot_stands_beside_what_was_there(stage: Stage, made: str, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    assert made not in button_places(stage)
    if made == "turn_over":
        stage.press(Key.Key_Right)
        stage.press(Key.Key_D)
        stage.press(Key.Key_D)
    else:
        stage.press(Key.Key_M, modifiers=Qt.KeyboardModifier.ShiftModifier)
        for letter in "une idée":
            stage.send(key_event(letter))
        for key in (Key.Key_Return, Key.Key_Escape, Key.Key_End):
            stage.press(key)
    settle()
    kept = button_places(stage)
    assert {"count", made} <= set(kept)
    assert len({top for _, top, _ in kept.values()}) == 1
    stage.press(Key.Key_Left)
    settle()
    assert button_places(stage) == kept


def button_places(stage: Stage) -> dict[str, tuple[int, ...]]:
    """Where each button below the evening stands, and how wide it is."""
    seen = [each for each in stage.presenter.findChildren(CommandButton) if each.isVisible()]
    corners = {each: each.mapTo(stage.presenter, each.rect().topLeft()) for each in seen}
    return {
        each.command.name: (corner.x(), corner.y(), each.width())
        for each, corner in corners.items()
        if each.shown.tray is not Tray.TIME
    }


def test_a_key_does_not_touch_the_icon_beside_it(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1000, 768)
    stage.presenter.page.show_icons()
    settle()
    seen = [each for each in stage.presenter.findChildren(CommandButton) if each.cap and each.isVisible()]
    assert min(each.width() for each in seen) < 70
    assert {each.cap: room for each in seen if (room := between_icon_and_key(each)) < 4} == {}


def between_icon_and_key(button: CommandButton) -> int:
    """How many pixels are bare between the two things that stand in the upper half of a button."""
    picture = button.grab().toImage()
    ground, above = picture.pixel(picture.width() // 2, 2), range(3, picture.height() // 2)
    inked = [any(picture.pixel(x, y) != ground for y in above) for x in range(4, picture.width() - 3)]
    middle = picture.width() // 2 - 4
    runs = [len(list(run)) for is_inked, run in groupby(inked[middle:]) if not is_inked]
    return max(runs[:-1], default=0) if not inked[-1] else max(runs, default=0)


def chip(stage: Stage, words: str) -> QToolButton:
    (found,) = [each for each in panel(stage).findChildren(QToolButton) if each.text() == words]
    return found


def press_each(stage: Stage, *deeds: tuple[str, int]) -> None:
    """Click the + or − of answers, counted from 0."""
    for sign, place in deeds:
        QTest.mouseClick(visible(stage, sign)[place], Qt.MouseButton.LeftButton)


def test_by_the_mouse_slips_are_tallied_taken_back_and_the_button_is_pressed_by_the_wall_alone(stage: Stage) -> None:
    counts = button(stage, "count")
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    assert not counts.isChecked()
    QTest.mouseClick(chip(stage, "Secret slips"), Qt.MouseButton.LeftButton)
    assert reads(stage.presenter, "The + of an answer, or its number, counts one slip for it; its − takes one back")
    press_each(stage, ("+", 0), ("+", 1), ("−", 1), ("+", 2), ("+", 0))
    assert (votes(stage), typed(stage)) == ([], ["2", "0", "1"])  # nothing is kept before the host keeps it
    click(stage, "Keep the count")
    assert votes(stage) == [(2, 0, 1)]
    assert not panel(stage).isVisible()
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    click(stage, "Show the result on the wall")
    assert wall_view(stage.session).votes == ((2, 0, 1),)
    assert counts.isChecked()
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    click(stage, "Take the result off the wall")
    assert wall_view(stage.session).kind is WallKind.QUESTION
    assert not counts.isChecked()


def test_slips_that_were_not_kept_wait_and_are_kept_or_emptied_by_the_mouse(stage: Stage) -> None:
    counts = button(stage, "count")
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    QTest.mouseClick(chip(stage, "Secret slips"), Qt.MouseButton.LeftButton)
    press_each(stage, ("+", 0), ("+", 2))
    assert stage.session.drafts == (Draft("count", "1,,1;slips", stage.session.item.id),)  # at once
    (way_out,) = panel(stage).findChildren(WayOut)
    QTest.mouseClick(way_out, Qt.MouseButton.LeftButton)
    assert votes(stage) == []
    assert reads(stage.presenter, "The numbers for “Amitié” are not kept yet")
    (back,) = [
        each for each in stage.presenter.findChildren(QPushButton) if each.isVisible() and each.text() == "Count…"
    ]
    stage.click(back)
    assert (typed(stage), chip(stage, "Secret slips").isChecked()) == (["1", "", "1"], True)
    press_each(stage, ("+", 2))
    click(stage, "Empty")
    assert typed(stage) == ["", "", ""]
    wait_until(lambda: not stage.session.drafts)


def test_slips_that_wait_when_the_program_is_gone_are_slips_again(app: QApplication) -> None:
    del app
    before = (WentTo(1.0, 1), DraftLeft(2.0, "count", "1,,2;slips", 1))
    later = Stage(deck(), before=before)
    later.press(Key.Key_C)
    assert (typed(later), chip(later, "Secret slips").isChecked()) == (["1", "", "2"], True)
    later.press(Key.Key_Return)
    assert (votes(later), later.session.gathered.counts[0].way) == ([(1, 0, 2)], VoteWay.SLIPS)
    later.close()


def test_a_count_of_slips_that_is_kept_is_corrected_or_counted_again_by_the_mouse(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    stage.type("113")
    stage.press(Key.Key_Return)
    QTest.mouseClick(button(stage, "count"), Qt.MouseButton.LeftButton)
    press_each(stage, ("−", 0))  # from the number that stands there
    assert typed(stage) == ["1", "0", "1"]
    click(stage, "Back to the count kept")
    click(stage, "Correct")
    press_each(stage, ("+", 1))
    click(stage, "Keep the count")
    assert votes(stage) == [(2, 1, 1)]
    QTest.mouseClick(button(stage, "count"), Qt.MouseButton.LeftButton)
    click(stage, "Count again")
    press_each(stage, *[("+", 1)] * 4)
    click(stage, "Keep the count")
    assert votes(stage) == [(2, 1, 1), (0, 4, 0)]


def test_what_can_be_kept_says_so_and_keeps_its_place(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 768)
    stage.press(Key.Key_C)
    settle()
    (keep,) = visible(stage, "Keep the count")
    place = keep.mapTo(stage.presenter, QPoint(0, 0))
    assert (keep.isEnabled(), keep.toolTip()) == (False, "Nothing is counted yet: click a +, or type a number.")
    press_each(stage, ("+", 0))
    settle()
    assert (keep.isEnabled(), keep.toolTip()) == (True, "")
    assert keep.mapTo(stage.presenter, QPoint(0, 0)) == place


def test_numbers_that_are_kept_are_as_dark_as_typed_ones(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.type("7")
    stage.press(Key.Key_Tab)
    settle()
    field = panel(stage).fields[0]
    typed_ink = ink_of(field)
    stage.press(Key.Key_Return)
    stage.press(Key.Key_C)
    stage.press(Key.Key_Tab)
    settle()
    assert (field.text(), field.placeholderText()) == ("", "7")
    assert ink_of(field) == typed_ink


def ink_of(field: QLineEdit) -> tuple[int, int]:
    """The darkest and the lightest grey inside a field."""
    picture = field.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    inside = picture.rect().adjusted(8, 8, -12, -8)  # without its edge
    greys = [
        picture.pixelColor(x, y).red()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    ]
    return min(greys), max(greys)


def test_the_panel_takes_the_room_that_a_message_leaves(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 768)
    stage.presenter.say("screen", "Un message.")
    settle()
    stage.press(Key.Key_C)
    settle()
    above = panel(stage).geometry()
    stage.presenter.say("screen", "")
    settle()
    assert panel(stage).geometry().bottom() > above.bottom()
    assert panel(stage).geometry() == stage.presenter.page.reading_room(stage.presenter)


def test_six_long_answers_are_all_in_sight_on_a_small_screen(app: QApplication) -> None:
    del app
    options = tuple(f"Oui, mais seulement pour le travail {number}" for number in range(6))
    themes = (PLAIN.themes[0], replace(PLAIN.themes[1], vote=Vote(options=options)))
    small = Stage(replace(PLAIN, themes=themes))
    small.store.go_to(1)
    small.presenter.showNormal()
    small.presenter.resize(800, 577)
    small.press(Key.Key_C)
    settle()
    fields = [each for each in panel(small).fields if each.isVisible()]
    assert len(fields) == 6
    assert all(each.visibleRegion().boundingRect() == each.rect() for each in fields)
    small.close()


def test_an_answer_that_is_left_empty_says_that_it_counts_for_none(stage: Stage) -> None:
    stage.press(Key.Key_C)
    fields = panel(stage).fields
    assert [each.placeholderText() for each in fields[:3]] == ["", "", ""]
    stage.type("7")
    assert [each.text() or each.placeholderText() for each in fields[:3]] == ["7", "0", "0"]
    stage.press(Key.Key_Return)
    assert votes(stage) == [(7, 0, 0)]
    stage.press(Key.Key_C)
    assert [each.placeholderText() for each in fields[:3]] == ["7", "0", "0"]


@pytest.mark.parametrize("side", SIDES)
def test_c_counts_and_hides_c_and_enter_show_and_c_hides_again(stage: Stage, side: Side) -> None:
    before = wall_view(stage.session)
    count(stage, "7", "4", "12", on=side)
    assert votes(stage) == [(7, 4, 12)]
    assert (wall_view(stage.session), panel(stage).isVisible()) == (before, False)
    assert reads(stage.presenter, KEPT)
    stage.press(Key.Key_C, on=side)
    stage.press(Key.Key_Return, on=side)
    assert wall_view(stage.session).votes == ((7, 4, 12),)
    stage.press(Key.Key_C, on=side)
    assert wall_view(stage.session) == before


def test_a_field_that_is_left_empty_is_nought(stage: Stage) -> None:
    count(stage, "7")
    assert votes(stage) == [(7, 0, 0)]


def test_the_digit_row_of_a_french_keyboard_types_numbers(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.send(key_event("è"))
    stage.send(key_event("à"))
    stage.press(Key.Key_Return)
    assert votes(stage) == [(70, 0, 0)]


def test_typing_counts_anew_and_the_laptop_says_the_shift(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    count(stage, "11", "0", "1")
    assert votes(stage) == [(7, 4, 1), (11, 0, 1)]
    assert reads(stage.presenter, "Since the first count: 4 more for “Oui”, 4 fewer for “Peut-être”.")
    count(stage)
    assert wall_view(stage.session).votes == ((7, 4, 1), (11, 0, 1))


def test_numbers_that_do_not_fit_are_asked_about_and_kept_on_a_second_enter(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    count(stage, "7", "4", "2")
    assert votes(stage) == [(7, 4, 1)]
    assert reads(
        stage.presenter, "That makes 13, and there were 12. “Keep the count”, or Enter, keeps it all the same."
    )
    stage.press(Key.Key_Return)
    assert votes(stage) == [(7, 4, 1), (7, 4, 2)]


def test_a_number_changed_after_the_doubt_is_looked_at_anew(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    count(stage, "7", "4", "2")
    stage.type("0")
    stage.press(Key.Key_Return)
    assert votes(stage) == [(7, 4, 1)]
    assert reads(
        stage.presenter, "That makes 31, and there were 12. “Keep the count”, or Enter, keeps it all the same."
    )


def test_backspace_corrects_the_count(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    stage.press(Key.Key_C)
    stage.press(Key.Key_Backspace)
    stage.type("8")
    stage.press(Key.Key_Return)
    assert votes(stage) == [(8, 4, 1)]


def test_undo_takes_a_count_back_and_says_so(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert votes(stage) == []
    assert reads(stage.presenter, "Taken back: the count.")


def test_all_of_it_goes_by_the_mouse(stage: Stage) -> None:
    stage.press(Key.Key_C)
    for _ in range(3):
        QTest.mouseClick(visible(stage, "+")[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(visible(stage, "+")[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(visible(stage, "−")[0], Qt.MouseButton.LeftButton)
    click(stage, "Keep the count")
    assert votes(stage) == [(2, 0, 1)]
    stage.press(Key.Key_C)
    click(stage, "Correct")
    QTest.mouseClick(visible(stage, "+")[1], Qt.MouseButton.LeftButton)
    click(stage, "Keep the count")
    assert votes(stage) == [(2, 1, 1)]
    stage.press(Key.Key_C)
    click(stage, "Show the result on the wall")
    assert stage.session.aside == CountCard(0)


def visible(stage: Stage, words: str) -> list[QPushButton]:
    return [each for each in panel(stage).findChildren(QPushButton) if each.text() == words and each.isVisible()]


def test_slips_are_tallied_by_their_numbers_and_the_last_is_taken_back(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    stage.type("1131")
    stage.press(Key.Key_Backspace)
    stage.type("2")
    stage.press(Key.Key_Return)
    assert votes(stage) == [(2, 1, 1)]
    assert stage.session.gathered.counts[0].way is VoteWay.SLIPS
    assert wall_view(stage.session).kind is WallKind.QUESTION
    count(stage)
    assert wall_view(stage.session).votes == ((2, 1, 1),)


def test_a_tally_goes_on_where_it_was_left(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    stage.type("11")
    stage.press(Key.Key_Escape)
    assert votes(stage) == []
    stage.press(Key.Key_C)
    stage.type("2")
    stage.press(Key.Key_Return)
    assert votes(stage) == [(2, 1, 0)]


def test_a_digit_that_is_no_option_counts_nothing(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)
    stage.type("409")
    assert votes(stage) == []


def test_a_clicker_goes_on_and_closes_the_panel(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.press(Key.Key_PageDown)
    assert (stage.session.position, panel(stage).isVisible()) == (2, False)


def test_what_the_public_sees_is_said_aloud_and_a_hidden_count_is_not(stage: Stage) -> None:
    announcer = Announcer(stage.store, stage.presenter, stage.wording)
    count(stage, "7", "4", "1")
    assert not len(announcer.said)
    count(stage)
    assert announcer.said[-1].endswith("Oui: 7. Peut-être: 4. Non: 1. 12 personnes.")


def test_a_theme_without_a_vote_is_for_against_or_unsure(stage: Stage) -> None:
    stage.store.go_to(3)
    count(stage, "3", "2", "1")
    assert stage.session.gathered.counts[0].options == ("Pour", "Contre", "Je ne sais pas")


def test_the_button_opens_the_panel_while_the_count_is_shown_and_counts_again(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    assert reads(stage.presenter, KEPT)
    count(stage)
    assert not reads(stage.presenter, KEPT)
    QTest.mouseClick(button(stage, "count"), Qt.MouseButton.LeftButton)
    assert panel(stage).isVisible()
    assert stage.session.aside == CountCard(0)
    assert reads(stage.presenter, "The public sees this count.")
    click(stage, "Count again")
    assert reads(
        stage.presenter,
        "Click the + or type the numbers, then “Keep the count”, or Enter. The public sees the count before.",
    )
    stage.type("9")
    stage.press(Key.Key_Tab)
    stage.type("3")
    click(stage, "Keep the count")
    assert votes(stage) == [(7, 4, 1), (9, 3, 0)]


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)], ids=str)
def test_a_long_message_covers_neither_the_bar_nor_the_title(stage: Stage, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    count(stage, "7", "4", "1")
    count(stage, "2", "3", "7")
    settle()
    said = stage.presenter.findChild(BriefNotice)
    assert isinstance(said, BriefNotice)
    assert said.isVisible()
    bar = stage.presenter.page.bar
    top = bar.mapTo(stage.presenter, bar.rect().topLeft()).y()
    at = said.geometry()
    assert at.bottom() <= top + bar.height() // 4 or at.top() > top + bar.height() + 100


def test_the_message_after_a_count_has_the_button_that_shows_it(stage: Stage) -> None:
    stage.store.go_to(3)  # whose deck has no vote here
    QTest.mouseClick(button(stage, "count"), Qt.MouseButton.LeftButton)
    press_each(stage, ("+", 0))
    click(stage, "Keep the count")
    said = stage.presenter.findChild(BriefNotice)
    assert isinstance(said, BriefNotice)
    (shows,) = [each for each in said.findChildren(QPushButton) if each.isVisible()]
    assert shows.text() == "Show the result on the wall"
    stage.click(shows)
    assert wall_view(stage.session).votes == ((1, 0, 0),)
    assert not said.isVisible()


def press_beside_question(stage: Stage, words: str) -> None:
    """Click the button of a count that stands beside the question, and no other that says the same."""
    talk = stage.presenter.findChild(TalkPanel)
    assert isinstance(talk, TalkPanel)
    (shows,) = [each for each in talk.findChildren(QToolButton) if each.isVisible()]
    assert shows.text() == words
    stage.click(shows)


@pytest.mark.parametrize("theme", [1, 3])  # the deck of the second one has no vote
@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768)], ids=str)
def test_a_count_kept_is_shown_and_taken_away_beside_the_question(
    stage: Stage, theme: int, size: tuple[int, int]
) -> None:
    stage.store.go_to(theme)
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    stage.click(button(stage, "count"))
    press_each(stage, ("+", 0))
    click(stage, "Keep the count")
    stage.presenter.dismiss_message()  # as it is gone by itself a few seconds later
    settle()
    press_beside_question(stage, "Show the result on the wall")
    assert wall_view(stage.session).votes == ((1, 0, 0),)
    press_beside_question(stage, "Take the result off the wall")
    assert wall_view(stage.session).kind is WallKind.QUESTION
    press_beside_question(stage, "Show the result on the wall")
    stage.store.go_to(4)
    settle()
    assert not reads(stage.presenter, "the result")


@pytest.mark.parametrize("size", [(800, 600), (1024, 768)], ids=str)
def test_what_is_read_stays_in_its_place_once_a_count_is_kept(stage: Stage, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    talk = stage.presenter.findChild(TalkPanel)
    assert isinstance(talk, TalkPanel)
    (answers,) = [each for each in talk.findChildren(QLabel) if each.isVisible() and "Peut-être" in each.text()]
    before = answers.geometry()
    count(stage, "7", "4", "12")
    settle()
    assert "Peut-être (4)" in answers.text().replace("\u00a0", " ")
    assert answers.geometry() == before


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)], ids=str)
def test_a_deck_without_a_vote_has_the_button_to_count_all_the_same(app: QApplication, size: tuple[int, int]) -> None:
    del app
    plain = Stage(PLAIN, wording=Wording("fr"))
    plain.presenter.showNormal()
    plain.presenter.resize(*size)
    plain.presenter.page.show_icons()
    for position in range(len(PLAIN.themes)):
        plain.store.go_to(position)
        settle()
        assert button(plain, "count").isVisible()
    plain.close()


ASKS = "“Show the answers to choose from”, or Enter: the public sees them, without numbers."


def test_enter_on_empty_fields_puts_the_question_of_the_vote_on_the_wall_without_numbers(stage: Stage) -> None:
    stage.press(Key.Key_C)
    assert reads(stage.presenter, ASKS)
    stage.press(Key.Key_Return)
    view = wall_view(stage.session)
    assert (view.kind, view.text, view.options, view.votes) == (WallKind.COUNT, VOTE.question, VOTE.options, ())
    assert panel(stage).isVisible()
    stage.press(Key.Key_Return)
    assert wall_view(stage.session) == view  # pressed twice, it stays
    stage.type("7")
    stage.press(Key.Key_Return)
    assert (votes(stage), wall_view(stage.session)) == ([(7, 0, 0)], view)
    count(stage)
    assert wall_view(stage.session).votes == ((7, 0, 0),)


def test_the_question_of_the_vote_is_shown_and_hidden_by_the_mouse_and_taken_back(stage: Stage) -> None:
    question = wall_view(stage.session)
    QTest.mouseClick(button(stage, "count"), Qt.MouseButton.LeftButton)
    click(stage, "Show the answers to choose from")
    asked = wall_view(stage.session)
    assert (asked.text, button(stage, "count").isChecked()) == (VOTE.question, True)
    click(stage, "Back to the question")
    assert wall_view(stage.session) == question
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reads(stage.presenter, "Taken back: hiding the question of the vote.")
    assert wall_view(stage.session) == asked
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reads(stage.presenter, "Taken back: the question of the vote.")
    assert wall_view(stage.session) == question


def test_a_moving_debate_whose_wall_says_all_of_it_offers_no_other_question(app: QApplication) -> None:
    del app
    debate = Theme("Amie", "Une IA peut être une amie.", kind=Kind.MOVING_DEBATE)
    moving = Stage(replace(PLAIN, themes=(PLAIN.themes[0], debate)))
    moving.store.go_to(1)
    moving.press(Key.Key_C)
    assert not visible(moving, "Show the answers to choose from")
    moving.press(Key.Key_Return)
    assert moving.session.aside is None
    moving.close()


def typed(stage: Stage) -> list[str]:
    return [each.text() for each in panel(stage).fields[: len(VOTE.options)]]


def test_numbers_left_with_escape_wait_for_c_of_the_same_theme(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.type("7")
    stage.press(Key.Key_Tab)
    stage.type("4")
    stage.press(Key.Key_Escape)
    assert reads(stage.presenter, "The numbers for “Amitié” are not kept yet: “Count… (C)” brings them back there.")
    stage.press(Key.Key_PageDown)
    stage.press(Key.Key_C)
    assert panel(stage).votes is None
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_PageUp)
    stage.press(Key.Key_C)
    assert typed(stage) == ["7", "4", ""]
    assert reads(stage.presenter, "These numbers were typed before and are not kept yet: “Keep the count”, or Enter.")
    stage.press(Key.Key_Return)
    assert votes(stage) == [(7, 4, 0)]
    stage.press(Key.Key_C)
    assert typed(stage) == ["", "", ""]


def test_numbers_wait_where_a_clicker_went_on_meanwhile(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.type("7")
    stage.press(Key.Key_PageDown)
    stage.press(Key.Key_PageUp)
    stage.press(Key.Key_C)
    assert typed(stage) == ["7", "", ""]


def test_a_correction_left_with_escape_is_one_again(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    stage.press(Key.Key_C)
    stage.press(Key.Key_Backspace)
    stage.type("8")
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_C)
    stage.press(Key.Key_Return)
    assert votes(stage) == [(8, 4, 1)]


def test_a_correction_that_changed_nothing_leaves_nothing(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    stage.press(Key.Key_C)
    stage.press(Key.Key_Backspace)
    stage.press(Key.Key_Escape)
    assert stage.session.drafts == ()


def test_a_correction_with_another_way_alone_leaves_nothing(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    stage.press(Key.Key_C)
    stage.press(Key.Key_Backspace)
    stage.press(Key.Key_4, Qt.KeyboardModifier.AltModifier)  # a count keeps the way it was counted
    stage.press(Key.Key_Escape)
    assert stage.session.drafts == ()


def test_emptied_fields_leave_nothing_and_a_kept_count_is_shown_again_by_enter(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    stage.press(Key.Key_C)
    stage.type("9")
    click(stage, "Back to the count kept")
    stage.press(Key.Key_Return)
    assert wall_view(stage.session).votes == ((7, 4, 1),)
    assert stage.session.drafts == ()


def test_a_number_that_is_too_large_stays_as_typed_and_is_told(stage: Stage) -> None:
    count(stage, "9999999999")
    limit = "An answer takes 999 votes at most: correct 9999999999, which is not kept."
    assert (votes(stage), typed(stage)[0]) == ([], "9999999999")
    assert reads(stage.presenter, limit)
    for _ in range(7):
        stage.press(Key.Key_Backspace)
    assert not reads(stage.presenter, limit)
    stage.press(Key.Key_Return)
    assert votes(stage) == [(999, 0, 0)]


def test_numbers_that_were_typed_a_moment_ago_are_in_the_session(stage: Stage) -> None:
    stage.press(Key.Key_C)
    stage.type("7")
    wait_until(lambda: stage.session.drafts == (Draft("count", "7,,", stage.session.item.id),))


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
AGAIN = "This would show the hidden count to the public again."


def test_undo_asks_before_a_hidden_count_is_on_the_wall_again(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    count(stage)
    stage.press(Key.Key_C)
    question = wall_view(stage.session)
    for _ in range(3):
        stage.press(Key.Key_Z, CTRL)
        assert reads(stage.presenter, AGAIN)
        assert wall_view(stage.session) == question
    stage.press(Key.Key_J)
    assert wall_view(stage.session).votes == ((7, 4, 1),)
    assert reads(stage.presenter, "Taken back: hiding the count.")


def test_undo_goes_on_with_what_came_before_once_a_count_was_left_hidden(stage: Stage) -> None:
    stage.press(Key.Key_Plus)
    count(stage, "7", "4", "1")
    count(stage)
    stage.press(Key.Key_C)
    question, planned_s = wall_view(stage.session), stage.session.item.planned_s
    stage.press(Key.Key_Z, CTRL)
    stage.press(Key.Key_Escape)
    assert (wall_view(stage.session), reads(stage.presenter, AGAIN)) == (question, False)
    assert votes(stage) == [(7, 4, 1)]
    assert reads(stage.presenter, "The count stays hidden.")
    stage.press(Key.Key_Z, CTRL)
    assert not reads(stage.presenter, AGAIN)
    assert (votes(stage), reads(stage.presenter, "Taken back: the count.")) == ([], True)
    stage.press(Key.Key_Y, CTRL)
    assert votes(stage) == [(7, 4, 1)]
    for _ in range(2):
        stage.press(Key.Key_Z, CTRL)
    assert stage.session.item.planned_s == planned_s - 60
    assert wall_view(stage.session) == question


def test_redo_asks_before_a_count_whose_showing_was_taken_back(stage: Stage) -> None:
    count(stage, "7", "4", "1")
    count(stage)
    stage.press(Key.Key_Z, CTRL)
    question = wall_view(stage.session)
    assert question.kind is WallKind.QUESTION
    stage.press(Key.Key_Y, CTRL)
    assert reads(stage.presenter, AGAIN)
    stage.press(Key.Key_PageDown)
    assert not reads(stage.presenter, AGAIN)


@pytest.mark.parametrize("key", [(Key.Key_Z, CTRL | SHIFT), (Key.Key_Y, CTRL)], ids=["ctrl-shift-z", "ctrl-y"])
def test_what_was_taken_back_is_done_again_and_said(stage: Stage, key: tuple[Key, Qt.KeyboardModifier]) -> None:
    count(stage, "7", "4", "1")
    stage.press(Key.Key_Z, CTRL)
    assert votes(stage) == []
    stage.press(*key)
    assert (votes(stage), reads(stage.presenter, "Done again: the count.")) == ([(7, 4, 1)], True)
    stage.press(*key)
    assert reads(stage.presenter, "Nothing was taken back that could be done again.")
