import { randomUUID } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import {
  type Hold,
  holdFolder,
  isDiskFull,
  openDatabase,
} from "../../../db/platform/open-database.ts";
import { migrate, versionOf } from "../../../db/platform/migrate.ts";
import { migrations } from "../../../db/platform/migrations.ts";
import { insertUser, saveUserKeys, type UserRow } from "../../../db/users/users.ts";
import { insertStatement } from "../../../db/users/roster.ts";
import { insertVault, type VaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Which } from "../../../domain/settings/house-settings.ts";
import {
  defaultStartSettings,
  type Language,
  type Theme,
} from "../../../domain/core/display-settings.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { type Role, UserId } from "../../../domain/users/user.ts";
import { purposeOf, type Vault } from "../platform/dispatch.ts";
import { checkPlace, prepareFolder } from "../platform/prepare-vault-folder.ts";
import { randomBytes } from "../keys/bytes.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { calibrate } from "../keys/kdf.ts";
import { readKeyFile, type Slot, writeKeyFile } from "../keys/key-file.ts";
import { makeSlot } from "../keys/key-slots.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { holdOpen, houseFile, type OpenVault } from "../platform/opened-vault.ts";
import { keepReserve } from "../platform/disk-reserve.ts";
import { foldSignInName } from "../users/sign-in-name.ts";
import { bundleWith, wayInToRow } from "../users/key-slots.ts";
import { foundRoster } from "../users/roster.ts";
import { folderOf } from "./unlock.ts";

export interface Founder {
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
  readonly language: Language;
  readonly theme: Theme;
}

/** Makes a vault with its first person and opens it. Nothing is written before, and nothing in the clear. */
export async function createVault(
  vault: Vault,
  which: Which,
  founder: Founder,
): Promise<Result<OpenVault, AppError>> {
  const { start } = vault;
  const folder = folderOf(start, which);
  const place = checkPlace(folder);
  if (!place.ok) return place;
  if (isThere(folder)) return err({ type: "HouseExists" });
  const secrets = await makeSecrets(vault, which, founder);
  const writable = prepareFolder(folder);
  if (!writable.ok) return writable;
  const hold = holdFolder(houseFile.lock(folder), start);
  if (hold === null) return err({ type: "HouseInUse" });
  try {
    return ok(writeHouse(vault, which, founder, secrets, hold));
  } catch (thrown) {
    hold.release();
    if (isDiskFull(thrown)) return err({ type: "DiskFull" });
    throw thrown;
  }
}

interface Secrets {
  readonly vaultId: string;
  readonly userId: UserId;
  readonly founding: ReturnType<typeof foundRoster>;
  readonly bundleSeed: Buffer;
  readonly vmk: Buffer;
  readonly slot: Slot;
}

async function makeSecrets(vault: Vault, which: Which, founder: Founder): Promise<Secrets> {
  const { start, clock } = vault;
  const cost = start.kdfCost ?? (await calibrate(() => clock.monotonic()));
  const vaultId = randomUUID();
  const bundleSeed = randomBytes(32);
  const vmk = randomBytes(32);
  const userId = UserId.parse(randomUUID());
  const founding = foundRoster(
    bundleSeed,
    {
      kind: "founded",
      vaultId,
      user: userId,
      name: founder.name,
      signInName: foldSignInName(founder.signInName),
      roles: [...founder.roles],
      keys: publicKeysOf(bundleSeed, vaultId),
    },
    clock.now(),
  );
  const slot = await makeSlot({
    vaultId,
    purpose: purposeOf(start, which),
    signInName: foldSignInName(founder.signInName),
    passphrase: founder.passphrase,
    kind: "passphrase",
    cost,
    bundle: bundleWith(founding, bundleSeed),
    vmk,
    nextVmk: null,
  });
  return { vaultId, userId, founding, bundleSeed, vmk, slot };
}

function writeHouse(
  vault: Vault,
  which: Which,
  founder: Founder,
  { vaultId, userId, founding, bundleSeed, vmk, slot }: Secrets,
  hold: Hold,
): OpenVault {
  const { start, clock } = vault;
  const folder = folderOf(start, which);
  const purpose = purposeOf(start, which);
  const row: VaultRow = {
    id: vaultId,
    purpose,
    foundedAt: clock.now(),
    traceKey: randomBytes(32),
    nameKey: randomBytes(32),
  };
  clearHalfMade(folder);
  writeFileSync(houseFile.founding(folder), "", { mode: 0o600 });
  const database = openDatabase(houseFile.database(folder), databaseKey(vmk, vaultId), start);
  migrate(database.file, migrations, () => undefined);
  database.db.transaction((tx) => {
    insertVault(tx, row, versionOf(database.file));
    insertUser(tx, userRow(userId, founder, row.foundedAt));
    insertStatement(tx, founding.row);
    saveUserKeys(tx, wayInToRow(userId, slot));
  });
  // The key file comes last: until it is there, there is no vault, and an incomplete one is started from scratch.
  const keyFile = writeKeyFile(folder, {
    vaultId,
    purpose,
    generation: 0,
    slots: [slot],
    kit: null,
  });
  rmSync(houseFile.founding(folder));
  keepReserve(folder);
  return holdOpen({
    which,
    folder,
    hold,
    vault: row,
    nativeBinding: start.nativeBinding,
    userId,
    roster: founding.roster,
    bundleSeed,
    database,
    keyFile,
    vmk,
    nextVmk: null,
    isRekeyed: false,
  });
}

const userRow = (id: UserId, founder: Founder, createdAt: Instant): UserRow => ({
  id,
  name: founder.name,
  signInName: foldSignInName(founder.signInName),
  roles: founder.roles,
  state: "active",
  language: founder.language,
  theme: founder.theme,
  textSize: "normal",
  ...defaultStartSettings,
  createdAt,
});

/** Only what an interrupted founding left: its mark shows that there never was a vault here. */
function clearHalfMade(folder: string): void {
  const path = houseFile.database(folder);
  if (!existsSync(houseFile.founding(folder))) return;
  for (const half of [path, `${path}-wal`, `${path}-shm`]) rmSync(half, { force: true });
}

/** Whether a folder holds a house. A database without keys is one too: it must never be founded over. */
export function isThere(folder: string): boolean {
  const keys = readKeyFile(folder);
  if (keys.ok || keys.error.type !== "KeysMissing") return true;
  return existsSync(houseFile.database(folder)) && !existsSync(houseFile.founding(folder));
}
