"""Write the one-page key card of the guides from the table of commands; run by ``make i18n``, checked by the tests."""

from pathlib import Path

from cafe_presenter.ui.input.commands import KeyTable, ShowCommand, keys_of
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import LANGUAGES, Wording

GUIDES = Path(__file__).resolve().parent.parent / "guides"
WORDS = {
    "fr": ("Les touches, sur une page", "À imprimer et à poser à côté de l’ordinateur.", "pour", "appuyez sur"),
    "en": ("The keys, on one page", "To print and lay beside the laptop.", "to", "press"),
}
NUMBER = {"fr": ("Aller à un thème", "son numéro, puis Entrée"), "en": ("Go to a theme", "its number, then Enter")}
ASKED = {"fr": "Quand une question est posée", "en": "When a question is asked"}


def card(language: str, commands: tuple[ShowCommand, ...] = SHOW_COMMANDS) -> str:
    """Return the card of ``commands`` as Markdown."""
    table = KeyTable(commands)
    wording = Wording(language)
    title, use, what, press = WORDS[language]
    lines = [f"# {title}", "", use, "", f"| {what} | {press} |", "| --- | --- |"]
    rows = [(wording.text(each.label), keys_of(each, wording, table=table)) for each in commands]
    lines += [f"| {label} | {keys} |" for label, keys in (*rows, NUMBER[language])]
    lines += ["", f"## {ASKED[language]}", "", f"| {what} | {press} |", "| --- | --- |"]
    lines += [f"| {wording.text(each.label)} | {keys_of(each, wording, table=table)} |" for each in AnswerKey]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the cards of all languages."""
    for language in LANGUAGES:
        (GUIDES / language / "6-keys.md").write_text(card(language), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
