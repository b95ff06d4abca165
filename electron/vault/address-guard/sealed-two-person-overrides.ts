import { overridesOf, resealOverride } from "../../../db/address-guard/two-person-overrides.ts";
import { OverrideRecord } from "../../../domain/address-guard/two-person-override.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { covered, sealing } from "../people/hidden-file-envelope.ts";
import type { Context } from "../platform/handler-context.ts";

export const overrideSealing = sealing("guard_overrides", OverrideRecord);

/** When a file is hidden, gets another key or is shown again. What is damaged stays as it is. */
export function coverOverrides(
  context: Context,
  personId: PersonId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  const keys = { before, after };
  for (const { id, sealed } of overridesOf(context.tx, personId)) {
    const bytes = covered(context, overrideSealing.spotOf(id), sealed, keys);
    if (bytes !== null) resealOverride(context.tx, id, bytes);
  }
}
