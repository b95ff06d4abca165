import { rmSync } from "node:fs";
import { lastMomentOf } from "../../../db/integrity/audit-log.ts";
import { closeHouse, type OpenVault } from "../platform/opened-vault.ts";

/** Who looks around in an invented house. The passphrase protects nothing and is no secret. */
export const visitor = {
  signInName: "demo",
  passphrase: "an invented house to look around in",
} as const;

/** Whether it was filled completely: this is recorded last. */
export const isWhole = ({ database }: OpenVault): boolean =>
  lastMomentOf(database.db, "invented") !== null;

/** Removes a demo vault that was left half told; throws for any other vault. */
export function removeDemo(house: OpenVault): void {
  if (house.vault.purpose !== "demo") throw new Error("This house is somebody's");
  closeHouse(house);
  rmSync(house.folder, { recursive: true, force: true });
}
