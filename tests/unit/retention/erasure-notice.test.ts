import { expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { erasureNotice } from "../../../domain/retention/erasure-notice.ts";
import { ErasureOrderId } from "../../../domain/retention/erasure-order.ts";
import type { ErasureOrderView } from "../../../domain/retention/retention.api.ts";

const day = (text: string) => CalendarDate.parse(text);
const today = day("2027-03-10");
const at = Instant.parse("2027-03-01T09:00:00.000Z");

const order = (change: Partial<ErasureOrderView>): ErasureOrderView => ({
  id: ErasureOrderId.parse("00000000-0000-4000-8000-000000000001"),
  person: {
    id: PersonId.parse("00000000-0000-4000-8000-000000000002"),
    number: 7,
    name: "Linh Invented",
  },
  number: null,
  parts: ["narratives"],
  ground: "asked",
  notBefore: day("2027-03-15"),
  state: "agreed",
  narrativesUntil: day("2027-06-08"),
  proposed: { at, byName: "Ada Invented", isMine: true },
  agreed: { at, byName: "Tom Invented" },
  settled: null,
  ...change,
});

it.each([
  ["proposed", order({ state: "proposed" })],
  ["withdrawn", order({ state: "withdrawn" })],
  ["of a file that is gone", order({ state: "done", person: null })],
])("there is none of an order that is %s", (_, one) => {
  expect(erasureNotice(one, today, null)).toBeNull();
});

it("names the first day on which it may be done, and the day 90 days later on which the texts are gone", () => {
  expect(erasureNotice(order({}), today, null)).toMatchObject({
    isDone: false,
    on: "2027-03-15",
    textsGoneOn: "2027-06-13",
  });
});

it("counts from today once it may be done", () => {
  const due = order({ notBefore: day("2027-03-02") });
  expect(erasureNotice(due, today, null)).toMatchObject({ on: today, textsGoneOn: "2027-06-08" });
});

it("names the day that was kept once it is done", () => {
  const done = order({ state: "done", narrativesUntil: day("2027-05-30") });
  const on = day("2027-03-01");
  expect(erasureNotice(done, today, on)).toMatchObject({
    isDone: true,
    on,
    textsGoneOn: "2027-05-30",
  });
});

it("says that nothing stays where no texts are kept apart", () => {
  const one = order({ parts: ["house"], narrativesUntil: null });
  expect(erasureNotice(one, today, null)?.textsGoneOn).toBeNull();
});
