"""Guards of the client's way to the gateway and back."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

PEOPLE = "tests/sync/test_client_people.py::test_that_"
FAULTS = "tests/sync/test_client_faults.py::test_that_"
RESTORE = "tests/sync/test_client_restore.py::test_that_"
STRANGE = "tests/sync/test_client_strange.py::test_that_"
VERDICTS = "tests/sync/test_client_verdicts.py::test_that_"
WAY = "tests/sync/test_client_way.py::test_that_"
LINE = "tests/sync/test_client_transport.py::test_that_"
BULK = "tests/sync/test_client_bulk.py::test_that_"
STORIES = "tests/stories/test_stories.py::test_that_every_saved_story_ends_well"

MUTANTS = (
    Mutant(
        "tombstones-of-another-life",
        "What left in another life of the server may come back.",
        "sync/engine/pull.py",
        "        base.unbury(session)\n",
        "        pass\n",
        STORIES,
    ),
    Mutant(
        "accepted-for-ever",
        "Accepted work on a report that left before a new download does not stay.",
        "desktop/store/base/rebaseline.py",
        "    leave_accepted(session, at)\n",
        "",
        STORIES,
    ),
    Mutant(
        "revisions-of-two-lives-compared",
        "Accepted work stays visible while a base of another life is being fetched.",
        "desktop/store/outbox/verdicts.py",
        " and base.revisions_hold(session)\n",
        "\n",
        STORIES,
    ),
    Mutant(
        "departures-by-verdict-uncounted",
        "Reports that leave with a verdict count among those that leave at once.",
        "sync/engine/push.py",
        "        errand.gones += 1\n",
        "",
        STORIES,
    ),
    Mutant(
        "departures-before-a-swap-uncounted",
        "Reports that leave while a new base is fetched count among those that leave with it.",
        "sync/engine/pull.py",
        "        leaving = losses.lost + errand.gones if losses.lost else 0\n",
        "        leaving = losses.lost\n",
        STORIES,
    ),
    Mutant(
        "cursor-before-apply",
        "The cursor moves with the last slice of a page, in its transaction.",
        "sync/engine/pull.py",
        "            if done:\n",
        "            if seen or done:\n",
        FAULTS + "a_page_applied_in_part_is_fetched_again",
        seed=65,
    ),
    Mutant(
        "truncated-page-accepted",
        "A page that does not say that it ends is refused.",
        "sync/contract/pages.py",
        "    if not page.end:\n",
        "    if page.count < 0:\n",
        STRANGE + "a_page_that_is_not_whole_is_refetched_once",
    ),
    Mutant(
        "digest-unchecked",
        "A page whose digest is another one is refused.",
        "sync/contract/pages.py",
        "    if page.digest != digest:\n",
        "    if not digest:\n",
        STRANGE + "a_page_that_is_not_whole_is_refetched_once",
    ),
    Mutant(
        "failed-page-skipped",
        "A page that failed is fetched again, never skipped.",
        "sync/engine/pull.py",
        "    except SyncProblem:\n        errand.at_head = False\n        return\n",
        "    except SyncProblem:\n        errand.standing = replace(errand.standing, cursor=page.next)\n"
        "        return\n",
        STRANGE + "a_broken_first_page_of_a_round_trip_is_fetched_again",
    ),
    Mutant(
        "no-gone",
        "A record that was reassigned leaves this computer.",
        "sync/engine/pull.py",
        "        base.forget(session, each.record, each.rev, each.why, now)\n",
        "        base.fetched_at(session, each.record)\n",
        RESTORE + "a_few_departures_need_no_question",
        seed=1,
    ),
    Mutant(
        "many-leave-unasked",
        "Many records leave only with a person's yes.",
        "sync/engine/pull.py",
        "    if errand.held or (errand.gones > FEW and _many(errand, errand.gones)):\n",
        "    if errand.held:\n",
        RESTORE + "many_departures_wait_for_a_persons_yes",
    ),
    Mutant(
        "no-offer-after-restore",
        "After a restore of the server, everything it had accepted is offered again.",
        "sync/engine/run.py",
        "        outbox.requeue_acknowledged(session, epoch)\n",
        "",
        RESTORE + "a_restored_server_gets_back_what_it_lost",
        seed=7,
    ),
    Mutant(
        "rebaseline-in-place",
        "The old data stay visible until a new base is whole.",
        "sync/engine/pull.py",
        "    if base.losses(session).total:\n",
        "    if base.losses(session).total < 0:\n",
        RESTORE + "the_old_data_stay_visible_until_the_new_base_is_whole",
    ),
    Mutant(
        "base-at-send-time",
        "An edit is judged against what the person saw, not against what came since.",
        "sync/engine/push.py",
        "            ops.append(op_of(item.intent, item.number, prev, onward))\n",
        "            from desktop.domain.fields import field_value\n"
        "            from desktop.store import complaints\n"
        "            stored = complaints.get(session, item.intent.record)\n"
        "            now = stored and (stored.base or stored.complaint)\n"
        "            fresh = tuple(replace(c, old=field_value(now, c.field)) for c in item.intent.changes)\n"
        "            ops.append(op_of(replace(item.intent, changes=fresh), item.number, prev))\n",
        PEOPLE + "an_edit_is_judged_against_what_the_person_saw",
        seed=1,
    ),
    Mutant(
        "another-persons-token",
        "Each intent goes with its author's own token.",
        "sync/engine/push.py",
        "            yield from exchange(errand, batch.author, batch.items)\n",
        "            yield from exchange(errand, errand.reader, batch.items)\n",
        PEOPLE + "each_intent_goes_with_its_authors_own_token",
    ),
    Mutant(
        "strangers-verdict-taken",
        "A verdict on something that was not asked is ignored.",
        "sync/engine/push.py",
        "        if verdict.id in asked:\n",
        "        if verdict.id:\n",
        VERDICTS + "a_strangers_verdict_is_ignored",
    ),
    Mutant(
        "no-verdict-means-sent",
        "An intent without a verdict is as if it was never sent.",
        "sync/engine/push.py",
        '    _put_back(errand, [intent for intent in asked if intent not in verdicts], "unprocessed")\n',
        "",
        VERDICTS + "a_missing_verdict_means_unprocessed",
    ),
    Mutant(
        "no-quarantine",
        "An intent the server always fails on is set aside, and others flow.",
        "sync/schedule.py",
        "    return attempts >= QUARANTINE\n",
        "    return attempts < 0\n",
        VERDICTS + "an_intent_the_server_always_fails_on_is_set_aside_and_others_flow",
    ),
    Mutant(
        "unread-import-dropped",
        "What the gateway cannot read of an import is set aside with a reason, and the rest flows.",
        "sync/engine/push.py",
        'observations.set_aside(session, unread, "unread_by_gateway", errand.now())\n',
        "observations.done(session, unread) or ()\n",
        BULK + "what_cannot_be_read_is_set_aside_and_the_rest_flows",
    ),
    Mutant(
        "complete-without-head",
        "*Terakhir lengkap* moves only with a whole run.",
        "sync/engine/errand.py",
        "complete = not self.outcome and not self.short\n",
        "complete = bool(self.before)\n",
        FAULTS + "last_complete_moves_only_with_a_whole_run",
    ),
    Mutant(
        "breaker-never-opens",
        "After five lost requests in a row the host is probed before anything is sent.",
        "sync/schedule.py",
        "        return self.lost >= BREAKER\n",
        "        return self.lost < 0\n",
        FAULTS + "five_lost_requests_open_the_breaker_and_a_probe_closes_it",
    ),
    Mutant(
        "portal-as-401",
        "A portal on the way is a state of its own and never a missing sign-in.",
        "sync/transport/client.py",
        "            return SyncProblem(Trouble.PORTAL, detail)\n",
        "            return SyncProblem(Trouble.SIGN_IN, detail)\n",
        WAY + "a_portal_is_a_state_of_its_own",
    ),
    Mutant(
        "redirect-followed",
        "A redirect is never followed.",
        "sync/transport/client.py",
        "            allow_redirects=False,\n",
        "            allow_redirects=True,\n",
        WAY + "a_redirect_is_never_followed",
    ),
    Mutant(
        "strange-answer-taken",
        "An answer to another request is not ours.",
        "sync/transport/client.py",
        "        ours = answer.headers.get(REQUEST_ID) == request_id and MARKER in answer.headers\n",
        "        ours = MARKER in answer.headers\n",
        WAY + "an_answer_to_another_request_is_not_ours",
    ),
    Mutant(
        "answer-without-end",
        "More bytes than the cap are not read.",
        "sync/transport/client.py",
        "            if size > self._limits.wire:\n",
        "            if size < 0:\n",
        LINE + "more_bytes_than_the_cap_are_not_read",
    ),
    Mutant(
        "unencrypted-address",
        "Only encrypted addresses are spoken to.",
        "sync/transport/client.py",
        '    if parts.scheme != "https" and not (parts.scheme == "http" and _is_here(host)):\n',
        '    if parts.scheme not in {"https", "http"}:\n',
        WAY + "only_encrypted_addresses_are_spoken_to",
    ),
    Mutant(
        "wait-by-device-clock",
        "A wait the server asks for is measured against its own clock.",
        "sync/transport/client.py",
        "        return max(0.0, (moment - self.date).total_seconds())\n",
        "        return max(0.0, (moment - datetime.now(UTC)).total_seconds())\n",
        LINE + "a_wait_is_measured_against_the_servers_own_clock",
    ),
    Mutant(
        "socket-left-open",
        "No socket outlives its exchange, whatever the headers said.",
        "sync/transport/client.py",
        "            watch.close()\n",
        "",
        "tests/sync/test_client_transport.py::test_that_headers_nobody_can_take_leave_no_socket_open",
    ),
    Mutant(
        "stick-file-forgotten",
        "A file stops waiting only once a receipt names it.",
        "sync/engine/receipts.py",
        "if each.sha256 in receipt.files]",
        "]",
        "tests/sync/test_client_bundle_files.py::test_that_a_gateway_without_room_for_files_judges_the_rest",
    ),
)
