"""A stand-in for the portal that hands files over, late as a real one may be, for the system's Python: ``PATH``.

It has no file for the first key it is asked for, and ``PATH`` for every other.
"""

import sys

from gi.repository import Gio, GLib

INTERFACE = """
<node><interface name="org.freedesktop.portal.FileTransfer"><method name="RetrieveFiles">
  <arg type="s" name="key" direction="in"/><arg type="a{sv}" name="options" direction="in"/>
  <arg type="as" name="files" direction="out"/>
</method></interface></node>
"""
PATH, NAME = "/org/freedesktop/portal/documents", "org.freedesktop.portal.Documents"

asked: list[str] = []


def answer(_bus: object, _sender: str, _path: str, _interface: str, _method: str, words: object, call: object) -> None:
    """Tell the files of a key."""
    asked.append(words.unpack()[0])  # type: ignore[attr-defined]
    files = [] if asked[-1] == asked[0] else [sys.argv[1]]
    call.return_value(GLib.Variant("(as)", (files,)))  # type: ignore[attr-defined]


def be_ready(*_: object) -> None:
    """Tell who started this that it may be asked."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()


bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], answer, None, None)
Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, be_ready, None)
GLib.MainLoop().run()
