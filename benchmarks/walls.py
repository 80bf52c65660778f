"""The evening every benchmark shows: as a deck for the program, as ready-set walls for the minimal one."""

import json
from pathlib import Path

from cafe_presenter.core.evening.session import begin, view_at
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look

QUESTIONS = (
    "L’IA nous simplifie la vie, mais est-ce que cela nous rend dépendants ?",
    "Qui contrôle les algorithmes ? Comment garantir la transparence et éviter les biais ?",
    "La concentration des données et du pouvoir est-elle un risque pour la démocratie ?",
    "Pourquoi l’IA suscite-t-elle à la fois fascination et peur ?",
    "Qui doit décider des règles : États, entreprises, citoyens ?",
)

_PLAIN_SPACES = {0x202F: 0xA0, 0x2009: 0xA0, 0x200A: 0xA0}


def deck_text(themes: int) -> str:
    """Return a deck of ``themes`` questions, all different, in YAML."""
    lines = ["version: 1", "title: Une soirée pour mesurer", "themes:"]
    for number in range(themes):
        lines += [
            f"  - theme: Thème numéro {number + 1}",
            f'    question: "{number + 1}. {QUESTIONS[number % len(QUESTIONS)]}"',
            "    objective: Faire réfléchir sur la perception et la confiance envers l’IA",
            "    follow-ups:",
            "      - Et vous, dans votre métier ?",
            "      - Qu’en pensent ceux qui n’ont pas parlé ?",
            "    duration: 10",
        ]
    return "\n".join(lines) + "\n"


def write_show(deck_path: Path, target: Path, *, aspect: float) -> int:
    """Write every wall of a deck, line by line, for the minimal program; return how many. Needs a QGuiApplication."""
    deck, _ = load_deck(deck_path)
    session = begin(deck)
    walls = []
    for position in range(len(session.agenda)):
        view = view_at(session, position)
        layout, colours = lay_out(view, aspect, look=Look()), Look().palette(view.palette)
        walls.append(
            {
                "ground": colours.ground,
                "width": layout.width,
                "shapes": [(each.rect, getattr(colours, each.colour), each.pen) for each in layout.shapes],
                "lines": [
                    (
                        each.text.translate(_PLAIN_SPACES),
                        each.x,
                        each.baseline,
                        each.size,
                        each.bold,
                        getattr(colours, each.colour),
                    )
                    for each in layout.lines
                ],
            }
        )
    target.write_text(json.dumps(walls), "utf-8")
    return len(walls)
