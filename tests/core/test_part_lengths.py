"""How long a part takes, read from beside its title or from the cells of a column."""

import pytest

from cafe_presenter.core.importing.times.one_time import is_time, only_time
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.times.timed_titles import timed_title


@pytest.mark.parametrize(
    ("written", "title", "time"),
    [
        ("1. Introduction (5 min)", "Introduction", "5 min"),
        ("[3-4 min] Tour de table :", "Tour de table", "3-4 min"),
        ("0:00-0:10 | Welcome", "Welcome", "0:00-0:10"),
        ("16:00–16:10 | Accueil", "Accueil", "16:00–16:10"),
        ("19h00-19h15 Accueil", "Accueil", "19h00-19h15"),
        ("Minutos 0-10: Repaso", "Repaso", "0-10"),
        ("Clôture, 5'", "Clôture", "5'"),
        ("MIN 0–10    Le premier regard", "Le premier regard", "0–10"),
        ("Minutes 3–5 of the film", "Minutes 3–5 of the film", ""),
        ("10 min Arrivée et règles", "Arrivée et règles", "10 min"),
        ("10 min\tVoisins\tSe situer", "10 min Voisins Se situer", ""),
        ("10 minutes to read the whole letter", "10 minutes to read the whole letter", ""),
        ("Discussion (environ 20 minutes, en plénière)", "Discussion", "environ 20 minutes"),
        ("Vote (facultatif, 5 min)", "Vote", "5 min"),
        ("Runde (2 Min. pro Person)", "Runde", "2 Min. pro Person"),
        ("1-2 min / os. - Rundka", "Rundka", "1-2 min / os."),
        ("🕒 Phase 2 : Échange (20 min)", "Phase 2 : Échange", "20 min"),
        ("3   Mise en commun | ⏱ 15 min", "3 Mise en commun", "15 min"),
        ("Steg 1 ca 8 – 10 min", "Steg 1", "ca 8 – 10 min"),
        ("Steg 3 ca 8–10 min", "Steg 3", "ca 8–10 min"),
        ("ca 8 – 10 min", "ca 8 – 10 min", ""),
        ("In room 4 for about 5 min", "In room 4 for about 5 min", ""),
        ("Step 4 5 min", "Step 4 5 min", ""),
        ("Setup (5 min) — 9:50 AM", "Setup", "5 min"),
        ("Setup — 9:50–10:10 (5 min)", "Setup", "5 min"),
        ("Setup — 9:50–10:10 (5 min alone + 15 min all together)", "Setup", "9:50–10:10"),
        ("Vote (5 min) – 19h30", "Vote", "5 min"),
        ("Atelier 2, 20 min", "Atelier 2", "20 min"),
        ("At 0–5 minutes", "At 0–5 minutes", ""),
        ("8am-9:45am | Code", "Code", "8am-9:45am"),
        ("7–8pm: Pairs", "Pairs", "7–8pm"),
        ("10:10 - 10:20  10 minutes de pause", "pause", "10:10 - 10:20"),
        ("5 min break", "break", "5 min"),
        ("5 min to read the letter", "5 min to read the letter", ""),
        ("2:30 pm to 4:30 pm (CET)", "2:30 pm to 4:30 pm (CET)", ""),
        ("2. Background", "Background", ""),
        ("Le monde de 1984 : 2 camps", "Le monde de 1984 : 2 camps", ""),
        ("[ ] Réserver la salle (10 min)", "[ ] Réserver la salle (10 min)", ""),
    ],
)
def test_a_title_is_told_from_the_time_beside_it(written: str, title: str, time: str) -> None:
    assert timed_title(written)[:2] == (title, time)


@pytest.mark.parametrize(
    ("written", "time"),
    [("At 0–5 minutes", "0–5 minutes"), ("De 5 à 15 min", "5 à 15 min"), ("19h00-19h15", "19h00-19h15")],
)
def test_a_title_may_be_nothing_but_its_time(written: str, time: str) -> None:
    assert only_time(written) == time


