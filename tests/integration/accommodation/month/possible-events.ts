// The possible events. Beds, people and things are identified by their index among those that exist.
import fc from "fast-check";

export type Happening =
  /** One person, or a family that takes several beds; those after the first may be children. */
  | { readonly kind: "arrive"; readonly beds: readonly number[]; readonly stays: number }
  | { readonly kind: "return"; readonly who: number; readonly bed: number; readonly stays: number }
  | { readonly kind: "move"; readonly who: number; readonly bed: number }
  /** A whole family, at once, in each other's beds too. */
  | { readonly kind: "moveFamily"; readonly who: number; readonly beds: readonly number[] }
  | { readonly kind: "plan"; readonly who: number; readonly stays: number }
  | { readonly kind: "leave"; readonly who: number }
  | { readonly kind: "takeBack" }
  | { readonly kind: "close"; readonly bed: number; readonly nights: number }
  | {
      readonly kind: "keep";
      readonly bed: number;
      readonly ahead: number;
      readonly nights: number;
      readonly waits: number;
    }
  | { readonly kind: "giveUp"; readonly which: number }
  | { readonly kind: "expectedComes"; readonly which: number; readonly stays: number }
  | { readonly kind: "goOut"; readonly who: readonly number[]; readonly minutes: number }
  | { readonly kind: "comeBack"; readonly who: number }
  | { readonly kind: "agreeLater"; readonly which: number; readonly minutes: number }
  | {
      readonly kind: "goWrong";
      readonly who: number;
      readonly daysAgo: number;
      readonly level: Level;
      readonly speakAgainIn: number | null;
    }
  | { readonly kind: "followUp"; readonly which: number };
export type Kind = Happening["kind"];
type Level = "conversation" | "agreement" | "coordinator" | "future" | null;

const place = fc.nat(30);
const stays = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 20, max: 90 }));
const away = fc.constantFrom(40, 120, 240, 480, 1560, 2990);

/** The relative frequency and the data of each event. */
const kinds: readonly (readonly [number, fc.Arbitrary<Happening>])[] = [
  [6, fc.record({ kind: fc.constant("arrive"), beds: fc.array(place, sized(1, 3)), stays: stays })],
  [2, fc.record({ kind: fc.constant("return"), who: place, bed: place, stays })],
  [4, fc.record({ kind: fc.constant("move"), who: place, bed: place })],
  [
    3,
    fc.record({ kind: fc.constant("moveFamily"), who: place, beds: fc.array(place, sized(3, 3)) }),
  ],
  [2, fc.record({ kind: fc.constant("plan"), who: place, stays })],
  [3, fc.record({ kind: fc.constant("leave"), who: place })],
  [2, fc.record({ kind: fc.constant("takeBack") })],
  [1, fc.record({ kind: fc.constant("close"), bed: place, nights: fc.integer(between(1, 5)) })],
  [
    3,
    fc.record({
      kind: fc.constant("keep"),
      bed: place,
      ahead: fc.integer(between(0, 9)),
      nights: fc.integer(between(3, 40)),
      waits: fc.integer(between(0, 4)),
    }),
  ],
  [1, fc.record({ kind: fc.constant("giveUp"), which: place })],
  [2, fc.record({ kind: fc.constant("expectedComes"), which: place, stays })],
  [
    5,
    fc.record({
      kind: fc.constant("goOut"),
      who: fc.array(place, sized(1, 3)),
      minutes: away,
    }),
  ],
  [3, fc.record({ kind: fc.constant("comeBack"), who: place })],
  [1, fc.record({ kind: fc.constant("agreeLater"), which: place, minutes: away })],
  [
    3,
    fc.record({
      kind: fc.constant("goWrong"),
      who: place,
      daysAgo: fc.integer(between(0, 40)),
      level: fc.constantFrom("conversation", "agreement", "coordinator", "future", null),
      speakAgainIn: fc.option(fc.integer(between(0, 9)), { nil: null }),
    }),
  ],
  [2, fc.record({ kind: fc.constant("followUp"), which: place })],
];

const happening = fc.oneof(...kinds.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** The events of each of so many days. */
export const monthOf = (days: number): fc.Arbitrary<readonly (readonly Happening[])[]> =>
  fc.array(fc.array(happening, { minLength: 2, maxLength: 6, size: "max" }), {
    ...sized(days, days),
    size: "max",
  });

function between(min: number, max: number) {
  return { min, max };
}

function sized(minLength: number, maxLength: number) {
  return { minLength, maxLength };
}
