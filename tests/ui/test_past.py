from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from cafe_presenter.app.past_times import LOOK_AFTER_MS, PastTimes
from cafe_presenter.core.evening.events import Ended, Started, WentTo
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.evening.journal import Journal
from stage import DECK, Stage, reads, wait_until

OPENED = datetime(2026, 9, 1, 18, 30, tzinfo=UTC)


def test_what_a_theme_took_is_told_once_the_windows_stand(stage: Stage, tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, begin(DECK), opened=OPENED)
    for event in (WentTo(0, 1), Started(0), WentTo(660, 2), Ended(700)):
        journal.record(event, OPENED)
    journal.close()
    past = PastTimes()
    found: list[Mapping[str, float]] = []
    past.found.connect(found.append)
    past.found.connect(stage.presenter.page.show_last_times)
    past.look(tmp_path, DECK)
    assert past._timer.interval() == LOOK_AFTER_MS  # never while the first picture is on its way
    wait_until(lambda: bool(found))
    assert found == [{"Amitié": 660.0, "Souffler": 40.0}]
    stage.store.go_to(1)
    assert reads(stage.presenter, "took 11 min last time")


def test_a_deck_that_was_never_run_is_told_nothing_of(stage: Stage, tmp_path: Path) -> None:
    past = PastTimes()
    found: list[object] = []
    past.found.connect(found.append)
    past.look(tmp_path, DECK)
    wait_until(lambda: not past._timer.isActive())
    assert found == []
    stage.store.go_to(1)
    assert not reads(stage.presenter, "last time")
