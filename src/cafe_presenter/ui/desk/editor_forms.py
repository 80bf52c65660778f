"""The forms of the editor, one at a time, in whatever scrolls them to what has the focus."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from cafe_presenter.ui.desk.editor_form import Form, Record


class FormStack(QWidget):
    """Shows one of ``forms``; ``field_entered`` tells the widget in it that has the focus now."""

    field_entered = Signal(QWidget)

    def __init__(self, forms: Sequence[Form], *, more: str) -> None:
        super().__init__()
        self._formed = tuple(forms)
        self._at = 0
        self._unfolded = False
        self._focusing = QTimer(self, singleShot=True, interval=0)  # once what was unfolded has its place
        self._focusing.timeout.connect(self._show_focused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for form in forms:
            column.addWidget(form)
            form.more.setText(more)
            form.more.toggled.connect(self._on_more_toggled)
        self.show_form(0)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @property
    def form(self) -> Form:
        """The form that is shown."""
        return self._formed[self._at]

    def show_form(self, number: int) -> None:
        """Show another form."""
        self._at = number
        for each in self._formed:
            each.setVisible(each is self.form)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is not None and self.isAncestorOf(new):
            self._focusing.start()
            self.field_entered.emit(new)

    def _on_more_toggled(self, opened: bool) -> None:  # noqa: FBT001 - a signal tells it by place
        self._unfolded = opened
        self._focusing.start()

    def _areas(self) -> Iterator[QScrollArea]:
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                yield parent
            parent = parent.parentWidget()

    def _show_focused(self) -> None:
        unfolded, self._unfolded = self._unfolded, False
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what was unfolded or added has its place now
        widget = self.window().focusWidget()
        in_form = widget is not None and self.form.isAncestorOf(widget)  # type: ignore[redundant-expr]  # there may be none
        for area in self._areas():
            if unfolded:
                area.verticalScrollBar().setValue(self.form.more.mapTo(_held_by(area), QPoint(0, 0)).y())
            if in_form and (not unfolded or self.form.is_behind(widget)):
                area.ensureWidgetVisible(_card_of(widget))
                area.ensureWidgetVisible(widget)  # of a card too high for the window


def _card_of(widget: QWidget) -> QWidget:
    """Return the fields of the item that a widget is one of, or the widget."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Record):
        above = above.parentWidget()
    return above or widget


def _held_by(area: QScrollArea) -> QWidget:
    held = area.widget()
    assert held is not None
    return held
