"""Lay out one stick with the program for Windows and for Linux, of what was built before; see ``make stick``."""

import shutil
import sys
from pathlib import Path

from bundle import DATA_README, DIST, NAME, ROOT, size_of
from cafe_presenter import __version__
from cafe_presenter.files.disk.datafolder import PORTABLE, STICK_FOLDERS

PROGRAMS = {"windows": "Café Presenter.exe", "linux": NAME}
SHARED = ("decks", "guides", "LICENSE", PORTABLE)
"""What both have alike, and the stick once."""
PAGE = """\
<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Café Presenter</title>
<style>
body {{ font: 1.2rem/1.5 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }}
figure {{ display: inline-block; width: 19rem; margin: 1rem 1rem 1rem 0; padding: 1rem; border: 1px solid #888 }}
figure svg {{ width: 5rem; height: 5rem; vertical-align: middle }}
.way {{ font-size: 2rem; vertical-align: middle }}
</style>
<h1>Café Presenter</h1>
<p>Double-cliquez sur le programme du système de ce portable. <span lang="en">Double-click the program for the system of
this laptop.</span></p>
{figures}
<p>Vos soirées, réglages et brouillons sont dans « {data} », pour les deux systèmes : une soirée commencée sous l’un
continue sous l’autre. Vos questions vont dans « decks ».</p>
<p lang="en">Your evenings, settings and drafts are in “{data}”, for both systems: an evening begun on one goes on under
the other. Your questions go into “decks”.</p>
</html>
"""
FIGURE = """\
<figure><span class="way">📁 {system} ›</span> {icon}
<figcaption><strong>{title}</strong>: {system} › {file}</figcaption></figure>
"""


def main() -> int:
    """Lay the stick out in ``dist/``; return the exit code."""
    folder = DIST / f"{NAME}-{__version__}-stick"
    lay_out(folder)
    print(f"{folder.relative_to(ROOT)}: {size_of(folder) / 1e6:.1f} MB")
    return 0


def lay_out(folder: Path) -> None:
    """Put both programs, one folder for what they keep, the decks and the page into ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    for system in STICK_FOLDERS:
        built = (ROOT / "build" / f"bundle-{system}").glob(f"{NAME}-*-{system}-*")
        (bundle,) = (path for path in built if path.is_dir())
        (folder / system).mkdir(parents=True)
        for entry in bundle.iterdir():
            if entry.name not in SHARED:
                copy = shutil.copytree if entry.is_dir() else shutil.copy2
                copy(entry, folder / system / entry.name)
    for name in ("decks", "guides"):
        shutil.copytree(bundle / name, folder / name)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    (folder / PORTABLE).mkdir()
    (folder / PORTABLE / "README.txt").write_text(DATA_README, "utf-8")
    icon = (ROOT / "resources" / "icons" / "cafe-presenter.svg").read_text("utf-8")
    icon = icon[icon.index("<svg") :]
    figures = "".join(
        FIGURE.format(system=system, icon=icon, title=system.capitalize(), file=file)
        for system, file in PROGRAMS.items()
    )
    (folder / "Lisez-moi - Read me.html").write_text(PAGE.format(figures=figures, data=PORTABLE), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
