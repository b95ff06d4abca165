-- Tasks of the house and breakfast: what is done on which days, who is asked and how it went.
CREATE TABLE chore_tasks (
  id TEXT PRIMARY KEY,
  part TEXT NOT NULL CHECK (part IN ('breakfast', 'house')),
  -- One that comes with the program and has a name in every language, or the house's own words.
  usual TEXT CHECK (usual IN (
      'breakfast-prepare', 'breakfast-clear', 'kitchen', 'dishes', 'living-room', 'bathrooms', 'stairs-and-hall',
      'laundry-room', 'bins', 'garden'
    )),
  own_name TEXT CHECK (length(own_name) BETWEEN 1 AND 40),
  picture TEXT NOT NULL,
  -- Bit 0 is Monday.
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 4),
  position INTEGER NOT NULL,
  retired_at TEXT,
  CHECK ((usual IS NULL) <> (own_name IS NULL))
) STRICT;

-- Exempt from a task or every task, or a child who joins in. The reason is not stored.
CREATE TABLE chore_terms (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('spared', 'joins')),
  task_id TEXT REFERENCES chore_tasks (id) ON DELETE RESTRICT,
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  until_day TEXT CHECK (until_day IS date(until_day) AND until_day > from_day),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Changed or lifted: the first day it no longer counts.
  ended_on TEXT CHECK (ended_on IS date(ended_on)),
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (kind = 'spared' OR task_id IS NULL),
  CHECK ((ended_on IS NULL) = (ended_by IS NULL))
) STRICT;

CREATE TABLE chore_weeks (
  id TEXT PRIMARY KEY,
  -- Its Monday.
  week TEXT NOT NULL UNIQUE CHECK (week IS date(week) AND strftime('%w', week) = '1'),
  begun_at TEXT NOT NULL,
  settled_at TEXT,
  settled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
) STRICT;

CREATE TABLE chore_turns (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES chore_tasks (id) ON DELETE RESTRICT,
  day TEXT NOT NULL CHECK (day IS date(day)),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  source TEXT NOT NULL CHECK (source IN ('suggested', 'hand')),
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Another person does it, or no one.
  taken_off_at TEXT,
  taken_off_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((taken_off_at IS NULL) = (taken_off_by IS NULL))
) STRICT;

-- How a turn went; the last word counts, 'open' takes one back.
CREATE TABLE chore_ticks (
  id TEXT PRIMARY KEY,
  turn_id TEXT NOT NULL REFERENCES chore_turns (id) ON DELETE RESTRICT,
  -- Order within the turn.
  position INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'together', 'not-today', 'open')),
  ticked_at TEXT NOT NULL,
  ticked_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (turn_id, position)
) STRICT;

-- The house agreement: one row per version and language. A draft may change; a published version does not.
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

-- Who signed which version, read in which language. Drawn signatures and the interpreter's name are deleted with the
-- person's name.
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

-- What the person can do now and what not yet, as agreed with them. Versions add up.
CREATE TABLE agreement_steps (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  items TEXT CHECK (json_valid(items)),
  sealed_office BLOB NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (person_id, version)
) STRICT;

-- Living together besides the tasks: activities, visits, post, keys and lockers. Data about a person refers to them by
-- id; free text about them is deleted when their name leaves the house.
CREATE TABLE activities (
  id TEXT PRIMARY KEY,
  what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 120),
  day TEXT NOT NULL CHECK (day IS date(day)),
  at_time TEXT CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- Who led it: a colleague, a resident, or an outsider.
  led_by_user TEXT REFERENCES users (id) ON DELETE RESTRICT,
  led_by_person TEXT REFERENCES people (id) ON DELETE RESTRICT,
  led_by_other TEXT CHECK (length(led_by_other) BETWEEN 1 AND 80),
  open_to TEXT NOT NULL CHECK (open_to IN ('all', 'some')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  cancelled_at TEXT,
  cancelled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((led_by_user IS NOT NULL) + (led_by_person IS NOT NULL) + (led_by_other IS NOT NULL) = 1),
  CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL))
) STRICT;

-- Who is meant and who came; the last word about a person counts.
CREATE TABLE activity_marks (
  id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('invited', 'came', 'not', 'none')),
  marked_at TEXT NOT NULL,
  marked_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (activity_id, person_id, position)
) STRICT;

