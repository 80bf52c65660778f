from cafe_presenter.core.base.settings import RECENT_DECKS, Settings, with_learned, with_recent, without_learned


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


def test_a_key_is_bound_to_one_action_alone() -> None:
    settings = with_learned(with_learned(Settings(), "F3", "next"), "F3", "black")
    assert settings.learned_keys == (("F3", "black"),)


def test_an_action_may_have_many_keys_and_forgets_them_together() -> None:
    settings = with_learned(with_learned(with_learned(Settings(), "F2", "next"), "F3", "next"), "F4", "black")
    assert without_learned(settings, "next").learned_keys == (("F4", "black"),)
