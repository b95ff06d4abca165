import { openStays } from "../../../db/accommodation/stays.ts";
import { lastMomentAt } from "../../../db/integrity/audit-log.ts";
import { checkNamed, type SealSlice } from "../../../db/integrity/rows-versus-audit-log.ts";
import { assessmentsOf, newestSafetyCards, safetyCardOf } from "../../../db/safety/safety.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { cardSigner, isRiskSigned } from "./safety-records.ts";

/**
 * Looks after a sign-in at the pairs that the audit log names, and writes into it, once for each, that one was changed, lifted or
 * deleted by another program: a pair that is gone cannot be shown as not signed.
 */
export function noteChangedPairs(context: Context): void {
  for (let after: string | null = ""; after !== null;) {
    const { unsealed, next }: SealSlice = checkNamed(context.tx, "must_not_meet", after);
    for (const { id } of unsealed) {
      const object = { kind: "must_not_meet", id } as const;
      if (lastMomentAt(context.tx, "pairChanged", object) === null)
        context.note({ action: "pairChanged", object });
    }
    after = next;
  }
}

/**
 * Looks after a sign-in at the safety card and the last risk assessment of everyone who lives here or whose card the house has, and
 * writes into the audit log where one is not as a colleague signed it, again each week. Every page that shows a phone number, a list
 * or a risk takes it from these.
 */
export function noteUnsignedSafety(context: Context): void {
  const { tx, now } = context;
  const weekAgo = addMinutes(now, -7 * 24 * 60);
  const carded = newestSafetyCards(tx).filter(({ card }) => card !== null);
  const people = new Set<PersonId>([...carded, ...openStays(tx)].map(({ personId }) => personId));
  for (const id of people) {
    if (areSafetyRecordsSigned(context, id)) continue;
    const object = { kind: "people", id } as const;
    if ((lastMomentAt(tx, "safetyNotSigned", object) ?? "") <= weekAgo)
      context.note({ action: "safetyNotSigned", object });
  }
}

function areSafetyRecordsSigned(context: Context, id: PersonId): boolean {
  const card = safetyCardOf(context.tx, id);
  const [risk] = assessmentsOf(context.tx, id);
  const isCardWhole = card === null || card.card === null || cardSigner(context, card) !== null;
  return isCardWhole && (risk === undefined || isRiskSigned(context, risk));
}
