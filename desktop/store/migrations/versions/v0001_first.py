"""The first schema: every table of a vault, its search index and the view that feeds it."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """CREATE TABLE meta (
  name TEXT NOT NULL,
  value TEXT DEFAULT '' NOT NULL,
  CONSTRAINT pk_meta PRIMARY KEY (name)
)""",
    """CREATE TABLE base (
  seq INTEGER NOT NULL,
  record TEXT NOT NULL,
  source TEXT DEFAULT '' NOT NULL,
  head_rev INTEGER DEFAULT 0 NOT NULL,
  body_rev INTEGER DEFAULT 0 NOT NULL,
  as_of BIGINT NOT NULL,
  shown_at BIGINT,
  head TEXT,
  body TEXT,
  CONSTRAINT pk_base PRIMARY KEY (seq),
  CONSTRAINT uq_base_record UNIQUE (record)
)""",
    """CREATE TABLE staged (
  record TEXT NOT NULL,
  source TEXT DEFAULT '' NOT NULL,
  head_rev INTEGER DEFAULT 0 NOT NULL,
  body_rev INTEGER DEFAULT 0 NOT NULL,
  as_of BIGINT NOT NULL,
  head TEXT,
  body TEXT,
  CONSTRAINT pk_staged PRIMARY KEY (record)
)""",
    """CREATE TABLE overlay (
  seq INTEGER NOT NULL,
  head TEXT NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT pk_overlay PRIMARY KEY (seq)
)""",
    """CREATE TABLE complaint (
  seq INTEGER NOT NULL,
  record TEXT NOT NULL,
  number TEXT DEFAULT '' NOT NULL,
  tracking_id TEXT DEFAULT '' NOT NULL,
  local_number TEXT DEFAULT '' NOT NULL,
  platform_id TEXT DEFAULT '' NOT NULL,
  title TEXT DEFAULT '' NOT NULL,
  stage TEXT DEFAULT '' NOT NULL,
  status_name TEXT DEFAULT '' NOT NULL,
  classification TEXT DEFAULT '' NOT NULL,
  category_id TEXT DEFAULT '' NOT NULL,
  category TEXT DEFAULT '' NOT NULL,
  agency TEXT DEFAULT '' NOT NULL,
  unit TEXT DEFAULT '' NOT NULL,
  officer TEXT DEFAULT '' NOT NULL,
  source TEXT DEFAULT '' NOT NULL,
  priority TEXT DEFAULT '' NOT NULL,
  sync TEXT DEFAULT '' NOT NULL,
  secret INTEGER DEFAULT 0 NOT NULL,
  anonymous INTEGER DEFAULT 0 NOT NULL,
  has_body INTEGER DEFAULT 0 NOT NULL,
  due INTEGER DEFAULT 9999999 NOT NULL,
  received_at BIGINT NOT NULL,
  news INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT pk_complaint PRIMARY KEY (seq),
  CONSTRAINT uq_complaint_record UNIQUE (record)
)""",
    """CREATE TABLE tally (
  agency TEXT NOT NULL,
  stage TEXT NOT NULL,
  unit TEXT NOT NULL,
  sync TEXT NOT NULL,
  n INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT pk_tally PRIMARY KEY (agency, stage, unit, sync)
)""",
    """CREATE TABLE tombstone (
  record TEXT NOT NULL,
  rev INTEGER DEFAULT 0 NOT NULL,
  why TEXT DEFAULT '' NOT NULL,
  at BIGINT NOT NULL,
  CONSTRAINT pk_tombstone PRIMARY KEY (record)
)""",
    """CREATE TABLE outbox (
  number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  record TEXT NOT NULL,
  author TEXT DEFAULT '' NOT NULL,
  kind TEXT DEFAULT '' NOT NULL,
  intent TEXT NOT NULL,
  person TEXT NOT NULL,
  state TEXT NOT NULL,
  open BOOLEAN NOT NULL,
  reason TEXT DEFAULT '' NOT NULL,
  attempts INTEGER DEFAULT 0 NOT NULL,
  faults INTEGER DEFAULT 0 NOT NULL,
  next_at BIGINT,
  at_risk BOOLEAN DEFAULT 0 NOT NULL,
  size INTEGER DEFAULT 0 NOT NULL,
  created_at BIGINT NOT NULL,
  field TEXT DEFAULT '' NOT NULL,
  merged TEXT DEFAULT '[]' NOT NULL,
  clashes TEXT DEFAULT '[]' NOT NULL,
  "by" TEXT DEFAULT '' NOT NULL,
  by_name TEXT DEFAULT '' NOT NULL,
  judged_at BIGINT,
  settled_at BIGINT,
  rev INTEGER DEFAULT 0 NOT NULL,
  receipt TEXT DEFAULT '' NOT NULL,
  epoch TEXT DEFAULT '' NOT NULL,
  how TEXT DEFAULT '' NOT NULL,
  CONSTRAINT uq_outbox_id UNIQUE (id)
)""",
    """CREATE TABLE journal (
  number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  record TEXT NOT NULL,
  intent TEXT NOT NULL,
  event TEXT NOT NULL,
  code TEXT DEFAULT '' NOT NULL,
  who TEXT DEFAULT '' NOT NULL,
  body TEXT DEFAULT '' NOT NULL
)""",
    """CREATE TABLE seen (
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  news INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT pk_seen PRIMARY KEY (person, seq)
)""",
    """CREATE TABLE draft (
  person TEXT NOT NULL,
  record TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT DEFAULT '' NOT NULL,
  at BIGINT NOT NULL,
  CONSTRAINT pk_draft PRIMARY KEY (person, record, kind)
)""",
    """CREATE TABLE person (
  id TEXT NOT NULL,
  name TEXT DEFAULT '' NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT pk_person PRIMARY KEY (id)
)""",
    """CREATE TABLE unit (
  agency TEXT NOT NULL,
  code TEXT NOT NULL,
  short TEXT DEFAULT '' NOT NULL,
  name TEXT DEFAULT '' NOT NULL,
  CONSTRAINT pk_unit PRIMARY KEY (agency, code)
)""",
    """CREATE TABLE agency (
  code TEXT NOT NULL,
  name TEXT DEFAULT '' NOT NULL,
  connected BOOLEAN NOT NULL,
  zone TEXT DEFAULT '' NOT NULL,
  CONSTRAINT pk_agency PRIMARY KEY (code)
)""",
    """CREATE TABLE attachment (
  id TEXT NOT NULL,
  record TEXT NOT NULL,
  name TEXT DEFAULT '' NOT NULL,
  mime TEXT DEFAULT '' NOT NULL,
  size INTEGER DEFAULT 0 NOT NULL,
  sha256 TEXT DEFAULT '' NOT NULL,
  added_by TEXT DEFAULT '' NOT NULL,
  public BOOLEAN NOT NULL,
  file TEXT NOT NULL,
  "key" TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  upload TEXT DEFAULT '' NOT NULL,
  uploaded BOOLEAN NOT NULL,
  CONSTRAINT pk_attachment PRIMARY KEY (id),
  CONSTRAINT uq_attachment_file UNIQUE (file)
)""",
    """CREATE TABLE entry (
  intent TEXT NOT NULL,
  number INTEGER DEFAULT 0 NOT NULL,
  record TEXT NOT NULL,
  kind TEXT NOT NULL,
  fields TEXT DEFAULT '[]' NOT NULL,
  state TEXT NOT NULL,
  since BIGINT NOT NULL,
  entered_by TEXT DEFAULT '' NOT NULL,
  entered_at BIGINT,
  confirmed_at BIGINT,
  differences TEXT DEFAULT '[]' NOT NULL,
  CONSTRAINT pk_entry PRIMARY KEY (intent)
)""",
    """CREATE TABLE observation (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  tracking_id TEXT DEFAULT '' NOT NULL,
  as_of BIGINT NOT NULL,
  hash TEXT NOT NULL,
  fields TEXT DEFAULT '[]' NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT uq_observation_hash UNIQUE (hash)
)""",
    """CREATE INDEX ix_complaint_officer_stage_due ON complaint (officer, stage, due, seq)""",
    """CREATE INDEX ix_complaint_sync ON complaint (sync, due, seq) WHERE sync <> 'clean'""",
    """CREATE INDEX ix_complaint_received
