import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from cafe_presenter.ui.kit.garbage import collect_if_due


@pytest.fixture
def collectors() -> Iterator[set[int]]:
    """The threads that look for garbage meanwhile."""
    found: set[int] = set()

    def note(phase: str, info: dict[str, int]) -> None:
        del phase, info
        found.add(threading.get_ident())

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


def litter(count: int = 50_000) -> None:
    kept: list[list[object]] = []
    for _ in range(count):
        kept.append([kept])


def in_a_thread(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_a_thread_that_litters_looks_for_no_garbage(app: QApplication, collectors: set[int]) -> None:
    del app
    in_a_thread(litter)
    assert collectors == set()
    collect_if_due()
    assert collectors == {threading.get_ident()}


def test_nothing_is_looked_for_when_little_was_made(app: QApplication, collectors: set[int]) -> None:
    del app
    gc.collect()
    collectors.clear()
    collect_if_due()
    assert collectors == set()
