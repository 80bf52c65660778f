"""A process that tells, for the robot, what a session's journal says and whether a picture of the wall shows it.

For each line ``[journal, picture]`` in JSON on standard input it prints one in JSON: see ``Told``. It paints without
any display, and with nothing of the program that is running but its journal.
"""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.evening.session import wall_view
from cafe_presenter.core.evening.view import with_hour
from cafe_presenter.files.evening.journal import read_journal
from cafe_presenter.ui.kit.fonts import load_fonts
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from tests.desktop.lab import same_image

FOOT = 0.92
"""The part of the wall that is compared while a turn runs: its bar below moves with the clock."""
ABOVE_DIGITS = 0.6
"""The same while its digits are shown."""
HEAD = 0.3
"""The part of the wall that is compared in a break: the hour below is that of the computer's clock."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a journal says; ``refused`` is why it cannot be read, ``is_shown`` whether the picture shows it."""

    refused: str = ""
    damaged: bool = False
    ended: bool = False
    position: int = 0
    themes: int = 0
    notes: tuple[str, ...] = ()
    is_shown: bool = False


def tell(journal: Path, picture: Path | None) -> Told:
    """Read a journal back and compare the wall it leads to with a picture."""
    try:
        recovered = read_journal(journal)
    except CafeError as error:
        return Told(refused=error.problems[0].code)
    session = recovered.session
    is_shown = False
    if picture is not None:
        seen = QImage(str(picture))
        view = wall_view(session, session.at)
        wall = wall_image(with_hour(view, 0.0), seen.size(), look=Look())
        if view.back_at is not None:
            part = QRect(0, 0, seen.width(), round(seen.height() * HEAD))
            seen, wall = seen.copy(part), wall.copy(part)
        elif session.item.timer is not None:
            share = ABOVE_DIGITS if session.item.digits else FOOT
            part = QRect(0, 0, seen.width(), round(seen.height() * share))
            seen, wall = seen.copy(part), wall.copy(part)
        is_shown = same_image(seen, wall)
    notes = tuple(note.text for note in session.notes)
    return Told("", recovered.damaged, session.ended, session.position, len(session.agenda), notes, is_shown)


def main() -> None:
    """Answer until standard input ends."""
    application = QGuiApplication(sys.argv[:1])
    load_fonts()
    for line in sys.stdin:
        journal, picture = json.loads(line)
        told = tell(Path(journal), Path(picture) if picture else None)
        sys.stdout.write(json.dumps(asdict(told)) + "\n")
        sys.stdout.flush()
    del application


if __name__ == "__main__":
    main()
