"""The window: Qt Widgets that hold no rule, no SQL and no HTTP."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def _uses_no_features(_module: ModuleType) -> bool:
    """The answer for every module: this program never switches a `__feature__` of PySide on."""
    return False


import_module("PySide6.QtCore")  # brings the module below with it
# PySide reads the source of whatever is imported after it, to see if the module might switch features, and
# Python keeps the text: a fifth of a second and 30 MB in this program.
vars(import_module("shibokensupport.feature"))["_mod_uses_pyside"] = _uses_no_features
