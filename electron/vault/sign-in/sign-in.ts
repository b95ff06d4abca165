import { rmSync } from "node:fs";
import { rowsChanged } from "../../../db/platform/open-database.ts";
import { blobIds } from "../../../db/people/people.ts";
import { calendarDateOf, type Instant, nightOf } from "../../../domain/core/calendar-date.ts";
import { isAbout } from "../../../domain/drafts/draft.ts";
import { ok, type Result } from "../../../domain/core/result.ts";
import { type Compartment, compartmentsOf, type Me } from "../../../domain/users/user.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Work } from "./deferred-tasks.ts";
import { adoptShippedTexts } from "../daily-life/agreement.ts";
import { noteChangedPairs, noteUnsignedSafety } from "../safety/tampered-safety-records.ts";
import { restoreResidents } from "../person-file/restore-on-return.ts";
import { databaseFault } from "../platform/database-fault.ts";
import { testRestoreFolder } from "../backup/test-restore.ts";
import { noteOldPages } from "../integrity/old-pages.ts";
import { noteUnsigned } from "../integrity/check-audit-signatures.ts";
import { sweepOrphans } from "../platform/blobs.ts";
import { takeUpHeld } from "../drafts/drafts.handlers.ts";
import { beginCompartment, openHeld, renewIfAsked } from "../users/compartments.ts";
import { sealToRecoveryKey } from "../users/recovery-kit.handlers.ts";
import { writeCheckpoint } from "../users/roster.ts";
import { followRoster } from "../users/follow-roster.ts";
import type { Context } from "../platform/handler-context.ts";
import { renewHidden } from "../person-file/hidden-files.ts";
import { forget } from "../retention/automatic-deletion.retention.ts";
import { takeUpOfficeEntries } from "../person-file/take-up-office-entries.ts";
import { readProceduresAgain } from "../residence/refresh-status.ts";
import { logProgramFault } from "../platform/log-program-fault.ts";
import { forgetMisses, type FailedSignIns, readMisses } from "./failed-sign-ins.ts";
import type { Vault } from "../platform/dispatch.ts";
import type { DraftsInMemory } from "../platform/drafts-in-memory.ts";
import { closeHouse, type OpenVault } from "../platform/opened-vault.ts";
import { endLapsed } from "../accommodation/bed-reservations.ts";
import { resumeRotation } from "../users/key-rotation.ts";
import { sealAfterUpdate } from "../updates/reseal-rows-after-update.ts";
import { write } from "../platform/transactions.ts";
import { placeDrafts } from "../drafts/unreadable-drafts.ts";

/** Signs a user in whose keys have opened the vault. It stays open only if the sign-in succeeds. */
export function enter(vault: Vault, opened: Result<OpenVault, AppError>): Result<Me, AppError> {
  if (!opened.ok) return opened;
  const house = opened.value;
  house.machine = vault.machine(house.folder);
  let isIn = false;
  try {
    const entered = signedIn(house, vault);
    if (entered.ok) resumeRotation(house, vault.clock);
    house.keyWaits = house.nextVmk !== null || house.roster.needsNewVaultKey;
    if (entered.ok) for (const work of puttingInOrder(house, vault)) vault.later(work);
    isIn = entered.ok;
    return entered;
  } finally {
    if (isIn) vault.house = house;
    else closeHouse(house);
  }
}

/** What happens at a sign-in: the user's compartments open, and what waited for their key is done. */
function signedIn(house: OpenVault, vault: Vault): Result<Me, AppError> {
  const { clock, held } = vault;
  const misses = readMisses(house.folder, clock.now());
  const entered = write(house, clock, (context) => ok(comeIn(context, held, misses)));
  if (!entered.ok) return entered;
  for (const { spot } of held.of(house.userId)) held.drop(house.userId, spot);
  forgetMisses(house.folder);
  return entered;
}

/** Tasks that a sign-in does not wait for; each is done whatever became of the one before. */
const puttingInOrder = (house: OpenVault, vault: Vault): readonly Work[] => [
  () => {
    const before = rowsChanged(house.database.file);
    let sealed = before;
    write(house, vault.clock, (context) => {
      sealToRecoveryKey(context, renewHidden);
      sealed = rowsChanged(house.database.file);
      writeCheckpoint(context.tx, house);
      return ok(null);
    });
    return sealed !== before;
  },
  () => letGo(house, vault),
  () => {
    const before = rowsChanged(house.database.file);
    write(house, vault.clock, (context) => {
      noteUnsigned(context);
      noteChangedPairs(context);
      noteUnsignedSafety(context);
      return ok(null);
    });
    return rowsChanged(house.database.file) !== before;
  },
  () => {
    // Scans whose row was never committed, and names that have left, go from the disk too.
    sweepOrphans(house.folder, new Set(blobIds(house.database.db)));
    return false;
  },
  () => {
    rmSync(testRestoreFolder(house.folder), { recursive: true, force: true });
    return false;
  },
];

