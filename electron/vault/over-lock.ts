// What a sign-in would wait for longest is kept over the lock, sealed to whoever worked it out, and taken up where nothing was
// written meanwhile that it follows from. See docs/adr/0039-kept-over-the-lock.md.
import * as z from "zod";
import { readNow, type Reads } from "../../db/followed-tables.ts";
import { dropKept } from "../../db/kept-answers.ts";
import type { WriteDb } from "../../db/open.ts";
import type { Context } from "./context.ts";
import { isAsFound } from "./kept-found.ts";
import { openDraft, sealDraft } from "./keys/draft.ts";
import type { OpenHouse } from "./open-house.ts";

/** What was worked out, by its question, and of what. */
export type Answers = Map<string, Answer>;
export interface Answer {
  readonly answer: unknown;
  readonly reads: Reads;
}

/** The program that takes it up is the one that kept it: it needs no schema for each answer. */
const Kept = z.strictObject({
  state: z.string(),
  answers: z.array(z.tuple([z.string(), z.array(z.string()), z.unknown()])),
});
export type Kept = z.infer<typeof Kept>;

/**
 * In the transaction that writes what anything kept follows from, or may have: nothing is ever kept that is no longer so.
 * Each time from then on, since the transaction may be taken back.
 */
export function dropWhereWritten({ overLock, database }: OpenHouse, tx: WriteDb): void {
  if (overLock !== null && !isAsFound(overLock, database.file)) dropKept(tx);
}

/** What was kept for the signed-in person, where all of it is still so; asked once. */
export function takeUpKept(context: Context): Answers {
  const { house } = context;
  const { overLock, database } = house;
  const sealed = overLock?.sealed ?? null;
  if (overLock === null || sealed === null) return new Map();
  overLock.sealed = null;
  const content = isAsFound(overLock, database.file) ? openKept(house, sealed) : null;
  if (content === null || content.state !== stateOverLock(context)) return new Map();
  return new Map(
    content.answers.map(([question, tables, answer]) => [
      question,
      { answer, reads: readNow(database.file, tables) },
    ]),
  );
}

/** All an answer follows from that is no table, said so that another process knows it again; null where that cannot be said. */
export function stateOverLock({ house, me, settings, today, tonight }: Context): string | null {
  const { program, compartments } = house;
  const epochs = [...compartments].map(([name, { byEpoch }]) => [name, ...byEpoch.keys()]);
  return program === null ? null : JSON.stringify([program, today, tonight, epochs, me, settings]);
}

export const sealKept = (house: OpenHouse, kept: Kept): Buffer =>
  sealDraft(house.bundleSeed, placeOf(house), JSON.stringify(kept));

/** Null where her key is another one since. */
function openKept(house: OpenHouse, sealed: Buffer): Kept | null {
  const content = openDraft(house.bundleSeed, placeOf(house), sealed);
  return content === null ? null : Kept.parse(JSON.parse(content));
}

/** Sealed to her as a draft of hers is, where no draft stands. */
const placeOf = ({ vault, userId }: OpenHouse) => ({
  ...{ vaultId: vault.id, userId, kind: "kept answers", personId: "", object: "", version: 0 },
});
