import * as z from "zod";
import {
  addDays,
  addMinutes,
  CalendarDate,
  calendarDateOf,
  hourOf,
  Instant,
  minutesBetween,
  momentAt,
} from "../core/calendar-date.ts";
import { AppointmentId } from "../appointments/appointment.ts";
import { AwayState } from "../accommodation/census.ts";
import type { HouseSettings } from "../settings/house-settings.ts";
import { HouseholdId } from "../people/household.ts";
import { type Age, PersonCard, PersonId, yearsOn } from "../people/person.ts";
import { RiskLevel } from "../safety/safety.ts";
import { StayId } from "../accommodation/stay.ts";

/** A person is being searched for; see domain/outings/missing-person-search.ts. */
export const SearchId = z.uuid().brand<"SearchId">();
export type SearchId = z.infer<typeof SearchId>;

export const OutingId = z.uuid().brand<"OutingId">();
export type OutingId = z.infer<typeof OutingId>;

/** With whom a person goes out; the name is optional. */
export const Company = z.enum(["alone", "housemate", "colleague", "someone"]);
export type Company = z.infer<typeof Company>;

/** What is agreed when a person goes out. */
export const Outing = z.strictObject({
  /** Roughly, in a few words; never an address. */
  whereTo: z.string().trim().max(80),
  backBy: Instant,
  company: Company,
  hasPhone: z.boolean(),
});
export type Outing = Readonly<z.infer<typeof Outing>>;

/** The longest that can be agreed at once, in days. */
export const longestOuting = 31;

/** The state of an outing: in time, later than agreed, or late enough to act. */
export const OutingStage = z.enum(["out", "late", "alarm"]);
export type OutingStage = z.infer<typeof OutingStage>;

/** From the agreed time on a return is late; after the grace it is an alarm. */
export function stageOf(backBy: Instant, now: Instant, graceMinutes: number): OutingStage {
  if (now < backBy) return "out";
  return minutesBetween(backBy, now) < graceMinutes ? "late" : "alarm";
}

/** How late a return is, in whole minutes; null while it is in time. */
export const lateBy = (backBy: Instant, now: Instant): number | null =>
  now < backBy ? null : minutesBetween(backBy, now);

/** The summary line of everyone who is out: who is late and by how long at most, else when the first is expected. */
export type Away =
  | { readonly kind: "late"; readonly people: number; readonly minutes: number }
  | { readonly kind: "expected"; readonly backBy: Instant };

/** A person on time never hides a late one, and a past return time is never shown as one to come. */
export function awayAt(
  passes: readonly { readonly backBy: Instant; readonly people: readonly unknown[] }[],
  now: Instant,
): Away | null {
  const late = passes.flatMap(({ backBy, people }) => {
    const minutes = lateBy(backBy, now);
    return minutes === null ? [] : [{ people: people.length, minutes }];
  });
  if (late.length > 0)
    return {
      kind: "late",
      people: late.reduce((sum, { people }) => sum + people, 0),
      minutes: Math.max(...late.map(({ minutes }) => minutes)),
    };
  const [first] = passes.map(({ backBy }) => backBy).toSorted();
  return first === undefined ? null : { kind: "expected", backBy: first };
}

/** A child who is out alone, or a person in great danger, gets no hour of grace. */
export function graceFor(
  { risk, age, company }: { readonly risk: RiskLevel | null; readonly age: Age; company: Company },
  today: CalendarDate,
  minutes: number,
): number {
  const isChildAlone = company === "alone" && (yearsOn(age, today) ?? adult) < adult;
  return isChildAlone || risk === "high" || risk === "acute" ? 0 : minutes;
}

const adult = 18;

/** An outing that starts at night is not due back only the evening after. */
const longestDay = 16 * 60;

/** Minutes before an evening return time within which it is no longer proposed for an outing that starts now. */
const shortestProposed = 15;

/** The proposed return time of an outing that starts now: this evening. Null at night, when it has to be asked. */
export function proposedBackBy(
  now: Instant,
  { zone, passBackHour }: Pick<HouseSettings, "zone" | "passBackHour">,
): Instant | null {
  const evening = momentAt(calendarDateOf(now, zone), passBackHour, zone);
  const minutes = minutesBetween(now, evening);
  return minutes >= shortestProposed && minutes <= longestDay ? evening : null;
}

export const isAgreeable = (backBy: Instant, now: Instant, zone: string): boolean =>
  backBy > now && calendarDateOf(backBy, zone) <= addDays(calendarDateOf(now, zone), longestOuting);

/** About when it is dark in this country, by the clock, month by month. */
const darkFrom = [17, 18, 19, 21, 22, 22, 22, 21, 20, 19, 17, 17] as const;
const lightFrom = 6;

const isDark = (at: Instant, zone: string): boolean => {
  const hour = hourOf(at, zone);
  const month = Number(calendarDateOf(at, zone).slice(5, 7));
  return hour < lightFrom || hour >= (darkFrom[month - 1] ?? lightFrom);
};

