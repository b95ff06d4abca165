import { createHmac } from "node:crypto";
import { newestNote, type NoteWithSession, notesAfter } from "../../../db/counselling/sessions.ts";
import { erasureCount } from "../../../db/retention/erasure-orders.ts";
import { mergeCount } from "../../../db/people/merged-files.ts";
import {
  addToIndex,
  findInIndex,
  isDamage,
  openSearchIndex,
  readTo,
  removeIndex,
  type NoteSearchIndex,
} from "../../../db/counselling/note-search-index.ts";
import { isDiskFull } from "../../../db/platform/open-database.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok } from "../../../domain/core/result.ts";
import { indexedWords, searchWordsFrom } from "../../../domain/counselling/note-search-words.ts";
import { noteWords } from "./sessions.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Vault } from "../platform/dispatch.ts";
import { deriveKey } from "../keys/derive-key.ts";
import { closeIndex, type HeldIndex, houseFile, type OpenVault } from "../platform/opened-vault.ts";
import { read } from "../platform/transactions.ts";

// The index of what care workers read. It stands beside the house on this machine alone, under a key that follows from
// theirs, and may be behind, damaged or gone at any time: what it says is held against the notes themselves.

/** How many notes are read between two answers of the vault. */
const slice = 50;

/** Numbers of notes that may contain what was typed, newest first; null for a user who is no care worker. */
export function findNotes(
  context: Context,
  typed: string,
  personId: PersonId | null,
  page: { readonly before: number; readonly limit: number },
): readonly number[] | null {
  const wanted = searchWordsFrom(typed);
  return withIndex(context, (index, key) =>
    findInIndex(
      index,
      [
        ...wanted,
        ...(personId === null ? [] : [{ text: personWord(key, personId), isWhole: true }]),
      ],
      page,
    ),
  );
}

/** Reads the next notes into the index; returns how many it is still behind. On a full disk it stays behind. */
export function catchUp(context: Context): number {
  const read = (index: NoteSearchIndex, key: Buffer): number => {
    const rows = notesAfter(context.tx, readTo(index), slice);
    const last = rows.at(-1);
    if (last === undefined) return 0;
    const entries = rows.flatMap((row) => entryOf(context, key, row));
    addToIndex(index, entries, last.note.seq);
    return newestNote(context.tx) - last.note.seq;
  };
  try {
    return withIndex(context, read) ?? 0;
  } catch (thrown) {
    if (!isDiskFull(thrown)) throw thrown;
    return 0;
  }
}

/** Goes on reading between other requests until everything is read. */
export function keepCatchingUp(vault: Vault, house: OpenVault): void {
  if (house.isIndexing) return;
  house.isIndexing = true;
  const next = (): void => {
    if (vault.house !== house) return;
    house.isIndexing = false;
    try {
      const left = read(house, vault.clock, (context) => ok(catchUp(context)));
      if (!left.ok || left.value === 0) return;
    } catch (thrown) {
      // No caller waits for it: the next search finds what there is, and begins again.
      vault.onFault(thrown);
      return;
    }
    house.isIndexing = true;
    setImmediate(next);
  };
  setImmediate(next);
}

/** A damaged index is deleted and built from scratch, once. */
function withIndex<T>(
  context: Context,
  work: (index: NoteSearchIndex, key: Buffer) => T,
): T | null {
  for (let attempt = 0; ; attempt += 1) {
    const held = heldIndex(context);
    if (held === null) return null;
    try {
      return work(held.index, held.key);
    } catch (thrown) {
      if (attempt > 0 || !isDamage(thrown)) throw thrown;
      closeIndex(context.house);
      removeIndex(houseFile.index(context.house.folder));
    }
  }
}

function heldIndex({ tx, house }: Context): HeldIndex | null {
  const care = house.compartments.get("care");
  if (care === undefined) return null;
  const { epoch, recordKey } = care.newest;
  // Erased and merged data make it start from scratch.
  const merges = mergeCount(tx) + erasureCount(tx);
  const held = house.index;
  if (held !== null && held.epoch === epoch && held.merges === merges) return held;
  closeIndex(house);
  const derive = (label: string) => deriveKey(recordKey, label, house.vault.id, epoch);
  const index = openSearchIndex(
    houseFile.index(house.folder),
    derive("hearth 1 search"),
    { vaultId: house.vault.id, epoch, merges },
    newestNote(tx),
    { nativeBinding: house.nativeBinding },
  );
  house.index = { index, key: derive("hearth 1 search people"), epoch, merges };
  return house.index;
}

/** Sealed notes are not in it. */
function entryOf(context: Context, key: Buffer, { note, contact }: NoteWithSession) {
  if (contact.level === "sealed") return [];
  const text = noteWords(context, contact, note);
  if (text === null) return [];
  return [{ seq: note.seq, words: [personWord(key, contact.personId), ...indexedWords(text)] }];
}

/** Begins with a character that no folded text holds. */
const personWord = (key: Buffer, personId: PersonId): string =>
  `\ue000${createHmac("sha256", key).update(personId).digest("hex").slice(0, 16)}`;
