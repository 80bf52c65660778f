"""What opens over a window before or after a show, one at a time: the guides, and panels of the window's own."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.kit.help import Help
from cafe_presenter.ui.kit.lists import ListPanel, stand
from cafe_presenter.ui.kit.style import rescale
from cafe_presenter.ui.kit.way_out import way_out_of
from cafe_presenter.wording import Wording

AROUND_PX = 24


class DeskOverlays(QObject):
    """Panels over ``window``. What had the keys has them again once a panel is closed."""

    def __init__(self, window: QWidget, wording: Wording) -> None:
        super().__init__(window)
        self._window = window
        self._wording = wording
        self._panels: list[ListPanel | Help] = []
        self._help: Help | None = None
        self._scale = 1.0
        self._had_keys: QWidget | None = None

    def add(self, panel: ListPanel | Help) -> None:
        """Have ``panel``, a child of the window, placed over it, and a ✕ on it."""
        self._panels.append(panel)
        way_out_of(panel, self._wording.text("Close (Esc)")).clicked.connect(self.close)

    def toggle(self, panel: ListPanel | Help) -> None:
        """Open a panel, or close it."""
        was_open = panel.isVisible()
        self.close()
        if not was_open:
            self._had_keys = self._window.window().focusWidget()
            panel.open()

    def toggle_help(self) -> None:
        """Open the guides, made when they are first asked for, or close them."""
        if self._help is None:
            self._help = Help(self._wording, self._window)
            self.add(self._help)
            rescale(self._help, self._scale)
            self.fit(self._scale)
        self.toggle(self._help)

    def close(self) -> bool:
        """Close what is open over the window; return whether anything was."""
        opened = [each for each in self._panels if each.isVisible()]
        for panel in opened:
            panel.close_panel()
        had, self._had_keys = self._had_keys, None
        if opened and any(each is had for each in self._window.findChildren(QWidget)) and had is not None:
            had.setFocus()
        return bool(opened)

    def fit(self, scale: float) -> None:
        """Place every panel within the window, where letters are ``scale`` times as large as in the reference one."""
        self._scale = scale
        for panel in self._panels:
            stand(panel, self._window.rect().adjusted(AROUND_PX, AROUND_PX, -AROUND_PX, -AROUND_PX))
