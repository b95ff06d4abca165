-- Which files are due to go follows from when each was opened, closed and left: read at every sign-in, from indexes alone.
DROP INDEX people_counted;
CREATE INDEX people_counted ON people (id, sex, nationality, birth_month, age_years, age_on, number, created_at);
DROP INDEX assistances_by_person;
CREATE INDEX assistances_by_person ON assistances (person_id, opened_on, voided_at, assisted_on, closed_on);
-- Calls that nobody came from and that have lost their names stay for the figures, until they go too.
CREATE INDEX referrals_nameless ON referrals (received_at, id, person_id, erased_at) WHERE person_id IS NULL AND erased_at IS NOT NULL;
