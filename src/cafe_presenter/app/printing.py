"""An evening on paper: what the command line wishes for, and its pages as a PDF."""

import argparse
from pathlib import Path

from cafe_presenter.app.look import all_typefaces, first_look, venue_folders, whole_look
from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.deck.deck import Deck, FollowUp, deck_name
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.evening.follow_ups import House, at_hand_in
from cafe_presenter.core.evening.print_wishes import PaperSize, PrintKind, PrintWishes
from cafe_presenter.core.evening.view import PLAIN, twins
from cafe_presenter.files.deck.venuefile import load_follow_ups
from cafe_presenter.ui.input.commands import KeyTable, ShowCommand, keys_of
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.kit.no_display import without_display
from cafe_presenter.ui.paper.cards import KeyRow
from cafe_presenter.ui.paper.paper_writer import pages_as_pdf
from cafe_presenter.ui.paper.sheets import Printing, printed_pages
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording

MAX_PRINTED_PIXELS = 24_000_000
"""Of all pictures of a deck together, 100 MB: beside a question each is a few centimetres wide."""


def kinds_of(text: str) -> tuple[PrintKind, ...]:
    """Return the kinds named in a list with commas. Raises ArgumentTypeError for one that is none."""
    kinds = []
    for word in text.split(","):
        try:
            kinds.append(PrintKind(word.strip().lower()))
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"value: '{word.strip()}'") from error
    return tuple(kinds)


def wishes(options: argparse.Namespace) -> PrintWishes:
    """Return what the options of the command line ask for."""
    asked = options.wording or ""
    twin = PLAIN if loose(asked) in (PLAIN, "facile", "simple") else asked
    size = PaperSize(options.paper)
    return PrintWishes(options.what, size, options.tiled, options.start, twin=twin, both=options.both)


def key_rows(reader: Wording, commands: tuple[ShowCommand, ...] = SHOW_COMMANDS) -> tuple[KeyRow, ...]:
    """Return the rows of the key card: every command, how one goes to a theme, then what answers a question."""
    table, text = KeyTable(commands), reader.text
    rows = [KeyRow(text(each.label), keys_of(each, reader, table=table)) for each in commands]
    number = KeyRow(text("Go to a theme"), text("its number, then Enter"))
    asked = [KeyRow(text(each.label), keys_of(each, reader, table=table)) for each in AnswerKey]
    return (*rows, number, KeyRow(text("When a question is asked")), *asked)


def printing_of(
    deck: Deck, path: Path | None, wished: PrintWishes, *, folder: Path, reader: Wording
) -> tuple[Printing, tuple[Problem, ...]]:
    """Return what is printed of a deck with its pictures and its venue's colours, and what is wrong with these."""
    first = all_typefaces(first_look(deck, path, folder))
    look, problems = whole_look(first, deck, path, kept_pixels=MAX_PRINTED_PIXELS)
    keys = key_rows(reader) if PrintKind.KEYS in wished.kinds else ()
    own = Wording(deck.language.split("-")[0].lower())
    return Printing(deck, wished, look, own, reader, keys, own_at_hand(deck, path, folder)), problems


def own_at_hand(deck: Deck, path: Path | None, folder: Path) -> tuple[FollowUp, ...]:
    """Return the follow-ups for every theme that the deck or its venue brings."""
    house = House(load_follow_ups(venue_folders(path, folder))[0], with_bundled=False)
    return at_hand_in(deck, house)


def as_pdf(
    deck: Deck, path: Path, wished: PrintWishes, *, folder: Path, reader: Wording
) -> tuple[bytes, tuple[Problem, ...]]:
    """Return the pages of a deck as a PDF, and what is wrong with its pictures.

    Raises CafeError for a wording that the deck has not.
    """
    known = twins(deck)
    if wished.twin and wished.twin not in known:
        params = {"wording": wished.twin, "known": ", ".join(known) or "–"}
        raise CafeError(Problem("print.unknown_wording", Place(str(path)), params))
    with without_display():
        printing, problems = printing_of(deck, path, wished, folder=folder, reader=reader)
        title = deck_name(deck) or printing.wording.text("An evening")
        data = pages_as_pdf(printed_pages(printing), title=title, language=deck.language)
    return data, problems
