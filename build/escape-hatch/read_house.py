#!/usr/bin/python3
"""Reads a vault without Hearth, from two recovery sheets.

Needs Debian's python3-cryptography and sqlcipher, and words.txt (the 2,048 English
words of BIP 39) beside this file. Work on a COPY of the folder. It asks for the sheets.

  read_house.py FOLDER key
      prints the line that opens hearth.db in the sqlcipher program (two lines while the
      key of the vault is being changed: one of them does)
  read_house.py FOLDER records TABLE COMPARTMENT
      prints what is sealed in each row of a table, e.g.  records people care
  read_house.py FOLDER record COMPARTMENT NAME ROW_ID VERSION HEX
      prints one sealed record taken from anywhere, e.g. from people_history:
      record care people.care 4f0c... 3 01000174...
  read_house.py FOLDER hidden
      prints who is in the hidden files, in every version
  read_house.py FOLDER notes
      prints the sealed notes of users, each with the person it is about
  read_house.py FOLDER sessions
      prints the notes of sessions, sealed ones too
  read_house.py FOLDER erased
      prints what was erased of written texts in the last 90 days, row by row
  read_house.py FOLDER scans
      prints for each scan, and each frozen PDF of a dossier, its person, document or
      dossier, ID and record, in which its KEY stands
  read_house.py FOLDER blob ID KEY FILE
      writes a scan to FILE; its KEY (hex) stands in its record

What is not sealed to these sheets, but to earlier ones, is left out and named.
"""
import base64, hashlib, hmac, itertools, json, pathlib, struct, subprocess, sys
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

WORDS = pathlib.Path(__file__).with_name("words.txt").read_text().split()
MEMBER = "recoveryKey"  # whom a key is sealed to: a user's id, or this for the recovery sheets


def frame(*parts):
    """Every part after its length (4 bytes); text as UTF-8, numbers as decimal digits."""
    parts = [p if isinstance(p, bytes) else str(p).encode() for p in parts]
    return b"".join(struct.pack(">I", len(p)) + p for p in parts)


def derive(secret, *info):
    return HKDF(SHA256(), 32, None, frame(*info)).derive(secret)


# ---- The sheets: four lines of six words and a check word; two shares make the seed.

def multiply(a, b, polynomial, bits):
    """Product in the field of 2^bits elements."""
    product = 0
    while b:
        product ^= a if b & 1 else 0
        a, b = a << 1, b >> 1
        a ^= polynomial if a >> bits else 0
    return product


def read_sheet(number, lines):
    """33 bytes: 32 of the share, and the place it belongs to."""
    share = 0
    for line, words in enumerate(lines):
        numbers = [WORDS.index(word) for word in words.lower().split() if word in WORDS]
        total = 0
        for place, n in enumerate(numbers):
            total ^= multiply(n, 1 << place, 0b100000000101, 11)
        if len(words.split()) != 7 or total != (number - 1) * 4 + line + 1:
            sys.exit(f"Line {line + 1} of sheet {number} is not right.")
        for n in numbers[:6]:
            share = share << 11 | n
    return share.to_bytes(33, "big")


def combine(a, b):
    """The straight line through two points, at 0, for each byte (field of AES)."""
    def times(x, y): return multiply(x, y, 0x11B, 8)
    def inverse(x): return next(y for y in range(1, 256) if times(x, y) == 1)
    xa, xb = a[32], b[32]
    if xa == xb:
        sys.exit("This is the same sheet twice.")
    scale = inverse(xa ^ xb)
    pairs = zip(a[:32], b[:32])
    return bytes(times(scale, times(ya, xb) ^ times(yb, xa)) for ya, yb in pairs)


# ---- HPKE: RFC 9180, base mode, X25519 + HKDF-SHA256 + AES-256-GCM.

def hpke_open(seed, info, aad, sealed):
    def mac(key, data): return hmac.new(key, data, hashlib.sha256).digest()
    def extract(suite, salt, label, ikm): return mac(salt, b"HPKE-v1" + suite + label + ikm)
    def expand(suite, prk, label, info, n):
        return mac(prk, struct.pack(">H", n) + b"HPKE-v1" + suite + label + info + b"\x01")[:n]
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"
    private, enc = X25519PrivateKey.from_private_bytes(seed), sealed[:32]
    dh = private.exchange(X25519PublicKey.from_public_bytes(enc))
    own = private.public_key().public_bytes_raw()
    shared = expand(kem, extract(kem, b"", b"eae_prk", dh), b"shared_secret", enc + own, 32)
    hashes = [(b"psk_id_hash", b""), (b"info_hash", info)]
    context = b"\x00" + b"".join(extract(suite, b"", label, data) for label, data in hashes)
    secret = extract(suite, shared, b"secret", b"")
    key = expand(suite, secret, b"key", context, 32)
    nonce = expand(suite, secret, b"base_nonce", context, 12)
    return AESGCM(key).decrypt(nonce, sealed[32:], aad)


