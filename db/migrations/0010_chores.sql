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

-- Spared a task or every task, or a child who joins in. Why is not written down.
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

CREATE INDEX chore_terms_by_person ON chore_terms (person_id, from_day);

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
  -- Someone else does it, or nobody.
  taken_off_at TEXT,
  taken_off_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((taken_off_at IS NULL) = (taken_off_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX chore_turns_once ON chore_turns (task_id, day, person_id) WHERE taken_off_at IS NULL;
CREATE INDEX chore_turns_by_day ON chore_turns (day) WHERE taken_off_at IS NULL;
CREATE INDEX chore_turns_by_person ON chore_turns (person_id, day);

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
