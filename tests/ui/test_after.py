"""After an evening: the public is thanked, the host is at home again."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cafe_presenter.app.app import App, Request
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.disk.settingsfile import load_settings
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.minutes_window import MinutesWindow
from cafe_presenter.ui.desk.start_guard import YES_AFTER_MS
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.kit.style import presenter_scale
from cafe_presenter.ui.wall.projector import ProjectorWindow
from stage import answer, destroy_deleted, named, reads, screen_of, settle, wait_until

DECK = Deck("Soirée", venue="Médiathèque", themes=(Theme("A", "B ?", "C"), Theme("D", "E ?", "F")))


class After:
    """A program whose evening is over."""

    def __init__(self, folder: Path, answer: AnswerKey) -> None:
        self.file = folder / "a.yaml"
        self.file.write_text(write_deck(DECK), "utf-8")
        self.app = App(Request(folder / "data", "en", self.file, load_deck(self.file)[0]))
        self.app.open()
        self.host(answer)

    def host(self, answer: AnswerKey) -> None:
        """Be at the title of an evening that begins, and stop it by an answer."""
        wait_until(lambda: self.app._evening is not None and self.app._evening.show.presenter is not None)
        evening = self.app._evening
        assert evening is not None
        self.wall: ProjectorWindow | None = evening.show.wall
        settle()
        evening.show.obey(named("next"))
        evening.show.obey(named("escape"))
        evening.show.obey(answer)
        wait_until(lambda: self.app._evening is None)
        settle()

    @property
    def home(self) -> HomeWindow:
        assert self.app._workshop is not None
        assert isinstance(self.app._workshop._window, HomeWindow)
        return self.app._workshop._window

    def walls(self) -> list[ProjectorWindow]:
        return [
            each for each in QApplication.topLevelWidgets() if isinstance(each, ProjectorWindow) if each.isVisible()
        ]


@pytest.fixture
def after(app: QApplication, tmp_path: Path, signals: None, request: pytest.FixtureRequest) -> Iterator[After]:
    del app, signals
    hook = sys.excepthook
    held = After(tmp_path, getattr(request, "param", AnswerKey.END))
    sys.excepthook = hook
    yield held
    held.app.close()
    if held.app._evening is not None:
        show, held.app._evening = held.app._evening.show, None
        show.notes.deleteLater()
        show.wall.deleteLater()
        show.presenter = None
    if held.app._workshop is not None:
        held.app._workshop.leave()
    destroy_deleted()


def test_the_public_is_thanked_and_the_host_is_at_home(after: After) -> None:
    (wall,) = after.walls()
    assert wall.accessibleDescription() == "Merci à toutes et à tous."
    assert wall.isFullScreen()
    assert after.home.isVisible()
    assert reads(after.home, "“Merci à toutes et à tous.” stays on their screen until you take it away.")


def test_text_made_larger_stays_so_in_the_evening_and_the_next_time(after: After) -> None:
    after.home.magnify(0.6)
    after.app._on_show_requested(load_deck(after.file)[0], str(after.file))
    wait_until(lambda: after.app._evening is not None and after.app._evening.show.presenter is not None)
    assert after.app._evening is not None
    presenter = after.app._evening.show.notes
    wait_until(lambda: presenter.text_scale > 1.5 * presenter_scale(presenter.contentsRect().size()))
    wait_until(lambda: load_settings(after.file.parent / "data")[0].text_size == 1.6)


def test_home_stands_on_the_host_s_own_screen(after: After) -> None:
    laptop = next(each for each in QGuiApplication.screens() if each.name() == "laptop")
    assert laptop.geometry().contains(after.home.geometry())


def test_home_is_maximised_after_an_evening_if_it_was_before(after: After) -> None:
    assert not after.home.isMaximized()
    wait_until(lambda: after.home.windowHandle().isExposed())
    after.home.showMaximized()
    after.app._on_show_requested(load_deck(after.file)[0], str(after.file))
    after.host(AnswerKey.END)
    assert after.home.isVisible()
    assert after.home.isMaximized()
    assert screen_of(after.home).name() == "laptop"


def test_the_evening_that_is_over_is_on_top_with_the_day_it_was_shown(after: After) -> None:
    wait_until(lambda: after.home.grid.cards[0].choice.note.startswith("Projected "))
    assert after.home.grid.cards[0].choice.path == str(after.file)
    assert not reads(after.home, "An evening waits for you")


def test_the_steps_of_the_first_time_are_told_no_more(after: After) -> None:
    assert not reads(after.home, "The first time")
    wait_until(lambda: not load_settings(after.file.parent / "data")[0].first_steps)


@pytest.mark.parametrize("after", [AnswerKey.LEAVE], indirect=True)
def test_the_steps_of_the_first_time_stay_while_an_evening_is_to_go_on(after: After) -> None:
    assert reads(after.home, "The first time")


def test_the_wall_is_taken_away_by_its_key(after: After) -> None:
    QTest.keyClick(after.home, Qt.Key.Key_W)
    assert after.walls() == []
    assert not reads(after.home, "The public still sees")


def test_the_thanks_come_back_with_their_screen(after: After, monkeypatch: pytest.MonkeyPatch) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    both = QGuiApplication.screens()
    laptop, projector = sorted(both, key=lambda screen: screen.name())
    lit = [laptop]
    monkeypatch.setattr(QGuiApplication, "screens", staticmethod(lambda: list(lit)))
    application.screenRemoved.emit(projector)
    assert after.walls() == []
    assert not reads(after.home, "stays on their screen")
    lit.append(projector)
    application.screenAdded.emit(projector)
    wait_until(lambda: len(after.walls()) == 1)
    (wall,) = after.walls()
    assert wall.isFullScreen()
    assert screen_of(wall) is projector
    assert reads(after.home, "“Merci à toutes et à tous.” stays on their screen until you take it away.")


def test_keys_on_the_wall_do_nothing_any_more(after: After) -> None:
    (wall,) = after.walls()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_5, Qt.Key.Key_Return):
        QTest.keyClick(wall.windowHandle(), key)
    assert wall.accessibleDescription() == "Merci à toutes et à tous."
    assert after.home.isVisible()


@pytest.mark.parametrize("after", [AnswerKey.LEAVE], indirect=True)
def test_an_evening_that_was_left_keeps_its_title_on_the_wall_and_waits(after: After) -> None:
    (wall,) = after.walls()
    assert wall._view is not None
    assert (wall._view.kind, wall._view.text) == (WallKind.HOLDING, "Soirée")
    assert reads(after.home, "An evening waits for you")


@pytest.mark.parametrize("after", [AnswerKey.LEAVE], indirect=True)
def test_what_was_left_is_resumed_at_the_same_theme_and_the_old_wall_goes(after: After) -> None:
    (before,) = after.walls()
    QTest.keyClick(after.home, Qt.Key.Key_R)
    wait_until(lambda: after.app._evening is not None and after.app._evening.show.presenter is not None)
    wait_until(lambda: before not in after.walls())
    (wall,) = after.walls()
    assert wall.accessibleDescription().startswith("A. B")


def test_another_evening_is_projected_and_the_thanks_go(after: After) -> None:
    (before,) = after.walls()
    after.home.grid.cards[0].button("project").click()
    wait_until(lambda: after.app._evening is not None and after.app._evening.show.presenter is not None)
    wait_until(lambda: before not in after.walls())
    assert len(after.walls()) == 1


def test_the_page_of_the_evening_is_offered_and_opened(after: After) -> None:
    assert reads(after.home, "The evening is kept. Its page, to be sent, is ready.")
    answer(after.home, "Look over the page")
    assert after.app._workshop is not None
    page = after.app._workshop._window
    assert isinstance(page, MinutesWindow)
    assert "Soirée" in page.page.toPlainText()
    wait_until(lambda: QApplication.activeWindow() is page)
    QTest.keyClick(page.page, Qt.Key.Key_Escape)
    assert reads(after.home, "“Merci à toutes et à tous.” stays on their screen until you take it away.")


def test_the_page_can_wait(after: After) -> None:
    QTest.keyClick(after.home, Qt.Key.Key_Escape)
    assert not reads(after.home, "Look over the page")
    assert after.home.isVisible()


@pytest.mark.parametrize("after", [AnswerKey.LEAVE], indirect=True)
def test_an_evening_that_was_left_has_no_page_to_look_over_yet(after: After) -> None:
    assert not reads(after.home, "Look over the page")


def test_a_projector_that_is_unplugged_takes_the_wall_with_it(
    after: After, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop, projector = sorted(QGuiApplication.screens(), key=lambda screen: screen.name())
    monkeypatch.setattr(QGuiApplication, "screens", staticmethod(lambda: [laptop]))
    app.screenRemoved.emit(projector)
    settle()
    assert after.walls() == []
    assert after.home.isVisible()
    assert not reads(after.home, "The public still sees")


@pytest.mark.parametrize(
    ("after", "asked"),
    [(AnswerKey.END, "Project “Soirée”?"), (AnswerKey.LEAVE, "Resume the one that waits?")],
    ids=["ended", "left"],
    indirect=["after"],
)
def test_the_key_that_projects_begins_no_evening_though_it_is_pressed_again_and_again(after: After, asked: str) -> None:
    wait_until(lambda: reads(after.home, "2 themes"))  # the card, and with it the title, is read beside the window
    for key in (Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_F5, Qt.Key.Key_PageDown):
        QTest.keyClick(after.home, key)
        settle()
    assert after.app._evening is None
    assert reads(after.home, "An evening is just over.")
    assert reads(after.home, asked)


def has_begun(after: After) -> bool:
    return after.app._evening is not None and after.app._evening.show.presenter is not None


def test_the_key_that_projects_does_so_when_it_is_meant(after: After) -> None:
    QTest.keyClick(after.home, Qt.Key.Key_F5)
    QTest.qWait(YES_AFTER_MS)
    QTest.keyClick(after.home, Qt.Key.Key_F5)
    wait_until(lambda: has_begun(after))


def test_the_button_of_a_card_projects_at_once(after: After) -> None:
    QTest.keyClick(after.home, Qt.Key.Key_F5)
    button = next(each for each in after.home.grid.cards[0].findChildren(QPushButton) if each.text() == "Project")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_until(lambda: has_begun(after))
