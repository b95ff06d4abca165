-- What a centre says in its own words on the sheets for a person, by language. Ours stand in no table. Nothing is rewritten:
-- ours again is a further version, without words. A version counts from its day on, until a later one does.
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

CREATE TRIGGER sheet_words_follow BEFORE INSERT ON sheet_words
WHEN NEW.number <> 1 + (
  SELECT coalesce(max(number), 0) FROM sheet_words
  WHERE language = NEW.language AND word = NEW.word
)
BEGIN
  SELECT RAISE(ABORT, 'one version after the other');
END;

-- Where there is nothing to take back, nothing is taken back.
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

-- Somebody who grew up with a language has read its sheets: said by an administrator, and taken back the same way.
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

CREATE INDEX sheet_readings_by_language ON sheet_readings (language);

CREATE TRIGGER sheet_readings_are_kept BEFORE UPDATE ON sheet_readings BEGIN
  SELECT RAISE(ABORT, 'what was said stays written down');
END;

CREATE TRIGGER sheet_readings_stay BEFORE DELETE ON sheet_readings BEGIN
  SELECT RAISE(ABORT, 'what was said stays written down');
END;
