import type { ReferralRow } from "../../../db/referral-row.ts";
import { insertReferral, nextReferralNumber } from "../../../db/referrals.ts";
import { addDays, ClockTime, type Instant, momentAt } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import { type Decision, isOpen, ReferralId, type ReferralNames } from "../../../domain/referral.ts";
import type { Context } from "../../vault/context.ts";
import { inventedCalls, type InventedCall } from "./call-list.ts";
import { addWords, sealNames, sealSuspicion } from "../../vault/referral-parts.ts";

/** Calls of the last weeks about people who do not exist, in every state a call can be in. */
export function inventCalls(context: Context, language: Language): void {
  for (const call of inventedCalls.toReversed()) {
    const id = ReferralId.parse(context.newId());
    insertReferral(context.tx, referralFrom(context, call, id, language));
    if (call.form !== null) addWords(context, id, { text: words[language].told });
    context.note({ action: "referralTaken", object: { kind: "referrals", id } });
  }
}

function referralFrom(
  context: Context,
  call: InventedCall,
  id: ReferralId,
  language: Language,
): ReferralRow {
  const { form, sector, referredBy, sex, ageRange, urgency } = call;
  const receivedAt = momentOf(context, call);
  const decision = decisionOf(context, call, language);
  const isInTheOpen = isOpen(decision);
  const names: ReferralNames = {
    name: call.name,
    caller: words[language].caller,
    phone: "02 000 00 00",
  };
  return {
    card: {
      ...{
        id,
        version: 1,
        number: nextReferralNumber(context.tx),
        receivedAt,
        referredBy,
        sex,
        ageRange,
        urgency,
        decision,
      },
      detectedBy: referredBy,
      languages: [...call.languages],
      decidedAt: decision.kind === "waiting" ? null : receivedAt,
    },
    takenBy: context.me.id,
    personId: null,
    names: isInTheOpen ? names : null,
    sealedNames: isInTheOpen ? null : sealNames(context, id, 1, names),
    suspicion: form === null ? null : sealSuspicion(context, id, 1, { form, sector }),
    erasedAt: null,
  };
}

/** In the morning of its day; one of today has only just come. */
function momentOf({ now, today, settings }: Context, { daysAgo }: InventedCall): Instant {
  if (daysAgo === 0) return now;
  return momentAt(addDays(today, -daysAgo), 10, settings.zone);
}

function decisionOf({ today }: Context, call: InventedCall, language: Language): Decision {
  switch (call.decision) {
    case "invited":
      return { kind: "invited", on: addDays(today, 2), at: ClockTime.parse("14:30") };
    case "reoriented":
      return { kind: "reoriented", to: words[language].service };
    case "refused":
      return { kind: "refused", reason: call.reason };
    case "waiting":
    case "no-show":
      return { kind: call.decision };
  }
}

const words: Record<
  Language,
  { readonly caller: string; readonly service: string; readonly told: string }
> = {
  en: {
    caller: "Invented service, desk 3",
    service: "Invented welfare service",
    told: "Nobody said this, and it happened to nobody.",
  },
  fr: {
    caller: "Service inventé, guichet 3",
    service: "Service social inventé",
    told: "Personne n’a dit ceci, et ce n’est arrivé à personne.",
  },
  nl: {
    caller: "Verzonnen dienst, loket 3",
    service: "Verzonnen welzijnsdienst",
    told: "Niemand zei dit, en het overkwam niemand.",
  },
};
