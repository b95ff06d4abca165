-- The sealed notes of one author are looked through at each search: they are few among all that she wrote.
CREATE INDEX contacts_sealed ON contacts (recorded_by, recorded_at) WHERE level = 'sealed';
