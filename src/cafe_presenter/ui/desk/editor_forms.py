"""The forms of the editor, one at a time, each in an area that scrolls to what has the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

from cafe_presenter.ui.desk.editor_form import Form


class FormStack(QStackedWidget):
    """Shows one of ``forms``; ``field_entered`` tells the widget in it that has the focus now."""

    field_entered = Signal(QWidget)

    def __init__(self, forms: Sequence[Form], *, more: str) -> None:
        super().__init__()
        self._formed = tuple(forms)
        self._unfolded = False
        self._focusing = QTimer(self, singleShot=True, interval=0)  # once what was unfolded has its place
        self._focusing.timeout.connect(self._show_focused)
        self.areas: list[QScrollArea] = []
        for form in forms:
            area = QScrollArea()
            area.setWidget(form)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.areas.append(area)
            self.addWidget(area)
            form.more.setText(more)
            form.more.toggled.connect(self._on_more_toggled)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @property
    def form(self) -> Form:
        """The form that is shown."""
        return self._formed[self.currentIndex()]

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is not None and self.isAncestorOf(new):
            self._focusing.start()
            self.field_entered.emit(new)

    def _on_more_toggled(self, opened: bool) -> None:  # noqa: FBT001 - a signal tells it by place
        self._unfolded = opened
        self._focusing.start()

    def _show_focused(self) -> None:
        unfolded, self._unfolded = self._unfolded, False
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what was unfolded or added has its place now
        area = self.areas[self.currentIndex()]
        if unfolded:
            area.verticalScrollBar().setValue(self.form.more.y())
        widget = self.window().focusWidget()
        in_form = widget is not None and self.form.isAncestorOf(widget)  # type: ignore[redundant-expr]  # there may be none
        if in_form and (not unfolded or self.form.is_behind(widget)):
            area.ensureWidgetVisible(widget)
