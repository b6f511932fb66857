"""Finds the system libraries that Qt's wheels expect on Linux and installs the missing ones on Debian."""

from __future__ import annotations

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping

ALWAYS: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""What every Qt program of ours loads, even offscreen: shared object → Debian package."""

ON_X11: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What the xcb plugin adds, needed only where there is a display."""

ON_WAYLAND: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What the wayland plugin adds."""


def loads(name: str) -> bool:
    """Whether the dynamic linker finds the shared object and everything it needs."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def wanted(environment: Mapping[str, str]) -> dict[str, str]:
    """The libraries for this session, shared object → Debian package."""
    libraries = dict(ALWAYS)
    if environment.get("DISPLAY"):
        libraries.update(ON_X11)
    if environment.get("WAYLAND_DISPLAY"):
        libraries.update(ON_WAYLAND)
    return libraries


def missing(libraries: Mapping[str, str], found: Callable[[str], bool]) -> dict[str, str]:
    """Those of the libraries that cannot be loaded."""
    return {name: package for name, package in libraries.items() if not found(name)}


def commands(packages: Iterable[str]) -> tuple[list[str], list[str]]:
    """The two apt-get calls, without the right to run them."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *sorted(set(packages))]
    return ["apt-get", "update"], install


def elevation() -> list[str] | None:
    """The words to put before a command to run it as root; None when we may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    allowed = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    return [sudo, "-n"] if allowed else None


def install(absent: Mapping[str, str], *, dry_run: bool) -> int:
    """Install the packages of the absent libraries; returns the exit code."""
    names = ", ".join(sorted(absent))
    if shutil.which("apt-get") is None:
        print(f"Qt needs these libraries, install the packages that hold them: {names}")
        return 1
    update, add = commands(absent.values())
    prefix = elevation()
    if prefix is None:
        print(f"Qt needs {names}. Run this, then try again:")
        print(f"  sudo {' '.join(update)} && sudo {' '.join(add)}")
        return 1
    if dry_run:
        print(f"missing: {names}")
        print("would run:", " ".join([*prefix, *update]))
        print("would run:", " ".join([*prefix, *add]))
        return 0
    print(f"Installing what Qt needs: {' '.join(sorted(set(absent.values())))} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A package list that is only partly out of date still installs, so only the second call decides.
    subprocess.run([*prefix, *update], env=environment, stdout=subprocess.DEVNULL, check=False)
    code = subprocess.run([*prefix, *add], env=environment, stdout=subprocess.DEVNULL, check=False).returncode
    still = missing(absent, loads)
    if code or still:
        print(f"apt-get ended with {code}; still missing: {', '.join(still) or 'nothing'}")
        return 1
    return 0


def main(arguments: list[str]) -> int:
    """Exit code 0 when Qt can start, or could after the printed commands of a dry run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="print the commands instead of running them")
    parser.add_argument("--pretend-missing", action="append", default=[], metavar="LIBRARY")
    options = parser.parse_args(arguments)
    pretended: list[str] = options.pretend_missing
    absent = missing(wanted(os.environ), lambda name: name not in pretended and loads(name))
    return install(absent, dry_run=options.dry_run) if absent else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
