"""Counts and moving debates on the wall: nothing is clipped, nothing stands on anything else, in any language."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.base.colours import BUNDLED_PALETTES
from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Vote
from cafe_presenter.core.evening.view import WallKind, WallView, debate_view
from cafe_presenter.ui.wall.count_layout import LEAST
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, WallLayout
from tests import systems
from tests.rarely import rarely

LOOK = Look()
SIZES = rarely(((1920, 1080), (1024, 768), (800, 600)), but=((1920, 1080), (800, 600)))
"""The second has the lines of the third."""
WORDS = {
    "fr": ("Pourriez-vous vous en passer un mois ?", "Tout à fait d’accord"),
    "en": ("Could you do without it for a month?", "Strongly agree"),
    "de": ("Könnten Sie einen Monat darauf verzichten?", "Stimme überhaupt nicht zu"),
    "es": ("¿Podrían prescindir de ella un mes?", "Totalmente de acuerdo"),
    "pt": ("Poderiam passar um mês sem ela?", "Concordo plenamente"),
    "uk": ("Чи змогли б ви прожити без нього місяць?", "Цілком погоджуюся"),
    "ar": ("هل تستطيعون الاستغناء عنه شهرا؟", "أوافق تماما"),
    "ja": ("一か月なしで過ごせますか？", "とてもそう思う"),
    "zh": ("你能一个月不用它吗？", "非常同意"),
    "hi": ("क्या आप एक महीना इसके बिना रह सकते हैं?", "पूरी तरह सहमत"),
    "th": ("คุณอยู่โดยไม่มีมันหนึ่งเดือนได้ไหม", "เห็นด้วยอย่างยิ่ง"),
}
DRAWN_LANGUAGES = [pytest.param(each, marks=systems.fonts if each == "hi" else ()) for each in WORDS]
WALKS = (((7, 3, 8),), ((7, 3, 8), (12, 0, 6)), ((7, 3, 8), (9, 1, 8), (11, 1, 6), (40, 12, 60)))


def count_view(language: str, options: int, *, before: bool, palette: str = "") -> WallView:
    question, option = WORDS[language]
    names = tuple(f"{option} {number}" for number in range(options))
    votes = (tuple(range(options)), tuple(range(options, 0, -1)))
    return WallView(
        WallKind.COUNT, heading=question[:12], text=question, detail="18 personnes", options=names, palette=palette,
        votes=votes if before else votes[1:], language=language,
    )  # fmt: skip


def in_both(view: WallView) -> WallView:
    """Return a wall with English beside its own language."""
    question, option = WORDS["en"]
    options = tuple(f"{own} / {option} {place}" for place, own in enumerate(view.options))
    return replace(view, twin=question, twin_language="en", options=options)


def overlaps(layout: WallLayout) -> list[tuple[str, str]]:
    """Return which words of a wall stand on others."""
    boxes = [(name, QRectF(*box).adjusted(1, 1, -1, -1)) for name, box in layout.boxes if "bar" not in name]
    return [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if a.intersects(b)]


def edges_are_bare(view: WallView, size: tuple[int, int], *, river: bool = False) -> bool:
    """Tell from the pixels that nothing reaches the edge of the wall but a river, which runs off below."""
    image = wall_image(view, QSize(*size), look=LOOK)
    width, height = size
    edges = [QRect(0, 2, width, 1), QRect(2, 0, 1, height), QRect(width - 3, 0, 1, height)]
    if not river:
        edges.append(QRect(0, height - 2, width, 1))
    bare = QImage(image)
    bare.fill(image.pixelColor(0, 0))
    return all(image.copy(edge) == bare.copy(edge) for edge in edges)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", WORDS)
def test_a_vote_before_it_is_counted_is_whole_and_read_from_the_last_row(
    app: QApplication, language: str, size: tuple[int, int]
) -> None:
    del app
    for options in (2, 3, 6):
        view = replace(count_view(language, options, before=False), votes=(), detail="", footer="Café", mark=(2, 6))
        for each in (view, in_both(view)):
            layout = lay_out(each, size[0] / size[1], look=LOOK)
            assert not overlaps(layout)
            assert edges_are_bare(each, size)
            names = [line.size for line in layout.lines if line.text.split()[-1].isdecimal()]
            assert len(names) >= options
            assert min(names) >= 0.8 * LEAST * min(HEIGHT, 0.72 * HEIGHT * size[0] / size[1])


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", WORDS)
def test_a_count_is_whole_and_nothing_stands_on_it(app: QApplication, language: str, size: tuple[int, int]) -> None:
    del app
    for options in (2, 3, 6):
        for before in (False, True):
            view = count_view(language, options, before=before)
            for each in (view, in_both(view)):
                assert overlaps(lay_out(each, size[0] / size[1], look=LOOK)) == []
                assert edges_are_bare(each, size)


def test_an_option_of_a_count_is_read_from_the_last_row(app: QApplication) -> None:
    del app
    layout = lay_out(count_view("fr", 3, before=True), 16 / 9, look=LOOK)
    assert min(line.size for line in layout.lines) >= 0.04 * HEIGHT


LONG = (
    "Oui, sans la moindre hésitation",
    "Oui, mais seulement pour le travail",
    "Peut-être, il faudrait essayer",
    "Non, j’en ai besoin tous les jours",
    "Non, et je n’en vois pas l’intérêt",
    "Je ne m’en sers pas du tout",
)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_six_long_answers_are_read_from_the_last_row_each_apart_from_the_next(
    app: QApplication, size: tuple[int, int]
) -> None:
    del app
    view = replace(count_view("fr", 6, before=True), options=LONG)
    layout = lay_out(view, size[0] / size[1], look=LOOK)
    assert overlaps(layout) == []
    assert edges_are_bare(view, size)
    assert min(line.size for line in layout.lines) >= 0.038 * min(HEIGHT, 0.72 * layout.width)
    boxes = [QRectF(*box) for name, box in layout.boxes if name.startswith("option")]
    assert all(below.top() - above.bottom() > 0.2 * above.height() for above, below in pairwise(boxes))


@pytest.mark.parametrize("palette", BUNDLED_PALETTES)
def test_each_option_has_a_bar_of_its_own_pattern_as_long_as_its_votes(app: QApplication, palette: str) -> None:
    del app
    layout = lay_out(count_view("fr", 6, before=False, palette=palette), 16 / 9, look=LOOK)
    bars = [shape for shape in layout.shapes if shape.colour == "accent" and shape.rect[3] > 30]
    assert len({bar.pattern for bar in bars}) == 6
    assert [round(bar.rect[2] / bars[-1].rect[2]) for bar in bars] == [6, 5, 4, 3, 2, 1]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", DRAWN_LANGUAGES)
def test_a_moving_debate_is_whole_and_nothing_stands_on_it(
    app: QApplication, language: str, size: tuple[int, int]
) -> None:
    del app
    said, option = WORDS[language]
    for options in ((option, f"{option} 2"), (option, f"{option} 1", f"{option} 2")):
        theme = Theme(said[:9], said, kind=Kind.MOVING_DEBATE, vote=Vote(options=options))
        plain = debate_view(Deck(language=language, venue="Médiathèque"), theme, mark=(1, 3))
        for walk in ((), *WALKS):
            rows = tuple(row if len(options) == 3 else (row[0], row[2]) for row in walk)
            view = replace(plain, votes=rows)
            for each in (view, in_both(view)):
                assert overlaps(lay_out(each, size[0] / size[1], look=LOOK)) == []
                assert edges_are_bare(each, size, river=len(options) == 3)


def test_everybody_in_a_walk_is_drawn_once(app: QApplication) -> None:
    del app
    for walk in WALKS:
        view = WallView(WallKind.DEBATE, text="Oui.", options=("a", "b", "c"), votes=walk)
        layout = lay_out(view, 4 / 3, look=LOOK)
        people = [shape for shape in layout.shapes if abs(shape.rect[2] - shape.rect[3]) < 0.001]
        assert len(people) == sum(map(sum, walk))
        boxes = [QRectF(*shape.rect) for shape in people]
        assert not any(a.intersects(b) for a, b in combinations(boxes, 2))
