"""The settings, as a list: colours, size of text, teach a button by pressing it, letters on or off, all as at first."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.base.settings import (
    COLOURS,
    LARGEST_TEXT_SIZE,
    SPOKEN,
    Settings,
    with_learned,
    without_learned,
)
from cafe_presenter.ui.input.commands import TO_USUAL_SIZE, KeyTable, ShowCommand, keys_of
from cafe_presenter.ui.input.key_catcher import KeyCatcher
from cafe_presenter.ui.input.keys import can_be_learned, key_name
from cafe_presenter.ui.kit.appearance import TEXT_SIZE
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.ui.kit.style import ACCENT, Text
from cafe_presenter.wording import N_, Wording

BOUNCES_MS = (0, 30, 50, 80, 120)
LETTERS, BOUNCE, COLOURS_ROW, FOLLOW_UPS, RESET = "letters", "bounce", "colours", "follow_ups", "reset"
TEXT_ROW, LARGER_BY = "text_size", 0.2
LANGUAGE_ROW = "language"
SET_HERE = N_("language, colours, size of the text, buttons")
"""Other words for the settings: what is sought when they are."""
SPOKEN_NAMES = {"": N_("that of the computer"), "fr": "français", "en": "English"}
"""Each in its own words: who looks for it may read no other."""
COLOUR_NAMES = {
    "": N_("as the computer has them"),
    "dark": N_("dark"),
    "light": N_("light"),
    "dark-high": N_("dark, high contrast"),
    "light-high": N_("light, high contrast"),
}


class SettingsPanel(ListPanel):
    """Shows settings and tells the changed ones by ``changed``; Enter on a line changes it or asks for a button.

    ``size_wanted`` tells by how much larger the text is wanted. ``also`` are lines for what is needed once a year, each
    a name and its words; ``also_chosen`` tells the name.
    """

    changed = Signal(object)
    also_chosen = Signal(str)
    size_wanted = Signal(float)

    def __init__(
        self,
        settings: Settings,
        wording: Wording,
        *,
        commands: tuple[ShowCommand, ...],
        parent: QWidget,
        also: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(
            wording.text("Settings"),
            wording.text("Click a line, or ↑ ↓ and Enter, to change it. On an action: then press its button."),
            parent,
        )
        self._settings = settings
        self._wording = wording
        self._commands = tuple(each for each in commands if not each.is_within)
        self._also = also
        self._taught: ShowCommand | None = None
        self._catcher = KeyCatcher()
        self._said = Text(20, ACCENT, bold=True, wrap=True)
        self._gap = QWidget()
        self._gap.hide()
        self.column.insertWidget(self.column.indexOf(self.list), self._gap)
        self.list.viewport().installEventFilter(self)
        # Below the list: what comes, goes or grows there moves no line away from under the pointer.
        self.column.addWidget(self._said)
        self.column.addWidget(self.hint)
        self.chosen.connect(self._on_chosen)
        self._catcher.caught.connect(self._on_caught)
        self._catcher.left.connect(self._on_left)
        self._show()

    @property
    def is_listening(self) -> bool:
        """Whether the next key that is pressed is taught."""
        return self._catcher.is_listening

    def show_settings(self, settings: Settings) -> None:
        """Show other settings."""
        self._settings = settings
        self._show()

    def open(self) -> None:
        """Show the panel; the size of the text may have changed by its keys."""
        self._show()
        self._leave_above(0)
        super().open()

    def close_panel(self) -> None:
        """Take the panel away and listen no more."""
        self._catcher.stop()
        self._say("")
        super().close_panel()

    @property
    def _table(self) -> KeyTable:
        settings = self._settings
        return KeyTable(self._commands, settings.learned_keys, letters=settings.letter_keys)

    def _show(self) -> None:
        settings = self._settings
        text = self._wording.text
        on_off = (text("off"), text("on"))
        follow_ups = (text("without the program’s"), text("the program’s too"))
        colours = {name: text(label) for name, label in COLOUR_NAMES.items()}
        languages = {name: text(label) if not name else label for name, label in SPOKEN_NAMES.items()}
        percent, largest = (
            text("{percent}%", percent=round(each * 100)) for each in (TEXT_SIZE.times, LARGEST_TEXT_SIZE)
        )
        either = [KeyTable(self._commands, settings.learned_keys, letters=each) for each in (False, True)]
        keys = [
            tuple(keys_of(command, self._wording, table=each) or "—" for each in either) for command in self._commands
        ]
        rows = (
            ListRow(COLOURS_ROW, text("Colours of the windows"), colours[settings.colours], tuple(colours.values())),
            ListRow(TEXT_ROW, text("Size of the text"), percent, (largest,)),
            ListRow(
                LANGUAGE_ROW,
                text("Language · Langue"),
                languages[settings.language],
                tuple(languages.values()),
            ),
            ListRow(
                FOLLOW_UPS,
                text("Follow-ups always at hand"),
                follow_ups[settings.bundled_follow_ups],
                follow_ups,
            ),
            *(ListRow(name, text(label)) for name, label in self._also),
            ListRow("", text("Keyboard and clicker")),
            ListRow(LETTERS, text("One-key shortcuts"), on_off[settings.letter_keys], on_off),
            ListRow(
                BOUNCE,
                text("Double presses of a worn button"),
                self._bounce_words(settings.bounce_ms),
                tuple(map(self._bounce_words, BOUNCES_MS)),
            ),
            ListRow(RESET, text("Give all keys their first meaning back")),
            ListRow("", text("The keys of each action: choose it, then press a button to teach it")),
            *(
                ListRow(command.name, text(command.label), each[settings.letter_keys], each)
                for command, each in zip(self._commands, keys, strict=True)
            ),
        )
        self.show_rows(rows)

    def _bounce_words(self, bounce_ms: int) -> str:
        text = self._wording.text
        return text("ignored within {time} ms", time=bounce_ms) if bounce_ms else text("every press counts")

    def _on_chosen(self, name: str) -> None:
        settings = self._settings
        if name == LETTERS:
            self._change(replace(settings, letter_keys=not settings.letter_keys))
        elif name == BOUNCE:
            following = [each for each in BOUNCES_MS if each > settings.bounce_ms]
            self._change(replace(settings, bounce_ms=following[0] if following else BOUNCES_MS[0]))
        elif name == COLOURS_ROW:
            self._change(replace(settings, colours=COLOURS[(COLOURS.index(settings.colours) + 1) % len(COLOURS)]))
        elif name == LANGUAGE_ROW:
            self._change(replace(settings, language=SPOKEN[(SPOKEN.index(settings.language) + 1) % len(SPOKEN)]))
            self._say(self._wording.text("The windows that open from now on speak it."))
        elif name == TEXT_ROW:
            self._enlarge()
        elif name == FOLLOW_UPS:
            self._change(replace(settings, bundled_follow_ups=not settings.bundled_follow_ups))
        elif name == RESET:
            self._change(replace(settings, learned_keys=()))
            self._say(self._wording.text("All keys are as at first."))
        elif name in dict(self._also):
            self.also_chosen.emit(name)
        else:
            self._taught = self._table.named(name)
            label = self._wording.text(self._taught.label)
            taught = [pair for pair in settings.learned_keys if pair[1] == name]
            more = self._wording.text("Del forgets what was taught.") if taught else ""
            asked = self._wording.text("Press the button for “{action}”, or Esc.", action=label)
            self._say(f"{asked} {more}".strip())
            self._catcher.listen(bounce_ms=settings.bounce_ms)

    def _enlarge(self) -> None:
        """Have the text a step larger; after the largest it is as at first."""
        before, top = TEXT_SIZE.times, self._top_of_chosen()
        self.size_wanted.emit(LARGER_BY)
        if TEXT_SIZE.times <= before:  # a show may have had it larger than a window before one can
            self.size_wanted.emit(TO_USUAL_SIZE)
        self._show()
        self._leave_above(0)
        bar = self.list.verticalScrollBar()  # the next click at the same place is meant for the same line
        bar.setValue(bar.value() + self._top_of_chosen() - top)
        self._leave_above(top - self._top_of_chosen())  # the window may have put the panel higher

    def _leave_above(self, pixels: int) -> None:
        """Leave so many pixels more between the title and the lines, if any."""
        self._gap.setFixedHeight(max(0, pixels - self.column.spacing()))
        self._gap.setVisible(pixels > 0)
        self.column.activate()
        self.list.doItemsLayout()

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the room above the lines back once no click is meant for one of them."""
        if event.type() is QEvent.Type.Leave and not self._gap.isHidden():
            self._leave_above(0)
        return super().eventFilter(watched, event)

    def _top_of_chosen(self) -> int:
        place = self.list.visualRect(self.list.currentIndex()).topLeft()
        return self.list.viewport().mapTo(self.window(), place).y()

    def _on_caught(self, key: str) -> None:
        if self._taught is None:
            return
        command, name = self._taught, key_name(key, self._wording)
        label = self._wording.text(command.label)
        settings = self._settings
        if key == "Delete" and any(pair[1] == command.name for pair in settings.learned_keys):
            self._catcher.stop()
            self._change(without_learned(settings, command.name))
            self._say(self._wording.text("“{action}” has its first keys again.", action=label))
            return
        if not can_be_learned(key):
            self._say(self._wording.text("{key} keeps its own meaning. Press another button, or Esc.", key=name))
            return
        self._catcher.stop()
        before = self._table.wanted(key)
        self._change(with_learned(settings, key, command.name))
        if before is None or before is command:
            self._say(self._wording.text("{key} is now “{action}”.", key=name, action=label))
        else:
            was = self._wording.text(before.label)
            self._say(self._wording.text("{key} was “{was}” and is now “{action}”.", key=name, was=was, action=label))

    def _on_left(self) -> None:
        self._catcher.stop()
        self._say("")

    def fold_first_steps(self) -> None:
        """Show the steps of the first time no more."""
        self._change(replace(self._settings, first_steps=False))

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self._show()
        self.changed.emit(settings)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
