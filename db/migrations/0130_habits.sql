-- Which screen somebody begins with, and whether names stay hidden for her until she shows them again.

ALTER TABLE users ADD COLUMN first_screen TEXT NOT NULL DEFAULT 'today'
  CHECK (first_screen IN ('today', 'house', 'people', 'documents'));
ALTER TABLE users ADD COLUMN hides_names INTEGER NOT NULL DEFAULT 0 CHECK (hides_names IN (0, 1));
