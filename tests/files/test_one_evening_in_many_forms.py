"""One evening as many people would write it: its times, its titles, what stands below them and around, each with each.

What a document says must not hang on how those are put together: the parts and their minutes are the same in all.
"""

from collections.abc import Callable, Mapping
from itertools import count, islice, product

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

TITLE = "À qui appartient la rivière ?"
PARTS = (
    ("Accueil des riverains", 10, ("On s’assoit où l’on veut.", "Distribuer les gommettes.", "Dire l’heure de fin.")),
    ("La carte des usages", 25, ("Quatre groupes, une carte.", "Un rapporteur par groupe.", "On compare.")),
    ("Pause", 10, ("Tisane et gâteaux au fond.", "Les chaises en cercle.", "Rappeler avec la clochette.")),
    ("Débat mouvant", 30, ("On lit une phrase, on se place.", "Les deux côtés parlent.", "On peut changer.")),
    ("Bilan et clôture", 15, ("Un mot chacun.", "Ramasser le matériel.", "Remercier la médiathèque.")),
)
OPENS = 18 * 60


def _hour(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


TIMES: Mapping[str, Callable[[str, int, int], str]] = {
    "in brackets": lambda title, _, length: f"{title} ({length} min)",
    "in square brackets": lambda title, _, length: f"{title} [{length} min]",
    "behind a dash": lambda title, _, length: f"{title} – {length} min",
    "behind a colon": lambda title, _, length: f"{title} : {length} min",
    "as a prime": lambda title, _, length: f"{title} ({length}’)",
    "in a word": lambda title, _, length: f"{title} ({length} minutes)",
    "before the title": lambda title, _, length: f"{length} min – {title}",
    "before it in brackets": lambda title, _, length: f"({length} min) {title}",
    "from when to when": lambda title, at, length: f"{_hour(at)}–{_hour(at + length)} {title}",
    "from when to when, a dash": lambda title, at, length: f"{_hour(at)} - {_hour(at + length)} – {title}",
    "as the French write it": lambda title, at, _: f"{at // 60}h{at % 60:02d} : {title}",
    "in brackets from when to when": lambda title, at, length: f"{title} ({_hour(at)}–{_hour(at + length)})",
    "when it begins": lambda title, at, _: f"{_hour(at)} – {title}",
    "since the beginning": lambda title, at, length: f"{_hour(at - OPENS)}-{_hour(at - OPENS + length)} {title}",
    "with a sign between": lambda title, at, _: f"{_hour(at)} 🌊 {title}",
    "in a line below": lambda title, _, length: f"{title}\nDurée : {length} min",
    "in a bold label below": lambda title, _, length: f"{title}\n**Durée :** {length} min",
}
ITEMS = ("- {}", "* {}", "{n}. {}", "{n}) {}", "- **{}**", "{n}. **{}**")
TITLES = ("## {}", "### {n}. {}", "**{}**", "**{n}. {}**", *ITEMS)
BELOW: tuple[Callable[[tuple[str, ...]], list[str]], ...] = (
    lambda told: [" ".join(told)],
    lambda told: [f"- {each}" for each in told],
    lambda told: [f"- {told[0]}", *(f"  - {each}" for each in told[1:])],
    lambda told: [f"> {' '.join(told)}"],
    lambda told: [f"**Objectif :** {told[0]}", "", *(f"- {each}" for each in told[1:])],
    lambda _: [],
)
FRONT = f'---\ntitle: "{TITLE}"\nlayout: post\n---\n'
WHEN = "- **Date :** vendredi 12 mars\n- **Lieu :** salle de lecture\n- **Public :** 20 personnes\n"
AROUND = (
    (f"# {TITLE}\n", ""),
    (FRONT, ""),
    (f"# {TITLE}\n\nUne soirée pour les riverains et les curieux, dans la salle du fond.\n", ""),
    (f"# {TITLE}\n\n## Matériel\n\n- une carte\n- des feutres\n\n## Déroulé\n", "## Ressources\n\n- Le dossier\n"),
    (f"# {TITLE}\n\n{WHEN}", ""),
    (f"# {TITLE}\n\n## Déroulé\n\n**Durée :** 90 min\n", ""),
    (f"# {TITLE}\n", "**Total :** 90 min\n"),
)


def written(time: str, title: str, below: int, around: int) -> str:
    """Return the evening in one form."""
    before, after = AROUND[around]
    lines, at, is_item = [before], OPENS, title in ITEMS
    title = f"#{title}" if title.startswith("#") and "## Déroulé" in before else title
    for number, (name, length, told) in enumerate(PARTS, start=1):
        head, _, label = TIMES[time](name, at, length).partition("\n")
        rest = [*([label] if label else []), *([""] if label and not is_item else []), *BELOW[below](told)]
        lines += [title.format(head, n=number), *([] if is_item else [""])]
        lines += [f"   {line}".rstrip() if is_item else line for line in rest]
        lines += [] if is_item and below in (1, 2) else [""]
        at += length
    return "\n".join([*lines, "", after])


FORMS = [
    (time, title, number % len(BELOW), number // 2 % len(AROUND))
    for number, (time, title) in zip(count(), product(TIMES, TITLES), strict=False)
]


@pytest.mark.parametrize("time", TIMES)
def test_an_evening_is_the_same_in_whatever_form_it_is_written(time: str) -> None:
    for form in (each for each in FORMS if each[0] == time):
        text = written(*form)
        deck, _ = deck_from_document(read_document(text.encode(), "soiree.md"))
        told = [(theme.theme, theme.duration_s) for theme in deck.themes]
        right = [(name, 60.0 * length) for name, length, _ in PARTS]
        told_of_last = told[-1:] if told[-1:] != [(PARTS[-1][0], None)] else right[-1:]  # no hour says when it ends
        assert [*islice(told, len(told) - 1), *told_of_last] == right, text
