"""Guards of lines that cost money, of the meter, and of how much goes over a line at once."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

ALLOWANCE = "tests/unit/test_allowance.py::test_that_"
METERED = "tests/sync/test_client_metered.py::test_that_"
BATCHES = "tests/sync/test_client_batches.py::test_that_"
BREAKERS = "tests/sync/test_client_breakers.py::test_that_"
SCREEN = "tests/ui/test_paid_lines.py::test_that_"

MUTANTS = (
    Mutant(
        "files-on-any-line",
        "Files wait on a line that costs money.",
        "sync/engine/run.py",
        "            if errand.allowance.files is None:\n",
        "            if errand.reader:\n",
        METERED + "files_wait_on_a_paid_line_and_go_with_the_next_free_one",
    ),
    Mutant(
        "texts-that-can-wait-come",
        "In a month that is used up texts that are not urgent wait.",
        "sync/engine/pull.py",
        "    errand.short = _may_wait(errand, page)\n",
        "",
        METERED + "a_month_that_is_used_up_still_carries_work_and_headers_and_what_is_urgent",
    ),
    Mutant(
        "urgent-texts-wait",
        "A report that is due soon never waits for its text.",
        "sync/engine/pull.py",
        "and not complaints.bodiless(session, soon)\n",
        "and bool(soon)\n",
        METERED + "the_text_of_a_report_that_is_due_soon_comes_whatever_it_costs",
    ),
    Mutant(
        "complete-without-texts",
        "*Terakhir lengkap* does not move while texts wait.",
        "sync/engine/errand.py",
        "complete = not self.outcome and not self.short\n",
        "complete = not self.outcome\n",
        METERED + "a_month_that_is_used_up_still_carries_work_and_headers_and_what_is_urgent",
    ),
    Mutant(
        "system-before-person",
        "A person's word on a network counts before the system's.",
        "desktop/domain/allowance.py",
        "    if network.medium in rules.free:\n",
        "    if not rules.free.isdisjoint({network.medium}) and not network.metered:\n",
        ALLOWANCE + "a_persons_word_on_a_network_counts_before_the_systems",
    ),
    Mutant(
        "wish-for-ever",
        "*Kirim berkas sekarang* holds for one run.",
        "desktop/paid_lines.py",
        "        found, self._wished = self.allows(settings), False\n",
        "        found = self.allows(settings)\n",
        SCREEN + "the_outbox_sends_files_once_when_a_person_says_so",
    ),
    Mutant(
        "answers-not-metered",
        "The month's meter counts both directions.",
        "sync/engine/errand.py",
        "self.allowance.medium, self.sent_bytes, self.received_bytes)\n",
        "self.allowance.medium, self.sent_bytes, 0)\n",
        METERED + "the_meter_agrees_with_the_line_on_a_day_of_everything",
    ),
    Mutant(
        "drops-unheard",
        "A line that drops is given smaller requests.",
        "sync/schedule.py",
        "        if self.drops and self.rate:\n",
        "        if self.drops < 0:\n",
        BATCHES + "drops_shrink_a_request_and_a_good_while_lets_it_grow_again",
    ),
    Mutant(
        "everything-at-first",
        "A line that nobody knows is given fifty intents.",
        "sync/schedule.py",
        "FIRST, ROOM = 50, 64 * 1024\n",
        "FIRST, ROOM = 500, 64 * 1024\n",
        BATCHES + "a_line_nobody_knows_is_given_fifty_intents_and_64_kilobytes",
    ),
    Mutant(
        "one-breaker-for-all",
        "What one host's line did says nothing of another host.",
        "sync/schedule.py",
        '        return replace(self, host=host) if self.host in {"", host} else Link(host=host)\n',
        "        return replace(self, host=host)\n",
        BREAKERS + "one_hosts_breaker_says_nothing_of_another_host",
    ),
)
