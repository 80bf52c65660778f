"""What stands beside a deck and dresses its wall: the venue's colours and logo, the pictures of its themes."""

from pathlib import Path

from cafe_presenter.core.deck import Deck
from cafe_presenter.core.problem import Place, Problem, Severity
from cafe_presenter.core.vocabulary import FONTS, PALETTES, font_named, palette_named
from cafe_presenter.files.deck_fields import choices, short
from cafe_presenter.files.picturefile import picture_names, pictures_of
from cafe_presenter.files.venuefile import load_venue
from cafe_presenter.ui.assets import LOGO, MOST_KEPT_PIXELS, VENUE, add_palette, add_picture, forget_added


def dress(deck_path: Path | None, data_folder: Path | None) -> tuple[Problem, ...]:
    """Take the venue's colours and logo, forgetting those of a deck before; return what the host should know.

    Cheap enough for before the wall is painted: pictures come after, with `hang_pictures`.
    """
    forget_added()
    folders = (*((deck_path.parent,) if deck_path else ()), *((data_folder,) if data_folder else ()))
    venue, problems = load_venue(folders)
    if venue is None:
        return problems
    add_palette(VENUE, venue.palette)
    if venue.logo and not add_picture(LOGO, venue.logo):
        return (*problems, _undecoded("logo", folders[0]))
    return problems


def unknown_look(deck: Deck, deck_path: Path | None) -> tuple[Problem, ...]:
    """Return a word on a palette or a typeface that the deck names and nobody knows: it is not what will be shown."""
    where = Place(str(deck_path) if deck_path else "")
    problems = []
    for code, written, find, values in (
        ("deck.unknown_palette", deck.palette, palette_named, PALETTES),
        ("deck.unknown_font", deck.font, font_named, FONTS),
    ):
        if written.strip() and find(written) is None:
            params = {"value": short(written), "choices": choices(values)}
            problems.append(Problem(code, where, params, Severity.WARNING))
    return tuple(problems)


def hang_pictures(deck: Deck, deck_path: Path | None) -> tuple[Problem, ...]:
    """Read and decode the pictures of a deck, from its own folder; return why others cannot be shown."""
    if deck_path is None or not any(theme.image for theme in deck.themes):
        return ()
    most_pixels = MOST_KEPT_PIXELS // len(picture_names(deck))
    told: list[Problem] = []
    for name, data, problems in pictures_of(deck, deck_path):
        told += problems
        if data and not add_picture(name, data, most_pixels):
            told.append(_undecoded(name, deck_path))
    return tuple(told)


def _undecoded(name: str, where: Path) -> Problem:
    return Problem("picture.damaged", Place(str(where)), {"file": name}, Severity.WARNING)
