-- A report reads thousands of rows of what it counts. They are read from an index alone: in their tables they stand among all that
-- is sealed, and every page of the file that is read is decrypted first. A column of which an index says that it is empty stands in it all the same:
-- else the table is asked.
DROP INDEX contacts_by_day;
CREATE INDEX contacts_by_day ON contacts (day, person_id, kind, is_interview, recorded_by, taken_back_at)
WHERE taken_back_at IS NULL;
DROP INDEX referrals_by_day;
CREATE INDEX referrals_by_day ON referrals (received_at, decision, referred_by, detected_by, person_id, own_words, id);
DROP INDEX referrals_by_person;
CREATE INDEX referrals_by_person ON referrals (person_id, received_at, decision, referred_by, detected_by, own_words, id)
WHERE person_id IS NOT NULL;
DROP INDEX assistances_by_person;
CREATE INDEX assistances_by_person ON assistances (person_id, opened_on, voided_at);
CREATE INDEX assistances_going_on ON assistances (person_id, id, opened_on, opened_at, assisted_on, reopens, closed_on, voided_at)
WHERE closed_on IS NULL AND voided_at IS NULL;
CREATE INDEX people_counted ON people (id, sex, nationality, birth_month, age_years, age_on);
