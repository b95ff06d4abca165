-- Of a year from which calls alone have gone, its calls are written down; the rest of its figures joins them, once, before the
-- first file of it goes.
DROP TRIGGER frozen_years_are_frozen;
CREATE TRIGGER frozen_years_are_frozen BEFORE UPDATE ON frozen_years
WHEN NEW.year <> OLD.year OR json_type(OLD.figures, '$.tables') IS NOT NULL
  OR json_type(NEW.figures, '$.tables') IS NULL
  OR json_extract(NEW.figures, '$.calls') IS NOT json_extract(OLD.figures, '$.calls')
BEGIN
  SELECT RAISE(ABORT, 'what is frozen does not change');
END;
