"""Question posters: a question as the wall sets it, in black, with its source and the code of it small at the foot."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtGui import QImage

from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.base.invisible import is_blank, is_right_to_left
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Article, Deck, Kind, Theme, Vote
from cafe_presenter.core.deck.facts import address_in_letters
from cafe_presenter.core.deck.vocabulary import web_address
from cafe_presenter.core.evening.session import Session, begin, theme_mark, view_at
from cafe_presenter.core.evening.view import WallChoices, WallKind, WallView, both_options, other_vote
from cafe_presenter.ui.kit.days import long_date
from cafe_presenter.ui.paper.page import MM, Ink, Layer, PrintedPage
from cafe_presenter.ui.paper.paper_text import MARGIN, SANS, Style, in_one_line, mirrored, stroke
from cafe_presenter.ui.wall.code import code_of
from cafe_presenter.ui.wall.layout import lay_out_question
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.rest_layout import lay_out_rules
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, WallLayout, WallLine, WallSheet, box_of
from cafe_presenter.wording import Wording

LARGER = 1.45
"""How much larger a question may be than on a wall: a poster has no other beside which it would shout."""
OVERLAP = 12 * MM
"""What two sheets of one poster have in common, to be glued."""


@dataclass(frozen=True, slots=True)
class Poster:
    """A question to hang up: what the wall shows of it, what stands at the foot, and what is voted on."""

    view: WallView
    source: str = ""
    address: str = ""
    right: tuple[str, ...] = ()
    vote: Vote | None = None


VOTED = tuple(kind for kind in Kind if kind.is_theme)
"""Kinds of items that can be voted on."""
ASKED = (*VOTED, Kind.POST_ITS, Kind.FREE)
"""Kinds of items whose question is for the tables too."""


def posters_of(
    deck: Deck, wording: Wording, choices: WallChoices, *, kinds: tuple[Kind, ...] = (*ASKED, Kind.RULES)
) -> Iterator[Poster]:
    """Yield a poster for every question of a deck, and one for its rules."""
    session = replace(begin(deck), choices=choices)
    for number, item in enumerate(session.agenda):
        theme = item.theme
        if theme.kind in kinds and not is_blank(theme.question):
            yield _poster(session, number, wording)


def _poster(session: Session, number: int, wording: Wording) -> Poster:
    deck, theme = session.deck, session.agenda[number].theme
    mark = theme_mark(session, number)
    view = replace(view_at(session, number), footer="", mark=None)
    source, address = ("", "") if theme.kind is Kind.RULES else source_of(deck, theme, wording)
    place = wording.place(theme, mark) if mark else ""
    vote = _worded(theme.vote, session.choices) if theme.vote is not None else None
    return Poster(view, source, address, tuple(part for part in (deck.venue.strip(), place) if part), vote)


def _worded(vote: Vote, choices: WallChoices) -> Vote:
    """Return a vote in the wording that was chosen, or in that and its own."""
    other = other_vote(vote, choices.twin) if choices.twin else vote
    if not choices.both:
        return other
    question = vote.question if other.question == vote.question else f"{vote.question}\n{other.question}"
    return replace(other, question=question, options=both_options(vote.options, other.options))


def source_of(deck: Deck, theme: Theme, wording: Wording) -> tuple[str, str]:
    """Return where a question comes from in words, and its address on the web: of the theme's own, else the article."""
    if theme.sources:
        first = theme.sources[0]
        return first.text if first.text != first.url else "", web_address(first.url) or ""
    article = deck.article
    if article is None:
        return "", ""
    return _article(article, wording), web_address(article.url) or ""


def _article(article: Article, wording: Wording) -> str:
    parts = (article.author, article.publisher or article.title, long_date(article.date, wording.language))
    named = ", ".join(part for part in parts if part.strip())
    return wording.text("From the article by {source}", source=named) if article.author and named else named


def poster_pages(
    posters: Iterable[Poster], size: tuple[float, float], *, look: Look, palette: Palette, tiled: bool = False
) -> Iterator[PrintedPage]:
    """Yield the pages of posters, on sheets of ``size`` points held upright; ``tiled`` parts each over two of them."""
    short, long = size
    for poster in posters:
        if tiled:
            yield from _tiled(poster, size, look=look, palette=palette)
        else:
            layers = poster_layers(poster, (long - 2 * MARGIN, short - 2 * MARGIN), look=look)
            placed = tuple(replace(layer, x=layer.x + MARGIN, y=layer.y + MARGIN) for layer in layers)
            yield PrintedPage(long, short, placed, palette)


