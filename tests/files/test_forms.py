"""One evening in the many forms that people and programs give it: whatever its look, the same deck."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document
from tests.files.packages import word

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


def page(evening: Evening, part: str, around: str = "{}", below: str = "", between: str = "") -> bytes:
    """Return a web page; ``part`` has the place of a title and of what is below, ``around`` that of all.

    ``below`` has that of what is asked, whose lines ``between`` breaks; else it is a paragraph, or a list.
    """
    body = f"<h1>{evening.title}</h1>"
    for name, asked in evening.parts:
        told = between.join(("", *asked)).removeprefix("<br>") if len(asked) > 1 else "".join(asked)
        items = "".join(f"<li>{each}</li>" for each in asked)
        listed = f"<ul>{items}</ul>" if len(asked) > 1 else "".join(f"<p>{each}</p>" for each in asked)
        body += part.format(name, below.format(told) if below else listed)
    return f"<html><body>{around.format(body)}</body></html>".encode()


PAGES: dict[str, tuple[str, ...]] = {
    "headings": ("<h2>{}</h2>{}",),
    "signs that lead to headings": ('<h2 id="a"><a class="anchor" href="#a">#</a>{}</h2>{}',),
    "signs behind headings": ('<h2 id="a">{}<a class="headerlink" href="#a" title="Link">¶</a></h2>{}',),
    "folds": ('<div><h2><button class="accordion-button">{}</button></h2><div>{}</div></div>',),
    "buttons that fold": ('<button class="accordion">{}</button><div class="panel">{}</div>',),
    "cards": ('<div class="card"><div class="card-header">{}</div><div class="card-body">{}</div></div>',),
    "details": ("<details><summary>{}</summary>{}</details>",),
    "terms": ("<dl><dt>{}</dt><dd>{}</dd></dl>",),
    "roles": ('<div role="heading" aria-level="2">{}</div>{}',),
    "large letters": ('<p><span style="font-size:24px">{}</span></p>{}',),
    "sizes of fonts": ('<p><font size="5">{}</font></p>{}',),
    "large letters by class": ('<div class="t">{}</div>{}', "<style>div.t, .u {{ font-size: 15pt }}</style>{}"),
    "bold by class": ('<p class="c1"><span class="c2">{}</span></p>{}', "<style>.c2{{font-weight:700}}</style>{}"),
    "underlined": ("<p><u>{}</u></p>{}",),
    "lines broken below headings": ("<h2>{}</h2>{}", "{}", "<p>{}</p>", "<br>– "),
    "lines broken below bold letters": ("<p><b>{}</b><br>{}</p>", "{}", "{}", "<br>– "),
    "a table that places": ("<h2>{}</h2>{}", "<table><tr><td><a href='/'>Home</a></td><td>{}</td></tr></table>"),
}


def in_page(name: str) -> Callable[[Evening], bytes]:
    return lambda evening: page(evening, *PAGES[name])


def paragraph(text: str, properties: str = "", letters: str = "") -> str:
    """Return a paragraph of Word."""
    told = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{told}<w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


HEADINGS = "".join(
    f"<w:style w:type='paragraph' w:styleId='H{level}'><w:name w:val='heading {level}'/></w:style>" for level in (1, 2)
)
HEADINGS += (
    "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='S'><w:name w:val='Subtitle'/>"
    "<w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"  # a depth, and no list
)
ITEM = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"


BREAK = "</w:t><w:br/><w:t xml:space='preserve'>"


def in_lines(evening: Evening) -> bytes:
    """Return an evening in Word whose parts are one paragraph each, its title bold, its lines broken by Shift+Enter."""
    body = paragraph(evening.title, "<w:pStyle w:val='H1'/>")
    for name, asked in evening.parts:
        lines = BREAK.join("- " * (len(asked) > 1) + each for each in asked)
        bold = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{name}</w:t><w:br/></w:r>"
        body += f"<w:p>{bold}<w:r><w:t xml:space='preserve'>{lines}</w:t></w:r></w:p>"
    return word(body, HEADINGS)


def points(evening: Evening) -> bytes:
    """Return an evening as Word saves it for other programs: each point is a letter with blanks behind it."""
    body = f"<h1>{evening.title}</h1>"
    for name, asked in evening.parts:
        body += f"<h2>{name}</h2>"
        sign = "<span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>"
        kind, sign = ("MsoListParagraph", sign) if len(asked) > 1 else ("MsoNormal", "")
        body += "".join(f"<p class={kind}>{sign}{each}</p>" for each in asked)
    return f"<html><body>{body}</body></html>".encode()


def in_word(title: tuple[str, str], part: tuple[str, str], item: str = ITEM) -> Callable[[Evening], bytes]:
    """Return what writes an evening in Word: properties of the paragraphs and letters of its title and of its parts."""

    def written(evening: Evening) -> bytes:
        body = paragraph(evening.title, *title)
        for name, asked in evening.parts:
            body += paragraph(name, *part) + "".join(paragraph(each, item if len(asked) > 1 else "") for each in asked)
        return word(body, HEADINGS)

    return written


WORD = {
    "headings": in_word(("<w:pStyle w:val='H1'/>", ""), ("<w:pStyle w:val='H2'/>", "")),
    "bold letters": in_word(("<w:pStyle w:val='H1'/>", ""), ("", "<w:b/>")),
    "large letters": in_word(("", "<w:sz w:val='40'/>"), ("", "<w:sz w:val='28'/>")),
    "large bold letters": in_word(("", "<w:b/><w:sz w:val='40'/>"), ("", "<w:b/><w:sz w:val='28'/>")),
    "subtitles": in_word(("<w:pStyle w:val='T'/>", ""), ("<w:pStyle w:val='S'/>", "")),
    "lines broken": in_lines,
    "underlined": in_word(("<w:pStyle w:val='H1'/>", ""), ("", "<w:u w:val='single'/>")),
}


def in_text(title: Callable[[str, str], str]) -> Callable[[Evening], bytes]:
    """Return what types an evening, ``title`` as it types titles, of which it is told the sign of a rule below them."""

    def written(evening: Evening) -> bytes:
        lines = [title(evening.title, "=")]
        for name, asked in evening.parts:
            lines += ["", title(name, "-"), "", *("- " * (len(asked) > 1) + each for each in asked)]
        return "\n".join(lines).encode()

    return written


TEXT = {
    "capitals": in_text(lambda title, rule: title.upper() if rule == "-" else title),
    "rules below titles": in_text(lambda title, rule: f"{title}\n{rule * len(title)}"),
    "stars around titles": in_text(lambda title, rule: f"*{title}*" if rule == "-" else title),
}


FORMS = {f"page, {name}": in_page(name) for name in PAGES}
FORMS["page, points of Word"] = points
FORMS |= {f"Word, {name}": WORD[name] for name in WORD} | {f"text, {name}": TEXT[name] for name in TEXT}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", EVENINGS)
def test_the_deck_of_an_evening_is_the_same_in_every_form(name: str, form: str) -> None:
    evening = EVENINGS[name]
    deck, _ = deck_from_document(read_document(FORMS[form](evening), "f"))
    found = [(each.theme.casefold(), each.question, each.duration_s) for each in deck.themes]
    assert found == [(theme.casefold(), question, length_s) for theme, question, length_s in evening.items]
    assert deck.title == evening.title


WITHIN = "Should tools be lent?", "To whom?", "Who mends them?"
STYLES = "".join(
    f"<w:style w:type='paragraph' w:styleId='L{depth}'><w:name w:val='List Bullet{name}'/><w:pPr><w:numPr>"
    f"<w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    for depth, name in enumerate(("", " 2"))
)
NESTED = {
    "styles of Word": word(
        "".join(
            paragraph(each, f"<w:pStyle w:val='L{depth}'/>") for each, depth in zip(WITHIN, (0, 1, 0), strict=True)
        ),
        STYLES,
    ),
    "levels of Word": "".join(
        f"<p class=MsoListParagraph style='mso-list:l0 level{depth} lfo1'>{each}</p>"
        for each, depth in zip(WITHIN, (1, 2, 1), strict=True)
    ).encode(),
    "classes of Google Docs": "".join(
        f'<ul class="lst-kix_a1-{depth} start"><li>{each}</li></ul>'
        for each, depth in zip(WITHIN, (0, 1, 0), strict=True)
    ).encode(),
}


@pytest.mark.parametrize("form", NESTED)
def test_what_stands_within_an_item_is_told_by_styles_levels_and_classes(form: str) -> None:
    lines = read_document(NESTED[form], "f.html").paragraphs
    assert [(each.text, each.depth) for each in lines] == list(zip(WITHIN, (0, 1, 0), strict=True))
