"""What a screen reader can know of the program, over the accessibility bus. Runs with the system's Python, which has AT-SPI.

read_screen.py tree      what is shown: a line each of depth, role, name and description, as JSON
read_screen.py follow    what takes the keyboard, a line each, until it is ended
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (its version is said first)

#: Children of one thing that are looked at: a tree has many cells.
MOST = 60


def tell(depth: int, item: Atspi.Accessible) -> None:
    """Print one thing."""
    print(json.dumps([depth, item.get_role_name(), item.get_name(), item.get_description()]), flush=True)


def show(item: Atspi.Accessible, depth: int = 0) -> None:
    """Print a thing and what is in it, as far as it is shown."""
    if depth > 1 and not item.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    tell(depth, item)
    for place in range(min(MOST, item.get_child_count())):
        child = item.get_child_at_index(place)
        if child is not None:
            show(child, depth + 1)


def program() -> Atspi.Accessible:
    """The program, once it has a window."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(place)
            if found is not None and found.get_name() == "Lodestone" and found.get_child_count():
                return found
        time.sleep(0.2)
    sys.exit("the program is not on the accessibility bus")


def heard(event: Atspi.Event) -> None:
    """Print what took the keyboard, and news that are to be read aloud."""
    if "announcement" in event.type:
        print(json.dumps([0, "announcement", str(event.any_data), ""]), flush=True)
    elif event.detail1:
        tell(0, event.source)


Atspi.init()
if sys.argv[1] == "tree":
    show(program())
else:
    listener = Atspi.EventListener.new(heard)
    for kind in ("object:state-changed:focused", "object:announcement"):
        listener.register(kind)
    print(json.dumps([0, "ready", "", ""]), flush=True)
    GLib.MainLoop().run()
