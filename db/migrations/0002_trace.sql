-- Who did what, when; each entry is chained to the one before. Never changed, never shortened.
CREATE TABLE trace (
  seq INTEGER PRIMARY KEY,
  -- Number of the transaction that wrote it: several entries may share one.
  tx INTEGER NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  action TEXT NOT NULL,
  object_kind TEXT,
  object_id TEXT,
  -- A code, never content.
  detail TEXT CHECK (length(detail) <= 80),
  -- SHA-256 of the row's stored bytes after the change.
  row_hash BLOB CHECK (length(row_hash) = 32),
  chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;

CREATE INDEX trace_by_object ON trace (object_kind, object_id, seq);

CREATE TRIGGER trace_is_not_changed BEFORE UPDATE ON trace BEGIN
  SELECT RAISE(ABORT, 'the trace is append-only');
END;

CREATE TRIGGER trace_is_not_shortened BEFORE DELETE ON trace BEGIN
  SELECT RAISE(ABORT, 'the trace is append-only');
END;

-- `INSERT OR REPLACE` takes a row away without asking the trigger above.
CREATE TRIGGER trace_is_not_replaced BEFORE INSERT ON trace
WHEN NEW.seq <= (SELECT ifnull(max(seq), 0) FROM trace) BEGIN
  SELECT RAISE(ABORT, 'the trace is append-only');
END;

-- Kind and reference of a bug; never a message, never a value.
CREATE TABLE faults (
  reference TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  procedure TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
