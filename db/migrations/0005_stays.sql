-- A stay from arrival to departure, and the beds it was spent in. Nights from <= n < until.
CREATE TABLE stays (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  from_night TEXT NOT NULL CHECK (from_night IS date(from_night)),
  until_night TEXT CHECK (until_night IS date(until_night) AND until_night >= from_night),
  planned_until TEXT NOT NULL CHECK (planned_until IS date(planned_until) AND planned_until > from_night),
  referred_by TEXT NOT NULL,
  admitted_at TEXT NOT NULL,
  destination TEXT,
  reason TEXT,
  -- Taken back as a mistake; kept, but it never happened.
  voided_at TEXT,
  UNIQUE (id, person_id),
  CHECK ((destination IS NULL) = (until_night IS NULL)),
  CHECK ((reason IS NULL) = (until_night IS NULL))
) STRICT;

CREATE INDEX stays_by_person ON stays (person_id, from_night);
CREATE INDEX stays_open ON stays (planned_until) WHERE until_night IS NULL AND voided_at IS NULL;
CREATE INDEX stays_by_until ON stays (until_night) WHERE voided_at IS NULL;
CREATE INDEX stays_by_from ON stays (from_night) WHERE voided_at IS NULL;

CREATE TABLE placements (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  from_night TEXT NOT NULL CHECK (from_night IS date(from_night)),
  until_night TEXT CHECK (until_night IS date(until_night) AND until_night > from_night),
  voided_at TEXT,
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX placements_by_bed ON placements (bed_id, from_night);
CREATE INDEX placements_by_person ON placements (person_id, from_night);
CREATE INDEX placements_by_stay ON placements (stay_id, from_night);

CREATE TABLE stay_events (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stays (id) ON DELETE RESTRICT,
  -- Order within the stay.
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('admitted', 'moved', 'planned', 'departed')),
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  night TEXT NOT NULL CHECK (night IS date(night)),
  bed_id TEXT REFERENCES beds (id) ON DELETE RESTRICT,
  planned_until TEXT CHECK (planned_until IS date(planned_until)),
  destination TEXT,
  reason TEXT,
  -- The placement this decision ended, and the one it began: what an undo gives back and takes away.
  ended_placement TEXT REFERENCES placements (id) ON DELETE RESTRICT,
  begun_placement TEXT REFERENCES placements (id) ON DELETE RESTRICT,
  undone_at TEXT,
  undone_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (stay_id, position),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

-- What the rules refuse, the file refuses too.
CREATE TRIGGER placements_bed_holds_one_added BEFORE INSERT ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM placements AS other
  WHERE other.bed_id = NEW.bed_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed taken');
END;

CREATE TRIGGER placements_bed_holds_one_changed BEFORE UPDATE ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM placements AS other
  WHERE other.bed_id = NEW.bed_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed taken');
END;

CREATE TRIGGER placements_person_sleeps_once_added BEFORE INSERT ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM placements AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER placements_person_sleeps_once_changed BEFORE UPDATE ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM placements AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER placements_bed_open_added BEFORE INSERT ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM bed_closures AS closure
  WHERE closure.bed_id = NEW.bed_id
    AND closure.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(closure.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed closed');
END;

CREATE TRIGGER placements_bed_open_changed BEFORE UPDATE ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM bed_closures AS closure
  WHERE closure.bed_id = NEW.bed_id
    AND closure.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(closure.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed closed');
END;

CREATE TRIGGER bed_closures_nobody_inside_added BEFORE INSERT ON bed_closures
WHEN EXISTS (
  SELECT 1 FROM placements AS inside
  WHERE inside.bed_id = NEW.bed_id AND inside.voided_at IS NULL
    AND inside.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(inside.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed taken');
END;

CREATE TRIGGER bed_closures_nobody_inside_changed BEFORE UPDATE ON bed_closures
WHEN EXISTS (
  SELECT 1 FROM placements AS inside
  WHERE inside.bed_id = NEW.bed_id AND inside.voided_at IS NULL
    AND inside.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(inside.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed taken');
END;

CREATE TRIGGER stays_one_at_a_time_added BEFORE INSERT ON stays
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM stays AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER stays_one_at_a_time_changed BEFORE UPDATE ON stays
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM stays AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER placements_within_stay_added BEFORE INSERT ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM stays AS stay
  WHERE stay.id = NEW.stay_id
    AND (
      stay.voided_at IS NOT NULL
      OR NEW.from_night < stay.from_night
      OR ifnull(NEW.until_night, '9999-12-31') > ifnull(stay.until_night, '9999-12-31')
    )
)
BEGIN
  SELECT RAISE(ABORT, 'outside the stay');
END;

CREATE TRIGGER placements_within_stay_changed BEFORE UPDATE ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM stays AS stay
  WHERE stay.id = NEW.stay_id
    AND (
      stay.voided_at IS NOT NULL
      OR NEW.from_night < stay.from_night
      OR ifnull(NEW.until_night, '9999-12-31') > ifnull(stay.until_night, '9999-12-31')
    )
)
BEGIN
  SELECT RAISE(ABORT, 'outside the stay');
END;
