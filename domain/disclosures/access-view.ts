import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { PersonCard } from "../people/person.ts";
import { sealedField } from "../core/sealed-field.ts";
import { AccessId, AccessPart, AccessRecord, AccessState, PrintedPart } from "./access-request.ts";

// Requests for everything that is held, and what is printed for them.

export const AccessPartView = z.strictObject({
  part: AccessPart,
  number: z.number().int().min(1),
  /** Who wrote the notes of a sealed part. */
  authorName: z.string().nullable(),
  /** This reader's keys open it. */
  isMine: z.boolean(),
  /** The page on which it begins; null while a part before it is missing. */
  firstPage: z.number().int().min(1).nullable(),
  /** The last time it was printed or saved. */
  printed: PrintedPart.extend({ at: Instant, byName: z.string() }).nullable(),
  isOutOfPlace: z.boolean(),
});
export type AccessPartView = Readonly<z.infer<typeof AccessPartView>>;

export const AccessRequestView = z.strictObject({
  id: AccessId,
  version: z.number().int().min(1),
  state: AccessState,
  askedOn: CalendarDate,
  dueOn: CalendarDate.nullable(),
  /** The state of the time to answer. */
  source: z.string().nullable(),
  mayExtend: z.boolean(),
  byName: z.string(),
  record: sealedField(AccessRecord),
  parts: z.array(AccessPartView).max(60),
  /** Authors of notes in a part that can no longer be printed, because it is no part any more. */
  leftAuthors: z.array(z.string()),
});
export type AccessRequestView = Readonly<z.infer<typeof AccessRequestView>>;

/** One stored item: its name as in the file, and its content. */
export const AccessFact = z.strictObject({
  name: z.string(),
  value: z.string(),
  kind: z.enum(["words", "code", "day", "month", "moment", "yesNo"]),
});
export type AccessFact = Readonly<z.infer<typeof AccessFact>>;

export const AccessSection = z.strictObject({
  /** Of which table. */
  name: z.string(),
  entries: z.array(z.strictObject({ facts: z.array(AccessFact) })),
});
export type AccessSection = Readonly<z.infer<typeof AccessSection>>;

/** One part in print. */
export const AccessPrintoutContent = z.strictObject({
  centreName: z.string(),
  person: PersonCard.pick({ name: true, number: true }),
  askedOn: CalendarDate,
  asOf: CalendarDate,
  zone: z.string(),
  part: AccessPart,
  number: z.number().int().min(1),
  of: z.number().int().min(1),
  firstPage: z.number().int().min(1),
  sections: z.array(AccessSection),
  /** How many records of this part cannot be read: they are damaged. */
  unread: z.number().int().min(0),
  /** How many records of this part are left out: they were entered in error, perhaps about another person. */
  mistakes: z.number().int().min(0),
  /** How many colleagues wrote notes that are in no part: only they could print them. */
  leftAuthors: z.number().int().min(0),
});
export type AccessPrintoutContent = Readonly<z.infer<typeof AccessPrintoutContent>>;
