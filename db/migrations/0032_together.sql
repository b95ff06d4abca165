-- Living together besides the tasks: activities, visits, post, keys and lockers. What is kept about a person is hers by id; free
-- words about her go when her name leaves the house.
CREATE TABLE activities (
  id TEXT PRIMARY KEY,
  what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 120),
  day TEXT NOT NULL CHECK (day IS date(day)),
  at_time TEXT CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- Who led it: a colleague, somebody who lives here, or somebody from outside.
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

CREATE INDEX activities_by_day ON activities (day);

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

CREATE INDEX activity_marks_by_person ON activity_marks (person_id);

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
  CHECK ((voided_at IS NULL) = (voided_by IS NULL))
) STRICT;

CREATE INDEX visits_by_day ON visits (day);
CREATE INDEX visits_by_person ON visits (person_id, day);

CREATE TABLE parcels (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'registered', 'parcel', 'other')),
  arrived_on TEXT NOT NULL CHECK (arrived_on IS date(arrived_on)),
  -- Where it lies, or what it looks like; empty once the person's name has left the house.
  note TEXT NOT NULL CHECK (length(note) <= 120)
) STRICT;

CREATE INDEX parcels_by_person ON parcels (person_id);

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
  retired_at TEXT
) STRICT;

CREATE UNIQUE INDEX house_things_in_use ON house_things (kind, label) WHERE retired_at IS NULL;

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

CREATE UNIQUE INDEX thing_loans_one_at_a_time ON thing_loans (thing_id) WHERE ended_on IS NULL;
CREATE INDEX thing_loans_by_person ON thing_loans (person_id);

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

CREATE TRIGGER visits_are_kept BEFORE UPDATE ON visits
WHEN OLD.voided_at IS NOT NULL AND NEW.visitor IS NOT NULL OR NEW.person_id <> OLD.person_id OR NEW.day <> OLD.day
  OR NEW.from_time <> OLD.from_time OR NEW.place <> OLD.place
  OR NEW.visitor IS NOT NULL AND NEW.visitor IS NOT OLD.visitor
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
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

CREATE TRIGGER parcels_are_kept BEFORE UPDATE ON parcels
WHEN NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind OR NEW.arrived_on <> OLD.arrived_on
  OR NEW.note <> OLD.note AND NEW.note <> ''
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
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
