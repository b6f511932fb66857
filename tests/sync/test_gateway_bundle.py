"""A bundle from a stick has the effects that the line would have had, once, and only for who proved it."""

from __future__ import annotations

import pytest

from desktop.domain.complaint import Stage
from desktop.domain.people import Role
from desktop.vault.letters import new_identity, recipient_of, seal_to
from sync.bundle import MOST_SEALED, Bundle
from sync.gateway.admin import bump_epoch
from sync.gateway.bundles import take
from sync.gateway.database import connect
from sync.gateway.effects import effects
from sync.gateway.people import revoke
from sync.wire import Op
from tests.fixed_clock import FixedClock
from tests.sync.bundle_maker import Stick, bring, recipient
from tests.sync.gateway_office import SAMBAS, Caller, Office, problem, record

NOTE = "Petugas sudah ke lapangan."


def note(caller: Caller, key: str, text: str = NOTE, *, prev: str = "") -> Op:
    return caller.op(key, "note", {"text": text}, prev=prev)


def verify(caller: Caller, key: str) -> Op:
    return caller.op(key, "verify", {"title": "Judul kami"}, {"title": caller.complaint(key).title})


@pytest.fixture
def ani(office: Office) -> Caller:
    caller = office.join("Ani", Role.OFFICER)
    caller.download()
    return caller


def effects_of(office: Office, op: Op) -> int:
    url = office.gateway.engine.url.render_as_string(hide_password=False)
    return sum(one["count"] for one in effects(url) if one["id"] == op.id)


def test_that_a_bundle_takes_effect_once_however_often_it_comes(office: Office, ani: Caller) -> None:
    stick, op = Stick(ani), note(ani, record(1))
    sealed = stick.sealed(op)
    first, again = (stick.opened(bring(ani, sealed)) for _ in range(2))
    assert [each.state for each in first.verdicts] == ["applied"]
    assert [(each.id, each.receipt) for each in again.verdicts] == [
        (each.id, each.receipt) for each in first.verdicts
    ]
    assert effects_of(office, op) == 1


def test_that_stick_then_line_then_stick_is_one_effect(office: Office, ani: Caller) -> None:
    stick, op = Stick(ani), note(ani, record(1))
    sealed = stick.sealed(op)
    assert stick.opened(bring(ani, sealed)).verdicts[0].state == "applied"
    (verdict,) = ani.send(op)
    assert verdict.state == "applied"
    assert stick.opened(bring(ani, sealed)).verdicts[0].state == "applied"
    assert effects_of(office, op) == 1


def test_that_the_receipt_brings_verdicts_and_what_changed(office: Office, ani: Caller) -> None:
    budi = office.join("Budi", Role.OFFICER)
    budi.send(note(budi, record(2), "Dari komputer lain."))
    receipt = Stick(ani).carried(note(ani, record(1)))
    assert receipt.cursor == ani.cursor
    assert {key for page in receipt.pages for key in page.body.ids} == {record(1), record(2)}
    for page in receipt.pages:
        ani.take(page)
    assert ani.page(f"/v1/changes?cursor={ani.cursor}").count == 0


def test_that_what_comes_out_of_order_waits_and_then_goes_in_order(office: Office, ani: Caller) -> None:
    first = note(ani, record(1), "Pertama.")
    second = note(ani, record(1), "Kedua.", prev=first.id)
    stick = Stick(ani)
    late = stick.sealed(second)
    (verdict,) = stick.opened(bring(ani, late)).verdicts
    assert (verdict.state, verdict.code) == ("deferred", "prev_unknown")
    assert stick.carried(first).verdicts[0].state == "applied"
    assert stick.opened(bring(ani, late)).verdicts[0].state == "applied"
    assert [effects_of(office, op) for op in (first, second)] == [1, 1]


def test_that_a_bundle_of_an_old_life_is_not_processed_and_told_so(office: Office, ani: Caller) -> None:
    stick, op = Stick(ani), note(ani, record(1))
    sealed = stick.sealed(op)
    epoch = bump_epoch(office.gateway.engine, clock=office.clock)
    receipt = stick.opened(bring(ani, sealed))
    assert (receipt.quarantined, receipt.epoch, receipt.made_in) == (True, epoch, ani.epoch)
    assert not receipt.verdicts
    assert not receipt.pages
    assert effects_of(office, op) == 0
    assert stick.opened(bring(ani, stick.sealed(op, epoch=epoch))).verdicts[0].state == "applied"


def test_that_no_damaged_byte_is_taken(office: Office, ani: Caller) -> None:
    stick, op = Stick(ani), note(ani, record(1))
    sealed = stick.sealed(op)
    wrong = [sealed[:length] for length in range(0, len(sealed), 97)]
    wrong += [sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(0, len(sealed), 61)]
    for each in wrong:
        told = problem(bring(ani, each))
        assert (told.status, told.type) == (422, "urn:tanggap:problem:bundle")
    assert effects_of(office, op) == 0


def test_that_what_was_changed_before_the_seal_is_not_taken(office: Office, ani: Caller) -> None:
    stick, op = Stick(ani), note(ani, record(1))
    letter = stick.letter(stick.content(op))
    forged = letter.replace(NOTE.encode(), NOTE.encode()[::-1])
    assert forged != letter
    assert problem(bring(ani, seal_to(recipient(ani), forged))).detail == "damaged"
    assert effects_of(office, op) == 0


