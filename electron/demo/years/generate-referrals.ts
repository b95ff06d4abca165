// Who calls about whom, and what is decided.
import { type CalendarDate, monthOf } from "../../../domain/core/calendar-date.ts";
import { addDays, daysFrom } from "./cached-date-arithmetic.ts";
import {
  type ExploitationForm,
  type Sector,
  sectorsOf,
} from "../../../domain/vocabulary/exploitation.ts";
import { ageClassOf } from "../../../domain/retention/anonymized-file-row.ts";
import { RefusalReason, Urgency } from "../../../domain/referrals/referral.ts";
import type { ReferralSource, Sex } from "../../../domain/vocabulary/code-lists.ts";
import type { Draw, Weights } from "./random-choice.ts";
import type { Call, Suspected } from "./person-history-facts.ts";
import { countryFrom, nameFrom } from "./names.ts";

type Day = CalendarDate;

/** A person of whom no more is known yet. */
export interface Stranger {
  readonly name: string;
  readonly sex: Sex;
  readonly bornOn: Day;
  readonly nationality: string;
  readonly languages: readonly string[];
  readonly suffered: Suspected;
}

/** `isMother`: the person comes with children. */
export function strangerFrom(draw: Draw, on: Day, isMother = false): Stranger {
  const country = countryFrom(draw);
  const form = draw.weighed(forms);
  const isWoman = isMother || draw.chance(womenIn[form] ?? 0.3);
  const sex: Sex = !isMother && draw.chance(0.01) ? "other" : isWoman ? "female" : "male";
  const years = isMother ? draw.int(22, 42) : draw.weighed(ages);
  return {
    name: nameFrom(draw, country, sex),
    sex,
    bornOn: addDays(on, -Math.round(365.25 * years) - draw.int(0, 364)),
    nationality: country.nationality,
    languages: country.languages,
    suffered: { form, sector: sectorFrom(draw, form) },
  };
}

const forms: Weights<ExploitationForm> = [
  ["ForcedLabour", 46],
  ["SexualExploitation", 34],
  ["Servitude", 7],
  ["ForcedOffences", 6],
  ["ForcedBegging", 3],
  ["AggravatedSmuggling", 4],
];
const womenIn: Readonly<Partial<Record<ExploitationForm, number>>> = {
  SexualExploitation: 0.94,
  Servitude: 0.85,
  ForcedLabour: 0.18,
};
const ages: Weights<number> = [
  ...[16, 17].map((years) => [years, 1] as const),
  ...between(18, 25).map((years) => [years, 4] as const),
  ...between(26, 35).map((years) => [years, 4] as const),
  ...between(36, 45).map((years) => [years, 2] as const),
  ...between(46, 62).map((years) => [years, 0.7] as const),
];

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function sectorFrom(draw: Draw, form: ExploitationForm): Sector | null {
  const sectors = sectorsOf(form);
  return sectors.length === 0 ? null : draw.pick(sectors);
}

/** Over the last five years the police call less often, and social services and people themselves more. */
export function sourceFrom(draw: Draw, on: Day, last: Day): ReferralSource {
  const yearsBefore = Math.floor(daysFrom(on, last) / 365.25);
  const moved = Math.min(1, Math.max(0, (4 - yearsBefore) / 4));
  return draw.weighed(
    sources.map(([source, before, now]) => [source, before + (now - before) * moved]),
  );
}

const sources = [
  ["police", 40, 30],
  ["social-service", 20, 28],
  ["private-person", 8, 12],
  ["self", 4, 6],
  ["prosecutor", 5, 4],
  ["labour-auditor", 6, 6],
  ["aliens-office", 6, 5],
  ["other-centre", 4, 4],
  ["health-service", 3, 2],
  ["lawyer", 3, 2],
  ["unknown", 1, 1],
] as const satisfies readonly (readonly [ReferralSource, number, number])[];

/** What the caller tells about the person. */
export function toldFrom(
  draw: Draw,
  { name, sex, bornOn, languages, suffered }: Stranger,
  on: Day,
  last: Day,
): Omit<Call, "urgency" | "invitedFor" | "decided"> {
  const referredBy = sourceFrom(draw, on, last);
  const age = { basis: "born", month: monthOf(bornOn) } as const;
  return {
    on,
    hour: draw.int(8, 16),
    referredBy,
    languages,
    sex,
    detectedBy: draw.chance(0.8) ? referredBy : sourceFrom(draw, on, last),
    name: draw.chance(0.85) ? name : null,
    ageRange: draw.chance(0.9) ? ageClassOf(age, on) : "unknown",
    suspicion: draw.chance(0.8) ? suffered : null,
    told: null,
  };
}

/** A referral that leads to no file. */
export function lostCall(draw: Draw, on: Day, last: Day): Call {
  const told = toldFrom(draw, strangerFrom(draw, on), on, last);
  const urgency = draw.pick(Urgency.options);
  const kind = draw.weighed(decisions);
  const decidedOn = addDays(on, draw.int(0, 9));
  if (kind === "no-show") {
    const invitedFor = addDays(on, draw.int(2, 8));
    const missed = addDays(invitedFor, 1);
    return {
      ...told,
      urgency,
      invitedFor,
      decided: missed > last ? null : { on: missed, kind },
    };
  }
  const common = { ...told, urgency, invitedFor: null };
  if (decidedOn > last) return { ...common, decided: null };
  if (kind === "reoriented") return { ...common, decided: { on: decidedOn, kind } };
  const reason = draw.pick(RefusalReason.options);
  return { ...common, decided: { on: decidedOn, kind, reason } };
}

const decisions = [
  ["reoriented", 44],
  ["refused", 44],
  ["no-show", 12],
] as const;
