"""One evening in the many forms that people and programs give it: whatever its look, the same deck."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from cafe_presenter.core.importing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

type Part = tuple[str, Sequence[str]]


@dataclass(frozen=True)
class Evening:
    """Titles with what is asked below each, and the items that are to come of it."""

    title: str
    parts: Sequence[Part]
    items: Sequence[tuple[str, str, float | None]]


EVENINGS = {
    "minutes": Evening(
        "Le banc public",
        (
            ("Accueil (5 min)", ()),
            ("Se souvenir (15 min)", ("Sur quel banc avez-vous attendu quelqu’un ?",)),
            ("Décider (25 min)", ("Qui choisit où l’on peut s’asseoir ?",)),
            ("Finir (10 min)", ("Quel banc manque ici ?",)),
        ),
        (
            ("Accueil", "", 300),
            ("Se souvenir", "Sur quel banc avez-vous attendu quelqu’un ?", 900),
            ("Décider", "Qui choisit où l’on peut s’asseoir ?", 1500),
            ("Finir", "Quel banc manque ici ?", 600),
        ),
    ),
    "lists": Evening(
        "Lending tools",
        (
            ("Trust", ("Whom would you lend your best saw?", "What did you never get back?")),
            ("Care", ("Who mends what breaks?", "Should a tool have a name?")),
            ("Place", ("Where would the shed stand?", "Who holds the key?")),
        ),
        (
            ("Trust", "Whom would you lend your best saw?", None),
            ("Trust", "What did you never get back?", None),
            ("Care", "Who mends what breaks?", None),
            ("Care", "Should a tool have a name?", None),
            ("Place", "Where would the shed stand?", None),
            ("Place", "Who holds the key?", None),
        ),
    ),
}


def below(part: Part) -> str:
    """Return what is asked below a title: one paragraph, or a list."""
    asked = part[1]
    items = "".join(f"<li>{each}</li>" for each in asked)
    return f"<ul>{items}</ul>" if len(asked) > 1 else "".join(f"<p>{each}</p>" for each in asked)


def page(evening: Evening, part: str, around: str = "{}") -> bytes:
    """Return a web page; ``part`` has the place of a title and of what is below, ``around`` that of all."""
    parts = "".join(part.format(each[0], below(each)) for each in evening.parts)
    return f"<html><body>{around.format(f'<h1>{evening.title}</h1>{parts}')}</body></html>".encode()


PAGES: dict[str, tuple[str, ...]] = {
    "headings": ("<h2>{}</h2>{}",),
    "signs that lead to headings": ('<h2 id="a"><a class="anchor" href="#a">#</a>{}</h2>{}',),
    "signs behind headings": ('<h2 id="a">{}<a class="headerlink" href="#a" title="Link">¶</a></h2>{}',),
    "folds": ('<div><h2><button class="accordion-button">{}</button></h2><div>{}</div></div>',),
    "buttons that fold": ('<button class="accordion">{}</button><div class="panel">{}</div>',),
    "details": ("<details><summary>{}</summary>{}</details>",),
    "terms": ("<dl><dt>{}</dt><dd>{}</dd></dl>",),
    "roles": ('<div role="heading" aria-level="2">{}</div>{}',),
    "a table that places": ("<h2>{}</h2>{}", "<table><tr><td><a href='/'>Home</a></td><td>{}</td></tr></table>"),
}


def in_page(name: str) -> Callable[[Evening], bytes]:
    return lambda evening: page(evening, *PAGES[name])


FORMS = {f"page, {name}": in_page(name) for name in PAGES}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", EVENINGS)
def test_the_deck_of_an_evening_is_the_same_in_every_form(name: str, form: str) -> None:
    evening = EVENINGS[name]
    deck, _ = deck_from_document(read_document(FORMS[form](evening), "f"))
    assert [(each.theme, each.question, each.duration_s) for each in deck.themes] == list(evening.items)
    assert deck.title == evening.title
