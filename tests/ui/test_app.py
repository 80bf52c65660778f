import os
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from cafe_presenter.app.app import App, Request
from cafe_presenter.app.evening import Evening
from cafe_presenter.app.look import Dressed
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.events import Cover, DraftLeft, EndSet, Started, WentTo
from cafe_presenter.core.evening.pace import end_hour
from cafe_presenter.core.evening.session import Session, begin, wall_view
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.disk.settingsfile import load_settings, save_settings
from cafe_presenter.files.evening.journal import Journal, Recovered, read_journal
from cafe_presenter.files.evening.sessions import look_back
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_fields import TextField
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.dialogs import open_dialog
from cafe_presenter.ui.kit.style import SCHEMES, worn
from cafe_presenter.ui.show.ladder import LadderPanel
from cafe_presenter.ui.show.notes_panel import NoteField
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.projector import ProjectorWindow
from stage import Clock, answer, destroy_deleted, keys_asked, named, reads, settle, wait_until, words
from tests import systems

GO_ON = Question("Go on?", (Answer("Resume", AnswerKey.RESUME), Answer("Not now", AnswerKey.ESCAPE)))
DECK = 'version: 1\ntitle: "Soirée"\nthemes:\n  - theme: A\n    question: B ?\n    objective: C\n'
ILLUSTRATED = DECK + '    image: {file: a.png, alt: "Du bleu"}\n'
BLUE, RED = QColor("#2244ff"), QColor("#ff4422")


def paint_file(path: Path, colour: QColor) -> None:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(colour)
    assert image.save(str(path))


class Program:
    """The program with a deck's file open in a show."""

    def __init__(self, folder: Path, deck: str = DECK) -> None:
        self.file = folder / "a.yaml"
        self.file.write_text(deck, "utf-8")
        self.app = App(Request(folder / "data", "en", self.file, load_deck(self.file)[0]))
        self.app.open()
        wait_until(lambda: self.run.show.presenter is not None)

    @property
    def run(self) -> Evening:
        assert self.app._evening is not None
        return self.app._evening

    @property
    def presenter(self) -> PresenterWindow:
        return self.run.show.notes

    @property
    def session(self) -> Session:
        return self.run.store.session

    def reload(self, text: str) -> None:
        self.file.write_text(text, "utf-8")
        self.run.show.obey(named("reload"))


@pytest.fixture
def evening(app: QApplication, tmp_path: Path, signals: None, request: pytest.FixtureRequest) -> Iterator[Program]:
    del app, signals
    hook = sys.excepthook
    paint_file(tmp_path / "a.png", BLUE)
    held = Program(tmp_path, getattr(request, "param", DECK))
    sys.excepthook = hook
    yield held
    held.app.close()
    # A show ends with the program. Here the program goes on: nothing may tell the windows that are gone of anything.
    show, held.app._evening = held.run.show, None
    show.notes.deleteLater()
    show.wall.deleteLater()
    show.presenter = None
    destroy_deleted()


# Questions about two evenings


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Clock:
    """The clock of the evening that is opened next; another one is unfinished since a while."""
    held = Clock()
    monkeypatch.setattr("cafe_presenter.app.evening.read_clock", held.read)
    session = begin(Deck(title="Autre", themes=(Theme(theme="A"), Theme(theme="B"))))
    journal = Journal.create(tmp_path / "data", session, opened=datetime.now(UTC) - timedelta(minutes=20))
    journal.record(WentTo(1.0, 1), datetime.now(UTC) - timedelta(minutes=19))
    journal.record(Started(2.0), datetime.now(UTC) - timedelta(minutes=19))
    journal.close()
    return held


@pytest.fixture
def two_evenings(clock: Clock, evening: Program) -> Program:
    """A new evening that runs at its title, in which the other one is offered and the computer slept for 5 min."""
    wait_until(lambda: reads(evening.presenter, "“Autre” is unfinished"))
    evening.run.store.decide(decisions.toggle_timer)
    clock.sleep(300)
    evening.run.store.tick()
    return evening


SLEPT = "The computer slept for 5 min: count it?"


def test_the_offer_of_an_old_evening_goes_without_the_question_behind_it(two_evenings: Program) -> None:
    press(two_evenings, Qt.Key.Key_Escape)
    assert reads(two_evenings.presenter, SLEPT)
    two_evenings.run.store.decide(partial(decisions.keep_note, text="Le micro"))
    assert reads(two_evenings.presenter, SLEPT)


def test_the_question_behind_the_offer_is_asked_when_the_offer_goes_by_itself(two_evenings: Program) -> None:
    assert reads(two_evenings.presenter, "“Autre” is unfinished")
    two_evenings.run.store.decide(partial(decisions.keep_note, text="Le micro"))
    assert reads(two_evenings.presenter, SLEPT)


