"""A desk on Windows, as far as Wine can show one: its windows are on the screens of an Xorg."""

from tests.desktop.xorg import XorgDesk
from wine import cache, held, make


class WindowsDesk(XorgDesk):
    """The screens of an Xorg; the program runs from its source under Windows Python."""

    kind = "windows"

    def _open(self) -> None:
        super()._open()
        folder = cache() / "windows"
        self._closing.enter_context(held(folder))
        self.wine = make(folder, self.env)
        self.env |= self.wine.env
        self.program = tuple(self.wine.python("-m", "cafe_presenter"))
        self._closing.callback(self.wine.end, self.env)
