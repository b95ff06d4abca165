-- How each user looks at the calendar. Codes only: whose calendar it was is not kept.
CREATE TABLE calendar_filters (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;
