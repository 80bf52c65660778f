from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QToolButton, QWidget

from cafe_presenter.app.cards import read_choice, words_of_file
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.session import begin, wall_view
from cafe_presenter.ui.desk.evening_card import Choice, EveningCard
from cafe_presenter.ui.desk.first_steps import FirstSteps
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.past_list import PastEvening
from cafe_presenter.ui.desk.shapes import SHAPES
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.input.search_panel import SearchPanel
from cafe_presenter.ui.input.search_rows import HIT_ROLE
from cafe_presenter.ui.input.settings_panel import SettingsPanel
from cafe_presenter.ui.kit.help import Help
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.ui.kit.style import RING_PX, font
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import Wording
from file_chooser import choose_file
from looks import cut
from stage import Bench, reads, settle, wait_until

CHOICES = (
    Choice("Ma soirée <b>&", "/home/moi/soirée.yaml", "6 themes · 1 h 09", "Projected Thursday"),
    Choice("Une amie", "/decks/01.yaml", "5 themes · 50 min", "Comes with the program"),
    Choice("Can you believe", "/decks/02.yaml", tag="English"),
)
LOST = Choice("clé", "/media/clé/soirée.yaml", note="This file is not here", is_there=False)


class Visit(Bench[HomeWindow]):
    """A home window and what was asked of it."""

    def __init__(
        self,
        choices: tuple[Choice, ...] = CHOICES,
        size: tuple[int, int] = (1024, 700),
        settings: Settings = Settings(),  # noqa: B008 - a frozen value
    ) -> None:
        window = HomeWindow(choices, Wording("en"), commands=SHOW_COMMANDS, settings=settings)
        self.told: list[tuple[str, ...]] = []
        for name in ("prepare", "project", "print", "forget", "look_again", "past", "shape"):
            getattr(window, f"{name}_requested").connect(self._teller(name))
        for name in ("resume", "finish", "new"):
            getattr(window, f"{name}_requested").connect(self._teller(name))
        window.closed.connect(self._teller("closed"))
        window.file_dropped.connect(self._teller("file"))
        window.pasted.connect(self._teller("pasted"))
        super().__init__(window, size)

    def _teller(self, name: str) -> "Teller":
        return Teller(self.told, name)

    @property
    def cards(self) -> list[EveningCard]:
        return self.window.grid.cards

    def click(self, card: EveningCard, verb: str) -> None:
        QTest.mouseClick(card.button(verb), Qt.MouseButton.LeftButton)

    @property
    def is_ringed(self) -> bool:
        """Whether anything has a ring."""
        return isinstance(QApplication.focusWidget(), QPushButton)

    def has_keys(self, card: EveningCard) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and card.isAncestorOf(focus)


class Teller:
    """Notes what a signal of a name told."""

    def __init__(self, told: list[tuple[str, ...]], name: str) -> None:
        self._told = told
        self._name = name

    def __call__(self, *values: str) -> None:
        self._told.append((self._name, *values))


@pytest.fixture
def visit(app: QApplication) -> Iterator[Visit]:
    del app
    paid = Visit()
    yield paid
    paid.close()


def file_list(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def drop(visit: Visit, mime: QMimeData) -> None:
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    visit.window.dropEvent(QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, mime, buttons, held))


def test_every_evening_is_a_card_that_says_how_long_it_is_and_when_it_was_shown(visit: Visit) -> None:
    for text in ("Ma soirée <b>&", "6 themes · 1 h 09", "Projected Thursday", "Comes with the program"):
        assert reads(visit.window, text)


def test_a_card_counts_the_parts_of_an_evening_in_which_nothing_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "réunion.yaml"
    themes = "- {kind: free, theme: Budget, duration: 40}\n- {kind: closing, theme: Fin}\n"
    path.write_text(f"title: Réunion\nthemes:\n{themes}", "utf-8")
    assert read_choice(path, tmp_path, Wording("en")).detail.startswith("2 parts · ")


def test_no_card_moves_when_something_is_said_or_said_no_more(visit: Visit) -> None:
    settle()
    before = [card.mapTo(visit.window, QPoint()) for card in visit.cards]
    visit.window.refuse("There is nothing to read on the clipboard.")
    settle()
    assert [card.mapTo(visit.window, QPoint()) for card in visit.cards] == before
    visit.window.refuse("")
    settle()
    assert [card.mapTo(visit.window, QPoint()) for card in visit.cards] == before


