"""A running show: the two windows on one session, and the host's keys carried out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.evening.decisions import WASHED_OUT, choose_palette, go_to_next, is_first
from cafe_presenter.core.evening.session import Session
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.input.commands import Command, Group, KeyTable, Needs, TypedLine
from cafe_presenter.ui.input.keyboard import Keyboard
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.screens.places import Arrangement, Homes
from cafe_presenter.ui.screens.screens import Screens
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cafe_presenter.core.deck.deck import FollowUp
    from cafe_presenter.core.evening.follow_ups import House
    from cafe_presenter.ui.input.settings_panel import SettingsPanel
    from cafe_presenter.ui.screens.awake_wish import Awake
    from cafe_presenter.ui.show.advice import Advice
    from cafe_presenter.ui.show.asides import Asides
    from cafe_presenter.ui.show.check import CheckPanel
    from cafe_presenter.ui.show.leaving import Leaving
    from cafe_presenter.ui.show.presenter import PresenterWindow
    from cafe_presenter.ui.show.room import Room

WALL_FIRST_MS = 500
"""How long the presenter window waits for the wall to be painted, should no server ask for the wall's picture."""
ICONS_AFTER_MS = 300
UNBOUNCED = Settings(bounce_ms=0)
"""Settings with which every press counts."""


