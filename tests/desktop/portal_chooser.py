"""A stand-in for the portal that has a file chosen, as a sandbox has it, for the system's Python.

Its dialog is a window of this program over the one that asked: a line, whose text is the file once Enter is pressed.
"""

import sys
from pathlib import Path
from typing import Any

import gi

gi.require_version("Gtk", "4.0")
gi.require_version("GdkWayland", "4.0")
from gi.repository import GdkWayland, Gio, GLib, Gtk  # noqa: E402 - the versions come first

INTERFACE = """
<node><interface name="org.freedesktop.portal.FileChooser">
  <property name="version" type="u" access="read"/>
  <method name="OpenFile">
    <arg type="s" name="parent_window" direction="in"/><arg type="s" name="title" direction="in"/>
    <arg type="a{sv}" name="options" direction="in"/><arg type="o" name="handle" direction="out"/>
  </method>
</interface></node>
"""
PATH, NAME = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop"
REQUEST = "org.freedesktop.portal.Request"


def ask(bus: Any, sender: str, _path: str, _interface: str, _method: str, words: Any, call: Any) -> None:
    """Open the dialog; tell the program what was chosen."""
    parent, title, options = words.unpack()
    request = f"{PATH}/request/{sender[1:].replace('.', '_')}/{options.get('handle_token', 'one')}"
    window = Gtk.Window(title=title, modal=True, default_width=500)
    line = Gtk.Entry()
    window.set_child(line)

    def choose(_line: Any) -> None:
        uris = GLib.Variant("as", [Path(line.get_text()).as_uri()])
        answer = GLib.Variant("(ua{sv})", (0, {"uris": uris}))
        bus.emit_signal(sender, request, REQUEST, "Response", answer)
        window.destroy()

    line.connect("activate", choose)
    window.realize()
    surface = window.get_surface()
    assert isinstance(surface, GdkWayland.WaylandToplevel)
    surface.set_transient_for_exported(parent.removeprefix("wayland:"))
    window.present()
    call.return_value(GLib.Variant("(o)", (request,)))


def tell(*_: Any) -> Any:
    """Tell the version."""
    return GLib.Variant("u", 4)


def be_ready(*_: Any) -> None:
    """Tell who started this that it may be asked."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()


Gtk.init()
session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
session.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], ask, tell, None)
Gio.bus_own_name_on_connection(session, NAME, Gio.BusNameOwnerFlags.NONE, be_ready, None)
GLib.MainLoop().run()
