"""Masks what identifies a reporter, so that no list, screen or export shows it by default."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.complaint import Complaint, Reporter

HIDDEN = "•"


def masked(complaint: Complaint) -> Complaint:
    """The complaint with its reporter masked; an anonymous one loses the reporter altogether."""
    if complaint.anonymous:
        return replace(complaint, reporter=Reporter())
    who = complaint.reporter
    return replace(
        complaint,
        reporter=Reporter(
            name=" ".join(_keep_first(part) for part in who.name.split()),
            phone=_keep_last(who.phone, 3),
            email=_keep_first(who.email.partition("@")[0]) + (who.email and "@" + HIDDEN * 3),
            nik=_keep_last(who.nik, 2),
            address=HIDDEN * 3 if who.address else "",
        ),
    )


def _keep_first(word: str) -> str:
    return word[:1] + HIDDEN * min(len(word) - 1, 5) if word else ""


def _keep_last(text: str, count: int) -> str:
    return HIDDEN * min(max(len(text) - count, 3), 9) + text[-count:] if text else ""