def test_that_a_bundle_for_another_gateway_is_not_taken(office: Office, ani: Caller) -> None:
    stick, op = Stick(ani), note(ani, record(1))
    other = seal_to(recipient_of(new_identity()), stick.letter(stick.content(op)))
    assert problem(bring(ani, other)).status == 422
    assert effects_of(office, op) == 0


def test_that_a_bundle_too_large_is_not_taken(ani: Caller) -> None:
    told = problem(bring(ani, b"0" * (MOST_SEALED + 1)))
    assert (told.status, told.type) == (413, "urn:tanggap:problem:too_large")


def test_that_what_is_no_bundle_is_not_taken(ani: Caller) -> None:
    stick = Stick(ani)
    to = recipient(ani)
    for plain in (b"", b"{}\n{}", b"\xff\n", stick.letter(Bundle("d", "e", "a", "t", "not a key"))):
        assert problem(bring(ani, seal_to(to, plain))).status == 422
    assert problem(bring(ani, stick.sealed(), kind="application/json")).status == 415


def test_that_nobody_can_act_in_anothers_name(office: Office, ani: Caller) -> None:
    """Ani knows Rina's name and the gateway's public key, and not Rina's token."""
    rina = office.join("Rina", Role.SUPERVISOR)
    forged = rina.op(record(1), "note", {"text": NOTE})
    own = note(ani, record(1))
    verdicts = Stick(ani).carried(forged, own).verdicts
    assert [(each.state, each.code) for each in verdicts] == [("deferred", "sign_in"), ("applied", "")]
    assert effects_of(office, forged) == 0


def test_that_a_proof_without_the_authors_token_proves_nothing(office: Office, ani: Caller) -> None:
    """Ani puts a proof beside Rina's name, made with the only secret she has: her own token."""
    rina = office.join("Rina", Role.SUPERVISOR)
    forged = rina.op(record(1), "note", {"text": NOTE})
    rina.joined.token = ani.joined.token
    verdicts = Stick(ani, (rina,)).carried(forged).verdicts
    assert [(each.state, each.code) for each in verdicts] == [("deferred", "sign_in")]
    assert effects_of(office, forged) == 0


def test_that_each_author_has_the_rights_of_her_own(office: Office, ani: Caller) -> None:
    """Two people of one computer; the one whose role does not cover it is refused as on the line."""
    admin = office.join("Adi", Role.ADMINISTRATOR)
    op = admin.op(record(1), "note", {"text": NOTE})
    by_line = admin.send(admin.op(record(1), "note", {"text": NOTE}))
    by_stick = Stick(ani, (admin,)).carried(note(ani, record(1)), op).verdicts
    assert by_stick[0].state == "applied"
    assert (by_stick[1].state, by_stick[1].code) == (by_line[0].state, by_line[0].code)
    assert by_stick[1].state == "rejected"


def test_that_a_person_whose_access_ended_brings_nothing_in(office: Office, ani: Caller) -> None:
    budi = office.join("Budi", Role.OFFICER)
    op = note(budi, record(1))
    stick = Stick(ani, (budi,))
    sealed = stick.sealed(op)
    revoke(office.gateway.engine, "budi", clock=office.clock)
    (verdict,) = stick.opened(bring(ani, sealed)).verdicts
    assert (verdict.state, verdict.code) == ("deferred", "sign_in")
    revoke(office.gateway.engine, "ani", clock=office.clock)
    carrier = office.join("Citra", Role.OFFICER)
    assert problem(bring(carrier, sealed)).status == 422
    assert effects_of(office, op) == 0


def test_that_only_a_signed_in_colleague_carries_it(office: Office, ani: Caller) -> None:
    sealed = Stick(ani).sealed(note(ani, record(1)))
    stranger = office.join("Dewi", Role.OFFICER, agency=SAMBAS)
    assert problem(bring(stranger, sealed)).status == 403
    stranger.session.headers["Authorization"] = "Bearer unknown"
    assert problem(bring(stranger, sealed)).status == 401
    colleague = office.join("Budi", Role.OFFICER)
    assert bring(colleague, sealed).status_code == 200


def test_that_an_agency_named_wrongly_proves_nothing(office: Office, ani: Caller) -> None:
    stranger = office.join("Dewi", Role.OFFICER, agency=SAMBAS)
    op = note(ani, record(1))
    assert problem(bring(stranger, Stick(ani).sealed(op, agency=SAMBAS))).status == 422
    assert effects_of(office, op) == 0


def test_that_the_key_outlives_a_start_and_a_restore(office: Office, ani: Caller, database: str) -> None:
    before = recipient(ani)
    bump_epoch(office.gateway.engine, clock=office.clock)
    connect(database).dispose()
    assert recipient(ani) == before


def test_that_a_stick_in_the_server_room_needs_no_carrier(
    office: Office, ani: Caller, clock: FixedClock
) -> None:
    op = verify(ani, record(1))
    taken = take(office.gateway.engine, clock, Stick(ani).sealed(op))
    assert (taken.quarantined, taken.device) == (False, ani.joined.device)
    assert effects_of(office, op) == 1
    ani.ask()
    assert taken.states == ("applied",)
    assert ani.complaint(record(1)).stage is not Stage.UNVERIFIED
