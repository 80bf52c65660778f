"""The style sheet of the presenter window, which the windows before a show begin with too."""

from cafe_presenter.ui.kit.style import DESK_FACES, RING_PX, ROWS_RADIUS, worn


def sheet(scale: float) -> str:
    """Return the style sheet of the presenter window at ``scale``."""
    radius = round(10 * scale)
    pad = round(8 * scale)
    look = worn()
    thin = RING_PX - look.rim_px
    return f"""
    QWidget#presenter, QWidget#home {{ background: {look.ground}; }}
    QFrame[card="true"] {{ background: {look.card}; border: 1px solid {look.edge}; border-radius: {radius}px; }}
    QFrame#bar {{ background: {look.card}; border: 1px solid {look.line}; border-radius: {round(16 * scale)}px; }}
    QFrame#overlay {{ background: {look.card}; border: 1px solid {look.line}; border-radius: {round(16 * scale)}px; }}
    QFrame[hairline="true"] {{ background: {look.edge}; border: none; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QPushButton, QToolButton {{ background: {look.raised}; color: {look.text};
        padding: {pad // 2 + thin}px {pad + thin}px;
        border: {look.rim_px}px solid {look.rim}; border-radius: {radius}px; min-height: {round(26 * scale)}px;
        font-family: {DESK_FACES}; font-size: {round(17 * scale)}px; }}
    QFrame#bar QPushButton {{ background: {look.card}; border: 1px solid {look.line}; min-height: {round(34 * scale)}px;
        padding: {pad // 2 + 1}px {pad * 2 + 1}px; font-size: {round(18 * scale)}px; }}
    QFrame#bar QPushButton[main="true"] {{ background: {look.accent}; color: {look.on_accent};
        border-color: {look.accent}; font-weight: bold; }}
    QFrame#bar QPushButton:focus {{ border: {RING_PX}px solid {look.accent}; padding: {pad // 2}px {pad * 2}px; }}
    QFrame#bar QPushButton[main="true"]:focus {{ border: {RING_PX + 1}px solid {look.on_accent};
        padding: {pad // 2 - 1}px {pad * 2 - 1}px; }}
    QFrame#bar QPushButton:hover {{ background: {look.hover}; }}
    QFrame#bar QPushButton[main="true"]:hover {{ background: {look.accent}; }}
    QFrame#bar WayOut {{ background: transparent; border: none; font-size: {round(24 * scale)}px; padding: 0 {pad}px; }}
    QFrame#overlay QPushButton, QFrame#overlay QToolButton {{ background: {look.answer}; }}
    QFrame#overlay QToolButton[chip="true"], TalkPanel QToolButton[chip="true"] {{
        font-size: {round(16 * scale)}px; min-height: {round(22 * scale)}px;
        padding: {thin}px {pad // 2 + thin}px; }}
    QFrame#overlay QToolButton[chip="true"]:checked {{ background: {look.picked}; color: {look.text}; }}
    QFrame#overlay WayOut {{ font-size: {round(24 * scale)}px; padding: 0 {pad + thin}px; }}
    QPushButton:hover, QToolButton:hover {{ background: {look.hover}; }}
    QToolButton:checked {{ background: {look.picked}; }}
    QPushButton:focus, QToolButton:focus {{ border: {RING_PX}px solid {look.accent}; background: {look.hover};
        padding: {pad // 2}px {pad}px; }}
    QToolButton:disabled, QFrame#overlay QPushButton:disabled {{ color: {look.faint}; }}
    QLineEdit, GrowingLine {{ background: {look.ground}; color: {look.text}; border: {look.rim_px}px solid {look.line};
        border-radius: {radius // 2}px; padding: {pad // 2 + thin}px {pad + thin}px; font-family: {DESK_FACES};
        font-size: {round(24 * scale)}px; }}
    QLineEdit:focus, GrowingLine:focus {{ border: {RING_PX}px solid {look.accent}; padding: {pad // 2}px {pad}px; }}
    QLineEdit[kept="true"] {{ placeholder-text-color: {look.text}; }}
    QLineEdit#bare, QLineEdit#bare:focus {{ background: transparent; border: none; padding: {pad // 2}px {pad * 2}px; }}
    QTextBrowser {{ background: {look.card}; color: {look.text}; border: none; border-radius: {radius}px;
        padding: {pad}px;
        font-family: {DESK_FACES}; font-size: {round(19 * scale)}px; }}
    QListView {{ background: {look.card}; color: {look.text}; border: {look.rim_px}px solid {look.rim};
        padding: {thin}px; border-radius: {ROWS_RADIUS}px; outline: none; font-family: {DESK_FACES};
        font-size: {round(21 * scale)}px; }}
    QListView:focus {{ border: {RING_PX}px solid {look.accent}; padding: 0; }}
    QListView[clicked="true"]:focus {{ border: {look.rim_px}px solid {look.rim}; padding: {thin}px; }}
    QListView::item {{ padding: {pad}px; border: 2px solid transparent; }}
    QListView::item:selected {{ background: {look.picked}; color: {look.text}; border: 2px solid {look.accent}; }}
    QToolTip {{ background: {look.raised}; color: {look.text}; border: 1px solid {look.dim};
        font-size: {round(16 * scale)}px; }}
    {_overview(scale)} {_notice(scale)} {_bars(scale)}
    {_trays(scale)}
    """


