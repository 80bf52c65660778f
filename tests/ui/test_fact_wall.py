"""A fact on the wall: its words stand apart, and its code is read as a telephone would read it."""

from dataclasses import replace
from itertools import cycle, product

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.base.colours import BUNDLED_PALETTES
from cafe_presenter.core.deck.deck import Deck, Fact
from cafe_presenter.core.deck.facts import MAX_ADDRESS_SIGNS, address_in_letters
from cafe_presenter.core.evening.view import WallView, fact_view
from cafe_presenter.ui.wall.code import QUIET_MODULES, code_of, plain_address
from cafe_presenter.ui.wall.fact_layout import ADDRESS, SMALLEST_ADDRESS
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, WallLayout, WallLine, box_of
from tests import systems
from tests.addresses import ADDRESSES
from tests.rarely import rarely
from tests.zbar import read_codes

FACT = Fact(
    "En 2025, une personne sur trois dit s’être servie d’une intelligence artificielle pour une question personnelle.",
    "Institut d’essai",
    "Les usages, en chiffres",
    "2025-05-29",
    "https://exemple.fr/etudes/usages-2025",
    "Licence Ouverte",
    "2026-11-28",
)

SIZES = ((800, 600), (1024, 768), (1920, 1080))
LOOK = Look()


def view_of(fact: Fact = FACT, *, palette: str = "", code_share: float = 0.0, language: str = "fr") -> WallView:
    deck = Deck(title="Une amie", venue="Médiathèque", palette=palette, language=language)
    return fact_view(deck, fact, mark=(2, 6), code_share=code_share)


def laid_out(view: WallView, size: tuple[int, int]) -> WallLayout:
    return lay_out(view, size[0] / size[1], look=LOOK)


def code_side(layout: WallLayout, address: str) -> float:
    """Return the side of a code without its quiet zone, as a share of the wall's height."""
    assert layout.code is not None
    code = code_of(address)
    assert code is not None
    return layout.code[2] * code.width() / (code.width() + 2 * QUIET_MODULES) / HEIGHT


def test_there_are_a_hundred_addresses() -> None:
    assert len(set(ADDRESSES)) == 100
    assert max(map(len, ADDRESSES)) > 150


