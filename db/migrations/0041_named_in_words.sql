-- What was written stands, and a correction adds. Only when somebody's name leaves the house does it leave what was written
-- about others, too: a sign that something is left out stands there then, and the words are shorter.
DROP TRIGGER incident_words_stand;
CREATE TRIGGER incident_words_stand BEFORE UPDATE ON incident_words
WHEN NEW.incident_id <> OLD.incident_id OR NEW.version <> OLD.version OR NEW.at <> OLD.at
  OR NEW.by_user <> OLD.by_user OR length(NEW.words) >= length(OLD.words)
  OR instr(NEW.words, '…') = 0
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER address_breach_contents_stand;
CREATE TRIGGER address_breach_contents_stand BEFORE UPDATE ON address_breach_contents
WHEN NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.content IS NOT NULL AND (
    OLD.content IS NULL OR length(NEW.content) >= length(OLD.content) OR instr(NEW.content, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER complaint_contents_stand;
CREATE TRIGGER complaint_contents_stand BEFORE UPDATE ON complaint_contents
WHEN NEW.sealed_office IS NOT OLD.sealed_office
  OR NEW.content IS NOT NULL AND (
    OLD.content IS NULL OR length(NEW.content) >= length(OLD.content) OR instr(NEW.content, '…') = 0
  )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER visits_are_kept;
CREATE TRIGGER visits_are_kept BEFORE UPDATE ON visits
WHEN NEW.person_id <> OLD.person_id OR NEW.day <> OLD.day OR NEW.from_time <> OLD.from_time
  OR NEW.place <> OLD.place
  OR NEW.visitor IS NOT NULL AND (OLD.voided_at IS NOT NULL OR NEW.visitor IS NOT OLD.visitor)
    AND (
      OLD.visitor IS NULL OR length(NEW.visitor) >= length(OLD.visitor) OR instr(NEW.visitor, '…') = 0
    )
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

DROP TRIGGER parcels_are_kept;
CREATE TRIGGER parcels_are_kept BEFORE UPDATE ON parcels
WHEN NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind OR NEW.arrived_on <> OLD.arrived_on
  OR NEW.note <> OLD.note AND NEW.note <> ''
    AND (length(NEW.note) >= length(OLD.note) OR instr(NEW.note, '…') = 0)
BEGIN
  SELECT RAISE(ABORT, 'a correction adds');
END;

-- Why a bed is closed can be told in other words without asking once more who was promised it.
DROP TRIGGER bed_closures_nobody_inside_changed;
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

DROP TRIGGER bed_closures_keep_promises_changed;
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
