// What an order erases of narratives stays for 90 days, sealed to the recovery key alone.
import {
  deleteErasedNarratives as deleteOver,
  narrativesOf,
  type StoredRows,
} from "../../../db/retention/erased-narratives.ts";
import type { OrderRow } from "../../../db/retention/erasure-orders.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  daysNarrativesStay,
  type ErasurePart,
  partsTaken,
} from "../../../domain/retention/erasure-order.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { toBase64 } from "../keys/bytes.ts";
import { sealErasedNarratives } from "../keys/erased-narratives.ts";
import type { Context } from "../platform/handler-context.ts";
import { memberOf } from "../users/roster.ts";

/** Until when an order carried out today keeps narratives; null where it takes none, or nobody has recovery sheets. */
export const narrativesStayUntil = (
  { house, today }: Context,
  parts: readonly ErasurePart[],
): CalendarDate | null =>
  partsTaken(parts).includes("narratives") && house.roster.recoveryKey !== null
    ? addDays(today, daysNarrativesStay)
    : null;

/** The narratives of these files as they are stored, sealed to the recovery key that the roster names. */
export function keepNarratives(
  context: Context,
  order: OrderRow,
  fileIds: readonly PersonId[],
): { readonly sealed: Buffer; readonly until: CalendarDate } | null {
  const { tx, house } = context;
  const until = narrativesStayUntil(context, order.parts);
  const recoveryKey = memberOf(house.roster, recoveryKeyId);
  if (until === null || recoveryKey === null) return null;
  const tables = narrativesOf(tx, fileIds).map(([table, rows]) => [table, rows.map(inJson)]);
  const text = Buffer.from(JSON.stringify(tables));
  const place = { vaultId: house.vault.id, orderId: order.id };
  const sealed = sealErasedNarratives(recoveryKey.publicKey, place, text);
  text.fill(0);
  return { sealed, until };
}

const inJson = (row: StoredRows[number]) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? { bytes: toBase64(value) } : value,
    ]),
  );

/** At a sign-in: what is kept no longer leaves every page. */
export function deleteErasedNarratives(context: Context): void {
  for (const id of deleteOver(context.tx, context.today))
    context.note({ action: "erasedNarrativesGone", object: { kind: "erasure_orders", id } });
}
