CREATE TABLE rooms (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  position INTEGER NOT NULL,
  retired_at TEXT
) STRICT;

CREATE TABLE beds (
  id TEXT PRIMARY KEY,
  room_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) <= 20),
  kind TEXT NOT NULL CHECK (kind IN ('bed', 'cot')),
  position INTEGER NOT NULL,
  -- Kept for the stays that were in it; no longer shown or given.
  retired_at TEXT
) STRICT;

-- Out of service, nights from <= n < until.
CREATE TABLE bed_closures (
  id TEXT PRIMARY KEY,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  from_night TEXT NOT NULL CHECK (from_night IS date(from_night)),
  until_night TEXT CHECK (until_night IS date(until_night) AND until_night > from_night),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 120)
) STRICT;

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
  -- Cancelled as entered in error; stored, but it never happened.
  voided_at TEXT,
  own_words TEXT CHECK (json_valid(own_words)),
  UNIQUE (id, person_id),
  CHECK ((destination IS NULL) = (until_night IS NULL)),
  CHECK ((reason IS NULL) = (until_night IS NULL))
) STRICT;

CREATE TABLE placements (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  from_night TEXT NOT NULL CHECK (from_night IS date(from_night)),
  until_night TEXT CHECK (until_night IS date(until_night) AND until_night > from_night),
  voided_at TEXT,
  -- A child without a bed of its own sleeps in the bed of one of the family ('shared') or on a mattress beside it, until the
  -- child is given a bed; an administrator may accept it. `bed_id` then is the bed of the family member.
  without_bed TEXT CHECK (without_bed IN ('shared', 'mattress')),
  accepted_at TEXT CHECK (accepted_at IS NULL OR without_bed IS NOT NULL),
  accepted_by TEXT REFERENCES users (id) ON DELETE RESTRICT
    CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)),
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT
) STRICT;

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
  own_words TEXT CHECK (json_valid(own_words)),
  -- The decision in the same step as which this one was taken: undone with it.
  taken_with TEXT REFERENCES stay_events (id) ON DELETE RESTRICT,
  UNIQUE (stay_id, position),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE TABLE censuses (
  id TEXT PRIMARY KEY,
  night TEXT NOT NULL UNIQUE CHECK (night IS date(night)),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Counted after the night had turned.
  is_late INTEGER NOT NULL CHECK (is_late IN (0, 1))
) STRICT;

-- Every answer about a person and a night, before, at and after the closing. Answers add up; the last one counts.
CREATE TABLE census_entries (
  id TEXT PRIMARY KEY,
  night TEXT NOT NULL CHECK (night IS date(night)),
  person_id TEXT NOT NULL,
  stay_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  -- Order within the night and the person.
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN ('here', 'pass', 'absent', 'hospital', 'unsure', 'gone')),
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (night, person_id, position),
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT
) STRICT;

-- An evacuation list is outside from the moment it leaves until it is recorded as destroyed.
CREATE TABLE evacuation_lists (
  id TEXT PRIMARY KEY,
  way TEXT NOT NULL CHECK (way IN ('printed', 'saved')),
  left_at TEXT NOT NULL,
  left_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  destroyed_at TEXT CHECK (destroyed_at >= left_at),
  destroyed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((destroyed_at IS NULL) = (destroyed_by IS NULL))
) STRICT;

-- The departure checklist of a person. Answers add up; the last one about an item, or about the list, counts.
CREATE TABLE departure_answers (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stays (id) ON DELETE RESTRICT,
  item TEXT NOT NULL CHECK (
    item IN ('keys', 'medicines', 'papers', 'openItems', 'confidentiality', 'post', 'list')
  ),
  -- Order within the stay.
  position INTEGER NOT NULL CHECK (position >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'none', 'aside', 'open')),
  -- Why the list was set aside: for the house as long as it knows the person's name, for the office for good.
  reason TEXT CHECK (length(reason) BETWEEN 3 AND 300),
  sealed_office BLOB,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (stay_id, position),
  CHECK (outcome <> 'aside' OR item = 'list'),
  CHECK (outcome <> 'none' OR item <> 'list'),
  CHECK ((outcome = 'aside') = (sealed_office IS NOT NULL)),
  CHECK (reason IS NULL OR outcome = 'aside')
) STRICT;

