// What a consent and a line of the register say: sealed for whoever may read it, and of a hidden file once more with its key.
import { accessRowsOf, resealAccess } from "../../../db/disclosures/access-requests.ts";
import { holdsOf, resealHold } from "../../../db/retention/erasure-orders.ts";
import { orderRowsOf, resealOrder } from "../../../db/disclosures/compelled-disclosures.ts";
import {
  type ConsentRow,
  consentRowsOf,
  type DisclosureRow,
  disclosuresOf,
  resealConsent,
  resealDisclosure,
} from "../../../db/disclosures/disclosures.ts";
import { HoldReason } from "../../../domain/retention/erasure-order.ts";
import { AccessRecord } from "../../../domain/disclosures/access-request.ts";
import { OrderRecord } from "../../../domain/disclosures/compelled-disclosure.ts";
import { ConsentRecord } from "../../../domain/disclosures/consent.ts";
import { RegisterEntry } from "../../../domain/disclosures/disclosure.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { coverOverrides } from "../address-guard/sealed-two-person-overrides.ts";
import { covered, sealing } from "../people/hidden-file-envelope.ts";

export const consentSealing = sealing("consents", ConsentRecord);
export const accessSealing = sealing("access_requests", AccessRecord);
export const orderSealing = sealing("compelled_disclosures", OrderRecord);
export const holdSealing = sealing("legal_holds", HoldReason);
export const entrySealing = sealing("disclosures", RegisterEntry);

export const openConsent = (context: Context, row: ConsentRow, fileKey: Buffer | null) =>
  consentSealing.open(context, row, fileKey);
export const openEntry = (context: Context, row: DisclosureRow, fileKey: Buffer | null) =>
  entrySealing.open(context, row, fileKey);

/** When a file is hidden, gets another key or is shown again. What is damaged stays as it is. */
export function coverDisclosures(
  context: Context,
  personId: PersonId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  const { tx } = context;
  const keys = { before, after };
  for (const { id, sealed } of consentRowsOf(tx, personId)) {
    const bytes = covered(context, consentSealing.spotOf(id), sealed, keys);
    if (bytes !== null) resealConsent(tx, id, bytes);
  }
  for (const { id, sealed } of accessRowsOf(tx, personId)) {
    const bytes = covered(context, accessSealing.spotOf(id), sealed, keys);
    if (bytes !== null) resealAccess(tx, id, bytes);
  }
  for (const { id, sealed } of orderRowsOf(tx, personId)) {
    const bytes = covered(context, orderSealing.spotOf(id), sealed, keys);
    if (bytes !== null) resealOrder(tx, id, bytes);
  }
  for (const { id, sealed } of holdsOf(tx, personId)) {
    const bytes = covered(context, holdSealing.spotOf(id), sealed, keys);
    if (bytes !== null) resealHold(tx, id, bytes);
  }
  coverOverrides(context, personId, before, after);
  for (const { id, sealed } of disclosuresOf(tx, personId)) {
    const bytes = covered(context, entrySealing.spotOf(id), sealed, keys);
    if (bytes !== null) resealDisclosure(tx, id, bytes);
  }
}
