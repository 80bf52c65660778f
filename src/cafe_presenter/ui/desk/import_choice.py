"""The list of a document's tables: each name whole, and below it how the table begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListView

from cafe_presenter.core.base.problem import short
from cafe_presenter.core.importing.choosing.other_readings import parts_named
from cafe_presenter.core.importing.draft.import_draft import ImportDraft
from cafe_presenter.core.importing.outlines.slide_parts import OF_SLIDES
from cafe_presenter.core.importing.outlines.title_readings import OF_TITLES
from cafe_presenter.ui.kit.lists import VALUE_ROLE, WholeItem
from cafe_presenter.ui.kit.scrolled_combo import ScrolledCombo
from cafe_presenter.wording import Wording

_LONGEST_NAME = 40


class TableChoice(ScrolledCombo):
    """The tables that a draft has, and its text; hidden when there is one alone."""

    def __init__(self, draft: ImportDraft, wording: Wording) -> None:
        super().__init__()
        self.setAccessibleName(wording.text("Table"))
        shown = QListView()
        self.setView(shown)
        self.setItemDelegate(WholeItem(shown))
        for number, found in enumerate(draft.found):
            cells = [cell for row in found.table.rows[:2] for cell in row.cells if cell.strip()]
            start = parts_named(found) if found.table.guessed or found.table.told else short(" | ".join(cells))
            name = found.table.name or wording.text("Table {number}", number=number + 1)
            if draft.text is not None and found is draft.text.found:
                name = wording.text("The text, line by line")
            elif found.table.told == OF_TITLES:
                name = short(start, _LONGEST_NAME)  # there are several of them
            elif found.table.guessed or found.table.told == OF_SLIDES:
                name = wording.text("The headings, with what is below them")
            elif found.table.told and found.table.fields:
                name = wording.text("The list, item by item")
            rows = wording.plural("{count} row", "{count} rows", len(found.table.rows))
            self.addItem(f"{name} · {rows}")
            self.setItemData(number, start, VALUE_ROLE)
            self.setItemData(number, f"{name} · {rows} · {start}", Qt.ItemDataRole.AccessibleTextRole)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setVisible(len(draft.found) > 1)
