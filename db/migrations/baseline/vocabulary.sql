-- A centre's own words on the printouts for a person, by language. The built-in ones are in no table. Nothing is
-- rewritten: returning to the built-in words is a further version, without words. A version counts from its day on,
-- until a later one does.
CREATE TABLE sheet_words (
  id TEXT PRIMARY KEY,
  language TEXT NOT NULL CHECK (language IN (
      'en', 'fr', 'nl', 'am', 'ar', 'bg', 'es', 'fa', 'pt', 'ro', 'ru', 'sq', 'th', 'tr', 'uk', 'vi', 'zh'
    )),
  word TEXT NOT NULL CHECK (length(word) BETWEEN 3 AND 60),
  number INTEGER NOT NULL CHECK (number >= 1),
  words TEXT CHECK (length(words) BETWEEN 1 AND 300),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (language, word, number)
) STRICT;

-- A native speaker has reviewed the printouts of a language: recorded by an administrator, and undone the same way.
CREATE TABLE sheet_readings (
  id TEXT PRIMARY KEY,
  language TEXT NOT NULL CHECK (language IN (
      'am', 'ar', 'bg', 'es', 'fa', 'pt', 'ro', 'ru', 'sq', 'th', 'tr', 'uk', 'vi', 'zh'
    )),
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
  -- Of the words that the program brought along then.
  edition INTEGER NOT NULL CHECK (edition >= 1),
  said_at TEXT NOT NULL,
  said_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;

-- A centre's decisions about the words of the lists staff choose from: its own name for one, and whether it is offered.
-- The built-in ones are in no table. Nothing is rewritten: undoing a decision is a further one. A decision counts from
-- its day on, until a later one does. What was chosen before keeps its code, here and everywhere.
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

CREATE INDEX sheet_readings_by_language ON sheet_readings (language);

CREATE TRIGGER sheet_words_follow BEFORE INSERT ON sheet_words
WHEN NEW.number <> 1 + (
  SELECT coalesce(max(number), 0) FROM sheet_words
  WHERE language = NEW.language AND word = NEW.word
)
BEGIN
  SELECT RAISE(ABORT, 'one version after the other');
END;

-- Only existing words can be removed.
CREATE TRIGGER sheet_words_begin_with_words BEFORE INSERT ON sheet_words
WHEN NEW.words IS NULL AND NEW.number = 1
BEGIN
  SELECT RAISE(ABORT, 'the words are ours already');
END;

CREATE TRIGGER sheet_words_are_kept BEFORE UPDATE ON sheet_words BEGIN
  SELECT RAISE(ABORT, 'a word gets a further version');
END;

CREATE TRIGGER sheet_words_stay BEFORE DELETE ON sheet_words BEGIN
  SELECT RAISE(ABORT, 'a word gets a further version');
END;

CREATE TRIGGER sheet_readings_are_kept BEFORE UPDATE ON sheet_readings BEGIN
  SELECT RAISE(ABORT, 'what was said stays written down');
END;

CREATE TRIGGER sheet_readings_stay BEFORE DELETE ON sheet_readings BEGIN
  SELECT RAISE(ABORT, 'what was said stays written down');
END;

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