class Show(QObject):
    """Builds the wall first, then the presenter window, and obeys both: what its ``commands`` say.

    Signals: ``end_requested`` and ``leave_requested`` tell what the host answered who asked to stop; ``screens_chosen``
    the identities of the screens the host gave to the public and to the notes, and of the computer's own;
    ``reload_requested`` asks for the deck's file to be read again, ``edit_requested`` for the deck to be changed.
    """

    end_requested = Signal()
    leave_requested = Signal()
    screens_chosen = Signal(str, str, str)
    settings_changed = Signal(object)
    ready = Signal()
    reload_requested = Signal()
    edit_requested = Signal()

    def __init__(
        self,
        store: SessionStore,
        wording: Wording,
        *,
        look: Look,
        commands: tuple[Command["Show", Session], ...],
        settings: Settings = UNBOUNCED,
    ) -> None:
        super().__init__()
        self.store = store
        self.wording = wording
        self.wall = ProjectorWindow(look)
        self.presenter: PresenterWindow | None = None
        self._leaving: Leaving | None = None
        self._advice: Advice | None = None
        self._unwashed = ""  # the palette that was chosen before the washed-out one
        self._awake: Awake | None = None
        self._check: CheckPanel | None = None
        self._settings_panel: SettingsPanel | None = None
        self._room: Room | None = None
        self._asides: Asides | None = None
        self._parts: dict[object, QObject] = {}
        self._at_hand: tuple[FollowUp, ...] = ()
        self._commands = commands
        self._settings = settings
        self._keyboard = Keyboard(self._table, bounce_ms=settings.bounce_ms, is_first=lambda: is_first(store.session))
        presenter = (settings.presenter_screen,) if settings.presenter_screen else ()
        self.screens = Screens(self.wall, Homes(settings.wall_screen, presenter, settings.computer_screen))
        self._opening = QTimer(self, singleShot=True)
        self._keyboard.watch(self.wall)
        self._keyboard.watch_dialogs()
        self._keyboard.command_requested.connect(self.obey)
        self._keyboard.theme_requested.connect(self._on_theme_requested)
        self.screens.chosen.connect(self.screens_chosen)
        self.wall.follow(store)

    def open(self) -> None:
        """Show the wall, and the presenter window as soon as the wall is painted."""
        self.screens.placed.connect(self._on_placed)
        self._opening.timeout.connect(self._open_presenter)
        self.screens.place_wall()

    def dress(self, look: Look) -> None:
        """Paint the wall with ``look`` from now on, in both windows."""
        self.wall.dress(look)
        if self.presenter is not None:
            self.presenter.page.dress(look)

    def close(self) -> None:
        """Close both windows without asking."""
        self._let_go()
        self.wall.close_for_good()

    def leave_wall(self, view: WallView) -> bool:
        """Close the notes without asking, and leave the wall with ``view``, if it has a screen of its own."""
        is_apart = self.screens.places.arrangement is Arrangement.APART and not self.screens.is_wall_let_go
        if is_apart:
            self.wall.stay_with(view)
        self._let_go()
        if not is_apart:
            self.wall.close_for_good()
        return is_apart

    def _let_go(self) -> None:
        """Obey no key any more, and close the notes."""
        self._keyboard.stop()
        self._keyboard.leave_dialogs()
        self.screens.let_go()
        if self._awake is not None:
            self._awake.release()
        self.store.stop_ticking()
        if self._room is not None:
            self._room.let_go()
            self._room = None
        if self.presenter is not None:
            self.presenter.close_for_good()

    def stay_awake(self, awake: "Awake") -> None:
        """Have ``awake`` keep the computer awake until the show closes, and say how that goes."""
        self._awake = awake
        awake.changed.connect(self._on_awake_changed)
        awake.hold(self.wording.text("an evening is being shown"))

    def come_forward(self, text: str) -> None:
        """Bring the presenter window before those of other programs, and say why in it."""
        if self.presenter is not None and self.presenter.isVisible():
            self.presenter.say_briefly(text)
            self.presenter.raise_()
            self.presenter.activateWindow()

    @property
    def asides(self) -> "Asides":
        """What can stand in the place of the question; made when it is first asked for."""
        if self._asides is None:
            from cafe_presenter.ui.show.asides import Asides

            self._asides = Asides(
                self.store,
                self.notes,
                self.wording,
                house=self._house,
                code_share=self._code_share,
                wall=self.wall,
            )
        return self._asides

    def part[Part: QObject](self, kind: Callable[[SessionStore, "PresenterWindow", Wording], Part]) -> Part:
        """Return what serves some commands alone; made when it is first asked for."""
        if kind not in self._parts:
            self._parts[kind] = kind(self.store, self.notes, self.wording)
        return cast("Part", self._parts[kind])

    @property
    def leaving(self) -> "Leaving":
        """What asks whether to end; made when it is first asked for."""
        if self._leaving is None:
            from cafe_presenter.ui.show.leaving import Leaving

            self._leaving = Leaving(
                self.store, self.notes, self.wording, end=self.end_requested.emit, leave=self.leave_requested.emit
            )
        return self._leaving

    def is_asked(self, key: AnswerKey) -> bool:
        """Tell whether the question that is asked now has an answer that ``key`` stands for."""
        return self.presenter is not None and self.presenter.questions.has_answer(key)

    def _is_held(self) -> bool:
        """Whether the question that is asked comes before whatever a hand on the keyboard does with the evening."""
        return self.presenter is not None and self.presenter.questions.holds_keys

    def obey(self, wanted: Command["Show", Session] | AnswerKey, *, by_click: bool = False) -> None:
        """Carry out what a key or a button asks for."""
        if isinstance(wanted, AnswerKey):
            if self.presenter is not None:
                self.presenter.questions.press(wanted)
        elif self._is_held() and not by_click and not wanted.is_let_by:
            self.say_briefly(self.wording.text("Answer the question first: its buttons name their keys."))
        elif self._has(wanted.needs):
            if by_click and not wanted.is_let_by:
                self._stay()
            if self._room is not None and wanted.group is not Group.ROOM:
                self._room.forget_swap()
            does = wanted.by_click if by_click and wanted.by_click is not None else wanted.does
            does(self)
        elif wanted.needs is Needs.SEEN and self.presenter is not None:
            self._keyboard.take_no_text()  # what is typed next is meant for what cannot open
            if self.screens.is_wall_alone_by_wish:
                self.screens.show_wall_alone()
                if self.presenter.isVisible():
                    self.obey(wanted)

    def _has(self, needs: Needs) -> bool:
        if needs is Needs.NOTHING:
            return True
        if self.presenter is None or self._room is None:
            return False
        return needs is Needs.WINDOW or self.presenter.isVisible()

    @property
    def notes(self) -> "PresenterWindow":
        """The presenter window, for what is obeyed once it is there."""
        assert self.presenter is not None
        return self.presenter

    @property
    def room(self) -> "Room":
        """What knows of the room, once the presenter window is there."""
        assert self._room is not None
        return self._room

    def say_briefly(self, text: str) -> None:
        """Say something on the laptop for a few seconds, once there is where to say it."""
        if self.presenter is not None:
            self.presenter.say_briefly(text)

    def toggle_check(self) -> None:
        """Open the sixty-second check, or close it."""
        self._show_check()
        if self._check is not None:
            self.notes.toggle_panel(self._check)

    def _show_check(self) -> None:
        if self._check is not None:
            self._check.show_session(self.store.session, self.wall.look)

    def toggle_settings(self) -> None:
        """Open the settings, or close them."""
        if self._settings_panel is not None:
            self.notes.toggle_panel(self._settings_panel)

    def start(self) -> None:
        """Leave the welcome, or the question whether to end, or ask it: some clickers send F5 and Esc in turn."""
        self.leaving.start()

    def recall_plan(self) -> None:
        """Offer once more how to end on time, or say why there is nothing to offer."""
        said = self._advice.recall() if self._advice is not None else ""
        if said:
            self.say_briefly(said)

    def ask_to_leave(self) -> None:
        """Ask, on the laptop, whether to end, to leave or to stay."""
        if self.presenter is not None:
            self.leaving.ask()

    def go_on(self) -> None:
        """Go to the next item; after the last one, ask whether to end."""
        before = self.store.session
        self.store.decide(go_to_next)
        if self.store.session is before and self.presenter is not None:
            self.leaving.go_on()

    def escape(self) -> None:
        """Close what is open, decline what is asked, take away a message that stands or just stood; else ask to end."""
        notes = self.notes
        if notes.close_overlays() or notes.questions.press(AnswerKey.ESCAPE) or notes.put_away_message():
            return
        if not notes.questions.just_gone:
            self.ask_to_leave()

    def _on_placed(self) -> None:
        self.wall.painted.connect(self._on_wall_painted)
        self._opening.start(WALL_FIRST_MS if self.screens.has_wall else 0)

    def _on_wall_painted(self) -> None:
        if self._opening.isActive():
            self._opening.start(0)

    def _open_presenter(self) -> None:
        try:
            self._build_presenter()
        finally:
            self.screens.keep_in_place()  # a fault in the notes leaves the public its wall

    def _build_presenter(self) -> None:
        # Imported here because it takes as long as painting the wall, which comes first.
        from cafe_presenter.ui.input.settings_panel import SettingsPanel
        from cafe_presenter.ui.show.advice import Advice
        from cafe_presenter.ui.show.announcer import Announcer
        from cafe_presenter.ui.show.check import CheckPanel
        from cafe_presenter.ui.show.presenter import PresenterWindow
        from cafe_presenter.ui.show.room import Room
        from cafe_presenter.ui.show.screen_names import ScreenNames
        from cafe_presenter.ui.show.sleep_question import SleepQuestion
        from cafe_presenter.ui.show.waiting_notes import WaitingNotes

        self.presenter = PresenterWindow(
            self.store, self.wording, look=self.wall.look, table=self._table, wall_size=self._wall_size
        )
        self.presenter.command_requested.connect(partial(self.obey, by_click=True))
        self.presenter.page.follow_up_clicked.connect(self._on_follow_up_clicked)
        self.presenter.close_requested.connect(self.ask_to_leave)
        self.presenter.submitted.connect(self._on_submitted)
        self._advice = Advice(self.store, self.presenter, self.wording, house=self._house)
        Announcer(self.store, self.presenter, self.wording)
        WaitingNotes(self.store, self.presenter, self.wording)
        SleepQuestion(self.store, self.presenter, self.wording)
        self._keyboard.digits_changed.connect(self._on_digits_changed)
        self._keyboard.field_left.connect(self._on_field_left)
        self._keyboard.give_keys_to(self._key_target)
        self._keyboard.leave_keys_to(self.presenter.is_guest)
        self._keyboard.answer_first(self.is_asked)
        self._keyboard.hold_moves(self._is_held)
        self._keyboard.watch(self.presenter)
        self.screens.place_presenter(self.presenter)
        self.screens.keys.hold_while(self.presenter.guest_target)
        names = ScreenNames(
            self.screens, self.wording, wall=self.wall, presenter=self.presenter, watch=self._keyboard.watch
        )
        self._settings_panel = SettingsPanel(self._settings, self.wording, commands=self._commands, parent=self.notes)
        self._settings_panel.changed.connect(self._on_settings_changed)
        self._settings_panel.size_wanted.connect(self.presenter.magnify)
        self._check = CheckPanel(self.wording, table=self._table, parent=self.presenter, wall_size=self._wall_size)
        self._check.names_wanted.connect(self._on_names_wanted)
        names.gone.connect(self._check.show_names_gone)
        self._check.washed_out_wanted.connect(self._on_washed_out_wanted)
        for panel in (self._settings_panel, self._check):
            self.presenter.add_panel(panel)
        self._room = Room(
            self.store,
            self.wording,
            screens=self.screens,
            wall=self.wall,
            presenter=self.presenter,
            names=names,
        )
        self._room.command_requested.connect(self.obey)
        self.store.start_ticking()
        QTimer.singleShot(ICONS_AFTER_MS, self.presenter.page.show_icons)
        self.ready.emit()

    def keep_at_hand(self, follow_ups: "tuple[FollowUp, ...]") -> None:
        """List the host's own follow-ups too, which serve any deck."""
        self._at_hand = follow_ups
        if self._asides is not None:
            self._asides.show_house()

    def _house(self) -> "House":
        from cafe_presenter.core.evening.follow_ups import House  # the first wall does without

        return House(self._at_hand, self._settings.bundled_follow_ups)

    def _code_share(self) -> float:
        return self._check.code_share() if self._check is not None else 0.0

    def _on_awake_changed(self) -> None:
        if self._room is not None and self._awake is not None:
            self._room.show_awake(self._awake)
        if self._check is not None and self._awake is not None:
            refused = bool(self._awake.refused)
            self._check.show_awake(held=self._awake.is_held, refused=refused, is_quiet=self._awake.is_quiet)

    def _on_names_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        if self._room is not None:
            self._room.names.show_wanted(wanted=wanted)

    def _on_washed_out_wanted(self) -> None:
        """Put on the look for a weak projector, or what was there before."""
        chosen = self.store.session.choices.palette
        if chosen == WASHED_OUT:
            self.store.decide(partial(choose_palette, name=self._unwashed))
        else:
            self._unwashed = chosen or ""
            self.store.decide(partial(choose_palette, name=WASHED_OUT))
        self._show_check()

    def _on_field_left(self) -> None:
        if self.presenter is not None and not (self._check is not None and self._check.leave_field()):
            self.presenter.leave_field()

    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        table = self._table
        self._keyboard.obey_table(table, bounce_ms=settings.bounce_ms)
        if self.presenter is not None:
            self.presenter.show_keys(table)
        if self._check is not None:
            self._check.show_keys(table)
        if self._asides is not None:
            self._asides.show_house()
        self.settings_changed.emit(settings)

    def _on_submitted(self, line: TypedLine["Show"], text: str) -> None:
        refusal = line.takes(self, text)
        if refusal:
            self.notes.entry.refuse(self.wording.text(refusal, text=text))
        else:
            self.notes.entry.close_entry()

    def _key_target(self) -> "QWidget | None":
        """Return what has the keys wherever they are pressed; a guest has those that the wall is given unasked."""
        assert self.presenter is not None
        owed = self.presenter.guest_target() if self.screens.keys.are_owed else None
        return self.presenter.key_target() or owed

    def _stay(self) -> None:
        """Take the question whether to stop for answered: a click does something else."""
        if self._leaving is not None:
            self._leaving.stay()

    def _on_follow_up_clicked(self, place: int) -> None:
        self._stay()
        self.asides.turn_follow_up(place)

    def _on_digits_changed(self, pending: str) -> None:
        """Say where Enter would go, or at once that there is no such theme."""
        self.notes.page.show_digits(self._jump_words(pending) if pending else "")

    def _jump_words(self, number: str) -> str:
        from cafe_presenter.ui.show.panels import jump_words  # part of the presenter window: the wall comes first

        return jump_words(self.store.session, number, self.wording)

    def _on_theme_requested(self, number: int) -> None:
        presenter = self.presenter
        if presenter is None or self._is_held():
            return
        found = self.store.go_to_theme(number)
        presenter.close_overlays()  # an overview would go on marking the theme that was up
        if not found:
            presenter.say_briefly(self._jump_words(str(number)))

    @property
    def _table(self) -> KeyTable:
        return KeyTable(self._commands, self._settings.learned_keys, letters=self._settings.letter_keys)

    def _wall_size(self) -> QSize | None:
        return self.wall.size() if self.screens.has_wall else None
