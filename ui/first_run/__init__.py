"""The first run on a computer: from nothing to an office that opens, without the command line."""

from __future__ import annotations

from ui.first_run.plan import Alone, Join, Plan, SetUp, Stage, Training
from ui.first_run.window import FirstRunWindow

__all__ = ["Alone", "FirstRunWindow", "Join", "Plan", "SetUp", "Stage", "Training"]
