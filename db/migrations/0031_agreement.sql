-- The house agreement: one row per version and language. A draft may change; what is published stands.
CREATE TABLE agreement_texts (
  id TEXT PRIMARY KEY,
  language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]' OR language GLOB '[a-z][a-z][a-z]'),
  number INTEGER NOT NULL CHECK (number >= 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  asks_again INTEGER NOT NULL CHECK (asks_again IN (0, 1)),
  is_shipped INTEGER NOT NULL CHECK (is_shipped IN (0, 1)),
  published_at TEXT,
  published_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (language, number),
  CHECK ((starts_on IS NULL) = (published_at IS NULL)),
  CHECK ((published_at IS NULL) = (published_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX agreement_texts_one_draft ON agreement_texts (language) WHERE published_at IS NULL;

CREATE TRIGGER agreement_texts_stand BEFORE UPDATE ON agreement_texts
WHEN OLD.published_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.language <> OLD.language OR NEW.number <> OLD.number
BEGIN
  SELECT RAISE(ABORT, 'a published version stands');
END;

CREATE TRIGGER agreement_texts_are_kept BEFORE DELETE ON agreement_texts
WHEN OLD.published_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a published version stands');
END;

-- Who signed which version, read in which language. Drawn signatures and the interpreter's name go with her name.
CREATE TABLE agreement_signings (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  stay_id TEXT NOT NULL,
  text_id TEXT NOT NULL REFERENCES agreement_texts (id) ON DELETE RESTRICT,
  read_in TEXT NOT NULL,
  interpreting TEXT NOT NULL CHECK (interpreting IN ('none', 'here', 'phone')),
  way TEXT NOT NULL CHECK (way IN ('screen', 'paper')),
  marks TEXT CHECK (json_valid(marks)),
  sealed_office BLOB,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX agreement_signings_by_person ON agreement_signings (person_id, at);

CREATE TRIGGER agreement_signings_of_published BEFORE INSERT ON agreement_signings
WHEN NOT EXISTS (SELECT 1 FROM agreement_texts WHERE id = NEW.text_id AND published_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a draft is not signed');
END;

CREATE TRIGGER agreement_signings_are_kept BEFORE UPDATE ON agreement_signings
WHEN NEW.marks IS NOT NULL OR (NEW.sealed_office IS NOT NULL AND NEW.sealed_office IS NOT OLD.sealed_office)
  OR NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.stay_id <> OLD.stay_id OR NEW.text_id <> OLD.text_id
  OR NEW.read_in <> OLD.read_in OR NEW.interpreting <> OLD.interpreting OR NEW.way <> OLD.way OR NEW.at <> OLD.at
  OR NEW.by_user <> OLD.by_user
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- What she can do now and what not yet, as agreed with her. Versions add up.
CREATE TABLE agreement_steps (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  items TEXT CHECK (json_valid(items)),
  sealed_office BLOB NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (person_id, version)
) STRICT;

CREATE TRIGGER agreement_steps_are_kept BEFORE UPDATE ON agreement_steps
WHEN NEW.items IS NOT NULL OR NEW.person_id <> OLD.person_id OR NEW.version <> OLD.version
  OR NEW.sealed_office <> OLD.sealed_office OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;
