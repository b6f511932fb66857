"""The editable table that derives a stage from the platform's own status names (domain.md §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict, cast

from desktop.domain.complaint import Classification, Complaint, Stage

DEFAULT_STAGES: Mapping[str, Stage] = {
    "Belum Terverifikasi": Stage.UNVERIFIED,
    "Menunggu Kelengkapan Informasi": Stage.AWAITING_REPORTER,
    "Terverifikasi": Stage.DISPOSED,
    "Terdisposisi": Stage.DISPOSED,
    "Terverifikasi / Terdisposisi": Stage.DISPOSED,
    "Belum Ditindaklanjuti": Stage.DISPOSED,
    "Dalam Proses": Stage.IN_PROGRESS,
    "Ditindaklanjuti oleh Instansi": Stage.IN_PROGRESS,
    "Ditanggapi oleh Pelapor": Stage.IN_PROGRESS,
    "Ditutup oleh Sistem": Stage.CLOSED,
    "Ditutup oleh Admin": Stage.CLOSED,
    "Ditutup oleh Pelapor": Stage.CLOSED,
    "Selesai": Stage.CLOSED,
    "Diarsipkan oleh Admin": Stage.ARCHIVED,
    "Diarsipkan oleh Pelapor": Stage.ARCHIVED,
    "Diarsipkan oleh Sistem": Stage.ARCHIVED,
    "Konten Terblokir": Stage.BLOCKED,
    "Ditolak": Stage.BLOCKED,
}

_PLATFORM_SEES = {Stage.PROPOSED: Stage.IN_PROGRESS, Stage.APPROVED: Stage.IN_PROGRESS}


@dataclass(frozen=True, slots=True)
class StageTable:
    """Status name → stage, compared without regard to case and outer spaces; unknown names are read-only."""

    names: tuple[tuple[str, Stage], ...] = tuple(DEFAULT_STAGES.items())

    def stage_of(self, status_name: str) -> Stage:
        """The stage of a platform status name, `Stage.UNKNOWN` when the table does not hold it."""
        wanted = status_name.strip().casefold()
        return next((stage for name, stage in self.names if name.casefold() == wanted), Stage.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Difference:
    """An observed field that contradicts an accepted action the platform has not confirmed."""

    field: str
    ours: str
    platform: str


class Observable(TypedDict, total=False):
    """Every field that an observation may move, with its type in a complaint."""

    platform_id: str
    classification: Classification
    category_id: str
    category: str
    title: str
    source: str
    anonymous: bool
    secret: bool
    province: str
    regency: str
    district: str
    village: str
    original_text: str
    edited_text: str
    archive_reason: str
    received_at: datetime
    status_code: str
    status_name: str
    stage: Stage
    unconfirmed: tuple[str, ...]


OBSERVED_FIELDS = (
    "platform_id",
    "status_code",
    "classification",
    "category_id",
    "category",
    "title",
    "source",
    "anonymous",
    "secret",
    "province",
    "regency",
    "district",
    "village",
    "original_text",
    "edited_text",
    "archive_reason",
    "received_at",
)


def observe(
    now: Complaint | None, seen: Complaint, fields: frozenset[str], table: StageTable
) -> tuple[Complaint, tuple[Difference, ...]]:
    """Take over what the platform showed: `seen` holds only `fields`; unconfirmed ones are never overwritten.

    A field equal to ours is confirmed. `status_name` decides the stage, except that an internal step
    (proposed, approved) stays while the platform still shows the matching stage.
    """
    derived = table.stage_of(seen.status_name) if "status_name" in fields else None
    if now is None:
        return replace(seen, stage=derived or seen.stage), ()
    waiting = list(now.unconfirmed)
    taken: dict[str, object] = {}
    differences: list[Difference] = []
    for name in OBSERVED_FIELDS:
        if name not in fields:
            continue
        ours, theirs = getattr(now, name), getattr(seen, name)
        if ours == theirs:
            waiting = [field for field in waiting if field != name]
        elif name in waiting:
            differences.append(Difference(name, str(ours), str(theirs)))
        else:
            taken[name] = theirs
    if derived is not None:
        taken["status_name"] = seen.status_name
        if derived is platform_stage(now.stage):
            waiting = [field for field in waiting if field != "stage"]
        elif "stage" in waiting:
            differences.append(Difference("stage", str(now.stage), seen.status_name))
        else:
            taken["stage"] = derived
    if tuple(waiting) != now.unconfirmed:
        taken["unconfirmed"] = tuple(waiting)
    return (replace(now, **cast(Observable, taken)) if taken else now), tuple(differences)


def platform_stage(stage: Stage) -> Stage:
    """The stage as the platform can know it: our internal steps are still in progress there."""
    return _PLATFORM_SEES.get(stage, stage)