def sealed_key(seed, info, aad, sealed, what):
    """The key in these bytes (hex); None, said aloud, where it is not sealed to these sheets."""
    try:
        return hpke_open(seed, frame(info), aad, bytes.fromhex(sealed))
    except (InvalidTag, ValueError):
        print(f"{what} is not sealed to these sheets.", file=sys.stderr)


# ---- The vault.

def database_keys(key_file, seed):
    """The key of hearth.db; during a change of keys there are two, and one of them opens it."""
    slot, vault_id = key_file["kit"], key_file["vaultId"]
    if slot is None:
        sys.exit("This vault has no recovery sheets.")
    aad = frame(vault_id, slot["id"], key_file["purpose"])
    sealed = [base64.b64decode(slot[name]) for name in ("sealedVmk", "sealedNextVmk") if slot[name]]
    vault_keys = [hpke_open(seed, frame("hearth 1 vmk"), aad, one) for one in sealed]
    return [derive(key, "hearth 1 database", vault_id) for key in vault_keys]


def query(folder, keys, sql):
    for key in keys:
        lines = f"PRAGMA key = \"x'{key.hex()}'\";\n.mode list\n.separator |\n{sql};\n"
        command = ["sqlcipher", "-batch", folder / "hearth.db"]
        run = subprocess.run(command, input=lines, capture_output=True, text=True)
        if run.returncode == 0:
            return [line.split("|") for line in run.stdout.splitlines() if line != "ok"]
    sys.exit(f"hearth.db does not answer: {run.stderr}")


def compartment_keys(vault_id, seed, name, epochs, sealed):
    """{epoch: (record key, drop seed)}, from the newest epoch back to the first."""
    aad, keys = frame(vault_id, name, max(epochs), MEMBER), {}
    secret = sealed_key(seed, "hearth 1 compartment", aad, sealed, f"The compartment {name}")
    if secret is None:
        sys.exit(1)
    for epoch in range(max(epochs), 0, -1):
        def key(use): return derive(secret, f"hearth 1 compartment {use}", vault_id, name, epoch)
        keys[epoch] = (key("records"), key("drop"))
        if epoch > 1:
            wrapped, aad = epochs[epoch], frame(vault_id, name, epoch)
            secret = AESGCM(key("previous")).decrypt(wrapped[:12], wrapped[12:], aad)
    return keys


def read_compartment(folder, keys, vault_id, seed, name):
    sql = f"""SELECT epoch, hex(wrapped_previous) FROM compartment_epochs
              WHERE compartment = '{name}'"""
    epochs = {int(epoch): bytes.fromhex(hex) for epoch, hex in query(folder, keys, sql)}
    sql = f"""SELECT hex(sealed_key) FROM compartment_keys WHERE member_id = '{MEMBER}'
              AND compartment = '{name}' AND epoch = {max(epochs, default=0)}"""
    for [sealed] in query(folder, keys, sql):
        return compartment_keys(vault_id, seed, name, epochs, sealed)
    sys.exit(f"The compartment {name} is not sealed to these sheets.")


def open_record(keys, vault_id, name, row_id, version, sealed):
    form, body, aad = sealed[0], sealed[3:], frame(vault_id, name, row_id, version)
    record_key, drop_seed = keys[struct.unpack(">H", sealed[1:3])[0]]
    if form == 2:  # dropped in by someone who may not read it
        return hpke_open(drop_seed, frame("hearth 1 drop"), aad, body).decode()
    return AESGCM(record_key).decrypt(body[:12], body[12:], aad).decode()


def hidden_keys(folder, keys, vault_id, seed):
    """Each hidden file has a key of its own, sealed to the recovery sheets as well."""
    sql = f"SELECT person_id, hex(sealed_key) FROM hidden_holders WHERE member_id = '{MEMBER}'"
    opened = {}
    for person, sealed in query(folder, keys, sql):
        aad = frame(vault_id, person, MEMBER)
        key = sealed_key(seed, "hearth 1 person", aad, sealed, f"The hidden file {person}")
        if key:
            opened[person] = key
    return opened


