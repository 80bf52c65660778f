"""Picture files of a deck or a venue: their bytes, from the folder they are named in and from nowhere else."""

from pathlib import Path

from cafe_presenter.core.deck import Deck
from cafe_presenter.core.problem import CafeError, Place, Problem, Severity
from cafe_presenter.files.output import write_output

MOST_BYTES = 12 * 1024 * 1024
_HEADS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def pictures_of(deck: Deck, path: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the pictures the themes of the deck at ``path`` name, by that name, and why others cannot be shown."""
    pictures: dict[str, bytes] = {}
    problems: list[Problem] = []
    for theme in deck.themes:
        if theme.image is None or theme.image.file in pictures:
            continue
        data, problem = read_picture(theme.image.file, path.parent, Place(str(path)))
        if problem is None:
            pictures[theme.image.file] = data
        else:
            problems.append(problem)
        if not theme.image.alt.strip():
            problems.append(Problem("picture.no_alt", Place(str(path)), {"file": theme.image.file}, Severity.WARNING))
    return pictures, tuple(problems)


def read_picture(name: str, folder: Path, where: Place) -> tuple[bytes, Problem | None]:
    """Return the bytes of the PNG or JPEG picture ``name`` in ``folder`` or below it, or none and why.

    A name that leads out of the folder, by ``..``, a full path or a link, is refused: a deck that is handed on must
    not show what else is on the disk. Nothing is decoded here.
    """
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        if not inside or not path.is_file():
            code = "picture.missing" if inside else "picture.outside"
            return b"", Problem(code, where, {"file": name}, Severity.WARNING)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError, RuntimeError):
        return b"", Problem("picture.missing", where, {"file": name}, Severity.WARNING)
    if len(data) > MOST_BYTES:
        megabytes = MOST_BYTES // 1024 // 1024
        return b"", Problem("picture.too_large", where, {"file": name, "limit": megabytes}, Severity.WARNING)
    if not data.startswith(_HEADS):
        return b"", Problem("picture.unknown_kind", where, {"file": name}, Severity.WARNING)
    return data, None


def name_beside(picture: Path, folder: Path) -> str | None:
    """Return how a deck in ``folder`` names a picture that is in it or below it; None for one that is elsewhere."""
    try:
        return picture.resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, ValueError, RuntimeError):
        return None


def copy_beside(picture: Path, folder: Path) -> str:
    """Copy a picture into a deck's folder and return its name there; a file that is there already is never replaced.

    Raises CafeError when it is no picture that can be shown, or cannot be written.
    """
    real = picture.resolve()
    data, problem = read_picture(real.name, real.parent, Place(str(picture)))
    if problem is not None:
        raise CafeError(problem)
    for number in range(1, 1000):
        name = picture.name if number == 1 else f"{picture.stem}-{number}{picture.suffix}"
        target = folder / name
        if target.is_file() and target.read_bytes() == data:
            return name
        if not target.exists():
            write_output(str(target), data, force=False)
            return name
    raise CafeError(Problem("output.exists", Place(str(folder / picture.name))))