CREATE TABLE visits (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- Null once the person's name has left the house.
  visitor TEXT CHECK (length(visitor) BETWEEN 1 AND 120),
  day TEXT NOT NULL CHECK (day IS date(day)),
  from_time TEXT NOT NULL CHECK (from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  until_time TEXT CHECK (until_time GLOB '[0-2][0-9]:[0-5][0-9]' AND until_time > from_time),
  place TEXT NOT NULL CHECK (place IN ('visiting-room', 'living-room', 'garden', 'office', 'outside')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  voided_at TEXT,
  voided_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- Words that a centre added to the places where visitors are received and to kinds of post, where one was chosen, as in 0111.
  own_words TEXT CHECK (json_valid(own_words)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL))
) STRICT;

CREATE TABLE parcels (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'registered', 'parcel', 'other')),
  arrived_on TEXT NOT NULL CHECK (arrived_on IS date(arrived_on)),
  -- Where it lies, or what it looks like; empty once the person's name has left the house.
  note TEXT NOT NULL CHECK (length(note) <= 120),
  own_words TEXT CHECK (json_valid(own_words))
) STRICT;

-- Where a parcel is; the last step counts.
CREATE TABLE parcel_steps (
  id TEXT PRIMARY KEY,
  parcel_id TEXT NOT NULL REFERENCES parcels (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('waits', 'handed', 'sent-back', 'void')),
  is_signed INTEGER NOT NULL CHECK (is_signed IN (0, 1)),
  on_day TEXT NOT NULL CHECK (on_day IS date(on_day)),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (step = 'handed' OR is_signed = 0),
  UNIQUE (parcel_id, position)
) STRICT;

-- Keys, lockers and what else the house lends.
CREATE TABLE house_things (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('key', 'locker', 'other')),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 40),
  retired_at TEXT,
  own_words TEXT CHECK (json_valid(own_words))
) STRICT;

