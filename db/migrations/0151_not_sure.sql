-- What is not sure is written as what it is: a nationality that is presumed, and an age that lies between two.
ALTER TABLE people ADD COLUMN is_nationality_presumed INTEGER NOT NULL DEFAULT 0 CHECK (is_nationality_presumed IN (0, 1));
ALTER TABLE people ADD COLUMN age_up_to INTEGER CHECK (
  age_up_to IS NULL OR (age_years IS NOT NULL AND age_up_to > age_years AND age_up_to <= 110)
);
DROP INDEX people_counted;
CREATE INDEX people_counted ON people (
  id, sex, nationality, birth_month, age_years, age_on, number, created_at, is_nationality_presumed, age_up_to
);
