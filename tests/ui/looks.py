"""What is wrong with a window to the eye: words that are cut, things over each other, something beside the window."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTextBrowser,
    QWidget,
)

from cafe_presenter.core.typesetting.typography import SOFT_HYPHEN
from cafe_presenter.ui.kit.badge import Badge
from cafe_presenter.ui.kit.lists import MAX_VALUE_SHARE, VALUE_ROLE
from cafe_presenter.ui.kit.page import ScrollPage
from cafe_presenter.ui.kit.style import Text, WholeLines
from cafe_presenter.ui.kit.text_boundaries import LINE_SEPARATOR


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def seen(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget is seen: what scrolls it hides the rest."""
    box = place(widget, window)
    for parent in _parents(widget):
        if parent is window:
            break
        if isinstance(parent, QScrollArea):
            box &= place(parent.viewport(), window)
    return box


def name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} “{text[:40]}”"


def needs(widget: QLabel) -> QSize:
    """The room a label takes for its words, at the width it has."""
    metrics = QFontMetrics(widget.font())
    if widget.wordWrap():
        height = widget.heightForWidth(widget.width())
        widest = max((metrics.horizontalAdvance(word) for word in widget.text().split()), default=0)
        return QSize(widest, height)
    return QSize(metrics.horizontalAdvance(widget.text()), metrics.height())


def is_scrolled(widget: QWidget) -> bool:
    return any(_scrolls(parent) for parent in _parents(widget))


def clipped(window: QWidget) -> list[str]:
    """The visible words that do not fit their place, or whose place is not wholly inside the window."""
    cut = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        need = needs(label)
        whole_lines = isinstance(label, WholeLines) and label.height() >= QFontMetrics(label.font()).height()
        if need.width() > label.width() or (need.height() > label.height() + 1 and not whole_lines):
            cut.append(f"{name(label)} needs {need.toTuple()} has {label.size().toTuple()}")
        if not is_scrolled(label) and not window.rect().contains(place(label, window)):
            cut.append(f"{name(label)} is outside at {place(label, window).getRect()}")
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and not is_scrolled(each)]
    return cut + [f"{name(each)} is outside" for each in buttons if not window.rect().contains(place(each, window))]


def cut(window: QWidget) -> list[str]:
    """The visible words that do not fit their place, or whose place is partly beside the window; it may scroll down."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    whole = [each for each in labels if not isinstance(each, WholeLines)]  # these end with an ellipsis where they must
    faults = [f"{name(each)} needs {needs(each)}" for each in whole if needs(each).height() > each.height() + 1]
    lines = [each for each in labels if not each.wordWrap() and not (isinstance(each, Text) and is_elided(each))]
    faults += [f"{name(each)} is cut" for each in lines if needs(each).width() > each.width() + 1]
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    wide = {each: QFontMetrics(each.font()).horizontalAdvance(each.text()) for each in buttons}
    faults += [f"{name(each)} is cut" for each in buttons if wide[each] > each.width()]
    badges = [each for each in window.findChildren(Badge) if each.isVisible()]
    faults += [f"badge “{each.accessibleName()}” is cut" for each in badges if each.words_px() > each.width()]
    for widget in (*labels, *buttons):
        left, right = place(widget, window).left(), place(widget, window).right()
        if left < 0 or right > window.width():
            faults.append(f"{name(widget)} is outside: {left} to {right}")
    return faults


def out_of_reach(window: QWidget) -> list[str]:
    """The visible controls that are cut by what they stand in, or beside the window; scrolling down is allowed."""
    kinds = QAbstractButton | QLineEdit | QComboBox | QAbstractScrollArea
    inner = QHeaderView | QScrollBar
    faults = []
    for each in window.findChildren(QWidget):
        if not (isinstance(each, kinds) and each.isVisible()) or isinstance(each.parentWidget(), QAbstractItemView):
            continue
        child: QWidget = each
        while child is not window and not isinstance(child, inner):
            parent = child.parentWidget()
            assert parent is not None
            area = parent.parentWidget()
            box, room = child.geometry(), parent.rect()
            is_scrolled = isinstance(area, QScrollArea) and area.viewport() is parent
            if is_scrolled:
                box.moveTop(0)
                room.setHeight(box.height())
            if not room.contains(box):
                faults.append(f"{name(each)}: {name(child)} {box.getRect()} is cut by {name(parent)} {room.getRect()}")
                break
            child = area if isinstance(area, QScrollArea) and is_scrolled else parent
    return faults


def is_whole(widget: QWidget) -> bool:
    """Whether all of a widget is seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def _scrolls(widget: QWidget) -> bool:
    return widget.may_grow if isinstance(widget, ScrollPage) else isinstance(widget, QScrollArea)


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def overlapping(window: QWidget) -> list[str]:
    """The pairs of visible widgets without children that lie over each other, by what is seen of them."""
    leaves = [each for each in window.findChildren(QWidget) if each.isVisible() and not each.findChildren(QWidget)]
    boxes = [(name(widget), seen(widget, window)) for widget in leaves]
    return [
        f"{one} over {other}"
        for index, (one, box) in enumerate(boxes)
        for other, place_of_other in boxes[index + 1 :]
        if box.intersects(place_of_other)
    ]


def faults_of(window: QWidget) -> list[str]:
    """Everything that is wrong with what lies on top: the window itself, or the panel that is open over it."""
    panels = [each for each in window.findChildren(QFrame) if each.objectName() == "overlay" and each.isVisible()]
    top = panels[-1] if panels else window
    bars = [each for each in window.findChildren(QFrame) if each.objectName() == "bar" and each.isVisible()]
    faults = cut(top)
    faults += [] if bars else overlapping(top)
    for each in bars:
        faults += [*cut(each), *overlapping(each)]
    faults += [f"{name(each)} ends in …" for each in top.findChildren(Text) if each.isVisible() and is_elided(each)]
    faults += [
        f"{name(each)} scrolls sideways by {each.horizontalScrollBar().maximum()}"
        for each in top.findChildren(QAbstractScrollArea)
        if scrolls_sideways(each)
    ]
    for view in top.findChildren(QAbstractItemView):
        faults += cut_rows(view) if view.isVisible() and not isinstance(view, QHeaderView) else []
    return faults


def is_elided(text: Text) -> bool:
    """Whether words of a label were left out for want of room."""
    shown, whole = (each.replace(SOFT_HYPHEN, "").replace(LINE_SEPARATOR, " ") for each in (text.text(), text._whole))
    return shown != whole


def scrolls_sideways(area: QAbstractScrollArea) -> bool:
    """Whether something of a list or page lies beside it."""
    if isinstance(area, QTextBrowser):  # its bar counts the width that its other bar takes
        return area.isVisible() and area.document().idealWidth() > area.viewport().width()
    return area.isVisible() and area.horizontalScrollBar().maximum() > 0


def cut_rows(view: QAbstractItemView) -> list[str]:
    """The rows of a list that are lower or narrower than their words."""
    model = view.model()
    faults: list[str] = []
    metrics = QFontMetrics(view.font())
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        text, value, box = str(index.data() or ""), str(index.data(VALUE_ROLE) or ""), view.visualRect(index)
        beside = metrics.horizontalAdvance(value)
        is_beside = beside <= box.width() * MAX_VALUE_SHARE
        room = QRect(0, 0, max(40, box.width() - 12 - (beside if is_beside else 0)), 10_000)
        text += "" if is_beside else f"\n{value}"
        if metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() > box.height() + 1:
            faults.append(f"row “{text[:40]}” is cut")
    return faults
