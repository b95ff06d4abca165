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

-- Who wrote a transaction signed how the chain ended with it, and how many statements of the roster there were.
CREATE TABLE trace_signatures (
  tx INTEGER PRIMARY KEY,
  roster_sequence INTEGER NOT NULL CHECK (roster_sequence >= 0),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- Kind and reference of a bug; never a message, never a value.
CREATE TABLE faults (
  reference TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  procedure TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;

-- What the weekly check of the whole house found: counts, numbers of entries, random ids.
CREATE TABLE full_checks (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  -- Who requested it; null for an automatic check.
  by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;

-- What an administrator looked into. The next check does not say it again.
CREATE TABLE settled_findings (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 300),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- Sealed files as they were on the disk when a check first saw them. They never change.
CREATE TABLE sealed_files (
  id TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE INDEX trace_by_object ON trace (object_kind, object_id, seq);
-- Administrators search for the entries of a user, and for those of a kind: the newest first, among a million entries.
CREATE INDEX trace_by_action ON trace (action, seq);
CREATE INDEX trace_by_user ON trace (user_id, action, seq);
-- Who signed after a statement of the roster.
CREATE INDEX trace_signatures_by_statement ON trace_signatures (roster_sequence, tx);
CREATE INDEX full_checks_by_moment ON full_checks (at);

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

CREATE TRIGGER trace_signature_is_not_changed BEFORE UPDATE ON trace_signatures BEGIN
  SELECT RAISE(ABORT, 'the trace is append-only');
END;

CREATE TRIGGER trace_signature_is_not_taken BEFORE DELETE ON trace_signatures BEGIN
  SELECT RAISE(ABORT, 'the trace is append-only');
END;

CREATE TRIGGER trace_signature_is_not_replaced BEFORE INSERT ON trace_signatures
WHEN NEW.tx <= (SELECT ifnull(max(tx), 0) FROM trace_signatures) BEGIN
  SELECT RAISE(ABORT, 'the trace is append-only');
END;
