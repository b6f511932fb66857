"""What a search finds: the newest hits of the search index that pass every filter, then in order."""

from __future__ import annotations

from sqlalchemy import Connection

from desktop.store import words
from desktop.store.complaints.query import SORT, Key, QueueQuery, apart

SEARCH_CAP = 2_000
"""A search shows its newest hits only, this many; sorting more costs seconds at a million."""

LOOKED_UP = 3_000
"""So many hits are looked up one by one for a filter that the search index does not hold."""

# Newest first is the index's own order, read from its end; the complaints are met as they lie in their table.
_HITS = """SELECT {value}, c.seq, {holds} FROM
  (SELECT rowid FROM search WHERE {terms} ORDER BY rowid DESC LIMIT ?) h
CROSS JOIN complaint c ON c.seq = h.rowid ORDER BY c.seq DESC"""


def is_search(query: QueueQuery) -> bool:
    """Whether the text holds anything to search for."""
    return bool(words.expression(query.text))


def found(session: Connection, query: QueueQuery) -> tuple[Key, ...]:
    """The places of the newest hits in the query's order, `SEARCH_CAP` at most."""
    value, down = SORT[query.order]
    match = words.within(words.expression(query.text), query.stages, query.units, query.agencies)
    terms, values = apart(query)
    holds = " AND ".join(terms) or "1"
    looked_up = LOOKED_UP if terms else SEARCH_CAP
    statement = _HITS.format(value=value, holds=holds, terms="search MATCH ?")
    rows = session.exec_driver_sql(statement, (*values, match, looked_up)).all()
    kept = [(place, seq) for place, seq, passes in rows if passes]
    if len(rows) == looked_up and len(kept) < SEARCH_CAP:
        # Common words and a filter few of them pass. An index gives the filter's whole set in one go, where
        # looking up all hits reads half the table; the plus keeps FTS5 from searching anew for each member.
        within = f"search MATCH ? AND +search.rowid IN (SELECT c.seq FROM complaint c WHERE {holds})"
        statement = _HITS.format(value=value, holds="1", terms=within)
        rows = session.exec_driver_sql(statement, (match, *values, SEARCH_CAP)).all()
        kept = [(place, seq) for place, seq, _ in rows]
    kept = sorted(kept[:SEARCH_CAP], reverse=down)
    return tuple(Key(place, seq) for place, seq in kept)
