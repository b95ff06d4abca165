// What a sign-in would wait for longest is kept over the lock, sealed to whoever worked it out, and taken up where nothing was
// written meanwhile that it follows from. See docs/adr/0039-kept-over-the-lock.md.
import * as z from "zod";
import { readNow } from "../../db/followed-tables.ts";
import { dropKept } from "../../db/kept-answers.ts";
import type { WriteDb } from "../../db/open.ts";
import type { Answers } from "./answers.ts";
import type { Context } from "./context.ts";
import { isAsFound } from "./kept-found.ts";
import { openDraft, sealDraft } from "./keys/draft.ts";
import type { OpenHouse } from "./open-house.ts";

/** The program that takes it up is the one that kept it: it needs no schema for each answer. */
const KeptAnswers = z.array(z.tuple([z.string(), z.array(z.string()), z.unknown()]));
export type KeptAnswers = z.infer<typeof KeptAnswers>;
/** Each day apart: only what is taken up is read. */
const KeptDays = z.array(z.strictObject({ state: z.string(), answers: z.string() }));

/**
 * In the transaction that writes what anything kept follows from, or may have: nothing is ever kept that is no longer so.
 * Each time from then on, since the transaction may be taken back.
 */
export function dropWhereWritten({ overLock, database }: OpenHouse, tx: WriteDb): void {
  if (overLock !== null && !isAsFound(overLock, database.file)) dropKept(tx);
}

/** The questions of Today that go through the whole file, and the answers to which are plain data. */
const whole =
  /^(?:due today|needs due today|ways due by .+|conditions|files due|plans that are missing)$/;

export const isOverLock = (question: string): boolean => whole.test(question);

/** What was kept for the signed-in person, where all of it is still so; asked once. */
export function takeUpKept(context: Context): Answers {
  const { house } = context;
  const { overLock, database } = house;
  const sealed = overLock?.sealed ?? null;
  if (overLock === null || sealed === null) return new Map();
  overLock.sealed = null;
  const kept = isAsFound(overLock, database.file) ? openKept(house, sealed) : "[]";
  const state = stateOverLock(context);
  const day = KeptDays.parse(JSON.parse(kept)).find((one) => one.state === state);
  if (day === undefined) return new Map();
  return new Map(
    KeptAnswers.parse(JSON.parse(day.answers)).map(([question, tables, answer]) => [
      question,
      { answer, reads: readNow(database.file, tables) },
    ]),
  );
}

/**
 * All that an answer of Today about the whole file follows from and that is no table, said so that another process knows it again;
 * null where that cannot be said. None of them asks which night it is.
 */
export function stateOverLock({ house, me, settings, today }: Context): string | null {
  const { program, compartments } = house;
  const epochs = [...compartments].map(([name, { byEpoch }]) => [name, ...byEpoch.keys()]);
  return program === null ? null : JSON.stringify([program, today, epochs, me, settings]);
}

/** Of several days, of which the first that fits is taken up. */
export function sealKept(
  house: OpenHouse,
  days: readonly { readonly state: string; readonly answers: KeptAnswers }[],
): Buffer {
  const kept: z.infer<typeof KeptDays> = days.map(({ state, answers }) => ({
    ...{ state, answers: JSON.stringify(answers) },
  }));
  return sealDraft(house.bundleSeed, placeOf(house), JSON.stringify(kept));
}

/** No day where her key is another one since. */
const openKept = (house: OpenHouse, sealed: Buffer): string =>
  openDraft(house.bundleSeed, placeOf(house), sealed) ?? "[]";

/** Sealed to her as a draft of hers is, where no draft stands. */
const placeOf = ({ vault, userId }: OpenHouse) => ({
  ...{ vaultId: vault.id, userId, kind: "kept answers", personId: "", object: "", version: 0 },
});
