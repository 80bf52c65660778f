import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.background import Background
from stage import settle, wait_until


@pytest.fixture
def background(app: QApplication) -> Iterator[Background[str]]:
    owner = QObject(app)
    yield Background(owner)
    owner.deleteLater()


def gated(words: str, gate: threading.Event) -> Iterator[str]:
    for word in words.split():
        yield word
        gate.wait(5.0)


def test_what_every_step_yields_is_handed_over_in_the_thread_of_the_windows(background: Background[str]) -> None:
    found: list[tuple[str, threading.Thread]] = []
    last: list[str] = []
    background.start(
        iter(["a", "b", "c"]), each=lambda word: found.append((word, threading.current_thread())), last=last.append
    )
    wait_until(lambda: bool(last))
    assert found == [(word, threading.main_thread()) for word in "abc"]
    assert last == ["c"]


def test_steps_that_are_not_over_hand_over_what_they_have(background: Background[str]) -> None:
    gate, found, last = threading.Event(), list[str](), list[str]()
    background.start(gated("a b", gate), each=found.append, last=last.append)
    wait_until(lambda: found == ["a"])
    assert last == []
    gate.set()
    wait_until(lambda: last == ["b"])


def test_an_end_that_comes_after_all_was_fetched_hands_over_the_last(background: Background[str]) -> None:
    gate, found, last = threading.Event(), list[str](), list[str]()
    background.start(gated("a", gate), each=found.append, last=last.append)
    wait_until(lambda: found == ["a"])
    gate.set()
    wait_until(lambda: last == ["a"])


def test_steps_that_were_left_hand_over_nothing_any_more(background: Background[str]) -> None:
    gate, old, new = threading.Event(), list[str](), list[str]()
    background.start(gated("a b", gate), each=old.append, last=old.append)
    wait_until(lambda: old == ["a"])
    background.start(iter(["c"]), last=new.append)
    gate.set()
    wait_until(lambda: new == ["c"])
    wait_until(lambda: not any(thread.name == "background" for thread in threading.enumerate()))
    settle()
    assert old == ["a"]


def test_a_last_step_may_begin_others(background: Background[str]) -> None:
    found: list[str] = []

    def begin_another(word: str) -> None:
        found.append(word)
        background.start(iter(["b"]), last=found.append)

    background.start(iter(["a"]), last=begin_another)
    wait_until(lambda: found == ["a", "b"])
