import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QWidget,
)

from cafe_presenter.core.deck.deck import (
    Article,
    Deck,
    FollowUp,
    Image,
    Kind,
    Source,
    Theme,
    Thresholds,
    Timer,
    TimerKind,
    Translation,
    Vote,
    VoteTranslation,
)
from cafe_presenter.core.deck.vocabulary import kind_named
from cafe_presenter.core.evening.session import length_s
from cafe_presenter.core.evening.view import WallKind, WallView, bounded
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.ui.desk.desk_window import AfterSave
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.desk.editor_fields import TextField
from cafe_presenter.ui.desk.editor_form import Records
from cafe_presenter.ui.desk.editor_list import wall_of
from cafe_presenter.ui.desk.editor_shapes import field_choices
from cafe_presenter.ui.desk.editor_wall import legibility
from cafe_presenter.ui.kit.button_row import CaptionButton
from cafe_presenter.ui.kit.lists import WholeItem
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.wording import Wording
from file_chooser import choose_file
from looks import clipped
from stage import DeskBench, answer, reads, settle, wait_until, wheel_turned

DECK = Deck(
    "Une soirée",
    venue="Médiathèque",
    themes=(
        Theme("Amitié", "Une machine\u00a0: amie\u202f?", "Ressentir", 600.0),
        Theme(
            "Éthique", "Qui contrôle ?", "Nommer", follow_ups=(FollowUp("Et vous ?\nOui.", "Silence"), FollowUp("Si"))
        ),
        Theme("Merci", kind=Kind.CLOSING, timer=Timer(TimerKind.SILENCE)),
    ),
)


class Desk(DeskBench[EditorWindow]):
    """An editor and what was asked of it."""

    def __init__(
        self,
        deck: Deck = DECK,
        path: str = "/home/moi/soirée.yaml",
        size: tuple[int, int] = (1280, 720),
        language: str = "en",
    ) -> None:
        super().__init__(EditorWindow(deck, Wording(language), path=path, commands=EDITOR_COMMANDS), size)

    @property
    def deck(self) -> Deck:
        return self.window.deck

    @property
    def names(self) -> list[str]:
        return [theme.theme for theme in self.deck.themes]

    def field(self, name: str) -> TextField:
        form = self.window.deck_form if self.window.list.currentRow() == 0 else self.window.theme_form
        control = form.fields[name].control
        assert isinstance(control, TextField)
        return control

    def type(self, name: str, text: str) -> None:
        """Put the cursor at the end of a field and type."""
        self.field(name).setFocus()
        self.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.field(name), text)

    def write(self, name: str, text: str) -> None:
        """Replace the text of a field."""
        self.field(name).setFocus()
        self.field(name).setPlainText(text)


@pytest.fixture
def desk(app: QApplication) -> Iterator[Desk]:
    del app
    held = Desk()
    yield held
    held.close()


def lines(desk: Desk) -> list[str]:
    """Return the rows of the list, without their minutes."""
    texts = [desk.window.list.item(row).text() for row in range(desk.window.list.count())]
    return [re.sub(r"(?: · |\n)[\d\xa0 hmin]+$", "", text, flags=re.MULTILINE) for text in texts]


def icon_of(desk: Desk, row: int) -> QImage:
    desk.window.list.scrollToItem(desk.window.list.item(row))
    return desk.window.list.item(row).icon().pixmap(desk.window.list.iconSize()).toImage()


def test_the_evening_and_its_themes_are_listed(desk: Desk) -> None:
    assert lines(desk) == ["The evening\nUne soirée", "1. Amitié", "2. Éthique", "Merci"]


def test_themes_of_one_name_are_listed_by_what_they_ask(app: QApplication) -> None:
    del app
    held = Desk(Deck(themes=(Theme("Rue", "Où ?"), Theme("Rue", "Qui ?"), Theme("Mer", "Quand ?"))))
    assert [line.replace("\u00a0", " ") for line in lines(held)[1:]] == ["1. Où ?", "2. Qui ?", "3. Mer"]
    held.close()


def test_each_row_has_its_minutes_and_its_wall_in_small_which_follow_what_is_typed(desk: Desk) -> None:
    told = [desk.window.list.item(row).text().split("\n")[1] for row in (1, 2, 3)]
    assert told == [Wording("en").planned(length_s(desk.deck, theme)) for theme in desk.deck.themes]
    size, look = desk.window.list.iconSize(), Look()

    def shows_its_wall(row: int) -> bool:
        view = bounded(wall_of(desk.deck, row - 1 if row else None))
        return icon_of(desk, row) == QPixmap.fromImage(wall_image(view, size, look=look, ratio=1.0)).toImage()

    for row in range(4):
        wait_until(partial(shows_its_wall, row))
    before = icon_of(desk, 1)
    desk.window.list.setCurrentRow(1)
    desk.type("question", " Et demain ?")
    wait_until(lambda: icon_of(desk, 1) != before)
    wait_until(partial(shows_its_wall, 1))
    assert icon_of(desk, 2) != icon_of(desk, 1)


def test_a_theme_without_an_objective_has_no_mark_and_no_blame(app: QApplication) -> None:
    del app
    themes = (Theme("Amitié", "Une amie ?"), Theme("Éthique", "Qui contrôle ?"))
    held = Desk(replace(DECK, themes=themes))
    assert lines(held)[1:] == ["1. Amitié", "2. Éthique"]
    assert "objective" not in held.window._problems.text()
    held.close()


def test_themes_have_the_numbers_they_have_in_a_show(app: QApplication) -> None:
    del app
    pause = Theme("Souffler", kind=Kind.BREAK)
    held = Desk(replace(DECK, themes=(Theme(kind=Kind.WELCOME), DECK.themes[0], pause, Theme("Éthique"))), path="")
    assert lines(held)[1:] == ["Welcome", "1. Amitié", "Souffler", "! 2. Éthique"]
    held.window.list.setCurrentRow(1)
    assert reads(held.window, "Theme 2: There is no question. Write one, or choose another kind.")
    held.close()