@pytest.mark.parametrize("written", ["Chapitre 12", "1984", "5 à 7", "20 min de silence", "Vote (5 min)"])
def test_a_title_that_says_more_is_no_time(written: str) -> None:
    assert only_time(written) == ""


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        (("0-5", "5-15", "15-20"), (5, 10, 5)),
        (("19h00-19h15", "19h15", "20h"), (15, 45, None)),
        (("9:00 AM", "9:20 AM", "10:00 AM"), (20, 40, None)),
        (("0:00", "0:05", "0:15"), (5, 10, None)),
        (("0:12", "¼ h", "8'", "1½ h"), (12, 15, 8, 90)),
        (("18h00 – 18h15", "23:50-00:10"), (15, 20)),
        (("7:20–7:30pm", "11:30am-1pm", "12pm-1pm"), (10, 90, 60)),
        (("0:00 – 2:00", "2:00 – 7:30", "7:30 – 15:00"), (2, 5.5, 7.5)),
        (("0:00 – 1:00", "1:00 – 2:30"), (60, 90)),
        (("1-2 h", "~10 min", "20 Minuten"), (120, 10, 20)),
        (("09h00", "09h40", "10h50", "11h05"), (40, 70, 15, None)),
        (("1h30", "2h00", "45 min"), (90, 120, 45)),
        (("bientôt", "", "25:00-26:00"), (None, None, None)),
    ],
)
def test_cells_say_how_long_each_row_takes(written: tuple[str, ...], minutes: tuple[float | None, ...]) -> None:
    assert tuple(span.duration_s and span.duration_s / 60 for span in spans(written)) == minutes


def test_a_range_of_minutes_is_a_length_and_how_far_it_may_be_cut() -> None:
    first, _ = spans(("5–7 min", "12-15 min"))
    assert (first.duration_s, first.least_s) == (420, 300)


def test_a_range_of_seconds_is_no_range_of_minutes() -> None:
    assert [span.duration_s for span in spans(["15-30 seconds", "20–40 s"])] == [30, 40]


def test_how_many_talk_together_is_no_length_in_seconds() -> None:
    texts = (
        "Say whether you want small groups (3s)",
        "Talk it over (in 4s)",
        "Crazy 8s",
        "Jingle (8s)",
        "Groups (3 min)",
    )
    assert [timed_title(text)[1] for text in texts] == ["", "", "", "8s", "3 min"]


def test_a_text_too_long_for_a_title_is_no_title_with_a_time() -> None:
    for filling in (" ", "*", "-", "1-"):  # where a time may begin or end would be looked for at each sign
        text = f"Vote {filling * 300_000}! (5 min)"
        assert timed_title(text) == (text, "", "")


def test_hours_with_their_zone_alone_are_no_title() -> None:
    assert timed_title("3:30 pm to 5:30 pm (CET)")[1] == ""
    assert timed_title("3:30 pm to 5:30 pm (CET) Talk")[:2] == ("(CET) Talk", "3:30 pm to 5:30 pm")


def test_a_length_may_be_told_several_times_or_be_what_is_left() -> None:
    assert [span.duration_s for span in spans(["3 x 15 min", "remaining time"])] == [2700, None]
    assert is_time("reste du temps")
    assert timed_title("Au revoir (temps restant)")[:2] == ("Au revoir", "temps restant")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Assembly (85min + 15 min break)", "+ 15 min break"),
        ("Débat (40 min + questions)", "+ questions"),
        ("Work (in pairs, 5 min)", "in pairs"),
        ("Work (30 min, including a break of 5 min)", "including a break of 5 min"),
        ("Lab (10 min + 5 min)", ""),
    ],
)
def test_what_brackets_add_to_the_minutes_of_a_part_is_told(text: str, told: str) -> None:
    assert timed_title(text)[2] == told
