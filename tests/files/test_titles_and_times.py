"""Titles of parts in every usual way of setting them, each with its time in every usual place, in Markdown."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

PARTS = (("Accueil dans la cour", 10), ("Visite de l’étable", 20), ("Le prix du lait", 30), ("Goûter", 15))
BELOW = (
    "On boit un verre de lait.",
    "Par groupes de six, avec Jeanne.",
    "À qui appartient le lait ?",
    "Du pain, du cidre.",
)
HEADS = {
    "heading": "## {before}{title}{after}",
    "counted heading": "### {number}. {before}{title}{after}",
    "bold": "{before}**{title}**{after}",
    "bold whole": "**{before}{title}{after}**",
    "counted in bold": "**{number}. {title}**{after}",
    "counted, bold": "{number}. {before}**{title}**{after}",
    "counted": "{number}. {before}{title}{after}",
    "item": "- {before}{title}{after}",
    "bold item": "- {before}**{title}**{after}",
    "plain": "{before}{title}{after}",
    "italic": "{before}*{title}*{after}",
    "roman": "{roman}. {title}{after}",
    "quoted": "> {before}**{title}**{after}",
    "label": "{before}{title}{after} :",
    "sign": "➤ {before}{title}{after}",
}
BEFORE = ("{min} min : ", "{min} min – ", "[{min}'] ", "({min} min) ", "{begun}-{over} ", "{begun} – {over} : ")
AFTER = (" ({min} min)", " _{min} min_", " *({min} min)*", " – *{min} min*", " [{min} min]", " `{min} min`")
RIGHT_BELOW = ("_{min} min_", "*({min} min)*", "{min} min", "Durée : {min} min", "**Durée** : {min} min", "⏱ {min} min")
CLOCK_BELOW = "{begun}-{over}"


def _text(head: str, time: str, place: str) -> str:
    lines, begun = ["# Soirée à la ferme", ""], 9 * 60
    for number, ((title, minutes), below) in enumerate(zip(PARTS, BELOW, strict=True), start=1):
        over = begun + minutes
        told = time.format(min=minutes, begun=_clock(begun), over=_clock(over))
        at = {"before": "", "after": "", place: told}
        roman = ("I", "II", "III", "IV")[number - 1]
        within = "   " if head[:2] in ("- ", "{n") else ""
        lines.append(head.format(number=number, roman=roman, title=title, before=at["before"], after=at["after"]))
        lines += [within + told] if place == "below" else []
        lines += [within + below, ""]
        begun = over
    return "\n".join(lines)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


TIMES = [
    *((time, "before") for time in BEFORE),
    *((time, "after") for time in AFTER),
    *((time, "below") for time in (*RIGHT_BELOW, CLOCK_BELOW)),
]


@pytest.mark.parametrize("name", HEADS)
def test_each_title_keeps_its_time(name: str) -> None:
    head, wrong = HEADS[name], list[str]()
    for time, place in TIMES:
        if f"{{{place}}}" not in head and place != "below":
            continue
        text = _text(head, time, place)
        deck, _ = deck_from_document(read_document(text.encode(), "ferme.md"))
        found = [(theme.theme, theme.duration_s or 0.0) for theme in deck.themes]
        if found != [(title, 60.0 * minutes) for title, minutes in PARTS]:
            wrong.append(f"{time!r}: {found}")
        assert [theme.question for theme in deck.themes if theme.question] == [BELOW[2]], text
    assert not wrong, "\n".join(wrong)
