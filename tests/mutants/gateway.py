"""Guards of the gateway, whatever a client claims."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

PUSH = "tests/sync/test_gateway_push.py::test_that_"
TOGETHER = "tests/sync/test_gateway_together.py::test_that_"
LANES = "tests/sync/test_gateway_lanes.py::test_that_"
PULL = "tests/sync/test_gateway_pull.py::test_that_"
FILES = "tests/sync/test_gateway_bundle_files.py::test_that_"
PEOPLE = "tests/sync/test_gateway_people.py::test_that_"

MUTANTS = (
    Mutant(
        "no-ledger",
        "An intent delivered twice takes effect once and gets the same verdict.",
        "sync/gateway/judge.py",
        "    entry = known.entries.get(op.id)\n",
        "    entry = known.entries.get('')\n",
        PUSH + "an_answer_lost_on_the_way_costs_no_second_effect[sqlite]",
        seed=1,
    ),
    Mutant(
        "content-unchecked",
        "An id that comes back with another content is refused.",
        "sync/gateway/judge.py",
        "        if entry.author != op.author or entry.content != content:\n",
        "        if entry.author != op.author:\n",
        PUSH + "the_same_id_with_another_content_is_refused[sqlite]",
    ),
    Mutant(
        "author-forged",
        "The author of an intent is the person who signed in.",
        "sync/gateway/judge.py",
        "    if op.author != who.person.id:\n",
        "    if not op.author:\n",
        PUSH + "a_forged_author_is_refused_and_cannot_spoil_the_real_intent[sqlite]",
    ),
    Mutant(
        "four-eyes-gateway",
        "The gateway itself refuses an approval by the proposer, on whatever computer.",
        "sync/gateway/judge.py",
        "        case Refused(code, field):\n            return _rejected(work, op, code, field), None\n",
        "        case Refused(code, field) if code is Refusal.SELF_APPROVAL:\n"
        "            return _applied(work, op, there, ()), there\n"
        "        case Refused(code, field):\n            return _rejected(work, op, code, field), None\n",
        PUSH + "the_same_person_cannot_approve_on_a_second_computer[sqlite]",
        seed=129,
    ),
    Mutant(
        "approver-asked-gateway",
        "Nobody is asked to approve who may not: the gateway knows her roles, agency and identity.",
        "sync/gateway/judge.py",
        "if not can_ask(\n"
        "            intent, partial(person, work.session), who.person, complaint.agency\n        ):\n",
        "if not who:\n",
        PUSH + "nobody_is_asked_to_approve_who_may_not[sqlite-siti]",
    ),
    Mutant(
        "roles-trusted",
        "Roles hold whatever a client offers.",
        "sync/gateway/judge.py",
        "        case Refused(code, field):\n            return _rejected(work, op, code, field), None\n",
        "        case Refused(code, field) if code is Refusal.WRONG_ROLE:\n"
        "            return _applied(work, op, there, ()), there\n"
        "        case Refused(code, field):\n            return _rejected(work, op, code, field), None\n",
        PUSH + "roles_hold_whatever_a_client_offers[sqlite]",
    ),
    Mutant(
        "foreign-record-told",
        "Not even the existence of another agency's record is told.",
        "sync/gateway/judge.py",
        "        if intent.kind is not Kind.REGISTER and _departed(work.session, who, op.record) is None:\n",
        "        if intent.kind is Kind.REGISTER:\n",
        PUSH + "not_even_the_existence_of_a_foreign_record_is_told[sqlite]",
    ),
    Mutant(
        "overtaken",
        "An intent waits for the one before it on its record.",
        "sync/gateway/judge.py",
        "    if op.prev and op.prev != op.id and op.prev not in settled:\n",
        "    if op.prev and op.prev == op.id:\n",
        "tests/sync/test_gateway_intents.py::test_that_an_intent_waits_for_the_one_before_it[sqlite]",
    ),
    Mutant(
        "one-crash-stops-all",
        "One intent that crashes the judge does not stop the others.",
        "sync/gateway/together.py",
        "                _commit(engine, clock, [each], apart=True)\n",
        "                _commit(engine, clock, [each], apart=False)\n",
        "tests/sync/test_gateway_http.py::"
        "test_that_one_intent_that_crashes_the_judge_does_not_stop_the_others",
    ),
    Mutant(
        "written-over-a-neighbour",
        "Who waits together builds on what the one before did to the same record.",
        "sync/gateway/judge.py",
        "        known.records[op.record] = made\n",
        "        known.records[op.record]\n",
        TOGETHER + "each_builds_on_what_the_one_before_did_to_the_same_record[sqlite]",
    ),
    Mutant(
        "neighbour-pays",
        "An intent that crashes the gateway costs nobody else in its transaction anything.",
        "sync/gateway/together.py",
        "    except CRASHES:\n        for each in some:\n",
        "    except CRASHES:\n        for each in some[:1]:\n",
        TOGETHER + "an_intent_that_crashes_us_costs_nobody_else_anything[sqlite]",
    ),
    Mutant(
        "answer-from-the-past",
        "What an answer brings was read after the writing (SQLite).",
        "sync/gateway/exchange.py",
        "            session.rollback()  # SQLite would go on seeing the moment before\n",
        "",
        "tests/sync/test_gateway_observations.py::"
        "test_that_the_answer_itself_brings_what_was_observed[sqlite]",
    ),
    Mutant(
        "no-epoch",
        "What was meant for another life of the server is not processed.",
        "sync/gateway/exchange.py",
        "    if asked.epoch and asked.epoch != now.epoch:\n",
        "    if asked.epoch and not now.epoch:\n",
        "tests/sync/test_gateway_epoch.py::test_that_a_push_with_the_old_epoch_is_not_processed[sqlite]",
        seed=7,
    ),
    Mutant(
        "no-departure",
        "A record reassigned away is told to be gone.",
        "sync/gateway/records.py",
        '        depart(work, before.id, before.agency, number, "reassigned")\n',
        "",
        PULL + "a_record_reassigned_away_is_gone_with_its_revision[sqlite]",
    ),
    Mutant(
        "old-record-not-granted",
        "A record newly in scope arrives whole, however old it is.",
        "sync/gateway/records.py",
        "    new_body = moved or body != before.body\n",
        "    new_body = body != before.body\n",
        PULL + "a_newly_granted_old_record_arrives_whole[sqlite]",
    ),
    Mutant(
        "cursor-unsigned",
        "No byte of a cursor can be changed.",
        "sync/gateway/cursors.py",
        "    if len(plain) < start + 3 or not hmac.compare_digest(mac, _mac(plain, secret)):\n",
        "    if len(plain) < start + 3 or not mac:\n",
        PULL + "no_byte_of_a_cursor_can_be_changed[sqlite]",
    ),
    Mutant(
        "cursor-of-another-scope",
        "A cursor of another scope leads nowhere.",
        "sync/gateway/exchange.py",
        "    if cursor is None or cursor.scope != who.mark or",
        "    if cursor is None or",
        PULL + "a_cursor_of_another_scope_starts_again[sqlite]",
    ),
    Mutant(
        "lane-forgotten",
        "A page that is full says that more is to come.",
        "sync/gateway/changes.py",
        "    page.more = head != who.seq or body != who.seq\n",
        "    page.more = head != who.seq\n",
        PULL + "small_pages_bring_the_same_as_a_large_one[sqlite]",
    ),
    Mutant(
        "urgent-headers-not-first",
        "A first download begins with what somebody must look at soon.",
        "sync/gateway/snapshots.py",
        "        .order_by(c.rank, c.head_seq.desc())\n",
        "        .order_by(c.head_seq.desc())\n",
        LANES + "the_most_urgent_of_10000_complaints_is_in_a_first_page_of_40_kb",
    ),
    Mutant(
        "horizon-moves",
        "What counts as near stays what it was while the urgent lane is ahead.",
        "sync/gateway/changes.py",
        "    near = cursor.near if urgent > cursor.head else near\n",
        "",
        LANES + "what_becomes_near_between_two_pages_is_not_passed_over[sqlite]",
    ),
    Mutant(
        "urgent-lane-cut-short",
        "No other lane is read before the urgent one is at its end.",
        "sync/gateway/changes.py",
        "        if urgent == who.seq:\n",
        "        if urgent:\n",
        LANES + "a_full_page_of_urgent_headers_passes_none_of_them_over[sqlite]",
    ),
    Mutant(
        "reader-passes-writer",
        "A number taken first and committed last is still read (PostgreSQL).",
        "sync/gateway/database.py",
        "        who = identity(session, alone=True)\n",
        "        who = identity(session)\n",
        "tests/sync/test_gateway_concurrency.py::"
        "test_that_a_number_taken_first_and_committed_last_is_still_read[postgresql]",
    ),
    Mutant(
        "observation-goes-back",
        "An older observation never undoes a newer one.",
        "sync/gateway/observing.py",
        "    return latest is None or as_of >= latest\n",
        "    return True\n",
        "tests/sync/test_gateway_observations.py::"
        "test_that_an_older_observation_never_undoes_a_newer[sqlite]",
    ),
    Mutant(
        "codes-tried-out",
        "One-time codes cannot be tried out.",
        "sync/gateway/joining.py",
        "        if count_attempts(work, address) >= TRIES:\n",
        "        if count_attempts(work, address) < 0:\n",
        PEOPLE + "codes_cannot_be_tried_out[sqlite]",
    ),
    Mutant(
        "code-works-twice",
        "A one-time code works once.",
        "sync/gateway/accounts.py",
        "codes.c.used_at.is_(None), codes.c.expires_at > work.now",
        "codes.c.expires_at > work.now",
        PEOPLE + "a_code_works_once_and_says_who_joined[sqlite]",
    ),
    Mutant(
        "removal-undone-by-an-old-export",
        "No export from before a removal brings the report back.",
        "sync/gateway/platform_side.py",
        "            work.session.execute(insert(observations), seen)\n",
        "            assert seen\n",
        "tests/sync/test_gateway_observations.py::"
        "test_that_an_export_from_before_a_removal_does_not_bring_the_report_back[sqlite]",
    ),
    Mutant(
        "texts-missing-after-download",
        "A body that moved on during a first download arrives with its texts.",
        "sync/gateway/snapshots.py",
        "cursor.head, cursor.head, 0)\n",
        "cursor.head, cursor.head, cursor.head)\n",
        "tests/sync/test_gateway_pull.py::"
        "test_that_a_body_that_moved_on_during_the_download_brings_its_texts[sqlite]",
    ),
    Mutant(
        "stick-file-renamed",
        "A file from a stick is kept only under the hash of its bytes.",
        "sync/gateway/bundles.py",
        "if sha256(data).hexdigest() != item.sha256 or ",
        "if ",
        FILES + "contents_under_another_name_are_not_kept",
    ),
    Mutant(
        "stick-file-unnamed",
        "A file from a stick is kept only when a record its reader may see names it.",
        "sync/gateway/bundles.py",
        "if any(blobs.may_bring(session, who, item.sha256, record) for record in item.records):",
        "if item.records:",
        FILES + "a_file_of_a_record_out_of_sight_is_not_kept",
    ),
)
