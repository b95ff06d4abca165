import * as z from "zod";
import { PersonId, ShownName } from "../people/person.ts";
import { ReferralId } from "../referrals/referral.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { CodedPeople } from "./coded-export.ts";
import { ReportName } from "./report-table.ts";
import { ReportGroup } from "./report-chapters.ts";
import { ReportPeriod } from "./report-period.ts";
import { Report } from "./report.ts";
import { admin, query, type Procedure } from "../api/procedure-kinds.ts";

/** A person behind a number, or a referral that led to no file. */
export const Behind = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("person"),
    id: PersonId,
    number: z.int(),
    /** Null where this reader may not learn it, and where it is unknown. */
    name: ShownName.nullable(),
    /** How much of the number belongs to the person: nights, for example. */
    count: z.int().min(0),
  }),
  z.strictObject({ kind: z.literal("call"), id: ReferralId, number: z.int() }),
]);
export type Behind = Readonly<z.infer<typeof Behind>>;

export const ReportView = Report.extend({
  /** Needs what the office opens, and this reader does not hold it: there is nothing in it. */
  isClosed: z.boolean(),
  /** The unknown values, the first of them. */
  toComplete: z.strictObject({ count: z.int().min(0), first: z.array(Behind).max(20) }),
});
export type ReportView = Readonly<z.infer<typeof ReportView>>;

const Sleeping = z.strictObject({
  /** How many slept here, night by night; and how many were seen, where there was a census. */
  nights: z
    .array(
      z.strictObject({
        night: CalendarDate,
        count: z.int().min(0),
        counted: z.int().min(0).nullable(),
      }),
    )
    .max(4000),
  /** How many places there are now. */
  places: z.int().min(0),
});

/** Figures for the funder and for the house itself: for administrators. */
export const reportsApi = {
  /** A chapter of them, as it is looked at. */
  "reports.view": query(
    admin,
    z.strictObject({ period: ReportPeriod, group: ReportGroup }),
    z.strictObject({
      reports: z.array(ReportView).max(ReportName.options.length),
      /** Colleagues whose sessions are counted in it. */
      workers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      /** Null in a chapter that does not tell of it. */
      sleeping: Sleeping.nullable(),
    }),
  ),
  /** All of them: what may leave of one depends on the others. */
  "reports.pack": query(
    admin,
    ReportPeriod,
    z.strictObject({
      reports: z.array(ReportView).length(ReportName.options.length),
      /** The last night that is over, up to which nights are counted. */
      lastNight: CalendarDate,
    }),
  ),
  /** A line for each person whose file was opened in the period, coded, so that no one can be told from four others. */
  "reports.coded": query(admin, ReportPeriod, CodedPeople),
  /** The people behind a number. */
  "reports.people": query(
    admin,
    z.strictObject({
      period: ReportPeriod,
      name: ReportName,
      row: z.string().max(80),
      /** Null for the whole row. */
      column: z.string().max(80).nullable(),
    }),
    z.strictObject({ people: z.array(Behind).max(500), inAll: z.int().min(0) }),
  ),
} as const satisfies Record<string, Procedure>;
