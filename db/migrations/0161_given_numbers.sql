-- A number on a paper somewhere never means somebody else: the highest that was ever given stays known, whatever goes.
CREATE TABLE given_numbers (
  kind TEXT PRIMARY KEY CHECK (kind IN ('people', 'referrals', 'complaints')),
  last INTEGER NOT NULL CHECK (last >= 1)
) STRICT;

INSERT INTO given_numbers (kind, last)
SELECT kind, max(number) FROM (
  SELECT 'people' AS kind, number FROM people
  UNION ALL SELECT 'people', number FROM erasure_orders
  UNION ALL SELECT 'people', last_number FROM imports
  UNION ALL SELECT 'referrals', number FROM referrals
  UNION ALL SELECT 'complaints', number FROM complaints
) WHERE number IS NOT NULL GROUP BY kind;

CREATE TRIGGER people_are_numbered AFTER INSERT ON people BEGIN
  INSERT INTO given_numbers (kind, last) VALUES ('people', NEW.number)
    ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last);
END;

CREATE TRIGGER referrals_are_numbered AFTER INSERT ON referrals BEGIN
  INSERT INTO given_numbers (kind, last) VALUES ('referrals', NEW.number)
    ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last);
END;

CREATE TRIGGER complaints_are_numbered AFTER INSERT ON complaints BEGIN
  INSERT INTO given_numbers (kind, last) VALUES ('complaints', NEW.number)
    ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last);
END;

CREATE TRIGGER given_numbers_only_rise BEFORE UPDATE ON given_numbers WHEN NEW.last < OLD.last BEGIN
  SELECT RAISE(ABORT, 'a number is given once');
END;
