import * as z from "zod";
import { addDays, CalendarDate, daysBetween } from "../core/calendar-date.ts";
import { StayId } from "./stay.ts";

/** The items of the departure checklist, in the order they are done. */
export const DepartureItem = z.enum([
  "keys",
  "medicines",
  "papers",
  "openItems",
  "confidentiality",
  "post",
]);
export type DepartureItem = z.infer<typeof DepartureItem>;
export const departureItems = DepartureItem.options;

/** `none`: there was nothing to do, or it could not be done. `open` takes an answer back. */
export const ItemOutcome = z.enum(["done", "none", "open"]);
export type ItemOutcome = z.infer<typeof ItemOutcome>;

/** One answer about one item, or about the list as a whole. Answers add up; the last one counts. */
export interface Answer {
  readonly item: DepartureItem | "list";
  readonly outcome: ItemOutcome | "aside";
}

/** How the checklist ended: completed, or set aside with a reason. */
export const ListEnd = z.enum(["done", "aside"]);
export type ListEnd = z.infer<typeof ListEnd>;

/** Why a list is set aside. */
export const AsideReason = z.string().trim().min(3).max(300);

/** Where post may be forwarded, as the resident states it; for the office. */
export const PostAddress = z.strictObject({
  address: z.string().trim().max(400),
  phone: z.string().trim().max(60),
});
export type PostAddress = Readonly<z.infer<typeof PostAddress>>;

/** Items of a list that still wait for an answer, the answers given oldest first. */
export function itemsLeft(answers: readonly Answer[]): readonly DepartureItem[] {
  return departureItems.filter((item) => {
    const last = answers.findLast((answer) => answer.item === item);
    return last === undefined || last.outcome === "open";
  });
}

/** How the list as a whole ended; null while it is open. */
export function endOf(answers: readonly Answer[]): ListEnd | null {
  const last = answers.findLast(({ item }) => item === "list");
  const end = ListEnd.safeParse(last?.outcome);
  return end.success ? end.data : null;
}

export interface Timing {
  readonly kind: "early" | "asPlanned" | "late";
  readonly days: number;
}

/** How a departure relates to the plan. */
export function timingOf(until: CalendarDate, plannedUntil: CalendarDate): Timing {
  const days = daysBetween(plannedUntil, until);
  if (days === 0) return { kind: "asPlanned", days: 0 };
  return { kind: days < 0 ? "early" : "late", days: Math.abs(days) };
}

/** Who calls the person after departure, on an agreed day. */
export const Caller = z.enum(["house", "worker"]);
export type Caller = z.infer<typeof Caller>;

export const FollowUpId = z.uuid().brand<"FollowUpId">();
export type FollowUpId = z.infer<typeof FollowUpId>;

export const FollowUpOutcome = z.enum(["reached", "notReached", "calledOff"]);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

/** A day on which the person is called, as agreed with them. */
export const FollowUp = z.strictObject({
  id: FollowUpId,
  stayId: StayId,
  on: CalendarDate,
  caller: Caller,
  outcome: FollowUpOutcome.nullable(),
});
export type FollowUp = Readonly<z.infer<typeof FollowUp>>;

/** How long ahead a call can be agreed. */
export const farthestCall = 366;

/** Days after leaving that are proposed for a call. */
export const proposedCalls = [7, 30, 90] as const;

/** A call is agreed for a day to come, and within a year. */
export const isCallableOn = (on: CalendarDate, today: CalendarDate): boolean =>
  on >= today && on <= addDays(today, farthestCall);
