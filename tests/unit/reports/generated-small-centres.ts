import fc from "fast-check";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { ExploitationForm } from "../../../domain/vocabulary/exploitation.ts";
import type { Facts } from "../../../domain/reports/report-facts.ts";
import {
  ExitDestination,
  ExitReason,
  ReferralSource,
  Sex,
} from "../../../domain/vocabulary/code-lists.ts";
import {
  aCallFact,
  aFileFact,
  aTrackId,
  day,
  noFacts,
  noOffice,
  someone,
} from "./test-report-facts.ts";

const first = day("2024-03-01");

/** What happens to one person, in days since the first. */
const life = fc.record({
  opened: fc.integer({ min: 0, max: 990 }),
  assistedAfter: fc.option(fc.constantFrom(0, 5, 20), { freq: 9 }),
  lasts: fc.option(fc.integer({ min: 30, max: 600 }), { freq: 1 }),
  arrivesAfter: fc.option(fc.constantFrom(0, 0, 40), { freq: 2 }),
  stays: fc.option(fc.integer({ min: 10, max: 300 }), { freq: 2 }),
  waits: fc.constantFrom(false, false, false, true),
  sex: fc.constantFrom(...Sex.options.slice(0, 2)),
  nationality: fc.constantFrom("VN", "RO", "MA"),
  referredBy: fc.constantFrom(...ReferralSource.options.slice(0, 4)),
  forms: fc.subarray([...ExploitationForm.options], { maxLength: 2 }),
  reason: fc.constantFrom(...ExitReason.options),
  destination: fc.constantFrom(...ExitDestination.options),
  isClosed: fc.constantFrom(false, false, false, false, true),
});

const otherCalls = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 990 }),
    referredBy: fc.constantFrom(...ReferralSource.options.slice(0, 5)),
    decision: fc.constantFrom("waiting", "refused", "reoriented", "no-show"),
  }),
  { minLength: 10, maxLength: 120 },
);

type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

function trackOf(one: Life, index: number): Assistance {
  const openedOn = addDays(first, one.opened);
  const { reason, destination } = one;
  return {
    id: aTrackId(index),
    personId: someone(index),
    openedOn,
    reopens: null,
    assistedOn: one.assistedAfter === null ? null : addDays(openedOn, one.assistedAfter),
    closing: one.lasts === null ? null : { on: addDays(openedOn, one.lasts), reason, destination },
  };
}

/** Nobody lives here whose assistance is over. */
function stayOf(one: Life, index: number): Facts["stays"] {
  if (one.arrivesAfter === null) return [];
  const from = addDays(first, one.opened + one.arrivesAfter);
  const end = Math.min(one.stays ?? 5000, (one.lasts ?? 5000) - one.arrivesAfter);
  if (end <= 0) return [];
  const until = end > 1000 ? null : addDays(from, end);
  return [{ personId: someone(index), from, until, referredBy: one.referredBy }];
}

function houseOf(
  lives: readonly Life[],
  others: typeof otherCalls extends fc.Arbitrary<infer C> ? C : never,
): Facts {
  const came = lives.map((one, index) =>
    aCallFact(index, {
      day: addDays(first, one.opened),
      referredBy: one.referredBy,
      decision: "accepted",
      personId: someone(index),
    }),
  );
  const calls = others.map(({ on, ...call }, index) =>
    aCallFact(lives.length + index, { ...call, day: addDays(first, on) }),
  );
  return {
    ...noFacts,
    calls: [...came, ...calls],
    files: lives.map(({ opened, sex, nationality }, index) =>
      aFileFact(index, { openedOn: addDays(first, opened), sex, nationality }),
    ),
    tracks: lives.map(trackOf),
    modes: new Map(
      lives.flatMap(({ waits, opened }, index) => {
        const [from, at] = [addDays(first, opened), "2024-01-01T12:00:00.000Z" as never];
        return waits ? [[aTrackId(index), [{ mode: "waiting", reason: null, from, at }]]] : [];
      }),
    ),
    stays: lives.flatMap(stayOf),
    lastNight: day("2026-11-24"),
    office: {
      ...noOffice,
      closed: new Set(lives.flatMap(({ isClosed }, index) => (isClosed ? [someone(index)] : []))),
      episodes: new Map(
        lives.map(({ forms }, index) => [
          someone(index),
          forms.map((form) => ({ form, sector: null })),
        ]),
      ),
    },
  };
}

/** Centres of ten to ninety people, of whom few are in the intake, wait, leave or were closed. */
export const smallHouses: fc.Arbitrary<Facts> = fc
  .tuple(fc.array(life, { minLength: 10, maxLength: 90 }), otherCalls)
  .map(([lives, others]) => houseOf(lives, others));
