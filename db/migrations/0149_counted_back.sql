-- Somebody whom the count found away came back: that is written as an outing that nobody saw begin and nothing was agreed for.
ALTER TABLE passes ADD COLUMN by_count INTEGER NOT NULL DEFAULT 0 CHECK (by_count IN (0, 1));
