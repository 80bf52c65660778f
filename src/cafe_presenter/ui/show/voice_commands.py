"""The commands that count who speaks, without a name."""

from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import Button, Command, Group, Needs, Tray
from cafe_presenter.ui.show.show import Show
from cafe_presenter.wording import N_

VOICE_COMMANDS: tuple[Command[Show, Session], ...] = (
    Command(
        "voice_new",
        N_("A voice: somebody who had not spoken yet"),
        ("L",),
        lambda show: show.voices.hear(is_new=True),
        group=Group.NOTES,
        also=N_("count, speak, floor, participation"),
        needs=Needs.WINDOW,
        button=Button(N_("Voice"), "mic-line", Tray.SAY, 30, gives_way=True),
    ),
    Command(
        "voice_again",
        N_("A voice: somebody who had spoken"),
        ("Shift+L",),
        lambda show: show.voices.hear(is_new=False),
        group=Group.NOTES,
        also=N_("count, speak, floor, participation"),
        needs=Needs.WINDOW,
    ),
    Command(
        "seats",
        N_("Voices around the table: a ring of seats"),
        ("Shift+V",),
        lambda show: show.voices.toggle_seats(),
        group=Group.NOTES,
        also=N_("count, speak, floor, participation, people"),
        needs=Needs.SEEN,
    ),
)
