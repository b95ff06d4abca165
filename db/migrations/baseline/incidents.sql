-- What stays when the words are deleted: a day and what was agreed, about no one.
CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  happened_at TEXT CHECK (happened_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  basis TEXT NOT NULL CHECK (basis IN ('seen', 'told')),
  level TEXT CHECK (level IN ('conversation', 'agreement', 'coordinator', 'future')),
  with_person INTEGER NOT NULL CHECK (with_person IN (0, 1)),
  follow_up_on TEXT CHECK (follow_up_on IS date(follow_up_on) AND follow_up_on >= happened_on),
  followed_up_at TEXT CHECK (followed_up_at IS NULL OR follow_up_on IS NOT NULL),
  followed_up_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  expires_on TEXT NOT NULL CHECK (expires_on IS date(expires_on) AND expires_on > happened_on),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- What may lie behind it and touches health or counselling.
  background_version INTEGER CHECK ((background_version IS NULL) = (sealed_background IS NULL)),
  sealed_background BLOB,
  erased_at TEXT,
  CHECK ((followed_up_at IS NULL) = (followed_up_by IS NULL)),
  CHECK (erased_at IS NULL OR sealed_background IS NULL)
) STRICT;

CREATE TABLE incident_people (
  incident_id TEXT NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  part TEXT NOT NULL CHECK (part IN ('concerned', 'there')),
  PRIMARY KEY (incident_id, person_id)
) STRICT;

-- Each wording is stored beside the one it corrects, until all of them are deleted.
CREATE TABLE incident_words (
  incident_id TEXT NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  words TEXT NOT NULL CHECK (json_valid(words)),
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (incident_id, version)
) STRICT;

-- The address may have become known.
CREATE TABLE address_breaches (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  known_on TEXT NOT NULL CHECK (known_on IS date(known_on)),
  risk TEXT NOT NULL CHECK (risk IN ('small', 'real', 'acute')),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  reasons_version INTEGER CHECK ((reasons_version IS NULL) = (sealed_reasons IS NULL)),
  sealed_reasons BLOB,
  assessed_at TEXT,
  assessed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  outcome TEXT CHECK (outcome IN ('unfounded', 'contained', 'watch', 'move')),
  sealed_assessment BLOB,
  CHECK ((assessed_at IS NULL) = (assessed_by IS NULL)),
  CHECK ((assessed_at IS NULL) = (outcome IS NULL)),
  CHECK ((assessed_at IS NULL) = (sealed_assessment IS NULL))
) STRICT;

CREATE TABLE address_breach_people (
  breach_id TEXT NOT NULL REFERENCES address_breaches (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  PRIMARY KEY (breach_id, person_id)
) STRICT;

-- What is known and done, version by version: the house's for a while, the office's as long as it is stored.
CREATE TABLE address_breach_contents (
  breach_id TEXT NOT NULL REFERENCES address_breaches (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT CHECK (json_valid(content)),
  sealed_office BLOB NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (breach_id, version)
) STRICT;

-- What residents complain of, in their words, and what became of it.
CREATE TABLE complaints (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  version INTEGER NOT NULL CHECK (version >= 1),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on) AND due_on > received_on),
  form TEXT NOT NULL CHECK (form IN ('oral', 'written')),
  about TEXT NOT NULL CHECK (about IN (
      'room-and-house', 'food', 'rules', 'help', 'colleague', 'housemate', 'safety', 'other'
    )),
  -- Null where the person does not want to be named, and again when they have left for good.
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
  concerned_user TEXT REFERENCES users (id) ON DELETE RESTRICT,
  taken_at TEXT NOT NULL,
  taken_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  answered_on TEXT CHECK (answered_on IS date(answered_on) AND answered_on >= received_on),
  answered_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  answer_form TEXT CHECK (answer_form IN ('talk', 'letter')),
  satisfied TEXT CHECK (satisfied IN ('yes', 'no', 'unknown')),
  second_on TEXT CHECK (second_on IS date(second_on)),
  second_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- Words that a centre added to what a complaint is about and to the things it lends, where one was chosen, as in 0111.
  own_words TEXT CHECK (json_valid(own_words)),
  -- Whose complaint it is after the house cleared it, sealed for the office: it is found for an access request, and
  -- deleted with the file.
  sealed_person BLOB CHECK (sealed_person IS NULL OR person_id IS NULL),
  CHECK (person_id IS NULL OR is_anonymous = 0),
  CHECK ((answered_on IS NULL) = (answered_by IS NULL)),
  CHECK ((answered_on IS NULL) = (answer_form IS NULL)),
  CHECK ((second_on IS NULL) = (second_by IS NULL)),
  CHECK (satisfied IS NULL OR answered_on IS NOT NULL),
  -- A user it concerns handles nothing of it, and a second review is by another user.
  CHECK (answered_by IS NULL OR concerned_user IS NULL OR answered_by <> concerned_user),
  CHECK (second_by IS NULL OR concerned_user IS NULL OR second_by <> concerned_user),
  CHECK (second_by IS NULL OR (answered_by IS NOT NULL AND second_by <> answered_by))
) STRICT;

CREATE TABLE complaint_contents (
  complaint_id TEXT NOT NULL REFERENCES complaints (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT CHECK (json_valid(content)),
  sealed_office BLOB NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (complaint_id, version)
) STRICT;

CREATE INDEX incidents_standing ON incidents (expires_on) WHERE erased_at IS NULL;
CREATE INDEX incidents_by_day ON incidents (happened_on, level);
CREATE INDEX incident_people_by_person ON incident_people (person_id);

CREATE TRIGGER incident_words_go_for_good BEFORE INSERT ON incident_words
WHEN (SELECT erased_at FROM incidents WHERE id = NEW.incident_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'erased');
END;

CREATE TRIGGER incident_people_go_for_good BEFORE INSERT ON incident_people
WHEN (SELECT erased_at FROM incidents WHERE id = NEW.incident_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'erased');
END;

CREATE TRIGGER incidents_stay_erased BEFORE UPDATE ON incidents
WHEN OLD.erased_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'erased');
END;

CREATE TRIGGER address_breaches_are_assessed_once BEFORE UPDATE ON address_breaches
WHEN OLD.assessed_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'assessed');
END;

CREATE TRIGGER incident_words_stand BEFORE UPDATE ON incident_words
WHEN NEW.incident_id <> OLD.incident_id OR NEW.version <> OLD.version OR NEW.at <> OLD.at
  OR NEW.by_user <> OLD.by_user OR length(NEW.words) > length(OLD.words)
  OR instr(NEW.words, '…') = 0
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER address_breach_contents_stand BEFORE UPDATE ON address_breach_contents
WHEN NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.content IS NOT NULL AND (
    OLD.content IS NULL OR length(NEW.content) > length(OLD.content) OR instr(NEW.content, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER complaint_contents_stand BEFORE UPDATE ON complaint_contents
WHEN NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.content IS NOT NULL AND (
    OLD.content IS NULL OR length(NEW.content) > length(OLD.content) OR instr(NEW.content, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER complaints_are_numbered AFTER INSERT ON complaints BEGIN
  INSERT INTO given_numbers (kind, last) VALUES ('complaints', NEW.number)
    ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last);
END;