def test_no_path_is_read_on_home(visit: Visit) -> None:
    assert not reads(visit.window, "/home/moi")
    assert visit.cards[0].toolTip() == "/home/moi/soirée.yaml"


@pytest.mark.parametrize("verb", ["prepare", "project"])
def test_each_card_has_the_two_verbs(visit: Visit, verb: str) -> None:
    visit.click(visit.cards[1], verb)
    assert visit.told == [(verb, "/decks/01.yaml")]


def test_enter_prepares_the_first_evening_in_private(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Return)
    assert visit.told == [("prepare", "/home/moi/soirée.yaml")]


def test_a_click_on_a_card_only_chooses_it(visit: Visit) -> None:
    QTest.mouseClick(visit.cards[2].picture, Qt.MouseButton.LeftButton)
    assert visit.told == []
    assert visit.window.grid.picked is visit.cards[2]
    assert not visit.is_ringed
    assert [each.property("chosen") for each in visit.cards] == [None, None, True]
    visit.press(Qt.Key.Key_PageDown)
    assert visit.has_keys(visit.cards[2])


def test_a_double_click_prepares(visit: Visit) -> None:
    place = visit.cards[2].picture
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(place, Qt.MouseButton.LeftButton)
    assert visit.told == [("prepare", "/decks/02.yaml")]


@pytest.mark.parametrize(("key", "there"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Left, 0)])
def test_arrows_and_a_clicker_ring_the_first_card_and_go_from_card_to_card(
    visit: Visit, key: Qt.Key, there: int
) -> None:
    assert not visit.is_ringed
    visit.press(key)
    assert visit.has_keys(visit.cards[0])
    visit.press(key)
    assert visit.has_keys(visit.cards[there])


def test_down_goes_to_the_card_below(app: QApplication) -> None:
    del app
    visit = Visit(CHOICES * 3)
    first = visit.cards[0]
    below = next(each for each in visit.cards if each.x() == first.x() and each.y() > first.y())
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_Down)
    assert visit.has_keys(below)
    visit.press(Qt.Key.Key_Up)
    assert visit.has_keys(visit.cards[0])
    visit.close()


def test_a_clicker_alone_chooses_and_projects(visit: Visit) -> None:
    visit.press(Qt.Key.Key_PageDown)
    visit.press(Qt.Key.Key_PageDown)
    visit.press(Qt.Key.Key_F5)
    assert visit.told == [("project", "/decks/01.yaml")]


def test_e_prepares_the_evening_that_was_chosen(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Right)
    visit.press(Qt.Key.Key_Right)
    visit.press(Qt.Key.Key_E)
    assert visit.told == [("prepare", "/decks/01.yaml")]


WAITING = "“Une amie” stopped at theme 3"


def test_an_evening_that_waits_is_what_enter_r_and_f5_go_on_with_and_the_one_filled_button(visit: Visit) -> None:
    visit.window.show_unfinished(WAITING, wall_view(begin(Deck("Une amie"))), Look())
    (filled,) = filled_in(visit.window)
    assert filled.text() == "Resume (R)"
    assert not visit.is_ringed
    visit.press(Qt.Key.Key_Return)
    visit.press(Qt.Key.Key_R)
    visit.press(Qt.Key.Key_F5)
    visit.press(Qt.Key.Key_PageDown)
    assert QApplication.focusWidget() is filled
    visit.press(Qt.Key.Key_Return)
    visit.press(Qt.Key.Key_F5)
    assert visit.told == [("resume",)] * 5


