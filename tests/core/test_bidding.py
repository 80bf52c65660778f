"""Lines that bid people name several things, and lines that only look as if they did."""

import pytest

from cafe_presenter.core.importing.asking.asking import bids, bids_somewhere


@pytest.mark.parametrize(
    "line",
    [
        "Listez trois raisons de rester",
        "Listet drei Gründe auf",
        "Enumerad tres razones",
        "Elencate tre motivi",
        "Enumere três motivos",
        "Wypiszcie trzy powody",
        "Räkna upp tre skäl",
        "Luetelkaa kolme syytä",
        "Enumerați trei motive",
        "Перечислите три причины",
        "Перелічіть три причини",
        "Αναφέρετε τρεις λόγους",
        "Enumereu tres raons",
    ],
)
def test_who_is_to_list_things_is_bid_to_talk(line: str) -> None:
    assert bids(line)


@pytest.mark.parametrize("line", ["Liste des outils", "Listen to the bell", "Lista de materiales", "Listing the tools"])
def test_a_list_of_things_bids_nobody(line: str) -> None:
    assert not bids(line)


@pytest.mark.parametrize(
    "line",
    [
        "Go around the room and name one thing",
        "Faites un tour de table des idées",
        "Macht eine Runde mit euren Wünschen",
        "Haced una ronda con una palabra",
        "Fate un giro di nomi",
        "Façam uma rodada de ideias",
        "Maak een rondje met wensen",
        "Zróbcie rundkę pomysłów",
        "Пройдите по кругу и назовите одно слово",
    ],
)
def test_who_is_to_go_around_a_circle_is_bid_to_talk(line: str) -> None:
    assert bids(line)


def test_what_is_told_first_is_bid_all_the_same() -> None:
    assert bids_somewhere("The dam was built in 1911. Discuss why.")
    assert not bids_somewhere("The dam was built in 1911. It still holds.")
