from cafe_presenter.core.settings import RECENT_DECKS, Settings, with_recent


def test_the_newest_deck_comes_first() -> None:
    assert with_recent(Settings(recent_decks=("a", "b")), "c").recent_decks == ("c", "a", "b")


def test_a_deck_opened_again_is_listed_once() -> None:
    assert with_recent(Settings(recent_decks=("a", "b")), "b").recent_decks == ("b", "a")


def test_the_oldest_deck_is_forgotten() -> None:
    full = Settings(recent_decks=tuple(map(str, range(RECENT_DECKS))))
    assert with_recent(full, "new").recent_decks == ("new", *map(str, range(RECENT_DECKS - 1)))


def test_the_other_settings_stay() -> None:
    kept = with_recent(Settings(wall_screen="EPSON", start_timer_on_leaving_welcome=False), "a")
    assert (kept.wall_screen, kept.start_timer_on_leaving_welcome) == ("EPSON", False)
