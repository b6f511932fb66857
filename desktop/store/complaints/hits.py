"""What a search finds: the newest hits of the search index that pass every filter, then in order."""

from __future__ import annotations

import json

from sqlalchemy import Connection

from desktop.store import words
from desktop.store.complaints.query import SORT, QueueQuery, apart

SEARCH_CAP = 2_000
"""A search shows its newest hits only, this many; sorting more costs seconds at a million."""

LOOKED_UP = 3_000
"""So many hits are looked up one by one for a filter that the search index does not hold."""

# Newest first is the index's own order, read from its end; the complaints are met as they lie in their table.
# One text instead of 2,000 rows, which would set off Python's collection of garbage in the middle of typing.
_FOUND = """WITH hits AS MATERIALIZED (
  SELECT c.seq AS seq, {value} AS value, {holds} AS holds
  FROM (SELECT rowid FROM search WHERE {terms} ORDER BY rowid DESC LIMIT ?) h
  CROSS JOIN complaint c ON c.seq = h.rowid)
SELECT (SELECT count(*) FROM hits), json_group_array(seq ORDER BY value {way}, seq {way})
FROM (SELECT seq, value FROM hits WHERE holds ORDER BY seq DESC LIMIT ?)"""


def is_search(query: QueueQuery) -> bool:
    """Whether the text holds anything to search for."""
    return bool(words.expression(query.text))


def found(session: Connection, query: QueueQuery) -> tuple[int, ...]:
    """The numbers of the newest hits in the query's order, `SEARCH_CAP` at most."""
    match = words.within(words.expression(query.text), query.stages, query.units, query.agencies)
    terms, values = apart(query)
    holds = " AND ".join(terms) or "1"
    looked_up = LOOKED_UP if terms else SEARCH_CAP
    asked = (*values, match, looked_up, SEARCH_CAP)
    hits, seqs = _ask(session, query, holds, "search MATCH ?", asked)
    if hits == looked_up and len(seqs) < SEARCH_CAP:
        # Common words and a filter that few of them pass: an index gives the filter's whole set in one go,
        # where looking up all hits reads half the table. The plus keeps FTS5 from searching anew for each.
        within = f"search MATCH ? AND +search.rowid IN (SELECT c.seq FROM complaint c WHERE {holds})"
        _, seqs = _ask(session, query, "1", within, (match, *values, SEARCH_CAP, SEARCH_CAP))
    return seqs


def _ask(
    session: Connection, query: QueueQuery, holds: str, terms: str, values: tuple[str | int, ...]
) -> tuple[int, tuple[int, ...]]:
    value, down = SORT[query.order]
    statement = _FOUND.format(value=value, way="DESC" if down else "ASC", holds=holds, terms=terms)
    hits, seqs = session.exec_driver_sql(statement, values).one()
    return int(hits), tuple(json.loads(seqs))
