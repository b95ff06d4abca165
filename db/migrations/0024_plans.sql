-- Places kept for people who are expected, and moves that are planned. Nights from <= n < until.
CREATE TABLE reservations (
  id TEXT PRIMARY KEY,
  -- Who is expected, in a few words and never a name; the house lets go of it a while after the end.
  about TEXT CHECK (length(about) BETWEEN 1 AND 120),
  from_night TEXT NOT NULL CHECK (from_night IS date(from_night)),
  until_night TEXT NOT NULL CHECK (until_night IS date(until_night) AND until_night > from_night),
  -- The last night it waits for somebody to come.
  expires_on TEXT NOT NULL
    CHECK (expires_on IS date(expires_on) AND expires_on >= from_night AND expires_on < until_night),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- The one it took the place of when the dates or the beds were changed.
  replaces TEXT REFERENCES reservations (id) ON DELETE RESTRICT,
  ended_at TEXT,
  ended_how TEXT CHECK (ended_how IN ('taken', 'released', 'changed', 'expired')),
  -- NULL where the program ended it, because nobody came in time.
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- Made by mistake; kept, but it never was.
  voided_at TEXT,
  UNIQUE (id, from_night, until_night),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
  CHECK ((ended_by IS NULL) = (ended_how IS NULL OR ended_how = 'expired'))
) STRICT;

CREATE INDEX reservations_open ON reservations (from_night) WHERE ended_at IS NULL AND voided_at IS NULL;

CREATE TABLE reserved_places (
  id TEXT PRIMARY KEY,
  reservation_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  -- NULL for somebody without a file.
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  from_night TEXT NOT NULL,
  until_night TEXT NOT NULL,
  -- With the reservation, or when its person was given a bed.
  ended_at TEXT,
  taken_by TEXT REFERENCES stays (id) ON DELETE RESTRICT,
  FOREIGN KEY (reservation_id, from_night, until_night)
    REFERENCES reservations (id, from_night, until_night) ON DELETE RESTRICT,
  CHECK (taken_by IS NULL OR ended_at IS NOT NULL)
) STRICT;

CREATE INDEX reserved_places_by_bed ON reserved_places (bed_id, from_night) WHERE ended_at IS NULL;
CREATE INDEX reserved_places_by_person ON reserved_places (person_id);
CREATE INDEX reserved_places_by_reservation ON reserved_places (reservation_id);

-- Moves that belong together. A draft lasts while its moves are entered, and promises nothing.
CREATE TABLE move_plans (
  id TEXT PRIMARY KEY,
  night TEXT NOT NULL CHECK (night IS date(night)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'planned', 'done', 'called-off')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- NULL for one that was carried out at once.
  planned_at TEXT,
  settled_at TEXT,
  settled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((settled_at IS NULL) = (state IN ('draft', 'planned'))),
  CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
  CHECK (planned_at IS NOT NULL OR state <> 'planned')
) STRICT;

CREATE INDEX move_plans_open ON move_plans (night) WHERE state = 'planned';