@pytest.mark.parametrize(
    "name",
    [
        "Amitié",
        "mot " * 40,
        "W" * 400,
        "日本の夜",
        "a\u0301" * 30,
        "نص",
        "Peut-être " * 9,
        "",
        "👩\u200d👩\u200d👧",
        "क्षि",
    ],
)
def test_a_row_has_the_room_it_had_when_each_was_measured_whole(name: str, desk: Desk) -> None:
    desk.write("theme", name)
    settle()
    desk.window.list.setStyleSheet("QListView::item { padding: 11px; } QListView { font-size: 23px; }")
    settle()
    known, whole = desk.window.list.itemDelegate(), WholeItem(desk.window.list)
    for row in range(desk.window.list.count()):
        index, option = desk.window.list.model().index(row, 0), QStyleOptionViewItem()
        desk.window.list.initViewItemOption(option)
        assert known.sizeHint(option, index) == whole.sizeHint(option, index)


def test_a_deck_without_a_file_of_its_own_is_told_by_its_title(app: QApplication) -> None:
    del app
    held = Desk(DECK, path="")
    assert reads(held.window, "Une soirée")
    assert not reads(held.window, "A new deck")
    held.close()


def test_the_fields_of_the_picked_theme_are_shown_exactly(desk: Desk) -> None:
    assert desk.field("question").exact_text() == DECK.themes[0].question
    assert desk.field("duration_s").exact_text() == "10\u00a0min"


def test_what_is_typed_is_in_the_deck_at_once_and_no_space_is_lost(desk: Desk) -> None:
    desk.type("question", " Oui")
    assert desk.deck.themes[0].question == DECK.themes[0].question + " Oui"


def test_the_evening_has_fields_of_its_own(desk: Desk) -> None:
    desk.window.list.setCurrentRow(0)
    desk.write("end", "20 h 30")
    desk.type("venue", " !")
    assert (desk.deck.venue, desk.deck.end and desk.deck.end.hour) == ("Médiathèque !", 20)


def test_the_wall_follows_every_letter(desk: Desk) -> None:
    before = desk.window._wall.preview._view
    desk.type("question", "!")
    after = desk.window._wall.preview._view
    assert before is not None
    assert after is not None
    assert after.text == before.text + "!"
    assert after.mark == (1, 2)