def _overview(scale: float) -> str:
    """Return the part about walls in rows, their menus, and the button that projects one."""
    pad, look = round(8 * scale), worn()
    return f"""
    QListView#walls, QListView#walls:focus {{ background: transparent; border: none; padding: 0; }}
    QMenu {{ background: {look.raised}; color: {look.text}; border: 1px solid {look.dim}; font-family: {DESK_FACES};
        font-size: {round(18 * scale)}px; padding: {pad}px 0; }}
    QMenu::item {{ padding: {pad // 2}px {pad * 3}px; }}
    QMenu::item:selected {{ background: {look.picked}; }}
    QFrame#overlay QPushButton[main="true"] {{ background: {look.accent}; color: {look.on_accent}; font-weight: bold; }}
    """


def _notice(scale: float) -> str:
    """Return the part about a notice and the button of what to do about it."""
    pad, look = round(8 * scale), worn()
    thin = RING_PX - look.rim_px
    return f"""
    QFrame#notice {{ background: {look.notice}; border-radius: {round(10 * scale)}px; }}
    QFrame#notice QPushButton {{ background: transparent; color: {look.notice_text}; min-height: 0;
        padding: {thin + 1}px {pad + thin}px; border: {look.rim_px}px solid {look.notice_text}; }}
    QFrame#notice QPushButton:focus {{ border: {RING_PX}px solid {look.notice_text}; padding: 1px {pad}px; }}
    """


def _bars(scale: float) -> str:
    """Return the part about what scrolls; a bar without anything to scroll is not seen, and keeps its room."""
    look = worn()
    return f"""
    QScrollBar:vertical {{ background: {look.card}; width: {round(8 * scale)}px; }}
    QScrollBar:horizontal {{ background: {look.card}; height: {round(8 * scale)}px; }}
    QScrollBar::handle {{ background: {look.line}; border-radius: {round(4 * scale)}px; }}
    QScrollBar[idle="true"], QScrollBar[idle="true"]::handle {{ background: transparent; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    """


def _trays(scale: float) -> str:
    """Return the part about the buttons of commands, which stand joined."""
    radius, look = round(10 * scale), worn()
    return f"""
    CommandTray QToolButton {{ font-size: {round(16 * scale)}px; padding: 0; border-radius: 0;
        border: {int(look.rim != "transparent")}px solid {look.rim}; }}
    CommandTray QToolButton[end="first"] {{ border-top-left-radius: {radius}px;
        border-bottom-left-radius: {radius}px; }}
    CommandTray QToolButton[end="last"] {{ border-top-right-radius: {radius}px;
        border-bottom-right-radius: {radius}px; }}
    CommandTray QToolButton[end="firstlast"] {{ border-radius: {radius}px; }}
    CommandTray QToolButton[low="true"] {{ min-height: {round(30 * scale)}px; }}
    CommandTray QToolButton[main="true"] {{ background: {look.accent}; color: {look.on_accent}; font-weight: bold;
        font-size: {round(24 * scale)}px; }}
    CommandTray QToolButton[main="true"][quiet="true"] {{ background: {look.raised}; color: {look.text};
        border: 1px solid {look.line}; padding: 0; }}
    CommandTray QToolButton:focus {{ padding: 0; }}
    CommandTray QToolButton[main="true"]:focus {{ border: {RING_PX + 1}px solid {look.on_accent}; padding: 0; }}
    CommandTray QToolButton[main="true"][quiet="true"]:focus {{ border: {RING_PX + 1}px solid {look.text}; }}
    CommandTray QToolButton[main="true"]:hover {{ background: {look.accent}; }}
    CommandTray QToolButton[main="true"][quiet="true"]:hover {{ background: {look.hover}; }}
    """
