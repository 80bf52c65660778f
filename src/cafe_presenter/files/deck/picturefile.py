"""Picture files of a deck or a venue: their bytes, from the folder they are named in and from nowhere else."""

import re
from collections.abc import Iterator
from pathlib import Path

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.problem import CafeError, Place, Problem, Severity
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.files.disk.safe_io import found_in, read_regular

MAX_PICTURE_BYTES = 12 * 1024 * 1024
MAX_PICTURES = 200
"""Pictures of one deck that are read: each takes its time, and none is waited for at the wall."""
_HEADS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_NO_NAME = pattern(r'[\x00-\x1f<>:"/\\|?*]')
_DRIVE = pattern(r"[A-Za-z]:")
_DEVICE = pattern(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|:|$)", re.IGNORECASE)
"""Names that are no files in any folder of Windows (learn.microsoft.com, “Naming Files, Paths, and Namespaces”)."""


def leads_elsewhere(name: str) -> bool:
    """Whether the name of a picture leads out of its deck’s folder on any system: told by the name alone.

    No disk is asked: looking whether a name of Windows’ network is there would already open a connection to it.
    """
    parts = name.replace("\\", "/").split("/")
    starts = name.startswith(("/", "\\", "~")) or "://" in name or _DRIVE.match(name)
    return bool(starts) or ".." in parts or "\x00" in name or any(_DEVICE.match(part) for part in parts)


def pictures_of(deck: Deck, path: Path) -> Iterator[tuple[str, bytes, tuple[Problem, ...]]]:
    """Yield each picture the themes of the deck at ``path`` name, once: the name, its bytes, and what is wrong with it.

    The bytes are empty when it cannot be shown. One is read at a time: a deck may name more than the memory holds.
    """
    where = Place(str(path))
    for number, name in enumerate(picture_names(deck)):
        if number == MAX_PICTURES:
            yield name, b"", (Problem("picture.too_many", where, {"most": MAX_PICTURES}, Severity.WARNING),)
            return
        data, problem = read_picture(name, path.parent, where)
        problems = (problem,) if problem else ()
        if not any(each.image.alt.strip() for each in deck.themes if each.image and each.image.file == name):
            problems = (*problems, Problem("picture.no_alt", where, {"file": name}, Severity.WARNING))
        yield name, data, problems


def picture_names(deck: Deck) -> tuple[str, ...]:
    """Return the pictures the themes of a deck name, each once."""
    return tuple(dict.fromkeys(theme.image.file for theme in deck.themes if theme.image is not None))


def read_picture(name: str, folder: Path, where: Place) -> tuple[bytes, Problem | None]:
    """Return the bytes of the PNG or JPEG picture ``name`` in ``folder`` or below it, or none and why.

    A name that leads out of the folder, by ``..``, a full path or a link, is refused: a deck that is handed on must
    not show what else is on the disk. Pipes and devices are not read, SVG is a program and is not taken. Nothing is
    decoded here.
    """
    outside = Problem("picture.outside", where, {"file": name}, Severity.WARNING)
    if leads_elsewhere(name):
        return b"", outside
    try:
        real = found_in(folder, name)
        if real is None:
            return b"", outside
        data = read_regular(real, MAX_PICTURE_BYTES)
    except (OSError, ValueError, RuntimeError):
        return b"", Problem("picture.missing", where, {"file": name}, Severity.WARNING)
    problem = _unfit(data, name, where)
    return (b"", problem) if problem else (data, None)


def _unfit(data: bytes, name: str, where: Place) -> Problem | None:
    """Return why the bytes of a file are no picture that is shown, None when they are."""
    if len(data) > MAX_PICTURE_BYTES:
        megabytes = MAX_PICTURE_BYTES // 1024 // 1024
        return Problem("picture.too_large", where, {"file": name, "limit": megabytes}, Severity.WARNING)
    if not data.startswith(_HEADS):
        return Problem("picture.unknown_kind", where, {"file": name}, Severity.WARNING)
    return None


def name_beside(picture: Path, folder: Path) -> str | None:
    """Return how a deck in ``folder`` names a picture that is in it or below it; None for one that is elsewhere."""
    try:
        return picture.resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, ValueError, RuntimeError):
        return None


def portable_name(name: str) -> str:
    """Return a file's name as every system and every stick takes it: a deck that is carried elsewhere finds it there.

    Windows takes neither signs such as ``:`` or ``?``, nor a dot or a space at the end, nor the names of its devices.
    """
    plain = _NO_NAME.sub("-", name).rstrip(". ")
    return f"image-{plain}" if not plain or plain.startswith("~") or _DEVICE.match(plain) else plain


def copy_beside(picture: Path, folder: Path) -> str:
    """Copy a picture into a deck's folder and return its name there; a file that is there already is never replaced.

    Its name there is one that every system and every stick takes. Raises CafeError when it is no picture that can be
    shown, or cannot be written.
    """
    real = picture.resolve()
    try:
        data = read_regular(real, MAX_PICTURE_BYTES)
    except (OSError, ValueError) as error:
        raise CafeError(Problem("picture.missing", Place(str(picture)), {"file": picture.name})) from error
    from cafe_presenter.files.disk.output import write_output  # the first wall would wait for it

    problem = _unfit(data, picture.name, Place(str(picture)))
    if problem is not None:
        raise CafeError(problem)
    plain = Path(portable_name(picture.name))
    for number in range(1, 1000):
        name = plain.name if number == 1 else f"{plain.stem}-{number}{plain.suffix}"
        target = folder / name
        if target.is_file() and target.read_bytes() == data:
            return name
        if not target.exists():
            write_output(str(target), data, force=False)
            return name
    raise CafeError(Problem("output.exists", Place(str(folder / picture.name))))
