-- A paper that the address guard stopped, and that two people let leave after all: this one file, once. Why is the office's.
CREATE TABLE guard_overrides (
  id TEXT PRIMARY KEY,
  -- Which kind of paper, and about whom where it is about one person.
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

CREATE INDEX guard_overrides_by_person ON guard_overrides (person_id);

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

CREATE TRIGGER guard_overrides_stand BEFORE DELETE ON guard_overrides BEGIN
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

CREATE TRIGGER people_hide_what_was_let_out AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM guard_overrides
  WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;