@systems.codes
@pytest.mark.parametrize("size", rarely(SIZES, but=SIZES[:1]), ids=str)
def test_a_hundred_codes_are_read_off_the_wall_in_every_palette(app: QApplication, size: tuple[int, int]) -> None:
    del app
    unread = []
    for address, palette in zip(ADDRESSES, cycle(BUNDLED_PALETTES), strict=False):
        picture = wall_image(view_of(replace(FACT, url=address), palette=palette), QSize(*size), look=LOOK)
        right_half = picture.copy(size[0] // 2, 0, size[0] // 2, size[1])  # where the code is: half the time
        if read_codes(right_half) != [plain_address(address)]:
            unread.append((address, palette))
    assert unread == []


@systems.codes
@pytest.mark.parametrize(("size", "palette"), list(product(SIZES, BUNDLED_PALETTES)), ids=str)
def test_a_code_is_read_off_every_palette_at_every_size(app: QApplication, size: tuple[int, int], palette: str) -> None:
    del app
    assert read_codes(wall_image(view_of(palette=palette), QSize(*size), look=LOOK)) == [FACT.url]


@systems.codes
@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_a_code_is_read_off_a_scaled_screen(app: QApplication, ratio: float) -> None:
    del app
    assert read_codes(wall_image(view_of(), QSize(1024, 768), look=LOOK, ratio=ratio)) == [FACT.url]


@pytest.mark.parametrize("palette", BUNDLED_PALETTES)
def test_the_quiet_zone_is_white_in_every_palette(app: QApplication, palette: str) -> None:
    del app
    view = view_of(palette=palette)
    picture = wall_image(view, QSize(1920, 1080), look=LOOK)
    x, y, side, _ = (value * 1.08 for value in laid_out(view, (1920, 1080)).code or ())
    quiet = 0.8 * side * QUIET_MODULES / (code_of(FACT.url).width() + 2 * QUIET_MODULES)  # type: ignore[union-attr]
    for step in range(20, 80):
        along = side * step / 100
        for px, py in ((along, quiet), (quiet, along), (along, side - quiet), (side - quiet, along)):
            assert picture.pixelColor(round(x + px), round(y + py)).name() == "#ffffff"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("share", [0.2, 0.45, 0.6])
def test_a_code_is_as_large_as_the_last_row_needs(app: QApplication, size: tuple[int, int], share: float) -> None:
    del app
    share = min(share, 0.48 if size[0] / size[1] < 1.5 else share)  # there is no more room on a wall of 4:3
    assert code_side(laid_out(view_of(code_share=share), size), FACT.url) >= share - 1e-6


@pytest.mark.parametrize("size", [*SIZES, (768, 1366), (1280, 1024)], ids=str)
@pytest.mark.parametrize("share", [0.0, 0.9])
@pytest.mark.parametrize("url", ["", FACT.url, ADDRESSES[99]])
def test_no_part_of_a_fact_lies_on_another(app: QApplication, size: tuple[int, int], share: float, url: str) -> None:
    del app
    layout = laid_out(view_of(replace(FACT, url=url), code_share=share), size)
    names = ("heading", "rule", "question", "byline", "detail", "dated", "code", "address", "footer", "mark")
    boxes = {name: box_of(layout, name) for name in names if not box_of(layout, name).isEmpty()}
    assert {"question", "byline", "dated"} <= boxes.keys()
    assert ("code" in boxes) is bool(url)
    overlaps = [(a, b) for a in boxes for b in boxes if a < b and boxes[a].intersects(boxes[b])]
    assert overlaps == []
    wall = QRectF(0, 0, layout.width, HEIGHT)
    assert [name for name, box in boxes.items() if not wall.contains(box)] == []


def test_a_fact_of_another_direction_has_its_code_at_the_left(app: QApplication) -> None:
    del app
    layout = laid_out(view_of(replace(FACT, text="قال ثلث الناس إنهم سألوا آلة."), language="ar"), (1920, 1080))
    assert layout.code is not None
    assert layout.code[0] + layout.code[2] < layout.width / 2


def address_lines(layout: WallLayout) -> list[WallLine]:
    """Return the lines of the address in letters."""
    box = box_of(layout, "address")
    return [
        line
        for line in layout.lines
        if line.colour == "quiet" and box.top() < line.baseline <= box.bottom() and box.left() - 1 <= line.x
    ]


@pytest.mark.parametrize(
    "size", [(800, 600), (1920, 1080), (768, 1366)], ids=str
)  # 1024 x 768 is laid out as 800 x 600
@pytest.mark.parametrize("share", [0.0, 0.9])
def test_every_address_stands_whole_in_letters(app: QApplication, size: tuple[int, int], share: float) -> None:
    """Put together again, its lines are the address, sign for sign: nothing is left out, no hyphen is added."""
    del app
    for address in ADDRESSES:
        layout = laid_out(view_of(replace(FACT, text="Oui.", url=address), code_share=share), size)
        lines = address_lines(layout)
        assert "".join(line.text for line in lines) == address_in_letters(address)
        assert "…" not in address_in_letters(address)
        assert min(line.size for line in lines) >= SMALLEST_ADDRESS * min(HEIGHT, 0.72 * layout.width)


def test_a_short_address_is_as_large_as_any(app: QApplication) -> None:
    del app
    (line,) = address_lines(laid_out(view_of(replace(FACT, url="https://insee.fr")), (1920, 1080)))
    assert line.size == ADDRESS * HEIGHT


@pytest.mark.parametrize("font", ["", "OpenDyslexic"])
@pytest.mark.parametrize("sign", ["m", "-", "/"])
def test_an_address_of_as_many_signs_as_anybody_types_stands_whole(app: QApplication, font: str, sign: str) -> None:
    del app
    address = "https://exemple.fr/" + sign * (MAX_ADDRESS_SIGNS - 12) + "a"
    view = replace(view_of(replace(FACT, url=address), code_share=0.9), font=font or LOOK.typeface(""))
    lines = address_lines(laid_out(view, (800, 600)))
    assert "".join(line.text for line in lines) == address.removeprefix("https://")


def test_an_address_that_nobody_would_type_says_its_site_alone(app: QApplication) -> None:
    del app
    address = "https://www.exemple.fr/" + "a" * MAX_ADDRESS_SIGNS
    lines = address_lines(laid_out(view_of(replace(FACT, url=address)), (800, 600)))
    assert [line.text for line in lines] == ["exemple.fr/…"]


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("https://exemple.fr/fr/statistiques/2025/usages", ["exemple.fr/fr/statistiques/", "2025/usages"]),
        ("https://exemple.fr/comme-en-ont-les-journaux", ["exemple.fr/", "comme-en-ont-les-journaux"]),
        (
            "https://exemple.fr/une-page-comme-en-ont-les-journaux",
            ["exemple.fr/une-page-comme", "-en-ont-les-journaux"],
        ),
        ("https://exemple.fr/liste?annee=2025&page=3#chiffres", ["exemple.fr/liste?annee=2025", "&page=3#chiffres"]),
        ("https://exemple.fr/" + "a" * 40, ["exemple.fr/aaaaaaaaaaaaaaa", "a" * 25]),
    ],
)
def test_an_address_is_parted_where_its_parts_end(app: QApplication, address: str, lines: list[str]) -> None:
    """After a stroke, or before another sign: a hyphen at the end of a line might be thought of as added."""
    del app
    assert [line.text for line in address_lines(laid_out(view_of(replace(FACT, url=address)), (800, 600)))] == lines


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://exemple.fr/étude?à=b#ç", "https://exemple.fr/%C3%A9tude?%C3%A0=b#%C3%A7"),
        ("https://médiathèque.fr/a", "https://xn--mdiathque-53af.fr/a"),
        ("https://exemple.fr/a%20b?c=d&e=(f)", "https://exemple.fr/a%20b?c=d&e=(f)"),
    ],
)
def test_a_code_holds_an_address_as_a_browser_sends_it(address: str, plain: str) -> None:
    assert plain_address(address) == plain


def test_an_address_that_no_code_holds_has_none(app: QApplication) -> None:
    del app
    assert code_of("https://exemple.fr/" + "a" * 3000) is None
    assert laid_out(view_of(replace(FACT, url="https://exemple.fr/" + "a" * 3000)), (1920, 1080)).code is None
