"""Guards of the vault and of the store."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

GATES = "tests/unit/test_store_gates.py::test_that_"
VAULT = "tests/unit/test_vault.py::test_that_"
OUTBOX = "tests/unit/test_store_outbox.py::test_that_"
OBSERVE = "tests/unit/test_store_observe.py::test_that_"
EXPORT = "tests/unit/test_store_export.py::test_that_"
ONCE = "tests/unit/test_decided_once.py::test_that_"

MUTANTS = (
    Mutant(
        "plaintext-opened",
        "A file that is plainly no vault is refused before any library touches it.",
        "desktop/store/opening.py",
        "    if head == _PLAIN_HEADER:\n",
        "    if not head:\n",
        GATES + "plaintext_is_refused",
    ),
    Mutant(
        "created-on-open",
        "Opening a vault never creates one.",
        "desktop/store/opening.py",
        "    if not path.is_file():\n        raise OpenRefusedError(OpenRefusal.MISSING)\n",
        "    path.touch()\n",
        GATES + "opening_never_creates",
    ),
    Mutant(
        "newer-schema-opened",
        "A vault of a newer program is refused.",
        "desktop/store/opening.py",
        "        if version > SCHEMA_VERSION:\n",
        "        if version < 0:\n",
        GATES + "a_file_of_another_program_or_time_is_refused",
    ),
    Mutant(
        "no-copy-before-migration",
        "A vault is copied before it is brought up to a newer schema.",
        "desktop/store/database.py",
        "        copy_database(self.path, key, self.vault_id, copy)\n",
        "",
        "tests/migrations/test_store_migrations.py::test_that_an_old_vault_is_copied_before_it_is_brought_up",
    ),
    Mutant(
        "commits-not-on-disk",
        "What is called saved is on the disk.",
        "desktop/store/opening.py",
        '    "synchronous": ("FULL", 2),\n',
        '    "synchronous": ("OFF", 0),\n',
        GATES + "every_connection_has_every_setting",
    ),
    Mutant(
        "errors-quote-texts",
        "No error message quotes a complaint.",
        "desktop/store/opening.py",
        "        hide_parameters=True,\n",
        "",
        GATES + "an_error_never_quotes_a_complaint",
    ),
    Mutant(
        "one-password-for-all",
        "Each person opens the vault with her own password only.",
        "desktop/vault/vault.py",
        "        keys = self._try(now, Holder(Kind.PASSWORD, wanted.holder), wanted.slot, password)\n",
        "        wanted = now.people[0]\n"
        "        keys = self._try(now, Holder(Kind.PASSWORD, wanted.person.id), wanted.slot, password)\n",
        VAULT + "each_person_opens_with_her_own_password_only",
    ),
    Mutant(
        "roles-unsigned",
        "A role that somebody gave herself in the file of slots is noticed.",
        "desktop/vault/slots.py",
        "        if not hmac.compare_digest(self.mark, _mark(key, self.body)):\n",
        "        if not key:\n",
        VAULT + "a_role_somebody_gave_herself_in_the_file_is_noticed",
    ),
    Mutant(
        "tries-unpaused",
        "After wrong tries even the right password waits, also over a restart.",
        "desktop/vault/vault.py",
        "        self._throttle.begin(counted)\n",
        "",
        "tests/unit/test_vault_throttle.py::"
        "test_that_a_pause_survives_a_restart_and_stops_even_the_right_password",
    ),
    Mutant(
        "intent-kept-twice",
        "The same intent is kept once, however often it comes.",
        "desktop/store/outbox/keep.py",
        "    if there is not None:\n        return int(there)\n",
        "",
        OUTBOX + "the_same_intent_is_kept_once",
    ),
    Mutant(
        "overlay-forgotten",
        "Accepted work stays visible until the base shows it.",
        "desktop/store/replay.py",
        "SHOWN = WAITING | {State.FAILED, State.QUARANTINED, State.UNCERTAIN, State.ACKED}\n",
        "SHOWN = WAITING | {State.FAILED, State.QUARANTINED, State.UNCERTAIN}\n",
        OUTBOX + "accepted_work_stays_visible_until_the_base_shows_it",
    ),
    Mutant(
        "rejection-dropped",
        "A rejection takes the effect back, is shown, and keeps the text.",
        "desktop/store/outbox/verdicts.py",
        '    "rejected": State.REJECTED,\n',
        '    "rejected": State.DONE,\n',
        OUTBOX + "a_rejection_rolls_the_view_back_and_keeps_the_text",
    ),
    Mutant(
        "tombstone-ignored",
        "A lagging replica brings no departed record back.",
        "desktop/store/base/observe.py",
        "        if seen.rev > buried.get(seen.record, -1) and _take(item, seen, stamp):\n",
        "        if _take(item, seen, stamp):\n",
        OBSERVE + "a_tombstone_outlives_a_lagging_replica",
        seed=29,
    ),
    Mutant(
        "base-goes-back",
        "A revision already known, or older, changes nothing.",
        "desktop/store/base/observe.py",
        "(item.head is None or seen.rev > item.head_rev or later)",
        "(item.head is None or seen.rev or later)",
        OBSERVE + "an_older_or_equal_revision_changes_nothing",
    ),
    Mutant(
        "import-takes-unsent-work",
        "An import never touches unsent work.",
        "desktop/store/base/export.py",
        "    changed = new | updated\n",
        "    changed = new | updated\n"
        "    session.exec_driver_sql(\"UPDATE outbox SET state = 'withdrawn', open = 0\")\n",
        EXPORT + "unsent_work_survives_an_import",
    ),
    Mutant(
        "import-overwrites-ours",
        "An accepted field that the platform has not confirmed is not overwritten by an import.",
        "desktop/store/base/export.py",
        "            after, against = observe(before, replace(one, record=record), fields, table)\n",
        "            after, against = observe(None, replace(one, record=record), fields, table)\n",
        EXPORT + "an_unconfirmed_field_is_not_overwritten_and_the_difference_is_told",
    ),
    Mutant(
        "import-hides-what-was-accepted",
        "Accepted work is seen over an export from before it.",
        "desktop/store/replay.py",
        "            case Clashed(clashes) if item.state is State.ACKED and view is not None:\n",
        "            case Clashed(clashes) if view is None:\n",
        EXPORT + "accepted_work_is_seen_over_an_export_of_before_it",
    ),
    Mutant(
        "import-doubles",
        "A complaint is known by its number, whatever its key here.",
        "desktop/store/base/export.py",
        "keys.get(one.tracking_id, one.record): (one, fields)",
        "one.record: (one, fields)",
        EXPORT + "a_local_complaint_is_found_by_its_platform_number",
    ),
    Mutant(
        "import-goes-back",
        "An older export never undoes a newer one.",
        "desktop/store/base/export.py",
        "        elif stamp < shown.get(record, stamp):\n",
        "        elif stamp < 0:\n",
        "tests/unit/test_laporan_ringkas.py::test_that_a_newer_file_updates_and_an_older_one_does_not",
    ),
    Mutant(
        "import-brings-back",
        "A complaint that left this computer does not come back by a file.",
        "desktop/store/base/export.py",
        "        if record in buried:\n",
        "        if not record:\n",
        EXPORT + "a_record_that_left_does_not_come_back_by_a_file",
    ),
    Mutant(
        "settled-sent-again",
        "What one window has settled another can not send again.",
        "desktop/store/outbox/person.py",
        "        case _ if not item.open:\n"
        "            raise OutboxRefusedError(OutboxRefusal.NOTHING_TO_DO)\n"
        "        case State.QUEUED | State.HELD | State.FAILED | State.QUARANTINED:\n",
        "        case State.QUEUED | State.HELD | State.FAILED | State.QUARANTINED:\n",
        ONCE + "what_was_settled_is_neither_sent_nor_taken_back",
    ),
    Mutant(
        "settled-twice",
        "A person settles an action once.",
        "desktop/store/outbox/person.py",
        "    if item.state not in _PUT_ASIDE or not item.open:\n",
        "    if item.state not in _PUT_ASIDE:\n",
        ONCE + "what_was_settled_is_neither_sent_nor_taken_back",
    ),
    Mutant(
        "person-behind-synchronisation",
        "A waiting person overtakes every waiting synchronisation.",
        "desktop/store/gate.py",
        "lambda: self._inside is None and not self._overtaken(who)",
        "lambda: self._inside is None",
        "tests/unit/test_store_gate.py::test_that_a_person_overtakes_waiting_synchronisations",
    ),
    Mutant(
        "files-before-the-disk",
        "The file of a record that left is deleted only after the disk knows that it left.",
        "sync/engine/pull.py",
        "lasting=bool(gone)",
        "lasting=False",
        "tests/sync/test_client_engine.py::"
        "test_that_the_disk_is_waited_for_where_files_follow_and_not_for_what_can_be_asked_again",
    ),
    Mutant(
        "long-slices-beside-people",
        "While people write, a synchronisation keeps to short slices.",
        "sync/engine/pull.py",
        "if undisturbed else SLICE_ROWS",
        "if size else SLICE_ROWS",
        "tests/sync/test_client_engine.py::test_that_slices_grow_until_somebody_writes",
    ),
    Mutant(
        "work-that-does-not-last",
        "What follows a slice that did not wait for the disk waits for it again.",
        "desktop/store/opening.py",
        "    if lasting and _RELAXED in session.info:\n",
        "    if lasting and _NORMAL > 1:\n",
        GATES + "only_what_can_be_asked_for_again_does_not_wait_for_the_disk",
    ),
    Mutant(
        "words-of-the-first-header",
        "The index forgets the words of a header when its body comes with another one.",
        "desktop/store/search.py",
        '    return number, title, " ", "", "", " ".join(',
        '    return number, "", " ", "", "", " ".join(',
        "tests/unit/test_store_search.py::"
        "test_that_a_body_that_comes_later_leaves_no_words_of_its_first_header",
    ),
    Mutant(
        "closed-vault-opens",
        "Nobody who still holds a closed vault opens it again.",
        "desktop/store/database.py",
        "        if self._closed:\n",
        "        if not self._gate:\n",
        "tests/unit/test_store_gates.py::test_that_a_closed_vault_is_opened_by_nobody_who_still_holds_it",
    ),
    Mutant(
        "applied-called-refused",
        "What may have been applied waits for its verdict though its record left.",
        "desktop/store/base/forget.py",
        "state IN ('queued', 'held') AND attempts = 0",
        "state IN ('queued', 'sending', 'held')",
        "tests/unit/test_store_outbox.py::"
        "test_that_what_may_have_been_applied_waits_for_its_verdict_after_a_gone",
        seed=24,
    ),
)
