"""The first thing a person sees: who she is, her password, and that her work is safe."""

from __future__ import annotations

from ui.unlock.people import Account, account_of
from ui.unlock.window import UnlockWindow

__all__ = ["Account", "UnlockWindow", "account_of"]
