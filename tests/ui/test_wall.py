import sys
from dataclasses import replace
from time import perf_counter
from typing import cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.ui.kit.fonts import FAMILIES
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import paint_line, wall_image
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, Face, WallLayout, WallLine, box_of
from stage import Stage, difference
from tests import systems

LOOK = Look()
FOOTER = "Café IA · Médiathèque"
SEED = (
    (
        "IA : alliée ou menace ?",
        "L'article parle d'une IA qui se présente comme une amie. Est-ce que vous la percevez ainsi ? Pourquoi ?",
    ),
    (
        "Enjeux éthiques",
        "Qui contrôle les algorithmes ? Comment garantir la transparence et éviter les biais ?",
    ),
    (
        "Dépendance et autonomie",
        "L'IA nous simplifie la vie, mais est-ce que cela nous rend dépendants ?",
    ),
    (
        "Pouvoir des géants technologiques",
        "La concentration des données et du pouvoir est-elle un risque pour la démocratie ?",
    ),
    ("Perception sociale", "Pourquoi l'IA suscite-t-elle à la fois fascination et peur ?"),
    ("Responsabilité collective", "Qui doit décider des règles : États, entreprises, citoyens ?"),
)
LONG = ("Faut-il, quand une machine répond à notre place aux questions que nous posons, la croire ? " * 4)[:300]


def question(text: str, heading: str = "Un thème", mark: tuple[int, int] | None = (2, 6)) -> WallView:
    return WallView(WallKind.QUESTION, heading=heading, text=text, footer=FOOTER, mark=mark)


SEEDS = tuple(question(text, heading, (i, 6)) for i, (heading, text) in enumerate(SEED, start=1))
TITLE = WallView(WallKind.TITLE, text="L'IA, une amie qui vous veut du bien ?", detail="Un Café IA", footer=FOOTER)
CLOSING = WallView(WallKind.CLOSING, text="Merci d'être venus !", detail="Ce que l'on retient", footer=FOOTER)
HARD = (
    question("Qui décide ?", mark=(3, 40)),
    question(LONG, "Un thème dont le nom est bien plus long que la largeur du mur tout entière, hélas pour lui " * 2),
    question("hyper" * 12, "Anticonstitutionnellement" * 6, (1, 1)),
    question("", "Pause"),
    question("", ""),
    question("Seule", "", None),
    question("\n".join(f"ligne {n}" for n in range(24)), mark=(12, 12)),
    question("Un\n\n\nDeux"),
    question("<b>&amp; 100 % sûr</b> & %d {nom} «\u202fOui\u202f» https://cafe.fr/x?y=1", "R&D <i>"),
    replace(question("هل نثق في ChatGPT كصديق؟", "الثقة"), language="ar"),
    replace(question("Qui décide ?"), footer=FOOTER * 9),
    question("Être «\u00a0voyou\u00a0», est-ce jouer\nÀ l’État ?", "Ôter l’Ambiguïté"),
    replace(question("¿Qué haría\njugando la máquina?", "¿Quién?"), language="es"),
    replace(question("La domination ?", "La guerre civile"), font="OpenDyslexic"),
    replace(question("Être «\u00a0libre\u00a0», est-ce jouer ?", "État"), font="Literata", spaced=True),
    replace(question("İyi bir makine, insanın Öğretmeni olabilir mi?", "Güven"), language="tr"),
    replace(question("ما هو المصطلح الآخر لهذه المسألة؟ ما ذلك؟", "مصطلح"), language="ar"),
    replace(question("न्याय की औपनिवेशिक परिवहन सुरक्षा किसके अधीन है?", "न्याय"), language="hi"),
    replace(question("ที่ยังตรงข้ามกับ IA อยู่บ่อย ๆ ?", "ผู้"), language="th"),
    replace(question("机器的回答，我们应该相信到什么程度？" * 4, "信任"), language="zh"),
    replace(question("「機械の答え」を信じてもいいのでしょうか、いけないのでしょうか。" * 2, "信頼"), language="ja"),
    replace(TITLE, heading="Bienvenue"),
    replace(TITLE, text=LONG, detail=LONG, footer=FOOTER * 9),
    replace(CLOSING, text="", detail="", footer=""),
)
PICTURED = question("Un cœur ❤️ est-ce un mot\u202f?", "Émotions 🙂")
VIEWS = (*SEEDS, TITLE, CLOSING, *HARD, pytest.param(PICTURED, marks=systems.fonts))
SIZES = ((800, 600), (1024, 768), (1280, 800), (1920, 1080), (720, 1280), (2560, 720), (400, 225))


def image(view: WallView, size: tuple[int, int]) -> QImage:
    return wall_image(view, QSize(*size), look=LOOK)


