"""A venue's own colours and logo: ``venue.yaml`` or ``lieu.yaml``, beside the deck or in the data folder."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from cafe_presenter.core.colours import Correction, Palette, colour, readable
from cafe_presenter.core.problem import Place, Problem, Severity
from cafe_presenter.files.picturefile import read_picture

NAMES = ("venue.yaml", "lieu.yaml", "venue.yml", "lieu.yml")
MOST_BYTES = 64 * 1024
ROLES = {
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


def load_venue(folders: tuple[Path, ...]) -> tuple[Venue | None, tuple[Problem, ...]]:
    """Return what the first venue file in ``folders`` says, or None without one; and what its author should know.

    Colours that cannot be read are corrected, and told; a file that cannot be used is told of and left out.
    """
    for folder in folders:
        for name in NAMES:
            path = folder / name
            if path.is_file():
                return _read(path)
    return None, ()


def _read(path: Path) -> tuple[Venue | None, tuple[Problem, ...]]:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        written = yaml.safe_load(data) if len(data) <= MOST_BYTES else None
    except (OSError, yaml.YAMLError, ValueError, RecursionError):
        written = None
    if not isinstance(written, dict):
        return None, (_problem("venue.unreadable", path),)
    problems: list[Problem] = []
    palette = _palette(written, path, problems)
    if palette is None:
        return None, tuple(problems)
    fixed, corrections = readable(palette)
    chosen = _colours(written)
    for each in corrections:
        if _named(chosen, each.role) is not None:
            params = {"role": each.role, "chosen": each.chosen, "shown": each.shown}
            problems.append(_problem("venue.corrected", path, **params))
    logo = b""
    if isinstance(written.get("logo"), str):
        logo, problem = read_picture(written["logo"], path.parent, Place(str(path)))
        problems += [problem] if problem else []
    return Venue(fixed, logo, corrections), tuple(problems)


def _colours(written: dict[object, object]) -> dict[object, object]:
    for key in ("colours", "couleurs", "colors"):
        found = written.get(key)
        if isinstance(found, dict):
            return found
    return {}


def _named(colours: dict[object, object], role: str) -> object:
    return next((colours[name] for name in ROLES[role] if colours.get(name) is not None), None)


def _palette(written: dict[object, object], path: Path, problems: list[Problem]) -> Palette | None:
    """Return the palette as it is written; a ground and a text are enough, the others follow from them."""
    colours, found = _colours(written), dict[str, str]()
    for role in ROLES:
        value = _named(colours, role)
        if value is None:
            continue
        known = colour(f"{value:06d}" if isinstance(value, int) else str(value))
        if known is None:
            problems.append(_problem("venue.no_colour", path, role=role, value=str(value)[:40]))
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
