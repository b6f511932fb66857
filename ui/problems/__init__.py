"""The one place where codes and errors become sentences: what happened, is my work safe, what is next."""

from __future__ import annotations

from ui.problems.carrying import carry_problem, stick_problem
from ui.problems.files import fetch_problem, no_gateway_problem, upload_problem
from ui.problems.imports import import_text, row_problem_text
from ui.problems.joining import join_problem
from ui.problems.program import mishap_problem, running_problem
from ui.problems.records import departure_text, record_problem, return_problem
from ui.problems.refusals import field_word, refusal_problem, refusal_text
from ui.problems.sentences import Problem
from ui.problems.troubles import event_problem, trouble_problem, wait_text
from ui.problems.vault import open_problem, settings_problem, span_text, unlock_text, unlock_wait

__all__ = [
    "Problem",
    "carry_problem",
    "departure_text",
    "event_problem",
    "fetch_problem",
    "field_word",
    "import_text",
    "join_problem",
    "mishap_problem",
    "no_gateway_problem",
    "open_problem",
    "record_problem",
    "refusal_problem",
    "refusal_text",
    "return_problem",
    "row_problem_text",
    "running_problem",
    "settings_problem",
    "span_text",
    "stick_problem",
    "trouble_problem",
    "unlock_text",
    "unlock_wait",
    "upload_problem",
    "wait_text",
]
