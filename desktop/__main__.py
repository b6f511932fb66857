"""`python -m desktop`: the same as the installed `tanggap`."""

from __future__ import annotations

from desktop.cli import main

if __name__ == "__main__":
    main()
