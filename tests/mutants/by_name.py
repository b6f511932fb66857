"""Guards of what is asked for by name: bodies of opened reports, and what left and is wanted back."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

RECORDS = "tests/sync/test_client_records.py::test_that_"
DEPARTED = "tests/sync/test_client_departed.py::test_that_"
GATEWAY = "tests/sync/test_gateway_records.py::test_that_"

MUTANTS = (
    Mutant(
        "lagging-replica-lifts",
        "Only a server that knows of a departure takes it back.",
        "desktop/store/base/departed.py",
        " or position < buried or ",
        " or ",
        DEPARTED + "a_lagging_replica_lifts_nothing",
    ),
    Mutant(
        "lifted-into-another-life",
        "A server of another life lifts no tombstone.",
        "sync/engine/records.py",
        "            lifted = _of_this_life(session, answer) and any(\n",
        "            lifted = any(\n",
        DEPARTED + "a_server_of_another_life_or_a_base_on_its_way_lifts_nothing",
    ),
    Mutant(
        "lifted-while-a-base-comes",
        "Until a whole new base is here nothing is lifted.",
        "desktop/store/base/departed.py",
        " or rebaseline.is_rebaselining(session):\n",
        ":\n",
        DEPARTED + "a_server_of_another_life_or_a_base_on_its_way_lifts_nothing",
    ),
    Mutant(
        "drafts-leave",
        "What somebody began to write about a report outlives its departure.",
        "desktop/store/base/forget.py",
        '    "DELETE FROM staged WHERE record = ?",\n',
        '    "DELETE FROM staged WHERE record = ?",\n    "DELETE FROM draft WHERE record = ?",\n',
        DEPARTED + "drafts_on_what_stays_away_end_in_the_journal",
    ),
    Mutant(
        "opening-brings-back",
        "Opening a report brings none back that has left meanwhile.",
        "sync/engine/records.py",
        " if ready and base.fetched_at(session, each.record) is not None]\n",
        " if ready]\n",
        RECORDS + "what_leaves_while_the_answer_is_on_its_way_stays_away",
    ),
    Mutant(
        "opened-in-another-life",
        "The body of an opened report is of the server's present life.",
        "sync/engine/records.py",
        "            ready = _of_this_life(session, answer) and not base.is_rebaselining(session)\n",
        "            ready = not base.is_rebaselining(session)\n",
        RECORDS + "an_answer_of_another_life_waits_for_a_run",
    ),
    Mutant(
        "opened-into-a-base-that-comes",
        "The body of an opened report goes into no base that is still on its way.",
        "sync/engine/records.py",
        "            ready = _of_this_life(session, answer) and not base.is_rebaselining(session)\n",
        "            ready = _of_this_life(session, answer)\n",
        RECORDS + "nothing_is_taken_while_a_whole_new_base_is_on_its_way",
    ),
    Mutant(
        "records-of-others-believed",
        "An answer with other records than were asked for is refused.",
        "sync/engine/records.py",
        "        if not told <= set(asked) or page",
        "        if page",
        RECORDS + "an_answer_with_somebody_elses_record_is_not_believed",
    ),
    Mutant(
        "records-of-any-scope",
        "A record asked for by its key is given under today's rights only.",
        "sync/gateway/reads.py",
        ".where(c.id.in_(keys), within(who.scope))\n",
        ".where(c.id.in_(keys))\n",
        GATEWAY + "what_left_is_told_with_its_revision_and_what_was_never_hers_not_at_all[sqlite]",
    ),
)
