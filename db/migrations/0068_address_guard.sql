-- What would give the house away. Terms are added and ended, never rewritten.
CREATE TABLE guard_terms (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('street', 'number', 'landmark', 'phone', 'postcode', 'municipality')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 120 AND text = trim(text)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  ended_at TEXT,
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX guard_terms_in_use ON guard_terms (kind, text) WHERE ended_at IS NULL;

CREATE TRIGGER guard_terms_are_kept BEFORE UPDATE ON guard_terms
WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.text <> OLD.text
  OR NEW.added_at <> OLD.added_at OR NEW.added_by <> OLD.added_by OR OLD.ended_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a term is ended, not rewritten');
END;

CREATE TRIGGER guard_terms_stay BEFORE DELETE ON guard_terms
BEGIN
  SELECT RAISE(ABORT, 'a term is ended, not deleted');
END;
