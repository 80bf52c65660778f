"""What is clearly a date and stands in no calendar is found; every other text is left alone."""

import pytest

from cafe_presenter.core.deck.dates import no_such_date

NO_DAYS = {
    "2026-02-30": "2026-02-30",
    "2025-02-29": "2025-02-29",
    "2026/13/01": "2026/13/01",
    "le 2026-04-31 à 18 h": "2026-04-31",
    "31/02/2026": "31/02/2026",
    "31.04.2026": "31.04.2026",
    "31-11-2026, 18h": "31-11-2026",
    "31/02/26": "31/02/26",
    "31 février": "31 février",
    "mardi 31 FÉVRIER 2026 à 18 h 30": "31 FÉVRIER 2026",
    "le 31 fevrier": "31 fevrier",
    "31 fe\u0301vrier": "31 février",
    "31\u00a0juin": "31 juin",
    "29 février 2025": "29 février 2025",
    "29 au 31 févr. 2026": "31 févr. 2026",
    "29-31 avril": "31 avril",
    "0 mars": "0 mars",
    "32 mars": "32 mars",
    "31 sept.": "31 sept.",
    "31st of June": "31st of June",
    "Friday 30 February 2026": "30 February 2026",
    "February 30, 2026": "February 30, 2026",
    "Nov. 31": "Nov. 31",
    "5 juin ou 31 juin": "31 juin",
}
DAYS = (
    "", "jeudi 5 juin", "Thursday 5 June 2025", "2025-05-29", "29 février", "29 février 2024", "1er mai", "31 mai",
    "05/31/2026", "31/05/2026", "28/02/26", "29 au 31 mai", "December 31st, 2026", "Feb. 29",
)  # fmt: skip
NO_DATES = (
    "mai 68", "Mai 68", "May 68", "printemps 2026", "tous les mardis", "le 31 du mois", "30 minutes", "40 participants",
    "20.30.00", "20-21-22 juin", "20/21/22 juin", "24/7", "saison 2025-2026", "février 2026", "salle 31", "99 marches",
    "1234-56-789", "n° 2026.40.1.2", "il y en a 45 maintenant", "x" * 10_000, "1 " * 5000,
)  # fmt: skip


@pytest.mark.parametrize(("text", "written"), NO_DAYS.items())
def test_a_date_that_does_not_exist_is_found_as_it_is_written(text: str, written: str) -> None:
    assert no_such_date(text) == written


@pytest.mark.parametrize("text", DAYS)
def test_a_date_that_exists_is_left_alone(text: str) -> None:
    assert no_such_date(text) is None


@pytest.mark.parametrize("text", NO_DATES, ids=lambda text: text[:20])
def test_a_text_of_the_host_s_own_is_left_alone(text: str) -> None:
    assert no_such_date(text) is None
