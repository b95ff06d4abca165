import * as z from "zod";
import { ParcelKind, ThingKind } from "./post-and-lent-items.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { Task } from "./chores.ts";
import { CustomTermId } from "../vocabulary/custom-term-choice.ts";

/**
 * Something of the house that is still open with a person. Each area of the house adds its kind here, its words in
 * `renderer/stays/departure/open-at-departure-words.ts`, and where it is found in `electron/vault/daily-life/open-at-departure.ts`.
 */
export const OpenItem = z.discriminatedUnion("kind", [
  /** A turn in a task of the house, today or on a day to come. */
  z.strictObject({ kind: z.literal("turn"), task: Task.shape.name, on: CalendarDate }),
  /** A key, a locker or another thing of the house that the person has. */
  z.strictObject({
    kind: z.literal("thing"),
    thing: ThingKind,
    label: z.string(),
    /** The word of the centre for what it is. */
    own: CustomTermId.optional(),
  }),
  /** Post that waits for the person. */
  z.strictObject({ kind: z.literal("post"), post: ParcelKind, own: CustomTermId.optional() }),
]);
export type OpenItem = Readonly<z.infer<typeof OpenItem>>;

/** Those with a day first, the soonest before the others. */
export const byDay = (items: readonly OpenItem[]): readonly OpenItem[] =>
  items.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));

/** After every real day. */
const noDay = "9999-12-31";

const dayOf = (item: OpenItem): string => ("on" in item ? item.on : noDay);
