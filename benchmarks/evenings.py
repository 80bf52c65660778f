"""Plausible results of evenings that never were, the same for the same seed: to measure and to show a pool.

``python evenings.py FOLDER 10000`` writes a file for each evening, as the program does; ``--seed 7`` writes others.
"""

import argparse
import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from pathlib import Path
from random import Random

from cafe_presenter.core.evening.results_format import text_fingerprint

A_FOLDER = 1_000
"""Evenings a folder, as nobody looks at a folder of a hundred thousand files."""
MONTHS = tuple(f"{year}-{month:02}" for year in (2024, 2025, 2026) for month in range(1, 13))
DEPARTMENTS = (*(f"{number:02}" for number in range(1, 96) if number != 20), "2A", "2B", "971", "972", "974")
SUBJECTS = (
    *("les algorithmes", "l’école", "l’hôpital", "le travail", "la presse", "la langue", "l’amitié", "la mairie"),
    *("la forêt", "les images", "la voix", "la preuve", "la mémoire", "le climat", "la musique", "la justice"),
    *(
        "les enfants",
        "la solitude",
        "les banques",
        "le village",
        "la recherche",
        "la traduction",
        "la peur",
        "le doute",
    ),
)
ASKED = (
    "Que change l’IA pour {} ?",
    "Faut-il confier {} à une machine ?",
    "Qui décide pour {} ?",
    "Que perdons-nous, que gagnons-nous avec {} ?",
    "De quoi avez-vous peur pour {} ?",
    "Dans dix ans, comment verrons-nous {} ?",
)
FOLLOW_UPS = (
    ("program", "silence", "Prenons une minute : chacun écrit un mot, puis nous les lisons."),
    ("program", "all_agree", "Qui dirait le contraire, même sans le penser ?"),
    ("program", "one_voice", "Qu’en disent ceux qui n’ont pas encore parlé ?"),
    ("theme", None, "Avez-vous un exemple, arrivé à vous ou à un proche ?"),
    ("theme", "too_technical", "Comment le diriez-vous à un enfant de dix ans ?"),
)
OPTIONS = ("Pour", "Contre", "Sans avis")
NOTES = ("note", "idea", "fear", "question", "check", "next", "quote")
WAITING = (
    "Qui paie l’électricité des machines ?",
    "Comment savoir si une image est vraie ?",
    "Que devient ce que j’ai écrit ?",
    "Les enseignants seront-ils remplacés ?",
    "Peut-on refuser d’être noté par une machine ?",
    "Où sont gardées nos données de santé ?",
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that decks ask, how long it is planned for, and how it goes."""

    words: str
    planned_s: int
    pace: float
    is_skipped: float
    before: tuple[float, float, float]
    shift: float


def questions(seed: int) -> tuple[Question, ...]:
    """Return the questions that all evenings of a seed draw from, the most liked first."""
    chance = Random(f"questions {seed}")
    made = []
    for asked in ASKED:
        for subject in SUBJECTS:
            weights = [chance.uniform(1, 6) for _ in OPTIONS]
            shares = tuple(weight / sum(weights) for weight in weights)
            planned, pace = chance.choice((6, 8, 10, 12, 15)) * 60, chance.uniform(0.7, 1.5)
            made.append(
                Question(
                    asked.format(subject),
                    planned,
                    pace,
                    chance.uniform(0.02, 0.25),
                    (shares[0], shares[1], shares[2]),
                    chance.uniform(-0.2, 0.2),
                )
            )
    chance.shuffle(made)
    return tuple(made)


class Network:
    """A network of cafés: what its evenings draw from, for one seed."""

    def __init__(self, seed: int = 1, themes: int = 10) -> None:
        """Make evenings of ``themes`` themes each."""
        self.seed, self._themes = seed, themes
        self._questions = questions(seed)
        self._prints = {each.words: text_fingerprint(each.words) for each in self._questions}
        self._follow_ups = tuple((*each, text_fingerprint(each[2])) for each in FOLLOW_UPS)
        self._liked = tuple(accumulate(1 / (rank + 3) for rank in range(len(self._questions))))
        self._busy = tuple(accumulate(1 / (rank + 4) for rank in range(len(DEPARTMENTS))))
        self._departments = Random(f"departments {seed}").sample(DEPARTMENTS, len(DEPARTMENTS))

    def evening(self, number: int) -> dict[str, object]:
        """Return the results of an evening, the same for the same number."""
        chance = Random(f"evening {self.seed} {number}")
        people = chance.randint(4, 24)
        counts_voices = chance.random() < 0.4
        themes, running = [], 0
        last = self._themes - (chance.randint(1, 2) if chance.random() < 0.3 else 0)
        for place, each in enumerate(self._asked(chance)):
            theme = self._theme(each, chance, people, counts_voices=counts_voices, started_s=running)
            if place >= last or chance.random() < each.is_skipped:
                theme |= _nothing(not_reached=place >= last)
            running += int(str(theme["taken_s"]))
            themes.append(theme)
        waiting = min(chance.randint(0, 5), chance.randint(0, 5))
        asked = list(dict.fromkeys(chance.choices(WAITING, k=min(waiting, chance.randint(0, 2)))))
        if waiting > len(asked) and chance.random() < 0.1:
            asked.append(f"Que faire de la lettre {number} ?")
        return {
            "format": "cafe-presenter-results",
            "version": 1,
            "id": f"{chance.getrandbits(128):032x}",
            "program": "0.1.0",
            "month": chance.choice(MONTHS),
            "rehearsal": chance.random() < 0.01,
            "department": chance.choices(self._departments, cum_weights=self._busy)[0]
            if chance.random() < 0.8
            else None,
            "people": people if chance.random() < 0.9 else None,
            "deck": {"fingerprint": f"{chance.getrandbits(6):016x}", "title": None, "language": "fr"},
            "planned_s": sum(int(str(each["planned_s"])) for each in themes),
            "taken_s": running,
            "post_its": chance.randint(0, 30),
            "themes": themes,
            "fridge": {"waiting": waiting, "questions": asked},
        }

    def line(self, number: int) -> bytes:
        """Return the file of an evening, one line of JSON as the program writes it."""
        return (json.dumps(self.evening(number), ensure_ascii=False) + "\n").encode()

    def _asked(self, chance: Random) -> Sequence[Question]:
        drawn = dict.fromkeys(chance.choices(self._questions, cum_weights=self._liked, k=self._themes * 2))
        asked = list(drawn)[: self._themes]
        return [*asked, *(each for each in self._questions if each not in drawn)][: self._themes]

    def _theme(
        self, question: Question, chance: Random, people: int, *, counts_voices: bool, started_s: int
    ) -> dict[str, object]:
        taken = max(45, int(question.planned_s * chance.lognormvariate(0, 0.3) * question.pace))
        is_told = chance.random() < 0.3
        return {
            "origin": "deck",
            "fingerprint": self._prints[question.words],
            "theme": None,
            "question": question.words if is_told else None,
            "kind": "moving_debate" if question.shift > 0.15 else "theme",
            "outcome": "held",
            "planned_s": question.planned_s,
            "taken_s": taken,
            "follow_ups": [
                self._follow_up(chance, number, counts_voices=counts_voices)
                for number in range(len(FOLLOW_UPS))
                if chance.random() < 0.15
            ],
            "facts": [{"fingerprint": f"{chance.getrandbits(8):016x}", "text": None}] if chance.random() < 0.2 else [],
            "counts": [_count(question, chance, people, at_s=started_s)] if abs(question.shift) > 0.12 else [],
            "notes": {name: min(chance.randint(0, 4), chance.randint(0, 4)) for name in NOTES},
        }

    def _follow_up(self, chance: Random, number: int, *, counts_voices: bool) -> dict[str, object]:
        origin, occasion, text, print_ = self._follow_ups[number]
        before = min(chance.randint(0, 3), chance.randint(0, 3)) if counts_voices else None
        after = min(chance.randint(0, 3 + number), chance.randint(0, 5)) if counts_voices else None
        return {
            "origin": origin,
            "fingerprint": print_,
            "text": text if origin == "program" or chance.random() < 0.3 else None,
            "occasion": occasion,
            "voices_before": before,
            "voices_after": after,
            "notes_before": chance.randint(0, 2),
            "notes_after": chance.randint(0, 3),
        }


def _nothing(*, not_reached: bool) -> dict[str, object]:
    """Return what a theme that was not talked about says otherwise."""
    return {
        "outcome": "not_reached" if not_reached else "skipped",
        "taken_s": 0,
        "follow_ups": [],
        "facts": [],
        "counts": [],
        "notes": dict.fromkeys(NOTES, 0),
    }


def _count(question: Question, chance: Random, people: int, *, at_s: int) -> dict[str, object]:
    """Return a count of the room before and after; some walk from one side to the other."""
    before = [0, 0, 0]
    for option in chance.choices(range(3), weights=question.before, k=people):
        before[option] += 1
    source, target = (0, 1) if question.shift < 0 else (1, 0)
    moved = sum(chance.random() < abs(question.shift) for _ in range(before[source]))
    after = [*before]
    after[source] -= moved
    after[target] += moved
    tallies = [
        {"at_s": at_s + seconds, "way": "hands", "shown": True, "votes": votes}
        for seconds, votes in ((30, before), (400, after))
    ]
    return {
        "fingerprint": text_fingerprint(question.words, *OPTIONS),
        "question": question.words,
        "options": list(OPTIONS),
        "option_count": 3,
        "tallies": tallies,
    }


def write_folder(folder: Path, number: int, *, seed: int = 1, first: int = 0) -> None:
    """Write evenings ``first`` to ``number`` into ``folder``, a file each, on all processors."""
    starts = range(first - first % A_FOLDER, number, A_FOLDER)
    pieces = [(max(first, start), min(number, start + A_FOLDER)) for start in starts]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(partial(_write_piece, folder, seed), pieces))


def _write_piece(folder: Path, seed: int, piece: tuple[int, int]) -> None:
    network = Network(seed)
    place = folder / f"{piece[0] // A_FOLDER:04}"
    place.mkdir(parents=True, exist_ok=True)
    for number in range(*piece):
        (place / f"{number:07}.json").write_bytes(network.line(number))


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("number", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_folder(options.folder, options.number, seed=options.seed)


if __name__ == "__main__":
    main()
