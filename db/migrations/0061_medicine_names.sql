-- What a medicine is called: sealed, and known to the house while the person agrees. It leaves with the label.
ALTER TABLE medicines ADD COLUMN name_agreed_on TEXT CHECK (name_agreed_on IS date(name_agreed_on));
ALTER TABLE medicines ADD COLUMN shown_name TEXT CHECK (
  shown_name IS NULL OR (length(shown_name) BETWEEN 1 AND 160 AND name_agreed_on IS NOT NULL)
);
