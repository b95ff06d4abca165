-- Two files that turned out to be one person: the merged one stays as a pointer to the one that is kept.
CREATE TABLE file_merges (
  merged_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
  kept_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (merged_id <> kept_id)
) STRICT;

CREATE INDEX file_merges_by_kept ON file_merges (kept_id);

CREATE TRIGGER file_merges_into_a_file BEFORE INSERT ON file_merges
WHEN EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.kept_id)
BEGIN
  SELECT RAISE(ABORT, 'merged already');
END;

CREATE TRIGGER file_merges_stand BEFORE UPDATE ON file_merges
WHEN NEW.merged_id <> OLD.merged_id OR NEW.merged_at <> OLD.merged_at OR NEW.merged_by <> OLD.merged_by
BEGIN
  SELECT RAISE(ABORT, 'a merge stands');
END;

CREATE TRIGGER file_merges_are_kept BEFORE DELETE ON file_merges
BEGIN
  SELECT RAISE(ABORT, 'a merge stands');
END;

-- The version a part of an intake was sealed at, where a merge gave it another number.
ALTER TABLE intake_sections ADD COLUMN sealed_version INTEGER CHECK (sealed_version >= 1);

CREATE TRIGGER intake_sections_sealed_as_they_were BEFORE UPDATE OF sealed_version ON intake_sections
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- A file that is a pointer gets no other name, and nobody comes to live or is assisted there.
CREATE TRIGGER people_merged_keep_their_name BEFORE UPDATE OF name ON people
WHEN NEW.name IS NOT NULL AND NEW.name IS NOT OLD.name AND EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'merged');
END;

CREATE TRIGGER stays_not_in_a_merged_file BEFORE INSERT ON stays
WHEN EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.person_id)
BEGIN
  SELECT RAISE(ABORT, 'merged');
END;

CREATE TRIGGER assistances_not_in_a_merged_file BEFORE INSERT ON assistances
WHEN EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.person_id)
BEGIN
  SELECT RAISE(ABORT, 'merged');
END;
