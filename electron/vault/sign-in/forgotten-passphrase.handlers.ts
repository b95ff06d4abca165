import { updateUser } from "../../../db/users/users.ts";
import type { WriteDb } from "../../../db/platform/open-database.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { checkPassphrase } from "../../../domain/users/passphrase.ts";
import { compartmentsOf } from "../../../domain/users/user.ts";
import type { Roster, RosterPerson } from "../../../domain/users/roster.ts";
import type { Replayed } from "../../../domain/users/roster-replay.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { grantAccess, openHeld } from "../users/compartments.ts";
import { readRosterUnpinned, sayBySheets } from "../users/roster.ts";
import { adoptByKit } from "../users/hidden-file-holders.ts";
import { adoptOwnNotes } from "../users/sealed-own-notes.ts";
import { adoptSealedNotes } from "../users/session-note-keys.ts";
import type { Clock } from "../platform/clock.ts";
import type { Doors } from "../platform/dispatch.ts";
import type { ClockSeen } from "../platform/clock.ts";
import { checkMemory, type Accepted, seeClock } from "./integrity-warnings.ts";
import { randomBytes } from "../keys/bytes.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { readSheetLine } from "../keys/recovery-kit.ts";
import { openKit } from "../keys/key-slots.ts";
import { indexOfWord } from "../keys/sheet-and-passphrase-words.ts";
import { openSheets } from "../users/open-recovery-sheets.ts";
import { closeRefused, holdOpen, type OpenVault } from "../platform/opened-vault.ts";
import type { Context } from "../platform/handler-context.ts";
import { enter } from "./sign-in.ts";
import { foldSignInName } from "../users/sign-in-name.ts";
import { newSlot, putSlot } from "../users/key-slots.ts";
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
    const accepted = acceptNewcomer(database.db, row.id, seed.value, clock.now(), input);
    if (!accepted.ok) {
      closeRefused(start.folder, row, database);
      return accepted;
    }
    const { user, roster, fault, clockSeen } = accepted.value;
    const open = holdOpen({
      which: "house",
      folder: start.folder,
      hold,
      vault: row,
      nativeBinding: start.nativeBinding,
      userId: user.id,
      roster,
      rosterFault: fault,
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

interface Newcomer {
  readonly user: RosterPerson;
  readonly roster: Roster;
  readonly fault: Replayed["fault"];
  readonly clockSeen: ClockSeen;
}

function acceptNewcomer(
  db: WriteDb,
  vaultId: string,
  recoverySeed: Uint8Array,
  now: Instant,
  input: {
    readonly signInName: string;
    readonly passphrase: string;
    readonly accepts: readonly Accepted[];
  },
): Result<Newcomer, AppError> {
  const { roster, fault } = readRosterUnpinned(db);
  if (roster === null || roster.vaultId !== vaultId) return err({ type: "RosterDamaged" });
  // The sheets are those that the roster names, or the roster is another's.
  const { signing } = publicKeysOf(recoverySeed, vaultId);
  if (roster.recoveryKey?.keys.signing !== signing) return err({ type: "SheetsDoNotMatch" });
  const signInName = foldSignInName(input.signInName);
  const user = [...roster.people.values()].find(
    (person) => person.state !== "removed" && person.signInName === signInName,
  );
  if (user === undefined) return err({ type: "NotFound" });
  const accepted = checkPassphrase(input.passphrase, [user.name, user.signInName]);
  if (!accepted.ok) return accepted;
  const clockSeen = seeClock(db, now, input.accepts);
  return clockSeen.ok ? ok({ user, roster, fault, clockSeen: clockSeen.value }) : clockSeen;
}

/** The user's slot under the new passphrase, and the compartments that the sheets open and their roles give. */
async function giveWayIn(
  house: OpenVault,
  clock: Clock,
  user: RosterPerson,
  given: { readonly passphrase: string; readonly seed: Buffer },
): Promise<Result<OpenVault, AppError>> {
  const { bundleSeed } = house;
  const slot = await newSlot(house, user.signInName, given.passphrase, "passphrase", bundleSeed);
  const written = write(house, clock, (context) => {
    const { tx } = context;
    const keys = publicKeysOf(bundleSeed, house.vault.id);
    const told = sayBySheets(context, given.seed, { kind: "keysChosen", user: user.id, keys });
    if (!told.ok) return told;
    putSlot(tx, house, user.id, slot);
    updateUser(tx, user.id, { state: "active" });
    letInByKit(context, given.seed);
    context.note({ action: "recoveredByKit", object: { kind: "users", id: user.id } });
    return ok(house);
  });
  given.seed.fill(0);
  if (!written.ok) {
    house.recorded.moveLog();
    house.database.file.close();
    house.recorded.close();
  }
  return written;
}

/** The sheets carry every compartment's key; the user gets those that their roles give. */
function letInByKit(context: Context, seed: Buffer): void {
  const { tx, house, me } = context;
  for (const compartment of compartmentsOf(me.roles)) {
    const held = openHeld(tx, house.roster, compartment, { memberId: recoveryKeyId, seed });
    if (held === null) continue;
    house.compartments.set(compartment, held);
    if (!grantAccess(context, compartment, house.userId, seed).ok)
      house.compartments.delete(compartment);
  }
  if (!house.compartments.has("office")) return;
  adoptByKit(context, seed, house.userId);
  adoptOwnNotes(context, seed, house.userId);
  if (house.compartments.has("care")) adoptSealedNotes(context, seed, house.userId);
}
