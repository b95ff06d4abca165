-- Whoever came and left on one day slept here no night: such a stay is in the way of no other.
DROP TRIGGER stays_one_at_a_time_added;
DROP TRIGGER stays_one_at_a_time_changed;

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