CREATE TABLE planned_moves (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES move_plans (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  stay_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  -- She left before it came to it.
  dropped_at TEXT,
  -- The decision it became.
  event_id TEXT REFERENCES stay_events (id) ON DELETE RESTRICT,
  UNIQUE (plan_id, position),
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX planned_moves_by_stay ON planned_moves (stay_id);

-- Who is promised which bed for which nights. Whoever lives here keeps her bed until the planned end, or until her
-- planned move; a stay that goes on past its planned end holds its bed by the triggers of placements.
CREATE VIEW claimed_nights AS
SELECT
  'placement' AS kind, placement.id, placement.stay_id, placement.person_id, placement.bed_id,
  placement.from_night,
  ifnull(placement.until_night, max(
    date(placement.from_night, '+1 day'),
    min(stay.planned_until, ifnull((
      SELECT plan.night FROM planned_moves AS move JOIN move_plans AS plan ON plan.id = move.plan_id
      WHERE move.stay_id = stay.id AND move.dropped_at IS NULL AND plan.state = 'planned'
    ), '9999-12-31'))
  )) AS until_night
FROM placements AS placement JOIN stays AS stay ON stay.id = placement.stay_id
WHERE placement.voided_at IS NULL
UNION ALL
SELECT 'reservation', id, NULL, person_id, bed_id, from_night, until_night
FROM reserved_places WHERE ended_at IS NULL
UNION ALL
SELECT 'move', move.id, move.stay_id, move.person_id, move.bed_id, plan.night, stay.planned_until
FROM planned_moves AS move
JOIN move_plans AS plan ON plan.id = move.plan_id
JOIN stays AS stay ON stay.id = move.stay_id
WHERE plan.state = 'planned' AND move.dropped_at IS NULL AND stay.until_night IS NULL;

CREATE TRIGGER reserved_places_bed_promised_once_added BEFORE INSERT ON reserved_places
WHEN NEW.ended_at IS NULL AND EXISTS (
  SELECT 1 FROM claimed_nights AS other
  WHERE other.bed_id = NEW.bed_id AND other.id <> NEW.id
    AND other.from_night < NEW.until_night AND NEW.from_night < other.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER reserved_places_bed_promised_once_changed BEFORE UPDATE ON reserved_places
WHEN NEW.ended_at IS NULL AND EXISTS (
  SELECT 1 FROM claimed_nights AS other
  WHERE other.bed_id = NEW.bed_id AND other.id <> NEW.id
    AND other.from_night < NEW.until_night AND NEW.from_night < other.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER reserved_places_person_expected_once_added BEFORE INSERT ON reserved_places
WHEN NEW.ended_at IS NULL AND EXISTS (
  SELECT 1 FROM claimed_nights AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
    AND other.from_night < NEW.until_night AND NEW.from_night < other.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER reserved_places_person_expected_once_changed BEFORE UPDATE ON reserved_places
WHEN NEW.ended_at IS NULL AND EXISTS (
  SELECT 1 FROM claimed_nights AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
    AND other.from_night < NEW.until_night AND NEW.from_night < other.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER reserved_places_bed_open_added BEFORE INSERT ON reserved_places
WHEN NEW.ended_at IS NULL AND EXISTS (
  SELECT 1 FROM bed_closures AS closure
  WHERE closure.bed_id = NEW.bed_id
    AND closure.from_night < NEW.until_night
    AND NEW.from_night < ifnull(closure.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed closed');
END;

CREATE TRIGGER reserved_places_bed_open_changed BEFORE UPDATE ON reserved_places
WHEN NEW.ended_at IS NULL AND EXISTS (
  SELECT 1 FROM bed_closures AS closure
  WHERE closure.bed_id = NEW.bed_id
    AND closure.from_night < NEW.until_night
    AND NEW.from_night < ifnull(closure.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed closed');
END;

-- A bed is given only for nights that are promised to nobody else.
CREATE TRIGGER placements_keep_promises_added AFTER INSERT ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM claimed_nights AS mine
  JOIN claimed_nights AS other ON other.kind <> 'placement' AND other.id <> mine.id
    AND (other.bed_id = mine.bed_id OR other.person_id = mine.person_id)
    AND other.from_night < mine.until_night AND mine.from_night < other.until_night
  WHERE mine.id = NEW.id
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER placements_keep_promises_changed AFTER UPDATE ON placements
WHEN NEW.voided_at IS NULL AND EXISTS (
  SELECT 1 FROM claimed_nights AS mine
  JOIN claimed_nights AS other ON other.kind <> 'placement' AND other.id <> mine.id
    AND (other.bed_id = mine.bed_id OR other.person_id = mine.person_id)
    AND other.from_night < mine.until_night AND mine.from_night < other.until_night
  WHERE mine.id = NEW.id
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

-- Nor is a stay planned further than its bed is free.
CREATE TRIGGER stays_keep_promises AFTER UPDATE OF planned_until ON stays
WHEN NEW.planned_until > OLD.planned_until AND EXISTS (
  SELECT 1 FROM claimed_nights AS mine
  JOIN claimed_nights AS other ON other.bed_id = mine.bed_id AND other.id <> mine.id
    AND other.from_night < mine.until_night AND mine.from_night < other.until_night
  WHERE mine.stay_id = NEW.id
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER stays_end_after_planned_moves AFTER UPDATE OF planned_until ON stays
WHEN EXISTS (
  SELECT 1 FROM planned_moves AS move JOIN move_plans AS plan ON plan.id = move.plan_id
  WHERE move.stay_id = NEW.id AND move.dropped_at IS NULL AND plan.state = 'planned'
    AND plan.night >= NEW.planned_until
)
BEGIN
  SELECT RAISE(ABORT, 'ends before the move');
END;

-- Whoever leaves, or never came, moves nowhere.
CREATE TRIGGER stays_leave_no_planned_move BEFORE UPDATE ON stays
WHEN (NEW.until_night IS NOT NULL OR NEW.voided_at IS NOT NULL) AND EXISTS (
  SELECT 1 FROM planned_moves AS move JOIN move_plans AS plan ON plan.id = move.plan_id
  WHERE move.stay_id = NEW.id AND move.dropped_at IS NULL AND plan.state = 'planned'
)
BEGIN
  SELECT RAISE(ABORT, 'a move is planned');
END;

CREATE TRIGGER bed_closures_keep_promises_added BEFORE INSERT ON bed_closures
WHEN EXISTS (
  SELECT 1 FROM claimed_nights AS other
  WHERE other.bed_id = NEW.bed_id AND other.kind <> 'placement'
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < other.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER bed_closures_keep_promises_changed BEFORE UPDATE ON bed_closures
WHEN EXISTS (
  SELECT 1 FROM claimed_nights AS other
  WHERE other.bed_id = NEW.bed_id AND other.kind <> 'placement'
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < other.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

-- A plan begins as a draft, so that its moves can be judged together when they are promised.
CREATE TRIGGER move_plans_begin_as_drafts BEFORE INSERT ON move_plans
WHEN NEW.state <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a plan begins as a draft');
END;

CREATE TRIGGER move_plans_promise_once AFTER UPDATE ON move_plans
WHEN NEW.state = 'planned' AND EXISTS (
  SELECT 1 FROM planned_moves AS move
  JOIN claimed_nights AS mine ON mine.id = move.id
  JOIN claimed_nights AS other ON other.id <> mine.id
    AND (other.bed_id = mine.bed_id OR other.person_id = mine.person_id)
    AND other.from_night < mine.until_night AND mine.from_night < other.until_night
  WHERE move.plan_id = NEW.id
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER move_plans_of_residents BEFORE UPDATE ON move_plans
WHEN NEW.state = 'planned' AND EXISTS (
  SELECT 1 FROM planned_moves AS move JOIN stays AS stay ON stay.id = move.stay_id
  WHERE move.plan_id = NEW.id AND move.dropped_at IS NULL AND (
    stay.until_night IS NOT NULL OR stay.voided_at IS NOT NULL
    OR stay.planned_until <= NEW.night
    OR EXISTS (
      SELECT 1 FROM planned_moves AS other JOIN move_plans AS plan ON plan.id = other.plan_id
      WHERE other.stay_id = move.stay_id AND other.id <> move.id AND other.dropped_at IS NULL
        AND (plan.state = 'planned' OR plan.id = NEW.id)
    )
  )
)
BEGIN
  SELECT RAISE(ABORT, 'not a move of a resident');
END;

CREATE TRIGGER move_plans_into_open_beds BEFORE UPDATE ON move_plans
WHEN NEW.state = 'planned' AND EXISTS (
  SELECT 1 FROM planned_moves AS move
  JOIN stays AS stay ON stay.id = move.stay_id
  JOIN bed_closures AS closure ON closure.bed_id = move.bed_id
  WHERE move.plan_id = NEW.id AND move.dropped_at IS NULL
    AND closure.from_night < stay.planned_until
    AND NEW.night < ifnull(closure.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed closed');
END;

-- Called off, everybody stays where she is; not possible once her bed is promised to somebody else.
CREATE TRIGGER move_plans_give_back AFTER UPDATE ON move_plans
WHEN NEW.state = 'called-off' AND OLD.state = 'planned' AND EXISTS (
  SELECT 1 FROM planned_moves AS move
  JOIN claimed_nights AS mine ON mine.stay_id = move.stay_id AND mine.kind = 'placement'
  JOIN claimed_nights AS other ON other.bed_id = mine.bed_id AND other.kind <> 'placement'
    AND other.from_night < mine.until_night AND mine.from_night < other.until_night
  WHERE move.plan_id = NEW.id AND move.dropped_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER planned_moves_are_drafted BEFORE INSERT ON planned_moves
WHEN (SELECT state FROM move_plans WHERE id = NEW.plan_id) <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a plan begins as a draft');
END;

CREATE TRIGGER planned_moves_stand
BEFORE UPDATE OF plan_id, position, stay_id, person_id, bed_id ON planned_moves
BEGIN
  SELECT RAISE(ABORT, 'another plan takes its place');
END;

CREATE TRIGGER planned_moves_give_back AFTER UPDATE OF dropped_at ON planned_moves
WHEN NEW.dropped_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM claimed_nights AS mine
  JOIN claimed_nights AS other ON other.bed_id = mine.bed_id AND other.kind <> 'placement'
    AND other.from_night < mine.until_night AND mine.from_night < other.until_night
  WHERE mine.stay_id = NEW.stay_id AND mine.kind = 'placement'
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;
