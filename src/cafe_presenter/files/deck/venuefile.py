"""A venue's colours, logo and follow-ups: ``venue.yaml`` or ``lieu.yaml``, beside the deck or in the data folder."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cafe_presenter.core.base.colours import Correction, Palette, colour, readable
from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import FollowUp
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.vocabulary import likely
from cafe_presenter.files.deck.deck_reader import follow_ups_in, is_follow_ups
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.picturefile import read_picture
from cafe_presenter.files.deck.yaml_text import decoded_deck
from cafe_presenter.files.deck.yaml_tree import Mapping, Node, Scalar, read_tree
from cafe_presenter.files.disk.safe_io import found_in, read_regular

VENUE_NAMES = ("venue.yaml", "lieu.yaml", "venue.yml", "lieu.yml")
_NAME, _CONTACT, _COLOURS, _LOGO = ("name", "nom"), ("contact",), ("colours", "couleurs", "colors"), ("logo",)
_KEYS = frozenset((*_NAME, *_CONTACT, *_COLOURS, *_LOGO))
MAX_VENUE_BYTES = 64 * 1024
VENUE_ROLES = {
    "ground": ("ground", "fond"),
    "text": ("text", "texte"),
    "accent": ("accent",),
    "quiet": ("quiet", "discret"),
    "mark": ("mark", "repère", "repere"),
    "motif": ("motif",),
}


@dataclass(frozen=True, slots=True)
class Venue:
    """A palette that can be read, and the bytes of a logo, empty for none."""

    palette: Palette
    logo: bytes = b""
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class VenueCard:
    """What a venue says of itself to who reads: its name, how to reach it, the bytes of its logo."""

    name: str = ""
    contact: str = ""
    logo: bytes = b""


def load_venue_card(folders: tuple[Path, ...]) -> VenueCard:
    """Return what the first venue file in ``folders`` says of itself; nothing where it cannot be read."""
    path = next(_venue_files(folders), None)
    written = None if path is None else _written(path)
    if written is None:
        return VenueCard()
    logo, name = b"", _text(written, ("logo",))
    if name and path is not None:
        logo, _ = read_picture(name, path.parent, Place(str(path)))
    return VenueCard(_text(written, _NAME), " ".join(_text(written, _CONTACT).split()), logo)


def load_venue(folders: tuple[Path, ...]) -> tuple[Venue | None, tuple[Problem, ...]]:
    """Return what the first venue file in ``folders`` says, or None without one; and what its author should know.

    Colours that cannot be read are corrected, and told; a file that cannot be used is told of and left out.
    """
    path = next(_venue_files(folders), None)
    return (None, ()) if path is None else _read(path)


def load_follow_ups(folders: tuple[Path, ...]) -> tuple[tuple[FollowUp, ...], tuple[Problem, ...]]:
    """Return the follow-ups for any deck that the first venue file in ``folders`` to have some names.

    What is wrong with them is told as it would be of a deck's; a name that is nearly theirs is told too.
    """
    for path in _venue_files(folders):
        findings = Findings(str(path))
        written = _written(path)
        if written is None:
            continue
        _tell_nearly(written, findings)
        found = follow_ups_in(written, findings)
        if found or findings.in_order():
            return found, tuple(replace(each, severity=Severity.WARNING) for each in findings.in_order())
    return (), ()


def _venue_files(folders: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the venue files that are in ``folders``: none of another place, where a link may lead."""
    for path in (folder / name for folder in folders for name in VENUE_NAMES):
        with contextlib.suppress(OSError, RuntimeError):  # of a name that is too long, a stick that fails, a link
            real = found_in(path.parent, path.name) if os.path.lexists(path) else None
            if real is not None and real.is_file():
                yield path


def _tell_nearly(written: Mapping, findings: Findings) -> None:
    """Tell of a key that is none of a venue, and nearly the follow-ups'."""
    for key, _ in written.pairs:
        if isinstance(key, Scalar) and key.text not in _KEYS and not is_follow_ups(key):
            meant = likely(key.text, Scope.DECK)
            if meant is not None and is_follow_ups(Scalar(key.at, meant)):
                findings.warning("deck.unknown_key_likely", key.at, key=short(key.text), likely=meant)


def _read(path: Path) -> tuple[Venue | None, tuple[Problem, ...]]:
    written = _written(path)
    if written is None:
        return None, (_problem("venue.unreadable", path),)
    says_more = _text(written, _NAME) or _text(written, _CONTACT) or any(is_follow_ups(key) for key, _ in written.pairs)
    if not _colours(written).pairs and says_more:
        return None, ()  # of how to reach the venue or what to say there, and leaves the wall to the deck
    problems: list[Problem] = []
    palette = _palette(written, path, problems)
    if palette is None:
        return None, tuple(problems)
    fixed, corrections = readable(palette)
    chosen = _colours(written)
    for each in corrections:
        if _text(chosen, VENUE_ROLES[each.role]):
            params = {"role": each.role, "chosen": each.chosen, "shown": each.shown}
            problems.append(_problem("venue.corrected", path, **params))
    logo = b""
    if name := _text(written, _LOGO):
        logo, problem = read_picture(name, path.parent, Place(str(path)))
        problems += [problem] if problem else []
    return Venue(fixed, logo, corrections), tuple(problems)


def _written(path: Path) -> Mapping | None:
    """Return what the file says, read as a deck is: no alias, no tag, no type, so many parts and so deep."""
    findings = Findings(str(path))
    try:
        data = read_regular(path, MAX_VENUE_BYTES)
    except (OSError, ValueError):
        return None
    if len(data) > MAX_VENUE_BYTES:
        return None
    node = read_tree(decoded_deck(data, findings), findings)
    return node if isinstance(node, Mapping) and not findings.has_errors else None


def _colours(written: Mapping) -> Mapping:
    found = _values(written, _COLOURS)
    return next((value for value in found if isinstance(value, Mapping)), Mapping(written.at, ()))


def _values(written: Mapping, names: tuple[str, ...]) -> list[Node]:
    return [value for name in names for key, value in written.pairs if isinstance(key, Scalar) and key.text == name]


def _text(written: Mapping, names: tuple[str, ...]) -> str:
    return next((value.text for value in _values(written, names) if isinstance(value, Scalar) and value.text), "")


def _palette(written: Mapping, path: Path, problems: list[Problem]) -> Palette | None:
    """Return the palette as it is written; a ground and a text are enough, the others follow from them."""
    colours, found = _colours(written), dict[str, str]()
    for role, names in VENUE_ROLES.items():
        value = _text(colours, names)
        if not value:
            continue
        known = colour(value)
        if known is None:
            problems.append(_problem("venue.no_colour", path, role=role, value=short(value, 40)))
        else:
            found[role] = known
    if "ground" not in found:
        problems.append(_problem("venue.no_ground", path))
        return None
    text = found.get("text", found["ground"])
    quiet = found.get("quiet", text)
    ground, accent = found["ground"], found.get("accent", text)
    return Palette(ground, found.get("motif", ground), text, accent, quiet, found.get("mark", accent))


def _problem(code: str, path: Path, **params: str) -> Problem:
    return Problem(code, Place(str(path)), params, Severity.WARNING)
