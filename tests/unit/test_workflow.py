"""The transition table holds for every role, stage and guard, on every path that uses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import actions as a
from desktop.domain.complaint import Classification, Complaint, EntryKind, Outcome, Stage, Visibility
from desktop.domain.intents import FieldChange, Intent, Kind
from desktop.domain.merge import Clash, Keep, Take, merge_field
from desktop.domain.people import Person, Role
from desktop.domain.statuses import page
from desktop.domain.workflow import ROW, TABLE, Applied, Clashed, Refusal, Refused, apply, permitted

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
OFFICER = Person("rina", "Rina Wijaya", frozenset({Role.OFFICER}), "61.02", "kominfo", "nip-1")
SUPERVISOR = Person("syarif", "H. Syarif", frozenset({Role.SUPERVISOR}), "61.02", "kominfo", "nip-2")
ADMIN = Person("adm", "Admin", frozenset({Role.ADMINISTRATOR}), "61.02")


def intent(action: a.Action, seen: Complaint | None, who: Person = OFFICER, id: str = "i1") -> Intent:
    changes, payload = a.parts(action, seen, "sp4n:1")
    return Intent(id, "dev", who.id, "sp4n:1", a.KIND_OF[type(action)], 1, changes, payload, NOW)


def case(stage: Stage = Stage.UNVERIFIED) -> Complaint:
    return Complaint(record="sp4n:1", tracking_id="1", agency="61.02", stage=stage, title="Jalan rusak")


def applied(result: object) -> Complaint:
    assert isinstance(result, Applied), result
    return result.complaint


def proposed(author: Person = OFFICER) -> Complaint:
    now = case(Stage.IN_PROGRESS)
    return applied(apply(now, intent(a.ProposeResolution(Outcome.HANDLED, "Sudah."), now, author), author))


def test_that_verifying_sets_the_card_and_waits_for_the_platform() -> None:
    now = case()
    action = a.Verify("Jalan berlubang", Classification.NON_SUPERVISORY, unit="pupr")
    after = applied(apply(now, intent(action, now), OFFICER))
    assert (after.stage, after.title, after.unit) == (Stage.DISPOSED, "Jalan berlubang", "pupr")
    assert after.verified_at == NOW
    assert set(after.unconfirmed) == {"title", "classification", "unit", "stage"}
    assert after.entries[-1].kind is EntryKind.VERIFIED


def test_that_the_proposer_can_never_approve_even_with_both_roles() -> None:
    both = replace(OFFICER, roles=frozenset({Role.OFFICER, Role.SUPERVISOR}))
    now = proposed(both)
    result = apply(now, intent(a.Approve("i1"), now, both, "i2"), both)
    assert result == Refused(Refusal.SELF_APPROVAL)


def test_that_the_same_human_under_another_account_can_not_approve() -> None:
    twin = replace(SUPERVISOR, identity="nip-1")
    assert permitted(Kind.APPROVE, proposed(), twin) is Refusal.SELF_APPROVAL


def test_that_a_drafter_can_not_approve() -> None:
    now = case(Stage.DISPOSED)
    action = a.ProposeResolution(Outcome.HANDLED, "Sudah.", drafters=("syarif",))
    after = applied(apply(now, intent(action, now), OFFICER))
    assert permitted(Kind.APPROVE, after, SUPERVISOR) is Refusal.SELF_APPROVAL


def test_that_a_proposal_keeps_what_was_declared_with_it() -> None:
    now = case(Stage.IN_PROGRESS)
    action = a.ProposeResolution(Outcome.HANDLED, "Sudah.", checks=("what", "proof"), approver="syarif")
    kept = applied(apply(now, intent(action, now), OFFICER)).proposal
    assert kept is not None
    assert (kept.checks, kept.approver) == (("what", "proof"), "syarif")
    strange = replace(action, checks=("what", "anything"))
    assert apply(now, intent(strange, now), OFFICER) == Refused(Refusal.BAD_VALUE, "checks")


@pytest.mark.parametrize(
    ("candidate", "answer"),
    [
        (SUPERVISOR, "yes"),
        (replace(SUPERVISOR, agency="61.01"), "no"),
        (replace(SUPERVISOR, roles=frozenset({Role.OFFICER})), "no"),
        (replace(SUPERVISOR, id="rina"), "no"),
        (replace(SUPERVISOR, identity="nip-1"), "no"),
    ],
)
def test_that_only_another_supervisor_of_the_agency_is_asked_to_approve(
    candidate: Person, answer: str
) -> None:
    assert candidate.may_approve_for(OFFICER, "61.02") == (answer == "yes")


def test_that_an_officer_can_not_approve_anyone() -> None:
    other = replace(OFFICER, id="dewi", identity="nip-9")
    assert permitted(Kind.APPROVE, proposed(), other) is Refusal.WRONG_ROLE


def test_that_approval_publishes_the_answer_once() -> None:
    now = proposed()
    after = applied(apply(now, intent(a.Approve("i1"), now, SUPERVISOR, "i2"), SUPERVISOR))
    public = [e for e in after.entries if e.visibility is Visibility.PUBLIC]
    assert [e.text for e in public] == ["Sudah."]
    assert after.stage is Stage.APPROVED
    assert after.last_public_at == NOW


def test_that_approving_another_version_is_stale() -> None:
    now = proposed()
    result = apply(now, intent(a.Approve("older"), now, SUPERVISOR, "i2"), SUPERVISOR)
    assert result == Refused(Refusal.STALE_PROPOSAL)


def test_that_returning_needs_a_reason() -> None:
    now = proposed()
    assert apply(now, intent(a.Return("i1", ""), now, SUPERVISOR, "i2"), SUPERVISOR) == Refused(
        Refusal.MISSING_FIELD, "text"
    )


def test_that_an_archive_reason_is_one_of_the_fixed_ones() -> None:
    now = case()
    assert apply(now, intent(a.Archive("Malas"), now), OFFICER) == Refused(Refusal.BAD_VALUE, "reason")
    assert applied(apply(now, intent(a.Archive("Tidak Jelas"), now), OFFICER)).stage is Stage.ARCHIVED


def test_that_an_administrator_alone_may_do_nothing_to_a_case() -> None:
    for row in TABLE:
        assert permitted(row.kind, None if row.kind is Kind.REGISTER else case(), ADMIN) is Refusal.WRONG_ROLE


def test_that_an_unknown_stage_is_read_only() -> None:
    unknown = case(Stage.UNKNOWN)
    both = replace(OFFICER, roles=frozenset({Role.OFFICER, Role.SUPERVISOR}))
    for row in TABLE:
        expected = Refusal.ALREADY_EXISTS if row.kind is Kind.REGISTER else Refusal.UNKNOWN_STAGE
        assert permitted(row.kind, unknown, both) is expected


def test_that_another_agency_is_refused() -> None:
    stranger = replace(OFFICER, agency="61.01")
    assert permitted(Kind.VERIFY, case(), stranger) is Refusal.OTHER_AGENCY


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("kind", [row.kind for row in TABLE if row.kind is not Kind.REGISTER])
def test_that_only_the_tables_stages_allow_an_action(kind: Kind, stage: Stage) -> None:
    person = replace(SUPERVISOR, id="x", identity="", roles=frozenset({Role.OFFICER, Role.SUPERVISOR}))
    allowed = permitted(kind, case(stage), person) is None
    assert allowed == (stage in ROW[kind].stages)


def test_that_one_clashing_field_stops_the_whole_intent() -> None:
    seen = case()
    wish = intent(a.Verify("Judul saya", Classification.ASPIRATION, unit="pupr"), seen)
    moved = replace(seen, title="Judul pusat")
    result = apply(moved, wish, OFFICER)
    assert result == Clashed((Clash("title", "Jalan rusak", "Judul saya", "Judul pusat"),))


def test_that_different_fields_merge() -> None:
    seen = case()
    wish = intent(a.Verify("Judul saya", Classification.UNCLASSIFIED), seen)
    after = applied(apply(replace(seen, category="Jalan"), wish, OFFICER))
    assert (after.title, after.category) == ("Judul saya", "Jalan")


def test_that_an_illegal_transition_is_refused_before_fields_are_compared() -> None:
    seen = case()
    wish = intent(a.Verify("Judul saya", Classification.ASPIRATION), seen)
    closed = replace(seen, stage=Stage.CLOSED, title="Judul pusat")
    assert apply(closed, wish, OFFICER) == Refused(Refusal.WRONG_STAGE)


def test_that_fields_outside_the_row_are_refused() -> None:
    now = case(Stage.DISPOSED)
    sly = replace(
        intent(a.FollowUp("Kami cek."), now), changes=(FieldChange("title", "Jalan rusak", "Lain"),)
    )
    assert apply(now, sly, OFFICER) == Refused(Refusal.FIELD_NOT_ALLOWED, "title")


def test_that_a_value_of_the_wrong_type_is_refused() -> None:
    now = case()
    sly = replace(
        intent(a.Verify("x", Classification.ASPIRATION), now), changes=(FieldChange("title", "a", 7),)
    )
    assert apply(now, sly, OFFICER) == Refused(Refusal.BAD_VALUE, "title")


def test_that_a_registered_complaint_starts_unverified_with_its_own_number() -> None:
    action = a.Register("PTK-2026-A7-000123-L", "Parkir liar", "Ada pungutan.", name="Budi")
    after = applied(apply(None, intent(action, None), OFFICER))
    assert (after.stage, after.number, after.reporter.name) == (
        Stage.UNVERIFIED,
        "PTK-2026-A7-000123-L",
        "Budi",
    )


def test_that_asking_the_reporter_pauses_until_work_goes_on() -> None:
    now = case(Stage.DISPOSED)
    asked = applied(apply(now, intent(a.RequestInformation("Di mana?"), now), OFFICER))
    later = replace(intent(a.FollowUp("Kami cek."), asked, OFFICER, "i2"), at=NOW + timedelta(days=2))
    after = applied(apply(asked, later, OFFICER))
    assert [(p.since, p.until) for p in after.pauses] == [(NOW, NOW + timedelta(days=2))]


VALUES = st.sampled_from(["a", "b", "c", ""])


@given(VALUES, VALUES, VALUES)
def test_that_a_merge_never_drops_a_side(old: str, mine: str, theirs: str) -> None:
    match merge_field(theirs, FieldChange("title", old, mine)):
        case Take(value):
            assert value == mine
            assert theirs == old
        case Keep():
            assert mine == theirs
        case Clash() as clash:
            assert len({old, mine, theirs}) >= 2
            assert (clash.mine, clash.theirs) == (mine, theirs)
            assert theirs not in (old, mine)


TAGS = st.lists(st.sampled_from("abcd"), unique=True).map(tuple)


@given(TAGS, TAGS, TAGS)
def test_that_tags_of_both_sides_are_joined(
    old: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    merged = merge_field(theirs, FieldChange("tags", old, mine))
    value = set(merged.value) if isinstance(merged, Take) and isinstance(merged.value, tuple) else set(theirs)
    assert set(mine) - set(old) <= value
    assert not (set(old) - set(mine)) & value
    assert set(theirs) - (set(old) - set(mine)) <= value


def test_that_the_documentation_is_the_table() -> None:
    written = Path(__file__).parents[2] / "docs" / "statuses.md"
    assert written.read_text(encoding="utf-8") == page(), "run python -m desktop.domain.statuses"
