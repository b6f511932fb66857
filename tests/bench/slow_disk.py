"""The same figures on a disk that takes 30 ms to be sure, as a hard disk does: every fsync waits that long.

A shim between the program and the C library, compiled here; without a compiler, or where the loader knows no
LD_PRELOAD, there are no such figures. The gateway beside it keeps the disk as it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from tests.bench import acting
from tests.bench.measure import Figure, say

MILLISECONDS = 30
_SHIM = """#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
int fsync(int file) { usleep(WAIT); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file); }
int fdatasync(int file) { usleep(WAIT); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file); }
"""


def figures(complaints: int) -> list[Figure]:
    """Saving an action during a first download; empty where the shim cannot be made."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        say("  no C compiler, or not Linux: fsync cannot be slowed")
        return []
    with TemporaryDirectory() as folder:
        source, shim = Path(folder) / "slow.c", Path(folder) / "slow.so"
        source.write_text(_SHIM, encoding="ascii")
        wait = f"-DWAIT={MILLISECONDS * 1000}"
        subprocess.run([compiler, "-shared", "-fPIC", wait, "-o", shim, source, "-ldl"], check=True)
        child = subprocess.run(
            [sys.executable, "-m", "tests.bench.slow_disk", str(complaints)],
            env={**os.environ, "LD_PRELOAD": str(shim)},
            stdout=subprocess.PIPE,
            check=True,
        )
    told = msgspec.json.decode(child.stdout, type=list[Figure])
    name = f"act.p99_with_fsync_of_{MILLISECONDS}_ms"
    return [replace(figure, name=name, goal=None) for figure in told]


if __name__ == "__main__":
    # Only this process is slowed, not the gateway it starts.
    os.environ.pop("LD_PRELOAD", None)
    sys.stdout.buffer.write(msgspec.json.encode(acting.figures(int(sys.argv[1]))))
