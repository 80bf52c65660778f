"""The run of an evening, told apart from labels that are called as one is."""

from cafe_presenter.core.importing.document import Document, Paragraph
from cafe_presenter.core.importing.outlines import outline


def _document(*lines: str) -> Document:
    """Return a document out of lines in Markdown: “# ” before a title, “- ” before an item."""
    blocks = []
    for number, line in enumerate(lines, start=1):
        level = len(line) - len(line.lstrip("#"))
        text = line.lstrip("#- ")
        blocks.append(Paragraph(text, number, level, is_item=line.startswith("- "), is_bold=line.endswith(" :")))
    return Document("jeux.md", tuple(blocks))


ONE = ("Déroulement :", "- Chacun tire une plume", "- On se range par taille", "- Le plus petit raconte")
OTHER = ("Déroulement :", "- Une équipe pose un galet", "- L'autre l'enjambe", "- On compte les pas", "- On recommence")


def test_what_is_below_the_title_of_a_run_is_the_run() -> None:
    found = outline(_document("# Jeux de bord de mer", "## La plume", *ONE))
    assert found is not None
    assert [row.cells[0] for row in found[1].rows] == [line.removeprefix("- ") for line in ONE[1:]]


def test_a_label_that_each_game_has_is_the_title_of_no_run() -> None:
    document = _document(
        "# Jeux de bord de mer", "## La plume", *ONE, "## Le galet", *OTHER, "## À emporter", "- Un seau"
    )
    assert outline(document) is None
