"""Questions below headings, whatever stands before each, apart from each other or not, with what is told between."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

ASKED = {
    "À la maison": ("À qui parle-t-on là ?", "Faut-il lui dire merci ?", "Qui écoute encore ?"),
    "À l’école": ("Que vaut un devoir écrit à deux ?", "Qui corrige le correcteur ?"),
}
TOLD = "Laisser parler d’abord les plus jeunes."
MARKS = (
    "- {}",
    "* {}",
    "• {}",
    "– {}",
    "→ {}",
    "❓ {}",
    "☐ {}",
    "{n}. {}",
    "{n}) {}",
    "{n}/ {}",
    "{n} - {}",
    "({n}) {}",
)
BARE = ("{}", "Q{n}. {}", "*{}*", "« {} »", "n° {n} : {}")


def written(mark: str, *, told: bool, blank: bool) -> str:
    lines = ["# Les machines qui parlent", ""]
    for title, asked in ASKED.items():
        lines += [f"## {title}", ""]
        for n, question in enumerate(asked, start=1):
            lines += [mark.format(question, n=n), *([f"  {TOLD}"] if told and n == 1 else []), *([""] if blank else [])]
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("blank", [False, True])
@pytest.mark.parametrize("told", [False, True])
@pytest.mark.parametrize("mark", MARKS)
def test_each_question_of_a_list_is_asked_below_its_heading(mark: str, told: bool, blank: bool) -> None:  # noqa: FBT001
    deck, _ = deck_from_document(read_document(written(mark, told=told, blank=blank).encode(), "a.md"))
    assert [(theme.theme, theme.question) for theme in deck.themes] == [
        (title, question) for title, asked in ASKED.items() for question in asked
    ]
    assert [theme.notes for theme in deck.themes] == ([TOLD, "", "", TOLD, ""] if told else 5 * [""])


@pytest.mark.parametrize("mark", BARE)
def test_questions_in_lines_of_their_own_are_asked_one_by_one(mark: str) -> None:
    deck, _ = deck_from_document(read_document(written(mark, told=False, blank=False).encode(), "a.md"))
    assert [theme.question for theme in deck.themes] == [question for asked in ASKED.values() for question in asked]
