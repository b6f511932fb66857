"""The ministry's monitoring figures (domain.md §5), from single cases or from counts made by a query.

Every case falls into exactly one of four parts, so closed + in progress + unverified + verified without
follow-up is always the number of reports. Percentages are whole numbers, rounded half up (52.5 → 53).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.complaint import Classification, Stage


class Part(StrEnum):
    """The four parts of the ministry's table; `REST` is its "verified, not yet followed up"."""

    CLOSED = "closed"
    IN_PROGRESS = "in_progress"
    UNVERIFIED = "unverified"
    REST = "verified_without_follow_up"


PART_OF: Mapping[Stage, Part] = {
    Stage.CLOSED: Part.CLOSED,
    # The platform does not know the agency's own steps: to it these cases are still being handled.
    Stage.IN_PROGRESS: Part.IN_PROGRESS,
    Stage.PROPOSED: Part.IN_PROGRESS,
    Stage.APPROVED: Part.IN_PROGRESS,
    Stage.UNVERIFIED: Part.UNVERIFIED,
    # A request that waits for the level above: until that moves it, nobody has verified the case.
    Stage.AUTHORITY_REQUESTED: Part.UNVERIFIED,
    Stage.DISPOSED: Part.REST,
    Stage.AWAITING_REPORTER: Part.REST,
    # Set aside without follow-up: counting these as closed would reward archiving.
    Stage.ARCHIVED: Part.REST,
    Stage.BLOCKED: Part.REST,
    Stage.UNKNOWN: Part.REST,
}

_SET_ASIDE = (Stage.ARCHIVED, Stage.BLOCKED, Stage.UNKNOWN)


class Grouping(StrEnum):
    """What figures can be broken down by; the value is the name of the field of `CaseFigure`."""

    AGENCY = "agency"
    UNIT = "unit"
    PLACE = "place"
    CATEGORY = "category"
    SOURCE = "source"
    CLASSIFICATION = "classification"


@dataclass(frozen=True, slots=True)
class CaseFigure:
    """What the figures need of one case, and nothing that names a person; empty where not known."""

    stage: Stage
    agency: str = ""
    unit: str = ""
    place: str = ""
    category: str = ""
    source: str = ""
    classification: Classification = Classification.UNCLASSIFIED


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many cases of a group stand in a stage: one row of `SELECT group, stage, count(*)`."""

    stage: Stage
    count: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class AgencyState:
    """One agency: `connected` when it has a team decree, `active` when it signed in within a month."""

    agency: str
    connected: bool
    active: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one period or group; a percentage of nothing is None.

    `set_aside` says how many of `verified_without_follow_up` are archived, blocked or of unknown status.
    """

    agencies: int
    connected: int
    connected_percent: int | None
    active: int
    active_percent: int | None
    reports: int
    followed_up: int
    followed_up_percent: int | None
    closed: int
    in_progress: int
    unverified: int
    verified_without_follow_up: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """The figures of one group; `group` is empty for cases where the field is not known."""

    group: str
    figures: Figures


def percent(part: int, whole: int) -> int | None:
    """`part` of `whole` in whole per cent, rounded half up; None when there is no whole."""
    if whole == 0:
        return None
    # In integers: floats would round 2.5 to 2, and 0.285 would depend on the machine.
    return (200 * part + whole) // (2 * whole)


def figures(rows: Iterable[CaseFigure], agencies: Iterable[AgencyState] = ()) -> Figures:
    """The figures of these cases, with the connection shares of the given agencies."""
    stages = Counter(row.stage for row in rows)
    return figures_from_counts([StageCount(stage, count) for stage, count in stages.items()], agencies)


def figures_from_counts(counts: Iterable[StageCount], agencies: Iterable[AgencyState] = ()) -> Figures:
    """The same figures from counts by stage; rows of the same stage add up and groups are ignored.

    Raises ValueError for a negative count.
    """
    stages: Counter[Stage] = Counter()
    for row in counts:
        if row.count < 0:
            raise ValueError(f"a count cannot be negative: {row.count}")
        stages[row.stage] += row.count
    parts: Counter[Part] = Counter()
    for stage, count in stages.items():
        parts[PART_OF[stage]] += count
    reports = stages.total()
    followed_up = parts[Part.CLOSED] + parts[Part.IN_PROGRESS]
    listed = tuple(agencies)
    connected = sum(agency.connected for agency in listed)
    active = sum(agency.active for agency in listed)
    return Figures(
        agencies=len(listed),
        connected=connected,
        connected_percent=percent(connected, len(listed)),
        active=active,
        active_percent=percent(active, len(listed)),
        reports=reports,
        followed_up=followed_up,
        followed_up_percent=percent(followed_up, reports),
        closed=parts[Part.CLOSED],
        in_progress=parts[Part.IN_PROGRESS],
        unverified=parts[Part.UNVERIFIED],
        verified_without_follow_up=parts[Part.REST],
        set_aside=sum(stages[stage] for stage in _SET_ASIDE),
    )


def grouped(
    rows: Iterable[CaseFigure], by: Grouping, agencies: Iterable[AgencyState] = ()
) -> tuple[GroupFigures, ...]:
    """The figures of each group, most reports first, then by name.

    `agencies` matter by agency only: each then has its own state, and one without any report is listed too.
    """
    group_of = _group_of(by)
    counted = Counter((group_of(row), row.stage) for row in rows)
    counts = [StageCount(stage, count, group) for (group, stage), count in counted.items()]
    return grouped_from_counts(counts, agencies if by is Grouping.AGENCY else ())


def grouped_from_counts(
    counts: Iterable[StageCount], agencies: Iterable[AgencyState] = ()
) -> tuple[GroupFigures, ...]:
    """The same from counts by group and stage; give `agencies` only where the groups are agencies."""
    states = {state.agency: state for state in agencies}
    groups: dict[str, list[StageCount]] = {agency: [] for agency in states}
    for row in counts:
        groups.setdefault(row.group, []).append(row)
    found = [
        GroupFigures(group, figures_from_counts(rows, [states[group]] if group in states else ()))
        for group, rows in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.figures.reports, each.group)))


def _group_of(by: Grouping) -> Callable[[CaseFigure], str]:
    match by:
        case Grouping.AGENCY:
            return lambda row: row.agency
        case Grouping.UNIT:
            return lambda row: row.unit
        case Grouping.PLACE:
            return lambda row: row.place
        case Grouping.CATEGORY:
            return lambda row: row.category
        case Grouping.SOURCE:
            return lambda row: row.source
        case Grouping.CLASSIFICATION:
            return lambda row: row.classification.value
