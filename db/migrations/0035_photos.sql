-- A photo of somebody the house knows: a sealed file of its own, whose key stands here and nowhere else. Without the row
-- nobody opens the file.
CREATE TABLE photos (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
  blob_id TEXT NOT NULL UNIQUE CHECK (length(blob_id) = 32 AND blob_id NOT GLOB '*[^0-9a-f]*'),
  blob_key BLOB NOT NULL CHECK (length(blob_key) = 32),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size > 0),
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- A face says who it is: a hidden file has none.
CREATE TRIGGER photos_of_nobody_hidden BEFORE INSERT ON photos
WHEN EXISTS (SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_their_photo AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL
  AND EXISTS (SELECT 1 FROM photos WHERE person_id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;
