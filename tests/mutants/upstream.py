"""Guards of a gateway's own way to SP4N-LAPOR!."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

CARRY = "tests/lapor/test_upstream.py::test_that_"
ENDS = "tests/lapor/test_upstream_ends.py::test_that_"
WORKER = "tests/lapor/test_upstream_worker.py::test_that_"
RESTORE = "tests/lapor/test_upstream_restore.py::test_that_"
FLOW = "tests/lapor/test_upstream_flow.py::test_that_"

MUTANTS = (
    Mutant(
        "lease-unproved",
        "A worker that slept while another took over stores no step and sends nothing.",
        "sync/gateway/upstream/lease.py",
        "            if not self._hold(work, anew=False):\n",
        "            if not (self._hold(work, anew=False) or self.holder):\n",
        WORKER + "a_lost_lease_undoes_the_writing_that_found_it[sqlite]",
    ),
    Mutant(
        "two-workers",
        "One worker at a time works on an upstream.",
        "sync/gateway/upstream/lease.py",
        'free = or_(mine, c.holder == "", c.lease_until <= work.now) if anew else mine',
        "free = c.agency != '' if anew else mine",
        WORKER + "a_lost_lease_undoes_the_writing_that_found_it[sqlite]",
    ),
    Mutant(
        "steps-not-stored",
        "A worker killed at any step goes on from there; the effect is at most one.",
        "sync/gateway/upstream/sending.py",
        "            queue.put(work, self.intent, steps=dump(progress).decode())\n",
        "            pass\n",
        CARRY + "a_worker_killed_at_any_stored_step_goes_on_from_there[sqlite-after]",
    ),
    Mutant(
        "doubt-overtaken",
        "Nothing overtakes an action on its record whose fate is open.",
        "sync/gateway/upstream/queue.py",
        "        blocked.add(record)\n",
        "",
        ENDS + "nothing_uncertain_is_sent_again_by_itself_and_nothing_overtakes_it[sqlite]",
    ),
    Mutant(
        "answer-for-another-agency",
        "A complaint that went to another agency is not answered in this one's name.",
        "sync/gateway/upstream/sending.py",
        "    if there is None or there.agency != worker.agency:\n",
        "    if there is None:\n",
        ENDS + "another_agency_is_never_answered_for[sqlite]",
    ),
    Mutant(
        "another-answer-than-approved",
        "An approval carries the answer that was approved, whatever is proposed afterwards.",
        "sync/gateway/upstream/accepted.py",
        '    if intent.kind is Kind.APPROVE and not intent.said("answer"):\n',
        "    if not intent.id:\n",
        ENDS + "an_approval_carries_the_answer_that_was_approved[sqlite]",
    ),
    Mutant(
        "text-without-its-photo",
        "An answer waits for the photo that it names.",
        "sync/gateway/upstream/sending.py",
        "            raise _FileMissingError(sha256)\n",
        '            return b""\n',
        ENDS + "a_text_waits_for_its_photo_and_takes_it_along[sqlite]",
    ),
    Mutant(
        "restored-and-waiting",
        "What waited in a restored backup may have been carried since: a person looks first.",
        "sync/gateway/admin.py",
        "        after_restore(work)\n",
        "",
        RESTORE + "what_waited_in_the_backup_waits_for_a_person",
    ),
    Mutant(
        "restored-and-carried-again",
        "What comes again after a restore is not carried again by itself.",
        "sync/gateway/upstream/accepted.py",
        "        lost = self.restored_at is not None and intent.at <= self.restored_at\n",
        "        lost = False\n",
        RESTORE + "what_was_carried_in_the_lost_hours_is_not_carried_again",
    ),
    Mutant(
        "deliveries-forgotten",
        "A reading of the platform does not take away what is told of deliveries.",
        "sync/gateway/observing.py",
        "extras.Extra(kept, extra.deliveries)",
        "extras.Extra(kept)",
        CARRY + "an_answer_goes_through_the_gateway_to_the_platform[sqlite]",
    ),
    Mutant(
        "older-export-wins",
        "An export from before a reading of the platform changes nothing.",
        "sync/gateway/observing.py",
        "    work.session.execute(insert(observations), row)\n    return made.rev != there.rev\n",
        "    return made.rev != there.rev\n",
        WORKER + "an_export_from_before_a_reading_changes_nothing[sqlite]",
    ),
    Mutant(
        "carried-and-keyed-in",
        "What the gateway carries on does not go to Lembar entri as well.",
        "desktop/store/outbox/verdicts.py",
        "    if becomes is State.ACKED and verdict.carried:\n",
        "    if becomes is State.ACKED and not verdict:\n",
        FLOW + "both_delivery_states_come_back_one_after_the_other[sqlite]",
    ),
    Mutant(
        "refused-and-forgotten",
        "What the platform refuses at the gateway goes to Lembar entri of whoever wrote it.",
        "desktop/store/base/rows.py",
        "leave_to_people(session, deliveries.told_in(item.head), ",
        "leave_to_people(session, (), ",
        FLOW + "a_refusal_goes_to_the_entry_sheet_with_the_platforms_words[sqlite]",
    ),
    Mutant(
        "sent-before-joining",
        "What an office sent or keyed in before it joined a gateway is not carried again.",
        "sync/gateway/upstream/accepted.py",
        "        if self.known == Onward.THERE:\n            return Onward.THERE\n",
        "",
        FLOW + "what_was_keyed_in_by_hand_is_not_carried_and_what_was_not_leaves_the_sheet[sqlite-True]",
    ),
    Mutant(
        "keyed-in-and-carried",
        "What the gateway carries on leaves Lembar entri while nobody has keyed it in.",
        "desktop/store/outbox/verdicts.py",
        "        entries.leave_to_gateway(session, verdict.intent)\n",
        "",
        FLOW + "what_was_keyed_in_by_hand_is_not_carried_and_what_was_not_leaves_the_sheet[sqlite-False]",
    ),
    Mutant(
        "doubt-before-joining",
        "What an office may have sent before it joined waits for a person at the gateway.",
        "desktop/store/outbox/steps.py",
        '    return "" if readable and not sends else Onward.UNCERTAIN.value\n',
        '    return ""\n',
        FLOW + "what_an_office_sent_before_it_joined_is_not_sent_again[sqlite-steps1-uncertain]",
    ),
    Mutant(
        "two-states-as-one",
        "The check mark of a receipt is for the last hop alone.",
        "ui/outbox/names.py",
        "    Onward.WAITING: SyncState.QUEUED,\n",
        "    Onward.WAITING: SyncState.SENT,\n",
        "tests/ui/test_outbox_onward.py::test_that_a_receipt_names_the_last_hop_it_reached[waiting]",
    ),
)
