-- How large somebody wants everything drawn, beside her language and whether it is dark.

ALTER TABLE users ADD COLUMN text_size TEXT NOT NULL DEFAULT 'normal'
  CHECK (text_size IN ('normal', 'large', 'largest'));
