"""What the windows say: a notice that stands as long as it is true, and a few words in large letters."""

import re
from functools import partial
from typing import Literal, get_args

from PySide6.QtCore import QElapsedTimer, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import SPACING, ButtonRow
from cafe_presenter.ui.kit.style import NOTICE_TEXT, Text

Topic = Literal["recording", "fault", "screen", "plan", "timer", "silence", "deck", "draft", "look", "waiting"]
"""What a notice is about, the gravest first."""
TOPICS: tuple[Topic, ...] = get_args(Topic)
type WayOn = tuple[str, str]
"""The name of what a button beside a notice asks for, and its words."""
SAID_WHOLE: tuple[Topic, ...] = ("silence",)
"""Topics of which every word is wanted at once: what is offered for a silence."""
PUT_AWAY: Topic = "deck"
"""The topic that tells what was tried in vain, and nothing that is so for now: it may be put away once it was read."""
LEAST_WORDS = 0.5
"""The share of a notice's width that its words keep beside buttons, which stand below them otherwise."""
BRIEF_MS = 6_000
_JUST_GONE_MS = 2_000
"""How long after a message went Esc is still taken for its answer."""
WHAT_HAPPENED = re.compile(r".+?[.!?](?=[ \n])")
"""The first sentence of a notice; what may be done about it comes after. A space within « » is no ordinary one."""


