"""The look of a deck: the venue's colours and logo, the typefaces, the pictures of its themes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from cafe_presenter.app.background import Background, disregard
from cafe_presenter.core.base.colours import BUNDLED_PALETTES
from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.deck.vocabulary import FONTS, PALETTES, font_named, palette_named
from cafe_presenter.files.deck.deck_fields import choice_list
from cafe_presenter.files.deck.picturefile import picture_names, pictures_of
from cafe_presenter.files.deck.venuefile import load_venue
from cafe_presenter.ui.kit.fonts import FALLBACK, FAMILIES, FAMILY, load_family
from cafe_presenter.ui.wall.look import VENUE, Look, decoded

MAX_KEPT_PIXELS = 100_000_000
"""Of all pictures of a deck together, 400 MB: the more there are, the smaller each is kept."""

type Dressed = tuple[Look, tuple[Problem, ...]]
"""A look, and what the host should know of it."""


def first_look(deck: Deck, deck_path: Path | None, data_folder: Path | None) -> Dressed:
    """Return what the first wall of a deck is painted with: the venue's colours and logo, the deck's typeface.

    Cheap enough for before that wall: `all_typefaces` and, for the pictures, a `Dresser` come after.
    """
    folders = venue_folders(deck_path, data_folder)
    venue, problems = load_venue(folders)
    where = Place(str(deck_path) if deck_path else "")
    asked = font_named(deck.font) or FAMILY
    missing = [family for family in dict.fromkeys((FAMILY, FALLBACK, asked)) if not load_family(family)]
    problems = (
        *problems,
        *(Problem("look.no_font", where, {"font": family}, Severity.WARNING) for family in missing),
        *_unknown_names(deck, where),
    )
    look = Look(typefaces=(FAMILY,) if asked in (FAMILY, *missing) else (FAMILY, asked))
    if venue is None:
        return look, problems
    logo = decoded(venue.logo) if venue.logo else None
    if venue.logo and logo is None:
        problems = (*problems, _undecoded("logo", folders[0]))
    return replace(look, palettes={VENUE: venue.palette, **BUNDLED_PALETTES}, logo=logo), problems


def small_look(deck: Deck, deck_path: Path, data_folder: Path) -> Look:
    """Return what a small picture of a deck's first wall is painted with; whoever paints it loads the typefaces.

    Any thread may ask: nothing is told, and nothing of a window is touched.
    """
    venue, _ = load_venue(venue_folders(deck_path, data_folder))
    asked = font_named(deck.font) or FAMILY
    look = Look(typefaces=tuple(dict.fromkeys((FAMILY, asked))))
    if venue is None:
        return look
    logo = decoded(venue.logo) if venue.logo else None
    return replace(look, palettes={VENUE: venue.palette, **BUNDLED_PALETTES}, logo=logo)


def venue_folders(deck_path: Path | None, data_folder: Path | None) -> tuple[Path, ...]:
    """Return where the file of a venue may be, the nearest first."""
    return (*((deck_path.parent,) if deck_path else ()), *((data_folder,) if data_folder else ()))


def all_typefaces(first: Dressed) -> Dressed:
    """Return a look with every bundled typeface that can be drawn."""
    look, problems = first
    return replace(
        look, typefaces=(FAMILY, *(each for each in FAMILIES if each != FAMILY and load_family(each)))
    ), problems


class _Decoder:
    """Decodes pictures, and remembers those of the deck before: read again, most are the same."""

    def __init__(self, known: Mapping[tuple[int, int, int], QImage]) -> None:
        self._known = known
        self.made: dict[tuple[int, int, int], QImage] = {}

    def decoded(self, data: bytes, max_pixels: int) -> QImage | None:
        """Return a picture, None when it cannot be decoded."""
        key = hash(data), len(data), max_pixels
        image = self._known[key] if key in self._known else decoded(data, max_pixels)
        if image is not None:
            self.made[key] = image
        return image


def _looks(
    first: Dressed, deck: Deck, deck_path: Path | None, *, decoder: _Decoder, kept: int = MAX_KEPT_PIXELS
) -> Iterator[Dressed]:
    """Yield ``first``, then with one picture of the deck more each time, read from the deck's own folder and decoded.

    Why a picture cannot be shown is told with it. It takes long, and touches no window.
    """
    look, problems = first
    pictures: dict[str, QImage] = {}
    yield look, problems
    if deck_path is None:
        return
    max_pixels = kept // max(1, len(picture_names(deck)))
    for name, data, remarks in pictures_of(deck, deck_path):
        problems = (*problems, *remarks)
        image = decoder.decoded(data, max_pixels) if data else None
        if image is not None:
            pictures[name] = image
        elif data:
            problems = (*problems, _undecoded(name, deck_path))
        yield replace(look, pictures=dict(pictures)), problems


def whole_look(first: Dressed, deck: Deck, deck_path: Path | None, *, kept_pixels: int = MAX_KEPT_PIXELS) -> Dressed:
    """Return ``first`` with all pictures of a deck, and the reasons why others cannot be shown."""
    *_, whole = _looks(first, deck, deck_path, decoder=_Decoder({}), kept=kept_pixels)
    return whole


class Dresser(QObject):
    """Makes the looks of a window beside it; of several that were asked for, the newest."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._decoder = _Decoder({})
        self._background: Background[Dressed] = Background(self)

    def make(
        self,
        first: Dressed,
        deck: Deck,
        deck_path: Path | None,
        *,
        then: Callable[[Dressed], object],
        meanwhile: Callable[[Dressed], object] = disregard,
    ) -> None:
        """Have the pictures of a deck decoded, then do ``then``; at once where it has none.

        ``meanwhile`` is given the look with each picture more.
        """
        if not picture_names(deck):
            self._background.leave()
            self._decoder = _Decoder({})
            then(first)
            return
        self._decoder = _Decoder(self._decoder.made)
        steps = _looks(first, deck, deck_path, decoder=self._decoder)
        self._background.start(steps, each=meanwhile, last=then)

    def close(self) -> None:
        """Make disregard more."""
        self._background.close()


def _unknown_names(deck: Deck, where: Place) -> tuple[Problem, ...]:
    """Return a word on a palette or a typeface that the deck names and nobody knows: it is not what will be shown."""
    problems = []
    for code, written, find, values in (
        ("deck.unknown_palette", deck.palette, palette_named, PALETTES),
        ("deck.unknown_font", deck.font, font_named, FONTS),
    ):
        if written.strip() and find(written) is None:
            params = {"value": short(written), "choices": choice_list(values)}
            problems.append(Problem(code, where, params, Severity.WARNING))
    return tuple(problems)


def _undecoded(name: str, where: Path) -> Problem:
    return Problem("picture.damaged", Place(str(where)), {"file": name}, Severity.WARNING)
