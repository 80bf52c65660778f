"""A stand-in for the desktop portal's settings on a private bus, for the system's Python.

It answers for ``org.freedesktop.appearance`` what a file says, its argument, in JSON such as
``{"color-scheme": 1, "contrast": 0, "reduced-motion": 0}``, and tells everybody when the file changes.
"""

import json
import sys
from pathlib import Path

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402 - the version comes first

SPACE = "org.freedesktop.appearance"
INTERFACE = """
<node><interface name="org.freedesktop.portal.Settings">
  <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
  </method>
  <method name="ReadOne"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
  </method>
  <method name="ReadAll"><arg type="as" direction="in"/><arg type="a{sa{sv}}" direction="out"/></method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
  <property name="version" type="u" access="read"/>
</interface></node>
"""
PATH, NAME = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop"


class Portal:
    """What the desktop wishes, as the portal tells it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.values = {"color-scheme": 0, "contrast": 0, "reduced-motion": 0}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        described = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.bus.register_object(PATH, described, self.on_call, self.on_property, None)
        instead = Gio.BusNameOwnerFlags.REPLACE  # of this machine's own portal, should the desktop have started it
        Gio.bus_own_name_on_connection(self.bus, NAME, instead, None, None)
        GLib.timeout_add(30, self.on_look)

    def on_call(
        self, bus: object, sender: str, path: str, interface: str, method: str, words: object, call: object
    ) -> None:
        """Answer."""
        del bus, sender, path, interface
        asked = words.unpack()  # type: ignore[attr-defined]
        if method == "ReadAll":
            told = {name: GLib.Variant("u", value) for name, value in self.values.items()}
            answer = GLib.Variant("(a{sa{sv}})", ({SPACE: told},))
        elif asked[0] == SPACE and asked[1] in self.values:
            value = GLib.Variant("u", self.values[asked[1]])
            answer = GLib.Variant("(v)", (GLib.Variant("v", value) if method == "Read" else value,))
        else:
            call.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not here")  # type: ignore[attr-defined]
            return
        call.return_value(answer)  # type: ignore[attr-defined]

    def on_property(self, *_: object) -> object:
        """Tell the version of the interface."""
        return GLib.Variant("u", 2)

    def on_look(self) -> bool:
        """Change what is wished, if the file did."""
        for name, value in json.loads(self.file.read_text() or "{}").items():
            if self.values[name] == value:
                continue
            self.values[name] = value
            words = GLib.Variant("(ssv)", (SPACE, name, GLib.Variant("u", value)))
            self.bus.emit_signal(None, PATH, "org.freedesktop.portal.Settings", "SettingChanged", words)
        return True


if __name__ == "__main__":
    portal = Portal(Path(sys.argv[1]))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    GLib.MainLoop().run()