def test_what_was_asked_about_the_evening_that_is_left_is_asked_no_more(two_evenings: Program) -> None:
    press(two_evenings, Qt.Key.Key_R)
    assert two_evenings.session.deck.title == "Autre"
    assert not reads(two_evenings.presenter, SLEPT)
    assert two_evenings.presenter.questions.asked is None


def test_a_deck_that_cannot_be_read_takes_no_question_away(two_evenings: Program, clock: Clock) -> None:
    press(two_evenings, Qt.Key.Key_Escape)
    clock.pass_by(1)
    two_evenings.run.store.tick()
    two_evenings.reload(DECK + "  - theme: D\n")
    assert reads(two_evenings.presenter, SLEPT)


def test_an_evening_that_was_forgotten_is_offered_no_more(two_evenings: Program, tmp_path: Path) -> None:
    press(two_evenings, Qt.Key.Key_Delete)
    assert reads(two_evenings.presenter, SLEPT)
    assert look_back(tmp_path / "data", datetime.now(UTC)).unfinished is None


def test_what_was_half_typed_in_the_evening_that_is_resumed_is_told_and_there(evening: Program, tmp_path: Path) -> None:
    journal = Journal.create(
        tmp_path / "data", begin(Deck(title="Autre", themes=(Theme(theme="A"),))), opened=datetime.now(UTC)
    )
    for event in (Started(2.0), DraftLeft(3.0, "note", "une peur", 0), DraftLeft(4.0, "question", "Et nous ?")):
        journal.record(event, datetime.now(UTC))
    journal.close()
    evening.run.show.obey(named("note"), by_click=True)  # its panel is made before the other evening is there
    press(evening, Qt.Key.Key_Escape)
    evening.run.offer(unfinished(evening))
    press(evening, Qt.Key.Key_R)
    wait_until(lambda: evening.session.deck.title == "Autre")
    assert reads(evening.presenter, "Typed before and not entered yet: a note (M), a question (A)")
    press(evening, Qt.Key.Key_M)
    field = evening.presenter.key_target()
    assert isinstance(field, NoteField)
    assert field.text() == "une peur"
    press(evening, Qt.Key.Key_Escape)
    assert [each.text for each in evening.session.drafts if each.text] == ["une peur", "Et nous ?"]


def test_a_damaged_evening_says_so_at_the_offer_and_once_it_goes_on(clock: Clock, evening: Program) -> None:
    del clock
    found = unfinished(evening)
    lines = found.path.read_bytes().splitlines(keepends=True)
    found.path.write_bytes(b"".join((*lines[:2], b"\xff" * 40 + b"\n", *lines[2:])))
    evening.presenter.questions.withdraw_all()
    evening.run.offer(unfinished(evening))
    damage, copy = "The file of that evening is damaged: all up to", found.path.with_suffix(".damaged")
    assert reads(evening.presenter, damage)
    assert reads(evening.presenter, str(copy))
    press(evening, Qt.Key.Key_R)
    wait_until(lambda: evening.session.deck.title == "Autre")
    assert evening.presenter.questions.asked is None
    assert reads(evening.presenter, damage)
    assert copy.is_file()


def test_an_evening_resumed_after_the_clock_was_set_back_ends_at_its_hour(evening: Program, tmp_path: Path) -> None:
    session = begin(Deck(title="Autre", themes=(Theme(theme="A"), Theme(theme="B"))))
    ahead = datetime.now(UTC) + timedelta(hours=5)  # what the clock said then
    journal = Journal.create(tmp_path / "data", session, opened=ahead)
    for event in (Started(0.0), EndSet(1.0, 1800.0)):
        journal.record(event, ahead + timedelta(seconds=event.at))
    journal.close()
    evening.run.offer(unfinished(evening))
    press(evening, Qt.Key.Key_R)
    wait_until(lambda: evening.session.deck.title == "Autre")
    end = end_hour(evening.session, evening.run.store.now(), evening.run.store.utc())
    assert end is not None
    assert abs((end - ahead).total_seconds() - 1801) < 60


# Keys behind the offer


@pytest.fixture
def offered(clock: Clock, evening: Program) -> Program:
    """A new evening, in which the other one is offered: it stood still, and there is no time to count."""
    del clock
    wait_until(lambda: reads(evening.presenter, "“Autre” is unfinished"))
    evening.presenter.questions.withdraw_all()
    evening.run.offer(replace(unfinished(evening), session=replace(unfinished(evening).session, running=False)))
    assert reads(evening.presenter, "Resume without counting it (R)")
    assert not reads(evening.presenter, "(C)")
    return evening


def unfinished(evening: Program) -> Recovered:
    found = look_back(evening.run._folder, datetime.now(UTC)).unfinished
    assert found is not None
    return found


HELD = "Answer the question first"


