-- Whose a complaint is that the house let go of, sealed for the office: it is found when she asks for everything that is held,
-- and goes with her file.
ALTER TABLE complaints ADD COLUMN sealed_person BLOB CHECK (sealed_person IS NULL OR person_id IS NULL);
