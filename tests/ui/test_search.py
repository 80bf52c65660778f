from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.desk.evening_card import Choice
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.input.commands import Group, KeyTable
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.input.search import Hit, SearchRow, found, row_of
from cafe_presenter.ui.input.search_panel import SearchPanel
from cafe_presenter.ui.input.search_rows import HIT_ROLE
from cafe_presenter.ui.input.search_words import telling_words
from cafe_presenter.ui.kit.dimmer import Dimmer
from cafe_presenter.ui.kit.way_out import WayOut
from cafe_presenter.ui.show.notes_panel import NotesPanel
from cafe_presenter.ui.show.overview import Overview
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording
from stage import DECK, FIRST_TABLE, SIDES, Bench, Side, Stage, key_event, named, settle

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FRENCH = Wording("fr")
ROWS = [row_of(each, FRENCH, table=FIRST_TABLE) for each in SHOW_COMMANDS]


def names(hits: list[Hit]) -> list[str]:
    return [hit.row.wanted.name for hit in hits]


def panel(stage: Stage) -> SearchPanel:
    made = stage.presenter.findChild(SearchPanel)
    assert isinstance(made, SearchPanel)
    return made


def is_open(stage: Stage) -> bool:
    made = stage.presenter.findChild(SearchPanel)
    return isinstance(made, SearchPanel) and made.isVisible()


def listed(search: SearchPanel) -> list[Hit]:
    return [search.hits.index(row, 0).data(HIT_ROLE) for row in range(search.hits.rowCount())]


def type_in(stage: Stage, text: str, *, on: Side = "presenter") -> None:
    for sign in text:
        stage.send(key_event(sign, key=ord(sign.upper())), on=on)
    settle()


def click_row(stage: Stage, row: int) -> None:
    search = panel(stage)
    place = search.list.visualRect(search.hits.index(row, 0)).center()
    QTest.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


# What is found


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mettre l'heure de fin", "set_end"),
        ("éteindre l’écran", "black"),
        ("imprimer", "edit"),
        ("chronomètre", "timer"),
        ("minuterie", "timer"),
        ("falc", "wording"),
        ("anglais", "wording"),
        ("deuxième écran", "screens"),
        ("changer d'écran", "screens"),
        ("sauter", "leave_out"),
        ("passer le thème", "leave_out"),
        ("laisser de côté", "leave_out"),
        ("déplacer un thème", "move_earlier"),
        ("trier une note", "sort_note"),
        ("supprimer une note", "take_out_note"),
        ("revenir en arrière", "previous"),
        ("sommaire", "overview"),
        ("grille", "overview"),
        ("micro", "turn_over"),
        ("vrai ou faux", "fact"),
        ("sauvegarder", "ask_to_end"),
        ("couper", "black"),
        ("export", "ask_to_end"),
        ("je veux voir le sommaire", "overview"),
    ],
)
def test_a_wish_in_a_host_s_own_words_finds_what_it_means(typed: str, name: str) -> None:
    assert names(found(ROWS, typed))[0] == name


@pytest.mark.parametrize(("typed", "found_names"), [("x", ["leave_out", "take_out_note"]), ("Alt+1", ["sort_note"])])
def test_a_key_of_a_list_finds_what_it_does_there(typed: str, found_names: list[str]) -> None:
    hits = found(ROWS, typed)
    assert [hit.row.wanted.name for hit in hits if hit.rank == 0] == found_names


@pytest.mark.parametrize(("typed", "opened"), [("skip a theme", Overview), ("sort a note", NotesPanel)])
def test_what_a_list_does_opens_it_from_the_search(stage: Stage, typed: str, opened: type[QWidget]) -> None:
    stage.press(Key.Key_K, CONTROL)
    type_in(stage, typed)
    stage.press(Key.Key_Return)
    (list_of_rows,) = stage.presenter.findChildren(opened)
    assert list_of_rows.isVisible()
    assert stage.notebook.events == []


def test_a_break_is_made_by_two_clicks_from_among_the_first_commands(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 745)
    stage.store.go_to(1)
    settle()
    stage.click(stage.button(named("cheat_sheet")))
    settle()
    search = panel(stage)
    place = names(listed(search)).index("break")
    row = search.list.visualRect(search.hits.index(place, 0))
    assert (place < 5, search.list.viewport().rect().contains(row)) == (True, True)
    click_row(stage, place)
    assert stage.session.item.theme.kind is Kind.BREAK


