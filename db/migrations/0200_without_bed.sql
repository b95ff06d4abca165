-- A child without a bed of its own sleeps in the bed of one of the family ('shared') or on a mattress beside it, until the
-- child is given a bed; an administrator may accept it. `bed_id` then is the bed of the family member.
ALTER TABLE placements ADD COLUMN without_bed TEXT CHECK (without_bed IN ('shared', 'mattress'));
ALTER TABLE placements ADD COLUMN accepted_at TEXT CHECK (accepted_at IS NULL OR without_bed IS NOT NULL);
ALTER TABLE placements ADD COLUMN accepted_by TEXT REFERENCES users (id) ON DELETE RESTRICT
  CHECK ((accepted_by IS NULL) = (accepted_at IS NULL));

-- The decision in the same step as which this one was taken: undone with it.
ALTER TABLE stay_events ADD COLUMN taken_with TEXT REFERENCES stay_events (id) ON DELETE RESTRICT;
CREATE INDEX stay_events_taken_with ON stay_events (taken_with) WHERE taken_with IS NOT NULL;

DROP TRIGGER placements_bed_holds_one_added;
DROP TRIGGER placements_bed_holds_one_changed;

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

-- An end that comes earlier needs nobody beside it.
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

CREATE TRIGGER household_members_child_keeps_family BEFORE UPDATE ON household_members
WHEN OLD.until_day IS NULL AND NEW.until_day IS NOT NULL AND EXISTS (
  SELECT 1 FROM placements AS child
  JOIN placements AS held ON held.bed_id = child.bed_id
    AND held.without_bed IS NULL AND held.voided_at IS NULL AND held.until_night IS NULL
  WHERE child.without_bed IS NOT NULL AND child.voided_at IS NULL AND child.until_night IS NULL
    AND OLD.person_id IN (child.person_id, held.person_id)
)
BEGIN
  SELECT RAISE(ABORT, 'a child sleeps beside this bed');
END;

-- A child without a bed is somewhere, and holds no bed.
DROP VIEW claimed_nights;

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
