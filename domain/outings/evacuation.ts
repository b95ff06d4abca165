import * as z from "zod";
import { type BedBoard, type Sleeper, sleepersAt } from "../accommodation/bed-board.ts";
import { type CalendarDate, calendarDateOf, Instant, TimeZone } from "../core/calendar-date.ts";
import { shortNames } from "../people/short-names.ts";
import { AwayState } from "../accommodation/census.ts";
import { type Age, ofAge, PersonCard, type PersonId, rangeOn } from "../people/person.ts";
import { VisitPlace } from "../vocabulary/code-lists.ts";
import { type ChosenCustomTerms, customTermsIn } from "../vocabulary/custom-term-choice.ts";

export const EvacuationListId = z.uuid().brand<"EvacuationListId">();
export type EvacuationListId = z.infer<typeof EvacuationListId>;

/**
 * Children below this age count as needing help to get out: in smoke or in the dark they do not find the way alone, and the
 * youngest hide. It is the house's own rule, and no law.
 */
export const helpBelowAge = 12;

/** Where a person is, as far as it is recorded: in exactly one of the three. */
export const Presence = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("inside") }),
  /** Away according to the last record, and perhaps back unnoticed: searched for inside all the same. */
  z.strictObject({
    state: z.literal("unconfirmed"),
    why: z.discriminatedUnion("because", [
      z.strictObject({ because: z.literal("missing") }),
      z.strictObject({ because: z.literal("late"), since: Instant }),
      z.strictObject({ because: z.literal("counted"), as: AwayState }),
    ]),
  }),
  /** Signed out and not late: not searched for inside. */
  z.strictObject({ state: z.literal("signedOut") }),
]);
export type Presence = Readonly<z.infer<typeof Presence>>;

/** Why a person needs help: by their file, a young child, or a child with no adult of the family inside for certain. */
const HelpReason = z.enum(["noted", "young", "alone"]);
type HelpReason = z.infer<typeof HelpReason>;

/** What one calls or looks for at a door where there is no name, and of each child. */
const Described = z.strictObject({
  as: z.enum(["child", "woman", "man", "person"]),
  /** Completed years; null where nothing is known. */
  years: z
    .strictObject({ from: z.number(), upTo: z.number(), isEstimated: z.boolean() })
    .nullable(),
});
type Described = Readonly<z.infer<typeof Described>>;

/** Who has to come out of the house, room by room: only what is called at a door. */
export const EvacuationList = z.strictObject({
  at: Instant,
  zone: TimeZone,
  rooms: z.array(
    z.strictObject({
      room: z.string(),
      people: z.array(
        z.strictObject({
          ...PersonCard.pick({ number: true, helpNeeded: true }).shape,
          /** Empty where the room has a single bed. */
          bed: z.string(),
          /** The first name as the house shows it; null when it shows none. */
          name: z.string().nullable(),
          /** Null of an adult with a name. */
          described: Described.nullable(),
          helpFor: z.array(HelpReason),
          presence: Presence,
        }),
      ),
    }),
  ),
  /** Visitors by where they are; their names stay in the visits book. */
  visitors: z.array(
    z.strictObject({
      place: VisitPlace,
      own: customTermsIn(["place"]),
      count: z.number().int().min(1),
    }),
  ),
  /** Staff who are on duty as far as the program knows: signed in now, or took over this shift. */
  staff: z.array(
    z.strictObject({
      name: z.string(),
      since: z.enum(["signedIn", "shift"]),
      presence: Presence,
    }),
  ),
});
export type EvacuationList = Readonly<z.infer<typeof EvacuationList>>;

export interface Away {
  readonly out: ReadonlySet<PersonId>;
  /** Those of them who should be back by now, since when. */
  readonly late?: ReadonlyMap<PersonId, Instant>;
  readonly lookedFor?: ReadonlySet<PersonId>;
  readonly counted: ReadonlyMap<PersonId, AwayState>;
}

const nobodyAway: Away = { out: new Set(), counted: new Map() };

/** Where this person is; a search in progress outweighs earlier records. */
export function presenceOf(id: PersonId, { out, late, lookedFor, counted }: Away): Presence {
  if (lookedFor?.has(id) === true) return { state: "unconfirmed", why: { because: "missing" } };
  if (out.has(id)) {
    const since = late?.get(id);
    return since === undefined
      ? { state: "signedOut" }
      : { state: "unconfirmed", why: { because: "late", since } };
  }
  const as = counted.get(id);
  return as === undefined
    ? { state: "inside" }
    : { state: "unconfirmed", why: { because: "counted", as } };
}

