import type { RecordSpot } from "../keys/keyring.ts";

/** Where what a health card says is sealed. */
export const healthSpot = (id: string): RecordSpot => ({
  table: "health_cards",
  rowId: id,
  version: 1,
});