def test_sleep_finds_what_keeps_the_computer_awake() -> None:
    assert "check" in names(found(ROWS, "veille"))


def test_words_that_tell_nothing_are_left_out_unless_there_are_no_others() -> None:
    assert telling_words(["je", "veux", "voir", "l'heure"]) == ["heure"]
    assert telling_words(["mettre"]) == ["mettre"]
    assert names(found(ROWS, "mettre"))[0] == "full_screen"
    english = [row_of(each, Wording("en"), table=FIRST_TABLE) for each in SHOW_COMMANDS]
    assert names(found(english, "Please set the closing time"))[0] == "set_end"


def test_every_command_of_a_show_stands_in_a_group_and_has_other_words() -> None:
    assert [each.name for each in SHOW_COMMANDS if each.group is Group.WINDOW or not each.also] == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("minute de plus", "more_time"),
        ("VERIFIER", "check"),
        ("vérif", "check"),
        ("chrono", "timer"),
        ("dyslexie", "typeface"),
        ("heure fin", "set_end"),
        ("ecrans", "screens"),
        ("l'ecran", "freeze"),
        ("reformuler", "edit"),
        ("agrandir la question", "edit"),
        ("plus simple", "wording"),
        ("sauter un thème", "overview"),
        ("illisible", "check"),
        ("personne ne parle", "follow_up"),
        ("le public voit mes notes", "swap"),
        ("au secours", "help"),
        ("sauvegarder", "ask_to_end"),
    ],
)
def test_a_command_is_found_by_its_words_without_accents_or_case(typed: str, name: str) -> None:
    assert name in names(found(ROWS, typed))[:3]


@pytest.mark.parametrize(
    ("typed", "name"), [("F8", "check"), ("m", "note"), ("ctrl+z", "undo"), ("Page suiv.", "next")]
)
def test_a_command_is_found_by_its_key_first_of_all(typed: str, name: str) -> None:
    assert names(found(ROWS, typed))[0] == name


def test_the_letters_that_were_found_are_told() -> None:
    row = SearchRow(named("timer"), "Un œil, à l’œuvre", "chrono")
    (hit,) = found([row], "oeuvre")
    assert [row.label[start : start + count] for start, count in hit.in_label] == ["œuvre"]
    (hit,) = found([row], "oeil rono")
    assert [row.label[start : start + count] for start, count in hit.in_label] == ["œil"]
    assert hit.in_also == ((2, 4),)


