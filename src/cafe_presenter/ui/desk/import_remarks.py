"""What is to be checked of an import: what is lost, what is doubtful, then its lines in no part of the deck."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.lists import WholeItem
from cafe_presenter.wording import Wording

_ROW, _LINE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_HIGH, _PAD = 76, 6
"""The least height where there is much to be checked, and the space around it: pixels of the reference window."""


class RemarkList(QListWidget):
    """As high as its lines, or a few of them where there are many."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._scale = 1.0
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(WholeItem(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(wording.text("To be checked"))
        KeyRing(self)

    def show_remarks(self, left_out: Sequence[str], remarks: Sequence[tuple[int | None, str]]) -> None:
        """Show remarks with the row each is about, and the lines that are nowhere in the deck."""
        line = self.picked_line
        self.blockSignals(True)
        self.clear()
        for row, said in remarks:
            QListWidgetItem(said, self).setData(_ROW, row)
        if left_out:
            told = self._wording.plural(
                "{count} line of the document is not in the deck. It can go to the notes of the welcome:",
                "{count} lines of the document are not in the deck. They can go to the notes of the welcome:",
                len(left_out),
            )
            QListWidgetItem(told, self)
        for each in left_out:
            item = QListWidgetItem(self._wording.text("“{text}”", text=each), self)
            item.setData(_LINE, each)
            if each == line:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.setVisible(self.count() > 0)
        self.fit(self._scale)

    def fit(self, scale: float) -> None:
        """Have the height that goes with letters at ``scale``."""
        self._scale = scale
        high = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * _PAD
        self.setMinimumHeight(min(high, round(_HIGH * scale)))
        self.setMaximumHeight(high)

    @property
    def picked_line(self) -> str | None:
        """The line that is picked of those in no part of the deck."""
        return next((item.data(_LINE) for item in self.selectedItems()), None)

    @property
    def picked_row(self) -> int | None:
        """The row that the picked remark is about."""
        return next((item.data(_ROW) for item in self.selectedItems()), None)

    def pick_row(self, row: int) -> None:
        """Pick the first remark about a row, or none, and tell nobody."""
        rows = (index for index in range(self.count()) if self.item(index).data(_ROW) == row)
        self.blockSignals(True)
        self.setCurrentRow(next(rows, -1))
        self.blockSignals(False)

    def pick_next(self) -> None:
        """Pick the next one, the first after the last."""
        if self.count():
            self.setCurrentRow((self.currentRow() + 1) % self.count())
