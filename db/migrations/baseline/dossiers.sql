-- Dossiers for a residence document: the request and the content of each are sealed for the office. The table knows
-- that there is one and how far it is.
CREATE TABLE dossiers (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- Of the authority.
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'nl')),
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'reviewed', 'signedOff', 'frozen', 'sent', 'answered')),
  version INTEGER NOT NULL CHECK (version >= 1),
  sealed BLOB NOT NULL,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- The frozen versions: the PDF, a sealed file, and its content.
CREATE TABLE dossier_versions (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number >= 1),
  blob_id TEXT NOT NULL UNIQUE REFERENCES blobs (id) ON DELETE RESTRICT,
  sealed BLOB NOT NULL,
  frozen_at TEXT NOT NULL,
  frozen_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (dossier_id, number)
) STRICT;

-- What became of it: printed, sent, received, answered.
CREATE TABLE dossier_register (
  id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES dossier_versions (id) ON DELETE RESTRICT,
  sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- The logo of the centre, redrawn by this program. There is one or none; a new one replaces it and is not neutral until
-- a user marks it so.
CREATE TABLE letterhead_logo (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  picture BLOB NOT NULL
    CHECK (length(picture) BETWEEN 4 AND 524288 AND substr(picture, 1, 2) = x'FFD8'),
  is_neutral INTEGER NOT NULL DEFAULT 0 CHECK (is_neutral IN (0, 1)),
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX dossiers_by_person ON dossiers (person_id);
CREATE INDEX dossier_register_by_version ON dossier_register (version_id);

CREATE TRIGGER dossiers_begin_as_drafts BEFORE INSERT ON dossiers
WHEN NEW.state <> 'draft' OR NEW.version <> 1 OR EXISTS (
  SELECT 1 FROM dossiers
  WHERE person_id = NEW.person_id AND state IN ('draft', 'reviewed', 'signedOff')
)
BEGIN
  SELECT RAISE(ABORT, 'one dossier at a time');
END;

-- Read, then signed, then frozen, then sent. Whatever is changed before leads back to the draft.
CREATE TRIGGER dossiers_go_on BEFORE UPDATE ON dossiers
WHEN NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.begun_at <> OLD.begun_at
  OR NEW.begun_by <> OLD.begun_by
  OR (NEW.version = OLD.version AND (
    NEW.state <> OLD.state OR NEW.language <> OLD.language OR NEW.changed_at <> OLD.changed_at
  ))
  OR NEW.version NOT IN (OLD.version, OLD.version + 1)
  OR (NEW.version > OLD.version AND (OLD.state || '>' || NEW.state) NOT IN (
    'draft>draft', 'draft>reviewed', 'reviewed>draft', 'reviewed>reviewed', 'reviewed>signedOff',
    'signedOff>draft', 'signedOff>reviewed', 'signedOff>frozen', 'frozen>draft', 'frozen>sent', 'sent>draft', 'sent>answered',
    'answered>draft'
  ))
  OR (NEW.language <> OLD.language AND NEW.state <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'step by step');
END;

CREATE TRIGGER dossiers_one_in_work BEFORE UPDATE OF state ON dossiers
WHEN NEW.state = 'draft' AND OLD.state IN ('frozen', 'sent', 'answered') AND EXISTS (
  SELECT 1 FROM dossiers
  WHERE person_id = NEW.person_id AND id <> NEW.id AND state IN ('draft', 'reviewed', 'signedOff')
)
BEGIN
  SELECT RAISE(ABORT, 'one dossier at a time');
END;

CREATE TRIGGER dossier_versions_are_signed BEFORE INSERT ON dossier_versions
WHEN (SELECT state FROM dossiers WHERE id = NEW.dossier_id) <> 'signedOff'
  OR (SELECT compartment FROM blobs WHERE id = NEW.blob_id) <> 'office'
  OR EXISTS (SELECT 1 FROM scans WHERE blob_id = NEW.blob_id)
  OR NEW.number <> 1 + (
    SELECT count(*) FROM dossier_versions WHERE dossier_id = NEW.dossier_id
  )
BEGIN
  SELECT RAISE(ABORT, 'signed first');
END;

-- Frozen versions do not change; only the record is sealed again, for a file that is hidden or shown again.
CREATE TRIGGER dossier_versions_are_frozen BEFORE UPDATE ON dossier_versions
WHEN NEW.id <> OLD.id OR NEW.dossier_id <> OLD.dossier_id OR NEW.number <> OLD.number
  OR NEW.blob_id <> OLD.blob_id OR NEW.frozen_at <> OLD.frozen_at OR NEW.frozen_by <> OLD.frozen_by
BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

CREATE TRIGGER dossier_register_is_kept BEFORE UPDATE ON dossier_register
WHEN NEW.id <> OLD.id OR NEW.version_id <> OLD.version_id OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.recorded_by <> OLD.recorded_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- A dossier identifies the person. That of a hidden file opens only with the key of that file: form 1, and no epoch.
CREATE TRIGGER dossiers_of_somebody_hidden BEFORE INSERT ON dossiers
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER dossiers_of_somebody_hidden_changed BEFORE UPDATE OF version ON dossiers
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER dossier_versions_of_somebody_hidden BEFORE INSERT ON dossier_versions
WHEN (
    substr(NEW.sealed, 1, 3) <> x'010000'
    OR (SELECT substr(sealed, 1, 3) FROM blobs WHERE id = NEW.blob_id) <> x'010000'
  ) AND EXISTS (
    SELECT 1 FROM dossiers JOIN people ON people.id = dossiers.person_id
    WHERE dossiers.id = NEW.dossier_id AND people.sealed_hidden IS NOT NULL
  )
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER dossier_register_of_somebody_hidden BEFORE INSERT ON dossier_register
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM dossier_versions
  JOIN dossiers ON dossiers.id = dossier_versions.dossier_id
  JOIN people ON people.id = dossiers.person_id
  WHERE dossier_versions.id = NEW.version_id AND people.sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER letterhead_logo_begins_unsaid BEFORE INSERT ON letterhead_logo
WHEN NEW.is_neutral <> 0
BEGIN
  SELECT RAISE(ABORT, 'nobody has called this logo neutral yet');
END;

CREATE TRIGGER letterhead_logo_is_replaced BEFORE UPDATE ON letterhead_logo
WHEN NEW.picture <> OLD.picture OR NEW.kept_at <> OLD.kept_at OR NEW.kept_by <> OLD.kept_by
BEGIN
  SELECT RAISE(ABORT, 'a logo is replaced, not changed');
END;

CREATE TRIGGER dossier_register_stands BEFORE DELETE ON dossier_register
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER dossier_versions_stand BEFORE DELETE ON dossier_versions
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;

CREATE TRIGGER dossiers_stand BEFORE DELETE ON dossiers
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;