/** All of it that is one transaction. */
export function comeIn(context: Context, held: DraftsInMemory, misses: FailedSignIns): Me {
  const { house } = context;
  sealAfterUpdate(context);
  followRoster(context);
  for (const miss of misses.moments) context.note({ action: "signInRefused", detail: miss });
  if (misses.isDamaged) context.note({ action: "missesDamaged" });
  context.note({ action: "signedIn", object: { kind: "users", id: house.userId } });
  const { sure, accepted } = house.clockSeen;
  if (accepted !== null) context.note({ action: "clockAccepted", detail: String(accepted) });
  if (house.wasOlder) context.note({ action: "olderFileAccepted" });
  noteOldPages(context);
  if (!house.mustChoosePassphrase) openCompartments(context);
  if (sure !== null) endLapsed(asOf(context, sure));
  if (!house.mustChoosePassphrase) adoptShippedTexts(context);
  takeUpHeld(context, held);
  placeDrafts(context);
  return me(context);
}

/**
 * What could not be deleted stays until the next sign-in, which it does not prevent. Returns whether anything was
 * deleted.
 */
export function letGo(
  house: OpenVault,
  { clock, held, onFault }: Pick<Vault, "clock" | "held" | "onFault">,
): boolean {
  const { sure } = house.clockSeen;
  if (sure === null) return false;
  const before = rowsChanged(house.database.file);
  try {
    const gone = write(house, clock, (context) => ok(forget(asOf(context, sure))));
    // An incident without its words can be corrected: what is typed from now on stays, earlier drafts are deleted.
    if (gone.ok) held.dropThose(({ spot }) => isAbout(spot, gone.value));
  } catch (thrown) {
    if (databaseFault(thrown) !== null) throw thrown;
    onFault(thrown);
    logProgramFault(house, clock, "session.unlock", thrown);
  }
  return rowsChanged(house.database.file) !== before;
}

/** The day and the night are those of a moment up to which the clock is believed. */
const asOf = (context: Context, now: Instant): Context => {
  const { zone, nightTurnsAt } = context.settings;
  const tonight = nightOf(now, zone, nightTurnsAt);
  return { ...context, now, today: calendarDateOf(now, zone), tonight };
};

/** Opens, brings to life or renews the compartments that the signed-in person's roles give, and does what waited for them. */
export function openCompartments(context: Context): void {
  const { house, tx, me: user } = context;
  for (const compartment of compartmentsOf(user.roles)) {
    if (!house.roster.compartments.has(compartment)) {
      if (!beginCompartment(context, compartment).ok) continue;
      context.note({
        action: "compartmentBorn",
        object: { kind: "compartment", id: compartment },
      });
      continue;
    }
    const holder = { memberId: house.userId, seed: house.bundleSeed };
    const held = openHeld(tx, house.roster, compartment, holder);
    if (held === null) continue;
    house.compartments.set(compartment, held);
    renewKey(context, compartment);
  }
  if (!house.compartments.has("office")) return;
  takeUpOfficeEntries(context);
  readProceduresAgain(context);
  restoreResidents(context);
}

/** Makes the new key that somebody's leaving asked for. */
function renewKey(context: Context, compartment: Compartment): void {
  const renewed = renewIfAsked(context, compartment);
  if (renewed.ok && renewed.value)
    context.note({
      action: "compartmentRenewed",
      object: { kind: "compartment", id: compartment },
    });
}

/** The signed-in user as their window may know them. */
export function me(context: Context): Me {
  const { me: user, house } = context;
  const holds = [...house.compartments.keys()];
  return {
    id: user.id,
    name: user.name,
    signInName: user.signInName,
    roles: [...user.roles],
    holds,
    awaits: compartmentsOf(user.roles).filter((compartment) => !holds.includes(compartment)),
    language: user.language,
    theme: user.theme,
    textSize: user.textSize,
    firstScreen: user.firstScreen,
    hidesNames: user.hidesNames,
    mustChoosePassphrase: house.mustChoosePassphrase,
  };
}