def ink_rows(picture: QImage) -> list[bytes]:
    """One row of bytes a line of pixels, not 0 where something stands out from the ground and its motif, at night."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    stride, data = grey.bytesPerLine(), bytes(grey.constBits())
    table = bytes(int(value > 50) for value in range(256))
    return [data[y * stride : y * stride + grey.width()].translate(table) for y in range(grey.height())]


def ink_box(picture: QImage) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the ink; right and bottom are the first without."""
    rows = ink_rows(picture)
    inked = [y for y, row in enumerate(rows) if 1 in row]
    left = min(row.index(1) for row in rows if 1 in row)
    right = max(row.rindex(1) for row in rows if 1 in row) + 1
    return left, inked[0], right, inked[-1] + 1


def texts(layout: WallLayout, colour: str = "text") -> list[str]:
    return [line.text for line in layout.lines if line.colour == colour]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.text[:12])
def test_the_ink_keeps_inside_the_margins(view: WallView, size: tuple[int, int]) -> None:
    width, height = size
    if not any((view.heading, view.text, view.detail, view.footer, view.mark)):
        return
    left, top, right, bottom = ink_box(image(view, size))
    assert left >= 0.075 * width
    assert right <= 0.925 * width + 1
    assert top >= 0.06 * height
    assert bottom <= 0.94 * height


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.text[:12])
def test_the_parts_do_not_overlap_and_hold_all_the_ink(view: WallView, size: tuple[int, int]) -> None:
    layout = lay_out(view, size[0] / size[1], look=LOOK)
    scale = min(size[0] / layout.width, size[1] / HEIGHT)
    boxes = [box_of(layout, name) for name, _ in layout.boxes]
    for index, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[:index])
    picture = image(view, size)
    with QPainter(picture) as painter:
        painter.translate(size[0] / 2, size[1] / 2)
        painter.scale(scale, scale)
        painter.translate(-layout.width / 2, -HEIGHT / 2)
        for box in boxes:
            slack = 2 / scale + 2
            painter.fillRect(box.adjusted(-slack, -slack, slack, slack), QColor("black"))
    assert not any(1 in row for row in ink_rows(picture))


@pytest.mark.parametrize("size", SIZES[:4], ids=str)
@pytest.mark.parametrize("view", SEEDS, ids=lambda view: view.heading)
def test_no_seed_question_leaves_a_word_alone_on_the_last_line(view: WallView, size: tuple[int, int]) -> None:
    lines = texts(lay_out(view, size[0] / size[1], look=LOOK))
    assert len(lines) > 1
    assert " " in lines[-1] or lines[-2][-1] in ".?!"  # a sentence of one word is not left alone


@pytest.mark.parametrize("size", SIZES[2:4], ids=str)  # at 4:3 it would take a sixth of the size from this one
def test_est_ce_que_is_not_parted_for_less_than_a_tenth_of_the_size(size: tuple[int, int]) -> None:
    assert not any(line.lower().endswith("est-ce") for line in texts(lay_out(SEEDS[0], size[0] / size[1], look=LOOK)))


@pytest.mark.parametrize("size", SIZES[:4], ids=str)
def test_the_seed_evening_does_not_jump_in_size(size: tuple[int, int]) -> None:
    sizes = [
        line.size
        for view in SEEDS
        for line in lay_out(view, size[0] / size[1], look=LOOK).lines
        if line.colour == "text"
    ]
    assert min(sizes) > 0.8 * max(sizes)


@pytest.mark.parametrize("view", [*SEEDS, TITLE], ids=lambda view: view.text[:12])
def test_the_thumbnail_is_the_wall_made_small(view: WallView) -> None:
    small = image(view, (400, 225))
    shrunk = image(view, (1600, 900)).scaled(
        400, 225, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    assert difference(small, shrunk) < 4.0


@pytest.mark.parametrize("size", [(320, 180), (400, 225), (1366, 768), (1600, 900), (3840, 2160)], ids=str)
def test_every_size_of_a_shape_breaks_the_same_lines(size: tuple[int, int]) -> None:
    assert lay_out(SEEDS[0], size[0] / size[1], look=LOOK) == lay_out(SEEDS[0], 1920 / 1080, look=LOOK)


def test_black_is_black_and_white_is_white() -> None:
    for kind, colour in ((WallKind.BLACK, 0xFF000000), (WallKind.WHITE, 0xFFFFFFFF)):
        picture = image(replace(SEEDS[0], kind=kind), (64, 36))
        assert {picture.pixel(x, y) for x in range(64) for y in range(36)} == {colour}


@pytest.mark.parametrize("name", LOOK.palettes)
def test_the_pixels_are_of_the_palette_s_own_colours(name: str) -> None:
    picture = image(replace(SEEDS[1], palette=name), (1920, 1080)).copy(140, 80, 1660, 930)
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)  # holds the bits while they are looked at
    pixels = memoryview(plain.constBits()).cast("I")
    seen = {QColor(pixel).name() for pixel in set(pixels)}
    colours = LOOK.palette(name)
    assert {colours.ground, colours.text, colours.accent, colours.quiet, colours.mark} <= seen


