// What the tests of the guards begin with: some documents of one procedure, and a short form of a guard's result.
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import { type Facts, mayRecord } from "../../../../domain/residence/procedure/requirements.ts";
import { issued, met, statement } from "./test-procedure-events.ts";

export const override = { by: "Ada Invented", reason: "Agreed by telephone" };
export const reflection = issued("2005-01-10", "reflection");
export const told = statement("2005-01-20");
export const provisional = issued("2005-01-31", "provisional");
export const extended = issued("2005-04-28", "extended");
export const temporary = issued("2005-06-01", "temporary");

export const verdict = (
  events: readonly ResidenceEvent[],
  next: ResidenceEvent,
  facts: Facts = met,
) => {
  const guarded = mayRecord(events, next, facts);
  return guarded.ok ? "may" : guarded.error;
};
export const missing = (...types: readonly string[]) => ({
  type: "Missing",
  missing: types.map((type) => ({ type })),
});
