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
"""The folder shiboken looks for beside itself, and our mark in it: whole, of this version, by these steps."""

STEPS = 2
"""Raised with every change of what is laid, so that an environment set up before it is laid anew."""

GENERATOR, WHOLE = "pyi_generator", "pyi_generator_whole"
"""The writer of .pyi files: shiboken imports it at every start, 12 ms, and only `pyside6-genpyi` runs it."""

WHEN_ASKED = f'''"""Stands in for the writer of .pyi files, which is loaded when it is asked for something."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from shibokensupport.signature.lib import {WHOLE}

    return getattr({WHOLE}, name)
'''


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
    stamp, mark = files / STAMP, f"{wanted} {STEPS}"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == mark:
        return True
    # An installer does not know the folder, so what an older shiboken left would outlive it.
    shutil.rmtree(files, ignore_errors=True)
    unpack = {**os.environ, "PYTHONPATH": str(place.parent), "SBK_EMBED": "0"}
    program = [sys.executable, "-c", "import shiboken6.Shiboken"]
    subprocess.run(program, env=unpack, check=False, stdout=sys.stderr)
    if not files.is_dir():
        return False
    _load_when_asked(files / "shibokensupport" / "signature" / "lib")
    # By content: whoever copies the folder, the frozen program too, may change the times of the files.
    compileall.compile_dir(files, quiet=1, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    stamp.write_text(mark, encoding="ascii")
    return True


def _load_when_asked(folder: Path) -> None:
    generator = folder / f"{GENERATOR}.py"
    if generator.is_file():
        generator.rename(folder / f"{WHOLE}.py")
        generator.write_text(WHEN_ASKED, encoding="ascii")


if __name__ == "__main__":
    if not lay(package(), version("shiboken6")):
        sys.stderr.write("shiboken6 was not unpacked; programs start a little slower.\n")
