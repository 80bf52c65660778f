"""A window of GTK to drag a file out of, as GNOME's file manager has it, for the system's Python: ``FILE COLOUR``."""

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402 - the versions come first


def give(_area: object, _context: object, data: object, *_: object) -> None:
    """Hand over the file's address."""
    data.set_uris([Path(sys.argv[1]).as_uri()])  # type: ignore[attr-defined]


area = Gtk.EventBox()
colour = Gdk.RGBA()
colour.parse(sys.argv[2])
area.override_background_color(Gtk.StateFlags.NORMAL, colour)
area.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
area.drag_source_add_uri_targets()
area.connect("drag-data-get", give)
window = Gtk.Window(title="drag source")
window.set_default_size(120, 80)
window.add(area)
window.show_all()
sys.stdout.write("shown\n")
sys.stdout.flush()
Gtk.main()
