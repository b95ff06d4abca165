// Calls of the last weeks about people who do not exist, in every state a call can be in.
import { addDays, addMinutes, calendarDateOf, hourOf } from "../../../domain/core/calendar-date.ts";
import type { ExploitationForm, Sector } from "../../../domain/vocabulary/exploitation.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type {
  AgeRange,
  DecisionKind,
  RefusalReason,
  Urgency,
} from "../../../domain/referrals/referral.ts";
import type { ReferralSource, Sex } from "../../../domain/vocabulary/code-lists.ts";
import { type DatedAct, type Filed } from "../dated-act.ts";
import type { Call } from "../years/person-history-facts.ts";
import { deedsOfCall } from "../years/write-person-history.ts";
import type { AcceptedCall, Invented } from "./people.ts";
import { dayAgo, deedOn, type DemoStory } from "./story-context.ts";

export const deedsOfCalls = (tale: DemoStory): readonly DatedAct[] =>
  lines.flatMap((line) => taken(tale, callOf(tale, line), null));

/** A referral that was accepted. */
export function accepted(
  tale: DemoStory,
  about: AcceptedCall &
    Pick<Invented, "name" | "sex" | "languages" | "referredBy"> & { readonly daysAgo: number },
  filed: Filed,
): readonly DatedAct[] {
  const { name, sex, languages, referredBy, ageRange, urgency, suspicion, isTold } = about;
  const on = dayAgo(tale, about.daysAgo);
  const call = {
    on,
    hour: 15,
    referredBy,
    detectedBy: referredBy,
    name,
    sex,
    ageRange,
    languages,
    suspicion,
    urgency,
    invitedFor: null,
    decided: { on, kind: "accepted" } as const,
    told: isTold ? toldOfHer[tale.language] : null,
  };
  return taken(tale, call, filed);
}

const taken = ({ language }: DemoStory, call: Call, filed: Filed | null): readonly DatedAct[] =>
  deedsOfCall(call, language, filed).map(({ done, on, turn }) => ({
    ...deedOn(on, `${String(call.hour).padStart(2, "0")}:01`, done),
    turn,
  }));

type Line = readonly [
  daysAgo: number,
  referredBy: ReferralSource,
  name: string | null,
  about: readonly [Sex, AgeRange, languages: string],
  suspicion: readonly [ExploitationForm, Sector | null] | null,
  urgency: Urgency,
  decision: Exclude<DecisionKind, "accepted">,
  reason?: RefusalReason,
];

function callOf(tale: DemoStory, line: Line): Call {
  const [daysAgo, referredBy, name, about, suspected, urgency, decision, reason = "other"] = line;
  const [sex, ageRange, languages] = about;
  // One of today has only just come.
  const lately = addMinutes(tale.now, -3);
  const on = daysAgo === 0 ? calendarDateOf(lately, tale.zone) : dayAgo(tale, daysAgo);
  const isOpen = decision === "waiting" || decision === "invited";
  const suspicion = suspected === null ? null : { form: suspected[0], sector: suspected[1] };
  return {
    on,
    hour: daysAgo === 0 ? hourOf(lately, tale.zone) : 10,
    referredBy,
    urgency,
    detectedBy: referredBy,
    name,
    sex,
    ageRange,
    languages: languages.split(" "),
    suspicion,
    invitedFor: decision === "invited" ? addDays(tale.today, 2) : null,
    decided: isOpen
      ? null
      : decision === "refused"
        ? { on, kind: decision, reason }
        : { on, kind: decision },
    told: suspicion === null ? null : toldOfNobody[tale.language],
  };
}

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

const toldOfNobody: Readonly<Record<Language, string>> = {
  en: "Nobody said this, and it happened to nobody.",
  fr: "Personne n’a dit ceci, et ce n’est arrivé à personne.",
  nl: "Niemand zei dit, en het overkwam niemand.",
};

const toldOfHer: Readonly<Record<Language, string>> = {
  en: "Found in a flat that does not exist. She asks for nobody to be called.",
  fr: "Trouvée dans un appartement qui n’existe pas. Elle demande de n’appeler personne.",
  nl: "Gevonden in een flat die niet bestaat. Ze vraagt om niemand te bellen.",
};
