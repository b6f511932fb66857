"""Full-text search over the projection, newest first, without a second copy of any text."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from sqlalchemy import Connection

from desktop.domain.complaint import Complaint, Visibility
from desktop.store import meta, words
from desktop.store.session import listed

HIT, END = "\u2068", "\u2069"
"""Stand around a hit in a snippet: characters that isolate a text's direction and occur in no complaint."""

_MERGING = "merging"
_NOTHING_LEFT = 2

DDL = (
    # Read for snippets only; what is indexed comes from `terms`.
    """CREATE VIEW searchable AS
SELECT c.seq AS seq,
  c.tracking_id || ' ' || c.local_number || ' ' || c.platform_id AS number,
  c.title AS title,
  ifnull(json_extract(ifnull(o.body, b.body), '$.original_text'), '') || ' '
    || ifnull(json_extract(ifnull(o.body, b.body), '$.edited_text'), '') AS texts,
  ifnull((SELECT group_concat(json_extract(e.value, '$.text'), ' ')
    FROM json_each(ifnull(o.body, b.body), '$.entries') e
    WHERE json_extract(e.value, '$.visibility') IN ('public', 'system')), '') AS timeline,
  ifnull((SELECT group_concat(json_extract(e.value, '$.text'), ' ')
    FROM json_each(ifnull(o.body, b.body), '$.entries') e
    WHERE json_extract(e.value, '$.visibility') NOT IN ('public', 'system')), '') AS notes,
  '' AS facets
FROM complaint c LEFT JOIN overlay o ON o.seq = c.seq LEFT JOIN base b ON b.seq = c.seq""",
    """CREATE VIRTUAL TABLE search USING fts5(number, title, texts, timeline, notes, facets,
content='searchable', content_rowid='seq', prefix='2 3', tokenize='unicode61 remove_diacritics 2')""",
    # Many small segments between two merges: with the defaults a bulk load spends a third on merging.
    "INSERT INTO search(search, rank) VALUES ('automerge', 16)",
    "INSERT INTO search(search, rank) VALUES ('crisismerge', 64)",
)

type Terms = tuple[str, str, str, str, str, str]
"""What is searched for of a complaint, in the order of the index's columns."""

type Change = tuple[int, Terms | None, Terms | None]
"""A row's number, what the index holds of it and what it shall hold; None for nothing."""

# The plus keeps FTS5 from starting the whole query anew for every single row.
_SNIPPETS = """WITH wanted(seq, record) AS
  (SELECT seq, record FROM complaint WHERE record IN (SELECT value FROM json_each(?4)))
SELECT w.record, snippet(search, -1, ?1, ?2, '…', 12) FROM search CROSS JOIN wanted w
WHERE search MATCH ?3 AND +search.rowid = w.seq
  AND search.rowid BETWEEN (SELECT min(seq) FROM wanted) AND (SELECT max(seq) FROM wanted)"""

_INDEX = """INSERT INTO search(search, rowid, number, title, texts, timeline, notes, facets)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


def terms(view: Complaint) -> Terms:
    """The searched texts of a complaint; nothing of its reporter is among them.

    The index forgets a row only when it is told the very same texts again, so a version of the program that
    changes this function must rebuild the index in a migration.
    """
    number, title, _, _, _, facets = header_terms(
        view.tracking_id,
        view.local_number,
        view.platform_id,
        view.title,
        view.stage.value,
        view.unit,
        view.agency,
    )
    shown = [entry.text for entry in view.entries if entry.visibility is not Visibility.INTERNAL]
    inner = [entry.text for entry in view.entries if entry.visibility is Visibility.INTERNAL]
    texts = f"{view.original_text} {view.edited_text}"
    return number, title, texts, " ".join(shown), " ".join(inner), facets


def header_terms(
    tracking_id: str, local_number: str, platform_id: str, title: str, stage: str, unit: str, agency: str
) -> Terms:
    """The searched texts of a complaint whose body has not come."""
    number = f"{tracking_id} {local_number} {platform_id}"
    return number, title, " ", "", "", " ".join(words.facets(stage, unit, agency))


def index(session: Connection, changes: Sequence[Change]) -> None:
    """Bring the index from what it holds to what it shall hold."""
    rows: list[tuple[str | int | None, ...]] = []
    # In order of rows, each forgotten right before it is added: anything else makes FTS5 flush in between.
    for seq, before, after in sorted(changes, key=itemgetter(0)):
        if before is not None:
            rows.append(("delete", seq, *before))
        if after is not None:
            rows.append((None, seq, *after))
    if rows:
        session.exec_driver_sql(_INDEX, rows)


def soil(session: Connection) -> None:
    """Note that the index may still hold words of what was taken out, until `scrub` has merged it."""
    meta.put(session, meta.Setting.SCRUB, "1")


def scrub(session: Connection, pages: int = 64) -> bool:
    """Merge the index a little further, so that words taken out leave the file; True when nothing is left.

    Each call writes about `pages` pages: call it in transactions of its own, while nothing else wants to
    write. An update only marks old words as gone (taking them out at once costs 6 ms a complaint); after the
    whole merge, and a checkpoint, they are in no page.
    """
    state = meta.get(session, meta.Setting.SCRUB)
    if not state:
        return True
    # A negative count starts a merge of everything; positive ones carry it on (FTS5, "merge").
    asked = pages if state == _MERGING else -pages
    before = _changes(session)
    session.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('merge', ?)", (asked,))
    if _changes(session) - before < _NOTHING_LEFT:
        meta.put(session, meta.Setting.SCRUB, "")
        return True
    meta.put(session, meta.Setting.SCRUB, _MERGING)
    return False


def snippets(session: Connection, text: str, records: Sequence[str]) -> dict[str, str]:
    """Record → the piece of its texts where the words were found, hits between U+2068 and U+2069."""
    match = words.expression(text)
    if not match or not records:
        return {}
    rows = session.exec_driver_sql(_SNIPPETS, (HIT, END, match, listed(records)))
    return {str(record): str(piece) for record, piece in rows}


def _changes(session: Connection) -> int:
    return int(session.exec_driver_sql("SELECT total_changes()").scalar_one())
