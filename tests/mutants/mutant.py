"""One guard taken out of the program by a small patch, and the test that must notice."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


class PatchError(ValueError):
    """The text that a patch replaces does not stand in its file exactly once."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """`before` becomes `after` in `file`; `guard` says in a sentence what then no longer holds.

    `test` is the id of a test that is green on the tree as it is and red with the patch. `seed` is the first
    one from 1 on whose story breaks a promise with the patch, 0 where nobody has looked.
    """

    name: str
    guard: str
    file: str
    before: str
    after: str
    test: str
    seed: int = 0

    def patched(self, root: Path = ROOT) -> str:
        """The file's text with the patch; PatchError when the tree has moved away from it."""
        text = (root / self.file).read_text(encoding="utf-8")
        found = text.count(self.before)
        if found != 1:
            raise PatchError(f"{self.name}: {found} times in {self.file}: {self.before!r}")
        return text.replace(self.before, self.after)


def copied(target: Path) -> Path:
    """What is committed, or would be, and nothing else: no build, no environment, no database."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in listing.stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target
