import type { RecordSpot } from "../keys/keyring.ts";

/** The place where the content of a health card is sealed. */
export const healthSpot = (id: string): RecordSpot => ({
  table: "health_cards",
  rowId: id,
  version: 1,
});
