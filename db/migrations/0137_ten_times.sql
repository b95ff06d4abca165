-- In a house of fifty thousand files a list reads what it shows, and nothing of the others: their rows carry sealed records.
CREATE INDEX people_by_number ON people (number, id, version, name);
CREATE INDEX people_named ON people (number, id, name) WHERE name IS NOT NULL;
-- Who may wait for a place, among all who are assisted.
CREATE INDEX assistances_in_intake ON assistances (id)
WHERE closed_on IS NULL AND voided_at IS NULL AND assisted_on IS NULL;
CREATE INDEX assistance_modes_waiting ON assistance_modes (assistance_id) WHERE mode = 'waiting';
-- Whom a colleague ever accompanied.
CREATE INDEX assistance_workers_by_user ON assistance_workers (user_id, assistance_id);