def test_a_break_is_previewed_as_the_public_will_see_it_but_for_the_hour(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    desk.write("theme", "Un verre")
    desk.write("question", "")
    pick(desk, "kind", "Break")
    desk.write("duration_s", "5")
    view = desk.window._wall.preview._view
    assert view is not None
    assert (view.kind, view.heading, view.byline) == (WallKind.BREAK, "Un verre", "On reprend à")
    assert (view.text, view.dated, view.detail) == ("…", "encore 5\u00a0min", "")
    assert desk.window.list._wall_at(2) == view


def test_the_preview_has_the_shape_of_the_other_screen(desk: Desk) -> None:
    assert desk.window._wall.preview._wall_size == QSize(1920, 1080)


def test_letters_are_taken_back_together_and_come_again(desk: Desk) -> None:
    desk.type("objective", " bien")
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.deck == DECK
    assert desk.field("objective").exact_text() == "Ressentir"
    desk.ctrl(Qt.Key.Key_Y)
    assert desk.deck.themes[0].objective == "Ressentir bien"


def test_each_field_is_a_step_of_its_own(desk: Desk) -> None:
    desk.type("theme", "s")
    desk.type("objective", "s")
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.deck.themes[0].theme == "Amitiés"


def test_undo_goes_to_the_theme_it_changes(desk: Desk) -> None:
    desk.type("theme", "s")
    desk.window.list.setCurrentRow(2)
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.window.list.currentRow() == 1


def test_alt_and_arrows_move_a_theme(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.names == ["Éthique", "Amitié", "Merci"]
    assert desk.window.list.currentRow() == 2
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.names == ["Amitié", "Éthique", "Merci"]


def test_a_theme_that_is_dragged_is_moved(desk: Desk) -> None:
    assert desk.window.list.model().moveRow(QModelIndex(), 3, QModelIndex(), 1)
    settle()
    assert desk.names == ["Merci", "Amitié", "Éthique"]
    assert lines(desk)[1] == "Merci"


def test_nothing_can_be_dragged_before_the_evening(desk: Desk) -> None:
    assert desk.window.list.model().moveRow(QModelIndex(), 3, QModelIndex(), 0)
    settle()
    assert lines(desk)[0] == "The evening\nUne soirée"
    assert desk.names == ["Merci", "Amitié", "Éthique"]


def test_a_theme_is_added_after_the_picked_one_and_written_at_once(desk: Desk) -> None:
    desk.ctrl(Qt.Key.Key_N)
    assert QApplication.focusWidget() is desk.field("theme")
    QTest.keyClicks(desk.field("theme"), "Neuf")
    assert desk.names == ["Amitié", "Neuf", "Éthique", "Merci"]


def test_a_theme_is_removed_and_comes_back(desk: Desk) -> None:
    desk.ctrl(Qt.Key.Key_Delete)
    assert desk.names == ["Éthique", "Merci"]
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.deck == DECK


def records_of(desk: Desk, name: str) -> Records:
    records = desk.window.theme_form.fields[name]
    assert isinstance(records, Records)
    return records


def test_follow_ups_nobody_touched_stay_as_they_are(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    follow_ups = records_of(desk, "follow_ups")
    press_button(follow_ups, "Add a follow-up")
    settle()
    assert desk.deck == DECK
    assert QApplication.focusWidget() is follow_ups.records[2].fields["text"].control
    QTest.keyClicks(follow_ups.records[2].fields["text"].control, "Vraiment ?")
    QTest.keyClicks(follow_ups.records[2].fields["when"].control, "Accord")
    assert desk.deck.themes[1].follow_ups == (*DECK.themes[1].follow_ups, FollowUp("Vraiment ?", "Accord"))
    while desk.window.can_undo:
        desk.ctrl(Qt.Key.Key_Z)
    assert desk.deck == DECK


def test_an_occasion_without_words_is_kept_told_and_not_passed_over_by_a_save(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    follow_ups = records_of(desk, "follow_ups")
    press_button(follow_ups, "Add a follow-up")
    when = follow_ups.records[2].fields["when"].control
    assert isinstance(when, TextField)
    QTest.keyClicks(when, "Et si")
    assert not desk.window.is_saved
    assert reads(follow_ups, "A follow-up says when, and not what: write what you say.")
    desk.window.list.setCurrentRow(1)
    desk.ctrl(Qt.Key.Key_S)
    settle()
    assert desk.saved == []
    assert reads(desk.window, "Not saved. Theme 2: A follow-up says when, and not what: write what you say.")
    assert when.toPlainText() == "Et si"
    assert QApplication.focusWidget() is follow_ups.records[2].fields["text"].control
    QTest.keyClicks(follow_ups.records[2].fields["text"].control, "Et si ?")
    assert not reads(desk.window, "A follow-up says when")
    desk.ctrl(Qt.Key.Key_S)
    assert desk.saved == [(desk.deck, "", AfterSave.EDIT)]
    assert desk.deck.themes[1].follow_ups[-1] == FollowUp("Et si ?", "Et si")


def test_a_follow_up_of_the_evening_without_words_is_told_too(desk: Desk) -> None:
    desk.window.list.setCurrentRow(0)
    more(desk)
    follow_ups = desk.window.deck_form.fields["follow_ups"]
    assert isinstance(follow_ups, Records)
    press_button(follow_ups, "Add a follow-up")
    QTest.keyClicks(follow_ups.records[0].fields["when"].control, "Silence")
    desk.ctrl(Qt.Key.Key_S)
    settle()
    assert desk.saved == []
    assert QApplication.focusWidget() is follow_ups.records[0].fields["text"].control


def test_nothing_moves_when_what_was_wrong_is_mended(desk: Desk) -> None:
    desk.window.list.setCurrentRow(1)
    more(desk)
    facts = records_of(desk, "facts")
    press_button(facts, "Add a fact")
    fields = facts.records[0].fields
    sources = desk.window.theme_form.fields["sources"].control
    settle()

    def places() -> list[QPoint]:
        settle()
        shown = (*(field.control for field in fields.values()), sources)
        return [control.mapTo(desk.window.theme_form, QPoint()) for control in shown]

    before = places()
    QTest.keyClicks(fields["text"].control, "Un fait")
    told = places()
    assert reads(facts, "Nobody is named who says so")
    assert told[:-1] == before[:-1]
    QTest.keyClicks(fields["publisher"].control, "Insee")
    assert not reads(facts, "Nobody is named who says so")
    assert places() == told


@pytest.mark.parametrize("is_saved", [True, False])
def test_no_field_moves_while_a_new_theme_is_written(app: QApplication, *, is_saved: bool) -> None:
    del app
    held = Desk(path="/home/moi/soirée.yaml" if is_saved else "", size=(1024, 768), language="fr")
    held.ctrl(Qt.Key.Key_N)

    def places() -> dict[str, QRect]:
        settle()
        form = held.window.theme_form
        shown = {name: field.control for name, field in form.fields.items() if field.isVisible()}
        return {name: QRect(control.mapTo(form, QPoint()), control.size()) for name, control in shown.items()}

    before = places()
    for name in ("theme", "question", "objective", "notes"):
        for sign in "Lire ?":
            QTest.keyClicks(held.field(name), sign)
            assert places() == before
    held.close()


def test_what_an_objective_is_good_for_is_said_in_its_empty_field_of_a_theme_alone(desk: Desk) -> None:
    desk.write("objective", "")
    assert desk.field("objective").placeholderText() == "Optional: it helps the host bring the discussion back."
    assert not reads(desk.window.theme_form.fields["objective"], "Optional")
    pick(desk, "kind", "Break")
    assert desk.field("objective").placeholderText() == ""


def test_an_empty_field_says_what_it_stands_for(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    duration = desk.field("duration_s")
    assert duration.placeholderText() == "10\u00a0min"
    desk.type("duration_s", "10")
    more(desk)
    pick(desk, "kind", "Post-its")
    assert desk.deck.themes[1].duration_s == 600.0
    desk.write("duration_s", "")
    assert duration.placeholderText() == "5\u00a0min"
    options = desk.field("vote.options")
    assert options.placeholderText() == ""
    desk.type("vote.question", "On continue ?")
    assert options.placeholderText() == "Pour\nContre\nJe ne sais pas"


def test_what_an_empty_field_stands_for_is_drawn_at_once(blank: Desk) -> None:
    blank.ctrl(Qt.Key.Key_N)
    blank.type("theme", "A")
    settle()
    viewport, drawn = blank.field("duration_s").viewport(), list[str]()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                drawn.append(blank.field("duration_s").placeholderText())
            return super().eventFilter(watched, event)

    watch = Watch()
    viewport.installEventFilter(watch)
    pick(blank, "kind", "Break")
    wait_until(lambda: drawn[-1:] == ["5\u00a0min"])


def test_each_line_of_a_follow_up_is_one_more(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    follow_ups = records_of(desk, "follow_ups")
    last = follow_ups.records[1].fields["text"].control
    assert isinstance(last, TextField)
    last.setFocus()
    last.moveCursor(QTextCursor.MoveOperation.End)
    last.insertPlainText(" Mais\nVraiment ?\n\nEt puis ?")
    assert desk.deck.themes[1].follow_ups == (
        DECK.themes[1].follow_ups[0],
        FollowUp("Si Mais"),
        FollowUp("Vraiment ?"),
        FollowUp("Et puis ?"),
    )
    settle()
    desk.press(Qt.Key.Key_Return)
    settle()
    QTest.keyClicks(follow_ups.records[-1].fields["text"].control, "Oui")
    assert QApplication.focusWidget() is follow_ups.records[-1].fields["text"].control
    assert desk.deck.themes[1].follow_ups[-1] == FollowUp("Oui")


def test_a_follow_up_in_the_middle_is_taken_out(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    settle()
    press_button(records_of(desk, "follow_ups").records[0], "Remove")
    assert desk.deck.themes[1].follow_ups == (FollowUp("Si"),)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_kind_is_called_one_name_everywhere_and_a_deck_knows_it(language: str) -> None:
    wording = Wording(language)
    offered = field_choices("kind", wording)
    assert [kind for kind, _ in offered] == list(Kind)
    for kind, name in offered:
        assert isinstance(kind, Kind)
        assert wording.item_name(Theme(kind=kind)) == name
        assert kind_named(name) is kind


def test_kind_and_priority_are_chosen(desk: Desk) -> None:
    combo = desk.window.theme_form.fields["kind"].control
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    desk.press(Qt.Key.Key_End)
    assert desk.deck.themes[0].kind is Kind.CLOSING


def test_the_wheel_scrolls_the_form_and_changes_no_choice(desk: Desk) -> None:
    combo = desk.window.theme_form.fields["kind"].control
    assert isinstance(combo, QComboBox)
    before = combo.currentIndex()
    assert not wheel_turned(combo).isAccepted()
    assert combo.currentIndex() == before


def test_a_drop_down_list_opens_below_its_field_and_is_whole(desk: Desk) -> None:
    combo = desk.window.theme_form.fields["kind"].control
    assert isinstance(combo, QComboBox)
    QTest.mouseClick(combo, Qt.MouseButton.LeftButton)
    shown = combo.view()
    wait_until(shown.isVisible)
    assert shown.window().y() >= combo.mapToGlobal(combo.rect().bottomLeft()).y()
    last = shown.visualRect(combo.model().index(combo.count() - 1, 0))
    assert shown.viewport().rect().contains(last)
    combo.hidePopup()


def more(desk: Desk) -> None:
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)


def pick(desk: Desk, name: str, label: str) -> None:
    combo = desk.window._form.fields[name].control
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    desk.press(Qt.Key.Key_Home)
    while combo.currentText() != label:
        before = combo.currentIndex()
        desk.press(Qt.Key.Key_Down)
        assert combo.currentIndex() > before


def test_what_stands_behind_more_is_told_and_comes_by_a_key(desk: Desk) -> None:
    desk.window.list.setCurrentRow(3)
    assert reads(desk.window, "Filled in: Timer for the room")
    assert not desk.window.theme_form.fields["timer.kind"].isVisible()
    more(desk)
    assert desk.window.theme_form.fields["timer.kind"].isVisible()
    desk.window.list.setCurrentRow(1)
    assert desk.window.theme_form.fields["plain"].isVisible()
    more(desk)
    assert not desk.window.theme_form.fields["plain"].isVisible()


def first(desk: Desk) -> Theme:
    return desk.deck.themes[0]


def article(desk: Desk) -> Article | None:
    return desk.deck.article


def thresholds(desk: Desk) -> Thresholds:
    return desk.deck.thresholds


def test_what_is_unfolded_is_scrolled_to(desk: Desk) -> None:
    more(desk)
    heading = desk.window.theme_form.more
    wait_until(lambda: heading.mapTo(desk.window, heading.rect().topLeft()).y() < desk.window.height() // 3)


def test_a_source_that_is_added_is_scrolled_to(desk: Desk) -> None:
    more(desk)
    settle()
    records = desk.window.theme_form.fields["sources"]
    assert isinstance(records, Records)
    press_button(records, "Add a source")
    field = records.records[0].fields["text"].control
    port = next(desk.window._forms._areas()).viewport()
    wait_until(lambda: port.rect().contains(QRect(field.mapTo(port, QPoint()), field.size())))


def test_what_a_save_finds_missing_is_in_sight_whole_above_the_message(app: QApplication) -> None:
    del app
    desk = Desk(size=(1024, 768))
    desk.window.list.setCurrentRow(2)
    follow_ups = records_of(desk, "follow_ups")
    press_button(follow_ups, "Add a follow-up")
    added = follow_ups.records[2]
    port = next(desk.window._forms._areas()).viewport()
    wait_until(lambda: port.rect().contains(QRect(added.mapTo(port, QPoint()), added.size())))
    when = added.fields["when"].control
    assert isinstance(when, TextField)
    QTest.keyClicks(when, "Et si")
    height = port.height()
    desk.ctrl(Qt.Key.Key_S)
    wait_until(lambda: port.height() < height)
    field = added.fields["text"].control
    wait_until(lambda: port.rect().contains(QRect(field.mapTo(port, QPoint()), field.size())))
    desk.close()


def test_a_timer_is_shaped_and_asks_for_what_it_needs_alone(desk: Desk) -> None:
    more(desk)
    shown = desk.window.theme_form.fields
    assert not shown["timer.each_s"].isVisible()
    pick(desk, "timer.kind", "Silence")
    assert (shown["timer.each_s"].isVisible(), shown["timer.count"].isVisible()) == (True, False)
    pick(desk, "timer.kind", "Rounds")
    desk.write("timer.each_s", "20")
    desk.write("timer.count", "3")
    desk.write("timer.transit_s", "2")
    assert first(desk).timer == Timer(TimerKind.ROUNDS, 1200.0, 3, 120.0)
    desk.write("timer.transit_s", "")
    desk.write("timer.count", "beaucoup")
    assert reads(desk.window, "Write a whole number from 1 to 500.")
    assert first(desk).timer == Timer(TimerKind.ROUNDS, 1200.0, 3)
    pick(desk, "timer.kind", "None")
    assert first(desk).timer is None


def test_a_translation_is_written_and_the_wall_shows_it_meanwhile(desk: Desk) -> None:
    more(desk)
    records = desk.window.theme_form.fields["translations"]
    assert isinstance(records, Records)
    press_button(records, "Add a translation")
    assert desk.deck == DECK
    fields = records.records[0].fields
    assert QApplication.focusWidget() is fields["language"].control
    QTest.keyClicks(fields["question"].control, "A friend?")
    assert lines(desk)[1] == "! 1. Amitié"
    assert reads(records, "A translation has no language.")
    fields["language"].control.setFocus()
    QTest.keyClicks(fields["language"].control, "English")
    assert first(desk).translations == (Translation("en", "", "A friend?"),)
    fields["question"].control.setFocus()
    view = desk.window._wall.preview._view
    assert view is not None
    assert (view.text, view.language) == ("A friend?", "en")
    desk.type("question", "")
    view = desk.window._wall.preview._view
    assert view is not None
    assert view.text == DECK.themes[0].question


def test_a_vote_is_written_in_another_language(desk: Desk) -> None:
    desk.window.theme_form.more.click()
    records = desk.window.theme_form.fields["vote.translations"]
    assert isinstance(records, Records)
    press_button(records, "Add a translation")
    fields = records.records[0].fields
    QTest.keyClicks(fields["options"].control, "Yes")
    QTest.keyClick(fields["options"].control, Qt.Key.Key_Return)
    QTest.keyClicks(fields["options"].control, "No")
    assert reads(records, "A translation has no language.")
    fields["language"].control.setFocus()
    QTest.keyClicks(fields["language"].control, "English")
    assert first(desk).vote == Vote(translations=(VoteTranslation("en", options=("Yes", "No")),))


def test_a_source_is_added_changed_and_removed_and_comes_back(desk: Desk) -> None:
    more(desk)
    records = desk.window.theme_form.fields["sources"]
    assert isinstance(records, Records)
    for name in ("Une", "Deux"):
        press_button(records, "Add a source")
        QTest.keyClicks(records.records[-1].fields["text"].control, name)
    settle()
    QTest.keyClicks(records.records[1].fields["url"].control, "example.org")
    assert reads(records, "Write a whole address, such as https://example.org.")
    desk.ctrl(Qt.Key.Key_S)
    assert desk.saved == []
    control = records.records[1].fields["url"].control
    assert isinstance(control, TextField)
    control.setPlainText("https://example.org")
    assert first(desk).sources == (Source("Une"), Source("Deux", "https://example.org"))
    press_button(records.records[0], "Remove")
    assert first(desk).sources == (Source("Deux", "https://example.org"),)
    desk.ctrl(Qt.Key.Key_Z)
    assert [each.value for each in records.records] == [Source("Une"), Source("Deux", "https://example.org")]


def test_another_theme_shows_its_own_translations(app: QApplication) -> None:
    del app
    themes = (replace(DECK.themes[0], translations=(Translation("en", "A"), Translation("de", "B"))), DECK.themes[1])
    held = Desk(replace(DECK, themes=themes))
    records = held.window.theme_form.fields["translations"]
    assert isinstance(records, Records)
    assert [each.value for each in records.records] == [*themes[0].translations]
    held.window.list.setCurrentRow(2)
    assert records.records == ()
    assert held.deck.themes == themes
    held.close()


def test_the_evening_has_an_article_a_look_and_warnings(desk: Desk) -> None:
    desk.window.list.setCurrentRow(0)
    more(desk)
    desk.write("article.title", "L’IA, une amie")
    desk.write("article.author", "Moi")
    desk.write("article.author", "")
    assert article(desk) == Article(title="L’IA, une amie")
    desk.write("article.title", "")
    assert article(desk) is None
    pick(desk, "palette", "Day")
    pick(desk, "font", "Literata")
    desk.write("language", "anglais")
    desk.write("thresholds.soon_s", "1")
    assert (desk.deck.palette, desk.deck.font, desk.deck.language) == ("day", "Literata", "en")
    assert thresholds(desk) == Thresholds(soon_s=60.0)
    desk.write("thresholds.soon_s", "")
    assert thresholds(desk) == Thresholds()
    view = desk.window._wall.preview._view
    assert view is not None
    assert (view.palette, view.font) == ("day", "Literata")


def test_names_of_the_deck_s_own_words_are_understood(app: QApplication) -> None:
    del app
    held = Desk(replace(DECK, palette="Nuit", font="comic"))
    held.window.list.setCurrentRow(0)
    combos = [held.window.deck_form.fields[name].control for name in ("palette", "font")]
    assert [combo.currentText() for combo in combos if isinstance(combo, QComboBox)] == ["Night", "comic"]
    assert held.deck.palette == "Nuit"
    held.close()


def test_a_picture_is_asked_for_once_the_deck_has_a_folder(app: QApplication) -> None:
    del app
    held = Desk(path="")
    more(held)
    press_button(held.window.theme_form, "Choose a picture…")
    assert reads(held.window, "Save the deck first: its pictures are kept in its folder.")
    held.close()


def test_a_picture_is_taken_described_and_taken_out(desk: Desk) -> None:
    desk.window.take_picture("photos/chat.png")
    assert QApplication.focusWidget() is desk.field("image.alt")
    assert reads(desk.window, "Say in words what the picture shows")
    desk.type("image.alt", "Un chat")
    assert first(desk).image == Image("photos/chat.png", "Un chat")
    desk.window.dress(Look(), {"photos/chat.png": "It is damaged."})
    assert reads(desk.window.theme_form, "It is damaged.")
    press_button(desk.window.theme_form, "No picture")
    assert first(desk).image is None


def test_a_problem_stands_beside_its_field_and_marks_its_theme(desk: Desk) -> None:
    desk.write("question", "")
    assert reads(desk.window.theme_form.fields["question"], "There is no question.")
    assert lines(desk)[1] == "! 1. Amitié"
    desk.window.list.setCurrentRow(2)
    assert not reads(desk.window.theme_form.fields["question"], "There is no question.")
    assert reads(desk.window, "Theme 1: There is no question. Write one, or choose another kind.")


def test_a_duration_that_cannot_be_read_is_told_and_changes_nothing(desk: Desk) -> None:
    desk.write("duration_s", "abc")
    assert reads(desk.window.theme_form.fields["duration_s"], "Write minutes (10)")
    assert desk.deck == DECK
    desk.write("duration_s", "1 h 15")
    assert not reads(desk.window.theme_form.fields["duration_s"], "Write minutes")
    assert desk.deck.themes[0].duration_s == 4500.0


def test_leaving_what_cannot_be_read_is_told(desk: Desk) -> None:
    desk.write("duration_s", "abc")
    desk.window.list.setCurrentRow(2)
    assert reads(desk.window, "“Duration” could not be understood, and is as it was before.")
    desk.window.list.setCurrentRow(1)
    assert desk.field("duration_s").exact_text() == "10\u00a0min"


def test_a_question_that_gets_small_is_told_as_it_is_typed(desk: Desk) -> None:
    assert reads(desk.window, "Readable from the back row.")
    desk.write("question", "Une question vraiment bien trop longue ? " * 8)
    assert reads(desk.window, "This question is long: its letters shrink to ")
    assert not reads(desk.window, "Readable from the back row.")


@pytest.mark.parametrize("signs", [300, 20_000])
def test_the_name_of_a_theme_that_gets_small_is_told_too(desk: Desk, signs: int) -> None:
    desk.write("theme", ("Une amie " * signs)[:signs])
    assert reads(desk.window, "The name of this theme is long: its letters shrink to ")
    assert not reads(desk.window, "Readable from the back row.")
    desk.write("theme", "Une amie")
    assert reads(desk.window, "Readable from the back row.")


def test_a_longer_question_is_less_legible() -> None:
    sizes = [
        legibility(WallView(WallKind.QUESTION, text="Une question ? " * n), QSize(16, 9), look=Look())
        for n in (1, 12, 40)
    ]
    assert sizes[0] > 0.95
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[2] < 0.7


def main_buttons(desk: Desk) -> list[str]:
    buttons = desk.window.findChildren(QPushButton)
    return [each.text() for each in buttons if each.property("main") and each.isVisible()]


def test_saving_hands_over_the_deck(desk: Desk) -> None:
    desk.type("theme", "s")
    assert reads(desk.window, "Une soirée (not saved)")
    desk.ctrl(Qt.Key.Key_S)
    assert desk.saved == [(desk.deck, "", AfterSave.EDIT)]
    desk.window.show_saved(desk.deck, "/home/moi/soirée.yaml")
    assert reads(desk.window, "Une soirée (saved in moi)")
    assert main_buttons(desk) == ["Save and show (F5)"]
    desk.type("theme", "s")
    assert reads(desk.window, "Une soirée (not saved)")


def test_f5_saves_and_shows(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F5)
    assert desk.saved == [(DECK, "", AfterSave.SHOW)]


@pytest.mark.parametrize("path", ["", "/home/moi/soirée.yaml"])
def test_a_deck_without_a_file_and_save_as_ask_where(
    app: QApplication, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app
    held = Desk(path=path)
    choose_file(monkeypatch, "/home/moi/autre.yaml")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    held.press(Qt.Key.Key_S, keys if path else Qt.KeyboardModifier.ControlModifier)
    assert held.saved == [(DECK, str(Path("/home/moi/autre.yaml")), AfterSave.EDIT)]
    held.close()


def test_a_deck_that_could_not_be_read_back_is_not_handed_over(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    desk.write("question", "")
    desk.window.list.setCurrentRow(0)
    desk.ctrl(Qt.Key.Key_S)
    assert desk.saved == []
    assert reads(desk.window, "Not saved. Theme 2: There is no question.")
    assert desk.window.list.currentRow() == 2
    assert QApplication.focusWidget() is desk.field("question")


def test_a_field_that_cannot_be_read_is_not_passed_over_by_a_save(desk: Desk) -> None:
    desk.write("duration_s", "abc")
    desk.ctrl(Qt.Key.Key_S)
    assert desk.saved == []
    assert reads(desk.window, "Not saved: the field “Duration” cannot be understood.")
    desk.write("duration_s", "abcd")
    assert reads(desk.window, "Not saved: the field “Duration” cannot be understood.")
    desk.write("duration_s", "12")
    assert not reads(desk.window, "Not saved")


def test_an_empty_theme_that_keeps_a_deck_from_being_saved_is_removed_by_a_button(desk: Desk) -> None:
    before = desk.names
    desk.ctrl(Qt.Key.Key_N)
    desk.ctrl(Qt.Key.Key_S)
    assert reads(desk.window, "There is no question.")
    (way,) = (each for each in desk.window.notice.findChildren(QPushButton) if each.text() == "Remove this theme")
    way.click()
    assert desk.names == before
    desk.ctrl(Qt.Key.Key_S)
    assert len(desk.saved) == 1


def test_the_button_that_removes_an_empty_theme_goes_with_it(desk: Desk) -> None:
    desk.ctrl(Qt.Key.Key_N)
    desk.ctrl(Qt.Key.Key_S)
    desk.window.list.setCurrentRow(1)
    assert reads(desk.window, "There is no question.")
    ways = [each for each in desk.window.notice.findChildren(QPushButton) if each.isVisible()]
    assert "Remove this theme" not in [each.text() for each in ways]


def test_what_kept_a_deck_from_being_saved_is_told_until_it_is_put_right(blank: Desk) -> None:
    blank.ctrl(Qt.Key.Key_S)
    blank.type("theme", "Le travail")
    assert reads(blank.window, "Not saved. Theme 1: There is no question.")
    blank.type("question", "Et demain ?")
    assert not reads(blank.window, "Not saved")


def test_short_fields_stand_close_together_however_high_the_window_is(app: QApplication) -> None:
    del app
    desk = Desk(size=(1280, 1000))
    desk.window.list.setCurrentRow(0)
    settle()
    label = next(each for each in desk.window.deck_form.findChildren(QLabel) if each.text() == "Subtitle")
    assert label.height() < 2 * label.fontMetrics().height()
    desk.close()


def test_escape_leaves_at_once_when_everything_is_saved(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Escape)
    assert desk.left == 1


def press_button(within: QWidget, label: str) -> None:
    next(each for each in within.findChildren(QPushButton) if each.text() == label and each.isVisible()).click()


def test_escape_asks_when_something_is_not_saved(desk: Desk) -> None:
    desk.type("theme", "s")
    desk.press(Qt.Key.Key_Escape)
    assert desk.left == 0
    answer(desk.window, "Save")
    assert desk.saved == [(desk.deck, "", AfterSave.LEAVE)]
    desk.press(Qt.Key.Key_Escape)
    answer(desk.window, "Leave without saving")
    assert desk.left == 1


def test_the_answer_of_a_question_alone_is_filled(desk: Desk) -> None:
    desk.type("theme", "s")
    save = next(each for each in desk.window.findChildren(CaptionButton) if each.text().startswith("Save ("))

    def ground() -> QColor:
        settle()
        return save.grab().toImage().pixelColor(8, save.height() // 2)

    filled = ground()
    desk.press(Qt.Key.Key_Escape)
    assert reads(desk.window, "This deck has changes that are not saved.")
    assert ground() != filled
    desk.press(Qt.Key.Key_Escape)
    assert ground() == filled


def test_escape_stays_when_it_was_asked_whether_to_leave(desk: Desk) -> None:
    desk.type("theme", "s")
    desk.press(Qt.Key.Key_Escape)
    assert reads(desk.window, "Stay (Esc)")
    desk.press(Qt.Key.Key_Escape)
    assert desk.left == 0
    assert not reads(desk.window, "This deck has changes that are not saved.")
    assert QApplication.focusWidget() is desk.window.list


def test_what_is_saved_meanwhile_is_asked_about_no_more(desk: Desk) -> None:
    desk.type("theme", "s")
    desk.press(Qt.Key.Key_Escape)
    desk.window.show_saved(desk.deck, "/home/moi/soirée.yaml")
    assert not reads(desk.window, "This deck has changes that are not saved.")


def test_a_save_that_was_refused_on_the_way_out_does_not_leave_later(desk: Desk) -> None:
    desk.type("theme", "s")
    desk.write("duration_s", "abc")
    desk.press(Qt.Key.Key_Escape)
    answer(desk.window, "Save")
    assert desk.saved == []
    desk.write("duration_s", "12")
    desk.ctrl(Qt.Key.Key_S)
    assert [following for _, _, following in desk.saved] == [AfterSave.EDIT]


def test_closing_the_window_asks_when_something_is_not_saved(desk: Desk) -> None:
    closed: list[str] = []

    def hear() -> None:
        closed.append("closed")

    desk.window.closed.connect(hear)
    desk.type("theme", "s")
    desk.window.close()
    assert closed == []
    assert reads(desk.window, "This deck has changes that are not saved.")
    desk.ctrl(Qt.Key.Key_Z)
    desk.window.close()
    assert closed == ["closed"]


def test_undoing_everything_is_saved_again(desk: Desk) -> None:
    desk.type("theme", "s")
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.window.is_saved


def test_the_deck_taken_from_the_disk_can_be_undone(desk: Desk) -> None:
    desk.type("theme", "s")
    mine = desk.deck
    desk.window.take(replace(DECK, title="La leur"))
    assert desk.window.is_saved
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.deck == mine
    assert not desk.window.is_saved


@pytest.mark.parametrize("size", [(900, 600), (1024, 768), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("row", [0, 1])
def test_nothing_of_the_editor_is_clipped(app: QApplication, size: tuple[int, int], row: int) -> None:
    del app
    held = Desk(size=size)
    held.window.list.setCurrentRow(row)
    settle()
    form = held.window._form
    area = form.parentWidget()
    assert isinstance(area, QWidget)
    wait_until(lambda: form.width() <= area.width())
    faults, held_size = clipped(held.window), held.window.size().toTuple()
    held.close()
    assert faults == []
    assert held_size == size


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_an_empty_occasion_says_of_itself_is_read_whole(app: QApplication, language: str) -> None:
    del app
    held = Desk(size=(1024, 768), language=language)
    held.window.list.setCurrentRow(2)
    follow_ups = records_of(held, "follow_ups")
    press_button(follow_ups, Wording(language).text("Add a follow-up"))
    settle()
    field = follow_ups.records[2].fields["when"].control
    assert isinstance(field, TextField)
    words = field.fontMetrics().horizontalAdvance(field.placeholderText())
    room = field.viewport().width() - 2 * field.document().documentMargin()
    held.close()
    assert 0 < words <= room


@pytest.fixture
def blank(app: QApplication) -> Iterator[Desk]:
    """A new deck."""
    del app
    held = Desk(Deck(themes=(Theme(),)), path="")
    yield held
    held.close()


def test_a_new_deck_begins_with_its_title_and_blames_nobody(blank: Desk) -> None:
    assert QApplication.focusWidget() is blank.field("title")
    assert lines(blank)[1] == "1. …"
    assert not reads(blank.window, "There is no question.")
    assert not reads(blank.window, "The evening has no title")


def test_six_themes_are_written_by_keys_alone(blank: Desk) -> None:
    QTest.keyClicks(blank.field("title"), "Soir")
    for name in "ABCDEF":
        blank.ctrl(Qt.Key.Key_N)
        QTest.keyClicks(blank.field("theme"), name)
        blank.press(Qt.Key.Key_Return)
        QTest.keyClicks(blank.field("question"), f"{name} ?")
        blank.press(Qt.Key.Key_Tab)
        QTest.keyClicks(blank.field("objective"), "O")
    assert blank.deck == Deck("Soir", themes=tuple(Theme(name, f"{name} ?", "O") for name in "ABCDEF"))


def test_what_is_wrong_is_told_once_something_was_written_or_is_to_be_saved(blank: Desk) -> None:
    blank.ctrl(Qt.Key.Key_S)
    assert reads(blank.window, "Not saved. Theme 1: There is no question.")
    assert reads(blank.window.theme_form, "There is no question.")


def test_a_theme_with_a_question_alone_is_called_by_it_and_saved(
    blank: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = str(tmp_path / "soir.yaml")
    choose_file(monkeypatch, path)
    QTest.keyClicks(blank.field("title"), "Soir")
    blank.ctrl(Qt.Key.Key_N)
    blank.press(Qt.Key.Key_Return)
    QTest.keyClicks(blank.field("question"), "Qui decide ?")
    blank.press(Qt.Key.Key_Tab)
    QTest.keyClicks(blank.field("objective"), "O")
    assert lines(blank)[1] == "1. Qui decide\u00a0?"
    blank.ctrl(Qt.Key.Key_S)
    deck = Deck("Soir", themes=(Theme(question="Qui decide ?", objective="O"),))
    assert blank.saved == [(deck, path, AfterSave.EDIT)]
    read, problems = read_deck(write_deck(deck), path)
    assert (read, problems) == (deck, ())
    assert [Wording("en").item_name(theme) for theme in read.themes] == ["Qui decide ?"]


@pytest.mark.parametrize(
    ("kind", "french"),
    [(Kind.BREAK, "Pause"), (Kind.RULES, "Règles de la soirée"), (Kind.FREE, "Échange libre")],
)
def test_a_part_that_asks_nothing_needs_no_title_and_is_called_by_its_kind(
    blank: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: Kind, french: str
) -> None:
    path = str(tmp_path / "soir.yaml")
    choose_file(monkeypatch, path)
    QTest.keyClicks(blank.field("title"), "Soir")
    blank.ctrl(Qt.Key.Key_N)
    name = Wording("en").kind_name(kind)
    pick(blank, "kind", name)
    assert lines(blank)[1] == name
    assert blank.field("theme").placeholderText() == wall_of(blank.deck, 0).heading == french  # as the deck is
    blank.ctrl(Qt.Key.Key_S)
    deck = Deck("Soir", themes=(Theme(kind=kind),))
    assert blank.saved == [(deck, path, AfterSave.EDIT)]
    assert read_deck(write_deck(deck), path) == (deck, ())


@pytest.mark.parametrize("kind", [each for each in Kind if not each.is_theme])
def test_what_stands_above_the_title_of_what_is_no_theme_names_it_in_each_language(desk: Desk, kind: Kind) -> None:
    name = Wording("en").kind_name(kind)
    desk.window.list.setCurrentRow(2)
    form = desk.window.theme_form
    add = next(each for each in form.findChildren(QPushButton) if each.text() == "Add a translation")
    add.click()
    pick(desk, "kind", name)
    add.click()

    def called() -> list[str]:
        fields = [form.fields["theme"], *(each.fields["theme"] for each in records_of(desk, "translations").records)]
        labels = [each.findChildren(QLabel)[0].text() for each in fields]
        assert [each.control.accessibleName() for each in fields] == labels
        return labels

    assert called() == [name] * 3
    pick(desk, "kind", "Theme")
    assert called() == ["Theme"] * 3
    pick(desk, "kind", name)
    desk.window.list.setCurrentRow(1)
    assert called()[0] == "Theme"


def test_a_theme_that_was_begun_is_told_what_it_lacks(blank: Desk) -> None:
    blank.ctrl(Qt.Key.Key_N)
    QTest.keyClicks(blank.field("theme"), "A")
    assert reads(blank.window.theme_form, "There is no question.")


def test_a_question_of_several_lines_names_its_theme_in_one(blank: Desk) -> None:
    blank.ctrl(Qt.Key.Key_N)
    blank.write("question", "Qui decide\nde tout ?")
    assert lines(blank)[1] == "1. Qui decide de tout\u00a0?"


@pytest.mark.parametrize("size", [(1008, 720), (1280, 720), (1900, 1000)])
def test_letters_grow_as_far_as_the_window_has_room(app: QApplication, size: tuple[int, int]) -> None:
    del app
    desk = Desk(size=size)
    first = desk.window.scale
    for _ in range(6):
        desk.ctrl(Qt.Key.Key_Plus)
    settle()
    assert first < desk.window.scale <= 2 * first
    assert clipped(desk.window) == []
    desk.close()


def test_of_a_thousand_lines_pasted_into_a_follow_up_twenty_are_taken_and_that_is_told(desk: Desk) -> None:
    desk.window.list.setCurrentRow(2)
    control = records_of(desk, "follow_ups").records[1].fields["text"].control
    control.setFocus()
    QApplication.clipboard().setText("Et toi ?\n" * 1000)
    QTest.keyClick(control, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.deck.themes[1].follow_ups) == 1 + 20
    assert reads(desk.window, "What you pasted has 9000 signs")


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1366, 768)], ids=str)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_button_of_the_rows_moves_or_comes_or_goes_while_a_deck_is_changed_and_saved(
    app: QApplication, size: tuple[int, int], language: str
) -> None:
    del app
    desk = Desk(size=size, language=language)
    settle()

    def places() -> dict[str, QRect]:
        settle()
        shown = {name: each for name, each in desk.window._buttons.items() if each.isVisible()}
        return {name: QRect(each.mapTo(desk.window, QPoint(0, 0)), each.size()) for name, each in shown.items()}

    desk.window.show_saved(desk.deck, "/home/moi/soirée.yaml")
    before = places()
    assert {"back", "undo", "show", "save"} <= set(before)
    desk.type("theme", " x")
    assert not desk.window.is_saved
    assert places() == before
    QTest.mouseClick(desk.window._buttons["undo"], Qt.MouseButton.LeftButton)
    assert places() == before
    desk.close()
