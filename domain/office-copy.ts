import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { addDays, CalendarDate, Instant } from "./calendar.ts";

/** A copy for the office, named by its moment: `20261124T201000Z`. The name tells the day and nothing else. */
export const CopyId = z
  .string()
  .regex(/^\d{8}T\d{6}Z$/)
  .brand<"CopyId">();
export type CopyId = z.infer<typeof CopyId>;

/** The name of a copy made at this moment. */
export function copyIdAt(moment: Instant): CopyId {
  const second = Temporal.Instant.from(moment).toString({ smallestUnit: "second" });
  return second.replaceAll(/[-:]/g, "") as CopyId;
}

/** The second a copy was made in, as its name tells it. */
export const momentOfCopy = (id: CopyId): Instant =>
  Instant.parse(id.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3:$4:$5.000Z"));

/** How long a copy is meant to be used where nobody says otherwise, and the longest that can be said: in days. */
export const daysMeant = { usually: 7, most: 90 } as const;

/** Whether a copy made today may be meant to be used until that day. */
export const canBeMeantUntil = (until: CalendarDate, today: CalendarDate): boolean =>
  until > today && until <= addDays(today, daysMeant.most);

/** A copy as the house remembers it, wherever the stick is. */
export const CopySeen = z.strictObject({
  id: CopyId,
  madeAt: Instant,
  madeOn: CalendarDate,
  /** The last day on which it is meant to be used. */
  until: CalendarDate,
  by: z.string(),
  destroyedOn: CalendarDate.nullable(),
});
export type CopySeen = Readonly<z.infer<typeof CopySeen>>;

/** What somebody who has opened one is told of it on every page. */
export const OpenedCopy = z.strictObject({ madeOn: CalendarDate, until: CalendarDate });
export type OpenedCopy = Readonly<z.infer<typeof OpenedCopy>>;

/** After its last day it opens all the same, and says so. */
export const isPastItsDay = ({ until }: OpenedCopy, today: CalendarDate): boolean => until < today;

/** A copy found in a folder, before anybody has proved anything. */
export const CopyFound = z.strictObject({ id: CopyId, madeAt: Instant });
export type CopyFound = Readonly<z.infer<typeof CopyFound>>;

/** Asked of a copy, these are answered although they change a house: a paper is judged, and leaves. Neither writes there. */
const harmless: ReadonlySet<string> = new Set(["papers.check", "papers.note"]);

/** What is asked for is a sealed file, of which a copy has none. */
const files: ReadonlySet<string> = new Set([
  "scans.open",
  "letters.file",
  "dossiers.scan",
  "dossiers.frozen",
]);

/** What an open copy says to a question before it is looked at; null where it is asked like a house. */
export function refusalOfCopy(
  name: string,
  kind: "door" | "query" | "command" | "job",
): { readonly type: "OnlyACopy" } | { readonly type: "NotInCopy" } | null {
  if (kind === "door" || harmless.has(name)) return null;
  if (kind !== "query") return { type: "OnlyACopy" };
  return files.has(name) ? { type: "NotInCopy" } : null;
}