@pytest.mark.parametrize("wall", [False, True])
@pytest.mark.parametrize("key", "CMAEBTLVOW")
def test_a_letter_does_nothing_behind_the_offer_and_is_told(offered: Program, key: str, wall: bool) -> None:  # noqa: FBT001
    before = offered.session
    press(offered, Qt.Key(ord(key)), wall=wall)
    assert offered.session is before
    assert offered.presenter.key_target() is None
    assert reads(offered.presenter, "“Autre” is unfinished")
    assert reads(offered.presenter, HELD)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_End])
def test_a_hand_that_means_an_answer_begins_no_evening(offered: Program, key: Qt.Key) -> None:
    press(offered, key)
    assert offered.session.position == 0
    press(offered, Qt.Key.Key_2)
    press(offered, Qt.Key.Key_Return)
    assert offered.session.position == 0
    assert reads(offered.presenter, "“Autre” is unfinished")


def test_a_clicker_goes_on_and_the_room_is_seen_to_behind_the_offer(offered: Program) -> None:
    press(offered, Qt.Key.Key_F9)
    assert offered.presenter.key_target() is not None
    press(offered, Qt.Key.Key_Escape)
    press(offered, Qt.Key.Key_PageDown)
    assert offered.session.position == 1


@pytest.mark.parametrize("wall", [False, True])
def test_the_offer_goes_with_the_first_step_and_its_key_means_what_it_means(offered: Program, wall: bool) -> None:  # noqa: FBT001
    old = unfinished(offered)
    press(offered, Qt.Key.Key_PageDown, wall=wall)
    assert not reads(offered.presenter, "“Autre” is unfinished")
    assert reads(offered.presenter, "The other evening can be resumed once this one is over.")
    title = offered.session.deck.title
    press(offered, Qt.Key.Key_R, wall=wall)
    assert offered.presenter.findChild(LadderPanel) is not None
    assert offered.session.deck.title == title
    assert not read_journal(old.path).session.ended


def test_keys_mean_what_they_mean_once_the_offer_is_declined(offered: Program) -> None:
    press(offered, Qt.Key.Key_Escape)
    press(offered, Qt.Key.Key_C)
    assert offered.presenter.key_target() is not None


# The deck


def test_the_deck_of_a_running_show_is_read_again_at_the_hosts_word(evening: Program) -> None:
    evening.run.store.go_to(1)
    evening.reload(DECK.replace("B ?", "B, vraiment ?"))
    assert wall_view(evening.session).text == "B, vraiment ?"
    assert reads(evening.presenter, "The changes are in.")


def test_a_deck_that_was_replaced_is_in_the_journal(evening: Program) -> None:
    evening.reload(DECK.replace("B ?", "B, vraiment ?"))
    journal = evening.run._journal
    assert journal is not None
    assert journal.path is not None
    assert read_journal(journal.path).session.deck.themes[0].question == "B, vraiment ?"


def test_the_follow_ups_of_a_venue_are_listed_and_what_is_wrong_with_them_is_told(
    evening: Program, tmp_path: Path
) -> None:
    (tmp_path / "lieu.yaml").write_text("relances:\n  - The tone rises: On respire ?\nrelence: Non\n", "utf-8")
    evening.reload(DECK)
    evening.run.show.obey(named("follow_up"))
    panel = evening.presenter.findChild(LadderPanel)
    assert isinstance(panel, LadderPanel)
    assert [row.text for row in panel.rows if "The tone rises" in row.text or "On respire" in row.text] == [
        "1\u2003The tone rises\nOn respire\xa0?"
    ]
    assert reads(evening.presenter, "“relence” is not a field")


def test_a_palette_nobody_knows_is_told_in_the_show(evening: Program) -> None:
    evening.reload(DECK.replace("themes:", "palette: mauve\nthemes:"))
    wait_until(lambda: reads(evening.presenter, "“mauve” is not the name of colours known here"))


def test_a_file_with_nothing_new_is_told(evening: Program) -> None:
    evening.reload(DECK)
    assert reads(evening.presenter, "The file has nothing new.")


def ask_what_to_do(evening: Program) -> None:
    settle()
    buttons = evening.presenter.findChildren(QPushButton)
    QTest.mouseClick(next(each for each in buttons if each.text() == "What to do?"), Qt.MouseButton.LeftButton)


def test_a_file_that_cannot_be_read_leaves_the_evening_as_it_was(evening: Program) -> None:
    before = evening.session.deck
    evening.reload(DECK + "  - theme: D\n")
    assert evening.session.deck == before
    assert reads(evening.presenter, "a.yaml, line 7: The theme “D” has no question.")
    ask_what_to_do(evening)
    assert reads(evening.presenter, "The evening goes on with the deck it had.")
    evening.reload(DECK.replace("B ?", "D ?"))
    assert reads(evening.presenter, "The changes are in.")
    evening.reload(DECK + "  - theme: D\n")
    assert not reads(evening.presenter, "The changes are in.")
    evening.reload(DECK)
    assert not reads(evening.presenter, "The evening goes on with the deck it had.")