/** Later than the house's return hour on the day of leaving, or in the night after it. */
const isLaterThanHouse = (
  { outAt, backBy }: { readonly outAt: Instant; readonly backBy: Instant },
  { zone, passBackHour }: Pick<HouseSettings, "zone" | "passBackHour">,
): boolean =>
  hourOf(backBy, zone) < lightFrom ||
  backBy > momentAt(calendarDateOf(outAt, zone), passBackHour, zone);

/**
 * Whether a return time is late for a person in danger; where the safety card has instructions for outings, the right
 * time may well be earlier, such as before dark.
 */
export const isLateReturn = (
  outing: { readonly outAt: Instant; readonly backBy: Instant },
  hours: Pick<HouseSettings, "zone" | "passBackHour">,
  hasCard: boolean,
): boolean => isLaterThanHouse(outing, hours) || (hasCard && isDark(outing.backBy, hours.zone));

/** Hours after leaving within which an outing can still be recorded. */
export const noticedWithin = 24;

/** Whether the person can have left then: not in the future, and not so long ago that it is another matter. */
export const isLeftAt = (outAt: Instant, now: Instant): boolean =>
  outAt <= now && minutesBetween(outAt, now) <= noticedWithin * 60;

/** Outings that ended before this moment are deleted. */
export const outingsGoBefore = (now: Instant, keepHours: number): Instant =>
  addMinutes(now, -60 * keepHours);

/** What an open outing proposes to the census: out as agreed, or not seen yet. */
export function proposedAnswer(stage: OutingStage): "pass" | "unsure" {
  return stage === "out" ? "pass" : "unsure";
}

const Line = z.strictObject({
  ...PersonCard.pick({ id: true, number: true, name: true }).shape,
  room: z.string(),
});

/** A person in the house, who can go out. */
export const Inside = z.strictObject({
  ...Line.shape,
  stayId: StayId,
  /** The others of the same family go along at one press. */
  householdId: HouseholdId.nullable(),
});
export type Inside = Readonly<z.infer<typeof Inside>>;

export const OutingView = z.strictObject({
  id: OutingId,
  ...Outing.shape,
  outAt: Instant,
  byName: z.string(),
  stage: OutingStage,
  /** The greatest danger in which one of them is, where there is any. */
  danger: RiskLevel.exclude(["low"]).optional(),
  /** Those who are still out, in the order of the rooms. */
  people: z.array(Line).min(1).max(20),
});
export type OutingView = Readonly<z.infer<typeof OutingView>>;

/** What was agreed with a person of whom more is known than that. */
const Agreed = z.strictObject({ id: OutingId, backBy: Instant });

/** Who is out, who is in, and who came back a short while ago. */
export const OutView = z.strictObject({
  now: Instant,
  /** Null where the time has to be asked. */
  proposed: Instant.nullable(),
  keepHours: z.number().int(),
  /** The one expected first, first. */
  out: z.array(OutingView).max(200),
  /** The people being searched for: they left unannounced, or did not come back from an outing, which goes on. */
  lookedFor: z
    .array(
      z.strictObject({
        searchId: SearchId,
        since: Instant,
        person: Line,
        pass: Agreed.nullable(),
      }),
    )
    .max(200),
  /** Out for an appointment, according to the calendar, and on no outing: since when, and when the person should be back. */
  atAppointments: z
    .array(
      z.strictObject({
        appointmentId: AppointmentId,
        since: Instant,
        person: Line,
        backBy: Instant,
        stage: OutingStage,
      }),
    )
    .max(200),
  /** Away by the last count, and neither back since nor recorded otherwise; absent in spite of an outing too. */
  counted: z
    .array(
      z.strictObject({
        night: CalendarDate,
        state: AwayState,
        person: Inside,
        pass: Agreed.nullable(),
      }),
    )
    .max(200),
  inside: z.array(Inside).max(200),
  back: z
    .array(
      z.strictObject({
        passId: OutingId,
        person: Line,
        /** Null for a person counted as away: the time is unknown. */
        outAt: Instant.nullable(),
        backAt: Instant,
      }),
    )
    .max(200),
  /**
   * The phone number of each person who is late, empty where none is recorded; only for a person with a safety card in
   * the house, or with none.
   */
  phones: z.array(z.strictObject({ personId: PersonId, phone: z.string() })).max(400),
});
export type OutView = Readonly<z.infer<typeof OutView>>;

/** How many are out for sure, each of them once. */
export const countAway = (view: Pick<OutView, "out" | "lookedFor" | "atAppointments">): number =>
  view.out.reduce((sum, { people }) => sum + people.length, 0) +
  view.lookedFor.length +
  view.atAppointments.length;

/** How many were away at the last count and may be here again: the evacuation list has them looked for inside. */
export const countPerhapsOut = ({ counted }: Pick<OutView, "counted">): number => counted.length;

/** An outing as stored, and its people. */
export interface StoredOuting extends Outing {
  readonly id: OutingId;
  readonly outAt: Instant;
  readonly outBy: string;
}

/** One person's part of an outing. */
export interface Outside {
  readonly passId: OutingId;
  readonly personId: PersonId;
  readonly stayId: StayId;
  readonly endedAt: Instant | null;
  readonly endedAs: "back" | "left" | null;
}
