"""The style sheet of the windows before and after a show: the presenter window’s, with fields, tables and cards."""

from cafe_presenter.ui.kit.sheet import sheet
from cafe_presenter.ui.kit.style import DESK_FACES, RING_PX, ROWS_RADIUS, worn

PAPER = "#fffdf8"
"""What is written to be sent is dark on white, whatever the windows wear."""


def desk_sheet(scale: float) -> str:
    """Return the style sheet of these windows at ``scale``."""
    radius, pad, size = round(8 * scale), round(7 * scale), round(18 * scale)
    look = worn()
    thin = RING_PX - look.rim_px
    face = f"font-family: {DESK_FACES}; font-size: {size}px;"
    return (
        sheet(scale)
        + _button_sheet(scale)
        + f"""
    QWidget#desk {{ background: {look.ground}; border: 4px solid {look.ground}; }}
    QWidget#desk[dropping="true"] {{ border-color: {look.accent}; }}
    QListView {{ {face} }}
    QListView::item {{ padding: {pad}px; }}
    QListView::item:selected:!active {{ background: {look.picked}; }}
    QPushButton {{ {face} padding: {pad // 2 + thin}px {pad * 2 + thin}px; }}
    QPushButton:focus {{ padding: {pad // 2}px {pad * 2}px; }}
    QPushButton[main="true"] {{ background: {look.main}; font-weight: bold; }}
    QFrame#bar QPushButton[main="true"] {{ background: {look.accent}; }}
    QPushButton:disabled {{ color: {look.faint}; }}
    QPlainTextEdit, QLineEdit, QComboBox, QTableView {{ background: {look.card}; color: {look.text}; {face}
        border: {look.rim_px}px solid {look.line}; border-radius: {radius}px;
        padding: {pad // 2 + thin}px {pad + thin}px;
        selection-background-color: {look.picked}; selection-color: {look.text}; }}
    QPlainTextEdit:focus, QLineEdit:focus, QComboBox:focus {{ border: {RING_PX}px solid {look.accent};
        padding: {pad // 2}px {pad}px; }}
    QTableView {{ padding: {thin}px; border-radius: {ROWS_RADIUS}px; }}
    QTableView:focus {{ border: {RING_PX}px solid {look.accent}; padding: 0; }}
    QTableView[clicked="true"]:focus {{ border: {look.rim_px}px solid {look.line}; padding: {thin}px; }}
    QTextBrowser#paper, QTextBrowser#paper QScrollBar {{ background: {PAPER}; }}
    QCheckBox {{ color: {look.text}; {face} spacing: {pad}px; }}
    QCheckBox::indicator {{ width: {round(14 * scale)}px; height: {round(14 * scale)}px; border-radius: {radius // 2}px;
        background-clip: content; padding: {round(2 * scale)}px; border: {round(2 * scale)}px solid {look.line}; }}
    QCheckBox::indicator:checked {{ background: {look.accent}; border-color: {look.text}; }}
    QCheckBox:focus {{ color: {look.accent}; }} QCheckBox:disabled {{ color: {look.faint}; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; background: transparent; width: {round(26 * scale)}px; }}
    QComboBox::down-arrow {{ width: 0; height: 0; border-left: {pad // 2 + 2}px solid {look.card};
        border-right: {pad // 2 + 2}px solid {look.card}; border-top: {pad // 2 + 3}px solid {look.dim}; }}
    QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{ background: {look.raised}; color: {look.text};
        border: 1px solid {look.dim}; padding: 0; {face} }}
    QTableView {{ gridline-color: {look.line}; font-size: {round(16 * scale)}px; }}
    QTableView QPlainTextEdit {{ border-radius: 0; padding: 0; background: {look.raised};
        font-size: {round(16 * scale)}px; }}
    QTableView::item {{ padding: {pad // 2}px; }}
    QTableView::item:selected {{ background: {look.picked}; color: {look.text}; }}
    QHeaderView, QTableCornerButton::section {{ background: {look.raised}; border: none; }}
    QHeaderView::section {{ background: {look.raised}; color: {look.accent}; border: none;
        border-right: 1px solid {look.line};
        border-bottom: 1px solid {look.line}; padding: {pad // 2}px; font-family: {DESK_FACES};
        font-weight: bold;
        font-size: {round(16 * scale)}px; }}
    QHeaderView::section:vertical {{ color: {look.dim}; font-weight: normal; font-size: {round(14 * scale)}px; }}
    QDialog {{ background: {look.ground}; }}
    QDialog QLabel {{ color: {look.text}; {face} }}
    QDialog QTreeView {{ background: {look.card}; color: {look.text}; {face} border: 2px solid transparent;
        outline: none; }}
    QDialog QTreeView::item:selected {{ background: {look.picked}; color: {look.text}; }}
    """
    )


def _button_sheet(scale: float) -> str:
    """Return how the buttons look that are not like the others: the one that waits, those of a head, those of cards.

    What is filled ``yields`` to the answer of a question: one is filled in a window.
    """
    radius, pad = round(8 * scale), round(7 * scale)
    look = worn()
    thin = RING_PX - look.rim_px
    return f"""
    QPushButton[filled="true"] {{ background: {look.accent}; color: {look.ground}; font-weight: bold; }}
    QPushButton[filled="true"]:hover {{ background: {look.text}; }}
    QPushButton[filled="true"]:focus {{ border: 4px double {look.accent}; background-clip: padding;
        padding: {max(0, pad // 2 - 4 + RING_PX)}px {pad * 2 - 4 + RING_PX}px; }}
    QPushButton[filled="true"][yields="true"], QPushButton[main="true"][yields="true"] {{
        background: {look.raised}; color: {look.text}; }}
    QPushButton[main="true"][yields="true"]:disabled {{ color: {look.faint}; }}
    QPushButton[quiet="true"] {{ background: transparent; border-color: transparent; }}
    QPushButton[quiet="true"]:hover, QPushButton[quiet="true"]:focus {{ background: {look.hover}; }}
    QPushButton[quiet="true"]:focus {{ border-color: {look.accent}; }}
    QFrame#banner {{ background: {look.current}; border: 1px solid {look.edge}; border-radius: {radius}px; }}
    QFrame#begin {{ background: transparent; border: 2px dashed {look.line}; border-radius: {radius}px; }}
    QFrame#begin QPushButton {{ text-align: left; }}
    EveningCard[chosen="true"] {{ border-color: {look.dim}; }}
    EveningCard QPushButton {{ padding: {pad // 2 + thin}px {thin}px; }}
    EveningCard QPushButton:focus {{ padding: {pad // 2}px 0; }}
    QPushButton#prepare {{ background: transparent; border: 1px solid {look.line}; padding: {pad // 2 + 2}px 2px; }}
    QPushButton#prepare:hover {{ background: {look.hover}; }}
    QPushButton#prepare:focus {{ background: {look.hover}; border: {RING_PX}px solid {look.accent};
        padding: {pad // 2}px 0; }}
    """