def filled_in(window: QWidget) -> list[QPushButton]:
    """The buttons that are filled."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and not each.property("yields")]
    return [each for each in buttons if each.property("filled") or each.property("main")]


@pytest.mark.parametrize(
    ("on", "back"), [(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), (Qt.Key.Key_Right, Qt.Key.Key_Left)]
)
@pytest.mark.parametrize("size", [(1024, 700), (1366, 720), (640, 480)], ids=str)
def test_a_clicker_goes_through_what_waits_and_every_card_each_ringed_and_in_sight(
    app: QApplication, size: tuple[int, int], on: Qt.Key, back: Qt.Key
) -> None:
    del app
    visit = Visit(CHOICES * 2, size)
    visit.window.show_unfinished(WAITING, wall_view(begin(Deck("Une amie"))), Look())
    settle()

    def ringed() -> str:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QPushButton)
        assert focus.visibleRegion().boundingRect() == focus.rect()
        return next((f"{at}" for at, card in enumerate(visit.cards) if visit.has_keys(card)), focus.text())

    stops = ["Resume (R)", *(f"{at}" for at in range(len(visit.cards)))]
    seen = []
    for _ in stops:
        visit.press(on)
        seen.append(ringed())
    assert seen == stops
    for stop in reversed(stops[:-1]):
        visit.press(back)
        assert ringed() == stop
    visit.press(back)
    assert ringed() == stops[0]
    visit.press(on)
    visit.press(Qt.Key.Key_F5)
    assert visit.told == [("project", CHOICES[0].path)]
    visit.close()


def test_what_was_scrolled_out_of_sight_is_brought_back_before_f5_begins_it(app: QApplication) -> None:
    del app
    visit = Visit(CHOICES * 4)
    visit.window.show_unfinished(WAITING, wall_view(begin(Deck("Une amie"))), Look())
    settle()
    bar = visit.window._page.verticalScrollBar()
    bar.setValue(bar.maximum())
    visit.press(Qt.Key.Key_F5)
    assert visit.told == []
    assert bar.value() < bar.maximum()
    assert visit.is_ringed
    visit.press(Qt.Key.Key_F5)
    assert visit.told == [("resume",)]
    visit.close()


def test_f5_with_the_ring_elsewhere_brings_it_to_what_it_begins(visit: Visit) -> None:
    other = next(each for each in visit.window.findChildren(QPushButton) if each.text().startswith("Choose a document"))
    other.setFocus(Qt.FocusReason.TabFocusReason)
    visit.press(Qt.Key.Key_F5)
    assert visit.told == []
    assert visit.has_keys(visit.cards[0])
    visit.press(Qt.Key.Key_F5)
    assert visit.told == [("project", "/home/moi/soirée.yaml")]


def test_one_answer_is_filled_while_something_is_asked_over_an_evening_that_waits(visit: Visit) -> None:
    visit.window.show_unfinished(WAITING)
    visit.window.questions.ask(Question("Look over the page?", (Answer("Yes"), Answer("Later", AnswerKey.ESCAPE))))
    settle()
    assert [each.text() for each in filled_in(visit.window)] == ["Yes"]
    visit.press(Qt.Key.Key_Escape)
    assert [each.text() for each in filled_in(visit.window)] == ["Resume (R)"]


def test_without_one_that_waits_r_does_nothing(visit: Visit) -> None:
    visit.press(Qt.Key.Key_R)
    assert visit.told == []
    assert not reads(visit.window, "An evening waits for you")


def test_an_evening_that_waits_can_be_ended(visit: Visit) -> None:
    visit.window.show_unfinished("“Une amie” stopped at theme 3")
    settle()
    ended = next(each for each in visit.window.findChildren(QPushButton) if each.text() == "End it")
    QTest.mouseClick(ended, Qt.MouseButton.LeftButton)
    assert visit.told == [("finish",)]
    visit.window.show_unfinished("")
    visit.press(Qt.Key.Key_PageDown)
    assert visit.has_keys(visit.cards[0])


def test_a_new_evening_that_was_not_saved_is_gone_on_with(visit: Visit) -> None:
    visit.window.show_draft("Ma soirée · today")
    settle()
    button = next(each for each in visit.window.findChildren(QPushButton) if each.text() == "Go on writing it")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert visit.told == [("new",)]


def test_a_card_whose_file_is_gone_stays_and_offers_to_look_again_or_to_go(app: QApplication) -> None:
    del app
    visit = Visit((*CHOICES, LOST))
    assert reads(visit.window, "This file is not here")
    lost = visit.cards[3]
    assert [each.text() for each in lost.findChildren(QPushButton) if each.isVisible()] == ["Look again", "Take off"]
    for verb in ("look_again", "forget"):
        visit.click(lost, verb)
    assert visit.told == [("look_again", LOST.path), ("forget", LOST.path)]
    visit.window.grid.renew(LOST.path, None)
    assert len(visit.cards) == 3
    visit.close()


@pytest.mark.parametrize("size", [(640, 480), (1008, 720), (1350, 720), (1100, 720), (1920, 1000)], ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_button_of_a_card_is_cut(app: QApplication, size: tuple[int, int], language: str) -> None:
    del app
    window = HomeWindow((LOST, *CHOICES), Wording(language), commands=SHOW_COMMANDS)
    visit = Bench(window, size)
    settle()
    for card in window.grid.cards:
        for button in card.findChildren(QPushButton):
            if button.isVisible():
                room = button.width() - 2 * RING_PX
                assert QFontMetrics(button.font()).horizontalAdvance(button.text()) <= room, button.text()
    visit.close()


@pytest.mark.parametrize("size", [(1008, 720), (1100, 720)], ids=str)
def test_the_steps_of_the_first_time_are_in_sight_at_a_first_start(app: QApplication, size: tuple[int, int]) -> None:
    del app
    visit = Visit(size=size)
    settle()
    steps = visit.window.findChild(FirstSteps)
    assert isinstance(steps, FirstSteps)
    assert steps.visibleRegion().boundingRect() == steps.rect()
    visit.close()


def test_the_keys_stay_on_a_card_that_is_found_again(app: QApplication) -> None:
    del app
    visit = Visit((LOST, *CHOICES))
    visit.press(Qt.Key.Key_PageDown)
    assert visit.has_keys(visit.cards[0])
    visit.window.grid.renew(LOST.path, Choice("Soirée", LOST.path))
    assert visit.has_keys(visit.cards[0])
    visit.press(Qt.Key.Key_Return)
    assert visit.told == [("prepare", LOST.path)]
    visit.close()


def test_the_first_wall_is_seen_on_the_card(visit: Visit) -> None:
    before = visit.cards[0].picture.grab().toImage()
    visit.window.grid.renew(
        CHOICES[0].path, Choice("Une amie", CHOICES[0].path, view=wall_view(begin(Deck("Une amie"))), look=Look())
    )
    assert visit.cards[0].picture.grab().toImage() != before
    assert visit.cards[0].picture.accessibleName() == "Une amie."


def test_what_takes_long_comes_after_the_first_picture(app: QApplication) -> None:
    del app
    window = HomeWindow(CHOICES, Wording("en"), commands=SHOW_COMMANDS)
    told: list[str] = []
    window.stood.connect(lambda: told.append("stood"))
    settle()
    assert told == []
    window.show()
    wait_until(lambda: told == ["stood"])
    window.deleteLater()


def test_the_steps_of_the_first_time_fold_away_for_good(visit: Visit) -> None:
    told: list[Settings] = []
    visit.window.settings_changed.connect(told.append)
    steps = visit.window.findChild(FirstSteps)
    assert isinstance(steps, FirstSteps)
    assert steps.isVisible()
    cross = next(each for each in steps.findChildren(QToolButton) if each.accessibleName() == "Fold away")
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not steps.isVisible()
    assert [each.first_steps for each in told] == [False]


def test_steps_that_were_folded_away_stay_away(app: QApplication) -> None:
    del app
    visit = Visit(settings=Settings(first_steps=False))
    assert not reads(visit.window, "The first time")
    visit.close()


@pytest.mark.parametrize("size", [(1024, 700), (1280, 720)], ids=str)
def test_what_waits_and_what_is_asked_are_as_wide_as_what_stands_below(
    app: QApplication, size: tuple[int, int]
) -> None:
    del app
    visit = Visit(size=size)
    visit.window.show_unfinished("“Une amie”, stopped at 20:07.")
    visit.window.questions.ask(Question("Erase?", (Answer("No", AnswerKey.ESCAPE),)))
    settle()
    steps = visit.window.findChild(FirstSteps)
    begin = visit.window.findChild(QFrame, "begin")
    assert steps is not None
    assert begin is not None
    parts = (visit.window._unfinished, visit.window.bar, steps, begin)
    rights = {each.mapTo(visit.window, each.rect().topRight()).x() for each in parts}
    lefts = {each.mapTo(visit.window, QPoint(0, 0)).x() for each in parts[:-1]}
    assert (len(rights), len(lefts)) == (1, 1)
    visit.close()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ordre_du-jour_AG.yaml", "Ordre du jour AG"),
        ("2026-12-03_assemblée.yaml", "2026-12-03 assemblée"),
        ("Café-débat du 3.yaml", "Café-débat du 3"),
        ("bilan_-_café.yaml", "Bilan café"),
        ("__.yaml", "__"),
    ],
)
def test_a_deck_without_a_title_is_called_by_the_words_of_its_file(name: str, words: str) -> None:
    assert words_of_file(Path("/home/moi") / name) == words


def panel_of(visit: Visit, heading: str) -> ListPanel:
    return next(each for each in visit.window.findChildren(ListPanel) if each.list.accessibleName() == heading)


def test_n_offers_shapes_and_the_first_one_is_chosen_by_enter(visit: Visit) -> None:
    visit.press(Qt.Key.Key_N)
    panel = panel_of(visit, "What shape for your evening?")
    assert len(panel.rows) == len(SHAPES) + 1
    visit.press(Qt.Key.Key_Return)
    assert visit.told == [("shape", "60-minutes")]
    assert not panel.isVisible()


def test_a_blank_page_is_the_last_shape(visit: Visit) -> None:
    visit.press(Qt.Key.Key_N)
    visit.press(Qt.Key.Key_End)
    visit.press(Qt.Key.Key_Return)
    assert visit.told == [("shape", "")]


def click_print(visit: Visit) -> None:
    (button,) = [each for each in visit.window.findChildren(QPushButton) if each.text().startswith("Print")]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_print_asks_which_evening_as_long_as_none_was_chosen(app: QApplication) -> None:
    del app
    visit = Visit((LOST, *CHOICES))
    click_print(visit)
    assert visit.told == []
    panel = panel_of(visit, "Which evening is to be printed?")
    assert [each.text for each in panel.rows] == [
        "Ma soirée <b>&\n6 themes · 1 h 09",
        "Une amie\n5 themes · 50 min",
        "Can you believe",
    ]
    second = panel.list.visualItemRect(panel.list.item(1)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert visit.told == [("print", "/decks/01.yaml")]
    assert not panel.isVisible()
    visit.close()


def test_print_is_about_the_card_that_was_clicked(visit: Visit) -> None:
    QTest.mouseClick(visit.cards[1].picture, Qt.MouseButton.LeftButton)
    click_print(visit)
    assert visit.told == [("print", "/decks/01.yaml")]


def test_print_asks_nothing_where_there_is_one_evening_alone(app: QApplication) -> None:
    del app
    visit = Visit((LOST, CHOICES[1]))
    click_print(visit)
    assert visit.told == [("print", "/decks/01.yaml")]
    visit.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_help_opens_the_guides_and_esc_closes_them(visit: Visit, key: Qt.Key) -> None:
    visit.press(key)
    guides = visit.window.findChild(Help)
    assert isinstance(guides, Help)
    wait_until(guides.isVisible)
    visit.press(Qt.Key.Key_Escape)
    assert not guides.isVisible()
    visit.press(Qt.Key.Key_PageDown)
    assert visit.has_keys(visit.cards[0])


@pytest.mark.parametrize("name", ["été.yaml", "synthèse.docx"])
def test_a_dropped_file_is_handed_on(visit: Visit, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    drop(visit, file_list(QUrl.fromLocalFile(str(path)).toString()))
    assert visit.told == [("file", str(path))]


def test_a_page_of_the_web_that_is_dropped_opens_nothing_and_that_is_told(visit: Visit) -> None:
    drop(visit, file_list("https://example.org/deck.yaml"))
    assert visit.told == []
    assert reads(visit.window, "That is no file of this computer: save it first, or copy the table itself.")


def table_mime() -> QMimeData:
    mime = QMimeData()
    mime.setHtml("<table><tr><td>Thème</td></tr></table>")
    mime.setText("Thème")
    return mime


PASTED = ("pasted", "<table><tr><td>Thème</td></tr></table>", "Thème")


def test_a_table_that_is_dropped_is_handed_on(visit: Visit) -> None:
    drop(visit, table_mime())
    assert visit.told == [PASTED]


def test_ctrl_v_hands_on_what_was_copied_with_its_html(visit: Visit) -> None:
    QApplication.clipboard().setMimeData(table_mime())
    visit.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert visit.told == [PASTED]


def test_ctrl_v_hands_on_a_file_copied_in_a_file_manager(visit: Visit, tmp_path: Path) -> None:
    QApplication.clipboard().setMimeData(file_list(QUrl.fromLocalFile(str(tmp_path / "a.odt")).toString()))
    visit.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert visit.told == [("file", str(tmp_path / "a.odt"))]


def test_an_empty_clipboard_is_told(visit: Visit) -> None:
    QApplication.clipboard().clear()
    visit.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert reads(visit.window, "There is nothing to read on the clipboard.")


def test_past_evenings_are_listed_and_opened_by_keys_alone(visit: Visit) -> None:
    assert reads(visit.window, "None yet: each evening you run is kept here.")
    visit.window.add_past(PastEvening("Une amie", "24 November 2026 · 1 h 12", "/data/a.jsonl"))
    visit.window.add_past(PastEvening("Autre", "3 May 2026 · 55 min", "/data/b.jsonl"))
    assert not reads(visit.window, "None yet: each evening you run is kept here.")
    while QApplication.focusWidget() is not visit.window.past:
        visit.press(Qt.Key.Key_Tab)
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_Return)
    assert visit.told == [("past", "/data/b.jsonl")]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("novemb", ("past", "/data/a.jsonl")),
        ("autre", ("past", "/data/b.jsonl")),
        ("ma soi", ("prepare", "/d/ma.yaml")),
    ],
)
def test_the_search_finds_evenings_past_ones_too(app: QApplication, typed: str, told: tuple[str, str]) -> None:
    del app
    visit = Visit((Choice("Ma soirée", "/d/ma.yaml"), Choice("Perdue", "/d/non.yaml", is_there=False)))
    visit.window.add_past(PastEvening("Une amie", "24 November 2026 · 1 h 12", "/data/a.jsonl"))
    visit.window.add_past(PastEvening("Autre", "3 May 2026 · 55 min", "/data/b.jsonl"))
    visit.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for letter in typed.upper():
        visit.press(Qt.Key(ord(letter)))
    visit.press(Qt.Key.Key_Return)
    assert visit.told == [told]


def test_the_search_finds_a_past_evening_by_a_note_and_tells_that_line(visit: Visit) -> None:
    lines = ("Qui décide ?", "Je relis toujours Colette quand il pleut")
    visit.window.add_past(PastEvening("Une amie", "24 November 2026 · 1 h 12", "/data/a.jsonl", lines))
    visit.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for letter in "COLETTE":
        visit.press(Qt.Key(ord(letter)))
    search = visit.window.findChild(SearchPanel)
    assert isinstance(search, SearchPanel)
    first = search.hits.index(0, 0).data(HIT_ROLE)
    assert (search.hits.rowCount(), first.row.also) == (1, lines[1])
    visit.press(Qt.Key.Key_Return)
    assert visit.told == [("past", "/data/a.jsonl")]


def test_the_search_tells_which_evening_a_command_is_about(app: QApplication) -> None:
    del app
    visit = Visit((Choice("Ma soirée", "/d/ma.yaml"), Choice("Autre", "/d/autre.yaml")))
    visit.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = visit.window.findChild(SearchPanel)
    assert isinstance(search, SearchPanel)
    told = {row.label: row.also for row in (search.hits.index(n, 0).data(HIT_ROLE).row for n in range(3))}
    assert told["Project the evening"] == "Ma soirée"


def test_the_search_finds_where_the_language_is_set(visit: Visit) -> None:
    visit.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for letter in "LANGUAGE":
        visit.press(Qt.Key(ord(letter)))
    visit.press(Qt.Key.Key_Return)
    assert visit.window._settings.isVisible()


def test_the_search_ends_an_evening_only_where_one_waits(visit: Visit) -> None:
    for line in ("", "“Une amie”, theme 3"):
        visit.window.show_unfinished(line)
        visit.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        for letter in "BROKEN":
            visit.press(Qt.Key(ord(letter)))
        visit.press(Qt.Key.Key_Return)
        assert visit.told == [("finish",)] * bool(line)
        visit.press(Qt.Key.Key_Escape)


def test_a_line_of_the_settings_makes_the_text_larger_here_too(visit: Visit) -> None:
    visit.press(Qt.Key.Key_F9)
    panel = visit.window._settings
    panel.list.setCurrentRow([row.name for row in panel.rows].index("text_size"))
    visit.press(Qt.Key.Key_Return)
    assert visit.window.magnified == 1.2
    assert reads(visit.window, "Settings")


@pytest.mark.parametrize("size", [(1024, 768), (1366, 740)], ids=str)
def test_a_click_on_the_size_of_the_text_stays_on_its_line(visit: Visit, size: tuple[int, int]) -> None:
    visit.window.resize(*size)
    visit.press(Qt.Key.Key_F9)
    settle()
    rows = visit.window._settings.list
    spot = rows.visualItemRect(rows.item(1)).center()
    place = rows.viewport().mapTo(visit.window, spot)
    values = list[str]()
    for _ in range(6):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.viewport().mapFrom(visit.window, place))
        settle()
        values += [row.value for row in visit.window._settings.rows if row.name == "text_size"]
    assert values == ["120%", "140%", "160%", "180%", "200%", "100%"]


def test_what_a_setting_is_set_to_is_whole_at_any_size(app: QApplication) -> None:
    del app
    window, value = QWidget(), "comme sur l’ordinateur"
    window.resize(1400, 400)
    panel = ListPanel("Réglages", "", window)
    panel.resize(1400, 400)
    panel.show_rows((ListRow("colours", "Couleurs", value),))
    window.show()
    panel.open()
    broken = []
    for pixels in range(12, 40):
        panel.list.setFont(font(pixels))
        settle()
        picture, row = panel.list.viewport().grab().toImage(), panel.list.visualItemRect(panel.list.item(0))
        heights = range(row.center().y() - pixels // 3, row.center().y() + pixels // 3)
        ground = {y: picture.pixel(600, y) for y in heights}
        inked = (x for x in range(600, row.right()) if any(picture.pixel(x, y) != ground[y] for y in heights))
        if row.right() - next(inked, row.right()) < QFontMetrics(font(pixels)).horizontalAdvance(value):
            broken.append(pixels)
    window.close()
    assert broken == []


def test_why_a_deck_was_refused_is_told(visit: Visit) -> None:
    assert not visit.window.notice.isVisible()
    visit.window.refuse("deck.yaml:3:1: <b>No</b> question.")
    assert reads(visit.window, "deck.yaml:3:1: <b>No</b> question.")


def test_closing_the_window_is_told(visit: Visit) -> None:
    visit.window.close()
    assert visit.told == [("closed",)]


def test_o_opens_another_deck(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_file(monkeypatch, "/home/moi/autre.yaml")
    visit.press(Qt.Key.Key_O)
    assert visit.told == [("file", str(Path("/home/moi/autre.yaml")))]


def test_a_past_evening_is_opened_by_one_click(visit: Visit) -> None:
    visit.window.add_past(PastEvening("Une amie", "samedi", "/s/un.jsonl"))
    settle()
    past = visit.window.past
    at = past.visualItemRect(past.item(0)).center()
    QTest.mouseClick(past.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert visit.told == [("past", "/s/un.jsonl")]


def test_leaving_the_file_dialog_opens_nothing(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_file(monkeypatch, "")
    visit.press(Qt.Key.Key_O)
    assert visit.told == []


def test_the_key_of_each_button_is_on_it(visit: Visit) -> None:
    visit.window.show_unfinished("“Une amie” stopped at theme 3")
    buttons = [each for each in visit.window.findChildren(QPushButton) if each.isVisible()]
    keys = [button.text().partition("(")[2].rstrip(")") for button in buttons if "(" in button.text()]
    assert set(keys) == {"O", "Ctrl+V", "N", "R", "F1", "F9"}
    assert {button.focusPolicy() for button in buttons} == {Qt.FocusPolicy.TabFocus}


@pytest.mark.parametrize("size", [(760, 540), (800, 600), (1024, 768), (1920, 1080)], ids=str)
def test_nothing_of_the_home_window_is_clipped(app: QApplication, size: tuple[int, int]) -> None:
    del app
    visit = Visit((*CHOICES * 4, LOST), size)
    visit.window.refuse("deck.yaml:3:1: A long sentence tells what is wrong and what to do about it. " * 3)
    visit.window.show_unfinished("“Une amie” is unfinished: Theme 3 of 6, 12 min in, away 3 min.")
    settle()
    for label in visit.window.findChildren(QLabel):
        if label.isVisible() and not visit.window.grid.isAncestorOf(label):
            assert label.height() >= label.heightForWidth(label.width())
            assert label.wordWrap() or label.width() >= label.sizeHint().width()
    for button in visit.window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
            assert 0 <= button.mapTo(visit.window, QPoint(button.width(), 0)).x() <= size[0]
    visit.close()


def test_larger_text_leaves_no_gap_behind_once_it_is_as_at_first(visit: Visit) -> None:
    def places() -> list[tuple[str, int]]:
        settle()
        buttons = [each for each in visit.window.findChildren(QPushButton) if each.isVisible()]
        return [(each.text(), each.mapTo(visit.window, QPoint(0, 0)).y()) for each in buttons]

    before = places()
    for by in (0.2,) * 5 + (-0.2,) * 5:
        visit.window.magnify(by)
        settle()
    assert places() == before


@pytest.mark.parametrize("way", ["the cross", "a click beside"])
def test_settings_over_home_are_closed_by_mouse(visit: Visit, way: str) -> None:
    visit.press(Qt.Key.Key_F9)
    panel = visit.window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    wait_until(panel.isVisible)
    if way == "the cross":
        cross = next(each for each in panel.findChildren(QToolButton) if each.accessibleName() == "Close (Esc)")
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(visit.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(8, 200))
    assert not panel.isVisible()


def test_settings_open_over_home_and_are_told(visit: Visit) -> None:
    told: list[Settings] = []
    visit.window.settings_changed.connect(told.append)
    visit.press(Qt.Key.Key_F9)
    panel = visit.window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    assert panel.isVisible()
    panel.list.setCurrentRow([row.name for row in panel.rows].index("letters"))
    visit.press(Qt.Key.Key_Return)
    assert [settings.letter_keys for settings in told] == [False]
    visit.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_erasing_and_the_report_stand_in_the_settings_alone(visit: Visit) -> None:
    told: list[str] = []
    visit.window.erase_asked.connect(lambda: told.append("erase"))
    assert not reads(visit.window, "Erase")
    visit.press(Qt.Key.Key_F9)
    panel = visit.window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    assert {"report", "erase"} <= {row.name for row in panel.rows}
    panel.list.setCurrentRow([row.name for row in panel.rows].index("erase"))
    visit.press(Qt.Key.Key_Return)
    assert told == ["erase"]
    assert not panel.isVisible()


def test_a_frame_tells_that_what_is_held_may_be_dropped(visit: Visit) -> None:
    before = visit.window.grab().toImage().pixelColor(1, 300)
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = file_list("file:///home/moi/a.odt")
    enter = QDragEnterEvent(QPointF(100, 100), Qt.DropAction.CopyAction, mime, buttons, held)
    QApplication.sendEvent(visit.window, enter)
    assert enter.isAccepted()
    assert visit.window.grab().toImage().pixelColor(1, 300) != before
    QApplication.sendEvent(visit.window, QDragLeaveEvent())
    assert visit.window.grab().toImage().pixelColor(1, 300) == before


@pytest.mark.parametrize("size", [(760, 540), (1008, 720), (1350, 720)])
def test_ctrl_plus_makes_all_text_twice_as_large_and_cuts_none(app: QApplication, size: tuple[int, int]) -> None:
    del app
    visit = Visit(size=size)
    first = visit.window.scale
    for _ in range(5):
        visit.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert visit.window.scale == pytest.approx(2 * first, rel=0.05)
    assert visit.window.size().toTuple() == size
    assert cut(visit.window) == []
    for _ in range(5):
        visit.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert visit.window.scale == first
    visit.close()
