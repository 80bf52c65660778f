"""Write the one-page key card of the guides from the table of commands; run by ``make i18n``, checked by the tests."""

from pathlib import Path

from cafe_presenter.app.printing import key_rows
from cafe_presenter.ui.input.commands import ShowCommand
from cafe_presenter.ui.paper.cards import KEY_CARD
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import LANGUAGES, Wording

GUIDES = Path(__file__).resolve().parent.parent / "guides"
WORDS = {
    "fr": ("À imprimer et à poser à côté de l’ordinateur.", "pour", "appuyez sur"),
    "en": ("To print and lay beside the laptop.", "to", "press"),
}


def card(language: str, commands: tuple[ShowCommand, ...] = SHOW_COMMANDS) -> str:
    """Return the card of ``commands`` as Markdown."""
    wording = Wording(language)
    use, what, press = WORDS[language]
    lines = [f"# {wording.text(KEY_CARD)}", "", use, "", f"| {what} | {press} |", "| --- | --- |"]
    for row in key_rows(wording, commands):
        heading = ["", f"## {row.label}", "", f"| {what} | {press} |", "| --- | --- |"]
        lines += [f"| {row.label} | {row.keys} |"] if row.keys else heading
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the cards of all languages."""
    for language in LANGUAGES:
        (GUIDES / language / "6-keys.md").write_text(card(language), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