-- Where post may be forwarded, as the person stated it: the office reads it, other users drop it in. The newest counts.
CREATE TABLE departure_posts (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stays (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  sealed_office BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (stay_id, position)
) STRICT;

-- Days on which a person who left is called, as agreed with them.
CREATE TABLE follow_ups (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day IS date(day)),
  caller TEXT NOT NULL CHECK (caller IN ('house', 'worker')),
  agreed_at TEXT NOT NULL,
  agreed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  outcome TEXT CHECK (outcome IN ('reached', 'notReached', 'calledOff')),
  settled_at TEXT,
  settled_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT,
  CHECK ((outcome IS NULL) = (settled_at IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
) STRICT;

-- Places kept for people who are expected, and moves that are planned. Nights from <= n < until.
CREATE TABLE reservations (
  id TEXT PRIMARY KEY,
  -- Who is expected, in a few words and never a name; the house clears it a while after the end.
  about TEXT CHECK (length(about) BETWEEN 1 AND 120),
  from_night TEXT NOT NULL CHECK (from_night IS date(from_night)),
  until_night TEXT NOT NULL CHECK (until_night IS date(until_night) AND until_night > from_night),
  -- The last night for which the bed stays reserved.
  expires_on TEXT NOT NULL
    CHECK (expires_on IS date(expires_on) AND expires_on >= from_night AND expires_on < until_night),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- The one it took the place of when the dates or the beds were changed.
  replaces TEXT REFERENCES reservations (id) ON DELETE RESTRICT,
  ended_at TEXT,
  ended_how TEXT CHECK (ended_how IN ('taken', 'released', 'changed', 'expired')),
  -- NULL where the program ended it, because no one came in time.
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- Made by mistake; kept, but it never was.
  voided_at TEXT,
  UNIQUE (id, from_night, until_night),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
  CHECK ((ended_by IS NULL) = (ended_how IS NULL OR ended_how = 'expired'))
) STRICT;

CREATE TABLE reserved_places (
  id TEXT PRIMARY KEY,
  reservation_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  -- NULL for a person without a file.
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

CREATE TABLE planned_moves (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES move_plans (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  stay_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  bed_id TEXT NOT NULL REFERENCES beds (id) ON DELETE RESTRICT,
  -- The person left before it was carried out.
  dropped_at TEXT,
  -- The decision it became.
  event_id TEXT REFERENCES stay_events (id) ON DELETE RESTRICT,
  UNIQUE (plan_id, position),
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX beds_by_room ON beds (room_id, position);
CREATE INDEX bed_closures_by_bed ON bed_closures (bed_id, from_night);
CREATE INDEX stays_by_person ON stays (person_id, from_night);
CREATE INDEX stays_open ON stays (planned_until) WHERE until_night IS NULL AND voided_at IS NULL;
CREATE INDEX stays_by_until ON stays (until_night) WHERE voided_at IS NULL;
CREATE INDEX stays_by_from ON stays (from_night) WHERE voided_at IS NULL;
CREATE INDEX placements_by_bed ON placements (bed_id, from_night);
CREATE INDEX placements_by_person ON placements (person_id, from_night);
CREATE INDEX placements_by_stay ON placements (stay_id, from_night);
CREATE INDEX census_entries_by_person ON census_entries (person_id, night);
CREATE INDEX evacuation_lists_outside ON evacuation_lists (left_at) WHERE destroyed_at IS NULL;
CREATE INDEX departure_answers_by_item ON departure_answers (stay_id, item, position);
CREATE INDEX follow_ups_open ON follow_ups (day) WHERE outcome IS NULL;
CREATE INDEX follow_ups_by_stay ON follow_ups (stay_id, day);
CREATE INDEX reservations_open ON reservations (from_night) WHERE ended_at IS NULL AND voided_at IS NULL;
CREATE INDEX reserved_places_by_bed ON reserved_places (bed_id, from_night) WHERE ended_at IS NULL;
CREATE INDEX reserved_places_by_person ON reserved_places (person_id);
CREATE INDEX reserved_places_by_reservation ON reserved_places (reservation_id);
CREATE INDEX move_plans_open ON move_plans (night) WHERE state = 'planned';
CREATE INDEX planned_moves_by_stay ON planned_moves (stay_id);
-- Who left lately, among all who ever did.
CREATE INDEX stays_by_end ON stays (until_night) WHERE until_night IS NOT NULL AND voided_at IS NULL;
-- Reports count every night of a year: what was seen on it, in the order of recording, from an index alone.
CREATE INDEX census_entries_seen ON census_entries (night, position, person_id, state, at);
CREATE INDEX census_entries_by_stay ON census_entries (stay_id);
CREATE INDEX stay_events_taken_with ON stay_events (taken_with) WHERE taken_with IS NOT NULL;

-- Who is promised which bed for which nights. A resident has their bed until the planned end, or until the planned
-- move; a stay that goes on past its planned end holds its bed by the triggers of placements.
CREATE VIEW claimed_nights AS
SELECT
  'placement' AS kind, placement.id, placement.stay_id, placement.person_id,
  iif(placement.without_bed IS NULL, placement.bed_id, NULL) AS bed_id,
  placement.from_night,
  max(
    date(placement.from_night, '+1 day'),
    min(stay.planned_until, ifnull((
      SELECT plan.night FROM planned_moves AS move JOIN move_plans AS plan ON plan.id = move.plan_id
      WHERE move.stay_id = stay.id AND move.dropped_at IS NULL AND plan.state = 'planned'
    ), '9999-12-31'))
  ) AS until_night
FROM placements AS placement JOIN stays AS stay ON stay.id = placement.stay_id
WHERE placement.voided_at IS NULL AND placement.until_night IS NULL
UNION ALL
SELECT 'reservation', id, NULL, person_id, bed_id, from_night, until_night
FROM reserved_places WHERE ended_at IS NULL
UNION ALL
SELECT 'move', move.id, move.stay_id, move.person_id, move.bed_id, plan.night, stay.planned_until
FROM planned_moves AS move
JOIN move_plans AS plan ON plan.id = move.plan_id
JOIN stays AS stay ON stay.id = move.stay_id
WHERE plan.state = 'planned' AND move.dropped_at IS NULL AND stay.until_night IS NULL;

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

-- An answer is about a person who sleeps here that night, in that bed; 'gone' cancels an earlier one.
CREATE TRIGGER census_entries_within_stay BEFORE INSERT ON census_entries
WHEN NEW.state <> 'gone' AND NOT EXISTS (
  SELECT 1 FROM placements AS placement
  WHERE placement.stay_id = NEW.stay_id AND placement.bed_id = NEW.bed_id AND placement.voided_at IS NULL
    AND placement.from_night <= NEW.night AND NEW.night < ifnull(placement.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'outside the stay');
END;

CREATE TRIGGER census_entries_gone_after BEFORE INSERT ON census_entries
WHEN NEW.state = 'gone' AND NOT EXISTS (
  SELECT 1 FROM census_entries AS earlier
  WHERE earlier.night = NEW.night AND earlier.person_id = NEW.person_id
)
BEGIN
  SELECT RAISE(ABORT, 'outside the stay');
END;

CREATE TRIGGER census_entries_stand BEFORE UPDATE ON census_entries
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Closed once, with an answer about everyone who sleeps here and did not leave in between.
CREATE TRIGGER censuses_name_everybody BEFORE INSERT ON censuses
WHEN EXISTS (
  SELECT 1 FROM placements AS placement
  WHERE placement.voided_at IS NULL
    AND placement.from_night <= NEW.night AND NEW.night < ifnull(placement.until_night, '9999-12-31')
    AND ifnull((
      SELECT entry.state FROM census_entries AS entry
      WHERE entry.night = NEW.night AND entry.person_id = placement.person_id
      ORDER BY entry.position DESC LIMIT 1
    ), 'unsure') = 'unsure'
)
BEGIN
  SELECT RAISE(ABORT, 'someone is not seen');
END;

CREATE TRIGGER censuses_stand BEFORE UPDATE ON censuses
BEGIN
  SELECT RAISE(ABORT, 'a census is closed once');
END;

CREATE TRIGGER evacuation_lists_stay_destroyed BEFORE UPDATE ON evacuation_lists
WHEN OLD.destroyed_at IS NOT NULL
  OR NEW.id <> OLD.id OR NEW.way <> OLD.way OR NEW.left_at <> OLD.left_at OR NEW.left_by <> OLD.left_by
BEGIN
  SELECT RAISE(ABORT, 'a list is destroyed once');
END;

CREATE TRIGGER evacuation_lists_are_kept BEFORE DELETE ON evacuation_lists
BEGIN
  SELECT RAISE(ABORT, 'a list is not forgotten');
END;

-- A list ends only after the person has left, and is done only when every item has an answer.
CREATE TRIGGER departure_lists_end_after_leaving BEFORE INSERT ON departure_answers
WHEN NEW.item = 'list' AND NEW.outcome IN ('done', 'aside') AND NOT EXISTS (
  SELECT 1 FROM stays WHERE id = NEW.stay_id AND until_night IS NOT NULL AND voided_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'still in the house');
END;

CREATE TRIGGER departure_lists_end_whole BEFORE INSERT ON departure_answers
WHEN NEW.item = 'list' AND NEW.outcome = 'done' AND (
  SELECT count(*) FROM departure_answers AS answer
  WHERE answer.stay_id = NEW.stay_id AND answer.item <> 'list' AND answer.outcome <> 'open'
    AND answer.position = (
      SELECT max(position) FROM departure_answers AS last
      WHERE last.stay_id = answer.stay_id AND last.item = answer.item
    )
) < 6
BEGIN
  SELECT RAISE(ABORT, 'items are open');
END;

CREATE TRIGGER departure_posts_are_kept BEFORE UPDATE ON departure_posts
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

CREATE TRIGGER follow_ups_are_settled_once BEFORE UPDATE ON follow_ups
WHEN OLD.outcome IS NOT NULL OR NEW.stay_id <> OLD.stay_id OR NEW.person_id <> OLD.person_id
  OR NEW.day <> OLD.day OR NEW.caller <> OLD.caller OR NEW.agreed_at <> OLD.agreed_at
  OR NEW.agreed_by <> OLD.agreed_by
BEGIN
  SELECT RAISE(ABORT, 'a call is settled once');
END;

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

-- A bed is given only for nights that are not promised to another person.
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

-- A person who leaves, or never came, moves nowhere.
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

-- After a cancelled plan everyone stays where they are; not possible once a bed is promised to another person.
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

CREATE TRIGGER stays_not_in_a_merged_file BEFORE INSERT ON stays
WHEN EXISTS (SELECT 1 FROM file_merges WHERE merged_id = NEW.person_id)
BEGIN
  SELECT RAISE(ABORT, 'merged');
END;

-- A person who leaves tomorrow has their bed tonight.
CREATE TRIGGER reserved_places_after_who_slept_there BEFORE INSERT ON reserved_places
WHEN NEW.ended_at IS NULL AND EXISTS (
  SELECT 1 FROM placements AS placement
  WHERE placement.voided_at IS NULL AND placement.until_night IS NOT NULL
    AND (placement.bed_id = NEW.bed_id OR placement.person_id = NEW.person_id)
    AND placement.from_night < NEW.until_night AND NEW.from_night < placement.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER stays_one_at_a_time_added BEFORE INSERT ON stays
WHEN NEW.voided_at IS NULL AND NEW.from_night < ifnull(NEW.until_night, '9999-12-31') AND EXISTS (
  SELECT 1 FROM stays AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(other.until_night, '9999-12-31')
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER stays_one_at_a_time_changed BEFORE UPDATE ON stays
WHEN NEW.voided_at IS NULL AND NEW.from_night < ifnull(NEW.until_night, '9999-12-31') AND EXISTS (
  SELECT 1 FROM stays AS other
  WHERE other.person_id = NEW.person_id AND other.id <> NEW.id AND other.voided_at IS NULL
    AND other.from_night < ifnull(other.until_night, '9999-12-31')
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'person elsewhere');
END;

CREATE TRIGGER bed_closures_nobody_inside_changed
BEFORE UPDATE OF bed_id, from_night, until_night ON bed_closures
WHEN EXISTS (
  SELECT 1 FROM placements AS inside
  WHERE inside.bed_id = NEW.bed_id AND inside.voided_at IS NULL
    AND inside.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(inside.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed taken');
END;

CREATE TRIGGER bed_closures_keep_promises_changed
BEFORE UPDATE OF bed_id, from_night, until_night ON bed_closures
WHEN EXISTS (
  SELECT 1 FROM claimed_nights AS other
  WHERE other.bed_id = NEW.bed_id AND other.kind <> 'placement'
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < other.until_night
)
BEGIN
  SELECT RAISE(ABORT, 'bed promised');
END;

CREATE TRIGGER stays_go_under_an_order BEFORE DELETE ON stays
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER stay_events_go_under_an_order BEFORE DELETE ON stay_events
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER placements_go_under_an_order BEFORE DELETE ON placements
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER census_entries_go_under_an_order BEFORE DELETE ON census_entries
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER departure_answers_go_under_an_order BEFORE DELETE ON departure_answers
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER departure_posts_go_under_an_order BEFORE DELETE ON departure_posts
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER follow_ups_go_under_an_order BEFORE DELETE ON follow_ups
WHEN OLD.person_id NOT IN (SELECT person_id FROM erasing)
BEGIN
  SELECT RAISE(ABORT, 'under an order only');
END;

CREATE TRIGGER departure_answers_are_kept BEFORE UPDATE ON departure_answers
WHEN NEW.id <> OLD.id OR NEW.stay_id <> OLD.stay_id OR NEW.item <> OLD.item
  OR NEW.position <> OLD.position OR NEW.outcome <> OLD.outcome OR NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.at <> OLD.at OR NEW.by_user <> OLD.by_user
  OR NEW.reason IS NOT NULL AND (
    OLD.reason IS NULL OR length(NEW.reason) > length(OLD.reason) OR instr(NEW.reason, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- What the rules refuse, the file refuses too.
CREATE TRIGGER placements_bed_holds_one_added BEFORE INSERT ON placements
WHEN NEW.voided_at IS NULL AND NEW.without_bed IS NULL AND EXISTS (
  SELECT 1 FROM placements AS other
  WHERE other.bed_id = NEW.bed_id AND other.id <> NEW.id AND other.voided_at IS NULL AND other.without_bed IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed taken');
END;

CREATE TRIGGER placements_bed_holds_one_changed BEFORE UPDATE ON placements
WHEN NEW.voided_at IS NULL AND NEW.without_bed IS NULL AND EXISTS (
  SELECT 1 FROM placements AS other
  WHERE other.bed_id = NEW.bed_id AND other.id <> NEW.id AND other.voided_at IS NULL AND other.without_bed IS NULL
    AND other.from_night < ifnull(NEW.until_night, '9999-12-31')
    AND NEW.from_night < ifnull(other.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'bed taken');
END;

-- Without a bed sleeps only who belongs to the person in that bed, for as long as that person has it.
CREATE TRIGGER placements_beside_family_added BEFORE INSERT ON placements
WHEN NEW.voided_at IS NULL AND NEW.without_bed IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM placements AS held
  JOIN household_members AS holder ON holder.person_id = held.person_id AND holder.until_day IS NULL
  JOIN household_members AS own ON own.household_id = holder.household_id AND own.until_day IS NULL
  WHERE own.person_id = NEW.person_id
    AND held.bed_id = NEW.bed_id AND held.without_bed IS NULL AND held.voided_at IS NULL
    AND held.from_night <= NEW.from_night
    AND ifnull(NEW.until_night, '9999-12-31') <= ifnull(held.until_night, '9999-12-31')
)
BEGIN
  SELECT RAISE(ABORT, 'nobody of the family in this bed');
END;

-- An earlier end needs no one beside it.
CREATE TRIGGER placements_beside_family_changed BEFORE UPDATE ON placements
WHEN NEW.voided_at IS NULL AND NEW.without_bed IS NOT NULL
  AND (
    OLD.voided_at IS NOT NULL OR OLD.without_bed IS NULL OR NEW.bed_id <> OLD.bed_id OR NEW.from_night < OLD.from_night
    OR ifnull(NEW.until_night, '9999-12-31') > ifnull(OLD.until_night, '9999-12-31')
  )
  AND NOT EXISTS (
    SELECT 1 FROM placements AS held
    JOIN household_members AS holder ON holder.person_id = held.person_id AND holder.until_day IS NULL
    JOIN household_members AS own ON own.household_id = holder.household_id AND own.until_day IS NULL
    WHERE own.person_id = NEW.person_id
      AND held.bed_id = NEW.bed_id AND held.without_bed IS NULL AND held.voided_at IS NULL
      AND held.from_night <= NEW.from_night
      AND ifnull(NEW.until_night, '9999-12-31') <= ifnull(held.until_night, '9999-12-31')
  )
BEGIN
  SELECT RAISE(ABORT, 'nobody of the family in this bed');
END;

-- Of age for certain, by the same months as the rules count.
CREATE TRIGGER placements_only_child_without_bed_added BEFORE INSERT ON placements
WHEN NEW.voided_at IS NULL AND NEW.without_bed IS NOT NULL AND EXISTS (
  SELECT 1 FROM people AS adult
  WHERE adult.id = NEW.person_id AND ifnull(
    CASE adult.age_basis
      WHEN 'born' THEN (
        12 * substr(NEW.from_night, 1, 4) + substr(NEW.from_night, 6, 2)
        - 12 * substr(adult.birth_month, 1, 4) - substr(adult.birth_month, 6, 2) - 1
      ) / 12
      WHEN 'estimated' THEN adult.age_years + max(0, (
        12 * substr(NEW.from_night, 1, 4) + substr(NEW.from_night, 6, 2)
        - 12 * substr(adult.age_on, 1, 4) - substr(adult.age_on, 6, 2) - 1
      ) / 12)
    END, 0) >= 18
)
BEGIN
  SELECT RAISE(ABORT, 'only a child sleeps without a bed');
END;

CREATE TRIGGER placements_only_child_without_bed_changed BEFORE UPDATE OF without_bed ON placements
WHEN OLD.without_bed IS NULL AND NEW.without_bed IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a night keeps its bed');
END;

-- Who has the bed keeps it for as long as a child sleeps beside them.
CREATE TRIGGER placements_child_keeps_family BEFORE UPDATE ON placements
WHEN OLD.voided_at IS NULL AND OLD.without_bed IS NULL AND EXISTS (
  SELECT 1 FROM placements AS child
  WHERE child.bed_id = OLD.bed_id AND child.without_bed IS NOT NULL AND child.voided_at IS NULL
    AND child.from_night < ifnull(OLD.until_night, '9999-12-31')
    AND OLD.from_night < ifnull(child.until_night, '9999-12-31')
    AND (
      NEW.voided_at IS NOT NULL OR NEW.bed_id <> OLD.bed_id OR NEW.without_bed IS NOT NULL
      OR NEW.from_night > child.from_night
      OR ifnull(NEW.until_night, '9999-12-31') < ifnull(child.until_night, '9999-12-31')
    )
)
BEGIN
  SELECT RAISE(ABORT, 'a child sleeps beside this bed');
END;
