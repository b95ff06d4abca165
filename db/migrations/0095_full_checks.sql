-- What the weekly check of the whole house found: counts, numbers of entries, random ids.
CREATE TABLE full_checks (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  -- Who asked for it; null when the program did it by itself.
  by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;

CREATE INDEX full_checks_by_moment ON full_checks (at);

-- What an administrator looked into. The next check does not say it again.
CREATE TABLE settled_findings (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 300),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- Sealed files as they stood on the disk when a check first saw them. They never change.
CREATE TABLE sealed_files (
  id TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- Version of the tables at which the rows were last sealed by the trace: an update that writes rows anew seals them again.
ALTER TABLE vault ADD COLUMN sealed_version INTEGER NOT NULL DEFAULT 0;
