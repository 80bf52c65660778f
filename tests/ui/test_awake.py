import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from cafe_presenter.ui.kit.badge import Badge
from cafe_presenter.ui.screens.awake import MacAwake, WindowsAwake, make_awake
from cafe_presenter.ui.screens.awake_freedesktop import FreedesktopAwake
from cafe_presenter.ui.screens.awake_wish import Awake, Wish
from cafe_presenter.ui.screens.howto import keeping_awake
from cafe_presenter.ui.show.check import CheckPanel
from cafe_presenter.wording import Wording
from stage import Stage, reads, settle


class Willing(Awake):
    """A system that grants what it is told to."""

    def __init__(self, *granted: Wish) -> None:
        super().__init__()
        self.granted = granted
        self.taken_back = 0

    def _ask(self, reason: str) -> None:
        del reason
        for wish in Wish:
            self._answer(wish, granted=wish in self.granted)

    def _take_back(self) -> None:
        self.taken_back += 1


class Pending(Awake):
    """A system that takes its time."""

    def _ask(self, reason: str) -> None:
        del reason

    def answer(self, wish: Wish) -> None:
        """Grant a wish at last."""
        self._answer(wish, granted=True)


class Quiet(Willing):
    """A system that holds notifications back too."""

    def _ask(self, reason: str) -> None:
        super()._ask(reason)
        self.is_quiet = True
        self.changed.emit()


def test_the_check_tells_that_notifications_are_held_back(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F8)
    assert "○ To do — Notifications — " in checked(stage)
    stage.show.stay_awake(Quiet(*Wish))
    assert "✓ Done — Notifications — They are held back" in checked(stage)


def checked(stage: Stage) -> str:
    panel = stage.presenter.findChild(CheckPanel)
    assert isinstance(panel, CheckPanel)
    return "\n".join(f"{row.value} — {row.text}" for row in panel.rows)


def test_each_system_has_its_way() -> None:
    assert isinstance(make_awake("linux"), FreedesktopAwake)
    assert isinstance(make_awake("win32"), WindowsAwake)
    assert isinstance(make_awake("darwin"), MacAwake)


def test_a_refusal_is_told_in_the_presenter_window(stage: Stage) -> None:
    awake = Willing(Wish.SCREEN)
    stage.show.stay_awake(awake)
    assert awake.refused == {Wish.SLEEP}
    assert reads(stage.presenter, "computer may go to sleep")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_check_tells_in_one_line_what_to_do_against_sleep(app: QApplication, language: str) -> None:
    del app
    stage = Stage(wording=Wording(language))
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 768)
    stage.show.stay_awake(Willing(Wish.SCREEN))
    stage.show.toggle_check()
    settle()
    panel = next(each for each in stage.presenter.findChildren(CheckPanel) if each.isVisible())
    row = next(row for row in panel.rows if row.name == "awake")
    assert row.text.endswith(keeping_awake(stage.wording))
    heights = [panel.list.visualItemRect(panel.list.item(at)).height() for at in range(len(panel.rows))]
    assert heights[panel.rows.index(row)] == min(heights)
    stage.close()


def test_a_screen_that_may_go_dark_is_told_as_that(stage: Stage) -> None:
    stage.show.stay_awake(Willing(Wish.SLEEP))
    assert reads(stage.presenter, "screen may go dark")
    assert not reads(stage.presenter, "computer may go to sleep")


def test_nothing_is_promised_while_an_answer_is_awaited(stage: Stage) -> None:
    awake = Pending()
    stage.show.stay_awake(awake)
    awake.answer(Wish.SCREEN)
    assert not reads(stage.presenter, "stays awake")
    awake.answer(Wish.SLEEP)
    assert reads(stage.presenter, "stays awake")


def test_what_was_granted_is_a_quiet_word(stage: Stage) -> None:
    stage.show.stay_awake(Willing(*Wish))
    assert reads(stage.presenter, "stays awake")
    assert not reads(stage.presenter, "computer may go to sleep")


def test_it_is_let_go_with_the_show(stage: Stage) -> None:
    awake = Willing(*Wish)
    stage.show.stay_awake(awake)
    stage.show.close()
    assert awake.taken_back == 1
    assert awake.held == frozenset()


def test_a_click_on_the_word_that_the_computer_may_sleep_tells_what_to_do(stage: Stage) -> None:
    stage.show.stay_awake(Willing(Wish.SCREEN))
    settle()
    badge = next(
        each for each in stage.presenter.findChildren(Badge) if each.accessibleName() == "computer may go to sleep"
    )
    QTest.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert QToolTip.isVisible()
    assert keeping_awake(stage.wording) in QToolTip.text()
    QToolTip.hideText()
