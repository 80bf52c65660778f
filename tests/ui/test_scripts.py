"""Questions in every script, hard to set ones, at three sizes: whole, apart, inside the margins, and with no empty box.

``QUESTIONS=FOLDER make test-long`` looks at every line of every ``.txt`` file of a folder, ``something.de.txt`` being
in German.
"""

import os
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.core.typesetting.typography import Box
from cafe_presenter.ui.kit.fonts import FAMILY
from cafe_presenter.ui.wall import layout as wall_layout
from cafe_presenter.ui.wall import wall_sheet
from cafe_presenter.ui.wall.glyphs import missing_signs
from figures import SIZES, Tally, look_at, questions
from tests import systems

PINNED = Path(__file__).parent.parent / "data" / "questions" / "worst.txt"
WORST = tuple(
    (text, language)
    for language, _, text in (
        line.partition("\t") for line in PINNED.read_text("utf-8").splitlines() if not line.startswith("#")
    )
)
SMALLEST = 0.045
"""Least height of the letters' square, as a share of the wall's: the smallest of these is read from the tenth row."""


def view_of(text: str, language: str) -> WallView:
    return WallView(
        WallKind.QUESTION, heading="Un thème", text=text, footer="Café", mark=(2, 6), language=language, font=FAMILY
    )


def size_of(view: WallView, aspect: float) -> float:
    layout = wall_layout._lay_out.__wrapped__(view, aspect, 0.0)
    return next(line.size for line in layout.lines if line.colour == "text")


def wrong(asked: tuple[tuple[str, str], ...], size: tuple[int, int]) -> Tally:
    tally = Tally()
    for text, language in asked:
        look_at(view_of(text, language), size, tally)
    return tally


@systems.fonts
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_worst_questions_are_whole_and_apart(app: QApplication, size: tuple[int, int]) -> None:
    del app
    found = wrong(WORST, size)
    assert (found.clipped, found.overlapping, found.spilt) == (0, 0, 0)
    assert found.walls == len(WORST) >= 40
    assert found.smallest >= SMALLEST


def test_better_lines_never_cost_more_than_a_tenth_of_the_size(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app
    views = [(view_of(text, language), width / height) for text, language in WORST for width, height in SIZES]
    chosen = [size_of(*each) for each in views]
    monkeypatch.setattr(wall_sheet, "Box", partial(Box, give=0.0))  # the largest size that fits, whatever the lines
    largest = [size_of(*each) for each in views]
    given_up = [1 - one / other for one, other in zip(chosen, largest, strict=True)]
    assert max(given_up) <= 0.1
    assert max(given_up) > 0.05  # or nothing was tried


@systems.fonts
def test_no_sign_of_any_script_is_an_empty_box(app: QApplication) -> None:
    del app
    assert missing_signs(text for text, _ in WORST) == ()
    assert missing_signs(["\U0010fffd"]) != ()


@systems.fonts
def test_chinese_and_japanese_are_drawn_with_a_font_made_for_them(app: QApplication) -> None:
    del app
    assert QFontInfo(QFont("Noto Sans CJK JP")).family() == "Noto Sans CJK JP"


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_question_of_a_folder_is_whole_and_apart(app: QApplication, size: tuple[int, int]) -> None:
    del app
    folder = os.environ.get("QUESTIONS")
    asked = tuple(questions(Path(folder) if folder else None))
    found = wrong(asked, size)
    assert (found.clipped, found.overlapping, found.spilt) == (0, 0, 0)
    assert found.walls > 0
    assert missing_signs(text for text, _ in asked) == ()
