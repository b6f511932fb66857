"""Guards of the rules: who may do what, merging, deadlines, Lembar entri, masking, the window."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

FLOW = "tests/unit/test_workflow.py::test_that_"
CASEWORK = "tests/unit/test_casework.py::test_that_"
DEADLINE = "tests/unit/test_deadline.py::test_that_"
ONCE = "tests/unit/test_decided_once.py::test_that_"

MUTANTS = (
    Mutant(
        "four-eyes-client",
        "Nobody approves her own proposal, with whatever roles.",
        "desktop/domain/workflow.py",
        "    if Guard.OTHER_PERSON in row.guards and _wrote(person, complaint):\n",
        "    if Guard.OTHER_PERSON in row.guards and person.id == 'nobody':\n",
        FLOW + "the_proposer_can_never_approve_even_with_both_roles",
    ),
    Mutant(
        "four-eyes-same-human",
        "The same human under another account is not another person.",
        "desktop/domain/workflow.py",
        "    same_human = bool(person.identity) and person.identity in proposal.identities\n",
        "    same_human = False\n",
        FLOW + "the_same_human_under_another_account_can_not_approve",
    ),
    Mutant(
        "four-eyes-command-line",
        "The command line saves nothing that the table refuses.",
        "desktop/casework/acting.py",
        "        case Refused(code, field):\n",
        "        case Refused(code, field) if code is not Refusal.SELF_APPROVAL:\n",
        "tests/unit/test_cli_guards.py::test_that_nobody_approves_her_own_by_the_command_line",
    ),
    Mutant(
        "four-eyes-window",
        "A person's own proposal is not offered to her for approval.",
        "desktop/casework/deciding.py",
        "        if own:\n            mine.append(row)\n",
        "        if own and not person.id:\n            mine.append(row)\n",
        CASEWORK + "proposals_wait_for_another_person",
    ),
    Mutant(
        "transition-unchecked",
        "Only the table's stages allow an action.",
        "desktop/domain/workflow.py",
        "    if complaint.stage not in row.stages:\n",
        "    if not row.stages:\n",
        FLOW + "only_the_tables_stages_allow_an_action",
    ),
    Mutant(
        "stale-proposal-approved",
        "A proposal that changed since it was read cannot be approved unseen.",
        "desktop/domain/workflow.py",
        '    return proposal is not None and proposal.id == intent.said("proposal")\n',
        "    return proposal is not None\n",
        FLOW + "approving_another_version_is_stale",
    ),
    Mutant(
        "last-write-wins",
        "Two different values of one field are a conflict, never the later one's victory.",
        "desktop/domain/merge.py",
        "    return Clash(change.field, change.old, change.new, current)\n",
        "    return Take(change.new)\n",
        FLOW + "one_clashing_field_stops_the_whole_intent",
        seed=2,
    ),
    Mutant(
        "merge-drops-a-side",
        "Tags of both sides are joined.",
        "desktop/domain/merge.py",
        "        return Take(_union(current, change))\n",
        "        return Take(change.new)\n",
        FLOW + "tags_of_both_sides_are_joined",
    ),
    Mutant(
        "half-an-intent",
        "An intent is atomic: one clashing field stops all of it.",
        "desktop/domain/workflow.py",
        "    if clashes:\n        return Clashed(tuple(clashes))\n",
        "    if clashes and not taken:\n        return Clashed(tuple(clashes))\n",
        FLOW + "one_clashing_field_stops_the_whole_intent",
    ),
    Mutant(
        "unknown-stage-writable",
        "A complaint in a state this program does not know is read-only.",
        "desktop/domain/workflow.py",
        "    if complaint.stage is Stage.UNKNOWN:\n        return Refusal.UNKNOWN_STAGE\n"
        "    if complaint.stage not in row.stages:\n",
        "    if complaint.stage is not Stage.UNKNOWN and complaint.stage not in row.stages:\n",
        FLOW + "an_unknown_stage_is_read_only",
    ),
    Mutant(
        "offers-without-rules",
        "A button that the rules forbid is greyed and says why.",
        "desktop/casework/case.py",
        "Offer(kind, permitted(kind, complaint, person))",
        "Offer(kind, None)",
        CASEWORK + "offers_name_the_reason_beside_each_button",
    ),
    Mutant(
        "conflict-done-again",
        "A conflict is never done again over the other side without a choice.",
        "desktop/casework/deciding.py",
        "    if item.state is not state or not item.open:\n",
        "    if not item.open:\n",
        ONCE + "a_conflict_is_never_done_again_over_the_other_side",
    ),
    Mutant(
        "base-of-now",
        "An intent says what the person saw when the form opened, not what came since.",
        "desktop/casework/acting.py",
        "    before = seen.complaint if seen else None\n",
        "    stored = complaints.get(session, record)\n"
        "    before = stored.complaint if stored and seen else None\n",
        "tests/unit/test_seen_first.py::test_that_an_intent_says_what_the_person_saw",
    ),
    Mutant(
        "withdrawn-text-lost",
        "The text of an action taken back becomes a draft again.",
        "desktop/casework/casework.py",
        "drafts.save(session, person.id, taken.record, taken.kind.value, text, self._clock.now())\n",
        "pass\n",
        CASEWORK + "a_withdrawn_action_becomes_a_draft",
    ),
    Mutant(
        "stale-draft-wins",
        "Showing a complaint again never replaces what is being written by an older draft.",
        "ui/composer.py",
        "            if not same or (text and not editor.toPlainText() and not keeper.pending):\n",
        "            if not same or text:\n",
        "tests/ui/test_composer.py::test_that_an_older_draft_never_replaces_what_is_being_written",
    ),
    Mutant(
        "holiday-ignored",
        "A holiday is no working day.",
        "desktop/domain/calendar.py",
        "        for named in self._provider(year):\n",
        "        for named in self._provider(1):\n",
        DEADLINE + "each_stage_and_classification_has_its_golden_date",
    ),
    Mutant(
        "pause-ignored",
        "Days on which the reporter was asked do not count.",
        "desktop/domain/deadline/due.py",
        "            last = calendar.add(last, lost)\n",
        "            pass\n",
        DEADLINE + "a_pause_pushes_by_the_working_days_in_it",
    ),
    Mutant(
        "reporter-unmasked",
        "No list or screen shows a reporter's identity whole.",
        "desktop/casework/case.py",
        "        complaint=masked(complaint),\n",
        "        complaint=complaint,\n",
        CASEWORK + "the_reporter_is_masked",
    ),
    Mutant(
        "anonymous-reporter-kept",
        "An anonymous report has no reporter at all.",
        "desktop/casework/masking.py",
        "    if complaint.anonymous:\n",
        "    if complaint.anonymous and complaint.secret:\n",
        "tests/unit/test_masking.py::test_that_an_anonymous_report_has_no_reporter_at_all",
    ),
    Mutant(
        "formula-cells",
        "What leaves as a workbook is text and never a formula.",
        "desktop/exchange/entry_sheet.py",
        "                sheet.write_string(at, column, cell, text)\n",
        "                write = sheet.write_formula if cell.startswith('=') else sheet.write_string\n"
        "                write(at, column, cell, text)\n",
        "tests/unit/test_entry_sheet.py::test_that_the_workbook_is_text_and_never_a_formula",
    ),
    Mutant(
        "entry-confirmed-unseen",
        "A line of Lembar entri is confirmed only by what the platform shows.",
        "desktop/store/entries.py",
        "        if fields and not set(fields) & set(complaint.unconfirmed):\n",
        "        if fields:\n",
        "tests/unit/test_store_export.py::"
        "test_that_the_sheet_holds_what_no_route_carries_and_an_export_confirms_it",
    ),
    Mutant(
        "office-fields-on-the-sheet",
        "Only what the platform's form has stands on Lembar entri.",
        "desktop/domain/routes.py",
        "    if kind in INTERNAL or ours:\n",
        "    if kind in INTERNAL:\n",
        ONCE + "the_sheet_holds_only_what_the_platforms_form_has",
    ),
    Mutant(
        "secret-as-argument",
        "No argument of the command line ever holds a secret.",
        "desktop/cli/options.py",
        '        "--password-fd", help=',
        '        "--password-fd", "--password", help=',
        "tests/unit/test_cli_guards.py::test_that_no_argument_ever_holds_a_secret",
    ),
)