@pytest.mark.parametrize("way", ["Esc", "×"])
def test_why_a_file_was_refused_is_put_away_and_told_again_when_it_is_refused_again(evening: Program, way: str) -> None:
    told = "a.yaml, line 7: The theme “D” has no question."
    begin_evening(evening)
    evening.reload(DECK + "  - theme: D\n")
    settle()
    assert reads(evening.presenter, told)
    if way == "Esc":
        press(evening, Qt.Key.Key_Escape)
    else:
        buttons = evening.presenter.page.notice.findChildren(QPushButton)
        QTest.mouseClick(next(each for each in buttons if each.text() == way), Qt.MouseButton.LeftButton)
    settle()
    assert not reads(evening.presenter, told)
    assert keys_asked(evening.presenter) == ()
    evening.run.show.obey(named("reload"))
    assert reads(evening.presenter, told)


def begin_evening(evening: Program) -> None:
    """Show the first question: nothing is asked about the screens any more."""
    press(evening, Qt.Key.Key_PageDown)
    settle()
    assert keys_asked(evening.presenter) == ()


def test_what_stays_true_is_not_put_away_with_a_refused_file(evening: Program) -> None:
    begin_evening(evening)
    evening.presenter.say("screen", "The projector is gone.")
    evening.reload(DECK + "  - theme: D\n")
    press(evening, Qt.Key.Key_Escape)
    settle()
    assert words(evening.presenter.page.notice) == ["The projector is gone."]
    assert not any(each.isVisible() for each in evening.presenter.page.notice.findChildren(QPushButton))


class Frames(QObject):
    """What was painted on the wall since, of every view that has a picture."""

    def __init__(self, wall: ProjectorWindow) -> None:
        super().__init__()
        self._wall = wall
        self.seen: list[QImage] = []
        wall.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        view = self._wall._view
        if event.type() is QEvent.Type.Paint and view is not None and view.picture:
            image = QImage(self._wall.size(), QImage.Format.Format_RGB32)
            with QPainter(image) as painter:
                self._wall.paint_on(painter, image.rect())
            self.seen.append(image)
        return False


