import type { UnregisteredDisclosure } from "../../../domain/disclosures/disclosures-view.ts";
import type { RecipientKind } from "../../../domain/disclosures/disclosure-codes.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { HelpKind } from "../../../domain/plan/plan-entry.ts";
import type { Context } from "../platform/handler-context.ts";
import { openEntries, planEntryViews } from "../plan/plan-entries.ts";

/** Services outside that were asked to help, by the plan: what they were told is for a line of the register. */
export function unregisteredPlanReferrals(
  context: Context,
  personId: PersonId,
): readonly UnregisteredDisclosure[] {
  if (!context.keys.holds.includes("care")) return [];
  return openEntries(planEntryViews(context, personId)).flatMap(
    ({ id, byName, content }): UnregisteredDisclosure[] =>
      content.kind !== "referral" || content.askedOn === null
        ? []
        : [
            {
              source: `plan ${id}`,
              on: content.askedOn,
              byName,
              paper: null,
              way: "telephone",
              type: null,
              recipient: { kind: helpers[content.help], name: content.service.slice(0, 160) },
            },
          ],
  );
}

const helpers: Readonly<Record<HelpKind, RecipientKind>> = {
  mentalHealth: "healthCare",
  medical: "healthCare",
  housing: "landlord",
  legal: "lawyer",
  social: "socialService",
  language: "school",
  training: "school",
  work: "employer",
  family: "other",
  other: "other",
};
