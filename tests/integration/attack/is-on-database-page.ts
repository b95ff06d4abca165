import { join } from "node:path";
import { checkpoint } from "../../../db/platform/open-database.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { pagesOf } from "./raw-vault-access.ts";

/** Whether it is on any page of the database of an open vault, including free pages. */
export function isOnDatabasePage(house: TestHouse, text: string): boolean {
  const { database, vault, vmk } = openHouseOf(house);
  checkpoint(database.file);
  const pages = pagesOf(join(house.folder, "hearth.db"), databaseKey(vmk, vault.id));
  return pages.some((page) => page.includes(text));
}
