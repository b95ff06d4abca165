import * as z from "zod";
import { AssistanceState, Mode } from "../intake/assistance.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonCard } from "../people/person.ts";
import { Phase } from "../residence/residence-record.ts";
import { UserId } from "../users/user.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";

/** Which people a list shows. A person in intake may be waiting for a place too, and is found under both. */
export const PeopleState = z.enum([
  "residents",
  "intake",
  "waiting",
  "non-residential",
  "ended",
  "all",
]);
export type PeopleState = z.infer<typeof PeopleState>;

/** The phase of an assistance: in intake, accepted and waiting for a place, assisted, closed. */
export const PeoplePhase = z.enum(["intake", "accepted", "assisted", "closed"]);
export type PeoplePhase = z.infer<typeof PeoplePhase>;

/** The phase of the residence procedure; `none` for a person without one, or without a document yet. */
export const ResidencePhase = z.enum([...Phase.options, "none"]);
export type ResidencePhase = z.infer<typeof ResidencePhase>;

/** People without an assigned care worker. */
export const nobody = "nobody";

/** What is chosen above the list. Codes only: a name that is typed is never part of it, so it can be kept. */
export const PeopleFilter = z.strictObject({
  filter: PeopleState,
  worker: z
    .union([UserId, z.literal(nobody)])
    .nullable()
    .default(null),
  language: LanguageCode.nullable().default(null),
  phase: PeoplePhase.nullable().default(null),
  /** For readers of the office compartment. */
  residence: ResidencePhase.nullable().default(null),
});
export type PeopleFilter = Readonly<z.infer<typeof PeopleFilter>>;

/** One part of the list, narrowed down by nothing. */
export const everyoneIn = (filter: PeopleState): PeopleFilter => ({
  filter,
  worker: null,
  language: null,
  phase: null,
  residence: null,
});

export const everyResident: PeopleFilter = everyoneIn("residents");

export const isSameFilter = (a: PeopleFilter, b: PeopleFilter): boolean =>
  a.filter === b.filter &&
  a.worker === b.worker &&
  a.language === b.language &&
  a.phase === b.phase &&
  a.residence === b.residence;

export const FilterName = z.string().trim().min(1).max(40);

/** What is saved for one user: named filters, and the last one used. */
export const FiltersKept = z.strictObject({
  last: PeopleFilter.nullable(),
  saved: z.array(z.strictObject({ name: FilterName, filter: PeopleFilter })).max(20),
});
export type FiltersKept = Readonly<z.infer<typeof FiltersKept>>;

export const mostFilters = 20;

export const PersonInList = z.strictObject({
  card: PersonCard,
  /** Where the person sleeps, since when and until when it is planned; null for a person who does not live here. */
  room: z.string().nullable(),
  since: CalendarDate.nullable(),
  plannedUntil: CalendarDate.nullable(),
  lastLeft: CalendarDate.nullable(),
  /** The only stay was an admission that was cancelled. */
  neverCame: z.boolean(),
  /** The assistance; null for a file that never had one. */
  standing: z
    .strictObject({
      state: AssistanceState,
      mode: Mode,
      openedOn: CalendarDate,
      closedOn: CalendarDate.nullable(),
      worker: z.string().nullable(),
    })
    .nullable(),
});
export type PersonInList = Readonly<z.infer<typeof PersonInList>>;
