"""`python -m desktop` and the frozen program: the window at once, every command by way of typer."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

_PROFILE = "--profile"


def main() -> None:
    """Open the window when nothing else is asked for, else run the command line."""
    asked, folder = _window_of(sys.argv[1:])
    if asked:
        # Nothing to collect in half a second of imports; the window turns it on again when it stands.
        gc.disable()
        # The command line imports all of the program; the unlock card needs a fifth of it.
        from desktop.app import run_window
        from desktop.profile import Profile

        sys.exit(run_window(Profile.at(folder)))
    from desktop.cli import main as command_line

    command_line()


def _window_of(arguments: Sequence[str]) -> tuple[bool, Path | None]:
    """Whether these arguments ask for the window alone, and on which profile."""
    match arguments:
        case []:
            return True, None
        case ["--profile", folder] if folder:
            return True, Path(folder)
        case [option] if option.startswith(f"{_PROFILE}=") and option != f"{_PROFILE}=":
            return True, Path(option.partition("=")[2])
        case _:
            return False, None


if __name__ == "__main__":
    main()
