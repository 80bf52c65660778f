"""Lines that bid people name several things, and lines that only look as if they did."""

import pytest

from cafe_presenter.core.importing.asking.asking import bids


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
