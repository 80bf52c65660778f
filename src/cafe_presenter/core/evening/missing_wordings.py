"""Every wording of a deck: the themes that lack one others have, and the texts that few fonts can draw."""

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.problem import Place, Problem, Severity
from cafe_presenter.core.deck.deck import Deck, Theme, Vote
from cafe_presenter.core.evening.view import PLAIN, other_vote, twins
from cafe_presenter.core.typesetting.typography import is_in_bundled_fonts


def missing_wordings(deck: Deck, file: str) -> tuple[Problem, ...]:
    """Return one warning for each other wording of the deck that names the themes without it; none when all have it."""
    problems = []
    themes = [theme for theme in deck.themes if theme.kind.is_theme and not is_blank(theme.question)]
    for twin in twins(deck):
        lacking = [
            theme.theme or theme.question for theme in themes if not (_has(theme, twin) and _has_vote(theme, twin))
        ]
        if lacking:
            code = "deck.no_plain" if twin == PLAIN else "deck.no_translation"
            names = ", ".join(f"“{name}”" for name in lacking)
            problems.append(Problem(code, Place(file), {"language": twin, "themes": names}, Severity.WARNING))
    return tuple(problems)


def _has(theme: Theme, twin: str) -> bool:
    if twin == PLAIN:
        return not is_blank(theme.plain)
    return any(each.language == twin and not is_blank(each.question) for each in theme.translations)


def _has_vote(theme: Theme, twin: str) -> bool:
    vote = theme.vote
    if vote is None or is_blank(vote.question):
        return True
    return other_vote(vote, twin).question != vote.question


def uncommon_texts(deck: Deck) -> tuple[str, ...]:
    """Return, of all that the deck may put on the wall, the texts that the bundled fonts are not known to draw."""
    texts = [deck.title, deck.subtitle, deck.venue, deck.date, deck.next_date]
    for theme in deck.themes:
        texts += [theme.theme, theme.question, theme.plain]
        texts += [part for each in theme.translations for part in (each.theme, each.question)]
        vote = theme.vote or Vote()
        texts += [vote.question, vote.plain, *vote.options]
        texts += [part for each in vote.translations for part in (each.question, *each.options)]
    return tuple(text for text in texts if not is_in_bundled_fonts(text))
