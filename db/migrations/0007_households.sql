-- People who belong together. A membership covers the days from <= d < until; history stays.
CREATE TABLE households (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE household_members (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES households (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  until_day TEXT CHECK (until_day IS date(until_day) AND until_day >= from_day)
) STRICT;

CREATE INDEX household_members_by_person ON household_members (person_id, from_day);
CREATE INDEX household_members_by_household ON household_members (household_id);
-- A person belongs to one household at a time.
CREATE UNIQUE INDEX household_members_one_open ON household_members (person_id) WHERE until_day IS NULL;

CREATE TRIGGER household_members_one_at_a_time_added BEFORE INSERT ON household_members
WHEN EXISTS (
  SELECT 1 FROM household_members AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
    AND other.from_day < ifnull(NEW.until_day, '9999-12-31')
    AND NEW.from_day < ifnull(other.until_day, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'belongs elsewhere');
END;

CREATE TRIGGER household_members_one_at_a_time_changed BEFORE UPDATE ON household_members
WHEN EXISTS (
  SELECT 1 FROM household_members AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
    AND other.from_day < ifnull(NEW.until_day, '9999-12-31')
    AND NEW.from_day < ifnull(other.until_day, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'belongs elsewhere');
END;
