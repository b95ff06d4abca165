import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonCard } from "../people/person.ts";

/** A person found by name. */
export const Hit = z.strictObject({
  card: PersonCard,
  /** How the name matched, and what matched when it was an alias. */
  match: z.enum(["number", "same", "similar", "sounds"]),
  alias: z.string().nullable(),
  where: z.enum(["resident", "left"]),
  room: z.string().nullable(),
  lastLeft: CalendarDate.nullable(),
});
export type Hit = Readonly<z.infer<typeof Hit>>;

export const Found = z.strictObject({
  hits: z.array(Hit).max(20),
  /** Older files whose name sounds alike and that this reader may not open: only how many. */
  olderFiles: z.number().int().min(0),
  /** A hidden file sounds like what was typed: the coordinator knows more. */
  someAreHidden: z.boolean(),
});
export type Found = Readonly<z.infer<typeof Found>>;
