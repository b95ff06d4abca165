-- The texts of letters as a centre has edited them. The built-in one is version 0 and is in no table. They are never
-- rewritten: returning to the earlier text is a further version.
CREATE TABLE letter_templates (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN (
      'accompaniment', 'firstDocument', 'declaration', 'extension', 'magistrate', 'appointment',
      'municipality', 'lawyer', 'school', 'employer'
    )),
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'nl')),
  number INTEGER NOT NULL CHECK (number >= 1),
  subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 400),
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (kind, language, number)
) STRICT;

-- Letters about people: the kind, the addressee and the content of each are sealed for the office. The table knows that
-- there is one, and whether it has left.
CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'nl')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'kept', 'dropped')),
  version INTEGER NOT NULL CHECK (version >= 1),
  sealed BLOB NOT NULL,
  -- The PDF, once it is kept.
  blob_id TEXT UNIQUE REFERENCES blobs (id) ON DELETE RESTRICT,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- When it left the program last.
  left_at TEXT,
  left_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((state = 'kept') = (blob_id IS NOT NULL)),
  CHECK ((left_at IS NULL) = (left_by IS NULL)),
  CHECK (left_at IS NULL OR state = 'kept')
) STRICT;

CREATE INDEX letters_by_person ON letters (person_id);

CREATE TRIGGER letter_templates_follow BEFORE INSERT ON letter_templates
WHEN NEW.number <> 1 + (
  SELECT coalesce(max(number), 0) FROM letter_templates
  WHERE kind = NEW.kind AND language = NEW.language
)
BEGIN
  SELECT RAISE(ABORT, 'one version after the other');
END;

CREATE TRIGGER letter_templates_are_kept BEFORE UPDATE ON letter_templates BEGIN
  SELECT RAISE(ABORT, 'a text gets a further version');
END;

CREATE TRIGGER letter_templates_stay BEFORE DELETE ON letter_templates BEGIN
  SELECT RAISE(ABORT, 'a text gets a further version');
END;

CREATE TRIGGER letters_begin_as_drafts BEFORE INSERT ON letters
WHEN NEW.state <> 'draft' OR NEW.version <> 1
BEGIN
  SELECT RAISE(ABORT, 'a letter begins as a draft');
END;

-- A stored letter does not change any more, and neither does an abandoned one: it only leaves, moves when two files are
-- merged, or is sealed again.
CREATE TRIGGER letters_go_on BEFORE UPDATE ON letters
WHEN NEW.id <> OLD.id OR NEW.language <> OLD.language OR NEW.begun_at <> OLD.begun_at
  OR NEW.begun_by <> OLD.begun_by
  OR NEW.version NOT IN (OLD.version, OLD.version + 1)
  OR (NEW.version > OLD.version AND OLD.state <> 'draft')
  OR (NEW.version = OLD.version AND (
    NEW.state <> OLD.state OR NEW.blob_id IS NOT OLD.blob_id OR NEW.changed_at <> OLD.changed_at
    OR NEW.changed_by <> OLD.changed_by
  ))
  OR (OLD.left_at IS NOT NULL AND NEW.left_at < OLD.left_at)
BEGIN
  SELECT RAISE(ABORT, 'what is kept does not change');
END;

CREATE TRIGGER letters_keep_their_own_file BEFORE UPDATE OF blob_id ON letters
WHEN NEW.blob_id IS NOT NULL AND (
  (SELECT compartment FROM blobs WHERE id = NEW.blob_id) <> 'office'
  OR EXISTS (SELECT 1 FROM scans WHERE blob_id = NEW.blob_id)
  OR EXISTS (SELECT 1 FROM dossier_versions WHERE blob_id = NEW.blob_id)
)
BEGIN
  SELECT RAISE(ABORT, 'a file of its own');
END;

-- A letter identifies the person. That of a hidden file opens only with the key of that file: form 1, and no epoch.
CREATE TRIGGER letters_of_somebody_hidden BEFORE INSERT ON letters
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER letters_of_somebody_hidden_changed BEFORE UPDATE OF version ON letters
WHEN EXISTS (SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL) AND (
  substr(NEW.sealed, 1, 3) <> x'010000'
  OR (SELECT substr(sealed, 1, 3) FROM blobs WHERE id = NEW.blob_id) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER letters_stand BEFORE DELETE ON letters
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'what is kept does not change');
END;
