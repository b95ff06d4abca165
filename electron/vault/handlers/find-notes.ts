import {
  houseNotes,
  notesBySeq,
  notesOf,
  type NoteWithContact,
  sealedContactsBy,
} from "../../../db/contacts.ts";
import { personById, type PersonRow } from "../../../db/people.ts";
import { allUsers } from "../../../db/users.ts";
import { mostHits, type NoteHit } from "../../../domain/contact.ts";
import type { PersonId } from "../../../domain/person.ts";
import { ok } from "../../../domain/result.ts";
import { glimpseOf, wantedFrom } from "../../../domain/search-words.ts";
import { noteWords } from "../contacts.ts";
import type { Context } from "../context.ts";
import type { Handlers, Prepared } from "../dispatch.ts";
import { reachable, readsOffice } from "../reachable.ts";
import { catchUp, findNotes, keepCatchingUp } from "../search.ts";
import { withOfficeName } from "./people.ts";

/** What is found is read on the spot, and held against what was typed: the index only says where to look. */
const search: Prepared<"contacts.search", null> = {
  prepare: (vault, house) => {
    if (house.compartments.has("care")) keepCatchingUp(vault, house);
    return Promise.resolve(ok(null));
  },
  run: (context, { text, personId }) => {
    if (wantedFrom(text).length === 0) return ok({ hits: [], behind: 0 });
    const finder = finderIn(context, text);
    const isCare = context.keys.holds.includes("care");
    const behind = isCare ? catchUp(context) : 0;
    const hits = isCare
      ? [...ownSealed(context, finder, personId), ...indexed(context, finder, text, personId)]
      : inHouse(context, finder, personId);
    const newest = hits.toSorted((a, b) => b.seq - a.seq).slice(0, mostHits);
    for (const id of new Set(newest.map(({ hit }) => hit.person.id)))
      context.noteReading(id, "sessions");
    return ok({ hits: newest.map(({ hit }) => hit), behind });
  },
};

/** Handlers of looking for something in notes. */
export const findNoteHandlers = { "contacts.search": search } satisfies Partial<Handlers>;

interface Found {
  readonly seq: number;
  readonly hit: NoteHit;
}
type Finder = (row: NoteWithContact, words: string | null) => readonly Found[];

/** Looks for what was typed in one note; in files that this reader may not open there is nothing. */
function finderIn(context: Context, typed: string): Finder {
  const people = new Map<PersonId, PersonRow | null>();
  const names = new Map<string, string>(allUsers(context.tx).map(({ id, name }) => [id, name]));
  const personOf = (id: PersonId): PersonRow | null => {
    const known = people.get(id);
    if (known !== undefined) return known;
    const person = readable(context, id);
    people.set(id, person);
    return person;
  };
  return ({ note, contact }, words) => {
    const glimpse = words === null ? null : glimpseOf(words, typed);
    const person = glimpse === null ? null : personOf(contact.personId);
    if (glimpse === null || person === null) return [];
    const { id, number, name } = withOfficeName(context, person);
    const { day, level } = contact;
    const hit: NoteHit = {
      ...{ contactId: contact.id, noteId: note.id, person: { id, number, name } },
      ...{ day, level, byName: names.get(note.by) ?? "", glimpse },
    };
    return [{ seq: note.seq, hit }];
  };
}

function readable(context: Context, id: PersonId): PersonRow | null {
  const person = reachable(context, id) === null ? null : personById(context.tx, id);
  if (person === null) return null;
  return context.keys.holds.includes("office") && !readsOffice(context, person) ? null : person;
}

/** Asks the index for more until there is a page of what really holds the words. */
function indexed(
  context: Context,
  finder: Finder,
  typed: string,
  personId: PersonId | null,
): readonly Found[] {
  const found: Found[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let round = 0; round < mostRounds && found.length < mostHits; round += 1) {
    const page = { before, limit: mostHits };
    const seqs = findNotes(context, typed, personId, page) ?? [];
    for (const row of notesBySeq(context.tx, seqs))
      if (row.contact.level !== "sealed")
        found.push(...finder(row, noteWords(context, row.contact, row.note)));
    before = seqs.at(-1) ?? 0;
    if (seqs.length < mostHits) break;
  }
  return found;
}

const mostRounds = 5;

/** Her sealed notes stand in no index: they are few, and are read through. */
const ownSealed = (context: Context, finder: Finder, personId: PersonId | null): readonly Found[] =>
  sealedContactsBy(context.tx, context.me.id)
    .filter((contact) => personId === null || contact.personId === personId)
    .flatMap((contact) =>
      notesOf(context.tx, [contact.id]).flatMap((note) =>
        finder({ note, contact }, noteWords(context, contact, note)),
      ),
    );

const inHouse = (context: Context, finder: Finder, personId: PersonId | null): readonly Found[] =>
  houseNotes(context.tx)
    .filter(({ contact }) => personId === null || contact.personId === personId)
    .flatMap((row) => finder(row, row.note.houseText));
