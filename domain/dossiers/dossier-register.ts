import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { mostFound } from "../address-guard/text-verdict.ts";
import { Found } from "../address-guard/printout-verdict.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { DossierVersionId, LetThrough, Done } from "./dossier.ts";
import { Change, DossierContent } from "./dossier-content.ts";

// What is kept of a dossier that is frozen, and what became of it. All of it is sealed for the `office`.

export const SentHow = z.enum(["registeredPost", "post", "hand", "email", "portal"]);
export type SentHow = z.infer<typeof SentHow>;

export const GivenAnswer = z.enum(["granted", "refused", "moreAsked", "other"]);
export type GivenAnswer = z.infer<typeof GivenAnswer>;

const line = z.string().trim().max(200);
const note = z.string().trim().max(2000);

/** Something that happened to a frozen version, as a user records it. */
export const RegisterSaid = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("sent"),
    on: CalendarDate,
    how: SentHow,
    to: line.min(1),
    copies: z.number().int().min(1).max(20),
    note,
  }),
  /** The proof that it arrived. */
  z.strictObject({ kind: z.literal("received"), on: CalendarDate, proof: line.min(1), note }),
  z.strictObject({ kind: z.literal("answered"), on: CalendarDate, answer: GivenAnswer, note }),
]);
export type RegisterSaid = Readonly<z.infer<typeof RegisterSaid>>;

/** Sealed; what left the program is written by it. */
export const RegisterRecord = z.discriminatedUnion("kind", [
  ...RegisterSaid.options,
  z.strictObject({
    kind: z.literal("left"),
    way: ExitChannel,
    /** As a file that opens with a passphrase only; the passphrase is stored nowhere. */
    isSealed: z.boolean().default(false),
  }),
  /** The sending was recorded in error, and cancelled in the procedure. */
  z.strictObject({ kind: z.literal("takenBack"), sending: z.uuid(), reason: note }),
]);
export type RegisterRecord = Readonly<z.infer<typeof RegisterRecord>>;

interface Entry {
  readonly id: string;
  readonly record: RegisterRecord;
}

/** The recorded sendings without the cancelled ones. */
export function sendingsIn<E extends Entry>(register: readonly E[]): readonly E[] {
  const takenBack = register.flatMap(({ record }) =>
    record.kind === "takenBack" ? [record.sending] : [],
  );
  return register.filter(({ id, record }) => record.kind === "sent" && !takenBack.includes(id));
}

/**
 * How far a frozen version is after a sending was cancelled: an answer before the real sending is cancelled with it.
 * Null: nothing was cancelled.
 */
export function stateSince(register: readonly Entry[]): "frozen" | "sent" | "answered" | null {
  if (!register.some(({ record }) => record.kind === "takenBack")) return null;
  const [first] = sendingsIn(register);
  if (first === undefined) return "frozen";
  const since = register.slice(register.indexOf(first));
  return since.some(({ record }) => record.kind === "answered") ? "answered" : "sent";
}

/** Sealed beside the PDF of a frozen version. */
export const FrozenRecord = z.strictObject({
  content: DossierContent,
  /** Of the PDF, as its readers can compute it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.number().int().min(1),
  agreed: Done.nullable(),
  reviewed: Done.nullable(),
  signedOff: Done,
  letThrough: z.array(LetThrough).max(60),
  /** Why there is this version after another, and what it changes. */
  correction: z.string().nullable(),
  changes: z.array(Change).max(200),
  /** Findings in the files of its enclosures that a user reviewed before: their pages are pictures in the PDF. */
  seen: z.array(Found).max(mostFound).default([]),
});
export type FrozenRecord = Readonly<z.infer<typeof FrozenRecord>>;

/** What its enclosures say, page by page: asked about again each time it leaves. */
export const EnclosureWords = z.array(z.string().max(100_000)).max(2000);

/** What is sealed: the words of its enclosures are needed when it leaves, and nowhere else. */
export const KeptFrozen = z.strictObject({
  ...FrozenRecord.shape,
  /** Null of what was frozen before they were kept. */
  enclosureWords: EnclosureWords.nullable().default(null),
});
export type KeptFrozen = Readonly<z.infer<typeof KeptFrozen>>;

export const RegisterView = z.strictObject({
  id: z.uuid(),
  at: Instant,
  byName: z.string(),
  record: RegisterRecord,
});
export type RegisterView = Readonly<z.infer<typeof RegisterView>>;

export const VersionView = z.strictObject({
  id: DossierVersionId,
  number: z.number().int().min(1),
  at: Instant,
  byName: z.string(),
  /** Null where its record cannot be read. */
  frozen: FrozenRecord.nullable(),
  /** Oldest first. */
  register: z.array(RegisterView).max(200),
});
export type VersionView = Readonly<z.infer<typeof VersionView>>;

/** For the control page, which is never sent. */
export const ControlSheet = z.strictObject({
  number: z.number().int().min(1),
  frozenBy: z.strictObject({ at: Instant, byName: z.string() }),
  frozen: FrozenRecord,
  register: z.array(RegisterView).max(200),
  zone: z.string(),
});
export type ControlSheet = Readonly<z.infer<typeof ControlSheet>>;
