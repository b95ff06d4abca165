-- What the house knows of a session can be put right: the row says how it stands, and what it said before is kept. The first
-- is what was signed; the notes are held against that.
ALTER TABLE contacts ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);

CREATE TABLE contact_corrections (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
  -- The version that it made.
  version INTEGER NOT NULL CHECK (version >= 2),
  -- What the house knew before, as JSON.
  before TEXT NOT NULL CHECK (json_valid(before)),
  -- Why, who else was there, and what stands now: for the care compartment, or under the key of a sealed note.
  sealed BLOB NOT NULL,
  corrected_at TEXT NOT NULL,
  corrected_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (contact_id, version)
) STRICT;

CREATE TRIGGER contact_corrections_are_kept BEFORE UPDATE ON contact_corrections
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER contact_corrections_follow BEFORE INSERT ON contact_corrections
WHEN NEW.version <> 1 + (SELECT version FROM contacts WHERE id = NEW.contact_id)
  OR (SELECT taken_back_at FROM contacts WHERE id = NEW.contact_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'versions follow');
END;

DROP TRIGGER contacts_are_kept;

CREATE TRIGGER contacts_are_kept BEFORE UPDATE OF id, person_id, level, recorded_at, recorded_by ON contacts
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER contacts_are_corrected BEFORE UPDATE OF day, minutes, place, kind, interpreted, is_interview, version
  ON contacts
WHEN NEW.version <> OLD.version + 1
  OR NOT EXISTS (SELECT 1 FROM contact_corrections WHERE contact_id = OLD.id AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Days after which Today says of somebody who is assisted that there is no plan yet.
ALTER TABLE settings ADD COLUMN plan_after_days INTEGER NOT NULL DEFAULT 14 CHECK (plan_after_days BETWEEN 1 AND 90);
