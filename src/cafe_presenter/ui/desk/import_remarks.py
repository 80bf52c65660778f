"""What is to be checked of an import: what is lost, what is doubtful, then its lines in no part of the deck."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.lists import PICK, WholeItem
from cafe_presenter.wording import Wording

_STAYS = QItemSelectionModel.SelectionFlag.NoUpdate
_ROW, _LINE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_HIGH, _PAD = 76, 6
"""The least height where there is much to be checked, and the space around it: pixels of the reference window."""


class RemarkList(QListWidget):
    """As high as its lines, or a few of them where there are many. Several lines can be picked at once."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._scale = 1.0
        self._first = 0
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(WholeItem(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(wording.text("To be checked"))
        KeyRing(self)

    def show_remarks(self, left_out: Sequence[str], remarks: Sequence[tuple[int | None, str]], *, of_all: str) -> None:
        """Show what is said of the whole, remarks with the row each is about, and the lines nowhere in the deck."""
        lines, now, at = self.picked_lines, self.currentItem(), self.currentRow()
        current, flag = (now.text(), PICK if now.isSelected() and not lines else _STAYS) if at >= 0 else ("", _STAYS)
        scrolled = self.verticalScrollBar().value()
        seen = [item for item in map(self.item, range(self.count())) if self.visualItemRect(item).bottom() > 0]
        heights = [(item.text(), self.visualItemRect(item).top()) for item in seen]
        self.blockSignals(True)
        self.clear()
        if of_all:
            QListWidgetItem(of_all, self)
        self._first = self.count()
        for row, said in remarks:
            QListWidgetItem(said, self).setData(_ROW, row)
        if left_out:
            told = self._wording.plural(
                "{count} line of the document is not in the deck. It can be a question, a part, or a note for what is "
                "above it:",
                "{count} lines of the document are not in the deck. They can be questions, parts, or notes for what is "
                "above them:",
                len(left_out),
            )
            QListWidgetItem(told, self)
        for each in left_out:
            item = QListWidgetItem(self._wording.text("“{text}”", text=each), self)
            item.setData(_LINE, each)
            item.setSelected(each in lines)
        if here := [row for row in range(self.count()) if self.item(row).text() == current]:
            self.setCurrentRow(here[0], flag)
        else:  # mended: the next one is now where it was
            self.setCurrentRow(at - 1, _STAYS)
        self.blockSignals(False)
        self.setVisible(self.count() > 0)
        self.fit(self._scale)
        self._keep_in_place(heights, scrolled)

    def _keep_in_place(self, heights: Sequence[tuple[str, int]], scrolled: int) -> None:
        """Have the first of what was seen, and is still there, where it was: what is clicked next stays where it is."""
        self.doItemsLayout()
        bar = self.verticalScrollBar()
        places = {self.item(row).text(): self.visualItemRect(self.item(row)).top() for row in range(self.count())}
        moved = next((bar.value() + places[text] - top for text, top in heights if text in places), scrolled)
        bar.setValue(moved)

    def fit(self, scale: float) -> None:
        """Have the height that goes with letters at ``scale``."""
        self._scale = scale
        high = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * _PAD
        self.setMinimumHeight(min(high, round(_HIGH * scale)))
        self.setMaximumHeight(high)

    @property
    def picked_lines(self) -> tuple[str, ...]:
        """The lines that are picked of those in no part of the deck, in their order."""
        items = sorted(self.selectedItems(), key=self.row)
        return tuple(item.data(_LINE) for item in items if item.data(_LINE) is not None)

    @property
    def picked_remark(self) -> int | None:
        """The place among the remarks of the one that is picked, of several the last one picked."""
        place = self.currentRow() - self._first
        return place if place >= 0 and self.selectedItems() and not self.picked_lines else None

    def pick_row(self, row: int) -> None:
        """Pick the first remark about a row, or none, and tell nobody."""
        rows = (index for index in range(self.count()) if self.item(index).data(_ROW) == row)
        self.blockSignals(True)
        self.setCurrentRow(next(rows, -1), PICK)
        self.blockSignals(False)

    def pick_lines(self, lines: Collection[str]) -> None:
        """Pick those of ``lines`` that are in no part of the deck; where none is, what is picked stays."""
        items = [self.item(index) for index in range(self.count()) if self.item(index).data(_LINE) in lines]
        if items:
            self.setCurrentItem(items[0], PICK)
            for item in items:
                item.setSelected(True)

    def pick_next(self) -> None:
        """Pick the next one, the first after the last."""
        if self.count():
            self.setCurrentRow((self.currentRow() + 1) % self.count(), PICK)
