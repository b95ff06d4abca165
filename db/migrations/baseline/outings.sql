CREATE TABLE passes (
  id TEXT PRIMARY KEY,
  out_at TEXT NOT NULL,
  out_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- Roughly, in a few words; never an address.
  where_to TEXT NOT NULL CHECK (length(where_to) <= 80),
  back_by TEXT NOT NULL CHECK (back_by > out_at),
  company TEXT NOT NULL CHECK (company IN ('alone', 'housemate', 'colleague', 'someone')),
  has_phone INTEGER NOT NULL CHECK (has_phone IN (0, 1)),
  -- A person counted as away came back: recorded as an outing with an unknown start and nothing agreed.
  by_count INTEGER NOT NULL DEFAULT 0 CHECK (by_count IN (0, 1))
) STRICT;

-- A family goes out on one outing; each person returns separately.
CREATE TABLE pass_people (
  pass_id TEXT NOT NULL REFERENCES passes (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  stay_id TEXT NOT NULL,
  ended_at TEXT,
  ended_as TEXT CHECK (ended_as IN ('back', 'left')),
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (pass_id, person_id),
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT,
  CHECK ((ended_at IS NULL) = (ended_as IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;

-- The house's own procedure, in three languages. A step that is reworded is retired, so that what was ticked stays true.
CREATE TABLE missing_steps (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  en TEXT NOT NULL CHECK (length(en) BETWEEN 1 AND 240),
  fr TEXT NOT NULL CHECK (length(fr) BETWEEN 1 AND 240),
  nl TEXT NOT NULL CHECK (length(nl) BETWEEN 1 AND 240),
  retired_at TEXT
) STRICT;

-- A person has not come back: the steps are being taken.
CREATE TABLE missing_searches (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  stay_id TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- For the people searching: when and where the person was last seen, what they look like, what they wear.
  last_seen TEXT NOT NULL CHECK (length(last_seen) <= 300),
  looks TEXT NOT NULL CHECK (length(looks) <= 600),
  version INTEGER NOT NULL CHECK (version >= 1),
  ended_at TEXT,
  ended_as TEXT CHECK (ended_as IN ('back', 'left')),
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  FOREIGN KEY (stay_id, person_id) REFERENCES stays (id, person_id) ON DELETE RESTRICT,
  CHECK ((ended_at IS NULL) = (ended_as IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;

CREATE TABLE missing_ticks (
  search_id TEXT NOT NULL REFERENCES missing_searches (id) ON DELETE CASCADE,
  step_id TEXT NOT NULL REFERENCES missing_steps (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (search_id, step_id)
) STRICT;

-- A person is out only once at a time.
CREATE UNIQUE INDEX pass_people_once ON pass_people (person_id) WHERE ended_at IS NULL;
CREATE INDEX pass_people_ended ON pass_people (ended_at) WHERE ended_at IS NOT NULL;
CREATE UNIQUE INDEX missing_searches_once ON missing_searches (person_id) WHERE ended_at IS NULL;

CREATE TRIGGER pass_people_live_here BEFORE INSERT ON pass_people
WHEN NOT EXISTS (
  SELECT 1 FROM stays WHERE id = NEW.stay_id AND until_night IS NULL AND voided_at IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'does not live here');
END;

CREATE TRIGGER missing_ticks_while_it_goes_on BEFORE INSERT ON missing_ticks
WHEN (SELECT ended_at FROM missing_searches WHERE id = NEW.search_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the search is over');
END;

INSERT INTO missing_steps (id, position, en, fr, nl) VALUES
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0001', 0,
   'Look in the room, the garden and the common rooms: is the person perhaps back already?',
   'Regarder dans la chambre, le jardin et les pièces communes : la personne est-elle déjà rentrée ?',
   'Kijk in de kamer, de tuin en de gemeenschappelijke ruimtes: is de persoon misschien al terug?'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0002', 1,
   'Call the person. Ask for the code word. If someone may be listening, ask only yes-or-no questions.',
   'Appeler la personne. Demander le mot convenu ; si quelqu’un écoute peut-être, ne poser que des questions fermées (oui ou non).',
   'Bel de persoon. Vraag naar het codewoord; luistert er iemand mee, stel dan alleen ja-neevragen.'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0003', 2,
   'Send one short message without names or places: “All OK? Please call us.”',
   'Envoyer un seul message court, sans nom ni lieu : « Tout va bien ? Merci de nous rappeler. »',
   'Stuur één kort bericht, zonder namen of plaatsen: “Alles goed? Bel ons even terug.”'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0004', 3,
   'Ask housemates calmly what they know, one by one, without frightening anybody.',
   'Demander calmement aux autres personnes hébergées ce qu’elles savent, une à une, sans effrayer personne.',
   'Vraag rustig aan de andere bewoners wat ze weten, een voor een, zonder iemand bang te maken.'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0005', 4,
   'Read the safety card: who must never be called, and what was agreed for this case.',
   'Lire la fiche de sécurité : qui ne jamais appeler, et ce qui a été convenu pour ce cas.',
   'Lees de veiligheidskaart: wie nooit gebeld wordt, en wat voor dit geval is afgesproken.'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0006', 5,
   'Tell the coordinator on call, whatever the hour. From here on decide together.',
   'Prévenir la coordination de garde, quelle que soit l’heure. À partir d’ici, décider ensemble.',
   'Verwittig de coördinatie van wacht, op elk uur. Beslis vanaf hier samen.'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0007', 6,
   'Tell the care worker: is there an appointment, a hearing or a worry that explains it?',
   'Prévenir la personne de référence : un rendez-vous, une audition ou un souci l’explique-t-il ?',
   'Verwittig de vaste begeleider: is er een afspraak, een verhoor of een zorg die het verklaart?'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0008', 7,
   'The coordinator tells the police, by the agreed contact: at once for a child or great danger, otherwise when decided.',
   'La coordination prévient la police, par le contact convenu : tout de suite pour un enfant ou un grand danger, sinon quand c’est décidé.',
   'De coördinatie verwittigt de politie, via het afgesproken contact: meteen bij een kind of groot gevaar, anders wanneer het beslist is.'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0009', 8,
   'Consider together whether the address may be known. If so, report it: press Ctrl K and type “address”.',
   'Évaluer ensemble si l’adresse a pu être révélée ; si oui, le signaler : Ctrl K, puis « adresse ».',
   'Ga samen na of het adres bekend kan zijn geraakt; zo ja, meld het: druk op Ctrl K en typ “adres”.'),
  ('7c0b6a52-5f0e-4a3b-9b53-0c6a1f1f0010', 9,
   'Agree who stays reachable tonight, and write it in the hand-over.',
   'Convenir de qui reste joignable cette nuit, et l’écrire dans la passation.',
   'Spreek af wie vannacht bereikbaar blijft, en schrijf het in de overdracht.');
