-- What a user chose above the list of people: under a name of her own, or the last one, without a name. Codes only.
CREATE TABLE people_filters (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) <= 40),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  PRIMARY KEY (user_id, name)
) STRICT;
