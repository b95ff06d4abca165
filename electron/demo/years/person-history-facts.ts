// The history of an invented person, as plain facts: what is drawn, and what is put into a vault day by day.
import type { ModeReason } from "../../../domain/intake/assistance.ts";
import type { CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import type { SessionHeader } from "../../../domain/counselling/session.ts";
import type { ExploitationForm, Sector } from "../../../domain/vocabulary/exploitation.ts";
import type { LogKind } from "../../../domain/shift/log-entry.ts";
import type { ProjectFacts } from "../../../domain/plan/course-and-work-record.ts";
import type { DocumentStep } from "../../../domain/residence/procedure/residence-document-names.ts";
import type { EndReason } from "../../../domain/residence/procedure/procedure-event.ts";
import type { AgeRange, RefusalReason, Urgency } from "../../../domain/referrals/referral.ts";
import type { Departure } from "../../../domain/accommodation/stay.ts";
import type { ReferralSource, Sex, VisitPlace } from "../../../domain/vocabulary/code-lists.ts";

type Day = CalendarDate;

export interface Suspected {
  readonly form: ExploitationForm;
  readonly sector: Sector | null;
}

/** A referral of a person. */
export interface Call {
  readonly on: Day;
  /** The hour of the call. */
  readonly hour: number;
  readonly referredBy: ReferralSource;
  readonly detectedBy: ReferralSource;
  readonly name: string | null;
  readonly sex: Sex;
  readonly ageRange: AgeRange;
  readonly languages: readonly string[];
  readonly suspicion: Suspected | null;
  readonly urgency: Urgency;
  /** What the caller tells, where it was recorded. */
  readonly told: string | null;
  /** The day of the interview to which the person was invited first. */
  readonly invitedFor: Day | null;
  /** Null until there is a decision. */
  readonly decided:
    | { readonly on: Day; readonly kind: "accepted" | "no-show" | "reoriented" }
    | { readonly on: Day; readonly kind: "refused"; readonly reason: RefusalReason }
    | null;
}

/** Nights in the house, from ≤ n < until. */
export interface Lodging {
  readonly from: Day;
  readonly until: Day | null;
  /** Where the person sleeps from which night on: the number of the bed. */
  readonly beds: readonly { readonly bed: number; readonly from: Day }[];
  /** On which day which end was planned; the first on arrival. */
  readonly planned: readonly { readonly on: Day; readonly until: Day }[];
  readonly referredBy: ReferralSource;
  readonly departure: Departure | null;
}

export type WayEvent =
  | { readonly on: Day; readonly kind: "asked"; readonly step: "reflection" | "provisional" }
  | { readonly on: Day; readonly kind: "statement" }
  | {
      readonly on: Day;
      readonly kind: "issued";
      readonly step: DocumentStep;
      readonly until: Day | null;
    }
  | { readonly on: Day; readonly kind: "answers"; readonly answer: "yes" | "no" | "unknown" }
  | { readonly on: Day; readonly kind: "magistrateAsked" | "renewalSent" | "integration" }
  | { readonly on: Day; readonly kind: "openEndedAsked" }
  | { readonly on: Day; readonly kind: "ended"; readonly reason: EndReason };

/** The residence procedure, oldest event first. */
export interface Way {
  readonly openedOn: Day;
  readonly events: readonly WayEvent[];
}

export type CourtEvent =
  | {
      readonly on: Day;
      readonly kind: "inquiryOpened" | "judgeSeized" | "civilParty" | "summons" | "closed";
    }
  | { readonly on: Day; readonly kind: "hearing" | "final" }
  | {
      readonly on: Day;
      readonly kind: "judgment";
      readonly outcome: "conviction" | "acquittal";
      readonly law: "trafficking" | "other";
    };

/** A criminal case, and its events, oldest first. */
export interface Case {
  readonly openedOn: Day;
  readonly events: readonly CourtEvent[];
}

export interface Session extends Omit<SessionHeader, "day"> {
  readonly on: Day;
  /** The number of the care worker who held it. */
  readonly by: number;
  /** Which of the texts was written. */
  readonly said: number;
}

/** A document that was requested, and came or did not. */
export interface Paper {
  readonly kind: "passport" | "insurance" | "workPermit" | "birthCertificate";
  readonly askedOn: Day;
  readonly issuedOn: Day | null;
  readonly expiresOn: Day | null;
  /** Its last day, where that has passed: another one replaced it, so that no reminder of this one stays for years. */
  readonly replacedOn: Day | null;
}

type Kind<K extends ProjectFacts["kind"]> = Extract<ProjectFacts, { readonly kind: K }>;

/** What is learnt or worked at. */
export type Pursuit =
  | Pick<Kind<"language">, "kind" | "level">
  | Pick<Kind<"training">, "kind" | "level">
  | Pick<Kind<"work">, "kind" | "sector">;

export interface Project {
  readonly what: Pursuit;
  readonly from: Day;
  readonly until: Day | null;
  readonly outcome: "running" | "finished" | "stopped";
}

/** A night on which the person was away. */
export interface Away {
  readonly on: Day;
  readonly state: "pass" | "absent" | "hospital";
}

export interface Daily {
  readonly sessions: readonly Session[];
  readonly papers: readonly Paper[];
  readonly projects: readonly Project[];
  readonly away: readonly Away[];
}

/** A person whom the centre assists. */
export interface Life extends Story {
  readonly daily: Daily;
  /** The number of the person's care worker. */
  readonly worker: number;
}

/** The large steps of it. */
export interface Story {
  readonly number: number;
  /** The number of the mother, for a child who came with her. */
  readonly childOf: number | null;
  readonly name: string;
  readonly sex: Sex;
  readonly bornOn: Day;
  readonly nationality: string;
  readonly languages: readonly string[];
  /** A child has none of its own. */
  readonly call: Call | null;
  readonly openedOn: Day;
  /** Null while the intake goes on. */
  readonly assistedOn: Day | null;
  /** Why the person waits for a place in the house until they come there. */
  readonly waitedFor: ModeReason | null;
  readonly lodgings: readonly Lodging[];
  readonly suffered: Suspected | null;
  readonly way: Way | null;
  readonly court: Case | null;
  readonly closed: ({ readonly on: Day } & Departure) | null;
}

/** An entry of the staff on duty for the next shift. */
export interface Entry {
  readonly on: Day;
  /** Of the night; otherwise of the day. */
  readonly isLate: boolean;
  readonly kind: LogKind;
  /** The number of a resident; null: the house. */
  readonly about: number | null;
  readonly said: number;
  /** When what was to be done was done; null for what is only to be known. */
  readonly doneOn: Day | null;
}

/** A visit to a resident. */
export interface Visit {
  readonly on: Day;
  readonly who: number;
  readonly visitor: number;
  readonly from: ClockTime;
  readonly until: ClockTime;
  readonly place: VisitPlace;
}

/** What is of the house rather than of one person. */
export interface HouseDays {
  readonly entries: readonly Entry[];
  readonly visits: readonly Visit[];
  /** Sundays on which the tasks of the week are looked back on, and the next ones given. */
  readonly sundays: readonly Day[];
}

export interface Timeline extends HouseDays {
  readonly from: Day;
  /** The last day of which something is told. */
  readonly to: Day;
  readonly lives: readonly Life[];
  /** Nights with a census. */
  readonly counted: readonly Day[];
  /** Referrals that led to no file; accepted ones are part of a life. */
  readonly calls: readonly Call[];
}

/** The years in which it all happens, and until when a bed is theirs: another tale goes on in it from that night. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly bedsUntil: ReadonlyMap<number, Day>;
}

/** In the order of events; of one day, in the order of telling. */
export const byDay = (a: { readonly on: Day }, b: { readonly on: Day }): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