CREATE TABLE thing_loans (
  id TEXT PRIMARY KEY,
  thing_id TEXT NOT NULL REFERENCES house_things (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  lent_on TEXT NOT NULL CHECK (lent_on IS date(lent_on)),
  lent_at TEXT NOT NULL,
  lent_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  ended_on TEXT CHECK (ended_on IS date(ended_on) AND ended_on >= lent_on),
  ended TEXT CHECK (ended IN ('returned', 'lost', 'mistake')),
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((ended_on IS NULL) = (ended IS NULL) AND (ended_on IS NULL) = (ended_by IS NULL))
) STRICT;

CREATE INDEX chore_terms_by_person ON chore_terms (person_id, from_day);
CREATE UNIQUE INDEX chore_turns_once ON chore_turns (task_id, day, person_id) WHERE taken_off_at IS NULL;
CREATE INDEX chore_turns_by_day ON chore_turns (day) WHERE taken_off_at IS NULL;
CREATE INDEX chore_turns_by_person ON chore_turns (person_id, day);
CREATE UNIQUE INDEX agreement_texts_one_draft ON agreement_texts (language) WHERE published_at IS NULL;
CREATE INDEX agreement_signings_by_person ON agreement_signings (person_id, at);
CREATE INDEX activities_by_day ON activities (day);
CREATE INDEX activity_marks_by_person ON activity_marks (person_id);
CREATE INDEX visits_by_day ON visits (day);
CREATE INDEX visits_by_person ON visits (person_id, day);
CREATE INDEX parcels_by_person ON parcels (person_id);
CREATE UNIQUE INDEX house_things_in_use ON house_things (kind, label) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX thing_loans_one_at_a_time ON thing_loans (thing_id) WHERE ended_on IS NULL;
CREATE INDEX thing_loans_by_person ON thing_loans (person_id);

-- What the rules refuse, the file refuses too.
CREATE TRIGGER chore_turns_for_residents BEFORE INSERT ON chore_turns
WHEN NOT EXISTS (
  SELECT 1 FROM stays
  WHERE person_id = NEW.person_id AND voided_at IS NULL AND from_night <= NEW.day
    AND NEW.day < ifnull(until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'not in the house');
END;

CREATE TRIGGER chore_turns_spare BEFORE INSERT ON chore_turns
WHEN EXISTS (
  SELECT 1 FROM chore_terms
  WHERE person_id = NEW.person_id AND kind = 'spared' AND (task_id IS NULL OR task_id = NEW.task_id)
    AND from_day <= NEW.day AND NEW.day < ifnull(until_day, '9999-12-31')
    AND NEW.day < ifnull(ended_on, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'spared');
END;

CREATE TRIGGER chore_turns_are_kept BEFORE UPDATE ON chore_turns
WHEN OLD.taken_off_at IS NOT NULL OR NEW.task_id <> OLD.task_id OR NEW.day <> OLD.day
  OR NEW.person_id <> OLD.person_id
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER chore_terms_are_kept BEFORE UPDATE ON chore_terms
WHEN OLD.ended_on IS NOT NULL OR NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind
  OR NEW.task_id IS NOT OLD.task_id OR NEW.from_day <> OLD.from_day OR NEW.until_day IS NOT OLD.until_day
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER chore_ticks_are_kept BEFORE UPDATE ON chore_ticks BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

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

CREATE TRIGGER agreement_signings_of_published BEFORE INSERT ON agreement_signings
WHEN NOT EXISTS (SELECT 1 FROM agreement_texts WHERE id = NEW.text_id AND published_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a draft is not signed');
END;

-- What the rules refuse, the file refuses too.
CREATE TRIGGER visits_to_residents BEFORE INSERT ON visits
WHEN NOT EXISTS (
  SELECT 1 FROM stays
  WHERE person_id = NEW.person_id AND voided_at IS NULL AND from_night <= NEW.day
    AND NEW.day <= ifnull(until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'not in the house');
END;

CREATE TRIGGER activity_marks_of_residents BEFORE INSERT ON activity_marks
WHEN NEW.mark IN ('invited', 'came') AND NOT EXISTS (
  SELECT 1 FROM stays
  JOIN activities ON activities.id = NEW.activity_id
  WHERE stays.person_id = NEW.person_id AND stays.voided_at IS NULL AND stays.from_night <= activities.day
    AND activities.day <= ifnull(stays.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'not in the house');
END;

CREATE TRIGGER thing_loans_to_residents BEFORE INSERT ON thing_loans
WHEN NOT EXISTS (
  SELECT 1 FROM stays
  WHERE person_id = NEW.person_id AND voided_at IS NULL AND until_night IS NULL
) OR EXISTS (SELECT 1 FROM house_things WHERE id = NEW.thing_id AND retired_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'cannot be lent');
END;

CREATE TRIGGER house_things_lent_stay BEFORE UPDATE ON house_things
WHEN NEW.retired_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM thing_loans WHERE thing_id = NEW.id AND ended_on IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'somebody has it');
END;

CREATE TRIGGER activities_that_were_held BEFORE UPDATE ON activities
WHEN (NEW.day <> OLD.day OR NEW.cancelled_at IS NOT NULL)
  AND EXISTS (
    SELECT 1 FROM activity_marks AS m
    WHERE m.activity_id = OLD.id AND m.mark = 'came' AND m.position = (
      SELECT max(position) FROM activity_marks WHERE activity_id = OLD.id AND person_id = m.person_id
    )
  )
BEGIN
  SELECT RAISE(ABORT, 'people came');
END;

CREATE TRIGGER thing_loans_are_kept BEFORE UPDATE ON thing_loans
WHEN OLD.ended_on IS NOT NULL OR NEW.thing_id <> OLD.thing_id OR NEW.person_id <> OLD.person_id
  OR NEW.lent_on <> OLD.lent_on
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER activity_marks_are_kept BEFORE UPDATE ON activity_marks BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER parcel_steps_are_kept BEFORE UPDATE ON parcel_steps BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER agreement_signings_go_under_an_order BEFORE DELETE ON agreement_signings
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER agreement_steps_go_under_an_order BEFORE DELETE ON agreement_steps
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER visits_are_kept BEFORE UPDATE ON visits
WHEN NEW.person_id <> OLD.person_id OR NEW.day <> OLD.day OR NEW.from_time <> OLD.from_time
  OR NEW.place <> OLD.place
  OR NEW.visitor IS NOT NULL AND (OLD.voided_at IS NOT NULL OR NEW.visitor IS NOT OLD.visitor)
    AND (
      OLD.visitor IS NULL OR length(NEW.visitor) > length(OLD.visitor) OR instr(NEW.visitor, '…') = 0
    )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER parcels_are_kept BEFORE UPDATE ON parcels
WHEN NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind OR NEW.arrived_on <> OLD.arrived_on
  OR NEW.note <> OLD.note AND NEW.note <> ''
    AND (length(NEW.note) > length(OLD.note) OR instr(NEW.note, '…') = 0)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER agreement_steps_are_kept BEFORE UPDATE ON agreement_steps
WHEN NEW.person_id <> OLD.person_id OR NEW.version <> OLD.version
  OR NEW.sealed_office <> OLD.sealed_office OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
  OR NEW.items IS NOT NULL AND (
    OLD.items IS NULL OR length(NEW.items) > length(OLD.items) OR instr(NEW.items, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER agreement_signings_are_kept BEFORE UPDATE ON agreement_signings
WHEN (NEW.sealed_office IS NOT NULL AND NEW.sealed_office IS NOT OLD.sealed_office)
  OR NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.stay_id <> OLD.stay_id OR NEW.text_id <> OLD.text_id
  OR NEW.read_in <> OLD.read_in OR NEW.interpreting <> OLD.interpreting OR NEW.way <> OLD.way OR NEW.at <> OLD.at
  OR NEW.by_user <> OLD.by_user
  OR NEW.marks IS NOT NULL AND (
    OLD.marks IS NULL OR length(NEW.marks) > length(OLD.marks) OR instr(NEW.marks, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;
