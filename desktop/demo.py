"""Opens the training office in the window, making it first if need be."""

from __future__ import annotations

import sys

from desktop.app import run_window
from desktop.clock import SystemClock
from desktop.joining import sample_office_profile
from desktop.profile import Profile
from desktop.training import COMPLAINTS, PASSWORD


def run_demo(profile: Profile | None) -> int:
    """Open the training office, making it first if need be; without a display the tour is the way to look."""
    place = profile or Profile(Profile.default().folder.with_name("tanggap-latihan"))
    if not place.exists:
        sys.stderr.write("Menyiapkan kantor latihan...\n")
        now = SystemClock().now()
        sample_office_profile(place, PASSWORD, complaints=COMPLAINTS, now=now).close()
    sys.stderr.write(f"Kata sandi latihan: {PASSWORD}\n")
    return run_window(place)
