"""What is asked of every window: light or dark, contrast, less motion by the system, the size of text by the host."""

import os

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from cafe_presenter.ui.kit.style import SCHEMES, system_palette, wear

DARK, LIGHT, HIGH = "dark", "light", "-high"
LISTEN_AFTER_MS = 1000
"""After which KDE's portal is listened to: windows come up before."""


class TextSize(QObject):
    """How many times its usual size the host wants all text, in every window and the next time."""

    changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.times = 1.0

    def wish(self, times: float) -> None:
        """Have text ``times`` as large from now on; windows that stand see to themselves."""
        if times != self.times:
            self.times = times
            self.changed.emit(times)


TEXT_SIZE = TextSize()


class Wishes(QObject):
    """Dresses the windows as the system wishes, and as the host does, who has the last word on light and dark.

    Qt tells the system's wishes: from Windows and macOS, and from the desktop portal's ``org.freedesktop.appearance``.
    Under KDE Qt 6.12 hears of a scheme of colours that is named in its settings, not of the default one, for which the
    name is taken out: the portal tells of both. A system that says nothing gets dark windows. The wall has palettes of
    its own and follows none of this.
    """

    def __init__(self, application: QApplication, choice: str = "") -> None:
        super().__init__()
        self._application = application
        self._choice = ""
        self._flash_ms = application.cursorFlashTime()
        self._hints = application.styleHints()
        self._access = self._hints.accessibility()
        self._told = Qt.ColorScheme.Unknown  # by KDE's portal
        self.prefer(choice)
        self._hints.colorSchemeChanged.connect(self._follow)
        self._access.contrastPreferenceChanged.connect(self._follow)
        self._access.motionPreferenceChanged.connect(self._follow)
        if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").upper():
            QTimer.singleShot(LISTEN_AFTER_MS, self, self._listen_to_portal)

    def prefer(self, choice: str) -> None:
        """Have dark or light windows whatever the system says, ``-high`` in contrast; empty follows the system."""
        self._choice = choice
        # Frames and the system's own dialogs go with the windows.
        if choice:
            self._hints.setColorScheme(Qt.ColorScheme.Dark if choice.startswith(DARK) else Qt.ColorScheme.Light)
        else:
            self._hints.unsetColorScheme()
        self._follow()

    def _listen_to_portal(self) -> None:
        from cafe_presenter.ui.kit.portal_appearance import PortalAppearance  # other systems have no D-Bus

        PortalAppearance(self).changed.connect(self._on_told)

    def _on_told(self, scheme: Qt.ColorScheme) -> None:
        self._told = scheme
        self._follow()

    def _follow(self) -> None:
        wished = self._hints.colorScheme() if self._told is Qt.ColorScheme.Unknown else self._told
        is_light = self._choice.startswith(LIGHT) or (not self._choice and wished == Qt.ColorScheme.Light)
        is_high = self._choice.endswith(HIGH) or self._access.contrastPreference() == Qt.ContrastPreference.HighContrast
        is_still = self._access.motionPreference() == Qt.MotionPreference.ReducedMotion
        scheme = SCHEMES[not is_light, is_high]
        wear(scheme)
        # The one thing that moves: nothing else in these windows is animated.
        self._application.setCursorFlashTime(0 if is_still else self._flash_ms)
        self._application.setPalette(system_palette(scheme))  # every window hears of it, and is styled anew
