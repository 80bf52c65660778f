"""What a site is told of a page, where that is all there is to read."""

from cafe_presenter.files.documents.importer import read_document

_PAGE = """---
templateKey: practice-page
title: Ice breakers
date: 2023-02-14
howTo: >-
  There are many ways to break the ice.


  * Faces: draw whom you meet.

  * Animals: choose one for how you feel.
---
"""


def test_texts_told_a_site_are_read_where_a_page_has_no_other() -> None:
    document = read_document(_PAGE.encode(), "a.md")
    told = [(each.text, each.level, each.is_item) for each in document.paragraphs if each.text.strip()]
    assert document.title == "Ice breakers"
    assert told == [
        ("How to", 2, False),
        ("There are many ways to break the ice.", 0, False),
        ("Faces: draw whom you meet.", 0, True),
        ("Animals: choose one for how you feel.", 0, True),
    ]


def test_texts_told_a_site_are_none_of_a_page_that_has_its_own() -> None:
    document = read_document(f"{_PAGE}\nThe mill stands still.\n".encode(), "a.md")
    assert [each.text for each in document.paragraphs if each.text.strip()] == ["The mill stands still."]


def test_a_heading_that_waits_for_its_title_leaves_it_to_what_a_site_is_told() -> None:
    page = "---\ntitle: The mill at Rowe\ndate: 2023-02-14\n---\n\n# {}\n\n## Part 1\n\nWho owns the mill?\n"
    waiting = ("Thema der Lektion", "Lesson topic", "Titre de la séance", "Tema de la sesión", "Programme")
    for heading in waiting:
        assert read_document(page.format(heading).encode(), "a.md").title == "The mill at Rowe", heading
    for heading in ("Thema Wasser", "A lesson on water", "Water"):
        assert read_document(page.format(heading).encode(), "a.md").title == "", heading
