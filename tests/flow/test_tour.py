"""The whole main job on real processes and sockets: every promise counted, every outcome seen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ACCEPTED = {"applied", "merged"}


def test_that_the_main_job_keeps_every_promise(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "demo", "--tour", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "tour.json").read_text(encoding="utf-8"))
    counts = {effect["id"]: effect["count"] for effect in report["effects"]}
    for intent in report["intents"]:
        assert intent["verdict"], intent
        assert counts.get(intent["id"], 0) == (intent["verdict"] in ACCEPTED), intent
    assert all(report["outcomes"].values()), report["outcomes"]
    photo = report["photo"]
    assert len(photo["attached"]) == 64
    assert photo["at_gateway"] == 1
    assert photo["opened"] == photo["attached"]
    assert report["agreed"]