def test_the_group_of_the_best_hit_comes_first_and_none_is_parted() -> None:
    rows = [
        SearchRow(named("next"), "b", "apple", "one"),
        SearchRow(named("black"), "apple", "", "two"),
        SearchRow(named("first"), "snapple", "", "one"),
    ]
    assert [hit.row.label for hit in found(rows, "apple")] == ["apple", "snapple", "b"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_note_is_written_before_a_claim_is_noted(language: str) -> None:
    rows = [row_of(each, Wording(language), table=FIRST_TABLE) for each in SHOW_COMMANDS]
    assert names(found(rows, "note"))[0] == "note"


def test_what_begins_with_the_word_comes_before_what_has_it_somewhere() -> None:
    rows = [SearchRow(named("escape"), "Close, or ask to end"), SearchRow(named("ask_to_end"), "End the evening")]
    assert names(found(rows, "end")) == ["ask_to_end", "escape"]


def test_nothing_is_found_by_a_word_that_nothing_has() -> None:
    assert found(ROWS, "xylophone") == []


def test_a_letter_alone_is_no_part_of_a_word() -> None:
    assert found([SearchRow(named("next"), "Suivant")], "v") == []


# In a show


@pytest.mark.parametrize("side", SIDES)
def test_it_opens_and_closes_with_its_key(stage: Stage, side: Side) -> None:
    for _ in range(2):
        stage.press(Key.Key_K, CONTROL, on=side)
        assert is_open(stage)
        stage.press(Key.Key_K, CONTROL, on=side)
        assert not is_open(stage)
    stage.press(Key.Key_Question, on=side)
    assert is_open(stage)
    type_in(stage, "?", on=side)
    assert not is_open(stage)


@pytest.mark.parametrize("side", SIDES)
def test_what_is_typed_and_entered_is_done(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_K, CONTROL, on=side)
    type_in(stage, "black", on=side)
    assert stage.events == []
    stage.press(Key.Key_Return, on=side)
    assert stage.session.cover is Cover.BLACK
    assert not is_open(stage)


def test_up_and_down_choose(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Up)
    chosen = panel(stage).list.currentIndex().data(HIT_ROLE)
    assert chosen.row.wanted is SHOW_COMMANDS[1]


def test_a_click_on_a_row_does_it(stage: Stage) -> None:
    stage.click(stage.button(named("cheat_sheet")))
    click_row(stage, 0)
    assert stage.session.position == 1
    assert not is_open(stage)


def test_one_opens_where_another_was(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    type_in(stage, "overview")
    stage.press(Key.Key_Return)
    shown = stage.presenter.findChild(Overview)
    assert isinstance(shown, Overview)
    assert shown.isVisible()
    stage.press(Key.Key_K, CONTROL)
    assert is_open(stage)
    assert not shown.isVisible()


def test_every_command_and_answer_is_listed_with_its_keys(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    told = {hit.row.wanted: hit.row for hit in listed(panel(stage))}
    assert set(told) == {*SHOW_COMMANDS, *AnswerKey} - {AnswerKey.ESCAPE}
    assert told[named("undo")].caps == (("Ctrl", "Z"),)
    assert told[AnswerKey.TAKE_FIRST].caps == (("J",),)
    assert not told[AnswerKey.TAKE_FIRST].is_possible


def test_what_can_do_nothing_is_passed_by_and_does_nothing(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    rows = [hit.row.wanted for hit in listed(panel(stage))]
    undo = rows.index(named("undo"))  # nothing to take back yet
    click_row(stage, undo)
    assert is_open(stage)
    for _ in range(undo):
        stage.press(Key.Key_Down)
    assert panel(stage).list.currentIndex().row() == undo + 2  # past redo too


def test_an_answer_is_given_while_it_is_asked_for(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_K, CONTROL)
    type_in(stage, "leave, go on later")
    stage.press(Key.Key_Return)
    assert stage.answers == [AnswerKey.LEAVE]


def test_while_something_is_asked_its_answers_come_first(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_K, CONTROL)
    type_in(stage, "end the evening")
    stage.press(Key.Key_Return)
    assert stage.answers == [AnswerKey.END]


def test_esc_closes_it_and_asks_only_then(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    stage.press(Key.Key_Escape)
    assert not is_open(stage)
    assert stage.asked == ()


def test_its_cross_and_a_click_beside_close_it_and_press_no_button(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    (cross,) = panel(stage).findChildren(WayOut)
    stage.click(cross)
    assert not is_open(stage)
    stage.press(Key.Key_K, CONTROL)
    button = stage.button(named("next"))
    middle = button.mapTo(stage.presenter, button.rect().center())
    QTest.mouseClick(stage.window("presenter"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert not is_open(stage)
    assert stage.session.position == 0
    assert not any(each.isVisible() for each in stage.presenter.findChildren(Dimmer))


def test_a_clicker_still_moves_the_show_and_typing_moves_nothing(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    type_in(stage, "b 3 n")
    assert stage.session.position == 0
    stage.press(Key.Key_PageDown)
    assert stage.session.position == 1
    assert is_open(stage)


def test_taught_keys_are_told(stage: Stage) -> None:
    stage.presenter.show_keys(KeyTable(SHOW_COMMANDS, (("F4", "note"),)))
    stage.press(Key.Key_K, CONTROL)
    type_in(stage, "F4")
    assert names(listed(panel(stage))) == ["note"]


def test_it_keeps_its_size_whatever_is_found(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    whole = panel(stage).geometry()
    for text in ("minute", "zzz"):
        type_in(stage, text)
        assert panel(stage).geometry() == whole


def test_a_chosen_row_is_drawn_in_other_colours_and_letters_found_underlined(stage: Stage) -> None:
    stage.press(Key.Key_K, CONTROL)
    type_in(stage, "black")
    search = panel(stage)
    chosen = search.list.grab().toImage()
    search.list.clearSelection()
    plain = search.list.grab().toImage()
    assert chosen != plain
    model = search.hits
    model.show_hits([replace(hit, in_label=()) for hit in listed(search)])
    search.list.clearSelection()
    settle()
    assert search.list.grab().toImage() != plain


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("larger", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1366, 768), (1920, 1080)], ids=str)
def test_every_row_is_as_high_as_its_words_wherever_it_is_scrolled(
    size: tuple[int, int], larger: float, language: str
) -> None:
    stage = Stage(wording=Wording(language))
    try:
        stage.presenter.showNormal()
        stage.presenter.magnify(larger)
        stage.presenter.resize(*size)
        settle()
        stage.press(Key.Key_K, CONTROL)
        settle()
        search = panel(stage)
        bar = search.list.verticalScrollBar()
        for at in (0, bar.maximum(), bar.maximum() // 2):
            bar.setValue(at)
            settle()
            assert overlapping(search) == []
        stage.presenter.resize(size[0] - 150, size[1] - 60)
        settle()
        assert overlapping(search) == []
    finally:
        stage.close()


def overlapping(search: SearchPanel) -> list[str]:
    """Return the labels of the rows that do not begin where the row before ends: each is drawn as high as it asks."""
    rows = [search.hits.index(row, 0) for row in range(search.hits.rowCount())]
    places = [search.list.visualRect(each) for each in rows]
    return [
        row.data()
        for row, above, own in zip(rows[1:], places, places[1:], strict=False)
        if own.top() != above.bottom() + 1
    ]


# Before a show


@pytest.fixture
def editor(app: QApplication) -> Iterator[Bench[EditorWindow]]:
    del app
    bench = Bench(EditorWindow(DECK, Wording("en"), path="", commands=EDITOR_COMMANDS))
    yield bench
    bench.close()


def search_of(bench: Bench[EditorWindow]) -> SearchPanel:
    made = bench.window.findChild(SearchPanel)
    assert isinstance(made, SearchPanel)
    return made


def test_the_editor_s_own_commands_are_searched_by_its_button(editor: Bench[EditorWindow]) -> None:
    (button,) = [each for each in editor.window.findChildren(QPushButton) if each.text() == "Search"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(listed(search_of(editor))) == [
        *(each.name for each in EDITOR_COMMANDS),
        "help",
        "larger",
        "smaller",
        "usual_size",
    ]
    count = editor.window.list.count()
    QTest.keyClicks(search_of(editor).field, "add")
    QTest.keyClick(search_of(editor).field, Key.Key_Return)
    assert editor.window.list.count() == count + 1


def test_esc_closes_the_search_and_not_the_editor(editor: Bench[EditorWindow]) -> None:
    editor.ctrl(Key.Key_K)
    assert search_of(editor).isVisible()
    editor.press(Key.Key_Escape)
    assert not search_of(editor).isVisible()
    assert editor.window.isVisible()
    assert not any(each.isVisible() for each in editor.window.findChildren(Dimmer))


def test_every_row_of_the_home_window_stands_under_a_title(app: QApplication) -> None:
    del app
    bench = Bench(HomeWindow((Choice("Ma soirée", "/d/ma.yaml"),), Wording("en"), commands=SHOW_COMMANDS))
    bench.ctrl(Key.Key_K)
    (search,) = bench.window.findChildren(SearchPanel)
    assert [hit.row.label for hit in listed(search) if not hit.row.group] == []
    assert {hit.row.group for hit in listed(search)} == {"This window", "Your evenings"}
    bench.close()


def test_a_click_beside_closes_the_search_of_the_home_window(app: QApplication) -> None:
    del app
    asked: list[None] = []
    bench = Bench(HomeWindow((), Wording("en"), commands=SHOW_COMMANDS))
    bench.window.new_requested.connect(lambda: asked.append(None))
    bench.ctrl(Key.Key_K)
    (search,) = bench.window.findChildren(SearchPanel)
    QTest.keyClicks(search.field, "n")  # which is a key of the window's own
    assert asked == []
    (beside,) = bench.window.findChildren(Dimmer)
    QTest.mouseClick(beside, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 300))
    assert not search.isVisible()
    bench.close()