class Notice(QFrame):
    """What is true for now, a line for each topic, the gravest first.

    What is longer than a line is told by its first sentence; a button, ``what_to_do``, shows the rest of it. ``wanted``
    tells the name of another button's deed. With ``close``, the words of a ✕, a deck that was refused can be put away.
    """

    wanted = Signal(str)

    def __init__(self, what_to_do: str, close: str = "") -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = Text(19, NOTICE_TEXT, bold=True, wrap=True)
        self._lines: dict[Topic, str] = {}
        self._deeds: dict[Topic, tuple[WayOn, ...]] = {}
        self._buttons: dict[WayOn, QPushButton] = {}
        self._is_drawn = (
            True  # else a fault kept the words away: whatever is said next, as each second does, draws them
        )
        self._more = QPushButton(what_to_do)
        self._more.setCheckable(True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.toggled.connect(self._on_toggled)
        self._more.hide()
        self._can_close, self._cross = bool(close), QPushButton("×")
        self._cross.setToolTip(close)
        self._cross.setAccessibleName(close)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by the keys Esc is the way out
        self._cross.clicked.connect(self.put_away)
        self._cross.hide()
        self._beside = ButtonRow((self._more, self._cross))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignBottom)  # most stand at the foot, and grow upwards
        self.hide()

    def say(self, topic: Topic, text: str, *deeds: WayOn) -> bool:
        """Say ``text`` about ``topic``, or nothing more about it when empty; return whether that is new.

        ``Topic`` names the gravest first; what it does not name would never be seen. ``deeds`` have buttons beside it.
        """
        if self._deeds.get(topic, ()) != deeds:
            self._deeds[topic] = deeds
            self._place_deeds()
        is_new = self._lines.get(topic, "") != text
        if not is_new and self._is_drawn:
            return False
        self._lines[topic] = text
        self.setVisible(any(self._lines.values()))  # first: what fails below leaves it to be seen
        if is_new:
            self._more.setChecked(False)
        self._show()
        return is_new

    def put_away(self) -> bool:
        """Say no more why a deck was refused; return whether that was said."""
        return self._can_close and self.say(PUT_AWAY, "")

    def _place_deeds(self) -> None:
        """Have a button for each deed that is offered, and no other."""
        wished = [deed for topic in TOPICS for deed in self._deeds.get(topic, ())]
        for gone in [each for each in self._buttons if each not in wished]:
            button = self._buttons.pop(gone)
            button.hide()
            button.deleteLater()
        for name, words in wished:
            if (name, words) not in self._buttons:
                button = self._buttons[name, words] = QPushButton(words.replace("&", "&&"))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(partial(self.wanted.emit, name))
                button.setParent(self._beside)
                button.show()
                self.setTabOrder(button, self._more)
        self._beside.hold((*self._buttons.values(), self._more, self._cross))

    def _on_toggled(self) -> None:
        self._show()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell more, or less, in the room there is now."""
        super().resizeEvent(event)
        self._show()

    def event(self, event: QEvent) -> bool:
        """Do the same when the letters have another size."""
        is_done = super().event(event)  # first: what fails below leaves its words their room
        if event.type() is QEvent.Type.LayoutRequest:
            self._show()
        return is_done

    def _show(self) -> None:
        self._is_drawn = False
        whole = [(topic, self._lines[topic]) for topic in TOPICS if self._lines.get(topic)]
        lines = [line for _, line in whole]
        margins = self._row.contentsMargins()
        width = self.contentsRect().width() - margins.left() - margins.right()
        can_close = self._can_close and bool(self._lines.get(PUT_AWAY))
        always = [*self._buttons.values(), *([self._cross] if can_close else [])]
        room = width - sum(each.sizeHint().width() + SPACING for each in always)
        in_short = [self._in_short(topic, line, room) for topic, line in whole]
        room -= self._more.sizeHint().width() + SPACING if in_short != lines else 0
        is_long = any(self._text.fontMetrics().horizontalAdvance(line) > room for line in in_short)
        is_narrow = is_long and room < width * LEAST_WORDS
        if is_narrow:
            in_short = [self._in_short(topic, line, width) for topic, line in whole]
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._more.setVisible(in_short != lines)
        self._cross.setVisible(can_close)
        self._beside.setVisible(bool(always) or in_short != lines)
        self._more.setAccessibleDescription("\n".join(lines))
        self._text.setText("\n".join(lines if self._more.isChecked() else in_short))
        self._is_drawn = True

    def _in_short(self, topic: Topic, line: str, room: int) -> str:
        is_short = "\n" not in line and self._text.fontMetrics().horizontalAdvance(line) <= room
        if topic in SAID_WHOLE or is_short:
            return line
        first = WHAT_HAPPENED.match(line)
        return first.group() if first else line


class LargeNotice(QFrame):
    """A few words in large letters, dark on bright; out of sight while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = Text(38, NOTICE_TEXT, bold=True, wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.addWidget(self._text)
        self.hide()

    def say(self, text: str) -> None:
        """Show ``text``, or nothing when empty."""
        self._text.setText(text)
        self.setVisible(bool(text))


class BriefNotice(QFrame):
    """What is said for a few seconds, over the window: nothing moves for it, and a click takes it away.

    It stays while the pointer is on it.

    ``wanted`` tells the name of the deed that its button asks for, if it has one.
    """

    grew = Signal()
    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = Text(19, NOTICE_TEXT, bold=True, wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.addWidget(self._text, 1)
        self._button, self._deed = QPushButton(), ""
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is gone in a moment
        self._button.clicked.connect(self._on_wanted)
        self._row.addWidget(self._button)
        self._gone = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=BRIEF_MS)
        self._timer.timeout.connect(self._on_over)
        self.hide()

    def say(self, text: str, deed: WayOn | None = None) -> None:
        """Show ``text``, and a button of what may be done about it."""
        self._text.setText(text)
        self._deed, words = deed or ("", "")
        self._button.setText(words.replace("&", "&&"))
        self._button.setVisible(deed is not None)
        if self.isHidden() or not self.underMouse():
            self._timer.start()
        self.setVisible(bool(text))
        self.raise_()
        self.grew.emit()

    def dismiss(self) -> bool:
        """Take away what is said; return whether it stands, or did so a moment ago."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            return True
        return self._gone.isValid() and self._gone.elapsed() < _JUST_GONE_MS

    def place(self, room: QRect, or_in: QRect | None = None, *, least: int = 0) -> None:
        """Stand at the top right of ``room``, as wide as the words need; or below in the other, if they are too high.

        Without another, stand at its left, where it may have to be higher. It is ``least`` pixels wide.
        """
        if or_in is not None and self.heightForWidth(room.width()) > room.height():
            high = self.heightForWidth(or_in.width())
            self.setGeometry(QRect(or_in.left(), or_in.bottom() + 1 - high, or_in.width(), high))
            return
        margins = self._row.contentsMargins()
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 8
        if not self._button.isHidden():
            words += self._button.sizeHint().width() + self._row.spacing()
        width = min(max(least, words + margins.left() + margins.right()), room.width())
        high = self.heightForWidth(width)
        if or_in is None:
            self.setGeometry(QRect(room.topLeft(), QSize(width, max(room.height(), high))))
        else:
            self.setGeometry(QRect(room.right() + 1 - width, room.top(), width, high))

    @contained
    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay under the pointer."""
        super().enterEvent(event)
        self._timer.stop()

    @contained
    def leaveEvent(self, event: QEvent) -> None:
        """Be said a few seconds more, unless it was taken away under the pointer."""
        super().leaveEvent(event)
        if not self.isHidden():
            self._timer.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go at a click."""
        event.accept()
        self.dismiss()

    def _on_wanted(self) -> None:
        self.dismiss()
        self.wanted.emit(self._deed)

    def _on_over(self) -> None:
        self.hide()
        self._gone.start()