def _tiled(poster: Poster, size: tuple[float, float], *, look: Look, palette: Palette) -> Iterator[PrintedPage]:
    """Yield the left and the right half of a poster, upright side by side, a strip of it on both to glue."""
    wide, high = size[0] - 2 * MARGIN, size[1] - 2 * MARGIN
    layers = poster_layers(poster, (2 * wide - OVERLAP, high), look=look)
    room = (MARGIN, MARGIN, wide, high)
    for right in (False, True):
        shift = MARGIN - (wide - OVERLAP if right else 0.0)
        half = [replace(each, x=each.x + shift, y=each.y + MARGIN, clip=room) for each in layers]
        yield PrintedPage(*size, (*half, Layer(inks=_glue_marks(size, right=right))), palette)


def _glue_marks(size: tuple[float, float], *, right: bool) -> tuple[Ink, ...]:
    """Return where the sheet that lies on top is cut, on the left one, and where its edge comes to lie, on both."""
    x = MARGIN if right else size[0] - MARGIN - OVERLAP
    edges = (x,) if right else (x, x + OVERLAP)
    inks = [Ink((x, MARGIN, 0.0, size[1] - 2 * MARGIN), "mark", 0.4, is_dashed=True)]
    for edge in edges:
        for y, end in ((MARGIN * 0.35, MARGIN * 0.9), (size[1] - MARGIN * 0.9, size[1] - MARGIN * 0.35)):
            inks.append(stroke((edge, y, 0.0, end - y)))
    return tuple(inks)


def poster_layers(poster: Poster, size: tuple[float, float], *, look: Look) -> tuple[Layer, ...]:
    """Return a poster as layers in a rectangle of ``size`` points: the question as the wall sets it, then the foot."""
    wide, high = size
    scale = high / HEIGHT
    foot, rise = _foot(poster, size)
    layout, picture = _laid_out(poster.view, wide / high, look=look, floor=(high - rise) / scale)
    words = Layer(
        layout.lines,
        tuple(Ink(shape.rect, shape.colour, radius=HEIGHT) for shape in layout.shapes),
        scale=scale,
        family=look.typeface(poster.view.font),
        picture=layout.picture,
        image=picture,
    )
    return (words, foot)


def _laid_out(view: WallView, aspect: float, *, look: Look, floor: float) -> tuple[WallLayout, QImage | None]:
    picture = look.pictures.get(view.picture) if view.picture else None
    shape = picture.width() / max(1, picture.height()) if picture is not None else 0.0
    sheet = WallSheet(replace(view, font=look.typeface(view.font)), aspect * HEIGHT, picture_shape=shape)
    sheet.left, sheet.right = 0.0, sheet.width
    sheet.top, sheet.bottom = 0.02 * HEIGHT, floor
    sheet.usual *= LARGER
    if view.kind is WallKind.RULES:
        lay_out_rules(sheet)
    else:
        lay_out_question(sheet, floor)
    return sheet.finish(), picture


def question_size(poster: Poster, size: tuple[float, float], *, look: Look) -> float:
    """Return the size of the letters of a poster's question on a sheet of ``size`` points held upright, in points."""
    wide, high = size[1] - 2 * MARGIN, size[0] - 2 * MARGIN
    _, rise = _foot(poster, (wide, high))
    layout, _ = _laid_out(poster.view, wide / high, look=look, floor=(high - rise) * HEIGHT / high)
    box = box_of(layout, "question")
    sizes = [line.size for line in layout.lines if box.top() <= line.baseline <= box.bottom() + 1]
    return max(sizes, default=0.0) * high / HEIGHT


def _foot(poster: Poster, size: tuple[float, float]) -> tuple[Layer, float]:
    """Return the foot of a poster, and how high above its lower edge the question has to end."""
    wide, high = size
    letter = max(12.0, high * 0.022)
    style = Style(letter, family=SANS)
    code = code_of(poster.address) if poster.address else None
    side = max(high * 0.105, 21 * MM) if code is not None else 0.0
    left = side + letter if side else 0.0
    room = wide - left
    lines: list[WallLine] = []
    language = poster.view.language
    said = [
        each for each in (poster.source, address_in_letters(poster.address) if poster.address else "") if each.strip()
    ]
    right = [in_one_line(each, wide * 0.35, style, language=language) for each in poster.right]
    taken = max((wide for each in right for wide in each.widths), default=0.0)
    words = [in_one_line(each, room - taken - 2 * letter, style, language=language) for each in said]
    for column, x, align in ((words, left, "start"), (right, wide - taken, "end")):
        y = high - sum(each.height for each in column)
        for each in column:
            width = taken if align == "end" else room - taken
            lines += each.placed(x, y, width, align=align)
            y += each.height
    tall = max(side, max(len(words), len(right)) * letter * style.leading)
    rect = (0.0, high - side, side, side) if side else None
    layer = Layer(tuple(lines), code=rect, address=poster.address if rect else "")
    if is_right_to_left(poster.view.text):
        layer = mirrored(layer, wide)
    return layer, tall + (letter * 1.2 if tall else 0.0)
