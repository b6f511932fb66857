"""The window: Qt Widgets that hold no rule, no SQL and no HTTP."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts its own import in Python's place

# PySide's import reads the source of every module that comes after it, in search of a mode (`__feature__`)
# that nothing here uses: a tenth of the time to the first window. Python's own stands in its place again.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
