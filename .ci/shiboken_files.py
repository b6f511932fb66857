"""Lays the Python half of shiboken6 beside it as files, which the wheel would compile anew at every start."""

from __future__ import annotations

import compileall
import os
import py_compile
import shutil
import subprocess
import sys
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

FILES, STAMP = "files.dir", "version"
"""The folder shiboken looks for beside itself, and our mark in it: whole, and of this version."""


def package() -> Path:
    """The folder of the installed shiboken6. Raises ModuleNotFoundError."""
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("shiboken6")
    return Path(spec.origin).parent


def lay(place: Path, wanted: str) -> bool:
    """Put the files of shiboken6 `wanted` into the package at `place`; answers whether they lie there.

    No program of ours needs them: without them every start only takes 30 ms longer. Raises OSError.
    """
    files = place / FILES
    stamp = files / STAMP
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return True
    # An installer does not know the folder, so what an older shiboken left would outlive it.
    shutil.rmtree(files, ignore_errors=True)
    unpack = {**os.environ, "PYTHONPATH": str(place.parent), "SBK_EMBED": "0"}
    program = [sys.executable, "-c", "import shiboken6.Shiboken"]
    subprocess.run(program, env=unpack, check=False, stdout=sys.stderr)
    if not files.is_dir():
        return False
    # By content: whoever copies the folder, the frozen program too, may change the times of the files.
    compileall.compile_dir(files, quiet=1, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    stamp.write_text(wanted, encoding="ascii")
    return True


if __name__ == "__main__":
    if not lay(package(), version("shiboken6")):
        sys.stderr.write("shiboken6 was not unpacked; programs start a little slower.\n")
