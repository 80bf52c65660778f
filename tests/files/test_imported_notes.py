"""What a host reads in the notes of a part: all that is told of it, where its links lead, and nothing for programs."""

import pytest

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document
from tests.files.packages import OFFICE, RELATIONS, word

EVENING = """\
# An evening for the orchard

## Welcome (10 min)

{welcome}

## Pruning (30 min)

{pruning}

## Goodbye (5 min)

Who takes the ladder home?
"""
RUN = """\
# Orchard walk

| Time | Min | What happens |
|---|---|---|
| 18:00 | 10 | Gathering. Boots on, names round |
| 18:10 | 20 | Old trees, what they tell |
| 18:30 | 25 | Grafting, knife and wax |
| 18:55 | 10 | Leaving, with an apple each |

## How each of them goes

### Gathering and names (10 min)

Everybody says which tree they climbed as a child.

### Old trees (20 min)

Stand below the oldest one and wait.

### Grafting (25 min)

Cut away from your thumb.

### Leaving (10 min)

The basket stands by the gate.
"""


def themes(text: str | bytes, name: str = "a.md") -> tuple[Theme, ...]:
    data = text.encode() if isinstance(text, str) else text
    return deck_from_document(read_document(data, name))[0].themes


def notes(text: str | bytes, name: str = "a.md") -> list[str]:
    return [theme.notes for theme in themes(text, name)]


def evening(welcome: str = "Hang the map.", pruning: str = "Bring the saw.") -> list[str]:
    return notes(EVENING.format(welcome=welcome, pruning=pruning))


def test_where_a_link_leads_stands_behind_its_words() -> None:
    welcome = "Vote on the [wall of words](https://vote.example/ab12) now."
    assert evening(welcome)[0] == "Vote on the wall of words (https://vote.example/ab12) now."


def test_links_called_alike_are_those_of_their_own_parts() -> None:
    links = [f"Film {n}, to be seen first:\n\n[Link](https://film.example/{n})" for n in (1, 2)]
    assert [each.split("\n")[-1] for each in evening(*links)[:2]] == [
        "Link (https://film.example/1)",
        "Link (https://film.example/2)",
    ]


def test_links_called_alike_that_nothing_tells_apart_stay_as_they_are() -> None:
    assert evening("[Link](https://film.example/1) [Link](https://film.example/2)")[0] == "Link Link"


def test_a_link_within_the_page_or_the_site_tells_no_address() -> None:
    assert evening("See [below](#end) and [the plan](plan.html).")[0] == "See below and the plan."


def test_a_link_that_is_its_own_address_is_told_once() -> None:
    assert evening("Write to [orchard.example](https://www.orchard.example/).")[0] == "Write to orchard.example."


def test_a_word_that_is_a_link_alone_elsewhere_leads_nowhere() -> None:
    link = "Read before:\n\n- [saws](https://saw.example/1)\n\nBring saws that cut."
    assert evening(link)[0].split("\n")[1:] == ["saws (https://saw.example/1)", "Bring saws that cut."]
    link = "To read: [saws](https://saw.example/1).\n\n[saws](https://saw.example/1)"
    assert "To read: saws (https://saw.example/1)." in evening(link)[0]


