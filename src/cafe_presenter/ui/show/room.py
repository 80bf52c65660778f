"""The borrowed room: screens and their names, what is said about them, settings, the check, staying awake."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QScreen, QWindow

from cafe_presenter.core.evening.session import Session, wall_view
from cafe_presenter.core.evening.view import with_hour
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.dialogs import open_dialog, under_system_dialog
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.ui.kit.notices import WayOn
from cafe_presenter.ui.screens.howto import extending, keeping_awake
from cafe_presenter.ui.screens.monitors import apart, is_built_in, title
from cafe_presenter.ui.screens.places import Arrangement
from cafe_presenter.ui.screens.screens import Screens
from cafe_presenter.ui.show.advice import AFTER_OTHERS
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.screen_names import ScreenNames
from cafe_presenter.ui.show.way_back import WayBack
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.paint import paint_wall
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.screens.awake_wish import Awake
    from cafe_presenter.ui.show.screens_picture import ScreensPicture

FOCUS_GRACE_MS = 400
"""How long no window may have the focus before anything is said: a change of windows passes through none."""

SWAP_AFTER_S = 0.3
"""How long the question about the screens must have stood before its key is a yes: a letter typed twice is none."""

INSIST_MS = 60_000
"""How long the focus is not asked for again: a host who goes to another program twice within a minute means it."""


class Room(QObject):
    """The menu of screens and the screens' names, and what the presenter window says of how the screens stand."""

    command_requested = Signal(object)

    def __init__(
        self,
        store: SessionStore,
        wording: Wording,
        *,
        screens: Screens,
        wall: ProjectorWindow,
        presenter: PresenterWindow,
        names: ScreenNames,
    ) -> None:
        super().__init__()
        self._store = store
        self._wording = wording
        self._screens = screens
        self._wall = wall
        self._presenter = presenter
        self._asked_focus = self._told_lost = False
        self._asked = QElapsedTimer()
        self._swapping: Question | None = None
        self._swap_asked_at = 0.0
        self._looking: Question | None = None
        self._notes_left = ""  # the screen that a swap took them from
        self._picture: ScreensPicture | None = None
        self._notes: Callable[[QPainter, QRectF], None] | None = None
        self.names = names
        self._menu = ListPanel(
            wording.text("Screens"), wording.text("Click a line, or ↑ ↓ and Enter. Esc closes."), presenter
        )
        presenter.add_panel(self._menu)
        self._menu.chosen.connect(self._on_chosen)
        self._focus_grace = QTimer(self, singleShot=True, interval=FOCUS_GRACE_MS)
        self._focus_grace.timeout.connect(self._on_focus_lost)
        self._way_back = WayBack(wall, self._way_back_words, is_alone=self._is_wall_here, lead=screens.show_wall_alone)
        self._way_back.clicked.connect(self._on_wall_clicked)
        self._had_wall = False  # on a screen of its own, this evening
        self._has_looked = False  # whose screen is whose, this evening
        screens.changed.connect(self._on_screens_changed)
        screens.chosen.connect(self._on_looked)
        names.shown.connect(self._on_looked)
        wall.resized.connect(self._on_screens_changed)
        store.ticked.connect(self._on_ticked)
        store.changed.connect(self._on_changed)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window_changed)
        self._on_screens_changed()

    def toggle_menu(self) -> None:
        """Open the menu of screens, or close it."""
        self._menu.show_rows(self._rows())
        if not self._menu.isVisible():
            self._draw_screens()
        self._presenter.toggle_panel(self._menu)
        self._fit_picture()

    def _draw_screens(self) -> None:
        """Draw the screens with what each shows, above the list."""
        from cafe_presenter.ui.show.screens_picture import ScreensPicture, grabbed

        if self._picture is None:
            self._picture = ScreensPicture()
            self._picture.clicked.connect(self._on_screen_clicked)
            self._menu.column.insertWidget(2, self._picture)
        self._notes = grabbed(self._presenter.page)
        self._show_picture()

    def _show_picture(self) -> None:
        if self._picture is None:
            return
        from cafe_presenter.ui.show.screens_picture import ScreenBox

        screens, places = QGuiApplication.screens(), self._screens.places
        boxes = []
        for screen in apart(screens):
            is_public, is_own = self._is_public(screen), screen is places.presenter and places.shows_presenter
            paint = self._paint_wall if is_public else self._notes if is_own else None
            name = title(screen, screens, self._wording)
            boxes.append(ScreenBox(screen.name(), screen.geometry(), name, self._use(screen), is_public, paint))
        self._picture.show_screens(tuple(boxes), self._presenter.text_scale)

    def _fit_picture(self) -> None:
        """Show the picture where there is room for it beside the list."""
        if self._picture is not None:
            self._picture.setVisible(self._menu.height() >= 2 * self._picture.sizeHint().height())

    def _paint_wall(self, painter: QPainter, place: QRectF) -> None:
        view = with_hour(wall_view(self._store.session, self._store.now()), self._store.clock_s())
        paint_wall(painter, place, view, look=self._wall.look)

    def _on_screen_clicked(self, name: str) -> None:
        """Choose the screen in the list, where Enter gives it to the public: a click moves nothing."""
        names = [row.name for row in self._menu.rows]
        if f"screen {name}" in names:
            self._menu.list.setCurrentRow(names.index(f"screen {name}"))

    def _is_public(self, screen: QScreen) -> bool:
        return screen is self._screens.places.wall and self._screens.places.shows_wall

    def _use(self, screen: QScreen) -> str:
        """Return whose a screen is."""
        if self._is_public(screen):
            return self._wording.text("the public’s")
        is_own = screen is self._screens.places.presenter
        return self._wording.text("yours") if is_own else self._wording.text("not used")

    def show_awake(self, awake: "Awake") -> None:
        """Say in a quiet word whether the computer stays awake; what to do when it may not is its tooltip."""
        text = word = ""
        if awake.may_sleep:
            word = self._wording.text("computer may go to sleep")
        elif awake.refused:
            word = self._wording.text("screen may go dark")
        if awake.refused:
            text = keeping_awake(self._wording)
        self._presenter.page.show_awake(held=awake.is_held, refused=word, what_to_do=text)

    def let_go(self) -> None:
        """Watch the focus no more: the windows are about to go."""
        self._focus_grace.stop()
        self.names.hide()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.disconnect(self._on_focus_window_changed)

    def _rows(self) -> tuple[ListRow, ...]:
        screens = QGuiApplication.screens()
        places = self._screens.places
        rows = []
        for screen in apart(screens):
            size = screen.geometry().size() * screen.devicePixelRatio()
            name = title(screen, screens, self._wording)
            line = f"{name} — {size.width()} × {size.height()} — {self._use(screen)}"
            hint = (
                self._wording.text("Click, or Enter: it is the public’s")
                if places.arrangement is Arrangement.APART
                else ""
            )
            rows.append(
                ListRow(f"screen {screen.name()}", f"{line}\n{hint}" if hint and screen is not places.wall else line)
            )
        is_apart = places.arrangement is Arrangement.APART
        for command in self._presenter.table.commands:
            shown = command.screens
            if shown is not None and (shown.apart if is_apart else shown.together):
                line = self._wording.text(shown.text or command.label)
                rows.append(ListRow(command.name, line, self._key(command.name)))
        return tuple(rows)

    def _key(self, name: str) -> str:
        """Return the first key of a command."""
        return self._presenter.first_key(name) or "—"

    def _on_chosen(self, name: str) -> None:
        self._presenter.close_overlays()
        if not name.startswith("screen "):
            self.command_requested.emit(self._presenter.table.named(name))
            return
        wanted = name.removeprefix("screen ")
        screen = next((each for each in QGuiApplication.screens() if each.name() == wanted), None)
        if screen is self._screens.places.presenter:
            self.swap()
        elif screen is not None:
            self._screens.give_wall(screen)

    def swap(self) -> None:
        """Swap the screens: at once if that brings the notes home, else asked first; the same key again says yes."""
        places, questions, asked = self._screens.places, self._presenter.questions, self._swapping
        if asked is not None and questions.is_waiting(asked):
            if self._store.now() - self._swap_asked_at >= SWAP_AFTER_S:
                questions.answer(asked, asked.answers[-1])
        elif self._are_notes_astray():
            self._screens.swap()
        elif places.arrangement is Arrangement.APART:
            text = self._wording.text
            said = text("Swap the screens? Your notes would go to the other one, and the wall would come here.")
            answers = (
                Answer(text("Change nothing"), AnswerKey.ESCAPE),
                Answer(f"{text('Swap the screens')} ({self._key('swap')})", deed=self._take_notes_away),
            )
            self._swapping = questions.ask(Question(said, answers, comes_first=True))
            self._swap_asked_at = self._store.now()

    def _are_notes_astray(self) -> bool:
        """Tell whether the wall stands where the notes were, or on the computer's own screen, and they on another."""
        wall, presenter = self._screens.places.wall, self._screens.places.presenter
        if self._screens.places.arrangement is not Arrangement.APART or wall is None or presenter is None:
            return False
        return wall.name() == self._notes_left or (is_built_in(wall) and not is_built_in(presenter))

    def _take_notes_away(self) -> None:
        presenter = self._screens.places.presenter
        self._notes_left = presenter.name() if presenter is not None else ""
        self._screens.swap()

    def forget_swap(self) -> None:
        """Take the question about the screens back: the host does something else."""
        self._presenter.questions.withdraw(self._swapping)

    def _on_screens_changed(self) -> None:
        is_alone = self._screens.places.arrangement is Arrangement.PRESENTER_ALONE
        self._had_wall = self._had_wall or self._screens.places.arrangement is Arrangement.APART
        self._presenter.say("screen", self._told(), *(self._ways_on() if is_alone else ()))
        self._ask_to_look()
        self._show_quiet_line()
        self._way_back.look()
        if self._menu.isVisible():
            self._menu.show_rows(self._rows())
            self._show_picture()
        self._presenter.show_session()

    def _ask_to_look(self) -> None:
        """Ask where these notes are seen, as long as the system alone tells whose screen is whose and none has begun.

        Esc says that all is well; Next means what it means without the question.
        """
        places, questions = self._screens.places, self._presenter.questions
        is_before = self._store.session.started_at is None and not self._has_looked
        if not is_before or places.arrangement is not Arrangement.APART or not self._screens.is_guessed:
            questions.withdraw(self._looking)
        elif not questions.is_waiting(self._looking):
            text = self._wording.text
            answers = (
                Answer(text("No, all is well"), AnswerKey.ESCAPE, self._on_looked),
                Answer(text("Yes: swap the screens"), deed=self._take_notes_away),
                Answer(self._presenter.way_on("check", text("Check the room"))[1], deed=self._check_room),
            )
            asked = Question(text("Is this window here shown to the public?"), answers, rank=AFTER_OTHERS)
            self._looking = questions.ask(asked)

    def _check_room(self) -> None:
        """Open the check of the room over the question, which is still asked once that is closed."""
        self._ask_to_look()  # first: what is asked stands over what is open
        self.command_requested.emit(self._presenter.table.named("check"))

    def _told(self) -> str:
        arrangement = self._screens.places.arrangement
        if arrangement is Arrangement.REHEARSAL:
            return self._wording.text(
                "Rehearsal on one screen. {rehearse} ends it; a projector that is plugged in does too.",
                rehearse=self._key("rehearse"),
            )
        if self._screens.is_wall_let_go:
            return self._wording.text(
                "The desktop is seen around the wall. Drag the wall where it belongs; {key} makes it full screen "
                "there.",
                key=self._key("full_screen"),
            )
        if arrangement is not Arrangement.PRESENTER_ALONE:
            return ""
        return self._told_alone()

    def _told_alone(self) -> str:
        """Return what is to be known while no screen is the public's, what happened first."""
        text = self._wording.text
        if self._had_wall:
            return text(
                "The projector is unplugged: the wall comes back by itself once it is plugged in again. If it is "
                "plugged in, switch it off and on, or try another cable. Meanwhile the evening goes on here."
            )
        seen = text(
            "One screen is seen: no projector, or the screens are mirrored. Look at the wall. "
            "Once a projector is plugged in, the wall appears by itself."
        )
        return f"{seen} {extending(self._wording)}"

    def _ways_on(self) -> tuple[WayOn, ...]:
        """Return what may be done without a projector: the laptop turned to the public or, before it, a rehearsal."""
        ways = [("wall_alone", self._wording.text("Wall on this screen"))]
        if not self._had_wall:
            ways.insert(0, ("rehearse", self._wording.text("Rehearse here")))
        return tuple(self._presenter.way_on(name, words) for name, words in ways)

    def _is_wall_here(self) -> bool:
        """Whether the wall fills the host's own screen, as far as is known, and no other."""
        return self._screens.is_wall_alone_by_wish and not self._screens.is_mirrored

    def _on_wall_clicked(self) -> None:
        self.command_requested.emit(self._presenter.table.named("next"))

    def _way_back_words(self) -> str:
        return self._presenter.way_on("wall_alone", self._wording.text("Back to the notes"))[1]

    def _show_quiet_line(self) -> None:
        """Tell the host, on a wall that is the only window, the hour and the way back to the notes."""
        alone = self._screens.places.arrangement is Arrangement.WALL_ALONE
        is_mirrored = alone and self._screens.is_mirrored
        if not is_mirrored and not self._screens.is_wall_alone_by_wish:
            self._wall.show_quiet_line("")
            return
        line = self._wording.hour(self._store.utc())
        key = self._key("wall_alone")
        if is_mirrored:
            line = self._wording.text("mirrored screens · {key}: notes here · {hour}", key=key, hour=line)
        elif self._store.session.position == 0:
            line = self._wording.text("{key}: notes · {hour}", key=key, hour=line)
        self._wall.show_quiet_line(line)

    def _on_changed(self, before: Session, after: Session) -> None:
        if before.started_at is None and after.started_at is not None:
            self._screens.believe()
            self._on_screens_changed()

    def _on_looked(self) -> None:
        """Know that the host has seen which screen is whose."""
        self._has_looked = True
        self._on_screens_changed()

    def _on_ticked(self, now: float) -> None:
        del now
        self._show_quiet_line()
        if self._picture is not None and self._picture.isVisible():
            self._picture.update()

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is None:
            self._focus_grace.start()
            return
        self._focus_grace.stop()
        self._asked_focus = False
        if self._told_lost:
            self._told_lost = False
            self._presenter.say_large("")

    def _on_focus_lost(self) -> None:
        if QGuiApplication.focusWindow() is not None or under_system_dialog() is not None:
            return
        if not self._asked_focus and (not self._asked.isValid() or self._asked.elapsed() > INSIST_MS):
            self._asked_focus = True  # once: a program that insists would fight the host for the keys
            self._asked.start()
            window = open_dialog() or (self._presenter if self._presenter.isVisible() else self._wall)
            handle = window.windowHandle()
            if handle is not None:
                handle.requestActivate()
            self._focus_grace.start()
            return
        self._told_lost = True
        self._presenter.say_large(self._wording.text("The keys go to another program. Click here to bring them back."))
