import type { Assistance } from "../intake/assistance.ts";
import type { CalendarDate } from "../core/calendar-date.ts";
import type { PersonId } from "../people/person.ts";
import type { DocumentStep } from "../residence/procedure/residence-document-names.ts";
import type { EndReason } from "../residence/procedure/procedure-event.ts";
import type { DecisionKind } from "../referrals/referral.ts";
import type { ExitReason } from "../vocabulary/code-lists.ts";
import { assistancesByPerson } from "./assistance-report.ts";
import type { ReferralFact, OfficeFacts } from "./report-facts.ts";
import { closedRow, type Counted, one, ruleOf } from "./report-table.ts";
import { isWithin } from "./report-period.ts";
import { statusOn, procedureIn } from "./residence-procedure-on-day.ts";

/** From a call to an open-ended permit, one step after the other. */
export const flowSteps = [
  "call",
  "intake",
  "assisted",
  "reflection",
  "provisional",
  "temporary",
  "permit",
] as const;
type FlowStep = (typeof flowSteps)[number];

/** The state at its furthest step: it goes on, or it ended there, in coarse groups. */
export const flowEnds = ["here", "refused", "elsewhere", "person", "law", "other"] as const;
type FlowEnd = (typeof flowEnds)[number];

/** Every referral of the period once: at the furthest step it has led to by today, with its state there. */
export const callFlow = ruleOf({
  reads: ["calls", "tracks", "closed", "waysOfCallers"],
  rows: flowSteps,
  columns: flowEnds,
  sums: "across",
  unknown: [],
  each: ["calls"],
  // A call that led nowhere has no ground to lose, and a permit is the end.
  isNever: (row, end) =>
    row === "call"
      ? end === "law" || end === "other"
      : (row === "permit" || row === closedRow) && end !== "here",
  follows: ({ office }, { today }) => office && { ways: office.waysOfCallers, day: today },
  count: ({ office, ...facts }, span) => {
    if (office === null) return [];
    const tracks = assistancesByPerson(facts.tracks);
    return facts.calls
      .filter(({ day }) => isWithin(span, day))
      .map((call) =>
        call.decision !== "accepted"
          ? { ...one(null, "call", endOfCall[call.decision]), call: call.id }
          : followed(office, call, assistancesOf(tracks, call.personId), span.today),
      );
  },
});

const assistancesOf = (tracks: ReturnType<typeof assistancesByPerson>, person: PersonId | null) =>
  person === null ? [] : (tracks.get(person) ?? []);

interface Summed {
  readonly rows: readonly string[];
  readonly rowTotals: readonly (number | null)[] | null;
  readonly total: number | null;
}

/**
 * How many got as far as each step, or further: null where it cannot be told from what is shown, so that it tells nothing
 * that is left out. Of a file that is not the reader's it is known that there was an intake, and no more.
 */
export function reachedOf({ rows, rowTotals, total }: Summed): readonly (number | null)[] {
  const at = (row: string): number | null => {
    const index = rows.indexOf(row);
    return index < 0 ? 0 : (rowTotals?.[index] ?? null);
  };
  const hidden = at(closedRow);
  return flowSteps.map((_, from) => {
    if (from === 0) return total;
    const further = sumOf(flowSteps.slice(from).map(at));
    const before = sumOf([...flowSteps.slice(0, from).map(at), hidden]);
    const known = further ?? (total === null || before === null ? null : total - before);
    if (from > 1 || known === null) return known;
    return hidden === null ? null : known + hidden;
  });
}

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );

type Decided = Exclude<DecisionKind, "accepted">;
const endOfCall: Readonly<Record<Decided, FlowEnd>> = {
  waiting: "here",
  invited: "here",
  refused: "refused",
  reoriented: "elsewhere",
  "no-show": "person",
};

/** A call that opened a file, or took one up again. */
function followed(
  office: Pick<OfficeFacts, "closed" | "waysOfCallers">,
  { personId: person, day }: ReferralFact,
  tracks: readonly Assistance[],
  today: CalendarDate,
): Counted {
  const events =
    person === null ? [] : procedureIn(office.waysOfCallers, office, { person, day: today });
  if (events === null) return one(person, closedRow, "here");
  const track = tracks
    .filter(({ closing }) => closing === null || closing.on >= day)
    .toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1))
    .at(0);
  // Of a file that was erased since, nothing more is known.
  if (person === null || track === undefined) return one(person, "intake", "other");
  const { assistedOn, closing, openedOn } = track;
  const { track: way } = statusOn(events, today);
  const isOver =
    (way.ended !== null && way.ended.on < openedOn) ||
    way.documents.some(({ step, issuedOn }) => step === "openEnded" && issuedOn < openedOn);
  // A document issued while an earlier file of the person was open does not result from this referral.
  const isBack = tracks.some((other) => other.openedOn < openedOn);
  const documents = isOver
    ? []
    : way.documents.filter(({ issuedOn }) => !isBack || issuedOn >= openedOn);
  const steps: readonly FlowStep[] = [
    "intake",
    ...(assistedOn !== null && assistedOn <= today ? (["assisted"] as const) : []),
    ...documents.map(({ step }) => stepOf[step]),
    ...(closing?.reason === "open-ended-permit" ? (["permit"] as const) : []),
  ];
  const furthest = steps.reduce((a, b) => (flowSteps.indexOf(a) < flowSteps.indexOf(b) ? b : a));
  if (furthest === "permit") return one(person, furthest, "here");
  if (way.ended !== null && !isOver) return one(person, furthest, endOfWay[way.ended.reason]);
  return one(person, furthest, closing === null ? "here" : endOfHelp[closing.reason]);
}

const stepOf: Readonly<Record<DocumentStep, FlowStep>> = {
  reflection: "reflection",
  provisional: "provisional",
  extended: "provisional",
  temporary: "temporary",
  openEnded: "permit",
};

const endOfWay: Readonly<Record<EndReason, FlowEnd>> = {
  noStatement: "law",
  noAnswers: "law",
  refused: "law",
  voluntaryReturn: "person",
  assistanceLeft: "person",
  leftWithoutNotice: "person",
  contactRenewed: "other",
  otherStay: "other",
  other: "other",
};

const endOfHelp: Readonly<Record<ExitReason, FlowEnd>> = {
  "ended-by-centre": "refused",
  "not-accepted": "refused",
  reoriented: "elsewhere",
  "other-centre": "elsewhere",
  "ended-by-person": "person",
  "left-without-notice": "person",
  "voluntary-return": "person",
  "case-ended-without-stay": "law",
  removed: "law",
  "contact-with-perpetrator": "other",
  "other-ground": "other",
  death: "other",
  "open-ended-permit": "here",
};
