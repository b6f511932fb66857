"""Guards of work that leaves on a stick, and of the receipt that comes back on one."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

DESK = "tests/sync/test_client_bundle.py::test_that_"
SERVED = "tests/sync/test_gateway_bundle.py::test_that_"
STORIES = "tests/stories/test_stories.py::test_that_every_saved_story_ends_well"

MUTANTS = (
    Mutant(
        "departure-of-long-ago",
        "A receipt that comes late takes no report away that has come back since.",
        "desktop/store/outbox/verdicts.py",
        "        base.forget(session, record, verdict.rev, verdict.gone, now)\n",
        "        known = projection.load(session, [record])[record].head_rev\n"
        "        base.forget(session, record, max(verdict.rev, known), verdict.gone, now)\n",
        STORIES,
        seed=53,
    ),
    Mutant(
        "bundle-of-another-life",
        "A bundle made in another life of the server is not processed.",
        "sync/gateway/bundles.py",
        "    if bundle.epoch != now.epoch:\n",
        "    if not bundle.epoch:\n",
        SERVED + "a_bundle_of_an_old_life_is_not_processed_and_told_so[sqlite]",
        seed=15,
    ),
    Mutant(
        "receipt-of-another-life",
        "A receipt of a life of the server that is lost changes nothing.",
        "sync/engine/receipts.py",
        "    if receipt.made_in != known.epoch or receipt.device != known.device:\n",
        "    if receipt.device != known.device:\n",
        DESK + "a_receipt_of_a_lost_life_changes_nothing",
    ),
    Mutant(
        "receipt-moves-back",
        "A receipt older than the line moves the cursor nowhere.",
        "sync/engine/receipts.py",
        "        if page.epoch == receipt.epoch and receipt.cursor == errand.standing.cursor:\n",
        "        if page.epoch == receipt.epoch:\n",
        DESK + "a_receipt_older_than_the_line_moves_nothing_back",
    ),
    Mutant(
        "carried-taken-back",
        "What left on a stick can no longer be taken back.",
        "desktop/store/outbox/carried.py",
        "UPDATE outbox SET attempts = attempts + 1 WHERE id",
        "UPDATE outbox SET attempts = attempts WHERE id",
        DESK + "what_left_is_marked_and_cannot_be_taken_back",
        seed=16,
    ),
)
