"""Runs the tour: a gateway, a line that fails, two computers, and every scene in a process of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from hashlib import sha256
from pathlib import Path

import msgspec

from desktop.clock import SystemClock
from desktop.exchange.sample_export import write_laporan_ringkas
from desktop.joining import joined_office
from desktop.profile import Profile
from desktop.tour.line import Line
from desktop.tour.photo import PHOTO
from desktop.tour.plan import MARIA, ROWS, SYARIF, Plan
from desktop.tour.ready import READY
from desktop.tour.report import Effect, FileFound, Photo, Report, Step
from desktop.tour.verdicts import agreed, gone, judged, outcomes, photo_hash, self_approval
from desktop.training import PASSWORD, SEED, fill_gateway
from resources.sample import sample_office
from sync.gateway.platform_side import PlatformSide
from sync.gateway.serve import EmbeddedGateway

SCENE_SECONDS = 240


class SceneError(Exception):
    """A scene ended with a problem; its last words are the message."""


def run_tour(folder: Path) -> int:
    """Run the whole tour and write its pictures and tour.json; answers 0 only when every promise held."""
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.png"), folder / "tour.json"):
        old.unlink(missing_ok=True)
    report = Report()
    work = Path(tempfile.mkdtemp(prefix="tanggap-tur-"))
    try:
        Tour(work, folder, report).go()
    except (SceneError, OSError) as error:
        report.problems.append(str(error))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    report.judge()
    report.write(folder)
    for problem in report.problems:
        sys.stderr.write(f"tur: {problem}\n")
    sys.stdout.write(
        f"tur: {len(report.steps)} langkah, {len(report.intents)} tindakan, "
        f"{len(report.problems)} masalah, gambar di {folder}\n"
    )
    return 1 if report.problems else 0


class Tour:
    """The stage and the order of the scenes."""

    def __init__(self, work: Path, folder: Path, report: Report) -> None:
        self._folder = folder
        self._report = report
        self._work = work
        self._database = f"sqlite:///{work / 'gerbang.db'}"
        self._officer = Profile(work / "petugas")
        self._supervisor = Profile(work / "atasan")
        self._export = work / "laporan-ringkas.xlsx"
        self._plan_file = work / "rencana.json"

    def go(self) -> None:
        """Every scene in order."""
        _, codes, _ = fill_gateway(self._database, complaints=0, now=SystemClock().now(), training=False)
        gateway = EmbeddedGateway(self._database)
        gateway.start()
        line = Line(int(gateway.url.rpartition(":")[2]))
        computers = ((self._officer, MARIA), (self._supervisor, SYARIF))
        try:
            for profile, person in computers:
                joined_office(profile, line.url, codes[person], PASSWORD).close()
            self._import()
            self._scene("first_sync", self._officer, MARIA)
            self._scene("first_sync", self._supervisor, SYARIF)
            line.cut()
            self._scene("offline_work", self._officer, MARIA, kill=True)
            self._scene("after_the_kill", self._officer, MARIA)
            self._scene("supervisor_offline", self._supervisor, SYARIF)
            self._platform_moves(gateway)
            line.heal(drop_answers=1)
            self._scene("line_returns", self._officer, MARIA)
            if not line.dropped:
                self._report.problems.append("the line dropped no answer")
            refused = self._self_approval(line.url)
            self._scene("approve_and_return", self._supervisor, SYARIF)
            self._scene("resolve_conflict", self._officer, MARIA)
            self._scene("last_sync", self._supervisor, SYARIF)
            for profile, person in computers:
                self._report.intents += judged(profile, person)
            self._report.agreed = agreed(gateway.engine, *computers)
        finally:
            line.close()
            gateway.stop()
        self._report.effects = self._effects()
        self._report.photo = self._photo()
        self._report.outcomes = outcomes(self._report, gone(self._officer, MARIA), refused)

    def _import(self) -> None:
        now = SystemClock().now()
        office = sample_office(seed=SEED, complaints=ROWS, now=now)
        write_laporan_ringkas(self._export, office.complaints, as_of=now)
        place = ("--as", MARIA, "--profile", str(self._officer.folder))
        self._command("import", str(self._export), "--dry-run", *place)
        self._command("import", str(self._export), *place)
        self._step("impor", f"Ekspor Laporan Ringkas {ROWS} baris diimpor.")

    def _platform_moves(self, gateway: EmbeddedGateway) -> None:
        plan = self._plan()
        platform = PlatformSide(gateway.engine)
        platform.edit(plan.conflict, title="Judul yang diubah di SP4N-LAPOR!")
        platform.edit(plan.merge, district="Mempawah Hilir")
        platform.close(plan.closed)
        platform.reassign(plan.reassigned, "61.01")
        self._step("pusat", "Di pusat: satu judul diubah, satu laporan ditutup, satu dialihkan.")

    def _self_approval(self, url: str) -> int:
        """The proposer approves her own answer, by the command line and at the gateway itself."""
        record = self._plan().approve
        place = ("--as", MARIA, "--profile", str(self._officer.folder))
        number = record.partition(":")[2]
        self._command("act", "approve", "--record", number, "--json", "{}", *place, expect=3)
        claimed = self_approval(self._officer, MARIA, url, record)
        self._report.intents.append(claimed)
        self._step("setujui sendiri", "Pengusul tidak dapat menyetujui usulannya, juga tidak di gerbang.")
        return int(claimed.verdict == "rejected")

    def _plan(self) -> Plan:
        return msgspec.json.decode(self._plan_file.read_bytes(), type=Plan)

    def _effects(self) -> list[Effect]:
        raw = self._command("gateway", "effects", "--database", self._database, "--json")
        return [Effect(item.id, item.count) for item in msgspec.json.decode(raw, type=list[Effect])]

    def _photo(self) -> Photo:
        """The photo by its hash: read from the officer's file, by a separate process, by the supervisor."""
        attached = sha256((self._work / PHOTO).read_bytes()).hexdigest()
        raw = self._command("gateway", "files", "--database", self._database, "--json")
        found = [item.sha256 for item in msgspec.json.decode(raw, type=list[FileFound])]
        opened = photo_hash(self._supervisor, SYARIF, self._plan().approve)
        return Photo(attached, found.count(attached), opened)

    def _step(self, name: str, said: str, picture: str = "") -> None:
        self._report.steps.append(Step(name, said, picture))
        sys.stderr.write(f"tur: {name}: {said}\n")

    def _scene(self, name: str, profile: Profile, person: str, *, kill: bool = False) -> None:
        """Run a scene in its own process; with `kill` it is killed without warning once it says so."""
        arguments = ("tour-scene", name, "--as", person, "--profile", str(profile.folder))
        places = ("--out", str(self._folder), "--plan", str(self._plan_file))
        with subprocess.Popen(
            [*program(), *arguments, *places],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=_environment(),
        ) as scene:
            patience = threading.Timer(SCENE_SECONDS, scene.kill)
            patience.start()
            killed = False
            for said in scene.stdout or ():
                if said.strip() == READY and kill:
                    scene.send_signal(signal.SIGKILL)
                    killed = True
                    break
                step = msgspec.json.decode(said, type=Step)
                self._step(step.name, step.said, step.picture)
            words = (scene.stderr.read() if scene.stderr else "")[-2000:]
            code = scene.wait()
            patience.cancel()
        if killed:
            self._step("listrik padam", "Program dimatikan tanpa peringatan (SIGKILL).")
        elif code != 0 or kill:
            raise SceneError(f"scene {name} ended with {code}: {words}")

    def _command(self, *arguments: str, expect: int = 0) -> str:
        done = subprocess.run(
            [*program(), *arguments], capture_output=True, text=True, check=False, env=_environment()
        )
        if done.returncode != expect:
            raise SceneError(f"{arguments[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done.stdout


def program() -> list[str]:
    """How this very program is started again: frozen, or by its interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TANGGAP_PASSWORD": PASSWORD}
