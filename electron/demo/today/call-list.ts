import type { ExploitationForm, Sector } from "../../../domain/exploitation.ts";
import type { AgeRange, DecisionKind, RefusalReason, Urgency } from "../../../domain/referral.ts";
import type { ReferralSource, Sex } from "../../../domain/vocabulary.ts";

/** A call about someone who does not exist. */
export interface InventedCall {
  readonly daysAgo: number;
  readonly referredBy: ReferralSource;
  readonly name: string | null;
  readonly sex: Sex;
  readonly ageRange: AgeRange;
  readonly languages: readonly string[];
  readonly form: ExploitationForm | null;
  readonly sector: Sector | null;
  readonly urgency: Urgency;
  readonly decision: Exclude<DecisionKind, "accepted">;
  readonly reason: RefusalReason;
}

type Line = readonly [
  daysAgo: number,
  referredBy: ReferralSource,
  name: string | null,
  about: readonly [Sex, AgeRange, languages: string],
  suspicion: readonly [ExploitationForm, Sector | null] | null,
  urgency: Urgency,
  decision: InventedCall["decision"],
  reason?: RefusalReason,
];

const woman = (age: AgeRange, languages: string) => ["female", age, languages] as const;
const man = (age: AgeRange, languages: string) => ["male", age, languages] as const;

const lines: readonly Line[] = [
  [
    0,
    "police",
    "Dao Truyện",
    woman("18-25", "vi"),
    ["ForcedLabour", "nails-hair"],
    "tonight",
    "waiting",
  ],
  [
    1,
    "social-service",
    "Bogdan Basm",
    man("36-45", "ro"),
    ["ForcedLabour", "construction"],
    "this-week",
    "waiting",
  ],
  [
    2,
    "private-person",
    null,
    woman("26-35", "es"),
    ["Servitude", "domestic-private"],
    "this-week",
    "waiting",
  ],
  [4, "self", "Kofi Anansesem", man("26-35", "tw en"), null, "can-wait", "waiting"],
  [
    3,
    "labour-auditor",
    "Imran Dastan",
    man("26-35", "ur"),
    ["ForcedLabour", "car-wash"],
    "this-week",
    "invited",
  ],
  [
    6,
    "police",
    "Teodora Prikazka",
    woman("18-25", "bg"),
    ["SexualExploitation", "window"],
    "this-week",
    "refused",
    "person-declines",
  ],
  [9, "aliens-office", null, man("unknown", "ar"), null, "can-wait", "reoriented"],
  [
    13,
    "social-service",
    "Selam Teret",
    woman("26-35", "am"),
    ["Servitude", "domestic-diplomatic"],
    "this-week",
    "no-show",
  ],
  [
    20,
    "lawyer",
    "Marek Baśń",
    man("over-45", "pl"),
    ["ForcedLabour", "transport-parcel"],
    "can-wait",
    "refused",
    "no-sign-of-exploitation",
  ],
  [
    61,
    "police",
    null,
    woman("18-25", "ro"),
    ["SexualExploitation", "private-flat"],
    "tonight",
    "refused",
    "no-place",
  ],
];

export const inventedCalls: readonly InventedCall[] = lines.map(
  ([
    daysAgo,
    referredBy,
    name,
    [sex, ageRange, languages],
    suspicion,
    urgency,
    decision,
    reason,
  ]) => ({
    ...{ daysAgo, referredBy, name, sex, ageRange, urgency, decision },
    languages: languages.split(" "),
    form: suspicion?.[0] ?? null,
    sector: suspicion?.[1] ?? null,
    reason: reason ?? "other",
  }),
);
