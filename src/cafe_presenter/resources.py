"""Where the bundled files are: the only place that knows checkout, wheel or bundle."""

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """Return the path of a bundled file or folder, such as ``fonts`` or ``decks/01-amie.yaml``; it may not exist."""
    here = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources" / name
    wheel = here / "_resources"
    return (wheel if wheel.is_dir() else here.parents[1] / "resources") / name


def guides(language: str) -> Path:
    """Return the folder of the guides in ``language``; in a checkout they stand where people look for them."""
    checkout = Path(__file__).resolve().parents[2] / "guides" / language
    bundled = resource(f"guides/{language}")
    return bundled if bundled.is_dir() else checkout


def guide_picture(name: str) -> Path:
    """Return the path of a picture of the guides; it may not exist.

    A bundle has them once, among the guides beside the program, which a stick has once for the programs of two systems.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    above = Path(bundle).parents[:2] if bundle is not None else Path(__file__).resolve().parents[2:3]
    places = [resource("guides"), *(folder / "guides" for folder in above)]
    paths = [folder / "pictures" / name for folder in places]
    return next(filter(Path.is_file, paths), paths[0])