def beside_the_question(image: QImage) -> QColor:
    """The colour in the middle of where a square picture stands beside a question."""
    return image.pixelColor(QPoint(round(image.width() * 0.8), image.height() // 2))


def show_picture(evening: Program) -> ProjectorWindow:
    evening.run.store.go_to(1)
    wall = evening.run.show.wall
    wait_until(lambda: beside_the_question(wall.grab().toImage()) == BLUE)
    return wall


@pytest.mark.parametrize("evening", [ILLUSTRATED], indirect=True)
def test_the_picture_stays_on_the_wall_while_the_deck_is_read_again(evening: Program) -> None:
    frames = Frames(show_picture(evening))
    evening.reload(ILLUSTRATED.replace("B ?", "B, vraiment ?"))
    wait_until(lambda: wall_view(evening.session).text == "B, vraiment ?" and len(frames.seen) > 0)
    settle()
    assert [beside_the_question(each).name() for each in frames.seen] == [BLUE.name()] * len(frames.seen)


@pytest.mark.parametrize("evening", [ILLUSTRATED], indirect=True)
def test_a_picture_that_is_the_same_is_not_decoded_anew(evening: Program) -> None:
    wall = show_picture(evening)
    before = wall.look.pictures["a.png"]
    evening.reload(ILLUSTRATED.replace("B ?", "B, vraiment ?"))
    wait_until(lambda: wall_view(evening.session).text == "B, vraiment ?")
    assert wall.look.pictures["a.png"] is before


@pytest.mark.parametrize("evening", [ILLUSTRATED], indirect=True)
def test_a_picture_that_was_replaced_on_the_disk_is_shown(evening: Program, tmp_path: Path) -> None:
    wall = show_picture(evening)
    paint_file(tmp_path / "a.png", RED)
    evening.reload(ILLUSTRATED)
    wait_until(lambda: beside_the_question(wall.grab().toImage()) == RED)


@pytest.mark.parametrize("evening", [ILLUSTRATED], indirect=True)
def test_a_frozen_wall_keeps_its_picture_when_the_deck_names_it_no_more(evening: Program) -> None:
    wall = show_picture(evening)
    press(evening, Qt.Key.Key_F)
    assert evening.session.frozen is not None
    evening.reload(DECK)
    wait_until(lambda: evening.session.deck.themes[0].image is None)
    assert beside_the_question(wall.grab().toImage()) == BLUE


def test_an_evening_is_resumed_with_its_picture_in_the_same_paint(evening: Program) -> None:
    path = evening.file.with_name("autre.yaml")
    path.write_text(ILLUSTRATED, "utf-8")
    session = begin(load_deck(path)[0])
    folder = evening.file.parent / "data"
    journal = Journal.create(folder, session, opened=datetime.now(UTC), deck_path=str(path))
    journal.record(WentTo(1.0, 1), datetime.now(UTC))
    journal.close()
    assert journal.path is not None
    frames = Frames(evening.run.show.wall)
    evening.run.offer(read_journal(journal.path))
    wait_until(lambda: reads(evening.presenter, "“Soirée” is unfinished"))
    press(evening, Qt.Key.Key_R)
    wait_until(lambda: wall_view(evening.session).picture == "a.png")
    settle()
    assert [beside_the_question(each).name() for each in frames.seen] == [BLUE.name()] * len(frames.seen)
    assert len(frames.seen) > 0


PHOTOGRAPHS = 30


def photographed(folder: Path) -> str:
    """A deck with a large photograph in every theme."""
    image = QImage(3000, 2000, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    assert image.save(str(folder / "0.jpg"), "JPG")  # type: ignore[call-overload]  # the stub says bytes
    for number in range(1, PHOTOGRAPHS):
        (folder / f"{number}.jpg").write_bytes((folder / "0.jpg").read_bytes())
    theme = "  - theme: A{0}\n    question: B ?\n    objective: C\n    image: {{file: {0}.jpg, alt: bleu}}\n"
    head, _, _ = DECK.partition("  - theme")
    return head + "".join(theme.format(number) for number in range(PHOTOGRAPHS))


def test_keys_are_obeyed_while_photographs_are_decoded(evening: Program) -> None:
    evening.reload(photographed(evening.file.parent))
    before = evening.session.deck
    for _ in range(2):
        press(evening, Qt.Key.Key_B)
    press(evening, Qt.Key.Key_W)
    settle()
    assert evening.session.cover is Cover.WHITE
    assert evening.session.deck is before
    wait_until(lambda: len(evening.session.deck.themes) == PHOTOGRAPHS, within_s=60.0)
    assert len(evening.run.show.wall.look.pictures) == PHOTOGRAPHS


def test_of_two_decks_read_again_the_newer_is_taken(evening: Program) -> None:
    evening.reload(photographed(evening.file.parent))
    evening.reload(ILLUSTRATED.replace("B ?", "Laquelle ?"))
    wait_until(lambda: evening.session.deck.themes[0].question == "Laquelle ?")
    wait_until(lambda: not any(thread.name == "background" for thread in threading.enumerate()), within_s=60.0)
    settle()
    assert evening.session.deck.themes[0].question == "Laquelle ?"


@pytest.mark.parametrize("evening", [ILLUSTRATED], indirect=True)
def test_the_editor_leaves_the_picture_on_the_wall_alone(evening: Program, tmp_path: Path) -> None:
    wall = show_picture(evening)
    paint_file(tmp_path / "a.png", RED)
    thumbnail = editor(evening)._wall.preview
    wait_until(lambda: beside_the_question(thumbnail.grab().toImage()) == RED)
    assert beside_the_question(wall.grab().toImage()) == BLUE


def test_an_evening_that_is_left_goes_on_at_the_very_second(evening: Program) -> None:
    store, journal = evening.run.store, evening.run._journal
    assert store is not None
    assert journal is not None
    store.go_to(1)
    begun = store.now()
    wait_until(lambda: store.now() - begun >= 0.5)
    evening.app.close()
    assert journal.path is not None
    assert read_journal(journal.path).last_at - begun >= 0.5


def editor(evening: Program) -> EditorWindow:
    evening.presenter.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is evening.presenter)
    press(evening, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert evening.run._editing is not None
    return evening.run._editing.window


def press(
    evening: Program,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    wall: bool = False,
) -> None:
    handle = (evening.run.show.wall if wall else evening.presenter).windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifiers)


def write_question(window: EditorWindow, text: str) -> None:
    window.list.setCurrentRow(1)
    control = window.theme_form.fields["question"].control
    assert isinstance(control, TextField)
    control.setPlainText(text)


def test_the_deck_is_edited_within_the_presenter_window_and_taken_at_a_word(evening: Program) -> None:
    window = editor(evening)
    assert window.window() is evening.presenter
    assert window.isVisible()
    write_question(window, "B, vraiment ?")
    evening.run.store.go_to(1)
    assert wall_view(evening.session).text == "B ?"
    press(evening, Qt.Key.Key_F5)
    assert evening.file.read_text("utf-8") == DECK.replace("B ?", '"B, vraiment ?"')
    assert wall_view(evening.session).text == "B, vraiment ?"
    assert evening.run._editing is None
    assert reads(evening.presenter, "The changes are in.")


@pytest.mark.parametrize("is_asked_first", [True, False])
def test_no_question_lies_over_the_buttons_of_the_editor(evening: Program, *, is_asked_first: bool) -> None:
    presenter = evening.presenter
    presenter.questions.withdraw_all()  # whether the screens are the right ones
    if is_asked_first:
        presenter.questions.ask(GO_ON)
    window = editor(evening)
    before = window.height()
    if not is_asked_first:
        presenter.questions.ask(GO_ON)
    question = next(bar for bar in presenter.findChildren(QuestionBar) if bar.isVisible())
    wait_until(lambda: window.mapTo(presenter, window.rect().bottomLeft()).y() < question.y())
    button = next(each for each in window.findChildren(QPushButton) if each.text() == "Save (Ctrl+S)")
    assert window.rect().contains(button.mapTo(window, button.rect().bottomLeft()))
    presenter.questions.withdraw(GO_ON)
    wait_until(lambda: window.height() > before if is_asked_first else window.height() == before)


def test_the_editor_opens_at_the_theme_that_is_up(evening: Program) -> None:
    evening.reload(DECK + "  - theme: D\n    question: E ?\n    objective: F\n")
    evening.run.store.go_to(2)
    assert editor(evening).list.currentRow() == 2


def test_the_editor_opens_at_the_theme_that_is_up_though_its_file_says_it_otherwise(evening: Program) -> None:
    more = "  - theme: D\n    question: {}\n    objective: F\n"
    evening.reload(DECK + more.format("E ?"))
    evening.run.store.go_to(2)
    evening.file.write_text(DECK + more.format("E, vraiment ?"), "utf-8")
    assert editor(evening).list.currentRow() == 2


def test_the_press_after_an_answer_in_the_editor_ends_nothing(evening: Program) -> None:
    window = editor(evening)
    evening.run.show.ask_to_leave()
    write_question(window, "La mienne ?")
    evening.file.write_text(DECK.replace("B ?", "La leur ?"), "utf-8")
    press(evening, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    answer(window, "Keep mine")
    assert QApplication.focusWidget() is window.list
    press(evening, Qt.Key.Key_Space)
    assert not evening.session.ended


@pytest.mark.parametrize(("label", "question"), [("Keep mine", "La mienne ?"), ("Take theirs", "La leur ?")])
def test_what_f5_began_goes_on_once_it_is_said_which_deck_stays(evening: Program, label: str, question: str) -> None:
    window = editor(evening)
    write_question(window, "La mienne ?")
    evening.file.write_text(DECK.replace("B ?", "La leur ?"), "utf-8")
    press(evening, Qt.Key.Key_F5)
    answer(window, label)
    assert evening.run._editing is None
    assert evening.session.deck.themes[0].question == question


def test_beside_the_fields_of_the_editor_a_clicker_s_keys_alone_move_the_show(evening: Program) -> None:
    editor(evening)
    evening.presenter.setFocus()  # as a click on an empty place does
    press(evening, Qt.Key.Key_End)
    press(evening, Qt.Key.Key_B)
    assert (evening.session.position, evening.session.cover) == (0, Cover.NONE)
    press(evening, Qt.Key.Key_PageDown)
    assert evening.session.position == 1


def test_letters_go_to_the_editor_and_a_clicker_to_the_show(evening: Program) -> None:
    window = editor(evening)
    control = window.theme_form.fields["objective"].control
    control.setFocus()
    press(evening, Qt.Key.Key_B)
    assert isinstance(control, TextField)
    assert control.exact_text() == "bC"
    assert evening.session.cover is Cover.NONE
    press(evening, Qt.Key.Key_PageDown)
    assert evening.session.position == 1
    press(evening, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert control.exact_text() == "C"


def test_a_key_on_the_wall_is_for_the_show_while_a_deck_is_edited_if_the_host_clicks_there(evening: Program) -> None:
    editor(evening)
    wall = evening.run.show.wall
    wall.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is wall)
    QTest.mouseClick(wall.windowHandle(), Qt.MouseButton.LeftButton)
    press(evening, Qt.Key.Key_B, wall=True)
    assert evening.session.cover is Cover.BLACK


def test_a_file_of_a_show_is_asked_for_by_a_dialog_that_is_given_the_keys_of_the_wall(evening: Program) -> None:
    editor(evening)
    typed = []
    deadline = time.monotonic() + 20

    def type_on_wall() -> None:
        dialog = open_dialog()
        field = dialog.focusWidget() if dialog is not None else None
        if isinstance(field, QLineEdit):
            press(evening, Qt.Key.Key_X, wall=True)
            typed.append(field.text())
            press(evening, Qt.Key.Key_Escape, wall=True)
        if dialog is not None and time.monotonic() > deadline:
            dialog.close()

    looking = QTimer(interval=20)
    looking.timeout.connect(type_on_wall)
    looking.start()
    press(evening, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    looking.stop()
    assert typed == ["x"]
    assert evening.run._editing is not None


def test_keys_that_the_wall_is_given_unasked_are_for_the_editor(evening: Program) -> None:
    window = editor(evening)
    control = window.theme_form.fields["objective"].control
    control.setFocus()
    wall = evening.run.show.wall
    evening.run.show.screens.keys.keep()  # a wall appears, and the system gives it the keys
    wall.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is evening.presenter)
    evening.run.show.screens.keys.are_owed = True  # as where it does not give them back
    press(evening, Qt.Key.Key_B, wall=True)
    assert isinstance(control, TextField)
    assert control.exact_text() == "bC"
    assert evening.session.cover is Cover.NONE


def test_an_editor_asked_for_on_the_wall_takes_the_focus_to_the_laptop(evening: Program) -> None:
    evening.run.show.wall.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is evening.run.show.wall)
    press(evening, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, wall=True)
    wait_until(lambda: QApplication.activeWindow() is evening.presenter)


def test_escape_leaves_the_editor_and_the_evening_is_seen_again(evening: Program) -> None:
    editor(evening)
    assert reads(evening.presenter, "As the public will see it")
    press(evening, Qt.Key.Key_Escape)
    assert evening.run._editing is None
    assert not reads(evening.presenter, "As the public will see it")
    assert reads(evening.presenter, "The public sees")
    press(evening, Qt.Key.Key_N)
    assert evening.session.position == 1


def test_the_deck_is_printed_within_the_presenter_window_and_its_editor_is_there_again(evening: Program) -> None:
    window = editor(evening)
    write_question(window, "D ?")
    press(evening, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert reads(evening.presenter, "Print the evening")
    assert not window.isVisible()
    assert evening.run._editing is not None
    paper = evening.run._editing._paper
    assert paper is not None
    assert paper.window.window() is evening.presenter
    wait_until(lambda: paper.window.pages.is_whole)
    words = {line.text for page in paper.window.pages.pages for layer in page.layers for line in layer.lines}
    assert "D\u00a0?" in words
    press(evening, Qt.Key.Key_PageDown)
    assert evening.session.position == 1
    press(evening, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.is_saved


def test_escape_asks_first_when_something_is_not_saved(evening: Program) -> None:
    window = editor(evening)
    write_question(window, "D ?")
    press(evening, Qt.Key.Key_Escape)
    assert reads(evening.presenter, "This deck has changes that are not saved.")
    assert evening.run._editing is not None


def test_what_was_being_edited_when_the_program_ends_is_kept(evening: Program) -> None:
    write_question(editor(evening), "D ?")
    evening.app.close()
    drafts = list((evening.app._request.folder / "drafts").iterdir())
    assert len(drafts) == 1


def test_a_deck_without_a_file_cannot_be_edited(evening: Program) -> None:
    evening.run._deck_path = ""
    evening.run.show.obey(named("edit"))
    assert evening.run._editing is None
    assert reads(evening.presenter, "This deck has no file to be changed.")


def test_the_log_names_no_folder_of_anybody_and_no_word_of_an_exception(evening: Program, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    script = compile('int("Zyzomys, le titre du canevas")', "/home/Zyzomys/soir.py", "exec")
    try:
        exec(script)  # noqa: S102 - a file of somebody's is run
    except ValueError as error:
        evening.app._faults.note(type(error), error, error.__traceback__)
    log = (tmp_path / "data" / "log.txt").read_text("utf-8")
    assert "ValueError\n  test_app.py:" in log
    try:
        display_text(None, "fr")  # type: ignore[arg-type]
    except AttributeError as error:
        evening.app._faults.note(type(error), error, error.__traceback__)
    assert "  typesetting/typography.py:" in (tmp_path / "data" / "log.txt").read_text("utf-8")
    assert [word for word in ("Zyzomys", str(Path.home()), str(Path(__file__).parents[2])) if word in log] == []
    assert reads(evening.presenter, "Something went wrong; the evening goes on")
    ask_what_to_do(evening)
    assert reads(evening.presenter, "A report for whoever helps you…")


@systems.pipes
@pytest.mark.parametrize("kind", ["a link", "a pipe"])
def test_a_fault_is_noted_through_no_link_and_waits_for_no_pipe(evening: Program, tmp_path: Path, kind: str) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "thesis.odt").write_text("three years of work")
    if kind == "a link":
        (tmp_path / "data" / "log.txt").symlink_to(tmp_path / "thesis.odt")
    else:
        os.mkfifo(tmp_path / "data" / "log.txt")
    evening.app._faults.note(ValueError, ValueError(), None)
    assert (tmp_path / "thesis.odt").read_text() == "three years of work"
    assert reads(evening.presenter, "Something went wrong; the evening goes on")


def failing_steps() -> Iterator[Dressed]:
    yield Look(), ()
    raise ValueError


def test_a_fault_beside_the_windows_is_noted_and_told_and_changes_nothing(evening: Program, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    before = evening.run.show.wall.look
    evening.run._dresser._background.start(failing_steps(), last=evening.run._dress)
    wait_until(lambda: reads(evening.presenter, "Something went wrong; the evening goes on"))
    assert "ValueError\n" in (tmp_path / "data" / "log.txt").read_text("utf-8")
    settle()
    assert evening.run.show.wall.look is before


def test_a_fault_at_home_is_told_at_home(app: QApplication, tmp_path: Path, signals: None) -> None:
    del app, signals
    (tmp_path / "data").mkdir()
    held = App(Request(tmp_path / "data", "en", None, None))
    held.open()
    held._faults.note(ImportError, ImportError(), None)  # the program was exchanged under it: a page does not open
    assert held._workshop is not None
    home = held._workshop._window
    assert isinstance(home, HomeWindow)
    assert reads(home, "Something went wrong.")
    held.close()
    held._workshop.leave()
    destroy_deleted()


def test_a_log_that_grew_makes_room_for_a_new_one_and_only_one_old_one_is_kept(
    evening: Program, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    for size in (600_000, 600_001):
        (tmp_path / "data" / "log.txt").write_bytes(b"x" * size)
        evening.app._faults.note(ValueError, ValueError(), None)
        assert (tmp_path / "data" / "log.old.txt").stat().st_size == size
        assert (tmp_path / "data" / "log.txt").stat().st_size < 1000


def test_after_everything_is_erased_the_program_is_as_at_a_first_start(
    app: QApplication, tmp_path: Path, signals: None
) -> None:
    del app, signals
    (tmp_path / "data").mkdir()
    deck = tmp_path / "a.yaml"
    deck.write_text(DECK, "utf-8")
    (tmp_path / "data" / "lock").touch()
    save_settings(tmp_path / "data", Settings(recent_decks=(str(deck),), bounce_ms=120, colours="light"))
    program = App(Request(tmp_path / "data", "en"))
    program.open()
    assert program._workshop is not None
    home = program._workshop._window
    assert isinstance(home, HomeWindow)
    assert worn() == SCHEMES[False, False]
    program._workshop.erase_requested.emit()
    home = program._workshop._window
    assert isinstance(home, HomeWindow)
    assert "Soirée" not in [card.choice.title for card in home.grid.cards]
    assert program._settings == Settings()
    assert worn() == SCHEMES[True, False]
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["lock"]
    assert deck.read_text("utf-8") == DECK
    program.close()
    program._workshop.leave()
    destroy_deleted()


def test_another_language_is_spoken_at_home_at_once_and_after_a_start(
    app: QApplication, tmp_path: Path, signals: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app, signals
    monkeypatch.setenv("LANGUAGE", "en")
    data = tmp_path / "data"
    held = App(Request(data, ""))
    held.open()

    def home() -> HomeWindow:
        assert held._workshop is not None
        window = held._workshop._window
        assert isinstance(window, HomeWindow)
        return window

    assert reads(home(), "Your evenings")
    home().toggle_settings()
    home()._settings.chosen.emit("language")
    wait_until(lambda: reads(home(), "Vos soirées"))
    held.close()
    assert load_settings(data)[0].language == "fr"
    assert held._workshop is not None
    held._workshop.leave()
    destroy_deleted()
    again = App(Request(data, ""))
    assert again._wording.language == "fr"
    asked = App(Request(data, "en"))
    assert asked._wording.language == "en"
    for each in (again, asked):
        each.close()


def test_home_stays_as_it_is_where_the_language_wished_for_is_the_one_it_speaks(
    app: QApplication, tmp_path: Path, signals: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app, signals
    monkeypatch.setenv("LANGUAGE", "fr")
    held = App(Request(tmp_path / "data", ""))
    held.open()
    assert held._workshop is not None
    home = held._workshop._window
    assert isinstance(home, HomeWindow)
    home.toggle_settings()
    home._settings.chosen.emit("language")
    assert held._settings.language == "fr"
    settle()
    assert held._workshop._window is home
    assert home._settings.isVisible()
    home._settings.chosen.emit("language")
    wait_until(lambda: held._workshop is not None and held._workshop._window is not home)
    held.close()
    held._workshop.leave()
    destroy_deleted()


def test_an_evening_goes_on_in_the_language_it_began_in_and_home_speaks_the_other_after_it(evening: Program) -> None:
    evening.app._on_settings_changed(replace(evening.app._settings, language="fr"))
    settle()
    assert evening.run.show.notes._wording.language == "en"
    assert evening.app._wording.language == "fr"
