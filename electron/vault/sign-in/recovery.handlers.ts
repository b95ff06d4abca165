import { keysOfUser, updateUser, userBySignInName, type UserRow } from "../../../db/users/users.ts";
import type { WriteDb } from "../../../db/platform/open.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { checkPassphrase } from "../../../domain/users/passphrase.ts";
import { compartmentsOf } from "../../../domain/users/user.ts";
import { addMember, openHeldByKit } from "../users/compartments.ts";
import { adoptByKit } from "../users/hidden-holders.ts";
import { adoptOwnNotes } from "../users/sealed-own-notes.ts";
import { adoptSealedNotes } from "../users/sealed-notes.ts";
import type { Clock } from "../platform/clock.ts";
import type { Doors } from "../platform/dispatch.ts";
import type { ClockSeen } from "../platform/clock.ts";
import { checkMemory, type Accepted, seeClock } from "./integrity-warnings.ts";
import { randomBytes } from "../keys/bytes.ts";
import { publicKeyOf } from "../keys/hpke.ts";
import { readSheetLine } from "../keys/recovery-kit.ts";
import { openKit } from "../keys/key-slots.ts";
import { indexOfWord } from "../keys/word-list.ts";
import { openSheets } from "../users/recovery-kit.ts";
import { holdOpen, type OpenVault } from "../platform/open-vault.ts";
import type { Context } from "../platform/context.ts";
import { enter } from "./sign-in.ts";
import { foldSignInName } from "../users/sign-in-name.ts";
import { giveBackLostSlots, newSlot, putSlot } from "../users/key-slots.ts";
import { write } from "../platform/transactions.ts";
import { openWithKeys, withHeldFolder } from "./unlock.ts";

/** Tells while typing whether a line of a sheet was copied correctly, and which words are on no sheet. */
export const checkLine: Doors["recovery.checkLine"] = (_vault, input) => {
  const unknown = input.words.flatMap((word, index) => (indexOfWord(word) === null ? [index] : []));
  const wrong = !readSheetLine(input.sheet, input.line, input.words).ok;
  return Promise.resolve(ok({ wrong, unknown }));
};

/** Two sheets and a new passphrase open the vault for a user whom no one is left to let in. */
export const reset: Doors["recovery.reset"] = async (vault, input) => {
  const { start, clock } = vault;
  if (vault.house !== null) return err({ type: "HouseInUse" });
  const opened = await withHeldFolder<OpenVault>(start, "house", async (hold, keyFile) => {
    const seed = await openSheets(keyFile, input.sheets);
    if (!seed.ok) return seed;
    const keys = openKit(keyFile, seed.value);
    if (!keys.ok) return keys;
    const house = openWithKeys(vault, start.folder, keyFile, keys.value);
    if (!house.ok) return house;
    const { database, row, isNext, vmk, nextVmk } = house.value;
    const accepted = acceptNewcomer(database.db, clock.now(), input);
    if (!accepted.ok) {
      database.file.close();
      return accepted;
    }
    const { user, clockSeen } = accepted.value;
    const open = holdOpen({
      which: "house",
      folder: start.folder,
      hold,
      vault: row,
      nativeBinding: start.nativeBinding,
      userId: user.id,
      bundleSeed: randomBytes(32),
      database,
      keyFile,
      vmk,
      nextVmk,
      isRekeyed: isNext,
      // A user with two sheets opens an older vault too; the audit log and Today show it.
      wasOlder: !checkMemory(database.db, row.traceKey, start.folder).ok,
      clockSeen,
    });
    return giveWayIn(open, clock, user, { ...input, seed: seed.value });
  });
  return enter(vault, opened);
};

function acceptNewcomer(
  db: WriteDb,
  now: Instant,
  input: {
    readonly signInName: string;
    readonly passphrase: string;
    readonly accepts: readonly Accepted[];
  },
): Result<{ readonly user: UserRow; readonly clockSeen: ClockSeen }, AppError> {
  const user = userBySignInName(db, foldSignInName(input.signInName));
  if (user === null) return err({ type: "NotFound" });
  const accepted = checkPassphrase(input.passphrase, [user.name, user.signInName]);
  if (!accepted.ok) return accepted;
  const clockSeen = seeClock(db, now, input.accepts);
  return clockSeen.ok ? ok({ user, clockSeen: clockSeen.value }) : clockSeen;
}

/** The user's slot under the new passphrase, and the compartments that the sheets open and their roles give. */
async function giveWayIn(
  house: OpenVault,
  clock: Clock,
  user: UserRow,
  given: { readonly passphrase: string; readonly seed: Buffer },
): Promise<Result<OpenVault, AppError>> {
  const { bundleSeed } = house;
  const slot = await newSlot(house, user.signInName, given.passphrase, "passphrase", bundleSeed);
  const written = write(house, clock, (context) => {
    const { tx } = context;
    giveBackLostSlots(tx, house);
    putSlot(tx, house, user.id, slot, keysOfUser(tx, user.id)?.slotId ?? null);
    updateUser(tx, user.id, { state: "active" });
    letInByKit(context, given.seed);
    context.note({ action: "recoveredByKit", object: { kind: "users", id: user.id } });
    return ok(house);
  });
  given.seed.fill(0);
  if (!written.ok) {
    house.database.file.close();
    house.head.close();
  }
  return written;
}

/** The sheets carry every compartment's key; the user gets those that their roles give. */
function letInByKit(context: Context, seed: Buffer): void {
  const { tx, house, me } = context;
  for (const compartment of compartmentsOf(me.roles)) {
    const held = openHeldByKit(tx, house.vault.id, compartment, seed);
    if (held === null) continue;
    house.compartments.set(compartment, held);
    const publicKey = publicKeyOf(house.bundleSeed);
    addMember(tx, house, compartment, { memberId: house.userId, publicKey });
  }
  if (!house.compartments.has("office")) return;
  const member = { memberId: house.userId, publicKey: publicKeyOf(house.bundleSeed) };
  adoptByKit(context, seed, member);
  adoptOwnNotes(context, seed, member);
  if (house.compartments.has("care")) adoptSealedNotes(context, seed, member);
}
