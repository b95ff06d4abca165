import * as z from "zod";
import { TimeZone } from "../core/calendar-date.ts";

/** `real` holds people's lives, `trial` is for testing the program, `demo` shows an invented house. Fixed at birth. */
export const Purpose = z.enum(["real", "trial", "demo"]);
export type Purpose = z.infer<typeof Purpose>;

/** Which vault on this machine. */
export const Which = z.enum(["house", "demo"]);
export type Which = z.infer<typeof Which>;

export const HouseSettings = z
  .strictObject({
    /** As printed on letters; never the name or address of the house itself. */
    centreName: z.string().trim().max(120),
    /** The only address this program prints. */
    correspondenceAddress: z.string().trim().max(400),
    zone: TimeZone,
    /** The hour at which one night gives way to the next. */
    nightTurnsAt: z.number().int().min(0).max(23),
    /** The hour of the evening from which the night can be counted, until it turns. */
    censusOpensAt: z.number().int().min(0).max(23),
    /** Planned end of a stay, months after admission. */
    stayMonths: z.number().int().min(1).max(36),
    /** Minutes without a key or a mouse before the house locks itself. */
    idleMinutes: z.number().int().min(1).max(15),
    /** Weeks after which a refused referral or a no-show loses its names automatically. */
    referralWeeks: z.number().int().min(1).max(52),
    /** The hour of the evening by which a person who goes out is back, unless agreed otherwise. */
    passBackHour: z.number().int().min(0).max(23),
    /** Minutes after the agreed time at which a late return becomes an alarm. */
    passAlarmMinutes: z.number().int().min(5).max(720),
    /** Hours after the return at which an outing is erased. */
    passKeepHours: z.number().int().min(1).max(168),
    /** Months after which an incident no longer counts against a person, by what was agreed. */
    conversationMonths: z.number().int().min(1).max(24),
    agreementMonths: z.number().int().min(1).max(24),
    coordinatorMonths: z.number().int().min(1).max(24),
    futureMonths: z.number().int().min(1).max(24),
    /** Days within which a complaint is answered. */
    complaintDays: z.number().int().min(1).max(90),
    /** Months after which an assistance plan is reviewed. */
    planMonths: z.number().int().min(1).max(12),
    /** Days after which Today reports an assisted person without a plan. */
    planAfterDays: z.number().int().min(1).max(90),
    /** The hours at which the day, the evening and the night shift begin. */
    dayShiftAt: z.number().int().min(0).max(21),
    eveningShiftAt: z.number().int().min(1).max(22),
    nightShiftAt: z.number().int().min(2).max(23),
  })
  .refine(
    ({ dayShiftAt, eveningShiftAt, nightShiftAt }) =>
      dayShiftAt < eveningShiftAt && eveningShiftAt < nightShiftAt,
    { path: ["eveningShiftAt"] },
  );
export type HouseSettings = Readonly<z.infer<typeof HouseSettings>>;

export const defaultSettings: HouseSettings = {
  centreName: "",
  correspondenceAddress: "",
  zone: "Europe/Brussels",
  nightTurnsAt: 12,
  censusOpensAt: 20,
  stayMonths: 6,
  idleMinutes: 5,
  referralWeeks: 6,
  dayShiftAt: 7,
  eveningShiftAt: 15,
  nightShiftAt: 22,
  passBackHour: 22,
  passAlarmMinutes: 60,
  passKeepHours: 48,
  conversationMonths: 1,
  agreementMonths: 3,
  coordinatorMonths: 6,
  futureMonths: 6,
  complaintDays: 14,
  planMonths: 3,
  planAfterDays: 14,
};

/** What the house still needs before it is safe to rely on. */
export const SetUpStep = z.enum(["centre", "rules", "rooms", "kit"]);
export type SetUpStep = z.infer<typeof SetUpStep>;