def test_marks_of_markup_are_shown_as_written() -> None:
    view = question("<b>R&amp;D</b> %s {x} \\n")
    assert " ".join(texts(lay_out(view, 1.6, look=LOOK))) == view.text


def test_a_narrow_no_break_space_is_a_gap_and_no_sign() -> None:
    picture = image(question("l\u202fl", "", None), (1280, 720)).copy(0, 0, 1280, 600)
    columns = bytes(max(column) for column in zip(*ink_rows(picture), strict=True))
    assert len(columns.replace(b"\0", b" ").split()) == 2


def test_a_narrow_no_break_space_never_ends_a_line() -> None:
    lines = texts(lay_out(question("Pourquoi\u202f? " * 12), 1.6, look=LOOK))
    assert all(line.endswith("Pourquoi\u202f?") for line in lines)


def test_text_from_right_to_left_keeps_to_the_right_margin() -> None:
    view = replace(question("هل نثق في الذكاء؟", "", None), language="ar", footer="")
    left, _, right, _ = ink_box(image(view, (1280, 720)))
    assert 1280 - right < 0.1 * 1280
    assert left > 0.2 * 1280


def test_a_theme_without_a_question_is_set_large() -> None:
    layout = lay_out(question("", "Pause"), 1.6, look=LOOK)
    assert texts(layout, "accent") == ["Pause"]
    assert layout.lines[-1].size > 100


def test_few_themes_are_dots_and_many_are_counted() -> None:
    assert texts(lay_out(question("?", "", (12, 12)), 1.6, look=LOOK), "accent") == []
    assert texts(lay_out(question("?", "", (3, 40)), 1.6, look=LOOK), "accent") == ["3\u00a0/\u00a040"]


def test_a_footer_too_long_is_cut_with_an_ellipsis() -> None:
    layout = lay_out(replace(SEEDS[0], footer=FOOTER * 9), 4 / 3, look=LOOK)
    assert texts(layout, "quiet")[0].endswith("…")


def test_a_picture_for_a_dense_screen_has_its_pixels() -> None:
    picture = wall_image(SEEDS[0], QSize(400, 225), look=LOOK, ratio=2.0)
    assert (picture.width(), picture.height(), picture.devicePixelRatio()) == (800, 450, 2.0)
    assert picture.pixel(790, 440) == QColor(LOOK.palette("night").ground).rgb()


def test_the_same_view_paints_the_same_pixels() -> None:
    assert image(SEEDS[0], (640, 360)) == image(replace(SEEDS[0]), (640, 360))


def test_a_question_is_laid_out_in_under_5_ms() -> None:
    lay_out(SEEDS[0], 1.0, look=LOOK)
    times = []
    for n in range(7):
        start = perf_counter()
        lay_out(question(f"{SEEDS[0].text} {n}"), 16 / 9, look=LOOK)
        times.append(perf_counter() - start)
    assert min(times) < 0.005


UNKNOWN = replace(SEEDS[0], kind=cast("WallKind", "vote"))
"""A kind of wall that came after this version, or that somebody forgot here."""


def test_a_kind_of_wall_that_nobody_knows_is_a_fault() -> None:
    with pytest.raises(AssertionError, match="vote"):
        lay_out(UNKNOWN, 16 / 9, look=LOOK)


def test_a_kind_of_wall_that_nobody_knows_leaves_the_public_the_one_before(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.store.go_to(1)
    before = stage.wall.grab().toImage()
    faults: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: faults.append(error))
    stage.wall.show_view(UNKNOWN)
    assert difference(stage.wall.grab().toImage(), before) < 0.2
    assert faults


@pytest.mark.parametrize("family", [each for each in FAMILIES if each != "OpenDyslexic"])
@pytest.mark.parametrize("bold", [False, True])
def test_no_nought_has_a_slash(app: object, family: str, *, bold: bool) -> None:
    del app
    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        paint_line(painter, WallLine("0", 50.0, 350.0, 400.0, bold, "text"), family)
    ink = [(x, y) for x in range(400) for y in range(400) if picture.pixelColor(x, y).lightness() < 128]
    columns, lines = [x for x, _ in ink], [y for _, y in ink]
    middle = ((min(columns) + max(columns)) // 2, (min(lines) + max(lines)) // 2)
    assert picture.pixelColor(*middle).lightness() > 200


def test_a_line_with_figures_is_as_wide_as_it_is_measured(app: object) -> None:
    del app
    picture = QImage(3000, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        paint_line(painter, WallLine("Le 17.12.2026, 20 h 30 |", 0.0, 150.0, 100.0, False, "text"), FAMILIES[0])
    last = max(x for x in range(3000) if picture.pixelColor(x, 120).lightness() < 128)
    measured = Face(FAMILIES[0], False).measure("Le 17.12.2026, 20 h 30 |") * 100
    assert 0 < measured - last < 15
