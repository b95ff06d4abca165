-- Somebody asks for everything that is held about her: by when it is due stands in the table, so that it is not forgotten.

-- Each row is one version; the newest counts.
CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1 AND (version = 1) = (id = request_id)),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'withdrawn')),
  asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
  due_on TEXT CHECK (due_on IS NULL OR (due_on IS date(due_on) AND due_on >= asked_on)),
  sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (request_id, version)
) STRICT;

CREATE INDEX access_requests_by_person ON access_requests (person_id);
CREATE INDEX access_requests_open ON access_requests (due_on) WHERE state = 'open';

CREATE TRIGGER access_requests_follow BEFORE INSERT ON access_requests
WHEN (NEW.version = 1 AND NEW.state <> 'open')
  OR (NEW.version > 1 AND NOT EXISTS (
    SELECT 1 FROM access_requests AS earlier
    WHERE earlier.request_id = NEW.request_id AND earlier.version = NEW.version - 1
      AND earlier.person_id = NEW.person_id AND earlier.state = 'open'
      AND earlier.asked_on = NEW.asked_on
  ))
BEGIN
  SELECT RAISE(ABORT, 'not a version of this request');
END;

CREATE TRIGGER access_requests_are_kept BEFORE UPDATE ON access_requests
WHEN NEW.id <> OLD.id OR NEW.request_id <> OLD.request_id OR NEW.version <> OLD.version
  OR NEW.person_id <> OLD.person_id OR NEW.state <> OLD.state OR NEW.asked_on <> OLD.asked_on
  OR NEW.due_on IS NOT OLD.due_on OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.recorded_by <> OLD.recorded_by
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER access_requests_stand BEFORE DELETE ON access_requests BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- What was printed of it: which part, on which pages, by whom. Nothing of what stood there.
CREATE TABLE access_parts (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES access_requests (id) ON DELETE RESTRICT,
  part TEXT NOT NULL CHECK (part IN ('house', 'office', 'care', 'sealed')),
  -- Whose own notes a sealed part holds.
  author_id TEXT REFERENCES users (id) ON DELETE RESTRICT CHECK ((author_id IS NOT NULL) = (part = 'sealed')),
  first_page INTEGER NOT NULL CHECK (first_page >= 1),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  way TEXT NOT NULL CHECK (way IN ('saved', 'printed')),
  left_at TEXT NOT NULL,
  left_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX access_parts_by_request ON access_parts (request_id);

CREATE TRIGGER access_parts_of_open_requests BEFORE INSERT ON access_parts
WHEN 'open' <> (
  SELECT state FROM access_requests WHERE request_id = NEW.request_id ORDER BY version DESC LIMIT 1
)
BEGIN
  SELECT RAISE(ABORT, 'the request is closed');
END;

CREATE TRIGGER access_parts_are_kept BEFORE UPDATE ON access_parts BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER access_parts_stand BEFORE DELETE ON access_parts BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER access_requests_of_somebody_hidden BEFORE INSERT ON access_requests
WHEN substr(NEW.sealed, 1, 3) <> x'010000' AND EXISTS (
  SELECT 1 FROM people WHERE id = NEW.person_id AND sealed_hidden IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;

CREATE TRIGGER people_hide_their_requests AFTER UPDATE OF sealed_hidden ON people
WHEN NEW.sealed_hidden IS NOT NULL AND EXISTS (
  SELECT 1 FROM access_requests WHERE person_id = NEW.id AND substr(sealed, 1, 3) <> x'010000'
)
BEGIN
  SELECT RAISE(ABORT, 'the file is hidden');
END;