ON complaint (received_at, seq, stage, unit, agency, sync, category_id)""",
    """CREATE INDEX ix_complaint_stage_due ON complaint (stage, due, seq, unit, agency, sync)""",
    """CREATE INDEX ix_complaint_unit_stage_due ON complaint (unit, stage, due, seq)""",
    """CREATE INDEX ix_complaint_local_number ON complaint (local_number) WHERE local_number <> ''""",
    """CREATE INDEX ix_complaint_number ON complaint (number, seq, stage, unit, agency, sync)""",
    """CREATE INDEX ix_complaint_tracking_id ON complaint (tracking_id) WHERE tracking_id <> ''""",
    """CREATE INDEX ix_complaint_due ON complaint (due, seq, stage, unit, agency, sync, category_id)""",
    """CREATE INDEX ix_outbox_open ON outbox (record) WHERE open = 1""",
    """CREATE INDEX ix_outbox_state ON outbox (state, number)""",
    """CREATE INDEX ix_journal_record ON journal (record, number)""",
    """CREATE INDEX ix_attachment_sha256 ON attachment (sha256)""",
    """CREATE INDEX ix_attachment_record ON attachment (record)""",
    """CREATE INDEX ix_entry_record ON entry (record)""",
    """CREATE INDEX ix_entry_state ON entry (state, number)""",
)

SEARCH = (
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
    "INSERT INTO search(search, rank) VALUES ('automerge', 16)",
    "INSERT INTO search(search, rank) VALUES ('crisismerge', 64)",
)


def upgrade() -> None:
    for statement in (*TABLES, *SEARCH):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    op.get_bind().exec_driver_sql("DROP TABLE search")
    op.get_bind().exec_driver_sql("DROP VIEW searchable")
    for name in (
        "observation",
        "entry",
        "attachment",
        "agency",
        "unit",
        "person",
        "draft",
        "seen",
        "journal",
        "outbox",
        "tombstone",
        "tally",
        "complaint",
        "overlay",
        "staged",
        "base",
        "meta",
    ):
        op.get_bind().exec_driver_sql(f"DROP TABLE {name}")
