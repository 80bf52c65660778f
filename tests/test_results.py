"""The results of an evening from a journal that was kept: the file, its number, and all of it in words."""

import html
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cafe_presenter.app.minutes import paper_bytes
from cafe_presenter.app.results import results_bytes, results_of_session, results_paper
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import Ended, Event, FactShown, FollowUpShown, Noted, Started, WentTo
from cafe_presenter.core.evening.results import ResultsWishes
from cafe_presenter.core.evening.room_events import Counted
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.evening.journal import Journal, Recovered, journals, read_journal
from cafe_presenter.resources import resource
from cafe_presenter.wording import Wording
from tests.schemas import faults
from tests.test_minutes import KEPT, plain

SCHEMA = json.loads(resource("results.schema.json").read_text("utf-8"))
OPENED = datetime(2026, 11, 12, 18, 30, 0, 123_000, UTC)
DECK = Deck(title="Une amie", host="Claire", themes=(Theme("Amitié", "Une amie ?"), Theme("Pouvoir", "Qui décide ?")))
BUNDLED = sorted(resource("decks").glob("*.yaml"))
NOTHING = ResultsWishes()


def kept(
    folder: Path, *events: Event, deck: Deck = DECK, opened: datetime = OPENED, is_rehearsal: bool = False
) -> Recovered:
    journal = Journal.create(folder, begin(deck), opened=opened, is_rehearsal=lambda: is_rehearsal)
    for event in events or (Started(1), WentTo(60, 1), Ended(600)):
        journal.record(event, opened + timedelta(seconds=event.at))
    journal.close()
    return read_journal(journals(folder)[-1])


def number(evening: Recovered, wishes: ResultsWishes = NOTHING) -> str:
    return results_of_session(evening, wishes).id


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_every_evening_that_was_ever_kept_has_results_that_satisfy_the_schema(path: Path) -> None:
    evening = read_journal(path)
    written = results_bytes(results_of_session(evening, NOTHING))
    assert faults(json.loads(written), SCHEMA) == []
    words = results_paper(results_of_session(evening, NOTHING), Wording("en"))
    assert len(words.blocks) >= 2


def test_the_file_is_one_line(tmp_path: Path) -> None:
    written = results_bytes(results_of_session(kept(tmp_path), NOTHING))
    assert (written.count(b"\n"), written[-1:]) == (1, b"\n")


def test_an_evening_has_the_same_number_whatever_is_ticked_and_however_it_went_on(tmp_path: Path) -> None:
    instants = [WentTo(10.0 * step, step % 3) for step in range(1, 10)]
    first = kept(tmp_path, *instants)
    again = number(first, ResultsWishes(frozenset({"title"}), 12, "69"))
    journal = Journal.reopen(first)
    journal.record(Ended(900), OPENED + timedelta(seconds=900))
    journal.close()
    assert number(first) == again == number(read_journal(first.path))


def test_two_evenings_have_different_numbers_though_a_millisecond_alone_is_between_them(tmp_path: Path) -> None:
    later = OPENED + timedelta(milliseconds=1)
    assert number(kept(tmp_path / "a")) != number(kept(tmp_path / "b", opened=later))


@pytest.mark.parametrize("is_rehearsal", [True, False])
def test_a_rehearsal_says_so(tmp_path: Path, is_rehearsal: bool) -> None:  # noqa: FBT001 - a parameter
    results = results_of_session(kept(tmp_path, is_rehearsal=is_rehearsal), NOTHING)
    assert results.rehearsal is is_rehearsal
    said = "A rehearsal, without the public." in repr(results_paper(results, Wording("en")))
    assert said is is_rehearsal


def test_of_the_date_the_month_alone_is_told(tmp_path: Path) -> None:
    written = results_bytes(results_of_session(kept(tmp_path), NOTHING))
    assert json.loads(written)["month"] == "2026-11"
    assert b"2026-11-12" not in written


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_deck_that_comes_with_the_program_is_told_in_words_but_for_what_the_host_changed(
    tmp_path: Path, path: Path
) -> None:
    deck, _ = load_deck(path)
    themes = (*deck.themes[:2], replace(deck.themes[2], question="Et Jeanne, qu’en dit-elle ?"), *deck.themes[3:])
    results = results_of_session(kept(tmp_path, deck=replace(deck, themes=themes)), NOTHING)
    assert results.deck.title == deck.title
    assert [each.question for each in results.themes] == [
        None if index == 2 else theme.question or None for index, theme in enumerate(deck.themes)
    ]


def texts_in(part: object) -> Iterator[str]:
    """Yield every text of a JSON value, but for those that are one of a few."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name not in ("origin", "kind", "outcome", "way", "occasion"):
                yield from texts_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts_in(value)
    elif isinstance(part, str):
        yield part


def test_every_text_of_the_file_is_read_before_it_is_written(tmp_path: Path) -> None:
    deck, _ = load_deck(BUNDLED[0])
    theme = deck.themes[1]
    counted = Counted(200, "Sans elle ?", ("Oui", "Non"), (7, 8))
    events = (
        *(Started(1), WentTo(60, 1), FollowUpShown(90, theme.follow_ups[0]), FactShown(95, theme.facts[0]), counted),
        *(Noted(100, "Qui paie ?", "question"), Ended(600)),
    )
    evening = kept(tmp_path, *events, deck=deck)
    results = results_of_session(evening, ResultsWishes(frozenset({"fridge-0", "theme-1"}), 14, "2A"))
    page = paper_bytes(results_paper(results, Wording("fr")), "html").decode()
    read = plain(html.unescape(page)).replace("’", "'")
    written = list(texts_in(json.loads(results_bytes(results))))
    assert len(written) > 30
    assert [text for text in written if plain(text).replace("’", "'") not in read] == []
    assert "Oui 7 · Non 8" in read
