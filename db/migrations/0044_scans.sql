-- Scans of a document: sealed files of their own. What each is, and its key, stands in the sealed record of its file in `blobs`.
CREATE TABLE scans (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
  -- NULL once it was removed: its key is gone, and nobody opens the file.
  blob_id TEXT UNIQUE REFERENCES blobs (id) ON DELETE RESTRICT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  removed_at TEXT,
  removed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- Why it was removed, for those who could open it.
  sealed_reason BLOB,
  CHECK ((blob_id IS NULL) = (removed_at IS NOT NULL)),
  CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
  CHECK ((sealed_reason IS NULL) = (removed_at IS NULL))
) STRICT;

CREATE INDEX scans_by_document ON scans (document_id);

-- What is medical is for care workers; everything else is the office's.
CREATE TRIGGER scans_in_their_compartment BEFORE INSERT ON scans
WHEN NEW.blob_id IS NULL OR (SELECT compartment FROM blobs WHERE id = NEW.blob_id) <> (
  SELECT CASE kind WHEN 'medicalPaper' THEN 'care' ELSE 'office' END
  FROM documents WHERE id = NEW.document_id
)
BEGIN
  SELECT RAISE(ABORT, 'another compartment');
END;

CREATE TRIGGER scans_are_so_many BEFORE INSERT ON scans
WHEN 24 <= (
  SELECT count(*) FROM scans WHERE document_id = NEW.document_id AND removed_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'enough scans');
END;

-- A scan is removed, once, and changes in no other way.
CREATE TRIGGER scans_are_only_removed BEFORE UPDATE ON scans
WHEN OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.id <> OLD.id
  OR NEW.document_id <> OLD.document_id OR NEW.added_at <> OLD.added_at
  OR NEW.added_by <> OLD.added_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER scans_stand BEFORE DELETE ON scans BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- A sealed file is what it was. Only its record is sealed anew, for a file that is hidden or shown again.
CREATE TRIGGER blobs_are_immutable BEFORE UPDATE ON blobs
WHEN NEW.id <> OLD.id OR NEW.compartment <> OLD.compartment OR NEW.sha256 <> OLD.sha256
  OR NEW.size <> OLD.size
BEGIN
  SELECT RAISE(ABORT, 'a sealed file does not change');
END;

-- A scan says who somebody is. That of a hidden file opens only with the key of that file: form 1, and no epoch.
CREATE TRIGGER scans_of_somebody_hidden BEFORE INSERT ON scans
WHEN (SELECT substr(sealed, 1, 3) FROM blobs WHERE id = NEW.blob_id) <> x'010000' AND EXISTS (
  SELECT 1 FROM documents JOIN people ON people.id = documents.person_id
  WHERE documents.id = NEW.document_id AND people.sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_their_scans AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM documents
  JOIN scans ON scans.document_id = documents.id
  JOIN blobs ON blobs.id = scans.blob_id
  WHERE documents.person_id = NEW.id AND substr(blobs.sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;
