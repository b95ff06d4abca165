-- What a centre decided about the words of the lists staff choose from: how it calls one, and whether it is offered. Ours stand
-- in no table. Nothing is rewritten: undoing a decision is a further one. A decision counts from its day on, until a later one
-- does. What was chosen before keeps its code, here and everywhere.
CREATE TABLE list_words (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL CHECK (length(list) BETWEEN 1 AND 40),
  -- A code of ours, or the id of a word of the centre, and the code of ours that it is counted as.
  word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 60),
  counts_as TEXT NOT NULL CHECK (length(counts_as) BETWEEN 1 AND 60),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- As the centre calls it; without a name it is called as by us.
  en TEXT CHECK (length(en) BETWEEN 1 AND 60),
  fr TEXT CHECK (length(fr) BETWEEN 1 AND 60),
  nl TEXT CHECK (length(nl) BETWEEN 1 AND 60),
  is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (list, word, number),
  -- A word of the centre has no name of ours to fall back to.
  CHECK (word = counts_as OR coalesce(en, fr, nl) IS NOT NULL)
) STRICT;

CREATE TRIGGER list_words_follow BEFORE INSERT ON list_words
WHEN NEW.number <> 1 + (
  SELECT coalesce(max(number), 0) FROM list_words WHERE list = NEW.list AND word = NEW.word
)
BEGIN
  SELECT RAISE(ABORT, 'one decision after the other');
END;

-- Sums of years gone by would change with it.
CREATE TRIGGER list_words_count_as_before BEFORE INSERT ON list_words
WHEN EXISTS (
  SELECT 1 FROM list_words
  WHERE list = NEW.list AND word = NEW.word AND counts_as <> NEW.counts_as
)
BEGIN
  SELECT RAISE(ABORT, 'a word is counted as before');
END;

CREATE TRIGGER list_words_are_kept BEFORE UPDATE ON list_words BEGIN
  SELECT RAISE(ABORT, 'a word gets a further decision');
END;

CREATE TRIGGER list_words_stay BEFORE DELETE ON list_words BEGIN
  SELECT RAISE(ABORT, 'a word gets a further decision');
END;