/** The list of one night, rooms in the order of the house, including rooms where no one sleeps. */
export function evacuationList(
  board: BedBoard,
  at: Instant,
  zone: string,
  away: Away = nobodyAway,
  others: Partial<Pick<EvacuationList, "visitors" | "staff">> = {},
): EvacuationList {
  const lodgers = board.rooms.flatMap(({ beds }) => beds.flatMap(lodgersAt));
  const called = shortNames(lodgers.flatMap(({ sleeper }) => sleeper.name ?? []));
  const today = calendarDateOf(at, zone);
  const adults = lodgers.filter(
    (one) => !isChild(one, today) && yearsOf(one.sleeper.age, today) !== null,
  );
  const isAlone = ({ sleeper }: Lodger): boolean =>
    !adults.some(
      ({ sleeper: { personId, householdId } }) =>
        householdId !== null &&
        householdId === sleeper.householdId &&
        presenceOf(personId, away).state === "inside",
    );
  const rooms = board.rooms.map(({ name: room, beds }) => ({
    room,
    people: beds.flatMap(lodgersAt).map((lodger) => {
      const { number, name, helpNeeded, personId } = lodger.sleeper;
      const isOfChild = isChild(lodger, today);
      const helpFor: HelpReason[] = [];
      if (helpNeeded !== "") helpFor.push("noted");
      if (isOfChild && isYoung(lodger, today)) helpFor.push("young");
      if (isOfChild && isAlone(lodger)) helpFor.push("alone");
      return {
        number,
        helpNeeded,
        bed: lodger.bed.name,
        name: name === null ? null : called(name),
        described: name === null || isOfChild ? describedOf(lodger, today) : null,
        helpFor,
        presence: presenceOf(personId, away),
      };
    }),
  }));
  return { at, zone, rooms, visitors: others.visitors ?? [], staff: others.staff ?? [] };
}

type BedOnBoard = BedBoard["rooms"][number]["beds"][number];
type Lodger = Pick<BedOnBoard, "bed"> & { readonly sleeper: Sleeper };

const lodgersAt = (bed: BedOnBoard): readonly Lodger[] =>
  sleepersAt(bed).map((sleeper) => ({ bed: bed.bed, sleeper }));

/** A person who may be a minor counts as one; at unknown age, a cot or no bed at all indicates a child. */
function isChild({ bed, sleeper }: Lodger, today: CalendarDate): boolean {
  const years = yearsOf(sleeper.age, today);
  return years === null ? bed.kind === "cot" || sleeper.withoutBed !== null : years.from < ofAge;
}

function isYoung({ sleeper }: Lodger, today: CalendarDate): boolean {
  const years = yearsOf(sleeper.age, today);
  return years === null || years.from < helpBelowAge;
}

function describedOf(lodger: Lodger, today: CalendarDate): Described {
  const years = yearsOf(lodger.sleeper.age, today);
  return { as: isChild(lodger, today) ? "child" : wordOf(lodger.sleeper.sex), years };
}

function wordOf(sex: Sleeper["sex"]): Described["as"] {
  switch (sex) {
    case "female":
      return "woman";
    case "male":
      return "man";
    case "other":
    case "unknown":
      return "person";
  }
}

function yearsOf(age: Age, today: CalendarDate): Described["years"] {
  const range = rangeOn(age, today);
  if (range === null) return null;
  return {
    from: Math.max(0, range.from),
    upTo: Math.max(0, range.upTo),
    isEstimated: age.basis === "estimated",
  };
}

/** The visitors who are in the house, counted by place; visits outside are left out. */
export function visitorsByPlace(
  here: readonly {
    readonly place: VisitPlace;
    readonly own?: ChosenCustomTerms<"place"> | undefined;
  }[],
): EvacuationList["visitors"] {
  const byPlace = new Map<string, EvacuationList["visitors"][number]>();
  for (const { place, own } of here) {
    if (place === "outside") continue;
    const key = own?.place ?? place;
    byPlace.set(key, { place, own, count: (byPlace.get(key)?.count ?? 0) + 1 });
  }
  return [...byPlace.values()];
}

/** Whether they are searched for inside, and have a box to tick. */
export const isSearchedFor = ({ presence }: { readonly presence: Presence }): boolean =>
  presence.state !== "signedOut";

/** The figures of the list: `inside` is residents, visitors and staff who must come out; each person is counted once. */
export function countsOf({ rooms, visitors, staff }: EvacuationList) {
  const people = rooms.flatMap((room) => room.people);
  const inState = <Listed extends { readonly presence: Presence }>(
    all: readonly Listed[],
    state: Presence["state"],
  ) => all.filter(({ presence }) => presence.state === state);
  const inside = {
    residents: inState(people, "inside").length,
    visitors: visitors.reduce((sum, { count }) => sum + count, 0),
    staff: inState(staff, "inside").length,
  };
  const withHelp = (state: Presence["state"]): number =>
    inState(people, state).filter(({ helpFor }) => helpFor.length > 0).length;
  return {
    ...inside,
    inside: inside.residents + inside.visitors + inside.staff,
    withHelp: withHelp("inside"),
    unconfirmed: inState(people, "unconfirmed").length + inState(staff, "unconfirmed").length,
    unconfirmedWithHelp: withHelp("unconfirmed"),
    signedOut: inState(people, "signedOut").length + inState(staff, "signedOut").length,
  };
}