def read_hidden(folder, keys, vault_id, seed):
    for person, key in hidden_keys(folder, keys, vault_id, seed).items():
        sql = f"""SELECT hidden_version, hex(sealed_hidden) FROM people WHERE id = '{person}'
                  UNION SELECT hidden_version, hex(sealed_hidden) FROM people_history
                  WHERE person_id = '{person}' AND sealed_hidden IS NOT NULL"""
        for version, record in query(folder, keys, sql):
            held, record = {0: (key, None)}, bytes.fromhex(record)
            print(person, open_record(held, vault_id, "people.hidden", person, version, record))


def read_notes(folder, keys, vault_id, seed):
    """So has each sealed note."""
    sql = f"""SELECT note.id, person_id, hex(sealed_key), hex(sealed) FROM own_notes AS note
              LEFT JOIN own_note_keys AS key ON note_id = note.id AND member_id = '{MEMBER}'"""
    for note, person, sealed, record in query(folder, keys, sql):
        aad = frame(vault_id, note, MEMBER)
        key = sealed_key(seed, "hearth 1 note", aad, sealed, f"A note about {person}")
        if key:
            held, record = {0: (key, None)}, bytes.fromhex(record)
            print(person, open_record(held, vault_id, "own_notes", note, 1, record))


def note_keys(keys):
    """A session has a further key since somebody reads it no more; they stand one behind the other."""
    later = {0x8000 + at // 32: (keys[at:at + 32], None) for at in range(0, len(keys), 32)}
    return {0: (keys[:32], None), **later}


def read_sessions(folder, keys, vault_id, seed):
    """Notes of sessions: of care workers, or each contact under a key of its own."""
    care = read_compartment(folder, keys, vault_id, seed, "care")
    sql = f"""SELECT note.id, person_id, day, contact.id, level, hex(sealed_key), hex(sealed)
              FROM contact_notes AS note JOIN contacts AS contact ON contact.id = note.contact_id
              LEFT JOIN contact_keys AS key
              ON key.contact_id = contact.id AND member_id = '{MEMBER}' ORDER BY seq"""
    for note, person, day, contact, level, sealed, record in query(folder, keys, sql):
        held = care
        if level == "sealed":
            aad, what = frame(vault_id, contact, MEMBER), f"A note of {day} about {person}"
            key = sealed_key(seed, "hearth 1 note", aad, sealed, what)
            if not key:
                continue
            held = note_keys(key)
        record = open_record(held, vault_id, "contact_notes", note, 1, bytes.fromhex(record))
        print(person, day, level, record)


def read_erased(folder, keys, vault_id, seed):
    """What was erased of written texts, sealed to the recovery sheets alone for 90 days."""
    sql = f"SELECT DISTINCT compartment FROM compartment_keys WHERE member_id = '{MEMBER}'"
    names = [name for [name] in query(folder, keys, sql)]
    held = [read_compartment(folder, keys, vault_id, seed, name) for name in names]
    for order, sealed in query(folder, keys, "SELECT id, hex(sealed) FROM erased_narratives"):
        info, what = "hearth 1 erased narratives", f"What the order {order} erased"
        text = sealed_key(seed, info, frame(vault_id, order), sealed, what)
        if text:
            print_erased(held, vault_id, seed, json.loads(text))


def print_erased(held, vault_id, seed, tables):
    """Row by row, as they were stored; the keys of sealed notes and hidden files are among them."""
    def stored(value): return base64.b64decode(value["bytes"])
    rows, held = [(table, row) for table, rows in tables for row in rows], list(held)
    for table, row in rows:
        if row.get("member_id") == MEMBER:
            info = "hearth 1 person" if table == "hidden_holders" else "hearth 1 note"
            of = row.get("person_id") or row.get("note_id") or row.get("contact_id")
            aad, sealed = frame(vault_id, of, MEMBER), stored(row["sealed_key"]).hex()
            key = sealed_key(seed, info, aad, sealed, f"What was sealed apart about {of}")
            held += [note_keys(key)] if key else []
    for table, row in rows:
        if "member_id" not in row:
            opened = {column: open_erased(held, vault_id, table, row, column, stored(value))
                      if column.startswith("sealed") and value else value
                      for column, value in row.items()}
            print(table, json.dumps(opened, ensure_ascii=False))


def open_erased(held, vault_id, table, row, column, sealed):
    """A row does not say under which key, name and version a record was sealed: all are tried."""
    table = table.removesuffix("_history")
    names = [f"{table}.{column.removeprefix('sealed_')}", table, f"{table}.hidden"]
    ids = [value for value in row.values() if isinstance(value, str)]
    versions = {1, *(value for value in row.values() if isinstance(value, int))}
    for keys, name, row_id, version in itertools.product(held, names, ids, versions):
        try:
            record = json.loads(open_record(keys, vault_id, name, row_id, version, sealed))
        except (InvalidTag, KeyError, ValueError):
            continue
        if name.endswith(".hidden"):  # sealed once more below the key of a hidden file
            return open_erased(held, vault_id, table, row, column, bytes.fromhex(record))
        return record
    print(f"A record of {table} is not sealed to these sheets.", file=sys.stderr)


def read_scans(folder, keys, vault_id, seed):
    """The key of each file; that of a hidden file is sealed once more under the file's own key."""
    covers, held = hidden_keys(folder, keys, vault_id, seed), {}
    sql = """SELECT person_id, document_id, blobs.id, compartment, hex(blobs.sealed) FROM scans
             JOIN blobs ON blobs.id = blob_id JOIN documents ON documents.id = document_id
             UNION ALL SELECT person_id, dossier_id, blobs.id, compartment, hex(blobs.sealed)
             FROM dossier_versions JOIN blobs ON blobs.id = blob_id
             JOIN dossiers ON dossiers.id = dossier_id"""
    for person, document, blob, name, record in query(folder, keys, sql):
        record = bytes.fromhex(record)
        if record[:3] == b"\1\0\0":
            if person not in covers:
                continue
            cover = {0: (covers[person], None)}
            record = open_record(cover, vault_id, "blobs.hidden", blob, 1, record)
            record = bytes.fromhex(json.loads(record))
        if name not in held:
            held[name] = read_compartment(folder, keys, vault_id, seed, name)
        print(person, document, blob, open_record(held[name], vault_id, "blobs", blob, 1, record))


def open_blob(blob_id, key, sealed):
    parts = [sealed[at:at + 65552] for at in range(1, len(sealed), 65552)]
    nonces = [n.to_bytes(11, "big") + bytes([n == len(parts) - 1]) for n in range(len(parts))]
    aad = frame("hearth 1 blob", blob_id)
    return b"".join(AESGCM(key).decrypt(nonce, part, aad) for nonce, part in zip(nonces, parts))


def ask_sheet():
    print("Number of the sheet (1, 2 or 3):", file=sys.stderr)
    number = int(input())
    print("Its four lines, seven words each:", file=sys.stderr)
    return read_sheet(number, [input() for _ in range(4)])


def main(folder, command, *rest):
    folder = pathlib.Path(folder)
    if command == "blob":
        blob_id, key, target = rest
        sealed = (folder / "blobs" / blob_id[:2] / blob_id).read_bytes()
        return pathlib.Path(target).write_bytes(open_blob(blob_id, bytes.fromhex(key), sealed))
    key_file = json.loads((folder / "house.keys").read_text())
    vault_id, seed = key_file["vaultId"], combine(ask_sheet(), ask_sheet())
    keys = database_keys(key_file, seed)
    if command == "key":
        return print("\n".join(f"PRAGMA key = \"x'{key.hex()}'\";" for key in keys))
    if command == "hidden":
        return read_hidden(folder, keys, vault_id, seed)
    if command == "notes":
        return read_notes(folder, keys, vault_id, seed)
    if command == "sessions":
        return read_sessions(folder, keys, vault_id, seed)
    if command == "erased":
        return read_erased(folder, keys, vault_id, seed)
    if command == "scans":
        return read_scans(folder, keys, vault_id, seed)
    if command == "record":
        compartment, name, row_id, version, record = rest
        rows = [(row_id, version, record)]
    else:
        table, compartment = rest
        name, column = f"{table}.{compartment}", f"sealed_{compartment}"
        rows = query(folder, keys, f"""SELECT id, {compartment}_version, hex({column})
                                       FROM {table} WHERE {column} IS NOT NULL""")
    held = read_compartment(folder, keys, vault_id, seed, compartment)
    for row_id, version, record in rows:
        print(row_id, open_record(held, vault_id, name, row_id, version, bytes.fromhex(record)))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except InvalidTag:
        sys.exit("These sheets, or this key, belong to another vault or another file.")
