-- A placement that is over promises nothing any more. Until now its nights were held against what was promised later in
-- the same bed, so that whoever stayed on past her planned end in a bed that was kept for somebody else could not leave it.
DROP VIEW claimed_nights;

CREATE VIEW claimed_nights AS
SELECT
  'placement' AS kind, placement.id, placement.stay_id, placement.person_id, placement.bed_id,
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

-- Whoever leaves tomorrow has her bed tonight.
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
