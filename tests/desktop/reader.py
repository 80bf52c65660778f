"""A screen reader reduced to its ears, for the system's Python: what AT-SPI tells of the program, as lines of JSON.

``tree`` prints everything that is showing in the program's windows; ``listen`` prints what is announced, and what gets
the focus, as it happens.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

PROGRAM = ("cafe-presenter", "Café Presenter")
STATES = {
    name: getattr(Atspi.StateType, name.upper())
    for name in ("checkable", "checked", "enabled", "focusable", "focused", "showing")
}


def tell(words: dict[str, object]) -> None:
    """Write one line at once."""
    sys.stdout.write(json.dumps(words, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def print_tree(at: Atspi.Accessible) -> None:
    """Tell of an element and of everything below it, as far as it is showing."""
    if at is None:
        return
    states = at.get_state_set()
    if at.get_role() is not Atspi.Role.APPLICATION and not states.contains(Atspi.StateType.SHOWING):
        return
    tell(
        {
            "role": at.get_role_name(),
            "name": at.get_name(),
            "description": at.get_description(),
            "states": [name for name, state in STATES.items() if states.contains(state)],
            "actions": [at.get_action_name(number) for number in range(at.get_n_actions())]
            if "Action" in at.get_interfaces()
            else [],
        }
    )
    for number in range(at.get_child_count()):
        print_tree(at.get_child_at_index(number))


def on_event(event: Atspi.Event) -> None:
    """Tell what is to be said aloud."""
    said = event.any_data if isinstance(event.any_data, str) else ""
    tell({"event": event.type, "said": said, "name": event.source.get_name()})


def main() -> None:
    """Do what the first argument says."""
    if sys.argv[1] == "tree":
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and program.get_name() in PROGRAM:
                print_tree(program)
        return
    listener = Atspi.EventListener.new(on_event)
    for kind in ("object:announcement", "object:state-changed:focused"):
        listener.register(kind)
    GLib.idle_add(tell, {"event": "ready"})
    Atspi.event_main()


if __name__ == "__main__":
    main()
