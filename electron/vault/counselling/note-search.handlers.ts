import {
  houseNotes,
  notesBySeq,
  notesOf,
  type NoteWithSession,
  sealedSessionsBy,
} from "../../../db/counselling/sessions.ts";
import { allUsers } from "../../../db/users/users.ts";
import { mostHits, type NoteHit } from "../../../domain/counselling/session-view.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok } from "../../../domain/core/result.ts";
import {
  type NoteExcerpt,
  noteExcerptOf,
  searchWordsFrom,
} from "../../../domain/counselling/note-search-words.ts";
import { noteWords } from "./sessions.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Handlers, Prepared } from "../platform/dispatch.ts";
import { reachableAmong, readsOffice } from "../people/readable-person-files.ts";
import { catchUp, findNotes, keepCatchingUp } from "./note-search.ts";
import { withOfficeName } from "../people/name-for-office.ts";

/** What is found is read at once, and compared with what was typed: the index only tells where to look. */
const search: Prepared<"contacts.search", null> = {
  prepare: (vault, house) => {
    if (house.compartments.has("care")) keepCatchingUp(vault, house);
    return Promise.resolve(ok(null));
  },
  run: (context, { text, personId }) => {
    if (searchWordsFrom(text).length === 0) return ok({ hits: [], behind: 0 });
    const isCare = context.keys.holds.includes("care");
    const behind = isCare ? catchUp(context) : 0;
    const found = isCare
      ? [...ownSealed(context, text, personId), ...indexed(context, text, personId)]
      : inHouse(context, text, personId);
    const newest = found.toSorted((a, b) => b.note.seq - a.note.seq);
    const hits = hitsFrom(context, newest).slice(0, mostHits);
    context.noteReadings(
      hits.map(({ person }) => person.id),
      "sessions",
    );
    return ok({ hits, behind });
  },
};

/** Handlers of looking for something in notes. */
export const findNoteHandlers = { "contacts.search": search } satisfies Partial<Handlers>;

interface Found extends NoteWithSession {
  readonly glimpse: NoteExcerpt;
}

/** A note that contains what was typed; nothing where it does not, or this reader cannot open it. */
function holding(row: NoteWithSession, words: string | null, typed: string): readonly Found[] {
  const glimpse = words === null ? null : noteExcerptOf(words, typed);
  return glimpse === null ? [] : [{ ...row, glimpse }];
}

/** In files that this reader may not open there is nothing. People are asked for together. */
function hitsFrom(context: Context, found: readonly Found[]): NoteHit[] {
  const names = new Map<string, string>(allUsers(context.tx).map(({ id, name }) => [id, name]));
  const ids = found.map(({ contact }) => contact.personId);
  const people = new Map(
    [...reachableAmong(context, ids).values()]
      .filter((person) => !context.keys.holds.includes("office") || readsOffice(context, person))
      .map((person) => [person.card.id, withOfficeName(context, person)]),
  );
  return found.flatMap(({ note, contact, glimpse }) => {
    const person = people.get(contact.personId);
    if (person === undefined) return [];
    const { id, number, name } = person;
    return [
      {
        contactId: contact.id,
        noteId: note.id,
        person: { id, number, name },
        day: contact.day,
        level: contact.level,
        byName: names.get(note.by) ?? "",
        glimpse,
      },
    ];
  });
}

/** Asks the index for more until there is a page of what really holds the words. */
function indexed(context: Context, typed: string, personId: PersonId | null): readonly Found[] {
  const found: Found[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let round = 0; round < mostRounds && found.length < mostHits; round += 1) {
    const page = { before, limit: mostHits };
    const seqs = findNotes(context, typed, personId, page) ?? [];
    for (const row of notesBySeq(context.tx, seqs))
      if (row.contact.level !== "sealed")
        found.push(...holding(row, noteWords(context, row.contact, row.note), typed));
    before = seqs.at(-1) ?? 0;
    if (seqs.length < mostHits) break;
  }
  return found;
}

const mostRounds = 5;

/** The user's own sealed notes are in no index: they are few, and are read in full. */
const ownSealed = (context: Context, typed: string, personId: PersonId | null): readonly Found[] =>
  sealedSessionsBy(context.tx, context.me.id)
    .filter((contact) => personId === null || contact.personId === personId)
    .flatMap((contact) =>
      notesOf(context.tx, [contact.id]).flatMap((note) =>
        holding({ note, contact }, noteWords(context, contact, note), typed),
      ),
    );

const inHouse = (context: Context, typed: string, personId: PersonId | null): readonly Found[] =>
  houseNotes(context.tx)
    .filter(({ contact }) => personId === null || contact.personId === personId)
    .flatMap((row) => holding(row, row.note.houseText, typed));