def test_the_links_of_a_word_document_are_told_too() -> None:
    def line(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    link = (
        f'<w:p><w:hyperlink xmlns:r="{OFFICE}" r:id="h"><w:r><w:t>Sign here</w:t></w:r></w:hyperlink>'
        '<w:r><w:t xml:space="preserve"> please.</w:t></w:r></w:p>'
    )
    body = line("Welcome (10 min)") + link + line("Pruning (30 min)") + line("The saw.") + line("Goodbye (5 min)")
    relations = (
        f"<Relationships {RELATIONS}><Relationship Id='h' Type='{OFFICE}/hyperlink' Target='https://sign.example/7'"
        " TargetMode='External'/></Relationships>"
    )
    assert "Sign here (https://sign.example/7) please." in notes(
        word(body, more={"word/_rels/document.xml.rels": relations}), "a.docx"
    )


def test_titles_at_length_that_are_nearly_called_as_rows_are_of_these() -> None:
    assert [each.split("\n")[0] for each in notes(RUN)] == [
        "Everybody says which tree they climbed as a child.",
        "Stand below the oldest one and wait.",
        "Cut away from your thumb.",
        "The basket stands by the gate.",
    ]


def test_what_stands_above_the_plan_below_the_same_heading_is_told_of_that_part_first() -> None:
    told = notes(
        "# Vesper\n\n## The rules\n\nWhoever holds the shell talks.\n\n## Plan\n\n| Time | What |\n|---|---|\n"
        "| 19:00 | Opening |\n| 19:10 | **The rules**, in turns |\n| 19:20 | Pairs |\n\n"
        "## Opening\n\nEverybody says one word about their day.\n\n"
        "### The rules (10 min)\n\nHold it up, for all to see.\n\n"
        "### Pairs\n\nSix minutes each way, and a card to keep.\n"
    )
    assert told[1].startswith("Whoever holds the shell talks.\nHold it up, for all to see.")
    assert not any("shell" in each for each in (told[0], told[2]))


def test_a_table_below_that_sums_up_the_parts_has_what_is_told_in_each() -> None:
    parts = {"Arrival": 5, "Old trees": 15, "Grafting": 20, "Farewell & what you take home": 5, "Spare time": 5}
    told = [f"Of part {at} this is all that there is to tell." for at in range(len(parts))]
    text = "".join(
        f"## Step {at} — {name} ({minutes} min)\n\n{told[at]}\n\n" for at, (name, minutes) in enumerate(parts.items())
    )
    rows = "".join(
        f"| {'—' if name == 'Spare time' else at} | {name.partition(' &')[0]} | {minutes} min |\n"
        for at, (name, minutes) in enumerate(parts.items())
    )
    found = notes(f"# Orchard walk\n\n{text}## Times\n\n| Step | What | Minutes |\n|---|---|---|\n{rows}")
    assert [each.split("\n")[-1] for each in found] == told


def test_a_heading_that_says_a_name_at_full_length_behind_its_number_is_of_the_row_in_short() -> None:
    run = "# Baum\n\n| Teil | Dauer |\n|---|---|\n| Intro | 5 min |\n| Alte Bäume | 15 min |\n| Der Most | 20 min |\n"
    below = {
        "Introduktion": "Alle stehen noch vor dem Tor.",
        "Alte Bäume": "Der älteste kommt zuerst.",
        "Der Most": "Ein Krug für jeden Tisch.",
    }
    told = "".join(f"\n## Teil {at} — {name}\n\n{text}\n" for at, (name, text) in enumerate(below.items(), start=1))
    assert notes(run + told) == [*below.values()]


def test_titles_of_other_things_are_of_no_row() -> None:
    other = RUN[: RUN.index("## How")] + "## Tools\n\nA knife for each.\n\n## Weather\n\nWe go when it rains.\n"
    assert all("knife for each" not in each for each in notes(other))


def test_a_table_within_a_part_is_in_its_notes() -> None:
    groups = "Three groups:\n\n| Group | Tree |\n|---|---|\n| A | Apple |\n| B | Pear |"
    assert evening(pruning=groups)[1] == "Three groups:\nGroup | Tree\nA | Apple\nB | Pear"


@pytest.mark.parametrize(
    "behind",
    [
        12 * "The orchard was planted by the school in a winter of which nobody alive has a memory of their own.\n\n",
        "Neem een mand mee.\n",
        "Other evenings:\n\n- 3 May: grafting\n- 9 June: the bees\n",
    ],
)
def test_what_stands_behind_a_list_is_not_of_its_last_item(behind: str) -> None:
    text = "# Walk\n\n- 18:00 Gathering\n- 18:15 Old trees\n- 18:45 Apples and cider\n\n"
    assert not notes(text + behind)[-1]


def test_what_stands_below_other_items_too_is_of_the_last() -> None:
    text = "# Walk\n\n- 18:00 Gathering\n\nAt the gate.\n\n- 18:15 Old trees\n- 18:45 Cider\n\nBring a cup.\n"
    assert notes(text)[-1] == "Bring a cup."


def test_the_last_of_long_items_is_a_part_though_it_tells_but_its_hour() -> None:
    told = "All that the host has in mind for it follows here, at such a length that it is no title any more, by far. "
    hours = {"18:00": "Gathering", "18:15": "Old trees", "18:45": "Grafting", "19:30": "See you next year"}
    text = "# Walk\n\n" + "\n".join(f"- {hour}: {title}. {told * 2}" for hour, title in hours.items())
    assert [each.theme for each in themes(text)] == [*hours.values()]


def test_a_line_break_of_a_page_typed_in_a_cell_is_one() -> None:
    csv = "Time,Activity,Who\n18:00-18:10,Gathering,Ann <br> Ben\n18:10-18:30,Old trees,Cleo\n18:30-19:00,Cider,Dan\n"
    assert notes(csv, "a.csv")[0] == "Who: Ann\nBen"


def test_the_file_of_a_picture_is_no_note() -> None:
    csv = "Time,Activity,Image\n18:00-18:10,Gathering,img/a.png\n18:10-18:30,Trees,img/b.png\n18:30-19:00,Cider,b.jpg\n"
    assert notes(csv, "a.csv") == ["", "", ""]


def test_the_part_of_a_day_that_a_spreadsheet_keeps_is_told_in_minutes() -> None:
    csv = (
        "Time,Activity,Took\n18:00-18:10,Gathering,0.00694444444444444\n18:10-18:30,Trees,0.0138888888888889\n"
        "18:30-19:00,Cider,0.0208333333333333\n"
    )
    assert notes(csv, "a.csv") == ["Took: 10 min", "Took: 20 min", "Took: 30 min"]


def test_the_talks_of_one_cell_are_all_its_title() -> None:
    table = (
        "| Time | What |\n|---|---|\n| 18:00–18:15 | Welcome |\n"
        "| 18:15–19:00 | **On bees** – Ann Moor<br>**On wasps** – Ben Hill |\n| 19:00–19:30 | Cider |\n"
    )
    assert themes(table)[1].theme == "On bees – Ann Moor · On wasps – Ben Hill"


def test_what_only_leads_to_questions_on_the_wall_is_no_note() -> None:
    assert evening(pruning="Sharpen the saw first.\n\nQuestions to ask:\n\n- Which branch goes?\n- Who cuts it?")[
        1
    ] == ("Sharpen the saw first.")


def test_a_line_that_leads_to_questions_and_says_with_whom_is_kept() -> None:
    pruning = "Questions, in groups of three people:\n\n- Which branch goes?\n- Who cuts it?"
    assert evening(pruning=pruning)[1] == "Questions, in groups of three people:"


def test_a_table_that_the_room_fills_in_is_no_note() -> None:
    assert evening(pruning="Three groups:\n\n| Group | Tree |\n|---|---|\n| | |\n| | |")[1] == "Three groups:"


def test_one_address_stands_once_in_the_notes_of_a_part() -> None:
    link = "[map](https://map.example/1)"
    assert evening(f"Take the {link}.\n\nFold the {link}.")[0].count("map.example") == 1


def test_the_foot_of_a_site_is_of_no_part() -> None:
    page = (
        "<html><body><h1>Walk</h1><h2>Gathering (10 min)</h2><p>Boots on.</p><h2>Old trees (20 min)</h2><p>Wait.</p>"
        "<h2>Cider (30 min)</h2><p>Bring a cup.</p><footer><p>© 2026 The orchard</p></footer></body></html>"
    )
    assert notes(page, "a.html")[-1] == "Bring a cup."


def test_names_by_which_a_site_finds_its_parts_are_no_notes() -> None:
    assert evening("(trees.welcome)=\n\n:::info Hang the map\n:::")[0] == "Hang the map"


def test_what_else_stands_below_the_title_of_a_talk_is_in_its_notes() -> None:
    talk = "### Debrief (10 min)\n\nDraw the curve.\n\n- Who led?\n- What helped?\n- What hurt?\n\nThank all.\n"
    found = themes(RUN[: RUN.index("## How")] + talk)[-1]
    assert (found.question, found.notes) == ("Who led?", "Draw the curve.\nThank all.")


def test_what_a_column_tells_stands_behind_its_name_as_the_language_of_the_deck_has_it() -> None:
    french = "Heure,Activité,Qui\n18:00-18:10,Accueil,Ann\n18:10-18:30,Les vieux arbres,Cléo\n18:30-19:00,Cidre,Denis\n"
    assert notes(french, "a.csv") == ["Qui : Ann", "Qui : Cléo", "Qui : Denis"]


def test_min_beside_a_length_is_the_least_time() -> None:
    parts = themes("Theme;Duration;Min\nGathering;10;5\nOld trees;20;15\nCider;30;20\n", "a.csv")
    assert [(each.duration_s, each.minimum_s) for each in parts] == [(600, 300), (1200, 900), (1800, 1200)]


@pytest.mark.parametrize("answer", ["Réponse : des orties.", "**Antwort:** Brennnesseln."])
def test_an_answer_is_in_the_notes_of_the_question_above_it(answer: str) -> None:
    seen = "## What we saw\n\n- What was new?\n- What was odd?\n\n"
    known = f"## What to know\n\n- What grows at the back?\n\n{answer}\n\nThey stay.\n\n- Who waters in August?\n"
    found = themes(f"# An evening for the garden\n\n{seen}{known}- Who mows?\n- Who keeps the key?\n")
    assert "They stay." in next(theme.notes for theme in found if theme.question == "What grows at the back?")
