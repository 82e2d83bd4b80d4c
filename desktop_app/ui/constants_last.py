"""Keeps None, True and False alive under Python 3.11, as later Pythons do by themselves.

PySide6 6.12 drops a reference to `None` that it never took each time a method without a result returns, and one to `True`
each time a signal is emitted. From 3.12 on Python never frees these three; 3.11 counts them, and aborts the whole process
once some thousands of calls have used the count up. (Seen with PySide6 6.12.0; 6.11 and before are free of it, but the
PDF module that this program needs exists for 6.12 only.) A count that no run can use up cures it.
"""

import ctypes
import sys

#: More calls than a program makes in years.
_AMPLE = 1 << 40


def ensure() -> None:
    """Make the three last; does nothing where they last anyway."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or hasattr(sys, "gettotalrefcount"):
        return
    for constant in (None, True, False):
        if sys.getrefcount(constant) < _AMPLE:
            # The count is the first field of every object in CPython 3.11.
            ctypes.c_ssize_t.from_address(id(constant)).value += 2 * _AMPLE
