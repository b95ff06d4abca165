import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BackupId } from "../../../domain/backup/backup.ts";
import { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { ErasureOrderId } from "../../../domain/retention/erasure-order.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { markOn, writeMark } from "../../../electron/vault/backup/backup-place-id-file.ts";
import { orderBackup } from "../../../electron/vault/backup/backup-request.ts";
import { restore } from "../../../electron/vault/restore/restore.ts";
import { shelfOf } from "../../../electron/vault/backup/backup-folder.ts";
import type { Watcher } from "../../../electron/vault/platform/background-job-types.ts";
import {
  type BackupMade,
  type BackupOrder,
  writeBackup,
} from "../../../electron/vault/backup/write-backup.ts";
import {
  nativeBinding,
  openHouseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

/** A watcher that does nothing. */
export const patient: Watcher = { step: () => undefined, isCancelled: () => false };

export const aStick = (house: TestHouse): string => mkdtempSync(join(house.home, "stick-"));

/** A folder for another computer. */
export const anotherHome = (): string => mkdtempSync(join(tmpdir(), "hearth-other-"));

export const aPlace = BackupPlaceId.parse("00000000-0000-4000-8000-000000000001");

/** The data for a backup of the open vault; fails the test where it is missing. */
export function orderOf(house: TestHouse, folder: string): BackupOrder {
  const open = openHouseOf(house);
  const shelf = shelfOf(folder, open.vault.id);
  const id = markOn(shelf) ?? aPlace;
  writeMark(shelf, id);
  const order = orderBackup(open, { id, folder }, house.now, {
    letGo: [],
    olderSince: null,
    readsAll: false,
  });
  if (!order.ok) throw new Error(order.error.type);
  return order.value;
}

/** Backs the open vault up, a second later than the last time. */
export function backUp(
  house: TestHouse,
  place: string,
): BackupMade & { readonly id: BackupId; readonly shelf: string } {
  house.now = new Date(Date.parse(house.now) + 1000).toISOString() as typeof house.now;
  const order = orderOf(house, place);
  return { ...writeBackup(order, patient), id: order.id, shelf: order.shelf };
}

/** Restores a backup in the place of a vault, which is set aside, or where there is none. */
export const restoreTo = (
  house: TestHouse,
  { shelf, id }: { readonly shelf: string; readonly id: BackupId },
  sheets: readonly [Sheet, Sheet],
  watcher: Watcher = patient,
  left: readonly UserId[] = [],
  erase: readonly ErasureOrderId[] = [],
) =>
  restore(
    {
      shelf,
      id,
      sheets,
      left,
      erase,
      folder: house.folder,
      purpose: "trial",
      nativeBinding,
      clock: house.vault.clock,
      tell: () => undefined,
    },
    watcher,
  );

/** Two of the three, as they are typed. */
export const two = (sheets: readonly Sheet[], a = 0, b = 1): [Sheet, Sheet] => {
  const [first, second] = [sheets[a], sheets[b]];
  if (first === undefined || second === undefined) throw new Error("No such sheet");
  return [first, second];
};
