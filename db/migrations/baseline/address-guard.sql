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

-- A document that the address guard stopped, and that two people released after all: this one file, once. The reason is
-- for the office.
CREATE TABLE guard_overrides (
  id TEXT PRIMARY KEY,
  -- The kind of document, and the person where it is about one.
  paper TEXT NOT NULL CHECK (length(paper) BETWEEN 1 AND 40),
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  reader TEXT CHECK (reader IN ('person', 'authority', 'municipality', 'lawyer', 'outsider')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  sealed BLOB NOT NULL,
  agreed_at TEXT NOT NULL,
  first_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  second_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  way TEXT CHECK (way IN ('saved', 'printed')),
  left_at TEXT,
  CHECK (first_by <> second_by),
  CHECK ((way IS NULL) = (left_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX guard_terms_in_use ON guard_terms (kind, text) WHERE ended_at IS NULL;
CREATE INDEX guard_overrides_by_person ON guard_overrides (person_id);

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

-- Two people who work here, one of them an administrator; nothing has left yet.
CREATE TRIGGER guard_overrides_are_agreed_by_two BEFORE INSERT ON guard_overrides
WHEN NEW.left_at IS NOT NULL OR 2 > (
  SELECT count(*) FROM users WHERE id IN (NEW.first_by, NEW.second_by) AND state = 'active'
) OR NOT EXISTS (
  SELECT 1 FROM users WHERE id IN (NEW.first_by, NEW.second_by) AND is_admin = 1
)
BEGIN
  SELECT RAISE(ABORT, 'two people decide');
END;

-- It is good for one leaving.
CREATE TRIGGER guard_overrides_are_used_once BEFORE UPDATE ON guard_overrides
WHEN NEW.id <> OLD.id OR NEW.paper <> OLD.paper OR NEW.person_id IS NOT OLD.person_id
  OR NEW.reader IS NOT OLD.reader OR NEW.sha256 <> OLD.sha256 OR NEW.agreed_at <> OLD.agreed_at
  OR NEW.first_by <> OLD.first_by OR NEW.second_by <> OLD.second_by
  OR (OLD.left_at IS NOT NULL AND (NEW.left_at IS NOT OLD.left_at OR NEW.way IS NOT OLD.way))
BEGIN
  SELECT RAISE(ABORT, 'an override is used once');
END;

-- Of a hidden file it opens only with the key of that file: form 1, and no epoch.
CREATE TRIGGER guard_overrides_of_somebody_hidden BEFORE INSERT ON guard_overrides
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER guard_overrides_stand BEFORE DELETE ON guard_overrides
WHEN ifnull(OLD.person_id, '') NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'an override is used once');
END;
