"""Sums over what this computer holds, to prove with the server's own that both hold the same (rule 18)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, Table, select

from desktop.store.schema import base, staged
from sync.wire import digest_bucket, digest_term

_MODULUS = 2**64


def held(session: Connection) -> dict[str, int]:
    """Record → revision of everything the contract showed."""
    return _revisions(session, base)


def held_aside(session: Connection) -> dict[str, int]:
    """Record → revision of a new base that is not shown yet."""
    return _revisions(session, staged)


def _revisions(session: Connection, table: Table) -> dict[str, int]:
    columns = table.c
    rows = session.execute(
        select(columns.record, columns.head_rev, columns.body_rev).where(columns.source == "contract")
    )
    return {str(record): max(int(head), int(body)) for record, head, body in rows}


def sums(revisions: Mapping[str, int]) -> dict[str, str]:
    """Bucket → sum, as the server counts; empty buckets are absent."""
    totals: dict[str, int] = {}
    for record, rev in revisions.items():
        bucket = digest_bucket(record)
        totals[bucket] = (totals.get(bucket, 0) + digest_term(record, rev)) % _MODULUS
    return {bucket: f"{total:016x}" for bucket, total in totals.items()}
