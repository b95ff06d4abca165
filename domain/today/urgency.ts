import type { CalendarDate } from "../core/calendar-date.ts";
import { pressingDay } from "../residence/expiring-documents.ts";
import type { TodayItem } from "./today.ts";

/** How long something can wait: for nothing, for this shift, until a day, or for a quiet hour. */
const waits = ["danger", "shift", "day", "quiet"] as const;

interface Urgency {
  readonly waits: (typeof waits)[number];
  /** The day it is or was due, or came: the earliest first among equals. */
  readonly day: CalendarDate | null;
}

/** After every day there is. */
const never = "9999-12-31";

const danger: Urgency = { waits: "danger", day: null };
const shift: Urgency = { waits: "shift", day: null };
const quiet: Urgency = { waits: "quiet", day: null };
const dueOn = (day: CalendarDate): Urgency => ({ waits: "day", day });

type OfKind<K extends TodayItem["kind"]> = Extract<TodayItem, { readonly kind: K }>;

/** A kind of need that has no place here does not compile. */
const urgencies: { readonly [K in TodayItem["kind"]]: (need: OfKind<K>) => Urgency } = {
  searching: () => danger,
  absent: () => danger,
  overdue: ({ stage }) => (stage === "alarm" ? danger : shift),
  notBack: ({ stage }) => (stage === "alarm" ? danger : shift),
  breach: () => danger,
  referralUrgent: () => danger,
  fileOlder: () => danger,
  oldPages: () => danger,
  filesChanged: () => danger,
  notIndependent: () => shift,
  sheetsRenewed: () => shift,
  checkFound: () => danger,
  diskFull: () => danger,
  machineOpen: () => shift,
  houseKeyWaits: () => shift,

  guardEmpty: () => quiet,
  backupDue: () => shift,
  drillDue: () => quiet,
  codeDue: () => quiet,
  erasureWaits: ({ on }) => dueOn(on),
  forgetting: ({ what }) => (what === "destroy" ? shift : quiet),
  setUp: ({ step }) => (step === "kit" ? shift : quiet),
  conditionBroken: () => shift,
  contactToAssess: () => shift,
  handOver: () => shift,
  dosesOpen: () => shift,
  expected: () => shift,
  moveDue: () => shift,
  notCounted: () => shift,
  withoutBed: () => shift,
  letIn: () => shift,
  listOutside: () => shift,

  due: ({ until, task: next, isOverdue }) =>
    isOverdue ? shift : { waits: "day", day: pressingDay({ until, next }) },
  riskReview: ({ reviewOn }) => dueOn(reviewOn),
  sessionOpen: ({ on }) => dueOn(on),
  planReview: ({ reviewOn }) => dueOn(reviewOn),
  planStep: ({ by }) => dueOn(by),
  orderDue: ({ due }) => dueOn(due),
  accessDue: ({ due }) => dueOn(due),
  consentEnds: ({ until }) => dueOn(until),
  complaintDue: ({ due }) => dueOn(due),
  speakAgain: ({ on }) => dueOn(on),
  interview: ({ on }) => dueOn(on),
  referralUndecided: ({ goesOn }) => dueOn(goesOn),
  followUp: ({ on }) => dueOn(on),
  plannedEndPassed: ({ plannedUntil }) => dueOn(plannedUntil),
  plannedEndNear: ({ plannedUntil }) => dueOn(plannedUntil),
  departureOpen: ({ until }) => dueOn(until),

  complaintSecond: () => quiet,
  referralsWaiting: ({ oldest }) => ({ ...quiet, day: oldest }),
  countDiffers: ({ night }) => ({ ...quiet, day: night }),
  awaiting: () => quiet,
  rotation: () => quiet,
  intakeOpen: () => quiet,
  planMissing: () => quiet,
  scoresDue: () => quiet,
  agreementUnsigned: () => quiet,
  toComplete: () => quiet,
};

/** What waits for someone, the most urgent first; what is as urgent stays in the order it came. */
export const byUrgency = (needs: readonly TodayItem[]): readonly TodayItem[] =>
  needs
    .map((need) => ({ need, rank: rankOf(urgencyOf(need)) }))
    .toSorted((a, b) => Number(a.rank > b.rank) - Number(a.rank < b.rank))
    .map(({ need }) => need);

/** So much of what waits is shown. */
const mostShown = 200;

/** What is shown of it. Of what comes from one place no more than that can ever be. */
export const mostUrgent = (needs: readonly TodayItem[]): readonly TodayItem[] =>
  byUrgency(needs).slice(0, mostShown);

/** The smaller, the more urgent: days are compared as they are written. */
const rankOf = ({ waits: how, day }: Urgency): string =>
  `${String(waits.indexOf(how))} ${day ?? never}`;

function urgencyOf<K extends TodayItem["kind"]>(need: OfKind<K>): Urgency {
  const of: (one: OfKind<K>) => Urgency = urgencies[need.kind];
  return of(need);
}
